## Ways on: what two persons decide, and who is appointed

decisions-button = تصمیم‌های دونفره
decisions-title = <b>تصمیم‌های دونفرهٔ سال { YEAR($year) }</b>
    یک نفر با نوشتن دلیل پیشنهاد می‌کند و نفر دوم تأیید می‌کند. همه در گزارش ثبت می‌ماند.
decisions-none = تاکنون تصمیمی ثبت نشده است.
decision-line = { $state ->
        [PROPOSED] ⏳
        [CONFIRMED] ✔
       *[DROPPED] ✖
    } { $what } · پیشنهاد { $by }{ $other ->
        [none] {""}
       *[other] {" "}· نفر دوم { $other }
    } · { DATE($at) }
decision-gate-circular-ready = ادامه بدون بخشنامهٔ تأییدشده
decision-gate-items-decided = ادامه با وجود موارد بررسی‌نشده
decision-gate-objections-decided = ادامه با وجود اعتراض‌های رسیدگی‌نشده
decision-gate-transmitted = ادامه بدون ثبت ارسال به سامانهٔ ملی
decision-gate-festival-held = ادامه بدون جشنواره
decision-gate-review-unheld = ادامه با وجود فهرست‌های ناتمام پیش از بررسی
decision-gate-closing-unheld = بستن دوره با وجود اقدام‌های ناتمام
decision-pass-gate = ادامه با وجود کار مانده
decision-suspend = توقف موقت دوره
decision-resume = ازسرگیری دوره
decision-abandon = لغو دوره
decision-correct-score = اصلاح یک امتیاز
decision-withhold-result = برداشتن نتیجهٔ یک دستگاه
decision-restore-result = اعلام دوبارهٔ نتیجه
decision-restore-scores = بازگرداندن امتیازها به یک زمان
decision-restore-of = اعلام دوبارهٔ نتیجهٔ { $agency }
decision-effect-circular-ready = دوره بدون بخشنامه‌ای که در سامانه تأیید شده باشد منتشر می‌شود.
decision-effect-items-decided = موارد بررسی‌نشده با امتیاز خود ارزیابی دستگاه و موارد برگشتی که اصلاح نشده‌اند با صفر در نتایج می‌آیند. دستگاه می‌تواند اعتراض کند.
decision-effect-objections-decided = اعتراض‌های رسیدگی‌نشده با همان امتیاز پیشین بسته می‌شوند و دلیل شما به دستگاه‌ها اعلام می‌شود.
decision-effect-transmitted = نتایج بی‌آنکه ارسال به سامانهٔ ملی ثبت شده باشد اعلام می‌شود.
decision-effect-festival-held = نتایج پیش از برگزاری جشنواره اعلام می‌شود.
decision-effect-review-unheld = بررسی آغاز می‌شود، هرچند کارهایی که باید پیش از آن تمام می‌شد باز است. آن کارها باز می‌ماند و پیگیری می‌شود.
decision-effect-closing-unheld = دوره بسته می‌شود، هرچند اقدام‌هایی از آن باز است. آن اقدام‌ها باز می‌ماند و پیگیری می‌شود.
decision-effect-suspend = تا ازسرگیری، هیچ کاری در دوره ثبت نمی‌شود و یادآوری فرستاده نمی‌شود. به همه اعلام می‌شود.
decision-effect-resume = دوره ادامه می‌یابد و همهٔ مهلت‌های نرسیده به اندازهٔ روزهای توقف عقب می‌رود. به همه اعلام می‌شود.
decision-effect-abandon = این دوره برای همیشه کنار گذاشته می‌شود و می‌توان برای همان سال دورهٔ تازه‌ای ساخت. به همه اعلام می‌شود. داده‌ها پاک نمی‌شود، اما دیگر دیده نمی‌شود.
decision-effect-correct-score = امتیاز اعلام‌شده عوض می‌شود. هر دو امتیاز و دلیل نگه داشته و به دستگاه اعلام می‌شود؛ تأییدهایی که بر جدول پیشین داده شده باید دوباره داده شود. پس از اعلام نتایج، تا کامل شدن همان امضاها جدول اعلام‌شده پابرجاست.
decision-effect-withhold-result = نتیجهٔ این دستگاه از دید خود آن، جدول رتبه‌بندی و کانال برداشته می‌شود و به‌جای آن «در دست اصلاح» می‌آید. به دستگاه و به کسانی که آن را دیده‌اند با همین دلیل اعلام می‌شود. امتیازها می‌ماند و پس از اصلاح دوباره اعلام می‌شود.
decision-effect-restore-result = نتیجهٔ این دستگاه، آن‌گونه که اکنون ثبت است، دوباره به دستگاه و در جدول رتبه‌بندی اعلام می‌شود.
decision-effect-restore-scores = امتیازهایی که پس از این زمان داده یا برداشته شده است، همان می‌شود که در این زمان بود. هر دو امتیاز در گزارش می‌ماند؛ تأییدهای داده‌شده باید دوباره داده شود و به ارزیابان یا دستگاه‌هایی که امتیازشان عوض می‌شود با همین دلیل اعلام می‌شود.
decision-resume-moves = اگر دوره امروز از سر گرفته شود:
decision-ask-reason = دلیل را بنویسید؛ نفر دوم و کسانی که به آنان مربوط است آن را می‌بینند.
decision-ask-agency = امتیاز کدام دستگاه؟ کد یا نام آن را بنویسید.
decision-ask-result = نتیجهٔ کدام دستگاه برداشته شود؟ کد یا نام آن را بنویسید.
decision-ask-indicator = کدام شاخص؟ کد آن را بنویسید؛ نمونه: ۱-۲
decision-ask-points = { $agency }
    { $code } { $title }
    امتیاز کنونی: { POINTS($before) } از { POINTS($maximum) }
    امتیاز درست چند است؟
