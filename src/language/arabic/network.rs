//! Arabic words of the network map.
//!
//! In: nothing. Out: one [`NetworkWords`]. Not here: its shape (`language::network`).
//!
//! "شخص" is said of everyone, so a verb after it does not say whether someone is a woman or a man.
//!
//! Checked by a speaker: nobody yet.

use super::super::network::{NetworkWords, Voiced};

pub static AR: NetworkWords = NetworkWords {
    plural: super::plural,
    closest: [
        counts!(
            "شخص واحد هو الأقرب إليّ.",
            "شخصان هما الأقرب إليّ.",
            "{count} أشخاص هم الأقرب إليّ.",
            "{count} شخصًا هم الأقرب إليّ.",
            "{count} شخص هم الأقرب إليّ.",
        ),
        counts!(
            "شخص واحد هو الأقرب إلى {person}.",
            "شخصان هما الأقرب إلى {person}.",
            "{count} أشخاص هم الأقرب إلى {person}.",
            "{count} شخصًا هم الأقرب إلى {person}.",
            "{count} شخص هم الأقرب إلى {person}.",
        ),
    ],
    nearest_ring: [
        counts!(
            "في الدائرة الأقرب إليّ شخص واحد.",
            "في الدائرة الأقرب إليّ شخصان.",
            "في الدائرة الأقرب إليّ {count} أشخاص.",
            "في الدائرة الأقرب إليّ {count} شخصًا.",
            "في الدائرة الأقرب إليّ {count} شخص.",
        ),
        counts!(
            "في الدائرة الأقرب إلى {person} شخص واحد.",
            "في الدائرة الأقرب إلى {person} شخصان.",
            "في الدائرة الأقرب إلى {person} {count} أشخاص.",
            "في الدائرة الأقرب إلى {person} {count} شخصًا.",
            "في الدائرة الأقرب إلى {person} {count} شخص.",
        ),
    ],
    people_on_map: counts!(
        "على هذه الخريطة شخص واحد.",
        "على هذه الخريطة شخصان.",
        "على هذه الخريطة {count} أشخاص.",
        "على هذه الخريطة {count} شخصًا.",
        "على هذه الخريطة {count} شخص.",
    ),
    empty: "هذه الخريطة فارغة.",
    one_paid: Voiced {
        i: "عدد الأشخاص هنا {count}. شخص واحد منهم يأخذ أجرًا ليكون معي.",
        name: "عدد الأشخاص هنا {count}. شخص واحد منهم يأخذ أجرًا ليكون مع {person}.",
    },
    some_paid: Voiced {
        i: "عدد الأشخاص هنا {count}. منهم {paid} يأخذون أجرًا ليكونوا معي.",
        name: "عدد الأشخاص هنا {count}. منهم {paid} يأخذون أجرًا ليكونوا مع {person}.",
    },
    all_paid: [
        counts!(
            "الشخص الذي على هذه الخريطة يأخذ أجرًا ليكون معي.",
            "الشخصان على هذه الخريطة يأخذان أجرًا ليكونا معي.",
            "كل الأشخاص على هذه الخريطة يأخذون أجرًا ليكونوا معي. هم {count} أشخاص.",
            "كل الأشخاص على هذه الخريطة يأخذون أجرًا ليكونوا معي. هم {count} شخصًا.",
            "كل الأشخاص على هذه الخريطة يأخذون أجرًا ليكونوا معي. هم {count} شخص.",
        ),
        counts!(
            "الشخص الذي على هذه الخريطة يأخذ أجرًا ليكون مع {person}.",
            "الشخصان على هذه الخريطة يأخذان أجرًا ليكونا مع {person}.",
            "كل الأشخاص على هذه الخريطة يأخذون أجرًا ليكونوا مع {person}. هم {count} أشخاص.",
            "كل الأشخاص على هذه الخريطة يأخذون أجرًا ليكونوا مع {person}. هم {count} شخصًا.",
            "كل الأشخاص على هذه الخريطة يأخذون أجرًا ليكونوا مع {person}. هم {count} شخص.",
        ),
    ],
    none_paid: Voiced {
        i: "لا أحد على هذه الخريطة يأخذ أجرًا ليكون معي.",
        name: "لا أحد على هذه الخريطة يأخذ أجرًا ليكون مع {person}.",
    },
    groups: counts!("مجموعة واحدة", "مجموعتان", "{count} مجموعات", "{count} مجموعة", "{count} مجموعة"),
    places: counts!("مكان واحد", "مكانان", "{count} أماكن", "{count} مكانًا", "{count} مكان"),
    animals: counts!("حيوان واحد", "حيوانان", "{count} حيوانات", "{count} حيوانًا", "{count} حيوان"),
    services: counts!("خدمة واحدة", "خدمتان", "{count} خدمات", "{count} خدمة", "{count} خدمة"),
    people: counts!("شخص واحد", "شخصان", "{count} أشخاص", "{count} شخصًا", "{count} شخص"),
    others: counts!("واحد آخر", "اثنان آخران", "{count} غير ذلك", "{count} غير ذلك", "{count} غير ذلك"),
    one_on_map: "على هذه الخريطة {first}.",
    several_on_map: "على هذه الخريطة {first}.",
    two_on_map: "على هذه الخريطة {first} و{second}.",
    counts_joined: "{first} و{second}",

    ring_closest: Voiced { i: "الأقرب إليّ", name: "الأقرب إلى {person}" },
    ring_friends: "الأصدقاء والصديقات",
    ring_groups: "المجموعات",
    ring_paid: "المساعدة المدفوعة",

    how_to_read: "كيف نقرأ هذه الخريطة",
    in_the_middle: Voiced { i: "أنا في الوسط.", name: "في الوسط {person}." },
    near_means_close: Voiced {
        i: "الدائرة الداخلية هي الأقرب إليّ.", name: "الدائرة الداخلية هي الأقرب إلى {person}."
    },
    dashes_mean_paid: "الخط المتقطع يعني مساعدة مدفوعة.",
    all_in_the_list: "كل الأسماء في القائمة أيضًا.",

    map_title: Voiced {
        i: "خريطة الناس في حياتي", name: "خريطة الناس في حياة {person}"
    },
    map_of_ring: Voiced { i: "خريطتي: {ring}", name: "خريطة {person}: {ring}" },
    ring_part: "{ring}، الجزء {part} من {parts}",
    map_of_counts: Voiced {
        i: "خريطتي: العدد في كل دائرة", name: "خريطة {person}: العدد في كل دائرة"
    },
    numbers_count: "الأرقام تقول كم عددهم في كل دائرة.",
    list_has_the_same: "القائمة في الأسفل فيها الناس أنفسهم.",

    list_title: "الناس أنفسهم في قائمة",
    picture_of: "هنا {other}",
    table_title: "الناس أنفسهم في جدول",
    name: "الاسم",
    who_they_are: "مَن هذا الشخص",
    ring: "الدائرة",
    paid_column: "بأجر",
    is_paid: "بأجر",
    is_not_paid: "دون أجر",
    helps_with: Voiced { i: "يساعدونني في", name: "يساعدون {person} في" },
    kind_person: "شخص",
    kind_group: "مجموعة",
    kind_place: "مكان",
    kind_animal: "حيوان",
    kind_service: "خدمة",

    paid_to_be_here: Voiced { i: "معي مقابل أجر.", name: "مع {person} مقابل أجر." },
    helps_with_what: Voiced { i: "مساعدة لي في: {what}", name: "مساعدة إلى {person} في: {what}" },
    they_help: Voiced {
        i: "تأتيني مساعدة من {other}.", name: "تأتي إلى {person} مساعدة من {other}."
    },
    helps_them: Voiced { i: "أنا أساعد {other}.", name: "تأتي إلى {other} مساعدة من {person}." },
    both_help: Voiced { i: "نساعد بعضنا بعضًا.", name: "المساعدة بينهما متبادلة." },
    met: Voiced { i: "كيف تعارفنا: {what}", name: "كيف تعارفا: {what}" },
    contact: Voiced { i: "كم مرة نتواصل: {often}", name: "كم مرة يتواصلان: {often}" },
    contact_openings: &[],
    strong: Voiced { i: "علاقتنا قوية.", name: "علاقتهما قوية." },
    weak: Voiced { i: "علاقتنا ليست قوية.", name: "علاقتهما ليست قوية." },
    uncertain: Voiced {
        i: "لا أعرف جيدًا كم نحن قريبون.", name: "لا نعرف جيدًا كم هما قريبان."
    },
    lost_touch: Voiced { i: "لم نعد نتواصل.", name: "لم يعودا يتواصلان." },
    died: "فقدنا {other}.",

    ties_title: "مَن يعرف مَن",
    tie: "{from} و{to}: {what}",
    wishes_title: Voiced {
        i: "ما أحب أن أغيّره", name: "ما يُراد تغييره في حياة {person}"
    },

    segments_title: Voiced { i: "أجزاء حياتي", name: "أجزاء حياة {person}" },
    segments: ["العائلة", "الأصدقاء والصديقات", "المدرسة والعمل والنهار", "المساعدة المدفوعة"],
    segment_other: "غيرهم",
    map_of_segments: Voiced {
        i: "الناس في أجزاء حياتي", name: "الناس في أجزاء حياة {person}"
    },
    map_of_segment: Voiced {
        i: "الناس في حياتي: {segment}", name: "الناس في حياة {person}: {segment}"
    },
    boxes_are_parts: Voiced {
        i: "كل مربع هو جزء من حياتي.", name: "كل مربع هو جزء من حياة {person}."
    },
    inside_is_close: Voiced {
        i: "في كل مربع، مَن هو قريب مني على الرسم قريب مني في الحياة.",
        name: "في كل مربع، مَن هو قريب من {person} على الرسم قريب في الحياة.",
    },
    segment_line: "{segment}: {names}",

    help_title: "مَن يساعد مَن",
    map_of_help: Voiced {
        i: "مَن يساعدني، ومَن أساعده أنا", name: "مَن يساعد {person}، ومَن تأتيه مساعدة من {person}"
    },
    map_of_pairs: Voiced {
        i: "مَن يعرف مَن على خريطتي", name: "مَن يعرف مَن على خريطة {person}"
    },
    line_they_help: Voiced { i: "مساعدة لي", name: "مساعدة إلى {person}" },
    line_i_help: Voiced { i: "مساعدة مني", name: "مساعدة من {person}" },
    line_each_other: Voiced { i: "نساعد بعضنا بعضًا", name: "مساعدة متبادلة" },
    line_together: Voiced { i: "نحب أن نكون معًا", name: "يحبان أن يكونا معًا" },
    line_strong: "علاقة قوية",
    line_ordinary: "علاقة عادية",
    line_weak: "علاقة ضعيفة",
    line_uncertain: "غير مؤكد",
    line_sometimes_hard: "صعبة أحيانًا",
    line_often_hard: "صعبة غالبًا",
    arrow_means_help: "السهم يشير إلى مَن تأتيه المساعدة.",
    thick_means_strong: "الخط السميك يعني علاقة قوية.",
    dots_mean_unsure: "النقاط تعني: لا نعرف كم العلاقة قريبة.",
    zigzag_means_hard: "الخط المتعرج يعني أن الأمر صعب.",
    words_on_the_line: "الكلمات على كل خط تقول ماذا يعني.",

    map_of_wishes: Voiced {
        i: "الناس في حياتي الآن، وكما أتمنى",
        name: "الناس في حياة {person} الآن، وبعد تحقيق الأمنيات",
    },
    now: "الآن",
    wished: Voiced { i: "كما أتمنى", name: "أمنية {person}" },
    now_comes_first: Voiced {
        i: "جهة تعرض ما هو الآن. الجهة الأخرى تعرض ما أتمناه.",
        name: "جهة تعرض ما هو الآن. الجهة الأخرى تعرض أمنية {person}.",
    },
    thick_border_moves: "الإطار السميك يعني أن هنا تغييرًا.",
    only_moves: "في هذا الرسم فقط مَن يتغيّر مكانهم.",
    next_step: "الخطوة التالية: ",

    questions_title: "أسئلة نتحدث عنها",
    is_it_time: Voiced {
        i: "آخر لقاء لي مع {other} كان في {date}. هل حان الوقت لنلتقي من جديد؟",
        name: "آخر لقاء بين {person} و{other} كان في {date}. هل حان الوقت للقاء جديد؟",
    },
    is_ring_empty: Voiced {
        i: "لا أحد في هذه الدائرة: {ring}. هل أريد أحدًا هناك؟",
        name: "لا أحد في هذه الدائرة: {ring}. هل هناك رغبة لدى {person} في أحد هناك؟",
    },
    is_it_right: Voiced { i: "هل هذا ما أريده؟", name: "هل هذا ما يناسب {person}؟" },

    list_says_the_same: "القائمة في الأسفل تقول الشيء نفسه.",
    save_drawing: "حفظ هذا الرسم في ملف: {drawing}",
};
