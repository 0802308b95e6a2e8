welcome = { $name }، خوش آمدید.
    نقش شما از این پس: { $role }{ $agency ->
        [none] .
       *[other] {" "}«{ $agency }».
    }
welcome-case = { $name }، خوش آمدید.
    پاسخ این پرونده از شما خواسته شده است: { $title }
notice-seat-taken = { $name } دعوت شما را پذیرفت: { $role }{ $agency ->
        [none] .
       *[other] {" "}«{ $agency }».
    }
refusal-code-unknown = این کد دعوت شناخته نشد. آن را همان‌گونه که گرفته‌اید بنویسید؛ نمونه: <code>/start AbC…</code>
    اگر کد ندارید، از هماهنگ‌کنندهٔ ارزیابی بخواهید.
refusal-code-used = این کد پیش از این به کار رفته است و هر کد یک بار پذیرفته می‌شود. کد تازه را از هماهنگ‌کنندهٔ ارزیابی بخواهید.
refusal-code-expired = مهلت این کد در { DATETIME($expiredAt) } تمام شده است. کد تازه را از هماهنگ‌کنندهٔ ارزیابی بخواهید.
refusal-code-of-other-person = این کد برای شخص دیگری است. با حساب خود از کد خودتان استفاده کنید.
refusal-too-many-codes = چند کد نادرست پشت سر هم نوشته شده است. یک ساعت دیگر دوباره کد را بنویسید.
refusal-agency-needed = برای این نقش باید دستگاه هم مشخص باشد. نخست دستگاه را انتخاب کنید.
refusal-agency-unknown = دستگاهی با کد { CODE($agencyCode) } یافت نشد.

refusal-last-coordinator = این تنها هماهنگ‌کننده است و نقش او لغو نشد. نخست هماهنگ‌کنندهٔ دیگری دعوت کنید.
refusal-not-handed-over = فقط نقش رابط دستگاه واگذار می‌شود. برای نقش‌های دیگر، نقش را لغو و شخص تازه را دعوت کنید.
refusal-receipt-malformed = این نوشته رسید نیست. رسید را همان‌گونه که گرفته‌اید بنویسید؛ نمونه: <code>/verify T4-7K2M-91QX</code>
refusal-receipt-mistyped = این رسید درست نوشته نشده است. آن را از روی اصل دوباره بنویسید؛ نمونه: <code>/verify T4-7K2M-91QX</code>
refusal-receipt-unknown = رسید { LATIN($receipt) } در این سامانه صادر نشده است. اگر آن را از دستگاهی گرفته‌اید، اصل رسید را بخواهید.
refusal-name-needed = نام و نام خانوادگی را بنویسید؛ نمونه: سارا احمدی
refusal-agency-not-found = دستگاهی با «{ $written }» یافت نشد. بخشی از نام یا کد آن را بنویسید؛ نمونه: محیط زیست

notice-seat-ended = نقش شما پایان یافت: { $role }{ $agency ->
        [none] .
       *[other] {" "}«{ $agency }».
    }{ $reason ->
        [none] {""}
       *[other] {" "}دلیل: { $reason }
    }
    اگر این تغییر درست نیست، با هماهنگ‌کنندهٔ ارزیابی تماس بگیرید.
welcome-unseen = { $count ->
        [0] اکنون بخشنامهٔ تازه‌ای برای شما نیست.
       *[other] { NUM($count) } بخشنامهٔ تازه هست که باید آن را ببینید و «رؤیت شد» را بزنید.
    }
welcome-see-circulars = دیدن بخشنامه
home-seat = نقش شما: <b>{ $role }</b>
home-no-seat = نقش شما پایان یافته است و بخش عمومی در دسترس شماست. برای نقش تازه از هماهنگ‌کنندهٔ ارزیابی کد دعوت بخواهید.
seat-switch = نقش دیگر: { $role }{ $agency ->
        [none] {""}
       *[other] {" "}· { $agency }
    }
seat-switched = نقش شما تغییر کرد.

people-title = <b>افراد</b>
people-all-reached = همهٔ دستگاه‌ها رابط در دسترس دارند.
people-missing-count = { NUM($count) } دستگاه رابط در دسترس ندارد.
people-search = جست‌وجوی نام یا دستگاه
people-invite = دعوت تازه
people-missing = دستگاه‌های بدون رابط ({ NUM($count) })
people-role-count = { $role } ({ NUM($count) })
people-missing-title = <b>دستگاه‌هایی که رابط در دسترس ندارند</b>
    رابط آن‌ها دعوت نشده، هنوز وارد نشده یا ربات را بسته است.