decision-summary = دلیل: { $reason }
    برای تأیید نفر دوم فرستاده شود؟
decision-propose = پیشنهاد به نفر دوم
decision-proposed = پیشنهاد ثبت شد و برای { NUM($told) } نفر فرستاده شد. با تأیید یکی از آنان انجام می‌شود.
decision-left = پیشنهادی ثبت نشد.
decision-see = دیدن پیشنهاد
decision-item = { $agency }
    { $code } { $title }
    امتیاز کنونی { POINTS($before) } ← { POINTS($after) } از { POINTS($maximum) }
decision-reason = دلیل { $by } ({ DATETIME($at) }): { $reason }
decision-moment = زمان: { DATETIME($at) }
decision-confirm = تأیید می‌کنم
decision-drop = تأیید نمی‌کنم
decision-take-back = پس گرفتن پیشنهاد
decision-confirmed = انجام شد: { $what }{ $told ->
        [0] {""}
       *[other] {" "}· برای { NUM($told) } نفر فرستاده می‌شود.
    }
decision-dropped = پیشنهاد بسته شد و چیزی تغییر نکرد.
cycle-suspended-line = ⏸ از { DATE($sinceAt) } متوقف است
orphans-button = تعیین ارزیاب
orphans-title = { $count ->
        [0] هر کاری ارزیاب خود را دارد.
       *[other] <b>{ NUM($count) } مورد کسی را ندارد که بتواند آن را انجام دهد:</b>
    }
orphans-line = { $code } { $title } · { $act ->
        [score] { NUM($count) } مورد بی‌ارزیاب
        [second-look] { NUM($count) } نگاه دوم بی‌ارزیاب
       *[other] { NUM($count) } اعتراض بی‌رسیدگی‌کننده
    }
orphans-choose = تعیین برای { $code }
orphans-who = <b>{ $code } { $title }</b> · { NUM($count) } مورد
    به چه کسی سپرده شود؟ تعارض منافع کنار گذاشته شده است.
orphans-nobody = <b>{ $code } { $title }</b> · { NUM($count) } مورد
    هیچ‌یک از ارزیابان کنونی نمی‌تواند این کار را انجام دهد. از ‎/people ارزیاب تازه‌ای دعوت کنید و دوباره به همین‌جا بیایید.
orphans-candidate = { $name } · { NUM($count) } مورد
orphans-appointed = شاخص { $code } سپرده شد ({ NUM($count) } مورد) و به او اعلام می‌شود.
tables-return = برگرداندن جداول
tables-return-ask = چه چیزی باید اصلاح شود؟ هماهنگ‌کننده همین نوشته را می‌بیند.
tables-return-summary = دلیل: { $reason }
    جداول برگردانده شود؟ تأییدهای داده‌شده باید پس از اصلاح دوباره داده شود.
tables-return-yes = برگرداندن جداول
tables-returned = جداول به هماهنگ‌کننده برگردانده شد و به او اعلام می‌شود.
notice-decision-waiting = <b>{ $what }</b>
    { $by } این را پیشنهاد کرده است و تأیید نفر دوم را می‌خواهد.
    دلیل: { $reason }
