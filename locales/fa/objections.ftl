## Objections: requirements C8, C9, D5, F4

objection-state-DRAFT = ✎ پیش‌نویس
objection-state-FILED = ⚖ ثبت شده
objection-state-WITHDRAWN = ↩ پس گرفته شده
objection-state-DECIDED = ★ رسیدگی شده

objection-ground-unseen-evidence = مدرک دیده نشده
objection-ground-arithmetic = اشتباه در محاسبه
objection-ground-wrong-period = دورهٔ زمانی نادرست
objection-ground-formula = برداشت دیگر از فرمول
objection-ground-not-applicable = شاخص شامل ما نیست
objection-ground-new-rule = قانون یا بخشنامهٔ تازه
objection-ground-other = دلیل دیگر

objections-button = اعتراض‌ها
objections-see = دیدن اعتراض
objections-home-agency = مهلت اعتراض و مستندات تکمیلی: تا { DATETIME($dueAt) }{ $filed ->
        [0] {""}
       *[other] {""} · ⚖ { NUM($filed) } ثبت شده
    }{ $drafts ->
        [0] {""}
       *[other] {""} · ✎ { NUM($drafts) } پیش‌نویس
    }
objections-home-hearing = ⚖ { NUM($waiting) } اعتراض در انتظار رسیدگی شماست.
objections-hear-button = رسیدگی به اعتراض‌ها

objections-board = <b>اعتراض به امتیازهای سال { YEAR($year) }</b>
objections-window = { $at ->
        [before] مهلت اعتراض از { DATETIME($opensAt) } آغاز می‌شود و تا { DATETIME($dueAt) } باز است.
        [open] مهلت: تا { DATETIME($dueAt) }
            برای هر شاخص یک اعتراض پذیرفته می‌شود: متن اعتراض همراه با مستندات تکمیلی.
        [passed] مهلت اعتراض پایان یافته است.
       *[after] مهلت اعتراض در { DATETIME($dueAt) } پایان یافته است.
    }
objections-counts = ✎ { NUM($draft) } پیش‌نویس · ⚖ { NUM($filed) } ثبت شده · ★ { NUM($decided) } رسیدگی شده
objections-list-empty = اعتراضی در این فهرست نیست.
objections-line = { $state } · { CODE($code) } { $title } · { POINTS($points) } از { POINTS($maximum) }
objections-line-new = ◻ بدون اعتراض
objections-line-button = { CODE($code) } · { $title }

objections-head = <b>شاخص { CODE($code) } · { $title }</b>
    امتیاز اولیه: { POINTS($points) } از { POINTS($maximum) }
objections-none = برای این شاخص اعتراضی ثبت نشده است. مهلت: تا { DATETIME($dueAt) }
objections-state = اعتراض: { $state }
objections-receipt = رسید: { LATIN($receipt) } · { DATETIME($at) }
objections-text = متن اعتراض:
    <blockquote>{ $text }</blockquote>
objections-text-none = متن اعتراض: نوشته نشده است.
objections-files = مستندات تکمیلی: { NUM($count) } فایل
objections-file-line = { NUM($number) }. { $name } · { SIZE($size) }
objections-draft-how = فایل‌ها را همین‌جا بفرستید؛ هر فایل همان لحظه نگه داشته می‌شود. مهلت ثبت: تا { DATETIME($dueAt) }
objections-withdrawn-line = این اعتراض پس گرفته شده است و برای این شاخص اعتراض دیگری پذیرفته نمی‌شود. اگر به اشتباه پس گرفته‌اید، تا پایان مهلت به راهبر خبر دهید.
objections-waiting-line = اعتراض شما در نوبت رسیدگی است؛ نتیجه همین‌جا به شما اعلام می‌شود.
objections-decided-line = نتیجه: امتیاز پیش از اعتراض { POINTS($before) } · پس از آن { POINTS($after) } از { POINTS($maximum) }
    دلیل:
    <blockquote>{ $reason }</blockquote>
