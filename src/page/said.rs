//! The words that the program itself puts on pages: labels, sums, counts, dates, joined names.
//!
//! In: what one reader may see, and its finished pages. Out: those words as one text.
//! Not here: text that a person typed. The cut notes what of it is shown (`audience`). If it stood here too, words that
//! slip through the cut would count as said by the program, and `prove` could never find them. The made parts of a
//! sentence with typed words in it stand here without those.
//!
//! `prove` asks for them only when something was found, to know what is no secret.

mod overview;

use super::MoneyView;
use super::anchors::Anchors;
use super::budget::capital;
use super::builder::{Builder, Files};
use super::network_view::{DrawingWords, DrawingsView, MapDrawings, MovesView, NetworkView, TiesView};
use super::plans::Plans;
use super::site::Around;
use super::typed::typed_words;
use super::view::{Layout, PageView, Piece, Run, SiteView, TableView, Words};
use crate::audience::{SharedCommon, SharedLookup, SharedPage, SharedPart, SharedPlan, SharedRow, SharedValue};
use crate::figures::{Figures, Uses};
use crate::language::{Language, fill};
use crate::parse::{Block, Inline};
use crate::parts::Field;
use crate::pictures::CREDIT;
use crate::plan::network::{Member, NetworkInput, RingName, Rings, Tie};
use std::cell::Cell;
use std::collections::BTreeSet;

/// All words of a site that the program made, one piece a line. `around` and `plans` come from outside the plan, so they
/// are no secrets of it.
pub fn said_by_program(
    plan: &SharedPlan,
    figures: &Figures,
    site: &SiteView,
    around: &Around,
    plans: &Plans,
) -> String {
    let mut said = Said::default();
    if plan.facts.is_withdrawn {
        said.line(plan.facts.language.strings.site.withdrawn);
    }
    for text in [&around.help, &around.take_down].into_iter().flatten() {
        said.line(text);
    }
    for text in plans.words(plan.facts.language) {
        said.line(&text);
    }
    for text in [CREDIT.title, CREDIT.authors, CREDIT.licence, CREDIT.licence_link, CREDIT.project_link, CREDIT.changes]
    {
        said.line(text);
    }
    said.line(&site.made_on);
    for page in &site.pages {
        said.page(site, page);
    }
    let (anchors, files, left_out, uses) = (Anchors::default(), Files::default(), Cell::new(0), Uses::default());
    // A part can be placed on a page in any language of the plan.
    let tags: BTreeSet<&str> = plan.pages.iter().flat_map(tags_of).chain([plan.facts.tag.as_str()]).collect();
    for tag in tags {
        // How a voice says signs stands on each page, for the script; on our own pages too, where the plan has none.
        for (_, sign, sound) in Language::find(tag).unwrap_or(plan.facts.language).strings.spoken {
            said.line(sign);
            said.line(sound);
        }
        for (at, page) in plan.pages.iter().enumerate() {
            let builder = Builder {
                plan,
                figures,
                uses: &uses,
                anchors: &anchors,
                files: &files,
                page,
                source: &page.source,
                path: &page.path,
                tag,
                left_out: &left_out,
            };
            if at == 0 {
                said.overview(&builder);
            }
            said.site_strings(&builder);
            said.sheets(&builder);
            let bodies = std::iter::once(&page.body).chain(page.versions.iter().map(|version| &version.body));
            for body in bodies {
                said.values(&builder, body);
            }
            for part in &page.parts {
                said.part(&builder, part);
            }
        }
    }
    said.text
}

fn tags_of(page: &SharedPage) -> impl Iterator<Item = &str> {
    std::iter::once(page.tag.as_str()).chain(page.versions.iter().map(|version| version.tag.as_str()))
}

#[derive(Default)]
struct Said {
    text: String,
}

impl Said {
    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn words(&mut self, runs: &Words) {
        let mut text = String::new();
        plain(&mut text, runs);
        self.line(&text);
    }

    /// What stands around a page's text.
    fn page(&mut self, site: &SiteView, page: &PageView) {
        self.line(&site.title);
        self.line(&page.position);
        self.line(page.copy_notice.as_deref().unwrap_or(""));
        for fact in page.facts.iter().chain(&page.footer.version) {
            self.line(fact);
        }
        for link in &page.footer.links {
            self.line(&link.label);
        }
    }

    fn site_strings(&mut self, builder: &Builder<'_>) {
        let site = &builder.strings().site;
        for text in [
            site.home,
            site.all_pages,
            site.whole_plan,
            site.find_words,
            site.language,
            site.hard_word,
            site.easy_read_version,
            site.full_version,
            site.important,
            site.warning,
            site.note,
            site.tip,
            site.withdrawn,
            &fill(site.photo_by, &[("who", "")]),
        ] {
            self.line(text);
        }
    }

