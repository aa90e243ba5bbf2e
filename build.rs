//! Packs the picture set, the forms and the look into the program.
//!
//! Forms are written in YAML for people; the program takes them as JSON, which it reads ten times faster.
//!
//! In: `src/parts/forms/*.yaml`, `src/parts/facts/*.yaml`, `src/parts/{lists,bundles}/*.yaml`, `src/language/german/{forms,lists}/*.yaml`,
//! `src/language/{arabic,welsh}/{forms,lists}/*.yaml`, the drawings of the crate `twemoji-assets`, the list of emoji of the crate `emojis`, and which of them have
//! an everyday name (`src/pictures/concepts.txt`, and `pictures.txt` of each language), our own drawings (`src/pictures/drawn`), the theme
//! `plain`. Out, in cargo's folder for built files:
//!
//! - `picture-named.txt`: the drawings with an everyday name, which plans use most, as they are;
//! - `picture-blocks.bin`: all others, joined to blocks, each block deflated by itself;
//! - `picture-places.bin`: where each block starts in it, and where the last one ends (`u32`, little end first);
//! - `picture-index.bin`: one record of 16 bytes for each picture, in the order of its emoji's bytes;
//! - `forms/NAME.json`, `facts/NAME.json`, `lists/NAME.json`, `bundles/NAME.json`, `german/NAME.json`, `german-lists/NAME.json`,
//!   `arabic/NAME.json`, `welsh/NAME.json`;
//! - `concept-words.rs`, `concept-words-LANGUAGE.rs`: each everyday word, the number of its picture and its concept's
//!   English name, in the order of the words;
//! - `picture-words.txt`: each emoji, without U+FE0F, and its everyday name if it has one, else Unicode's name for
//!   it; the records point into it;
//! - `plain.css`, `reader.js`, `search.js`: the style sheets of `plain`, joined, and its scripts, all without comments.
//!
//! Not here: reading them (`src/pictures/pack.rs`, which tells what a record holds).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};
use twemoji_assets::svg::SvgTwemojiAsset;

#[path = "src/render/squeeze.rs"]
mod squeeze;

const CONCEPTS: &str = "src/pictures/concepts.txt";

/// Our own drawings, of what no set has. Among the emoji each stands under this letter, which no emoji has, and its name.
const DRAWN: &str = "src/pictures/drawn";
const DRAWN_MARK: char = '\u{f8ff}';

/// Languages that name the pictures too, by `src/language/NAME/pictures.txt`.
const NAMED_IN: [&str; 3] = ["arabic", "german", "welsh"];

/// Folders of forms, lists and bundles, of their words in other languages, and the folder for each among cargo's built files.
const FORMS: [(&str, &str); 10] = [
    ("src/parts/bundles", "bundles"),
    ("src/parts/forms", "forms"),
    ("src/parts/facts", "facts"),
    ("src/parts/lists", "lists"),
    ("src/language/german/forms", "german"),
    ("src/language/german/lists", "german-lists"),
    ("src/language/arabic/forms", "arabic"),
    ("src/language/arabic/lists", "arabic-lists"),
    ("src/language/welsh/forms", "welsh"),
    ("src/language/welsh/lists", "welsh-lists"),
];

/// A block is unpacked whole for a picture that is taken from it: larger packs better, smaller is quicker.
const BLOCK: usize = 16 * 1024;

/// The theme of every plan that has no own one.
const PLAIN: &str = "themes/plain";

struct Drawing {
    name: String,
    body: String,
    is_named: bool,
}

/// Where a drawing lies: the number of its block, its first byte in the unpacked block, its length. Block 0 holds those
/// with an everyday name and is not packed.
type Place = (u16, u32, u32);

