## فهرست‌ها

evidence-board-title = <b>مستندات ارزیابی سال { YEAR($year) }</b>
    { $agency }
evidence-window = { $at ->
        [before] ثبت مستندات از { DATETIME($opensAt) } آغاز می‌شود.
        [after] مهلت خود ارزیابی در { DATETIME($dueAt) } تمام شده است.
       *[open] مهلت: تا { DATETIME($dueAt) } · { $days ->
            [0] امروز آخرین روز است
           *[other] { NUM($days) } روز کاری مانده
        }
    }
evidence-counts = ✔ { NUM($submitted) } ثبت شده{"   "}{ $drafts ->
        [0] {""}
       *[other] ✎ { NUM($drafts) } پیش‌نویس{"   "}
    }{ $missing ->
        [0] {""}
       *[other] ◻ { NUM($missing) } نیامده{"   "}
    }
evidence-counts-returned = ↩ { NUM($returned) } شاخص نیازمند اصلاح است.
evidence-counts-lapsed = ⊘ { NUM($lapsed) } شاخص در مهلت ثبت نشد و در نتایج اولیه صفر گرفت.
evidence-counts-at-stake = { POINTS($points) } امتیاز هنوز ثبت نشده است.
evidence-board-hint = شماره یا بخشی از نام شاخص را هم می‌توانید بنویسید.
evidence-axis-button = { $title } · { $submitted } از { $total }
evidence-axis-title = <b>محور { CODE($code) } · { $title }</b>
    بُعد { $dimension }
evidence-item-button = { $sign } { CODE($code) } · { $title } · { POINTS($maximum) } امتیاز
evidence-page = صفحهٔ { NUM($page) } از { NUM($pages) }
evidence-search-title = جست‌وجوی «{ $query }»: { NUM($total) } شاخص
evidence-search-none = برای «{ $query }» شاخصی یافت نشد. بخشی از نام یا کد شاخص را بنویسید؛ نمونه: ‎/evidence انرژی
evidence-search-more = فقط { NUM($shown) } مورد نخست آمده است؛ بخش بیشتری از نام را بنویسید.
evidence-pending-title = <b>شاخص‌های مانده</b> · { NUM($total) } شاخص · { POINTS($points) } امتیاز
evidence-pending-none = شاخص مانده‌ای نیست؛ همه ثبت شده است.

## وضعیت

evidence-status-title = <b>وضعیت شاخص‌ها · سال { YEAR($year) }</b>
    { $agency }
evidence-status-axis = <b>{ $title }</b>: { $submitted ->
        [0] {""}
       *[other] ✔ { NUM($submitted) }{" "}
    }{ $drafts ->
        [0] {""}
       *[other] ✎ { NUM($drafts) }{" "}
    }{ $returned ->
        [0] {""}
       *[other] ↩ { NUM($returned) }{" "}
    }{ $missing ->
        [0] {""}
       *[other] ◻ { NUM($missing) }{" "}
    }{ $lapsed ->
        [0] {""}
       *[other] ⊘ { NUM($lapsed) }{" "}
    }{ $notApplicable ->
        [0] {""}
       *[other] ∅ { NUM($notApplicable) }{" "}
    }از { NUM($total) }{ $points ->
        [0] {""}
       *[other] {" "}· { POINTS($points) } امتیاز مانده
    }
evidence-status-legend = ✔ ثبت شده یا در بررسی · ✎ پیش‌نویس · ↩ نیازمند اصلاح · ◻ نیامده · ⊘ ثبت نشده، صفر در نتایج اولیه · ∅ عدم مصداق
evidence-pending-button = شاخص‌های مانده ({ $total })
evidence-board-button = فهرست محورها
evidence-status-button = وضعیت شاخص‌ها
evidence-continue-button = ادامهٔ ثبت مستندات

## یک شاخص

evidence-item-head = <b>شاخص { CODE($code) } · { $title }</b> · حداکثر { POINTS($maximum) } امتیاز
    محور: { $axis } · بُعد { $dimension }
