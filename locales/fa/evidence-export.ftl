## The evidence of a year as an archive (interface part 3)
sheet-evidence = مستندات
column-evidence-agency-code = کد دستگاه
column-evidence-agency = دستگاه
column-evidence-indicator-code = کد شاخص
column-evidence-indicator = شاخص
column-evidence-version = نسخه
column-evidence-submitted = زمان ثبت
column-evidence-receipt = رسید
column-evidence-text = توضیح
column-evidence-path = جای فایل در بایگانی
column-evidence-sha256 = شناسهٔ محتوای فایل (SHA-256)
evidence-export-date = { DATETIME($at) }
evidence-export-objection = اعتراض
evidence-export-case = پروندهٔ { $code }
evidence-export-version = { NUM($number) }{ $withdrawn ->
        [true] {" "}(پس گرفته شده)
       *[other] {""}
    }
refusal-evidence-damaged = فایل «{ $name }» روی سرور آسیب دیده یا نیست. `npm run tahavol -- verify` را اجرا کنید.
