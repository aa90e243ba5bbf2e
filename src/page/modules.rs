//! Parts with meaning of their own: the map and the week.

use super::budget::capital;
use super::builder::Builder;
use super::view::{DayView, Run, WeekEntry, WeekView, Words};
use super::{NetworkView, network};
use crate::audience::{SharedLookup, SharedPart};
use crate::figures::{hours_of_week, member_id, weeks_of};
use crate::language::fill;
use crate::plan::network::NetworkInput;
use crate::value::{Days, Weekday};

impl Builder<'_> {
    /// The network map, if anyone is on it.
    pub(super) fn network(&self, part: &SharedPart, level: u8) -> Option<NetworkView> {
        let figures = self.figures.find_network(part)?;
        (!figures.input.members.is_empty()).then(|| self.network_view(part, &figures.input, level + 1))
    }

    pub(super) fn network_view(&self, part: &SharedPart, input: &NetworkInput, level: u8) -> NetworkView {
        let map = part.rows.first().map(|row| SharedLookup::new(&part.form.fields, row));
        let rows = map.map_or(Vec::new(), |map| map.rows("people"));
        let steps = |id: &str| -> Vec<Run> {
            let row = rows.iter().find(|row| member_id(&row.row.span) == id);
            row.map_or(Vec::new(), |row| row.references("action").iter().map(|one| self.reference(one)).collect())
        };
        let language = self.language();
        let words = language.strings.network;
        let beside = network::Beside {
            picture: &|name| self.named_picture(name),
            steps: &steps,
            date: &|date| language.write_date(date),
            join: &|names| language.write_list(names),
            save_table: &fill(language.strings.budget.save_table, &[("table", words.table_title)]),
            separator: language.cell_separator(),
        };
        network::view(input, level, words, &beside)
    }

    /// The week: day by day, then what happens every few weeks.
    pub(super) fn week(&self, part: &SharedPart, level: u8) -> WeekView {
        let rows: Vec<SharedLookup<'_>> =
            part.rows.iter().map(|row| SharedLookup::new(&part.form.fields, row)).collect();
        let mut days = Vec::new();
        for day in Weekday::ALL {
            let mut entries: Vec<&SharedLookup<'_>> = rows
                .iter()
                .filter(|row| row.days("day").is_some_and(|days| days.has(day)) && self.weeks(row).is_none())
                .collect();
            // By time of day. What has words in place of a time stays after what was typed before it.
            let mut last = 0;
            entries.sort_by_cached_key(|row| {
                last = row.time("from").map_or(last, |time| time.minutes_from_midnight());
                last
            });
            if !entries.is_empty() {
                let label = self.language().write_weekday(day).to_string();
                days.push(DayView { label, entries: entries.into_iter().map(|row| self.week_entry(row)).collect() });
            }
        }
        for row in rows.iter().filter(|row| self.weeks(row).is_some()) {
            let label = self.every_label(row);
            let entry = self.week_entry(row);
            match days.iter_mut().find(|day| day.label == label) {
                Some(day) => day.entries.push(entry),
                None => days.push(DayView { label, entries: vec![entry] }),
            }
        }
        WeekView { level: (level + 1).min(4), sentences: self.week_sentences(part), days }
    }

    /// How many weeks lie between two times, when it is not every week.
    fn weeks(&self, row: &SharedLookup<'_>) -> Option<u32> {
        row.words("every").and_then(|every| weeks_of(every, self.plan.facts.language)).filter(|weeks| *weeks > 1)
    }

    /// "Saturday, every 2 weeks".
    fn every_label(&self, row: &SharedLookup<'_>) -> String {
        let days = self.language().write_days(row.days("day").unwrap_or(Days::NONE));
        let weeks = u64::from(self.weeks(row).unwrap_or(1));
        self.language().count(weeks, &self.strings().week.every_n_weeks, &[("day", &days)])
    }

    fn week_sentences(&self, part: &SharedPart) -> Vec<Words> {
        let words = &self.strings().week;
        let Some(hours) = hours_of_week(part, self.plan.facts.language) else { return Vec::new() };
        [(hours.paid, words.paid_hours), (hours.unpaid, words.unpaid_hours)]
            .into_iter()
            .filter(|(hours, _)| !hours.is_zero())
            .map(|(hours, sentence)| {
                let written = self.language().write_hours_count(hours);
                vec![Run::Text(fill(sentence, &[("hours", &written)]))]
            })
            .collect()
    }

    fn week_entry(&self, row: &SharedLookup<'_>) -> WeekEntry {
        let language = self.language();
        let words = &self.strings().week;
        let mut details: Vec<Words> = Vec::new();
        let names = row.names("with");
        if !names.is_empty() {
            details.push(self.text(&fill(words.with_person, &[("who", &language.join(names))])));
        }
        // "On my own" beside someone's name would be a riddle: they are there, and do not help.
        let is_alone_with = |support: &str| support == "none" && !names.is_empty();
        let support = row.choice("support").filter(|support| !is_alone_with(support)).map(|support| match support {
            "paid" => words.paid,
            "unpaid" => words.unpaid,
            "tech" => words.technology,
            _ => words.nobody,
        });
        details.extend(support.map(|support| vec![Run::Text(support.to_string())]));
        if let Some(lasts) = row.duration("lasts") {
            details.push(vec![Run::Text(capital(&language.write_duration(lasts)))]);
        }
        for reference in row.references("line").iter().chain(row.references("for")) {
            details.push(vec![self.reference(reference)]);
        }
        let (own, what) = row.text("what").map_or((None, Vec::new()), |text| self.local_text(text));
        let picture = row.row.common.picture.as_ref().and_then(|(name, _)| self.named_picture(name)).or(own);
        details.extend(self.common_facts(&row.row.common));
        WeekEntry { time: self.entry_time(row), begins: row.time("from"), what, picture, details }
    }

    /// "8am to 10am", "After lunch".
    pub(super) fn entry_time(&self, row: &SharedLookup<'_>) -> String {
        let language = self.language();
        let words = &self.strings().week;
        let time = |name: &str| match row.time(name) {
            Some(time) => Some(language.write_time(time)),
            None => row.words(name).map(str::to_string),
        };
        match (time("from"), time("to")) {
            (Some(from), Some(to)) => fill(words.from_to, &[("from", &from), ("to", &to)]),
            (Some(from), None) if row.time("from").is_some() => fill(words.from, &[("time", &from)]),
            (Some(from), None) => capital(&from),
            (None, Some(to)) => fill(words.until, &[("time", &to)]),
            (None, None) => String::new(),
        }
    }
}
