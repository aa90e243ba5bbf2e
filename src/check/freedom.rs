//! Limits, own rules and last words: what may not go on in silence, and who decides.
//!
//! In: the plan as the person sees it, and today. Out: findings. Not here: the mark on the page itself (`page`).

use super::Checked;
use crate::audience::{SharedLookup, SharedPart};
use crate::figures::{People, VoiceKind, expired_on};
use crate::report::{Diagnostic, Report, Span};
use crate::value::Date;

pub fn check(checked: &Checked<'_>, report: &mut Report) {
    let mut last_words = LastWords::default();
    for page in &checked.whole.pages {
        for part in &page.parts {
            expired(part, checked.today, report);
            match part.form.name.as_str() {
                "decisions" => last_words.add(checked, part),
                "policy" => policy(part, page.review, checked.today, report),
                "matching" => advert(part, report),
                "leaving-hospital" => leaving(part, report),
                _ => {}
            }
        }
    }
    last_words.tell(report);
}

/// What ended by itself may not go on, and a limit on someone's freedom least of all.
fn expired(part: &SharedPart, today: Date, report: &mut Report) {
    for row in &part.rows {
        let Some(date) = expired_on(row, &part.form.fields, today) else { continue };
        let is_limit = part.form.name == "restrictions";
        let finding = Diagnostic::warning("expired", &row.span, format!("this ended on {date}, and it is still here"));
        report.push(match is_limit {
            true => finding
                .because("A limit on someone's freedom may not go on after its last day. The page says so too.")
                .try_this(
                    "If it has stopped: ended-on: and the day. If not: decide anew, with the person, and write the new days.",
                ),
            false => finding
                .because("People who read it may think that it still holds.")
                .try_this("Take it out, or write the new last day after someone has decided."),
        });
    }
}

/// Who has the last word in each decision of the plan.
#[derive(Default)]
struct LastWords {
    /// Where the first list of decisions stands.
    first: Option<Span>,
    decisions: usize,
    of_staff: usize,
}

impl LastWords {
    fn add(&mut self, checked: &Checked<'_>, part: &SharedPart) {
        let people = People::of(checked.whole);
        for row in part.rows.iter().map(|row| SharedLookup::new(&part.form.fields, row)) {
            let names = row.names("who-makes-final-decision");
            if names.is_empty() {
                continue;
            }
            self.first.get_or_insert_with(|| part.span.clone());
            self.decisions += 1;
            let is_paid = |name: &String| matches!(people.kind_of(name), VoiceKind::Staff | VoiceKind::Professional);
            if names.iter().all(is_paid) {
                self.of_staff += 1;
            }
        }
    }

    fn tell(&self, report: &mut Report) {
        if let Some(span) = &self.first
            && self.decisions == self.of_staff
        {
            report.push(
                Diagnostic::warning(
                    "last-words-of-staff",
                    span,
                    "in every decision the last word belongs to someone who is paid",
                )
                .because(
                    "A plan in which others take decisions that the person can take is often refused. \
                     And it is not the person's own plan.",
                )
                .try_this("Ask of each decision: can the person have the last word here? With which help?"),
            );
        }
    }
}

/// Rules made for one person hold because people agreed, and until they look again.
fn policy(part: &SharedPart, of_page: Option<Date>, today: Date, report: &mut Report) {
    let Some(row) = part.rows.first().map(|row| SharedLookup::new(&part.form.fields, row)) else { return };
    let entries = row.rows("managing-risk");
    let review = part.common.review.or(of_page);
    let lacks = |entry: &SharedLookup<'_>| {
        let is_agreed = !entry.names("agreed-by").is_empty() || !row.names("agreed-by").is_empty();
        let has_review = entry.row.common.review.or(review).is_some();
        match (is_agreed, has_review) {
            (true, true) => None,
            (true, false) => Some("a day to look at it again"),
            (false, true) => Some("who agreed to it"),
            (false, false) => Some("who agreed to it, and a day to look at it again"),
        }
    };
    for (entry, lacking) in entries.iter().filter_map(|entry| Some((entry, lacks(entry)?))) {
        report.push(
            Diagnostic::warning("rule-not-agreed", &entry.row.span, format!("this rule does not say {lacking}"))
                .because("A rule for one person holds because that person and others agreed, for a time.")
                .try_this("Under the part: agreed-by: me, and review: with the day, as 2027-03-01"),
        );
    }
    let dates = entries.iter().filter_map(|entry| Some((entry.row.common.review?, &entry.row.span)));
    for (date, span) in review.map(|date| (date, &part.span)).into_iter().chain(dates).filter(|(date, _)| *date < today)
    {
        report.push(
            Diagnostic::warning(
                "rule-review-late",
                span,
                format!("it was time to look at these rules again on {date}"),
            )
            .because("Life may have changed, and the rules would be those of before. The page says so too.")
            .try_this("Look at them with the person. Then write: updated: and review: with the new days"),
        );
    }
}

/// An advert begins with who someone should be, or it finds a generic worker.
fn advert(part: &SharedPart, report: &mut Report) {
    let Some(row) = part.rows.first().map(|row| SharedLookup::new(&part.form.fields, row)) else { return };
    if !row.row.fields.is_empty() && row.list("personality").is_empty() {
        report.push(
            Diagnostic::error("no-personality", &part.span, "this advert does not say what kind of person is wanted")
                .because("Who someone is matters most. Skills can be learned.")
                .try_this("personality:\n  - Someone calm who likes to laugh"),
        );
    }
}

/// What a way out of hospital needs.
const WAY_OUT: [&str; 6] = ["home", "team", "money", "transition-costs", "date", "who-does-what"];

fn leaving(part: &SharedPart, report: &mut Report) {
    let Some(row) = part.rows.first().map(|row| SharedLookup::new(&part.form.fields, row)) else { return };
    let missing: Vec<&str> = WAY_OUT.into_iter().filter(|name| row.find(name).is_none()).collect();
    if let Some(first) = missing.first() {
        report.push(
            Diagnostic::note("way-out-incomplete", &part.span, "this way out of hospital does not say everything yet")
                .because(format!("It does not say: {}. What nobody planned can keep someone in.", missing.join(", ")))
                .try_this(format!("{first}: … Or find out who can tell you.")),
        );
    }
}
