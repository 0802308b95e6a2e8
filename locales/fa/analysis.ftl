## The analysis of a year (requirement I7)

analysis-button = گزارش تحلیلی سال
analysis = <b>گزارش تحلیلی عملکرد · سال { YEAR($year) }</b>
analysis-part = { $length ->
        [0] ◻ { $part }: هنوز نوشته نشده است
       *[other] ✔ { $part }: { NUM($length) } نویسه
    }
analysis-part-opening = مقدمه
analysis-part-findings = یافته‌ها و تحلیل
analysis-part-proposals = پیشنهادها
analysis-meant-opening = مقدمهٔ گزارش: روند ارزیابی امسال و آنچه گزارش در بر دارد
analysis-meant-findings = یافته‌ها و تحلیل: قوت‌ها، ضعف‌ها و دلیل تفاوت گروه‌ها و سال‌ها
analysis-meant-proposals = پیشنهادها: آنچه باید در سال آینده بهبود یابد
analysis-change-opening = ویرایش مقدمه
analysis-change-findings = ویرایش یافته‌ها
analysis-change-proposals = ویرایش پیشنهادها
analysis-issued = آخرین گزارش صادرشده: شمارهٔ { LATIN($number) } · { DATE($at) }
analysis-how = جدول‌ها و نمودارها از نتایج ساخته می‌شود؛ سه متن گزارش را شما می‌نویسید. هر متن همان لحظه نگه داشته می‌شود.
analysis-ready = گزارش آماده است. با صدور، شماره و تاریخ می‌گیرد و پیش‌نویس اطلاعیهٔ آن با فایل گزارش ساخته می‌شود؛ انتشار اطلاعیه مانند هر اطلاعیهٔ دیگر است.
analysis-waits = متن‌ها کامل است. صدور و انتشار پس از اعلام نتایج نهایی ممکن می‌شود؛ تا آن زمان پیش‌نویس محرمانه است.
analysis-write = نوشتن متن‌ها
analysis-preview = پیش‌نویس (PDF)
analysis-issue = صدور و آماده کردن اطلاعیه
analysis-back = گزارش تحلیلی
analysis-ask = { $part }
    متن را در یک یا چند پاراگراف بنویسید (حداکثر { NUM($limit) } نویسه).
analysis-previewed = پیش‌نویس گزارش تحلیلی سال { YEAR($year) } زیر همین پیام است.
analysis-published = گزارش تحلیلی به شمارهٔ { LATIN($number) } صادر شد و زیر همین پیام است.
    اطلاعیهٔ آن پیش‌نویس است و هنوز برای کسی فرستاده نشده؛ گیرندگان را بررسی و آن را پیشنهاد کنید.
    اصالت گزارش را هر کسی با ‎/verify و رسید { LATIN($receipt) } می‌بیند.
analysis-to-announcement = اطلاعیهٔ گزارش
analysis-file = { $draft ->
        [yes] پیش‌نویس گزارش تحلیلی { YEAR($year) }.pdf
       *[no] گزارش تحلیلی { YEAR($year) }.pdf
    }
analysis-title = گزارش تحلیلی عملکرد دستگاه‌های اجرایی استان · سال { YEAR($year) }
analysis-draft = پیش‌نویس: صادر نشده است
analysis-fact-agencies = دستگاه ارزیابی‌شونده
analysis-fact-participated = دستگاه شرکت‌کننده
analysis-fact-mean = میانگین امتیاز از حداکثر
analysis-ranking = پیوست: رتبه‌بندی دستگاه‌ها در گروه‌ها
analysis-announcement = گزارش تحلیلی عملکرد دستگاه‌های اجرایی استان در سال { YEAR($year) } پیوست است. { NUM($participated) } دستگاه از { NUM($agencies) } دستگاه در ارزیابی شرکت کردند؛ تحلیل محورها، مقایسهٔ سال‌ها و پیشنهادها در گزارش آمده است.
year-analysis-title = گزارش تحلیلی عملکرد دستگاه‌ها

refusal-analysis-short = متن بسیار کوتاه است؛ دست‌کم { NUM($minimum) } نویسه بنویسید. نمونه: «میانگین امتیاز محور دولت الکترونیک نسبت به سال پیش بهتر شده است.»
refusal-analysis-long = متن { NUM($length) } نویسه است و حداکثر { NUM($limit) } نویسه پذیرفته می‌شود؛ چیزی نگه داشته نشد. آن را کوتاه‌تر کنید و دوباره بفرستید.
refusal-analysis-incomplete = متن «{ $missing ->
        [opening] { analysis-part-opening }
        [findings] { analysis-part-findings }
       *[proposals] { analysis-part-proposals }
    }» هنوز نوشته نشده است. آن را در «{ analysis-button }» بنویسید.
