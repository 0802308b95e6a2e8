## Final results: requirements B6–B9, C10–C12, D6, D8, D9, E14, E17, F7

results-approvals-button = تأییدها
results-home-own = نتیجهٔ نهایی ارزیابی سال { YEAR($year) } اعلام شده است.
results-own-button = نتیجهٔ نهایی
results-public-button = نتایج منتشرشده

results-approvals = <b>تأیید نتایج سال { YEAR($year) }</b>
    مرحلهٔ جاری: { $state }
results-step-given = ✔ { $step }
    { $role } · { DATETIME($at) }
    شناسهٔ محتوا: { LATIN($fingerprint) }{ $number ->
        [none] {""}
       *[other] {""} · مصوبهٔ { CODE($number) }
    }
results-step-held = تاریخ جلسه: { DATE($heldOn) }
results-step-missing = ◻ { $step }
results-content = محتوای کنونی جداول: { LATIN($fingerprint) } · { NUM($agencies) } دستگاه، { NUM($participated) } شرکت‌کننده
results-changed = جداول پس از تأیید تغییر کرده است و تأیید پیشین دیگر معتبر نیست. نخست جداول باید دوباره نهایی شود.
results-mine = { $mine ->
        [FINALISATION] کار شما: نهایی کردن جداول نتایج
        [DEPUTY] کار شما: تأیید نهایی معاون
        [COUNCIL] کار شما: ثبت تأیید شورا
        [RELEASE] کار شما: انتشار نتایج
       *[none] اکنون کاری در انتظار شما نیست.
    }
results-mine-later = هنوز کاری در انتظار شما نیست. گام بعدی شما { $mine ->
        [FINALISATION] نهایی کردن جداول نتایج
        [DEPUTY] تأیید نهایی معاون
        [COUNCIL] ثبت تأیید شورا
       *[RELEASE] انتشار نتایج
    } است:
results-see-cycle = دیدن دوره و گام جاری
results-pending-title = اعتراض‌های رسیدگی‌نشده:
results-pending-line = { $agency } · { CODE($code) } { $title }
results-pending-more = و { NUM($rest) } مورد دیگر در ‎/objections
results-do-FINALISATION = نهایی کردن جداول
results-do-DEPUTY = تأیید نهایی
results-do-COUNCIL = ثبت تأیید شورا
results-do-RELEASE = انتشار نتایج
results-see-ranking = دیدن جداول

results-finalise-ask = <b>نهایی کردن جداول نتایج سال { YEAR($year) }</b>
    همهٔ امتیازها نهایی می‌شود و مجموع و رتبهٔ هر دستگاه در گروه خود به دست می‌آید. شاخصی که چیزی برای آن ثبت نشده است، صفر می‌گیرد.
    برابری مجموع‌ها با امتیاز اختصاصی و سپس عمومی سنجیده می‌شود؛ برابری کامل، رتبهٔ مشترک است.
results-finalise-yes = تأیید و نهایی کردن
results-finalised = جداول نتایج سال { YEAR($year) } نهایی شد و برای تأیید معاون فرستاده می‌شود.
    { NUM($agencies) } دستگاه، { NUM($participated) } شرکت‌کننده{ $lapsed ->
        [0] {""}
       *[other] {""} · { NUM($lapsed) } شاخص بی‌پاسخ با امتیاز صفر
    }
    شناسهٔ محتوا: { LATIN($fingerprint) }
results-deputy-ask = <b>تأیید نهایی نتایج سال { YEAR($year) }</b>
    شناسهٔ محتوا: { LATIN($fingerprint) }
    { NUM($agencies) } دستگاه، { NUM($participated) } شرکت‌کننده
    تأیید شما بر همین محتواست و پس گرفته نمی‌شود.
results-deputy-yes = تأیید نهایی همین جداول
results-deputy-done = تأیید نهایی شما برای نتایج سال { YEAR($year) } ثبت شد.
    شناسهٔ محتوا: { LATIN($fingerprint) }
