# Procedures: forms, cases and rounds that stand in definitions, not in the program.

refusal-text-expected = پاسخ این پرسش را بنویسید.
refusal-answer-too-short = این پاسخ کوتاه است؛ دست‌کم { NUM($least) } نویسه بنویسید.
refusal-answer-too-long = این پاسخ از { NUM($most) } نویسه بیشتر است. کوتاه‌تر بنویسید.
refusal-answer-pattern = این پاسخ به شکل خواسته‌شده نیست: { $says }
refusal-answer-not-whole = عدد باید صحیح باشد، بدون اعشار؛ نمونه: ۱۲۰
refusal-answer-out-of-bounds = { $least ->
        [none] عدد نباید از { $most } بیشتر باشد.
       *[other] { $most ->
            [none] عدد نباید از { $least } کمتر باشد.
           *[other] عدد باید میان { $least } و { $most } باشد.
        }
    }
refusal-period-unreadable = دو تاریخ را بی ساعت و با «تا» در میان بنویسید؛ نمونه: ۱ فروردین ۱۴۰۵ تا ۳۱ خرداد ۱۴۰۵
refusal-phone-unreadable = این شمارهٔ تلفن نیست. نمونه: ۰۹۱۲۱۲۳۴۵۶۷ یا ۰۵۱۳۸۰۰۰۰۰۰
refusal-national-id-wrong = این کد ملی درست نیست. ده رقم روی کارت ملی را بازبینی کنید.
refusal-company-id-wrong = این شناسهٔ ملی درست نیست. یازده رقم آن را بازبینی کنید.
refusal-iban-wrong = این شبا درست نیست. پس از IR باید ۲۴ رقم باشد؛ بازبینی کنید.
refusal-place-expected = جای خود را از پیوست‌های پیام‌رسان (گیره ← موقعیت مکانی) بفرستید، یا عرض و طول جغرافیایی را بنویسید. نمونه: ۳۶٫۲۹۷۳، ۵۹٫۶۰۵۷
refusal-choices-count = دست‌کم { NUM($least) } و حداکثر { NUM($most) } گزینه را، هر کدام در یک سطر، بنویسید.

procedure-fault-cleared-needed = پیشنهاد دستگاه‌ها از نتایج ({ $word }) محرمانه است: «cleared» باید true باشد.
procedure-fault-not-json = پرونده JSON درست نیست: { $word }
procedure-fault-shape = اینجا چیز دیگری باید باشد: { $word }
procedure-fault-step-unbuilt = گامی به نام «{ $word }» ساخته نشده است، یا بخشی از آن نادرست است.
procedure-fault-role-unknown = نقش «{ $word }» شناخته نیست.
procedure-fault-twice = «{ $word }» دو بار آمده است.
procedure-fault-form-unknown = کاربرگ «{ $word }» تعریف نشده است.
procedure-fault-choices-unknown = فهرست گزینه‌های «{ $word }» تعریف نشده است.
procedure-fault-choices-needed = «{ $word }» فهرست گزینه‌ها می‌خواهد.
procedure-fault-columns-needed = «{ $word }» سطر و ستون، یا بخش‌های محاسبه می‌خواهد.
procedure-fault-step-unknown = گام «{ $word }» تعریف نشده است.
procedure-fault-step-unreachable = هیچ راهی به گام «{ $word }» نمی‌رسد.
procedure-fault-no-way-out = از گام «{ $word }» راهی به پایان نیست.
procedure-fault-no-outcome = گام «{ $word }» هیچ نتیجه‌ای ندارد.
procedure-fault-note-unfit = متن‌های آمادهٔ نتیجهٔ «{ $word }» باید به هر دو زبان دست‌کم ۱۰ نویسه باشد و نتیجه نیز note داشته باشد.
procedure-fault-nobody-can = در این گردش کار کسی با عنوان «{ $word }» نیست که این گام را انجام دهد.
procedure-fault-quorum-alone = حد نصاب برای «{ $word }» معنا ندارد.
procedure-fault-silence-without-clock = گام «{ $word }» برای سکوت قاعده دارد ولی مهلت ندارد.
procedure-fault-ladder-without-clock = گام «{ $word }» نردبان اطلاع دارد ولی مهلت ندارد.
procedure-fault-bounds-crossed = حداقل «{ $word }» از حداکثر آن بزرگ‌تر است.
procedure-fault-pattern-slow = الگوی «{ $word }» ممکن است بسیار کند باشد: گروه تکرارشونده و نگاه به پیش و پس مجاز نیست و دست‌بالا دو بخش می‌تواند درازای نامعین داشته باشد.
procedure-fault-pattern-broken = الگوی «{ $word }» درست نیست.
procedure-fault-field-unknown = فیلد «{ $word }» پیش از این فیلد نیامده است.
procedure-fault-report-unknown = «{ $word }» ستونی از جدول دستگاه‌ها نیست.

