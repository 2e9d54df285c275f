//! Names, labels and links: the small pieces of every page.

use yew::Html;

use super::element::{self, *};
use super::here::Here;
use crate::dossier::edition::{Group, Label};
use crate::dossier::id::PartnerId;
#[cfg(not(target_arch = "wasm32"))]
use crate::dossier::model::Partner;
use crate::dossier::model::{Localized, OwnName, Passage, Reading, Ref};
use crate::explore::fold;
use crate::explore::search::plain;

/// A passage in its own language.
pub fn passage(here: &Here, passage: &Passage) -> Element {
    span().lang(here.lang_of(&passage.lang)).text(&passage.text)
}

/// A text in the language of the page. What it quotes in the marks of the other language is in that language, between the
/// marks of the page's.
pub fn words(here: &Here, text: &Localized) -> Element {
    let other = here.lang().other();
    fragment().children(here.lang().quotations(here.say(text)).into_iter().map(|(is_other, piece)| {
        let ([open, close], [first, last]) = (here.lang().quotes(), other.quotes());
        let quoted = piece.strip_prefix(first).and_then(|piece| piece.strip_suffix(last)).filter(|_| is_other);
        match quoted {
            Some(words) => fragment().text(open).child(span().lang(Some(other.code())).text(words)).text(close),
            None => fragment().text(piece),
        }
    }))
}

/// A proper name as the page's language has it, with its `lang` where that is another.
pub fn own_name(here: &Here, name: &OwnName) -> Element {
    let (text, lang) = name.shown(here.lang());
    span().lang(here.lang_of(lang)).text(text)
}

/// A link to a thing under its name.
pub fn reference(here: &Here, thing: &Ref) -> Option<Element> {
    let (href, name, lang) = here.reference(thing)?;
    Some(a(&href).lang(here.lang_of(lang)).text(name))
}

/// A name in which the beginnings of words that were looked for are marked.
pub fn marked(name: &str, words: &str) -> Element {
    let query = plain(words);
    let words: Vec<&str> = query.split(' ').filter(|word| !word.is_empty()).collect();
    let piece = |(marked, piece): (bool, &str)| if marked { element("mark") } else { fragment() }.text(piece);
    fragment().children(fold::marked(name, &words).into_iter().map(piece))
}

/// A list of links to things.
pub fn references(here: &Here, things: &[Ref]) -> Element {
    ul().class("links").children(things.iter().map(|thing| li().maybe(reference(here, thing))))
}

/// A part of a page that lists links to things; nothing for no things.
pub fn section(here: &Here, id: &str, heading: &str, things: &[Ref]) -> Option<Element> {
    (!things.is_empty()).then(|| element::section(id, heading).child(references(here, things)))
}

/// Parties in a phrase: «le réseau et l’association».
pub fn parties(here: &Here, ids: &[PartnerId]) -> String {
    let parties = ids.iter().filter_map(|id| here.dossier.partner(id));
    parties.map(|partner| &*partner.forms.get(here.lang()).the).collect::<Vec<_>>().join(here.text().and)
}

/// Partners as sentences name them.
#[cfg(not(target_arch = "wasm32"))]
pub fn the<'a>(here: &Here, partners: &[&'a Partner]) -> Vec<&'a str> {
    partners.iter().map(|partner| &*partner.forms.get(here.lang()).the).collect()
}

/// Says that a tie is our reading, where it is.
pub fn reading(here: &Here, reading: Reading) -> Option<Element> {
    (reading == Reading::Editorial)
        .then(|| fragment().text(" ").child(span().class("reading").text("(").text(here.text().our_reading).text(")")))
}

/// A public label in words.
pub fn label(here: &Here, label: &Label) -> Element {
    span().class(if label.member { "label label--member" } else { "label" }).text(here.say(&label.name))
}

/// The acronym of a name, where the name printed does not have it.
pub fn short(here: &Here, name: &OwnName) -> Option<Element> {
    let printed = name.shown(here.lang()).0;
    let short = name.short.as_ref().filter(|short| !printed.contains(short.as_str()))?;
    Some(fragment().text(" (").text(short).text(")"))
}

/// The official website, as a link out.
pub fn website(here: &Here, address: Option<&str>) -> Option<Element> {
    let address = address?;
    let host = address.split("://").nth(1).unwrap_or(address).trim_end_matches('/');
    let link = a(address).attribute("rel", "external noopener").text(host);
    Some(p().class("website").text(here.text().website).text(here.text().colon).child(link))
}

