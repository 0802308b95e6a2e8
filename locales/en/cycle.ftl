# The evaluation cycle: timetable, stages and steps

## The coordinator's board

cycle-button = Evaluation cycle
cycle-back = Back to the cycle
cycle-none = No cycle has been created yet.
    “Create cycle” proposes dates for every stage, based on its duration, working days and holidays.
cycle-create = Create cycle
cycle-redo = Propose dates again
cycle-stages = Timetable
cycle-publish = Publish cycle
cycle-advance = Move to next step
cycle-transmitted = Record transmission
cycle-festival = Record festival
cycle-title = <b>Evaluation cycle of { YEAR($year) }</b> · { $profile }
cycle-state-line = State: { $state } · since { DATE($since) }
cycle-size = { NUM($agencies) } agencies · { NUM($indicators) } indicators
cycle-transmitted-line = Transmitted to the national system: { DATETIME($at) }
cycle-festival-line = Festival held: { DATE($at) }
cycle-next-none = There are no more steps in this cycle.
cycle-next-clock = Next step: <b>{ $to }</b> · starts automatically when it is due.
cycle-next-person = Next step: <b>{ $to }</b> · by the { $who }
cycle-or = {" or the "}
cycle-gate-opens = In the timetable this step begins on { DATETIME($at) }.
cycle-recalled = <b>{ $title } · { YEAR($year) }</b> · tasks: { NUM($all) }, not done: { NUM($open) }
cycle-recalled-line = • { $name }: { $text }
cycle-stages-title = <b>Timetable</b>
cycle-stages-head = <b>Timetable of { YEAR($year) }</b> · page { NUM($page) } of { NUM($pages) }
cycle-stage-button = { $stage } · until { DAY($due) }
cycle-stage-line = { $stage }: { $span ->
        [day] { DAY($due) }
       *[days] { DAY($opens) } to { DAY($due) }
    }
stage-after = over
stage-before = { $days ->
        [0] begins today
        [one] begins in { NUM($days) } day
       *[other] begins in { NUM($days) } days
    }
stage-late = overdue
stage-held = not begun yet; the stage before it is not finished
stage-last-day = today until { CLOCK($at) }
stage-open = { NUM($days) } days · { NUM($workingDays) } working days left
cycle-stage-page = <b>{ $stage }</b>
    Begins: { DATETIME($opens) }
    Ends: { DATETIME($due) }
cycle-stage-length = Duration in the service description: { NUM($minimum) } to { NUM($maximum) } { $unit ->
        [hours] hours
        [working] working days
       *[other] calendar days
    }
cycle-move = Change end
cycle-move-opens = Change start
cycle-yes = Confirm
cycle-publish-question = Publishing shows the timetable of { YEAR($year) } to everyone and opens { NUM($indicators) } indicators for { NUM($agencies) } agencies.
    After that, all agencies and evaluators are notified of every change of date. Publish?
cycle-published = The cycle has been published. Its deadlines can now be seen in /deadlines.
cycle-advance-question = The cycle will move to the step “{ $to }”. This cannot be undone. Continue?
cycle-advanced = The new step has been recorded.
cycle-transmitted-question = Have the results been entered in the national system? If you confirm, the time is recorded.
cycle-transmitted-done = The transmission has been recorded.
cycle-festival-question = Has the festival taken place? If you confirm, the time is recorded.
cycle-festival-done = The festival has been recorded.

## Creating a cycle

cycle-ask-year = Which year’s performance is to be evaluated? Write the year or choose it. Example: { YEAR($example) }
cycle-year = Year { YEAR($year) }
cycle-ask-profile = Which province’s rules apply to this cycle?
cycle-ask-start = What is the first day of the cycle (the day the circular is issued)? Write the date. Example: 1 Azar 1405
cycle-start-today = Today, { DATE($day) }
cycle-start-saturday = { DATE($day) }
cycle-ask-length = Which durations from the service description should be used? You can change the end date of each stage later.
cycle-length-maximum = Longest
cycle-length-minimum = Shortest
cycle-summary = <b>Proposed timetable of { YEAR($year) }</b> · { $profile }
    Durations are in { $dayKind ->
        [working] working days
       *[other] calendar days
    }. No stage ends on a holiday.
cycle-dates-line = { $stage }: { $span ->
        [day] { DATE($due) }
       *[days] { DATE($opens) } to { DATE($due) }
    }
