## Self-assessment report and signature, src/screens/sign-off, src/chat/sign-off

sign-off-button = گزارش خود ارزیابی و امضا
sign-off-see = دیدن گزارش
sign-off-title = <b>گزارش خود ارزیابی سال { YEAR($year) }</b>
    { $agency }
sign-off-dimension = بُعد { $dimension }: { NUM($submitted) } از { NUM($items) } شاخص · ادعا { POINTS($claim) } از { POINTS($maximum) }
sign-off-pending = { NUM($pending) } شاخص هنوز ثبت نشده است.
sign-off-none = هنوز برای امضا تحویل رئیس دستگاه نشده است.
sign-off-handed = در دست رئیس دستگاه برای امضا · تحویل: { $by }، { DATETIME($at) }
sign-off-returned = رئیس دستگاه آن را برگردانده است: «{ $note }»
sign-off-signed = ✔ امضا: { $by } · { DATETIME($at) }
    رسید: <code>{ LATIN($receipt) }</code>
sign-off-outdated = ⚠ پس از امضا تغییر کرده است: شاخص { $codes }. امضا این تغییرها را نمی‌پوشاند؛ دوباره امضا بخواهید.
sign-off-declaration = آنچه امضا می‌کنید: «{ $declaration }»
sign-off-until = مهلت امضا: تا پایان { DATETIME($dueAt) }
sign-off-over = مهلت امضا { DATETIME($dueAt) } گذشته یا هنوز نرسیده است.
sign-off-sign = امضا می‌کنم
sign-off-hand = تحویل به رئیس دستگاه برای امضا
sign-off-pdf = دریافت گزارش (PDF)
sign-off-return = بازگرداندن با یادداشت
sign-off-handed-done = گزارش تحویل رئیس دستگاه شد و به ایشان خبر داده شد.
sign-off-returned-done = گزارش با یادداشت شما به رابطان برگشت.
sign-off-ask-note = چه باید پیش از امضا درست شود؟ دست‌کم { NUM($minimum) } نویسه بنویسید؛ رابطان همین متن را می‌خوانند.
sign-off-done = <b>امضا شد.</b>
    { NUM($versions) } شاخص زیر این امضاست؛ اگر یکی از آن‌ها تغییر کند، به شما خبر داده می‌شود.
    رسید: <code>{ LATIN($receipt) }</code>
sign-off-pdf-sent = گزارش خود ارزیابی پیوست است.
sign-off-file = گزارش خود ارزیابی { YEAR($year) } { $agency }.pdf
sign-off-register = <b>امضای رؤسای دستگاه‌ها · سال { YEAR($year) }</b>
    { NUM($signed) } از { NUM($total) } دستگاه امضا کرده‌اند.
sign-off-register-button = امضای رؤسای دستگاه‌ها
sign-off-line-none = ◻ { $agency } · { NUM($submitted) } شاخص ثبت شده، تحویل نشده
sign-off-line-handed = ⏳ { $agency } · در دست رئیس از { DATE($at) }
sign-off-line-returned = ↩ { $agency } · برگردانده در { DATE($at) }
sign-off-line-signed = ✔ { $agency } · { DATE($at) }
sign-off-line-outdated = ⚠ { $agency } · پس از امضا تغییر کرده است
sign-off-task-unsigned = ⚠ گزارش را رئیس دستگاه امضا نکرده است.

sign-off-paper-title = گزارش خود ارزیابی عملکرد سال { YEAR($year) }
sign-off-paper-draft = پیش‌نویس؛ امضا نشده است
sign-off-paper-outdated = پس از امضا تغییر کرده است
sign-off-paper-check = رمزینه را بخوانید یا رسید را پس از ‎/verify در ربات بنویسید: سامانه می‌گوید این امضا اصیل است و زیر چه چیزی مانده است؛ محتوا را آشکار نمی‌کند.
sign-off-column-code = شاخص
sign-off-column-title = عنوان
sign-off-column-maximum = حداکثر
sign-off-column-claim = ادعا
sign-off-column-files = فایل
sign-off-column-receipt = رسید
sign-off-cell-code = { CODE($code) }
sign-off-cell-points = { POINTS($points) }
sign-off-cell-count = { NUM($count) }

notice-sign-off-handed = <b>گزارش خود ارزیابی سال { YEAR($year) } آمادهٔ امضای شماست.</b>
    تحویل‌دهنده: { $by }
    آن را بخوانید، سپس امضا کنید یا با یادداشت برگردانید؛ مهلت: تا پایان { DATETIME($dueAt) }
notice-sign-off-signed = رئیس دستگاه گزارش خود ارزیابی را امضا کرد.
    رسید: <code>{ LATIN($receipt) }</code>
notice-sign-off-returned = رئیس دستگاه گزارش خود ارزیابی را برگرداند.
    یادداشت: «{ $note }»
    پس از اصلاح، آن را دوباره تحویل دهید.
notice-sign-off-outdated = امضای رئیس دستگاه دیگر همهٔ گزارش را نمی‌پوشاند.
    در { DATETIME($at) } شاخصی تغییر کرد. گزارش را ببینید و دوباره امضا بخواهید.

refusal-sign-off-unknown = در این استان امضای رئیس دستگاه در سامانه گرفته نمی‌شود؛ آنچه ثبت شده است به حساب می‌آید.
refusal-nothing-submitted = هنوز هیچ شاخصی ثبت نهایی نشده است. نخست دست‌کم یک شاخص را ثبت کنید.
refusal-sign-off-handed = گزارش پیش‌تر تحویل رئیس دستگاه شده است.
refusal-sign-off-signed = گزارش همین حالا امضا شده است و از آن پس تغییری نکرده است.
refusal-sign-off-not-handed = گزارشی در دست شما نیست؛ شاید همین حالا امضا یا برگردانده شده است.
refusal-sign-off-changed = پس از آنچه دیدید شاخصی تغییر کرد؛ امضا نشد. گزارش تازه را ببینید و دوباره امضا کنید.
refusal-no-agency-head = رئیس دستگاه هنوز به سامانه نیامده است. از هماهنگ‌کنندهٔ ارزیابی بخواهید او را دعوت کند.
