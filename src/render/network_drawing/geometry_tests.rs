//! Nothing touches, nothing leaves its ring, nobody else moves: for thousands of random maps.

use super::frames::inset;
use super::sheet::{Rect, Sheet, WIDTH};
use super::*;
use crate::language::english::network::EN;
use crate::page::{FrameMember, network};
use crate::plan::network::samples::*;
use crate::plan::network::{Member, MemberKind, NetworkInput, RingName, Rings};
use proptest::prelude::*;

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[A-Z][a-z]{1,7}",
        2 => "[A-Z][a-z]{3,9} [A-Z][a-z]{3,12}",
        1 => "[A-Z][a-z]{20,40}",
        1 => "([A-Z][a-z]{2,12}[ -]){4,8}",
        1 => "[\u{4e00}-\u{4fff}]{1,14}",
        1 => "[\u{627}-\u{64a}]{2,9} [\u{627}-\u{64a}]{2,12}",
        1 => "[А-Яа-яΑ-Ωα-ω😀-😏<&\"]{1,14}",
        1 => any::<String>(),
    ]
}

fn any_kind() -> impl Strategy<Value = MemberKind> {
    use MemberKind::{Animal, Group, Person, Place, Service};
    prop_oneof![5 => Just(Person), 1 => Just(Group), 1 => Just(Place), 1 => Just(Animal), 1 => Just(Service)]
}

fn any_member() -> impl Strategy<Value = Member> {
    (any_name(), any_kind(), 0..7usize, any::<bool>(), any::<bool>()).prop_map(
        |(name, kind, ring, is_paid, has_picture)| Member {
            picture: has_picture.then(|| "1f3ca".to_owned()),
            ..member(&name, kind, ring, is_paid)
        },
    )
}

fn any_map(most: usize) -> impl Strategy<Value = NetworkInput> {
    (prop::collection::vec(any_member(), 0..=most), 1..9usize, any_name()).prop_map(|(members, rings, name)| {
        let ring = |index| RingName { key: format!("ring-{index}"), label: format!("my ring {index}") };
        let mut input = map(members);
        if rings != 4 {
            input.rings = Rings::new((0..rings).map(ring).collect());
        }
        input.person_name = name;
        input
    })
}

fn view_of(input: &NetworkInput) -> DrawingsView {
    network::view(input, 2, &EN).drawings
}

fn settings(picture_address: &dyn Fn(&str) -> String) -> Settings<'_> {
    Settings { id_prefix: "map", is_right_to_left: false, picture_address }
}

fn drawn(input: &NetworkInput) -> Vec<String> {
    let address = |code: &str| format!("_plan/pictures/{code}.svg");
    draw(&view_of(input), &settings(&address)).into_iter().map(|drawing| drawing.svg.as_str().to_owned()).collect()
}

/// Are there at least `gap` units between the two?
fn is_apart(a: Rect, b: Rect, gap: i32) -> bool {
    a.x + a.width + gap <= b.x
        || b.x + b.width + gap <= a.x
        || a.y + a.height + gap <= b.y
        || b.y + b.height + gap <= a.y
}

/// Does `inner` keep `gap` units from every line of the rounded frame around it?
fn is_inside(inner: Rect, outer: Rect, radius: i32, gap: i32) -> bool {
    let above = inner.y - outer.y;
    let below = outer.y + outer.height - inner.y - inner.height;
    let corner = inset(radius, above.min(below).max(0));
    let left = inner.x - outer.x - corner;
    let right = outer.x + outer.width - corner - inner.x - inner.width;
    above.min(below).min(left).min(right) >= gap
}

/// The room that a line of text takes, letters below the line too.
fn box_of(placed: &sheet::Placed, size: i32) -> Rect {
    Rect {
        x: placed.x - placed.line.width / 2 - 1,
        y: placed.y - size * 4 / 5,
        width: placed.line.width + 2,
        height: size,
    }
}

fn check_geometry(sheet: &Sheet) -> Result<(), TestCaseError> {
    let page = Rect { x: 0, y: 0, width: WIDTH, height: sheet.height };
    let mut boxes: Vec<Rect> = sheet.labels().map(|label| label.rect).chain([sheet.person]).collect();
    boxes.extend(sheet.frames.iter().flat_map(|frame| &frame.lines).map(|line| box_of(line, sheet::RING_SIZE)));
    for (index, one) in boxes.iter().enumerate() {
        for other in &boxes[index + 1..] {
            prop_assert!(is_apart(*one, *other, 4), "{one:?} and {other:?} are too near");
        }
    }
    for (index, frame) in sheet.frames.iter().enumerate() {
        prop_assert!(is_inside(frame.rect, page, 0, 1), "a frame leaves the drawing");
        let inner = sheet.frames.get(index + 1);
        if let Some(inner) = inner {
            prop_assert!(is_inside(inner.rect, frame.rect, 0, 10), "frames touch");
        }
        let own = frame.labels.iter().map(|label| label.rect);
        for label in own.chain(frame.lines.iter().map(|line| box_of(line, sheet::RING_SIZE))) {
            prop_assert!(is_inside(label, frame.rect, frame.radius, 4), "{label:?} crosses {frame:?}");
            prop_assert!(inner.is_none_or(|inner| is_apart(label, inner.rect, 4)), "{label:?} in an inner ring");
        }
    }
    for label in sheet.labels() {
        let words: Vec<Rect> = label.lines.iter().map(|line| box_of(line, sheet::NAME_SIZE)).collect();
        for line in &words {
            prop_assert!(is_inside(*line, label.rect, 0, 2), "{line:?} leaves its label {:?}", label.rect);
            prop_assert!(label.symbol.is_none_or(|symbol| is_apart(*line, symbol, 4)), "words on a picture");
        }
    }
    for line in &sheet.person_lines {
        prop_assert!(is_inside(box_of(line, sheet::PERSON_SIZE), sheet.person, 0, 8), "the name leaves its shape");
    }
    Ok(())
}

