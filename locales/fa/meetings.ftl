# Meetings of cases, tasks that are set in them, and what is repeated.

refusal-moment-past = { DATETIME($beginsAt) } گذشته است. روز و ساعتی در آینده را بنویسید.
refusal-meeting-place-needed = جای جلسه را بنویسید یا موقعیت مکانی آن را بفرستید.
refusal-meeting-hour = ساعت را به این شکل بنویسید: ۹ یا ۱۴:۳۰
refusal-meeting-over = این جلسه برگزار یا لغو شده است.
refusal-meeting-unplanned = برای این جلسه هنوز زمانی تعیین نشده است. ابتدا «تعیین زمان و مکان» را بزنید.
refusal-meeting-ahead = این جلسه { DATETIME($beginsAt) } است و هنوز نرسیده است.
refusal-meeting-code-wrong = این کد جلسه نیست. کد چهاررقمی را از برگزارکننده بپرسید.
refusal-minutes-not-yours = تأیید صورت‌جلسه با کسانی است که در جلسه حاضر بوده‌اند.
refusal-task-length = کار را در ۵ تا ۵۰۰ نویسه بنویسید.
refusal-task-done-already = انجام این کار پیش از این ثبت شده است.
refusal-person-unfound = کسی با این نام در سامانه نیست. بخش دیگری از نام را بنویسید.

procedure-fault-repeat-not-back = گام «{ $word }» به شمارش تکرار بازنمی‌گردد.
procedure-fault-repeat-within = در میان تکرار «{ $word }» تکرار دیگری است.
procedure-fault-start-unsaid = شیوهٔ آغاز «{ $word }» کامل نیست.

case-act-meet = تعیین زمان جلسه
case-act-move = جابه‌جایی جلسه
case-act-call-off = لغو جلسه
case-act-task = تعیین کار
case-act-task-done = انجام کار
case-act-repeat = پایان یک نوبت
case-opens = نوبت بعد: { DATETIME($opensAt) }
case-pace = { NUM($done) } از { NUM($all) }{ $behind ->
        [0] {""}
       *[other] {" · ⏰ "}{ NUM($behind) }{" نوبت عقب‌تر از برنامه"}
    }

## Meetings

meeting-list-button = جلسه‌ها و کارها
meeting-list = <b>جلسه‌ها و کارها</b>
meeting-list-empty = جلسه یا کاری پیش رو ندارید.
meeting-line = <b>{ $title }</b> · { $name }
    { DATETIME($at) }
meeting-line-open = ● پاسخ دعوت را ندادید
meetings-home = { $invitations ->
        [0] {""}
       *[other] { NUM($invitations) } دعوت بی‌پاسخ
    }{ $tasks ->
        [0] {""}
       *[other] { $invitations ->
            [0] {""}
           *[other] {" · "}
        }{ NUM($tasks) } کار مصوب با شما
    }
meeting-button = جلسهٔ { DATE($at) }
meeting-plan = تعیین زمان و مکان
meeting-move = جابه‌جایی
meeting-call-off = لغو جلسه
meeting-invite = دعوت یک نفر دیگر
meeting-guests = فهرست و حضور
meeting-calendar = فایل تقویم
meeting-minutes-pdf = صورت‌جلسه (PDF)
meeting-back = بازگشت به جلسه
meeting-open = دیدن جلسه
meeting-write = نوشتن صورت‌جلسه
meeting-head = <b>{ $title }</b>
    { $procedure } · { $name }
meeting-at = زمان: { DATETIME($at) }
meeting-place = مکان: { $place }
meeting-point = نقشه: { LATIN($point) }
meeting-state-called-off = لغو شد: «{ $words }»
meeting-state-held = برگزار شد
meeting-moved = جابه‌جا شد: «{ $words }»
meeting-counts = دعوت { NUM($invited) } · می‌آید { NUM($comes) } · نماینده { NUM($deputies) } · نمی‌آید { NUM($away) } · بی‌پاسخ { NUM($silent) }
meeting-present = حاضر: { NUM($present) } نفر
meeting-confirmed = صورت‌جلسه را { NUM($confirmed) } نفر تأیید کردند{ $objected ->
        [0] {""}
       *[other] {" و "}{ NUM($objected) }{" نفر ایراد گرفتند"}
    }.
meeting-code = کد حضور: <b>{ $spoken }</b>
    آن را در جلسه بگویید.
meeting-answer-comes = می‌آیم
meeting-answer-stays-away = نمی‌آیم
meeting-answer-sends-deputy = نماینده می‌فرستم
meeting-own-comes = ✔ پاسخ شما: می‌آیم
meeting-own-stays-away = ✔ پاسخ شما: نمی‌آیم
meeting-own-sends-deputy = ✔ پاسخ شما: نماینده می‌فرستم ({ $deputy })
meeting-own-present = ✔ حضور شما ثبت شده است.
meeting-attend = حاضرم
meeting-confirm = تأیید صورت‌جلسه
meeting-object = ایراد دارم
meeting-own-confirmed = ✔ صورت‌جلسه را تأیید کرده‌اید.
meeting-own-objected = ✔ ایراد شما: «{ $objection }»
meeting-ask-day = جلسه چه روزی است؟ نمونه: ۱۲ آذر ۱۴۰۵ ساعت ۱۰
meeting-ask-hour = چه ساعتی؟
meeting-ask-place = جلسه کجاست؟ بنویسید، یا موقعیت مکانی آن را بفرستید.
meeting-on-map = روی نقشه
meeting-ask-why = چرا جابه‌جا می‌شود؟ همین متن به همه می‌رسد (دست‌کم { NUM($minimum) } نویسه).
meeting-ask-why-off = چرا لغو می‌شود؟ همین متن به همه می‌رسد (دست‌کم { NUM($minimum) } نویسه).
meeting-plan-summary = <b>{ $title }</b> · { $name }
    { DATETIME($at) }
    { $place }
    به همهٔ دعوت‌شدگان پیام و فایل تقویم می‌رود.