evidence-item-guidance = چه باید فرستاد: { $guidance }
evidence-item-state = وضعیت: { $state }{ $version ->
        [0] {""}
       *[other] {" "}· نسخهٔ { NUM($version) }
    }
evidence-item-receipt = رسید: <code>{ LATIN($receipt) }</code> · { DATETIME($at) }
handed-in-doubt = ⚠ زمان دقیق این ثبت معلوم نیست: میان { DATETIME($from) } و { DATETIME($to) }، هنگامی که سامانه در دسترس نبود. در مهلت به شمار آمد.
evidence-item-deficiency = نظر کارشناسی: { $note }
    مهلت اصلاح: { DATETIME($dueAt) }
evidence-item-claim = خود ارزیابی: { POINTS($claim) } از { POINTS($maximum) }
evidence-item-claim-computed = خود ارزیابی: { POINTS($claim) } از { POINTS($maximum) } (هدف { NUM($target) }، عملکرد { NUM($actual) })
evidence-item-target = هدف تعیین‌شده: { $target }
evidence-item-explanation = توضیح: «{ $text }»
evidence-item-files = مستندات: { NUM($count) } فایل
evidence-item-file-dated = { NUM($number) }. { $name } · { SIZE($size) } · تاریخ مدرک { DATE($dated) }
own-date-button = تاریخ مدرک
own-date-which = تاریخ کدام مدرک را می‌نویسید؟
own-date-ask = این مدرک چه تاریخی دارد؟ نمونه: ۱۴ تیر ۱۴۰۴
own-date-done = تاریخ «{ $name }» ثبت شد.
own-date-line = تاریخ مدرک «{ $name }»: { DATE($dated) }
refusal-own-date-ahead = تاریخ مدرک نمی‌تواند پس از امروز باشد. روز دیگری بنویسید.
dossier-button = پروندهٔ کامل
dossier-ask = کد یا نام دستگاه و کد شاخص را پس از دستور بنویسید؛ نمونه: <code>/dossier A1 1-1</code>
dossier-title = پروندهٔ شاخص { CODE($code) } · { $title }
dossier-head = { $agency } · سال { YEAR($year) } · محور { $axis } · حداکثر { POINTS($maximum) } امتیاز
dossier-state = وضعیت: { $state }
dossier-score = امتیاز اولیه: { POINTS($score) } از { POINTS($maximum) }
dossier-final = امتیاز نهایی: { POINTS($score) } از { POINTS($maximum) }
dossier-note = نظر کارشناسی: «{ $note }»
dossier-version = نسخهٔ { NUM($number) } · ثبت در { DATETIME($at) }{ $withdrawn ->
        [true] {""} · پس گرفته شده
       *[false] {""}
    }
dossier-receipt = رسید: { LATIN($receipt) }
dossier-content = شناسهٔ محتوا: { LATIN($content) }
dossier-claim = خود ارزیابی: { POINTS($claim) } از { POINTS($maximum) }
dossier-figures = هدف { NUM($target) } · عملکرد { NUM($actual) }
dossier-deficiency = اعلام کاستی در { DATETIME($at) }: «{ $text }»
dossier-file = { SIZE($size) } · فرستاده در { DATETIME($at) }{ $isDated ->
        [true] {""} · تاریخ مدرک { DATE($dated) }
       *[false] {""}
    }
