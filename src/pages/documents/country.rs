//! A country: what the sources say of it in time, its organizations, projects, and each thing that sources tell.

use crate::components::element::*;
use crate::components::here::Here;
use crate::components::strip::{self, Side};
use crate::components::whole_project::whole_project;
use crate::components::{facts, frame, map, names, row};
use crate::dossier::model::{Confidence, Country, Organization, Ref};
use crate::explore::cautions::of_page;
use crate::explore::fold::fold;
use crate::explore::presence::{in_time, mark};
use crate::explore::strip::{Axis, Dated, merged, spans};
use crate::explore::tied::{is_undated, with};
use crate::route::{Page, View};

/// The page of a country.
pub fn page(here: &Here, country: &Country) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let cautions = &dossier.edition.cautions;
    let other = here.lang().other();
    let other_name = Some(country.name.get(other)).filter(|name| *name != country.name.get(here.lang()));
    let pairs = dl()
        .class("links chips")
        .child(pair(t.documents.presence_label, dd().maybe(row::label(here, country)).maybe(row::flag(here, country))))
        .child(pair(t.region, dd().text(row::region(here, country))))
        .maybe(other_name.map(|name| pair(t.other_name, dd().lang(Some(other.code())).text(name))))
        .maybe(country.also.get(here.lang()).map(|also| pair(t.documents.also, dd().text(also))));
    let named = dossier.projects_in(&country.id).map(|one| Ref::Project(one.id.clone()));
    let named = named.collect::<Vec<_>>();
    let projects: Vec<Element> = dossier.projects_in(&country.id).map(|one| whole_project(here, one)).collect();
    let form = country.forms.get(here.lang());
    let projects = (!projects.is_empty()).then(|| {
        section("projects", &(t.documents.projects_in)(form)).child(ul().class("projects").children(projects))
    });
    let organizations: Vec<&Organization> =
        dossier.organizations.iter().filter(|organization| organization.country == country.code).collect();
    let events: Vec<Ref> = (dossier.chronology().into_iter())
        .filter(|event| event.countries.contains(&country.id))
        .map(|event| Ref::Event(event.id.clone()))
        .collect();
    let organizations_named = organizations.iter().map(|one| Ref::Organization(one.id.clone()));
    let named = named.into_iter().chain(organizations_named).chain(events.iter().cloned()).collect::<Vec<_>>();
    let open = dossier.edition.presence_periods.iter().find(|period| period.open);
    let mark = open.and_then(|period| mark(dossier, country, period));
    let place = dossier.map.as_ref().and_then(|map| map::place_of(here, map, country, mark));
    let request = here.to(Page::RequestCountry(country.id.clone()));
    let (strip, presences) = (strip(here, country), presences(here, country));
    // Without a strip, the one presence has its place.
    let (beside, below) = if strip.is_some() { (strip, Some(presences)) } else { (Some(presences), None) };
    fragment()
        .child(frame::breadcrumb(here, View::Countries))
        .child(
            names::heading(here, fragment().text(here.say(&country.name)), Some(&country.summary)).class(names::SINGLE),
        )
        .child(pairs)
        .child(div().class("beside").maybe(place).maybe(beside))
        .maybe(names::cautions(here, &of_page(dossier, &[&cautions.country, &cautions.countries_today], &named)))
        .maybe(self::organizations(here, &(t.documents.organizations_in)(form), organizations))
        .maybe(projects)
        .maybe(below)
        .maybe(facts::section(here, &country.forms, &country.facts))
        .maybe(names::section(here, "events", t.events, &events))
        .maybe(names::questions(here, &Ref::Country(country.id.clone())))
        .child(p().child(a(&request).text(&(t.documents.request_from)(form))))
}

/// So many rows of a strip are few.
const MANY: usize = 5;