results-release-ask = <b>انتشار نتایج سال { YEAR($year) }</b>
    شناسهٔ محتوا: { LATIN($fingerprint) }
    نتیجهٔ هر دستگاه به رابطان و بالاترین مقام همان دستگاه فرستاده می‌شود. پس از آن، نتیجهٔ یک دستگاه فقط با تصمیم دونفره پس گرفته می‌شود.
results-release-yes = تأیید و انتشار
results-released = نتایج سال { YEAR($year) } منتشر شد: { NUM($told) } پیام برای { NUM($agencies) } دستگاه.{ $public ->
        [yes] {" "}رتبه‌بندی برای عموم نیز منتشر می‌شود.
       *[no] {""}
    }

results-council = <b>تأیید شورای راهبری توسعهٔ مدیریت استان، سال { YEAR($year) }</b>
    شمارهٔ مصوبه: { $number ->
        [none] هنوز نوشته نشده
       *[other] { CODE($number) }
    }
results-council-held = تاریخ جلسه: { DATE($heldOn) }
results-council-held-none = تاریخ جلسه: هنوز نوشته نشده
results-council-minutes = صورت‌جلسه: { NUM($count) } فایل
results-council-file = { $name } · { SIZE($size) }
results-council-how = فایل صورت‌جلسه را همین‌جا بفرستید.
results-council-facts = نوشتن شماره و تاریخ
results-council-clear = حذف صورت‌جلسه
results-council-next = ثبت تأیید شورا
results-council-number-ask = شمارهٔ مصوبهٔ شورا را بنویسید؛ نمونه: ۱۲/۳۴۵
results-council-day-ask = تاریخ جلسهٔ شورا را بنویسید؛ نمونه: ۱۶ آذر ۱۴۰۵
results-council-ask = <b>ثبت تأیید شورا</b>
    مصوبهٔ { CODE($number) } · جلسهٔ { DATE($heldOn) } · صورت‌جلسه { NUM($count) } فایل
    شناسهٔ محتوا: { LATIN($fingerprint) }
    پس از تأیید، این ثبت تغییر نمی‌کند.
results-council-yes = تأیید و ثبت
results-council-done = تأیید شورا برای نتایج سال { YEAR($year) } ثبت شد.
    مصوبهٔ { CODE($number) } · جلسهٔ { DATE($heldOn) }
results-minutes-kept = { $name } ({ SIZE($sizeBytes) }) به صورت‌جلسه افزوده شد.
results-minutes-known = { $name } پیش از این فرستاده شده بود.
results-minutes-refused = { $name } ثبت نشد.
results-minutes-see = بازگشت به ثبت شورا

results-own-title = <b>نتیجهٔ نهایی ارزیابی سال { YEAR($year) }</b>
results-own-total = { $agency }: { POINTS($total) } از { POINTS($maximum) }
results-own-rank = رتبهٔ { NUM($rank) } از { NUM($of) } در گروه { $group }
results-own-absent = برای این دستگاه چیزی ثبت نشده بود و رتبه‌ای ندارد.
results-own-parts = عمومی { POINTS($general) } · اختصاصی { POINTS($specific) }
results-own-change = { $way ->
        [more] نسبت به سال پیش { POINTS($points) } امتیاز بیشتر
        [less] نسبت به سال پیش { POINTS($points) } امتیاز کمتر
       *[same] برابر با سال پیش
    }
results-own-lines = ریز امتیازها
results-own-item = { $state } · { CODE($code) } { $title }: { POINTS($points) } از { POINTS($maximum) }
results-own-announced = ✔ اعلام به کارکنان: { DATETIME($at) }{ $where ->
        [board] { " " }· { announced-where-board }
        [letter] { " " }· { announced-where-letter }
        [website] { " " }· { announced-where-website }
        [meeting] { " " }· { announced-where-meeting }
       *[other] {""}
    }
