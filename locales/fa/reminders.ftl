# One message a person and day: what is left, how many points, how long. Ordered by points at stake.
reminder-head = <b>{ NUM($count) } شاخص مانده · { POINTS($points) } امتیاز</b>
reminder-escalated = <b>{ NUM($count) } شاخص دستگاه شما در مهلت ثبت نشده است · { POINTS($points) } امتیاز</b>
reminder-objection-drafts = <b>{ NUM($count) } پیش‌نویس اعتراض دارید که ثبت نشده است</b>
reminder-objection-below = <b>{ NUM($count) } امتیاز اولیهٔ شما صفر یا کمتر از خود ارزیابی است</b>
reminder-objection-line = { $kind ->
        [draft] ✎
       *[below] ◻
    } { CODE($code) } { $title } · { POINTS($points) } امتیاز
reminder-queue = <b>{ NUM($count) } مورد در نوبت بررسی شماست</b>
reminder-hearings = <b>{ NUM($count) } اعتراض در انتظار رسیدگی شماست</b>
reminder-approval = <b>تأیید نتایج ارزیابی در انتظار شماست</b>
reminder-due = تا { DATETIME($dueAt) } · { NUM($days) } روز کاری مانده
reminder-today = امروز آخرین روز است؛ تا ساعت { CLOCK($dueAt) }
reminder-overdue = مهلت { DATE($dueAt) } بود · { NUM($days) ->
        [0] امروز گذشت
       *[other] { NUM($days) } روز گذشته است
    }
reminder-line = { $state } { CODE($code) } { $title } · { POINTS($points) } امتیاز
reminder-line-until = تا { DAY($dueAt) }
reminder-sign = <b>گزارش خود ارزیابی در انتظار امضای شماست.</b>
reminder-hand-over = <b>گزارش خود ارزیابی هنوز امضا نشده است؛ آن را تحویل رئیس دستگاه دهید.</b>
reminder-tray = <b>{ NUM($count) } فایل شما در صندوق مانده و در هیچ شاخصی نیست</b>
    تا { DATETIME($dueAt) } بگویید هر کدام برای کدام شاخص است؛ پس از آن ارزیاب آن‌ها را نمی‌بیند.
reminder-ask-extension = اگر دلیل موجهی دارید، تمدید بخواهید.
reminder-line-late = مهلت { DAY($dueAt) } گذشت
reminder-rest = و { NUM($count) } شاخص دیگر
reminder-begin = شروع از { $title }
# Ages of what waits for an evaluator, the oldest first
reminder-promise-over = ⚠ { NUM($count) } مورد از موعد پاسخ گذشته است
reminder-age = { $days ->
        [0] ⏳ { NUM($count) } مورد: امروز رسیده
       *[other] ⏳ { NUM($count) } مورد: { NUM($days) } روز کاری در نوبت
    }
reminder-younger = و { NUM($count) } مورد تازه‌تر
reminder-open-queue = مورد بعدی
reminder-open-hearings = رسیدگی به اعتراض‌ها
reminder-settings = تنظیم یادآوری
item-sign-EMPTY = ◻
item-sign-DRAFT = ✎
item-sign-DEFICIENT = ↩

## The coordinator's morning digest

digest-title = <b>ارزیابی سال { YEAR($year) } · امروز</b>
digest-state = گام کنونی: { $state }
digest-participation = مشارکت: { NUM($submitted) } از { NUM($target) } لازم · { NUM($started) } دستگاه آغاز کرده · { NUM($finished) } پایان یافته
digest-waiting = <b>در انتظار</b>
digest-items = ⏳ { NUM($count) } مورد در انتظار بررسی یا اصلاح
digest-objections = ⚖ { NUM($count) } اعتراض در انتظار رسیدگی
digest-appeals = { NUM($count) } پرونده در انتظار رأی کمیته است.
digest-nothing = چیزی در انتظار نیست.
digest-late = <b>تماس تلفنی · { NUM($count) } دستگاه پس از پایان مهلت</b>
digest-late-agency = <b>{ $name }</b> · { NUM($count) } شاخص · { POINTS($points) } امتیاز · { NUM($days) } روز از مهلت گذشته
digest-late-person = { $role }: { $name } · { $phone ->
        [none] بدون شماره
       *[other] ☎ { LATIN($phone) }
    }
digest-late-nobody = رابطی ندارد؛ از ‎/people دعوت کنید.
digest-late-rest = و { NUM($count) } دستگاه دیگر
digest-late-button = فهرست کامل تماس
digest-cycle-button = دورهٔ ارزیابی
