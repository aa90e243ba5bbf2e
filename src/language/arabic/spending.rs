//! What the site says in Arabic about what was spent. No minus signs, no parts of a hundred.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{SpendingStrings, Voiced};

pub const fn spending() -> SpendingStrings {
    SpendingStrings {
        title: Voiced {
            i: "ما أنفقته حتى الآن", name: "ما أُنفق من مال {name} حتى الآن"
        },
        caption: Voiced {
            i: "ما خططت له وما أنفقته، {period}", name: "ما خُطط له وما أُنفق من مال {name}، {period}"
        },
        planned: "المخطط",
        spent: "ما أُنفق",
        left: "الباقي",
        for_plan: "لمدة الخطة كلها",
        for_year: "لمدة سنة واحدة",

        spent_by: Voiced {
            i: "حتى {date} أنفقت {amount}.", name: "حتى {date} أُنفق {amount} من مال {name}."
        },
        more_back_by: Voiced {
            i: "حتى {date} عاد إليّ أكثر مما أنفقت: {amount}.",
            name: "حتى {date} عاد إلى مال {name} أكثر مما أُنفق: {amount}.",
        },
        nothing_yet: "لم يُنفق شيء بعد.",
        less_than_planned: "هذا أقل من المخطط حتى الآن بمقدار {amount}.",
        more_than_planned: "هذا أكثر من المخطط حتى الآن بمقدار {amount}.",
        as_planned: "هذا مثل المخطط حتى الآن تمامًا.",
        left_of_planned: "الباقي {amount}. المخطط {planned} {period}.",
        over_planned: "هذا زائد بمقدار {amount}. المخطط {planned} {period}.",
        left_at_end: Voiced {
            i: "إذا بقيت هكذا، يبقى في النهاية حوالي {amount}.",
            name: "إذا بقي الأمر هكذا، يبقى لدى {name} في النهاية حوالي {amount}.",
        },
        over_at_end: Voiced {
            i: "إذا بقيت هكذا، ينقص في النهاية حوالي {amount}.",
            name: "إذا بقي الأمر هكذا، ينقص لدى {name} في النهاية حوالي {amount}.",
        },
        even_at_end: Voiced {
            i: "إذا بقيت هكذا، يكفي المال تمامًا.",
            name: "إذا بقي الأمر هكذا، يكفي مال {name} تمامًا.",
        },
        came_back: Voiced {
            i: "عاد {amount}. طرحنا هذا مما أنفقت.",
            name: "عاد {amount}. طرحنا هذا مما أُنفق من مال {name}.",
        },

        cell_over: "زائد بمقدار {amount}",
        cell_back: "عاد {amount}",
        no_line: "ليس في أي بند من الميزانية",

        row_by_now: "المخطط حتى الآن: {by_now}. هذا هو {planned}، مقسومًا على أيام الخطة وعددها {all}، عن الأيام التي مضت وعددها {gone}.",
        row_at_end: "هكذا حتى النهاية: {at_end}. هذا هو {spent}، مقسومًا على الأيام التي مضت وعددها {gone}، عن أيام الخطة وعددها {all}.",
        row_left: "ثم يبقى {amount}.",
        row_over: "ثم ينقص {amount}.",
        row_even: "ثم يكفي المال تمامًا.",
        row_one_sum: "هذا مبلغ واحد للمدة كلها. ما يُنفق منه يُحسب ضمن المخطط، حتى {planned}.",
        row_back: "خرج {out}. عاد {back}.",
        total_by_now: "المخطط حتى الآن، المجموع: {by_now}.",
        total_at_end: "هكذا حتى النهاية، المجموع: {at_end}.",

        days_gone: "عدد أيام الخطة {all}. مضى منها {gone}.",
        planned_note: "المخطط هو ما تكلفه بنود الميزانية {period}.",
        one_sum_note: "المبلغ الواحد للمدة كلها لا يُحسب بالأيام. يُحفظ حتى يُنفق.",
        no_dates: "الخطة لا تقول متى تبدأ ومتى تنتهي. لذلك لا يعرف أحد كم يجب أن يُنفق حتى الآن.",
        no_planned: "لا يعرف أحد ما هو المخطط لكل أيام الخطة. لذلك لا يعرف أحد كم يجب أن يُنفق حتى الآن.",
        before_start: "لم تكن الخطة قد بدأت في ذلك اليوم.",
        too_early: "ما زال مبكرًا أن نقول ماذا يبقى في النهاية. هذه الصفحة تقول ذلك بعد مرور عدد من الأيام: {days}.",
        is_over: "انتهت الخطة.",

        no_line_title: "هذه ليست في أي بند من الميزانية",
        entry: "{date}: {amount} لهذا البند: {line}.",
        entry_back: "{date}: عاد {amount} من هذا البند: {line}.",
        entry_bare: "{date}: {amount}.",
        entry_bare_back: "{date}: عاد {amount}.",
    }
}
