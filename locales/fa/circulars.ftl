## Words of circulars (requirements C1, E1, F1)
circular-all = بخشنامه‌ها
circulars-new = بخشنامه‌ها ({ NUM($count) } تازه)
circular-desk = اطلاع‌رسانی
circular-desk-waiting = اطلاع‌رسانی ({ NUM($count) } برای تأیید)
circular-seen = رؤیت شد
circular-read = دیدن متن
circular-full = متن کامل
circular-files = پیوست‌ها ({ NUM($count) })
circular-preview = پیش‌نمایش
circular-open-draft = دیدن پیام
circular-today = امروز

## What it is called
circular-kind-meant = { $kind ->
        [instruction] دستورالعمل
        [manual] راهنما
        [notice] اطلاعیه
        [schedule-change] تغییر زمان‌بندی
        [congratulation] پیام تبریک
       *[circular] بخشنامه
    }
circular-numbered = { $kind ->
        [instruction] دستورالعمل شمارهٔ
        [manual] راهنمای شمارهٔ
        [notice] اطلاعیهٔ شمارهٔ
        [schedule-change] تغییر زمان‌بندی شمارهٔ
        [congratulation] پیام تبریک شمارهٔ
       *[circular] بخشنامهٔ شمارهٔ
    } { CODE($number) }

## What an option says once it is set, by the option's name
circular-fact-stage = مرحله: { stage-meant }
circular-fact-replaces = جایگزین شمارهٔ { CODE($replaces) }
circular-fact-valid = اعتبار: تا پایان { DATE($valid) }
circular-fact-when = ⏰ { DATETIME($when) } فرستاده می‌شود{ $confirmed ->
        [true] .
       *[other] ، اگر تا آن زمان تأیید شده باشد.
    }
circular-fact-acknowledge = «رؤیت شد»: { $acknowledge ->
        [true] از دستگاه‌ها خواسته می‌شود
       *[other] خواسته نمی‌شود
    }

## States on the coordinator's desk: a sign never stands without its word
circular-state-DRAFT = ✎ پیش‌نویس
circular-state-PROPOSED = ⏳ در انتظار تأیید
circular-state-CONFIRMED = ✔ تأیید شده
circular-state-SENT = ★ فرستاده شده
circular-state-CANCELLED = ∅ لغو شده

## Reading
circular-list = <b>بخشنامه‌ها و اطلاعیه‌ها</b>
circular-list-unseen = { NUM($count) } مورد تازه هست؛ هر یک را باز کنید و «رؤیت شد» را بزنید.
circular-list-empty = هنوز بخشنامه‌ای فرستاده نشده است.
circular-list-hint = برای جست‌وجو بخشی از شماره، عنوان یا متن را پس از ‎/circulars بنویسید.
circular-line = { $unseen ->
        [true] ◻ تازه ·{" "}
       *[other] {""}
    }{ CODE($number) } · { DAY($issuedOn) } · { $title }
circular-line-expired = ∅ پایان اعتبار: { DAY($validUntil) }
circular-line-replaced = ∅ جایگزین شده با شمارهٔ { CODE($number) }
circular-line-replaced-unnamed = ∅ جایگزین شده است
circular-line-label = { $unseen ->
        [true] ◻ تازه ·{" "}
       *[other] {""}
    }{ CODE($number) } · { $title }
circular-found = نتیجهٔ جست‌وجوی «{ $search }»: { NUM($count) } مورد
circular-found-more = فقط { NUM($shown) } مورد نخست آمده است؛ جست‌وجو را دقیق‌تر کنید.
circular-found-none = برای «{ $search }» بخشنامه‌ای یافت نشد. بخشی از شماره یا عنوان را بنویسید؛ نمونه: <code>/circulars ارزیابی</code>
circular-page = <b>{ circular-numbered }</b> · { DATE($issuedOn) }
    <b>{ $title }</b>

    { $body }
