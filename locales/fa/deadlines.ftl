# Deadlines as a file for the reader's own calendar.

deadlines-calendar = افزودن به تقویم
deadlines-calendar-file = مهلت‌ها
deadlines-calendar-name = مهلت‌های ارزیابی سال { YEAR($year) }
deadlines-calendar-entry = پایان مهلت: { $stage }
deadlines-calendar-details = ارزیابی عملکرد سال { YEAR($year) }
    از { DATE($opens) } تا { DATETIME($due) }
deadlines-calendar-sent = تقویم { NUM($count) } مهلت شما. فایل را باز کنید تا به تقویم گوشی یا رایانه افزوده شود؛ یک روز پیش از هر مهلت یادآوری می‌کند.
    اگر تاریخی تغییر کرد، فایل تازه را از همین‌جا بگیرید؛ جای تاریخ پیشین را می‌گیرد.

## The organization's own clock (peers row 5)

promise-line = { $isPast ->
        [yes] مهلت پاسخ سازمان ({ DATETIME($by) }) گذشته است{ promise-late }.
       *[no] تا { DATETIME($by) } به شما پاسخ داده می‌شود.
    }
promise-office = { $isPast ->
        [yes] ⚠ موعد پاسخ گذشته است: { DATETIME($by) }{ promise-late }
       *[no] موعد پاسخ: { DATETIME($by) }
    }
promise-late = { $days ->
        [0] {""}
       *[other] {" "}({ NUM($days) } { $unit ->
            [working] روز کاری
           *[calendar] روز
        })
    }
promise-waited = { $days ->
        [0] امروز رسیده است
       *[other] { NUM($days) } روز در نوبت
    }
promise-results = موعد بررسی این شاخص { DATE($checkedBy) } بود؛ امتیاز همراه نتایج اولیه، پس از { DATE($resultsBy) }، اعلام می‌شود.
cycle-late-button = ⚠ گذشته از موعد ({ NUM($count) })
late-title = <b>گذشته از موعد پاسخ سازمان، سال { YEAR($year) }</b>
    { NUM($total) } مورد از { NUM($count) } دستگاه · دستگاهی که بیشتر منتظر مانده است در آغاز
late-none = در سال { YEAR($year) } هیچ موردی از موعد پاسخ سازمان نگذشته است.
late-line = <b>{ $agency }</b> · قدیمی‌ترین موعد: { DATE($by) }{ $items ->
        [0] {""}
       *[other] {""} · { NUM($items) } شاخص
    }{ $objections ->
        [0] {""}
       *[other] {""} · { NUM($objections) } اعتراض
    }{ $extensions ->
        [0] {""}
       *[other] {""} · { NUM($extensions) } درخواست تمدید
    }
holidays-how = تعطیلات قمری سال را در برگهٔ «تعطیلات» فایل استان بنویسید و با ‎/import بفرستید؛ همین برگه به‌تنهایی نیز کافی است. یک روز را با ‎/holiday هم می‌توان تعطیل کرد. وقتی فهرست کامل شد، همان‌جا «کامل است» را بزنید.

## Days closed by decree

holiday-ask = <b>تعطیلی اعلامی</b>
    روز و علت را در یک سطر بنویسید. نمونه:
    ‎/holiday فردا آلودگی هوا
    ‎/holiday ۵ و ۶ آذر سرمای هوا
    ‎/holiday از ۵ تا ۷ آذر آلودگی هوا
    ‎/holiday لغو ۵ آذر
holiday-title = تعطیلی اعلامی
holiday-title-open = روز کاری
holiday-closed = <b>{ $count ->
        [one] این روز تعطیل ثبت شد:
       *[other] این { NUM($count) } روز تعطیل ثبت شد:
    }</b>
holiday-reopened = <b>{ $count ->
        [one] تعطیلی این روز برداشته شد:
       *[other] تعطیلی این { NUM($count) } روز برداشته شد:
    }</b>
