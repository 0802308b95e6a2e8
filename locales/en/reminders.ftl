# One message a person and day: what is left, how many points, how long. Ordered by points at stake.
reminder-head = <b>Indicators still to submit: { NUM($count) } · { POINTS($points) } points</b>
reminder-escalated = <b>Indicators your agency has not submitted in time: { NUM($count) } · { POINTS($points) } points</b>
reminder-objection-drafts = <b>Draft objections not yet filed: { NUM($count) }</b>
reminder-objection-below = <b>Preliminary scores that are zero or below your self-assessment: { NUM($count) }</b>
reminder-objection-line = { $kind ->
        [draft] ✎
       *[below] ◻
    } { CODE($code) } { $title } · { POINTS($points) } points
reminder-queue = <b>Items awaiting your review: { NUM($count) }</b>
reminder-hearings = <b>Objections awaiting your decision: { NUM($count) }</b>
reminder-approval = <b>The results of the evaluation are awaiting your approval</b>
reminder-due = Until { DATETIME($dueAt) } · { $days ->
        [one] { NUM($days) } working day left
       *[other] { NUM($days) } working days left
    }
reminder-today = Today is the last day, until { CLOCK($dueAt) }
reminder-overdue = The deadline was { DATE($dueAt) } · { NUM($days) ->
        [0] it passed today
       *[other] { NUM($days) } days ago
    }
reminder-line = { $state } { CODE($code) } { $title } · { POINTS($points) } points
reminder-line-until = until { DAY($dueAt) }
reminder-sign = <b>The self-assessment report awaits your signature.</b>
reminder-hand-over = <b>The self-assessment report is not signed yet; hand it to the head of the agency.</b>
reminder-tray = <b>Files in your tray that belong to no indicator: { NUM($count) }</b>
    Say by { DATETIME($dueAt) } which indicator each is for; after that no evaluator will see them.
reminder-ask-extension = If you have a good reason, please request an extension.
reminder-line-late = was due { DAY($dueAt) }
reminder-rest = and { NUM($count) } more
reminder-begin = Start with { $title }
# Ages of what waits for an evaluator, the oldest first
reminder-promise-over = ⚠ Items past the promised reply date: { NUM($count) }
reminder-age = { $days ->
        [0] ⏳ Received today: { NUM($count) }
        [one] ⏳ Waiting for { NUM($days) } working day: { NUM($count) }
       *[other] ⏳ Waiting for { NUM($days) } working days: { NUM($count) }
    }
reminder-younger = and { NUM($count) } newer ones
reminder-open-queue = Next item
reminder-open-hearings = Decide objections
reminder-settings = Reminder settings
item-sign-EMPTY = ◻
item-sign-DRAFT = ✎
item-sign-DEFICIENT = ↩

## The coordinator's morning digest

digest-title = <b>Evaluation of { YEAR($year) } · today</b>
digest-state = Current step: { $state }
digest-participation = Participation: { NUM($submitted) } of { NUM($target) } needed · { NUM($started) } agencies have started · { NUM($finished) } have finished
digest-waiting = <b>Waiting</b>
digest-items = ⏳ Items awaiting review or correction: { NUM($count) }
digest-objections = ⚖ Objections awaiting a decision: { NUM($count) }
digest-appeals = { NUM($count) } cases wait for the committee.
digest-nothing = Nothing is waiting.
digest-late = <b>To call · agencies past the deadline: { NUM($count) }</b>
digest-late-agency = <b>{ $name }</b> · { NUM($count) } indicators · { POINTS($points) } points · { NUM($days) } days late
digest-late-person = { $role }: { $name } · { $phone ->
        [none] no number
       *[other] ☎ { LATIN($phone) }
    }
digest-late-nobody = No focal point. Please invite one in /people.
digest-late-rest = and { NUM($count) } more agencies
digest-late-button = Full call list
digest-cycle-button = Evaluation cycle
