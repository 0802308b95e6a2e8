# Deadlines as a file for the reader's own calendar.

deadlines-calendar = افزودن به تقویم
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
cycle-late = ⚠ { NUM($count) } مورد از موعد پاسخ سازمان گذشته است.
cycle-late-button = گذشته از موعد پاسخ
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
holidays-how = تعطیلات قمری سال را در برگهٔ «تعطیلات» فایل استان بنویسید و با ‎/import بفرستید.

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
deadlines-first = آغاز با شاخص { CODE($code) }
timetable-picture = تصویر زمان‌بندی
timetable-picture-title = زمان‌بندی ارزیابی سال { YEAR($year) }
timetable-picture-span = { DAY($opens) } تا { DAY($due) }
timetable-picture-day = { DAY($due) }
timetable-picture-today = امروز، { DAY($now) }
timetable-picture-sent = زمان‌بندی ارزیابی سال { YEAR($year) }. تاریخ‌های تازه همیشه در ‎/deadlines است.
