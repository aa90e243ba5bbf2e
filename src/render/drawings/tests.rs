//! Promises of a person's own drawings: what is drawing stays, everything else is refused or left out.

use super::*;

fn cleaned(inside: &str) -> String {
    let svg = format!("<svg xmlns='{SVG}' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>{inside}</svg>");
    String::from_utf8(clean_drawing(svg.as_bytes(), "a.svg").expect(inside).bytes).expect("text")
}

fn refused(svg: &str) -> Vec<(usize, &'static str)> {
    let svg = format!("<svg xmlns='{SVG}' xmlns:xlink='http://www.w3.org/1999/xlink'>\n{svg}\n</svg>");
    let problems = clean_drawing(svg.as_bytes(), "a.svg").expect_err(&svg);
    problems.iter().map(|problem| (problem.span.line(), problem.rule)).collect()
}

#[test]
fn a_plain_drawing_stays_as_it_is() {
    let inside = "<g fill=\"#fff\"><path d=\"M0 0h9v9z\"/><text x=\"1\">Tom &amp; Jo</text></g>";
    assert_eq!(cleaned(inside), format!("<svg xmlns=\"{SVG}\" viewBox=\"0 0 9 9\">{inside}</svg>\n"));
}

#[test]
fn our_own_pictures_are_plain_drawings() {
    for name in ["bus", "coins", "pride", "🛜"] {
        let picture = crate::pictures::find_symbol(name).expect(name);
        assert!(clean_drawing(&picture.svg(), name).is_ok(), "{name}");
    }
}

#[test]
fn what_editors_note_down_is_left_out() {
    let svg = cleaned(
        "<!-- Sam --><title>Sam</title><metadata><a href='x'>Sam</a></metadata><path id='Sam' class='Sam' \
         data-name='Sam' xmlns:i='http://inkscape.org/x' i:label='Sam' d='M0 0'/>Sam<i:view xmlns:i='urn:i'>Sam</i:view><?x Sam?>",
    );
    assert!(!svg.contains("Sam") && svg.contains("<path d=\"M0 0\"/>"), "{svg}");
}

#[test]
fn a_layer_that_is_switched_off_is_left_out() {
    let svg =
        cleaned("<g style='x:y; display:none'><text>Sam</text></g><text display='none'>Sam</text><path d='M0 0'/>");
    assert!(!svg.contains("Sam") && svg.contains("<path"), "{svg}");
}

#[test]
fn anything_that_acts_or_points_outside_is_refused_with_its_line() {
    for bad in [
        "<g>\n<script>x</script></g>",
        "\n<foreignObject/>",
        "\n<style>@import 'x'</style>",
        "\n<image href='https://example.org/a.png'/>",
        "\n<a href='https://example.org'><path/></a>",
        "\n<animate attributeName='x'/>",
        "\n<path onclick='x()'/>",
        "\n<use href='https://example.org/a.svg#a'/>",
        "\n<use xlink:href='other.svg#a'/>",
        "\n<path fill='url(https://example.org/a)'/>",
        "\n<path fill='URL(//example.org/a)'/>",
        "\n<path style='fill: url( \"//example.org/a\" )'/>",
        "\n<path style='fill: u\\72l(//example.org/a)'/>",
        "\n<path mask='image-set(\"//example.org/a\" 1x)'/>",
        "\n<svg/>",
    ] {
        assert_eq!(refused(bad), [(3, "active-drawing")], "{bad}");
    }
    assert_eq!(refused("<script/>\n<path onload='x'/>"), [(2, "active-drawing"), (3, "active-drawing")]);
}

#[test]
fn a_doctype_and_broken_letters_are_refused_with_their_line() {
    let doctype =
        "<?xml version='1.0'?>\n<!DOCTYPE svg [<!ENTITY a 'b'>]>\n<svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>";
    let problems = clean_drawing(doctype.as_bytes(), "a.svg").expect_err("a doctype");
    assert_eq!((problems[0].rule, problems[0].span.line()), ("active-drawing", 2));
    assert_eq!(refused("\n<path"), [(4, "broken-picture")]);
    for not_svg in [&b"\xff\xfe<svg/>"[..], b"", b"<html/>", b"<svg/>"] {
        assert_eq!(clean_drawing(not_svg, "a.svg").expect_err("not an SVG")[0].rule, "broken-picture");
    }
}

#[test]
fn styles_become_attributes_and_win_over_them() {
    let svg = cleaned(
        "<path style='fill:red;-inkscape-x:y;stroke : url(\"#Sam\") !important' fill='blue' d='M0 0'/><linearGradient id='Sam'/>",
    );
    assert!(svg.contains("<path d=\"M0 0\" fill=\"red\" stroke=\"url(#s1)\"/><linearGradient id=\"s1\"/>"), "{svg}");
}

