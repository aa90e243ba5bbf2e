//! A map says the same in picture, list, table and sentence, read back from the written page; and from its words alone
//! the same picture can be drawn again.
//!
//! In: made-up maps, written as plans and built by the program. Out: every place where two of them differ.
//! Not here: where labels may stand (`src/render/network_drawing`), what is shown to whom (`leaks`).

mod kit;

use kit::Folder;
use scraper::{ElementRef, Html, Selector};
use std::fmt::Write as _;

/// How many made-up maps are built.
const MAPS: u64 = 40;
const RINGS: [(&str, &str); 4] =
    [("closest", "Closest to me"), ("friends", "Friends"), ("groups", "Groups"), ("paid", "Paid to help")];
const KINDS: [(&str, &str); 5] =
    [("person", ""), ("group", "Group"), ("place", "Place"), ("animal", "Animal"), ("service", "Service")];

/// One row of a map: all that its table says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Someone {
    ring: usize,
    name: String,
    kind: usize,
    is_paid: bool,
}

/// Numbers that look as if drawn by lot, the same in each run.
struct Lot(u64);

impl Lot {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits fit") % limit
    }
}

fn made_up(seed: u64) -> Vec<Someone> {
    let mut lot = Lot(seed);
    let first = ["Ana", "Bo", "Cerys", "Dai", "Ffion", "Gwenllian", "李雷", "سارة", "Łukasz", "Mr O’Neill"];
    let last = ["", " Parry", " of the choir", "-Ann", " Wolfeschlegelsteinhausen-Bergerdorff the Younger", " 🎺"];
    let count = lot.below(20) + 1;
    let mut members: Vec<Someone> = (0..count)
        .map(|at| Someone {
            ring: lot.below(4),
            name: format!("{}{} {at}", first[lot.below(first.len())], last[lot.below(last.len())]),
            kind: if lot.below(3) == 0 { lot.below(KINDS.len()) } else { 0 },
            is_paid: lot.below(3) == 0,
        })
        .collect();
    // In the order of the list: by ring, then as typed.
    members.sort_by_key(|one| one.ring);
    members
}

fn plan_of(members: &[Someone]) -> Folder {
    let mut page = String::from(
        "---\nplan:\n  name: Sam\n  language: en-GB\n  audience: private\ntitle: My people\nnetwork:\n  people:\n",
    );
    for Someone { ring, name, kind, is_paid } in members {
        let paid = if *is_paid { "yes" } else { "no" };
        write!(page, "    - name: \"{name}\"\n      kind: {}\n", KINDS[*kind].0).expect("a string takes all");
        writeln!(page, "      ring: {}\n      paid: {paid}", RINGS[*ring].0).expect("a string takes all");
    }
    let folder = Folder::new();
    folder.write("index.md", page + "---\n\n{{ network }}\n");
    folder
}

fn built(folder: &Folder) -> Html {
    folder.build("private").expect_code(0, "the private copy");
    Html::parse_document(&String::from_utf8_lossy(&folder.site("private")["index.html"]))
}

fn all<'a>(within: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    within.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn number(element: ElementRef<'_>, attribute: &str) -> i32 {
    element.attr(attribute).and_then(|value| value.parse().ok()).unwrap_or_else(|| panic!("no {attribute}"))
}

/// Left, top, right, bottom.
fn bounds(element: ElementRef<'_>) -> [i32; 4] {
    let (x, y) = (number(element, "x"), number(element, "y"));
    [x, y, x + number(element, "width"), y + number(element, "height")]
}

/// Who is drawn in which ring: a label stands in the smallest frame around it. Names may end in dots.
fn drawn(page: &Html) -> Vec<(String, String, bool)> {
    let mut found = Vec::new();
    for svg in all(page.root_element(), "svg.plan-map__drawing") {
        let frames: Vec<([i32; 4], String)> = {
            let names = all(svg, ".plan-map__ring").into_iter().map(text);
            all(svg, ".plan-map__frame").into_iter().map(bounds).zip(names).collect()
        };
        for member in all(svg, ".plan-map__member") {
            let label = all(member, ".plan-map__label")[0];
            let [left, top, right, bottom] = bounds(label);
            let around = frames
                .iter()
                .filter(|([x, y, to_x, to_y], _)| *x < left && *y < top && right < *to_x && bottom < *to_y)
                .min_by_key(|([x, y, to_x, to_y], _)| (to_x - x) * (to_y - y));
            let ring = around.map(|(_, name)| name.split(',').next().unwrap_or_default().to_lowercase());
            let name = all(member, ".plan-map__name").into_iter().map(text).collect::<Vec<_>>().join(" ");
            found.push((ring.expect("a label stands in a ring"), name, label.attr("stroke-dasharray").is_some()));
        }
    }
    found
}

/// Who is in the list, under which heading.
fn listed(page: &Html) -> Vec<(String, String)> {
    let rings = all(page.root_element(), ".plan-rings > li");
    let names = |ring| all(ring, ".plan-people strong").into_iter().map(text).collect::<Vec<_>>();
    let heading = |ring| all(ring, "h3, h4, h5").into_iter().map(text).next();
    rings
        .into_iter()
        .filter_map(|ring| Some((heading(ring)?, names(ring))))
        .flat_map(|(heading, names)| names.into_iter().map(move |name| (heading.clone(), name)))
        .collect()
}

