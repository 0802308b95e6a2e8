# Live review: evaluator and agency over one list of items.

refusal-live-not-yours = در بازبینی حضوری این کار با کارشناس ارزیاب همین جلسه است. می‌توانید شاخص‌ها و گفته‌ها را ببینید.
refusal-live-not-present = ابتدا حضور خود را ثبت کنید: در صفحهٔ جلسه «حاضرم» را بزنید یا از کارشناس بخواهید شما را در فهرست نشان کند.
refusal-live-without-items = این دستگاه هنوز شاخصی را که بررسی آن با شماست ثبت نکرده است.

live-button = بازبینی شاخص‌ها
live-list-button = فهرست شاخص‌ها
live-head = <b>{ $title }</b> · { $name }
live-counts = حاضر: { NUM($present) } از { NUM($invited) } · بررسی‌شده: { NUM($done) } از { NUM($all) } شاخص
live-now = اکنون: شاخص { CODE($code) } · { $title }
live-before = کارشناس هنوز بازبینی را آغاز نکرده است.
live-before-lead = با «آغاز بازبینی» شاخص‌های ثبت‌شده‌ای که بررسی آن‌ها با شماست یکی‌یکی پیش روی همه می‌آید.
live-over = همهٔ شاخص‌ها بررسی شد. اکنون صورت‌جلسه را بنویسید: در صفحهٔ جلسه «نوشتن صورت‌جلسه».
live-begin = آغاز بازبینی
live-again = افزودن شاخص‌های تازه‌رسیده
live-begun = ✔ { NUM($items) } شاخص در فهرست است.
live-point = { $sign } { CODE($code) } · { $title }

live-item-head = <b>شاخص { CODE($code) } · { $title }</b>
    { $agency }
live-state-waiting = ◻ در نوبت
live-state-open = ▶ اکنون بررسی می‌شود
live-state-settled = ✔ بررسی شد
live-state-to-mend = ↩ نیازمند اصلاح
live-claim = { $none ->
        [true] بدون ادعا · حداکثر { POINTS($maximum) }
       *[other] ادعا: { POINTS($claim) } از { POINTS($maximum) }
    }
live-claim-measured = ادعا: { POINTS($claim) } از { POINTS($maximum) } (هدف { NUM($target) }، عملکرد { NUM($actual) })
live-files = مستندات ثبت‌شده: { NUM($evidence) } · فایل‌های این جلسه: { NUM($given) }
live-note = • { $who }: «{ $text }»{ $shared ->
        [true] { "" }
       *[false] { " " }({ $side ->
            [office] تنها برای سازمان
           *[agency] تنها برای دستگاه
        })
    }
live-hint = فایلی که اکنون بفرستید برای همین شاخص نگه داشته می‌شود و همهٔ حاضران آن را می‌بینند.
live-side-office = سازمان
live-side-agency = دستگاه
live-end-settled = بررسی شد؛ بعدی
live-end-to-mend = نیازمند اصلاح؛ بعدی
live-open = بررسی همین شاخص
live-note-shared = یادداشت مشترک
live-note-private = یادداشت محرمانه
live-files-button = دیدن فایل‌ها
live-judge = امتیازدهی این شاخص
live-back = بازگشت به شاخص
live-see = دیدن شاخص
live-files-sent = فایل‌های شاخص { CODE($code) }: { NUM($count) } فایل
live-settled = ✔ ثبت شد.
live-ask-note = { $shared ->
        [true] یادداشت مشترک را بنویسید. همهٔ حاضران آن را می‌بینند و در صورت‌جلسه می‌آید.
       *[false] یادداشت محرمانه را بنویسید. تنها همکاران خودتان آن را می‌بینند و در صورت‌جلسه نمی‌آید.
    }
live-noted = ✔ یادداشت ثبت شد.
live-file-kept = ✔ «{ $name }» برای شاخص { CODE($code) } نگه داشته شد ({ NUM($count) } فایل).
live-minutes-title = شاخص‌های بازبینی‌شده
live-minutes-column = شاخص
live-minutes-said = گفته‌ها و فایل‌ها
live-minutes-item = { CODE($code) } · { $title }
live-minutes-note = { $who }: { $text }
live-minutes-files = فایل‌های جلسه: { $names }

review-live = در بازبینی حضوری ({ DATE($at) }): { $state }
review-live-files = فایل‌های آن جلسه: { NUM($count) }
review-live-button = گفته‌ها و فایل‌های بازبینی حضوری
review-begin-at = { $title }

notice-live-item = <b>بازبینی حضوری</b> · { $name }
    اکنون: شاخص { CODE($code) } · { $title }
notice-live-said = شاخص { CODE($code) } · { $title }
notice-live-note = { $who }: «{ $words }»
notice-live-file = فایل تازه از { $who }: { $words }
