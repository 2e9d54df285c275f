//! What is wrong, in Québec French.

mod nouns;
mod report;
mod syntax;

use crate::dossier::check::problem::{Clue, Problem, Shape};
use crate::dossier::fault::Collection;
use crate::lang::Lang;
use nouns::{Gender, Noun, noun};
use report::plural;
use syntax::shape;

pub(in crate::dossier::check) use report::{count, often};

/// The sentence of a problem.
pub(in crate::dossier::check) fn sentence(problem: &Problem) -> String {
    match problem {
        Problem::MissingFolder => "ce dossier n’existe pas; donnez celui qui contient edition.json".to_owned(),
        Problem::MissingFile => "le fichier manque; il le faut toujours, même avec une liste vide".to_owned(),
        Problem::UnreadableFile { reason } => format!("impossible de lire le fichier (en anglais : {reason})"),
        Problem::UnknownFile { near: Some(near) } => {
            format!("fichier inconnu; vouliez-vous dire {}?", quoted(&format!("{near}.json")))
        }
        Problem::UnknownFile { near: None } => {
            "fichier inconnu, qui n’a pas sa place ici; sortez-le de ce dossier de données".to_owned()
        }
        Problem::FileEnding { right } => format!(
            "un programme a changé la fin de ce nom, que Windows cache peut-être; renommez le fichier {}",
            quoted(right)
        ),
        Problem::NotUtf8 => "à partir d’ici, ce n’est pas de l’UTF-8; enregistrez le fichier en UTF-8".to_owned(),
        Problem::NotJson { syntax } => format!("ce n’est pas du JSON : {}", syntax::sentence(*syntax)),

        Problem::DuplicateMember { name } => format!("{} figure deux fois dans cet objet; gardez-en un", quoted(name)),
        Problem::UnknownMember { name, near: Some(near), .. } => {
            format!("champ inconnu {}; vouliez-vous dire {}?", quoted(name), quoted(near))
        }
        Problem::UnknownMember { name, near: None, known } => {
            format!("champ inconnu {}; les champs possibles ici : {}", quoted(name), known.join(", "))
        }
        Problem::MissingMember { name } => match &**name {
            "fr" => format!("la version française ({}) manque; ajoutez-la", quoted(name)),
            "en" => format!("la version anglaise ({}) manque; ajoutez-la", quoted(name)),
            _ => format!("le champ {} manque; ajoutez-le entre ces accolades", quoted(name)),
        },
        Problem::WrongType { expected, found: Shape::Null, .. } => {
            format!("on trouve null là où il faut {}; quand il n’y a rien, retirez le champ", shape(*expected))
        }
        Problem::WrongType { expected, found, example } => {
            let example = example.as_ref().map(|example| format!(", comme {example}")).unwrap_or_default();
            format!("on trouve {} là où il faut {}{example}", shape(*found), shape(*expected))
        }
        Problem::UnknownValue { value, near, known } => format!(
            "valeur inconnue {}; {}les valeurs possibles ici : {}",
            quoted(value),
            did_you_mean(near),
            known.join(", ")
        ),

        Problem::EmptyText => "le texte est vide; écrivez-le, ou retirez le champ s’il est facultatif".to_owned(),
        Problem::EmptyList => "la liste est vide; il y faut au moins un élément".to_owned(),
        Problem::MalformedId { id } => format!(
            "identifiant mal formé {} (longueur : {}); un identifiant n’a que des minuscules sans accent, des chiffres et, \
             entre eux, des traits d’union, 48 caractères au plus",
            quoted(id),
            id.chars().count()
        ),
        Problem::DuplicateId { id } => {
            format!("l’identifiant {} sert deux fois; donnez-en un autre à l’un des deux", quoted(id))
        }
        Problem::RepeatedId { id } => format!("{} est deux fois dans cette liste; gardez-en un", quoted(id)),
        Problem::UnknownId { collection, id, file, clue, .. } => {
            let Noun { one, gender, the_many, .. } = noun(*collection);
            let unknown = if gender == Gender::Feminine { "inconnue" } else { "inconnu" };
            let unknown = format!("{one} {unknown} {}; ", quoted(id));
            match clue {
                Clue::None => format!("{unknown}{the_many} sont dans {file}"),
                Clue::Near(near) => {
                    format!("{unknown}vouliez-vous dire {}? {the_many} sont dans {file}", quoted(near))
                }
                Clue::Renamed(now) => format!("{unknown}son identifiant est maintenant {}", quoted(now)),
                Clue::Elsewhere(other, member) => {
                    let Noun { one, gender, .. } = noun(*other);
                    let (a, it) = match gender {
                        Gender::Feminine => ("une", "la"),
                        Gender::Masculine => ("un", "le"),
                    };
                    match member {
                        Some(member) => format!("{unknown}c’est {a} {one}, mettez-{it} sous {}", quoted(member)),
                        None => format!("{unknown}c’est l’identifiant d’{a} {one}; {the_many} sont dans {file}"),
                    }
                }
            }
        }
        Problem::MalformedReference { text, near } => format!(
            "renvoi mal formé {}; {}écrivez par exemple {} ou {}",
            quoted(text),
            did_you_mean(near),
            quoted("fields/un-identifiant"),
            quoted("release")
        ),
        Problem::MalformedDate { text, near } => format!(
            "date mal formée {}; {}écrivez 2007, 2007-05, 2007-05-11, 1984~ (vers 1984) ou 2009/2012 (de 2009 à 2012)",
            quoted(text),
            did_you_mean(near)
        ),
        Problem::ImpossibleDate { text, near: Some(near) } => {
            format!("la date {} n’existe pas; vouliez-vous dire {}?", quoted(text), quoted(near))
        }
        Problem::ImpossibleDate { text, near: None } => {
            format!("la date {} n’existe pas; corrigez le mois ou le jour", quoted(text))
        }
        Problem::ReversedDate { text } => {
            format!("la période {} finit avant de commencer; mettez d’abord la date la plus ancienne", quoted(text))
        }
        Problem::InterfaceLanguage { code } => {
            format!(
                "le site n’existe pas dans la langue {}; écrivez {} ou {}",
                quoted(code),
                quoted("fr"),
                quoted("en")
            )
        }
        Problem::NamelessPublisher => format!(
            "il faut un nom à qui publie sans être {}; ajoutez {} dans les deux langues",
            quoted("independent"),
            quoted("name")
        ),
        Problem::NoSource => "aucune source; citez-en au moins une de sources.json".to_owned(),
        Problem::LabelKind { label, file } => format!(
            "l’étiquette {} est pour un autre genre de fiche; voyez le champ {} des étiquettes dans {file}",
            quoted(label),
            quoted("kind")
        ),

        Problem::CountryCode { code, near } => format!(
            "code de pays inconnu {}; {}les codes sont les deux majuscules de la norme ISO 3166-1",
            quoted(code),
            did_you_mean(near)
        ),
        Problem::RepeatedCountryCode { code, first } => {
            format!("le code de pays {} figure déjà en {first}; corrigez l’un des deux", quoted(code))
        }
        Problem::Unused { collection: Collection::Sources, id } => {
            format!("rien ne cite la source {}; citez-la ou retirez-la", quoted(id))
        }
        Problem::Unused { collection, id } => {
            let Noun { the_one, gender, .. } = noun(*collection);
            let it = if gender == Gender::Feminine { "la" } else { "le" };
            format!("rien n’emploie {the_one} {}; employez-{it} ou retirez-{it}", quoted(id))
        }
        Problem::NoClause { collection, id } => format!(
            "aucun passage du communiqué n’énonce {} {}; ajoutez {} au champ {} du passage qui l’énonce",
            noun(*collection).the_one,
            quoted(id),
            quoted(&format!("{}/{id}", collection.name())),
            quoted("supports")
        ),
        Problem::NotSignatory { partner } => format!(
            "le partenaire {} n’est pas signataire, aucune page ne montrerait ce domaine; nommez-en un qui l’est",
            quoted(partner)
        ),
        Problem::Signatories { count } => format!(
            "une entente a deux signataires, ici {count}; donnez à deux partenaires le rôle {}",
            quoted("signatory")
        ),
        Problem::NoPeriod { text } => format!(
            "aucune période ne contient {}, rien ne le montrerait donc; élargissez une période d’edition.json",
            quoted(text)
        ),
        Problem::NoPresencePeriod => {
            "aucune période de présence, donc pas de carte; donnez-en au moins une, qui peut contenir toutes les années"
                .to_owned()
        }
        Problem::SamePage { path, first: Some(first) } => {
            format!("sa page serait à {}, l’adresse de {first}; choisissez un autre identifiant", quoted(path))
        }
        Problem::SamePage { path, first: None } => {
            format!("sa page serait à {}, l’adresse d’une page du site; choisissez un autre identifiant", quoted(path))
        }
        Problem::UndatedTie => {
            format!("le lien n’a pas de date; ajoutez {} à son fait, l’année où une source l’atteste", quoted("date"))
        }
        Problem::FormerId { id, first } => format!(
            "l’ancien identifiant {} figure déjà en {first}; une ancienne adresse ne mène qu’à une seule page",
            quoted(id)
        ),
        Problem::LateDate { text, as_of } => format!(
            "la date {} vient après {}, la date des données; corrigez-la, ou avancez {} dans edition.json",
            quoted(text),
            quoted(as_of),
            quoted("as_of")
        ),
        Problem::Address { text } => {
            format!(
                "{} n’est pas une adresse web; elle doit commencer par https:// ou http:// et nommer un site",
                quoted(text)
            )
        }
        Problem::SiteAddress { text } => format!(
            "{} n’est pas l’adresse d’un site; elle doit commencer par https:// ou http:// et finir par une barre oblique",
            quoted(text)
        ),
        Problem::Contact { text } => {
            format!("{} n’est pas une adresse où écrire; elle doit commencer par https:// ou mailto:", quoted(text))
        }
        Problem::LanguageCode { code, near } => format!(
            "code de langue inconnu {}; {}les codes sont ceux de BCP 47, comme fr, en, es, pt",
            quoted(code),
            did_you_mean(near)
        ),
        Problem::OverlappingPeriods { years, first } => format!(
            "la période {} a une année en commun avec {}; faites-la commencer l’année suivante",
            quoted(years),
            quoted(first)
        ),
        Problem::NoFrame { region } => format!(
            "aucun cadre de la carte ne montre la région {}; ajoutez-la aux {} de l’un des cadres",
            quoted(region),
            quoted("regions")
        ),
        Problem::SecondFrame { region, first } => format!(
            "la région {} figure déjà en {first}; un seul cadre de la carte la montre, retirez-la ici",
            quoted(region)
        ),
        Problem::NoPlaceForm => format!(
            "il faut à un pays la forme {}, comme {} ou {}; ajoutez-la",
            quoted("in"),
            quoted("au Japon"),
            quoted("in Japan")
        ),
        Problem::CountryMember { label } => format!(
            "l’étiquette {} est pour des pays, qui ne peuvent se dire membres; retirez {}",
            quoted(label),
            quoted("member")
        ),
        Problem::OrganizationMark { label } => format!(
            "l’étiquette {} est pour des organisations, et seuls les pays ont une marque; retirez {}",
            quoted(label),
            quoted("mark")
        ),

        Problem::NoBreakSpace { excerpt } => format!(
            "il manque une espace insécable (U+00A0) dans {}; il en faut une avant : » % $ et après «",
            quoted(excerpt)
        ),
        Problem::SpaceBefore { excerpt } => {
            format!("une espace de trop dans {}; au Québec, il n’y en a pas avant ; ! ?", quoted(excerpt))
        }
        Problem::StraightApostrophe { excerpt } => format!("apostrophe droite dans {}; écrivez ’", quoted(excerpt)),
        Problem::StraightQuote { excerpt } => {
            format!("guillemet droit dans {}; écrivez « » en français, “ ” en anglais", quoted(excerpt))
        }
        Problem::OuterSpace => "une espace au début ou à la fin du texte; retirez-la".to_owned(),
        Problem::DoubleSpace { excerpt } => format!("deux espaces de suite dans {}; gardez-en une", quoted(excerpt)),
        Problem::DoubleHyphen { excerpt } => {
            format!("deux traits d’union dans {}; mettez une virgule, un deux-points ou un tiret (–)", quoted(excerpt))
        }
        Problem::ThreeDots { excerpt } => {
            format!("trois points dans {}; écrivez … (un seul caractère)", quoted(excerpt))
        }
        Problem::FinalPoint => "la phrase n’a pas de point final; ajoutez-le".to_owned(),
        Problem::ControlCharacter { code } => format!(
            "un caractère qui ne se voit pas (U+{code:04X}), comme une tabulation ou un saut de ligne; retirez-le"
        ),
        Problem::QuotationMarks { right } => format!("des guillemets de l’autre langue; écrivez {right}"),
        Problem::NumberForm { written, right } => {
            format!("dans cette langue, le nombre {} s’écrit {}", quoted(written), quoted(right))
        }
        Problem::RangeDash { written, right } => {
            format!("dans cette langue, la plage {} s’écrit {}", quoted(written), quoted(right))
        }
        Problem::DateForm { right } => format!("dans cette langue, la date s’écrit {}", quoted(right)),

        Problem::NumbersDiffer { fr, en } => format!(
            "les deux langues ne donnent pas les mêmes nombres : en français seulement, {}; en anglais seulement, {}; \
             corrigez l’un des textes ou, si l’écart est voulu, ajoutez \"numbers_differ\": true",
            some(fr),
            some(en)
        ),
        Problem::NumberMissing { fr, en } => format!(
            "un nombre ne figure que dans une langue : en français, {}; en anglais, {}; l’autre le dit-elle en mots?",
            some(fr),
            some(en)
        ),
        Problem::DashesDiffer { only: Lang::Fr } => {
            "seul le français a des tirets; les deux textes sont-ils construits de la même façon?".to_owned()
        }
        Problem::DashesDiffer { only: Lang::En } => {
            "seul l’anglais a des tirets; les deux textes sont-ils construits de la même façon?".to_owned()
        }
        Problem::Untranslated => "le texte est le même dans les deux langues; traduisez-le".to_owned(),
        Problem::OtherLanguage { lang: Lang::Fr } => {
            "ce texte français est en anglais; échangez les textes ou traduisez celui-ci".to_owned()
        }
        Problem::OtherLanguage { lang: Lang::En } => {
            "ce texte anglais est en français; échangez les textes ou traduisez celui-ci".to_owned()
        }
        Problem::NotOurTerm { form, right } => format!("on n’écrit pas {}; écrivez {}", quoted(form), quoted(right)),
        Problem::NameForm { written, right } => {
            let right: Vec<String> = right.iter().map(|right| quoted(right)).collect();
            format!("la forme {} ne convient pas au nom; écrivez {}", quoted(written), right.join(" ou "))
        }
        Problem::UnlistedPerson { name } => format!(
            "{} n’est pas une personne que le site nomme : les voix du communiqué et celles dont un événement dit la \
             nomination; retirez le nom",
            quoted(name)
        ),
        Problem::PhoneNumber => "un numéro de téléphone; retirez-le".to_owned(),
        Problem::EmailAddress { address } => format!("l’adresse de courriel {}; retirez-la", quoted(address)),
        Problem::Markup { written } => format!(
            "{} s’afficherait tel quel; les textes sont simples, sans gras, sans lien et sans HTML",
            quoted(written)
        ),
        Problem::NamesItsPage { written } => format!(
            "ce texte paraît sur plusieurs pages, où {} serait parfois faux; nommez la chose elle-même",
            quoted(written)
        ),
        Problem::IdleClause { id } => format!(
            "le passage {} n’appuie rien; nommez dans {} ce qu’il énonce, ou {}",
            quoted(id),
            quoted("supports"),
            quoted("release")
        ),
        Problem::ReservedId { id } => {
            format!("l’identifiant {} est l’adresse d’une langue; choisissez-en un autre", quoted(id))
        }

        Problem::TwoSpellings { fr, en } => {
            format!("le nom s’écrit {} en français et {} en anglais; est-ce voulu?", quoted(fr), quoted(en))
        }
        Problem::NoArticle { form, written } => format!(
            "la forme {} n’a pas d’article, mais un texte dit {}; laquelle est juste?",
            quoted(form),
            quoted(written)
        ),
        Problem::OtherName { form } => {
            format!("la forme {} n’a aucun mot du nom; est-ce bien la même chose?", quoted(form))
        }
        Problem::DateAndText { date, text } => {
            format!("la date est {}, mais le texte dit {text}; lequel est juste?", quoted(date))
        }
        Problem::MarkWithoutPresence { label, years } => format!(
            "son étiquette {} marque le pays en {years}, mais aucune présence n’est datée de ces années; ajoutez-en une ou \
             choisissez une autre étiquette",
            quoted(label)
        ),
        Problem::LongText { characters } => {
            format!("un texte de {characters} caractères; deux textes courts se lisent mieux")
        }
        Problem::LongName { characters, most } => {
            format!("un nom de {characters} caractères; l’image a de la place pour {most}, il n’y figurera pas")
        }
        Problem::SameAddress { first } => format!("{first} a la même adresse; est-ce un seul document?"),
        Problem::NoContact => format!(
            "les visiteurs n’ont aucune adresse où signaler une erreur; ajoutez {}, qui commence par https:// ou mailto:",
            quoted("contact")
        ),

        Problem::MoreErrors { count } => {
            let s = plural(*count);
            format!("encore {count} erreur{s} non montrée{s} dans ce fichier; corrigez d’abord les autres")
        }
        Problem::MoreWarnings { count } => {
            let s = plural(*count);
            format!("encore {count} avertissement{s} non montré{s} dans ce fichier")
        }
    }
}

/// What precedes a message that stops nothing.
pub(in crate::dossier::check) const WARNING: &str = "avertissement : ";

fn quoted(value: &str) -> String {
    format!("« {value} »")
}

fn some(numbers: &[String]) -> String {
    if numbers.is_empty() { "aucun".to_owned() } else { numbers.join(", ") }
}

fn did_you_mean(near: &Option<String>) -> String {
    near.as_ref().map(|near| format!("vouliez-vous dire {}? ", quoted(near))).unwrap_or_default()
}