    /// Values that the text prints.
    fn values(&mut self, builder: &Builder<'_>, blocks: &[Block]) {
        crate::plan::each_inline(blocks, &mut |inline| {
            if let Inline::Value { name, .. } = inline
                && let Some(value) = builder.figures.find_value(builder.plan, builder.page, name)
            {
                self.line(&value);
            }
        });
    }

    fn part(&mut self, builder: &Builder<'_>, part: &SharedPart) {
        self.around_part(builder, part);
        self.line(part.form.title_in(builder.tag).text);
        self.common(builder, &part.common);
        for row in &part.rows {
            self.row(builder, row, &part.form.fields);
        }
        match part.form.name.as_str() {
            "network" => {
                if let Some(figures) = builder.figures.find_network(part) {
                    let input = without_typed_words(&figures.input);
                    self.network(&builder.network_view(part, &input, 2));
                    self.line(builder.strings().network.next_step);
                }
            }
            "week" => self.week(builder, part),
            "audit" => self.list(builder, part),
            _ if part.form.layout == Layout::Star => {
                if let Some(star) = builder.star(part) {
                    self.drawing_words(&star.words);
                    star.points.iter().flat_map(|point| &point.more).for_each(|more| self.line(more));
                }
            }
            _ => {
                if let Some(view) = builder.money_part(part, 2) {
                    self.money(part, &view);
                }
            }
        }
    }

    /// Labels, and values that the program writes down.
    fn row(&mut self, builder: &Builder<'_>, row: &SharedRow, fields: &[Field]) {
        self.common(builder, &row.common);
        for filled in &row.fields {
            let field = &fields[filled.field];
            let label = field.label_in(builder.tag).text;
            self.line(label);
            let written = builder.written(&filled.value, field);
            let written = written.or_else(|| match &filled.value {
                SharedValue::Names(names) => Some(builder.language().join(names)),
                _ => None,
            });
            if let Some(written) = written {
                self.line(&written);
                self.line(&format!("{label}: {written}"));
            }
            match &filled.value {
                SharedValue::Rows(rows) => rows.iter().for_each(|row| self.row(builder, row, &field.fields)),
                SharedValue::Prose(prose) => {
                    self.values(builder, &prose.blocks);
                    prose.others.values().for_each(|blocks| self.values(builder, blocks));
                }
                _ => {}
            }
        }
    }

    /// Whose words something is, and its dates; the note is typed.
    fn common(&mut self, builder: &Builder<'_>, common: &SharedCommon) {
        for fact in builder.dated_facts(common.said_by.as_ref(), common.updated, common.review) {
            self.line(&fact);
        }
    }

    /// The made words of a part about money: everything that it shows, less what a person typed in it.
    fn money(&mut self, part: &SharedPart, view: &MoneyView) {
        let typed = typed_words(part);
        for section in &view.sections {
            self.line(section.title.as_deref().unwrap_or(""));
            for (_, sentence) in &section.sentences {
                self.without(&typed, sentence);
            }
            for table in &section.tables {
                for text in [&table.caption, &table.save, &table.more, &table.working_title] {
                    self.without(&typed, &vec![Run::Text(text.clone())]);
                }
                for line in table.working.iter().flat_map(|step| &step.lines) {
                    self.without(&typed, &vec![Run::Text(line.clone())]);
                }
                table.head.iter().for_each(|head| self.without(&typed, &vec![Run::Text(head.clone())]));
                for row in &table.rows {
                    row.cells.iter().for_each(|cell| self.without(&typed, &vec![Run::Text(cell.clone())]));
                    self.without(&typed, &row.name);
                }
            }
            section.word_tables.iter().for_each(|table| self.table(&typed, table));
            section.notes.iter().for_each(|note| self.without(&typed, note));
            if let Some(bars) = &section.bars {
                self.line(&bars.title);
                bars.bars.iter().for_each(|bar| self.line(&bar.amount));
            }
            section.items.iter().for_each(|item| self.without(&typed, &item.words));
        }
    }

    /// Words without those that a person typed.
    fn without(&mut self, typed: &[String], words: &Words) {
        let mut text = String::new();
        plain(&mut text, words);
        for one in typed {
            text = text.replace(one, "\n");
        }
        self.line(&text);
    }

    /// A finished table, without typed words.
    fn table(&mut self, typed: &[String], table: &TableView) {
        self.without(typed, &table.caption);
        table.head.iter().for_each(|head| self.words(&head.words));
        for piece in table.rows.iter().flat_map(|row| &row.cells).flatten() {
            if let Piece::Paragraph(words) = piece {
                self.without(typed, words);
            }
        }
    }

