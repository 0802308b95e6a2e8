## The evaluator's queue

review-home = ⏳ { NUM($waiting) } مورد در نوبت بررسی · { NUM($mine) } در دست شما{ $late ->
        [0] {""}
       *[other] {""} · ⚠ { NUM($late) } گذشته از موعد پاسخ
    }
review-queue-button = نوبت بررسی
review-header = ⏳ <b>{ NUM($waiting) } مورد در نوبت بررسی</b> · { NUM($mine) } در دست شما{ $late ->
        [0] {""}
       *[other] {""} · ⚠ { NUM($late) } گذشته از موعد پاسخ
    }
review-queue-empty = اکنون موردی در نوبت بررسی شما نیست. برای دیدن موارد تازه، هر زمان ‎/queue را بفرستید.
review-only-one = مورد دیگری در نوبت نیست؛ همین مورد مانده است.
review-task-head = مورد { NUM($position) } از { NUM($total) } · در دست شما تا { CLOCK($until) }
review-task-title = <b>{ $agency }</b>
    شاخص { CODE($code) } · { $title }
review-task-claim = خود ارزیابی: { POINTS($claim) } از { POINTS($maximum) }{ $round ->
        [1] {""}
       *[other] {" "}· نسخهٔ { NUM($round) }
    }
review-task-claim-measured = خود ارزیابی: { POINTS($claim) } از { POINTS($maximum) } (هدف { NUM($target) }، عملکرد { NUM($actual) }){ $round ->
        [1] {""}
       *[other] {" "}· نسخهٔ { NUM($round) }
    }
review-task-no-claim = خود ارزیابی: نوشته نشده · حداکثر { POINTS($maximum) } امتیاز{ $round ->
        [1] {""}
       *[other] {" "}· نسخهٔ { NUM($round) }
    }
review-task-axis = محور: { $axis }
review-task-submitted = ثبت: { DATETIME($at) }
review-task-overdue = ↩ مهلت اصلاح دستگاه در { DATETIME($at) } تمام شد؛ بر پایهٔ همین مستندات امتیاز بدهید.
review-task-guidance = چه باید فرستاد: { $guidance }
review-task-explanation = توضیح دستگاه: <blockquote>{ $explanation }</blockquote>
review-task-files = { $count ->
        [0] مستندات: فایلی فرستاده نشده
       *[other] مستندات: { NUM($count) } فایل، بالای همین پیام
    }
review-same-some = ⧉ فایل این مورد در { NUM($count) } جای دیگر هم هست.
review-same-head = <b>همین فایل در جای دیگر</b>
review-same = ⧉ { $name }: { $place ->
        [other-agency] در مستندات { $more ->
            [true] دست‌کم { NUM($count) }
           *[false] { NUM($count) }
        } شاخص دستگاه‌های دیگر
        [other-indicator] در { NUM($count) } شاخص دیگر همین دستگاه
        [earlier-year] در سال‌های پیش همین دستگاه
       *[earlier-year-other-agency] در سال‌های پیش، نزد دستگاه دیگر
    }
review-same-example = { $agency ->
        [none] {""}
       *[other] { $agency } ·{" "}
    }{ $code } { $title } · سال { YEAR($year) }
review-same-meaning = ثابت می‌کند که محتوای فایل‌ها عیناً یکی است. ثابت نمی‌کند که سند از آن چه کسی است یا نادرست است: فرم خام، بخشنامه و گواهی مشترک هم یکی است. از خود سند بسنجید؛ دستگاه این را نمی‌بیند.
review-earlier-round = نسخهٔ { NUM($round) } · { DATE($at) } · خود ارزیابی { POINTS($claim) }
review-earlier-round-no-claim = نسخهٔ { NUM($round) } · { DATE($at) }
review-earlier-note = نظر ارزیاب: { $note }
review-earlier-head = <b>نسخه‌های پیشین</b>
review-ask-score = آیا مستندات کافی است؟
review-step = { POINTS($points) }
review-confirm-figures = تأیید ارقام: { POINTS($points) } امتیاز
review-verify-figures = ارقام دیگر
review-ask-figures = آیا ارقام با مستندات یکی است؟
review-ask-target = { $agency } · شاخص { CODE($code) } · { $title }
    هدف نوشته‌شدهٔ دستگاه { NUM($claimed) } است. هدفی را که مستندات نشان می‌دهد بنویسید.
