//! Finished words: links resolved, values filled in, emoji turned into pictures.
//!
//! In: inline pieces of a shared page. Out: [`Words`].
//! Not here: blocks (`blocks`), what a value is (`figures`).

use super::budget::capital;
use super::builder::Builder;
use super::phones::linked;
use super::view::{Picture, PictureSource, Run, Words};
use crate::language::ends_sentence;
use crate::parse::{Inline, PictureName, plain_text};
use crate::pictures;
use crate::value::SitePath;

/// What became of a sentence.
pub(super) enum Said {
    Words(Words),
    /// It holds a value that this reader may not see, so that all of it is left out.
    LeftOut,
}

impl Builder<'_> {
    /// Words for a run of inline pieces, sentence by sentence: a sentence with a hidden value is left out whole.
    pub(super) fn sentences(&self, inlines: &[Inline]) -> Words {
        let mut words = Words::new();
        for sentence in split_sentences(inlines) {
            match self.sentence(&sentence) {
                Said::Words(more) => {
                    if !words.is_empty() && !more.is_empty() {
                        words.push(Run::Break);
                    }
                    words.extend(more);
                }
                Said::LeftOut => self.left_out.set(self.left_out.get() + 1),
            }
        }
        linked(words)
    }

    /// Words for one sentence, heading or cell.
    pub(super) fn sentence(&self, inlines: &[Inline]) -> Said {
        let mut words = Words::new();
        for inline in inlines {
            match inline {
                Inline::Text { text, .. } => self.push_text(&mut words, text),
                Inline::Strong { words: inner } => match self.sentence(inner) {
                    Said::Words(inner) => words.push(Run::Strong(inner)),
                    Said::LeftOut => return Said::LeftOut,
                },
                Inline::Emphasis { words: inner } => match self.sentence(inner) {
                    Said::Words(inner) => words.push(Run::Emphasis(inner)),
                    Said::LeftOut => return Said::LeftOut,
                },
                Inline::Code { text, .. } => words.push(Run::Code(text.clone())),
                Inline::Link { target, words: inner, .. } => match self.sentence(inner) {
                    Said::Words(inner) => match self.address(target) {
                        Some(_) if inner.is_empty() => {}
                        Some(href) => words.push(Run::Link { href, words: inner }),
                        // A link to something that the reader may not see becomes plain text.
                        None => words.extend(inner),
                    },
                    Said::LeftOut => return Said::LeftOut,
                },
                Inline::Picture { picture, .. } => words.extend(self.picture(picture).map(Run::Picture)),
                Inline::Value { name, .. } => match self.figures.find_value(self.plan, self.page, name) {
                    // "about £30" can begin a sentence.
                    Some(value) if words.is_empty() => words.push(Run::Text(capital(&value))),
                    Some(value) => words.push(Run::Text(value)),
                    None => return Said::LeftOut,
                },
                Inline::Break => words.push(Run::Break),
            }
        }
        Said::Words(words)
    }

    /// Words for a text without markup: emoji become pictures, nothing else has a meaning.
    pub(super) fn text(&self, text: &str) -> Words {
        let mut words = Words::new();
        self.push_text(&mut words, text);
        words
    }

    /// A text without markup whose first emoji is its picture: `🚌 I go by bus.`
    pub(super) fn pictured_text(&self, text: &str) -> (Option<Picture>, Words) {
        match pictures::find_emoji(text) {
            Some((picture, length)) => (Some(of_set(&picture.code())), self.lines(text[length..].trim_start())),
            None => (None, self.lines(text)),
        }
    }

    /// A text without markup, each sentence on its own line.
    pub(super) fn lines(&self, text: &str) -> Words {
        let mut words = Words::new();
        for line in text.split('\n') {
            for sentence in text_sentences(line) {
                if sentence.trim().is_empty() {
                    continue;
                }
                if !words.is_empty() {
                    words.push(Run::Break);
                }
                self.push_text(&mut words, sentence.trim());
            }
        }
        words
    }

    fn push_text(&self, words: &mut Words, text: &str) {
        let mut start = 0;
        let mut at = 0;
        while at < text.len() {
            let rest = &text[at..];
            let letter = rest.chars().next().expect("at is before the end");
            // Emoji begin at U+00A9; keycaps begin with a digit and hold U+20E3.
            let may_be_emoji = letter >= '\u{a9}' || (rest.len() > 3 && letter.is_ascii() && is_keycap(rest));
            match may_be_emoji.then(|| pictures::find_emoji(rest)).flatten() {
                Some((picture, length)) => {
                    if start < at {
                        words.push(Run::Text(text[start..at].to_string()));
                    }
                    words.push(Run::Picture(of_set(&picture.code())));
                    at += length;
                    start = at;
                }
                None => at += letter.len_utf8(),
            }
        }
        if start < text.len() {
            words.push(Run::Text(text[start..].to_string()));
        }
    }

    /// The picture behind a name; `None` for one that does not exist (which `check` reports).
    pub(super) fn picture(&self, name: &PictureName) -> Option<Picture> {
        match name {
            PictureName::Emoji { code } => Some(of_set(code)),
            PictureName::Symbol { name, .. } => self.symbol(name),
            PictureName::File { target, alt, .. } => {
                let file = self.shown_file(&decoded(target))?;
                Some(Picture { source: PictureSource::File(file), alt: alt.clone().unwrap_or_default() })
            }
        }
    }

    /// The picture that a `picture:` key names: a concept, an emoji, or a file.
    pub(super) fn named_picture(&self, name: &str) -> Option<Picture> {
        if let Some((picture, _)) = pictures::find_emoji(name) {
            return Some(of_set(&picture.code()));
        }
        if name.contains('.') {
            let file = self.shown_file(name)?;
            return Some(Picture { source: PictureSource::File(file), alt: String::new() });
        }
        self.symbol(name.trim_start_matches("symbol:"))
    }

    /// A file of the plan, unless this copy may not show it.
    ///
    /// A target that begins with `/` is a whole path: only the program makes those.
    fn shown_file(&self, target: &str) -> Option<SitePath> {
        let file = match target.strip_prefix('/') {
            Some(whole) => Some(SitePath::new(whole)),
            None => self.source.find_target(target),
        };
        file.filter(|file| !self.files.hidden.contains(file))
    }

    /// A picture of the group's own, else of the program's set.
    fn symbol(&self, name: &str) -> Option<Picture> {
        pictures::find_symbol(name).map(|picture| of_set(&picture.code()))
    }

    /// The address behind a link's target; `None` for what this reader may not see.
    pub(super) fn address(&self, target: &str) -> Option<String> {
        if target.contains("://") || target.starts_with("mailto:") || target.starts_with("tel:") {
            return Some(target.to_string());
        }
        let (file, anchor) = target.split_once('#').map_or((target, None), |(file, anchor)| (file, Some(anchor)));
        let path = if file.is_empty() {
            self.path.clone()
        } else {
            let source = self.source.find_target(&decoded(file))?;
            match self.find_page_path(&source) {
                Some(path) => path,
                None if source.as_str().ends_with(".md") => return None,
                None if self.files.hidden.contains(&source) => return None,
                None => return self.files.find(&source).map(|path| self.path.address_of(path)),
            }
        };
        match anchor.map(decoded) {
            None => Some(self.path.address_of(&path)),
            Some(anchor) if self.anchors.has(&path, &anchor) => Some(match file.is_empty() {
                true => format!("#{anchor}"),
                false => format!("{}#{anchor}", self.path.address_of(&path)),
            }),
            Some(_) => None,
        }
    }

    /// The page that this reader sees for a source file.
    fn find_page_path(&self, source: &SitePath) -> Option<SitePath> {
        self.plan.pages.iter().find_map(|page| {
            if page.source == *source {
                return Some(page.path.clone());
            }
            page.versions.iter().find(|version| version.source == *source).map(|version| version.path.clone())
        })
    }
}