dossier-request = درخواست عدم مصداق · { $state }
dossier-word = { DATETIME($at) }: «{ $text }»
dossier-objection = اعتراض · ثبت در { DATETIME($at) }
dossier-decision = پاسخ اعتراض: «{ $text }»
dossier-footer = زیر نام هر فایل، شناسهٔ محتوای آن (SHA-256) آمده است. اصالت هر رسید را هر کس می‌تواند با ‎/verify در ربات بسنجد.
dossier-file-name = پرونده { $agency } { $code }.pdf
dossier-sent = پروندهٔ کامل پیوست است: گزارش و { NUM($sent) } فایل از { NUM($files) } فایل.
last-year-claim = سال { YEAR($year) }: { POINTS($claim) } از { POINTS($maximum) } · { NUM($files) } فایل
last-year-figures = سال پیش: هدف { NUM($target) }، عملکرد { NUM($actual) }
last-year-odd-actual = ⚠ عملکرد { NUM($now) } با سال پیش ({ NUM($before) }) فاصلهٔ زیادی دارد. اگر درست است، علت را بنویسید؛ مانع ثبت نیست.
last-year-odd-claim = ⚠ امتیاز { POINTS($now) } با سال پیش ({ POINTS($before) }) فاصلهٔ زیادی دارد. اگر درست است، علت را بنویسید؛ مانع ثبت نیست.
last-year-note = علت تفاوت، به گفتهٔ دستگاه: «{ $note }»
last-year-carry = آوردن فایل‌ها و توضیح سال پیش
last-year-explain = علت تفاوت با سال پیش
last-year-ask = علت تفاوت با سال پیش چیست؟ دست‌کم { NUM($minimum) } نویسه بنویسید؛ ارزیاب همین متن را می‌خواند.
last-year-explained = علت تفاوت ثبت شد و همراه نسخه به ارزیاب می‌رسد.
last-year-carried = از سال { YEAR($year) } به پیش‌نویس آمد: { NUM($files) } فایل{ $hasWords ->
        [true] {" "}و توضیح
       *[false] {""}
    }. امتیاز و رقم‌ها نیامده است؛ آنچه را دیگر درست نیست حذف کنید.
refusal-nothing-last-year = از سال پیش چیزی نمانده است که به این پیش‌نویس بیاید.
evidence-item-file = { NUM($number) }. { $name } · { SIZE($size) }
evidence-item-files-more = و { NUM($rest) } فایل دیگر
evidence-item-send = فایل‌ها را همین‌جا بفرستید؛ هر فایل همان لحظه نگه داشته می‌شود.
evidence-item-until = تا { DATETIME($dueAt) } می‌توانید آن را پس بگیرید و اصلاح کنید.
evidence-item-head-reads = ثبت و اصلاح با رابط ارزیابی دستگاه است.
evidence-item-missing = پیش از ثبت نهایی لازم است:
fault-claim-missing = • خود ارزیابی نوشته شود
fault-claim-negative = • خود ارزیابی کمتر از صفر نباشد
fault-claim-above-maximum = • خود ارزیابی از حداکثر شاخص بیشتر نباشد
fault-target-missing = • مقدار هدف نوشته شود
fault-actual-missing = • مقدار عملکرد نوشته شود
fault-explanation-missing = • دست‌کم یک فایل فرستاده شود، یا دلیل نبودن مستندات در «توضیح» نوشته شود
fault-explanation-too-long = • توضیح کوتاه شود (اکنون { NUM($length) } نویسه، حداکثر { NUM($limit) }) یا متن کامل در یک فایل فرستاده شود
evidence-submit-button = ثبت نهایی
evidence-assess-button = خود ارزیابی
evidence-explain-button = توضیح
evidence-remove-button = حذف یک فایل
evidence-files-button = دیدن فایل‌ها
evidence-versions-button = نسخه‌ها
evidence-withdraw-button = پس گرفتن و اصلاح
evidence-see-item = دیدن شاخص
evidence-next-button = شاخص بعدی: { CODE($code) }

## ثبت نهایی، پس گرفتن، نسخه‌ها

evidence-summary-title = <b>خلاصهٔ آنچه ثبت می‌شود</b>
evidence-receipt = <b>ثبت شد.</b>
    شاخص { CODE($code) } · { $title } · نسخهٔ { NUM($version) }
    رسید: <code>{ LATIN($receipt) }</code> · { DATETIME($at) }