/// All that the table says, as rows of a map.
fn tabled(page: &Html) -> Vec<Someone> {
    let table = all(page.root_element(), ".plan-part--network table")[0];
    let heads: Vec<String> = all(table, "thead th").into_iter().map(text).collect();
    let at = |name: &str| heads.iter().position(|head| head == name);
    let rows = all(table, "tbody tr").into_iter();
    rows.map(|row| {
        let cells: Vec<String> = all(row, "th, td").into_iter().map(text).collect();
        let cell = |name: &str| at(name).map_or("", |at| cells[at].as_str());
        Someone {
            ring: RINGS.iter().position(|(_, label)| *label == cell("Ring")).expect("a ring of this map"),
            name: cell("Name").to_string(),
            kind: KINDS.iter().position(|(_, label)| *label == cell("Who they are")).expect("a kind"),
            is_paid: cell("Paid") == "Paid",
        }
    })
    .collect()
}

/// Are the drawn letters this name, whole or with dots at the end?
fn is_name(drawn: &str, name: &str) -> bool {
    // A name may break at a hyphen, where the drawing has a new line and the list nothing.
    let bare = |text: &str| text.replace(' ', "");
    match drawn.strip_suffix('…') {
        Some(start) => bare(name).starts_with(&bare(start)),
        None => bare(drawn) == bare(name),
    }
}

#[test]
fn picture_list_table_and_sentence_are_read_back_and_draw_the_same_picture_again() {
    for seed in 1..=MAPS {
        let members = made_up(seed);
        let page = built(&plan_of(&members));
        let table = tabled(&page);
        assert_eq!(table, members, "map {seed}: the table");

        let expected: Vec<(String, String)> =
            members.iter().map(|one| (RINGS[one.ring].1.to_string(), one.name.clone())).collect();
        assert_eq!(listed(&page), expected, "map {seed}: the list");

        let drawn = drawn(&page);
        assert_eq!(drawn.len(), members.len(), "map {seed}: the drawing");
        for ((ring, name, is_dashed), one) in drawn.iter().zip(&members) {
            assert_eq!(*ring, RINGS[one.ring].1.to_lowercase(), "map {seed}: the ring of {name}");
            assert!(is_name(name, &one.name), "map {seed}: `{name}` is drawn for `{}`", one.name);
            assert_eq!(*is_dashed, one.is_paid, "map {seed}: the line around {name}");
        }

        let people = members.iter().filter(|one| one.kind == 0);
        let (closest, paid) =
            (people.clone().filter(|one| one.ring == 0).count(), people.clone().filter(|one| one.is_paid).count());
        let said = text(all(page.root_element(), ".plan-part--network")[0]);
        if closest > 1 {
            assert!(said.contains(&format!("{closest} people are closest to me.")), "map {seed}: {said}");
        }
        if paid > 1 && paid < people.clone().count() {
            let sentence = format!("{paid} of {} people are paid to be with me.", people.count());
            assert!(said.contains(&sentence), "map {seed}: {said}");
        }

        // From the words alone the same picture is drawn again.
        let again = built(&plan_of(&table));
        let pictures = |page: &Html| -> Vec<String> {
            all(page.root_element(), "svg.plan-map__drawing").into_iter().map(|svg| svg.html()).collect()
        };
        assert!(!pictures(&page).is_empty(), "map {seed}: no picture");
        assert_eq!(pictures(&page), pictures(&again), "map {seed}: another picture");
    }
}

#[test]
fn the_table_and_each_picture_can_be_taken_along_as_files() {
    let mut members = made_up(3);
    members[0].name = "=cmd()".to_string();
    let folder = plan_of(&members);
    let page = built(&folder);
    let site = folder.site("private");
    let files: Vec<&String> = site.keys().filter(|path| path.starts_with("_plan/files/")).collect();
    let linked = |ending: &str| -> Vec<String> {
        let links = all(page.root_element(), ".plan-save a").into_iter();
        links.filter_map(|link| link.attr("href")).filter(|to| to.ends_with(ending)).map(str::to_string).collect()
    };
    let pictures = all(page.root_element(), "svg.plan-map__drawing");
    assert_eq!(linked(".svg").len(), pictures.len());
    assert_eq!(files.len(), linked(".svg").len() + linked(".csv").len());
    for (file, picture) in linked(".svg").iter().zip(pictures) {
        let drawing = Html::parse_document(&String::from_utf8_lossy(&site[file]));
        assert_eq!(text(drawing.root_element()), text(picture), "the file says what the page says");
    }
    let table = String::from_utf8_lossy(&site[&linked(".csv")[0]]).into_owned();
    assert_eq!(table.lines().count(), members.len() + 1);
    assert!(table.contains("'=cmd()") && !table.contains("\n=cmd()"), "a spreadsheet runs nothing of it");
}

#[test]
fn whoever_is_in_the_middle_stands_in_the_list_whichever_maps_were_asked_for() {
    let folder = Folder::new();
    let head = "---\nplan:\n  name: Sam\n  language: en-GB\n  audience: private\ntitle: My people\nnetwork:\n";
    let map = "  show: [ties]\n  people:\n    - name: Mum\n      ring: closest\n      flow: both\n---\n\nHello.\n";
    folder.write("index.md", format!("{head}{map}"));
    let page = built(&folder);
    assert_eq!(all(page.root_element(), "svg.plan-map__drawing--ties").len(), 1);
    assert!(text(all(page.root_element(), ".plan-rings")[0]).contains("In the middle: Sam"));
}