holiday-day = { DATE($day) }
holiday-no-end = پایان هیچ مرحله‌ای در این روزها نیست.
holiday-ends = ⚠ پایان { NUM($count) } مرحله در روز تعطیل است:
holiday-end = { $stage }: { DATETIME($dueAt) }؛ نخستین روز کاری پس از آن { DATE($to) } است.
holiday-told = به { NUM($people) } نفر خبر داده می‌شود. مهلت تا وقتی شما آن را جابه‌جا نکنید همان است.
holiday-move = جابه‌جایی پایان «{ $stage }»
holiday-take-back = برای برداشتن تعطیلی، همین فرمان را با «لغو» و روز بنویسید.
notice-closed-day = <b>روزی که پایان یک مهلت در آن است، تعطیل اعلام شد.</b>
notice-closed-day-end = { $stage }: { DATETIME($dueAt) }
notice-closed-day-stays = این مهلت اکنون همان است. اگر جابه‌جا شود، تاریخ تازه را همین‌جا می‌خوانید.
refusal-holiday-unreadable = روز تعطیلی شناخته نشد. روز را در آغاز بنویسید. نمونه: ‎/holiday فردا آلودگی هوا
refusal-holiday-unclear = دنبالهٔ «{ $rest }» روشن نیست و هنوز روزی تعطیل نشده است. تعطیلی برای روز کامل ثبت می‌شود. روزها را پشت سر هم با «و» یا «تا» بنویسید و پیش از علت «به علت» بگذارید. نمونه: ‎/holiday ۵ تا ۷ دی به علت برف
refusal-holiday-too-many = با یک فرمان حداکثر { NUM($limit) } روز تعطیل ثبت می‌شود. بازهٔ کوتاه‌تری بنویسید.
refusal-holiday-past = این روز گذشته است و دیگر تعطیل ثبت نمی‌شود. روزی از امروز به بعد بنویسید.
refusal-holiday-not-closed = در روزهایی که نوشتید، روزی هست که تعطیل نیست. فقط روزهای تعطیل را بنویسید.

## The timetable of the coordinator

cycle-grace = مهلت پنهان
cycle-grace-line = مهلت پنهان: { $minutes ->
        [0] ندارد
       *[other] { grace-length } · بسته شدن: { DATETIME($closes) }
    }
grace-length = { $minutes ->
        [60] یک ساعت
        [120] دو ساعت
        [1440] یک شبانه‌روز
       *[other] { NUM($minutes) } دقیقه
    }
cycle-grace-question = <b>{ $stage }</b>
    پایان اعلام‌شده: { DATETIME($due) }
    آنچه تا پایان مهلت پنهان برسد پذیرفته می‌شود. دستگاه‌ها و ارزیابان آن را نمی‌بینند. چه اندازه باشد؟
cycle-grace-choice = { $minutes ->
        [0] بدون مهلت پنهان
       *[other] { grace-length }
    }
cycle-grace-set = مهلت پنهان ثبت شد.
notice-schedule-calendar = اگر مهلت‌ها را به تقویم گوشی افزوده‌اید، فایل تازه را از دکمهٔ «افزودن به تقویم» بگیرید؛ جای تاریخ‌های پیشین را می‌گیرد.

## The page of deadlines

deadlines-missing = مانده: <b>{ NUM($count) } شاخص، { POINTS($points) } امتیاز</b>
deadlines-returned = ↩ اصلاح شاخص { CODE($code) } · { $title }: تا { DATETIME($dueAt) }
deadlines-queue = در نوبت بررسی: <b>{ NUM($waiting) } مورد</b>{ $late ->
        [0] {""}
       *[other] {""} · ⚠ { NUM($late) } گذشته از موعد پاسخ
    }
deadlines-steps = پرونده‌ها و کارهای شما: <b>{ NUM($count) } مورد</b>
deadlines-step = • { $what }: تا { DATETIME($dueAt) }
deadlines-step-late = ⏰ { $what }: مهلت آن { DATETIME($dueAt) } بود
deadlines-first = آغاز با شاخص { CODE($code) }
timetable-picture = تصویر زمان‌بندی
timetable-picture-title = زمان‌بندی ارزیابی سال { YEAR($year) }
timetable-picture-span = { DAY($opens) } تا { DAY($due) }
timetable-picture-day = { DAY($due) }
timetable-picture-today = امروز، { DAY($now) }
timetable-picture-sent = زمان‌بندی ارزیابی سال { YEAR($year) }. تاریخ‌های تازه همیشه در ‎/deadlines است.

holiday-year-open = تعطیلات سال { YEAR($year) }: { NUM($known) } روز ثبت است و کسی کامل بودن آن را اعلام نکرده است.
holiday-year-whole = تعطیلات سال { YEAR($year) }: { NUM($known) } روز، کامل اعلام شده است.
holiday-whole = تعطیلات { YEAR($year) } کامل است
holiday-not-whole = تعطیلات { YEAR($year) } کامل نیست
holiday-declared = { $whole ->
        [yes] ثبت شد: تعطیلات سال { YEAR($year) } با { NUM($known) } روز کامل است.
       *[no] ثبت شد: تعطیلات سال { YEAR($year) } هنوز کامل نیست.
    }
