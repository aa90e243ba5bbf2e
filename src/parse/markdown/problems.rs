//! What can be wrong with text, in plain words.
//!
//! In: the place. Out: a [`Diagnostic`] that a person can act on.
//! Not here: finding the problems (`blocks`, `inline`).

use super::targets::Reason;
use crate::report::{Diagnostic, Span};
use crate::value::{Audience, nearest};

const AUDIENCES: [&str; 6] = ["public", "circle", "private", "everyone", "my circle", "just us"];
const BOXES: [&str; 4] = ["IMPORTANT", "WARNING", "NOTE", "TIP"];
const MAY_LEAK: &str = "Nobody can tell who may see the text around it, so the site was not built.";

pub fn too_deep(span: &Span) -> Diagnostic {
    Diagnostic::error("too-deep", span, "this is nested more than 64 deep")
        .because("No page needs so much, and some computers could not read it.")
        .try_this("put less inside each other; to show signs like > or * as they are, type a backslash before them")
}

pub fn lost_mark(span: &Span) -> Diagnostic {
    Diagnostic::error(
        "passage-marks",
        span,
        "this line should begin or end a passage, but it is read as something else",
    )
    .because(MAY_LEAK)
    .try_this("begin the line at the left, or exactly below the text of its list entry, with an empty line above it")
}

pub fn stray_end(span: &Span) -> Diagnostic {
    Diagnostic::error("passage-marks", span, "a passage ends here, but none is open").because(MAY_LEAK).try_this(
        "put \"::: private\" or \"::: circle\" where the passage begins, as far in as this line; or take this line out",
    )
}

pub fn missing_end(span: &Span, word: &str) -> Diagnostic {
    Diagnostic::error("passage-marks", span, format!("the passage for \"{word}\" begins here, but it never ends"))
        .because(MAY_LEAK)
        .try_this("put a line with three colons, :::, where the passage ends, as far in as this line")
}

/// Marks that would be shown as words. In a value, YAML may have joined its lines.
pub fn mark_in_words(span: &Span, is_value: bool) -> Diagnostic {
    let hint = if is_value {
        "put the marks on lines of their own, and a | behind the colon above them, so that the lines stay lines"
    } else {
        "put the marks on lines of their own: ::: private above the words and ::: below; to show the signs, type `:::`"
    };
    Diagnostic::error("passage-marks", span, "marks of a passage stand in a line with other words, or are mistyped")
        .because("Marks have three plain colons, and a line of their own. Otherwise everyone would see what is meant for some readers.")
        .try_this(hint)
}

pub fn definition_in_passage(span: &Span) -> Diagnostic {
    Diagnostic::error("link-from-passage", span, "the address of a link is defined inside a passage for some readers")
        .because("Words outside the passage could use it, and then everyone would learn the address.")
        .try_this("write the address in round brackets behind the words: [words](address)")
}

pub fn unknown_reader(span: &Span, word: &str, is_value: bool) -> Diagnostic {
    let names_reader = |piece: &str| Audience::find(piece.trim_matches(|sign: char| !sign.is_alphanumeric())).is_some();
    if word.split_whitespace().next().is_some_and(names_reader) {
        return mark_in_words(span, is_value);
    }
    let hint = match nearest(word, AUDIENCES) {
        Some(name) => format!("::: {name}"),
        None => "::: private, ::: circle or ::: public".to_string(),
    };
    Diagnostic::error("unknown-audience", span, format!("\"{word}\" is no group of readers"))
        .because(MAY_LEAK)
        .try_this(hint)
}

pub fn unclosed_code(span: &Span, holds_marks: bool) -> Diagnostic {
    let why = if holds_marks {
        "It holds lines that begin or end a passage. Nobody can tell who may see the text, so the site was not built."
    } else {
        "All the text below it would be shown as code."
    };
    Diagnostic::error("unclosed-code", span, "a piece of code begins here and never ends")
        .because(why)
        .try_this("put a line with the same signs where the code ends, or take this line out")
}

pub fn unknown_box(span: &Span, word: &str) -> Diagnostic {
    let hint = match nearest(word, BOXES) {
        Some(name) => format!("> [!{name}]"),
        None => "> [!IMPORTANT], > [!WARNING], > [!NOTE] or > [!TIP]".to_string(),
    };
    Diagnostic::error("unknown-box", span, format!("there is no box called \"{word}\""))
        .because("The box would not look like what you meant.")
        .try_this(hint)
}

pub fn footnote(span: &Span) -> Diagnostic {
    Diagnostic::error("footnotes", span, "this is a footnote, and pages have none")
        .because("In easy read, everything stands where it is needed. Few people jump to the foot of a page and back.")
        .try_this("put the words into the text, or in a box that begins with > [!NOTE]")
}

pub fn too_many_cells(span: &Span, typed: usize, columns: usize) -> Diagnostic {
    Diagnostic::error(
        "too-many-cells",
        span,
        format!("this row has {typed} cells, but the table has {columns} columns"),
    )
    .because("The cells at the end would not be shown.")
    .try_this("add the missing heading at the top, or take a | out; type \\| to show the sign itself")
}

pub fn unclosed_value(span: &Span) -> Diagnostic {
    Diagnostic::error("unclosed-value", span, "{{ opens here and never closes")
        .because("The signs would be shown in place of the value.")
        .try_this("{{ budget.left }} in one line; to show the signs themselves, type \\{{")
}

