//! Nothing touches, nothing leaves its ring, nobody else moves: for thousands of random maps.

use super::frames::inset;
use super::sheet::{Rect, Sheet, WIDTH};
use super::*;
use crate::language::english::network::EN;
use crate::page::network::Beside;
use crate::page::{DrawingWords, FrameMember, NetworkView, Picture, StarPoint, StarView, network};
use crate::plan::network::samples::*;
use crate::plan::network::{
    Flow, MapKind, Member, MemberKind, NetworkInput, RingName, Rings, Segment, Strength, Stress, Tie,
};
use crate::value::SitePath;
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

fn any_of<T: Clone + std::fmt::Debug + 'static>(these: &[T]) -> impl Strategy<Value = Option<T>> {
    prop::option::of(prop::sample::select(these.to_vec()))
}

fn any_member() -> impl Strategy<Value = Member> {
    let tie = (
        any_of(&Segment::ALL),
        any_of(&[Strength::Strong, Strength::Ordinary, Strength::Weak, Strength::Uncertain]),
        any_of(&[Flow::TheyHelpMe, Flow::IHelpThem, Flow::Both, Flow::Neither]),
        any_of(&[Stress::Sometimes, Stress::Often]),
        prop::option::of(0..7usize),
    );
    (any_name(), any_kind(), 0..7usize, any::<bool>(), any_of(&["1f3ca", "face.jpg"]), tie).prop_map(
        |(name, kind, ring, is_paid, picture, (segment, strength, flow, stress, wish))| Member {
            picture: picture.map(str::to_owned),
            segment,
            strength,
            flow,
            stress,
            wish,
            ..member(&name, kind, ring, is_paid)
        },
    )
}

fn any_map(most: usize) -> impl Strategy<Value = NetworkInput> {
    let ends = prop::collection::vec((0..most, 0..most, "[a-z]{0,9}( [a-z]{1,14}){0,5}"), 0..=most);
    (prop::collection::vec(any_member(), 0..=most), 1..9usize, any_name(), ends).prop_map(
        |(mut members, rings, name, ends)| {
            for (at, member) in members.iter_mut().enumerate() {
                member.id = format!("member-{at}");
            }
            let ring = |index| RingName { key: format!("ring-{index}"), label: format!("my ring {index}") };
            let mut input = map(members);
            if rings != 4 {
                input.rings = Rings::new((0..rings).map(ring).collect());
            }
            let tie = |(from, to, what)| Tie { from: format!("member-{from}"), to: format!("member-{to}"), what };
            input.ties = ends.into_iter().map(tie).collect();
            input.kinds = vec![MapKind::Rings, MapKind::Segments, MapKind::Ties, MapKind::Wishes];
            input.person_name = name;
            input
        },
    )
}

fn picture(name: &str) -> Option<Picture> {
    let source = match name.contains('.') {
        true => PictureSource::File(SitePath::new(name)),
        false => PictureSource::Set(name.to_owned()),
    };
    Some(Picture { source, alt: String::new() })
}

fn view_of(input: &NetworkInput) -> NetworkView {
    network::view(input, 2, &EN, &Beside { picture: &picture, ..Beside::NOTHING })
}

/// All drawings of all kinds of map.
fn all_sheets(view: &NetworkView) -> Vec<Sheet<'_>> {
    let maps = view.maps.iter().flat_map(|map| map_sheets(&map.drawings));
    sheets(&view.drawings).into_iter().chain(maps).map(|(_, sheet)| sheet).collect()
}

fn settings() -> Settings<'static> {
    Settings {
        id_prefix: "map",
        is_right_to_left: false,
        picture_address: &|source| match source {
            PictureSource::Set(code) => format!("_plan/pictures/{code}.svg"),
            PictureSource::File(path) => format!("_plan/photos/{path}"),
        },
        picture_inside: &|_| "data:image/png;base64,AAAA".to_owned(),
    }
}

fn all_drawn(input: &NetworkInput) -> Vec<Drawing> {
    let view = view_of(input);
    let maps = view.maps.iter().flat_map(|map| draw_map(&map.drawings, &settings()));
    draw(&view.drawings, &settings()).into_iter().chain(maps).collect()
}

