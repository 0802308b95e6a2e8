# نرسیده‌ها: پیام‌هایی که به گیرنده نرسیده‌اند یا رسیدنشان معلوم نیست.

undelivered-button = نرسیده‌ها ({ NUM($count) })
undelivered-home = ✖ { NUM($count) } پیام نرسیده است یا رسیدن آن معلوم نیست؛ «نرسیده‌ها» را ببینید.
undelivered-unhandled = ⚠ پیامی که رسیدگی نشد: { NUM($count) }. از مسئول فنی بخواهید فرمان ‎<code>npm run tahavol -- updates</code> را اجرا کند.
undelivered-none = پیام نرسیده‌ای برای پیگیری نیست.
undelivered-title = <b>نرسیده‌ها</b>: { NUM($count) } پیام
undelivered-how = نام هر کس را بزنید تا پیام را دوباره بفرستید، تلفنی خبر دهید یا آن را ببندید.
undelivered-reason = <b>{ $reason ->
        [uncertain] ◌ نامعلوم: شاید رسیده باشد
        [failed] ✖ ناموفق: فرستاده نشد
        [unreachable] ∅ در دسترس نیست
        [channel] ⚠ کانال
       *[mirror] ⚠ آینهٔ کانال
    }</b>
undelivered-line = • { $name }{ $who ->
        [channel] {""}
        [none] {" "}· نقشی ندارد
       *[other] {" "}· { $who }
    }
    { $what }{ $more ->
        [0] {""}
       *[other] {" "}و { NUM($more) } پیام دیگر
    } · از { DATE($since) }
undelivered-party-person = شخص
undelivered-party-channel = کانال
undelivered-party-mirror = آینهٔ کانال
undelivered-who = <b>{ $name }</b>{ $who ->
        [channel] {""}
        [none] {" "}· اکنون نقشی ندارد
       *[other] {" "}· { $who }
    }
undelivered-what = { NUM($count) } پیام نرسیده یا نامعلوم است:
undelivered-message = • { $what } · { DATETIME($since) } · { $reason ->
        [uncertain] معلوم نیست رسیده باشد
        [failed] فرستاده نشد
        [unreachable] راهی به او نبود
       *[other] فرستاده نشد
    }
undelivered-more = … و { NUM($count) } پیام دیگر
undelivered-todo = { $way ->
        [again] دوباره بفرستید یا تلفنی خبر دهید. آنچه دیگر لازم نیست فرستاده نمی‌شود.
        [left] این شخص دیگر نقشی ندارد و پیامی به او فرستاده نمی‌شود؛ «دیده شد» را بزنید.
        [away] تا خودش به ربات پیام ندهد چیزی به او نمی‌رسد. تلفنی خبر دهید، یا از «این شخص رفته است» برایش کد ورود بسازید.
        [channel] نخست ببینید ربات مدیر کانال است و اجازهٔ انتشار دارد؛ سپس دوباره بفرستید.
       *[mirror] از مسئول فنی بخواهید نشانی و کلید آینه را بررسی کند؛ سپس دوباره بفرستید.
    }
undelivered-again = دوباره بفرست
undelivered-again-yes = بله، دوباره بفرست
undelivered-again-rest = فقط آنچه نرسیده است
undelivered-ask-again = شاید رسیده باشد؛ دوباره فرستاده شود؟
    گیرنده: { $name }
undelivered-put-back = { NUM($count) } پیام در نوبت فرستادن است. اگر باز هم نرسد، دوباره اینجا دیده می‌شود.
undelivered-phone = راه دیگر
undelivered-phone-page = <b>{ $name }</b>
    { $phone ->
        [none] شمارهٔ تلفنی از او ثبت نشده است. از دستگاه او بپرسید.
       *[other] تلفن: { LATIN($phone) }
    }
undelivered-phone-what = این پیام‌ها به او نرسیده است؛ پس از گفتن، «تلفنی گفته شد» را بزنید:
undelivered-phone-line = • { $what }
undelivered-told = تلفنی گفته شد
undelivered-told-done = ثبت شد که تلفنی گفته شده است.
undelivered-gone = این شخص رفته است
undelivered-gone-role = رفته است: { $role }
undelivered-close = دیده شد
undelivered-closed = بسته شد و دیگر شمرده نمی‌شود.
undelivered-numbered = { $word }، { $what }
refusal-nothing-to-send = چیزی برای فرستادن نمانده است: یا پیش‌تر در نوبت رفته یا گیرنده دیگر نقشی ندارد.

