//! Photos lose what the camera wrote, stand upright, and come in few widths.

use super::*;
use image::codecs::gif::GifEncoder;
use image::{Frame, Rgb, RgbImage, Rgba, RgbaImage};

const SECRET: &[u8] = b"Sam Secret, 1 Hidden Lane";

/// A picture whose dots all differ a little, left half red and right half blue.
fn red_and_blue(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let (grain, other) = (((x * 7 + y * 13) % 50) as u8, ((x * 5 + y * 3) % 47) as u8);
        if x < width / 2 { Rgb([200 + grain, other, 0]) } else { Rgb([0, other, 200 + grain]) }
    })
}

/// A photo as wide as it goes into a site.
fn widest(bytes: &[u8]) -> Result<CleanPhoto, PhotoProblem> {
    clean_photo(bytes).map(|widths| widths.into_iter().next().expect("a clean photo has a width"))
}

fn encoded(photo: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    photo.into().write_to(&mut bytes, format).expect("a test picture can be written");
    bytes.into_inner()
}

/// What a phone writes into a photo: that it lies on its side, its owner, and where it was taken.
fn exif() -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x03".to_vec();
    let owner_at: u32 = 8 + 2 + 3 * 12 + 4;
    let place_at = owner_at + SECRET.len() as u32 + 1;
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"); // orientation: turn a quarter to the right
    exif.extend(b"\x01\x3b\0\x02");
    exif.extend((SECRET.len() as u32 + 1).to_be_bytes());
    exif.extend(owner_at.to_be_bytes());
    exif.extend(b"\x88\x25\0\x04\0\0\0\x01");
    exif.extend(place_at.to_be_bytes());
    exif.extend([0; 4]);
    exif.extend(SECRET);
    exif.push(0);
    exif.extend(b"\0\x02\0\x01\0\x02\0\0\0\x02N\0\0\0\0\x02\0\x05\0\0\0\x03");
    exif.extend((place_at + 2 + 24 + 4).to_be_bytes());
    exif.extend([0; 4]);
    for part in [51_u32, 1, 30, 1, 12_345_678, 1_000_000] {
        exif.extend(part.to_be_bytes());
    }
    exif
}

fn with_segment(jpeg: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xff, marker]);
    bytes.extend((content.len() as u16 + 2).to_be_bytes());
    bytes.extend(content);
    bytes.extend(&jpeg[2..]);
    bytes
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_phone_photo_loses_its_owner_and_place_and_stands_upright() {
    let mut photo = with_segment(&encoded(red_and_blue(40, 20), ImageFormat::Jpeg), 0xe1, &exif());
    photo = with_segment(&photo, 0xfe, SECRET);
    photo.extend(SECRET);
    let fields = exif::Reader::new().read_from_container(&mut Cursor::new(&photo)).expect("the test photo has EXIF");
    assert!(fields.get_field(exif::Tag::GPSLatitude, exif::In::PRIMARY).is_some());

    let clean = widest(&photo).expect("a sound photo");
    assert_eq!((clean.width, clean.height, clean.extension), (20, 40, "jpg"));
    assert!(!has(&clean.bytes, SECRET) && !has(&clean.bytes, b"Exif") && !has(&clean.bytes, b"12345"));
    assert!(exif::Reader::new().read_from_container(&mut Cursor::new(&clean.bytes)).is_err());
    let seen = image::load_from_memory(&clean.bytes).expect("our JPEG can be read").to_rgb8();
    assert_eq!(seen.dimensions(), (20, 40));
    let (top, bottom) = (seen.get_pixel(10, 5), seen.get_pixel(10, 35));
    assert!(top[0] > 150 && top[2] < 80 && bottom[2] > 150 && bottom[0] < 80, "{top:?} {bottom:?}");
}

#[test]
fn a_size_that_is_too_large_is_refused_by_its_head_alone() {
    let mut jpeg = encoded(red_and_blue(40, 20), ImageFormat::Jpeg);
    let size = jpeg.windows(2).position(|window| window == [0xff, 0xc0]).expect("a frame head") + 5;
    jpeg[size..size + 4].copy_from_slice(&[0xff; 4]);
    assert_eq!(widest(&jpeg), Err(PhotoProblem::TooManyPixels));
    let mut gif = encoded(red_and_blue(4, 2), ImageFormat::Gif);
    gif[6..10].copy_from_slice(&[0xff; 4]);
    assert_eq!(widest(&gif), Err(PhotoProblem::TooManyPixels));
    assert_eq!(widest(&vec![0; MOST_BYTES + 1]), Err(PhotoProblem::TooManyBytes));
}

#[test]
fn a_progressive_photo_is_measured_by_what_it_takes_to_unpack() {
    let mut photo = encoded(red_and_blue(40, 20), ImageFormat::Jpeg);
    assert_eq!(progressive_memory(&photo, 1000), 0);
    let head = photo.windows(2).position(|window| window == [0xff, 0xc0]).expect("a frame head");
    photo[head + 1] = 0xc2;
    assert_eq!(progressive_memory(&photo, 1000), 6000);
    photo[head + 11] = 0x22; // the first colour has four samples where the others have one
    assert_eq!(progressive_memory(&photo, 1000), 3000);
    photo[head + 11] = 0x11;
    photo[head + 5..head + 9].copy_from_slice(&[0x1a, 0, 0x1a, 0]); // 6656 × 6656: 44 megapixels, 266 MB
    assert_eq!(widest(&photo), Err(PhotoProblem::TooManyPixels));
}

