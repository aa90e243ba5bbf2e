//! What the site says in Welsh about a fund, and about how money was worked out.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{Counted, Form, IsfStrings, Voiced};

pub const ISF: IsfStrings = IsfStrings {
    fund_is: Voiced::new("Fy nghronfa yw {amount} {period}.", "Cronfa {name} yw {amount} {period}."),
    i_pay_nothing: Voiced::new("Dydw i ddim yn talu dim.", "Dydy {name} ddim yn talu dim."),
    i_pay_all: Voiced::new("Rydw i'n talu am y gronfa gyfan.", "Mae {name} yn talu am y gronfa gyfan."),
    i_pay_more: Voiced::new(
        "Fy rhan i yw {amount}. Mae hynny'n fwy na'r gronfa gyfan.",
        "Rhan {name} yw {amount}. Mae hynny'n fwy na'r gronfa gyfan.",
    ),
    council_pays: "Mae'r cyngor yn talu {amount} {period}.",
    council_pays_nothing: "Dydy'r cyngor ddim yn talu dim.",
    they_pay_nothing: "Dydy {who} ddim yn talu dim.",
    for_management: "Mae {amount} ar gyfer gofalu am y gronfa.",
    for_support: Voiced::new("Mae {amount} ar gyfer fy nghymorth.", "Mae {amount} ar gyfer cymorth {name}."),
    may_buy: Voiced::new(
        "Rydw i'n cael defnyddio {amount} i brynu cymorth gan eraill.",
        "Mae {name} yn cael defnyddio {amount} i brynu cymorth gan eraill.",
    ),
    reaches: Voiced::new(
        "O bob {one}, mae {part} yn mynd at fy nghymorth.",
        "O bob {one}, mae {part} yn mynd at gymorth {name}.",
    ),
    reaches_all: Voiced::new(
        "O bob {one}, mae'r cyfan yn mynd at fy nghymorth.",
        "O bob {one}, mae'r cyfan yn mynd at gymorth {name}.",
    ),
    small_coins: &[
        ("AUD", "{n}c"),
        ("CAD", "{n}c"),
        ("EUR", "{n}c"),
        ("GBP", "{n}c"),
        ("NZD", "{n}c"),
        ("USD", "{n}c"),
        ("ZAR", "{n}c"),
    ],

    caption: Voiced::new("Fy nghronfa, {period}", "Cronfa {name}, {period}"),
    whole_fund: "Y gronfa gyfan",
    my_part: Voiced::new("Beth rydw i'n ei dalu", "Beth mae {name} yn ei dalu"),
    council_part: "Beth mae'r cyngor yn ei dalu",
    their_part: "Beth mae {who} yn ei dalu",
    management: "Gofalu am y gronfa",
    support: Voiced::new("Fy nghymorth", "Cymorth {name}"),
    elsewhere: "Ar gyfer prynu gan eraill",
    part_of: "{part} o {whole}",
    agreed_title: "Beth rydyn ni wedi cytuno arno",
    leaving_title: "Sut y gall y gronfa ddod i ben",

    points: Counted::new(&[
        (Form::Two, "{n} bwynt"),
        (Form::Few, "{n} phwynt"),
        (Form::Many, "{n} phwynt"),
        (Form::Other, "{n} pwynt"),
    ]),
    parted_points: "{n} pwynt",
    i_got: Voiced::new("Rydw i wedi cael {points}.", "Mae {name} wedi cael {points}."),
    one_point: "1 pwynt yw {price}.",
    so_estimate: Voiced::new(
        "Felly fy amcangyfrif cyntaf yw {amount} {period}.",
        "Felly amcangyfrif cyntaf {name} yw {amount} {period}.",
    ),
    estimate: Voiced::new(
        "Fy amcangyfrif cyntaf yw {amount} {period}.",
        "Amcangyfrif cyntaf {name} yw {amount} {period}.",
    ),
    may_ask: "Cewch chi ofyn sut y cafodd hyn ei gyfrifo.",
    questions: Voiced::new("Y cwestiynau a fy atebion", "Y cwestiynau ac atebion {name}"),
    question: "Cwestiwn",
    answer: "Ateb",
    points_head: "Pwyntiau",
    points_given: "Y pwyntiau fel y cawson nhw eu rhoi",
    rule_title: "Y rheol y tu ôl i hyn",
};