cycle-summary-question = The cycle will be created as a draft. Agencies cannot see it until it is published.
cycle-create-yes = Create draft
cycle-created = The draft cycle of { YEAR($year) } has been created. Next, prepare the circular and publish the cycle.
cycle-create-left = No cycle was created and nothing was recorded.
refusal-year-unreadable = The year could not be read. Please write four digits. Example: { YEAR($example) }
refusal-profile-unknown = This province is not on the list. Please press one of the buttons.
refusal-choice-by-button = Please press one of the buttons above.
refusal-day-unreadable = { $reason ->
        [gregorian] This is a Gregorian date. Press the Jalali day if it is offered below, or write a Jalali date. Example: 16 Azar 1405
        [notleap] Esfand has 29 days in that year. Please write another day. Example: 29 Esfand 1405
        [day] That month does not have this day. Please write the date again. Example: 16 Azar 1405
        [month] The month must be from 1 to 12. Example: 1405/9/16
        [year] The year could not be read. Please write four digits. Example: 16 Azar 1405
        [weekday] The weekday does not match this date. Press one of the two buttons below, or write the date again. Example: 16 Azar 1405
        [order] This can be either of two days. Press the right one below, or write the date with the name of the month. Example: 16 Azar
        [hour] Only the day is kept here, not the time. If the day on the button is right, press it; otherwise write the day alone. Example: 16 Azar 1405
        [time] This time could not be read. Please write a time from 00:00 to 23:59. Example: 16 Azar 1405 at 14:00
       *[other] The date could not be read. Please write it like this: 16 Azar 1405 or 1405/9/16
    }
refusal-cycle-draft-exists = A draft cycle for { YEAR($year) } already exists. Continue with it in /cycle, or propose its dates again.
refusal-cycle-running = The cycle of { YEAR($year) } is still at the step “{ state-now }”. A new cycle can be created once it is closed.
refusal-year-taken = A cycle for { YEAR($year) } already exists. Please write another year.
refusal-cycle-changed = The cycle has changed in the meantime, so this was not done. Please check its current state.

## Moving a stage

cycle-ask-due = <b>{ $stage }</b>
    from { DATE($opens) } to { DATE($due) }
    Write the new last day, for example 16 azar 1405
cycle-ask-opens = <b>{ $stage }</b>
    from { DATE($opens) } to { DATE($due) }
    Write the new first day, for example 16 azar 1405
    The end of the stage stays as it is.
cycle-move-free-day = The day you wrote is a holiday. The next working day is proposed: { DATE($to) }
cycle-move-title = <b>Stages that move: { NUM($count) }</b>
cycle-moved-line = { $stage }: { DATE($from) } → { DATETIME($to) }
cycle-moved-opens-line = Start of { $stage }: { DATE($from) } → { DATE($to) }
cycle-move-question = Record these dates?
cycle-move-question-published = The old and new dates will be shown side by side in one message. Record them?
cycle-move-told = <b>The cycle is published. If you confirm, { NUM($people) } people will be notified:</b>
cycle-move-told-role = { $role }: { NUM($people) }
cycle-move-yes = Confirm dates
cycle-moved = Stages moved: { NUM($count) }.{ $told ->
        [0] {""}
       *[other] {" "}{ NUM($told) } people are being notified of the change.
    }
cycle-move-left = The dates have not been changed.
timetable-heed = <b>Please note:</b>
fault-shorter-than-minimum = { $stage }: { NUM($length) }, shorter than the minimum in the service description ({ NUM($limit) })
fault-longer-than-maximum = { $stage }: { NUM($length) }, longer than the maximum in the service description ({ NUM($limit) })
fault-due-on-holiday = { $stage }: ends on a holiday.
fault-outside-its-host = { $stage }: ends after “{ $other }”.
fault-begins-before-earlier-ends = { $stage }: begins before “{ $other }” ends.
fault-stage-missing = { $stage }: missing from the timetable.
fault-due-before-open = { $stage }: ends before it begins.
timetable-uncertain-year = { $known ->
        [none] The holidays of { YEAR($year) } have not been entered; only weekends were taken into account. Please check the dates again once the calendar has been entered.
       *[other] The holidays of { YEAR($year) } have not been declared complete. Please check the dates again once the calendar has been entered.
    }
refusal-stage-not-in-timetable = This stage is not part of the cycle’s timetable.
refusal-due-before-open = A stage must end after it begins ({ DATETIME($opensAt) }). Please write another day.
refusal-stage-over = The stage “{ stage-meant }” is over in this cycle, and its date can no longer be changed.
refusal-due-in-past = { DATETIME($dueAt) } has passed. A stage must end in the future. Please write another day.
refusal-stage-began = This date would move the start of “{ stage-meant }”, which has already begun. Please write another day.
refusal-nothing-moves = This is the current date, so nothing would change. Please write another day.
refusal-timetable-fault = With these dates the stage “{ stage-meant }” is out of order: it begins before the previous stage ends, or ends before it begins. Please correct the dates.
notice-schedule-changed = <b>The timetable of the evaluation of { YEAR($year) } has changed</b>
notice-schedule-changed-others = <b>Other stages:</b>
notice-schedule-changed-line = { $stage }{ $edge ->
        [opens] {" "}(start)
       *[due] {""}
    }: { DAY($from) } → { DAY($to) }
