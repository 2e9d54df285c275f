//! What keeps a text from being JSON, and the shapes that JSON has, in French.

use crate::dossier::check::problem::{Shape, Syntax};

/// What is wrong, and the way out.
pub(super) fn sentence(syntax: Syntax) -> String {
    match syntax {
        Syntax::Empty => "le fichier est vide".to_owned(),
        Syntax::Comma => "il manque une virgule ici".to_owned(),
        Syntax::TrailingComma => "retirez la virgule devant la } ou le ] qui ferme".to_owned(),
        Syntax::Comment => "JSON n’a pas de commentaires; retirez celui-ci".to_owned(),
        Syntax::Colon => "il manque un deux-points et une valeur après un nom".to_owned(),
        Syntax::Quotes => "les noms et les textes se mettent entre guillemets droits, comme \"nom\"".to_owned(),
        Syntax::Unclosed => "ce qui s’ouvre ici ne se ferme jamais; ajoutez la } ou le ] qui manque".to_owned(),
        Syntax::OpenText => {
            "le texte qui s’ouvre ici ne se ferme pas sur sa ligne; cherchez un guillemet qui manque".to_owned()
        }
        Syntax::Escape => "cette barre oblique inverse ne veut rien dire; retirez-la".to_owned(),
        Syntax::Number => "nombre mal formé; n’écrivez que des chiffres".to_owned(),
        Syntax::OtherQuotes { mark } => {
            format!("on trouve {mark} autour d’un nom ou d’un texte; JSON veut des guillemets droits, comme \"nom\"")
        }
        Syntax::InnerQuotes => {
            "un guillemet droit ferme ici le texte; à l’intérieur d’un texte, écrivez « » en français, “ ” en anglais"
                .to_owned()
        }
        Syntax::Space { code } => format!(
            "une espace spéciale (U+{code:04X}) en dehors des textes, peut-être collée d’une page web; tapez une espace \
             ordinaire"
        ),
        Syntax::Literal { right } => format!("écrivez {right}, en minuscules et sans guillemets"),
        Syntax::Conflict => {
            "deux versions de ce passage, laissées par Git; gardez-en une et retirez les lignes <<<<<<<, ======= et >>>>>>>"
                .to_owned()
        }
        Syntax::Several => "quelque chose suit la fin du contenu du fichier; cherchez } ou ] de trop".to_owned(),
        Syntax::Depth => "trop de niveaux imbriqués; cherchez { ou [ de trop".to_owned(),
        Syntax::Unexpected => {
            "ceci n’a pas sa place ici; cherchez une virgule, } ou ] de trop ou qui manque".to_owned()
        }
    }
}

/// A shape of JSON.
pub(super) fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Object => "un objet { }",
        Shape::List => "une liste [ ]",
        Shape::Text => "un texte entre guillemets",
        Shape::Boolean => "true ou false",
        Shape::Number => "un nombre",
        Shape::Null => "null",
    }
}