circular-page-expired = ∅ اعتبار آن در پایان { DATE($validUntil) } تمام شده است.
circular-page-replaced = ∅ جایگزین شده با شمارهٔ { CODE($number) }؛ متن معتبر همان است.
circular-page-replaced-unnamed = ∅ جایگزین شده است و دیگر معتبر نیست.
circular-open-successor = شمارهٔ { CODE($number) }
circular-page-folded = … ادامه در «متن کامل»
circular-page-files = پیوست: { NUM($count) } فایل
circular-page-owed = پس از خواندن، «رؤیت شد» را بزنید.
circular-page-seen = ✔ رؤیت شما ثبت شد: { DATETIME($seenAt) }
circular-colleagues = از دستگاه شما:
circular-colleague-seen = ✔ { $name } · { DATETIME($seenAt) }
circular-colleague-waiting = ◻ { $name } · هنوز ندیده است
circular-files-below = پیوست‌های شمارهٔ { CODE($number) } زیر همین پیام آمد.
circular-seen-toast = رؤیت شما ثبت شد.
circular-seen-before = رؤیت شما پیش از این ثبت شده بود.

## The desk
circular-desk-title = <b>اطلاع‌رسانی</b>
    بخشنامه‌ها و اطلاعیه‌ها؛ فرستاده‌ها در پایان آمده است.
circular-desk-empty = چیزی در دست کار نیست.
circular-desk-line = { CODE($number) } · { $title } · { $state }
circular-untitled = بدون عنوان
circular-new = پیام تازه
circular-ask-kind = پیام تازه از چه نوعی است؟
    اطلاعیه و پیام تبریک به دوره وابسته نیستند و هر زمان فرستاده می‌شوند.
circular-desk-when = ⏰ { DATETIME($sendAt) } فرستاده می‌شود
circular-ask-number = شمارهٔ { circular-kind-meant } را بنویسید. نمونه: ۱۴۰۵/۱۲۳
circular-ask-date = تاریخ آن را بنویسید. نمونه: ۱۴۰۵/۰۹/۰۱
circular-ask-title = عنوان را در یک خط بنویسید.
circular-ask-body = متن را در یک پیام بنویسید؛ تا { NUM($limit) } نویسه.
    متن بلندتر را در یک فایل پیوست کنید و اینجا خلاصهٔ آن را بنویسید.
circular-draft = <b>{ circular-numbered }</b> · { $state }
    تاریخ: { DATE($issuedOn) }
    عنوان: { $title }
    نویسنده: { $author }
circular-draft-audience = گیرندگان: { NUM($people) } نفر در { NUM($agencies) } دستگاه{ $everybody ->
        [true] {" "}(همه)
       *[other] {""}
    }
circular-draft-length = متن: { NUM($length) } نویسه
circular-draft-no-body = متن: ◻ نیامده
circular-draft-no-files = پیوست: ندارد
circular-draft-file = { NUM($position) }. { $name } · { SIZE($sizeBytes) }
circular-draft-send-files = فایل‌ها را همین‌جا بفرستید؛ هر فایل همان لحظه نگه داشته می‌شود.
circular-draft-own-proposal = تأیید با هماهنگ‌کنندهٔ دیگر یا معاون است.
circular-change = ویرایش
circular-change-question = کدام بخش عوض شود؟
circular-change-proposed = این بخشنامه پیشنهاد شده است؛ با هر تغییر دوباره پیش‌نویس می‌شود.
circular-field-number = شماره
circular-field-date = تاریخ
circular-field-title = عنوان
circular-field-body = متن
circular-option-audience = گیرندگان
circular-option-stage = مرحله
circular-option-valid = اعتبار
circular-option-replaces = جایگزین
circular-option-when = زمان فرستادن
circular-option-acknowledge = «رؤیت شد» { $acknowledge ->
        [true] خواسته نشود
       *[other] خواسته شود
    }
circular-clear = { $option ->
        [valid] بدون پایان
        [when] بدون زمان؛ خودم می‌فرستم
       *[other] هیچ‌کدام
    }
circular-offers-empty = { $option ->
        [replaces] هنوز پیامی فرستاده نشده است که جایگزین شود.
       *[other] چیزی برای برگزیدن نیست.
    }