objections-silence = اگر تا { DATETIME($dueAt) } اعتراضی ثبت نکنید، همین امتیاز می‌ماند. پیش‌نویسی که ثبت نهایی نشود اعتراض نیست.
objections-ground = نوع: { $ground }
objections-particulars = مورد: { $text }
objections-counter = { NUM($length) } از حداکثر { NUM($limit) } نویسه{ $long ->
        [yes] {""}؛ متن کوتاه‌تر بهتر خوانده می‌شود و جزئیات را می‌توان در فایل فرستاد.
       *[no] {""}
    }
objections-ground-ask = <b>شاخص { CODE($code) } · { $title }</b>
    اعتراض شما از چه نوع است؟
objections-ground-change = تغییر نوع اعتراض
objections-ground-count = { $ground }: { NUM($count) }
objections-ask-particulars = <b>شاخص { CODE($code) } · { $title }</b>
    { $ground ->
        [unseen-evidence] کدام فایل و کدام صفحه دیده نشده است؟
        [arithmetic] کدام عدد نادرست است و درست آن چند است؟
        [wrong-period] کدام مدرک از کدام دوره است و چه دوره‌ای باید شمرده شود؟
        [formula] کدام بخش از فرمول یا راهنما را طور دیگری می‌خوانید؟
        [not-applicable] بر پایهٔ کدام حکم یا وظیفه این شاخص شامل شما نیست؟
       *[other] شماره و تاریخ قانون یا بخشنامه را بنویسید.
    }
    حداکثر { NUM($limit) } نویسه.
refusal-objection-needs-particulars = این نوع اعتراض یک مورد روشن می‌خواهد: { $ground ->
        [unseen-evidence] نام فایل و صفحه‌ای که دیده نشده است
        [arithmetic] عدد نادرست و درست آن
        [wrong-period] مدرک و دورهٔ درست آن
        [formula] بخش مورد اختلاف از فرمول
        [not-applicable] حکمی که شاخص را از شما برمی‌دارد
       *[other] شماره و تاریخ قانون یا بخشنامه
    }.
objections-start = ثبت اعتراض برای این شاخص
objections-write = نوشتن متن اعتراض
objections-rewrite = تغییر متن اعتراض
objections-remove-one = حذف یک فایل
objections-files-see = دیدن فایل‌ها
objections-submit = ثبت نهایی اعتراض
objections-withdraw = پس گرفتن اعتراض
objections-to-list = فهرست اعتراض‌ها
objections-to-page = بازگشت به اعتراض

objections-ask-text = <b>شاخص { CODE($code) } · { $title }</b>
    دلیل اعتراض خود را بنویسید: بهتر است تا { NUM($soft) } نویسه، حداکثر { NUM($limit) } نویسه.
objections-ask-text-current = متن کنونی:
    <blockquote>{ $text }</blockquote>
objections-text-kept = متن اعتراض در پیش‌نویس نگه داشته شد؛ هنوز ثبت نهایی نشده است.
objections-late = مهلت اعتراض در { DATETIME($dueAt) } تمام شد و این متن در { DATETIME($sentAt) } رسید؛ ثبت نشد.
    متن شما اینجاست و از میان نرفته است:
    <blockquote>{ $text }</blockquote>
objections-file-kept = { $name } ({ SIZE($sizeBytes) }) نگه داشته شد. مستندات تکمیلی این اعتراض: { NUM($count) } فایل
objections-file-known = { $name } پیش از این فرستاده شده بود و دوباره افزوده نشد.
objections-file-refused = { $name } ثبت نشد.
objections-remove-ask = کدام فایل از پیش‌نویس حذف شود؟
objections-removed = { $name } از پیش‌نویس حذف شد.
objections-files-sent = فایل‌های اعتراض زیر همین پیام است.
objections-summary = <b>ثبت نهایی اعتراض</b>
    شاخص { CODE($code) } · { $title } · امتیاز اولیه { POINTS($points) } از { POINTS($maximum) }
objections-summary-ask = پس از ثبت، متن و فایل‌ها تغییر نمی‌کنند و برای این شاخص اعتراض دیگری پذیرفته نمی‌شود.
objections-summary-yes = تأیید و ثبت اعتراض
objections-filed = اعتراض شما ثبت شد.
    شاخص { CODE($code) } · { $title }
    رسید: { LATIN($receipt) } · { DATETIME($at) }
    تا { DATETIME($dueAt) } و تا پیش از آغاز رسیدگی می‌توانید آن را پس بگیرید.
