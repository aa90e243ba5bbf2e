//! What the site says in Arabic about a fund, and about how money was worked out.
//!
//! Checked by a speaker: nobody yet.

use super::super::strings::{IsfStrings, Voiced};

pub const fn isf() -> IsfStrings {
    IsfStrings {
        fund_is: Voiced::new("صندوقي هو {amount} {period}.", "صندوق {name} هو {amount} {period}."),
        i_pay_nothing: Voiced::new("أنا لا أدفع شيئًا.", "لا يوجد مبلغ على {name}."),
        i_pay_all: Voiced::new("أنا أدفع الصندوق كله.", "الصندوق كله على {name}."),
        i_pay_more: Voiced::new(
            "حصتي {amount}. هذا أكثر من الصندوق كله.",
            "حصة {name} {amount}. هذا أكثر من الصندوق كله.",
        ),
        council_pays: "يدفع المجلس المحلي {amount} {period}.",
        council_pays_nothing: "لا يدفع المجلس المحلي شيئًا.",
        they_pay_nothing: "لا يأتي شيء من {who}.",
        for_management: "{amount} لإدارة الصندوق.",
        for_support: Voiced::new("{amount} لدعمي.", "{amount} لدعم {name}."),
        may_buy: Voiced::new(
            "يمكنني أن أشتري دعمًا من غيرهم بمبلغ {amount}.",
            "يمكن شراء دعم من غيرهم لأجل {name} بمبلغ {amount}.",
        ),
        reaches: Voiced::new("من كل {one} يصل {part} إلى دعمي.", "من كل {one} يصل {part} إلى دعم {name}."),
        reaches_all: Voiced::new("كل {one} يصل كله إلى دعمي.", "كل {one} يصل كله إلى دعم {name}."),
        small_coins: &[("EUR", "{n} سنت"), ("GBP", "{n} بنس"), ("USD", "{n} سنت")],

        caption: Voiced::new("صندوقي، {period}", "صندوق {name}، {period}"),
        whole_fund: "الصندوق كله",
        my_part: Voiced::new("ما أدفعه", "حصة {name}"),
        council_part: "ما يدفعه المجلس المحلي",
        their_part: "ما يأتي من {who}",
        management: "إدارة الصندوق",
        support: Voiced::new("دعمي", "دعم {name}"),
        elsewhere: "يمكن شراؤه من غيرهم",
        part_of: "{part} من {whole}",
        agreed_title: "ما اتفقنا عليه",
        leaving_title: "كيف يمكن أن ينتهي الصندوق",

        points: counts!("نقطة واحدة", "نقطتين", "{n} نقاط", "{n} نقطة", "{n} نقطة"),
        parted_points: "{n} نقطة",
        i_got: Voiced::new("حصلت على {points}.", "نتيجة {name}: الحصول على {points}."),
        one_point: "النقطة الواحدة هي {price}.",
        so_estimate: Voiced::new(
            "لذلك تقديري الأول هو {amount} {period}.",
            "لذلك تقدير {name} الأول هو {amount} {period}.",
        ),
        estimate: Voiced::new("تقديري الأول هو {amount} {period}.", "تقدير {name} الأول هو {amount} {period}."),
        may_ask: "يجوز السؤال: كيف حُسب هذا؟",
        questions: Voiced::new("الأسئلة وأجوبتي", "الأسئلة وأجوبة {name}"),
        question: "السؤال",
        answer: "الجواب",
        points_head: "النقاط",
        points_given: "النقاط كما أُعطيت",
        rule_title: "القاعدة وراء ذلك",
    }
}
