//! A person's photo, written anew: the right way up, small enough, and without anything but the picture.
//!
//! In: the bytes of a jpeg, png, webp or still gif file. Out: a [`CleanPhoto`] for each width that a site can use, a JPEG
//! or PNG without any metadata.
//! Not here: drawings (`drawings.rs`), which photos a reader may see (`audience`), or reading the file (`source`).
//!
//! A photo can tell where someone lives: phones write place, time and owner into it. So nothing is taken over but
//! the pixels.

use crate::report::{Diagnostic, Span};
use image::codecs::{gif::GifDecoder, jpeg::JpegDecoder, jpeg::JpegEncoder, png, webp::WebPDecoder};
use image::{DynamicImage, GenericImageView, ImageDecoder, ImageFormat, ImageResult, Limits, imageops::FilterType};
use std::collections::BTreeSet;
use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

/// The longest side of a photo in a site, in pixels.
const LONGEST_SIDE: u32 = 1600;
/// The widths that a photo has beside its own, in pixels. As `picture_files` shows it: alone on a fine phone or a desk
/// screen, alone on a plain phone, in a tile, and as a face on a card; each on screens with two dots for one.
const NARROWER: [u32; 4] = [1080, 720, 480, 240];
/// As `format.md` promises.
const MOST_PIXELS: u64 = 50_000_000;
const MOST_BYTES: usize = 50_000_000;
/// What one unpacked photo may take: 50 megapixels of four colours; finer colours only in smaller photos.
const MOST_MEMORY: u64 = 200_000_000;
/// What a progressive JPEG may take on top, since it keeps every colour of every dot until its last byte.
const MOST_PROGRESSIVE: u64 = 225_000_000;
/// Photos above this are worked on one at a time, so that many of them never fill the memory together. What phones call 12
/// megapixels is up to 12.2 million.
const LARGE_PIXELS: u64 = 12_500_000;
/// Up to so many colours it is a chart or a symbol, and JPEG would smear its edges.
const FEW_COLOURS: usize = 256;
const JPEG_QUALITY: u8 = 85;

static ONE_LARGE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// A photo that is ready for a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CleanPhoto {
    pub bytes: Vec<u8>,
    /// `jpg` or `png`.
    pub extension: &'static str,
    /// In pixels, as it is shown.
    pub width: u32,
    pub height: u32,
}

/// Why a photo cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoProblem {
    /// More than 50 megapixels, or more memory than that.
    TooManyPixels,
    /// More than 50 MB.
    TooManyBytes,
    /// A moving gif, png or webp.
    Moves,
    /// The format of phone photos that browsers cannot show.
    Heic,
    /// Not a kind of picture that we read.
    OtherKind,
    /// It starts as a picture, but cannot be read to its end.
    Broken,
}

/// Writes a photo anew: turned as its camera says, at most 1600 pixels on its longest side, without metadata. The widest
/// comes first, then the same in fewer dots where that weighs less; a small photo has one width only.
///
/// - The kind is told by the bytes, not by the file's name.
/// - PNG when something is see-through or there are few colours, else JPEG. The same bytes give the same bytes.
/// - Of a size that is too large, nothing is unpacked.
///
/// # Errors
/// A [`PhotoProblem`], to be told with [`PhotoProblem::to_diagnostic`].
pub fn clean_photo(bytes: &[u8]) -> Result<Vec<CleanPhoto>, PhotoProblem> {
    if bytes.len() > MOST_BYTES {
        return Err(PhotoProblem::TooManyBytes);
    }
    let format = find_format(bytes)?;
    let mut decoder = open(bytes, format)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    let is_too_large = pixels > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY;
    if is_too_large || progressive_memory(bytes, pixels) > MOST_PROGRESSIVE {
        return Err(PhotoProblem::TooManyPixels);
    }
    let turn = (pixels > LARGE_PIXELS).then(|| ONE_LARGE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner));
    let turned = decoder.orientation().map_err(|_| PhotoProblem::Broken)?;
    let photo = DynamicImage::from_decoder(decoder).map_err(|_| PhotoProblem::Broken)?;
    // A JPEG has soft edges and no see-through parts already.
    let has_few_colours = format != ImageFormat::Jpeg && has_few_colours(&photo);
    let mut photo = made_small(photo);
    drop(turn);
    photo.apply_orientation(turned);
    let write = if has_few_colours || is_see_through(&photo) { write_png } else { write_jpeg };
    in_all_widths(photo, write).map_err(|_| PhotoProblem::Broken)
}

