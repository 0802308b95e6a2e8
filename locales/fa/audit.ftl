## وقایع در گفت‌وگو

audit-title = <b>ثبت وقایع</b>: چه کسی چه کرد و چه دید
audit-title-of = <b>وقایع { $thing }</b>
audit-line =
    { DATETIME($at) }
    { $who }: { $what } · { $thing }
audit-none = رویدادی ثبت نشده است.
audit-older = قدیمی‌تر
audit-newest = تازه‌ترین‌ها
audit-search = 🔎 جست‌وجو
audit-of-person-button = وقایع این شخص
audit-ask = نام شخص یا دستگاه، شمارهٔ بخشنامه یا «کد دستگاه، کد شاخص» را بنویسید؛ نمونه: <code>رضایی</code>
audit-found = برای «{ $words }» یافت شد:
audit-found-none = برای «{ $words }» چیزی یافت نشد. بخش دیگری از نام یا شماره را بنویسید.
audit-by-system = سامانه یا خط فرمان
audit-by-stranger = ناشناس
audit-by-person = بی‌نقش
audit-thing =
    { $entity ->
        [item] شاخص { CODE($code) }، { $name }
        [agency] { $name }
        [circular] بخشنامهٔ { $name }
        [extension] تمدید { $name }
        [cycle] دورهٔ { CODE($code) }
        [seat] { $name }
        [person] { $name }
        [people] فهرست افراد
        [province] دادهٔ استان
        [audit] ثبت وقایع
        [service] سامانه
        [start-code] کد دعوت
        [notice] پیام‌های نرسیده
        [account] حساب خود
       *[other] { $name }
    }
notice-many-reads =
    ⚠️ خواندن پرشمار: { $name } در ده دقیقهٔ منتهی به { DATETIME($at) } صفحهٔ { NUM($count) } شخص یا موضوع جداگانه را دیده است.
    اگر کار معمول این شخص نیست، از خودش بپرسید؛ هماهنگ‌کننده می‌تواند نقش را لغو کند و مسئول نگهداری سامانه می‌تواند همهٔ تغییرات را متوقف کند.
undelivered-kind-many-reads = هشدار خواندن پرشمار