refusal-case-ended = این پرونده پایان یافته است.
refusal-case-open = این پرونده هنوز باز است.
refusal-case-not-your-turn = این گام اکنون با شما نیست.
refusal-case-claimed = همکار دیگری این پرونده را در دست بررسی دارد.
case-hand-over = واگذاری به همکار
case-ask-colleague = «{ $name }» را به کدام همکار واگذار می‌کنید؟ به او خبر داده می‌شود.
case-no-colleague = همکار دیگری با همین نقش نیست. در /people کسی را با این نقش دعوت کنید.
case-handed-over = ✔ پرونده در دست { $name } است و به او خبر داده شد.
refusal-case-changed = این پرونده در همین میان تغییر کرده است. وضع کنونی آن را ببینید.
refusal-case-incomplete = { NUM($count) } پرسش لازم هنوز پاسخ ندارد.
refusal-sum-outside = { $title } اکنون { NUM($value) } است و باید { $bound ->
        [most] از { NUM($most) } بیشتر نباشد
        [least] از { NUM($least) } کمتر نباشد
        [exact] برابر { NUM($least) } باشد
       *[both] میان { NUM($least) } و { NUM($most) } باشد
    }. با «اصلاح یک پاسخ» درست کنید.
refusal-case-judged-already = رأی شما در این گام ثبت شده است.
refusal-question-gone = این پرسش دیگر پرسیده نمی‌شود.
refusal-answer-needed = این پرسش باید پاسخ داده شود؛ اگر اکنون نمی‌توانید، «ادامه بعداً» را بزنید.
refusal-rows-unread = این سطرها خوانده نشد. هر سطر: نام و سپس دونقطه و پاسخ.
    { $list }
refusal-no-files-asked = اکنون در این پرونده فایلی خواسته نشده است.
refusal-photo-expected = اینجا عکس بفرستید.
refusal-files-expected = فایل‌ها را همین‌جا بفرستید و سپس «فایل دیگری نیست» را بزنید.
refusal-round-without-subjects = برای این نوبت موضوعی نیست: نه دستگاهی و نه استعلامی ثبت شده است.
refusal-round-title-length = نام نوبت ۳ تا ۱۲۰ نویسه است.
refusal-no-units-sheet = در این فایل برگه‌ای با ستون‌های «دستگاه» و «واحد» نیست.
refusal-units-unread = این سطرها از دستگاهی است که در سامانه نیست:
    { $list }