evidence-receipt-change = تا پایان مهلت می‌توانید آن را اصلاح کنید یا پس بگیرید.
evidence-receipt-unsigned = ⚠ رئیس دستگاه پیش‌تر امضا کرده بود؛ امضای او این نسخه را نمی‌پوشاند. گزارش را دوباره تحویل دهید: /report
evidence-withdraw-ask = نسخهٔ { NUM($version) } شاخص { CODE($code) } · { $title } پس گرفته شود؟
    این نسخه در سابقه می‌ماند و پیش‌نویسی با همین محتوا باز می‌شود. تا «ثبت نهایی» را دوباره نزنید، این شاخص ثبت نشده است.
evidence-withdraw-yes = پس گرفته شود
evidence-withdrawn = نسخهٔ { NUM($version) } پس گرفته شد. پس از اصلاح، «ثبت نهایی» را بزنید.
evidence-versions-title = <b>نسخه‌های شاخص { CODE($code) } · { $title }</b>
evidence-version-draft = نسخهٔ { NUM($number) } · ✎ پیش‌نویس
evidence-version-submitted = نسخهٔ { NUM($number) } · ✔ ثبت در { DATETIME($submittedAt) }
    رسید: <code>{ LATIN($receipt) }</code>
evidence-version-withdrawn = نسخهٔ { NUM($number) } · ثبت در { DATETIME($submittedAt) } · پس گرفته شده در { DATETIME($withdrawnAt) }
    رسید: <code>{ LATIN($receipt) }</code>
# One message a day to the colleagues. when: today, day (one that is not today), span
evidence-told-head = <b>{ $when ->
        [today] امروز { NUM($count) } شاخص ثبت شد
        [day] { NUM($count) } شاخص در { DATE($first) } ثبت شد
       *[span] { NUM($count) } شاخص از { DATE($first) } تاکنون ثبت شد
    } · { POINTS($points) } امتیاز</b>
evidence-told-by = ثبت‌کننده: { $name }
evidence-told-line = ✔ { CODE($code) } { $title } · { POINTS($points) } امتیاز · رسید <code>{ LATIN($receipt) }</code>

## فایل‌ها

evidence-file-kept = { $renamed ->
        [true] با نام { $name } ثبت شد
       *[false] نگه داشته شد: { $name }
    } · { SIZE($sizeBytes) }
    شاخص { CODE($code) } · { $title } · تاکنون { NUM($count) } فایل
evidence-file-known = { $name } پیش از این برای همین شاخص رسیده است و دوباره افزوده نشد.
    شاخص { CODE($code) } · { $title } · { NUM($count) } فایل
evidence-file-renamed = { $sent } با نام { $name } ثبت شد.
evidence-file-refused = { $name } ثبت نشد.
evidence-album = نگه داشته شد: { NUM($kept) } فایل از این آلبوم{ $known ->
        [0] {""}
       *[other] ، { NUM($known) } فایل تکراری
    }
    شاخص { CODE($code) } · { $title } · تاکنون { NUM($count) } فایل
evidence-remove-ask = کدام فایل حذف شود؟
numbered-file = { NUM($number) }. { $name }
evidence-removed = { $name } از پیش‌نویس حذف شد.
evidence-files-sent = مستندات شاخص { CODE($code) } · { $title }: { NUM($count) } فایل
evidence-files-none = برای شاخص { CODE($code) } · { $title } هنوز فایلی نیامده است.

## گفت‌وگوها

evidence-ask-points = شاخص { CODE($code) } · { $title }
    خود ارزیابی چند امتیاز است؟ از ۰ تا { POINTS($maximum) } بنویسید، یا انتخاب کنید.
evidence-ask-target = شاخص { CODE($code) } · { $title }
    مقدار هدف چه بود؟ فقط عدد بنویسید؛ نمونه: ۱۲۰٫۵{ $current ->
        [none] {""}
       *[other] {"\u000A"}اکنون: { $current }
    }
