# Registers: what is issued, how it stands, and what the public begins.

case-issue = صدور سند
case-issued = ✔ صادر شد: شمارهٔ { CODE($number) }
    شناسهٔ راستی‌آزمایی: { $receipt }
case-fee = <b>مبلغ: { NUM($rial) } ریال</b> ({ $title }{ $count ->
        [1] {""}
       *[other] {" × "}{ NUM($count) } نفر
    }، تعرفهٔ { YEAR($year) })
    { $how }
case-act-issue = صدور
case-act-standing = تغییر وضع سند
document-button = سند { CODE($number) }
document-get = دریافت سند (PDF)
document-sent = سند شمارهٔ { CODE($number) } پیوست است. مربع روی آن درستی‌اش را نشان می‌دهد.
document-number = شماره
document-date = تاریخ
document-valid = اعتبار تا
document-until = اعتبار تا { DAY($until) }
document-reason = دلیل: { $reason }
document-check = درستی این سند: مربع را اسکن کنید یا در ربات بنویسید: ⁦/verify⁩ و شناسهٔ بالا.
verify-document = { $title } شمارهٔ { CODE($number) } به نام { $name }
standing-valid = ✔ معتبر
standing-over = ⏰ مدت اعتبار آن پایان یافته است
standing-suspended = ⏸ تعلیق شده است
standing-withdrawn = ✖ لغو شده است
standing-do-valid = رفع تعلیق
standing-do-suspended = تعلیق
standing-do-withdrawn = لغو
standing-ask-reason = «{ $act }» سند { CODE($number) } به نام { $name }: دلیل را بنویسید (دست‌کم { NUM($minimum) } نویسه). دارنده آن را می‌بیند.
standing-summary = «{ $act }» سند { CODE($number) } به نام { $name }
    دلیل: { $reason }
    ثبت شود؟
standing-changed = ✔ ثبت شد و به دارنده خبر داده می‌شود.
registers-title = <b>بانک‌های اطلاعات</b>
    یکی را باز کنید، یا نام یا شماره را بنویسید: ‎/registers و سپس نام.
registers-none = هنوز بانک اطلاعاتی برای شما باز نیست.
registers-button = بانک‌های اطلاعات
register-button = { $title } ({ NUM($count) })
register-title = <b>{ $title }</b>
    { NUM($count) } مورد
register-line = { $name } · شمارهٔ { CODE($number) }
register-found-more = و { NUM($count) } مورد دیگر؛ نام را کامل‌تر بنویسید.
register-found = { $count ->
        [0] موردی با این نام یا شماره پیدا نشد.
       *[other] { NUM($count) } مورد پیدا شد.
    }
register-entry-button = دیدن در بانک اطلاعات
notice-document = <b>{ $title }</b> شمارهٔ { CODE($number) }
notice-document-ends = <b>{ $title }</b> شمارهٔ { CODE($number) } در { DAY($until) } پایان می‌یابد. برای تمدید، درخواست تازه بدهید.
apply-button = خدمات برای عموم
apply-menu = <b>خدمات برای عموم</b>
    برای آغاز درخواست یکی را انتخاب کنید.