refusal-form-not-workbook = این فایل کارپوشهٔ اکسل (xlsx) بی‌رمز و بی‌ماکرو نیست. در اکسل «ذخیره با قالب xlsx» را بزنید و دوباره بفرستید.
refusal-form-workbook-foreign = هیچ برگه‌ای از این فایل به پرسش‌های این کاربرگ نمی‌خورد. کارپوشه را از همین‌جا بگیرید و سرستون‌ها را تغییر ندهید.
refusal-form-workbook-large = این کارپوشه بیش از { NUM($limit) } سطر پر دارد و خوانده نشد. سطرهای اضافه را پاک کنید و دوباره بفرستید.
refusal-form-row-foreign = «{ $name }» در این کاربرگ نیست؛ این سطر کنار گذاشته شد.
refusal-form-row-twice = «{ $name }» دو بار آمده است؛ سطر { LATIN($first) } خوانده شد و این یکی نه.
refusal-form-cell-date = اکسل این خانه را تاریخ کرده است. قالب خانه را «متن» کنید و دوباره بنویسید.
refusal-form-cell-place = عرض و طول جغرافیایی را بنویسید؛ نمونه: 36.2973, 59.6057
refusal-form-cell-choice = این از گزینه‌ها نیست. یکی از گزینه‌های فهرست خانه را بردارید.
refusal-form-cell-unasked = با پاسخ‌های دیگر شما، این پرسش پرسیده نمی‌شود؛ کنار گذاشته شد.
refusal-survey-missing = در این فایل برگه‌ای به نام survey با ستون‌های type و name نیست.
refusal-survey-empty = این کاربرگ هیچ پرسشی ندارد.
refusal-survey-column = ستون «{ $word }» پشتیبانی نمی‌شود. آن را بردارید؛ فهرست ستون‌ها در راهنما آمده است.
refusal-survey-type = نوع «{ $word }» پشتیبانی نمی‌شود. نمونه: text، integer، decimal، date، select_one فهرست، select_multiple فهرست، geopoint، image، file
refusal-survey-name = «{ $word }» نام درستی نیست: حروف لاتین، رقم و خط تیره، حداکثر ۴۰ نویسه.
refusal-survey-twice = «{ $word }» دو بار آمده است.
refusal-survey-label = برچسب (label) این سطر خالی است.
refusal-survey-required = در required فقط yes یا no بنویسید، نه «{ $word }».
refusal-survey-list = فهرست «{ $word }» در برگهٔ choices نیست.
refusal-survey-appearance = ظاهر «{ $word }» پشتیبانی نمی‌شود؛ فقط multiline برای متن.
refusal-survey-constraint = شرط «{ $word }» پشتیبانی نمی‌شود. نمونه: . &gt;= 0 and . &lt;= 100 یا string-length(.) &lt;= 50 یا regex(., '[0-9]+')
refusal-survey-relevant = «{ $word }» پشتیبانی نمی‌شود یا به پرسشی پیش از این نمی‌رسد. نمونه: ${"{"}size{"}"} = 'large'
refusal-survey-unfit = این پرسش پذیرفته نشد: { $word }
refusal-people-count = نام { NUM($least) } تا { NUM($most) } نفر را بنویسید؛ هر سطر یک نفر.
refusal-people-twice = «{ $name }» دو بار آمده است. اگر دو نفرند، نشانه‌ای به نام بیفزایید.
procedure-fault-mark-nobody = گام «{ $word }» جدولی با سطرهای «people» و ستون عددی ندارد.
procedure-fault-pass-unknown = «{ $word }» ستونی از نمره‌های این گام نیست.
refusal-procedure-faulty = این تعریف { NUM($count) } ایراد دارد و نصب نشد.

## Answers

case-yes = بله
case-no = خیر
case-no-answer = بدون پاسخ
case-files-count = { NUM($count) } فایل
case-rial = { NUM($value) } ریال
case-number = { NUM($value) }
case-day = { DATE($day) }
case-period = { $from } تا { $to }
case-comma = {"، "}
case-answer = { $title }: <b>{ $value }</b>

## Filling in

case-question-head = <b>{ $step }</b> · پرسش { NUM($position) } از { NUM($total) }
case-until = تا { DATETIME($dueAt) }
case-late = ⏰ مهلت آن { DATETIME($dueAt) } بود
case-question-table = { $title } · { NUM($done) } از { NUM($total) } پاسخ
case-question = <b>{ $title }</b>
case-present-answer = پاسخ کنونی: { $value }
case-rows-hint = چند سطر را یک‌جا هم می‌توانید بنویسید؛ هر سطر «نام: پاسخ».
case-hint-date = نمونه: ۱۲ آذر ۱۴۰۵
case-hint-period = نمونه: ۱ فروردین ۱۴۰۵ تا ۳۱ خرداد ۱۴۰۵
case-hint-people = هر سطر نام یک نفر؛ یا همه را در یک پیام بنویسید.
case-marks = قبول: { NUM($passed) } نفر از { NUM($marked) } نفر (نمرهٔ قبولی { NUM($least) })
case-hint-place = از پیوست‌های پیام‌رسان، موقعیت مکانی را بفرستید، یا پیوند نقشه یا عرض و طول جغرافیایی را بنویسید.
case-hint-files = فایل‌ها را همین‌جا بفرستید { $least ->
        [0] (لازم نیست)
       *[other] (دست‌کم { NUM($least) })
    }.
