# More time for one agency: asked for, answered, and kept in the register of equal treatment.

extension-state-ASKED = ⏳ در انتظار پاسخ
extension-state-GRANTED = ✔ موافقت شد
extension-state-REFUSED = پذیرفته نشد
extension-state-RETURNED = ↺ بازگرداندن خودکار
extension-state-GIVEN = ＋ به ابتکار سازمان
extension-give-button = دادن مهلت بیشتر
extension-give-stage = <b>مهلت بیشتر بی‌درخواست</b>
    برای کدام مرحله؟
extension-give-whom = به کدام دستگاه‌ها؟ نام یا کد هر دستگاه را در یک سطر بنویسید، یا دکمه را بزنید.
extension-give-owing = همهٔ دستگاه‌هایی که کار مانده دارند ({ $count })
extension-give-day = تا پایان چه روزی؟ یکی را بزنید یا روز را بنویسید؛ نمونه: ۲۳ آذر ۱۴۰۵
extension-give-reason = دلیل را بنویسید (دست‌کم { NUM($minimum) } نویسه). دستگاه‌ها و دفتر تمدیدها همین متن را نشان می‌دهند.
extension-give-summary = <b>مهلت بیشتر برای { NUM($count) } دستگاه</b>
    { $stage } · تا { DATETIME($to) }
    دلیل: «{ $reason }»
extension-give-line = { $agency } · مهلت کنونی { DATETIME($from) }
extension-give-more = و { NUM($rest) } دستگاه دیگر
extension-give-untouched = { NUM($count) } دستگاه دیگر تا همان روز یا دیرتر مهلت دارند و دست نمی‌خورند.
extension-give-yes = مهلت داده شود ({ $count } دستگاه)
extension-give-done = مهلت { NUM($count) } دستگاه تا { DATETIME($to) } شد و به آن‌ها خبر داده شد.
notice-extension-given = <b>سازمان مهلت دستگاه شما را بیشتر کرد.</b>
    { $stage }
    مهلت پیشین: { DATETIME($from) }
    مهلت تازه: <b>{ DATETIME($to) }</b>
    دلیل: «{ $answer }»
refusal-nobody-to-give = هیچ دستگاهی برای این مرحله یافت نشد.
extension-ask-button = درخواست تمدید
extension-register = دفتر تمدیدها

## Asking

extension-ask-stage = <b>درخواست تمدید مهلت</b>
    برای کدام مرحله؟
extension-stage-button = { $stage } · تا { DAY($dueAt) }
extension-own-title = <b>درخواست‌های پیشین دستگاه شما</b>
extension-own-head = درخواست { NUM($id) } · { $stage } · { $state }
extension-wished = تاریخ خواسته‌شده: { DATE($to) }
extension-returned-line = مهلت تازه: <b>{ DATETIME($to) }</b>
extension-returned-reason = نتایج اولیه { NUM($days) } روز دیرتر از زمان‌بندی اعلام شد؛ همین اندازه به مهلت اعتراض افزوده شد.
extension-outage-reason = به سبب قطعی سامانه از { DATETIME($from) } تا { DATETIME($to) }، مهلت به همان اندازه تمدید شد.
extension-agencies = { NUM($count) } دستگاه
extension-granted-line = تاریخ خواسته‌شده: { DATE($wished) } · مهلت تازه: <b>{ DATETIME($to) }</b>
extension-answer = پاسخ هماهنگ‌کننده: «{ $answer }»
extension-reason = دلیل: «{ $reason }»
extension-ask-reason = دلیل درخواست را بنویسید (دست‌کم { NUM($minimum) } نویسه).
    نمونه: سامانهٔ دستگاه از ۱۲ تا ۱۴ آذر در دسترس نبود.
extension-ask-day = مهلت کنونی دستگاه شما { DATETIME($dueAt) } است.
    تا چه روزی زمان می‌خواهید؟ نمونه: ۲۳ آذر ۱۴۰۵
extension-summary = <b>خلاصهٔ درخواست تمدید</b>
    { $stage }
    مهلت کنونی: { DATETIME($from) }
    مهلت خواسته‌شده: <b>{ DATETIME($to) }</b>
    دلیل: «{ $reason }»
    پس از فرستادن، تا { DATETIME($answerBy) } به شما پاسخ داده می‌شود. تا آن زمان مهلت کنونی تغییر نمی‌کند.
extension-send = فرستادن درخواست
extension-asked-done = درخواست تمدید ثبت شد (شمارهٔ { NUM($id) }).
    { $stage } · مهلت خواسته‌شده: { DATETIME($to) }
    تا { DATETIME($answerBy) } به شما پاسخ داده می‌شود.
extension-left = درخواستی فرستاده نشد.
extension-home-agency = ⏳ درخواست تمدید شما در انتظار پاسخ است.
extension-to-evidence = ثبت مستندات
extension-to-objections = اعتراض‌ها

## Answering

extension-grant = تأیید همان تاریخ
extension-other = تاریخ دیگر
extension-refuse = رد با دلیل
extension-ask-refusal = درخواست تمدید { $agency } پذیرفته نمی‌شود.
    دلیل را بنویسید (دست‌کم { NUM($minimum) } نویسه)؛ همین متن به دستگاه اعلام می‌شود.
