## خطاهای کارپوشهٔ استان. جای خطا (برگه، ردیف، ستون) پیش از این جمله‌ها می‌آید.

fault-not-workbook = این فایل کارپوشهٔ اکسل (xlsx) نیست یا آسیب دیده است. اگر با قالب دیگری مانند csv یا ods ذخیره شده است، آن را در اکسل باز کنید، «ذخیره با نام» را بزنید، قالب xlsx را برگزینید و فایل تازه را بفرستید.
fault-old-workbook = این فایل با قالب قدیمی اکسل (xls) ذخیره شده است. آن را در اکسل باز کنید، «ذخیره با نام» را بزنید، قالب xlsx را برگزینید و فایل تازه را بفرستید.
fault-locked-workbook = این کارپوشه رمز دارد و باز نمی‌شود. در اکسل رمز باز کردن آن را بردارید، با قالب xlsx ذخیره کنید و دوباره بفرستید.
fault-macro-workbook = این کارپوشه ماکرو دارد (مانند xlsm). در اکسل «ذخیره با نام» را بزنید، قالب xlsx بدون ماکرو را برگزینید و فایل تازه را بفرستید.
fault-file-too-large = حجم فایل { $megabytes } مگابایت است؛ حداکثر { $limit } مگابایت پذیرفته می‌شود.
fault-zip-suspicious = محتوای این فایل بسیار حجیم‌تر از یک کارپوشهٔ معمول است و برای ایمنی باز نشد. داده‌ها را در کارپوشهٔ خالی تازه‌ای کپی کنید و آن را بفرستید.

fault-sheet-missing = این برگه در کارپوشه نیست.
fault-sheet-twice = این برگه همان سرستون‌های برگهٔ «{ $first }» را دارد. اگر ادامهٔ آن است، ردیف‌هایش را به آن برگه ببرید؛ سپس این برگه را حذف کنید.
fault-sheet-unknown = نام این برگه شناخته نشد و محتوای آن خوانده نشد.
fault-sheet-hidden = این برگه پنهان است و خوانده نمی‌شود. اگر باید خوانده شود، در اکسل آن را آشکار (Unhide) کنید.
fault-sheet-guessed = این برگه از روی سرستون‌هایش به‌جای برگهٔ «{ $name }» خوانده شد.
fault-columns-unread = این ستون‌ها شناخته نشد و خوانده نمی‌شود: { $titles }
fault-rows-hidden = { NUM($count) } ردیف پنهان مانند ردیف‌های دیگر خوانده شد: { $rows }. اگر نباید ثبت شوند، آن‌ها را حذف کنید.
fault-columns-hidden = این ستون‌ها پنهان‌اند و مانند ستون‌های دیگر خوانده شدند: { $titles }. اگر نباید ثبت شوند، آن‌ها را حذف کنید.
fault-total-row = این ردیف جمع است و خوانده نمی‌شود.
fault-note-row = این ردیف عنوان، یادداشت یا امضاست و خوانده نمی‌شود. اگر داده است، خانه‌های دیگرش را پر کنید.
fault-column-missing = ستون «{ $title }» در سرستون‌ها نیست.
fault-column-twice = ستون «{ $title }» بیش از یک بار آمده است.
fault-header-missing = ردیف سرستون‌ها یافت نشد. ستون‌های این برگه: { $columns }.
fault-too-many-rows = این برگه بیش از { $limit } ردیف دارد.
fault-far-cell = در این ردیف خانه‌ای بسیار دورتر از جدول پر شده است. ستون‌های اضافی را حذف کنید.