review-ask-actual = { $agency } · شاخص { CODE($code) } · { $title }
    عملکرد نوشته‌شدهٔ دستگاه { NUM($claimed) } است. عملکردی را که مستندات نشان می‌دهد بنویسید.
review-as-claimed = همان { NUM($value) }
review-figures-claimed = با ارقام دستگاه { POINTS($points) } امتیاز می‌شد؛ با ارقام تأییدشدهٔ شما:
review-departure-question = حاصل فرمول { POINTS($computed) } است و امتیاز شما { POINTS($points) }، یعنی { $direction ->
        [up] بالاتر
       *[down] پایین‌تر
    }. دلیل را انتخاب کنید یا بنویسید.
    دستگاه دلیل را پس از اعلام نتایج اولیه می‌بیند؛ نام شما را نمی‌بیند.
review-why-unproven = بخشی با مدرک ثابت نشد
review-why-unproven-text = بخشی از عملکرد با مستندات فرستاده‌شده ثابت نشده است.
review-why-outside = بخشی بیرون از سال ارزیابی است
review-why-outside-text = بخشی از عملکرد به بیرون از سال ارزیابی مربوط است.
review-why-definition = با تعریف شاخص یکی نیست
review-why-definition-text = آنچه سنجیده شده با تعریف شاخص در شیوه‌نامه یکی نیست.
review-why-hindered = مانع بیرون از اختیار دستگاه
review-why-hindered-text = مانعی بیرون از اختیار دستگاه عملکرد را کاهش داده و در مستندات نشان داده شده است.
review-why-target-moved = هدف در میانهٔ سال تغییر کرده
review-why-target-moved-text = هدف در میانهٔ سال با مصوبه تغییر کرده و مصوبه در مستندات هست.
review-why-beyond = کیفیت کار بیش از این رقم است
review-why-beyond-text = کیفیت کار انجام‌شده بیش از آن است که این رقم نشان می‌دهد.
review-other-score = امتیاز دیگر یا با یادداشت
review-other-points = امتیاز دیگر
review-deficiency-button = کافی نیست: اعلام کاستی
review-next-button = بعدی
review-drop-button = رها کردن
review-dropped = این مورد رها شد و برای همکاران در همان جای نوبت ماند.
review-scored = ثبت شد: { POINTS($points) } از { POINTS($maximum) }
    { $agency } · شاخص { CODE($code) } · { $title }
review-undo-button = پس گرفتن امتیاز
review-next-item = مورد بعدی
review-undo-ask = { $agency }
    { $code } { $title }
    امتیاز شما پس گرفته می‌شود و مورد دوباره در دست شماست. دلیل را بنویسید.
review-undo-item = پس گرفتن امتیاز { $code }
review-undone = امتیاز پس گرفته شد. این مورد دوباره در دست شماست.
review-score-question = { $agency } · شاخص { CODE($code) } · { $title }
    امتیاز را از ۰ تا { POINTS($maximum) } بنویسید یا انتخاب کنید. نمونه: ۳۲٫۵
review-note-question = امتیاز: { POINTS($points) } از { POINTS($maximum) }
    اگر یادداشتی برای دستگاه دارید بنویسید. دستگاه یادداشت را پس از اعلام نتایج اولیه می‌بیند؛ نام شما را نمی‌بیند.
review-no-note = بدون یادداشت
review-deficiency-question = { $agency } · شاخص { CODE($code) } · { $title }
    بنویسید چه کم است و چه باید فرستاد، یا یکی از متن‌های آماده را بزنید.
    دستگاه همین متن را می‌بیند؛ نام شما را نمی‌بیند.
