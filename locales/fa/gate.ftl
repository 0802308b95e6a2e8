# What the bot says when no shelf is concerned.
home-title = <b>کانال راهبری تحول اداری</b>
home-title-public = <b>کانال راهبری تحول اداری</b>
    برای کار در ارزیابی عملکرد، کد دعوت خود را پس از ‎/start بنویسید.
unknown-text = { $role ->
        [focal-point] این پیام به جایی فرستاده نشد. شمارهٔ شاخص یا بخشی از نام آن را بنویسید (نمونه: ۱-۲) تا باز شود؛ مهلت‌ها در ‎/deadlines و پرسش‌های رایج در ‎/faq است.
        [agency-head] این پیام به جایی فرستاده نشد. شمارهٔ شاخص یا بخشی از نام آن را بنویسید (نمونه: ۱-۲) تا باز شود؛ وضعیت دستگاه در ‎/status است.
        [evaluator] این پیام به جایی فرستاده نشد. بخشی از نام دستگاه را بنویسید تا باز شود؛ کارهای شما در ‎/queue است.
        [coordinator] این پیام به جایی فرستاده نشد. گام دوره در ‎/cycle، پیشرفت در ‎/progress و بخشنامه در ‎/announce است.
       *[other] این پیام به جایی فرستاده نشد. از صفحهٔ اصلی آغاز کنید؛ مهلت‌ها در ‎/deadlines و پرسش‌های رایج در ‎/faq است.
    }
unknown-text-open = { $open ->
        [evidence] صفحهٔ یک شاخص باز است. اگر این نوشته توضیح آن است، «توضیح» را بزنید و دوباره بفرستید.
       *[other] صفحهٔ یک اعتراض باز است. اگر این نوشته متن آن است، دکمهٔ زیر را بزنید و دوباره بفرستید.
    }
unknown-command = دستور { LATIN($command) } شناخته نشد. فهرست دستورها در ‎/help است.
old-button = این دکمه برای نسخهٔ پیشین بود.
old-button-shown = این دکمه برای نسخهٔ پیشین بود؛ وضعیت تازه را از صفحهٔ اصلی ببینید.
meant-number = بله، { $number }
meant-day = { DATE($day) }
correct-stage = اصلاح مرحله
correct-who = اصلاح شخص
correct-from = اصلاح روز آغاز
correct-until = اصلاح روز پایان
correct-note = اصلاح یادداشت
correct-attachmentId = اصلاح فایل
correct-whom = اصلاح دستگاه‌ها
correct-reason = اصلاح دلیل
correct-where = اصلاح مکان
correct-hour = اصلاح ساعت
correct-why = اصلاح دلیل
correct-owner = اصلاح مسئول
correct-day = اصلاح تاریخ
correct-points = اصلاح امتیاز
correct-year = اصلاح سال
correct-profileKey = اصلاح الگوی استان
correct-startDay = اصلاح روز آغاز
correct-choice = اصلاح مدت مرحله‌ها
correct-place = اصلاح نقش و جای آن
correct-question = اصلاح پرسش
correct-answer = اصلاح پاسخ
correct-name = اصلاح نام
edit-taken = پاسخ شما با متن ویرایش‌شده به‌روز شد.
edit-not-taken = پیام ویرایش شد، اما آنچه پیش از این ثبت شده است تغییر نکرد. برای تغییر، همان بخش را از صفحهٔ اصلی باز کنید و پاسخ تازه را بنویسید.
edit-caption-not-taken = متن همراه فایل ویرایش شد، اما آنچه پیش از این ثبت شده است تغییر نکرد. برای تغییر، فایل را با متن تازه دوباره بفرستید یا در همان بخش پاسخ تازه بنویسید.
edit-file-not-taken = فایل این پیام عوض شد، اما فایلی که پیش از این ثبت شده است تغییر نکرد. فایل تازه را در پیامی جداگانه بفرستید و اگر فایل پیشین نادرست است، آن را در همان بخش حذف کنید.
text-expected = اینجا پاسخ نوشتاری لازم است. لطفاً متن را بنویسید یا یکی از دکمه‌ها را بزنید.
dialogue-left = نیمه‌تمام: { $name }
dialogue-resume = ادامه
dialogue-restart = از نو
dialogue-cancelled = از این بخش بیرون آمدید. آنچه تا اینجا نوشته‌اید یا فرستاده‌اید به صورت پیش‌نویس مانده است.
dialogue-given-up = پاسخ‌های فرستاده‌شده خوانده نشد و این بخش بسته شد. آنچه پیش از آن پذیرفته شده بود به صورت پیش‌نویس مانده است.
    برای ادامه، از صفحهٔ اصلی دوباره وارد این بخش شوید.
dialogue-begun-again = سامانه به‌روز شد و پرسش این بخش از آغاز می‌آید. آنچه پیش از این ثبت شده بود مانده است.
dialogue-your-text = متن شما:
    <blockquote>{ $text }</blockquote>
    این متن هنوز ثبت نشده است؛ اگر پاسخ پرسش زیر است، لطفاً آن را دوباره بفرستید.
caption-not-used = متن همراه آن («{ $words }») جایی نوشته نشد. اگر پاسخ یا توضیح است، آن را جداگانه در همان بخش بنویسید.
file-without-place = { $role ->
        [evaluator] فایل ثبت نشد. ارزیاب مستندی نمی‌فرستد؛ کارهای شما در ‎/queue است.
        [coordinator] فایل ثبت نشد، چون معلوم نیست برای چیست. فایل استان را پس از ‎/import و پیوست بخشنامه را پس از ‎/announce بفرستید.
       *[other] فایل ثبت نشد، چون معلوم نیست برای چیست. نخست بخش آن را از صفحهٔ اصلی باز کنید و سپس فایل را بفرستید.
    }
