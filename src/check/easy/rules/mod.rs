//! The rules of easy read, one file each. The page of a rule says why, and what to try.
//!
//! In: what a page says. Out: findings. Not here: which text is looked at (`check::easy`).

mod abstract_word;
mod address_in_line;
mod adverb_in_mente;
mod alt_words;
mod bare_download;
mod big_count;
mod blaming_word;
mod capitals;
mod clock_time;
mod contraction;
mod decimal;
mod doubled_heading;
mod emoji_for_word;
mod empty_word;
mod exclamations;
mod facts_differ;
mod few_pictures;
mod foreign_word;
mod hard_german_form;
mod hard_phrase;
mod heading_shape;
mod idiom;
mod initials;
mod italics;
mod large_table;
mod late_warning;
mod long_compound;
mod long_group;
mod long_list;
mod long_opening;
mod long_sentence;
mod long_text;
mod long_word;
mod many_choices;
mod many_commas;
mod minus;
mod missing_credit;
mod mixed_pictures;
mod money_without_time;
mod negatives;
mod no_easy_version;
mod no_summary;
mod nobody_does_it;
mod noun_for_verb;
mod number_beside_number;
mod number_signs;
mod number_word;
mod odd_punctuation;
mod other_language;
mod passing_date;
mod passive;
mod percent;
mod phone_form;
mod put_down;
mod range_with_dash;
mod reading_score;
mod reported_speech;
mod roman_number;
mod same_picture;
mod see_above;
mod several_ifs;
mod several_words_for_one;
mod short_date;
mod short_form;
mod short_money;
mod sign_for_word;
mod table_without_words;
mod third_person;
mod two_ideas;
mod unanswered_question;
mod unclear_who;
mod uncommon_word;
mod undated_page;
mod unexplained_word;
mod unsure_word;
mod vague_link;
mod wide_sentence;

use super::profile::Profile;
use super::text::{Kind, Piece, Sentence};
use super::words::Word;
use super::{Certainty, Found, Looking, Rule};
use crate::check::rules::find_rule;
use crate::language::easy::{EasyWords, Match};
use crate::parse::{Block, BoxKind, Inline, PictureName};
use crate::plan::each_block;
use crate::report::{Severity, Span};
use std::ops::Range;

/// Every rule, in the order of its number.
pub static RULES: [&Rule; 77] = [
    &undated_page::RULE,
    &long_opening::RULE,
    &uncommon_word::RULE,
    &hard_phrase::RULE,
    &unexplained_word::RULE,
    &several_words_for_one::RULE,
    &idiom::RULE,
    &initials::RULE,
    &short_form::RULE,
    &contraction::RULE,
    &foreign_word::RULE,
    &long_word::RULE,
    &noun_for_verb::RULE,
    &empty_word::RULE,
    &abstract_word::RULE,
    &adverb_in_mente::RULE,
    &blaming_word::RULE,
    &put_down::RULE,
    &other_language::RULE,
    &long_sentence::RULE,
    &two_ideas::RULE,
    &wide_sentence::RULE,
    &passive::RULE,
    &nobody_does_it::RULE,
    &negatives::RULE,
    &unsure_word::RULE,
    &many_commas::RULE,
    &unclear_who::RULE,
    &third_person::RULE,
    &unanswered_question::RULE,
    &reported_speech::RULE,
    &hard_german_form::RULE,
    &late_warning::RULE,
    &doubled_heading::RULE,
    &heading_shape::RULE,
    &long_group::RULE,
    &long_list::RULE,
    &see_above::RULE,
    &long_text::RULE,
    &no_summary::RULE,
    &several_ifs::RULE,
    &reading_score::RULE,
    &odd_punctuation::RULE,
    &sign_for_word::RULE,
    &capitals::RULE,
    &italics::RULE,
    &emoji_for_word::RULE,
    &long_compound::RULE,
    &exclamations::RULE,
    &number_word::RULE,
    &roman_number::RULE,
    &percent::RULE,
    &big_count::RULE,
    &decimal::RULE,
    &number_beside_number::RULE,
    &range_with_dash::RULE,
    &short_date::RULE,
    &clock_time::RULE,
    &passing_date::RULE,
    &short_money::RULE,
    &money_without_time::RULE,
    &minus::RULE,
    &phone_form::RULE,
    &number_signs::RULE,
    &address_in_line::RULE,
    &few_pictures::RULE,
    &same_picture::RULE,
    &mixed_pictures::RULE,
    &alt_words::RULE,
    &missing_credit::RULE,
    &many_choices::RULE,
    &vague_link::RULE,
    &bare_download::RULE,
    &facts_differ::RULE,
    &no_easy_version::RULE,
    &table_without_words::RULE,
    &large_table::RULE,
];

/// Why a rule matters: the words of its page.
pub fn why(name: &str) -> &'static str {
    let page = find_rule(name).unwrap_or("");
    let after = page.split_once("## Why\n").map_or("", |(_, after)| after);
    after.split("\n## ").next().unwrap_or("").trim()
}

/// What to say in place of a phrase.
pub fn instead_of(found: &Match<'_>) -> String {
    match found.phrase.instead {
        "" => "Leave it out.".to_string(),
        instead => format!("Say: {instead}"),
    }
}