review-deficiency-confirm = این نظر برای { $agency } فرستاده می‌شود:
    <blockquote>{ $note }</blockquote>
    مهلت اصلاح: { DATETIME($dueAt) }{ $returned ->
        [0] {""}
       *[other] {" "}({ NUM($returned) } روز به سبب دیرکرد سازمان افزوده شد)
    }
review-deficiency-send = فرستادن
review-deficiency-sent = ↩ کاستی به { $agency } اعلام شد.
    مهلت اصلاح: { DATETIME($dueAt) }{ $returned ->
        [0] {""}
       *[other] {" "}({ NUM($returned) } روز به سبب دیرکرد سازمان افزوده شد)
    }
    پس از ثبت دوباره، این مورد به نوبت بررسی برمی‌گردد.
review-ready-missing = سندی کم است
review-ready-missing-text = «{ $blank }» در میان مستندات نیست؛ آن را بفرستید.
review-ready-unsigned = امضا یا تاریخ ندارد
review-ready-unsigned-text = «{ $blank }» امضا یا تاریخ ندارد؛ نسخهٔ امضاشده و تاریخ‌دار را بفرستید.
review-ready-unreadable = خوانا نیست
review-ready-unreadable-text = «{ $blank }» خوانا نیست یا باز نمی‌شود؛ نسخهٔ خوانا را بفرستید.
review-ready-unrelated = به شاخص یا سال مربوط نیست
review-ready-unrelated-text = «{ $blank }» به این شاخص یا به سال ارزیابی مربوط نیست؛ سند همان شاخص و همان سال را بفرستید.
review-ready-figures = ارقام با سند یکی نیست
review-ready-figures-text = ارقام خود ارزیابی با مستندات یکی نیست؛ رقم درست را با سند آن بفرستید.
review-deficiency-round = این دستگاه برای همین شاخص پیش‌تر { NUM($rounds) } بار کاستی گرفته و دوباره فرستاده است.
review-score-insufficient = کافی نیست؛ امتیاز با همین مستندات

## Items of one agency, for the evaluator

review-agency-ask = نام یا کد دستگاه را پس از دستور بنویسید. نمونه: ‎/agency محیط زیست
review-agency-many = چند دستگاه یافت شد. یکی را انتخاب کنید:
review-agency-title = <b>{ $agency }</b>
    { NUM($count) } شاخص با شماست. برای بررسی، شاخص ثبت‌شده را بزنید.
review-agency-line = { $state } · { CODE($code) } { $title }
review-agency-item = { CODE($code) } · { $title }
review-page = صفحهٔ { NUM($page) } از { NUM($pages) }

## Release of the preliminary results

review-release-button = انتشار نتایج اولیه
review-release-title = <b>انتشار نتایج ارزیابی کارشناسی اولیهٔ سال { YEAR($year) }</b>
review-release-counts = ★ امتیاز گرفته: { NUM($scored) } · مانده: { NUM($undecided) } · بدون ثبت: { NUM($lapsing) }
review-release-passed = با تصمیم دونفره، { NUM($undecided) } مورد بررسی‌نشده با امتیاز خود ارزیابی دستگاه، و موارد برگشتی اصلاح‌نشده با صفر، در نتایج می‌آید.
review-release-lapse = با انتشار، { NUM($lapsing) } مورد ثبت‌نشده امتیاز صفر می‌گیرد و دستگاه می‌تواند به آن اعتراض کند.
review-release-members = کارشناسان: { $names }
review-release-confirm-text = با انتشار، هر دستگاه امتیازهای خود را می‌بیند و مهلت اعتراض از همین لحظه آغاز می‌شود.
review-release-opening = با انتشار، مهلت اعتراض دستگاه‌ها تا { DATETIME($dueAt) } است.
review-release-confirm-button = بله، نتایج اولیه منتشر شود
review-release-returning = ↺ نتایج { NUM($days) } روز دیرتر از زمان‌بندی اعلام می‌شود؛ با اعلام، مهلت اعتراض همهٔ دستگاه‌ها به‌طور خودکار تا { DATETIME($dueAt) } می‌رسد.
review-released = نتایج اولیهٔ سال { YEAR($year) } منتشر شد.
    خبر آن برای { NUM($told) } نفر فرستاده می‌شود. موارد بدون ثبت با امتیاز صفر: { NUM($lapsed) }

