//! The release as the document that it is: annotated in one language with its original beside each sentence, and the
//! whole in both languages side by side, clause by clause.

use super::view_heading;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::parallel::{row, with_role};
use crate::components::{copy, facts, figure, frame, names, passages, says};
use crate::dossier::model::*;
use crate::explore::passages::Reading;
use crate::explore::tables::Table;
use crate::route::View;
use crate::text::text;

/// The annotated document.
pub fn annotated(here: &Here) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let release = &dossier.release;
    let kind = if release.original == here.lang() { t.original } else { t.unofficial_translation };
    let ways = p()
        .class("ways")
        .child(a(&here.view(View::BothLanguages)).text(t.side_by_side))
        .text(" ")
        .child(a("#cite").text(t.cite));
    let reading = Reading::new(dossier, here.state.follow.as_ref());
    let sections = release.sections.iter().map(|one| {
        labelled(&one.id, h2().class("document__heading").text(here.say(&one.heading)))
            .class("document__section")
            .children(one.paragraphs.iter().map(|one| paragraph(here, &reading, one)))
    });
    fragment()
        .child(view_heading(here))
        .maybe(dossier.miniature.as_ref().map(|drawn| picture(here, here.say(drawn))))
        .child(ways)
        .child(p().class("document__note").child(b().text(kind)).text(t.colon).text(here.say(&release.note)))
        .child(document(here, &reading).class("document").children(sections).maybe(passages::told(here, &reading)))
        .child(figure::foot(here, View::Release, &[Table::Release]))
        .child(voices(here))
        .child(figures(here))
        .child(words(here, &reading))
        .child(
            section("cite-title", t.cite)
                .id("cite")
                .child(p().id("citation").maybe(passages::reference(here)))
                .child(copy::button(here, "citation", t.copy_reference)),
        )
        .child(names::next(here, &here.view(View::Networks), here.say(&dossier.edition.views.networks.nav)))
}

/// The document seen from afar, as the build has drawn it (`site/miniature`), with what it says.
fn picture(here: &Here, drawn: &str) -> Element {
    element("figure")
        .class("figure miniature")
        .attribute("data-picture", "release")
        .attribute("aria-label", &*super::name(here))
        .attribute("aria-describedby", says::SAYS)
        .written(drawn)
        .child(element("figcaption").maybe(says::says(here)))
}

fn paragraph_class(kind: ParagraphKind) -> &'static str {
    match kind {
        ParagraphKind::Masthead => "document__paragraph--masthead",
        ParagraphKind::Title => "document__paragraph--title",
        ParagraphKind::Body => "document__paragraph--body",
        ParagraphKind::End => "document__paragraph--end",
        ParagraphKind::Contact => "document__paragraph--contact",
    }
}

/// The place of the document, which says what is chosen in it.
fn document(here: &Here, reading: &Reading) -> Element {
    let said = p().id("said").class("unseen").attribute("role", "status").text(&passages::said(here, reading));
    div().attribute("data-follows", reading.chosen.map(|_| "true")).child(said)
}

/// The words that stand in the release in both languages, with what they mean.
fn words(here: &Here, reading: &Reading) -> Element {
    let terms = reading.terms();
    let terms =
        terms.iter().map(|term| li().id(&Ref::Term(term.id.clone()).anchor()).child(passages::term(here, term)));
    section("words", here.text().words_of_release).child(ul().class("words").children(terms))
}

