## Questions of agencies and their answers

question-ask-button = پرسش
question-own-button = پرسش‌های دستگاه ما
question-board-button = پرسش‌ها
question-published-button = پرسش‌های دستگاه‌ها
question-see = دیدن پرسش
question-button = { $text }
question-ask = پرسش خود را دربارهٔ ارزیابی بنویسید. اگر پاسخ نزدیکی باشد، پیش از فرستادن نشان داده می‌شود.
question-ask-about = پرسش دربارهٔ شاخص { CODE($code) } · { $title }
    پرسش خود را بنویسید. اگر پاسخ نزدیکی باشد، پیش از فرستادن نشان داده می‌شود.
question-near = این پاسخ‌ها نزدیک‌اند:
question-enough = همین پاسخ کافی است
question-not-enough = پرسش من چیز دیگری است؛ فرستاده شود
question-ask-axis = پرسش شما دربارهٔ کدام محور است؟ ارزیابان همان محور پاسخ می‌دهند.
question-of-all = کل ارزیابی
question-left = پرسشی فرستاده نشد.
question-sent = پرسش شما فرستاده شد.
    پاسخ سازمان: تا { DATETIME($answerBy) }
    اگر فایلی دارید همین‌جا بفرستید؛ به همین پرسش می‌پیوندد.
question-settled = خوشحالیم که پاسخ همین بود؛ پرسشی فرستاده نشد.
question-own = <b>پرسش‌های دستگاه ما</b>: { NUM($count) }
question-own-none = دستگاه شما هنوز پرسشی نفرستاده است.
question-board = <b>پرسش‌ها</b>
    در انتظار: { NUM($waiting) }{ $late ->
        [0] {""}
       *[other] {" "}· گذشته از موعد: { NUM($late) }
    }{ $inHand ->
        [0] {""}
       *[other] {" "}· در دست: { NUM($inHand) }
    }
question-oldest = قدیمی‌ترین: از { DATETIME($at) }
question-load = بار پاسخ‌دهندگان (پرسش مشترک برای هر یک شمرده شده است):
question-load-line = { $name } · { NUM($waiting) } پرسش{ $late ->
        [0] {""}
       *[other] {" "}· ⚠ { NUM($late) } گذشته از موعد
    }
question-load-office = بدون ارزیاب، با هماهنگ‌کنندگان
question-home = ⏳ { NUM($count) } پرسش در انتظار پاسخ{ $late ->
        [0] {""}
       *[other] {" "}· ⚠ { NUM($late) } گذشته از موعد
    }
question-entry = { $state }{ $agency ->
        [none] {""}
       *[other] {" "}· { $agency }
    }{ $about ->
        [none] {""}
       *[other] {" "}· { $about }
    }
    { $text }
question-state-OPEN = در انتظار پاسخ
question-state-CLAIMED = در دست پاسخ
question-state-ANSWERED = پاسخ داده شد
question-state-PUBLISHED = پاسخ برای همه منتشر شد
question-state-CLOSED = بسته شد
question-head = <b>پرسش</b>{ $agency ->
        [none] {""}
       *[other] {" "}· { $agency }
    }{ $about ->
        [none] {""}
       *[other] {" "}· { $about }
    }
    { $state }
question-attached = { $files ->
        [0] {""}
       *[other] {" "}· { NUM($files) } فایل
    }
question-said-question = پرسش ({ DATETIME($at) }){ question-attached }:
    { $text }
question-said-follow-up = ادامهٔ پرسش ({ DATETIME($at) }){ question-attached }:
    { $text }
question-said-reply = پاسخ سازمان ({ DATETIME($at) }){ question-attached }:
    { $text }
question-reply = پاسخ
question-follow-up = ادامهٔ پرسش
question-close = پاسخ گرفتم؛ بسته شود
question-closed = پرسش بسته شد. هر زمان خواستید همین‌جا ادامه دهید.
question-publish = انتشار برای همه
question-files = فایل‌ها ({ NUM($count) })
question-files-sent = { NUM($count) } فایل این پرسش:
question-ask-follow-up = ادامهٔ پرسش را بنویسید.
question-followed = فرستاده شد. اگر فایلی دارید همین‌جا بفرستید.
question-ask-reply = پرسش: <blockquote>{ $text }</blockquote>
    این پرسش تا { CLOCK($until) } در دست شماست. پاسخ را بنویسید یا یکی از متن‌های آماده را بزنید. دستگاه نام شما را نمی‌بیند.
question-canned-manual = در شیوه‌نامه آمده است
question-canned-manual-text = پاسخ این پرسش در شیوه‌نامهٔ ارزیابی، در شرح همین شاخص آمده است.
question-canned-circular = در بخشنامه آمده است
question-canned-circular-text = پاسخ این پرسش در بخشنامهٔ شمارهٔ { $blank } آمده است؛ ‎/circulars را بفرستید.
question-canned-later = بررسی می‌کنیم
question-canned-later-text = این پرسش نیازمند بررسی است؛ نتیجه در همین گفت‌وگو فرستاده می‌شود.
question-replied = پاسخ فرستاده شد. اگر فایلی دارید همین‌جا بفرستید.
question-publish-question = متن پرسش چنین منتشر می‌شود؛ نام دستگاه و هرچه شخصی است را بردارید:
    <blockquote>{ $text }</blockquote>
question-publish-answer = متن پاسخ چنین منتشر می‌شود:
    <blockquote>{ $text }</blockquote>
question-publish-as-is = همین متن خوب است
question-publish-confirm = این پرسش و پاسخ بی‌نام برای همه منتشر می‌شود:
    <b>{ $question }</b>
    { $answer }
question-publish-yes = منتشر شود
question-published-done = منتشر شد؛ همه آن را در ‎/faq می‌بینند.
question-published = <b>پرسش‌های دستگاه‌ها و پاسخ سازمان</b>
question-published-none = هنوز پرسشی منتشر نشده است.
question-published-entry = <b>{ $question }</b>{ $askers ->
        [one] {""}
       *[other] {" "}(پرسش { NUM($askers) } دستگاه)
    }
    { $answer }

## Notices

notice-question-asked = <b>پرسش: { $agency }</b>{ $about ->
        [none] {""}
       *[other] {" "}· { $about }
    }
    <blockquote>{ $text }</blockquote>
    پاسخ تا { DATETIME($answerBy) }
notice-question-late = ⚠ پرسش { $agency } بی‌پاسخ مانده و موعد پاسخ ({ DATETIME($answerBy) }) گذشته است.
    <blockquote>{ $text }</blockquote>
notice-question-replied = پاسخ پرسش شما:
    <blockquote>{ $text }</blockquote>
    { $reply }

## Refusals

refusal-question-too-short = پرسش خیلی کوتاه است. آن را در یک جمله بنویسید؛ نمونه: گزارش فصلی هم پذیرفته است؟
refusal-question-too-long = این متن { NUM($length) } نویسه است و بیش از { NUM($limit) } نویسه پذیرفته نیست. آن را کوتاه‌تر بنویسید یا به‌صورت فایل بفرستید.
refusal-question-answered-already = این پرسش در این فاصله پاسخ گرفته است.
refusal-question-unanswered = این پرسش هنوز پاسخ ندارد؛ پس از پاسخ می‌توان آن را منتشر کرد.
