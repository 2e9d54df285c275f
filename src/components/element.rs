//! Elements in HTML's own terms: `p().class("lead").text(words)`. Plain calls, because what `html!` expands to weighs
//! 200 to 400 bytes an element in the browser, a third of all code, and these weigh 40. `html!` stays where an element
//! listens or has a value.

use std::rc::Rc;

use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag, VText};
use yew::{AttrValue, Html};

/// The attributes that most elements have. Yew compares them place by place; an element that has another as well has
/// all its attributes in a map, in which each is looked up by its hash, and costs several times as much to make and to
/// compare.
static USUAL: &[&str] =
    &["class", "id", "href", "lang", "hidden", "value", "aria-current", "aria-hidden", "data-alive"];

/// An element as far as it is told.
pub struct Element(Box<VTag>);

/// An element by its tag.
pub fn element(tag: &'static str) -> Element {
    Element(Box::new(VTag::new(tag)))
}

/// Several nodes side by side: an element without a tag, of which only the content is left.
pub fn fragment() -> Element {
    element("")
}

/// The elements of which pages are made, each a function under its own name.
macro_rules! elements {
    ($($tag:ident)*) => { $(
        #[doc = concat!("`<", stringify!($tag), ">`")]
        pub fn $tag() -> Element {
            element(stringify!($tag))
        }
    )* };
}

elements! { b dd div dl dt h2 h3 li ol p small span ul }

/// A link.
pub fn a(href: &str) -> Element {
    element("a").attribute("href", href)
}

/// A part of a page under its heading, which names it.
pub fn section(id: &str, heading: &str) -> Element {
    labelled(id, h2().text(heading))
}

/// A part of a page under a heading of more than words.
pub fn labelled(id: &str, heading: Element) -> Element {
    element("section").attribute("aria-labelledby", id).child(heading.id(id))
}

/// What is folded behind a word, with how much it is.
pub fn details(summary: &str) -> Element {
    element("details").child(element("summary").text(summary))
}

/// A line of a list of pairs.
pub fn pair(term: &str, description: Element) -> Element {
    div().child(dt().text(term)).child(description)
}

impl Element {
    /// Sets an attribute; none is left out.
    pub fn attribute<'a>(self, name: &'static str, value: impl Into<Option<&'a str>>) -> Element {
        match value.into() {
            Some(value) => self.set(name, shared(value)),
            None => self,
        }
    }

    fn set(mut self, name: &'static str, value: AttrValue) -> Element {
        let place = USUAL.iter().position(|usual| *usual == name);
        if let (Some(_), Attributes::Static([])) = (place, &self.0.attributes) {
            self.0.attributes = Attributes::Dynamic { keys: USUAL, values: vec![None; USUAL.len()].into() };
        }
        match (place, &mut self.0.attributes) {
            (Some(place), Attributes::Dynamic { values, .. }) => {
                values[place] = Some(AttributeOrProperty::Attribute(value));
            }
            _ => self.0.add_attribute(name, value),
        }
        self
    }

    /// Sets a property that a person can change as well as we. It is no attribute: where a person has changed it, an
    /// attribute says how it was at first, and putting that back shows nothing.
    pub fn property(mut self, name: &'static str, is_set: bool) -> Element {
        if is_set {
            self.0.add_property(name, true);
        }
        self
    }

    /// Sets its classes.
    pub fn class(self, class: &'static str) -> Element {
        self.set("class", AttrValue::Static(class))
    }

    /// Sets its id.
    pub fn id(self, id: &str) -> Element {
        self.attribute("id", id)
    }

    /// Sets what it is: an element that is something else takes its place as a whole.
    pub fn key(mut self, key: &str) -> Element {
        self.0.key = Some(key.into());
        self
    }

    /// Sets its language, where that is another than the page's.
    pub fn lang(self, lang: Option<&str>) -> Element {
        self.attribute("lang", lang)
    }

    /// Adds words.
    pub fn text(self, words: &str) -> Element {
        self.child(VText::new(shared(words)))
    }

    /// Adds what the build has written as HTML.
    pub fn written(self, html: &str) -> Element {
        self.child(Html::from_html_unchecked(shared(html)))
    }

    /// Adds a node.
    pub fn child(mut self, child: impl Into<Html>) -> Element {
        self.0.add_child(child.into());
        self
    }

    /// Adds a node or nothing, in whose place the node can come later.
    pub fn maybe(self, child: Option<impl Into<Html>>) -> Element {
        self.child(child.map(Into::into).unwrap_or_default())
    }

    /// Adds as many nodes as there are, as one.
    pub fn children<T: Into<Html>>(self, items: impl IntoIterator<Item = T>) -> Element {
        let mut list = VList::new();
        for item in items {
            list.add_child(item.into());
        }
        self.child(list)
    }
}

fn shared(words: &str) -> AttrValue {
    AttrValue::from(Rc::<str>::from(words))
}

impl From<Element> for Html {
    fn from(Element(tag): Element) -> Html {
        if tag.tag().is_empty() { tag.into_children().unwrap_or_default() } else { Html::from(*tag) }
    }
}
