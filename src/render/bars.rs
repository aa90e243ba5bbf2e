//! Bars from zero, each with its amount beside it.
//!
//! In: a [`BarsView`]. Out: one small SVG a bar, sized by attributes (the site's policy forbids inline styles).
//! Not here: how long a bar is (`page`), where label and amount stand (`components/budget`).

use crate::page::Bar;
use crate::value::Html;

/// One bar as a drawing that says nothing aloud: its label and amount stand beside it as words.
///
/// - `pattern_id` is unique in the page; the stripes of a rest are drawn with it.
/// - Right-to-left pages start at the right edge.
pub(super) fn drawing(bar: &Bar, pattern_id: &str, is_right_to_left: bool) -> Html {
    let length = bar.permille.min(1000);
    let start = if is_right_to_left { 1000 - length } else { 0 };
    let mut svg = String::from(
        "<svg class=\"plan-bars__drawing\" width=\"100%\" height=\"32\" aria-hidden=\"true\" focusable=\"false\">",
    );
    let mut fill = String::new();
    if bar.is_rest {
        svg.push_str(&format!(
            "<defs><pattern id=\"{pattern_id}\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\"><rect class=\"plan-bars__gap\" width=\"10\" height=\"10\"/>\
             <rect class=\"plan-bars__stripe\" width=\"5\" height=\"10\"/></pattern></defs>"
        ));
        fill = format!(" fill=\"url(#{pattern_id})\"");
    }
    let class = if bar.is_rest { "plan-bars__bar plan-bars__bar--rest" } else { "plan-bars__bar" };
    svg.push_str(&format!(
        "<rect class=\"{class}\" x=\"{}\" y=\"2\" width=\"{}\" height=\"28\"{fill}/></svg>",
        percent(start),
        percent(length)
    ));
    Html::from_safe(svg)
}

/// Thousandths as a percentage: 412 is `41.2%`.
fn percent(permille: u16) -> String {
    format!("{}.{}%", permille / 10, permille % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(permille: u16, is_rest: bool) -> Bar {
        Bar { label: "Swimming".into(), amount: "£6".into(), permille, is_rest }
    }

    #[test]
    fn a_bar_is_as_long_as_its_share_and_never_longer_than_the_whole() {
        assert!(drawing(&bar(412, false), "a", false).as_str().contains("x=\"0.0%\" y=\"2\" width=\"41.2%\""));
        assert!(drawing(&bar(4000, false), "a", false).as_str().contains("width=\"100.0%\""));
        assert!(drawing(&bar(412, false), "a", true).as_str().contains("x=\"58.8%\""));
    }

    #[test]
    fn what_is_left_is_striped_and_the_rest_is_not() {
        assert!(drawing(&bar(10, true), "rest-1", false).as_str().contains("url(#rest-1)"));
        assert!(!drawing(&bar(10, false), "rest-1", false).as_str().contains("pattern"));
    }
}
