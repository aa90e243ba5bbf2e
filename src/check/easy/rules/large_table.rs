//! ER-B3: small tables.

use super::*;

pub static RULE: Rule = Rule {
    name: "large-table",
    id: "ER-B3",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &[],
    in_plain: false,
    look,
};

/// Columns and rows, the head apart.
const MOST_COLUMNS: usize = 4;
const MOST_ROWS: usize = 8;

fn look(looking: &Looking<'_>, found: &mut Found) {
    each_block(looking.text.body, &mut |block| {
        let Block::Table { head, rows, span, .. } = block else { return };
        if head.len() > MOST_COLUMNS || rows.len() > MOST_ROWS {
            found.tell(
                Severity::Warning,
                span,
                format!("this table has {} columns and {} rows", head.len(), rows.len()),
                "4 columns and 8 rows are easy to read. Make 2 tables of it, each about one thing.",
            );
        }
    });
}
