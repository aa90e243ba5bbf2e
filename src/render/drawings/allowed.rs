//! What may stand in a plain drawing.
//!
//! In: the name of an element, attribute or function. Out: whether it only draws.
//! Not here: the walk that asks (`drawings.rs`).
//!
//! # Source
//! The names are those of SVG 2, without what runs, links, moves, filters, or loads another file.

const ELEMENTS: &str = "circle clipPath defs ellipse g line linearGradient marker mask path pattern polygon polyline \
    radialGradient rect stop svg symbol text tspan use";

/// What editors write for themselves; nobody sees it.
const NOTES: &str = "desc metadata title";

const ATTRIBUTES: &str = "clip-path clip-rule clipPathUnits color cx cy d dominant-baseline dx dy fill fill-opacity \
    fill-rule font-family font-size font-style font-weight fx fy gradientTransform gradientUnits height \
    letter-spacing marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask maskContentUnits \
    maskUnits offset opacity orient overflow patternContentUnits patternTransform patternUnits points \
    preserveAspectRatio r refX refY rotate rx ry spreadMethod stop-color stop-opacity stroke stroke-dasharray \
    stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor \
    textLength transform viewBox visibility display width x x1 x2 y y1 y2";

/// Functions that a value may call, apart from `url(#…)`.
const FUNCTIONS: &str = "hsl hsla matrix rgb rgba rotate scale skewX skewY translate";

/// Kinds of letters, and letters that most computers have. Any other name of letters could be a person's own.
const FONTS: &str = "arial|calibri|comic sans ms|courier|courier new|cursive|dejavu sans|fantasy|georgia|helvetica|\
    inherit|liberation sans|monospace|open sans|roboto|sans|sans-serif|segoe ui|serif|system-ui|tahoma|times|\
    times new roman|trebuchet ms|ui-sans-serif|verdana";

/// The known letters of a list, as `Arial, sans-serif`; `None` if there are none.
pub(super) fn known_fonts(value: &str) -> Option<String> {
    let names = value.split(',').map(|name| name.trim().trim_matches(['"', '\'']).trim());
    let known: Vec<&str> =
        names.filter(|name| FONTS.split('|').any(|known| known.eq_ignore_ascii_case(name))).collect();
    (!known.is_empty()).then(|| known.join(", "))
}

pub(super) fn is_element(name: &str) -> bool {
    is_in(ELEMENTS, name)
}

pub(super) fn is_note(name: &str) -> bool {
    is_in(NOTES, name)
}

pub(super) fn is_attribute(name: &str) -> bool {
    is_in(ATTRIBUTES, name)
}

pub(super) fn is_function(name: &str) -> bool {
    is_in(FUNCTIONS, name)
}

fn is_in(list: &str, name: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == name)
}
