//! Compressed copies beside a file, for hosts that serve them.

use std::io::Write as _;

/// Brotli at its strongest, with the largest ordinary window (RFC 7932, 9.1).
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut input = bytes;
    // Writing to memory cannot fail; what would come back is an empty copy, which no host would be given.
    brotli::BrotliCompress(&mut input, &mut out, &params).map(|_| out).unwrap_or_default()
}

/// Gzip at its strongest.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).unwrap_or_default()
}
