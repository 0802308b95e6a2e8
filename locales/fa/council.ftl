# Sessions of the council in chat: requirements B9, C11, E17, peers row 56.

refusal-session-over = این جلسه برگزار یا لغو شده است.
refusal-session-called = شورا برای این دستور دعوت شده است؛ موضوعی برداشته نمی‌شود.
refusal-session-empty = دستور جلسه خالی است. نخست یک موضوع بیفزایید.
refusal-session-nobody = هیچ‌کس در نقش عضو شورا یا رئیس سازمان نیست. نخست از ‎/people دعوت کنید.
refusal-session-point-title = عنوان موضوع را در ۳ تا ۲۰۰ نویسه بنویسید؛ نمونه: برنامهٔ سال آینده
refusal-too-many-points = یک جلسه بیش از { NUM($limit) } موضوع ندارد.
refusal-session-ahead = این جلسه { DATETIME($beginsAt) } است؛ حضور و رأی از یک ساعت پیش از آن ثبت می‌شود.
refusal-session-not-invited = شما به این جلسه دعوت نشده‌اید.
refusal-session-not-present = نظر و رأی از آنِ کسی است که حضورش را دبیر ثبت کرده باشد. از دبیر بخواهید حضور شما را ثبت کند.
refusal-session-remark-empty = نظر خود را در دست‌کم ۳ نویسه بنویسید.
refusal-session-no-quorum = جلسه به حد نصاب نرسیده است: { NUM($present) } نفر حاضر از { NUM($needed) } نفر لازم.
refusal-session-point-closed = رأی‌گیری این موضوع اکنون باز نیست.
refusal-session-voted = رأی شما به این موضوع پیش از این ثبت شده است و تغییر نمی‌کند.
refusal-session-no-votes = هنوز کسی رأی نداده است.
refusal-session-voting = رأی‌گیری یک موضوع هنوز باز است. نخست رأی‌ها را بشمارید.
refusal-session-decided = شورا در این جلسه رأی داده است و جلسه دیگر لغو نمی‌شود. آن را با شمارهٔ صورت‌جلسه پایان دهید.
refusal-session-undecided = جداول نتایج در دستور جلسهٔ شوراست و رأی‌گیری آن پایان نیافته است.
refusal-session-rejected = شورا این جداول را تأیید نکرد. جداول را با دلیل بازگردانید.
refusal-not-before-council = جداول نتایج هنوز در دستور جلسهٔ شورا نیست.

session-list = <b>جلسه‌های شورای راهبری</b>
session-list-empty = هنوز جلسه‌ای نیست.
session-list-due = جداول نتایج در انتظار شوراست.
session-list-button = جلسه‌های شورا
session-line = { $state ->
        [AGENDA] ✎ در دست تهیه
        [CALLED] ● { DATETIME($at) }
        [HELD] ✔ { DATE($at) } · صورت‌جلسهٔ { CODE($number) }
       *[other] ✖ لغو شد
    } · { NUM($points) } موضوع
session-button = { $state ->
        [AGENDA] دستور در دست تهیه
        [CALLED] جلسهٔ { DATE($at) }
       *[other] صورت‌جلسهٔ { CODE($number) }
    }
session-begin = تهیهٔ دستور جلسه
session-title = <b>دستور جلسهٔ شورا</b>
session-draft = پیش‌نویس است و جز تهیه‌کنندگان کسی آن را نمی‌بیند.
session-at = زمان: { DATETIME($at) }
session-place = مکان: { $place }
session-moved = جابه‌جا شد: «{ $words }»
session-called-off = لغو شد: «{ $words }»
session-held = برگزار شد · شمارهٔ صورت‌جلسه { CODE($number) }
session-quorum = حاضر { NUM($present) } از { NUM($members) } · حد نصاب { NUM($quorum) }
session-ballot-open = رأی‌گیری علنی
session-ballot-secret = رأی‌گیری مخفی
session-own-comes = ✔ پاسخ شما: می‌آیم
session-own-stays-away = ✔ پاسخ شما: نمی‌آیم
session-point-line = { NUM($position) }. { $title } · { $state }
session-results-title = جداول نتایج ارزیابی سال { YEAR($year) }
session-point-WAITING = ◻ در دستور
session-point-VOTING = ⏳ رأی‌گیری باز
session-point-ADOPTED = ✔ تصویب شد
session-point-REJECTED = ✖ تصویب نشد
session-point-DEFERRED = ↩ به جلسهٔ دیگر ماند
session-add-point = افزودن موضوع
session-call = دعوت از اعضا
session-move = جابه‌جایی
session-call-off = لغو جلسه
session-answer-comes = می‌آیم
session-answer-stays-away = نمی‌آیم
session-calendar = فایل تقویم
session-members = حضور
session-close = پایان جلسه
session-minutes = صورت‌جلسه (PDF)
session-record = ثبت تأیید شورا
session-back = بازگشت به دستور جلسه
session-see = دیدن دستور جلسه
session-members-title = <b>حضور اعضا</b>
session-members-hint = هر کس را که حاضر است با دکمه نشان کنید.
session-member-line = { $sign } { $name }{ $answer ->
        [comes] {" · می‌آید"}
        [stays-away] {" · نمی‌آید"}
       *[other] {" · بی‌پاسخ"}
    }
session-marked = { $present ->
        [true] ✔ حاضر: { $name }
       *[other] برداشته شد: { $name }
    }
