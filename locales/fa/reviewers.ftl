## Who reviews how much, and who must not (peers rows 32, 33)

reviewers-button = ارزیابان
reviewers-title = <b>ارزیابان</b> · { NUM($count) } نفر، پرکارترین نخست
reviewers-line = { $isOver ->
        [true] ⚠
       *[false] •
    } { $name }: { NUM($load) } مورد در انتظار{ $inHand ->
        [0] {""}
       *[other] {" "}· { NUM($inHand) } در دست
    }{ $maximum ->
        [0] {""}
       *[other] {" "}· حداکثر { NUM($maximum) }
    }
reviewers-how = موردی که چند نفر می‌توانند بسنجند، میان آنان برابر شمرده شده است.
reviewers-balance = پیشنهاد توازن
reviewers-row = { $kind ->
        [conflict] ⊘ تعارض منافع
        [second] ⊙ ارزیاب دوم
       *[review] ◻ بررسی
    }: { $what }{ $team ->
        [none] {""}
       *[other] {" "}(با { $team })
    }{ $reason ->
        [none] {""}
       *[other] {" "}— { $reason }
    }
reviewers-nothing = چیزی به این ارزیاب سپرده نشده است.
reviewers-more = و { NUM($count) } واگذاری دیگر
reviewers-hand-over = سپردن کارها به دیگری
reviewers-second = ارزیاب دوم محور
reviewers-maximum = حداکثر کار
balance-rule = <b>پیشنهاد توازن</b>
    قاعده: پرکارترین ارزیاب پرحجم‌ترین کارش را با کم‌کارترین کسی شریک می‌شود که تعارض منافع ندارد و از حداکثر خود نمی‌گذرد؛ تا جایی که کار یکنواخت‌تر شود. چیزی از کسی گرفته نمی‌شود.
balance-nothing = اکنون کار یکنواخت است یا کسی نیست که بتواند شریک شود.
balance-step = + { $name }: { $what } ({ NUM($count) } مورد)
balance-load = { $name }: { NUM($before) } ← { NUM($after) }
balance-apply = انجام { NUM($count) } واگذاری
balance-applied = { NUM($count) } واگذاری انجام شد. همین حالا در نوبت آنان است و خبر آن فرستاده می‌شود.
substitute-ask = همهٔ کارهای <b>{ $name }</b> به که سپرده شود؟ آنچه در دست دارد به نوبت برمی‌گردد و واگذاری‌های خودش می‌ماند تا برگردد.
substitute-nobody = ارزیاب دیگری نیست.
substitute-button = { $name } ({ NUM($load) } مورد)
substitute-done = { NUM($added) } واگذاری به { $name } سپرده شد و { NUM($dropped) } مورد به نوبت برگشت.
maximum-ask = در پیشنهاد توازن، بیش از چند مورد در انتظار به این ارزیاب نرسد؟
maximum-button = { $maximum ->
        [0] بدون محدودیت
       *[other] { NUM($maximum) } مورد
    }
maximum-set = { $maximum ->
        [0] محدودیت برداشته شد.
       *[other] حداکثر { NUM($maximum) } مورد شد.
    }
second-axis-ask = در کدام محور ارزیاب دوم باشد؟ هر مورد آن محور دو بار و جدا از هم سنجیده می‌شود.
second-axis-done = ارزیاب دوم «{ $axis }» شد. از موارد امتیازگرفته { NUM($opened) } مورد به نگاه دوم رفت.
conflict-button = تعارض منافع
conflict-ask = چرا نباید این دستگاه را بسنجید؟ دلیل را بزنید یا بنویسید. هماهنگ‌کننده آن را می‌بیند؛ دستگاه نمی‌بیند.
    از این پس هیچ موردی از این دستگاه در نوبت شما نیست.
conflict-worked = پیش‌تر در این دستگاه کار کرده‌ام
conflict-relative = خویشاوندم در این دستگاه است
conflict-involved = در تهیهٔ همین مستندات دست داشته‌ام
conflict-declared = ثبت شد. { $agency } دیگر در نوبت شما نیست.
notice-review-assigned = کار تازه‌ای به شما سپرده شد و هم‌اکنون در نوبت شماست.
notice-conflict-declared = ⊘ { $evaluator } دربارهٔ { $agency } تعارض منافع اعلام کرد.
    دلیل: { $reason }
    اگر کسی برای موارد آن نمانده باشد، در کارتابل شما می‌آید.
refusal-hand-over-nothing = چیزی برای سپردن نبود؛ همه پیش‌تر همین‌گونه است.

## How alike the evaluators judge (peers row 45, beyond 20)

quality-button = همسانی سنجش
quality-title = <b>همسانی سنجش</b>
quality-meaning = شدت: فاصلهٔ میانگین هر ارزیاب از میانگین همه در همان شاخص‌ها، از ۱۰۰. فاصله خطا نیست؛ جایی است که باید نگاه کرد. با کمتر از ۳ مورد چیزی گفته نمی‌شود.
quality-none = هنوز کسی به ۳ مورد نرسیده است.
quality-nameless = ارزیاب { NUM($number) }
quality-line = <b>{ $name }</b> · { NUM($count) } مورد · { $direction ->
        [lenient] { NUM($severity) } بالاتر از همه
        [strict] { NUM($severity) } پایین‌تر از همه
       *[even] هم‌سطح همه
    }{ $objections ->
        [0] {""}
       *[other] {" "}· { NUM($upheld) } از { NUM($objections) } اعتراض وارد
    }{ $minutes ->
        [0] {""}
       *[other] {" "}· هر مورد { NUM($minutes) } دقیقه
    }
quality-spread-title = <b>پراکندگی شاخص‌ها</b> (انحراف معیار از ۱۰۰)
quality-spread = { $code } { $title }: { NUM($spread) } در { NUM($count) } مورد
