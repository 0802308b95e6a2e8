# دورهٔ ارزیابی: زمان‌بندی، مرحله‌ها و گام‌ها

## The coordinator's board

cycle-button = دورهٔ ارزیابی
cycle-back = بازگشت به دوره
cycle-none = هنوز دوره‌ای ساخته نشده است.
    با «ساخت دورهٔ تازه» تاریخ مرحله‌ها از روی مدت‌ها، روزهای کاری و تعطیلات پیشنهاد می‌شود.
cycle-create = ساخت دورهٔ تازه
cycle-redo = پیشنهاد دوبارهٔ زمان‌بندی
cycle-stages = زمان‌بندی مرحله‌ها
cycle-publish = انتشار دوره
cycle-advance = رفتن به گام بعدی
cycle-transmitted = ثبت ارسال به سامانهٔ ملی
cycle-festival = ثبت برگزاری جشنواره
cycle-title = <b>دورهٔ ارزیابی سال { YEAR($year) }</b> · { $profile }
cycle-state-line = وضعیت: { $state } · از { DATE($since) }
cycle-size = { NUM($agencies) } دستگاه · { NUM($indicators) } شاخص
cycle-transmitted-line = ارسال به سامانهٔ ملی: { DATETIME($at) }
cycle-festival-line = برگزاری جشنواره: { DATE($at) }
cycle-next-none = گام دیگری در این دوره نمانده است.
cycle-next-clock = گام بعدی: <b>{ $to }</b> · در زمان خود به‌طور خودکار انجام می‌شود.
cycle-next-person = گام بعدی: <b>{ $to }</b> · با { $who }
cycle-or = {" یا "}
cycle-gate-opens = آغاز این گام در زمان‌بندی: { DATETIME($at) }
cycle-recalled = <b>{ $title } · سال { YEAR($year) }</b> · اقدام‌ها: { NUM($all) }، انجام‌نشده: { NUM($open) }
cycle-recalled-line = • { $name }: { $text }
cycle-stages-title = <b>زمان‌بندی</b>
cycle-stages-head = <b>زمان‌بندی سال { YEAR($year) }</b> · صفحهٔ { NUM($page) } از { NUM($pages) }
cycle-stage-button = { $stage } · تا { DAY($due) }
cycle-stage-line = { $stage }: { $span ->
        [day] { DAY($due) }
       *[days] { DAY($opens) } تا { DAY($due) }
    }
stage-after = پایان یافت
stage-before = { $days ->
        [0] امروز آغاز می‌شود
       *[other] { NUM($days) } روز تا آغاز
    }
stage-late = مهلت آن گذشته و هنوز تمام نشده است
stage-held = هنوز آغاز نشده؛ مرحلهٔ پیش از آن تمام نشده است
stage-last-day = امروز تا ساعت { CLOCK($at) }
stage-open = { NUM($days) } روز · { NUM($workingDays) } روز کاری مانده
cycle-stage-page = <b>{ $stage }</b>
    آغاز: { DATETIME($opens) }
    پایان: { DATETIME($due) }
cycle-stage-length = مدت در شناسنامهٔ خدمت: { NUM($minimum) } تا { NUM($maximum) } { $unit ->
        [hours] ساعت
        [working] روز کاری
       *[other] روز تقویمی
    }
cycle-move = تغییر پایان
cycle-move-opens = تغییر آغاز
cycle-yes = تأیید و انجام
cycle-publish-question = با انتشار، همه زمان‌بندی سال { YEAR($year) } را می‌بینند و { NUM($indicators) } شاخص برای { NUM($agencies) } دستگاه باز می‌شود.
    پس از آن، هر تغییر تاریخ به همهٔ دستگاه‌ها و ارزیابان اعلام می‌شود. منتشر شود؟
cycle-published = دوره منتشر شد. مهلت‌ها از هم‌اکنون در ‎/deadlines دیده می‌شود.
cycle-advance-question = دوره به گام «{ $to }» می‌رود و بازگشت ندارد. انجام شود؟
cycle-advanced = گام تازه ثبت شد.
cycle-transmitted-question = نتایج در سامانهٔ ملی ثبت شده است؟ با تأیید شما، زمان ارسال در پرونده می‌ماند.
cycle-transmitted-done = ارسال نتایج ثبت شد.
cycle-festival-question = جشنواره برگزار شده است؟ با تأیید شما، زمان آن در پرونده می‌ماند.
cycle-festival-done = برگزاری جشنواره ثبت شد.

