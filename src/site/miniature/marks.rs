//! What is named beside the sheet: its parts, whom it quotes, and the passages that say what someone would bring, aims at or
//! asks for.

use crate::dossier::Dossier;
use crate::dossier::drawn::Side;
use crate::dossier::id::PartnerId;
use crate::dossier::model::{Clause, Paragraph, Ref, Role, Section};
use crate::explore::timeline::SOUTH;
use crate::lang::Lang;
use crate::text::text;

/// Who brings something, or speaks, or is described.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// The first partner.
    First,
    /// The second partner.
    Second,
    /// Both.
    Both,
    /// Those whose requests they would answer.
    South,
    /// Nobody alone.
    Nobody,
}

/// What is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A field: what someone would bring.
    Field,
    /// An aim, a request, a return: nothing that has been delivered.
    Aim,
    /// A quotation.
    Voice,
    /// A part of the document.
    Part,
}

/// Something that is named.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Its place on the page.
    pub anchor: String,
    /// Its name, from the longest to the shortest way to say it.
    pub names: Vec<String>,
    /// What is said of it besides.
    pub more: String,
    /// What it is.
    pub form: Form,
    /// Whose it is.
    pub whom: Whom,
    /// Its clauses, by their places in the release.
    pub clauses: std::ops::Range<usize>,
}

impl Mark {
    /// The side of its name: those of the first partner before the sheet.
    pub fn side(&self) -> Side {
        if self.whom == Whom::First { Side::Left } else { Side::Right }
    }
}

/// Partners as a side.
fn whom<'a>(dossier: &Dossier, partners: impl IntoIterator<Item = &'a PartnerId>) -> Whom {
    let mut sides = [false; 2];
    for partner in partners {
        dossier.signatories().zip(&mut sides).for_each(|(one, side)| *side |= one.id == *partner);
    }
    match sides {
        [true, true] => Whom::Both,
        [true, false] => Whom::First,
        [false, true] => Whom::Second,
        [false, false] => Whom::Nobody,
    }
}

/// The partner of a side, by its name, behind a comma.
fn of(dossier: &Dossier, whom: Whom, lang: Lang) -> String {
    let name = |at: usize| dossier.signatories().nth(at).map_or("", |one| one.name.shown(lang).0);
    match whom {
        Whom::First => [", ", name(0)].concat(),
        Whom::Second => [", ", name(1)].concat(),
        Whom::Both => [", ", name(0), ", ", name(1)].concat(),
        Whom::South | Whom::Nobody => String::new(),
    }
}

/// Everything that is named, in reading order: a part, then what is in it.
pub fn marks(dossier: &Dossier, lang: Lang) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut at = 0;
    for section in &dossier.release.sections {
        marks.extend(part(dossier, section, lang, at));
        for paragraph in &section.paragraphs {
            marks.extend(voice(dossier, paragraph, lang, at));
            for clause in paragraph.clauses() {
                marks.extend(passage(dossier, clause, lang, at));
                at += 1;
            }
        }
    }
    marks
}

/// A part, by its heading; what is quoted alone, its voices name.
fn part(dossier: &Dossier, section: &Section, lang: Lang, at: usize) -> Option<Mark> {
    let clauses: Vec<&Clause> = section.paragraphs.iter().flat_map(Paragraph::clauses).collect();
    if clauses.is_empty() || section.paragraphs.iter().all(|one| one.voice.is_some()) {
        return None;
    }
    Some(Mark {
        anchor: section.id.clone(),
        names: vec![section.heading.get(lang).to_owned()],
        more: String::new(),
        form: Form::Part,
        whom: about(dossier, &clauses),
        clauses: at..at + clauses.len(),
    })
}

/// Whom alone all clauses of a part are about.
pub fn about(dossier: &Dossier, clauses: &[&Clause]) -> Whom {
    let mut all = clauses.iter().map(|clause| {
        let partners = clause.supports.iter().filter_map(|thing| match thing {
            Ref::Partner(id) => Some(id),
            _ => None,
        });
        whom(dossier, partners)
    });
    let first = all.next().unwrap_or(Whom::Nobody);
    let is_alone = matches!(first, Whom::First | Whom::Second) && all.all(|other| other == first);
    if is_alone { first } else { Whom::Nobody }
}

fn voice(dossier: &Dossier, paragraph: &Paragraph, lang: Lang, at: usize) -> Option<Mark> {
    let voice = paragraph.voice.as_ref()?;
    let person = dossier.persons.iter().find(|one| &one.id == voice)?;
    let whom = whom(dossier, [&person.partner]);
    Some(Mark {
        anchor: paragraph.id.clone(),
        names: vec![[text(lang).documents.miniature.voice, &person.name].concat(), person.name.clone()],
        more: of(dossier, whom, lang),
        form: Form::Voice,
        whom,
        clauses: at..at + paragraph.clauses().count(),
    })
}

/// A passage that says what someone would bring, else whose aim something is, else what the South asks or gives back.
fn passage(dossier: &Dossier, clause: &Clause, lang: Lang, at: usize) -> Option<Mark> {
    let t = text(lang);
    let (mut fields, mut aims, mut flows) = (Vec::new(), Vec::new(), Vec::new());
    for thing in &clause.supports {
        match thing {
            Ref::Field(id) => fields.extend(dossier.field(id)),
            Ref::Objective(id) => aims.extend(dossier.objective(id)),
            Ref::Flow(id) => flows.extend(dossier.flow(id)),
            _ => {}
        }
    }
    let is_south = |id: &PartnerId| dossier.partner(id).is_some_and(|one| one.role == Role::Counterpart);
    let flow_names = flows.iter().map(|flow| {
        let name = flow.short.as_ref().unwrap_or(&flow.name).get(lang);
        [if is_south(&flow.from) { SOUTH } else { "" }, name].concat()
    });
    let flow_names = flow_names.collect::<Vec<_>>().join(" · ");
    let (form, whom, names, more) = match (&fields[..], &aims[..]) {
        ([], []) if flows.is_empty() => return None,
        ([], []) => (Form::Aim, Whom::South, vec![flow_names], String::new()),
        ([], aims) => {
            let whom = whom(dossier, aims.iter().flat_map(|aim| &aim.actors));
            let whole = aims.iter().map(|aim| aim.name.get(lang)).collect::<Vec<_>>().join(" · ");
            let short = aims.iter().map(|aim| aim.short.as_ref().unwrap_or(&aim.name).get(lang));
            let short = [t.aim, &short.collect::<Vec<_>>().join(" · ")].concat();
            let said = if short.contains(&*whole) { String::new() } else { [" (", &whole, ")"].concat() };
            let more = said + &of(dossier, whom, lang);
            let long = [&short, " · ", &flow_names].concat();
            let names = if flows.is_empty() { vec![short, whole] } else { vec![long, short, whole] };
            (Form::Aim, whom, names, more)
        }
        (fields, _) => {
            let whom = whom(dossier, fields.iter().map(|field| &field.partner));
            let names = fields.iter().map(|field| field.name.get(lang)).collect::<Vec<_>>().join(" · ");
            (Form::Field, whom, vec![names], of(dossier, whom, lang))
        }
    };
    Some(Mark { anchor: clause.id.as_str().to_owned(), names, more, form, whom, clauses: at..at + 1 })
}
