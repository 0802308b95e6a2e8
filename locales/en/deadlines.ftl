# Deadlines as a file for the reader's own calendar.

deadlines-calendar = Add to calendar
deadlines-calendar-file = deadlines
deadlines-calendar-name = Deadlines of the evaluation of { YEAR($year) }
deadlines-calendar-entry = Deadline: { $stage }
deadlines-calendar-details = Performance evaluation of { YEAR($year) }
    From { DATE($opens) } until { DATETIME($due) }
deadlines-calendar-sent = A calendar of your { NUM($count) } deadlines. Open the file to add them to your phone or computer; it reminds you one day before each.
    If a date changes, download a new file here; it replaces the earlier dates.

## The organization's own clock (peers row 5)

promise-line = { $isPast ->
        [yes] The organization’s reply was due by { DATETIME($by) } and is overdue{ promise-late }.
       *[no] You will receive a reply by { DATETIME($by) }.
    }
promise-office = { $isPast ->
        [yes] ⚠ Reply overdue: { DATETIME($by) }{ promise-late }
       *[no] Reply due: { DATETIME($by) }
    }
promise-late = { $days ->
        [0] {""}
       *[other] {" "}({ NUM($days) } { $unit ->
            [working] { $days ->
                [one] working day
               *[other] working days
            }
           *[calendar] { $days ->
                [one] day
               *[other] days
            }
        })
    }
promise-waited = { $days ->
        [0] Received today
        [one] Waiting for { NUM($days) } day
       *[other] Waiting for { NUM($days) } days
    }
promise-results = The review of this indicator was due by { DATE($checkedBy) }. Its score will be given with the preliminary results, after { DATE($resultsBy) }.
cycle-late-button = ⚠ Overdue replies ({ NUM($count) })
late-title = <b>Overdue replies from the organization, { YEAR($year) }</b>
    Total { NUM($total) }, for { NUM($count) } agencies, longest wait first
late-none = The organization has no overdue replies for { YEAR($year) }.
late-line = <b>{ $agency }</b> · oldest due: { DATE($by) }{ $items ->
        [0] {""}
       *[other] {""} · indicators: { NUM($items) }
    }{ $objections ->
        [0] {""}
       *[other] {""} · objections: { NUM($objections) }
    }{ $extensions ->
        [0] {""}
       *[other] {""} · extension requests: { NUM($extensions) }
    }
holidays-how = Enter the year’s lunar holidays in the sheet «تعطیلات» of the province workbook and send it with /import; that sheet alone is enough. A single day can be closed with /holiday; once the list is complete, please say so there.

## Days closed by decree

holiday-ask = <b>Closure by decree</b>
    Write the day and the reason in one line. Examples:
    /holiday tomorrow air pollution
    /holiday 1405/9/5 cold
    /holiday cancel 1405/9/5
holiday-title = Closure by decree
holiday-title-open = Working day
holiday-closed = <b>{ $count ->
        [one] This day is closed now:
       *[other] These { NUM($count) } days are closed now:
    }</b>
holiday-reopened = <b>{ $count ->
        [one] This day is no longer closed:
       *[other] These { NUM($count) } days are no longer closed:
    }</b>
holiday-day = { DATE($day) }
holiday-no-end = No stage ends on these days.
holiday-ends = ⚠ { $count ->
        [one] One stage ends on a free day:
       *[other] { NUM($count) } stages end on free days:
    }
holiday-end = { $stage }: { DATETIME($dueAt) }; the next working day is { DATE($to) }.
holiday-told = { $people ->
        [one] One person whom this end concerns is
       *[other] { NUM($people) } people whom these ends concern are
    } being told. The deadline stays until you move it.
holiday-move = Move the end of “{ $stage }”
holiday-take-back = To take the closure back, write the same command with “cancel” and the day.
notice-closed-day = <b>A day on which a deadline ends has been closed by decree.</b>
notice-closed-day-end = { $stage }: { DATETIME($dueAt) }
notice-closed-day-stays = The deadline stands as it is. If it moves, you read the new date here.
refusal-holiday-unreadable = No day was understood. Begin with the day. Example: /holiday tomorrow air pollution
refusal-holiday-unclear = “{ $rest }” is not clear, and no day has been closed yet. Whole days are closed. Write the days one after another with “and” or “to”, then the reason. Example: /holiday tomorrow air pollution
refusal-holiday-too-many = One command closes { NUM($limit) } days at most. Write a shorter span.
refusal-holiday-past = This day has passed and is no longer closed. Write a day from today on.
refusal-holiday-not-closed = Among these days there is one that is not closed. Write closed days only.

## The timetable of the coordinator

cycle-grace = Hidden grace period
cycle-grace-line = Hidden grace period: { $minutes ->
        [0] none
       *[other] { grace-length } · closes: { DATETIME($closes) }
    }
grace-length = { $minutes ->
        [60] one hour
        [120] two hours
        [1440] 24 hours
       *[other] { NUM($minutes) } minutes
    }
cycle-grace-question = <b>{ $stage }</b>
    Announced end: { DATETIME($due) }
    Anything received before the grace period ends is accepted. Agencies and evaluators do not see it. How long should it be?
cycle-grace-choice = { $minutes ->
        [0] no grace period
       *[other] { grace-length }
    }
cycle-grace-set = The hidden grace period has been recorded.
notice-schedule-calendar = If you have added these deadlines to your calendar, download a new file with “Add to calendar”; it replaces the earlier dates.

## The page of deadlines

deadlines-missing = Still to do: <b>{ NUM($count) } indicators, { POINTS($points) } points</b>
deadlines-returned = ↩ Correct indicator { CODE($code) } · { $title }: by { DATETIME($dueAt) }
deadlines-queue = Awaiting review: <b>{ NUM($waiting) }</b>{ $late ->
        [0] {""}
       *[other] {""} · ⚠ overdue: { NUM($late) }
    }
deadlines-steps = Your cases and tasks: <b>{ NUM($count) }</b>
deadlines-step = • { $what }: by { DATETIME($dueAt) }
deadlines-step-late = ⏰ { $what }: was due { DATETIME($dueAt) }
deadlines-first = Start with indicator { CODE($code) }
timetable-picture = Timetable as a picture
timetable-picture-title = Timetable of the evaluation of { YEAR($year) }
timetable-picture-span = { DAY($opens) } to { DAY($due) }
timetable-picture-day = { DAY($due) }
timetable-picture-today = today, { DAY($now) }
timetable-picture-sent = Timetable of the evaluation of { YEAR($year) }. For the latest dates, see /deadlines.

holiday-year-open = Holidays of { YEAR($year) }: { NUM($known) } days are known, and nobody has said that these are all.
holiday-year-whole = Holidays of { YEAR($year) }: { NUM($known) } days, declared complete.
holiday-whole = Holidays of { YEAR($year) } are complete
holiday-not-whole = Holidays of { YEAR($year) } are not complete
holiday-declared = { $whole ->
        [yes] Recorded: the holidays of { YEAR($year) } are complete with { NUM($known) } days.
       *[no] Recorded: the holidays of { YEAR($year) } are not complete yet.
    }