## Creating a cycle

cycle-ask-year = عملکرد کدام سال ارزیابی می‌شود؟ سال را بنویسید یا انتخاب کنید؛ نمونه: { YEAR($example) }
cycle-year = سال { YEAR($year) }
cycle-ask-profile = این دوره با مقررات کدام استان برگزار می‌شود؟
cycle-ask-start = نخستین روز دوره (ابلاغ بخشنامه) کی است؟ تاریخ را بنویسید؛ نمونه: ۱ آذر ۱۴۰۵
cycle-start-today = امروز، { DATE($day) }
cycle-start-saturday = { DATE($day) }
cycle-ask-length = مرحله‌ها با کدام مدت شناسنامهٔ خدمت پیشنهاد شوند؟ بعد می‌توانید پایان هر مرحله را جداگانه تغییر دهید.
cycle-length-maximum = بیشترین مدت
cycle-length-minimum = کمترین مدت
cycle-summary = <b>پیشنهاد زمان‌بندی سال { YEAR($year) }</b> · { $profile }
    شمارش: { $dayKind ->
        [working] روزهای کاری
       *[other] روزهای تقویمی
    }؛ پایان هیچ مرحله‌ای بر روز تعطیل نمی‌افتد.
cycle-dates-line = { $stage }: { $span ->
        [day] { DATE($due) }
       *[days] { DATE($opens) } تا { DATE($due) }
    }
cycle-summary-question = دوره به صورت پیش‌نویس ساخته می‌شود و تا انتشار، دستگاه‌ها آن را نمی‌بینند.
cycle-create-yes = ساخت پیش‌نویس دوره
cycle-created = پیش‌نویس دورهٔ سال { YEAR($year) } ساخته شد. گام بعدی، آماده کردن بخشنامه و انتشار دوره است.
cycle-create-left = ساخت دوره کنار گذاشته شد و چیزی ثبت نشد.
refusal-year-unreadable = سال خوانده نشد. سال را چهار رقمی بنویسید؛ نمونه: { YEAR($example) }
refusal-profile-unknown = این استان در فهرست نیست. لطفاً یکی از دکمه‌ها را بزنید.
refusal-choice-by-button = اینجا یکی از دکمه‌های بالا را بزنید.
refusal-day-unreadable = { $reason ->
        [gregorian] این تاریخ میلادی است. اگر روز شمسی آن روی دکمه آمده است، آن را بزنید؛ وگرنه تاریخ شمسی بنویسید؛ نمونه: ۱۶ آذر ۱۴۰۵
        [notleap] اسفند آن سال ۲۹ روز دارد. روز دیگری بنویسید؛ نمونه: ۲۹ اسفند ۱۴۰۵
        [day] چنین روزی در آن ماه نیست. تاریخ را دوباره بنویسید؛ نمونه: ۱۶ آذر ۱۴۰۵
        [month] ماه باید میان ۱ تا ۱۲ باشد؛ نمونه: ۱۴۰۵/۹/۱۶
        [year] سال خوانده نشد. سال را چهار رقمی بنویسید؛ نمونه: ۱۶ آذر ۱۴۰۵
        [weekday] روز هفته با این تاریخ یکی نیست. یکی از دو دکمهٔ زیر را بزنید یا تاریخ را دوباره بنویسید؛ نمونه: ۱۶ آذر ۱۴۰۵
        [order] این نوشته دو روز می‌تواند باشد. روز درست را از دکمه‌های زیر بزنید یا تاریخ را با نام ماه بنویسید؛ نمونه: ۱۶ آذر
        [hour] اینجا فقط روز نگه داشته می‌شود و ساعت به کار نمی‌رود. اگر روز روی دکمه درست است، آن را بزنید؛ وگرنه روز را بدون ساعت بنویسید؛ نمونه: ۱۶ آذر ۱۴۰۵
        [time] این ساعت خوانده نشد. ساعت را از ۰۰:۰۰ تا ۲۳:۵۹ بنویسید؛ نمونه: ۱۶ آذر ۱۴۰۵ ساعت ۱۴:۰۰
       *[other] تاریخ خوانده نشد. آن را چنین بنویسید: ۱۶ آذر ۱۴۰۵ یا ۱۴۰۵/۹/۱۶
    }