## An agency's own scores

scores-see = دیدن امتیازها
scores-title = <b>امتیازهای ارزیابی کارشناسی اولیهٔ سال { YEAR($year) }</b>
scores-title-final = <b>امتیازهای نهایی ارزیابی سال { YEAR($year) }</b>
scores-total = جمع: <b>{ POINTS($earned) }</b> از { POINTS($maximum) }
scores-dimension = { $dimension }: { POINTS($earned) } از { POINTS($maximum) }
scores-below = { POINTS($points) } امتیاز کمتر از خود ارزیابی، در { NUM($count) } شاخص
scores-losses-button = شاخص‌های کمتر از خود ارزیابی ({ NUM($count) })
scores-losses-title = <b>کمتر از خود ارزیابی · سال { YEAR($year) }</b>{ $pages ->
    [1] {""}
   *[other] { " " }· صفحهٔ { NUM($page) } از { NUM($pages) }
    }
scores-loss = { CODE($code) } { $title }: <b>{ POINTS($points) }</b> به جای { POINTS($claim) }
scores-why = چرا؟ { CODE($code) }
scores-object-to = اعتراض به { CODE($code) }
scores-choose-axis = برای دیدن شاخص‌ها، محور را انتخاب کنید:
scores-accept-button = امتیاز را دیدیم و می‌پذیریم
scores-accepted = ✔ دستگاه شما در { DATETIME($at) } اعلام کرد که امتیازها را دیده است و می‌پذیرد.
scores-accept-done = ثبت شد و به سازمان نشان داده می‌شود. تا پایان مهلت اعتراض، راه اعتراض همچنان باز است.
score-readers-button = چه کسی امتیازها را دید
score-readers = <b>دیدن امتیازهای اولیه · سال { YEAR($year) }</b>
    { NUM($seen) } از { NUM($total) } دستگاه دیده‌اند؛ { NUM($accepted) } دستگاه پذیرفته‌اند.
score-readers-unseen = ◻ { $agency } · هنوز ندیده است
score-readers-seen = ⏳ { $agency } · دیده در { DATE($at) }
score-readers-accepted = ✔ { $agency } · پذیرفته در { DATE($at) }
refusal-scores-accepted-already = دستگاه شما پیش‌تر پذیرش امتیازها را اعلام کرده است.
scores-axis-button = { $title } · { POINTS($earned) } از { POINTS($maximum) }
scores-axis-title = <b>{ $title }</b>
    { POINTS($earned) } از { POINTS($maximum) }
scores-line = { $state } · { CODE($code) } { $title } · { POINTS($points) } از { POINTS($maximum) }
scores-line-none = { $state } · { CODE($code) } { $title }
scores-item-button = { CODE($code) } · { $title }
scores-item-title = شاخص { CODE($code) } · <b>{ $title }</b>
    { $state }
scores-item-points = امتیاز: <b>{ POINTS($points) }</b> از { POINTS($maximum) }
scores-item-claim = خود ارزیابی: { POINTS($claim) } از { POINTS($maximum) }
scores-item-nothing = برای این شاخص مستنداتی ثبت نشده است.
scores-sufficient = { $sufficient ->
        [true] مدارک و مستندات کافی دانسته شده است.
       *[false] مدارک و مستندات کافی دانسته نشده و امتیاز بر پایهٔ همان‌هاست.
    }
scores-item-note = نظر کارشناسی: <blockquote>{ $note }</blockquote>
scores-item-no-note = نظر کارشناسی: نوشته نشده
scores-way-ratio = هدف { NUM($target) }، عملکرد { NUM($actual) }
    محاسبه: { "\u2066" }{ NUM($actual) } ÷ { NUM($target) } × { POINTS($maximum) } = { POINTS($uncapped) }{ "\u2069" }