audit-audit-key = عوض شدن کلید مهر ثبت وقایع
audit-audit-item = ثبت اثر مستندات و امتیازهای پیشین
audit-audit-head = فرستادن مهر روزانهٔ ثبت وقایع
audit-audit-show = دیدن ثبت وقایع
audit-audit-person = دیدن وقایع یک شخص
audit-audit-thing = دیدن وقایع یک موضوع
audit-audit-alarm = هشدار خواندن پرشمار
audit-audit-export = گرفتن همهٔ ثبت وقایع
audit-circular-acknowledge = زدن «رؤیت شد»
audit-circular-write = نوشتن پیش‌نویس
audit-circular-change = تغییر پیش‌نویس
audit-circular-set-option = تغییر تنظیم ارسال
audit-circular-attach-file = افزودن فایل به اطلاعیه
audit-circular-remove-file = برداشتن فایل از اطلاعیه
audit-circular-propose = فرستادن برای تأیید
audit-circular-confirm = تأیید متن
audit-circular-cancel = لغو ارسال
audit-circular-reach = دیدن کسانی که پیام به آنان نمی‌رسد
audit-circular-send = ارسال به گیرندگان
audit-circular-hold = نگه داشتن ارسال زمان‌بندی‌شده
audit-circular-reconcile = فرستادن پیام‌های ازقلم‌افتاده
audit-circular-agencies = دیدن وضعیت رؤیت دستگاه‌ها
audit-circular-silent = دیدن دستگاه‌های بی‌پاسخ
audit-circular-agency = دیدن رؤیت یک دستگاه
audit-circular-letter = گرفتن گواهی ابلاغ
audit-circular-remind = یادآوری به بی‌پاسخ‌ها
audit-correction-propose = پیشنهاد اصلاح متن فرستاده‌شده
audit-correction-confirm = تأیید اصلاح متن فرستاده‌شده
audit-correction-discard = کنار گذاشتن اصلاح
audit-cycle-late = دیدن کارهای عقب‌افتاده
audit-cycle-create = ساختن دورهٔ ارزیابی
audit-cycle-replace = تغییر پیش‌نویس دوره
audit-cycle-publish = انتشار دوره
audit-cycle-advance = بردن دوره به مرحلهٔ بعد
audit-cycle-festival-held = ثبت برگزاری جشنواره
audit-cycle-rehearse = تمرین سال
audit-result-transmit = ثبت ارسال نتایج به سامانهٔ ملی
audit-stage-move = جابه‌جایی زمان مرحله
audit-stage-grace = تغییر مهلت ارفاقی
audit-delivery-send-again = فرستادن دوبارهٔ پیام‌های نرسیده
audit-delivery-phone = دیدن شمارهٔ تلفن
audit-delivery-tell-by-phone = ثبت اطلاع تلفنی
audit-delivery-close = بستن پیام‌های نرسیده
audit-evidence-set-self-assessment = نوشتن خود ارزیابی
audit-evidence-set-explanation = نوشتن توضیح
audit-evidence-attach-file = افزودن مستند
audit-evidence-remove-file = برداشتن مستند
audit-evidence-submit = ثبت نهایی مستندات
audit-evidence-withdraw = پس گرفتن ثبت نهایی
audit-evidence-export = گرفتن همهٔ مستندات
audit-not-applicable-ask = درخواست عدم مصداق
audit-not-applicable-answer = پاسخ به پرسش سازمان دربارهٔ عدم مصداق
audit-not-applicable-appeal = اعتراض به رد عدم مصداق
audit-not-applicable-withdraw = پس گرفتن درخواست عدم مصداق
audit-not-applicable-register = دیدن درخواست‌های عدم مصداق
audit-not-applicable-open = دیدن یک درخواست عدم مصداق
audit-not-applicable-files = گرفتن فایل‌های درخواست عدم مصداق
audit-not-applicable-grant = پذیرش عدم مصداق
audit-not-applicable-refuse = رد عدم مصداق
audit-not-applicable-ask-back = خواستن توضیح دربارهٔ عدم مصداق
audit-not-applicable-grant-group = پذیرش عدم مصداق برای یک گروه
audit-sign-off-hand = تحویل گزارش خود ارزیابی به رئیس دستگاه
audit-sign-off-return = بازگرداندن گزارش خود ارزیابی
audit-sign-off-sign = امضای گزارش خود ارزیابی
audit-stand-in-name = تعیین جانشین
audit-stand-in-confirm = تأیید جانشینی
audit-stand-in-end = پایان دادن به جانشینی
audit-stand-in-note-back = یادداشت بازگشت جانشین
audit-stand-in-turn = آغاز یا پایان جانشینی با ساعت
audit-review-see-scores = نخستین دیدن امتیازهای دستگاه
audit-review-accept-scores = پذیرش امتیازها از سوی دستگاه
audit-settings-kind = خاموش یا روشن کردن یک نوع خبر
audit-message-attach-file = افزودن فایل به یک نوشته
audit-question-ask = پرسش
audit-question-settle = بسنده کردن به پاسخ منتشرشده
audit-question-open = دیدن یک پرسش
audit-question-files = گرفتن فایل‌های پرسش
audit-question-follow-up = ادامهٔ پرسش
audit-question-close = بستن پرسش
audit-question-board = دیدن پرسش‌ها
audit-question-claim = در دست گرفتن پرسش
audit-question-release = رها کردن پرسش
audit-question-reply = پاسخ به پرسش
audit-question-publish = انتشار پرسش و پاسخ
audit-question-escalate = خبر پرسش بی‌پاسخ
audit-extension-give = دادن مهلت بیشتر بی‌درخواست
audit-extension-ask = درخواست تمدید
audit-extension-register = دیدن فهرست تمدیدها
audit-extension-open = دیدن یک درخواست تمدید
audit-extension-grant = موافقت با تمدید
audit-extension-refuse = رد تمدید
audit-extension-return-days = بازگرداندن روزهای ازدست‌رفته
audit-extension-return-outage = بازگرداندن زمان قطعی
audit-import-upload = بارگذاری کارپوشهٔ استان
audit-import-apply = اعمال کارپوشهٔ استان
audit-import-cancel = انصراف از کارپوشهٔ استان
audit-objection-start = آغاز اعتراض
audit-objection-set-text = نوشتن متن اعتراض
audit-objection-attach-file = افزودن فایل به اعتراض
audit-objection-remove-file = برداشتن فایل از اعتراض
audit-objection-file = ثبت اعتراض
audit-objection-withdraw = پس گرفتن اعتراض
audit-objection-claim = برداشتن اعتراض برای رسیدگی
audit-objection-release = واگذاشتن رسیدگی به اعتراض
audit-objection-hearing = دیدن پروندهٔ اعتراض
audit-objection-hearing-files = دیدن فایل‌های اعتراض
audit-objection-decide = رأی به اعتراض
audit-objection-pending = دیدن اعتراض‌های در انتظار
audit-people-role = دیدن افراد یک نقش
audit-people-absent = دیدن واردنشده‌ها
audit-people-invite-absent = دعوت گروهی واردنشده‌ها
audit-people-agency = دیدن افراد یک دستگاه
audit-people-search = جست‌وجوی افراد
audit-person-invite = دعوت یک شخص
audit-seat-show = دیدن صفحهٔ یک شخص
audit-seat-invite = کد دعوت دوباره
audit-seat-hand-over = تحویل نقش
audit-seat-revoke = لغو نقش
audit-seat-ask-mistake = گرفتن نقشی که اشتباه داده شده بود
audit-seat-acts = دیدن کارهای انجام‌شده با یک نقش
audit-start-code-redeem = ورود با کد دعوت
audit-seat-choose = عوض کردن نقش فعال
audit-settings-language = تغییر زبان
audit-settings-hour = تغییر ساعت یادآوری
audit-settings-mode = تغییر شیوهٔ یادآوری
audit-progress-call-list = دیدن فهرست تماس تلفنی
audit-service-freeze = توقف تغییرات
audit-service-thaw = برقراری دوبارهٔ تغییرات
audit-clock-confirm = تأیید ساعت سامانه
audit-result-approvals = دیدن تأییدهای نتایج
audit-tables-finalise = نهایی کردن جدول‌ها
audit-result-approve = تأیید نتایج
audit-result-release = انتشار نتایج نهایی
audit-council-set-facts = نوشتن شماره و تاریخ جلسهٔ شورا
audit-council-add-minutes = افزودن صورت‌جلسه
audit-council-clear-minutes = برداشتن صورت‌جلسه
audit-council-record = ثبت تصویب شورا
audit-ranking-read = دیدن رتبه‌بندی منتشرنشده
audit-result-announce = اعلام نتیجه در دستگاه
audit-result-export = گرفتن خروجی نتایج
audit-review-claim-next = برداشتن پروندهٔ بعدی
audit-review-claim = برداشتن پرونده
audit-review-release-claim = واگذاشتن پرونده
audit-review-score = دادن امتیاز
audit-review-undo-score = پس گرفتن امتیاز
audit-review-note-deficiency = ثبت کاستی مستندات
audit-review-read-agency = دیدن پروندهٔ یک دستگاه
audit-review-release-preliminary = انتشار نتایج اولیه
audit-evidence-keep-in-tray = گذاشتن فایل در صندوق
audit-evidence-place-file = بردن فایل از صندوق به شاخص
audit-evidence-drop-file = کنار گذاشتن فایل صندوق
audit-holiday-close = تعطیل کردن روز
audit-holiday-declare = اعلام کامل بودن تعطیلات سال
audit-cycle-continue = ساخت پیش‌نویس سال بعد از روی این سال
audit-holiday-reopen = برداشتن تعطیلی
audit-decision-list = دیدن تصمیم‌های دونفره
audit-decision-propose = پیشنهاد تصمیم دونفره
audit-decision-find-item = جست‌وجوی امتیازی برای اصلاح
audit-decision-find-agency = جست‌وجوی دستگاهی برای برداشتن نتیجه
audit-decision-open = دیدن یک تصمیم دونفره
audit-decision-confirm = تأیید تصمیم دونفره
audit-decision-drop = رد یا پس گرفتن تصمیم
audit-review-orphans = دیدن کارهای بی‌ارزیاب
audit-review-appoint = سپردن کار به ارزیاب
audit-import-present = گرفتن فایل داده‌های استان
audit-people-waiting = دیدن نقش‌ها و حساب‌های در انتظار
audit-seat-confirm = تأیید نقش
audit-seat-confirm-all = تأیید همهٔ نقش‌ها
audit-seat-decline = رد نقش
audit-account-recognise = گفتن «همین شخص است»
audit-account-admit = تأیید حساب
audit-account-agree = پذیرش حساب دوم
audit-account-lift = برداشتن مهلت ۷۲ ساعت
audit-tables-return = برگرداندن جداول نتایج
audit-review-propose-release = پیشنهاد انتشار نتایج اولیه
audit-pin-enter = نوشتن رمز
audit-pin-set = گذاشتن یا عوض کردن رمز
audit-pin-forget = برداشتن رمز فراموش‌شده
audit-procedure-install = نصب گردش کار
audit-case-start = آغاز پرونده
audit-case-answer = پاسخ در پرونده
audit-case-move-on = گذر از یک پرسش
audit-case-attach-file = فایل پرونده
audit-case-submit = ارسال پرونده
audit-case-claim = برداشتن پرونده
audit-case-judge = تصمیم در پرونده
audit-case-name = تعیین پاسخ‌دهنده
audit-case-reopen = بازگشایی پرونده
audit-case-close = بستن پرونده
audit-case-lapse = پایان مهلت گام
audit-round-open = گشودن نوبت
audit-round-remind = یادآوری نوبت

