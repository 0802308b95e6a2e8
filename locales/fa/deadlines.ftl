# Deadlines as a file for the reader's own calendar.

deadlines-calendar = افزودن به تقویم
deadlines-calendar-name = مهلت‌های ارزیابی سال { YEAR($year) }
deadlines-calendar-entry = پایان مهلت: { $stage }
deadlines-calendar-details = ارزیابی عملکرد سال { YEAR($year) }
    از { DATE($opens) } تا { DATETIME($due) }
deadlines-calendar-sent = تقویم { NUM($count) } مهلت شما. فایل را باز کنید تا به تقویم گوشی یا رایانه افزوده شود؛ یک روز پیش از هر مهلت یادآوری می‌کند.
    اگر تاریخی تغییر کرد، فایل تازه را از همین‌جا بگیرید؛ جای تاریخ پیشین را می‌گیرد.