objections-withdraw-ask = اعتراض شاخص { CODE($code) } · { $title } پس گرفته شود؟
    امتیاز اولیه می‌ماند و برای این شاخص اعتراض دیگری پذیرفته نمی‌شود.
objections-withdraw-yes = بله، پس گرفته شود
objections-withdrawn = اعتراض شاخص { CODE($code) } · { $title } پس گرفته شد.

## Hearing

objections-queue = <b>اعتراض‌های در انتظار رسیدگی شما، سال { YEAR($year) }</b>
    { $count ->
        [0] اکنون اعتراضی در انتظار شما نیست.
       *[other] { NUM($count) } اعتراض، از قدیمی‌ترین
    }
objections-queue-line = { NUM($number) }. { $agency } · { CODE($code) } { $title } · { DAY($at) }{ $mine ->
        [yes] {""} · در دست شما
       *[no] {""}
    }
objections-queue-button = { NUM($number) }. { CODE($code) } · { $agency }
objections-hearing-head = <b>{ $agency }</b>
    شاخص { CODE($code) } · { $title }
    امتیاز اولیه: { $before ->
        [none] تا تصمیم شما پوشیده است
       *[other] { $before } از { POINTS($maximum) }
    } · خود ارزیابی: { $claim ->
        [none] نیامده
       *[other] { $claim }
    }
objections-hearing-until = در دست شما تا { CLOCK($untilAt) }
objections-hearing-guidance = چه خواسته شده بود: { $guidance }
objections-hearing-explanation = توضیح دستگاه در خود ارزیابی:
    <blockquote>{ $text }</blockquote>
objections-hearing-note = نظر ارزیاب نخست:
    <blockquote>{ $note }</blockquote>
objections-hearing-note-none = ارزیاب نخست توضیحی ننوشته است.
objections-hearing-text = متن اعتراض ({ DATETIME($at) }):
    <blockquote>{ $text }</blockquote>
objections-hearing-text-none = اعتراض بدون متن و فقط با مستندات تکمیلی ثبت شده است ({ DATETIME($at) }).
objections-hearing-files = { NUM($evidence) } فایل خود ارزیابی و { NUM($extra) } فایل تکمیلی
objections-precedents = <b>تصمیم‌های پیشین دربارهٔ همین شاخص</b>
objections-precedent = { $ground }: { POINTS($before) } ← { POINTS($after) } از { POINTS($maximum) }
    <blockquote>{ $reason }</blockquote>
objections-decide = تصمیم‌گیری
objections-see-files = فرستادن فایل‌ها
objections-drop = رها کردن
objections-dropped = این اعتراض به نوبت بازگشت.
objections-to-queue = نوبت اعتراض‌ها
objections-points = { POINTS($points) }
objections-points-ask = <b>{ $agency } · { CODE($code) } { $title }</b>
    { $isBlind ->
        [yes] حداکثر امتیاز { POINTS($maximum) } است.
       *[no] امتیاز اولیه { POINTS($before) } از { POINTS($maximum) } است.
    } امتیاز نهایی را بنویسید یا انتخاب کنید:
objections-reason-ask = امتیاز نهایی: { POINTS($points) } از { POINTS($maximum) }
    دلیل تصمیم را بنویسید. دستگاه این متن را همراه با امتیاز می‌بیند؛ نام شما را نمی‌بیند.
objections-decide-summary = <b>{ $agency } · { CODE($code) } { $title }</b>
    امتیاز: { $isBlind ->
        [yes] {""}
       *[no] { POINTS($before) } ← {""}
    }{ POINTS($points) } از { POINTS($maximum) }{ $isLower ->
        [yes] {""} (کمتر از امتیاز اولیه)
       *[no] {""}
    }
    دلیل:
    <blockquote>{ $reason }</blockquote>
    پس از تأیید، نتیجه به دستگاه اعلام می‌شود و تغییر نمی‌کند.
objections-decide-yes = تأیید و اعلام به دستگاه
objections-decided = تصمیم ثبت شد و به دستگاه اعلام می‌شود.
    { $agency } · { CODE($code) } { $title }: { POINTS($before) } ← { POINTS($after) }

