# تمرین سال: همهٔ پیام‌ها پیش از آنکه فرستاده شوند

rehearsal-button = تمرین سال
rehearsal-start = آغاز تمرین
rehearsal-question = <b>تمرین سال { YEAR($year) }</b>
    زمان‌بندی تا پایان سال روی نسخه‌ای از داده‌ها اجرا می‌شود و هر پیامی که فرستاده می‌شد دیده می‌شود. هیچ پیامی بیرون نمی‌رود و داده‌ها تغییر نمی‌کند.

    سه فرض کنار هم می‌آید:
    • همه به موقع: ثبت یکنواخت، امتیاز در مهلت، بدون اعتراض تازه
    • همه خاموش: دستگاه‌ها و ارزیاب‌ها کاری نمی‌کنند
    • سازمان دیر می‌کند: هر گام آن یک هفته پس از مهلت

    سپس جست‌وجوی بن‌بست: آیا از هر وضع دوره (دیرکرد، نبود افراد، تعارض منافع) راهی تا پایان سال هست؟

    تمرین یک تا سه دقیقه زمان می‌برد.
rehearsal-running = تمرین در حال اجراست …
    نتیجه تا یکی دو دقیقهٔ دیگر همین‌جا می‌آید. تا آن زمان می‌توانید به کار خود ادامه دهید.
rehearsal-circular-title = بخشنامهٔ ارزیابی عملکرد سال { YEAR($year) }
rehearsal-circular-body = متن بخشنامه هنوز نوشته نشده است.

## The result

rehearsal-title = <b>تمرین سال { YEAR($year) }</b> · { DATE($from) } تا { DATE($to) }
    پیامی فرستاده نشد و در داده‌ها چیزی تغییر نکرد.
rehearsal-year-on-time = همه به موقع
rehearsal-year-silent = همه خاموش
rehearsal-year-late = سازمان دیر می‌کند
rehearsal-total = <b>{ $behaviour }:</b> { NUM($count) } پیام
rehearsal-busiest = شلوغ‌ترین روز: { DATE($at) } · { NUM($count) } پیام · به هر نفر حداکثر { NUM($most) }
rehearsal-to-channel = کانال عمومی
rehearsal-to-other = دیگران
rehearsal-share = { $role } { NUM($count) }
rehearsal-heavy = روزهای پُربار (بیش از { NUM($limit) } پیام به یک نفر): { NUM($count) }
rehearsal-heavy-none = روز پُربار (بیش از { NUM($limit) } پیام به یک نفر) نیست.
rehearsal-heavy-line = { DATE($at) } · تا { NUM($most) } پیام به یک نفر · { NUM($people) } نفر
rehearsal-standstill = در گام «{ $state }» می‌ماند:
rehearsal-collisions = <b>برخورد با تعطیلی</b>
rehearsal-collisions-none = آغاز یا پایان هیچ مرحله‌ای روز تعطیل نیست.
rehearsal-collision-line = • { $what }: { DATE($at) } ({ $closed })
rehearsal-collision-messages = • پیام در { NUM($days) } روز تعطیل: { NUM($count) } پیام ({ $behaviour })
rehearsal-falls-opens = آغاز { $stage }
rehearsal-falls-due = پایان { $stage }
rehearsal-falls-messages = پیام در روز تعطیل
rehearsal-closed-weekend = پایان هفته
rehearsal-closed-holiday = تعطیل رسمی
rehearsal-closed = تعطیل
rehearsal-open = کاری
rehearsal-unreachable = <b>پیام به { NUM($count) } نفر نمی‌رسد</b>
rehearsal-unreachable-none = همه در پیام‌رسان در دسترس‌اند.
rehearsal-unreachable-line = • { $name } · { $role } · { $why }
rehearsal-unreachable-agency = • { $name } · { $role } «{ $agency }» · { $why }
rehearsal-unreachable-roles = به تفکیک نقش: { $roles }
rehearsal-why-none = هنوز وارد نشده است
rehearsal-why-blocked = ربات را بسته است
rehearsal-more = و { NUM($count) } مورد دیگر در کارپوشهٔ زیر.
rehearsal-files = جزئیات، متن هر پیام و تصویر سال در فایل‌های زیر است.
rehearsal-files-undrawn = جزئیات و متن هر پیام در کارپوشهٔ زیر است.
    تصویر سال ساخته نشد؛ مشکل از سامانه است و پیگیری می‌شود (شمارهٔ پیگیری { LATIN($reference) }). چیزی از نتیجه کم نشده است.

## Workbook and picture