pub fn empty_value(span: &Span) -> Diagnostic {
    Diagnostic::error("unclosed-value", span, "nothing stands between {{ and }}")
        .because("Nobody can tell what should be shown here.")
        .try_this("{{ budget.left }} for a value, or {{ budget }} alone in its paragraph for a part")
}

pub fn value_in_alt(span: &Span) -> Diagnostic {
    Diagnostic::error("value-in-alt-text", span, "a {{ value }} cannot stand in the words for a picture")
        .because("It would be read aloud as it is typed.")
        .try_this("say it in the text beside the picture")
}

pub fn unread_link(span: &Span) -> Diagnostic {
    Diagnostic::warning("unread-link", span, "this looks like a link or a picture, but it cannot be read as one")
        .because("Readers would see the brackets, and there would be nothing to follow.")
        .try_this(
            "[my money](my-money.md) without blanks in the address; an address with blanks stands between < and >",
        )
}

pub fn link_title(span: &Span) -> Diagnostic {
    Diagnostic::warning("link-title", span, "the words in quotes after the address are not shown")
        .because("They would only be seen by people who use a mouse.")
        .try_this("say it in the text, and take the words in quotes out")
}

pub fn link_without_words(span: &Span) -> Diagnostic {
    Diagnostic::error("link-without-words", span, "this link has no words")
        .because("Nobody could see it or hear where it leads.")
        .try_this("[my money](my-money.md)")
}

pub fn refused_link(span: &Span, target: &str, reason: Reason) -> Diagnostic {
    let (message, hint) = match reason {
        Reason::Empty => ("this link leads nowhere".to_string(), "[my money](my-money.md)".to_string()),
        Reason::Kind => (
            "links may lead to a file of the plan, to https:, mailto: or tel:, and nowhere else".to_string(),
            "[my money](my-money.md), [the office](https://example.org) or [ring us](tel:+441632960900)".to_string(),
        ),
        Reason::Absolute => (
            "this address begins with /, so it leads out of the plan".to_string(),
            format!("{}, as seen from this file", target.trim_start_matches('/')),
        ),
        Reason::Backslash => {
            ("there is a backslash \\ in this address".to_string(), target.trim_start_matches('\\').replace('\\', "/"))
        }
        Reason::Unseen => (
            "there is a letter in this address that cannot be seen".to_string(),
            "delete the address and type it again".to_string(),
        ),
    };
    Diagnostic::error("link-target", span, message)
        .because("It would not work for the reader, or could do harm.")
        .try_this(hint)
}

pub fn picture_from_outside(span: &Span) -> Diagnostic {
    Diagnostic::error("link-target", span, "this picture is on another website")
        .because("That website would learn who reads the plan, and the picture may change or vanish.")
        .try_this("save the picture in a folder of the plan, and write ![what it shows](photos/pool.jpg)")
}

pub fn picture_without_file(span: &Span) -> Diagnostic {
    Diagnostic::error("link-target", span, "this picture has no file")
        .because("There would be nothing to see.")
        .try_this("![what it shows](photos/pool.jpg) or ![](symbol:bus)")
}

pub fn empty_symbol(span: &Span) -> Diagnostic {
    Diagnostic::error("unknown-picture", span, "the name of the symbol is missing")
        .because("There would be nothing to see.")
        .try_this("![](symbol:bus)")
}

pub fn missing_alt(span: &Span, target: &str) -> Diagnostic {
    Diagnostic::error("missing-alt-text", span, "this picture has no words that say what it shows")
        .because("People who cannot see the picture would not know what it shows.")
        .try_this(format!(
            "![Sam at the pool]({target}), or ![decorative]({target}) if it says nothing that the text does not say"
        ))
}

pub fn alt_is_file_name(span: &Span, target: &str) -> Diagnostic {
    Diagnostic::error("file-name-as-alt-text", span, "the words for this picture are only the name of its file")
        .because("People who cannot see the picture would not know what it shows.")
        .try_this(format!("![Sam at the pool]({target})"))
}

/// HTML, with the Markdown way of doing the same.
pub fn raw_html(span: &Span, tag: &str) -> Diagnostic {
    let hint = match tag {
        "b" | "strong" => "**bold**",
        "i" | "em" => "*slanted*",
        "br" => "end the line with two blanks, or leave an empty line",
        "img" | "picture" | "svg" => "![what it shows](photos/pool.jpg)",
        "a" => "[words](address)",
        "p" | "div" | "span" | "section" | "center" => "leave an empty line between paragraphs, without tags",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "## A heading",
        "ul" | "ol" | "li" => "begin each line of the list with a dash and a blank",
        "table" | "tr" | "td" | "th" | "thead" | "tbody" => "| one | two |, with | --- | --- | in the second line",
        "hr" => "a line with three dashes, ---, and an empty line above it",
        "code" | "pre" => "`code`",
        "blockquote" => "> words",
        "details" | "summary" => "## A heading, and the words below it",
        "script" | "style" | "iframe" | "form" | "input" | "button" | "object" | "embed" | "video" | "audio" => {
            "take it out; a link to a file works for films and sound: [my film](film.mp4)"
        }
        name if name.starts_with("!-") => {
            "put notes for yourself into a file called _notes.md, or behind a # at the start of a line in the facts at the top"
        }
        _ => "take the tag out; to show the signs themselves, type \\<",
    };
    Diagnostic::error("raw-html", span, "this is HTML, and pages are written without it")
        .because("HTML can break the page for people who listen to it or enlarge it, so it is not let through.")
        .try_this(hint)
}