fault-required = این خانه خالی است و باید پر شود.
fault-too-long = این متن { $length } نویسه دارد؛ حداکثر { $limit } نویسه پذیرفته می‌شود.
fault-cell-error = این خانه خطای اکسل دارد ({ $value }). به جای فرمول، خود مقدار را بنویسید.
fault-is-a-date = اکسل این مقدار را تاریخ دانسته و تغییر داده است. قالب خانه را «متن» کنید و مقدار را دوباره بنویسید.
fault-formula-empty = فرمول این خانه مقدار ذخیره‌شده ندارد. کارپوشه را یک بار در اکسل باز و ذخیره کنید یا به‌جای فرمول، خود مقدار را بنویسید.
fault-unknown-word = «{ $value }» شناخته نشد. یکی از این‌ها را بنویسید: { $words }.
fault-not-a-number = «{ $value }» عدد نیست. نمونه: ۳۲٫۵
fault-number-likely = «{ $value }» عدد { NUM($number) } خوانده شد. اگر درست نیست، خود عدد را بنویسید.
fault-percent-points = «{ $value }» درصد است؛ اینجا امتیاز لازم است. نمونه: ۳۲٫۵
fault-not-positive = مقدار «{ $value }» باید بزرگ‌تر از صفر باشد.
fault-too-large = مقدار «{ $value }» از حداکثر ممکن ({ $limit }) بیشتر است.
fault-points-too-fine = امتیاز «{ $value }» بیش از دو رقم اعشار دارد.
fault-code-shape = کد «{ $value }» درست نیست. کد فقط از حرف، رقم، خط تیره و نقطه ساخته می‌شود. نمونه: ۱-۱۲
fault-phone-shape = شمارهٔ «{ $value }» خوانده نشد و خالی ماند. نمونه: ۰۹۱۵۰۰۰۰۰۰۰
fault-phone-one-of = از «{ $value }» شمارهٔ { CODE($phone) } برداشته شد.
fault-phone-of-another = شمارهٔ { CODE($value) } در ردیف { $first } برای «{ $name }» نوشته شده است. اگر یک نفر است، در هر دو ردیف یک شناسه بنویسید؛ اگر دو نفرند، دو شناسهٔ متفاوت.
fault-name-of-another = «{ $value }» در ردیف { $first } نیز آمده است. اگر یک نفر است، در هر دو ردیف یک شناسه بنویسید؛ اگر دو نفرند، دو شناسهٔ متفاوت.
fault-day-gregorian = تاریخ میلادی «{ $value }» همان روز شمسی { CODE($day) } دانسته شد.
fault-not-a-day = { $reason ->
    [gregorian] تاریخ «{ $value }» میلادی است؛ تاریخ شمسی بنویسید. نمونه: ۱۴۰۵/۰۱/۰۱
    [several] در هر ردیف یک روز بنویسید؛ «{ $value }» چند روز است. برای هر روز ردیفی جدا بگذارید.
    [order] در «{ $value }» معلوم نیست کدام عدد روز است و کدام ماه. سال، ماه و روز را بنویسید. نمونه: ۱۴۰۵/۰۱/۰۱
    [time] کنار روز در «{ $value }» ساعت آمده است؛ تعطیلی برای روز کامل است. فقط روز را بنویسید. نمونه: ۱۴۰۵/۰۱/۰۱
    [notleap] سال این تاریخ («{ $value }») کبیسه نیست و اسفند آن ۲۹ روز دارد.
    [year] سال تاریخ «{ $value }» را با چهار رقم بنویسید. نمونه: ۱۴۰۵/۰۱/۰۱
    [weekday] روز هفته در «{ $value }» با تاریخ آن یکی نیست؛ یکی را درست کنید یا فقط تاریخ را بنویسید. نمونه: ۱۴۰۵/۰۱/۰۱
   *[other] «{ $value }» تاریخ شمسی درستی نیست. نمونه: ۱۴۰۵/۰۱/۰۱
}
fault-unknown-reference = «{ $value }» در برگهٔ مربوط یافت نشد.
fault-reference-likely = «{ $value }» کد { CODE($code) } خوانده شد، چون اکسل صفرهای آغاز عدد را حذف می‌کند.
fault-ambiguous-reference = «{ $value }» نام بیش از یک مورد است؛ کد آن را بنویسید.
fault-duplicate = «{ $value }» تکراری است و پیش‌تر در ردیف { $first } آمده است.
fault-key-of-another = شناسهٔ «{ $value }» در ردیف { $first } برای «{ $name }» نوشته شده است.