objections-pending = <b>اعتراض‌های رسیدگی‌نشدهٔ سال { YEAR($year) }</b>: { NUM($count) }{ $without ->
        [0] {""}
       *[other] {""} · { NUM($without) } بدون رسیدگی‌کننده
    }
objections-pending-line = { $decider ->
        [yes] ⏳
       *[no] ◻ بدون رسیدگی‌کننده:
    } { $agency } · { CODE($code) } { $title }
objections-pending-assign = برای موارد بدون رسیدگی‌کننده، ارزیاب دیگری را به شاخص آن‌ها واگذار کنید.

notice-objection-decided = به اعتراض شما رسیدگی شد.
    شاخص { CODE($code) } · { $title }
    امتیاز پیش از اعتراض: { POINTS($before) } · پس از آن: { POINTS($after) } از { POINTS($maximum) }
    دلیل:
    <blockquote>{ $reason }</blockquote>

refusal-objection-used = برای این شاخص پیش از این اعتراض شده است ({ $state ->
        [WITHDRAWN] پس گرفته شده
        [DECIDED] رسیدگی شده
       *[other] ثبت شده
    }). برای هر شاخص یک اعتراض پذیرفته می‌شود.
refusal-objection-not-possible = برای این شاخص اکنون نمی‌توان اعتراض ثبت کرد. وضعیت آن را در ‎/scores ببینید.
refusal-objection-missing = پیش‌نویسی برای این اعتراض نیست. نخست «ثبت اعتراض برای این شاخص» را بزنید.
refusal-objection-not-filed = اعتراض ثبت‌شده‌ای برای پس گرفتن نیست.
refusal-objection-being-heard = رسیدگی به این اعتراض آغاز شده است و دیگر پس گرفته نمی‌شود.
refusal-objection-empty = اعتراض هنوز خالی است. متن اعتراض را بنویسید یا مستندات تکمیلی را بفرستید.
refusal-objection-needs-file = در این استان اعتراض باید مستندات تکمیلی داشته باشد. فایل را همین‌جا بفرستید.
refusal-objection-needs-text = در این استان اعتراض باید متن داشته باشد. «نوشتن متن اعتراض» را بزنید.
refusal-objection-too-long = متن اعتراض { NUM($length) } نویسه دارد؛ حداکثر { NUM($limit) } نویسه پذیرفته می‌شود. آن را کوتاه کنید یا بخشی را در فایل بفرستید.
refusal-objection-withdrawn = دستگاه این اعتراض را پس گرفته است.
refusal-objection-decided-already = به این اعتراض پیش از این رسیدگی شده است؛ وضعیت تازه را ببینید.
refusal-objection-in-other-hand = این اعتراض تا { CLOCK($untilAt) } در دست کارشناس دیگری است.
refusal-objection-changed = این اعتراض در این فاصله تغییر کرده است؛ وضعیت تازه را ببینید.
refusal-objection-choose-button = اینجا پاسخ نوشتاری لازم نیست. یکی از دکمه‌های زیر پیام را بزنید.
refusal-same-evaluator = دربارهٔ این شاخص پیش‌تر خود شما، یا کسی که به جای او هستید، تصمیم گرفته است؛ اکنون کارشناس دیگری رسیدگی می‌کند.
refusal-reason-too-short = دلیل باید دست‌کم { NUM($minimum) } نویسه باشد؛ نمونه: { $about ->
    [wish] گزارش حسابرس هفتهٔ آینده به دستمان می‌رسد
    [refusal] مدارک پیش از پایان مهلت در دسترس بوده است
   *[decision] صورت‌جلسهٔ امضاشده پذیرفته شد
}.
refusal-reason-too-long = دلیل باید حداکثر { NUM($limit) } نویسه باشد. لطفاً کوتاه‌تر بنویسید.

## Second instance: requirement B10