case-hint-photos = عکس‌ها را همین‌جا بفرستید { $least ->
        [0] (لازم نیست)
       *[other] (دست‌کم { NUM($least) })
    }.
case-hint-some-of = شمارهٔ گزینه‌ها را بنویسید؛ نمونه: ۱ و ۳
case-choice-line = { NUM($number) }. { $title }
case-files-so-far = تا کنون { NUM($count) } فایل رسیده است.
case-skip = رد شدن
case-files-done = فایل دیگری نیست
case-later = ادامه بعداً
case-kept = پاسخ‌های شما در «{ $name }» نگه داشته شد. هر زمان و با هر دستگاهی از همین‌جا ادامه دهید.
case-summary = <b>{ $procedure }</b>
    { $name }
case-more-answers = و { NUM($count) } پاسخ دیگر
case-missing = { NUM($count) } پرسش لازم هنوز پاسخ ندارد؛ با «اصلاح یک پاسخ» آن را پر کنید.
case-ask-send = اگر درست است، بفرستید.
case-send = ارسال
case-sent = ✔ ثبت شد: { $name }
    کد رهگیری: { LATIN($code) }
case-next = گام بعد: { $step }
case-answered-by = تا { DATETIME($dueAt) } به شما پاسخ داده می‌شود.
case-rows-stored = { NUM($stored) } سطر ثبت شد. این سطرها خوانده نشد؛ هر سطر «نام: پاسخ»:
    { $list }
case-file-kept = نگه داشته شد: { $name } · { NUM($count) } فایل{ $least ->
        [1] {""}
       *[other] {" (دست‌کم "}{ NUM($least) }{")"}
    }
case-correct-title = کدام پاسخ «{ $name }» را اصلاح می‌کنید؟
case-correct-button = اصلاح یک پاسخ

## Cases

cases-button = پرونده‌ها
cases-home = { NUM($count) } پرونده در انتظار شماست
cases-title = <b>پرونده‌ها</b>
    در انتظار شما: { NUM($owed) } · پیگیری: { NUM($followed) }
cases-late = ⏰ { NUM($count) } گام عقب‌مانده در پرونده‌ها: { $who }
cases-late-of = { $who } { NUM($count) }
cases-found = <b>یافته‌ها: { NUM($found) } پرونده</b>{ $more ->
        [0] {""}
       *[other] {"\u000A"}تازه‌ترین‌ها در زیر آمده است. برای دیدن بقیه، نام کامل‌تر یا کد رهگیری را بنویسید؛ مثال: <code>/cases نام</code>
    }
case-line = <b>{ $procedure }</b> · { $name }
case-line-many = <b>{ $procedure }</b>
case-line-own = ● نوبت شما: { $step }
case-line-step = گام کنونی: { $step }
case-end-done = ✔ پایان یافت
case-end-withdrawn = پس گرفته شد
case-end-closed = بسته شد
case-head = <b>{ $procedure }</b>
    { $name }
    کد رهگیری: { LATIN($code) }
case-claimed-by = در دست بررسی: { $name }
case-respondents = پاسخ‌دهنده: { $names }
case-votes = رأی‌ها: { NUM($given) } از { NUM($quorum) }
case-last-note = { $title }: «{ $note }»
case-begin = شروع
case-go-on = ادامهٔ پاسخ‌ها
case-open = دیدن پرونده
case-back = بازگشت به پرونده
case-claim = برداشتن برای بررسی
case-claimed = ✔ این پرونده در دست شماست.
case-files-button = فایل‌ها ({ NUM($count) })
case-files = { $name } · { NUM($count) } فایل
case-name-button = تعیین پاسخ‌دهنده
case-history-button = تاریخچه
case-reopen-button = بازگشایی
case-close-button = بستن پرونده
case-history = <b>تاریخچه</b> · { $name }
case-history-line = { DATETIME($at) } · { $act } · { $name }
case-history-step = { $step }
case-history-note = «{ $note }»
case-by-evaluator = ارزیاب
case-by-clock = سامانه
case-act-start = آغاز
case-act-submit = ارسال
case-act-judge = تصمیم
case-act-claim = برداشتن برای بررسی
case-act-hand-over = واگذاری
case-act-name = معرفی شخص پرونده
case-act-tell = اعلام
case-act-lapse = پایان مهلت
case-act-reopen = بازگشایی
case-act-withdraw = پس گرفتن
case-act-close = بستن
case-menu-button = شروع تازه
case-menu = <b>چه چیزی را شروع می‌کنید؟</b>
case-menu-about = <b>{ $title }</b>
    { $about }