circular-ask-stage = این پیام دربارهٔ کدام مرحله است؟
circular-ask-replaces = این پیام جای کدام پیام فرستاده‌شده را می‌گیرد؟ آن پیام با فرستادن این یکی از اعتبار می‌افتد.
circular-ask-valid = آخرین روز اعتبار را بنویسید. نمونه: ۱۴۰۵/۰۹/۳۰
    پس از آن، «رؤیت شد» خواسته نمی‌شود و پیام با نشان پایان اعتبار در فهرست می‌ماند.
circular-ask-when = روز و ساعت فرستادن را بنویسید. نمونه: ۱۴۰۵/۰۹/۰۵ ساعت ۱۰
    اگر ساعت ننویسید، ساعت ۸ صبح فرستاده می‌شود.
circular-when-tomorrow = فردا ساعت ۸

## Whom it is meant for
circular-audience-title = <b>گیرندگان شمارهٔ { CODE($number) }</b>
circular-audience-count = اکنون: { NUM($people) } نفر در { NUM($agencies) } دستگاه
circular-audience-everybody = همهٔ دستگاه‌ها، ارزیابان، هماهنگ‌کنندگان و معاون؛ در کانال هم منتشر می‌شود.
    برای فرستادن به گروهی از آنان، شرط بگذارید.
circular-audience-some = هر شرط تازه گیرندگان را کمتر می‌کند. در کانال منتشر نمی‌شود.
circular-audience-roles = نقش: { $list }
circular-audience-groups = گروه: { $list }
circular-audience-agencies = دستگاه: { $list }
circular-audience-agencies-many = دستگاه: { NUM($count) } دستگاه انتخاب‌شده
circular-audience-axes = محور: { $list }
circular-audience-work = وضعیت کار: { $list }
circular-audience-unseenOf = دستگاه‌هایی که شمارهٔ { CODE($number) } را رؤیت نکرده‌اند
circular-option-roles = نقش
circular-option-groups = گروه
circular-option-agencies = دستگاه
circular-option-axes = محور
circular-option-work = وضعیت کار
circular-option-unseenOf = رؤیت‌نکرده‌ها
circular-audience-clear = برای همه
circular-ask-roles = کدام نقش‌ها؟
circular-ask-groups = کدام گروه‌ها؟
circular-ask-agencies = کدام دستگاه‌ها؟
circular-ask-axes = کدام محورها؟ دستگاه‌هایی که در آن شاخص دارند و ارزیابان آن.
circular-ask-work = دستگاه‌هایی که …
circular-ask-unseenOf = دستگاه‌هایی که کدام پیام را رؤیت نکرده‌اند؟
circular-condition-hint = ✔ یعنی انتخاب شده است؛ با فشردن دوباره برداشته می‌شود.
circular-choice = { $chosen ->
        [true] ✔{" "}
       *[other] {""}
    }{ $name }
circular-work-not-started = هنوز آغاز نکرده‌اند
circular-work-not-submitted = همهٔ شاخص‌ها را ثبت نکرده‌اند
circular-work-deficient = کاستی پاسخ‌نداده دارند
circular-work-objecting = اعتراض رسیدگی‌نشده دارند
circular-find-agency = یافتن با نوشتن نام
circular-ask-agency = بخشی از نام یا کد دستگاه را بنویسید.
circular-agency-found = «{ $search }»: دستگاهی را برگزینید، یا بخش دیگری از نام را بنویسید. در پایان «بازگشت» را بزنید.
circular-agency-none = برای «{ $search }» دستگاهی یافت نشد. بخش دیگری از نام را بنویسید.
circular-audience-back = گیرندگان
circular-reach = فهرست گیرندگان ({ NUM($people) } نفر)
circular-reach-title = <b>{ NUM($people) } نفر در { NUM($agencies) } دستگاه</b>
    شمارهٔ { CODE($number) }
circular-reach-line = { CODE($code) } · { $name }: { $people ->
        [none] کسی در سامانه ندارد
       *[other] { $people }
    }
circular-reach-readers = برای آگاهی: { $people }
circular-reach-person = { $name }{ $reachable ->
        [true] {""}
       *[other] {" "}(در دسترس نیست)
    }