refusal-cycle-draft-exists = پیش‌نویس دورهٔ سال { YEAR($year) } پیش از این ساخته شده است. همان را از ‎/cycle ادامه دهید یا زمان‌بندی آن را دوباره پیشنهاد کنید.
refusal-cycle-running = دورهٔ سال { YEAR($year) } هنوز در گام «{ state-now }» است. دورهٔ تازه پس از پایان آن ساخته می‌شود.
refusal-year-taken = دورهٔ سال { YEAR($year) } پیش از این ساخته شده است. سال دیگری بنویسید.
refusal-cycle-changed = دوره در این فاصله تغییر کرده است و این کار انجام نشد؛ وضعیت تازه را ببینید.

## Moving a stage

cycle-ask-due = <b>{ $stage }</b>
    از { DATE($opens) } تا { DATE($due) }
    روز تازهٔ پایان را بنویسید؛ نمونه: ۱۶ آذر ۱۴۰۵
cycle-ask-opens = <b>{ $stage }</b>
    از { DATE($opens) } تا { DATE($due) }
    روز تازهٔ آغاز را بنویسید؛ نمونه: ۱۶ آذر ۱۴۰۵
    پایان مرحله همان می‌ماند.
cycle-move-free-day = روزی که نوشتید تعطیل است؛ نخستین روز کاری پس از آن پیشنهاد می‌شود: { DATE($to) }
cycle-move-title = <b>{ NUM($count) } مرحله جابه‌جا می‌شود:</b>
cycle-moved-line = { $stage }: { DATE($from) } ← { DATETIME($to) }
cycle-moved-opens-line = آغاز { $stage }: { DATE($from) } ← { DATE($to) }
cycle-move-question = این تاریخ‌ها ثبت شود؟
cycle-move-question-published = تاریخ پیشین و تازه در یک پیام کنار هم اعلام می‌شود. ثبت شود؟
cycle-move-told = <b>دوره منتشر شده است و با تأیید شما به { NUM($people) } نفر اعلام می‌شود:</b>
cycle-move-told-role = { $role }: { NUM($people) } نفر
cycle-move-yes = تأیید تاریخ‌ها
cycle-moved = { NUM($count) } مرحله جابه‌جا شد.{ $told ->
        [0] {""}
       *[other] {" "}تغییر برای { NUM($told) } نفر فرستاده می‌شود.
    }
cycle-move-left = تاریخ‌ها تغییر نکرد.
timetable-heed = <b>توجه:</b>
fault-shorter-than-minimum = { $stage }: مدت { NUM($length) } است و کمترین مدت شناسنامهٔ خدمت { NUM($limit) }.
fault-longer-than-maximum = { $stage }: مدت { NUM($length) } است و بیشترین مدت شناسنامهٔ خدمت { NUM($limit) }.
fault-due-on-holiday = { $stage }: پایان آن بر روز تعطیل است.
fault-outside-its-host = { $stage }: پس از پایان «{ $other }» تمام می‌شود.
fault-begins-before-earlier-ends = { $stage }: پیش از پایان «{ $other }» آغاز می‌شود.
fault-stage-missing = { $stage }: در زمان‌بندی نیست.
fault-due-before-open = { $stage }: پیش از آغاز خود تمام می‌شود.
timetable-uncertain-year = { $known ->
        [none] تعطیلات سال { YEAR($year) } وارد نشده است و فقط پایان هفته تعطیل شمرده شده است؛ پس از وارد کردن تقویم، تاریخ‌ها را بازبینی کنید.
       *[other] تعطیلات سال { YEAR($year) } کامل نیست (کسی کامل بودن آن را اعلام نکرده است)؛ پس از وارد کردن تقویم، تاریخ‌ها را بازبینی کنید.
    }
