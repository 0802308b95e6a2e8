## Second looks: what a second and a third evaluator give without seeing each other's (peers rows 35–37, 44)

second-look-home = { $waiting ->
        [0] {""}
       *[other] ⊙ { NUM($waiting) } مورد در انتظار نگاه دوم شما{" "}
    }{ $apart ->
        [0] {""}
       *[other] ⚖ { NUM($apart) } امتیاز از هم دور است و نوبت شماست
    }
second-look-queue-button = نگاه دوم
second-look-none = اکنون موردی در انتظار نگاه دوم شما نیست. برای دیدن موارد تازه، هر زمان ‎/second را بفرستید.
second-look-head = ⊙ <b>نگاه دوم</b>: این مورد را همکاری سنجیده است. امتیاز او به شما گفته نمی‌شود و امتیاز شما به او؛ تنها با مستندات بسنجید.
second-look-blind = نام دستگاه در نگاه دوم گفته نمی‌شود؛ شاید در فایل‌ها آمده باشد.
second-look-hidden-agency = دستگاه بی‌نام
second-look-recorded = نگاه دوم ثبت شد: { POINTS($points) } از { POINTS($maximum) }
    شاخص { CODE($code) } · { $title }
second-look-apart-line = <b>{ $agency }</b> · شاخص { CODE($code) } · { $title }
    دو امتیاز: { POINTS($first) } و { POINTS($second) } از { POINTS($maximum) }
second-look-own = امتیاز شما { POINTS($own) } است. دو امتیاز بیش از حد مجاز از هم دورند و باید یکی شوند.
second-look-other-note = یادداشت ارزیاب دوم: <blockquote>{ $note }</blockquote>
second-look-propose-ask = امتیازی را که هر دو می‌توانید بپذیرید با دلیل پیشنهاد کنید. دیگری آن را می‌پذیرد یا پیشنهاد دیگری می‌دهد.
second-look-proposed = پیشنهاد همکار: <b>{ POINTS($points) }</b>
    دلیل: { $reason }
second-look-proposed-own = پیشنهاد شما { POINTS($points) } است و در انتظار پاسخ همکار است.
    دلیل: { $reason }
second-look-accept = می‌پذیرم: { POINTS($points) }
second-look-propose = پیشنهاد امتیاز مشترک
second-look-see = دیدن دو امتیاز
second-look-ask-points = شاخص { CODE($code) } · { $title }
    دو امتیاز: { POINTS($first) } و { POINTS($second) } از { POINTS($maximum) }. امتیاز پیشنهادی را انتخاب کنید یا بنویسید.
second-look-ask-reason = امتیاز پیشنهادی: { POINTS($points) }
    دلیل را بنویسید. دستگاه دلیل را پس از اعلام نتایج اولیه می‌بیند؛ نام شما را نمی‌بیند.
second-look-proposal-sent = پیشنهاد { POINTS($points) } برای همکار فرستاده شد. تا پذیرفتن او امتیاز پیشین می‌ماند و انتشار نتایج منتظر آن است.
second-look-agreed = امتیاز مشترک ثبت شد: { POINTS($points) }
second-look-left = چیزی ثبت نشد.
second-look-way-mean = دو ارزیاب جدا از هم { POINTS($first) } و { POINTS($second) } داده‌اند.
    میانگین: { "\u2066" }({ POINTS($first) } + { POINTS($second) }) ÷ ۲ = { POINTS($points) }{ "\u2069" }
second-look-way-first = دو ارزیاب جدا از هم { POINTS($first) } و { POINTS($second) } داده‌اند. چون به هم نزدیک‌اند، امتیاز نخست می‌ماند: { POINTS($points) }
second-look-way-median = سه ارزیاب جدا از هم { POINTS($first) }، { POINTS($second) } و { POINTS($third) } داده‌اند.
    امتیاز میانی: { POINTS($points) }
second-look-way-agreed = دو ارزیاب جدا از هم { POINTS($first) } و { POINTS($second) } داده‌اند و بر { POINTS($points) } توافق کرده‌اند.
second-look-reason = دلیل: { $reason }
second-look-board-title = <b>نگاه دوم</b>
second-look-board-counts = در انتظار ارزیاب دوم: { NUM($open) }{ $third ->
        [0] {""}
       *[other] {" "}· در انتظار ارزیاب سوم: { NUM($third) }
    }{ $diverged ->
        [0] {""}
       *[other] {" "}· در انتظار توافق: { NUM($diverged) }
    }{ $settled ->
        [0] {""}
       *[other] {" "}· پایان‌یافته: { NUM($settled) }
    }
second-look-board-rule = قاعده: تا { NUM($percent) }٪ حداکثر، { $within }؛ بیش از آن، { $beyond }.
second-look-within-mean = میانگین دو امتیاز
second-look-within-first = امتیاز نخست
second-look-beyond-third = ارزیاب سوم و امتیاز میانی
second-look-beyond-agreed = توافق دو ارزیاب با دلیل
second-look-board-sample = نمونه: { NUM($percent) } مورد از هر ۱۰۰ مورد امتیازگرفته، افزون بر شاخص‌هایی که ارزیاب دوم دارند.
second-look-board-seed = مبنای قرعه (سطری از ثبت وقایع): <code>{ $seed }</code>
    مورد در نمونه است اگر هشت رقم نخست SHA-256 از «مبنا:شمارهٔ مورد» در این درصد جا بگیرد؛ هر کس مبنا را دارد می‌تواند دوباره حساب کند.
second-look-send-to-third = سپردن { CODE($code) } به ارزیاب سوم
second-look-sent-to-third = به نوبت ارزیاب سوم رفت؛ امتیاز میانی سه ارزیاب ثبت می‌شود.
second-look-sample-button = تغییر نمونه
second-look-ask-sample = از هر ۱۰۰ مورد امتیازگرفته چند مورد نگاه دوم بگیرد؟ قرعه از ثبت وقایع برداشته می‌شود و با تغییر درصد عوض نمی‌شود.
second-look-share = { NUM($percent) }٪
second-look-sample-set = نمونه { NUM($percent) }٪ شد. از موارد امتیازگرفته { NUM($opened) } مورد به نگاه دوم رفت.
second-look-board-button = نگاه دوم
second-look-unsettled = ⊙ از مانده‌ها { NUM($unsettled) } مورد نگاه دوم است که هنوز به امتیاز نرسیده.
notice-second-look-apart = ⚖ { $agency } · شاخص { CODE($code) } · { $title }
    { $what ->
        [proposed] ارزیاب دیگر امتیاز مشترکی پیشنهاد کرده است. آن را بپذیرید یا پیشنهاد دیگری بدهید.
       *[apart] امتیاز شما و ارزیاب دیگر بیش از حد مجاز از هم دور است. بر یک امتیاز با دلیل توافق کنید.
    }
refusal-second-look-over = نگاه دوم این مورد پایان یافته یا امتیاز نخست پس گرفته شده است.
refusal-second-look-begun = ارزیاب دیگری هم این مورد را سنجیده است؛ امتیاز شما دیگر پس گرفتنی نیست. اگر اشتباه است، به هماهنگ‌کننده بگویید.