appeals-file = بردن به کمیتهٔ ارزیابی
appeals-see = دیدن پرونده
appeals-until = اگر این پاسخ را نمی‌پذیرید، تا { DATETIME($dueAt) } می‌توانید موضوع را به کمیتهٔ ارزیابی ببرید. پس از آن همین امتیاز می‌ماند.
appeals-ask = <b>شاخص { CODE($code) } · { $title }</b>
    امتیاز پس از رسیدگی { POINTS($after) } از { POINTS($maximum) } است.
    بنویسید چرا پاسخ رسیدگی را نمی‌پذیرید (حداکثر ۲۰۰۰ نویسه). مدارک اعتراض شما همراه پرونده به کمیته می‌رسد.
appeals-summary = <b>بردن به کمیته · شاخص { CODE($code) } · { $title }</b>
    <blockquote>{ $text }</blockquote>
    کمیته از نو داوری می‌کند و امتیاز ممکن است بیشتر، کمتر یا همان { POINTS($after) } بشود. رأی کمیته پایانی است.
appeals-summary-yes = تأیید و فرستادن به کمیته
appeals-filed = موضوع به کمیتهٔ ارزیابی رفت.
appeals-withdraw = پس گرفتن از کمیته
appeals-withdrawn = موضوع از کمیته پس گرفته شد؛ نتیجهٔ رسیدگی به اعتراض می‌ماند.
appeals-state = کمیتهٔ ارزیابی: { $state ->
        [FILED] در نوبت رأی
        [WITHDRAWN] پس گرفته شد؛ نتیجهٔ رسیدگی می‌ماند
       *[DECIDED] رأی داده شد
    }
    <blockquote>{ $text }</blockquote>
appeals-decided-line = رأی کمیته: { POINTS($before) } ← { POINTS($after) } از { POINTS($maximum) }
    <blockquote>{ $reason }</blockquote>
appeals-list = <b>پرونده‌های کمیته که رأی شما را می‌خواهد، سال { YEAR($year) }</b>
    { $count ->
        [0] اکنون پرونده‌ای در انتظار رأی شما نیست.
       *[other] { NUM($count) } پرونده، از قدیمی‌ترین
    }
appeals-line = { $agency } · { CODE($code) } { $title }
appeals-line-button = { CODE($code) } · { $agency }
appeals-to-list = پرونده‌های کمیته
appeals-case-text = چرا دستگاه نمی‌پذیرد:
    <blockquote>{ $text }</blockquote>
appeals-votes = { NUM($votes) } رأی از { NUM($quorum) } رأی لازم داده شده است؛ رأی دیگران تا پایان پنهان می‌ماند.
appeals-vote = رأی دادن
appeals-points-ask = <b>{ $agency } · { CODE($code) } { $title }</b>
    امتیاز کنونی { POINTS($before) } از { POINTS($maximum) } است. به نظر شما چند باید باشد؟ بنویسید یا برگزینید:
appeals-reason-ask = رأی شما: { POINTS($points) } از { POINTS($maximum) }
    دلیل رأی را بنویسید. اگر رأی شما رأی کمیته شود، دستگاه این متن را بی‌نام شما می‌بیند.
appeals-vote-summary = <b>{ $agency } · { CODE($code) } { $title }</b>
    { $less ->
        [yes] ⚠ رأی شما از امتیاز کنونی کمتر است:
       *[no] رأی شما:
    } { POINTS($before) } ← { POINTS($points) } از { POINTS($maximum) }
    <blockquote>{ $reason }</blockquote>
    { $missing ->
        [0] با این رأی پرونده بسته می‌شود: رأی میانی امتیاز را تعیین می‌کند و به دستگاه گفته می‌شود.
       *[other] پس از این، { NUM($missing) } رأی دیگر لازم است. رأی داده‌شده تغییر نمی‌کند.
    }
appeals-vote-yes = تأیید و ثبت رأی
appeals-voted = رأی شما ثبت شد؛ { NUM($missing) } رأی دیگر لازم است.
appeals-decided = رأی شما ثبت و پرونده بسته شد. رأی کمیته: { POINTS($after) } از { POINTS($maximum) }. به دستگاه گفته می‌شود.
notice-appeal-filed = پرونده‌ای در انتظار رأی شما در کمیته است.
    { $agency } · { CODE($code) } { $title }