people-none = موردی نیست.
people-agency-title = <b>{ $agency }</b> · کد { CODE($code) }
people-member-line = { $reach } · { $name } · { $role }
people-agency-line = { $name } · کد { CODE($code) }
people-agency-button = { $name } ({ CODE($code) })
people-more = و { NUM($count) } مورد دیگر؛ برای یافتن آن‌ها نام را کامل‌تر بنویسید.
people-page = صفحهٔ { NUM($page) } از { NUM($pages) }
people-member = <b>{ $name }</b>
    { $role }{ $place ->
        [none] {""}
       *[other] {" "}· { $place }
    }
    { $reach }{ $phone ->
        [none] {""}
       *[other] {" "}· تلفن { CODE($phone) }
    }
reach-reachable = ✔ در دسترس
reach-never = ◻ هنوز وارد نشده
reach-blocked = ∅ ربات را بسته است
people-member-barred = «{ $agency }» را داوری نمی‌کند: { $because ->
        [seat] در این دوره آن‌جا سمت داشته است.
       *[evidence] مستندی از آن را نوشته یا فرستاده است.
    }
people-member-code = کد ورود برای این شخص
people-hand-over = واگذاری به شخص دیگر
people-revoke = لغو نقش
people-to-agency = افراد دستگاه
people-back = افراد
people-revoke-ask = نقش «{ $role }» از { $name } گرفته شود؟
    نقش همان لحظه لغو می‌شود. سوابق او می‌ماند و می‌توانید او را دوباره دعوت کنید.
people-revoke-yes = بله، نقش لغو شود
seat-mistake-button = این نقش به اشتباه داده شده بود
seat-mistake-ask = چرا این نقش اشتباه بود؟ خود شخص همین دلیل را می‌بیند.
seat-mistake-summary = دلیل: { $reason }
    نقش گرفته شود؟ آنچه با آن انجام شده خودبه‌خود برنمی‌گردد و پس از این فهرست می‌شود.
seat-acts-title = <b>نقش گرفته شد: { $thing }</b>
    کارهایی که با این نقش انجام شده است در پی می‌آید. هیچ‌یک خودبه‌خود برنگشته است؛ هر کدام را در جای خود بازبینی کنید.
people-revoked = نقش «{ $role }» از { $name } گرفته شد.
people-search-ask = بخشی از نام شخص، یا نام یا کد دستگاه را بنویسید؛ نمونه: محیط زیست
people-found = نتیجهٔ «{ $part }»
people-invite-role = دعوت به کدام نقش؟
people-invite-agency = برای کدام دستگاه؟ بخشی از نام یا کد آن را بنویسید؛ نمونه: محیط زیست
people-invite-team = از کدام تیم یا واحد؟
people-no-team = بدون تیم
people-invite-which = کدام دستگاه؟
people-invite-name = نام و نام خانوادگی شخص را بنویسید؛ نمونه: سارا احمدی
people-invite-namesake = <b>«{ $name }» پیش‌تر ثبت شده است. همان شخص است؟</b> اگر همان شخص است، نقش تازه به نقش‌های خودش افزوده می‌شود و تعارض منافع او یک‌جا شمرده می‌شود.
people-namesake = { $number ->
        [0] ·
       *[other] { NUM($number) })
    } { $name }، { $role }{ $agency ->
        [none] {""}
       *[other] {" "}({ $agency })
    }{ $phone ->
        [none] {""}
       *[other] ، { CODE($phone) }
    }
people-same-as = همان شخص ردیف { NUM($number) } است
people-invite-confirm = { $name } دعوت شود؟
    نقش: { $role }{ $agency ->
        [none] {""}
       *[other] {" "}· { $agency }
    }
    کد یک بار و تا ۷۲ ساعت پذیرفته می‌شود.
people-invite-yes = ساختن کد دعوت
people-hand-over-ask = رابط کنونی { $name } است. نام و نام خانوادگی رابط تازه را بنویسید؛ نمونه: سارا احمدی
    نقش هنگامی واگذار می‌شود که رابط تازه با کد خود وارد شود.
people-code = کد دعوت { $name } ({ $role }{ $agency ->
        [none] {""}
       *[other] {" "}· { $agency }
    })
    یک بار و تا { DATETIME($expiresAt) } پذیرفته می‌شود.
    این نوشته را فقط به همان شخص برسانید تا برای ربات بفرستد:
people-code-link = یا این نشانی را باز کند:
people-home-missing = افراد ({ NUM($count) } دستگاه بدون رابط)
people-home = افراد

