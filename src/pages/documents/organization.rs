//! An organization: what it is, what sources say of its ties, and what else they tell; and the same on one sheet to print,
//! in both languages.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::components::card::tie_label;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::strip::{self, Row, Side};
use crate::components::{defined, facts, frame, names, print, row};
use crate::dossier::edition::QuietGroup;
use crate::dossier::model::{Confidence, LabelKind, Organization, Partner, Ref, Statement};
use crate::explore::cautions::of_page;
use crate::explore::facets::{Facet, labels};
use crate::explore::strip::{Axis, Dated};
use crate::explore::terms::Terms;
use crate::explore::tied::{self, in_time, is_undated, place};
use crate::lang::Lang;
use crate::route::{Page, Route, View};

/// The page of an organization.
pub fn page(here: &Here, organization: &Organization) -> Element {
    let (dossier, t) = (here.dossier, here.text());
    let (terms, summary) = (Terms::new(dossier, here.lang()), here.say(&organization.summary));
    let used = labels(dossier, LabelKind::Organization);
    let mut used = used.filter(|label| organization.ties.iter().any(|tie| tie.label == label.id));
    let ties = ties(here, organization, true).map(|ties| {
        section("ties", t.documents.ties).child(ties).child(names::definitions(here, &mut used, &mut [].into_iter()))
    });
    let fields = fields(here, organization).map(|fields| section("fields", t.fields).child(fields));
    let projects: Vec<Ref> = (dossier.projects.iter())
        .filter(|project| project.bodies.iter().any(|body| body.organization.as_ref() == Some(&organization.id)))
        .map(|project| Ref::Project(project.id.clone()))
        .collect();
    let events: Vec<Ref> = (dossier.chronology().into_iter())
        .filter(|event| event.organizations.contains(&organization.id))
        .map(|event| Ref::Event(event.id.clone()))
        .collect();
    let shown = [named(here, organization), projects.clone(), events.clone()].concat();
    let naming = (t.documents.projects_naming)(organization.forms.get(here.lang()));
    // Without a tie, the first fact stands before the cautions.
    let (first, rest) = organization.facts.split_at(usize::from(ties.is_none()).min(organization.facts.len()));
    let first = facts::section(here, &organization.forms, first);
    let rest = if first.is_some() { facts::facts(here, rest) } else { facts::section(here, &organization.forms, rest) };
    let heading = names::heading(here, names::own_name(here, &organization.name), None);
    fragment()
        .child(frame::breadcrumb(here, View::Networks))
        .child(heading.class(names::SINGLE).child(p().class("lead").child(defined::text(here, &terms, summary))))
        .child(pairs(here, organization).class("links chips"))
        .maybe(strip(here, organization))
        .maybe(ties)
        .maybe(first)
        .maybe(names::cautions(here, &of_page(dossier, &[], &shown)))
        .maybe(explained(here, organization))
        .maybe(names::website(here, organization.site.as_deref()))
        .maybe(fields)
        .maybe(rest)
        .maybe(names::section(here, "projects", &naming, &projects))
        .maybe(names::section(here, "events", t.events, &events))
        .maybe(names::questions(here, &Ref::Organization(organization.id.clone())))
        .child(own_organization(here, organization))
        .maybe(next(here, organization))
        .child(defined::dialogs(here, &terms, [summary]))
}

/// What to read next: the organization after this one in its family, after the last the first.
fn next(here: &Here, organization: &Organization) -> Option<Element> {
    let family = || here.dossier.organizations.iter().filter(|one| one.family == organization.family);
    let after = family().skip_while(|one| one.id != organization.id).nth(1).or(family().next())?;
    let to = here.to(Page::Organization(after.id.clone()));
    (after.id != organization.id)
        .then(|| names::step(&to, "next", here.text().next, names::own_name(here, &after.name)))
}

/// For whom it is their own: the sheet, and the way to say what is wrong.
fn own_organization(here: &Here, organization: &Organization) -> Element {
    let t = here.text();
    let sheet = a(&here.to(Page::Sheet(organization.id.clone()))).text(t.documents.open_sheet);
    let correct = correction(here).map(|address| li().child(a(&address).text(t.documents.correct)));
    section("own", t.documents.own_organization).child(ul().class("links").child(li().child(sheet)).maybe(correct))
}

/// The address of a page; without an address of the site, its place there.
fn address(here: &Here, route: &Route) -> String {
    [here.dossier.edition.address.as_deref().unwrap_or_default(), &route.path()].concat()
}

/// Where the publisher takes corrections, with the address of this page.
fn correction(here: &Here) -> Option<String> {
    let contact = here.dossier.edition.publisher.contact.as_deref()?;
    Some(addressed(contact, here.text().documents.correct, &address(here, here.route)))
}