notice-cycle-suspend = <b>ارزیابی سال { YEAR($year) } موقتاً متوقف شد.</b>
    تا ازسرگیری، چیزی ثبت نمی‌شود و مهلتی از دست نمی‌رود.
    دلیل: { $reason }
notice-cycle-resume = <b>ارزیابی سال { YEAR($year) } از سر گرفته شد.</b>
    مهلت‌ها به اندازهٔ روزهای توقف عقب رفته است؛ تاریخ‌های تازه در ‎/deadlines است.
    دلیل: { $reason }
notice-cycle-abandon = <b>دورهٔ ارزیابی سال { YEAR($year) } لغو شد.</b>
    کاری از شما نمی‌خواهد. اگر دورهٔ تازه‌ای آغاز شود، خبر آن فرستاده می‌شود.
    دلیل: { $reason }
notice-score-corrected = <b>امتیاز شاخص { $code } { $title } اصلاح شد.</b>
    پیش از این { POINTS($before) }، اکنون { POINTS($after) } از { POINTS($maximum) }
    دلیل: { $reason }
notice-tables-returned = <b>جداول نتایج سال { YEAR($year) } برگردانده شد ({ $role }).</b>
    دلیل: { $reason }
    پس از اصلاح، جداول را دوباره نهایی کنید.
notice-review-appointed = { $what ->
        [hearing] <b>رسیدگی به اعتراض‌های شاخص { $code } { $title } به شما سپرده شد.</b>
       *[review] <b>بررسی شاخص { $code } { $title } به شما سپرده شد.</b>
    }
notice-self-assessment-opened = <b>خود ارزیابی سال { YEAR($year) } آغاز شد.</b>
    مهلت ثبت: تا { DATETIME($dueAt) }
refusal-cycle-suspended = این دوره از { DATETIME($sinceAt) } متوقف است. پس از ازسرگیری، این کار ممکن می‌شود و مهلتی از دست نمی‌رود.
refusal-decision-not-now = این تصمیم اکنون چیزی را تغییر نمی‌دهد. وضع کنونی را در ‎/cycle ببینید.
refusal-decision-over = این پیشنهاد پیش از این بسته شده است.
refusal-decision-tied = شما در این دوره برای این دستگاه مستند نوشته‌اید یا در آن سمت داشته‌اید و دربارهٔ امتیاز آن تصمیم نمی‌گیرید؛ شخص دیگری باید این کار را انجام دهد.
refusal-decision-signed = نتایج اعلام شده است و این اصلاح با امضای همان کسانی انجام می‌شود که جدول را تأیید کرده‌اند. آن را از ‎/approvals باز کنید.
refusal-decision-own = این پیشنهاد خود شماست؛ نفر دوم باید آن را تأیید کند.
refusal-decision-waits = همین پیشنهاد هم‌اکنون در انتظار تأیید نفر دوم است.
refusal-result-withheld = نتیجهٔ این دستگاه از { DATETIME($sinceAt) } در دست اصلاح است. پس از اصلاح، دوباره اعلام می‌شود و به شما خبر داده می‌شود.
refusal-results-withheld = نتیجهٔ { NUM($agencies) } دستگاه در دست اصلاح است. پیش از بستن دوره، آن را از «تصمیم‌های دونفره» دوباره اعلام کنید.
notice-result-withheld = <b>نتیجهٔ سال { YEAR($year) } «{ $agency }» در دست اصلاح است.</b>
    امتیاز و رتبه‌ای که پیش از این دیده‌اید ملاک نیست. پس از اصلاح، نتیجه دوباره اعلام می‌شود.
    دلیل: { $reason }
notice-result-restored = <b>نتیجهٔ سال { YEAR($year) } «{ $agency }» دوباره اعلام شد.</b>
    دلیل: { $reason }
notice-ranking-changed = { $kind ->
        [withhold-result] نتیجهٔ سال { YEAR($year) } «{ $agency }» در دست اصلاح است و پس از اصلاح دوباره اعلام می‌شود.
        [correct-score] جدول نتایج سال { YEAR($year) } اصلاح شد: امتیاز «{ $agency }» تصحیح و جدول با تأیید دوباره منتشر شده است.
       *[restore-result] نتیجهٔ سال { YEAR($year) } «{ $agency }» پس از اصلاح دوباره اعلام شد.
    }