session-answered = ✔ پاسخ شما ثبت شد.
session-point-content = شناسهٔ محتوا: { LATIN($fingerprint) }
session-point-papers = پیوست‌ها: { NUM($count) } فایل
session-point-send = فایل پیوست این موضوع را همین‌جا بفرستید.
session-point-voted = رأی داده: { NUM($voted) } از { NUM($present) } حاضر
session-point-counted = موافق { NUM($inFavour) } · مخالف { NUM($against) } · ممتنع { NUM($abstained) }
session-point-name = { $name }: { $choice ->
        [for] موافق
        [against] مخالف
       *[other] ممتنع
    }
session-remark-line = { $name }: «{ $text }»
session-see-tables = دیدن جداول
session-see-papers = فرستادن پیوست‌ها
session-papers-sent = پیوست‌های این موضوع
session-open-vote = رأی‌گیری
session-close-vote = شمارش رأی‌ها
session-drop = برداشتن از دستور
session-remark = نوشتن نظر
session-vote-for = موافق
session-vote-against = مخالف
session-vote-abstain = ممتنع
session-opened = ✔ رأی‌گیری باز شد و به { NUM($told) } عضو حاضر خبر داده شد.
session-vote-kept = { $ballot ->
        [secret] ✔ رأی شما شمرده شد؛ جهت رأی شما کنار نام شما نگه داشته نمی‌شود.
       *[open] ✔ رأی شما ثبت شد.
    }
session-counted = { $outcome ->
        [ADOPTED] ✔ تصویب شد.
       *[other] ✖ تصویب نشد.
    }
session-paper-kept = { $name } به پیوست‌های موضوع افزوده شد.
session-paper-known = { $name } پیش از این فرستاده شده بود.
session-paper-refused = { $name } ثبت نشد.
session-paper-see = بازگشت به موضوع
session-ask-title = عنوان موضوع چیست؟
session-ask-text = شرح موضوع را بنویسید، یا «بدون شرح» را بزنید.
session-no-text = بدون شرح
session-point-added = ✔ «{ $title }» به دستور افزوده شد. پیوست‌های آن را در همین صفحه بفرستید.
session-ask-day = جلسه چه روزی است؟ نمونه: ۱۲ آذر ۱۴۰۵ ساعت ۱۰
session-ask-place = جلسه کجاست؟
session-ask-why = چرا جابه‌جا می‌شود؟ همین متن به اعضا می‌رسد (دست‌کم { NUM($minimum) } نویسه).
session-ask-why-off = چرا لغو می‌شود؟ همین متن به اعضا می‌رسد (دست‌کم { NUM($minimum) } نویسه).
session-call-summary = <b>دعوت از شورا</b>
    { DATETIME($at) } · { $place }
    { NUM($points) } موضوع؛ اعضا دستور و پیوست‌ها را می‌بینند.
session-call-yes = دعوت
session-off-summary = جلسه با این متن لغو می‌شود و به اعضا می‌رسد: «{ $reason }»
session-called = ✔ { NUM($told) } نفر دعوت شدند.
session-moved-news = ✔ جلسه جابه‌جا شد و به { NUM($told) } نفر خبر داده شد.
session-off-news = ✔ جلسه لغو شد و به اعضا خبر داده شد.
session-ask-remark = نظر خود را بنویسید؛ با نام شما در صورت‌جلسه می‌آید.
session-remarked = ✔ نظر شما ثبت شد.
session-ask-number = شمارهٔ صورت‌جلسه را بنویسید؛ نمونه: ۱۲/۳۴۵
session-close-summary = جلسه با شمارهٔ { CODE($number) } پایان می‌یابد. موضوع‌هایی که رأی نگرفته‌اند به جلسهٔ دیگر می‌ماند.
session-close-yes = پایان جلسه
session-closed = ✔ جلسه پایان یافت. صورت‌جلسه را چاپ و امضا کنید؛ سپس فایل امضاشده را در «ثبت تأیید شورا» بفرستید.
session-calendar-sent = فایل تقویم این جلسه؛ در تقویم گوشی باز کنید.
session-calendar-file = جلسه-شورا
session-calendar-summary = جلسهٔ شورای راهبری توسعهٔ مدیریت
session-minutes-file = صورت‌جلسه-شورا-{ $number }
session-minutes-sent = صورت‌جلسهٔ شورا
session-minutes-title = صورت‌جلسهٔ شورای راهبری توسعهٔ مدیریت استان
session-minutes-number = شماره
session-minutes-quorum = حد نصاب
session-minutes-ballot = شیوهٔ رأی‌گیری
session-minutes-points = موضوع‌ها و تصمیم‌ها
session-minutes-point = موضوع
session-minutes-outcome = تصمیم
session-minutes-votes = رأی‌ها
session-minutes-sign = امضا
notice-session-called = <b>دعوت به شورای راهبری</b>
notice-session-moved = <b>جلسهٔ شورا جابه‌جا شد</b>
notice-session-off = <b>جلسهٔ شورا لغو شد</b>
notice-session-reminder = <b>یادآوری جلسهٔ شورا</b>
notice-session-vote = <b>رأی‌گیری باز است</b>
    { $title }
notice-session-held = <b>صورت‌جلسهٔ شورا آماده است</b>
    شمارهٔ { CODE($number) } · { DATE($at) }