## گفت‌وگوهایی که خود رویداد نیستند

audit-extension-other-day = پاسخ تمدید با تاریخ دیگر
audit-review-undo = پس گرفتن امتیاز
audit-audit-ask = جست‌وجو در ثبت وقایع
audit-decision-ask = پیشنهاد تصمیم دونفره
audit-decision-ask-restore = پیشنهاد تصمیم دونفره
audit-circular-option = تنظیم اطلاعیه
audit-case-show = دیدن یک پرونده
audit-case-history = دیدن تاریخچهٔ پرونده
audit-case-files = دیدن فایل‌های پرونده
audit-case-fill = پر کردن کاربرگ
audit-case-decide = تصمیم در پرونده
audit-second-look-claim-next = برداشتن مورد برای نگاه دوم
audit-second-look-release-claim = واگذاشتن نگاه دوم
audit-second-look-score = دادن امتیاز نگاه دوم
audit-second-look-open = دیدن دو امتیاز دور از هم
audit-second-look-propose = پیشنهاد امتیاز مشترک
audit-second-look-accept = پذیرفتن امتیاز مشترک
audit-second-look-board = دیدن تابلوی نگاه دوم
audit-second-look-send-to-third = سپردن به ارزیاب سوم
audit-second-look-set-sample = تعیین نمونهٔ نگاه دوم
audit-second-look-draw = برداشتن مبنای قرعهٔ نمونه
audit-second-look-ask-sample = تعیین نمونهٔ نگاه دوم
audit-review-reviewers = دیدن بار ارزیابان
audit-review-reviewer = دیدن واگذاری‌های یک ارزیاب
audit-review-balance = انجام پیشنهاد توازن
audit-review-hand-over = سپردن کارهای یک ارزیاب
audit-review-set-maximum = تعیین سقف کار
audit-review-assign-second = تعیین ارزیاب دوم
audit-review-declare-conflict = اعلام تعارض منافع
audit-review-quality = دیدن همسانی سنجش
audit-review-score-insufficient = امتیاز با مستندات ناکافی