circular-reach-empty = با این شرط‌ها کسی گیرندهٔ پیام نیست.
circular-remove-file = حذف یک فایل
circular-ask-remove = کدام فایل حذف شود؟
circular-file-kept = «{ $name }» نگه داشته شد؛ { NUM($count) } فایل پیوست است.
circular-file-known = «{ $name }» پیش از این پیوست شده بود؛ { NUM($count) } فایل پیوست است.
circular-preview-done = پیام بالا همان است که { $reader ->
        [agency] رابط و بالاترین مقام دستگاه می‌بینند
        [reader] ارزیاب و دیگر کسانی که برای آگاهی دریافت می‌کنند می‌بینند
       *[channel] در کانال منتشر می‌شود
    }.
circular-preview-as = { $chosen ->
        [true] ✔{" "}
       *[other] {""}
    }{ $reader ->
        [agency] دستگاه
        [reader] ارزیاب
       *[channel] کانال
    }
circular-preview-sample = این پیش‌نمایش است؛ دکمه پس از فرستادن کار می‌کند.
circular-propose = پیشنهاد برای تأیید
circular-proposed = برای تأیید پیشنهاد شد و به { NUM($told) } نفر خبر داده شد.
circular-proposed-nobody = پیشنهاد شد، ولی هماهنگ‌کنندهٔ دیگر یا معاونی برای تأیید در سامانه نیست. یکی را از ‎/people دعوت کنید.
circular-adopted = تأیید شد و می‌توان آن را فرستاد.
circular-confirm = تأیید می‌کنم
circular-confirmed = تأیید شما ثبت شد. { $scheduled ->
        [true] پیام در زمان خود فرستاده می‌شود.
       *[other] فرستادن با هماهنگ‌کننده است.
    }
circular-send = فرستادن
circular-send-question = <b>{ circular-numbered }</b>
    به { NUM($people) } نفر در { NUM($agencies) } دستگاه فرستاده { $everybody ->
        [true] و در کانال منتشر می‌شود
       *[other] می‌شود؛ در کانال منتشر نمی‌شود
    }{ $readers ->
        [0] .
       *[other] . { NUM($readers) } نفر از آنان فقط برای آگاهی دریافت می‌کنند.
    }{ $unreachable ->
        [0] {""}
       *[other] {"\u000A"}{ NUM($unreachable) } نفر در دسترس نیستند؛ آنان را در فهرست ببینید.
    }
    پس از فرستادن، پیام پس گرفته نمی‌شود.
circular-send-now = به { NUM($people) } نفر فرستاده شود
circular-sent = فرستادن آغاز شد: { NUM($people) } نفر در { NUM($agencies) } دستگاه.
circular-unschedule = ⏰ لغو زمان فرستادن
circular-scheduled = ⏰ { DATETIME($sendAt) } فرستاده می‌شود. تا آن زمان می‌توانید آن را لغو کنید.
circular-unscheduled = زمان فرستادن برداشته شد؛ پیام را خودتان بفرستید.
circular-cancel = لغو پیام
circular-cancel-question = شمارهٔ { CODE($number) } لغو شود؟ پس از آن نمی‌توان آن را فرستاد.
circular-cancel-now = لغو شود
circular-cancelled = شمارهٔ { CODE($number) } لغو شد.

## After sending
circular-progress = <b>{ circular-numbered }</b> · فرستاده شده در { DATETIME($sentAt) }
    { $title }

    رسیده به { NUM($sent) } از { NUM($audience) } نفر{ $pending ->
        [0] {""}
       *[other] {" "}· ⏳ { NUM($pending) } در حال فرستادن
    }
    { $answering ->
        [0] «رؤیت شد» خواسته نشده است.
       *[other] رؤیت شد: { NUM($seen) } از { NUM($answering) } نفر دستگاه‌ها · { NUM($agenciesSeen) } از { NUM($agencies) } دستگاه
    }
circular-progress-blocked = در دسترس نیستند: { NUM($count) } نفر (ربات را آغاز نکرده یا بسته‌اند)
circular-progress-failed = نرسیده: { NUM($count) } نفر
circular-progress-uncertain = معلوم نیست رسیده باشد: { NUM($count) } نفر
circular-progress-dropped = کنار گذاشته: { NUM($count) } نفر (دیگر نقشی ندارند یا پیام از اعتبار افتاده است)
circular-progress-reminders = یادآوری: رسیده به { NUM($sent) } نفر{ $failed ->
        [0] {""}
       *[other] {" "}· نرسیده به { NUM($failed) } نفر
    }