evidence-ask-actual = { $target ->
        [none] {""}
       *[other] شاخص { CODE($code) } · { $title }{"\u000A"}هدف تعیین‌شده: { $target }{"\u000A"}
    }مقدار عملکرد چه بود؟ فقط عدد بنویسید؛ نمونه: ۸۰{ $current ->
        [none] {""}
       *[other] {"\u000A"}اکنون: { $current }
    }
evidence-number = { NUM($value) }
evidence-points-choice = { POINTS($points) }
evidence-keep-choice = همان { NUM($value) }
evidence-assessed = خود ارزیابی در پیش‌نویس نگه داشته شد؛ هنوز ثبت نهایی نشده است.
evidence-ask-explanation = شاخص { CODE($code) } · { $title }
    توضیح را بنویسید (حداکثر { NUM($limit) } نویسه).
evidence-ask-explanation-current = توضیح کنونی: «{ $text }»
evidence-explanation-clear = حذف توضیح
evidence-explained = توضیح در پیش‌نویس نگه داشته شد؛ هنوز ثبت نهایی نشده است.
evidence-explanation-cleared = توضیح از پیش‌نویس حذف شد.
evidence-explanation-too-long = متن شما { NUM($length) } نویسه است و حداکثر { NUM($limit) } نویسه پذیرفته می‌شود.
    متن در پیش‌نویس مانده است، ولی با این اندازه ثبت نهایی نمی‌شود.
    خلاصهٔ آن را همین‌جا بنویسید؛ متن کامل را می‌توانید در یک فایل Word، PDF یا txt بفرستید.
evidence-late = مهلت این مرحله در { DATETIME($dueAt) } تمام شد و این متن در { DATETIME($sentAt) } رسید؛ ثبت نشد.
evidence-late-text = متن شما اینجاست و از میان نرفته است: «{ $text }»
evidence-late-extension = اگر دلیل موجهی دارید، تمدید بخواهید؛ مهلت پاسخ به درخواست یک روز کاری است.

## چرا نمی‌شود

refusal-no-cycle = اکنون دورهٔ ارزیابی در جریان نیست. پس از انتشار دوره، مهلت‌ها در ‎/deadlines می‌آید.
refusal-under-review = این شاخص در دست بررسی است و اکنون تغییر نمی‌کند. اگر اصلاحی لازم باشد، به شما اعلام می‌شود.
refusal-already-scored = بررسی این شاخص پایان یافته است و دیگر تغییر نمی‌کند. امتیاز آن را در ‎/scores ببینید.
refusal-not-applicable = این شاخص برای دستگاه شما مصداق ندارد و لازم نیست چیزی برای آن بفرستید.
refusal-submitted-already = این شاخص ثبت شده است. برای تغییر، نخست «پس گرفتن و اصلاح» را بزنید.
refusal-changed-meanwhile = همکار شما در این فاصله این شاخص را تغییر داده است و کار او مانده است؛ وضعیت تازه را ببینید.
refusal-summary-outdated = پیش‌نویس در این فاصله تغییر کرده است و چیزی ثبت نشد. «ثبت نهایی» را بزنید تا خلاصهٔ تازه را ببینید.
refusal-nothing-to-submit = پیش‌نویسی برای ثبت نیست. نخست «خود ارزیابی» را بزنید یا فایلی بفرستید.
refusal-nothing-to-withdraw = این نسخه پیش از این پس گرفته یا جایگزین شده است؛ وضعیت تازه را ببینید.
refusal-submission-incomplete = ثبت نشد؛ { NUM($count) } مورد هنوز لازم است.
refusal-claim-above-maximum = خود ارزیابی از حداکثر این شاخص ({ POINTS($maximumHundredths) }) بیشتر است. عددی از ۰ تا { POINTS($maximumHundredths) } بنویسید.
refusal-claim-negative = امتیاز کمتر از صفر پذیرفته نمی‌شود. نمونه: ۳۲٫۵
refusal-claim-missing = امتیاز نوشته نشده است. نمونه: ۳۲٫۵
refusal-quantity-negative = مقدار کمتر از صفر برای این شاخص پذیرفته نیست. مقدار را بدون علامت منفی بنویسید؛ نمونه: ۵
refusal-number-unreadable = { $reason ->
        [slash] آیا منظورتان عدد اعشاریِ روی دکمه است؟ اگر بله، آن را بزنید؛ وگرنه عدد را دوباره بنویسید، نمونه: ۸۵٫۵
        [loose] اینجا فقط عدد نگه داشته می‌شود. آیا منظورتان عدد روی دکمه است؟ اگر بله، آن را بزنید؛ وگرنه خود عدد را بنویسید؛ نمونه: ۳۲٫۵
        [precision] حداکثر دو رقم اعشار پذیرفته می‌شود؛ نمونه: ۳۲٫۲۵
        [negative] عدد کمتر از صفر پذیرفته نمی‌شود؛ نمونه: ۳۲٫۵
        [range] این عدد بیش از اندازه بزرگ است. آن را بازبینی کنید؛ نمونه: ۱۲۰٫۵
       *[format] این پاسخ عدد نیست. فقط عدد بنویسید؛ نمونه: ۳۲٫۵
    }