fault-agency-missing = دستگاه این ردیف نوشته نشده است.
fault-agency-not-wanted = شاخص عمومی برای همهٔ دستگاه‌هاست و نباید دستگاه داشته باشد.
fault-team-missing = نوشته نشده است که این شخص از طرف کدام واحد به استعلام پاسخ می‌دهد.
fault-axis-of-other-dimension = محور «{ $value }» از بُعد دیگر است.
fault-one-reviewer = در هر واگذاری باید فقط یکی از «تیم» و «شخص» پر شود.
fault-one-subject = در هر واگذاری باید فقط یکی از «محور»، «شاخص» و «دستگاه» پر شود.
fault-respondent-without-person = برای «{ $value }» هیچ پاسخ‌دهنده‌ای در برگهٔ افراد نیست.

fault-general-total = مجموع سقف امتیاز شاخص‌های عمومی { $total } است؛ باید { $expected } باشد.
fault-specific-total = مجموع سقف امتیاز شاخص‌های اختصاصی «{ $agency }» { $total } است؛ باید { $expected } باشد.
fault-no-specific = هیچ شاخص اختصاصی نوشته نشده است.
fault-agency-without-focal-point = «{ $agency }» رابط ندارد.
fault-axis-without-reviewer = محور «{ $axis }» به هیچ تیم یا شخصی واگذار نشده است.

import-place-cell = برگهٔ «{ $sheet }»، ردیف { $row }، ستون «{ $column }»
import-place-row = برگهٔ «{ $sheet }»، ردیف { $row }
import-place-column = برگهٔ «{ $sheet }»، ستون «{ $column }»
import-place-sheet = برگهٔ «{ $sheet }»
import-more-faults = و { $rest } خطای دیگر

## برگهٔ راهنمای کارپوشهٔ خالی

template-title = راهنمای پر کردن کارپوشهٔ استان
template-rule-headers = نام برگه‌ها و سرستون‌ها را تغییر ندهید. ستون‌ها و برگه‌های دیگری که بیفزایید خوانده نمی‌شوند.
template-rule-whole = همهٔ خطاهای کارپوشه یک‌جا اعلام می‌شود و تا رفع آن‌ها هیچ چیز ثبت نمی‌شود.
template-rule-codes = به جای کد هر دستگاه، محور یا شاخص می‌توانید نام کامل آن را بنویسید.
template-rule-numbers = عددها با رقم فارسی، عربی یا لاتین پذیرفته می‌شوند. امتیاز حداکثر دو رقم اعشار دارد.
template-rule-dates = تاریخ‌ها شمسی و با سال چهاررقمی نوشته شوند. نمونه: ۱۴۰۵/۰۱/۰۱
template-rule-totals = مجموع سقف امتیاز شاخص‌های عمومی باید ۱۰۰۰ باشد و مجموع شاخص‌های اختصاصی هر دستگاه نیز ۱۰۰۰ است.
template-rule-people = کسی که چند نقش دارد، در چند ردیف با یک شناسه می‌آید. اگر شناسه خالی باشد، از نام ساخته می‌شود.
template-rule-axes = اگر برگهٔ محورها خالی باشد، محورها از ستون‌های محور در برگهٔ شاخص‌ها برداشته می‌شوند.
template-rule-assignments = در هر واگذاری، یا تیم نوشته می‌شود یا شخص؛ و یکی از محور، شاخص یا دستگاه. واگذاری دستگاه یعنی شاخص‌های اختصاصی آن.
template-heading-sheet = برگه
template-heading-column = ستون
template-heading-need = الزام
template-heading-words = توضیح یا مقدارهای پذیرفتنی
template-required = الزامی
template-optional = اختیاری
template-sheet-agencies = دستگاه‌های اجرایی ارزیابی‌شونده؛ هر ردیف یک دستگاه.
template-sheet-people = رابطان و بالاترین مقام دستگاه‌ها، ارزیابان و دیگر دست‌اندرکاران؛ هر ردیف یک نقش از یک شخص.
template-sheet-axes = محورهای شاخص‌ها.
template-sheet-indicators = شاخص‌های عمومی و اختصاصی؛ شاخص اختصاصی دستگاه دارد و شاخص عمومی ندارد.
template-sheet-assignments = چه کسی چه چیزی را بررسی می‌کند و چه کسی به سبب تعارض منافع نباید بررسی کند.
template-sheet-inquiries = استعلام‌هایی که سازمان از دستگاه‌های دیگر می‌گیرد.
template-sheet-holidays = تعطیلات رسمی و روزهای کاری جبرانی سال.

