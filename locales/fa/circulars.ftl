## Words of circulars (requirements C1, E1, F1)
circular-all = بخشنامه‌ها
circulars-new = بخشنامه‌ها ({ NUM($count) } تازه)
circular-desk = اطلاع‌رسانی
circular-desk-waiting = اطلاع‌رسانی ({ NUM($count) } برای تأیید)
circular-seen = رؤیت شد
circular-read = دیدن بخشنامه
circular-full = متن کامل
circular-files = پیوست‌ها ({ NUM($count) })
circular-preview = پیش‌نمایش
circular-open-draft = باز کردن
circular-today = امروز

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
circular-line-label = { $unseen ->
        [true] ◻ تازه ·{" "}
       *[other] {""}
    }{ CODE($number) } · { $title }
circular-found = نتیجهٔ جست‌وجوی «{ $search }»: { NUM($count) } مورد
circular-found-more = فقط { NUM($shown) } مورد نخست آمده است؛ جست‌وجو را دقیق‌تر کنید.
circular-found-none = برای «{ $search }» بخشنامه‌ای یافت نشد. بخشی از شماره یا عنوان را بنویسید؛ نمونه: <code>/circulars ارزیابی</code>
circular-page = <b>{ $kind ->
        [notice] اطلاعیهٔ شمارهٔ
       *[other] بخشنامهٔ شمارهٔ
    } { CODE($number) }</b> · { DATE($issuedOn) }
    <b>{ $title }</b>

    { $body }
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
circular-new = بخشنامهٔ تازه
circular-new-notice = اطلاعیهٔ تازه (بدون دوره)
circular-ask-number = شمارهٔ { $kind ->
        [notice] اطلاعیه
       *[other] بخشنامه
    } را بنویسید. نمونه: ۱۴۰۵/۱۲۳
circular-ask-date = تاریخ آن را بنویسید. نمونه: ۱۴۰۵/۰۹/۰۱
circular-ask-title = عنوان را در یک خط بنویسید.
circular-ask-body = متن را در یک پیام بنویسید؛ تا { NUM($limit) } نویسه.
    متن بلندتر را در یک فایل پیوست کنید و اینجا خلاصهٔ آن را بنویسید.
circular-draft = <b>{ $kind ->
        [notice] اطلاعیهٔ شمارهٔ
       *[other] بخشنامهٔ شمارهٔ
    } { CODE($number) }</b> · { $state }
    تاریخ: { DATE($issuedOn) }
    عنوان: { $title }
    نویسنده: { $author }
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
circular-drop-file = حذف یک فایل
circular-drop-question = کدام فایل حذف شود؟
circular-file-kept = «{ $name }» نگه داشته شد؛ { NUM($count) } فایل پیوست است.
circular-file-known = «{ $name }» پیش از این پیوست شده بود؛ { NUM($count) } فایل پیوست است.
circular-preview-done = پیام بالا همان است که گیرنده می‌بیند؛ دستگاه‌ها زیر آن دکمهٔ «رؤیت شد» را هم دارند.
circular-propose = پیشنهاد برای تأیید
circular-proposed = برای تأیید پیشنهاد شد و به { NUM($told) } نفر خبر داده شد.
circular-proposed-nobody = پیشنهاد شد، ولی هماهنگ‌کنندهٔ دیگر یا معاونی برای تأیید در سامانه نیست. یکی را از ‎/people دعوت کنید.
circular-adopted = تأیید شد و می‌توان آن را فرستاد.
circular-confirm = تأیید می‌کنم
circular-confirmed = تأیید شما ثبت شد. فرستادن با هماهنگ‌کننده است.
circular-send = فرستادن
circular-send-question = <b>{ $kind ->
        [notice] اطلاعیهٔ شمارهٔ
       *[other] بخشنامهٔ شمارهٔ
    } { CODE($number) }</b>
    به { NUM($people) } نفر در { NUM($agencies) } دستگاه فرستاده و در کانال منتشر می‌شود{ $readers ->
        [0] .
       *[other] ؛ { NUM($readers) } نفر از آنان فقط برای آگاهی دریافت می‌کنند.
    }
    پس از فرستادن، متن دیگر تغییر نمی‌کند.
circular-send-now = به { NUM($people) } نفر فرستاده شود
circular-sent = فرستادن آغاز شد: { NUM($people) } نفر در { NUM($agencies) } دستگاه.
circular-cancel = لغو بخشنامه
circular-cancel-question = شمارهٔ { CODE($number) } لغو شود؟ پس از آن نمی‌توان آن را فرستاد.
circular-cancel-now = لغو شود
circular-cancelled = شمارهٔ { CODE($number) } لغو شد.