#[test]
fn ids_get_new_names_and_still_lead_to_their_shapes() {
    let svg = cleaned("<path id='mum-at-home' d='M0 0'/><use xlink:href='#mum-at-home'/>");
    assert!(svg.contains("<path d=\"M0 0\" id=\"s1\"/><use href=\"#s1\"/>"), "{svg}");
}

#[test]
fn a_drawing_that_would_never_end_is_refused() {
    assert_eq!(refused("<g id='a'>\n<use href='#a'/></g>"), [(3, "active-drawing")]);
    assert_eq!(
        refused("<g id='a'><path/></g><g id='b'><use href='#a'/></g>\n<use href='#b'/>"),
        [(3, "active-drawing")]
    );
    assert_eq!(refused(&"<g>".repeat(100_000)).len(), 1);
    assert_eq!(refused(&("<g>".repeat(70) + &"</g>".repeat(70))), [(2, "large-picture")]);
    assert_eq!(refused(&"<g/>".repeat(60_000))[0].1, "large-picture");
    assert_eq!(refused(&("<g id='a'/>".to_owned() + &"<use href='#a'/>".repeat(300))), [(2, "large-picture")]);
}

#[test]
fn a_drawing_without_a_view_box_gets_one_from_its_size() {
    let svg = format!("<svg xmlns='{SVG}' width='40px' height='30'><path d='M0 0'/></svg>");
    let clean = clean_drawing(svg.as_bytes(), "a.svg").expect("sound");
    assert_eq!(
        String::from_utf8_lossy(&clean.bytes),
        format!("<svg xmlns=\"{SVG}\" viewBox=\"0 0 40 30\"><path d=\"M0 0\"/></svg>\n")
    );
}

#[test]
fn what_nobody_sees_is_left_out() {
    for unseen in [
        "<text opacity='0'>Sam</text>",
        "<g opacity='0.0'><text>Sam</text></g>",
        "<g style='fill: red; opacity: 0%'><text>Sam</text></g>",
        "<g fill-opacity='0'><text x='1' y='3'>Sam</text></g>",
        "<text fill='none'>Sam</text>",
        "<text style='fill:none' stroke='red' stroke-opacity='0'><tspan>Sam</tspan></text>",
        "<g visibility='hidden'><text>Sam</text></g>",
        "<text font-size='0'>Sam</text>",
        "<text x='9000' y='3'>Sam</text>",
        "<text y='-900px'>Sam</text>",
        "<defs><text id='a'>Sam</text></defs>",
        "<symbol id='a'><text>Sam</text></symbol>",
        "<g display='none'><use href='#a'/></g><defs><text id='a'>Sam</text></defs>",
        "<defs><g id='a'><use href='#b'/></g><text id='b'>Sam</text></defs>",
    ] {
        let svg = cleaned(unseen);
        assert!(!svg.contains("Sam"), "{unseen}: {svg}");
    }
    for seen in [
        "<text fill='none' stroke='red'>Sam</text>",
        "<g fill='none'><text fill='red'>Sam</text></g>",
        "<text x='5' y='3'>Sam</text>",
        "<g transform='translate(-9000 0)'><text x='9001' y='3'>Sam</text></g>",
        "<defs><g id='a'><text>Sam</text></g></defs><use href='#a'/>",
        "<symbol id='a'><text>Sam</text></symbol><use xlink:href='#a'/>",
        "<text opacity='0.5'>Sam</text>",
    ] {
        let svg = cleaned(seen);
        assert!(svg.contains("Sam"), "{seen}: {svg}");
    }
}

#[test]
fn only_letters_that_most_computers_have_keep_their_name() {
    let svg = cleaned("<text font-family=\"'Sams Hand', Arial, sans-serif\">a</text>");
    assert!(svg.contains("font-family=\"Arial, sans-serif\""), "{svg}");
    assert!(!cleaned("<text style='font-family: Sams-Hand'>a</text>").contains("font-family"));
}

#[test]
fn written_words_are_told_with_their_line() {
    let words = |inside: &str| {
        let svg = format!("<svg xmlns='{SVG}' viewBox='0 0 9 9'>{inside}</svg>");
        clean_drawing(svg.as_bytes(), "a.svg").expect(inside).words.map(|span| span.line())
    };
    assert_eq!(words("<path d='M0 0'/>\n<text>Sam</text>"), Some(2));
    assert_eq!(words("<path d='M0 0'/>\n<text opacity='0'>Sam</text><text> </text>"), None);
}