## بارگذاری در گفت‌وگو

import-ask = کارپوشهٔ استان (xlsx) را همین‌جا بفرستید.{ $year ->
        [0] {" "}اکنون دوره‌ای باز نیست؛ فقط دستگاه‌ها، افراد و تعطیلات خوانده می‌شود.
       *[other] {" "}شاخص‌های آن برای دورهٔ { YEAR($year) } است.
    }
    پیش از ثبت، نتیجه را می‌بینید و تأیید می‌کنید.
import-template = کارپوشهٔ خالی
import-template-file = کارپوشهٔ-استان
import-template-below = کارپوشهٔ خالی زیر همین پیام است. پس از پر کردن، آن را همین‌جا بفرستید.
import-present = دادهٔ کنونی در کارپوشه
import-present-below = آنچه اکنون ثبت است، در کارپوشهٔ زیر همین پیام آمده است. آن را تغییر دهید و همین‌جا بفرستید؛ آنچه تغییر نکرده باشد، همان می‌ماند. نقشی که در گفت‌وگو داده شده است با حذف ردیف گرفته نمی‌شود؛ آن را از ‎/people بگیرید.
import-faults-title = <b>{ NUM($count) } خطا در کارپوشه هست و هیچ چیز ثبت نشد.</b>
import-faults-next = خطاها را در کارپوشه اصلاح کنید و آن را دوباره همین‌جا بفرستید.
import-preview = <b>کارپوشهٔ «{ $name }» خوانده شد.</b>{ $year ->
        [0] {""}
       *[other] {" "}دورهٔ { YEAR($year) }
    }
import-counts = { $list }: { NUM($added) } تازه، { NUM($changed) } تغییر، { NUM($removed) } حذف، { NUM($same) } بی‌تغییر
import-removed = حذف می‌شود: { $names }{ $rest ->
        [0] {""}
       *[other] {" "}و { NUM($rest) } مورد دیگر
    }
import-retired = پاسخ ثبت‌شده دارد و به جای حذف، بایگانی می‌شود: { $names }{ $rest ->
        [0] {""}
       *[other] {" "}و { NUM($rest) } مورد دیگر
    }
import-list-agencies = دستگاه‌ها
import-list-people = افراد
import-list-holidays = تعطیلات
import-list-axes = محورها
import-list-indicators = شاخص‌ها
import-list-assignments = واگذاری‌ها
import-list-inquiries = استعلام‌ها
import-warnings = { NUM($count) } نکته که مانع ثبت نیست:
import-more-warnings = و { NUM($rest) } نکتهٔ دیگر
import-doubt = <b>این دو ردیف از یک نفر است؟</b>{ $of ->
        [1] {""}
       *[other] {" "}(پرسش { NUM($number) } از { NUM($of) })
    }
import-doubt-person = · ردیف { NUM($row) }: { $name }، { $seats }{ $phone ->
        [none] {""}
       *[other] ، { CODE($phone) }
    }
import-doubt-kept = <b>این ردیف از کسی است که پیش‌تر ثبت شده است؟</b>{ $of ->
        [1] {""}
       *[other] {" "}(پرسش { NUM($number) } از { NUM($of) })
    }
