//! Any query string gives a valid state and never a panic: a million strings, made of what queries are made of and of what
//! they are not, the same in every run.

use std::path::Path;

use visavis::dossier::Dossier;
use visavis::dossier::check::check;
use visavis::explore::facets::{of, values};
use visavis::explore::state::State;
use visavis::lang::Lang;
use visavis::route::{Route, View};

#[path = "support/choices.rs"]
mod choices;

const STRINGS: u32 = 1_000_000;

/// The pages that have something to choose. Those of the release look for what is chosen in its text, which takes so long
/// that they have a thousandth of the strings.
const VIEWS: [View; 6] =
    [View::Networks, View::Countries, View::Timeline, View::Partnership, View::Release, View::BothLanguages];

/// Numbers that follow from each other (Marsaglia, Xorshift RNGs, 2003).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }
}

/// What queries are made of: keys, values of each, and what breaks a reader.
fn pieces(dossier: &Dossier) -> Vec<String> {
    let keys = ["q", "select", "s", "as", "sort", "show", "embed", "lang", ""].map(str::to_owned);
    let facets = VIEWS.into_iter().flat_map(|view| of(&Route::view(Lang::Fr, view).page));
    let known = facets.flat_map(|facet| {
        let values = values(dossier, *facet).into_iter();
        values.flat_map(|(value, _)| [value.to_owned(), [facet.key(), "=", value].concat()])
    });
    let things = ["q=é", "as=list", "as=table", "sort=-date", "sort=label", "show=all"];
    // The last that can be chosen on each page, and a list of the networks.
    let things_chosen =
        VIEWS.iter().filter_map(|view| choices::choices(dossier, &Route::view(Lang::Fr, *view).page).pop());
    let things_chosen = things_chosen.map(|one| ["select=", &one.anchor()].concat());
    let lists = choices::lists(&Route::view(Lang::Fr, View::Networks).page);
    let things_chosen = things_chosen.chain(lists.map(|list| ["show=", &list].concat()));
    let hostile = [
        "%",
        "%%",
        "%4",
        "%C3%28",
        "%00",
        "%F0%9F%98%80",
        "é",
        "\u{202e}",
        "\0",
        "+",
        "<script>",
        "../..",
        "‘’«»",
        "\r\n",
    ];
    keys.into_iter()
        .chain(known)
        .chain(things_chosen)
        .chain(things.into_iter().chain(hostile).map(str::to_owned))
        .collect()
}

fn string(numbers: &mut Numbers, pieces: &[String], out: &mut String) {
    out.clear();
    if numbers.below(2) == 0 {
        out.push('?');
    }
    for _ in 0..numbers.below(12) {
        out.push_str(&pieces[numbers.below(pieces.len())]);
        // Mostly what keeps a pair from the next.
        out.push_str(["=", "&", "&", "&", "&&", "#", ";", ""][numbers.below(8)]);
    }
}

#[test]
fn a_million_strings_give_a_valid_state_each() {
    let dossier = check(Path::new("data")).expect("the folder holds a dossier without fault");
    let (pieces, mut numbers) = (pieces(&dossier), Numbers(0x9e37_79b9_7f4a_7c15));
    let routes = VIEWS.map(|view| Route::view(Lang::Fr, view));
    let (mut text, mut chosen) = (String::new(), 0);
    for at in 0..STRINGS {
        string(&mut numbers, &pieces, &mut text);
        let views = if at % 1000 == 0 { VIEWS.len() } else { VIEWS.len() - 2 };
        let route = &routes[numbers.below(views)];
        let state = State::from_query(&text, route, &dossier);
        chosen += u32::from(!state.is_default());
        // What the state says of itself is read as the same state.
        let said = state.query();
        assert_eq!(State::from_query(&said, route, &dossier), state, "{text:?} as {said:?}");
    }
    assert!(chosen > STRINGS / 10, "only {chosen} strings say anything");
}
