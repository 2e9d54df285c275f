//! Equal Earth (B. Šavrič, T. Patterson and B. Jenny, “The Equal Earth map projection”, International Journal of
//! Geographical Information Science 33, 2019): from degrees to the units of the map. The meridian in its middle is 0.

use super::topology::Degrees;

/// The width of the map in units: that of the whole equator.
pub const WIDTH: i32 = 3840;

/// The height of the map in units: from the north of Greenland to the south of Tierra del Fuego.
pub const HEIGHT: i32 = 1660;

/// The constants of the paper, A1 to A4.
const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];

/// The latitude of the upper edge.
const NORTH: f64 = 83.8;

/// The longitude of both sides, in Bering Strait: there no land is cut. What lies between it and 180° stands on the right.
const SIDE: f64 = -168.5;

/// Where degrees are on the map.
pub fn project([longitude, latitude]: Degrees) -> [f64; 2] {
    let [x, y] = equal_earth([if longitude < SIDE { longitude + 360.0 } else { longitude }, latitude]);
    let [left, _] = equal_earth([SIDE, 0.0]);
    let [around, _] = equal_earth([360.0, 0.0]);
    let [_, top] = equal_earth([0.0, NORTH]);
    let scale = f64::from(WIDTH) / around;
    [(x - left) * scale, (top - y) * scale]
}

/// The projection itself, for a sphere of radius 1; y grows to the north.
fn equal_earth([longitude, latitude]: Degrees) -> [f64; 2] {
    let root = 3.0_f64.sqrt();
    let theta = (root / 2.0 * latitude.to_radians().sin()).asin();
    let [square, sixth] = [theta.powi(2), theta.powi(6)];
    let slope = A[0] + 3.0 * A[1] * square + sixth * (7.0 * A[2] + 9.0 * A[3] * square);
    let x = 2.0 * root * longitude.to_radians() * theta.cos() / (3.0 * slope);
    let y = theta * (A[0] + A[1] * square + sixth * (A[2] + A[3] * square));
    [x, y]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_width_of_the_equator_and_the_height_of_the_pole_are_those_of_the_paper() {
        let [right, middle] = equal_earth([180.0, 0.0]);
        let [centre, pole] = equal_earth([0.0, 90.0]);
        assert!((right - 2.706_629).abs() < 1e-5 && middle.abs() < 1e-9, "{right}");
        assert!((pole - 1.317_363).abs() < 1e-5 && centre.abs() < 1e-9, "{pole}");
    }

    #[test]
    fn the_map_is_as_wide_as_the_equator_and_as_high_as_its_land() {
        assert_eq!(project([SIDE, 0.0])[0].round(), 0.0);
        assert_eq!(project([SIDE - 1e-9, 0.0])[0].round(), f64::from(WIDTH));
        assert!(project([-69.0, -56.0])[1] < f64::from(HEIGHT));
    }
}
