services-button = شناسنامهٔ خدمت
services-faq-button = پرسش‌های پرتکرار
services-none = هنوز دوره‌ای ابلاغ نشده است و شناسنامهٔ خدمت پس از آن اینجا می‌آید.
services-title = <b>{ $name }</b>{ $code ->
        [none] {""}
       *[other] {" "}· کد خدمت { CODE($code) }
    }
    { $organization }
services-point = • { $text }
services-documents = <b>مدارک</b>
services-inquiries = <b>استعلام‌ها از دستگاه‌های دیگر</b>
services-inquiry = • { $title }{ $respondent ->
        [none] {""}
       *[other] {" "}— { $respondent }
    }
services-laws = <b>مستندات قانونی</b>
faq-title = <b>پرسش‌های پرتکرار</b>
faq-cost = <b>هزینهٔ خدمت چقدر است؟</b>
    { $answer }
faq-place = <b>آیا باید به دفتر پیشخوان رفت؟</b>
    این خدمت در دفاتر پیشخوان ارائه نمی‌شود؛ همهٔ کارها همین‌جا و در سامانهٔ رسمی انجام می‌شود.
faq-code = <b>چگونه وارد شوم؟</b>
    هماهنگ‌کنندهٔ ارزیابی برای رابط هر دستگاه کد دعوت یک‌بارمصرف می‌سازد. آن را پس از ‎/start بنویسید.
faq-late = <b>اگر تا پایان مهلت آماده نشدم، چه کنم؟</b>
    پیش از پایان مهلت، دستگاه می‌تواند با ذکر دلیل تمدید بخواهد. پیش‌نویس شما می‌ماند.
faq-objection = <b>چگونه به امتیاز اعتراض کنم؟</b>
    پس از اعلام نتایج اولیه و در مهلت اعتراض، رابط دستگاه برای هر شاخص یک اعتراض با توضیح یا مستندات تکمیلی ثبت می‌کند.
faq-system = <b>سامانهٔ رسمی کدام است؟</b>
    { $name }: { LATIN($address) }
services-times = زمان: { $text }
services-cost = هزینه: { $text }
services-duties-recipient = <b>تعهد شما</b>
services-duties-organization = <b>تعهد سازمان</b>
services-steps = <b>مسیر کار</b>
services-step = { NUM($number) }. { $title }{ $count ->
    [working] {" "}(تا { NUM($days) } روز کاری)
    [calendar] {" "}(تا { NUM($days) } روز)
   *[none] {""}
  }
services-sites = <b>بخشنامه و فرم‌ها</b>
services-agreement = اعتبار: { $text }
services-ends = خاتمه: { $text }
services-begin = آغاز درخواست
services-start = ثبت پرونده: { $title }
services-forms-button = چه می‌پرسیم؟
services-forms = <b>{ $title }</b>، آنچه از شما پرسیده می‌شود:
services-field = • { $title }{ $need ->
    [optional] {" "}(در صورت نیاز)
   *[needed] {""}
  }
services-card-back = بازگشت به شناسنامهٔ خدمت
services-all-button = همهٔ خدمات