rehearsal-workbook-name = تمرین-سال
rehearsal-picture-title = پیام‌های سال { YEAR($year) } (تمرین)
rehearsal-picture-total = { NUM($count) } پیام در سال
rehearsal-heavy-day = روز پُربار
rehearsal-day = { DATE($at) }
rehearsal-hour = { CLOCK($at) }
sheet-rehearsal-messages = پیام‌ها
sheet-rehearsal-days = روزها
sheet-rehearsal-unreachable = افراد بی‌حساب
sheet-rehearsal-collisions = برخوردها
column-rehearsal-behaviour = فرض
column-rehearsal-day = روز
column-rehearsal-hour = ساعت
column-rehearsal-role = گیرنده
column-rehearsal-kind = نوع پیام
column-rehearsal-count = تعداد
column-rehearsal-example = نمونهٔ متن
column-rehearsal-working = روز
column-rehearsal-total = همهٔ پیام‌ها
column-rehearsal-most = بیشترین به یک نفر
column-rehearsal-overloaded = افراد با پیام زیاد
column-rehearsal-minutes = دقیقهٔ فرستادن
column-rehearsal-heavy = پُربار
column-rehearsal-roles = به تفکیک گیرنده
column-rehearsal-name = نام
column-rehearsal-agency = دستگاه
column-rehearsal-why = چرا نمی‌رسد
column-rehearsal-missed = پیام‌هایی که نمی‌رسد
column-rehearsal-what = چه چیزی
column-rehearsal-closed = تعطیلی

rehearsal-other-kind = پیام دیگر
rehearsal-kind-reminder = یادآوری
rehearsal-kind-coordinator-digest = گزارش روزانهٔ هماهنگ‌کننده
rehearsal-kind-circular = بخشنامه و اطلاعیه
rehearsal-kind-circular-confirmed = تأیید بخشنامه
rehearsal-kind-circular-proposed = پیشنهاد بخشنامه
rehearsal-kind-circular-not-sent = بخشنامه در زمان خود فرستاده نشد
rehearsal-kind-circular-corrected = اصلاح بخشنامه
rehearsal-kind-correction-proposed = پیشنهاد اصلاح
rehearsal-kind-correction-decided = پاسخ پیشنهاد اصلاح
rehearsal-kind-contact-unreached = دستگاه: پیام به همکار نرسید
rehearsal-kind-circular-unseen = یادآوری «رؤیت شد»
rehearsal-kind-pinned-deadline = سنجاق مهلت مرحله
rehearsal-kind-seat-taken = ورود همکار تازه
rehearsal-kind-seat-ended = پایان نقش
rehearsal-kind-decision-waiting = تصمیم دونفره
rehearsal-kind-cycle-decided = وضع دوره
rehearsal-kind-score-corrected = اصلاح امتیاز
rehearsal-kind-result-decided = برداشتن یا اعلام دوبارهٔ نتیجه
rehearsal-kind-ranking-changed = تغییر جدول منتشرشده
rehearsal-kind-amendment-waiting = اصلاح در انتظار امضا
rehearsal-kind-amendment-done = انجام شدن اصلاح جدول
rehearsal-kind-standing-moved = جابه‌جایی رتبه پس از اصلاح
rehearsal-kind-approval-remarked = پرسش یا پاسخ دربارهٔ تأیید
rehearsal-kind-scores-undone = برداشته شدن امتیازها به تصمیم دونفره
rehearsal-kind-scores-restored = بازگشت امتیازها به یک زمان
rehearsal-kind-tables-returned = برگشت جداول
rehearsal-kind-review-appointed = سپردن کار به ارزیاب
rehearsal-kind-review-assigned = سپردن کار تازه به ارزیاب
rehearsal-kind-conflict-declared = اعلام تعارض منافع
rehearsal-kind-second-look-apart = امتیازهای دور از هم
rehearsal-kind-self-assessment-opened = آغاز خود ارزیابی
rehearsal-kind-schedule-changed = تغییر زمان‌بندی
rehearsal-kind-date-in-doubt = ثبت نهایی در مرز مهلت
rehearsal-kind-evidence-submitted = خبر روزانهٔ مستندات ثبت‌شده
rehearsal-kind-not-applicable-asked = درخواست عدم مصداق
rehearsal-kind-not-applicable-answered = پاسخ درخواست عدم مصداق
rehearsal-kind-sign-off-handed = گزارش آمادهٔ امضا
rehearsal-kind-sign-off-decided = امضا یا بازگشت گزارش
rehearsal-kind-sign-off-outdated = تغییر پس از امضا
rehearsal-kind-stand-in-told = خبر جانشینی
rehearsal-kind-question-asked = پرسش دستگاه
rehearsal-kind-question-replied = پاسخ پرسش
rehearsal-kind-question-late = پرسش بی‌پاسخ
rehearsal-kind-extension-asked = درخواست تمدید
rehearsal-kind-extension-decided = پاسخ درخواست تمدید
rehearsal-kind-deficiency = نیاز به اصلاح
rehearsal-kind-preliminary-released = انتشار نتایج اولیه
rehearsal-kind-objection-decided = پاسخ اعتراض
rehearsal-kind-objection-reopened = باز شدن اعتراض
rehearsal-kind-appeal-reminder = یادآوری مهلت کمیته
rehearsal-kind-appeal-filed = پروندهٔ تازهٔ کمیته
rehearsal-kind-appeal-decided = رأی کمیته
rehearsal-kind-session-called = دعوت یا تغییر جلسهٔ شورا
rehearsal-kind-session-reminder = یادآوری جلسهٔ شورا
rehearsal-kind-session-vote = رأی‌گیری شورا
rehearsal-kind-session-held = صورت‌جلسهٔ شورا
rehearsal-kind-approval-waiting = نوبت تأیید
rehearsal-kind-result-released = نتیجهٔ نهایی
rehearsal-kind-channel-shut = بسته بودن کانال
rehearsal-kind-outage-returned = بازگشت زمان پس از قطعی
rehearsal-kind-account-added = خبر حساب تازهٔ یک شخص
rehearsal-kind-account-refused = حساب ناشناس جدا شد
rehearsal-kind-code-void = کد دعوت باطل شد
rehearsal-kind-second-person-needed = تأیید نفر دوم لازم است
rehearsal-kind-proposal-answered = پاسخ پیشنهاد نقش
rehearsal-kind-release-done = انتشار نتایج اولیه به دست نفر دوم
rehearsal-kind-release-proposed = پیشنهاد انتشار نتایج اولیه
rehearsal-kind-end-on-closed-day = پایان مرحله در روز تعطیل
rehearsal-kind-log-head = مهر روزانهٔ ثبت وقایع
rehearsal-kind-log-head-public = مهر روزانه در کانال
rehearsal-kind-log-key = کلید تازهٔ ثبت وقایع
rehearsal-kind-many-reads = هشدار خواندن پرشمار
rehearsal-kind-service-frozen = توقف تغییرات
rehearsal-kind-service-thawed = برقراری دوبارهٔ تغییرات
rehearsal-kind-service-trouble = مشکل سامانه
rehearsal-kind-service-well = برطرف شدن مشکل سامانه
rehearsal-kind-pin-changed = خبر تغییر رمز
rehearsal-kind-ranking-published = انتشار رتبه‌بندی

