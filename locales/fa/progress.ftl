# Participation: how many agencies take part, against what the service card asks for. No score anywhere.

progress-button = پیشرفت و مشارکت
progress-home = { NUM($started) } دستگاه آغاز کرده‌اند · هدف { NUM($target) }
progress-title = <b>مشارکت در ارزیابی سال { YEAR($year) }</b> · { $state }
progress-gauge = <b>{ NUM($submitted) } از { NUM($target) } لازم</b> (هدف { NUM($percent) } درصد از { NUM($total) } دستگاه)
progress-counts = ✎ { NUM($started) } آغاز کرده · ✔ { NUM($submitted) } ثبت کرده{ $finished ->
        [0] {""}
       *[other] {" "}· { NUM($finished) } همه را ثبت کرده
    }
progress-forecast = { $level ->
        [reached] ✔ هدف مشارکت به دست آمده است.
        [on-course] با روند ده روز کاری گذشته، تا پایان مهلت { NUM($expected) } دستگاه شرکت می‌کنند و هدف به دست می‌آید.
        [missed] مهلت گذشته است و { NUM($missing) } دستگاه تا هدف کم است.
        [too-early] برای پیش‌بینی زود است.
       *[at-risk] <b>هشدار:</b> با روند ده روز کاری گذشته، تا پایان مهلت { NUM($expected) } دستگاه شرکت می‌کنند و هدف ({ NUM($target) }) به دست نمی‌آید.
    }{ $needed ->
        [0] {""}
       *[other] {" "}{ NUM($days) } روز کاری مانده؛ روزی { NUM($needed) } دستگاه تازه لازم است.
    }
progress-groups-title = <b>گروه‌ها</b> (آغاز کرده · ثبت کرده · پایان یافته، از کل)
progress-group = { $group }: { NUM($started) } · { NUM($submitted) } · { NUM($finished) } از { NUM($total) }
progress-teams-title = <b>تیم‌های ارزیابی</b>
progress-team = { $name ->
        [none] بدون تیم
       *[other] { $name }
    }: { NUM($waiting) } در نوبت{ $claimed ->
        [0] {""}
       *[other] {" "}· { NUM($claimed) } در دست
    }{ $deficient ->
        [0] {""}
       *[other] {" "}· { NUM($deficient) } نزد دستگاه
    }{ $scored ->
        [0] {""}
       *[other] {" "}· { NUM($scored) } بررسی‌شده
    }{ $oldest ->
        [0] {""}
       *[other] {" "}· قدیمی‌ترین: { NUM($oldest) } روز پیش
    }
progress-circular = آخرین بخشنامه ({ CODE($number) }): رسیده به { NUM($sent) } از { NUM($audience) } نفر{ $failed ->
        [0] {""}
       *[other] {" "}· نرسیده به { NUM($failed) } نفر
    }
progress-refresh = به‌روز کردن
progress-slow-button = آغاز نکرده و عقب‌مانده ({ NUM($behind) })
progress-slow-title = <b>{ NUM($notStarted) } دستگاه آغاز نکرده · { NUM($behind) } دستگاه عقب‌تر از زمان‌بندی</b>{ $pages ->
        [1] {""}
       *[other] {" "}· صفحهٔ { NUM($page) } از { NUM($pages) }
    }
progress-slow-none = همهٔ دستگاه‌ها آغاز کرده‌اند و هیچ‌یک از زمان‌بندی عقب نیست.
progress-agency = <b>{ $name }</b>{ $done ->
        [0] {""}
       *[other] {" "}· { NUM($done) } از { NUM($total) } شاخص
    }
progress-nobody = رابطی ندارد؛ از ‎/people دعوت کنید.
progress-person = { $name } · { $reach }{ $phone ->
        [none] {""}
       *[other] {" "}· { LATIN($phone) }
    }
progress-standing-not-started = ◻ آغاز نکرده
progress-standing-behind = ✎ عقب‌تر از زمان‌بندی
progress-reach-reachable = در دسترس
progress-reach-blocked = ربات را بسته است
progress-reach-never = هنوز وارد نشده است
progress-steps-button = جاهای ماندن
progress-steps-title = <b>کجا می‌مانند</b>: پرسش‌هایی که بیشتر نیمه‌کاره رها شده‌اند، در آغاز
progress-steps-none = هنوز پرسشی شمرده نشده است.
progress-steps-before = پیش از دوره
progress-step = <b>{ $name }</b>، پرسش { NUM($step) } · { $stage }
    رسیده { NUM($reached) } · پاسخ‌داده { NUM($answered) } · مانده { NUM($left) }{ $time ->
        [none] {""}
        [seconds] {" "}· نیمی در حداکثر { NUM($median) } ثانیه
        [minutes] {" "}· نیمی در حداکثر { NUM($median) } دقیقه
       *[long] {" "}· نیمی پس از بیش از یک ساعت
    }