import-doubt-kept-person = · { $where ->
        [file] در کارپوشه
       *[kept] پیش‌تر ثبت‌شده
    }: { $name }، { $seats }{ $phone ->
        [none] {""}
       *[other] ، { CODE($phone) }
    }
import-doubt-seat = { $role }{ $place ->
        [none] {""}
       *[other] {" "}({ $place })
    }
import-doubt-and = {" "}و{" "}
import-doubt-no-seat = بدون نقش
import-doubles-left = { NUM($count) } هم‌نام یا هم‌شماره با اشخاص ثبت‌شده بیش از آن بود که پرسیده شود؛ هر ردیف آن‌ها شخصی تازه شمرده می‌شود.
import-doubt-next = نام یا تلفن هر دو یکی است. اگر یک نفر است، همهٔ نقش‌ها و تعارض منافع او یک‌جا شمرده می‌شود. هنوز چیزی ثبت نشده است.
import-same-person = همان شخص است
import-other-person = شخص دیگری است
import-question = ثبت شود؟
import-apply = اعمال
import-give-back = اعمال، و بازگرداندن نقش‌های گرفته‌شده
import-sure = بله، حذف شود
import-seat = · { $name }، { $role }{ $place ->
        [none] {""}
       *[other] {" "}({ $place })
    }
import-seats-loses = <b>{ NUM($count) } نقش گرفته می‌شود و به دارندهٔ آن خبر داده می‌شود:</b>
import-seats-disputed = <b>⚠ { NUM($count) } نقش در گفت‌وگو گرفته شده است ولی در این کارپوشه هست. اگر تصمیم دیگری نگیرید، گرفته می‌ماند:</b>
import-seats-gains = <b>{ NUM($count) } نقش داده می‌شود:</b>
import-seats-more = و { NUM($rest) } نقش دیگر
refusal-import-people-changed = اشخاص ثبت‌شده پس از پاسخ شما تغییر کرده‌اند؛ پس چیزی نوشته نشد. کارپوشه را دوباره بفرستید.
refusal-import-overtaken = هنگام سنجش این کارپوشه، دیگران پیوسته افراد یا شاخص‌ها را تغییر دادند؛ پس چیزی نوشته نشد. چند دقیقهٔ دیگر دوباره آن را بفرستید.
refusal-import-many-removed = این کارپوشه { NUM($gone) } مورد از { NUM($of) } { $list ->
        [agencies] دستگاه
        [people] نفر
       *[other] شاخص
    } ثبت‌شده را ندارد و حذف می‌کند؛ هنوز چیزی ثبت نشده است. اگر کارپوشه ناقص است، آن را کامل کنید و دوباره بفرستید. حذف شود؟
import-nothing = همهٔ محتوای این کارپوشه پیش از این ثبت شده است و چیزی تغییر نمی‌کند.
import-applied = <b>کارپوشه ثبت شد.</b>
import-cancelled = بارگذاری کنار گذاشته شد و چیزی ثبت نشد.
refusal-cycle-needed = شاخص‌ها، واگذاری‌ها و استعلام‌ها ثبت نمی‌شود، چون دوره‌ای باز نیست. نخست دوره را با ‎/cycle بسازید و سپس همین کارپوشه را دوباره بفرستید.
refusal-cycle-closed = دورهٔ { YEAR($year) } پایان یافته است و تغییر نمی‌کند.
refusal-indicators-fixed = مهلت خود ارزیابی گذشته است و شاخص‌ها و محورها دیگر تغییر نمی‌کند. شاخص‌ها و محورهای کارپوشه را به صورت پیشین برگردانید و آن را دوباره بفرستید.
refusal-import-outdated = این دکمه برای کارپوشهٔ پیشین بود. کارپوشه را دوباره بفرستید.
refusal-import-damaged = فایل ذخیره‌شده با آنچه نشان داده شد یکی نیست و ثبت نشد. کارپوشه را دوباره بفرستید.
