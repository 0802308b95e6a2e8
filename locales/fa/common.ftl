## Buttons that every screen shares

yes = بله
no = خیر
back = بازگشت
cancel = انصراف
home = صفحهٔ اصلی
read-on = ادامه
next = بعدی
previous = قبلی

## Roles, domain/vocabulary.ts ROLES

role-focal-point = رابط ارزیابی دستگاه
role-agency-head = بالاترین مقام دستگاه
role-evaluator = کارشناس ارزیاب
role-coordinator = هماهنگ‌کنندهٔ ارزیابی
role-deputy = معاون توسعهٔ مدیریت و سرمایهٔ انسانی
role-organization-head = رئیس سازمان
role-council-secretary = دبیر شورا
role-council-member = عضو شورا
role-committee-member = عضو کمیتهٔ ارزیابی عملکرد
role-inquiry-respondent = پاسخ‌گوی استعلام
role-auditor = ناظر

## Dimensions of indicators

dimension-GENERAL = عمومی
dimension-SPECIFIC = اختصاصی

## States of the cycle

cycle-state-DRAFT = پیش‌نویس
cycle-state-ISSUED = ابلاغ شده
cycle-state-BRIEFING = جلسات توجیهی
cycle-state-OPEN = خود ارزیابی
cycle-state-NATIONAL_TRANSFER = بررسی و انتقال ملی
cycle-state-REVIEW = بررسی کارشناسی
cycle-state-PRELIMINARY = اعلام نتایج اولیه و اعتراض
cycle-state-OBJECTION_REVIEW = رسیدگی به اعتراض‌ها
cycle-state-FINALISATION = نهایی‌سازی نتایج
cycle-state-COUNCIL = طرح در شورا
cycle-state-TRANSMISSION = ارسال به سامانهٔ ملی
cycle-state-RELEASED = نتایج اعلام شده
cycle-state-CLOSED = پایان‌یافته

## Stages of the schedule, domain/vocabulary.ts STAGE_KEYS

stage-system-preparation = آماده‌سازی سامانه
stage-circular = ابلاغ بخشنامه و دستورالعمل شاخص‌ها
stage-questions = پاسخ به پرسش‌های دستگاه‌ها
stage-briefing = جلسات توجیهی و کارگاه آموزشی
stage-self-assessment = خود ارزیابی و بارگذاری مستندات
stage-provincial-share = تأیید برش استانی شاخص‌های اختصاصی
stage-national-transfer = بررسی، تأیید و انتقال عملکرد در سطح ملی
stage-review = بررسی مستندات و اعلام نظر کارشناسی
stage-objection = اعلام نتایج اولیه و مهلت اعتراض
stage-objection-review = رسیدگی به اعتراض‌ها و مستندات تکمیلی
stage-finalisation = نهایی کردن جداول نتایج
stage-deputy-approval = تأیید نهایی معاون
stage-council = طرح نتایج در شورای راهبری توسعهٔ مدیریت
stage-transmission = ارسال نتایج به سامانهٔ مدیریت عملکرد دولت
stage-festival = جشنوارهٔ شهید رجایی
stage-release = اعلام نتایج به دستگاه‌ها

## Ranking groups, requirements part 3

group-infrastructure = زیربنایی و توسعهٔ زیرساخت
group-production = تولیدی و خدماتی
group-economy = اقتصادی و مالی
group-health = سلامت و رفاه اجتماعی
group-culture = فرهنگی، علمی و آموزشی
group-public = عمومی، امنیتی و قضایی

## States of an item: a sign never stands without its word

item-state-EMPTY = ◻ نیامده
item-state-DRAFT = ✎ پیش‌نویس
item-state-SUBMITTED = ✔ ثبت شده
item-state-DEFICIENT = ↩ نیازمند اصلاح
item-state-SCORED = ★ امتیاز گرفته
item-state-OBJECTED = ⚖ در اعتراض
item-state-OBJECTION_DECIDED = ⚖ اعتراض رسیدگی شده
item-state-FINAL = ★ امتیاز نهایی
item-state-NOT_APPLICABLE = ∅ عدم مصداق
item-state-IN_REVIEW = ⏳ در بررسی

## Approvals of the result

approval-step-FINALISATION = نهایی کردن جداول نتایج
approval-step-DEPUTY = تأیید نهایی معاون
approval-step-COUNCIL = تأیید شورای راهبری توسعهٔ مدیریت استان
template-done = همین‌ها کافی است
template-so-far = <b>نوشته تا اینجا</b>
    <blockquote>{ $written }</blockquote>
template-which-file = { $name }
    کدام سند؟ نام آن را بزنید یا بنویسید.
template-which-words = { $name }
    جای خالی را بنویسید.
refusal-template-blank = جای خالی را با نام سند یا چند واژه پر کنید؛ نمونه: صورت‌جلسهٔ کارگروه