/// A contact with what it is about: in a message (RFC 6068), or in the query.
fn addressed(contact: &str, subject: &str, page: &str) -> String {
    let [subject, page] = [subject, page].map(|text| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string());
    let mark = if contact.contains('?') { "&" } else { "?" };
    match contact.strip_prefix("mailto:") {
        Some(_) => [contact, mark, "subject=", &subject, "&body=", &page].concat(),
        None => [contact, mark, "page=", &page].concat(),
    }
}

/// What a page about an organization names in its head: it, and its country.
fn named(here: &Here, organization: &Organization) -> Vec<Ref> {
    let country = here.dossier.country_of(organization).map(|country| Ref::Country(country.id.clone()));
    [Ref::Organization(organization.id.clone())].into_iter().chain(country).collect()
}

fn pairs(here: &Here, organization: &Organization) -> Element {
    let t = here.text();
    let country =
        here.dossier.country_of(organization).map(|country| names::reference(here, &Ref::Country(country.id.clone())));
    let (other, other_lang) = organization.name.shown(here.lang().other());
    let own = organization.name.shown(here.lang()).0;
    let group =
        |facet, group: Option<&QuietGroup>| group.map(|it| pair((t.facet)(facet), dd().text(here.say(&it.name))));
    dl().class("pairs")
        .child(pair(t.family, dd().text(row::family(here, organization))))
        .maybe(group(Facet::Sector, sector(here, organization)))
        .maybe(organization.name.short.as_ref().map(|short| pair(t.documents.acronym, dd().text(short))))
        .maybe((own != other).then(|| pair(t.other_name, dd().lang(here.lang_of(other_lang)).text(other))))
        .maybe(country.map(|country| pair(t.country, dd().maybe(country))))
        .maybe(group(Facet::Area, organization.area.as_ref().and_then(|id| here.dossier.area(id))))
}

/// The sector of an organization.
fn sector<'a>(here: &Here<'a>, organization: &Organization) -> Option<&'a QuietGroup> {
    here.dossier.sector(organization.sector.as_ref()?)
}

/// What the sector of an organization gathers.
fn explained(here: &Here, organization: &Organization) -> Option<Element> {
    let sector = sector(here, organization)?;
    let words = here.say(sector.explanation.as_ref()?);
    Some(p().class("note").text(here.say(&sector.name)).text(here.text().colon).text(words))
}

/// The ties in the order of time; on its own page each has a place.
fn ties(here: &Here, organization: &Organization, placed: bool) -> Option<Element> {
    let ties = in_time(organization).into_iter().zip(1..).map(|(tie, at)| {
        let label = p().class("fact__label").child(tie_label(here, tie));
        let item = li().class("fact").attribute("id", placed.then(|| place(at)).as_deref());
        item.child(label).maybe(tie.fact.as_ref().map(|fact| facts::fact(here, fact)))
    });
    (!organization.ties.is_empty()).then(|| ul().class("facts").children(ties))
}

/// The ties in time; nothing where fewer than two have a date.
fn strip(here: &Here, organization: &Organization) -> Option<Element> {
    let (dossier, words) = (here.dossier, here.text().documents.strip);
    let ties = in_time(organization);
    let dated = ties.iter().zip(1..).filter_map(|(tie, at)| Some((*tie, at, tie.date?))).collect::<Vec<_>>();
    let axis = Axis::of(dated.iter().map(|(.., date)| date))?;
    let with =
        |tie| dossier.signatories().filter(|one| tied::with(dossier, tie).contains(&&one.id)).collect::<Vec<_>>();
    let parties: Vec<&Partner> =
        dossier.signatories().filter(|one| dated.iter().any(|(tie, ..)| with(tie).contains(one))).collect();
    let rows: Vec<Row> = (dated.iter())
        .map(|(tie, at, date)| {
            let partners = with(tie);
            let fact = tie.fact.as_ref();
            let confidence = fact.map_or(Confidence::Established, |fact| fact.confidence);
            let dated = Dated { date: *date, confidence, undated: is_undated(tie) };
            let label = dossier.label(&tie.label).map_or("", |label| here.say(&label.name));
            // With whom, where neither the heading nor the label says it.
            let is_said =
                partners.iter().all(|one| label.contains(one.name.short.as_deref().unwrap_or(&one.name.own.text)));
            let what = match names::the(here, &partners).split_first() {
                Some((first, others)) if parties.len() > 1 && !is_said => {
                    let others = others.iter().map(|other| ["; ", &(here.text().documents.named_too)(other)].concat());
                    [label, here.text().colon, first, &others.collect::<String>()].concat()
                }
                _ => label.to_owned(),
            };
            let side = Side::of(dossier, &tied::with(dossier, tie));
            strip::row(here, axis, place(*at), &dated, &[&what], side)
        })
        .collect();
    (rows.len() > 1).then(|| {
        strip::strip(here, &(words.ties_heading)(&names::the(here, &parties)), axis, (rows, Vec::new()), None)
            .class(strip::WIDE)
    })
}