case-menu-now = در این مرحله: { $titles }
case-menu-empty = اکنون چیزی برای شروع نیست.
case-ask-note = <b>{ $title }</b> · { $name }
    { $need ->
        [must] دلیل را بنویسید (دست‌کم { NUM($minimum) } نویسه)؛ همین متن به طرف پرونده می‌رسد.
       *[other] اگر توضیحی دارید بنویسید.
    }
case-no-note = بدون توضیح
case-decide-summary = <b>{ $title }</b> · { $name }{ $note ->
        [none] {""}
       *[other] {" · «"}{ $note }{"»"}
    }
    ثبت شود؟
case-decided = ✔ ثبت شد: { $title }
case-voted = ✔ رأی شما ثبت شد: { $title } ({ NUM($given) } از { NUM($quorum) })
case-ask-reopen = دلیل بازگشایی را بنویسید (دست‌کم { NUM($minimum) } نویسه).
case-ask-close = دلیل بستن را بنویسید (دست‌کم { NUM($minimum) } نویسه).
case-reason-summary = با این دلیل: «{ $reason }»
case-reopened = ✔ بازگشایی شد.
case-closed = ✔ بسته شد.
case-ask-name = چه کسی به «{ $name }» پاسخ می‌دهد؟
case-nobody-to-name = برای «{ $name }» پاسخ‌دهندهٔ دیگری نیست. با دکمهٔ زیر برای شخص تازه کد بسازید؛ تا او بیاید خودتان می‌توانید پر کنید.
case-invite-button = کد یک‌باره برای شخص تازه
case-invite-ask = نام کسی را بنویسید که به «{ $name }» پاسخ می‌دهد. او با کد یک‌باره فقط همین پرونده را می‌بیند و نقشی نمی‌گیرد.
case-named = ✔ پاسخ‌دهنده: { $name }
notice-case-turn = <b>{ $procedure }</b> · { $name }
    نوبت شماست: { $step }
notice-case-told = <b>{ $procedure }</b> · { $name }
    کد رهگیری: { LATIN($code) }

## Rounds

rounds-button = نوبت‌ها
visits-title = <b>بازدیدها</b> · { NUM($units) } واحد
visits-none = هنوز بازدیدی گشوده نشده است. واحدها را مدیر سامانه با یک برگهٔ اکسل وارد می‌کند؛ نوبت هر فصل خودبه‌خود گشوده می‌شود.
visits-found = { $title } { NUM($count) }
visits-route-button = پیشنهاد مسیر یک روز
visits-board = تابلوی این فصل
visits-route = <b>مسیر پیشنهادی یک روز</b>
    واحدهای بازدیدنشدهٔ نزدیک به هم، به ترتیب راه. جای هر واحد از آخرین بازدید آن است.
