## Proof of notice of a circular: by agency, and as a letter (issue 4 part 1)
proof-by-agency = به تفکیک دستگاه
proof-agencies-title = <b>شمارهٔ { CODE($number) } به تفکیک دستگاه</b>
    رؤیت شد: { NUM($seen) } از { NUM($count) } دستگاه. برای دیدن افراد، دستگاه را بزنید.
proof-agency-button = { CODE($code) } · { $name }
proof-agency-line = { $seen ->
        [0] ◻
       *[other] ✔
    } { CODE($code) } · { $name } · رسیده { NUM($delivered) } · رؤیت { NUM($seen) } از { NUM($people) }
proof-agency-title = <b>{ CODE($code) } · { $name }</b>
    شمارهٔ { CODE($number) } · { $title }
proof-agency-nobody = این دستگاه رابطی در سامانه ندارد؛ با «افراد» کسی را دعوت کنید.
proof-person = <b>{ $name }</b>{ $role ->
        [none] {""}
       *[other] {" "}· { $role }
    }
    { $state }
    { $seen ->
        [none] ◻ رؤیت نشده
       *[other] ✔ رؤیت: { $seen }
    }{ $before ->
        [none] {""}
       *[other] {" "}· متن پیش از اصلاح را دیده بود: { $before }
    }{ $reminders ->
        [none] {""}
       *[other] {"\u000A"}یادآوری: { $reminders }
    }
proof-back-agencies = فهرست دستگاه‌ها
proof-back-progress = وضعیت ارسال

## What became of a notice: a sign never stands without its word
proof-state-SENT = ✔ رسیده: { DATETIME($at) }
proof-state-PENDING = ⏳ در حال فرستادن
proof-state-BLOCKED = ∅ در دسترس نیست (ربات را آغاز نکرده یا بسته است)
proof-state-FAILED = ✖ نرسیده
proof-state-UNCERTAIN = ؟ معلوم نیست رسیده باشد
proof-state-DROPPED = ∅ کنار گذاشته (در آن زمان نقشی نداشت)
proof-state-LATER = پس از ارسال به سامانه پیوسته و آن را در فهرست دارد
proof-time = { CODE($day) }، { CLOCK($at) }

## The letter
proof-letter = نامهٔ آماده (PDF)
proof-letter-sent = نامه برای { NUM($count) } دستگاه خاموش آماده شد.
    شماره و تاریخ آن را دبیرخانه می‌گذارد؛ پس از امضا در شبکهٔ مکاتبات دولت بفرستید.
proof-letter-file = نامه-دستگاه‌های-خاموش-{ $number }.pdf
proof-letter-from = از
proof-letter-to = به
proof-letter-subject = موضوع
proof-letter-organization = سازمان مدیریت و برنامه‌ریزی استان
proof-letter-to-value = دستگاه‌های اجرایی استان، به شرح زیر
proof-letter-subject-value = پیگیری رؤیت { $what } مورخ { CODE($issued) }
proof-letter-number = شماره
proof-letter-date = تاریخ
proof-letter-enclosure = پیوست
proof-letter-greeting = با سلام و احترام
proof-letter-facts = به استحضار می‌رساند { $what } مورخ { CODE($issued) } با عنوان «{ $title }» در { DATETIME($sentAt) } از راه پیام‌رسان به نمایندگان دستگاه‌های اجرایی استان ابلاغ شده است. تا { DATETIME($now) } از { NUM($agencies) } دستگاه، { NUM($silent) } دستگاه زیر رؤیت آن را اعلام نکرده‌اند. زمان ابلاغ، شمارهٔ پیام و زمان یادآوری‌ها برای هر نماینده در پی می‌آید.
proof-letter-agency = { NUM($position) }. { $name } (کد { CODE($code) })
proof-letter-nobody = نماینده‌ای از این دستگاه در سامانه معرفی نشده است؛ خواهشمند است رابط دستگاه معرفی شود.
proof-letter-person = نماینده
proof-letter-noticed = زمان ابلاغ
proof-letter-message = پیام‌رسان و شمارهٔ پیام
proof-letter-state = وضعیت
proof-letter-reminders = زمان یادآوری‌ها
proof-letter-person-value = { $name }{ $role ->
        [none] {""}
       *[other] ، { $role }
    }
proof-letter-message-value = { $platform ->
        [telegram] تلگرام
        [soroush] سروش پلاس
        [bale] بله
       *[other] پیام‌رسان آزمایشی
    }، { CODE($messageId) }
proof-letter-state-SENT = رسیده
proof-letter-state-PENDING = در حال فرستادن
proof-letter-state-BLOCKED = در دسترس نیست
proof-letter-state-FAILED = نرسیده
proof-letter-state-UNCERTAIN = نامعلوم
proof-letter-state-DROPPED = فرستاده نشد
proof-letter-state-LATER = پس از ارسال پیوسته است
proof-letter-seen-before = رؤیت متن پیش از اصلاح: { $at }
proof-letter-corrected = متن آن در { DATETIME($at) } اصلاح و خبر اصلاح برای همان گیرندگان فرستاده شده است.
proof-letter-none = ندارد
proof-letter-closing = خواهشمند است دستور فرمایند متن یادشده در اسرع وقت ملاحظه و رؤیت آن در سامانه ثبت شود تا در گردش کار ارزیابی آن دستگاه وقفه‌ای پیش نیاید. پیشاپیش از همکاری شما سپاسگزاری می‌شود.
proof-letter-sign-name = نام و نام خانوادگی
proof-letter-sign-post = سمت
proof-letter-sign = امضا
proof-letter-footer = این نامه در { DATETIME($now) } از روی ثبت‌های سامانه آماده شده است.

refusal-nobody-silent = همهٔ دستگاه‌ها رؤیت کرده‌اند؛ نامه‌ای لازم نیست.

## Whom it did not reach (reliability R25)
notice-contact-unreached = { $what } به همکار شما، { $name }، نرسید؛ او در دسترس ربات نیست.
    { $title }
    لطفاً او را آگاه کنید. خود شما هم می‌توانید آن را بخوانید و «رؤیت شد» را بزنید.
digest-unreached = ∅ بخشنامه به { NUM($count) } نمایندهٔ دستگاه نرسیده است؛ «اطلاع‌رسانی» را ببینید.