refusal-stage-not-in-timetable = این مرحله در زمان‌بندی دوره نیست.
refusal-due-before-open = پایان مرحله باید پس از آغاز آن ({ DATETIME($opensAt) }) باشد. روز دیگری بنویسید.
refusal-stage-over = مرحلهٔ «{ stage-meant }» در این دوره پایان یافته است و تاریخ آن دیگر تغییر نمی‌کند.
refusal-due-in-past = { DATETIME($dueAt) } گذشته است. پایان مرحله باید در آینده باشد. روز دیگری بنویسید.
refusal-stage-began = با این تاریخ، آغاز مرحلهٔ «{ stage-meant }» جابه‌جا می‌شود که هم‌اکنون آغاز شده است. روز دیگری بنویسید.
refusal-nothing-moves = این همان تاریخ کنونی است و چیزی جابه‌جا نمی‌شود. روز دیگری بنویسید.
refusal-timetable-fault = با این تاریخ‌ها ترتیب مرحلهٔ «{ stage-meant }» درست نیست: پیش از پایان مرحلهٔ قبل آغاز می‌شود یا پیش از آغاز خود تمام می‌شود. تاریخ‌ها را اصلاح کنید.
notice-schedule-changed = <b>زمان‌بندی ارزیابی سال { YEAR($year) } تغییر کرد</b>
notice-schedule-changed-others = <b>مرحله‌های دیگر:</b>
notice-schedule-changed-line = { $stage }{ $edge ->
        [opens] {" "}(آغاز)
       *[due] {""}
    }: { DAY($from) } ← { DAY($to) }
notice-schedule-changed-stage = { $stage }
    { $edge ->
        [opens] آغاز پیشین: { DATE($from) }
       *[due] پایان پیشین: { DATE($from) }
    }
    { $edge ->
        [opens] آغاز تازه: <b>{ DATE($to) }</b>
       *[due] پایان تازه: <b>{ DATE($to) }</b>، ساعت { CLOCK($to) }
    }

## Gates (requirement D10)

refusal-step-not-next = اکنون دوره در گام «{ state-now }» است و رفتن به «{ state-next }» ممکن نیست.{ $next ->
        [none] {" "}گام دیگری نمانده است.
       *[other] {" "}گام بعدی «{ state-following }» است.
    }
refusal-step-has-own-place = گام «{ state-next }» در جای خود انجام می‌شود (اعلام نتایج، تأییدها یا انتشار)، نه از اینجا.
refusal-circular-missing = بخشنامهٔ این دوره هنوز آماده و تأیید نشده است. آن را از ‎/announce بنویسید و تأیید کنید؛ سپس دوره را منتشر کنید.
refusal-stage-running = مرحلهٔ «{ stage-meant }» هنوز در جریان است؛ گام بعدی پس از پایان آن در { DATETIME($dueAt) } باز می‌شود.
refusal-items-undecided = هنوز { NUM($pending) } مورد در انتظار بررسی یا اصلاح است؛ پس از تعیین تکلیف همه، این گام باز می‌شود.
refusal-objections-undecided = هنوز { NUM($pending) } اعتراض رسیدگی نشده است؛ پس از رسیدگی به همه، این گام باز می‌شود.
refusal-approval-missing = هنوز «{ approval-meant }» ثبت نشده است؛ پس از ثبت آن، این گام باز می‌شود.
refusal-not-transmitted = ارسال نتایج به سامانهٔ ملی هنوز ثبت نشده است. نخست «ثبت ارسال به سامانهٔ ملی» را در ‎/cycle بزنید.
refusal-festival-awaited = در این استان نتایج پس از جشنواره اعلام می‌شود و برگزاری آن هنوز ثبت نشده است.
refusal-review-held = { NUM($pending) } کار که باید پیش از آغاز بررسی تمام شود باز است. در ‎/cases ببینید؛ اگر بررسی نباید منتظر بماند، در «تصمیم‌های دونفره» با دلیل از آن بگذرید.
refusal-closing-held = { NUM($pending) } کار که باید پیش از بستن دوره تمام شود (مانند اقدام اصلاحی) باز است. در ‎/cases ببینید؛ اگر بستن دوره نباید منتظر بماند، در «تصمیم‌های دونفره» با دلیل از آن بگذرید.
refusal-already-transmitted = ارسال نتایج پیش از این در { DATETIME($transmittedAt) } ثبت شده است.
refusal-already-held = برگزاری جشنواره پیش از این در { DATETIME($heldAt) } ثبت شده است.