scores-way-inverse-ratio = هدف { NUM($target) }، عملکرد { NUM($actual) } (هرچه کمتر، بهتر)
    محاسبه: { "\u2066" }{ NUM($target) } ÷ { NUM($actual) } × { POINTS($maximum) } = { POINTS($uncapped) }{ "\u2069" }
scores-way-no-target = هدف { NUM($target) }، عملکرد { NUM($actual) }
    محاسبه: هدف صفر است و تقسیم ممکن نیست؛ نتیجه { POINTS($points) } از { POINTS($maximum) } است.
scores-way-no-actual = هدف { NUM($target) }، عملکرد { NUM($actual) } (هرچه کمتر، بهتر)
    محاسبه: عملکرد صفر است و به هدف رسیده است؛ نتیجه { POINTS($points) } از { POINTS($maximum) } است.
scores-way-by-hand = محاسبه: این شاخص فرمول ندارد و کارشناس بر پایهٔ مستندات امتیاز می‌دهد.
scores-way-incomplete = محاسبه: هدف یا عملکرد نوشته نشده است؛ کارشناس بر پایهٔ مستندات امتیاز می‌دهد.
scores-way-capped = بیش از حداکثر شاخص است؛ نتیجه { POINTS($points) } است.
scores-way-judged = این محاسبه با ارقام دستگاه است و حاصل آن { POINTS($computed) } است؛ امتیاز تعیین‌شده پس از بررسی مستندات { POINTS($points) } است.
scores-figures-claimed = <b>با ارقام دستگاه</b>
scores-figures-verified = <b>با ارقام تأییدشدهٔ ارزیاب</b>
scores-figures-confirmed = ارزیاب همین ارقام را تأیید کرده است.
scores-way-departed = حاصل ارقام تأییدشده { POINTS($computed) } است؛ امتیاز تعیین‌شده { POINTS($points) } است. دلیل آن در نظر کارشناسی یا پاسخ اعتراض آمده است.
scores-reachable = تا حداکثر این شاخص { POINTS($rest) } امتیاز مانده است.
scores-object-button = اعتراض به این امتیاز
scores-objection-button = دیدن اعتراض
scores-axis-back = بازگشت به محور
scores-home-button = امتیازها

## Notices

notice-deficiency = ↩ شاخص { CODE($code) } · { $title } نیازمند اصلاح است.
    نظر کارشناسی: { $note }
    مهلت: { DATETIME($dueAt) } · { $days ->
        [0] امروز
       *[other] { NUM($days) } روز کاری
    }{ $returned ->
        [0] {""}
       *[other] {" "}(پاسخ سازمان { NUM($returned) } روز دیر رسید و همین اندازه به مهلت شما افزوده شد)
    }
deficiency-mend = اصلاح همین شاخص
notice-preliminary-released = نتایج ارزیابی کارشناسی اولیهٔ سال { YEAR($year) } اعلام شد.
notice-preliminary-released-until = نتایج ارزیابی کارشناسی اولیهٔ سال { YEAR($year) } اعلام شد.
    مهلت اعتراض و مستندات تکمیلی: تا { DATETIME($dueAt) }

## Refusals

