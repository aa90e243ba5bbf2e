//! The words that the program itself puts on pages: labels, sums, counts, dates.
//!
//! `prove` asks for them only when something was found, to know what is no secret. Text that a person wrote does not
//! count here: the cut has noted what of it is shown.

use super::view::{PartBody, PartView, Piece, Run, SiteView, Words};
use super::{BudgetView, NetworkView};

/// All words of a site that the program made, one piece a line.
pub fn said_by_program(site: &SiteView) -> String {
    let mut said = String::new();
    for page in &site.pages {
        for text in
            [&page.position, &page.title, &site.title].into_iter().chain(&page.facts).chain(&page.footer.version)
        {
            line(&mut said, text);
        }
        for label in page.menu.iter().map(|item| &item.label).chain(page.footer.links.iter().map(|link| &link.label)) {
            line(&mut said, label);
        }
        if let Some(notice) = &page.copy_notice {
            line(&mut said, notice);
        }
        for piece in &page.pieces {
            if let Piece::Part(part) = piece {
                part_words(&mut said, part);
            }
        }
    }
    said
}

fn part_words(said: &mut String, part: &PartView) {
    if let Some((_, heading)) = &part.heading {
        line(said, heading);
    }
    match &part.body {
        PartBody::Form(form) => {
            for field in form.rows.iter().flat_map(|row| &row.fields) {
                line(said, &field.label);
            }
        }
        PartBody::Budget(budget) => budget_words(said, budget),
        PartBody::Network(network) => network_words(said, network),
        PartBody::Week(week) => {
            for sentence in &week.sentences {
                words(said, sentence);
            }
            for day in &week.days {
                line(said, &day.label);
                for entry in &day.entries {
                    line(said, &entry.time);
                }
            }
        }
    }
}

fn budget_words(said: &mut String, budget: &BudgetView) {
    for (_, sentence) in &budget.sentences {
        words(said, sentence);
    }
    for table in &budget.tables {
        line(said, &table.caption);
        for cell in table.head.iter().chain(table.rows.iter().flat_map(|row| &row.cells)) {
            line(said, cell);
        }
    }
    for bar in budget.bars.iter().flat_map(|bars| &bars.bars) {
        line(said, &bar.amount);
    }
}

fn network_words(said: &mut String, network: &NetworkView) {
    for (_, sentence) in &network.sentences {
        words(said, sentence);
    }
    for text in &network.how_to_read {
        line(said, text);
    }
    let members = network.rings.iter().flat_map(|ring| &ring.members);
    for sentence in members.flat_map(|member| &member.sentences).chain(&network.ties).chain(&network.wishes) {
        words(said, sentence);
    }
}

fn words(said: &mut String, runs: &Words) {
    for run in runs {
        match run {
            Run::Text(text) | Run::Code(text) => said.push_str(text),
            Run::Strong(inner)
            | Run::Emphasis(inner)
            | Run::Link { words: inner, .. }
            | Run::Lang { words: inner, .. } => {
                words(said, inner);
            }
            Run::Picture(_) => {}
            Run::Break => said.push('\n'),
        }
    }
    said.push('\n');
}

fn line(said: &mut String, text: &str) {
    said.push_str(text);
    said.push('\n');
}