    /// A map whose typed words were taken out.
    fn network(&mut self, map: &NetworkView) {
        for text in [&map.how_to_read_title, &map.list_title, &map.questions_title, &map.save_table] {
            self.line(text);
        }
        map.how_to_read.iter().for_each(|text| self.line(text));
        for member in map.rings.iter().flat_map(|ring| &ring.members) {
            self.line(&member.picture.alt);
        }
        let members = map.rings.iter().flat_map(|ring| &ring.members).flat_map(|member| &member.sentences);
        let sentences = map.sentences.iter().map(|(_, sentence)| sentence);
        for sentence in sentences.chain(members).chain(&map.questions) {
            self.words(sentence);
        }
        self.table(&[], &map.table);
        map.rings.iter().flat_map(|ring| [&ring.label, &ring.count]).for_each(|text| self.line(text));
        self.frames(&map.drawings);
        for map in &map.maps {
            self.line(&map.title);
            map.how_to_read.iter().for_each(|text| self.line(text));
            map.entries.iter().for_each(|entry| self.words(&entry.words));
            match &map.drawings {
                MapDrawings::Segments(drawings) => self.frames(drawings),
                MapDrawings::Ties(drawings) => drawings.iter().for_each(|drawing| self.ties(drawing)),
                MapDrawings::Moves(drawings) => drawings.iter().for_each(|drawing| self.moves(drawing)),
            }
        }
    }

    fn frames(&mut self, drawings: &DrawingsView) {
        for drawing in drawings.together.iter().chain(&drawings.overview).chain(&drawings.by_ring) {
            self.drawing_words(&drawing.words);
            for frame in &drawing.frames {
                self.line(&frame.label);
                self.line(frame.count.as_deref().unwrap_or(""));
            }
        }
    }

    fn ties(&mut self, drawing: &TiesView) {
        self.drawing_words(&drawing.words);
        for tie in &drawing.ties {
            self.line(&tie.above);
            self.line(&tie.below);
        }
    }

    fn moves(&mut self, drawing: &MovesView) {
        self.drawing_words(&drawing.words);
        drawing.heads.iter().chain(drawing.bands.iter().map(|band| &band.label)).for_each(|text| self.line(text));
    }

    fn drawing_words(&mut self, words: &DrawingWords) {
        for text in [&words.title, &words.description, &words.save] {
            self.line(text);
        }
    }

    fn week(&mut self, builder: &Builder<'_>, part: &SharedPart) {
        let strings = &builder.strings().week;
        for text in [strings.paid, strings.unpaid, strings.technology, strings.nobody] {
            self.line(text);
        }
        let view = builder.week(part, 2);
        view.sentences.iter().for_each(|sentence| self.words(sentence));
        view.days.iter().for_each(|day| self.line(&day.label));
        for row in part.rows.iter().map(|row| SharedLookup::new(&part.form.fields, row)) {
            if row.words("from").is_none() && row.words("to").is_none() {
                self.line(&builder.entry_time(&row));
            }
            if let Some(lasts) = row.duration("lasts") {
                self.line(&capital(&builder.language().write_duration(lasts)));
            }
            let names = row.names("with");
            if !names.is_empty() {
                self.line(&fill(strings.with_person, &[("who", &builder.language().join(names))]));
            }
        }
    }
}

/// The same map with every typed word blank, names apart: what is still said is the program's own. Names stay, since two
/// of them joined ("Mum and Nadia") are its words too.
fn without_typed_words(input: &NetworkInput) -> NetworkInput {
    let NetworkInput { person_name, voice, rings, members, ties, is_paid_known, kinds, questions_on } = input;
    let ring = |ring: &RingName| RingName { key: ring.key.clone(), label: String::new() };
    let blank = |text: &Option<String>| text.as_ref().map(|_| String::new());
    let member = |member: &Member| Member {
        relation: None,
        helps_with: blank(&member.helps_with),
        met: blank(&member.met),
        contact_every: blank(&member.contact_every),
        ..member.clone()
    };
    let tie = |tie: &Tie| Tie { from: tie.from.clone(), to: tie.to.clone(), what: String::new() };
    NetworkInput {
        person_name: person_name.clone(),
        voice: *voice,
        rings: Rings::new(rings.names().iter().map(ring).collect()),
        members: members.iter().map(member).collect(),
        ties: ties.iter().map(tie).collect(),
        is_paid_known: *is_paid_known,
        kinds: kinds.clone(),
        questions_on: *questions_on,
    }
}

fn plain(out: &mut String, runs: &Words) {
    for run in runs {
        match run {
            Run::Text(text) | Run::Code(text) | Run::Time { text, .. } => out.push_str(text),
            Run::Strong(inner)
            | Run::Emphasis(inner)
            | Run::Link { words: inner, .. }
            | Run::Lang { words: inner, .. } => plain(out, inner),
            Run::Picture(_) => {}
            Run::Break => out.push('\n'),
        }
    }
}