refusal-explanation-empty = متن خالی است. توضیح را بنویسید یا «بازگشت» را بزنید.
refusal-explanation-endless = این متن از { NUM($limit) } نویسه بیشتر شد و پیام آخر شما در پیش‌نویس نگه داشته نشد. متن کامل را در یک فایل Word یا PDF همین‌جا بفرستید.
notice-date-in-doubt = <b>یک ثبت نهایی در مرز مهلت پذیرفته شد.</b>
    دستگاه: { $agency } · شاخص { CODE($code) } · رسید { LATIN($receipt) }
    دکمه میان { DATETIME($from) } و { DATETIME($to) } زده شده است و مهلت { DATETIME($due) } بود؛ سامانه در آن میان در دسترس نبود و زمان دقیق معلوم نیست.
    به سود دستگاه در مهلت به شمار آمد. اگر نمی‌پذیرید، با دستگاه هماهنگ کنید.

## صندوق فایل‌ها

tray-button = صندوق فایل‌ها ({ NUM($count) })
tray-empty = فایلی در صندوق نمانده است. هر فایلی را هر زمان می‌توانید همین‌جا بفرستید؛ نگه داشته می‌شود و می‌پرسیم برای کدام شاخص است.
tray-title = <b>صندوق فایل‌ها · { NUM($count) } فایل بدون شاخص</b>
    فایلی را باز کنید و شاخص آن را بزنید.
tray-line = { NUM($number) }. { $name } · { SIZE($sizeBytes) } · { DATE($addedAt) }
tray-kept = { $count ->
        [1] نگه داشته شد: { $name } · { SIZE($sizeBytes) }
       *[other] { NUM($count) } فایل نگه داشته شد؛ آخری: { $name }
    }
tray-caption = همراه آن: «{ $caption }»
tray-ask = این فایل برای کدام شاخص است؟ شاخص را بزنید؛ اگر اکنون نمی‌دانید، در «صندوق فایل‌ها» می‌ماند.
tray-ask-more = شاخص دیگری را هم می‌توانید بزنید؛ فایل در شاخص پیشین هم می‌ماند.
tray-shut = اکنون شاخصی برای دریافت فایل باز نیست. این فایل در «صندوق فایل‌ها» می‌ماند و با باز شدن شاخص‌ها می‌توانید جای آن را بگویید.
tray-objection = مهلت ثبت مستندات تمام شده است و این فایل در «صندوق فایل‌ها» ماند. اگر برای اعتراض است، نخست اعتراض همان شاخص را باز کنید و فایل را آنجا دوباره بفرستید.
tray-to-objections = اعتراض‌ها
tray-item-button = { CODE($code) } · { $title }
tray-choose = همهٔ شاخص‌های باز
tray-choose-title = { $name } برای کدام شاخص است؟ (صفحهٔ { NUM($page) } از { NUM($pages) })
tray-drop = { $count ->
        [1] حذف فایل
       *[other] حذف { NUM($count) } فایل
    }