fn paragraph(here: &Here, reading: &Reading, paragraph: &Paragraph) -> Element {
    let t = here.text();
    let clauses: Vec<&Clause> = paragraph.clauses().collect();
    let sentences = paragraph.sentences.iter().map(|sentence| {
        let id = (sentence.clauses.len() > 1).then_some(&*sentence.id);
        let clauses = sentence.clauses.iter().filter_map(|clause| passages::clause(here, reading, clause));
        span().attribute("id", id).class("sentence").children(clauses)
    });
    // A voice can be heard in the other language wherever it is read; all else is translated only from its original.
    let original = here.dossier.release.original;
    let (other, summary) = match original == here.lang() {
        true => (original.other(), t.show_translation),
        false => (original, t.show_original),
    };
    let translated = (original != here.lang() || paragraph.voice.is_some()).then(|| {
        let words = clauses.iter().map(|clause| clause.text.get(other));
        let words = words.fold(p().lang(Some(other.code())), |line, words| line.text(words).text(" "));
        details(summary).child(words)
    });
    let notes = (clauses.iter()).filter_map(|clause| clause.note.as_ref()).map(|note| {
        p().class("margin-note").child(b().text(t.margin_note)).text(t.colon).child(names::words(here, note))
    });
    let margin = div()
        .class("document__margin")
        .child(passages::numbers(here, reading, &clauses))
        .maybe(passages::panel(here, reading, paragraph))
        .maybe(translated)
        .maybe(passages::things(here, reading, paragraph))
        .children(notes)
        .maybe(slips(here, &clauses));
    let voice = if paragraph.voice.is_some() { " document__paragraph--voice" } else { "" };
    div()
        .id(&paragraph.id)
        .attribute("class", &*["document__paragraph ", paragraph_class(paragraph.kind), voice].concat())
        .child(p().class("document__text").children(sentences))
        .child(margin)
}

/// How clauses are written, in one quiet line.
fn slips(here: &Here, clauses: &[&Clause]) -> Option<Element> {
    let mut slips = clauses.iter().filter_map(|clause| clause.slip.as_ref()).peekable();
    slips.peek()?;
    let words = slips.fold(p(), |line, slip| line.child(names::words(here, slip)).text(" "));
    Some(words.class("slips"))
}

fn voices(here: &Here) -> Element {
    let persons = here.dossier.persons.iter().filter(|person| here.dossier.is_voice(&person.id));
    let voices = persons.map(|person| {
        li().id(&["person-", person.id.as_str()].concat())
            .class("voice")
            .child(h3().text(&person.name))
            .child(facts::fact(here, &person.role))
            .maybe(note(here, person.note.as_ref()))
            .child(names::open_notes(here, &Ref::Person(person.id.clone())))
    });
    section("voices-title", here.text().voices).child(ul().class("voices").children(voices))
}

fn figures(here: &Here) -> Element {
    let figures = here.dossier.figures.iter().map(|figure| {
        li().id(&["figure-", figure.id.as_str()].concat())
            .class("figure-card")
            .child(h3().class("figure-card__value").text(here.say(&figure.value)))
            .child(p().child(names::words(here, &figure.text)))
            .maybe(note(here, figure.note.as_ref()))
            .children(figure.dissent.iter().map(|dissent| facts::dissent(here, dissent)))
            .child(names::open_notes(here, &Ref::Figure(figure.id.clone())))
    });
    section("figures-title", here.text().dates_and_figures).child(ul().class("figures").children(figures))
}

fn note(here: &Here, note: Option<&Localized>) -> Option<Element> {
    note.map(|note| p().class("fact__note").child(names::words(here, note)))
}

/// The document in both languages, clause beside clause; stacked where it is narrow.
pub fn side_by_side(here: &Here) -> Element {
    let (t, release) = (here.text(), &here.dossier.release);
    let columns = [release.original, release.original.other()];
    let reading = Reading::new(here.dossier, here.state.follow.as_ref());
    let heads = columns.map(|lang| {
        let kind = if lang == release.original { t.original } else { t.unofficial_translation };
        let name = b().lang(here.lang_of(lang.code())).text(text(lang).language_name);
        with_role("columnheader").child(name).text(" ").child(span().text(kind))
    });
    let paragraphs = release.paragraphs().map(|one| {
        with_role("rowgroup")
            .attribute("class", &*["parallel__paragraph ", paragraph_class(one.kind)].concat())
            .id(&one.id)
            .children(one.clauses().map(|clause| row(here, &reading, clause, columns)))
    });
    let table = with_role("table")
        .class("parallel")
        .attribute("aria-label", &*super::name(here))
        .child(with_role("row").class("parallel__row parallel__row--head").children(heads))
        .children(paragraphs);
    fragment()
        .child(frame::breadcrumb(here, View::Release))
        .child(view_heading(here))
        .child(p().class("ways").child(a(&here.view(View::Release)).text(t.in_one_language)))
        .child(p().class("document__note").text(here.say(&release.note)))
        .child(document(here, &reading).child(table).maybe(passages::told(here, &reading)))
        .child(words(here, &reading))
}
