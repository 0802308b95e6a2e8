# Deadlines as a file for the reader's own calendar.

deadlines-calendar = Add to calendar
deadlines-calendar-name = Deadlines of the evaluation of { YEAR($year) }
deadlines-calendar-entry = Deadline: { $stage }
deadlines-calendar-details = Performance evaluation of { YEAR($year) }
    From { DATE($opens) } to { DATETIME($due) }
deadlines-calendar-sent = Calendar of your { NUM($count) } deadlines. Open the file to add it to the calendar of your telephone or computer; it reminds you one day before each.
    When a date changes, fetch a new file from here; it takes the place of the former date.

## The organization's own clock (peers row 5)

promise-line = { $isPast ->
        [yes] The organization’s time to answer ({ DATETIME($by) }) has passed{ promise-late }.
       *[no] You get an answer by { DATETIME($by) }.
    }
promise-office = { $isPast ->
        [yes] ⚠ The answer is overdue: { DATETIME($by) }{ promise-late }
       *[no] Answer due: { DATETIME($by) }
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
        [0] Came in today
       *[other] Waiting for { NUM($days) } days
    }
promise-results = This indicator was to be reviewed by { DATE($checkedBy) }; its score comes with the preliminary results, after { DATE($resultsBy) }.
cycle-late = ⚠ Overdue answers of the organization: { NUM($count) }
cycle-late-button = Overdue answers
late-title = <b>Answers the organization owes beyond the promised day, { YEAR($year) }</b>
    { NUM($total) } in { NUM($count) } agencies, the one that has waited longest first
late-none = No answer of { YEAR($year) } is beyond its promised day.
late-line = <b>{ $agency }</b> · oldest due: { DATE($by) }{ $items ->
        [0] {""}
       *[other] {""} · indicators: { NUM($items) }
    }{ $objections ->
        [0] {""}
       *[other] {""} · objections: { NUM($objections) }
    }{ $extensions ->
        [0] {""}
       *[other] {""} · requests for more time: { NUM($extensions) }
    }
holidays-how = Enter the lunar holidays of the year in the sheet «تعطیلات» of the province’s workbook and send it with /import.

## The timetable of the coordinator

cycle-grace = Silent grace
cycle-grace-line = Silent grace: { $minutes ->
        [0] none
       *[other] { grace-length } · closes: { DATETIME($closes) }
    }
grace-length = { $minutes ->
        [60] an hour
        [120] two hours
        [1440] a day and a night
       *[other] { NUM($minutes) } minutes
    }
cycle-grace-question = <b>{ $stage }</b>
    Announced end: { DATETIME($due) }
    What comes until the silent grace is over is taken. Agencies and evaluators do not see it. How long should it be?
cycle-grace-choice = { $minutes ->
        [0] no grace
       *[other] { grace-length }
    }
cycle-grace-set = The silent grace is written.
notice-schedule-calendar = If your calendar has these deadlines, fetch the new file with “Add to calendar”; it takes the place of the former dates.

## The page of deadlines

deadlines-missing = Left to do: <b>{ NUM($count) } indicators, { POINTS($points) } points</b>
deadlines-returned = ↩ Mend indicator { CODE($code) } · { $title }: by { DATETIME($dueAt) }
deadlines-queue = Waiting for review: <b>{ NUM($waiting) }</b>{ $late ->
        [0] {""}
       *[other] {""} · ⚠ overdue: { NUM($late) }
    }
deadlines-first = Begin with indicator { CODE($code) }
timetable-picture = Picture of the timetable
timetable-picture-title = Timetable of the evaluation of { YEAR($year) }
timetable-picture-span = { DAY($opens) } to { DAY($due) }
timetable-picture-day = { DAY($due) }
timetable-picture-today = today, { DAY($now) }
timetable-picture-sent = Timetable of the evaluation of { YEAR($year) }. The dates as they stand now are always in /deadlines.