#[test]
fn the_same_photo_gives_the_same_bytes_and_name() {
    let photo = encoded(red_and_blue(300, 200), ImageFormat::Png);
    let (one, two) = (widest(&photo).expect("sound"), widest(&photo).expect("sound"));
    assert_eq!(one, two);
    let name = neutral_name(&one.bytes, one.extension);
    assert_eq!(name, neutral_name(&two.bytes, two.extension));
    assert!(name.len() == 20 && name.ends_with(".jpg"), "{name}");
}

#[test]
fn a_large_photo_becomes_small_and_keeps_its_shape() {
    let clean = widest(&encoded(red_and_blue(2000, 501), ImageFormat::Jpeg)).expect("sound");
    assert_eq!((clean.width, clean.height), (1600, 401));
    let clean = widest(&encoded(red_and_blue(9, 8000), ImageFormat::Jpeg)).expect("sound");
    assert_eq!((clean.width, clean.height), (2, 1600));
    let clean = widest(&encoded(red_and_blue(30, 20), ImageFormat::WebP)).expect("sound");
    assert_eq!((clean.width, clean.height, clean.extension), (30, 20, "jpg"));
}

#[test]
fn widths_are_few_and_none_is_nearly_another() {
    let below = |widest: u32| widths_below(widest).collect::<Vec<_>>();
    assert_eq!(below(1600), [1080, 720, 480, 240]);
    assert_eq!(below(1200), [720, 480, 240]);
    assert_eq!(below(600), [240]);
    assert_eq!(below(320), [240]);
    for small in [1, 240, 319] {
        assert_eq!(below(small), [0; 0], "{small}");
    }
}

#[test]
fn each_width_is_the_same_photo_upright_lighter_and_without_what_the_camera_wrote() {
    let photo = with_segment(&encoded(red_and_blue(200, 660), ImageFormat::Jpeg), 0xe1, &exif());
    let widths = clean_photo(&photo).expect("a sound photo");
    assert_eq!(widths, clean_photo(&photo).expect("a sound photo"));
    let sizes: Vec<_> = widths.iter().map(|width| (width.width, width.height, width.extension)).collect();
    assert_eq!(sizes, [(660, 200, "jpg"), (480, 145, "jpg"), (240, 73, "jpg")]);
    assert!(widths.is_sorted_by(|wide, narrow| wide.bytes.len() > narrow.bytes.len()));
    for CleanPhoto { bytes, width, height, .. } in &widths {
        assert!(!has(bytes, SECRET) && !has(bytes, b"Exif"));
        assert!(exif::Reader::new().read_from_container(&mut Cursor::new(bytes)).is_err());
        let seen = image::load_from_memory(bytes).expect("our JPEG can be read").to_rgb8();
        assert_eq!(seen.dimensions(), (*width, *height));
        let (top, bottom) = (seen.get_pixel(width / 2, height / 4), seen.get_pixel(width / 2, height * 3 / 4));
        assert!(top[0] > 150 && top[2] < 80 && bottom[2] > 150 && bottom[0] < 80, "{top:?} {bottom:?}");
    }
}

#[test]
fn a_chart_has_no_narrower_file_that_weighs_more() {
    let chart = |x: u32, y: u32| if (x + y) % 8 < 4 { Rgb([255, 255, 255]) } else { Rgb([0, 90, 0]) };
    let widths = clean_photo(&encoded(RgbImage::from_fn(411, 200, chart), ImageFormat::Png)).expect("sound");
    assert_eq!(widths.iter().map(|width| (width.width, width.extension)).collect::<Vec<_>>(), [(411, "png")]);
}

#[test]
fn see_through_parts_and_sharp_edges_are_kept() {
    let veil =
        RgbaImage::from_fn(90, 90, |x, y| Rgba([(x * 2) as u8, (y * 2) as u8, (x + y) as u8, (x % 3) as u8 * 120]));
    let clean = widest(&encoded(veil, ImageFormat::Png)).expect("sound");
    let seen = image::load_from_memory(&clean.bytes).expect("our PNG can be read");
    assert!(clean.extension == "png" && is_see_through(&seen));
    let chart = RgbImage::from_fn(90, 90, |x, _| if x < 45 { Rgb([255, 255, 255]) } else { Rgb([0, 90, 0]) });
    assert_eq!(widest(&encoded(chart, ImageFormat::Png)).map(|clean| clean.extension), Ok("png"));
}

#[test]
fn a_picture_that_moves_is_refused_and_a_still_one_is_not() {
    let frame = || Frame::new(RgbaImage::from_pixel(4, 4, Rgba([9, 9, 9, 255])));
    let gif_of = |frames: usize| {
        let mut bytes = Vec::new();
        GifEncoder::new(&mut bytes).encode_frames((0..frames).map(|_| frame())).expect("a test gif");
        bytes
    };
    assert_eq!(widest(&gif_of(2)), Err(PhotoProblem::Moves));
    assert_eq!(widest(&gif_of(1)).map(|clean| clean.extension), Ok("png"));
}

#[test]
fn other_kinds_and_damaged_files_are_named_for_what_they_are() {
    assert_eq!(widest(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"), Err(PhotoProblem::Heic));
    assert_eq!(widest(b"%PDF-1.7"), Err(PhotoProblem::OtherKind));
    assert_eq!(widest(b""), Err(PhotoProblem::OtherKind));
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let whole = encoded(red_and_blue(40, 20), format);
        assert_eq!(widest(&whole[..20]), Err(PhotoProblem::Broken), "{format:?}");
        for end in 12..whole.len() {
            let _no_panic = widest(&whole[..end]);
        }
    }
}

#[test]
fn a_problem_names_the_file_and_a_way_out() {
    let told = PhotoProblem::Heic.to_diagnostic("photos/sam.heic", &Span::of_file("about-me.md"));
    assert!(told.message.contains("photos/sam.heic") && told.hint.contains("JPEG"));
}