circular-refresh = به‌روز کردن
circular-silent = دستگاه‌های خاموش ({ NUM($count) })
circular-silent-title = <b>{ NUM($count) } دستگاه هنوز رؤیت نکرده‌اند</b>
    شمارهٔ { CODE($number) }
circular-silent-none = همهٔ دستگاه‌ها رؤیت کرده‌اند.
circular-silent-line = ◻ { CODE($code) } · { $name } · { $people ->
        [none] رابطی ندارد
       *[other] { $people }
    }
circular-silent-person = { $name } ({ $delivered ->
        [true] رسیده
       *[other] نرسیده
    })
circular-remind = یادآوری به { NUM($count) } نفر
circular-reminded = به { NUM($reminded) } نفر یادآوری فرستاده می‌شود.
circular-reminded-already = امروز به همهٔ این افراد یادآوری فرستاده شده است؛ یادآوری روزی یک بار ممکن است.

## Notices
notice-circular = <b>{ circular-numbered }</b> · { DATE($issuedOn) }
    <b>{ $title }</b>

    { $body }{ $files ->
        [0] {""}
       *[other] {"\u000A\u000A"}پیوست: { NUM($files) } فایل
    }
notice-circular-proposed = { circular-numbered } · { $title }
    { $author } آن را برای تأیید پیشنهاد کرده است. آن را ببینید و اگر درست است تأیید کنید.
notice-circular-confirmed = { circular-numbered } · { $title }
    { $name } آن را تأیید کرد{ $scheduled ->
        [true] .
       *[other] ؛ اکنون می‌توانید آن را بفرستید.
    }
notice-circular-not-sent = { circular-numbered } · { $title }
    در زمان تعیین‌شده ({ DATETIME($sendAt) }) فرستاده نشد: { $reason ->
        [send-too-late] سامانه بیش از یک روز در دسترس نبود و آن زمان گذشته است.
        [cycle-not-published] دوره هنوز منتشر نشده است.
        [second-person-needed] گیرندگان بیش از ۵۰ نفر شده‌اند و تأیید نفر دوم لازم است.
        [nobody-addressed] با شرط‌های آن، گیرنده‌ای نمانده است.
        [circular-expired] اعتبار آن پایان یافته است.
        [replaces-wider] به همهٔ گیرندگان پیامی که جای آن را می‌گیرد نمی‌رسد.
       *[other] وضعیت آن تغییر کرده است.
    }
    آن را باز کنید و خودتان بفرستید یا زمان دیگری بدهید.
notice-circular-unseen = شما این { circular-kind-meant } را هنوز رؤیت نکرده‌اید: { CODE($number) } · { $title }{ $others ->
        [0] {""}
       *[other] {"\u000A"}{ NUM($others) } مورد دیگر هم مانده است.
    }
    آن را باز کنید، بخوانید و «رؤیت شد» را بزنید.

## Refusals
refusal-wrong-circular-state = این کار در وضعیت کنونی ممکن نیست: { $state ->
        [DRAFT] بخشنامه پیش‌نویس است و نخست باید پیشنهاد و تأیید شود.
        [PROPOSED] بخشنامه در انتظار تأیید است.
        [CONFIRMED] بخشنامه تأیید شده است و متن آن دیگر تغییر نمی‌کند.
        [SENT] بخشنامه فرستاده شده است.
       *[CANCELLED] بخشنامه لغو شده است.
    }
refusal-same-person = این تأیید با شخص دیگری است، چون گام پیش از آن را خود شما انجام داده‌اید.
refusal-circular-changed = متن در این فاصله تغییر کرده است. نسخهٔ تازه را ببینید و سپس تصمیم بگیرید.
refusal-circular-incomplete = { $missing ->
        [title] عنوان
       *[body] متن
    } هنوز نوشته نشده است. آن را با «ویرایش» بنویسید.