announced-where-board = تابلوی اعلانات
announced-where-letter = نامهٔ اداری
announced-where-website = تارنما یا پیام‌رسان
announced-where-meeting = جلسهٔ کارکنان
results-announce = اعلام به کارکنان انجام شد
results-announce-ask = نتیجهٔ نهایی ارزیابی به کارکنان دستگاه اعلام شده است؟
    اگر بله، جای اعلام را انتخاب کنید. تاریخ امروز ثبت می‌شود و تغییر نمی‌کند.
results-announced = اعلام نتیجه به کارکنان در { DATETIME($at) } ثبت شد.

results-groups = <b>نتایج سال { YEAR($year) }</b>
    { $before ->
        [yes] هنوز منتشر نشده است؛ این جداول محرمانه است.
       *[no] گروه را انتخاب کنید.
    }
results-group-button = { $group } ({ NUM($count) })
results-public-title = <b>نتایج نهایی ارزیابی عملکرد دستگاه‌های اجرایی، سال { YEAR($year) }</b>
results-group-title = <b>گروه { $group }</b>
results-line = { NUM($rank) }. { $agency } · { POINTS($total) }{ $tied ->
        [yes] {""} (رتبهٔ مشترک)
       *[no] {""}
    }
results-line-absent = ◻ { $agency } · شرکت نکرده
results-line-withheld = ⏳ { $agency } · در دست اصلاح
results-withheld = نتیجهٔ این دستگاه در دست اصلاح است و پس از اصلاح دوباره اعلام می‌شود.
results-tie-rule = برابری مجموع‌ها با امتیاز اختصاصی و سپس عمومی سنجیده می‌شود.
results-agency = <b>{ $agency }</b> · { CODE($code) }
    گروه { $group }
results-agency-points = مجموع { POINTS($total) } · عمومی { POINTS($general) } · اختصاصی { POINTS($specific) }
results-agency-not-applicable = ∅ { NUM($count) } شاخص در این دستگاه مصداق ندارد؛ وزن آن میان شاخص‌های دیگرش پخش شده است.
results-agency-rank = رتبهٔ { NUM($rank) } در گروه{ $tied ->
        [yes] {""} (مشترک)
       *[no] {""}
    }
results-to-groups = گروه‌ها
results-to-group = بازگشت به گروه

results-export-done = خروجی نتایج سال { YEAR($year) } زیر همین پیام است: کارپوشهٔ اکسل، فایل JSON و بستهٔ امضاشده برای بایگانی و سامانهٔ ملی.
    { $hash ->
        [none] جداول هنوز نهایی نشده است؛ این امتیازها قطعی نیست.
       *[other] شناسهٔ محتوا: { LATIN($hash) }
    }

notice-approval-FINALISATION = جداول نتایج سال { YEAR($year) } باید نهایی شود.
notice-approval-DEPUTY = جداول نتایج سال { YEAR($year) } نهایی شده و در انتظار تأیید شماست.
notice-approval-COUNCIL = نتایج سال { YEAR($year) } به تأیید معاون رسیده است. پس از تصویب شورا، شماره، تاریخ و صورت‌جلسه را ثبت کنید.
notice-approval-RELEASE = همهٔ تأییدهای نتایج سال { YEAR($year) } ثبت شده است.

## Workbook of results

results-date = { DATETIME($at) }
results-content-now = محتوای کنونی
sheet-results-items = ریز امتیازها
sheet-results-objections = اعتراض‌ها
sheet-results-approvals = تأییدها
column-results-rank = رتبه
column-results-agency-code = کد دستگاه
column-results-agency = دستگاه
column-results-general = امتیاز عمومی
column-results-specific = امتیاز اختصاصی
column-results-total = مجموع
column-results-not-applicable = عدم مصداق (شاخص)
column-results-tied = رتبهٔ مشترک
column-results-participated = شرکت‌کننده
column-results-announced = اعلام به کارکنان
column-results-withheld = در دست اصلاح از
column-results-dimension = بُعد
column-results-axis = کد محور
column-results-indicator-code = کد شاخص
column-results-indicator = شاخص
column-results-maximum = حداکثر امتیاز
column-results-target = هدف
column-results-actual = عملکرد
column-results-claim = خود ارزیابی
column-results-preliminary = امتیاز اولیه
column-results-before = پیش از اعتراض
column-results-after = پس از اعتراض
column-results-final = امتیاز نهایی
column-results-state = وضعیت
column-results-filed = تاریخ اعتراض
column-results-receipt = رسید
column-results-reason = دلیل تصمیم
column-results-step = تأیید
column-results-role = نقش
column-results-at = تاریخ
column-results-number = شمارهٔ مصوبه
column-results-held = تاریخ جلسه
column-results-hash = شناسهٔ محتوا

