## Requests that an indicator does not apply

not-applicable-ask-button = مصداق ندارد
not-applicable-own-button = درخواست عدم مصداق
not-applicable-own-line = عدم مصداق: { $state }
not-applicable-state-ASKED = در انتظار پاسخ سازمان
not-applicable-state-RETURNED = سازمان توضیح خواسته است
not-applicable-state-APPEALED = اعتراض به رد در دست رسیدگی است
not-applicable-state-GRANTED = پذیرفته شد
not-applicable-state-REFUSED = پذیرفته نشد
not-applicable-state-WITHDRAWN = پس گرفته شد
not-applicable-ask-reason = شاخص { CODE($code) } · { $title }
    بنویسید چرا این شاخص در دستگاه شما مصداق ندارد (دست‌کم { NUM($minimum) } نویسه). نمونه: این دستگاه در استان واحد تولیدی ندارد.
    پس از آن می‌توانید سند بفرستید. تا پاسخ سازمان، مهلت این شاخص سر جای خود است.
not-applicable-left = درخواستی فرستاده نشد.
not-applicable-asked = درخواست عدم مصداق شاخص { CODE($code) } فرستاده شد.
    { $title }
    پاسخ سازمان: تا { DATETIME($answerBy) }
    اگر سندی دارید همین‌جا بفرستید؛ به همین درخواست می‌پیوندد.
not-applicable-none = در دورهٔ { YEAR($year) } درخواست عدم مصداقی نیست.
not-applicable-register = <b>درخواست‌های عدم مصداق، سال { YEAR($year) }</b>
    در انتظار پاسخ: { NUM($waiting) } · همه: { NUM($total) }
not-applicable-entry = { $agency } · { CODE($code) } { $title }
    { $state }{ $origin ->
        [group] {" "}(تصمیم برای همهٔ گروه)
       *[asked] {""}
    }
not-applicable-button = { CODE($code) } · { $agency }
not-applicable-head = <b>عدم مصداق: شاخص { CODE($code) } · { $title }</b>
    { $agency } · گروه { $group } · { POINTS($maximum) } امتیاز
    { $state }
not-applicable-by-group = این تصمیم برای همهٔ دستگاه‌های گروه گرفته شده است.
not-applicable-said-reason = دلیل دستگاه ({ DATETIME($at) }):
    { $text }{ not-applicable-attached }
not-applicable-said-ask-back = پرسش سازمان ({ DATETIME($at) }):
    { $text }{ not-applicable-attached }
not-applicable-said-answer = پاسخ دستگاه ({ DATETIME($at) }):
    { $text }{ not-applicable-attached }
not-applicable-said-grant = توضیح تصمیم ({ DATETIME($at) }):
    { $text }{ not-applicable-attached }
not-applicable-said-refusal = دلیل رد ({ DATETIME($at) }):
    { $text }{ not-applicable-attached }
not-applicable-said-appeal = اعتراض به رد ({ DATETIME($at) }):
    { $text }{ not-applicable-attached }
not-applicable-attached = { $files ->
        [0] {""}
       *[other] {" "}· { NUM($files) } فایل
    }
not-applicable-precedents = <b>تصمیم‌های پیشین همین شاخص</b>
not-applicable-no-precedent = برای این شاخص هنوز تصمیم دیگری گرفته نشده است.
not-applicable-precedent = { $same ->
        [yes] هم‌گروه: {""}
       *[no] {""}
    }{ $agency } · { $state } · { DATE($at) }{ $answer ->
        [none] {""}
       *[other] {" "}· { $answer }
    }
not-applicable-grant = پذیرش عدم مصداق
not-applicable-ask-back = توضیح بیشتر خواستن
not-applicable-refuse = رد با دلیل
not-applicable-group-button = همین تصمیم برای همهٔ گروه
not-applicable-group = <b>عدم مصداق برای همهٔ گروه { $group }</b>
    شاخص { CODE($code) } · { $title }
    { $touched ->
        [0] دستگاهی که این تصمیم آن را در بر بگیرد نیست.
       *[other] این تصمیم { NUM($touched) } دستگاه را در بر می‌گیرد؛ به همه خبر داده می‌شود:
    }
not-applicable-group-line = { $agency } · { $state }{ $asked ->
        [yes] {" "}· درخواست داده است
       *[no] {""}
    }