meeting-plan-yes = دعوت
meeting-move-yes = جابه‌جایی
meeting-off-summary = جلسه با این متن لغو می‌شود و به همه می‌رسد: «{ $reason }»
meeting-planned = ✔ جلسه تعیین شد و { NUM($guests) } نفر دعوت شدند.
meeting-moved-news = ✔ جلسه جابه‌جا شد. تا یک دقیقهٔ دیگر به همه پیام می‌رود.
meeting-off-news = ✔ جلسه لغو شد و به همه پیام می‌رود.
meeting-answered = ✔ پاسخ شما ثبت شد.
meeting-ask-deputy = نام نمایندهٔ شما چیست؟
meeting-ask-code = کد چهاررقمی را که در جلسه گفته شد بنویسید.
meeting-attended = ✔ حضور شما ثبت شد.
meeting-ask-person = چه کسی را دعوت می‌کنید؟ بخشی از نام او را بنویسید.
meeting-invited = ✔ دعوت شد.
meeting-guests-title = <b>فهرست دعوت‌شدگان</b> · { $name }
meeting-guests-hint = هر کس را که حاضر است با دکمه نشان کنید.
meeting-guest-line = { $sign } { $name }{ $answer ->
        [comes] {" · می‌آید"}
        [stays-away] {" · نمی‌آید"}
        [sends-deputy] {" · نماینده: "}{ $deputy }
       *[other] {" · بی‌پاسخ"}
    }
meeting-marked = { $present ->
        [true] ✔ حاضر: { $name }
       *[other] برداشته شد: { $name }
    }
meeting-ask-objection = ایراد صورت‌جلسه را بنویسید (دست‌کم { NUM($minimum) } نویسه).
meeting-confirmed-news = ✔ تأیید شما ثبت شد.
meeting-objected-news = ✔ ایراد شما ثبت شد و در صورت‌جلسه می‌آید.
meeting-calendar-sent = فایل تقویم این جلسه؛ در تقویم گوشی باز کنید.
meeting-calendar-file = جلسه
meeting-calendar-details = { $procedure } · { $name }{ $words ->
        [none] {""}
       *[other] {" · "}{ $words }
    }
notice-meeting-invited = <b>دعوت به جلسه</b>
notice-meeting-moved = <b>جلسه جابه‌جا شد</b>
notice-meeting-called-off = <b>جلسه لغو شد</b>
notice-meeting-reminder = <b>یادآوری جلسه</b>
notice-meeting-minutes = <b>صورت‌جلسه آماده است</b>
    اگر درست است تأیید کنید.
minutes-file = صورت‌جلسه-{ $code }
minutes-sent = صورت‌جلسه
minutes-title = صورت‌جلسه
minutes-draft = پیش‌نویس؛ هنوز ثبت نشده است
minutes-subject = موضوع
minutes-time = زمان
minutes-where = مکان
minutes-organizer = برگزارکننده
minutes-code = کد رهگیری
minutes-people = حاضران و دعوت‌شدگان
minutes-person = نام
minutes-was-there = حضور
minutes-said = نظر دربارهٔ صورت‌جلسه
minutes-present = حاضر
minutes-absent = غایب
minutes-deputy = نماینده: { $name }
minutes-confirmed = تأیید
minutes-objected = ایراد: { $objection }
minutes-nothing = در انتظار
minutes-decisions = مصوبات
minutes-decision = مصوبه
minutes-owner = مسئول
minutes-due = مهلت
minutes-result = وضعیت
minutes-task-open = در دست انجام
minutes-task-done = انجام شد
minutes-task-late = گذشته از مهلت
case-until-plain = { DATETIME($dueAt) }
minutes-footer = ثبت در سامانه: { DATETIME($at) }

attendance-button = حضور با اکسل
attendance-title = فهرست حضور
attendance-guests = دعوت‌شدگان
attendance-there = حاضر
attendance-below = در ستون «حاضر» بله یا خیر بنویسید و همین فایل را برگردانید. هر کس خالی بماند همان است که بود.
attendance-taken = ✔ حضور ثبت شد: { NUM($present) } حاضر، { NUM($absent) } غایب.

## Tasks

task-button = افزودن کار
task-ask-text = چه کاری باید انجام شود؟
task-ask-owner = مسئول آن کیست؟ با دکمه، یا بخشی از نام را بنویسید.
task-ask-day = تا چه روزی؟
task-summary = <b>{ $text }</b>
    مسئول: { $owner }
    تا { DATETIME($dueAt) }
task-set-yes = ثبت کار
task-set = ✔ کار ثبت شد و به مسئول آن خبر داده شد.
task-line = { $sign } { $text } · { $owner } · { $state ->
        [done] انجام شد
        [late] ⏰ مهلت { DATE($dueAt) } بود
       *[other] تا { DATE($dueAt) }
    }
task-done-button = انجام شد: { $text }
task-ask-note = <b>{ $text }</b>
    نتیجه را بنویسید، یا «بدون توضیح» را بزنید.
task-done-yes = انجام شد
task-done = ✔ انجام کار ثبت شد.
notice-task-set = <b>کار تازه با شما</b>
    { $text }
    تا { DATETIME($dueAt) }