visits-route-none = در این فصل واحدی در انتظار بازدید نیست.
visits-stop = { NUM($number) }. <b>{ $name }</b>
visits-stop-button = { NUM($number) }. { $name }
visits-back = بازگشت به بازدیدها
rounds-title = <b>نوبت‌ها</b> ({ NUM($count) })
round-step = گام کنونیِ آنچه باز است: { $step }
round-line = <b>{ $title }</b> · { NUM($ended) } از { NUM($total) } پایان یافته
round-late = ⏰ { NUM($count) } پرونده از مهلت گذشته است
round-open-button = گشودن نوبت: { $title }
round-ask-title = نام نوبت را بنویسید؛ نمونه: آمار پایهٔ ۱۴۰۵
round-ask-day = مهلت پاسخ تا چه روزی است؟ نمونه: ۲۳ آذر ۱۴۰۵
round-own-clock = مهلت خود گردش کار
round-summary = نوبت «{ $title }» برای { NUM($count) } موضوع گشوده می‌شود و به هر کس که نوبت اوست پیام می‌رود.
round-open-yes = گشودن نوبت
round-opened = ✔ { NUM($cases) } پرونده گشوده شد.
round-left = نوبتی گشوده نشد.
round-remind = یادآوری به کسانی که نفرستاده‌اند ({ NUM($count) })
round-gauge = { $gauge } { NUM($share) }٪ · هدف { NUM($goal) }٪
round-board-button = تابلوی نوبت
round-grid = جدول و تصویر
round-export = خروجی پاسخ‌ها
round-grid-below = «{ $title }»: تصویر و جدول کامل.
round-export-below = پاسخ‌های «{ $title }»، { NUM($count) } پرونده: کارپوشه و JSON.
round-head-name = موضوع
round-head-code = کد رهگیری
round-head-state = وضع
round-head-step = گام کنونی
round-head-ended = پایان
grid-mark-done = انجام شده
grid-mark-late = دیر شده
grid-mark-open = در جریان
grid-mark-closed = بسته شده
grid-gauge = { NUM($done) } از { NUM($total) } انجام شده · هدف { NUM($goal) }٪
grid-more = و { NUM($count) } موضوع دیگر در کارپوشه
round-reminded = ✔ برای { NUM($told) } پرونده یادآوری فرستاده شد.
case-earlier-answer = بار پیش: { $value }
notice-case-reminder = <b>یادآوری: { NUM($count) } پرونده در انتظار شماست</b>
notice-case-ladder = <b>{ $procedure }</b> · { $name }
    این گام هنوز انجام نشده است: { $step }
    مسئول آن: { $who }
notice-case-ladder-ask = این پیام برای آگاهی مافوق مسئول این گام است. لطفاً انجام آن را پیگیری کنید.
notice-indicators-unset = <b>شاخص‌های اختصاصی ثبت نشد</b> · { $name }
    مهلت پرونده گذشت و آنچه در آن هست شرایط ثبت را ندارد؛ شاخص‌های دستگاه همان است که بود. پرونده را با دلیل بازگشایی کنید تا اصلاح شود.

## A form as a workbook

form-sheet-questions = پرسش‌ها
form-sheet-lists = فهرست‌ها
form-head-question = پرسش
form-head-answer = پاسخ
form-head-hint = راهنما
form-head-code = کد پرسش
form-head-agency = دستگاه
form-head-agency-name = نام دستگاه
form-head-row = عنوان
form-hint-required = لازم است.
form-hint-some-of = یک یا چند گزینه، با «،» در میان: { $list }
form-hint-place = عرض و طول جغرافیایی؛ نمونه: 36.2973, 59.6057
form-hint-files = فایل را در گفت‌وگو بفرستید، نه در اینجا.
form-hint-computed = خودکار حساب می‌شود.
form-workbook-button = پر کردن با اکسل
form-workbook-below = کارپوشهٔ «{ $name }» با پاسخ‌های کنونی. ستون پاسخ را پر کنید، ذخیره کنید و همین‌جا بفرستید؛ فایل‌ها و عکس‌ها را جدا در گفت‌وگو بفرستید.
form-read = <b>{ $name }</b>
    { NUM($count) } پاسخ در این کارپوشه خوانده شد.
form-faults = { NUM($count) } خانه خوانده نشد:
form-fault = <b>«{ $sheet }»{ $cell ->
        [none] {""}
       *[other] {" "}{ LATIN($cell) }
    }</b> { $words }
form-read-all = اگر درست است، پاسخ‌ها را نگه دارید؛ خانه‌های خالی چیزی را پاک نمی‌کند.
form-read-some = این خانه‌ها را درست کنید و کارپوشه را دوباره بفرستید، یا آن‌چه خوانده شد را نگه دارید و بقیه را در گفت‌وگو پاسخ دهید.
form-read-nothing = چیزی برای نگه داشتن نیست. کارپوشه را درست کنید و دوباره بفرستید.
form-take = نگه داشتن { NUM($count) } پاسخ
form-taken = ✔ { NUM($answers) } پاسخ نگه داشته شد. هنوز ارسال نشده است.

## Forms from a workbook