refusal-appoint-not-needed = این شاخص اکنون مورد بی‌ارزیاب ندارد.
refusal-appoint-barred = این ارزیاب به سبب تعارض منافع یا امتیاز پیشین خود نمی‌تواند این کار را انجام دهد. دیگری را برگزینید.
refusal-nothing-to-return = هنوز جدولی نهایی نشده است که برگردد.

## A released table that is corrected, and the tables that were approved

amend-title = <b>اصلاح امتیاز پس از اعلام نتایج سال { YEAR($year) }</b>
amend-item = { $agency }
    { $code } { $title }
    امتیاز اعلام‌شده { POINTS($before) } ← { POINTS($after) } از { POINTS($maximum) }
amend-PROPOSED = در انتظار امضا
amend-CONFIRMED = ✔ در { DATETIME($at) } با همهٔ امضاها انجام شد.
amend-DROPPED = ✖ در { DATETIME($at) } کنار گذاشته شد و چیزی تغییر نکرد.
amend-moved = { $count ->
        [0] با این اصلاح جمع و رتبهٔ هیچ دستگاهی عوض نمی‌شود.
       *[other] با این اصلاح جمع یا رتبهٔ { NUM($count) } دستگاه عوض می‌شود:
    }
amend-moved-line = • { $agency }{ $total ->
        [same] {""}
       *[moved] {" "}· جمع { POINTS($before) } ← { POINTS($after) }
    }{ $rank ->
        [same] {""}
       *[moved] {" "}· رتبه { $rankBefore ->
                [0] بی‌رتبه
               *[other] { NUM($rankBefore) }
            } ← { $rankAfter ->
                [0] بی‌رتبه
               *[other] { NUM($rankAfter) }
            }
    }
amend-moved-more = و { NUM($rest) } دستگاه دیگر
amend-signed = ✔ { $step }
    { $role } · { DATETIME($at) }
amend-content = محتوای جدول پس از اصلاح: { LATIN($fingerprint) }
amend-council-first = نخست شماره و تاریخ مصوبه و صورت‌جلسهٔ شورا دربارهٔ این اصلاح ثبت شود.
amend-sign = امضا می‌کنم
amend-council = مصوبهٔ شورا
amend-council-next = رفتن به امضای اصلاح
amend-proposed = پیشنهاد ثبت و با امضای شما همراه شد. به { NUM($told) } نفر که امضای بعدی با آنان است خبر داده می‌شود؛ تا کامل شدن امضاها جدول اعلام‌شده پابرجاست.
amend-see = دیدن اصلاح
amend-signed-now = امضا ثبت شد: { $step }{ $told ->
        [0] {""}
       *[other] {" "}· به { NUM($told) } نفر که گام بعدی با آنان است خبر داده می‌شود.
    }
amend-done = اصلاح انجام شد و جدول تازه جای جدول پیشین را گرفت؛ هر دو نگه داشته می‌شود. به { NUM($told) } نفر خبر داده می‌شود.
amend-transmission = برگهٔ سامانهٔ ملی
notice-amendment-waiting = <b>اصلاح یک امتیاز اعلام‌شدهٔ سال { YEAR($year) } در انتظار امضای شماست: { $step ->
        [FINALISATION] نهایی شدن جدول
        [DEPUTY] تأیید معاون
       *[COUNCIL] تأیید شورا
    }.</b>
    دلیل: { $reason }
    تا کامل شدن امضاها، جدول اعلام‌شده پابرجاست.
notice-amendment-done = <b>اصلاح جدول نتایج سال { YEAR($year) } با همهٔ امضاها انجام شد.</b>
    اگر نتایج در سامانهٔ ملی وارد شده است، ردیف‌های تغییرکرده را دوباره وارد کنید. نامه‌های نتیجهٔ دستگاه‌هایی که جمع یا رتبهٔ آنان عوض شده است دیگر معتبر نیست و باید از نو گرفته شود.
notice-standing-moved = { $moved ->
        [true] <b>رتبهٔ دستگاه شما در سال { YEAR($year) } از { NUM($before) } به { NUM($after) } تغییر کرد.</b>
       *[false] <b>جدول رتبه‌بندی سال { YEAR($year) } اصلاح شد؛ رتبهٔ دستگاه شما همچنان { NUM($after) } است.</b>
    }
    امتیاز خود شما تغییری نکرده است ({ POINTS($total) }). امتیاز دستگاه دیگری پس از اعلام نتایج اصلاح شده است.