tray-dropped = { $count ->
        [1] فایل از صندوق حذف شد.
       *[other] { NUM($count) } فایل از صندوق حذف شد.
    }
tray-placed = { $placed ->
        [1] فایل در پیش‌نویس این شاخص نهاده شد:
       *[other] { NUM($placed) } فایل در پیش‌نویس این شاخص نهاده شد:
    }
    شاخص { CODE($code) } · { $title } · تاکنون { NUM($count) } فایل
tray-more = برای شاخص دیگر هم
tray-home = { NUM($count) } فایل در صندوق، بدون شاخص
refusal-tray-full = صندوق فایل‌ها پر است ({ NUM($limit) } فایل). نخست با ‎/tray جای فایل‌های پیشین را بگویید و سپس این فایل را دوباره بفرستید.

## فرم اکسل، برای پر کردن بدون اینترنت

form-button = فرم اکسل
form-file-stem = فرم-شاخص‌ها
form-given = فرم { NUM($count) } شاخص دستگاه شما زیر همین پیام است.
    ۱. خانه‌های زرد را پر و فایل را ذخیره کنید.
    ۲. فایل را همین‌جا بفرستید. پیش از نوشتن، هر تغییر را نشان می‌دهیم و هیچ شاخصی خودبه‌خود ثبت نمی‌شود.
form-given-files = برای مستندات: هر فایل را در پوشه‌ای بگذارید که نام آن با کد شاخص آغاز شود (نمونه: «۱-۲ گواهی‌ها») و همه را، با فرم یا بی آن، در یک فایل zip بفرستید؛ حداکثر { NUM($megabytes) } مگابایت.
form-given-closed = خانه‌های خاکستری بسته است؛ شاخص ثبت‌شده را نخست باید پس بگیرید.
form-sheet = شاخص‌ها
form-title = فرم شاخص‌های سال { YEAR($year) } · { $agency } ({ $code }) · کد بررسی { $check }
form-how = خانه‌های زرد را پر کنید و فایل را در گفت‌وگوی ربات بفرستید. خانهٔ خالی چیزی را پاک نمی‌کند و هیچ شاخصی خودبه‌خود ثبت نمی‌شود.
form-files = مستندات: برای هر شاخص پوشه‌ای که نامش با کد آن آغاز شود؛ همه را در یک فایل zip بفرستید.
form-column-code = کد شاخص
form-column-title = شاخص
form-column-maximum = حداکثر امتیاز
form-column-state = وضعیت
form-column-missing = چه مانده است
form-column-target = مقدار هدف
form-column-actual = مقدار عملکرد
form-column-claim = امتیاز خود ارزیابی
form-column-explanation = توضیح
form-preview = <b>{ $name }</b>
    هنوز چیزی نوشته نشده است.
form-preview-nothing = در این فایل چیز تازه‌ای نیست؛ همه همان است که ثبت شده است.
form-preview-changes = ✎ { NUM($cells) } خانه در { NUM($items) } شاخص نوشته می‌شود
form-preview-files = 📎 { NUM($files) } فایل به { NUM($items) } شاخص می‌رود
form-preview-faults = ✖ { NUM($count) } خانه نوشته نمی‌شود
form-preview-closed = 🔒 شاخص بسته است و تغییر آن نوشته نمی‌شود: { $codes }
form-preview-emptied = { NUM($count) } خانه خالی شده است؛ خانهٔ خالی چیزی را پاک نمی‌کند.
form-preview-tray = 📥 { NUM($count) } فایل در «صندوق فایل‌ها» می‌ماند تا شاخص آن را بگویید
form-line-change = ✎ { $at } · شاخص { CODE($code) } · { $cell }: { $before ->
        [none] { $after }
       *[other] { $before } ← { $after }
    }