extension-refuse-summary = درخواست تمدید { $agency } رد می‌شود و این پاسخ به دستگاه می‌رسد:
    «{ $reason }»
extension-refuse-yes = رد درخواست
extension-ask-other = { $agency }
    مهلت کنونی: { DATETIME($from) }
    تاریخ خواسته‌شده: { DATE($wished) }
    مهلت تازه را بنویسید؛ نمونه: ۲۳ آذر ۱۴۰۵
extension-ask-note = اگر توضیحی برای دستگاه دارید، بنویسید.
extension-no-note = بدون توضیح
extension-grant-summary = { $agency }
    مهلت کنونی: { DATETIME($from) }
    مهلت تازه: <b>{ DATETIME($to) }</b>{ $reason ->
        [none] {""}
       *[other] {" "}· توضیح: «{ $reason }»
    }
    فقط مهلت همین دستگاه تغییر می‌کند. ثبت شود؟
extension-grant-yes = ثبت مهلت تازه
extension-granted-done = <b>ثبت شد.</b> مهلت { $agency } در مرحلهٔ «{ $stage }» از { DATE($from) } به { DATETIME($to) } تغییر کرد و به دستگاه اعلام می‌شود.
extension-refused-done = <b>ثبت شد.</b> درخواست { $agency } رد شد و پاسخ به دستگاه اعلام می‌شود.
extension-page = <b>درخواست تمدید { NUM($id) }</b> · { $state }
    { $agency }
    { $stage } · مهلت کنونی دستگاه: { DATETIME($current) }
    { $name ->
        [none] بدون درخواست، به سبب دیرکرد سازمان
       *[other] درخواست‌کننده: { $name }
    } · { DATETIME($at) }
extension-decided-by = پاسخ‌دهنده: { $name } · { DATETIME($at) }
extension-register-title = <b>دفتر تمدیدهای سال { YEAR($year) }</b>
    { NUM($total) } درخواست{ $waiting ->
        [0] {""}
       *[other] {" "}· { NUM($waiting) } در انتظار پاسخ
    }{ $returned ->
        [0] {""}
       *[other] {""} · { NUM($returned) } بازگرداندن خودکار
    }
extension-register-none = در سال { YEAR($year) } درخواست تمدیدی ثبت نشده است.
extension-register-head = { NUM($id) }. <b>{ $agency }</b> · { $stage } · { $state }
extension-register-button = { $state ->
        [ASKED] پاسخ به { NUM($id) }
       *[other] دیدن { NUM($id) }
    } · { $agency }

## Notices

notice-extension-asked = <b>درخواست تمدید: { $agency }</b>
    { $stage }
    مهلت کنونی: { DATETIME($from) }
    مهلت خواسته‌شده: <b>{ DATETIME($to) }</b>
    دلیل: «{ $reason }» ({ $name })
    پاسخ تا { DATETIME($answerBy) } به دستگاه وعده داده شده است.
notice-outage-returned = <b>مهلت پس از قطعی سامانه تمدید شد.</b>
    سامانه از { DATETIME($from) } تا { DATETIME($to) } در دسترس نبود.
    { $stage }، مهلت تازه: <b>{ DATETIME($due) }</b>{ $agencies ->
        [0] {""}
       *[other] {" "}· { NUM($agencies) } دستگاه
    }
notice-extension-granted = <b>با تمدید مهلت دستگاه شما موافقت شد.</b>
    { $stage }
    مهلت پیشین: { DATETIME($from) }
    مهلت تازه: <b>{ DATETIME($to) }</b>{ $answer ->
        [none] {""}
       *[other] {" "}· توضیح: «{ $answer }»
    }
notice-extension-refused = <b>با تمدید مهلت دستگاه شما موافقت نشد.</b>
    { $stage } · مهلت همان { DATETIME($dueAt) } است.
    دلیل: «{ $answer }»

## Refusals

refusal-stage-not-extendable = اکنون برای مرحلهٔ «{ stage-meant }» نمی‌توان تمدید خواست. تمدید خود ارزیابی تا پیش از اعلام نتایج اولیه ممکن است و تمدید اعتراض فقط در مهلت اعتراض.
refusal-extension-open-already = یک درخواست تمدید برای این مرحله در انتظار پاسخ است. پس از پاسخ می‌توانید دوباره درخواست کنید.
refusal-extension-not-later = تاریخ تازه باید پس از مهلت کنونی ({ DATETIME($dueAt) }) باشد. روز دیگری بنویسید.
refusal-extension-too-far = تمدید تا پس از { DATE($limitAt) } ممکن نیست، چون مرحلهٔ بعد در آن زمان پایان می‌یابد. روز زودتری بنویسید.
refusal-extension-too-late = زمان مرحلهٔ «{ stage-meant }» در این دوره گذشته است و تمدید آن دیگر ممکن نیست. می‌توانید درخواست را با دلیل رد کنید.
refusal-extension-decided-already = به این درخواست در { DATETIME($decidedAt) } پاسخ داده شده است و پاسخ شما ثبت نشد؛ وضعیت را ببینید.
refusal-extension-running = مهلت تمدیدشدهٔ { NUM($agencies) } دستگاه هنوز در جریان است. پس از پایان آن، این گام باز می‌شود.