results-amendments = { NUM($count) } اصلاح امتیاز پس از اعلام نتایج در انتظار امضاست.
results-amendment = { $count ->
        [1] اصلاح در انتظار امضا
       *[other] اصلاح { NUM($number) }
    }
versions-button = نسخه‌های جدول
versions-title = <b>جدول‌های تأییدشدهٔ سال { YEAR($year) }</b>
    هر اصلاح، جدول تازه‌ای می‌سازد و جدول پیشین می‌ماند.
versions-none = برای سال { YEAR($year) } هنوز جدولی تا پایان تأیید نشده است.
versions-line = نسخهٔ { NUM($number) } · { DATETIME($at) } · { LATIN($fingerprint) }
versions-reason = دلیل اصلاح: { $reason }
versions-take = گرفتن نسخهٔ { NUM($number) }
versions-file = جدول تأییدشدهٔ سال { YEAR($year) }، نسخهٔ { NUM($number) } ({ DATETIME($at) })
column-results-total-before = جمع پیشین
column-results-rank-before = رتبهٔ پیشین
notice-scores-undone = <b>{ NUM($count) } امتیاز شما به آنچه در { DATETIME($at) } بود بازگشت.</b>
    دو نفر این را تصمیم گرفته‌اند. دلیل: { $reason }
    مواردی که امتیاز ندارد دوباره در صف شماست.
notice-scores-restored = <b>{ NUM($count) } امتیاز دستگاه شما اصلاح شد.</b>
    دلیل: { $reason }
moment-button = سال در یک زمان
moment-ask = وضع سال را در چه زمانی می‌خواهید ببینید؟ تاریخ را بزنید یا بنویسید؛ ساعت را هم می‌توانید بنویسید، نمونه: ۳۰ آذر ساعت ۱۶:۲۰
moment-left = زمانی برگزیده نشد.
moment-title = <b>سال { YEAR($year) } در { DATETIME($at) }</b>
moment-unpublished = در این زمان دوره هنوز منتشر نشده بود.
moment-state = وضعیت دوره: { $state }
moment-queue = در انتظار بررسی: { NUM($submitted) } · برگشت‌خورده: { NUM($deficient) } · امتیازگرفته: { NUM($scored) }{ $notApplicable ->
        [0] {""}
       *[other] {" "}· مصداق ندارد: { NUM($notApplicable) }
    } از { NUM($items) }
moment-changed = { $count ->
        [0] از آن زمان تاکنون هیچ امتیازی عوض نشده است.
       *[other] از آن زمان تاکنون { NUM($count) } امتیاز و جمع یا رتبهٔ { NUM($agencies) } دستگاه عوض شده است:
    }
moment-take = جدول آن زمان
moment-restore = بازگرداندن امتیازها به این زمان
moment-other = زمان دیگر
moment-back = بازگشت به آن زمان
moment-file = جدول سال { YEAR($year) }: اکنون، در کنار { DATETIME($at) }
refusal-moment-ahead = این زمان هنوز نرسیده است. زمانی را بنویسید که گذشته باشد.

## Questions before an approval

remark-button = ✍️ پرسش یا پاسخ
remark-ask = پرسش یا پاسخ خود را بنویسید؛ هماهنگ‌کننده و کسانی که در این تأیید سهم دارند آن را با نام شما می‌بینند.
remark-left = چیزی فرستاده نشد.
remark-kept = ✔ ثبت شد و برای { NUM($told) } نفر فرستاده می‌شود.
remarks-title = <b>پرسش و پاسخ</b>
remark-line = { $name } ({ $role }، { DATE($at) }): { $text }
notice-approval-remarked = <b>{ $name } ({ $role }) دربارهٔ { $tables ->
        [true] تأیید جدول‌های نتایج
       *[false] یک پیشنهاد دونفره
    } نوشته است:</b>
    { $text }
refusal-remark-empty = پرسش یا پاسخ خود را در دست‌کم دو نویسه بنویسید.
refusal-remark-too-long = نوشته از { NUM($limit) } نویسه بلندتر است. کوتاه‌تر بنویسید یا آن را در دو پیام بفرستید.
versions-file-name = جدول-نتایج-{ YEAR($year) }-نسخهٔ-{ NUM($number) }
moment-file-name = جدول-نتایج-{ YEAR($year) }-آن-زمان-و-اکنون