survey-button = کاربرگ تازه از اکسل
survey-ask = کارپوشه‌ای با برگه‌های <code>survey</code> و <code>choices</code> (ستون‌های XLSForm) بفرستید. پیش از فرستادن به دستگاه‌ها، همهٔ پرسش‌ها را می‌بینید.
    تعریف یک گردش کار (فایل <code>.json</code>) را هم همین‌جا بفرستید: پیش از نصب، گام‌به‌گام دیده می‌شود.
survey-untitled = کاربرگ
survey-step = تکمیل کاربرگ
survey-again = کارپوشهٔ دیگر
survey-faults = <b>این کاربرگ { NUM($count) } ایراد دارد و ساخته نشد</b>
survey-faults-next = در اکسل درست کنید و دوباره همین‌جا بفرستید.
survey-head = <b>{ $title }</b> · { NUM($count) } پرسش
    دستگاه‌ها آن را چنین می‌بینند:
survey-question = { NUM($number) }. <b>{ $title }</b> · { $kind }{ $required ->
        [yes] {" · لازم"}
       *[no] {""}
    }
survey-when = فقط با پاسخی معین به «{ $title }»
survey-next = اگر درست است، گام بعد نام نوبت، دستگاه‌ها و مهلت است.
survey-take = ادامه: دستگاه‌ها و مهلت
field-kind-text = متن کوتاه
field-kind-long-text = متن
field-kind-whole = عدد صحیح
field-kind-decimal = عدد
field-kind-one-of = یک گزینه
field-kind-some-of = چند گزینه
field-kind-date = تاریخ
field-kind-place = موقعیت مکانی
field-kind-photos = عکس
field-kind-files = فایل
round-ask-whom = این نوبت برای کدام دستگاه‌هاست؟ یکی را بزنید، یا نام یا کد دستگاه‌ها را بنویسید؛ هر سطر یکی.
round-whom-all = همهٔ دستگاه‌ها
round-whom-unknown = این‌ها دستگاهی در سامانه نیست؛ دوباره بنویسید:
    { $list }

## A definition sent as a file, played dry

dry-head = <b>{ $title }</b> · { NUM($count) } گام
    این گردش کار هنوز نصب نشده است. چنین پیش می‌رود:
dry-step = { NUM($number) }. { $title } · { $does }{ $who ->
        [none] {""}
       *[other] {" "}· { $who }
    }
dry-does-fill = پر کردن کاربرگ
dry-does-ask = پاسخ به استعلام
dry-does-mark = ثبت نمره
dry-does-judge = تصمیم
dry-does-meet = جلسه
dry-does-pay = پرداخت
dry-does-issue = صدور سند
dry-does-repeat = تکرار
dry-does-tell = اعلام
dry-does-branch = قاعده
dry-does-wait = صبر
dry-does-propose = پیشنهاد از نتایج ارزیابی
dry-does-draw = قرعه
dry-does-indicators = تعیین شاخص‌های اختصاصی دستگاه
dry-does-standing = تغییر وضع سند
dry-if = اگر { $conditions }: { $to }
dry-side-agency = دستگاه
dry-side-applicant = متقاضی
dry-side-respondent = پاسخ‌دهنده
dry-within = مهلت: { NUM($days) } { $count ->
        [working] روز کاری
       *[calendar] روز
    }
dry-asks = می‌پرسد ({ $form }): { $titles }{ $rest ->
        [0] {""}
       *[other] {" "}و { NUM($rest) } پرسش دیگر
    }
dry-told = پیام به { $who }: «{ $text }»
dry-turn = پیام به { $who }: «نوبت شماست: { $step }»
dry-desk = در /cases همهٔ کسانی که نقش «{ $who }» دارند دیده می‌شود.
dry-way = با «{ $title }» ← { $to }
dry-next = سپس ← { $to }
dry-ends-with = مهلت: تا پایان مرحلهٔ «{ $stage }»
dry-superior = مافوق مسئول گام
dry-ladder = { NUM($days) } روز { $when ->
        [true] پیش از
       *[false] پس از
    } پایان مهلت به { $who } اطلاع داده می‌شود