/// Label boxes with ring and name, to see who moved.
fn places(input: &NetworkInput) -> Option<Vec<(usize, FrameMember, Rect)>> {
    let view = view_of(input);
    let sheet = sheet::nested(view.together.as_ref()?, false)?;
    let label = |ring, label: &sheet::Label| (ring, label.member.clone(), label.rect);
    let frames = sheet.frames.iter();
    Some(frames.flat_map(|frame| frame.labels.iter().map(move |one| label(frame.ring, one))).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn no_label_touches_another_or_a_line(input in any_map(40), is_right_to_left in any::<bool>()) {
        let view = view_of(&input);
        for (_, sheet) in sheets(&view, is_right_to_left) {
            check_geometry(&sheet)?;
        }
    }

    #[test]
    fn small_maps_do_not_touch_either(input in any_map(12)) {
        let view = view_of(&input);
        for (_, sheet) in sheets(&view, false) {
            check_geometry(&sheet)?;
        }
    }

    #[test]
    fn everyone_on_the_map_is_drawn_once(input in any_map(40)) {
        let view = view_of(&input);
        let sheets = sheets(&view, false);
        let mut names: Vec<&str> =
            sheets.iter().flat_map(|(_, sheet)| sheet.labels()).map(|label| label.member.name.as_str()).collect();
        let mut expected: Vec<&str> = input.members.iter().map(|member| member.label.as_str()).collect();
        names.sort_unstable();
        expected.sort_unstable();
        prop_assert_eq!(names, expected);
    }

    #[test]
    fn adding_one_person_moves_only_the_same_ring(input in any_map(11), added in any_member()) {
        let before = places(&input);
        let mut more = input.clone();
        let ring = added.ring.min(input.rings.outermost());
        more.members.push(added);
        if let (Some(before), Some(after)) = (before, places(&more)) {
            let others = |places: Vec<(usize, FrameMember, Rect)>| -> Vec<_> {
                places.into_iter().filter(|(place, ..)| *place != ring).collect()
            };
            prop_assert_eq!(others(before), others(after));
        }
    }

    #[test]
    fn the_markup_is_sound_and_the_same_each_time(input in any_map(20)) {
        let drawings = drawn(&input);
        prop_assert_eq!(&drawings, &drawn(&input));
        for svg in &drawings {
            let visible: String = svg.chars().filter(|letter| !letter.is_control() || *letter == '\n').collect();
            let visible = visible.replace(['\u{fffe}', '\u{ffff}'], "");
            let parsed = roxmltree::Document::parse(&visible);
            prop_assert!(parsed.is_ok(), "{:?}", parsed.err());
            prop_assert!(!svg.contains("style="));
        }
    }
}

#[test]
fn a_usual_map_is_one_drawing_with_every_name_in_list_order() {
    let drawings = drawn(&sams_people());
    assert_eq!(drawings.len(), 1);
    let document = roxmltree::Document::parse(&drawings[0]).expect("our SVG is sound XML");
    let names: Vec<&str> = document
        .descendants()
        .filter(|node| node.attribute("class") == Some("plan-map__name"))
        .filter_map(|node| node.text())
        .collect();
    let expected: Vec<String> = sams_people().members.iter().map(|member| member.label.clone()).collect();
    assert_eq!(names, expected);
    let paid = document.descendants().filter(|node| node.attribute("stroke-dasharray").is_some()).count();
    assert_eq!(paid, 3);
}

#[test]
fn the_drawing_names_itself_and_points_to_the_list() {
    let drawings = drawn(&sams_people());
    assert!(drawings[0].contains(r#"role="img" aria-labelledby="map-1-title map-1-desc""#));
    assert!(drawings[0].contains(r#"<title id="map-1-title">A map of my people</title>"#));
    assert!(drawings[0].contains("The list below has the same people.</desc>"));
}

#[test]
fn signs_of_markup_in_a_name_stay_text() {
    let mut input = map(vec![member("<b>&\"Jo'", MemberKind::Person, 0, false)]);
    input.person_name = "</svg><script>".to_owned();
    let drawings = drawn(&input);
    assert!(drawings[0].contains("&lt;b&gt;&amp;&quot;Jo&#39;"));
    assert!(!drawings[0].contains("<script") && !drawings[0].contains("<b>"));
}

#[test]
fn a_chosen_picture_is_taken_by_its_address() {
    let mut input = sams_people();
    input.members[0].picture = Some("1f469".to_owned());
    assert!(drawn(&input)[0].contains(r#"<image href="_plan/pictures/1f469.svg""#));
}

#[test]
fn right_to_left_the_first_name_stands_at_the_right() {
    let view = view_of(&sams_people());
    let place = |is_right_to_left| {
        let (_, sheet) = sheets(&view, is_right_to_left).remove(0);
        sheet.labels().map(|label| label.rect.x + label.rect.width / 2).collect::<Vec<_>>()
    };
    let (left, right) = (place(false), place(true));
    assert!(left[1] < WIDTH / 2 && right[1] > WIDTH / 2);
    assert!(left.iter().zip(&right).all(|(left, right)| (left + right - WIDTH).abs() <= 1));
}

#[test]
fn five_hundred_people_are_many_drawings_and_nobody_gets_none() {
    let many: Vec<Member> =
        (0..500).map(|number| member(&format!("Person {number}"), MemberKind::Person, number % 4, false)).collect();
    assert_eq!(drawn(&map(many)).len(), 1 + 4 * 11);
    assert!(drawn(&map(Vec::new())).is_empty());
}