apply-none = اکنون خدمتی برای آغاز در اینجا نیست.
apply-title = <b>{ $title }</b>
apply-fee = { $title }: { NUM($rial) } ریال (تعرفهٔ { YEAR($year) })
apply-terms = با آغاز درخواست می‌پذیرید: { $terms }
apply-agree = می‌پذیرم و آغاز می‌کنم
home-applicant = درخواست‌ها و پرونده‌های خود را اینجا پیگیری می‌کنید.
refusal-standing-unfit = وضع این سند را نمی‌توان چنین تغییر داد. وضع کنونی آن را ببینید.
refusal-outcome-unfit = این تصمیم با پاسخ‌های پرونده سازگار نیست.
refusal-applies-open = شما { NUM($limit) } درخواست باز از این نوع دارید. نخست یکی از آن‌ها را به پایان برسانید.
refusal-applies-today = امروز { NUM($limit) } درخواست آغاز کرده‌اید. فردا دوباره بیایید.
refusal-applies-many = اکنون درخواست‌های تازه بسیار است. یک ساعت دیگر دوباره آغاز کنید.
procedure-fault-fee-unknown = تعرفهٔ «{ $word }» تعریف نشده است.
procedure-fault-fee-open = تعرفهٔ سال { $word } برای همه مبلغ ندارد: یک سطر بی‌شرط، یا برای هر گزینه یک سطر لازم است.
procedure-fault-pay-unconfirmed = پس از گام پرداخت «{ $word }» باید کس دیگری آن را تأیید کند یا بازگرداند.
procedure-fault-document-unknown = سند «{ $word }» تعریف نشده است.
procedure-fault-register-unknown = بانک اطلاعات «{ $word }» تعریف نشده است.
procedure-fault-number-uncounted = شماره باید «{ "{" }count{ "}" }» داشته باشد تا تکراری نشود: { $word }
procedure-fault-path-unknown = «{ $word }» پرسش هیچ کاربرگی نیست.
procedure-fault-identity-lacks = کاربرگ هویت متقاضی فیلد لازم «{ $word }» ندارد.
refusal-nobody-passed = کسی به حد نصاب نمره نرسیده است، پس سندی صادر نمی‌شود. نمره‌ها را ببینید.
refusal-day-not-past = این روز هنوز نرسیده است. روزی گذشته بنویسید؛ نمونه: ۱۴۰۳/۵/۲۰
refusal-day-not-ahead = این تاریخ گذشته است. تاریخی در آینده بنویسید؛ نمونه: ۱ اسفند ۱۴۰۵. اگر پایان اعتبار یک مدرک است، مدرکی را بیاورید که اعتبار دارد.
case-act-draw = قرعه (با بذر زیر می‌توان دوباره کشید)
document-all-button = همهٔ { NUM($count) } سند در یک فایل
document-all-sent = { NUM($count) } سند در یک فایل پیوست است، هر کدام در یک صفحه.
case-share-button = همکار من
case-share-ask = نام همکاری را بنویسید که همراه شما این پرونده را پیش می‌برد. با کد یک‌باره می‌آید و همین پرونده را می‌بیند و پر می‌کند.
case-share-code = کد «{ $name }» برای پروندهٔ «{ $title }»؛ یک بار و تا { DATETIME($expiresAt) }:
case-take-out-button = نسخهٔ من
case-take-out = همهٔ آنچه در این پرونده نوشته‌اید و کارهایی که با آن شده در فایل پیوست است. فایل‌هایی که فرستاده‌اید با دکمهٔ «فایل‌ها» می‌آید.
case-withdraw-button = پس گرفتن
case-ask-withdraw = چرا درخواست را پس می‌گیرید؟ (دست‌کم { NUM($minimum) } نویسه)
case-withdrawn = ✔ درخواست پس گرفته شد.
case-erase-button = پاک کردن
case-erase-ask = همهٔ پاسخ‌ها و فایل‌های این پرونده برای همیشه پاک می‌شود. سند صادرشده در بانک اطلاعات و تاریخ کارها می‌ماند.
case-erase-yes = برای همیشه پاک شود
case-erased = ✔ { NUM($answers) } پاسخ و { NUM($files) } فایل پاک شد.
case-act-erase = پاک کردن پاسخ‌ها و فایل‌ها
refusal-together-many = برای هر پرونده تا { NUM($limit) } همکار می‌توان آورد.
refusal-case-issued-already = در این پرونده سندی صادر شده است و درخواست دیگر پس گرفته نمی‌شود. به مرکز بنویسید.
refusal-erase-kept = پرونده‌های این خدمت به حکم مقررات نگهداری می‌شود و پاک نمی‌شود.
refusal-erase-early = مدت نگهداری این پرونده تا { DAY($keptUntilAt) } است؛ پس از آن می‌توانید پاکش کنید.
refusal-erase-in-force = سند این پرونده هنوز معتبر است. پس از پایان اعتبار آن می‌توانید پاسخ‌ها را پاک کنید.
phone-share = 📱 فرستادن شمارهٔ من
phone-share-ask = شماره را بنویسید، یا دکمهٔ «📱 فرستادن شمارهٔ من» را در پایین صفحه بزنید.
phone-heard = شماره گرفته شد.
phone-left = شماره بعداً پرسیده می‌شود.
register-export-button = بانک اطلاعات در اکسل
register-export-below = «{ $title }»، { NUM($count) } ردیف، در کارپوشهٔ پیوست است.
register-back = بازگشت به بانک اطلاعات
case-transfer-button = برگهٔ انتقال (اکسل)
case-transfer-below = همهٔ پاسخ‌های «{ $name }» برای انتقال به سامانهٔ رسمی در کارپوشهٔ پیوست است.
case-together = همراه متقاضی: { $names }
