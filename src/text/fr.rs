//! The interface in Québec French. Typography: U+00A0 before `:` `»` `%` and after `«`, none before `;` `!` `?`.

#[cfg(not(target_arch = "wasm32"))]
use super::Documents;
use super::{Text, found, paired};
use crate::dossier::model::{Confidence, PublisherKind, Topic};
#[cfg(not(target_arch = "wasm32"))]
use crate::dossier::model::{SourceCopy, SourceKind};
#[cfg(not(target_arch = "wasm32"))]
use crate::explore::catalogue::Kind;
use crate::explore::facets::Facet;
use crate::explore::order::Display;
use crate::lang::Lang;
use crate::route::View;

/// «1 pays», «2 pays»: in French, zero and one take the singular.
fn count(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n < 2 { one } else { many })
}

/// Thousands are set apart by a no-break space.
fn number(n: usize) -> String {
    Lang::Fr.grouped(&n.to_string())
}

/// So many of what a view lists.
fn things(view: View, n: usize) -> String {
    match view {
        View::Networks => count(n, "organisation", "organisations"),
        View::Countries => count(n, "pays", "pays"),
        _ => count(n, "événement", "événements"),
    }
}

pub(super) static TEXT: Text = Text {
    site: "Vis-à-vis",
    language_name: "Français",
    skip: "Aller au contenu",
    navigation: "Menu principal",
    menu: "Menu",
    search: "Chercher",
    search_words: "Que cherchez-vous?",
    found: "Résultats",
    all_results: "Voir tous les résultats",
    count_results: |n| if n == 0 { "Aucun résultat".into() } else { count(n, "résultat", "résultats") },
    close: "Fermer",
    report_error: "Signaler une erreur",
    next: "Suite",
    further: "Pour aller plus loin",
    path: "En deux minutes",
    stop: |n, of| format!("{n} sur {of}"),
    full_page: "Ouvrir la page complète (nouvelle fenêtre)",
    data_as_of: |date| format!("Données au {date}"),
    publisher: |kind, name, partners| match (kind, name) {
        (PublisherKind::Organization, Some(name)) => format!("Publié par {name}."),
        (PublisherKind::Agreed, Some(name)) => {
            format!("Publié par {name}, avec l’accord de l’autre partenaire.")
        }
        _ => format!("Publication indépendante: ni {} ne la publient.", partners.join(" ni "))
            .replace("dante:", "dante\u{a0}:"),
    },
    breadcrumb: "Page parente",

    show_rest: |n| ["En afficher ", &number(n), " de plus"].concat(),
    count_organizations: |n| things(View::Networks, n),
    keep_table: "Télécharger ce tableau",
    both_actors: "Les deux",
    before: "Précédent",
    after: "Suivant",

    says: "Ce que l’image dit",
    says_not: "Ce qu’elle ne dit pas",
    release_says_not: "Ce que le communiqué ne dit pas",
    shown_now: "Ici",
    sources_read: "Selon les sources lues",
    base_map: "Fond de carte\u{a0}: Natural Earth",

    ties_by_kind: "Nombre d’organisations par type de lien",
    read_networks: "Chaque bande est un type de lien, avec le nombre d’organisations. \
                    Choisissez une bande\u{a0}: les noms en gras ont plusieurs types de liens.",
    by_field: "Par domaine (notre classement)\u{a0}:",
    tied_in: |ways| count(ways, "type de lien", "types de liens"),
    among: ", dont\u{a0}:",
    no_ties: "Aucun lien indiqué dans les sources lues",
    whole_page: "Ouvrir la page complète",

    presence_found: &found::FR,

    exchange: "Le schéma de l’échange",
    objectives: "Objectifs et demandes",
    fields: "Domaines",
    objective_number: |n| format!("Objectif {n}"),
    objective_of: |n, of| format!("Objectif {n} sur {of}"),
    field_number: |n, of, partner| format!("Domaine {n} sur {of}, expertise {partner}"),
    serves: "But",
    brought_by: "Expertise apportée par",
    what_release_says: "Ce que dit le communiqué",
    organizations_in_field: "Organisations dans ce domaine",
    our_reading: "notre classement",
    brought: "Ce qui est apporté ou demandé",
    from_whom: "Par qui",
    to_whom: "Pour quoi ou pour qui",
    toward: "Vers\u{a0}: ",
    linked: "en lien",
    aim: "But\u{a0}: ",
    how_to_read: "Comment lire l’image",
    follow_hint: "Choisissez un élément du schéma pour lire ce que le communiqué en dit.",
    context_link: "Pour le contexte\u{a0}: pays et projets",
    make_request: "Une demande dans ce domaine? Voir ce que disent les sources",
    dates_and_figures: "Dates et chiffres du communiqué",

    original: "Texte original",
    unofficial_translation: "Traduction non officielle",
    show_original: "Lire l’original",
    supports: "Sujets abordés",
    passage: |number| format!("Passage {number}"),
    passages: "Passages",
    count_passages: |n| count(n, "passage", "passages"),
    states_nothing: "Rien d’autre sur ce site ne s’appuie sur ce passage.",
    words_of_release: "Les mots du communiqué",
    show_translation: "Voir la traduction non officielle",
    copy_quotation: "Copier la citation",
    quoted: |words, author, year| {
        // A quotation inside another has the other marks.
        let inner = paired(words, '«', '»').replace("«\u{a0}", "“").replace("« ", "“").replace("\u{a0}»", "”");
        format!("«\u{a0}{}\u{a0}» ({author}, {year})", inner.replace(" »", "”").replace('»', "”"))
    },
    apa: |author, date, title| {
        format!("{author}. ({date}). {title} [communiqué]. Copie conservée; date de consultation inconnue.")
    },
    apa_day: |day, month, year| format!("{year}, {day} {month}"),
    margin_note: "Note",
    side_by_side: "Lire les deux langues côte à côte",
    in_one_language: "Lire avec les notes en marge",
    cite: "Citer ce document",
    copy_reference: "Copier la référence",
    copied: "Copié.",
    selected: "Le texte est sélectionné; il reste à le copier.",
    voices: "Personnes citées",
    persons: "Personnes",

    sources: "Sources",
    confidence: |confidence| match confidence {
        Confidence::Established => "Bien établi",
        Confidence::Likely => "Vraisemblable",
        Confidence::Unconfirmed => "À confirmer",
    },
    topic: |topic| match topic {
        Topic::Founded => "Fondation",
        Topic::Members => "Composition",
        Topic::Figure => "Chiffre",
        Topic::Role => "Rôle",
        Topic::History => "Histoire",
        Topic::Work => "Activité",
        Topic::Name => "Nom",
        Topic::Office => "Bureau",
    },
    note: "Note",
    and: " et ",
    according_to: "D’après\u{a0}: ",
    colon: "\u{a0}: ",
    other_version: "Autre version",
    facts: "Ce que disent les sources",
    facts_about: |it| ["Ce que disent les sources sur ", &it.the].concat(),

    filters: "Filtres",
    facet: |facet| match facet {
        Facet::Family => "Famille",
        Facet::Region | Facet::Area => "Région",
        Facet::Label => "Mention",
        Facet::Sector => "Secteur",
        Facet::Program => "Programme",
        Facet::Field => "Domaine",
        Facet::Presence | Facet::Period => "Période",
        Facet::Actor => "Lien avec",
    },
    all_values: "Tous les choix",
    all_events: "Tous",
    no_actor: "Contexte",
    context: "Aucun lien indiqué avec l’entente",
    words: "Mot-clé",
    clear: "Effacer les filtres",
    shown: |view, shown, all| [&things(view, shown), " sur ", &number(all)].concat(),
    nothing_found: "Rien ne correspond à ces filtres.",
    definitions: "Ce que veulent dire ces mentions",
    displays: "Affichage",
    display: |display| match display {
        Display::List => "Liste",
        Display::Table => "Tableau",
    },
    picture: |view| match view {
        View::Countries => "Carte",
        View::Timeline => "Frise",
        _ => "Schéma",
    },
    unsorted: "Dans l’ordre d’origine",
    sorted_by: "Trié par «\u{a0}",
    ascending: "\u{a0}», croissant",
    descending: "\u{a0}», décroissant",

    status: "Ce que disent les sources",
    name: "Nom",
    date: "Date",
    other_name: "En anglais",
    family: "Famille",
    region: "Région",
    country: "Pays",
    presence: "Présence selon les sources",
    projects: "Projets",
    website: "Site officiel",
    events: "Événements",
    organizations: "Organisations",
    countries: "Pays",
    not_established: "Ce qui n’est pas établi",
    caution: "À savoir",

    undated: "sans date",

    pages: "Pages",
    partners: "Partenaires",
    terms: "Termes",

    version: "Version",

    #[cfg(not(target_arch = "wasm32"))]
    documents: Documents {
        dots: "● date connue  ○ vraisemblable ou estimée",
        named_too: |name| [name, " aussi nommé"].concat(),
        previous: "Précédent",
        project_bodies: "Organismes mentionnés",
        source_copy: |copy| match copy {
            SourceCopy::Stored => "Copie conservée, peut-être incomplète",
            SourceCopy::ThirdParty => "Copie hébergée par un tiers",
            SourceCopy::Supplied => "Texte fourni",
        },
        index_kind: |kind| match kind {
            Kind::View => "page",
            Kind::Partner => "partenaire",
            Kind::Field => "domaine",
            Kind::Organization => "organisation",
            Kind::Country => "pays",
            Kind::Project => "projet",
            Kind::Event => "événement",
            Kind::Person => "personne",
            Kind::Term => "terme",
            Kind::Source => "source",
        },
        digits: "0-9",
        printed: "Sur une page, à imprimer",
        cannot_start: "La version interactive n’a pas pu démarrer. Tout le contenu de la page reste lisible.",
        open_again: "Ouvrir la page de nouveau",
        cannot_search: "La recherche n’a pas pu se charger. Choisissez «\u{a0}Chercher\u{a0}» pour essayer de nouveau.",
        leave: "Le site qui affiche cette page n’y permet ni nouvel onglet ni téléchargement. Copiez l’adresse, puis collez-la dans votre navigateur.",
        no_file: "Si aucun fichier n’arrive, c’est peut-être que le site qui affiche cette page ne permet pas les téléchargements.",
        copy_address: "Copier l’adresse",
        presence_in: |country| ["Présence ", country.place(), " selon les sources"].concat(),
        projects_in: |country| ["Projets ", country.place()].concat(),
        projects_naming: |it| ["Projets où les sources mentionnent ", &it.the].concat(),
        organizations_in: |country| ["Organisations ", country.place()].concat(),
        request_field: "Une demande dans un domaine",
        request_country: "Une demande venant d’un pays du Sud",
        request: |field, country| {
            let field = field.map(|field| [" dans le domaine ", &field.of].concat());
            let country = country.map(|country| [" venant ", &country.of].concat());
            ["Une demande", &[field, country].into_iter().flatten().collect::<Vec<_>>().join(",")].concat()
        },
        request_from: |country| ["Une demande venant ", &country.of, "? Voir ce que disent les sources"].concat(),
        narrow_country: "Préciser un pays",
        narrow_field: "Préciser un domaine",
        request_wider: "Élargir la demande",
        organizations_and_projects: "Organisations et projets",
        announced: "Ce que le communiqué a annoncé",
        documented: "Ce que disent d’autres sources",
        other_countries: "Autres pays",
        other_fields: "Autres domaines",
        nothing_there: "rien dans les sources lues.",
        nothing_documented: "Rien dans les sources lues.",
        last_seen: |year| format!("Fait daté le plus récent sur ce site\u{a0}: {year}."),
        source_kind: |kind| match kind {
            SourceKind::Release => "Communiqué",
            SourceKind::Report => "Rapport",
            SourceKind::Brief => "Mémoire",
            SourceKind::Page => "Page web",
            SourceKind::Article => "Article de presse",
            SourceKind::Study => "Étude",
            SourceKind::Law => "Loi ou résolution",
            SourceKind::Transcript => "Compte rendu",
            SourceKind::Reference => "Ouvrage de référence",
        },
        publisher_label: "Éditeur",
        address: "Adresse",
        language: "Langue",
        copy_read: "Exemplaire lu",
        rests_on: "Ce qui s’appuie sur cette source",
        lang_name: |code| {
            const NAMES: [&str; 6] = ["français", "anglais", "espagnol", "portugais", "allemand", "italien"];
            super::known_lang(code).map(|at| NAMES[at])
        },
        downloads: "Télécharger les données",
        downloads_tables: "Chaque tableau, en CSV, s’ouvre dans un tableur. Chaque ligne dit aussi ce qu’il faut savoir pour la lire.",
        downloads_references: "Pour un logiciel de références, Zotero par exemple, toutes les sources, avec l’exemplaire lu.",
        downloads_whole: "Pour un logiciel, toutes les données du site dans les deux langues, en JSON, et le schéma qui en décrit la structure.",
        whole_dossier: "Toutes les données (JSON)",
        schema: "Schéma (JSON)",
        acronym: "Sigle",
        also: "Autres formes",
        ties: "Liens indiqués par les sources",
        presence_label: "Ce que disent les sources",
        official: "Qui emploie ce terme",
        sheet: "fiche bilingue",
        own_organization: "Est-ce votre organisation?",
        open_sheet: "Fiche bilingue, à imprimer",
        facts_left: |n| [&count(n, "autre fait", "autres faits"), " sur la page d’origine."].concat(),
        sheet_from: |address| ["Page d’origine\u{a0}: ", address].concat(),
        correct: "Proposer une correction",
        print: "Imprimer",
        embed_intro: "Chacune de ces vues peut paraître dans une page d’un autre site. Il suffit d’un cadre (iframe).",
        embed_steps: &[
            "Choisissez une vue et copiez son code.",
            "Dans WordPress, ajoutez un bloc «\u{a0}HTML personnalisé\u{a0}»; ailleurs, passez en mode HTML.",
            "Collez le code, puis publiez la page.",
        ],
        embed_view: "Voir la page",
        embed_site: "https://…/",
        embed_no_site: "Dans le code, remplacez https://…/ par l’adresse de ce site, telle que l’affiche votre navigateur, jusqu’à la barre oblique qui précède «\u{a0}fr\u{a0}».",
        embed_code: "Code à coller",
        copy_code: "Copier le code",
        embed_options: "Options de l’adresse",
        embed_option: &[
            ("embed=1", "sans l’en-tête ni le menu du site, avec, en légende, la mention de publication de ce site"),
            (
                "theme=auto",
                "clair ou sombre selon le réglage de l’appareil; theme=dark, toujours sombre; sans cette option, toujours clair",
            ),
            (
                "background=f4efe6",
                "la couleur de fond de votre page, en six chiffres hexadécimaux; elle détermine aussi le thème, clair ou sombre",
            ),
            ("accent=7a1f5c", "la couleur des liens; elle est ajustée si le fond la rend difficile à lire"),
        ],
        being_compiled: "Cette page est montrée sans l’application, qui se compile encore. Elle se recharge d’elle-même quand l’application est là.",
        faulty_data: "Les données contiennent des erreurs",
        faulty_page: "Cette page ne peut être montrée",
        shown_again: "Cette page se recharge d’elle-même après la prochaine modification.",
        missing_title: "Cette page n’existe pas",
        missing_text: "L’adresse contient peut-être une faute, ou la page a été déplacée.",
        missing_home: "Aller à l’accueil",
        kind: "Type de document",
        miniature: &super::miniature::FR,
        strip: &super::strip::FR,
        timeline: &super::timeline::FR,
    },

    lang: Lang::Fr,
    day: |day, month, year| {
        if day == 1 { format!("1er {month} {year}") } else { format!("{day} {month} {year}") }
    },
    day_span: |first, last, month, year| {
        let from = if first == 1 { "1er".to_owned() } else { first.to_string() };
        if first + 1 == last {
            format!("{from} et {last} {month} {year}")
        } else {
            format!("du {from} au {last} {month} {year}")
        }
    },
    about: "vers ",
    year_dash: "-",
    // «D’avril», «d’août», «d’octobre»; «du 30 septembre 2011 au 2 octobre 2011».
    from_to: |start, end| {
        let is_day = |words: &str| words.starts_with(|c: char| c.is_ascii_digit()) && words.contains(' ');
        let from = if start.starts_with(['a', 'o']) {
            "d’"
        } else if is_day(start) {
            "du "
        } else {
            "de "
        };
        [from, start, if is_day(end) { " au " } else { " à " }, end].concat()
    },
};