refusal-rehearsal-running = یک تمرین دیگر در حال اجراست. نتیجهٔ آن تا یکی دو دقیقهٔ دیگر برای آغازکننده‌اش می‌آید؛ پس از آن دوباره بزنید.
refusal-rehearsal-nobody = برای این گام کسی با نقش { $role ->
        [coordinator] { role-coordinator }
        [deputy] { role-deputy }
       *[council-secretary] { role-council-secretary }
    } در سامانه نیست. ابتدا او را دعوت کنید.
rehearsal-dead-ends = { $dead ->
        [0] ✔ بن‌بست: { NUM($states) } وضع (دیرکرد، نبود افراد، تعارض منافع) پیموده شد و از همه راهی تا پایان سال هست.
       *[other] ⚠ بن‌بست: از { NUM($dead) } وضع از { NUM($states) } وضع پیموده‌شده راهی تا پایان سال نیست (در گام { $where }). پیش از انتشار، تاریخ‌ها و نقش‌ها را با راهبر سامانه بررسی کنید.
    }
rehearsal-kind-case-turn = نوبت پرونده
rehearsal-kind-case-told = اعلام پرونده
rehearsal-kind-case-judged = تصمیم پرونده
rehearsal-kind-case-reminder = یادآوری پرونده
rehearsal-kind-definition-proposed = گردش کار در انتظار تأیید
rehearsal-kind-definition-settled = نتیجهٔ پیشنهاد گردش کار
rehearsal-kind-case-ladder = اطلاع به مافوق
rehearsal-kind-indicators-unset = شاخص‌های اختصاصی ثبت‌نشده
rehearsal-kind-meeting-invited = دعوت یا تغییر جلسه
rehearsal-kind-meeting-reminder = یادآوری جلسه
rehearsal-kind-meeting-minutes = صورت‌جلسه
rehearsal-kind-live-item = شاخص تازه در بازبینی حضوری
rehearsal-kind-live-said = یادداشت یا فایل در بازبینی حضوری
rehearsal-kind-task-set = کار تازه
rehearsal-kind-document-standing = وضع سند
rehearsal-kind-document-ends = پایان اعتبار سند
