//! What the site says in English about a fund, and about how money was worked out.

use super::super::strings::{Counted, Form, IsfStrings, Voiced};

const fn voiced(i: &'static str, name: &'static str) -> Voiced<&'static str> {
    Voiced { i, name }
}

pub const fn isf() -> IsfStrings {
    IsfStrings {
        fund_is: voiced("My fund is {amount} {period}.", "{name}'s fund is {amount} {period}."),
        i_pay_nothing: voiced("I pay nothing.", "{name} pays nothing."),
        i_pay_all: voiced("I pay for the whole fund.", "{name} pays for the whole fund."),
        i_pay_more: voiced(
            "My part of {amount} is more than the whole fund.",
            "{name}'s part of {amount} is more than the whole fund.",
        ),
        council_pays: "The council pays {amount} {period}.",
        council_pays_nothing: "The council pays nothing.",
        they_pay_nothing: "{who} pays nothing.",
        for_management: "{amount} is for looking after the fund.",
        for_support: voiced("{amount} is for my support.", "{amount} is for {name}'s support."),
        may_buy: voiced(
            "I can use {amount} to buy support from others.",
            "{name} can use {amount} to buy support from others.",
        ),
        reaches: voiced("Of each {one}, {part} reaches my support.", "Of each {one}, {part} reaches {name}'s support."),
        reaches_all: voiced("All of each {one} reaches my support.", "All of each {one} reaches {name}'s support."),
        small_coins: &[
            ("AUD", "{n}c"),
            ("CAD", "{n}c"),
            ("EUR", "{n}c"),
            ("GBP", "{n}p"),
            ("NZD", "{n}c"),
            ("USD", "{n}c"),
            ("ZAR", "{n}c"),
        ],

        caption: voiced("My fund, {period}", "{name}'s fund, {period}"),
        whole_fund: "The whole fund",
        my_part: voiced("What I pay", "What {name} pays"),
        council_part: "What the council pays",
        their_part: "What {who} pays",
        management: "Looking after the fund",
        support: voiced("My support", "{name}'s support"),
        elsewhere: "Can be bought from others",
        part_of: "{part} of {whole}",
        agreed_title: "What we agreed",
        leaving_title: "How the fund can end",

        points: Counted::new(&[(Form::One, "{n} point"), (Form::Other, "{n} points")]),
        parted_points: "{n} points",
        i_got: voiced("I got {points}.", "{name} got {points}."),
        one_point: "1 point is {price}.",
        so_estimate: voiced(
            "So my first estimate is {amount} {period}.",
            "So {name}'s first estimate is {amount} {period}.",
        ),
        estimate: voiced("My first estimate is {amount} {period}.", "{name}'s first estimate is {amount} {period}."),
        may_ask: "You may ask how this was worked out.",
        questions: voiced("The questions and my answers", "The questions and {name}'s answers"),
        question: "Question",
        answer: "Answer",
        points_head: "Points",
        points_given: "Points as they were given",
        rule_title: "The rule behind it",
    }
}