notice-schedule-changed-stage = { $stage }
    { $edge ->
        [opens] Old start: { DATE($from) }
       *[due] Old end: { DATE($from) }
    }
    { $edge ->
        [opens] New start: <b>{ DATE($to) }</b>
       *[due] New end: <b>{ DATE($to) }</b>, { CLOCK($to) }
    }

## Gates (requirement D10)

refusal-step-not-next = The cycle is at the step “{ state-now }” and cannot move to “{ state-next }”.{ $next ->
        [none] {" "}There are no more steps.
       *[other] {" "}The next step is “{ state-following }”.
    }
refusal-step-has-own-place = The step “{ state-next }” cannot be taken here. It has its own place: release, approvals or publication.
refusal-circular-missing = The circular of this cycle has not been written and confirmed yet. Write it in /announce and have it confirmed, then publish the cycle.
refusal-stage-running = The stage “{ stage-meant }” is still running. The next step opens when it ends, on { DATETIME($dueAt) }.
refusal-items-undecided = Items still awaiting review or correction: { NUM($pending) }. This step opens once all are decided.
refusal-objections-undecided = Objections not yet decided: { NUM($pending) }. This step opens once all are decided.
refusal-approval-missing = This approval has not been recorded yet: { approval-meant }. This step opens once it is.
refusal-not-transmitted = The transmission to the national system has not been recorded yet. Please record it in /cycle first.
refusal-festival-awaited = In this province results are announced after the festival, which has not been recorded yet.
refusal-review-held = Still open before the review can begin: { NUM($pending) }. See /cases; if the review must not wait, pass this in “Decisions of two” with a reason.
refusal-closing-held = Still open before the cycle can be closed (corrective actions and the like): { NUM($pending) }. See /cases; if it must not wait, pass this in “Decisions of two” with a reason.
refusal-already-transmitted = The transmission was already recorded on { DATETIME($transmittedAt) }.
refusal-already-held = The festival was already recorded on { DATETIME($heldAt) }.

## Deadlines for everybody, and the first lines of the home screen

deadlines-button = Deadlines
deadlines-none = No timetable has been published yet. Deadlines will appear here once it is.
deadlines-title = <b>Deadlines of the evaluation of { YEAR($year) }</b>
    State of the cycle: { $state }
deadlines-mine = <b>Your turn</b>
deadlines-others = <b>Other stages</b>
deadlines-over = Over: { $names }
deadline-entry = { $stage }
    { $phase ->
        [day] on { DATE($due) }
        [before] from { DATE($opens) } to { DATE($due) }
       *[other] until { DATETIME($due) }
    }{ $more ->
        [asked] {" "}(extended for your agency)
        [returned] {" "}(↺ extended to make up for the organization’s delay)
       *[no] {""}
    }
list-comma = {", "}
home-cycle = <b>Performance evaluation of { YEAR($year) }</b>
home-agency = { $agency }
home-stage = Current stage: { $stage }
home-stage-due = { $workingDays ->
        [0] Today is the last day, until { CLOCK($due) }
        [one] until { DATETIME($due) } · { NUM($workingDays) } working day left
       *[other] until { DATETIME($due) } · { NUM($workingDays) } working days left
    }
home-stage-over = This stage ended on { DATETIME($due) }.
home-opens = The circular has been issued. Self-assessment begins on { DATE($at) }.

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
cycle-shifts-told = { NUM($people) } people will be told of these dates.
cycle-continue = Draft { YEAR($year) } from this year
cycle-continued = <b>The draft of { YEAR($year) } was made from { YEAR($from) }.</b>
    Indicators and weights, stages, teams and assignments are the same, and each date is a year later. Until you publish it, nobody else sees it.
cycle-continued-days = Every date has stayed on its day of the month.
cycle-continued-shifted = These ends could not stay on their day because it is a holiday:
cycle-continued-mended = These ends were moved, because last year they ran later or shorter than the service card allows:
cycle-continued-indicators = Indicators left out (retired, or of an agency that is no longer active): { $codes }
cycle-continued-assignments = { NUM($count) } assignments were left out, because their holder has no role any more or their indicator was left out.
cycle-continued-next = Please check the dates under “Stages”, send changes of indicators with /import, and then publish the cycle.