## Deadlines for everybody, and the first lines of the home screen

deadlines-button = مهلت‌ها
deadlines-none = هنوز زمان‌بندی دوره‌ای منتشر نشده است. پس از انتشار، مهلت‌ها را همین‌جا می‌بینید.
deadlines-title = <b>مهلت‌های ارزیابی سال { YEAR($year) }</b>
    وضعیت دوره: { $state }
deadlines-mine = <b>نوبت شما</b>
deadlines-others = <b>مرحله‌های دیگر</b>
deadlines-over = پایان‌یافته: { $names }
deadline-entry = { $stage }
    { $phase ->
        [day] { DATE($due) }
        [before] از { DATE($opens) } تا { DATE($due) }
       *[other] تا { DATETIME($due) }
    }{ $more ->
        [asked] {" "}(تمدید شده برای دستگاه شما)
        [returned] {" "}(↺ روزهای دیرکرد سازمان به مهلت دستگاه شما بازگشته است)
       *[no] {""}
    }
list-comma = {"، "}
home-cycle = <b>ارزیابی عملکرد سال { YEAR($year) }</b>
home-agency = { $agency }
home-stage = مرحلهٔ جاری: { $stage }
home-stage-due = { $workingDays ->
        [0] امروز آخرین روز است؛ تا ساعت { CLOCK($due) }
       *[other] تا { DATETIME($due) } · { NUM($workingDays) } روز کاری مانده
    }
home-stage-over = مهلت این مرحله در { DATETIME($due) } پایان یافته است.
home-opens = دوره ابلاغ شده است؛ خود ارزیابی از { DATE($at) } آغاز می‌شود.

## Names inside refusals

stage-meant = { $stage ->
        [system-preparation] { stage-system-preparation }
        [circular] { stage-circular }
        [questions] { stage-questions }
        [briefing] { stage-briefing }
        [self-assessment] { stage-self-assessment }
        [provincial-share] { stage-provincial-share }
        [national-transfer] { stage-national-transfer }
        [review] { stage-review }
        [objection] { stage-objection }
        [objection-review] { stage-objection-review }
        [finalisation] { stage-finalisation }
        [deputy-approval] { stage-deputy-approval }
        [council] { stage-council }
        [transmission] { stage-transmission }
        [festival] { stage-festival }
        [release] { stage-release }
       *[other] —
    }
state-now = { $state ->
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
state-next = { $to ->
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
state-following = { $next ->
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
approval-meant = { $step ->
        [FINALISATION] { approval-step-FINALISATION }
        [DEPUTY] { approval-step-DEPUTY }
        [COUNCIL] { approval-step-COUNCIL }
       *[other] —
    }
cycle-shifts-told = این تاریخ‌ها به { NUM($people) } نفر خبر داده می‌شود.
cycle-continue = پیش‌نویس { YEAR($year) } از روی همین سال
cycle-continued = <b>پیش‌نویس دورهٔ { YEAR($year) } از روی سال { YEAR($from) } ساخته شد.</b>
    شاخص‌ها و وزن‌ها، مرحله‌ها، تیم‌ها و واگذاری‌ها همان است و هر تاریخ یک سال جلو رفته است. تا انتشار، کسی جز شما آن را نمی‌بیند.
cycle-continued-days = همهٔ تاریخ‌ها در همان روزِ ماه مانده است.
cycle-continued-shifted = این پایان‌ها به‌علت تعطیلی در همان روزِ ماه نمانده است:
cycle-continued-mended = این پایان‌ها جابه‌جا شد، چون در سال پیش دیرتر یا فشرده‌تر از شناسنامهٔ خدمت گذشته بود:
cycle-continued-indicators = شاخص‌هایی که نیامده است (کنار گذاشته شده، یا دستگاه آن فعال نیست): { $codes }
cycle-continued-assignments = { NUM($count) } واگذاری نیامده است، چون صاحب آن دیگر نقشی ندارد یا شاخص آن نیامده است.
cycle-continued-next = تاریخ‌ها را در «مرحله‌ها» ببینید و تغییر شاخص‌ها را با ‎/import بفرستید؛ سپس دوره را منتشر کنید.