refusal-review-not-open-yet = بررسی مستندات هنوز آغاز نشده است. آغاز: { DATETIME($opensAt) }
refusal-review-unscheduled = برای این دوره زمان بررسی مستندات تعیین نشده است. از هماهنگ‌کنندهٔ ارزیابی بپرسید.
refusal-review-over = بررسی کارشناسی این دوره به پایان رسیده است.
refusal-review-item-withdrawn = دستگاه این مورد را پس گرفته است؛ دیگر در نوبت بررسی نیست.
refusal-review-item-scored = این مورد پیش از این امتیاز گرفته است.
refusal-review-item-changed = این مورد در این فاصله تغییر کرده است؛ نسخهٔ تازه را ببینید.
refusal-review-waits-for-agency = این مورد تا { DATETIME($dueAt) } برای اصلاح نزد دستگاه است.
refusal-review-claim-taken = این مورد تا { DATETIME($untilAt) } در دست کارشناس دیگری است.
refusal-review-claim-expired = زمان شما برای این مورد در { DATETIME($untilAt) } تمام شد و چیزی ثبت نشد. آن را دوباره در دست بگیرید.
refusal-review-claim-lost = این مورد در دست شما نیست. آن را از نوبت بررسی دوباره در دست بگیرید.
refusal-review-undo-needs-reason = بیش از یک دقیقه گذشته است؛ برای پس گرفتن این امتیاز دلیل بنویسید (از ‎/agency همین دستگاه).
refusal-review-undo-not-last = این امتیاز دیگر امتیاز جاری این مورد نیست.
refusal-review-deficiency-too-late = برای اصلاح دستگاه زمانی در این مرحله نمانده است؛ بر پایهٔ همین مستندات امتیاز بدهید.
refusal-review-agency-unknown = دستگاهی با این نام یا کد در میان موارد شما یافت نشد. بخشی از نام را بنویسید؛ نمونه: ‎/agency محیط زیست
refusal-score-above-maximum = حداکثر امتیاز این شاخص { POINTS($maximumHundredths) } است. عددی از ۰ تا { POINTS($maximumHundredths) } بنویسید.
refusal-departure-unexplained = حاصل فرمول { POINTS($computedHundredths) } است. برای امتیاز دیگر دلیل بنویسید؛ نمونه: بخشی از عملکرد با مستندات ثابت نشده است.
refusal-score-negative = امتیاز کمتر از صفر پذیرفته نمی‌شود. عددی از ۰ به بالا بنویسید؛ نمونه: ۳۲٫۵
refusal-score-too-fine = حداکثر دو رقم اعشار پذیرفته می‌شود؛ نمونه: ۳۲٫۵
refusal-score-not-a-number = اینجا یک عدد لازم است. فقط عدد بنویسید؛ نمونه: ۳۲٫۵
refusal-note-missing = متن نظر خالی است. بنویسید چه کم است و چه باید فرستاد؛ نمونه: صورت‌جلسه امضا ندارد؛ نسخهٔ امضاشده را بفرستید.
refusal-note-too-short = این نظر باید دست‌کم { NUM($minimum) } نویسه باشد. بنویسید چه کم است و چه باید فرستاد؛ نمونه: صورت‌جلسه امضا ندارد؛ نسخهٔ امضاشده را بفرستید.
refusal-note-too-long = این متن بلندتر از { NUM($limit) } نویسه است. آن را کوتاه‌تر بنویسید.
refusal-scores-not-released = امتیازها هنوز اعلام نشده است. زمان پیش‌بینی‌شده برای اعلام نتایج اولیه: { DATE($expectedAt) }
refusal-scores-not-released-yet = امتیازها هنوز اعلام نشده است. هنگام اعلام، همین‌جا به شما خبر داده می‌شود.
refusal-review-press-to-send = اینجا پاسخ نوشتاری لازم نیست. برای فرستادن «فرستادن» و برای تغییر متن «بازگشت» را بزنید.
refusal-conflict-of-interest = شما برای این دستگاه تعارض منافع دارید و این مورد با کارشناس دیگری است.
review-reported = استعلام <b>{ $title }</b>{ $source ->
        [none] {""}
       *[other] {" · "}{ $source }
    }: <b>{ $value }</b> ({ DATE($at) })
review-beside-open = 📋 <b>{ $title }</b> دربارهٔ این دستگاه ({ DATE($at) })؛ هنوز گفته نشده که به کار رفت یا نه
review-beside = 📋 <b>{ $title }</b> ({ DATE($at) })
review-beside-button = { $title } را ببینید
review-reported-points = با این مقدار، امتیاز محاسبه‌ای { POINTS($points) } است.
review-reported-other = ⚠ با مقداری که دستگاه اظهار کرده یکی نیست.