/// Is this the first word of its sentence?
fn is_first(piece: &Piece<'_>, start: usize) -> bool {
    piece.sentences().iter().any(|sentence| sentence.words.first().is_some_and(|word| word.range.start == start))
}

/// A name of something: it begins with a capital inside a sentence, or a word with a capital follows it. German nouns all
/// have one, so there nothing is known.
fn is_proper(looking: &Looking<'_>, piece: &Piece<'_>, range: &Range<usize>) -> bool {
    let starts = |text: &str| text.trim_start().starts_with(char::is_uppercase);
    let is_capital = starts(&piece.text[range.clone()]) && !looking.speaks("de");
    is_capital && (!is_first(piece, range.start) || starts(&piece.text[range.end..]))
}

/// Two capitals or more, and no small letter.
fn is_shouted(typed: &str) -> bool {
    // With a figure in it, it is a code: a postcode, a bus.
    let is_plain = !typed.chars().any(|letter| letter.is_lowercase() || letter.is_numeric());
    is_plain && typed.chars().filter(|letter| letter.is_uppercase()).count() > 1
}

/// Where a sentence begins with what is done, not with the one who does it.
fn passive_in(looking: &Looking<'_>, sentence: &Sentence) -> Option<Range<usize>> {
    let easy = looking.easy();
    let plain: Vec<&str> = sentence.words.iter().map(|word| word.plain.as_str()).collect();
    let helper = |at: usize| easy.section("passive-helpers").holds(plain[at]) && !sentence.words[at].is_quoted;
    (0..plain.len()).filter(|at| helper(*at)).find_map(|at| {
        let found = match looking.speaks("de") {
            true => german_participle(easy, sentence, at),
            false => english_passive(easy, &plain, at),
        }?;
        let (first, last) = (at.min(found), at.max(found));
        Some(sentence.words[first].range.start..sentence.words[last].range.end)
    })
}

/// The participle after a form of "be" or "get": at most 2 other words stand between them.
fn english_passive(easy: &EasyWords, plain: &[&str], at: usize) -> Option<usize> {
    for next in at + 1..(at + 4).min(plain.len()) {
        let word = plain[next];
        if is_english_participle(easy, word) {
            let is_own = plain[at].starts_with('g') && easy.section("states-after-get").holds(word);
            let is_state = is_own || easy.section("states").at(&plain[next..]).is_some();
            return (!is_state).then_some(next);
        }
        let may_stand_between = word.ends_with("ly") || BETWEEN.contains(&word);
        if !may_stand_between {
            return None;
        }
    }
    None
}

/// Words that stand between "is" and a participle.
const BETWEEN: [&str; 11] =
    ["not", "never", "always", "often", "also", "still", "just", "being", "been", "already", "all"];

fn is_english_participle(easy: &EasyWords, word: &str) -> bool {
    let is_regular = word.len() > 4 && word.ends_with("ed") && !word.contains('-');
    is_regular || easy.section("participles").holds(word)
}

/// The participle that belongs to a form of "werden": it mostly ends the sentence.
fn german_participle(easy: &EasyWords, sentence: &Sentence, at: usize) -> Option<usize> {
    let words = &sentence.words;
    let candidates = (0..words.len()).rev().filter(|next| *next != at);
    candidates.take(4).find(|next| {
        let word = &words[*next];
        !word.starts_with_capital
            && is_german_participle(easy, &word.plain)
            && !easy.section("states").holds(&word.plain)
    })
}

/// `gemacht`, `aufgeräumt`, `bezahlt`, `verwaltet`, `informiert`.
fn is_german_participle(easy: &EasyWords, word: &str) -> bool {
    let ends = word.ends_with('t') || word.ends_with("en");
    let begins = ["ge", "be", "ver", "er", "ent", "zer", "über", "unter"].iter().any(|start| word.starts_with(start));
    let parted = [
        "ab", "an", "auf", "aus", "ein", "vor", "zu", "weg", "mit", "nach", "hin", "her", "fest", "durch", "um", "los",
        "zurück",
    ]
    .iter()
    .any(|start| word.strip_prefix(start).is_some_and(|rest| rest.starts_with("ge") && rest.len() > 4));
    if easy.section("participles").holds(word) {
        return true;
    }
    let is_infinitive = word.ends_with("en") && !word.starts_with("ge") && !parted;
    word.chars().count() > 4
        && ends
        && (begins || parted || word.ends_with("iert"))
        && !is_infinitive
        && !NO_PARTICIPLES.contains(&word)
}

/// Words that only look like one.
const NO_PARTICIPLES: [&str; 27] = [
    "gefallen",
    "gehören",
    "genießen",
    "gelingen",
    "geschehen",
    "gern",
    "gestern",
    "gesund",
    "genug",
    "bereit",
    "bereits",
    "gegen",
    "gehen",
    "geben",
    "gerecht",
    "gemeint",
    "bekannt",
    "berühmt",
    "beliebt",
    "verrückt",
    "verliebt",
    "erst",
    "zuerst",
    "unterwegs",
    "gut",
    "gelten",
    "gewinnen",
];
