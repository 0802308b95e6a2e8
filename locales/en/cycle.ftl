# The evaluation cycle: timetable, stages and steps

## The coordinator's board

cycle-button = Evaluation cycle
cycle-back = Back to the cycle
cycle-none = There is no cycle yet.
    “Create a cycle” proposes the dates of all stages from durations, working days and holidays.
cycle-create = Create a cycle
cycle-redo = Propose the dates anew
cycle-stages = Timetable
cycle-publish = Publish the cycle
cycle-advance = Go to the next step
cycle-transmitted = Record the transmission
cycle-festival = Record the festival
cycle-title = <b>Evaluation cycle of { YEAR($year) }</b> · { $profile }
cycle-state-line = State: { $state } · since { DATE($since) }
cycle-size = { NUM($agencies) } agencies · { NUM($indicators) } indicators
cycle-transmitted-line = Transmitted to the national system: { DATETIME($at) }
cycle-festival-line = Festival held: { DATE($at) }
cycle-next-none = No step is left in this cycle.
cycle-next-clock = Next step: <b>{ $to }</b> · happens by itself when its time comes.
cycle-next-person = Next step: <b>{ $to }</b> · by the { $who }
cycle-or = {" or the "}
cycle-gate-opens = The next step opens on { DATETIME($at) }.
cycle-stages-title = <b>Timetable</b>
cycle-stages-head = <b>Timetable of { YEAR($year) }</b> · page { NUM($page) } of { NUM($pages) }
cycle-stage-line = { $stage }: { $span ->
        [day] { DAY($due) }
       *[days] { DAY($opens) } to { DAY($due) }
    }
stage-after = over
stage-before = { $days ->
        [0] begins today
       *[other] begins in { NUM($days) } days
    }
stage-last-day = today until { CLOCK($at) }
stage-open = { NUM($days) } days · { NUM($workingDays) } working days left
cycle-stage-page = <b>{ $stage }</b>
    Begins: { DATETIME($opens) }
    Ends: { DATETIME($due) }
cycle-stage-length = Length by the service card: { NUM($minimum) } to { NUM($maximum) } { $unit ->
        [hours] hours
        [working] working days
       *[other] calendar days
    }
cycle-move = Change the end of the stage
cycle-yes = Confirm
cycle-publish-question = Publishing makes the timetable of { YEAR($year) } public and opens { NUM($indicators) } indicators for { NUM($agencies) } agencies.
    From then on every change of a date is told to all agencies and evaluators. Publish?
cycle-published = The cycle is published. Its dates can now be seen with /deadlines.
cycle-advance-question = The cycle goes to the step “{ $to }” and there is no way back. Go on?
cycle-advanced = The new step is recorded.
cycle-transmitted-question = Have the results been entered in the national system? If you confirm, the time is kept on file.
cycle-transmitted-done = The transmission is recorded.
cycle-festival-question = Has the festival been held? If you confirm, the time is kept on file.
cycle-festival-done = The festival is recorded.

## Creating a cycle

cycle-ask-year = The performance of which year is evaluated? Write the year or choose it, for example { YEAR($example) }
cycle-year = Year { YEAR($year) }
cycle-ask-profile = By the rules of which province does this cycle run?
cycle-ask-start = What is the first day of the cycle (issue of the circular)? Write the date, for example 1 azar 1405
cycle-start-today = Today, { DATE($day) }
cycle-start-saturday = { DATE($day) }
cycle-ask-length = With which length of the service card shall the stages be proposed? You can change the end of each stage afterwards.
cycle-length-maximum = The longest
cycle-length-minimum = The shortest
cycle-summary = <b>Proposed timetable of { YEAR($year) }</b> · { $profile }
    Counted in { $dayKind ->
        [working] working days
       *[other] calendar days
    }; no stage ends on a holiday.
cycle-dates-line = { $stage }: { $span ->
        [day] { DATE($due) }
       *[days] { DATE($opens) } to { DATE($due) }
    }
cycle-summary-question = The cycle is made as a draft; until it is published only you can see it.
cycle-create-yes = Create the draft
cycle-created = The draft of the cycle of { YEAR($year) } is made. Next, prepare the circular and publish the cycle.
cycle-create-left = No cycle was created and nothing was written.
refusal-year-unreadable = The year could not be read. Write it with four digits, for example { YEAR($example) }
refusal-profile-unknown = This province is not in the list. Please press one of the buttons.
refusal-choice-by-button = Please press one of the buttons above.
refusal-day-unreadable = { $reason ->
        [gregorian] This is a Gregorian date. Write a Jalali one, for example 16 azar 1405
        [notleap] Esfand of that year has 29 days. Write another day, for example 29 esfand 1405
        [day] That month has no such day. Write the date again, for example 16 azar 1405
        [month] The month has to be from 1 to 12, for example 1405/9/16
        [year] The year could not be read. Write it with four digits, for example 16 azar 1405
       *[other] The date could not be read. Write it like 16 azar 1405 or 1405/9/16
    }
refusal-cycle-draft-exists = There is a draft for { YEAR($year) }. Go on with it by /cycle or propose its dates anew.
refusal-cycle-running = The cycle of { YEAR($year) } is still at the step “{ state-now }”. A new one is made when it is closed.
refusal-year-taken = The cycle of { YEAR($year) } has been made before. Write another year.
refusal-cycle-changed = The cycle has changed since then and this was not done; see its present state.

