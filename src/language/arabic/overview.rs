//! What the site says in Arabic over a whole plan: what is due, who does what, whose words it is written in.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{Counted, Form, OverviewStrings, Voiced};

pub const fn overview() -> OverviewStrings {
    OverviewStrings {
        due_title: "ما يجب عمله قريبًا",
        today: "اليوم هو {date}.",
        overdue: "اليوم المحدد مضى",
        soon: "في الأيام الـ{n} القادمة",
        review: "ننظر في هذا من جديد",
        ends: "هذا ينتهي",
        consent_ends: "الموافقة تنتهي. الرجاء السؤال من جديد",
        save_dates: "حفظ كل التواريخ في التقويم",
        review_late: "كان موعد النظر في هذا من جديد {date}.",
        expired: "هذا انتهى في {date}. لا يجوز أن يستمر. يجب اتخاذ قرار جديد أولًا.",

        doing_title: "مَن يعمل ماذا في هذه الخطة",
        doing_caption: "كل مَن له عمل هنا",
        does: "العمل",
        used_in: "هذا موجود هنا أيضًا",

        authors_title: Voiced::new("مَن كتب خطتي", "مَن كتب خطة {name}"),
        is_independent: "جهة مستقلة: {who}.",
        is_not_independent: "جهة غير مستقلة: {who}.",
        you_should_know: "من المهم أن نعرف",
        voices_caption: "كلام مَن في هذه الخطة",
        whose_words: "كلام مَن",
        how_many: "كم شيئًا",
        pages: "في هذه الصفحات",
        own_words: Voiced::new("كلامي أنا", "كلام {name}"),
        family: "العائلة",
        friends: "الأصدقاء والصديقات",
        staff: "فريق الدعم",
        professionals: "المختصون والمختصات",
        other_people: "أشخاص آخرون",
        guesses: Voiced::new("ما يظن الآخرون أني أقصده", "ما يظن الآخرون أنه قصد {name}"),
        nobody_said: "لم يُذكر صاحب الكلام",

        steps_title: "المناصرة في كل خطوة",
        step: "الخطوة",
        advocate: "المناصرة",
        no_advocate: "لا توجد مناصرة مستقلة في هذه الخطوة.",
        not_independent_yet: "{who}، دون استقلال",

        changed_since: "تغيّر بعد {date}",
        unchanged_since: "لم يتغيّر بعد {date}",
        overdue_pages: "مضى موعد النظر فيها من جديد",
        wishes_for_key: "ما أريده لهذا المفتاح",
        empty_keys: Counted::new(&[
            (Form::One, "لم يُكتب شيء لهذا المفتاح بعد: {keys}."),
            (Form::Two, "لم يُكتب شيء لهذين المفتاحين بعد: {keys}."),
            (Form::Other, "لم يُكتب شيء لهذه المفاتيح بعد: {keys}."),
        ]),
        keys_without_wish: Counted::new(&[
            (Form::One, "لا توجد أمنية لهذا المفتاح بعد: {keys}."),
            (Form::Two, "لا توجد أمنية لهذين المفتاحين بعد: {keys}."),
            (Form::Other, "لا توجد أمنية لهذه المفاتيح بعد: {keys}."),
        ]),
    }
}
