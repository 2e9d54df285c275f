//! The JSON of `data/`, field for field: what an editor writes, before anything is checked.
//! The first line of a comment is the title an editor's program shows, the rest its hint, French then English;
//! the schemas in `data/schema/` are made from here. Nothing outside `dossier` uses these types.

use serde::{Deserialize, Serialize};

use schemars::JsonSchema;

use super::closed::*;

/// Declares types of the JSON mirror: strict, and with a schema.
macro_rules! raw {
    ($($(#[$meta:meta])* pub $kind:ident $name:ident { $($body:tt)* })*) => { $(
        #[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        $(#[$meta])*
        pub $kind $name { $($body)* }
    )* };
}

raw! {
    /// # Texte / Text
    ///
    /// Un texte que lit le visiteur, dans les deux langues. Des mots cités dans l’autre langue gardent les guillemets de celle-ci :
    /// « » en anglais, “ ” en français.
    /// A text that a visitor reads, in both languages. Words quoted in the other language keep the marks of that language:
    /// « » in English, “ ” in French.
    pub struct Localized {
        /// # Français / French
        pub fr: String,
        /// # Anglais / English
        pub en: String,
        /// # Nombres différents exprès / Numbers that differ on purpose
        ///
        /// Vrai quand les deux langues ne donnent pas les mêmes nombres et que c’est voulu. True where the two languages do
        /// not give the same numbers, and that is meant.
        #[serde(default, skip_serializing)]
        pub numbers_differ: bool,
    }

    /// # Par langue / Per language
    ///
    /// Une forme par langue, là où elle existe dans une source.
    /// One form per language, where a source has one.
    pub struct PerLanguage {
        /// # Français / French
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub fr: Option<String>,
        /// # Anglais / English
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub en: Option<String>,
    }

    /// # Passage / Passage
    ///
    /// Un texte gardé dans sa langue : titre, citation, nom propre.
    /// A text kept in its own language: a title, a quotation, a proper name.
    pub struct Passage {
        /// # Texte / Text
        pub text: String,
        /// # Langue / Language
        ///
        /// Code BCP 47 : fr, en, es, pt... BCP 47 code: fr, en, es, pt...
        pub lang: String,
    }

    /// # Nom / Name
    ///
    /// Le nom dans sa propre langue, et ses formes officielles ailleurs.
    /// The name in its own language, and its official forms elsewhere.
    pub struct OwnName {
        /// # Nom / Name
        pub text: String,
        /// # Langue / Language
        ///
        /// Code BCP 47 de ce nom. BCP 47 code of this name.
        pub lang: String,
        /// # Forme officielle dans l’autre langue / Official form in the other language
        ///
        /// Seulement si une source l’emploie; jamais notre traduction.
        /// Only where a source uses it; never our own translation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub official: Option<PerLanguage>,
        /// # Sigle / Acronym
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub short: Option<String>,
    }

    /// # Formes du nom dans la phrase / Forms of the name in a sentence
    ///
    /// Ce qu’il faut pour écrire une phrase juste autour du nom.
    /// What a correct sentence around the name needs.
    pub struct Forms {
        /// # En français / In French
        pub fr: Form,
        /// # En anglais / In English
        pub en: Form,
    }

    /// # Forme / Form
    pub struct Form {
        /// # Avec l’article / With its article
        ///
        /// « la Fédération », « le Japon »; "the Federation", "Japan".
        pub the: String,
        /// # Avec « de » / With "of"
        ///
        /// « de la Fédération », « du Japon »; "of the Federation", "of Japan".
        pub of: String,
        /// # Avec la préposition de lieu / With the preposition of place
        ///
        /// Pour un pays : « au Japon », « en Italie »; "in Japan", "in Italy".
        /// For a country.
        #[serde(default, rename = "in", skip_serializing_if = "Option::is_none")]
        pub place: Option<String>,
    }

    /// # Renvoi à une source / Citation
    pub struct Citation {
        /// # Source / Source
        ///
        /// Identifiant dans sources.json. Id in sources.json.
        pub source: String,
        /// # Endroit dans la source / Place in the source
        ///
        /// Page, passage, tableau, quand on le sait. Page, passage, table, where known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub place: Option<Localized>,
    }

    /// # Autre version / Dissenting version
    ///
    /// Ce que dit une autre source. What another source says.
    pub struct Dissent {
        /// # Texte / Text
        pub text: Localized,
        /// # Sources / Sources
        pub sources: Vec<Citation>,
    }

    /// # Fait / Fact
    ///
    /// Une phrase complète dans chaque langue, avec ses sources. A full sentence in each language, with its sources.
    pub struct Statement {
        /// # Sujet / Topic
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub topic: Option<Topic>,
        /// # Texte / Text
        pub text: Localized,
        /// # Date / Date
        ///
        /// L’année ou la date dont parle le fait : 2007, 2007-05, 2007-05-11, 1984~ (vers), 2009/2012 (de, à).
        /// The year or date the fact is about: 2007, 2007-05, 2007-05-11, 1984~ (about), 2009/2012 (from, to).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub date: Option<String>,
        /// # Sources / Sources
        pub sources: Vec<Citation>,
        /// # Certitude / Confidence
        pub confidence: Confidence,
        /// # Note / Note
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Localized>,
        /// # Autres versions / Dissenting versions
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub dissent: Vec<Dissent>,
    }

    /// # Partenaire / Partner
    ///
    /// Une partie à l’entente; l’ordre du fichier est l’ordre à l’écran. A party to the agreement; file order is screen order.
    pub struct Partner {
        /// # Identifiant / Id
        pub id: String,
        /// # Rôle / Role
        pub role: Role,
        /// # Nom / Name
        pub name: OwnName,
        /// # Formes du nom / Forms of the name
        pub forms: Forms,
        /// # Ce que c’est / What it is
        ///
        /// Une phrase, tirée du communiqué. One sentence, from the release.
        pub summary: Localized,
        /// # Qui apporte / Who brings
        ///
        /// Titre de la liste de ses domaines : « Le réseau et ses membres ». Heading of the list of its fields.
        pub brings: Localized,
        /// # Appartenance de ce titre / Belonging to this heading
        ///
        /// Avec la préposition : « du réseau et de ses membres »; sans elle, la forme du nom. With the preposition:
        /// “of the network and its members”; without it, the form of the name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub brings_of: Option<Localized>,
        /// # Légende dans l’image / Caption in the picture
        ///
        /// Pour un signataire, au-dessus de ce qu’il apporte : « Expertise du réseau »; pour les autres, sous leur nom.
        /// For a signatory, above its fields: “Expertise of the network”; for the others, under their name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub caption: Option<Localized>,
        /// # Site / Website
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub site: Option<String>,
        /// # Faits / Facts
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub facts: Vec<Statement>,
    }

    /// # Objectif / Objective
    pub struct Objective {
        /// # Identifiant / Id
        pub id: String,
        /// # Nom court / Short name
        pub name: Localized,
        /// # Texte / Text
        ///
        /// Notre résumé d’une phrase. Our summary in one sentence.
        pub text: Localized,
        /// # Dans l’image / In the picture
        ///
        /// Ce qui suit « But : », sans majuscule. What follows “Aim:”, without a capital.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub short: Option<Localized>,
        /// # Qui agit / Who acts
        ///
        /// Les partenaires (identifiants) à qui l’objectif permet d’agir. The partners (ids) that the objective enables.
        pub actors: Vec<String>,
    }

    /// # Domaine d’expertise / Field of expertise
    pub struct Field {
        /// # Identifiant / Id
        pub id: String,
        /// # Nom / Name
        pub name: Localized,
        /// # Dans la phrase / In a sentence
        ///
        /// « de la finance solidaire »; "solidarity finance" (forme « of » : "of solidarity finance").
        pub forms: Forms,
        /// # Apporté par / Brought by
        ///
        /// Identifiant du partenaire. Id of the partner.
        pub partner: String,
        /// # Sert l’objectif / Serves objective
        pub objective: String,
        /// # Explication / Explanation
        ///
        /// Ce que le domaine veut dire, en une phrase simple. What the field means, in one plain sentence.
        pub explanation: Localized,
    }

    /// # Courant de l’échange / Flow of the exchange
    ///
    /// Une flèche du schéma : les demandes, le retour. An arrow of the diagram: the requests, the return.
    pub struct Flow {
        /// # Identifiant / Id
        pub id: String,
        /// # Nom / Name
        pub name: Localized,
        /// # Texte / Text
        pub text: Localized,
        /// # Dans l’image / In the picture
        ///
        /// Quelques mots, pour une flèche : « Leurs demandes ». A few words, for an arrow: “Their requests”.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub short: Option<Localized>,
        /// # De / From
        pub from: String,
        /// # Vers / To
        pub to: Vec<String>,
    }

    /// # Chiffre ou date du communiqué / Figure or date of the release
    pub struct Figure {
        /// # Identifiant / Id
        pub id: String,
        /// # Valeur / Value
        ///
        /// « 23 pays »; "23 countries".
        pub value: Localized,
        /// # Texte / Text
        ///
        /// Ce que dit le communiqué, en une phrase. What the release says, in one sentence.
        pub text: Localized,
        /// # Note / Note
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Localized>,
        /// # Autres versions / Dissenting versions
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub dissent: Vec<Dissent>,
    }

    /// # Communiqué / News release
    pub struct Release {
        /// # Date / Date
        pub date: String,
        /// # Langue d’origine / Original language
        ///
        /// fr ou en : la colonne qui fait foi. fr or en: the column that is the original.
        pub original: String,
        /// # Source / Source
        ///
        /// Identifiant dans sources.json. Id in sources.json.
        pub source: String,
        /// # Note au-dessus du texte / Note above the text
        pub note: Localized,
        /// # Sections / Sections
        pub sections: Vec<Section>,
    }

    /// # Section / Section
    pub struct Section {
        /// # Identifiant / Id
        pub id: String,
        /// # Intertitre / Heading
        ///
        /// Le nôtre, pour se repérer; il n’est pas dans le document. Ours, to find one’s way; not in the document.
        pub heading: Localized,
        /// # Paragraphes / Paragraphs
        pub paragraphs: Vec<Paragraph>,
    }

    /// # Paragraphe / Paragraph
    pub struct Paragraph {
        /// # Identifiant / Id
        pub id: String,
        /// # Genre / Kind
        pub kind: ParagraphKind,
        /// # Voix / Voice
        ///
        /// La personne que cite le paragraphe. The person whom the paragraph quotes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub voice: Option<String>,
        /// # Phrases / Sentences
        pub sentences: Vec<Sentence>,
    }

    /// # Phrase / Sentence
    pub struct Sentence {
        /// # Identifiant / Id
        pub id: String,
        /// # Membres de phrase / Clauses
        ///
        /// Un seul quand la phrase n’énumère rien. One only where the sentence lists nothing.
        pub clauses: Vec<Clause>,
    }

    /// # Membre de phrase / Clause
    pub struct Clause {
        /// # Identifiant / Id
        pub id: String,
        /// # Texte / Text
        ///
        /// L’original tel que publié, fautes comprises, et notre traduction. The original as issued, slips included, and our translation.
        pub text: Localized,
        /// # Appuie / Supports
        ///
        /// Ce que ce passage dit, par exemple « fields/public-policy ». What this passage states, for instance "fields/public-policy".
        pub supports: Vec<String>,
        /// # Note en marge / Margin note
        ///
        /// Ce que d’autres sources disent, ou ce que le passage ne dit pas. What other sources say, or what the passage does not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Localized>,
        /// # Graphie / Spelling
        ///
        /// Une faute, une majuscule, une espace de l’original : paraît en plus petit que les notes. A slip, a capital, a space of the original: appears smaller than notes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub slip: Option<Localized>,
    }

    /// # Personne / Person
    pub struct Person {
        /// # Identifiant / Id
        pub id: String,
        /// # Nom / Name
        pub name: String,
        /// # Fonction / Role
        ///
        /// Telle qu’une source la donne, avec l’année vue; jamais « actuel ». As a source gives it, with the year seen; never "current".
        pub role: Statement,
        /// # Partenaire / Partner
        pub partner: String,
        /// # Note / Note
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Localized>,
    }

    /// # Lien avec le partenaire / Tie
    ///
    /// Ce qu’une source dit du lien, sous une des étiquettes de edition.json. What a source says of the tie, under a label of edition.json.
    pub struct Tie {
        /// # Étiquette / Label
        pub label: String,
        /// # Avec / With
        ///
        /// Les partenaires (identifiants) dont c’est le lien; sans ce champ, la première signataire.
        /// The partners (ids) whose tie it is; without this member, the first signatory.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub with: Vec<String>,
        /// # Qui le dit / Who says so
        pub speaker: Localized,
        /// # Fait / Fact
        ///
        /// Avec l’année (date). With its year (date).
        pub fact: Statement,
    }

    /// # Lien avec un domaine / Tie to a field
    pub struct FieldTie {
        /// # Domaine / Field
        pub field: String,
        /// # Notre lecture / Our reading
        ///
        /// vrai : le rapprochement est de nous, non d’une source. true: the tie is our reading, not a source’s words.
        pub editorial: bool,
        /// # Fait / Fact
        pub fact: Statement,
    }

    /// # Organisation / Organization
    pub struct Organization {
        /// # Identifiant / Id
        pub id: String,
        /// # Anciens identifiants / Former ids
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub formerly: Vec<String>,
        /// # Nom / Name
        pub name: OwnName,
        /// # Nom dans l’image / Name in the picture
        ///
        /// 22 caractères au plus, là où le nom et le sigle sont plus longs. At most 22 characters, where the name and the acronym are longer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub mark: Option<Localized>,
        /// # Formes du nom / Forms of the name
        pub forms: Forms,
        /// # Ce que c’est / What it is
        ///
        /// Une phrase simple. One plain sentence.
        pub summary: Localized,
        /// # Famille / Family
        ///
        /// Identifiant dans edition.json. Id in edition.json.
        pub family: String,
        /// # Pays / Country
        ///
        /// Code ISO 3166-1 à deux lettres : CA, ML... Two-letter ISO 3166-1 code.
        pub country: String,
        /// # Secteur / Sector
        ///
        /// Identifiant dans edition.json; absent si rien ne le dit. Id in edition.json; left out where nothing says it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sector: Option<String>,
        /// # Région / Area
        ///
        /// Identifiant dans edition.json, quand l’organisation est régionale. Id in edition.json, where the organization is regional.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub area: Option<String>,
        /// # Site / Website
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub site: Option<String>,
        /// # Liens / Ties
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub ties: Vec<Tie>,
        /// # Domaines / Fields
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub fields: Vec<FieldTie>,
        /// # Faits / Facts
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub facts: Vec<Statement>,
    }

    /// # Présence / Presence
    pub struct Presence {
        /// # Période / Period
        ///
        /// 2007/2009, 1990, 1984~... Comme pour une date. As for a date.
        pub period: String,
        /// # Sans date / Undated
        ///
        /// La source ne porte pas de date : la période est notre estimation. The source bears no date: the period is our estimate.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub undated: bool,
        /// # Programme / Program
        ///
        /// Identifiant dans edition.json, quand le texte ou la source nomme un programme.
        /// Id in edition.json, where the text or the source names a program.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub program: Option<String>,
        /// # Fait / Fact
        pub fact: Statement,
    }

    /// # Pays / Country
    pub struct Country {
        /// # Identifiant / Id
        pub id: String,
        /// # Anciens identifiants / Former ids
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub formerly: Vec<String>,
        /// # Code ISO 3166-1 / ISO 3166-1 code
        pub code: String,
        /// # Nom / Name
        pub name: Localized,
        /// # Nom sur la carte / Name on the map
        ///
        /// Un nom court, là où le nom a plus de 14 lettres. A short name, where the name has more than 14 letters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub short: Option<Localized>,
        /// # Autres formes / Other forms
        ///
        /// Une autre forme courante du nom, pour qu’on le trouve. Another current form of the name, by which to find it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub also: Option<PerLanguage>,
        /// # Formes du nom / Forms of the name
        pub forms: Forms,
        /// # Région / Region
        ///
        /// Identifiant dans edition.json. Id in edition.json.
        pub region: String,
        /// # Étiquette / Label
        ///
        /// Identifiant dans edition.json. Id in edition.json.
        pub label: String,
        /// # Mention / Flag
        ///
        /// Identifiant d’une mention de edition.json. Id of a flag of edition.json.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub flag: Option<String>,
        /// # En bref / In brief
        pub summary: Localized,
        /// # Présences attestées / Attested presences
        pub presences: Vec<Presence>,
        /// # Faits / Facts
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub facts: Vec<Statement>,
    }

    /// # Organisme nommé / Body named
    ///
    /// Un organisme que nomme une source du projet. A body that a source of the project names.
    pub struct Body {
        /// # Nom / Name
        ///
        /// Tel que la source l’écrit. As the source writes it.
        pub text: String,
        /// # Langue / Language
        ///
        /// Code BCP 47 : fr, en, es, pt... BCP 47 code: fr, en, es, pt...
        pub lang: String,
        /// # Forme officielle dans l’autre langue / Official form in the other language
        ///
        /// Seulement si l’organisme l’emploie; jamais notre traduction.
        /// Only where the body uses it; never our own translation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub official: Option<PerLanguage>,
        /// # Organisation / Organization
        ///
        /// Identifiant dans organizations.json, quand l’organisme y a sa fiche. Id in organizations.json, where the body has its record there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub organization: Option<String>,
    }

    /// # Projet / Project
    pub struct Project {
        /// # Identifiant / Id
        pub id: String,
        /// # Titre / Title
        pub name: OwnName,
        /// # Nom dans l’image / Name in the picture
        ///
        /// 27 caractères au plus; pour un titre plus long. At most 27 characters; for a longer title.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub mark: Option<Localized>,
        /// # Pays / Countries
        ///
        /// Identifiants dans countries.json. Ids in countries.json.
        pub countries: Vec<String>,
        /// # Période / Period
        ///
        /// Comme pour une date; absente si aucune source ne la donne. As for a date; left out where no source gives it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub period: Option<String>,
        /// # Fait principal / Main fact
        pub fact: Statement,
        /// # Organismes nommés / Bodies named
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub bodies: Vec<Body>,
        /// # Domaines / Fields
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub fields: Vec<FieldTie>,
        /// # Autres faits / Other facts
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub facts: Vec<Statement>,
    }

    /// # Événement / Event
    pub struct Event {
        /// # Identifiant / Id
        pub id: String,
        /// # Date / Date
        pub date: String,
        /// # Titre / Title
        pub title: Localized,
        /// # Titre dans l’image / Title in the picture
        ///
        /// 24 caractères au plus. At most 24 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub short: Option<Localized>,
        /// # Fait principal / Main fact
        pub fact: Statement,
        /// # Partenaires / Partners
        ///
        /// Identifiants des partenaires dont parle l’événement; aucun : contexte. Dans la frise, il est sur la ligne du premier.
        /// Ids of the partners it is about; none: context. In the timeline, it stands in the lane of the first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub actors: Vec<String>,
        /// # Personnes / Persons
        ///
        /// Celles dont l’événement dit la nomination. Those whose appointment the event tells.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub persons: Vec<String>,
        /// # Organisations / Organizations
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub organizations: Vec<String>,
        /// # Pays / Countries
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub countries: Vec<String>,
        /// # Autres faits / Other facts
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub facts: Vec<Statement>,
    }

    /// # Terme / Term
    pub struct Term {
        /// # Identifiant / Id
        pub id: String,
        /// # Terme / Term
        pub term: Localized,
        /// # Autres formes / Other forms
        ///
        /// Synonymes, sigle, forme du communiqué. Synonyms, acronym, the release’s own form.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub also: Option<PerLanguage>,
        /// # Définition / Definition
        pub definition: Statement,
        /// # Où le terme est officiel / Where the term is official
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub official: Vec<Statement>,
    }

    /// # Source / Source
    pub struct Source {
        /// # Identifiant / Id
        pub id: String,
        /// # Titre / Title
        pub title: Passage,
        /// # Éditeur / Publisher
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub publisher: Option<String>,
        /// # Année / Year
        ///
        /// Comme pour une date; absente si le document n’est pas daté. As for a date; left out where the document has none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub date: Option<String>,
        /// # Adresse / Address
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub url: Option<String>,
        /// # Genre / Kind
        pub kind: SourceKind,
        /// # Exemplaire lu / Copy read
        pub copy: SourceCopy,
        /// # Note / Note
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Localized>,
    }

    /// # Ce qui n’est pas établi / What is not established
    pub struct Question {
        /// # Identifiant / Id
        pub id: String,
        /// # Texte / Text
        pub text: Localized,
        /// # Touche / Touches
        ///
        /// Ce que cela concerne, par exemple « countries/mali » ou « release ». What it concerns, for instance "countries/mali" or "release".
        pub touches: Vec<String>,
    }

    /// # Éditeur du site / Publisher of the site
    pub struct Publisher {
        /// # Qui publie / Who publishes
        pub kind: PublisherKind,
        /// # Nom / Name
        ///
        /// Exigé sauf pour « independent ». Required except for "independent".
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<Localized>,
        /// # Adresse pour les corrections / Address for corrections
        ///
        /// Une adresse https: ou mailto:. An https: or mailto: address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub contact: Option<String>,
    }

    /// # Vue / View
    ///
    /// Les mots qui ouvrent une vue. The words that open a view.
    pub struct View {
        /// # Dans la navigation / In the navigation
        pub nav: Localized,
        /// # Titre / Title
        pub title: Localized,
        /// # Chapeau / Lead
        ///
        /// Une ou deux phrases; sert aussi de description. One or two sentences; also the description.
        pub lead: Localized,
    }

    /// # Vues / Views
    pub struct Views {
        /// # Partenariat / Partnership
        pub partnership: View,
        /// # Depuis l’entente / Since the agreement
        pub since: View,
        /// # Demandes / Requests
        pub requests: View,
        /// # Communiqué / News release
        pub release: View,
        /// # Les deux langues / Both languages
        pub both_languages: View,
        /// # Réseaux / Networks
        pub networks: View,
        /// # Pays / Countries
        pub countries: View,
        /// # Chronologie / Timeline
        pub timeline: View,
        /// # Sources / Sources
        pub sources: View,
        /// # Lexique / Glossary
        pub glossary: View,
        /// # Index / Index
        pub index: View,
        /// # Intégrer / Embed
        pub embed: View,
        /// # À propos / About
        pub about: View,
        /// # En deux minutes / In two minutes
        pub two_minutes: View,
        /// # Ce qui n’est pas établi / What is not established
        pub not_established: View,
    }

    /// # Ce que dit l’image / What the picture says
    ///
    /// Une phrase ou deux, sous l’image d’une vue et partout où l’image va. One sentence or two, under the picture of a view and wherever the picture goes.
    pub struct Said {
        /// # Ce qu’elle dit / What it says
        pub says: Localized,
        /// # Ce qu’elle ne dit pas / What it does not say
        ///
        /// Sert de mise en garde à la vue. Serves as the caution of the view.
        pub says_not: Localized,
    }

    /// # Images / Pictures
    pub struct Pictures {
        /// # Partenariat / Partnership
        pub partnership: Said,
        /// # Communiqué / News release
        ///
        /// Sans image : ce que dit la page. Without a picture: what the page says.
        pub release: Said,
        /// # Réseaux / Networks
        pub networks: Said,
        /// # Pays / Countries
        pub countries: Said,
        /// # Chronologie / Timeline
        pub timeline: Said,
    }

    /// # Accueil / Home
    pub struct Home {
        /// # Surtitre / Kicker
        pub kicker: Localized,
        /// # Titre / Title
        pub title: Localized,
        /// # Chapeau / Lead
        ///
        /// Qui s’est entendu, et sur quoi. Who agreed, and on what.
        pub lead: Localized,
        /// # Les six étapes / The six steps
        pub doors: Doors,
    }

    /// # Étapes / Steps
    ///
    /// Ce que l’accueil dit de chaque étape du parcours, en une ou deux phrases courtes. What the home page says of each step of the tour, in one or two short sentences.
    pub struct Doors {
        /// # Partenariat / Partnership
        pub partnership: Localized,
        /// # Communiqué / News release
        pub release: Localized,
        /// # Réseaux / Networks
        pub networks: Localized,
        /// # Pays / Countries
        pub countries: Localized,
        /// # Chronologie / Timeline
        pub timeline: Localized,
        /// # Depuis l’entente / Since the agreement
        ///
        /// La réponse d’abord : ce que les sources lues disent, ou ne disent pas, des suites. The answer first: what the sources say, or do not say, of what followed.
        pub since: Localized,
    }

    /// # Échange / Exchange
    ///
    /// Ce que l’image de l’échange dit d’elle-même. What the picture of the exchange says of itself.
    pub struct Exchange {
        /// # Ce qu’aucune source ne dit / What no source says
        pub unknown: Localized,
        /// # Lecture / Reading
        ///
        /// Comment lire l’image, pas à pas. How to read the picture, step by step.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub steps: Vec<Localized>,
    }

    /// # Mises en garde / Cautions
    ///
    /// Ce qui doit accompagner chaque chose, partout où elle paraît. What must go with each thing, wherever it appears.
    pub struct Cautions {
        /// # Projet / Project
        pub project: Localized,
        /// # Présence dans un pays / Presence in a country
        pub country: Localized,
        /// # Pays, ailleurs que sur sa page / Country, elsewhere than on its page
        pub country_named: Localized,
        /// # Pays, aujourd’hui / Countries today
        pub countries_today: Localized,
        /// # Réseaux / Networks
        pub networks: Localized,
        /// # Réseaux non vérifiés / Networks not verified
        pub networks_unverified: Localized,
        /// # Depuis l’entente / Since the agreement
        pub since: Localized,
        /// # Demandes / Requests
        pub requests: Localized,
        /// # Demandes par pays / Requests by country
        ///
        /// Ce que le communiqué dit, ou ne dit pas, des pays. What the release says, or does not say, of countries.
        pub requests_country: Localized,
        /// # Événement après l’entente / Event after the agreement
        pub event: Localized,
        /// # Étiquettes / Labels
        ///
        /// Au-dessus de ce que veulent dire les étiquettes. Above what the labels mean.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub labels: Option<Localized>,
    }

    /// # Étiquette / Label
    pub struct Label {
        /// # Identifiant / Id
        pub id: String,
        /// # Pour / For
        pub kind: LabelKind,
        /// # Nom / Name
        pub name: Localized,
        /// # Nom dans l’image / Name in the picture
        ///
        /// 27 caractères au plus. At most 27 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub short: Option<Localized>,
        /// # Définition / Definition
        pub definition: Localized,
        /// # Peut se dire membre / May be called a member
        #[serde(default)]
        pub member: bool,
        /// # Créée par une signataire ou avec elle / Created by a signatory or with it
        #[serde(default)]
        pub created: bool,
        /// # Organisation commune / Organization in common
        ///
        /// L’organisation dont celles qui portent l’étiquette sont partenaires. The organization that those with the label
        /// are partners of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub organization: Option<String>,
        /// # Marque dans la période ouverte / Mark in the open period
        ///
        /// Pour une étiquette de pays; sans elle, le pays n’y est pas marqué. For a label of countries; without it, the country is not marked there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub mark: Option<Mark>,
    }

    /// # Groupe / Group
    ///
    /// Famille, secteur ou région d’organisations, région du monde, programme ou mention.
    /// A family, a sector or an area of organizations, a region of the world, a program or a flag.
    pub struct Group {
        /// # Identifiant / Id
        pub id: String,
        /// # Nom / Name
        pub name: Localized,
        /// # Nom dans l’image / Name in the picture
        ///
        /// Un ou deux mots. One or two words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub short: Option<Localized>,
        /// # Explication / Explanation
        pub explanation: Localized,
    }

    /// # Cadre / Frame
    ///
    /// Une partie du monde que la carte montre en plus grand. A part of the world that the map shows larger.
    pub struct Frame {
        /// # Identifiant / Id
        pub id: String,
        /// # Nom / Name
        pub name: Localized,
        /// # Régions / Regions
        ///
        /// Identifiants des régions de edition.json dont le cadre montre les pays. Ids of the regions of edition.json whose countries it shows.
        pub regions: Vec<String>,
    }

    /// # Période / Period
    pub struct Period {
        /// # Identifiant / Id
        pub id: String,
        /// # Nom / Name
        pub name: Localized,
        /// # Années / Years
        ///
        /// 1990/1999; la période s’ouvre avec la première année et finit avec la seconde. Opens with the first year, ends with the second.
        pub years: String,
    }

    /// # Période de présence / Period of presence
    pub struct PresencePeriod {
        /// # Identifiant / Id
        pub id: String,
        /// # Nom / Name
        pub name: Localized,
        /// # Années / Years
        ///
        /// 1990/1999; la période s’ouvre avec la première année et finit avec la seconde. Opens with the first year, ends with the second.
        pub years: String,
        /// # Ouverte au départ / Open at first
        #[serde(default)]
        pub open: bool,
    }

    /// # Section de texte / Section of text
    pub struct Essay {
        /// # Identifiant / Id
        pub id: String,
        /// # Intertitre / Heading
        pub heading: Localized,
        /// # Paragraphes / Paragraphs
        pub paragraphs: Vec<Localized>,
        /// # Faits / Facts
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub facts: Vec<Statement>,
    }

    /// # Mot à éviter / Word to avoid
    ///
    /// Une forme que le site n’emploie pas, et celle qu’il emploie. A form that the site does not use, and the one it uses.
    pub struct Usage {
        /// # Langue / Language
        ///
        /// fr ou en. fr or en.
        pub lang: String,
        /// # À éviter / Avoid
        ///
        /// Les formes à éviter, telles quelles : singulier, pluriel. The forms to avoid, as they are: singular, plural.
        pub avoid: Vec<String>,
        /// # Écrire / Write
        #[serde(rename = "use")]
        pub preferred: String,
    }

    /// # Édition / Edition
    ///
    /// Ce qui est propre à cette entente et à ces partenaires. What is particular to this agreement and these partners.
    pub struct Edition {
        /// # Adresse du site / Address of the site
        ///
        /// L’adresse https: où ce site est publié, avec sa barre finale. The https: address at which this site is published, with its closing slash.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub address: Option<String>,
        /// # En date du / As of
        ///
        /// La date des données; sert d’aujourd’hui. The date of the data; stands for today.
        pub as_of: String,
        /// # Éditeur / Publisher
        pub publisher: Publisher,
        /// # Accueil / Home
        pub home: Home,
        /// # Vues / Views
        pub views: Views,
        /// # Échange / Exchange
        pub exchange: Exchange,
        /// # Images / Pictures
        pub pictures: Pictures,
        /// # Mises en garde / Cautions
        pub cautions: Cautions,
        /// # Trait de l’entente / Line of the agreement
        ///
        /// Ce que dit, sur la page d’un pays, le trait à la date de l’entente, après l’année. What the line at the date of the agreement says on the page of a country, after the year.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub agreement: Option<Localized>,
        /// # Étiquettes / Labels
        pub labels: Vec<Label>,
        /// # Familles / Families
        pub families: Vec<Group>,
        /// # Secteurs / Sectors
        ///
        /// Ceux des organisations. Those of organizations.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub sectors: Vec<Group>,
        /// # Régions des organisations / Areas of organizations
        ///
        /// Celles du pays des partenaires. Those of the partners’ country.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub areas: Vec<Group>,
        /// # Régions du monde / Regions of the world
        pub regions: Vec<Group>,
        /// # Programmes / Programs
        ///
        /// Ceux dont une présence peut relever. Those that a presence may belong to.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub programs: Vec<Group>,
        /// # Cadres de la carte / Frames of the map
        ///
        /// Chaque région est dans un seul. Each region is in exactly one.
        pub frames: Vec<Frame>,
        /// # Mentions / Flags
        pub flags: Vec<Group>,
        /// # Périodes / Periods
        ///
        /// Celles de la chronologie. Those of the timeline.
        pub periods: Vec<Period>,
        /// # Années ouvertes / Open years
        ///
        /// Celles sur lesquelles la chronologie s’ouvre : 1996/2013. Those on which the timeline opens: 1996/2013.
        pub window: String,
        /// # Périodes de présence / Periods of presence
        ///
        /// Celles des pays. Those of countries.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub presence_periods: Vec<PresencePeriod>,
        /// # Mots à éviter / Words to avoid
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub usage: Vec<Usage>,
        /// # À propos / About
        pub about: Vec<Essay>,
    }

    /// # Dossier / Dossier
    ///
    /// Tous les fichiers ensemble, tels que le site les porte. All files together, as the site carries them.
    pub struct Dossier {
        /// # Édition / Edition
        pub edition: Edition,
        /// # Communiqué / News release
        pub release: Release,
        /// # Partenaires / Partners
        pub partners: Vec<Partner>,
        /// # Objectifs / Objectives
        pub objectives: Vec<Objective>,
        /// # Domaines / Fields
        pub fields: Vec<Field>,
        /// # Courants / Flows
        pub flows: Vec<Flow>,
        /// # Chiffres / Figures
        pub figures: Vec<Figure>,
        /// # Organisations / Organizations
        pub organizations: Vec<Organization>,
        /// # Pays / Countries
        pub countries: Vec<Country>,
        /// # Projets / Projects
        pub projects: Vec<Project>,
        /// # Événements / Events
        pub events: Vec<Event>,
        /// # Personnes / Persons
        pub persons: Vec<Person>,
        /// # Termes / Terms
        pub terms: Vec<Term>,
        /// # Sources / Sources
        pub sources: Vec<Source>,
        /// # Questions ouvertes / Open questions
        pub questions: Vec<Question>,
    }
}