our-fault = کار شما ثبت نشد؛ مشکل از سامانه است و پیگیری می‌شود (شمارهٔ پیگیری { LATIN($reference) }).
    لطفاً چند دقیقهٔ دیگر دوباره بفرستید؛ آنچه تا اینجا نوشته‌اید مانده است.
nothing-saved-now = سامانه اکنون نمی‌تواند چیزی ذخیره کند و پیام شما هنوز ثبت نشده است.
    همین که مشکل برطرف شود به همین پیام رسیدگی می‌شود و پاسخ آن می‌آید؛ لازم نیست دوباره بفرستید.
message-replayed = پیام شما به تاریخ { DATETIME($sent) } که به سبب مشکل سامانه ثبت نشده بود، اکنون دوباره بررسی می‌شود. پاسخ آن در پیام بعد می‌آید.
messages-slowed = پیام‌های شما پشت سر هم رسید. به همه به ترتیب رسیدگی می‌شود، هر دقیقه { NUM($perMinute) } پیام؛ لازم نیست دوباره بفرستید.
messages-set-aside = { NUM($count) } پیام که یک‌جا رسیده بود بررسی نشد. لطفاً آنچه را لازم است دوباره و با فاصله بفرستید.
refusal-invalid-input = این پیام خوانده نشد و چیزی ثبت نشد. لطفاً از صفحهٔ اصلی دوباره آغاز کنید.
refusal-not-found = چنین موردی یافت نشد. آن را از صفحهٔ اصلی دوباره باز کنید.
refusal-file-too-large = این فایل بزرگ‌تر از { SIZE($limitBytes) } است و پذیرفته نشد. آن را کوچک‌تر کنید یا در چند بخش بفرستید.
refusal-file-empty = این فایل خالی است و پذیرفته نشد. لطفاً فایل درست را بفرستید.
refusal-child-failed = این سند اکنون ساخته یا خوانده نشد. لطفاً چند دقیقهٔ دیگر دوباره بزنید.
refusal-file-unavailable = دریافت این فایل از پیام‌رسان ممکن نشد. لطفاً آن را دوباره بفرستید.

## Refusals of the one question of permission (domain/people/may.ts)

refusal-not-your-role = این کار با { role-needed } است و نقش کنونی شما اجازهٔ آن را ندارد.
refusal-not-now = این کار اکنون ممکن نیست{ $from ->
        [none] {""}؛ دوره از آن گذشته است{ $state ->
                [none] .
               *[other] {" "}و اکنون در «{ state-now }» است.
            }
       *[other] {""}؛ از مرحلهٔ «{ state-from }» ممکن می‌شود.
    }
refusal-not-open-yet = زمان این کار هنوز نرسیده است؛ از { DATETIME($opensAt) } ممکن می‌شود.
refusal-deadline-passed = مهلت این کار در { DATETIME($dueAt) } تمام شده است. اگر دلیل موجهی دارید، تمدید بخواهید.
role-needed = { $needs ->
        [focal-point] { role-focal-point }
        [agency-head] { role-agency-head }
        [evaluator] { role-evaluator }
        [coordinator] { role-coordinator }
        [deputy] { role-deputy }
        [organization-head] { role-organization-head }
        [council-secretary] { role-council-secretary }
        [council-member] { role-council-member }
        [committee-member] { role-committee-member }
        [inquiry-respondent] { role-inquiry-respondent }
        [auditor] { role-auditor }
       *[other] همکار دیگری
    }
state-from = { $from ->
        [DRAFT] { cycle-state-DRAFT }
        [ISSUED] { cycle-state-ISSUED }
        [BRIEFING] { cycle-state-BRIEFING }
        [OPEN] { cycle-state-OPEN }
        [NATIONAL_TRANSFER] { cycle-state-NATIONAL_TRANSFER }
        [REVIEW] { cycle-state-REVIEW }
        [PRELIMINARY] { cycle-state-PRELIMINARY }
        [OBJECTION_REVIEW] { cycle-state-OBJECTION_REVIEW }
        [FINALISATION] { cycle-state-FINALISATION }
        [COUNCIL] { cycle-state-COUNCIL }
        [TRANSMISSION] { cycle-state-TRANSMISSION }
        [RELEASED] { cycle-state-RELEASED }
        [CLOSED] { cycle-state-CLOSED }
       *[other] —
    }

copy-code = رونوشت کد
bot-description =
    کانال راهبری تحول اداری سازمان مدیریت و برنامه‌ریزی استان: بخشنامه‌ها، ارزیابی عملکرد دستگاه‌های اجرایی، بارگذاری مستندات، نتایج و اعتراض.

    برای آغاز، دکمهٔ «شروع» را بزنید. اگر کد دعوت دارید، آن را همین‌جا بفرستید.
bot-short-description = بخشنامه‌ها و ارزیابی عملکرد دستگاه‌های اجرایی استان
wordless-not-used = { $kind ->
        [location] موقعیت مکانی که فرستادید به کار نرفت و نگه داشته نشد.
        [contact] مخاطبی که فرستادید به کار نرفت و نگه داشته نشد.
        [poll] نظرسنجی‌ای که فرستادید به کار نرفت و نگه داشته نشد.
        [sticker] برچسبی که فرستادید به کار نرفت و نگه داشته نشد.
       *[other] این پیام نوشته یا فایل ندارد و به کار نرفت.
    } پاسخ را بنویسید یا سند را با قالب PDF یا به صورت عکس بفرستید.