dry-silence = اگر مهلت بی‌پاسخ بگذرد ← { $to }
dry-end = پایان
dry-foot = با نصب، پرونده‌های تازه با همین تعریف پیش می‌روند؛ پرونده‌های باز با تعریف پیشین خود می‌مانند.
dry-propose = پیشنهاد به نفر دوم
dry-proposed = ✔ گردش کار «{ $title }» پیشنهاد شد و به { NUM($told) } نفر خبر داده شد. پس از تأیید یک نفر دیگر نصب می‌شود.
dry-proposed-alone = ✔ گردش کار «{ $title }» پیشنهاد شد، ولی کس دیگری نیست که آن را تأیید کند. هماهنگ‌کنندهٔ دوم، معاون یا رئیس سازمان را در «افراد» دعوت کنید.
dry-proposer = پیشنهاددهنده: { $name }. آنچه در زیر می‌آید از همه پرسیده خواهد شد.
dry-waits = این پیشنهاد از شماست و در انتظار تأیید یک نفر دیگر است.
dry-see = دیدن گردش کار
dry-drop = برگرداندن
dry-take-back = پس گرفتن پیشنهاد
dry-dropped = ✔ پیشنهاد کنار گذاشته شد و نصب نمی‌شود.
dry-waiting-button = در انتظار تأیید: { $title }
notice-definition-proposed = <b>تأیید گردش کار تازه</b>
    { $name } «{ $title }» را پیشنهاد کرده است. آن را بخوانید و تأیید کنید یا برگردانید.
notice-definition-settled = { $isInForce ->
        [true] ✔ گردش کار «{ $title }» را { $name } تأیید کرد و نصب شد.
       *[false] گردش کار «{ $title }» را { $name } برگرداند و نصب نشد.
    }
refusal-procedure-second = گردش کار پرسش از همه را تغییر می‌دهد و تأیید یک نفر دیگر را لازم دارد. فایل آن را بفرستید و «پیشنهاد به نفر دوم» را بزنید.
own-forms-button = کاربرگ‌های خودمان
own-forms = <b>کاربرگ‌ها و گردش‌کارهای خود استان</b>
own-forms-none = کاربرگی از خود استان در کار نیست.
own-form-line = { $title } · { NUM($openCases) } پروندهٔ باز
own-form-retire = کنار گذاشتن: { $title }
own-form-ask = این کاربرگ دیگر برای نوبت تازه پیشنهاد نمی‌شود. پرونده‌های باز آن تا پایان پیش می‌روند و پاسخ‌ها می‌ماند. با فرستادن دوبارهٔ همان فایل باز می‌گردد.
own-form-yes = کنار گذاشتن
own-forms-back = بازگشت به فهرست
own-form-retired = ✔ «{ $title }» کنار گذاشته شد.
dry-install = نصب گردش کار
dry-again = فایل دیگر
dry-faults = <b>این تعریف { NUM($count) } ایراد دارد و نصب نشد</b>
dry-fault = { $path ->
        [none] {""}
       *[other] { LATIN($path) }:{" "}
    }{ $words }
dry-mend = در فایل درست کنید و دوباره همین‌جا بفرستید.
dry-installed = { $isNew ->
        [true] ✔ «{ $title }» نصب شد (نسخهٔ { NUM($version) }).
       *[other] «{ $title }» از پیش نصب بود (نسخهٔ { NUM($version) }).
    }
refusal-specific-late = بررسی این دوره آغاز شده است و شاخص‌های اختصاصی دیگر تغییر نمی‌کند. اگر این پرونده دیگر لازم نیست، آن را با دلیل ببندید.
refusal-specific-twice = شاخص «{ $title }» دو بار آمده است. عنوان هر شاخص باید با دیگری فرق کند؛ یکی را اصلاح کنید.
refusal-specific-total = جمع امتیاز شاخص‌های اختصاصی { NUM($total) } است و باید { NUM($expected) } باشد. امتیازها را اصلاح کنید.
refusal-specific-held = شاخص‌های اختصاصی دستگاه شما از { DATETIME($sinceAt) } در انتظار تأیید برش استانی است و تا پایان آن پرونده ارسال نمی‌شود. آنچه نوشته‌اید نگه داشته می‌شود.
refusal-nothing-proposed = جدول نتایج هنوز نهایی نشده است و نامزدی نمی‌توان پیشنهاد کرد. پس از «نهایی کردن جداول» دوباره ارسال کنید؛ پاسخ‌ها مانده است.