fn in_all_widths(
    mut photo: DynamicImage,
    write: fn(&DynamicImage) -> ImageResult<CleanPhoto>,
) -> ImageResult<Vec<CleanPhoto>> {
    let widest = write(&photo)?;
    let mut lightest = widest.bytes.len();
    let (from_width, from_height) = photo.dimensions();
    let mut widths = vec![widest];
    for width in widths_below(from_width) {
        // Step by step, so that each step is short; a finer way to shrink would sharpen the same edges again and again.
        photo = photo.resize_exact(width, in_proportion(from_height, width, from_width), FilterType::CatmullRom);
        let narrower = write(&photo)?;
        // The edges of a chart become soft, and with them it can weigh more.
        if narrower.bytes.len() < lightest {
            lightest = narrower.bytes.len();
            widths.push(narrower);
        }
    }
    Ok(widths)
}

/// The widths below `widest` that are worth a file, the widest first: none is nearly another.
fn widths_below(widest: u32) -> impl Iterator<Item = u32> {
    NARROWER.into_iter().filter(move |width| width * 4 <= widest * 3)
}

/// The name of a photo or download in a site: a hash of its bytes, since a file's own name can tell.
pub fn neutral_name(bytes: &[u8], extension: &str) -> String {
    format!("{:016x}.{extension}", xxhash_rust::xxh3::xxh3_64(bytes))
}

impl PhotoProblem {
    /// The problem in words. `name` is the file's name as the person typed it, `span` the place that uses it.
    pub fn to_diagnostic(self, name: &str, span: &Span) -> Diagnostic {
        const SAVE: &str = "open the photo, choose \"Save as\" or \"Export\", and take JPEG as the kind";
        let (rule, message, why, hint) = match self {
            PhotoProblem::TooManyPixels => (
                "large-picture",
                format!("the picture {name} has too many dots (50 million is the most, and less for some kinds)"),
                "Working on it would take more memory than many computers have.",
                "make the picture smaller: 1600 dots on its longest side are enough",
            ),
            PhotoProblem::TooManyBytes => (
                "large-picture",
                format!("the picture {name} is larger than 50 MB"),
                "Working on it would take more memory than many computers have.",
                "make the picture smaller: 1600 dots on its longest side are enough",
            ),
            PhotoProblem::Moves => (
                "moving-picture",
                format!("the picture {name} moves"),
                "A picture that moves makes it hard to read, and can make some people ill.",
                "save one still picture of it as JPEG or PNG",
            ),
            PhotoProblem::Heic => (
                "picture-kind",
                format!("{name} is a HEIC photo"),
                "Phones save photos so, but most browsers cannot show them.",
                SAVE,
            ),
            PhotoProblem::OtherKind => (
                "picture-kind",
                format!("{name} is not a picture of a kind that we can use"),
                "Pictures can be jpg, png, webp, gif that does not move, or svg.",
                SAVE,
            ),
            PhotoProblem::Broken => (
                "broken-picture",
                format!("the picture {name} cannot be read to its end"),
                "The file is damaged, or it was not copied whole.",
                "copy the picture again from where it came from",
            ),
        };
        Diagnostic::error(rule, span, message).because(why).try_this(hint)
    }
}

fn find_format(bytes: &[u8]) -> Result<ImageFormat, PhotoProblem> {
    match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP | ImageFormat::Gif)) => Ok(format),
        _ if is_heic(bytes) => Err(PhotoProblem::Heic),
        _ => Err(PhotoProblem::OtherKind),
    }
}

/// # Source
/// ISO/IEC 23008-12: the brands that a HEIC file names right after `ftyp`.
fn is_heic(bytes: &[u8]) -> bool {
    const BRANDS: [&[u8]; 8] = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"];
    bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12).is_some_and(|brand| BRANDS.contains(&brand))
}

/// Reads the head of a picture, and refuses one that moves.
fn open(bytes: &[u8], format: ImageFormat) -> Result<Box<dyn ImageDecoder + '_>, PhotoProblem> {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY);
    let open = || -> ImageResult<(Box<dyn ImageDecoder + '_>, bool)> {
        let input = Cursor::new(bytes);
        Ok(match format {
            ImageFormat::Png => {
                let decoder = png::PngDecoder::with_limits(input, limits)?;
                let moves = decoder.is_apng()?;
                (Box::new(decoder), moves)
            }
            ImageFormat::WebP => {
                let decoder = WebPDecoder::new(input)?;
                let moves = decoder.has_animation();
                (Box::new(decoder), moves)
            }
            ImageFormat::Gif => (Box::new(GifDecoder::new(input)?), has_gif_many_frames(bytes)),
            _ => (Box::new(JpegDecoder::new(input)?), false),
        })
    };
    match open() {
        Ok((_, true)) => Err(PhotoProblem::Moves),
        Ok((decoder, false)) => Ok(decoder),
        Err(image::ImageError::Limits(_)) => Err(PhotoProblem::TooManyPixels),
        Err(_) => Err(PhotoProblem::Broken),
    }
}