refusal-already-approved = این تأیید پیش از این ثبت شده است.
refusal-earlier-approval-missing = گام پیش از این هنوز ثبت نشده است: { $step ->
        [FINALISATION] { approval-step-FINALISATION }
        [DEPUTY] { approval-step-DEPUTY }
       *[COUNCIL] { approval-step-COUNCIL }
    }. ترتیب تأییدها را در ‎/approvals ببینید.
refusal-same-approver = این تأیید با شخص دیگری است؛ گام «{ $step ->
        [FINALISATION] { approval-step-FINALISATION }
        [DEPUTY] { approval-step-DEPUTY }
       *[COUNCIL] { approval-step-COUNCIL }
    }» را خود شما انجام داده‌اید.
refusal-approval-not-required = در این استان این تأیید لازم نیست.
refusal-content-changed = محتوای جداول با آنچه دیده یا تأیید شده بود یکی نیست و تأیید ثبت نشد. وضعیت تازه را در ‎/approvals ببینید.
refusal-confirmation-expired = از نمایش این تأیید بیش از یک روز گذشته است. آن را دوباره از ‎/approvals باز کنید.
refusal-council-incomplete = { $missing ->
        [number] شمارهٔ مصوبه هنوز نوشته نشده است. «نوشتن شماره و تاریخ» را بزنید.
        [day] تاریخ جلسه هنوز نوشته نشده است. «نوشتن شماره و تاریخ» را بزنید.
       *[minutes] صورت‌جلسه هنوز فرستاده نشده است؛ فایل آن را همین‌جا بفرستید.
    }
refusal-council-number-missing = شمارهٔ مصوبه خوانده نشد. آن را با رقم بنویسید؛ نمونه: ۱۲/۳۴۵
refusal-council-in-future = این تاریخ هنوز نرسیده است. تاریخ برگزاری جلسه را بنویسید؛ نمونه: ۱۶ آذر ۱۴۰۵
refusal-already-announced = اعلام به کارکنان پیش از این در { DATETIME($announcedAt) } ثبت شده است.
refusal-ranking-not-public = در این استان جدول رتبه‌بندی برای عموم منتشر نمی‌شود؛ هر دستگاه نتیجهٔ خود را می‌بیند.
refusal-cycle-unknown = دوره‌ای برای این سال یافت نشد.

## The sheet for the national system (requirements C12, E18, J2)
transmission-button = برگهٔ سامانهٔ ملی
transmission-title = <b>برگهٔ ارسال به سامانهٔ ملی · سال { YEAR($year) }</b>{ $pages ->
    [1] {""}
   *[other] { " " }· صفحهٔ { NUM($page) } از { NUM($pages) }
    }
transmission-counts = ✔ { NUM($entered) } از { NUM($total) } دستگاه وارد شده{ $differs ->
    [0] {""}
   *[other] { " " }· ⚠ { NUM($differs) } اختلاف
    }{ $changed ->
    [0] {""}
   *[other] { " " }· ↻ { NUM($changed) } تغییر پس از ورود
    }