language-ask = زبان پیام‌ها را انتخاب کنید.
language-fa = فارسی
language-en = English
language-set = زبان پیام‌ها فارسی شد.
settings-title = <b>تنظیمات</b>
settings-language = زبان: فارسی
settings-reminders = { $mode ->
        [off] یادآوری: خاموش. بخشنامه، نظر کارشناسی، تغییر مهلت و نتیجه همچنان فرستاده می‌شود.
        [single] یادآوری: برای هر مهلت یک پیام، ساعت { NUM($hour) }
       *[digest] یادآوری: حداکثر روزی یک پیام، ساعت { NUM($hour) }
    }
settings-hour = ساعت { NUM($hour) }
settings-hour-ask = یادآوری‌ها چه ساعتی فرستاده شود؟
settings-mode-ask = یادآوری چگونه فرستاده شود؟
    در حالت خاموش نیز بخشنامه، نظر کارشناسی، تغییر مهلت و نتیجه فرستاده می‌شود؛ اما نزدیک شدن پایان مهلت یادآوری نمی‌شود.
settings-mode-digest = روزی یک پیام
settings-mode-single = برای هر مهلت یک پیام
settings-mode-off = خاموش
settings-change-mode = شیوهٔ یادآوری
stand-in-button = جانشین در نبود من
stand-in-title = <b>جانشینی</b>{ $count ->
        [0] {""}: هنوز جانشینی تعیین نشده است. جانشین در روزهایی که تعیین می‌کنید با نام خود به جای شما کار می‌کند.
       *[other] {""}
    }
stand-in-line = { $standIn } به جای { $absent } · { $role }{ $agency ->
        [none] {""}
       *[other] {""} · { $agency }
    }
    از { DATE($from) } تا پایان { DATE($until) } · { $standing }
stand-in-standing-waits = ⏳ در انتظار تأیید نفر دوم
stand-in-standing-to-come = هنوز آغاز نشده
stand-in-standing-running = ✔ برقرار
stand-in-standing-over = پایان یافته
stand-in-note = یادداشت تحویل: «{ $note }»
stand-in-back = یادداشت بازگشت: «{ $note }»
stand-in-name = تعیین جانشین: { $role }
stand-in-confirm = تأیید جانشینی
stand-in-confirm-one = تأیید جانشینی { $name }
stand-in-end = پایان جانشینی { $name }
stand-in-note-back = یادداشت برای بازگشت
stand-in-ask-who = چه کسی در نقش «{ $role }» جانشین شود؟ یکی را بزنید، یا بخشی از نام را بنویسید.
stand-in-nobody = کسی با این نام در همین دستگاه یا سازمان نیست. اگر هنوز به سامانه نیامده است، نخست باید دعوت شود.
stand-in-ask-from = از چه روزی؟
stand-in-ask-until = تا پایان چه روزی؟ جانشینی همان روز به‌خودی‌خود پایان می‌یابد.
stand-in-ask-note = یادداشت تحویل: جانشین چه باید بداند؟ کارهای باز، قول‌ها، نشانی پرونده‌ها.
stand-in-no-note = بی‌یادداشت
stand-in-ask-back = برای کسی که برمی‌گردد چه باید نوشت؟ چه شد، چه ماند.
stand-in-summary = { $name } به جای { $absent } در نقش «{ $role }» جانشین می‌شود. کارها با نام خود او و «به جای { $absent }» ثبت می‌شود و رمز خود او پرسیده می‌شود.
stand-in-yes = تعیین جانشین
stand-in-named = { $name } جانشین شد و به او خبر داده شد.
stand-in-named-waits = جانشینی { $name } ثبت شد؛ پس از تأیید نفر دوم آغاز می‌شود.
stand-in-confirmed = جانشینی تأیید شد.
stand-in-ended = جانشینی پایان یافت.
stand-in-back-done = یادداشت فرستاده شد.
seat-stand-in = به جای { $name }: { $role }
home-stands-in = شما به جای { $name } کار می‌کنید؛ کارها با نام خود شما ثبت می‌شود.
notice-stand-in = <b>{ $who ->
        [stand-in] { $standing ->
            [over] جانشینی شما پایان یافت.
            [running] شما اکنون جانشین هستید.
           *[other] شما جانشین تعیین شدید.
        }
        [absent] { $standing ->
            [over] جانشینی در نقش شما پایان یافت.
            [running] جانشین شما کار را آغاز کرد.
           *[other] برای نقش شما جانشین تعیین شد.
        }
       *[second] یک جانشینی در انتظار تأیید نفر دوم است.
    }</b>