form-line-fault = ✖ برگهٔ «{ $sheet }»، خانهٔ { $at }{ $cell ->
        [none] {""}
       *[other] {" "}· شاخص { CODE($code) } · { $cell }
    }: { $words }
form-line-file = 📎 شاخص { CODE($code) } · { $path }
form-line-tray = 📥 { $path }: { $why ->
        [closed] شاخص آن بسته است
        [too-many] شاخص آن جای فایل دیگری ندارد
       *[other] نام پوشه یا فایل با کد هیچ شاخصی آغاز نمی‌شود
    }
form-empty = خالی
form-code = { CODE($code) }
form-fault-number = «{ $text }» عدد نیست؛ نمونه: ۸۵٫۵
form-fault-date = اکسل این نوشته را تاریخ کرده است؛ خانه را دوباره بنویسید
form-fault-above-maximum = از حداکثر شاخص ({ POINTS($maximum) } امتیاز) بیشتر است
form-fault-negative = کمتر از صفر نمی‌شود
form-fault-locked = این خانه را دستگاه پر نمی‌کند
form-fault-meanwhile = پس از گرفتن فرم، همکار شما آن را تغییر داده است: «{ $now }»؛ همان می‌ماند
form-fault-row-twice = این کد پیش‌تر در همین برگه آمده است
form-fault-code-unknown = شاخصی با کد «{ $code }» در فهرست دستگاه شما نیست
form-apply = نوشتن در پیش‌نویس‌ها
form-drop = کنار گذاشتن
form-applied = نوشته شد: { $cells ->
        [0] {""}
       *[other] { NUM($cells) } خانه
    }{ $both ->
        [true] {" و "}
       *[other] {""}
    }{ $files ->
        [0] {""}
       *[other] { NUM($files) } فایل
    } در پیش‌نویس { NUM($items) } شاخص.
form-applied-next = شاخصی هنوز ثبت نشده است؛ هر شاخص را ببینید و «ثبت نهایی» را بزنید.
form-applied-tray = { NUM($count) } فایل در «صندوق فایل‌ها» است.
form-applied-refused = «{ $path }» نوشته نشد:
form-check-button = این، فرم پرشده یا پوشهٔ مستندات است
refusal-form-of-other-agency = این فرم از دستگاه دیگری است و چیزی از آن خوانده نشد. فرم دستگاه خود را با ‎/form بگیرید.
refusal-form-of-other-year = این فرم از سال { YEAR($year) } است و اکنون سال { YEAR($current) } ارزیابی می‌شود. فرم امسال را با ‎/form بگیرید.
refusal-form-outdated = پس از نمایش این فهرست چیزی تغییر کرده است. فهرست تازه را ببینید و دوباره بزنید.
refusal-form-damaged = این فرم کامل نیست: برگهٔ پنهان یا سرستون‌های آن تغییر کرده است. با ‎/form فرم تازه بگیرید و نوشته‌های خود را در آن بگذارید.
refusal-form-unmarked = در این فایل جدول فرم هست ولی برگهٔ پنهان آن نیست، مثل وقتی که برگه در فایل تازه‌ای کپی شود. با ‎/form فرم تازه بگیرید و نوشته‌های خود را در آن بگذارید؛ این فایل در «صندوق فایل‌ها» مانده است.
refusal-form-twice = در این فایل zip بیش از یک فرم است. یکی را نگه دارید و دوباره بفرستید.
refusal-form-not-ours = این کارپوشه فرم شاخص‌ها نیست. فرم را با ‎/form بگیرید؛ این فایل در «صندوق فایل‌ها» مانده است.

## What was planned the year before (peers row 60)
carried-head = 🎯 <b>{ $title }</b> · سال { YEAR($year) }
carried-line = { $title }: { $value }
