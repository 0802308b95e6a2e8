## Correction of a circular that has gone out (issue 4 part 1)
correction-button = اصلاح متن
correction-home = اصلاح برای تأیید ({ NUM($count) })
correction-open = دیدن اصلاح
correction-read = خواندن متن اصلاح‌شده
correction-former = متن پیش از اصلاح
correction-mark = <i>اصلاح‌شده در { DATE($correctedAt) }</i>

## Writing
correction-ask-part = شمارهٔ { CODE($number) }: کدام بخش اصلاح شود؟
correction-part-title = عنوان
correction-part-body = متن
correction-part-both = عنوان و متن
correction-ask-title = عنوان درست را در یک خط بنویسید.
    عنوان کنونی: { $title }
correction-ask-body = متن درست را کامل و در یک پیام بنویسید؛ تا { NUM($limit) } نویسه. جای همهٔ متن کنونی را می‌گیرد.
correction-ask-reason = دلیل اصلاح را کوتاه بنویسید؛ همهٔ گیرندگان آن را می‌خوانند. نمونه: مهلت در بند ۲ نادرست نوشته شده بود.
correction-ask-material = آیا اصلاح چنان مهم است که دستگاه‌ها باید دوباره «رؤیت شد» را بزنند؟
correction-material-yes = بله، دوباره «رؤیت شد» بزنند
correction-material-no = نه، فقط خبر داده شود

## One correction: old and new
correction-page = <b>اصلاح { $what }</b>
    { $state ->
        [PROPOSED] ⏳ در انتظار تأیید
        [DONE] ✔ انجام شده
       *[DROPPED] ∅ کنار گذاشته
    } · نویسنده: { $author }
    دلیل: { $reason }
    { $material ->
        [true] اصلاح مهم: «رؤیت شد» دوباره خواسته می‌شود.
       *[other] «رؤیت شد»های ثبت‌شده می‌ماند.
    }
correction-title-change = <b>عنوان پیشین:</b> { $before }
    <b>عنوان تازه:</b> { $after }
correction-body-change = <b>متن پیشین:</b>
    { $before }

    <b>متن تازه:</b>
    { $after }
correction-own = تأیید با هماهنگ‌کنندهٔ دیگر یا معاون است.
correction-confirm = تأیید می‌کنم و فرستاده شود
correction-discard = کنار گذاشتن اصلاح
correction-proposed = اصلاح برای تأیید پیشنهاد شد و به { NUM($told) } نفر خبر داده شد.
correction-proposed-nobody = اصلاح پیشنهاد شد، ولی هماهنگ‌کنندهٔ دیگر یا معاونی برای تأیید در سامانه نیست. یکی را از ‎/people دعوت کنید.
correction-made = اصلاح انجام شد و به { NUM($told) } نفر خبر داده می‌شود؛ پیام‌های پیشین نیز اصلاح می‌شوند.
correction-discarded = اصلاح کنار گذاشته شد؛ متن همان است که بود.
correction-list = <b>اصلاح‌های در انتظار تأیید شما</b>
correction-list-empty = اصلاحی در انتظار تأیید شما نیست.
correction-list-button = اصلاح { $what }

## Reading
correction-page-mark = اصلاح‌شده در { DATETIME($at) }
    دلیل: { $reason }
correction-page-earlier = اصلاح پیشین در { DATETIME($at) }
    دلیل: { $reason }
correction-page-rest = و { NUM($count) } اصلاح دیگر
correction-seen-before = متن پیش از اصلاح را در { DATETIME($at) } رؤیت کرده‌اید؛ برای متن اصلاح‌شده «رؤیت شد» دوباره لازم است.
correction-former-page = <b>متن پیش از اصلاحِ { DATETIME($at) }</b>
    <b>{ $title }</b>

    { $body }
correction-former-warning = این متن دیگر معتبر نیست.

## Notices
notice-circular-corrected = <b>{ $what } اصلاح شد</b> · { DATETIME($confirmedAt) }
    { $title }
    دلیل: { $reason }{ $again ->
        [true] {"\u000A"}متن اصلاح‌شده را بخوانید و «رؤیت شد» را دوباره بزنید.
       *[other] {""}
    }
notice-correction-proposed = اصلاحی برای { $what } پیشنهاد شده است.
    دلیل: { $reason }
    متن پیشین و تازه را ببینید و اگر درست است تأیید کنید.
notice-correction-decided = { $state ->
        [DONE] { $name } اصلاح { $what } را تأیید کرد؛ به همهٔ گیرندگان خبر داده می‌شود.
       *[other] { $name } اصلاح { $what } را نپذیرفت؛ متن همان است که بود.
    }

## Refusals
refusal-correction-open = برای این بخشنامه اصلاحی در انتظار تأیید است. نخست آن را تأیید کنید یا کنار بگذارید.
refusal-correction-not-in-force = { $validity ->
        [replaced] این پیام دیگر معتبر نیست و اصلاح نمی‌شود، چون شمارهٔ { CODE($number) } جای آن را گرفته است. همان را اصلاح کنید.
       *[other] اعتبار این پیام پایان یافته است و اصلاح نمی‌شود. اگر لازم است پیام تازه‌ای بنویسید.
    }
refusal-correction-same = متن و عنوان تازه با آنچه هست یکی است؛ چیزی برای اصلاح نیست.
refusal-correction-over = { $state ->
        [DONE] این اصلاح پیش از این انجام شده است.
       *[other] این اصلاح کنار گذاشته شده است.
    }
refusal-correction-reason = دلیل باید از { NUM($minimum) } تا { NUM($limit) } نویسه باشد. نمونه: مهلت در بند ۲ نادرست نوشته شده بود.
