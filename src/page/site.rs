//! The whole site as views: menu, order, position, help and versions around each page.

use super::anchors::Anchors;
use super::around::{From, link_to};
use super::builder::{Builder, Files};
use super::sheets::LongSheet;
use super::view::{Footer, PageView, PartView, Run, SiteView, ThemeChoice};
use super::words::decoded;
use crate::audience::{SharedPage, SharedPlan, SharedVersion, SharedVoice};
use crate::figures::{Figures, Uses};
use crate::language::{Language, fill, is_same_language, main_language};
use crate::parse::Block;
use crate::report::Span;
use crate::value::{Audience, Date, SitePath};
use std::cell::{Cell, RefCell};

/// A site's views, and how many sentences were left out of its text because of a hidden value.
pub struct Made {
    pub site: SiteView,
    pub left_out: usize,
    /// Of a bundle: sheets that do not fit on paper.
    pub long_sheets: Vec<LongSheet>,
}

/// What a collection adds to each of its plans.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// The language of the group's own words.
    pub tag: String,
    /// "Get help" of the group.
    pub help: Option<String>,
    pub take_down: Option<String>,
}

/// What a page or one of its versions says, for the page maker.
struct Told<'a> {
    source: &'a SitePath,
    path: &'a SitePath,
    tag: &'a str,
    is_easy: bool,
    title: &'a str,
    picture: Option<&'a (String, Span)>,
    summary: Option<&'a crate::parts::LocalText>,
    /// The summary was written for this page or version, not taken over.
    has_summary: bool,
    said_by: Option<&'a SharedVoice>,
    updated: Option<Date>,
    checked_by: &'a [String],
    checked_on: Option<Date>,
    body: &'a [Block],
}

/// Makes the views of a plan's site.
pub fn make(plan: &SharedPlan, figures: &Figures, anchors: &Anchors, files: &Files, around: &Around) -> Made {
    let (left_out, long_sheets) = (Cell::new(0), RefCell::default());
    let uses = Uses::of(plan);
    let maker = Maker {
        plan,
        figures,
        uses: &uses,
        anchors,
        files,
        around,
        left_out: &left_out,
        long_sheets: &long_sheets,
        title: plan_title(plan),
    };
    let mut pages = Vec::new();
    if !plan.pages.iter().any(|page| page.path.as_str() == "index.html") {
        pages.push(maker.made_first_page());
    }
    if plan.facts.is_withdrawn
        && let Some(first) = pages.first_mut()
    {
        let sentence = plan.facts.language.strings.site.withdrawn;
        first.pieces = vec![super::view::Piece::Paragraph(vec![Run::Text(sentence.to_string())])];
    }
    for (index, page) in plan.pages.iter().enumerate() {
        pages.push(maker.page(index, page));
        for version in &page.versions {
            pages.push(maker.version(index, page, version));
        }
    }
    let theme = &plan.facts.theme;
    let site = SiteView {
        language: plan.facts.tag.clone(),
        title: maker.title.clone(),
        theme: ThemeChoice {
            name: theme.name.clone(),
            accent: theme.accent.as_ref().map(|(colour, _)| colour.clone()),
            logo: (theme.logo.as_ref().filter(|_| !plan.facts.is_withdrawn))
                .and_then(|(file, _)| SitePath::new("index.md").find_target(&decoded(file)))
                .filter(|file| !files.hidden.contains(file)),
        },
        is_hidden_from_search: plan.facts.is_withdrawn
            || !plan.facts.search_engines
            || plan.audience != Audience::Public,
        downloads: files.by_source.iter().map(|(from, to)| (from.clone(), to.clone())).collect(),
        own_credits: maker.own_credits(),
        version: maker.version_line(plan.facts.language),
        made_on: fill(
            plan.facts.language.strings.site.made_on,
            &[("date", &plan.facts.language.write_date(plan.today))],
        ),
        has_whole: maker.has_whole(),
        pages,
    };
    Made { site, left_out: left_out.get(), long_sheets: long_sheets.take() }
}

/// "Sam's plan".
fn plan_title(plan: &SharedPlan) -> String {
    if plan.facts.is_group {
        return plan.facts.name.clone();
    }
    fill(plan.facts.language.strings.site.plan_of, &[("name", &plan.facts.name)])
}

