//! How dates, numbers and plurals are written, in both languages.

use super::*;

fn both(date: &str) -> [String; 2] {
    let date = Date::parse(date).expect("a date of the test");
    Lang::ALL.map(|lang| text(lang).date_in_words(&date))
}

#[test]
fn dates_are_written_as_precisely_as_they_are_known() {
    assert_eq!(both("2018-10-23"), ["23 octobre 2018", "October 23, 2018"]);
    assert_eq!(both("2009-05-01"), ["1er mai 2009", "May 1, 2009"]);
    assert_eq!(both("2011-05"), ["mai 2011", "May 2011"]);
    assert_eq!(both("1984~"), ["vers 1984", "about 1984"]);
    assert_eq!(both("2009/2012"), ["2009-2012", "2009–2012"]);
    assert_eq!(both("2006-11-16/2006-11-17"), ["16 et 17 novembre 2006", "November 16–17, 2006"]);
    assert_eq!(both("2011-10-17/2011-10-20"), ["du 17 au 20 octobre 2011", "October 17–20, 2011"]);
    assert_eq!(both("2011-09-30/2011-10-02"), ["du 30 septembre au 2 octobre 2011", "September 30 to October 2, 2011"]);
    let across = ["du 30 décembre 2011 au 2 janvier 2012", "December 30, 2011, to January 2, 2012"];
    assert_eq!(both("2011-12-30/2012-01-02"), across);
    assert_eq!(both("2012-06/2012-08"), ["de juin à août 2012", "June to August 2012"]);
    assert_eq!(both("2009-07/2014-03"), ["de juillet 2009 à mars 2014", "July 2009 to March 2014"]);
}

#[test]
fn thousands_and_plurals_follow_each_language() {
    let [fr, en] = Lang::ALL.map(text);
    assert_eq!((fr.count_organizations)(0), "0 organisation");
    assert_eq!((en.count_organizations)(0), "0 organizations");
    assert_eq!((fr.count_organizations)(12_345), "12\u{a0}345 organisations");
    assert_eq!((en.count_organizations)(12_345), "12,345 organizations");
}
