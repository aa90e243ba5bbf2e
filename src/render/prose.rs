//! Running text: words, paragraphs, rows, lists, boxes and headings become HTML.
//!
//! In: [`Piece`]s of one page. Out: markup in which every letter of a person is escaped.
//! Not here: tables (`table`), parts (`parts`), what stands around the text (`layout`).

use super::layout::direction_of;
use super::picture_files::{PictureFiles, Use};
use super::theme::Theme;
use super::{FindWords, calendar, clock, parts, table};
use crate::page::is_right_to_left;
use crate::page::{BoxKind, HardWord, ListItem, Picture, PictureSource, Piece, Run, Words};
use crate::value::{Html, SitePath};

/// What the pieces of one page share while they are written.
pub(super) struct Writer<'a, 'p> {
    pub page: &'a SitePath,
    pub language: &'a str,
    /// The language of the program's own words, where that is not the page's.
    pub interface: Option<&'a str>,
    pub is_right_to_left: bool,
    pub theme: &'a Theme,
    pub pictures: &'a mut PictureFiles<'p>,
    pub find_words: FindWords<'a>,
    /// How many tables and patterns have an id made by us so far.
    pub made_ids: usize,
}

/// A theme's template that could not be filled.
pub(super) type Problem = tera::Error;

impl Writer<'_, '_> {
    /// An id that no title or name can have, since those never hold two `-` in a row.
    pub fn make_id(&mut self, kind: &str) -> String {
        self.made_ids += 1;
        format!("plan--{kind}-{}", self.made_ids)
    }

    pub fn ui(&self, key: &str) -> String {
        (self.find_words)(self.language, key)
    }

    /// Words of the program's own, which say their language where it is not the page's.
    pub fn own_words(&self, words: &str) -> Words {
        let words = vec![Run::Text(words.to_string())];
        match self.interface {
            Some(tag) => vec![Run::Lang { tag: tag.to_string(), words }],
            None => words,
        }
    }

    pub fn image(&mut self, picture: Option<&Picture>, usage: Use) -> Html {
        self.pictures.image(self.page, picture, usage)
    }

    pub fn words_html(&mut self, words: &Words) -> Html {
        let mut out = String::new();
        self.words(&mut out, words);
        Html::from_safe(out)
    }

    pub fn pieces_html(&mut self, pieces: &[Piece]) -> Result<Html, Problem> {
        let mut out = String::new();
        self.pieces(&mut out, pieces)?;
        Ok(Html::from_safe(out))
    }

    pub fn row_html(&mut self, picture: &Picture, words: &Words) -> Html {
        let mut out = String::new();
        self.row(&mut out, picture, words);
        Html::from_safe(out)
    }

    pub fn words(&mut self, out: &mut String, words: &Words) {
        for (at, run) in words.iter().enumerate() {
            match run {
                Run::Text(text) => Html::escape_into(out, text),
                Run::Strong(words) => self.wrapped(out, "strong", words),
                Run::Emphasis(words) => self.wrapped(out, "em", words),
                Run::Time { time, text } => {
                    clock::write(out, *time);
                    Html::escape_into(out, text);
                }
                Run::Code(text) => {
                    out.push_str("<code>");
                    Html::escape_into(out, text);
                    out.push_str("</code>");
                }
                Run::Link { href, words: label } => {
                    out.push_str("<a href=\"");
                    Html::escape_into(out, href);
                    // A link inside a sentence is found by its words; one alone on its line must be big enough to press.
                    out.push_str(match is_alone_on_its_line(words, at) {
                        true => "\" class=\"plan-lone\">",
                        false => "\">",
                    });
                    self.words(out, label);
                    out.push_str("</a>");
                }
                Run::Picture(picture) => {
                    self.pictures.write_image(out, self.page, picture, Use::Inline);
                }
                Run::Lang { tag, words } => {
                    out.push_str("<span lang=\"");
                    Html::escape_into(out, tag);
                    // The direction only where it differs from the page's.
                    match is_right_to_left(tag) == self.is_right_to_left {
                        true => out.push_str("\">"),
                        false => out.push_str(&format!("\" dir=\"{}\">", direction_of(tag))),
                    }
                    self.words(out, words);
                    out.push_str("</span>");
                }
                // A link alone on its line is a block, which breaks the line itself.
                Run::Break if at > 0 && is_lone_link(words, at - 1) => out.push('\n'),
                Run::Break => out.push_str("<br>"),
            }
        }
    }

    fn wrapped(&mut self, out: &mut String, tag: &str, words: &Words) {
        out.push_str(&format!("<{tag}>"));
        self.words(out, words);
        out.push_str(&format!("</{tag}>"));
    }

    pub fn pieces(&mut self, out: &mut String, pieces: &[Piece]) -> Result<(), Problem> {
        for piece in pieces {
            self.piece(out, piece)?;
        }
        Ok(())
    }

