//! Lists as people, spreadsheets and banks write them, and each way in which a row can be broken.

use super::file::read_list;
use crate::language::Language;
use crate::report::{Report, Severity, TextFile};
use crate::value::Currency;

/// "date line amount (back) / note" of each entry, and "severity rule line:column" of each finding.
fn read_in(tag: &str, text: &str) -> (Vec<String>, Vec<String>) {
    let mut report = Report::default();
    let language = Language::find(tag).expect("shipped");
    let gbp = Currency::find("GBP").expect("known");
    let entries = read_list(&TextFile::new("spending.csv", text), language, gbp, &mut report).unwrap_or_default();
    let said = |entry: &super::SpendingEntry| {
        let back = if entry.is_back { " back" } else { "" };
        format!("{} {} {}{back} / {}", entry.date, entry.line, entry.money.amount(), entry.note)
    };
    let found = report.sorted().into_iter().map(|finding| {
        let mark = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        format!("{mark} {} {}:{}", finding.rule, finding.span.line(), finding.span.column())
    });
    (entries.iter().map(said).collect(), found.collect())
}

#[track_caller]
fn quiet(text: &str) -> Vec<String> {
    let (entries, found) = read_in("en-GB", text);
    assert_eq!(found, [""; 0], "{text}");
    entries
}

fn found(text: &str) -> Vec<String> {
    read_in("en-GB", text).1
}

const ONE: [&str; 1] = ["2026-04-06 Swimming 6.20 / With Ana"];

#[test]
fn commas_semicolons_and_tabs_are_told_apart() {
    assert_eq!(quiet("date,line,amount,note\n2026-04-06,Swimming,6.20,With Ana\n"), ONE);
    assert_eq!(quiet("date;line;amount;note\n2026-04-06;Swimming;6.20;With Ana\n"), ONE);
    assert_eq!(quiet("date\tline\tamount\tnote\n2026-04-06\tSwimming\t6.20\tWith Ana"), ONE);
    assert_eq!(quiet("sep=;\ndate;line;amount;note\n2026-04-06;Swimming;6.20;With Ana\n"), ONE);
    // A semicolon inside a name does not make a list of semicolons.
    assert_eq!(
        quiet("date,\"line\",amount,note\n2026-04-06,Swimming,6.20,a; b\n"),
        ["2026-04-06 Swimming 6.20 / a; b"]
    );
}

#[test]
fn the_columns_stand_in_any_order_under_everyday_names() {
    for names in [
        "Amount (£),Note,When,What for",
        "COST,Details,Day,Budget line",
        "spent GBP,notes,date,FOR",
        "Betrag,Notiz,Datum,Wofür",
    ] {
        assert_eq!(quiet(&format!("{names}\n£6.20,With Ana,6 April 2026,Swimming\n")), ONE, "{names}");
    }
    assert_eq!(quiet("date,line,paid\n2026-04-06,Swimming,6.20\n"), ["2026-04-06 Swimming 6.20 / "]);
}

#[test]
fn blank_lines_and_empty_cells_at_the_end_do_not_matter() {
    assert_eq!(quiet("\n\ndate,line,amount,note,,\n\n2026-04-06,Swimming,6.20,With Ana,,\n,,,\n\n"), ONE);
    assert_eq!(quiet("date,line,amount,note\n"), [""; 0]);
}

#[test]
fn a_cell_with_a_line_end_in_it_is_one_cell() {
    let text = "date,line,amount,note\n2026-04-06,Swimming,6.20,\"With\n Ana\"\nlater,Swimming,1,\n";
    let (entries, found) = read_in("en-GB", text);
    assert_eq!(entries, ONE);
    assert_eq!(found, ["error unreadable-date 4:1"]);
}

#[test]
fn dates_follow_the_language_of_the_plan() {
    let text = "date,line,amount\n06/04/2026,Bus,1\n";
    assert_eq!(read_in("en-GB", text).0, ["2026-04-06 Bus 1 / "]);
    assert_eq!(read_in("en-US", text).0, ["2026-06-04 Bus 1 / "]);
    assert_eq!(found("date,line,amount\n06/04/26,Bus,1\n"), ["error unclear-date 2:1"]);
}

