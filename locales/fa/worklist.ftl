## What waits: one list for everybody

worklist-button = کارتابل
worklist-title = { $count ->
        [0] <b>کارتابل</b>: اکنون چیزی در انتظار شما نیست.
       *[other] <b>کارتابل: { NUM($count) } کار در انتظار شماست</b>
    }
worklist-home = <b>در انتظار شما: { NUM($count) } کار</b>
worklist-until = تا { DATETIME($dueAt) }
worklist-late = ⏰ موعد آن { DATE($dueAt) } بود
worklist-since = از { DATE($sinceAt) }
worklist-parked = داده‌ها از نسخهٔ پشتیبان { DATETIME($sinceAt) } برگردانده شده است و { $count ->
        [0] هیچ پیامی بیرون نمی‌رود
       *[other] { NUM($count) } پیام مانده است؛ هیچ‌کدام فرستاده نمی‌شود
    } تا شما بگویید چه شود
worklist-write-circular = بخشنامهٔ دورهٔ پیش‌نویس را بنویسید و تأیید کنید
worklist-do-write-circular = میز اطلاعیه‌ها
worklist-send-circular = بخشنامهٔ تأییدشده آمادهٔ فرستادن است
worklist-do-send-circular = میز اطلاعیه‌ها
worklist-publish = دورهٔ پیش‌نویس آمادهٔ انتشار است
worklist-do-publish = دوره
worklist-release-preliminary = نوبت انتشار نتایج اولیه است؛ آن را ببینید و منتشر کنید
worklist-do-release-preliminary = انتشار نتایج اولیه
worklist-finalise = جداول نتایج را نهایی کنید
worklist-do-finalise = نهایی کردن جداول
worklist-approve-deputy = جداول نتایج در انتظار تأیید شماست
worklist-do-approve-deputy = تأیید نتایج
worklist-record-council = تأیید شورا را ثبت کنید
worklist-do-record-council = ثبت تأیید شورا
worklist-marks = ارسال نتایج به سامانهٔ ملی را انجام دهید و ثبت کنید
worklist-do-marks = ثبت ارسال
worklist-mark-festival = برگزاری جشنواره را ثبت کنید؛ نتایج منتظر آن است
worklist-do-mark-festival = ثبت جشنواره
worklist-release = نتایج نهایی آمادهٔ اعلام است
worklist-do-release = اعلام نتایج
worklist-close = نتایج اعلام شده است؛ دوره را ببندید
worklist-do-close = بستن دوره
worklist-resume = دوره متوقف است؛ برای ازسرگیری پیشنهاد دهید
worklist-do-resume = تصمیم‌های دونفره
worklist-restore = نتیجهٔ { NUM($count) } دستگاه در دست اصلاح است؛ پس از اصلاح دوباره اعلام کنید
worklist-do-restore = تصمیم‌های دونفره
worklist-announce = نتیجه را به کارکنان دستگاه اعلام کنید و ثبت کنید
worklist-do-announce = نتیجهٔ دستگاه
worklist-confirm-decision = { NUM($count) } تصمیم دونفره در انتظار تأیید شما
worklist-do-confirm-decision = تصمیم‌های دونفره
worklist-sign-amendment = { NUM($count) } اصلاح امتیاز پس از اعلام نتایج در انتظار امضای شما
worklist-do-sign-amendment = دیدن و امضا
worklist-confirm-circular = { NUM($count) } اطلاعیه یا اصلاحیه در انتظار تأیید شما
worklist-do-confirm-circular = میز اطلاعیه‌ها
worklist-acknowledge = برای { NUM($count) } اطلاعیه «رؤیت شد» را بزنید
worklist-do-acknowledge = اطلاعیه‌ها
worklist-decide-extension = { NUM($count) } درخواست تمدید در انتظار پاسخ شما
worklist-do-decide-extension = درخواست‌های تمدید
worklist-appoint = { NUM($count) } مورد ارزیاب یا رسیدگی‌کننده ندارد
worklist-do-appoint = تعیین ارزیاب
worklist-requests = { NUM($count) } درخواست عدم مصداق در انتظار تصمیم شما
worklist-do-requests = درخواست‌های عدم مصداق
worklist-questions = { NUM($count) } پرسش دستگاه‌ها در انتظار پاسخ شما
worklist-do-questions = پرسش‌ها
worklist-undelivered = { NUM($count) } پیام به گیرنده نرسیده است
worklist-do-undelivered = پیام‌های نرسیده
worklist-answer = { NUM($count) } شاخص مانده است
worklist-do-answer = ادامهٔ ثبت مستندات
worklist-mend = { NUM($count) } شاخص برای اصلاح برگشته است
worklist-do-mend = اصلاح شاخص
worklist-answer-request = { NUM($count) } پرسش سازمان دربارهٔ درخواست عدم مصداق
worklist-do-answer-request = پاسخ دربارهٔ عدم مصداق
worklist-hand-over = گزارش خود ارزیابی را برای امضا تحویل رئیس دستگاه دهید
worklist-do-hand-over = گزارش و امضا
worklist-sign = گزارش خود ارزیابی در انتظار امضای شماست
worklist-do-sign = دیدن و امضای گزارش
worklist-object = به { NUM($count) } امتیاز می‌توانید اعتراض کنید
worklist-do-object = اعتراض‌ها
worklist-review = { NUM($count) } مورد در انتظار بررسی شما
worklist-do-review = نوبت بررسی
worklist-second-look = { NUM($count) } مورد در انتظار نگاه دوم شما
worklist-do-second-look = نگاه دوم
worklist-hear = { NUM($count) } اعتراض در انتظار رسیدگی شما
worklist-do-hear = رسیدگی به اعتراض‌ها
worklist-vote = { NUM($count) } پروندهٔ کمیته رأی شما را می‌خواهد
worklist-do-vote = رأی دادن در کمیته
worklist-cases = { NUM($count) } پرونده در انتظار شما
worklist-do-cases = پرونده‌ها
home-nothing = اکنون کاری در انتظار شما نیست.
home-more = { $count ->
        [0] بیشتر
       *[other] بیشتر ({ $count } کار دیگر)
    }
worklist-of-others = { $what }{ $count ->
        [1] {""}
       *[other] : { NUM($count) } مورد
    }
worklist-owes = <b>نوبت با { $roles }</b>{ $names ->
        [none] {""}
       *[other] {" "}({ $names })
    }
