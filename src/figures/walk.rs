//! Every row of a part that a reader sees, nested ones too, with where it stands.
//!
//! In: a shared part. Out: [`RowPlace`]s, one after another. Not here: what a row means.

use crate::audience::{SharedPage, SharedPart, SharedRow, SharedValue};
use crate::parts::Field;

/// A row, and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct RowPlace<'a> {
    pub page: &'a SharedPage,
    pub part: &'a SharedPart,
    pub row: &'a SharedRow,
    /// What may stand in it.
    pub fields: &'a [Field],
    /// The row that it stands in, with its fields; `None` for a row of the part itself.
    pub above: Option<(&'a SharedRow, &'a [Field])>,
}

/// Gives each row of a part, in reading order; a nested row after the one that it stands in.
pub fn each_row<'a>(page: &'a SharedPage, part: &'a SharedPart, take: &mut dyn FnMut(RowPlace<'a>)) {
    for row in &part.rows {
        walk(RowPlace { page, part, row, fields: &part.form.fields, above: None }, take);
    }
}

fn walk<'a>(place: RowPlace<'a>, take: &mut dyn FnMut(RowPlace<'a>)) {
    take(place);
    for filled in &place.row.fields {
        if let SharedValue::Rows(rows) = &filled.value {
            let fields = &place.fields[filled.field].fields;
            let above = Some((place.row, place.fields));
            rows.iter().for_each(|row| walk(RowPlace { row, fields, above, ..place }, take));
        }
    }
}