/// The presences in time; nothing where there is but one.
fn strip(here: &Here, country: &Country) -> Option<Element> {
    let (t, words) = (here.text(), here.text().documents.strip);
    let axis = Axis::of(country.presences.iter().map(|presence| &presence.period))?;
    let (mut rows, mut kinds) = (Vec::new(), Vec::<(&str, Vec<Dated>)>::new());
    for (place, presence) in in_time(country) {
        let fact = presence.fact.as_ref();
        let confidence = fact.map_or(Confidence::Established, |fact| fact.confidence);
        let dated = Dated { date: presence.period, confidence, undated: presence.undated };
        let kind = (words.kind)(fact.and_then(|fact| fact.topic));
        rows.push(strip::row(here, axis, place, &dated, &[kind], Side::Right));
        match kinds.iter_mut().find(|(one, _)| *one == kind) {
            Some((_, all)) => all.push(dated),
            None => kinds.push((kind, vec![dated])),
        }
    }
    // Many rows are too high for a telephone, which has one for each kind; all facts stand below.
    let short = kinds.into_iter().filter(|_| rows.len() > MANY).map(|(kind, all)| {
        let years: Vec<String> = spans(all.iter().map(|one| one.date)).iter().map(|date| t.years(date)).collect();
        let name = [kind, t.colon, &years.join(", ")].concat();
        let bars = merged(all.iter().map(|one| axis.bar(one)).collect());
        strip::Row { href: "#presence".to_owned(), name: fragment().text(&name), bars, side: Side::Right }
    });
    let short = short.collect();
    let agreement = here.dossier.edition.agreement.as_ref();
    let agreement = agreement.map(|said| strip::Mark { date: &here.dossier.release.date, words: here.say(said) });
    (rows.len() > 1).then(|| strip::strip(here, words.heading, axis, (rows, short), agreement.as_ref()))
}

/// Each presence with its fact, and what a flag on it means.
fn presences(here: &Here, country: &Country) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let presences = in_time(country).map(|(place, presence)| {
        li().class("presence")
            .id(&place)
            .child(p().class("presence__period").child(facts::date(here, &presence.period)))
            .child(div().maybe(presence.fact.as_ref().map(|fact| facts::fact(here, fact))))
    });
    // The dates themselves say what the label does.
    let flag = country.flag.as_ref().and_then(|id| dossier.flag(id));
    let mut label = dossier.label(&country.label).into_iter();
    let definitions = flag.map(|flag| names::definitions(here, &mut label, &mut std::iter::once(flag)));
    section("presence", &(t.documents.presence_in)(country.forms.get(here.lang())))
        .child(ol().class("presences").children(presences))
        .maybe(definitions)
}

/// The organizations of a country by name, each with what ties it to whom.
fn organizations(here: &Here, heading: &str, mut organizations: Vec<&Organization>) -> Option<Element> {
    let shown = |one: &Organization| one.name.short.clone().unwrap_or_else(|| one.name.shown(here.lang()).0.to_owned());
    organizations.sort_by_key(|one| fold(&shown(one)));
    let items = organizations.iter().map(|one| {
        let name = names::own_name(here, &one.name);
        let short = one.name.short.as_ref().filter(|short| *short != one.name.shown(here.lang()).0);
        let short = short.map(|short| fragment().text(short).text(" – "));
        let link = a(&here.to(Page::Organization(one.id.clone()))).maybe(short).child(name);
        li().class("fact").child(p().class("fact__label").child(link)).child(small().text(&tied(here, one)))
    });
    (!organizations.is_empty()).then(|| section("organizations", heading).child(ul().class("facts").children(items)))
}

/// What ties an organization to each partner, and in which years.
fn tied(here: &Here, organization: &Organization) -> String {
    let (t, words) = (here.text(), here.text().documents.strip);
    let tied = here.dossier.signatories().filter_map(|partner| {
        let ties = || organization.ties.iter().filter(|tie| with(here.dossier, tie).contains(&&partner.id));
        let years = |undated: bool| {
            let dates = spans(ties().filter(|tie| is_undated(tie) == undated).filter_map(|tie| tie.date));
            let years = dates.iter().map(|years| t.years(years)).collect::<Vec<_>>().join(", ");
            (!years.is_empty()).then_some(years)
        };
        // A year that is an estimate says so.
        let years = years(false).or_else(|| Some([&years(true)?, " (", words.estimated, ")"].concat()));
        let the = &partner.forms.get(here.lang()).the;
        (ties().count() > 0).then(|| (words.tied)(the, ties().count(), years.as_deref()))
    });
    let tied: Vec<String> = tied.collect();
    if tied.is_empty() { words.no_tie.to_owned() } else { tied.join(" · ") }
}