pub(super) struct Maker<'a> {
    pub plan: &'a SharedPlan,
    pub figures: &'a Figures,
    pub uses: &'a Uses<'a>,
    pub anchors: &'a Anchors,
    pub files: &'a Files,
    pub around: &'a Around,
    pub left_out: &'a Cell<usize>,
    pub long_sheets: &'a RefCell<Vec<LongSheet>>,
    pub title: String,
}

impl<'a> Maker<'a> {
    /// One page says all of itself, and a group is not one plan.
    pub(super) fn has_whole(&self) -> bool {
        self.plan.pages.len() > 1 && !self.plan.facts.is_group
    }

    /// What makes the page of `page` whose text is `source`, at `path`, in the language of `tag`.
    fn builder(&self, page: &'a SharedPage, source: &'a SitePath, path: &'a SitePath, tag: &'a str) -> Builder<'a> {
        Builder {
            plan: self.plan,
            figures: self.figures,
            uses: self.uses,
            anchors: self.anchors,
            files: self.files,
            page,
            source,
            path,
            tag,
            left_out: self.left_out,
        }
    }

    fn page(&self, index: usize, page: &'a SharedPage) -> PageView {
        let told = Told {
            source: &page.source,
            path: &page.path,
            tag: &page.tag,
            is_easy: false,
            title: &page.title,
            picture: page.picture.as_ref(),
            summary: page.summary.as_ref(),
            has_summary: true,
            said_by: page.said_by.as_ref(),
            updated: page.updated,
            checked_by: &page.checked_by,
            checked_on: page.checked_on,
            body: &page.body,
        };
        self.tell(index, page, told)
    }

    fn version(&self, index: usize, page: &'a SharedPage, version: &'a SharedVersion) -> PageView {
        let told = Told {
            source: &version.source,
            path: &version.path,
            tag: &version.tag,
            is_easy: version.is_easy,
            title: &version.title,
            picture: version.picture.as_ref().or(page.picture.as_ref()),
            summary: version.summary.as_ref().or(page.summary.as_ref()),
            has_summary: version.summary.is_some(),
            said_by: version.said_by.as_ref().or(page.said_by.as_ref()),
            updated: version.updated.or(page.updated),
            checked_by: &version.checked_by,
            checked_on: version.checked_on,
            body: &version.body,
        };
        self.tell(index, page, told)
    }

    fn tell(&self, index: usize, page: &'a SharedPage, told: Told<'a>) -> PageView {
        let builder = self.builder(page, told.source, told.path, told.tag);
        let strings = &builder.strings().site;
        let language = builder.language();
        let total = self.plan.pages.len();
        let is_first = page.source.as_str() == "index.md";
        let is_bundle = !page.sheets.is_empty();
        let mut spoken = Vec::new();
        let pieces = match is_bundle {
            true => {
                let (pieces, long) = builder.sheets();
                self.long_sheets.borrow_mut().extend(long);
                pieces
            }
            false => {
                let mut pieces = builder.pieces(told.body);
                pieces.retain(|piece| !is_empty_part(piece));
                (pieces, spoken) = builder.explain_words(pieces, &builder.hard_words());
                pieces.extend(builder.doing_pieces());
                pieces
            }
        };
        let from = From { path: told.path, tag: told.tag, is_easy: told.is_easy };
        let version_mark = self.version_mark(page, from, language).map_or(String::new(), |mark| format!(" ({mark})"));
        let neighbour = |at: Option<usize>| at.and_then(|at| self.plan.pages.get(at)).map(|other| link_to(other, from));
        // The day of the plan as a whole stands at the foot.
        let review = page.review.filter(|date| self.plan.facts.review != Some(*date));
        let mut facts = builder.dated_facts(told.said_by, told.updated, review);
        facts.extend(builder.checked_fact(told.checked_by, told.checked_on));
        facts.extend(builder.status_fact(page.status.as_deref()));
        PageView {
            path: told.path.clone(),
            language: told.tag.to_string(),
            is_right_to_left: is_right_to_left(told.tag),
            interface: interface_of(told.tag, language),
            head_title: format!("{}{version_mark} – {}", self.unique_title(page, told.title), self.title),
            title: told.title.to_string(),
            picture: told.picture.and_then(|(name, _)| builder.named_picture(name)),
            position: match is_bundle {
                true => String::new(),
                false => fill(strings.page_of, &[("n", &(index + 1).to_string()), ("total", &total.to_string())]),
            },
            trail: self.trail(page, from, language),
            menu: self.menu(Some(page), from, language),
            summary: told.summary.map(|summary| {
                // A version without a summary of its own shows the page's.
                let language = if told.has_summary { told.tag } else { builder.language_of(summary) };
                builder.marked(builder.lines(summary.for_language(told.tag)), language)
            }),
            copy_notice: match is_bundle && self.plan.audience != Audience::Public {
                true => Some(strings.bundle_copy.to_string()),
                false => self.copy_notice(language),
            },
            facts,
            versions: self.versions(page, from, language),
            pieces,
            spoken,
            cards: match page.source.file_name() == "index.md" {
                true => self.cards(page, from, language),
                false => Vec::new(),
            },
            foot: if is_first && !is_bundle { builder.foot_pieces() } else { Vec::new() },
            back: neighbour(index.checked_sub(1)),
            next: neighbour(Some(index + 1)),
            footer: match is_bundle {
                // Whom to ring stands on top of the first sheet.
                true => Footer { help: Vec::new(), ..self.footer(told.path, language, true) },
                false => self.footer(told.path, language, is_first),
            },
        }
    }

    /// A plan whose first page this reader may not see gets one: the plan's name and the list of pages.
    fn made_first_page(&self) -> PageView {
        let path = SitePath::new("index.html");
        let language = self.plan.facts.language;
        let from = From { path: &path, tag: &self.plan.facts.tag, is_easy: false };
        PageView {
            language: self.plan.facts.tag.clone(),
            is_right_to_left: is_right_to_left(&self.plan.facts.tag),
            interface: interface_of(&self.plan.facts.tag, language),
            head_title: self.title.clone(),
            title: self.title.clone(),
            picture: None,
            position: String::new(),
            trail: Vec::new(),
            menu: self.menu(None, from, language),
            summary: None,
            copy_notice: self.copy_notice(language),
            facts: Vec::new(),
            versions: Vec::new(),
            pieces: Vec::new(),
            spoken: Vec::new(),
            cards: self.top_cards(from, language),
            foot: self.foot_of_made_page(&path),
            back: None,
            next: self.plan.pages.first().map(|page| link_to(page, from)),
            footer: self.footer(&path, language, true),
            path,
        }
    }

    /// What is due and who made the plan, on a first page that nobody wrote.
    fn foot_of_made_page(&self, path: &SitePath) -> Vec<super::view::Piece> {
        let Some(page) = self.plan.pages.first() else { return Vec::new() };
        let tag = self.plan.facts.tag.as_str();
        let builder = Builder { path, ..self.builder(page, &page.source, &page.path, tag) };
        builder.foot_pieces()
    }

    /// Two pages may have one title; their browser titles differ all the same.
    fn unique_title(&self, page: &SharedPage, title: &str) -> String {
        let is_double = self.plan.pages.iter().filter(|other| other.title == title).count() > 1;
        match is_double {
            true => format!("{title} ({})", page.source.as_str().trim_end_matches(".md")),
            false => title.to_string(),
        }
    }
}

/// Is this language written from right to left?
pub fn is_right_to_left(tag: &str) -> bool {
    matches!(main_language(tag), "ar" | "fa" | "he" | "ur" | "yi" | "ps" | "sd" | "ug" | "dv" | "ckb")
}

/// The language of the program's own words, where it does not speak the page's.
fn interface_of(tag: &str, language: &Language) -> Option<String> {
    (!is_same_language(tag, language.tag)).then(|| language.tag.to_string())
}

fn is_empty_part(piece: &super::view::Piece) -> bool {
    use super::view::{PartBody, Piece};
    match piece {
        Piece::Part(part) => {
            let PartView { body, .. } = part.as_ref();
            matches!(body, PartBody::Form(form) if form.rows.is_empty())
        }
        _ => false,
    }
}
