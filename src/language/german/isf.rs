//! German words for a fund at a provider, and for how money was worked out. Easy German, no ß.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{Counted, Form, IsfStrings, Voiced};

pub const ISF: IsfStrings = IsfStrings {
    fund_is: Voiced::new(
        "Mein Geld beim Dienst sind {amount} {period}.",
        "Das Geld von {name} beim Dienst sind {amount} {period}.",
    ),
    i_pay_nothing: Voiced::new("Ich zahle nichts.", "{name} zahlt nichts."),
    i_pay_all: Voiced::new("Ich zahle alles selbst.", "{name} zahlt alles selbst."),
    i_pay_more: Voiced::new(
        "Mein Teil von {amount} ist mehr als alles zusammen.",
        "Der Teil von {name} ist {amount}. Das ist mehr als alles zusammen.",
    ),
    council_pays: "Das Amt zahlt {amount} {period}.",
    council_pays_nothing: "Das Amt zahlt nichts.",
    they_pay_nothing: "Nichts zahlt: {who}.",
    for_management: "{amount} sind für die Verwaltung.",
    for_support: Voiced::new("{amount} sind für meine Hilfe.", "{amount} sind für die Hilfe von {name}."),
    may_buy: Voiced::new(
        "Ich kann für {amount} Hilfe bei anderen kaufen.",
        "{name} kann für {amount} Hilfe bei anderen kaufen.",
    ),
    reaches: Voiced::new(
        "Von je {one} kommen {part} bei meiner Hilfe an.",
        "Von je {one} kommen {part} bei der Hilfe von {name} an.",
    ),
    reaches_all: Voiced::new(
        "Von je {one} kommt alles bei meiner Hilfe an.",
        "Von je {one} kommt alles bei der Hilfe von {name} an.",
    ),
    small_coins: &[("EUR", "{n} Cent"), ("CHF", "{n} Rappen"), ("GBP", "{n} Pence"), ("USD", "{n} Cent")],

    caption: Voiced::new("Mein Geld beim Dienst, {period}", "Das Geld von {name} beim Dienst, {period}"),
    whole_fund: "Alles zusammen",
    my_part: Voiced::new("Was ich zahle", "Was {name} zahlt"),
    council_part: "Was das Amt zahlt",
    their_part: "Zahlt: {who}",
    management: "Verwaltung",
    support: Voiced::new("Meine Hilfe", "Die Hilfe von {name}"),
    elsewhere: "Kann bei anderen gekauft werden",
    part_of: "{part} von {whole}",
    agreed_title: "Was abgemacht ist",
    leaving_title: "Wie es enden kann",

    points: Counted::new(&[(Form::One, "{n} Punkt"), (Form::Other, "{n} Punkte")]),
    parted_points: "{n} Punkte",
    i_got: Voiced::new("Ich habe {points} bekommen.", "{name} hat {points} bekommen."),
    one_point: "1 Punkt ist {price}.",
    so_estimate: Voiced::new(
        "Darum ist meine erste Schätzung {amount} {period}.",
        "Darum ist die erste Schätzung für {name} {amount} {period}.",
    ),
    estimate: Voiced::new(
        "Meine erste Schätzung ist {amount} {period}.",
        "Die erste Schätzung für {name} ist {amount} {period}.",
    ),
    may_ask: "Man darf fragen, wie das ausgerechnet ist.",
    questions: Voiced::new("Die Fragen und meine Antworten", "Die Fragen und die Antworten von {name}"),
    question: "Frage",
    answer: "Antwort",
    points_head: "Punkte",
    points_given: "Punkte, wie sie gegeben sind",
    rule_title: "Die Regel dahinter",
};