refusal-stand-in-times = پایان جانشینی باید پس از آغاز آن و پس از امروز باشد. روز دیگری بنویسید.
refusal-stand-in-long = جانشینی حداکثر { NUM($days) } روز است. برای زمان درازتر، نقش را تحویل دهید.
refusal-stand-in-self = هیچ‌کس جانشین خود نمی‌شود.
refusal-stand-in-chain = این نقش خود جانشینی است؛ صاحب نقش یا هماهنگ‌کنندهٔ ارزیابی جانشین دیگری تعیین کند.
refusal-stand-in-open = برای این نقش تا { DATE($untilAt) } جانشین هست. نخست آن را پایان دهید.
refusal-stand-in-over = این جانشینی پیش‌تر پایان یافته یا تأیید شده است.
settings-pinned = { $pinned ->
        [true] مهلت مرحله: بالای گفتگو سنجاق می‌شود.
       *[false] مهلت مرحله: سنجاق نمی‌شود.
    }
settings-pinned-button = { $pinned ->
        [true] برداشتن سنجاق مهلت
       *[false] سنجاق کردن مهلت مرحله
    }
pinned-deadline = تا { DATETIME($dueAt) } · { $stage }
    این پیام بالای گفتگو می‌ماند. اگر مهلت جابه‌جا شود، همین‌جا نوشته می‌شود؛ با پایان مرحله برداشته می‌شود.
pinned-deadline-over = مهلتی که سنجاق بود: { $stage } · تا { DATETIME($dueAt) }
    این پیام دیگر سنجاق نیست.
settings-kinds-button = کدام خبرها بیاید
settings-kinds = { $count ->
        [0] در نقش شما خبری نیست که بتوان خاموش کرد؛ تصمیم‌ها، بخشنامه‌ها و مهلت‌ها همیشه می‌آیند.
       *[other] کدام خبرها بیاید؟ هر دکمه یکی را خاموش یا روشن می‌کند. آنچه خاموش شود در کارتابل می‌ماند؛ تصمیم‌ها، بخشنامه‌ها و مهلت‌ها همیشه می‌آیند.
    }
settings-kind = { $muted ->
        [true] ✖ خاموش: { $kind }
       *[false] ✔ می‌آید: { $kind }
    }
settings-change-hour = ساعت یادآوری
settings-change-language = زبان
settings-hour-set = یادآوری‌ها از این پس ساعت { NUM($hour) } فرستاده می‌شود.
help-title = <b>راهنما</b>
help-role = <b>دستورهای نقش «{ $role }»</b>
help-public = <b>دستورهای همگانی</b>
cancel-nothing = کار نیمه‌تمامی باز نیست.
verify-genuine = رسید { LATIN($receipt) } اصیل است.
    صدور: { DATETIME($issuedAt) }
verify-intact =
    محتوایی که این رسید برای آن داده شد از آن هنگام تغییری نکرده است.
    شمارهٔ { $number } در زنجیرهٔ رسیدهای همان دستگاه · شناسهٔ محتوا: <code>{ LATIN($fingerprint) }</code>
verify-broken =
    ⚠ محتوا یا زنجیرهٔ این رسید با آنچه هنگام صدور نوشته شد نمی‌خواند.
    آن را به راهبر سامانه خبر دهید · شناسهٔ محتوا: <code>{ LATIN($fingerprint) }</code>
verify-unbound = این رسید پیش از زنجیرهٔ رسیدها داده شده است؛ سامانه تنها اصالت و زمان آن را می‌داند.
verify-ask = رسید را پس از دستور بنویسید؛ نمونه: <code>/verify T4-7K2M-91QX</code>

## Commands, src/chat/command-menu.ts