undelivered-kind-reminder = یادآوری کارهای مانده
undelivered-kind-coordinator-digest = خلاصهٔ صبح هماهنگ‌کننده
undelivered-kind-circular = بخشنامه یا اطلاعیه
undelivered-kind-circular-confirmed = خبر تأیید
undelivered-kind-circular-not-sent = خبر فرستاده نشدن
undelivered-kind-circular-proposed = درخواست تأیید متن
undelivered-kind-circular-unseen = یادآوری «رؤیت شد»
undelivered-kind-circular-corrected = متن اصلاح‌شده
undelivered-kind-channel-shut = خبر بسته بودن کانال
undelivered-kind-outage-returned = خبر بازگشت زمان پس از قطعی
undelivered-kind-contact-unreached = خبر نرسیدن به همکار
undelivered-kind-correction-proposed = درخواست تأیید اصلاح
undelivered-kind-correction-decided = نتیجهٔ پیشنهاد اصلاح
undelivered-kind-pinned-deadline = مهلت سنجاق‌شدهٔ مرحله
undelivered-kind-seat-taken = خبر آغاز نقش
undelivered-kind-seat-ended = خبر پایان نقش
undelivered-kind-decision-waiting = تصمیم دونفره
undelivered-kind-cycle-decided = وضع دوره
undelivered-kind-score-corrected = اصلاح امتیاز
undelivered-kind-result-decided = برداشتن یا اعلام دوبارهٔ نتیجه
undelivered-kind-ranking-changed = تغییر جدول منتشرشده
undelivered-kind-amendment-waiting = اصلاح در انتظار امضا
undelivered-kind-amendment-done = انجام شدن اصلاح جدول
undelivered-kind-standing-moved = جابه‌جایی رتبه پس از اصلاح
undelivered-kind-approval-remarked = پرسش یا پاسخ دربارهٔ تأیید
undelivered-kind-scores-undone = برداشته شدن امتیازها به تصمیم دونفره
undelivered-kind-scores-restored = بازگشت امتیازها به یک زمان
undelivered-kind-tables-returned = برگشت جداول
undelivered-kind-review-appointed = سپردن کار به ارزیاب
undelivered-kind-review-assigned = سپردن کار تازه به ارزیاب
undelivered-kind-conflict-declared = اعلام تعارض منافع
undelivered-kind-second-look-apart = امتیازهای دور از هم
undelivered-kind-self-assessment-opened = آغاز خود ارزیابی
undelivered-kind-schedule-changed = تغییر زمان‌بندی
undelivered-kind-date-in-doubt = خبر ثبت نهایی در مرز مهلت
undelivered-kind-evidence-submitted = خبر ثبت مستندات
undelivered-kind-not-applicable-asked = درخواست عدم مصداق
undelivered-kind-not-applicable-answered = پاسخ به درخواست عدم مصداق
undelivered-kind-sign-off-handed = گزارش آمادهٔ امضا
undelivered-kind-sign-off-decided = امضا یا بازگشت گزارش
undelivered-kind-sign-off-outdated = تغییر پس از امضا
undelivered-kind-stand-in-told = خبر جانشینی
undelivered-kind-question-asked = پرسش دستگاه
undelivered-kind-question-replied = پاسخ پرسش
undelivered-kind-question-late = پرسش بی‌پاسخ
undelivered-kind-extension-asked = درخواست تمدید مهلت
undelivered-kind-extension-decided = پاسخ درخواست تمدید
undelivered-kind-deficiency = اعلام کاستی مستندات
undelivered-kind-preliminary-released = اعلام امتیاز مقدماتی
undelivered-kind-objection-decided = پاسخ اعتراض
undelivered-kind-objection-reopened = باز شدن اعتراض
undelivered-kind-appeal-reminder = یادآوری مهلت کمیته
undelivered-kind-appeal-filed = پروندهٔ تازهٔ کمیته
undelivered-kind-appeal-decided = رأی کمیته
undelivered-kind-session-called = دعوت یا تغییر جلسهٔ شورا
undelivered-kind-session-reminder = یادآوری جلسهٔ شورا
undelivered-kind-session-vote = رأی‌گیری شورا
undelivered-kind-session-held = صورت‌جلسهٔ شورا
undelivered-kind-approval-waiting = درخواست تأیید نتایج
undelivered-kind-result-released = اعلام نتیجهٔ نهایی
undelivered-kind-ranking-published = انتشار رتبه‌بندی
undelivered-kind-account-added = خبر حساب تازهٔ یک شخص
undelivered-kind-account-refused = حساب ناشناس جدا شد
undelivered-kind-code-void = کد دعوت باطل شد
undelivered-kind-second-person-needed = تأیید نفر دوم لازم است
undelivered-kind-proposal-answered = پاسخ پیشنهاد نقش
undelivered-kind-pin-changed = خبر تغییر رمز
undelivered-kind-release-done = انتشار نتایج اولیه به دست نفر دوم
undelivered-kind-release-proposed = پیشنهاد انتشار نتایج اولیه
undelivered-kind-end-on-closed-day = پایان مرحله در روز تعطیل
undelivered-kind-other = پیامی از نسخهٔ پیشین سامانه
undelivered-kind-case-turn = نوبت پرونده
undelivered-kind-case-told = اعلام پرونده
undelivered-kind-case-judged = تصمیم پرونده
undelivered-kind-case-reminder = یادآوری پرونده
undelivered-kind-definition-proposed = گردش کار در انتظار تأیید
undelivered-kind-definition-settled = نتیجهٔ پیشنهاد گردش کار
undelivered-kind-case-ladder = اطلاع به مافوق
undelivered-kind-indicators-unset = شاخص‌های اختصاصی ثبت‌نشده
undelivered-kind-meeting-invited = دعوت یا تغییر جلسه
undelivered-kind-meeting-reminder = یادآوری جلسه
undelivered-kind-meeting-minutes = صورت‌جلسه
undelivered-kind-live-item = شاخص تازه در بازبینی حضوری
undelivered-kind-live-said = یادداشت یا فایل در بازبینی حضوری
undelivered-kind-task-set = کار تازه
undelivered-kind-document-standing = وضع سند
undelivered-kind-document-ends = پایان اعتبار سند