/// The drawings as the program takes them.
struct Packed<'a> {
    named: String,
    blocks: Vec<u8>,
    starts: Vec<u8>,
    places: BTreeMap<&'a str, Place>,
}

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={CONCEPTS}");
    println!("cargo:rerun-if-changed={DRAWN}");
    let folder = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names OUT_DIR"));
    let drawings = read_set();
    let packed = pack(&drawings);
    let (index, words) = list(&drawings, &packed.places);
    write_if_new(&folder.join("picture-named.txt"), packed.named.as_bytes());
    write_if_new(&folder.join("picture-blocks.bin"), &packed.blocks);
    write_if_new(&folder.join("picture-places.bin"), &packed.starts);
    write_if_new(&folder.join("picture-index.bin"), &index);
    write_if_new(&folder.join("picture-words.txt"), words.as_bytes());
    let numbers = concept_numbers(&drawings);
    let english = fs::read_to_string(CONCEPTS).expect("the list of concepts can be read");
    let english = english.lines().filter_map(|line| line.split_once('|').map(|(_, words)| words));
    let own = english.map(|words| (words.split('|').next().unwrap_or(""), words));
    write_if_new(&folder.join("concept-words.rs"), concept_words(own, &numbers).as_bytes());
    for language in NAMED_IN {
        let list = format!("src/language/{language}/pictures.txt");
        println!("cargo:rerun-if-changed={list}");
        let words = fs::read_to_string(list).expect("the names can be read");
        let rows = words.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('|'));
        let file = format!("concept-words-{language}.rs");
        write_if_new(&folder.join(file), concept_words(rows, &numbers).as_bytes());
    }
    for (from, to) in FORMS {
        write_forms(Path::new(from), &folder.join(to));
    }
    write_look(&folder);
    start_at_once();
}

/// What the theme `plain` gives to every site as it is.
fn write_look(folder: &Path) {
    println!("cargo:rerun-if-changed=src/render/squeeze.rs");
    println!("cargo:rerun-if-changed={PLAIN}");
    let mut sheets = BTreeMap::new();
    add_sheets(Path::new(PLAIN), &mut sheets);
    let sheets = sheets.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    write_if_new(&folder.join("plain.css"), squeeze::joined_css(&sheets).as_bytes());
    for name in ["reader.js", "search.js"] {
        let script = fs::read_to_string(Path::new(PLAIN).join(name)).expect("the script can be read");
        write_if_new(&folder.join(name), bare_script(&script).as_bytes());
    }
}

/// The style sheets in a folder of the theme and in those below it, by their names as themes write them: `css/4-print.css`.
fn add_sheets(folder: &Path, sheets: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("the theme is part of the program") {
        let path = entry.expect("the theme can be listed").path();
        if path.is_dir() {
            add_sheets(&path, sheets);
        } else if path.extension().is_some_and(|ending| ending == "css") {
            let below = path.strip_prefix(PLAIN).expect("a file of the theme");
            let name = below.to_str().expect("our own names are plain").replace('\\', "/");
            sheets.insert(name, fs::read_to_string(&path).expect("a style sheet can be read"));
        }
    }
}

/// A script without its comments, which stand on lines of their own, and without the blanks before each line.
fn bare_script(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let is_comment = |line: &str| line.starts_with("//") || (line.starts_with("/*") && line.ends_with("*/"));
    lines.filter(|line| !line.is_empty() && !is_comment(line)).flat_map(|line| [line, "\n"]).collect()
}

/// On Linux the program always lies at the same place in memory: to move its 35,000 addresses at each start took a tenth
/// of the time of a small build. What it would guard against, mistakes in handling memory, our own code cannot make.
fn start_at_once() {
    let is = |key: &str, wanted: &str| env::var(key).is_ok_and(|found| found == wanted);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo:rustc-link-arg-bins=-no-pie");
    }
}

