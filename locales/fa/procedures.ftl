# Procedures: forms, cases and rounds that stand in definitions, not in the program.

refusal-text-expected = پاسخ این پرسش را بنویسید.
refusal-answer-too-short = این پاسخ کوتاه است؛ دست‌کم { NUM($least) } نویسه بنویسید.
refusal-answer-too-long = این پاسخ از { NUM($most) } نویسه بیشتر است. کوتاه‌تر بنویسید.
refusal-answer-pattern = این پاسخ به شکل خواسته‌شده نیست: { $says }
refusal-answer-not-whole = عدد باید صحیح باشد، بدون اعشار؛ نمونه: ۱۲۰
refusal-answer-out-of-bounds = { $least ->
        [none] عدد نباید از { $most } بیشتر باشد.
       *[other] { $most ->
            [none] عدد نباید از { $least } کمتر باشد.
           *[other] عدد باید میان { $least } و { $most } باشد.
        }
    }
refusal-period-unreadable = دو تاریخ با «تا» بنویسید؛ نمونه: ۱ فروردین ۱۴۰۵ تا ۳۱ خرداد ۱۴۰۵
refusal-phone-unreadable = این شمارهٔ تلفن نیست. نمونه: ۰۹۱۲۱۲۳۴۵۶۷ یا ۰۵۱۳۸۰۰۰۰۰۰
refusal-national-id-wrong = این کد ملی درست نیست. ده رقم روی کارت ملی را بازبینی کنید.
refusal-company-id-wrong = این شناسهٔ ملی درست نیست. یازده رقم آن را بازبینی کنید.
refusal-iban-wrong = این شبا درست نیست. پس از IR باید ۲۴ رقم باشد؛ بازبینی کنید.
refusal-place-expected = جای خود را از پیوست‌های پیام‌رسان (گیره ← موقعیت مکانی) بفرستید.
refusal-choices-count = دست‌کم { NUM($least) } و حداکثر { NUM($most) } گزینه را، هر کدام در یک سطر، بنویسید.

procedure-fault-not-json = پرونده JSON درست نیست: { $word }
procedure-fault-shape = این‌جا چیز دیگری باید باشد: { $word }
procedure-fault-step-unbuilt = گامی به نام «{ $word }» ساخته نشده است، یا بخشی از آن نادرست است.
procedure-fault-role-unknown = نقش «{ $word }» شناخته نیست.
procedure-fault-twice = «{ $word }» دو بار آمده است.
procedure-fault-form-unknown = کاربرگ «{ $word }» تعریف نشده است.
procedure-fault-choices-unknown = فهرست گزینه‌های «{ $word }» تعریف نشده است.
procedure-fault-choices-needed = «{ $word }» فهرست گزینه‌ها می‌خواهد.
procedure-fault-columns-needed = «{ $word }» سطر و ستون، یا بخش‌های محاسبه می‌خواهد.
procedure-fault-step-unknown = گام «{ $word }» تعریف نشده است.
procedure-fault-step-unreachable = هیچ راهی به گام «{ $word }» نمی‌رسد.
procedure-fault-no-way-out = از گام «{ $word }» راهی به پایان نیست.
procedure-fault-no-outcome = گام «{ $word }» هیچ نتیجه‌ای ندارد.
procedure-fault-nobody-can = در این گردش کار کسی با عنوان «{ $word }» نیست که این گام را انجام دهد.
procedure-fault-quorum-alone = حد نصاب برای «{ $word }» معنا ندارد.
procedure-fault-silence-without-clock = گام «{ $word }» برای سکوت قاعده دارد ولی مهلت ندارد.
procedure-fault-bounds-crossed = حداقل «{ $word }» از حداکثر آن بزرگ‌تر است.
procedure-fault-pattern-broken = الگوی «{ $word }» درست نیست.
procedure-fault-field-unknown = فیلد «{ $word }» پیش از این فیلد نیامده است.
procedure-fault-report-unknown = «{ $word }» ستونی از جدول دستگاه‌ها نیست.