transmission-receipt = شمارهٔ رسید سامانه: { CODE($number) }
transmission-how = هر دستگاه را باز کنید، ارقام آن را در سامانهٔ ملی بنویسید و همین‌جا علامت بزنید.
transmission-receipt-button = شمارهٔ رسید
transmission-bundle = فایل نتایج
transmission-row-button = { $mark } { $code } · { $name }
transmission-mark-open = ◻
transmission-mark-entered = ✔
transmission-mark-changed = ↻
transmission-mark-differs = ⚠
transmission-row = <b>{ $name }</b> · کد { CODE($code) }
transmission-figures = بُعد عمومی: <b>{ POINTS($general) }</b>
    بُعد اختصاصی: <b>{ POINTS($specific) }</b>
    جمع: { POINTS($total) }
transmission-standing-open = ◻ هنوز در سامانهٔ ملی وارد نشده است.
transmission-standing-entered = ✔ { $by } در { DATETIME($at) } وارد کرد.
transmission-standing-changed = ↻ { $by } در { DATETIME($at) } وارد کرد، ولی امتیاز پس از آن تغییر کرده است. ارقام بالا را دوباره در سامانه بنویسید.
transmission-standing-differs = ⚠ سامانهٔ ملی چیز دیگری نشان می‌دهد: «{ $shows }»
    پس از اصلاح در سامانه، دکمهٔ زیر را بزنید.
transmission-enter = در سامانه وارد شد
transmission-settle = اصلاح شد و با ارقام بالا یکی است
transmission-differ = عدد دیگری دیده می‌شود
transmission-leave = وارد نشده است
transmission-next = بعدی: { $name }
transmission-back = برگهٔ سامانهٔ ملی
transmission-entered = ✔ { $name }: وارد شد.
transmission-left = علامت این دستگاه برداشته شد.
transmission-differ-ask = در سامانهٔ ملی برای این دستگاه چه نوشته شده است؟ نمونه: «عمومی ۸۵۰ به جای ۸۵۰٫۵»
transmission-receipt-ask = شمارهٔ رسید یا رهگیری را که سامانهٔ ملی داده است بنویسید.
refusal-transmission-words-missing = متنی دیده نشد. با چند کلمه یا عدد بنویسید یا «بازگشت» را بزنید.
refusal-transmission-changed = امتیاز این دستگاه پس از باز کردن برگه تغییر کرده است. ارقام تازه را ببینید و دوباره وارد کنید.
refusal-transmission-unsettled = { NUM($count) } دستگاه در برگهٔ سامانهٔ ملی اختلاف دارد یا پس از ورود تغییر کرده است. آن‌ها را در «برگهٔ سامانهٔ ملی» درست کنید، سپس ارسال را ثبت کنید.

## The tables on paper, in the signed bundle (docs/transmission.md)
results-paper-title = نتایج ارزیابی عملکرد دستگاه‌های اجرایی · سال { YEAR($year) }
results-paper-draft = پیش‌نویس: جدول‌ها نهایی نشده است
results-paper-rank = رتبه
results-paper-place = { NUM($rank) }
results-paper-points = { POINTS($points) }
results-paper-code = کد
results-paper-agency = دستگاه
results-paper-general = عمومی
results-paper-specific = اختصاصی
results-paper-total = جمع
results-paper-approval = { $step } · { DATE($at) }{ $number ->
        [none] {""}
       *[other] { " " }· شمارهٔ { $number }
    }

## The letter of the result (requirement E15)
result-letter-button = نامهٔ نتیجه (PDF)
result-letter-sent = نامهٔ نتیجه زیر همین پیام است · شمارهٔ { LATIN($number) }
    اصالت آن را هر کسی با ‎/verify و رسید { LATIN($receipt) } می‌بیند.
