//! What can be wrong with front matter, in plain words.
//!
//! In: the place, and what the YAML parser said. Out: a [`Diagnostic`] that a person can act on.
//! Not here: finding the problems (`lines`, `tree`).

use crate::report::{Diagnostic, Span};

const NOT_BUILT: &str = "What stands below it could be read as something else, so the site was not built.";

pub fn tab(span: &Span) -> Diagnostic {
    Diagnostic::error("tab-indent", span, "this line begins with a tab, or with a blank of another kind")
        .because("A tab is not the same width everywhere, so nobody can tell what the line belongs to.")
        .try_this("take it out and type two blanks for each step inwards")
}

pub fn odd_letter(span: &Span) -> Diagnostic {
    Diagnostic::error("odd-letter", span, "there is a letter here that cannot be seen or printed")
        .because("Programs stop reading at such a letter, and what follows would vanish.")
        .try_this("delete the line and type it again")
}

pub fn unclosed_quote(span: &Span, quote: char) -> Diagnostic {
    Diagnostic::error("unclosed-quote", span, format!("a quote {quote} opens here and never closes"))
        .because("Nobody can tell where the text ends.")
        .try_this(format!("put another {quote} at the end of the text, or take this one out"))
}

pub fn text_after_quote(span: &Span, quote: char) -> Diagnostic {
    Diagnostic::error("unclosed-quote", span, format!("the quote {quote} closes here, but the text goes on"))
        .because("Nobody can tell where the text ends.")
        .try_this("take out the quotes at both ends, or write the text in one line")
}

pub fn unclosed_bracket(span: &Span, bracket: char) -> Diagnostic {
    let closing = if bracket == '{' { '}' } else { ']' };
    Diagnostic::error("unclosed-bracket", span, format!("a bracket {bracket} opens here and never closes"))
        .because("A value that begins with a bracket is a list or a group of facts, and nobody can tell where it ends.")
        .try_this(format!("put {closing} at the end, or put quotes round the whole value if it is just text"))
}

pub fn wrong_bracket(span: &Span) -> Diagnostic {
    Diagnostic::error("unclosed-bracket", span, "this bracket does not fit the one that was opened")
        .because("Nobody can tell which list or group ends here.")
        .try_this("[ is closed by ], and { by }; or write one fact a line, without brackets")
}

pub fn comma_in_braces(span: &Span) -> Diagnostic {
    let key = span.text();
    Diagnostic::error("comma-in-braces", span, format!("\"{key}\" stands between {{ and }} without a name and a colon"))
        .because("Between { and } a comma ends a value, also a comma inside a number, so a part of it would be lost.")
        .try_this("write one fact a line, each with its name, further in than the line above, without { and }")
}

pub fn missing_space(span: &Span, fixed: &str) -> Diagnostic {
    Diagnostic::error("missing-space", span, "there is no plain blank after the colon")
        .because("Without the blank, the name and its value are read as one word.")
        .try_this(fixed)
}

pub fn missing_space_after_dash(span: &Span, fixed: &str) -> Diagnostic {
    Diagnostic::error("missing-space", span, "there is no blank after the dash")
        .because("Without the blank, this is not an entry of a list.")
        .try_this(fixed)
}

pub fn no_key(span: &Span) -> Diagnostic {
    Diagnostic::error("no-name", span, "this line has no name and colon before its text")
        .because("Each fact has a name, so that it is shown in the right place and to the right people.")
        .try_this("give it a name, as in \"summary: …\"; if it goes on from the line above, begin it with two more blanks; if it is text for the page, put it below the second ---")
}

pub fn already_has_value(span: &Span) -> Diagnostic {
    Diagnostic::error("bad-indent", span, "this line cannot belong to the line above, which already has its value")
        .because(NOT_BUILT)
        .try_this("begin it as far in as the lines that it belongs with; if it goes on with the text above, write the whole text in one line")
}

pub fn between_levels(span: &Span) -> Diagnostic {
    Diagnostic::error("bad-indent", span, "this line begins further in or out than the lines that it could belong to")
        .because(NOT_BUILT)
        .try_this("begin it exactly below the first letter of the lines that it belongs with")
}