command-start = صفحهٔ اصلی، یا ورود با کد دعوت
command-menu = صفحهٔ اصلی
command-help = راهنما و فهرست دستورها
command-cancel = بیرون آمدن از کار نیمه‌تمام
command-language = زبان پیام‌ها
command-settings = زبان، ساعت و شیوهٔ یادآوری
command-deadlines = مهلت‌های مراحل
command-circulars = بخشنامه‌ها و اطلاعیه‌ها
command-faq = پرسش‌های پرتکرار
command-services = شناسنامهٔ خدمت
command-verify = بررسی اصالت رسید
command-evidence = ثبت مستندات شاخص‌ها
command-status = وضعیت شاخص‌ها
command-dossier = پروندهٔ کامل یک شاخص
command-report = گزارش خود ارزیابی و امضای رئیس دستگاه
command-standin = جانشین در نبود من
command-tray = صندوق فایل‌ها
command-form = فرم اکسل شاخص‌ها
command-work = کارتابل: آنچه منتظر شماست
command-applicability = درخواست‌های عدم مصداق
command-extension = درخواست تمدید مهلت
command-scores = امتیازها و نتیجه
command-objections = اعتراض‌ها
command-ask = پرسش از کارشناس
command-events = جلسه‌ها و کارگاه‌ها
command-queue = موارد آمادهٔ بررسی
command-agency = پروندهٔ یک دستگاه
command-questions = پرسش‌های دستگاه‌ها
command-inquiries = استعلام‌ها
command-cycle = دورهٔ ارزیابی و زمان‌بندی
command-announce = ارسال بخشنامه و اطلاعیه
command-undelivered = پیام‌های نرسیده
command-people = افراد، دعوت و لغو نقش
command-import = بارگذاری کارپوشهٔ استان
command-holiday = اعلام یا لغو تعطیلی
command-export = گرفتن خروجی
command-progress = پیشرفت دستگاه‌ها
command-second = نگاه دوم به موارد امتیازگرفته
command-quality = همسانی سنجش ارزیابان
command-reviewers = ارزیابان و واگذاری‌ها
command-visits = بازدیدها
command-audit = ثبت وقایع
command-approvals = تأییدها
command-agenda = دستور جلسهٔ شورا
command-cases = پرونده‌ها

## پشتیبان، در خط فرمان

refusal-backup-exists = این پشتیبان پیش از این ساخته شده است؛ نام دیگری انتخاب کنید.
refusal-file-damaged = فایل مستند { LATIN($sha256) } نیست یا تغییر کرده است. پشتیبان نوشته نشد.
refusal-backup-damaged = پشتیبان سالم نیست ({ $what }) و چیزی تغییر نکرد.
refusal-seal-key-invalid = این فایل کلید X25519 نیست. آن را با openssl بسازید؛ راهش در docs/operations.md است.
refusal-seal-not-opened = این پشتیبان با این کلید باز نشد: کلید دیگری دارد یا فایل تغییر کرده است.

absent-button = واردنشده‌ها و دعوت گروهی
absent-title = <b>{ $count ->
        [0] همهٔ افراد وارد شده‌اند.
       *[other] { NUM($count) } نفر هنوز وارد نشده‌اند.
    }</b>
absent-line = ◻ { $name } · { $role }{ $agency ->
        [none] {""}
       *[other] {" "}· { $agency }
    }
absent-what = با یک فشار برای همه کد تازه ساخته می‌شود: { NUM($places) } پیام آمادهٔ ارسال، هر دستگاه یکی، و یک فایل کارت با رمزینه برای چاپ. کدهای پیشین این افراد باطل می‌شود.
absent-proposed = نقش { NUM($count) } نفر دیگر منتظر تأیید نفر دوم است و پس از آن در این فهرست می‌آید.
absent-invite = دعوت هر { NUM($count) } نفر
absent-invite-agency = دعوت واردنشده‌های این دستگاه
refusal-nobody-absent = کسی نمانده است که وارد نشده باشد.
invitation-organization = سازمان مدیریت و برنامه‌ریزی
invitation-message = <b>دعوت به سامانهٔ ارزیابی عملکرد</b>
    { $agency }
    هر نفر کد خود را برای ربات بفرستد{ $link ->
        [true] {" "}یا نشانی زیر آن را باز کند
       *[false] {""}
    }. هر کد یک بار و تا { DATETIME($expiresAt) } پذیرفته می‌شود.
invitation-person = { $name } · { $role }
invited-all = برای { NUM($count) } نفر کد ساخته شد. { NUM($places) } پیام بالا را برای دستگاه‌ها بفرستید؛ هر پیام برای یک دستگاه است.
invited-cards = کارت‌ها برای چاپ در فایل زیر است. کدها جای دیگری نگه داشته نمی‌شود.
invited-no-cards = فایل کارت‌ها ساخته نشد؛ کدها در پیام‌های بالا کامل است.
invitation-heading = سامانهٔ ارزیابی عملکرد
invitation-how = رمزینه را با دوربین تلفن بخوانید، یا این نوشته را برای ربات بفرستید:
invitation-until = یک بار و تا { DATETIME($expiresAt) } پذیرفته می‌شود.
invitation-file = کارت-دعوت.pdf
command-registers = بانک‌های اطلاعات
