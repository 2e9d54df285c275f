//! What is particular to one agreement and its partners: words, labels, cautions. The engine supplies the slots,
//! `data/edition.json` fills them.

use super::date::Date;
use super::id::{EditionId, OrganizationId};
use super::model::{LabelKind, Localized, Mark, PublisherKind, Statement};
use super::withheld::Withheld;

/// The edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// Where the site is published, with its closing slash, if that is known.
    pub address: Option<String>,
    /// The date of the data, which stands for today.
    pub as_of: Date,
    /// Who publishes.
    pub publisher: Publisher,
    /// The words of the first screen.
    pub home: Home,
    /// The words of the views.
    pub views: Views,
    /// The words of the picture of the exchange.
    pub exchange: Exchange,
    /// What the pictures say, and what they do not say.
    pub pictures: Pictures,
    /// The cautions.
    pub cautions: Cautions,
    /// What the line at the date of the agreement says beside what is told of countries; without it there is no line.
    pub agreement: Option<Localized>,
    /// Labels of organizations and countries.
    pub labels: Vec<Label>,
    /// Families of organizations, in screen order.
    pub families: Vec<Group>,
    /// Sectors of organizations, in screen order.
    pub sectors: Vec<QuietGroup>,
    /// Areas of organizations, in screen order.
    pub areas: Vec<QuietGroup>,
    /// Regions of the world, in screen order.
    pub regions: Vec<QuietGroup>,
    /// Programs that a presence may belong to, in screen order.
    pub programs: Vec<QuietGroup>,
    /// The parts of the world that the map shows larger; each region is in one of them.
    pub frames: Vec<Frame>,
    /// Flags on a presence.
    pub flags: Vec<Group>,
    /// Periods of the time line, in order.
    pub periods: Vec<Period>,
    /// The years on which the time line opens.
    pub window: Date,
    /// Periods of presence in countries, in order.
    pub presence_periods: Vec<Period>,
    /// The text of the about page.
    pub about: Withheld<Vec<Essay>>,
}

/// Who publishes the site.
#[derive(Debug, Clone, PartialEq)]
pub struct Publisher {
    /// In what capacity.
    pub kind: PublisherKind,
    /// Under which name; always there unless independent.
    pub name: Option<Localized>,
    /// Where to write for a correction.
    pub contact: Option<String>,
}

/// The words of the first screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Home {
    /// Above the title.
    pub kicker: Localized,
    /// The title.
    pub title: Localized,
    /// Who agreed, on what.
    pub lead: Localized,
    /// A sentence for each stop of the path.
    pub doors: Withheld<Option<Doors>>,
}

/// What the first screen says of each stop of the path.
#[derive(Debug, Clone, PartialEq)]
pub struct Doors {
    /// The exchange.
    pub partnership: Localized,
    /// The document.
    pub release: Localized,
    /// Networks and organizations.
    pub networks: Localized,
    /// Countries.
    pub countries: Localized,
    /// Events.
    pub timeline: Localized,
    /// The answer, as far as there is one.
    pub since: Localized,
}

/// The words of the picture of the exchange.
#[derive(Debug, Clone, PartialEq)]
pub struct Exchange {
    /// What no source says of it.
    pub unknown: Localized,
    /// How to read it, step by step.
    pub steps: Vec<Localized>,
}

/// The words that open a view.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// In the navigation.
    pub nav: Localized,
    /// The heading.
    pub title: Localized,
    /// One or two sentences.
    pub lead: Localized,
}

/// The words of all views.
#[derive(Debug, Clone, PartialEq)]
pub struct Views {
    /// The exchange.
    pub partnership: View,
    /// After the agreement.
    pub since: View,
    /// A request about a field or a country.
    pub requests: View,
    /// The annotated document.
    pub release: View,
    /// The document side by side.
    pub both_languages: View,
    /// Networks and organizations.
    pub networks: View,
    /// Countries.
    pub countries: View,
    /// Events.
    pub timeline: View,
    /// Sources.
    pub sources: View,
    /// Terms.
    pub glossary: View,
    /// Everything, alphabetically.
    pub index: View,
    /// The snippet.
    pub embed: View,
    /// Who publishes, and how.
    pub about: View,
    /// The two-minute path on one page.
    pub two_minutes: View,
    /// What is not established.
    pub not_established: View,
}

/// What the picture of a view says and does not say, each in one sentence or two.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// What it says.
    pub says: Localized,
    /// What it does not say: the caution of the view.
    pub says_not: Localized,
}

/// What the pictures of the views say; of the release, which has none, what its page says.
#[derive(Debug, Clone, PartialEq)]
pub struct Pictures {
    /// The exchange.
    pub partnership: Said,
    /// The annotated document.
    pub release: Said,
    /// Networks and organizations.
    pub networks: Said,
    /// Countries.
    pub countries: Said,
    /// Events.
    pub timeline: Said,
}

/// What must go with each kind of thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Cautions {
    /// Beside every project.
    pub project: Localized,
    /// Beside every presence.
    pub country: Localized,
    /// Beside a country that is only named.
    pub country_named: Localized,
    /// On the list of countries.
    pub countries_today: Localized,
    /// On the networks.
    pub networks: Localized,
    /// On networks that could not be verified.
    pub networks_unverified: Localized,
    /// On what came after the agreement.
    pub since: Localized,
    /// On the pointers of a request.
    pub requests: Localized,
    /// On what the release says of countries.
    pub requests_country: Localized,
    /// On what happened after the agreement.
    pub event: Localized,
    /// Above what the labels mean.
    pub labels: Option<Localized>,
}

/// A public label.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Its id.
    pub id: EditionId,
    /// What it describes.
    pub kind: LabelKind,
    /// Its words.
    pub name: Localized,
    /// Words that are short enough for the picture.
    pub short: Withheld<Option<Localized>>,
    /// What they mean.
    pub definition: Localized,
    /// Whether a bearer may be called a member.
    pub member: bool,
    /// Whether a bearer was created by a signatory, or with its help.
    pub created: bool,
    /// How the open period of presence marks a country that bears it.
    pub mark: Option<Mark>,
    /// The organization that its bearers have a part in, where it speaks of one.
    pub organization: Option<OrganizationId>,
}

/// A family or a flag; or a [`QuietGroup`].
#[derive(Debug, Clone, PartialEq)]
pub struct Group<E = Option<Localized>> {
    /// Its id.
    pub id: EditionId,
    /// Its words.
    pub name: Localized,
    /// Words that are short enough for the picture.
    pub short: E,
    /// What they mean.
    pub explanation: E,
}

/// A sector, an area, a region or a program: what its words mean only documents say.
pub type QuietGroup = Group<Withheld<Option<Localized>>>;

/// A part of the world that the map shows larger.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// Its id.
    pub id: EditionId,
    /// Its words.
    pub name: Localized,
    /// The regions whose countries it shows.
    pub regions: Vec<EditionId>,
}

/// A period of the time line, or of presence in countries.
#[derive(Debug, Clone, PartialEq)]
pub struct Period {
    /// Its id.
    pub id: EditionId,
    /// Its words.
    pub name: Localized,
    /// From its first to its last year.
    pub years: Date,
    /// Whether countries are shown in it at first; no period of the time line is.
    pub open: bool,
}

/// A section of running text.
#[derive(Debug, Clone, PartialEq)]
pub struct Essay {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub heading: Localized,
    /// Its paragraphs.
    pub paragraphs: Vec<Localized>,
    /// Facts with their sources.
    pub facts: Vec<Statement>,
}