#[test]
fn a_minus_is_money_that_came_back() {
    let text = "date,line,amount\n2026-04-06,Bus,12\n2026-04-07,Bus,9\n2026-04-08,Bus,-5.50\n";
    assert_eq!(quiet(text)[2], "2026-04-08 Bus 5.50 back / ");
    let bank = "date,line,amount\n2026-04-06,Bus,-12\n2026-04-07,Bus,-9\n2026-04-08,Bus,5.50\n";
    assert_eq!(found(bank), ["warning spending-minus 2:16"]);
}

#[test]
fn every_broken_row_is_told_at_its_cell_and_all_at_once() {
    let text = "date,line,amount,note\n\
                soon,Bus,1,\n\
                2026-04-06,Bus,lots,\n\
                2026-04-06,Bus,,\n\
                ,Bus,1,\n\
                2026-04-06,Bus,€1,\n\
                2026-04-06,Fish, chips and tea,1,\n\
                2026-04-06,Bus,1\n\
                2026-02-30,Bus,\"1,50\",\n\
                2026-04-06,Bus,1,fine\n";
    let (entries, found) = read_in("en-GB", text);
    assert_eq!(entries, ["2026-04-06 Bus 1 / fine"]);
    assert_eq!(
        found,
        [
            "error unreadable-date 2:1",
            "error unreadable-amount 3:16",
            "error spending-row 4:1",
            "error spending-row 5:1",
            "error foreign-currency 6:16",
            "error spending-row 7:1",
            "error spending-row 8:1",
            "error unreadable-date 9:1",
            "error unclear-number 9:16",
        ]
    );
}

#[test]
fn a_sum_that_its_comma_cuts_in_two_is_told() {
    let list = |row: &str| format!("date,line,amount,note\n{row}\n");
    for row in ["2026-04-06,Bus,12,50", "2026-04-06,Bus,£1,250.00", "2026-04-06,Bus,-1,250"] {
        assert_eq!(found(&list(row)), ["error spending-row 2:16"], "{row}");
    }
    for row in
        ["2026-04-06,Bus,12.00,50", "2026-04-06,Bus,12,50 stops", "2026-04-06,Bus,12,5", "2026-04-06,Bus,\"1,250\",5"]
    {
        assert_eq!(quiet(&list(row)).len(), 1, "{row}");
    }
}

#[test]
fn a_quotation_mark_that_never_closes_is_told() {
    let text = "date,line,amount,note\n2026-04-06,Bus,1,\n2026-04-07,Bus,1,\"oh\n2026-04-08,Bus,1,\n";
    assert_eq!(read_in("en-GB", text), (vec!["2026-04-06 Bus 1 / ".into()], vec!["error spending-row 3:18".into()]));
    assert_eq!(found("\"date,line,amount\n"), ["error spending-row 1:1"]);
}

#[test]
fn a_first_row_that_names_no_columns_is_told() {
    assert_eq!(found("2026-04-06,Swimming,6.20,\n2026-04-07,Bus,1,\n"), ["error spending-heading 1:1"]);
    assert_eq!(found("date,what,note\n2026-04-06,Bus,x\n"), ["error spending-heading 1:1"]);
    assert_eq!(found("date,what,line,amount\n2026-04-06,Bus,Bus,1\n"), ["error spending-heading 1:11"]);
    assert_eq!(found("date,line,amount (€)\n2026-04-06,Bus,1\n"), ["error foreign-currency 1:11"]);
    for empty in ["", "\n\n", "sep=;\n"] {
        assert_eq!(found(empty), ["error spending-file 1:1"], "{empty:?}");
    }
}

#[test]
fn a_column_that_is_not_read_is_told() {
    let text = "date,line,amount,balance\n2026-04-06,Bus,1,900\n";
    assert_eq!(read_in("en-GB", text), (vec!["2026-04-06 Bus 1 / ".into()], vec!["note spending-column 1:18".into()]));
}

#[test]
fn ten_thousand_rows_are_the_most() {
    let rows = |count: usize| format!("date,line,amount\n{}", "2026-04-06,Bus,1\n".repeat(count));
    assert_eq!(quiet(&rows(10_000)).len(), 10_000);
    assert_eq!(found(&rows(10_001)), ["error too-many-rows 10002:1"]);
}