    fn piece(&mut self, out: &mut String, piece: &Piece) -> Result<(), Problem> {
        match piece {
            Piece::Heading { level, id, words } => {
                let level = level.clamp(&1, &6);
                out.push_str(&format!("<h{level} id=\""));
                Html::escape_into(out, id);
                out.push_str("\">");
                self.words(out, words);
                out.push_str(&format!("</h{level}>\n"));
            }
            Piece::Paragraph(words) => {
                self.wrapped(out, "p", words);
                out.push('\n');
            }
            Piece::Row { picture, words } => self.row(out, picture, words),
            Piece::List { first, items } => self.list(out, *first, items)?,
            Piece::Quote(pieces) => {
                out.push_str("<blockquote>\n");
                self.pieces(out, pieces)?;
                out.push_str("</blockquote>\n");
            }
            Piece::Box { kind, title, pieces } => self.notice(out, *kind, title, pieces)?,
            Piece::Table(view) => table::write(self, out, view)?,
            Piece::Code(text) => {
                out.push_str("<pre><code>");
                Html::escape_into(out, text);
                out.push_str("</code></pre>\n");
            }
            Piece::Rule => out.push_str("<hr>\n"),
            Piece::Part(part) => parts::write(self, out, part)?,
            Piece::HardWord(word) => self.hard_word(out, word)?,
            Piece::Facts(facts) => out.push_str(parts::facts_html(self, facts).as_str()),
            Piece::Blank { lines } => {
                out.push_str("<div class=\"plan-blank\">");
                (0..*lines).for_each(|_| out.push_str("<span></span>"));
                out.push_str("</div>\n");
            }
            Piece::Calendar { label, entries } => {
                let bytes = calendar::bytes(entries);
                table::save_link(self, out, ("ics", bytes), label);
            }
        }
        Ok(())
    }

    /// A row without words is a picture that stands alone.
    fn row(&mut self, out: &mut String, picture: &Picture, words: &Words) {
        if words.is_empty() {
            out.push_str("<p class=\"plan-alone\">");
            self.pictures.write_image(out, self.page, picture, Use::Alone);
            out.push_str("</p>\n");
            return;
        }
        out.push_str("<div class=\"plan-row\">");
        self.pictures.write_image(out, self.page, picture, Use::Tile);
        out.push_str("<p class=\"plan-row__words\">");
        self.words(out, words);
        out.push_str("</p></div>\n");
    }

    fn list(&mut self, out: &mut String, first: Option<u64>, items: &[ListItem]) -> Result<(), Problem> {
        let tag = match first {
            None => {
                out.push_str("<ul>\n");
                "ul"
            }
            Some(1) => {
                out.push_str("<ol>\n");
                "ol"
            }
            Some(number) => {
                out.push_str(&format!("<ol start=\"{number}\">\n"));
                "ol"
            }
        };
        for item in items {
            match item.task {
                None if matches!(item.pieces.first(), Some(Piece::Row { .. })) => {
                    out.push_str("<li class=\"plan-list-row\">");
                }
                None => out.push_str("<li>"),
                Some(done) => self.task_mark(out, done),
            }
            self.item(out, &item.pieces)?;
            out.push_str("</li>\n");
        }
        out.push_str(&format!("</{tag}>\n"));
        Ok(())
    }

    fn task_mark(&mut self, out: &mut String, done: bool) {
        let (key, sign) = if done { ("task-done", "☑") } else { ("task-open", "☐") };
        out.push_str("<li class=\"plan-task\"><span class=\"plan-task__sign\" aria-hidden=\"true\">");
        out.push_str(sign);
        out.push_str("</span> <strong>");
        let mark = self.own_words(&self.ui(key));
        self.words(out, &mark);
        out.push_str(":</strong> ");
    }

    /// One paragraph alone needs no `<p>` around it; so lists and cells stay close.
    pub fn item(&mut self, out: &mut String, pieces: &[Piece]) -> Result<(), Problem> {
        match pieces {
            [Piece::Paragraph(words)] => self.words(out, words),
            [Piece::Paragraph(words), rest @ ..] if rest.iter().all(|piece| matches!(piece, Piece::List { .. })) => {
                self.words(out, words);
                self.pieces(out, rest)?;
            }
            other => self.pieces(out, other)?,
        }
        Ok(())
    }

    fn hard_word(&mut self, out: &mut String, hard: &HardWord) -> Result<(), Problem> {
        out.push_str("<div class=\"plan-hard-word\">");
        out.push_str(self.image(hard.picture.as_ref(), Use::Small).as_str());
        out.push_str("<div><p class=\"plan-hard-word__word\">");
        let word = Run::Link { href: hard.href.clone(), words: hard.word.clone() };
        let mut line = self.own_words(&format!("{}: ", hard.label));
        line.push(word);
        self.words(out, &line);
        out.push_str("</p>\n");
        self.pieces(out, &hard.means)?;
        out.push_str("</div></div>\n");
        Ok(())
    }

    fn notice(&mut self, out: &mut String, kind: BoxKind, title: &str, pieces: &[Piece]) -> Result<(), Problem> {
        let (name, code) = match kind {
            BoxKind::Important => ("important", "2757"),
            BoxKind::Warning => ("warning", "26a0"),
            BoxKind::Note => ("note", "2139"),
            BoxKind::Tip => ("tip", "1f4a1"),
        };
        let sign = Picture { source: PictureSource::Set(code.into()), alt: String::new() };
        out.push_str(&format!("<div class=\"plan-box plan-box--{name}\">"));
        out.push_str("<p class=\"plan-box__title\">");
        self.pictures.write_image(out, self.page, &sign, Use::Sign);
        let title = self.own_words(title);
        self.words(out, &title);
        out.push_str("</p>\n");
        self.pieces(out, pieces)?;
        out.push_str("</div>\n");
        Ok(())
    }
}

fn is_lone_link(words: &Words, at: usize) -> bool {
    matches!(words[at], Run::Link { .. }) && is_alone_on_its_line(words, at)
}

fn is_alone_on_its_line(words: &Words, at: usize) -> bool {
    let starts = at == 0 || words[at - 1] == Run::Break;
    starts && matches!(words.get(at + 1), None | Some(Run::Break))
}