/// What labels and flags mean, behind one control.
pub fn definitions<'a>(
    here: &Here<'a>,
    labels: &mut dyn Iterator<Item = &'a Label>,
    flags: &mut dyn Iterator<Item = &'a Group>,
) -> Element {
    let meaning = |name: Element, words| div().child(dt().child(name)).child(dd().text(here.say(words)));
    let labels = labels.map(|one| meaning(label(here, one), &one.definition));
    let flags = flags.filter_map(|one| Some(meaning(flag(here, one), one.explanation.as_ref()?)));
    let meanings = dl().class("definitions").children(labels).children(flags);
    let caution = here.dossier.edition.cautions.labels.as_ref().map(|caution| p().text(here.say(caution)));
    details(here.text().definitions).class("disclosure").maybe(caution).child(meanings)
}

/// A flag on a presence in words.
pub fn flag(here: &Here, flag: &Group) -> Element {
    small().class("flag").text(here.say(&flag.name))
}

/// Words with how much stands behind them: «Facts (3)».
pub fn counted(words: &str, count: usize) -> String {
    [words, " (", &count.to_string(), ")"].concat()
}

/// What is not established about a thing that is told beside others, a line for each open question.
pub fn open_notes(here: &Here, thing: &Ref) -> Element {
    let head = || b().text(here.text().note).text(here.text().colon);
    fragment().children(open(here, thing).map(|words| p().class("fact__note").child(head()).child(words)))
}

fn open<'a>(here: &Here<'a>, thing: &'a Ref) -> impl Iterator<Item = Element> {
    let open = here.dossier.questions.iter().filter(move |question| question.touches.contains(thing));
    open.map(move |question| words(here, &question.text))
}

/// The open questions that touch the subject of a page.
pub fn questions(here: &Here, thing: &Ref) -> Option<Element> {
    let open: Vec<Element> = open(here, thing).map(|words| li().child(words)).collect();
    (!open.is_empty()).then(|| element::section("open", here.text().not_established).child(ul().children(open)))
}

/// The open questions that touch a thing, behind their name.
pub fn questions_disclosure(here: &Here, thing: &Ref) -> Option<Element> {
    let open: Vec<Element> = open(here, thing).map(|words| li().child(words)).collect();
    let summary = counted(here.text().not_established, open.len());
    (!open.is_empty()).then(|| details(&summary).class("disclosure").child(ul().children(open)))
}

/// The box of a page with its cautions, each once (`explore/cautions.rs` says which a thing needs). Always visible, never
/// only a colour; nothing where none is needed.
pub fn cautions(here: &Here, cautions: &[&Localized]) -> Option<Element> {
    let (first, others) = cautions.split_first()?;
    let head = element("strong").text(here.text().caution);
    let others = others.iter().map(|one| p().text(here.say(one)));
    Some(div().class("caution").child(p().child(head).text(" ").text(here.say(first))).children(others))
}

/// The words that a thing carries whose caution the page has in its box.
pub fn context(here: &Here) -> Element {
    fragment().text(" ").child(span().class("actor actor--context").text(here.text().context))
}

/// A step to another page, which stands in this relation to the page.
pub fn step(href: &str, relation: &'static str, word: &str, name: Element) -> Element {
    let word = span().class("next__word").text(word);
    let class = if relation == "next" { "next" } else { "next next--back" };
    p().class(class).child(a(href).attribute("rel", relation).child(word).text(" ").child(b().child(name)))
}

/// The one step that leads on from a page.
pub fn next(here: &Here, href: &str, name: &str) -> Element {
    step(href, "next", here.text().next, fragment().text(name))
}

/// The class of the heading of a page about one thing, above the picture of it.
#[cfg(not(target_arch = "wasm32"))]
pub const SINGLE: &str = "heading heading--single";

/// A page's heading and lead. The heading takes the focus when a page is entered.
pub fn heading(here: &Here, title: impl Into<Html>, lead: Option<&Localized>) -> Element {
    let title = element("h1").attribute("tabindex", "-1").child(title);
    let lead = lead.map(|lead| p().class("lead").text(here.say(lead)));
    element("header").class("heading").child(title).maybe(lead)
}