/// The drawings of the rings alone.
fn drawn(input: &NetworkInput) -> Vec<String> {
    draw(&view_of(input).drawings, &settings()).into_iter().map(|drawing| drawing.svg.as_str().to_owned()).collect()
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

/// The room that a line takes with its arrows and teeth.
fn box_of_tie(tie: &sheet::Tie) -> Rect {
    Rect { x: tie.from, y: tie.y - 8, width: tie.to - tie.from, height: 16 }
}

fn check_geometry(sheet: &Sheet) -> Result<(), TestCaseError> {
    let page = Rect { x: 0, y: 0, width: WIDTH, height: sheet.height };
    let mut boxes: Vec<Rect> = sheet.labels().map(|label| label.rect).collect();
    boxes.extend(sheet.person.iter().map(|person| person.rect));
    boxes.extend(sheet.frames.iter().flat_map(|frame| &frame.lines).map(|line| box_of(line, sheet::RING_SIZE)));
    boxes.extend(sheet.ties.iter().map(box_of_tie));
    boxes.extend(sheet.ties.iter().flat_map(|tie| &tie.words).map(|word| box_of(word, sheet::LINE_SIZE)));
    boxes.extend(sheet.texts.iter().map(|text| box_of(text, sheet::LINE_SIZE)));
    boxes.extend(sheet.heads.iter().map(|head| box_of(head, sheet::PERSON_SIZE)));
    for (index, one) in boxes.iter().enumerate() {
        prop_assert!(is_inside(*one, page, 0, 1), "{one:?} leaves the drawing");
        for other in &boxes[index + 1..] {
            prop_assert!(is_apart(*one, *other, 2), "{one:?} and {other:?} are too near");
        }
    }
    for spoke in &sheet.spokes {
        for step in 1..20 {
            let at = |from: i32, to: i32| from + (to - from) * step / 20;
            let point = Rect { x: at(spoke.from.0, spoke.to.0), y: at(spoke.from.1, spoke.to.1), width: 1, height: 1 };
            let is_clear =
                boxes.iter().chain(sheet.frames.iter().map(|frame| &frame.rect)).all(|one| is_apart(point, *one, 0));
            prop_assert!(is_clear, "a line of the star crosses something at {point:?}");
        }
    }
    for (index, frame) in sheet.frames.iter().enumerate() {
        prop_assert!(is_inside(frame.rect, page, 0, 1), "a frame leaves the drawing");
        for other in &sheet.frames[index + 1..] {
            let is_sound = is_inside(other.rect, frame.rect, 0, 10) || is_apart(frame.rect, other.rect, 8);
            prop_assert!(is_sound, "frames touch: {frame:?} {other:?}");
        }
        let own = frame.labels.iter().map(|label| label.rect);
        for one in own.chain(frame.lines.iter().map(|line| box_of(line, sheet::RING_SIZE))) {
            prop_assert!(is_inside(one, frame.rect, frame.radius, 4), "{one:?} crosses {frame:?}");
        }
        // Whatever stands outside of a frame, or in a frame around it, keeps clear of its line.
        for one in &boxes {
            let is_clear = is_inside(*one, frame.rect, frame.radius, 4) || is_apart(*one, frame.rect, 4);
            prop_assert!(is_clear, "{one:?} crosses the line of {:?}", frame.rect);
        }
    }
    for label in sheet.labels() {
        let words: Vec<Rect> = label.lines.iter().map(|line| box_of(line, sheet::NAME_SIZE)).collect();
        for line in &words {
            prop_assert!(is_inside(*line, label.rect, 0, 2), "{line:?} leaves its label {:?}", label.rect);
            prop_assert!(label.symbol.is_none_or(|symbol| is_apart(*line, symbol, 4)), "words on a picture");
        }
        prop_assert!(
            label.symbol.is_none_or(|symbol| is_inside(symbol, label.rect, 0, 3)),
            "a picture leaves its label"
        );
    }
    if let Some(person) = &sheet.person {
        for line in &person.lines {
            prop_assert!(is_inside(box_of(line, sheet::PERSON_SIZE), person.rect, 0, 8), "the name leaves its shape");
        }
    }
    Ok(())
}

/// Labels with the number of their frame, to see who moved.
fn places(sheet: &Sheet) -> Vec<(usize, FrameMember, Rect)> {
    let label = |ring, label: &sheet::Label| (ring, label.member.clone(), label.rect);
    sheet.frames.iter().flat_map(|frame| frame.labels.iter().map(move |one| label(frame.ring, one))).collect()
}

/// The places in the drawing of all rings, and in that of all parts of a life.
fn rings_and_boxes(input: &NetworkInput) -> [Option<Vec<(usize, FrameMember, Rect)>>; 2] {
    let view = view_of(input);
    let boxes = view.maps.iter().find_map(|map| match &map.drawings {
        MapDrawings::Segments(drawings) => drawings.together.as_ref(),
        MapDrawings::Ties(_) | MapDrawings::Moves(_) => None,
    });
    [view.drawings.together.as_ref(), boxes].map(|view| Some(places(&together(view?)?)))
}

/// Small maps as well as large ones.
fn any_size() -> impl Strategy<Value = NetworkInput> {
    prop_oneof![4 => any_map(12), 1 => any_map(40)]
}

fn any_star() -> impl Strategy<Value = StarView> {
    let item = "[A-Z][a-z]{1,12}( [a-z]{1,14}){0,12}";
    let point = (any_name(), prop::collection::vec(item, 0..9)).prop_map(|(label, items)| StarPoint {
        label,
        more: (0..items.len()).map(|at| format!("{} more", items.len() - at)).collect(),
        items,
    });
    (any_name(), prop::collection::vec(point, 0..=5)).prop_map(|(person, points)| StarView {
        words: DrawingWords { title: "Star".into(), description: "A star.".into(), save: "Save".into() },
        person,
        points,
    })
}

proptest! {
    // So many maps in each run, as the promise of this room says.
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn nothing_touches_in_any_drawing(input in any_size(), is_right_to_left in any::<bool>()) {
        let view = view_of(&input);
        for sheet in all_sheets(&view) {
            check_geometry(&if is_right_to_left { sheet.mirrored() } else { sheet })?;
        }
    }

    #[test]
    fn adding_one_person_moves_only_the_same_ring_or_the_same_part(input in any_map(11), added in any_member()) {
        let before = rings_and_boxes(&input);
        let mut more = input.clone();
        let ring = added.ring.min(input.rings.outermost());
        let part = added.segment().and_then(|own| Segment::ALL.iter().position(|one| *one == own)).unwrap_or(4);
        more.members.push(added);
        for ((before, after), own) in before.into_iter().zip(rings_and_boxes(&more)).zip([ring, part]) {
            if let (Some(before), Some(after)) = (before, after) {
                let others = |places: Vec<(usize, FrameMember, Rect)>| -> Vec<_> {
                    places.into_iter().filter(|(place, ..)| *place != own).collect()
                };
                prop_assert_eq!(others(before), others(after));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn nothing_touches_in_any_star(view in any_star(), is_right_to_left in any::<bool>()) {
        let sheet = star::sheet(&view);
        check_geometry(&if is_right_to_left { sheet.mirrored() } else { sheet })?;
    }

    #[test]
    fn everyone_on_the_map_is_drawn_once(input in any_map(40)) {
        let view = view_of(&input);
        let sheets = sheets(&view.drawings);
        let mut names: Vec<&str> =
            sheets.iter().flat_map(|(_, sheet)| sheet.labels()).map(|label| label.member.name.as_str()).collect();
        let mut expected: Vec<&str> = input.members.iter().map(|member| member.label.as_str()).collect();
        names.sort_unstable();
        expected.sort_unstable();
        prop_assert_eq!(names, expected);
    }

    #[test]
    fn the_markup_is_sound_and_the_same_each_time(input in any_map(20)) {
        let drawings = all_drawn(&input);
        for (one, again) in drawings.iter().zip(all_drawn(&input)) {
            prop_assert_eq!(&one.svg, &again.svg);
            prop_assert_eq!(&one.file, &again.file);
        }
        for svg in drawings.iter().flat_map(|drawing| [drawing.svg.as_str(), &drawing.file]) {
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
        let (_, sheet) = sheets(&view.drawings).remove(0);
        let sheet = if is_right_to_left { sheet.mirrored() } else { sheet };
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

#[test]
fn a_face_is_cut_round_and_stands_in_the_file_too() {
    let mut input = sams_people();
    input.members[0].picture = Some("mum.jpg".to_owned());
    let drawing = all_drawn(&input).remove(0);
    let svg = drawing.svg.as_str();
    assert!(
        svg.contains(r#"<clipPath id="map-1-face-1"><circle"#) && svg.contains(r##"clip-path="url(#map-1-face-1)""##)
    );
    assert!(svg.contains(r#"<image href="_plan/photos/mum.jpg""#));
    assert!(drawing.file.starts_with(r#"<svg xmlns="http://www.w3.org/2000/svg""#));
    assert!(drawing.file.contains(r#"<image href="data:image/png;base64,AAAA""#) && !drawing.file.contains("_plan"));
}

#[test]
fn each_kind_of_line_has_a_look_of_its_own() {
    let kinds = [Strength::Strong, Strength::Ordinary, Strength::Weak, Strength::Uncertain];
    let mut input = sams_people();
    for (member, strength) in input.members.iter_mut().zip(kinds) {
        member.strength = Some(strength);
    }
    input.members[4].stress = Some(Stress::Often);
    let drawn: String = all_drawn(&input).iter().map(|drawing| drawing.svg.as_str().to_owned()).collect();
    for name in ["thick", "plain", "thin", "dotted", "zigzag"] {
        assert_eq!(drawn.matches(&format!("plan-map__tie--{name}")).count(), 1, "{name}");
    }
}

#[test]
fn an_arrow_points_to_the_one_who_gets_help_from_either_side() {
    let mut input = map(vec![member("Mum", MemberKind::Person, 0, false)]);
    input.members[0].flow = Some(Flow::IHelpThem);
    input.kinds = vec![MapKind::Ties];
    let view = view_of(&input);
    let sheet = || map_sheets(&view.maps[0].drawings).remove(0).1;
    let toward_name = |sheet: &Sheet| {
        let (tie, label) = (&sheet.ties[0], sheet.labels().next().expect("Mum is there"));
        let point = if tie.is_arrow_at[0] { tie.from } else { tie.to };
        (point - label.rect.x).abs().min((point - label.rect.right()).abs())
    };
    assert_eq!((toward_name(&sheet()), toward_name(&sheet().mirrored())), (8, 8));
    assert!(sheet().mirrored().ties[0].from > sheet().ties[0].from);
}
