//! The closed lists of the data: words that an editor chooses from, each an enumeration here. The first line of a
//! comment is the title an editor's program shows, the rest its hint, French then English.
#![expect(missing_docs, reason = "the hint of an enumeration explains its values together, in both languages")]

/// An enumeration that the data writes in words.
pub trait Closed: Sized {
    /// What a reader goes on with after a word that is none of them.
    const FIRST: Self;

    /// The value of a word.
    fn from_name(name: &str) -> Option<Self>;
}

/// Declares enumerations with their words; natively also with a schema.
macro_rules! closed {
    ($($(#[$meta:meta])* pub enum $name:ident { $first:ident = $first_word:literal, $($value:ident = $word:literal),* $(,)? })*) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, serde::Serialize, schemars::JsonSchema))]
        pub enum $name {
            #[cfg_attr(not(target_arch = "wasm32"), serde(rename = $first_word))]
            $first,
            $(
                #[cfg_attr(not(target_arch = "wasm32"), serde(rename = $word))]
                $value,
            )*
        }

        impl $name {
            /// The word that the data has for it.
            pub const fn name(self) -> &'static str {
                match self {
                    $name::$first => $first_word,
                    $($name::$value => $word),*
                }
            }
        }

        impl Closed for $name {
            const FIRST: Self = $name::$first;

            fn from_name(name: &str) -> Option<Self> {
                [$name::$first, $($name::$value),*].into_iter().find(|value| value.name() == name)
            }
        }
    )* };
}

closed! {
    /// # Degré de certitude / Confidence
    ///
    /// « established » : bien établi. « likely » : vraisemblable. « unconfirmed » : à confirmer.
    /// "established": well established. "likely": likely. "unconfirmed": to be confirmed.
    pub enum Confidence {
        Established = "established",
        Likely = "likely",
        Unconfirmed = "unconfirmed",
    }

    /// # Sujet d’un fait / Topic of a fact
    ///
    /// « founded » : fondation. « members » : membres. « figure » : chiffre. « role » : rôle. « history » : histoire.
    /// « work » : activité. « name » : nom. « office » : bureau.
    /// "founded": founding. "members": members. "figure": figure. "role": role. "history": history.
    /// "work": activity. "name": name. "office": office.
    pub enum Topic {
        Founded = "founded",
        Members = "members",
        Figure = "figure",
        Role = "role",
        History = "history",
        Work = "work",
        Name = "name",
        Office = "office",
    }

    /// # Rôle dans l’entente / Role in the agreement
    ///
    /// « signatory » : signataire. « counterpart » : les partenaires dont parle l’entente sans les nommer.
    /// "signatory": a signatory. "counterpart": the partners the agreement speaks of without naming them.
    pub enum Role {
        Signatory = "signatory",
        Counterpart = "counterpart",
    }

    /// # Genre de paragraphe / Kind of paragraph
    ///
    /// « masthead » : en-tête. « title » : titre. « body » : texte. « end » : fin. « contact » : contacts.
    /// "masthead": heading. "title": title. "body": text. "end": end mark. "contact": contacts.
    pub enum ParagraphKind {
        Masthead = "masthead",
        Title = "title",
        Body = "body",
        End = "end",
        Contact = "contact",
    }

    /// # Genre de document / Kind of document
    ///
    /// « release » : communiqué. « report » : rapport. « brief » : mémoire. « page » : page web. « article » : article de presse.
    /// « study » : étude. « law » : loi ou résolution. « transcript » : compte rendu. « reference » : ouvrage de référence.
    pub enum SourceKind {
        Release = "release",
        Report = "report",
        Brief = "brief",
        Page = "page",
        Article = "article",
        Study = "study",
        Law = "law",
        Transcript = "transcript",
        Reference = "reference",
    }

    /// # Exemplaire lu / Copy read
    ///
    /// « stored » : lu dans une copie conservée, parfois partielle. « third_party » : copie hébergée par un tiers. « supplied » : texte fourni.
    /// "stored": read in a stored copy, sometimes partial. "third_party": a copy hosted by a third party. "supplied": supplied text.
    pub enum SourceCopy {
        Stored = "stored",
        ThirdParty = "third_party",
        Supplied = "supplied",
    }

    /// # Qui publie / Who publishes
    ///
    /// « independent » : aucun des partenaires. « organization » : une organisation. « agreed » : une organisation, avec l’accord de l’autre.
    /// "independent": neither partner. "organization": one organization. "agreed": one organization, with the other’s agreement.
    pub enum PublisherKind {
        Independent = "independent",
        Organization = "organization",
        Agreed = "agreed",
    }

    /// # Marque d’un pays / Mark of a country
    ///
    /// « solid » : présence datée. « hatched » : très probable. « dotted » : source sans date.
    /// "solid": dated presence. "hatched": very likely. "dotted": undated source.
    pub enum Mark {
        Solid = "solid",
        Hatched = "hatched",
        Dotted = "dotted",
    }

    /// # Chose que décrit une étiquette / What a label describes
    pub enum LabelKind {
        Organization = "organization",
        Country = "country",
    }
}