## After sending
circular-progress = <b>{ $kind ->
        [notice] اطلاعیهٔ شمارهٔ
       *[other] بخشنامهٔ شمارهٔ
    } { CODE($number) }</b> · فرستاده شده در { DATETIME($sentAt) }
    { $title }

    رسیده به { NUM($sent) } از { NUM($audience) } نفر{ $pending ->
        [0] {""}
       *[other] {" "}· ⏳ { NUM($pending) } در حال فرستادن
    }
    رؤیت شد: { NUM($seen) } از { NUM($answering) } نفر دستگاه‌ها · { NUM($agenciesSeen) } از { NUM($agencies) } دستگاه
circular-progress-blocked = در دسترس نیستند: { NUM($count) } نفر (ربات را آغاز نکرده یا بسته‌اند)
circular-progress-failed = نرسیده: { NUM($count) } نفر
circular-progress-uncertain = معلوم نیست رسیده باشد: { NUM($count) } نفر
circular-progress-dropped = کنار گذاشته: { NUM($count) } نفر (دیگر نقشی ندارند)
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
notice-circular = <b>{ $kind ->
        [notice] اطلاعیهٔ شمارهٔ
       *[other] بخشنامهٔ شمارهٔ
    } { CODE($number) }</b> · { DATE($issuedOn) }
    <b>{ $title }</b>

    { $body }{ $files ->
        [0] {""}
       *[other] {"\u000A\u000A"}پیوست: { NUM($files) } فایل
    }
notice-circular-proposed = { $kind ->
        [notice] اطلاعیهٔ شمارهٔ
       *[other] بخشنامهٔ شمارهٔ
    } { CODE($number) } · { $title }
    { $author } آن را برای تأیید پیشنهاد کرده است. آن را ببینید و اگر درست است تأیید کنید.
notice-circular-confirmed = { $kind ->
        [notice] اطلاعیهٔ شمارهٔ
       *[other] بخشنامهٔ شمارهٔ
    } { CODE($number) } · { $title }
    { $name } آن را تأیید کرد؛ اکنون می‌توانید آن را بفرستید.
notice-circular-unseen = شما این { $kind ->
        [notice] اطلاعیه
       *[other] بخشنامه
    } را هنوز رؤیت نکرده‌اید: { CODE($number) } · { $title }{ $others ->
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
refusal-circular-without-cycle = هنوز دوره‌ای ساخته نشده است و بخشنامه بدون دوره نوشته نمی‌شود. نخست از ‎/cycle دوره بسازید، یا «اطلاعیهٔ تازه» را بزنید.
refusal-cycle-not-published = بخشنامه پیش از انتشار دورهٔ { YEAR($year) } فرستاده نمی‌شود. نخست دوره را از ‎/cycle منتشر کنید.
refusal-nothing-to-acknowledge = «رؤیت شد» با رابط و بالاترین مقام دستگاه است؛ از شما پاسخی خواسته نشده است.
refusal-circular-number = شماره باید در یک خط و حداکثر { NUM($limit) } نویسه باشد. نمونه: ۱۴۰۵/۱۲۳
refusal-circular-title = عنوان باید در یک خط و از ۳ تا { NUM($limit) } نویسه باشد. نمونه: آغاز خود ارزیابی سال ۱۴۰۴
refusal-circular-body-short = متن بسیار کوتاه است. دست‌کم یک جمله بنویسید؛ نمونه: خود ارزیابی از ۱ آذر آغاز می‌شود.
refusal-circular-body-long = متن { NUM($length) } نویسه است و حداکثر { NUM($limit) } نویسه پذیرفته می‌شود؛ چیزی نگه داشته نشد.
    متن کامل را در یک فایل پیوست کنید و اینجا خلاصهٔ آن را در یک پیام بنویسید.
refusal-circular-date = { $reason ->
        [gregorian] این تاریخ میلادی است. تاریخ شمسی بنویسید
        [notleap] این سال کبیسه نیست و اسفند آن ۲۹ روز دارد. روز دیگری بنویسید
        [year] سال این تاریخ درست نیست. سال را با چهار رقم بنویسید
       *[other] این تاریخ خوانده نشد. آن را دوباره بنویسید
    }؛ نمونه: ۱۴۰۵/۰۹/۰۱