/// How many bytes a progressive JPEG takes while it is unpacked, beside the photo itself; 0 for other pictures.
///
/// # Source
/// ITU T.81, B.2.2: a colour takes its share of samples (`h` × `v` of the most), each of two bytes.
fn progressive_memory(bytes: &[u8], pixels: u64) -> u64 {
    let mut at = 2;
    while let Some([0xff, marker, high, low]) = bytes.get(at..at + 4) {
        if *marker == 0xc2 && bytes.starts_with(&[0xff, 0xd8]) {
            let colours = bytes.get(at + 10..).unwrap_or(&[]).chunks_exact(3);
            let count = bytes.get(at + 9).map_or(0, |count| usize::from(*count));
            let shares = colours.take(count).map(|colour| u64::from(colour[1] >> 4) * u64::from(colour[1] & 15));
            let (sum, most) = shares.fold((0, 1), |(sum, most), share| (sum + share, most.max(share)));
            return pixels * 2 * sum / most;
        }
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
    0
}

/// Counts the frames of a gif by its blocks alone, since unpacking two frames of a large one takes much memory.
///
/// # Source
/// GIF89a, sections 18 to 27.
fn has_gif_many_frames(bytes: &[u8]) -> bool {
    let colours = |flags: u8| {
        if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
    };
    let Some(flags) = bytes.get(10) else {
        return false;
    };
    let mut at = 13 + colours(*flags);
    let mut frames = 0;
    loop {
        match bytes.get(at) {
            Some(0x21) => at += 2,
            Some(0x2c) => {
                frames += 1;
                let Some(flags) = bytes.get(at + 9) else {
                    return frames > 1;
                };
                at += 11 + colours(*flags);
            }
            _ => return frames > 1,
        }
        while let Some(length @ 1..) = bytes.get(at) {
            at += 1 + usize::from(*length);
        }
        at += 1;
    }
}

fn has_few_colours(photo: &DynamicImage) -> bool {
    let mut colours = BTreeSet::new();
    photo.pixels().all(|(_, _, colour)| {
        colours.insert(colour.0);
        colours.len() <= FEW_COLOURS
    })
}

fn is_see_through(photo: &DynamicImage) -> bool {
    photo.color().has_alpha() && photo.pixels().any(|(_, _, colour)| colour.0[3] < u8::MAX)
}

fn made_small(photo: DynamicImage) -> DynamicImage {
    // The fine way to shrink takes 16 bytes for each dot, so a large photo is first shrunk in a plain way.
    let (width, height) = size_within(&photo, 2 * LONGEST_SIDE);
    let photo =
        if photo.width().max(photo.height()) > 4 * LONGEST_SIDE { photo.thumbnail_exact(width, height) } else { photo };
    let (width, height) = size_within(&photo, LONGEST_SIDE);
    if (width, height) == photo.dimensions() { photo } else { photo.resize_exact(width, height, FilterType::Lanczos3) }
}

/// The size with the same shape whose longest side is at most `most`. No side is ever 0.
fn size_within(photo: &DynamicImage, most: u32) -> (u32, u32) {
    let (width, height) = photo.dimensions();
    let longest = width.max(height).max(1);
    if longest <= most {
        return (width, height);
    }
    (in_proportion(width, most, longest), in_proportion(height, most, longest))
}

/// How long a side becomes when another shrinks from `before` to `after`. Never 0.
fn in_proportion(side: u32, after: u32, before: u32) -> u32 {
    let rounded = (u64::from(side) * u64::from(after) + u64::from(before) / 2) / u64::from(before);
    u32::try_from(rounded).unwrap_or(u32::MAX).max(1)
}

fn write_png(photo: &DynamicImage) -> ImageResult<CleanPhoto> {
    let mut bytes = Vec::new();
    let encoder =
        png::PngEncoder::new_with_quality(&mut bytes, png::CompressionType::Default, png::FilterType::Adaptive);
    if is_see_through(photo) {
        photo.to_rgba8().write_with_encoder(encoder)?;
    } else {
        photo.to_rgb8().write_with_encoder(encoder)?;
    }
    Ok(CleanPhoto { bytes, extension: "png", width: photo.width(), height: photo.height() })
}

fn write_jpeg(photo: &DynamicImage) -> ImageResult<CleanPhoto> {
    let mut bytes = Vec::new();
    photo.to_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY))?;
    Ok(CleanPhoto { bytes, extension: "jpg", width: photo.width(), height: photo.height() })
}

#[cfg(test)]
mod tests;
