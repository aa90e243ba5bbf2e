//! What the site says in English about a fund, and about how money was worked out.

use super::super::strings::{Counted, Form, IsfStrings, Voiced};

pub const fn isf() -> IsfStrings {
    IsfStrings {
        fund_is: Voiced::new("My fund is {amount} {period}.", "{name}'s fund is {amount} {period}."),
        i_pay_nothing: Voiced::new("I pay nothing.", "{name} pays nothing."),
        i_pay_all: Voiced::new("I pay for the whole fund.", "{name} pays for the whole fund."),
        i_pay_more: Voiced::new(
            "My part of {amount} is more than the whole fund.",
            "{name}'s part of {amount} is more than the whole fund.",
        ),
        council_pays: "The council pays {amount} {period}.",
        council_pays_nothing: "The council pays nothing.",
        they_pay_nothing: "{who} pays nothing.",
        for_management: "{amount} is for looking after the fund.",
        for_support: Voiced::new("{amount} is for my support.", "{amount} is for {name}'s support."),
        may_buy: Voiced::new(
            "I can use {amount} to buy support from others.",
            "{name} can use {amount} to buy support from others.",
        ),
        reaches: Voiced::new(
            "Of each {one}, {part} reaches my support.",
            "Of each {one}, {part} reaches {name}'s support.",
        ),
        reaches_all: Voiced::new(
            "All of each {one} reaches my support.",
            "All of each {one} reaches {name}'s support.",
        ),
        small_coins: &[
            ("AUD", "{n}c"),
            ("CAD", "{n}c"),
            ("EUR", "{n}c"),
            ("GBP", "{n}p"),
            ("NZD", "{n}c"),
            ("USD", "{n}c"),
            ("ZAR", "{n}c"),
        ],

        caption: Voiced::new("My fund, {period}", "{name}'s fund, {period}"),
        whole_fund: "The whole fund",
        my_part: Voiced::new("What I pay", "What {name} pays"),
        council_part: "What the council pays",
        their_part: "What {who} pays",
        management: "Looking after the fund",
        support: Voiced::new("My support", "{name}'s support"),
        elsewhere: "Can be bought from others",
        part_of: "{part} of {whole}",
        agreed_title: "What we agreed",
        leaving_title: "How the fund can end",

        points: Counted::new(&[(Form::One, "{n} point"), (Form::Other, "{n} points")]),
        parted_points: "{n} points",
        i_got: Voiced::new("I got {points}.", "{name} got {points}."),
        one_point: "1 point is {price}.",
        so_estimate: Voiced::new(
            "So my first estimate is {amount} {period}.",
            "So {name}'s first estimate is {amount} {period}.",
        ),
        estimate: Voiced::new(
            "My first estimate is {amount} {period}.",
            "{name}'s first estimate is {amount} {period}.",
        ),
        may_ask: "You may ask how this was worked out.",
        questions: Voiced::new("The questions and my answers", "The questions and {name}'s answers"),
        question: "Question",
        answer: "Answer",
        points_head: "Points",
        points_given: "Points as they were given",
        rule_title: "The rule behind it",
    }
}