fn fields(here: &Here, organization: &Organization) -> Option<Element> {
    let fields = organization.fields.iter().map(|tie| {
        let field = names::reference(here, &Ref::Field(tie.field.clone()));
        let label = p().class("fact__label").maybe(field).maybe(names::reading(here, tie.reading));
        li().class("fact").child(label).child(facts::fact(here, &tie.fact))
    });
    (!organization.fields.is_empty()).then(|| ul().class("facts").children(fields))
}

/// What is said of an organization on one sheet, in both languages side by side.
pub fn sheet(here: &Here, organization: &Organization) -> Element {
    let other = here.route.in_lang(here.lang().other());
    let there = Here { route: &other, ..*here };
    let name = |here: &Here| names::own_name(here, &organization.name);
    let own = div().child(names::heading(here, name(here), None)).child(half(here, organization));
    let translated = div()
        .lang(Some(other.lang.code()))
        .child(p().class("bilingual__title").child(name(&there)))
        .child(half(&there, organization));
    let back = a(&here.to(Page::Organization(organization.id.clone()))).child(name(here));
    fragment()
        .child(frame::above(here, back))
        .child(print::button(here))
        .child(div().class("bilingual bilingual--sheet").child(own).child(translated))
}

/// What the two sides of a sheet hold, in characters of statements.
const SHEET: usize = 3_400;

/// What a statement takes on a sheet, in characters: its texts, and a line for its certainty and for each source.
fn taken(here: &Here, statement: &Statement) -> usize {
    let others = statement.dissent.iter().map(|other| &other.text);
    let texts = [&statement.text].into_iter().chain(&statement.note).chain(others);
    texts.map(|text| here.say(text).chars().count()).sum::<usize>() + 60 * (1 + statement.sources.len())
}

/// How many facts of an organization its sheet has room for, besides its ties.
fn room(here: &Here, organization: &Organization) -> usize {
    let ties = organization.ties.iter().filter_map(|tie| tie.fact.as_ref());
    let ties = ties.chain(organization.fields.iter().map(|tie| &tie.fact)).map(|fact| taken(here, fact)).sum();
    let ends = organization.facts.iter().scan(ties, |end: &mut usize, fact| {
        *end += taken(here, fact);
        Some(*end)
    });
    ends.take_while(|end| *end <= SHEET).count()
}

fn half(here: &Here, organization: &Organization) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let part = |heading: &str, content: Element| fragment().child(h2().text(heading)).child(content);
    // As many in both languages.
    let room = Lang::ALL.map(|lang| room(&Here { route: &here.route.in_lang(lang), ..*here }, organization));
    let (some, left) = organization.facts.split_at(room.into_iter().min().unwrap_or_default());
    let facts = facts::facts(here, some);
    let left = (!left.is_empty()).then(|| p().text(&(t.documents.facts_left)(left.len())));
    let about = (t.facts_about)(organization.forms.get(here.lang()));
    let contact = dossier.edition.publisher.contact.as_ref();
    let contact = contact.map(|contact| contact.trim_start_matches("mailto:"));
    let contact = contact.map(|contact| p().text(t.documents.correct).text(t.colon).text(contact));
    let page = Route::new(here.lang(), Page::Organization(organization.id.clone()));
    fragment()
        .child(p().class("lead").text(here.say(&organization.summary)))
        .child(pairs(here, organization))
        .maybe(names::website(here, organization.site.as_deref()))
        .maybe(ties(here, organization, false).map(|ties| part(t.documents.ties, ties)))
        .maybe(fields(here, organization).map(|fields| part(t.fields, fields)))
        .maybe(facts.map(|facts| part(&about, facts)))
        .maybe(left)
        .child(names::open_notes(here, &Ref::Organization(organization.id.clone())))
        .maybe(names::cautions(here, &of_page(dossier, &[], &named(here, organization))))
        .child(p().class("bilingual__from").text(&(t.documents.sheet_from)(&address(here, &page))))
        .maybe(contact)
}

#[cfg(test)]
mod tests {
    use super::addressed;

    #[test]
    fn a_contact_says_which_page_is_meant() {
        let page = "https://example.org/fr/a/";
        let encoded = "https%3A%2F%2Fexample%2Eorg%2Ffr%2Fa%2F";
        let message = addressed("mailto:a@example.org", "Corriger", page);
        assert_eq!(message, format!("mailto:a@example.org?subject=Corriger&body={encoded}"));
        assert_eq!(
            addressed("https://example.org/errata?x=1", "", page),
            format!("https://example.org/errata?x=1&page={encoded}")
        );
    }
}