## Moving a stage

cycle-ask-due = <b>{ $stage }</b>
    from { DATE($opens) } to { DATE($due) }
    Write the new last day, for example 16 azar 1405
cycle-move-free-day = The day you wrote is a holiday; the next working day is proposed: { DATE($to) }
cycle-move-title = <b>Stages that move: { NUM($count) }</b>
cycle-moved-line = { $stage }: { DATE($from) } → { DATE($to) }
cycle-move-question = Write these dates?
cycle-move-question-published = Old and new dates are told side by side in one message. Write them?
cycle-move-told = <b>The cycle is published; if you confirm, { NUM($people) } people are told:</b>
cycle-move-told-role = { $role }: { NUM($people) }
cycle-move-yes = Confirm the dates
cycle-moved = Stages moved: { NUM($count) }.{ $told ->
        [0] {""}
       *[other] {" "}The change is being sent to { NUM($told) } people.
    }
cycle-move-left = The dates were not changed.
timetable-heed = <b>Please note:</b>
fault-shorter-than-minimum = { $stage }: { NUM($length) }, shorter than the card’s minimum ({ NUM($limit) })
fault-longer-than-maximum = { $stage }: { NUM($length) }, longer than the card’s maximum ({ NUM($limit) })
fault-due-on-holiday = { $stage }: ends on a holiday.
fault-outside-its-host = { $stage }: ends after “{ $other }”.
fault-begins-before-earlier-ends = { $stage }: begins before “{ $other }” ends.
fault-stage-missing = { $stage }: is not in the timetable.
fault-due-before-open = { $stage }: ends before it begins.
timetable-uncertain-year = { $known ->
        [none] The holidays of { YEAR($year) } have not been entered; only weekends were counted.
       *[other] The holidays of { YEAR($year) } are not complete (lunar holidays are missing); look at the dates again once the calendar is entered.
    }
refusal-stage-not-in-timetable = This stage is not in the timetable of the cycle.
refusal-due-before-open = A stage has to end after it begins ({ DATETIME($opensAt) }). Write another day.
refusal-stage-over = The stage “{ stage-meant }” is over and the cycle has gone on; its date no longer changes.
refusal-due-in-past = { DATETIME($dueAt) } has passed. A stage has to end in the future.
refusal-stage-began = This date would move the beginning of “{ stage-meant }”, which has begun already. Write another day.
refusal-nothing-moves = That is the present date and nothing moves. Write another day.
refusal-timetable-fault = With these dates the stage “{ stage-meant }” is out of order: it begins before the earlier one ends, or ends before it begins. Please correct the dates.
notice-schedule-changed = <b>The timetable of the evaluation of { YEAR($year) } has changed</b>
notice-schedule-changed-others = <b>Other stages:</b>
notice-schedule-changed-line = { $stage }: { DAY($from) } → { DAY($to) }
notice-schedule-changed-stage = { $stage }
    Old end: { DATE($from) }
    New end: <b>{ DATE($to) }</b>, { CLOCK($to) }

## Gates (requirement D10)

refusal-step-not-next = The cycle is at the step “{ state-now }” and cannot go to “{ state-next }”.{ $next ->
        [none] {" "}No step is left.
       *[other] {" "}The next step is “{ state-following }”.
    }
refusal-step-has-own-place = The step “{ state-next }” is taken in its own place (release, approvals or publication), not here.
refusal-circular-missing = The circular of this cycle is not written and confirmed yet. Write it with /announce and have it confirmed; then publish the cycle.
refusal-stage-running = The stage “{ stage-meant }” is still running; the next step opens after it ends on { DATETIME($dueAt) }.
refusal-items-undecided = Items still waiting for review or correction: { NUM($pending) }. The step opens when all are decided.
refusal-objections-undecided = Objections not decided yet: { NUM($pending) }. The step opens when all are decided.
refusal-approval-missing = This approval is not recorded yet: { approval-meant }.
refusal-not-transmitted = The transmission to the national system is not recorded yet.
refusal-festival-awaited = In this province results are announced after the festival, which is not recorded yet.
refusal-already-transmitted = The transmission was recorded before, on { DATETIME($transmittedAt) }.
refusal-already-held = The festival was recorded before, on { DATETIME($heldAt) }.

## Deadlines for everybody, and the first lines of the home screen

deadlines-button = Deadlines
deadlines-none = No timetable has been published yet. Once it is, you will see the deadlines here.
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
        [returned] {" "}(↺ the organization was late; your agency got its days back)
       *[no] {""}
    }
list-comma = {", "}
home-cycle = <b>Performance evaluation of { YEAR($year) }</b>
home-agency = { $agency }
home-stage = Present stage: { $stage }
home-stage-due = { $workingDays ->
        [0] Today is the last day; until { CLOCK($due) }
       *[other] until { DATETIME($due) } · { NUM($workingDays) } working days left
    }
home-stage-over = The time for this stage ended on { DATETIME($due) }.
home-opens = The cycle is issued; the self-assessment begins on { DATE($at) }.

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