not-applicable-group-yes = پذیرش برای { NUM($touched) } دستگاه
not-applicable-group-done = عدم مصداق برای { NUM($touched) } دستگاه گروه { $group } پذیرفته شد.
not-applicable-files = فایل‌ها ({ NUM($count) })
not-applicable-files-sent = { NUM($count) } فایل این درخواست:
not-applicable-register-button = درخواست‌های عدم مصداق
not-applicable-answer = پاسخ به پرسش سازمان
not-applicable-appeal = اعتراض به رد
not-applicable-withdraw = پس گرفتن درخواست
not-applicable-withdrawn = درخواست پس گرفته شد. شاخص همان است که پیش از آن بود.
not-applicable-granted = پذیرفته شد؛ دستگاه خبردار می‌شود. امتیاز این شاخص میان شاخص‌های دیگر دستگاه پخش می‌شود.
not-applicable-words-answer = پاسخ خود را بنویسید (دست‌کم { NUM($minimum) } نویسه).
not-applicable-words-appeal = بنویسید چرا رد درست نیست (دست‌کم { NUM($minimum) } نویسه). کس دیگری جز آن‌که رد کرده است تصمیم می‌گیرد.
not-applicable-words-refuse = دلیل رد را بنویسید (دست‌کم { NUM($minimum) } نویسه). دستگاه همین متن را می‌بیند؛ نام شما را نمی‌بیند.
not-applicable-words-ask-back = بنویسید چه توضیح یا سندی لازم است (دست‌کم { NUM($minimum) } نویسه). تا پاسخ دستگاه، مهلت پاسخ شما می‌ایستد.
not-applicable-done-answer = پاسخ فرستاده شد. اگر سندی دارید همین‌جا بفرستید.
not-applicable-done-appeal = اعتراض فرستاده شد. اگر سندی دارید همین‌جا بفرستید.
not-applicable-done-refuse = رد شد و دلیل برای دستگاه فرستاده شد.
not-applicable-done-ask-back = پرسش برای دستگاه فرستاده شد.
not-applicable-home = ⏳ { NUM($count) } درخواست عدم مصداق در انتظار تصمیم
not-applicable-see = دیدن درخواست
message-file-kept = فایل «{ $name }» به همان نوشته پیوست شد.
scores-reweighted = عدم مصداق در { $name }: { "\u2066" }{ POINTS($earned) } ÷ { POINTS($reachable) } × { POINTS($maximum) } = { POINTS($result) }{ "\u2069" }
scores-reweighted-none = عدم مصداق در { $name }: هیچ شاخصی مصداق ندارد و { POINTS($maximum) } امتیاز آن میان بقیه پخش شده است.

## Notices

notice-not-applicable-asked = { $state ->
        [APPEALED] <b>اعتراض به رد عدم مصداق: { $agency }</b>
       *[other] <b>درخواست عدم مصداق: { $agency }</b>
    }
    شاخص { CODE($code) } · { $title }
    <blockquote>{ $text }</blockquote>
    پاسخ تا { DATETIME($answerBy) }
notice-not-applicable-answered = عدم مصداق شاخص { CODE($code) } · { $title }
    { $stateName }{ $origin ->
        [group] {" "}(برای همهٔ دستگاه‌های گروه)
       *[asked] {""}
    }{ $text ->
        [none] {""}
       *[other] {"\u000A"}{ $text }
    }
    { $state ->
        [GRANTED] امتیاز این شاخص میان شاخص‌های دیگر پخش می‌شود و حداکثر مجموع همان است که بود.
        [REFUSED] می‌توانید به رد اعتراض کنید یا مستندات شاخص را بفرستید.
       *[RETURNED] پاسخ دهید تا رسیدگی ادامه یابد.
    }

## Refusals

refusal-not-applicable-standing = برای این شاخص درخواستی هست: { $state ->
        [GRANTED] پذیرفته شده است.
        [RETURNED] سازمان توضیح خواسته است؛ همان را پاسخ دهید.
       *[other] در انتظار پاسخ است.
    }
refusal-not-applicable-elsewhere = در این فاصله وضع این درخواست عوض شده است: { $state ->
        [GRANTED] پذیرفته شده است.
        [REFUSED] رد شده است.
        [RETURNED] سازمان توضیح خواسته است.
        [APPEALED] اعتراض به رد در دست رسیدگی است.
        [WITHDRAWN] دستگاه آن را پس گرفته است.
       *[ASKED] در انتظار پاسخ است.
    }
refusal-not-applicable-appealed-already = به رد این درخواست یک بار اعتراض شده و پاسخ آن داده شده است. اعتراض به امتیاز پس از اعلام نتایج اولیه ممکن است.
refusal-not-applicable-in-objection = این شاخص در دست رسیدگی به اعتراض است. پس از تصمیم دربارهٔ اعتراض دوباره بزنید.
