# One message a person and day: what is left, how many points, how long. Ordered by points at stake.
reminder-head = <b>{ NUM($count) } indicators left · { POINTS($points) } points</b>
reminder-escalated = <b>{ NUM($count) } indicators of your agency were not submitted in time · { POINTS($points) } points</b>
reminder-objection-drafts = <b>{ NUM($count) } draft objections have not been filed</b>
reminder-objection-below = <b>{ NUM($count) } preliminary scores are below your self-assessment</b>
reminder-objection-line = { $kind ->
        [draft] ✎
       *[below] ◻
    } { CODE($code) } { $title } · { POINTS($points) } points
reminder-queue = <b>{ NUM($count) } items wait for your review</b>
reminder-hearings = <b>{ NUM($count) } objections wait for your hearing</b>
reminder-approval = <b>The results of the evaluation wait for your approval</b>
reminder-due = Until { DATETIME($dueAt) } · { NUM($days) } working days left
reminder-today = Today is the last day; until { CLOCK($dueAt) }
reminder-overdue = The deadline was { DATE($dueAt) } · { NUM($days) ->
        [0] it passed today
       *[other] { NUM($days) } days ago
    }
reminder-line = { $state } { CODE($code) } { $title } · { POINTS($points) } points
reminder-line-until = until { DAY($dueAt) }
reminder-ask-extension = If you have a good reason, ask for more time.
reminder-line-late = was due { DAY($dueAt) }
reminder-rest = and { NUM($count) } more
reminder-begin = Begin with { $title }
# Ages of what waits for an evaluator, the oldest first
reminder-promise-over = ⚠ { NUM($count) } items are past the time promised for an answer
reminder-age = { $days ->
        [0] ⏳ { NUM($count) } items: came today
       *[other] ⏳ { NUM($count) } items: in the queue for { NUM($days) } working days
    }
reminder-younger = and { NUM($count) } newer ones
reminder-open-queue = Next item
reminder-open-hearings = Hear objections
reminder-settings = Reminder settings
item-sign-EMPTY = ◻
item-sign-DRAFT = ✎
item-sign-DEFICIENT = ↩

## The coordinator's morning digest

digest-title = <b>Evaluation of { YEAR($year) } · today</b>
digest-state = Present step: { $state }
digest-participation = Participation: { NUM($submitted) } of { NUM($target) } needed · { NUM($started) } agencies have started · { NUM($finished) } have finished
digest-waiting = <b>Waiting</b>
digest-extensions = ⏳ { NUM($count) } requests for more time wait for your answer
digest-items = ⏳ { NUM($count) } items wait for review or correction
digest-objections = ⚖ { NUM($count) } objections wait to be heard
digest-approval = Next approval: { $step }
digest-nothing = Nothing is waiting.
digest-late = <b>To telephone · { NUM($count) } agencies past the deadline</b>
digest-late-agency = <b>{ $name }</b> · { NUM($count) } indicators · { POINTS($points) } points · { NUM($days) } days late
digest-late-person = { $role }: { $name } · { $phone ->
        [none] no number
       *[other] ☎ { LATIN($phone) }
    }
digest-late-nobody = Has no focal point; invite one from /people.
digest-late-rest = and { NUM($count) } more agencies
digest-late-button = Whole list to telephone
digest-cycle-button = Evaluation cycle