notice-appeal-reminder = یک روز مانده است: تا { DATETIME($dueAt) } می‌توانید پاسخ اعتراض شاخص { CODE($code) } · { $title } را به کمیته ببرید. پس از آن نتیجهٔ رسیدگی می‌ماند.
notice-appeal-decided = کمیتهٔ ارزیابی دربارهٔ شاخص { CODE($code) } · { $title } رأی داد.
    { $change ->
        [less] امتیاز کمتر شد
        [more] امتیاز بیشتر شد
       *[same] امتیاز همان ماند
    }: { POINTS($before) } ← { POINTS($after) } از { POINTS($maximum) }
    دلیل:
    <blockquote>{ $reason }</blockquote>
refusal-appeal-used = این موضوع پیش از این به کمیته رفته است ({ $state ->
        [WITHDRAWN] پس گرفته شده
        [DECIDED] رأی داده شده
       *[other] در نوبت رأی
    }) و دوباره پذیرفته نمی‌شود.
refusal-appeal-not-possible = این موضوع را اکنون نمی‌توان به کمیته برد: یا هنوز به اعتراض رسیدگی نشده، یا در این استان کمیته‌ای نیست.
refusal-appeal-not-filed = پرونده‌ای در نوبت رأی کمیته نیست؛ وضعیت تازه را ببینید.
refusal-appeal-withdrawn = دستگاه این پرونده را پس گرفته است؛ رأی لازم نیست.
refusal-appeal-decided = کمیته دربارهٔ این پرونده رأی داده است.
refusal-appeal-voted = شما به این پرونده رأی داده‌اید؛ رأی تغییر نمی‌کند.
refusal-appeal-barred = { $because ->
        [judged] شما پیش از این دربارهٔ این شاخص داوری کرده‌اید
       *[agency] شما با این دستگاه پیوند دارید
    }؛ به این پرونده عضو دیگری رأی می‌دهد.
refusal-appeals-open = هنوز { NUM($pending) } پرونده در انتظار رأی کمیته است؛ پس از رأی، این گام باز می‌شود. اگر حد نصاب به دست نمی‌آید، «تصمیم دو نفره» راه دیگر است.
refusal-appeal-running = دستگاه‌ها تا { DATETIME($untilAt) } می‌توانند پاسخ اعتراض را به کمیته ببرند؛ پس از آن این گام باز می‌شود.

## Opened again by the coordinator

objections-withdrawn-button = اعتراض‌های پس‌گرفته
objections-withdrawn-list = <b>اعتراض‌های پس‌گرفتهٔ سال { YEAR($year) }</b>: { NUM($count) }{ $count ->
        [0] {""}
       *[other] {""}
            اگر دستگاهی به اشتباه پس گرفته است، آن را باز کنید تا دستگاه بتواند تا پایان مهلت خود آن را ثبت کند.
    }
objections-withdrawn-of = { NUM($number) }. { $agency } · { CODE($code) } { $title }{ $reopened ->
        [0] {""}
       *[other] {""} ({ NUM($reopened) } بار باز شده)
    }
objections-reopen-button = باز کردن { NUM($number) }: { CODE($code) } · { $agency }
objections-reopen-ask = دلیل باز کردن این اعتراض را بنویسید؛ دستگاه آن را می‌خواند. نمونه: نمایندهٔ دستگاه تلفنی گفت به اشتباه پس گرفته است.
objections-reopen-left = چیزی باز نشد.
objections-reopened = ✔ اعتراض { $agency } به شاخص { CODE($code) } · { $title } باز شد و به دستگاه اعلام می‌شود. مهلت ثبت آن: تا { DATETIME($dueAt) }
objections-reopened-times = این اعتراض { NUM($count) } بار پس گرفته و دوباره باز شده است.
notice-objection-reopened = اعتراض شما به شاخص { CODE($code) } · { $title } دوباره باز شد و پیش‌نویس است.
    دلیل:
    <blockquote>{ $reason }</blockquote>
    آن را ببینید و تا { DATETIME($dueAt) } ثبت کنید؛ اگر ثبت نشود، اعتراضی نیست.
refusal-objection-not-withdrawn = این اعتراض دیگر پس‌گرفته نیست؛ وضعیت تازه را ببینید.
refusal-reopen-window-shut = مهلت اعتراض این دستگاه باز نیست. اول در «تمدیدها» به آن مهلت بدهید، بعد اعتراض را باز کنید.