refusal-circular-without-cycle = هنوز دوره‌ای ساخته نشده است و بخشنامه بدون دوره نوشته نمی‌شود. نخست از ‎/cycle دوره بسازید، یا «اطلاعیه» را برگزینید.
refusal-cycle-not-published = این پیام پیش از انتشار دورهٔ { YEAR($year) } فرستاده نمی‌شود. نخست دوره را از ‎/cycle منتشر کنید.
refusal-nothing-to-acknowledge = «رؤیت شد» با رابط و بالاترین مقام دستگاه است؛ از شما پاسخی خواسته نشده است.
refusal-circular-number = شماره باید در یک خط و حداکثر { NUM($limit) } نویسه باشد. نمونه: ۱۴۰۵/۱۲۳
refusal-circular-title = عنوان باید در یک خط و از ۳ تا { NUM($limit) } نویسه باشد. نمونه: آغاز خود ارزیابی سال ۱۴۰۴
refusal-circular-body-short = متن بسیار کوتاه است. دست‌کم یک جمله بنویسید؛ نمونه: خود ارزیابی از ۱ آذر آغاز می‌شود.
refusal-circular-body-long = متن { NUM($length) } نویسه است و حداکثر { NUM($limit) } نویسه پذیرفته می‌شود؛ چیزی نگه داشته نشد.
    متن کامل را در یک فایل پیوست کنید و اینجا خلاصهٔ آن را در یک پیام بنویسید.
refusal-circular-expired = اعتبار این پیام پایان یافته است و فرستاده نمی‌شود. آن را لغو کنید و پیام تازه‌ای بنویسید.
refusal-nobody-addressed = با این شرط‌ها کسی گیرندهٔ پیام نیست. از «ویرایش» گیرندگان را تغییر دهید؛ پیام تأییدشده را لغو کنید و دوباره بنویسید.
refusal-audience-changed = شمار گیرندگان در این فاصله از { NUM($shown) } به { NUM($people) } نفر رسیده است؛ چیزی فرستاده نشد. فهرست تازه را ببینید و اگر درست است دوباره بفرستید.
refusal-second-person-needed = این پیام به { NUM($people) } نفر می‌رسد و پیام به بیش از { NUM($limit) } نفر را باید کسی جز نویسنده تأیید کند. «پیشنهاد برای تأیید» را بزنید.
refusal-send-time-past = این زمان گذشته است. زمانی در آینده بنویسید؛ نمونه: فردا ساعت ۱۰
refusal-valid-until-past = این روز گذشته است. امروز یا روزی در آینده بنویسید.
refusal-not-replaceable = آن پیام را دیگر نمی‌توان جایگزین کرد، چون پیام دیگری جای آن را گرفته است. فهرست تازه را ببینید.
refusal-replaces-wider = این پیام به همهٔ گیرندگان شمارهٔ { CODE($number) } نمی‌رسد و جای آن را نمی‌گیرد. از «ویرایش» گیرندگان را بیشتر کنید یا «جایگزین» را بردارید؛ پیام تأییدشده را لغو کنید و دوباره بنویسید.
refusal-circular-relied-on = دوره با همین بخشنامه منتشر شده است و لغو نمی‌شود، مگر بخشنامهٔ دیگری برای همین دوره تأیید شده باشد. آن را بفرستید یا نخست بخشنامهٔ دیگری آماده کنید.
refusal-circular-owes-nothing = برای این پیام «رؤیت شد» خواسته نمی‌شود یا دیگر معتبر نیست؛ یادآوری ندارد.

notice-channel-moved =
    کانال نشانی تازه‌ای دارد: { LATIN($movedTo) }؛ پیام‌ها به همان فرستاده می‌شوند.
    از مسئول نگهداری سامانه بخواهید همین را در تنظیم <code>BOT_CHANNEL</code> بنویسد.
notice-channel-shut =
    ⚠ کانال اجازهٔ نوشتن به ربات نمی‌دهد؛ پیام‌های کانال در صف می‌مانند.
    ربات را مدیر کانال کنید و اجازهٔ انتشار پیام بدهید؛ پس از آن پیام‌ها خودبه‌خود فرستاده می‌شوند.