/// Each form file of a folder as JSON, the same in every respect. The folder `out` holds nothing else afterwards.
fn write_forms(sources: &Path, out: &Path) {
    println!("cargo:rerun-if-changed={}", sources.display());
    fs::create_dir_all(out).expect("a folder can be made in OUT_DIR");
    let mut names = Vec::new();
    for entry in fs::read_dir(sources).expect("the forms are part of the program") {
        let path = entry.expect("the forms can be listed").path();
        let name = path.file_stem().expect("a form has a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("a form can be read");
        let form: serde_json::Value =
            serde_yaml::from_str(&text).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
        let name = format!("{name}.json");
        write_if_new(&out.join(&name), form.to_string().as_bytes());
        names.push(name);
    }
    for entry in fs::read_dir(out).expect("OUT_DIR can be listed").flatten() {
        if !names.contains(&entry.file_name().to_string_lossy().into_owned()) {
            fs::remove_file(entry.path()).expect("an old form can be taken away");
        }
    }
}

/// Every emoji that has a drawing, by its text without U+FE0F.
fn read_set() -> BTreeMap<String, Drawing> {
    let concepts = fs::read_to_string(CONCEPTS).expect("the list of concepts can be read");
    let named: BTreeMap<String, &str> = concepts
        .lines()
        .filter_map(|line| line.split_once(" | "))
        .map(|(emoji, words)| (emoji, words.split(" | ").next().unwrap_or("")))
        .map(|(emoji, name)| (key_of(emoji, name), name))
        .collect();
    let toned = emojis::iter().filter_map(|emoji| emoji.skin_tones()).flatten();
    let mut set = BTreeMap::new();
    for emoji in emojis::iter().chain(toned) {
        let text = without_selector(emoji.as_str());
        // The set spells some emoji with U+FE0F and some without.
        let asset = SvgTwemojiAsset::from_emoji(emoji.as_str()).or_else(|| SvgTwemojiAsset::from_emoji(&text));
        let Some(asset) = asset else { continue };
        let everyday = named.get(&text);
        let name = everyday.copied().unwrap_or(emoji.name()).to_owned();
        let drawing = Drawing { name, body: body_of(asset), is_named: everyday.is_some() };
        set.insert(text, drawing);
    }
    for (key, name) in named.iter().filter(|(key, _)| key.starts_with(DRAWN_MARK)) {
        let file = Path::new(DRAWN).join(format!("{}.svg", &key[DRAWN_MARK.len_utf8()..]));
        let svg = fs::read_to_string(&file).unwrap_or_else(|problem| panic!("{}: {problem}", file.display()));
        set.insert(key.clone(), Drawing { name: (*name).to_owned(), body: body_of(&svg), is_named: true });
    }
    set
}

/// What a picture stands under in the set: its emoji, or our mark and its name where we drew it.
fn key_of(emoji: &str, name: &str) -> String {
    match emoji {
        "+" => format!("{DRAWN_MARK}{}", name.replace(' ', "-")),
        emoji => without_selector(emoji),
    }
}

/// The number of each concept's picture, by its English name.
fn concept_numbers(drawings: &BTreeMap<String, Drawing>) -> BTreeMap<String, usize> {
    let concepts = fs::read_to_string(CONCEPTS).expect("the list of concepts can be read");
    let numbers: BTreeMap<&str, usize> =
        drawings.keys().enumerate().map(|(number, emoji)| (emoji.as_str(), number)).collect();
    let mut named = BTreeMap::new();
    for line in concepts.lines().filter(|line| !line.starts_with('#')) {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let [emoji, name, ..] = parts.as_slice() else { continue };
        let number = numbers.get(key_of(emoji, name).as_str()).unwrap_or_else(|| panic!("{name} has a picture"));
        named.insert((*name).to_owned(), *number);
    }
    named
}

/// The everyday words as a table that can be searched by halving. Blanks are `-` in it, as in the plain form of a word.
///
/// In: the English name of each concept, and its words with ` | ` and `, ` between them.
fn concept_words<'a>(rows: impl Iterator<Item = (&'a str, &'a str)>, numbers: &BTreeMap<String, usize>) -> String {
    let mut words = BTreeMap::new();
    for (name, own) in rows {
        let name = name.trim();
        let Some(number) = numbers.get(name) else { continue };
        for word in own.split('|').flat_map(|part| part.split(", ")) {
            words.entry(word.trim().replace(' ', "-")).or_insert((*number, name));
        }
    }
    let rows = words.iter().map(|(word, (number, name))| format!("({word:?}, {number}, {name:?}),\n"));
    format!("&[\n{}]\n", rows.collect::<String>())
}

fn without_selector(emoji: &str) -> String {
    emoji.replace('\u{fe0f}', "")
}