pub fn too_deep(span: &Span) -> Diagnostic {
    Diagnostic::error("too-deep", span, "this is nested more than 64 deep")
        .because("No plan needs so much, and some computers could not read it.")
        .try_this("put less inside each other")
}

pub fn anchor(span: &Span) -> Diagnostic {
    Diagnostic::error("no-shortcuts", span, "a name with & or * in front is a shortcut of YAML, and plans have none")
        .because("Everyone who reads the file should see each fact where it belongs.")
        .try_this("write the fact again, or put quotes round it if it is text")
}

pub fn tag(span: &Span) -> Diagnostic {
    Diagnostic::error("no-shortcuts", span, "a word with ! in front is a type mark of YAML, and plans have none")
        .because("We take each value as it was typed.")
        .try_this("take the word out, or put quotes round the whole value if it is text")
}

pub fn merge(span: &Span) -> Diagnostic {
    Diagnostic::error("no-shortcuts", span, "<< is a shortcut of YAML, and plans have none")
        .because("Everyone who reads the file should see each fact where it belongs.")
        .try_this("write the facts again")
}

pub fn second_document(span: &Span) -> Diagnostic {
    Diagnostic::error("second-document", span, "the facts are divided in two here")
        .because("A page has one block of facts, between two lines with three dashes.")
        .try_this("take this line out, or type --- alone on it to end the facts")
}

pub fn not_a_mapping(span: &Span) -> Diagnostic {
    Diagnostic::error("no-name", span, "the facts at the top of a page are lines with a name, a colon and a value")
        .because("Without names nobody can tell what this is, and who may see it.")
        .try_this("title: My page")
}

pub fn odd_key(span: &Span) -> Diagnostic {
    Diagnostic::error("no-name", span, "this fact has no name that can be read before its colon")
        .because("Each fact has a name, so that it is shown in the right place and to the right people.")
        .try_this("type a plain word before the colon, as in \"title: My page\"")
}

pub fn doubled(key: &str, span: &Span, first: &Span) -> Diagnostic {
    Diagnostic::error("doubled-key", span, format!("\"{key}\" stands here a second time"))
        .because("Nobody can tell which of the two is right.")
        .try_this("keep one of them; two parts of one kind get a name after a dot, as in budget.final:")
        .also(first, "it stands here first")
}

/// The parser's own refusal, for what `lines` did not foresee.
pub fn refused(span: &Span, info: &str) -> Diagnostic {
    let has = |words: &[&str]| words.iter().any(|word| info.contains(word));
    if has(&["escape", "hexadecimal"]) {
        Diagnostic::error(
            "backslash",
            span,
            "in this text, a backslash \\ stands before a letter that it does not go with",
        )
        .because("Between two \" quotes a backslash has a meaning of its own.")
        .try_this("type two backslashes, \\\\, or use ' quotes instead")
    } else if has(&["tab"]) {
        tab(span)
    } else if has(&["quoted scalar"]) {
        unclosed_quote(span, span.text().chars().next().filter(|sign| *sign == '\'').unwrap_or('"'))
    } else if has(&["flow", "bracket", "',' or", "'-' followed by"]) {
        Diagnostic::error("unclosed-bracket", span, "what stands between these brackets cannot be read")
            .because("Between brackets, commas and colons have a meaning of their own.")
            .try_this("write one fact a line, without brackets, or put quotes round each text")
    } else if has(&["anchor", "alias"]) {
        anchor(span)
    } else if has(&["tag", "TAG", "directive"]) {
        tag(span)
    } else if has(&["recursion"]) {
        too_deep(span)
    } else if has(&["unprintable", "byte order mark"]) {
        odd_letter(span)
    } else if has(&["comment intercepting"]) {
        Diagnostic::error("bad-indent", span, "a comment stands in the middle of a text that goes on here")
            .because("Nobody can tell whether this line belongs to the text.")
            .try_this("put the comment above the text")
    } else if has(&["document"]) {
        second_document(span)
    } else if has(&["mapping values", "indent", "simple key", "expected key", "block", "expected"]) {
        between_levels(span)
    } else {
        Diagnostic::error("unreadable-line", span, "this line cannot be read")
            .because(NOT_BUILT)
            .try_this("compare it with the lines above and below, or put quotes round the value")
    }
}