/// A picture of the program's set that only repeats its words.
pub(super) fn of_set(code: &str) -> Picture {
    Picture { source: PictureSource::Set(code.to_string()), alt: String::new() }
}

fn is_keycap(text: &str) -> bool {
    text.chars().take(3).any(|letter| letter == '\u{20e3}')
}

/// `my%20photo.jpg` names `my photo.jpg`.
pub fn decoded(target: &str) -> String {
    let mut bytes = Vec::with_capacity(target.len());
    let mut rest = target.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = (*first == b'%').then(|| after.get(..2)).flatten();
        let value =
            code.and_then(|code| std::str::from_utf8(code).ok()).and_then(|code| u8::from_str_radix(code, 16).ok());
        match value {
            Some(value) => {
                bytes.push(value);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| target.to_string())
}

/// Takes a run of inline pieces apart at breaks and at the ends of sentences.
pub fn split_sentences(inlines: &[Inline]) -> Vec<Vec<Inline>> {
    let mut sentences = vec![Vec::new()];
    for inline in inlines {
        match inline {
            Inline::Break => sentences.push(Vec::new()),
            Inline::Text { text, span } => {
                let mut parts = text_sentences(text).into_iter().peekable();
                while let Some(part) = parts.next() {
                    let is_last = parts.peek().is_none();
                    let piece = Inline::Text { text: part.to_string(), span: span.clone() };
                    sentences.last_mut().expect("never empty").push(piece);
                    if !is_last {
                        sentences.push(Vec::new());
                    }
                }
            }
            other => sentences.last_mut().expect("never empty").push(other.clone()),
        }
    }
    sentences.retain(|sentence| !sentence.is_empty() && !is_blank(sentence));
    for sentence in &mut sentences {
        trim_start(sentence);
    }
    sentences
}

fn is_blank(sentence: &[Inline]) -> bool {
    plain_text(sentence).trim().is_empty()
        && sentence.iter().all(|inline| matches!(inline, Inline::Text { .. } | Inline::Break))
}

fn trim_start(sentence: &mut [Inline]) {
    if let Some(Inline::Text { text, .. }) = sentence.first_mut() {
        *text = text.trim_start().to_string();
    }
}

/// Takes a text apart after each full stop, question mark or exclamation mark that ends a sentence.
pub fn text_sentences(text: &str) -> Vec<&str> {
    const ENDS: [char; 6] = ['.', '!', '?', '…', '؟', '۔'];
    if !text.contains(ENDS) {
        return vec![text];
    }
    let mut sentences = Vec::new();
    let mut start = 0;
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    for (index, (at, letter)) in letters.iter().enumerate() {
        if !ENDS.contains(letter) {
            continue;
        }
        let mut next = index + 1;
        while letters
            .get(next)
            .is_some_and(|(_, letter)| matches!(letter, '"' | '”' | '’' | '\'' | ')' | '.' | '!' | '?'))
        {
            next += 1;
        }
        let Some((end, ' ' | '\u{a0}')) = letters.get(next) else { continue };
        let is_short = *letter == '.' && !ends_sentence(&text[start..*at], &text[*end..]);
        let goes_on = next > index + 1 && letters.get(next + 1).is_some_and(|(_, letter)| letter.is_lowercase());
        if !is_short && !goes_on {
            sentences.push(&text[start..*end]);
            start = end + 1;
        }
    }
    sentences.push(&text[start..]);
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_a_reader_would_end_them() {
        assert_eq!(text_sentences("I go. Mum comes too."), ["I go.", "Mum comes too."]);
        assert_eq!(text_sentences("Dr. Khan comes on Monday. Ring him."), ["Dr. Khan comes on Monday.", "Ring him."]);
        assert_eq!(text_sentences("\"Stop!\" said Mum. I stopped."), ["\"Stop!\" said Mum.", "I stopped."]);
        assert_eq!(text_sentences("It costs £12.50 each week."), ["It costs £12.50 each week."]);
        assert_eq!(text_sentences("I am 6. Mum is 40."), ["I am 6.", "Mum is 40."]);
        assert_eq!(text_sentences("Am 6. April kommt Ana. Das ist gut."), ["Am 6. April kommt Ana.", "Das ist gut."]);
    }

    #[test]
    fn blanks_in_addresses_are_decoded() {
        assert_eq!(decoded("my%20photo.jpg"), "my photo.jpg");
        assert_eq!(decoded("100%"), "100%");
    }
}