/// A drawing with at most two decimals in each number: a drawing is 36 units wide, and nobody sees a hundredth of one.
///
/// What stands before a dot stays as it is, so that numbers without a blank between them stay apart. For that, 1.996
/// becomes 1.99 and not 2.
fn rounded(drawing: &str) -> String {
    let mut pieces = drawing.split('.');
    let mut rounded = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let end = piece.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(piece.len());
        let (decimals, rest) = piece.split_at(end);
        rounded.push('.');
        match decimals.get(..3).and_then(|first| first.parse::<u32>().ok()) {
            Some(thousandths) => {
                let hundredths = format!("{:02}", ((thousandths + 5) / 10).min(99));
                rounded.push_str(hundredths.strip_suffix('0').unwrap_or(&hundredths));
            }
            None => rounded.push_str(decimals),
        }
        rounded.push_str(rest);
    }
    rounded
}

/// What stands inside the root of a drawing, without what no reader needs.
fn body_of(svg: &str) -> String {
    let (root, rest) = svg.split_once('>').expect("a drawing has a root");
    let (body, _) = rest.rsplit_once("</svg>").expect("a drawing ends its root");
    let tidy: Vec<&str> = body.split('<').map(str::trim_end).collect();
    let tidy = rounded(&tidy.join("<").replace(" xmlns=\"http://www.w3.org/2000/svg\"", ""));
    let view = root.split_once("viewBox=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(view, _)| view);
    match view.expect("a drawing has a viewBox") {
        "0 0 36 36" => tidy,
        // One drawing is not square: the inner frame sets it in the middle.
        other => format!("<svg width=\"36\" height=\"36\" viewBox=\"{other}\" overflow=\"visible\">{tidy}</svg>"),
    }
}

fn pack(drawings: &BTreeMap<String, Drawing>) -> Packed<'_> {
    let (mut named, mut blocks, mut starts, mut places) = (String::new(), Vec::new(), Vec::new(), BTreeMap::new());
    let mut block = String::new();
    for (emoji, drawing) in drawings {
        let place = if drawing.is_named {
            let start = small(named.len());
            named.push_str(&drawing.body);
            (0, start)
        } else {
            if !block.is_empty() && block.len() + drawing.body.len() > BLOCK {
                close(&mut block, &mut blocks, &mut starts);
            }
            let start = small(block.len());
            block.push_str(&drawing.body);
            (u16::try_from(starts.len() / 4 + 1).expect("fewer than 65536 blocks"), start)
        };
        places.insert(emoji.as_str(), (place.0, place.1, small(drawing.body.len())));
    }
    close(&mut block, &mut blocks, &mut starts);
    starts.extend(small(blocks.len()).to_le_bytes());
    Packed { named, blocks, starts, places }
}

fn close(block: &mut String, blocks: &mut Vec<u8>, starts: &mut Vec<u8>) {
    starts.extend(small(blocks.len()).to_le_bytes());
    blocks.extend(miniz_oxide::deflate::compress_to_vec(block.as_bytes(), 9));
    block.clear();
}

/// The records, and the words that they point into.
fn list(drawings: &BTreeMap<String, Drawing>, places: &BTreeMap<&str, Place>) -> (Vec<u8>, String) {
    let (mut index, mut words) = (Vec::new(), String::new());
    for (emoji, drawing) in drawings {
        let (block, start, length) = places[emoji.as_str()];
        index.extend(small(words.len()).to_le_bytes());
        index.push(u8::try_from(emoji.len()).expect("an emoji has fewer than 256 bytes"));
        index.push(u8::try_from(drawing.name.len()).expect("a name has fewer than 256 bytes"));
        index.extend(block.to_le_bytes());
        index.extend(start.to_le_bytes());
        index.extend(length.to_le_bytes());
        words.push_str(emoji);
        words.push_str(&drawing.name);
    }
    (index, words)
}

fn small(number: usize) -> u32 {
    u32::try_from(number).expect("the whole set is smaller than 4 GB")
}

/// Leaves a file alone that already holds these bytes, so that nothing is compiled again for it.
fn write_if_new(path: &Path, bytes: &[u8]) {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return;
    }
    fs::write(path, bytes).expect("cargo's folder for built files can be written");
}