result-letter-file = نامهٔ نتیجهٔ { YEAR($year) } - { $agency }.pdf
result-letter-title = نامهٔ نتیجهٔ ارزیابی عملکرد
result-letter-number = شماره
result-letter-date = تاریخ
result-letter-day = { DATE($at) }
result-letter-to = به
result-letter-subject = موضوع
result-letter-copy = رونوشت
result-letter-head-of = رئیس محترم { $agency }
result-letter-about = نتیجهٔ ارزیابی عملکرد سال { YEAR($year) }
result-letter-greeting = با سلام و احترام
result-letter-text = نتیجهٔ نهایی ارزیابی عملکرد «{ $agency }» در سال { YEAR($year) } پس از بررسی کارشناسی و رسیدگی به اعتراض‌ها { POINTS($total) } از { POINTS($maximum) } امتیاز است. امتیاز هر محور در جدول زیر و امتیاز هر شاخص در پیوست آمده است.
result-letter-rank = رتبهٔ دستگاه در گروه «{ $group }» { NUM($rank) } از { NUM($of) } است.
result-letter-share = { NUM($share) }٪
result-letter-column-axis = محور
result-letter-column-maximum = حداکثر
result-letter-column-points = امتیاز
result-letter-column-percent = درصد
result-letter-column-code = کد
result-letter-column-indicator = شاخص
result-letter-not-applicable = مصداق ندارد
result-letter-signature = معاون توسعهٔ مدیریت و سرمایهٔ انسانی
result-letter-list = پیوست: امتیاز شاخص‌های { $agency }
result-letter-check = اصالت و اعتبار نامه: تصویر را اسکن کنید یا رسید را پس از ‎/verify بنویسید.

## The result as a picture
result-card-button = کارت نتیجه
result-card-title = نتیجهٔ ارزیابی عملکرد سال { YEAR($year) }
result-card-of = از { POINTS($maximum) } امتیاز
result-card-points = { POINTS($earned) } از { POINTS($maximum) }
result-card-file = کارت نتیجهٔ { YEAR($year) } - { $agency }.png
result-card-sent = کارت نتیجهٔ { $agency } · سال { YEAR($year) }

## The year in pictures (peers rows 58, 59)
graphs-button = نمودارهای سال
graphs-sent = <b>نمودارهای نتایج سال { YEAR($year) }</b>
    { NUM($participated) } دستگاه شرکت‌کننده از { NUM($agencies) }{ $before ->
        [yes] {""}. هنوز منتشر نشده است؛ این نمودارها محرمانه است.
       *[no] {""}.
    }
graphs-file = نمودار نتایج { YEAR($year) } - { NUM($number) }.png
graphs-percent = { NUM($share) }٪
graphs-none = –
graphs-bands-title = پراکندگی امتیازها · سال { YEAR($year) }
graphs-bands-subtitle = شمار دستگاه‌ها در هر دهم از حداکثر امتیاز
graphs-band = { NUM($from) } تا { NUM($to) }٪
graphs-agencies = { NUM($count) }
graphs-axes-title = محورها و گروه‌ها · سال { YEAR($year) }
graphs-axes-subtitle = درصد امتیاز به دست آمده از حداکثر
graphs-legend = { NUM($number) }. { $group }
graphs-sending-title = زمان ثبت مستندات · سال { YEAR($year) }
graphs-sending-subtitle = نخستین ثبت هر شاخص نسبت به پایان مهلت خود ارزیابی
graphs-sending-15 = ۱۵ روز و بیشتر مانده
graphs-sending-8 = ۸ تا ۱۴ روز مانده
graphs-sending-4 = ۴ تا ۷ روز مانده
graphs-sending-2 = ۲ و ۳ روز مانده
graphs-sending-1 = یک روز مانده
graphs-sending-0 = روز پایانی
graphs-sending-late = پس از مهلت
graphs-years-title = مقایسهٔ سال‌ها
graphs-years-subtitle = میانگین درصد امتیاز در هر گروه
graphs-year = سال { YEAR($year) }
graphs-all = همهٔ دستگاه‌ها
graphs-more = و { NUM($count) } محور دیگر در جدول گزارش تحلیلی
own-years-button = مقایسه با سال‌های پیش
own-years-title = { $agency }
own-years-subtitle = درصد امتیاز نهایی در سال‌های اعلام‌شده
own-years-total = مجموع
own-years-file = مقایسهٔ سال‌ها - { $agency }.png
own-years-sent = مقایسهٔ سال‌های اعلام‌شدهٔ { $agency }
