# Rehearsal of the year: every message before any of them is sent

rehearsal-button = Rehearse year
rehearsal-start = Start rehearsal
rehearsal-question = <b>Rehearsal of { YEAR($year) }</b>
    The timetable is run to its end on a copy of the data, and every message that would be sent is shown. Nothing is sent, and nothing in the data changes.

    Three assumptions are compared:
    • Everyone on time: steady submissions, scores before the deadline, no new objections
    • Everyone silent: agencies and evaluators do nothing
    • The organization is late: each of its steps a week after its deadline

    Then a search for dead ends: does every situation of the cycle (delays, people away, conflicts of interest) have a way to the end of the year?

    It takes one to three minutes.
rehearsal-running = The rehearsal is running …
    The result will appear here in a minute or two. You can continue your work in the meantime.
rehearsal-circular-title = Circular on the performance evaluation of { YEAR($year) }
rehearsal-circular-body = The text of the circular has not been written yet.

## The result

rehearsal-title = <b>Rehearsal of { YEAR($year) }</b> · { DATE($from) } to { DATE($to) }
    Nothing was sent, and nothing in the data has changed.
rehearsal-year-on-time = Everyone on time
rehearsal-year-silent = Everyone silent
rehearsal-year-late = The organization is late
rehearsal-total = <b>{ $behaviour }:</b> { NUM($count) } messages
rehearsal-busiest = Busiest day: { DATE($at) } · { NUM($count) } messages · at most { NUM($most) } to one person
rehearsal-to-channel = Public channel
rehearsal-to-other = Others
rehearsal-share = { $role } { NUM($count) }
rehearsal-heavy = Overloaded days (more than { NUM($limit) } messages to one person): { NUM($count) }
rehearsal-heavy-none = No day is overloaded (more than { NUM($limit) } messages to one person).
rehearsal-heavy-line = { DATE($at) } · up to { NUM($most) } messages to one person · { NUM($people) } people
rehearsal-standstill = It stops at the step “{ $state }”:
rehearsal-collisions = <b>Clashes with non-working days</b>
rehearsal-collisions-none = No stage begins or ends on a non-working day.
rehearsal-collision-line = • { $what }: { DATE($at) } ({ $closed })
rehearsal-collision-messages = • Messages on { NUM($days) } non-working days: { NUM($count) } ({ $behaviour })
rehearsal-falls-opens = Start of “{ $stage }”
rehearsal-falls-due = End of “{ $stage }”
rehearsal-falls-messages = Messages on a non-working day
rehearsal-closed-weekend = weekend
rehearsal-closed-holiday = public holiday
rehearsal-closed = Non-working day
rehearsal-open = Working day
rehearsal-unreachable = <b>{ NUM($count) } people cannot be reached</b>
rehearsal-unreachable-none = Everyone can be reached in the messenger.
rehearsal-unreachable-line = • { $name } · { $role } · { $why }
rehearsal-unreachable-agency = • { $name } · { $role }, { $agency } · { $why }
rehearsal-unreachable-roles = By role: { $roles }
rehearsal-why-none = has not joined yet
rehearsal-why-blocked = has blocked the bot
rehearsal-more = and { NUM($count) } more in the workbook below.
rehearsal-files = The details, the text of each message and a picture of the year are in the files below.
rehearsal-files-undrawn = The details and the text of each message are in the workbook below.
    The picture of the year could not be drawn. The fault is ours and we are looking into it (reference { LATIN($reference) }). The result is otherwise complete.

## Workbook and picture

rehearsal-workbook-name = rehearsal
rehearsal-picture-title = Messages of { YEAR($year) } (rehearsal)
rehearsal-picture-total = { NUM($count) } messages in the year
rehearsal-heavy-day = Overloaded day
rehearsal-day = { DATE($at) }
rehearsal-hour = { CLOCK($at) }
sheet-rehearsal-messages = Messages
sheet-rehearsal-days = Days
sheet-rehearsal-unreachable = Cannot be reached
sheet-rehearsal-collisions = Non-working days
column-rehearsal-behaviour = Assumption
column-rehearsal-day = Day
column-rehearsal-hour = Time
column-rehearsal-role = To
column-rehearsal-kind = Kind of message
column-rehearsal-count = Count
column-rehearsal-example = Example
column-rehearsal-working = Kind of day
column-rehearsal-total = All messages
column-rehearsal-most = Most to one person
column-rehearsal-overloaded = Overloaded people
column-rehearsal-minutes = Sending time in minutes
column-rehearsal-heavy = Overloaded
column-rehearsal-roles = By recipient
column-rehearsal-name = Name
column-rehearsal-agency = Agency
column-rehearsal-why = Reason
column-rehearsal-missed = Messages missed
column-rehearsal-what = What
column-rehearsal-closed = Reason

rehearsal-other-kind = Other message
rehearsal-kind-reminder = Reminder
rehearsal-kind-coordinator-digest = Coordinator’s daily report
rehearsal-kind-circular = Circular or notice
rehearsal-kind-circular-confirmed = Circular confirmed
rehearsal-kind-circular-proposed = Circular proposed
rehearsal-kind-circular-not-sent = Circular not sent on time
rehearsal-kind-circular-corrected = Circular corrected
rehearsal-kind-correction-proposed = Correction proposed
rehearsal-kind-correction-decided = Correction decided
rehearsal-kind-contact-unreached = Agency: a colleague could not be reached
rehearsal-kind-circular-unseen = Reminder to acknowledge
rehearsal-kind-pinned-deadline = Pinned deadline
rehearsal-kind-seat-taken = A colleague joined
rehearsal-kind-seat-ended = End of a role
rehearsal-kind-decision-waiting = Decision of two persons
rehearsal-kind-cycle-decided = State of the cycle
rehearsal-kind-score-corrected = Correction of a score
rehearsal-kind-result-decided = Result taken back or released anew
rehearsal-kind-ranking-changed = Change of the published ranking
rehearsal-kind-amendment-waiting = Correction waiting to be signed
rehearsal-kind-amendment-done = Correction of the table made
rehearsal-kind-standing-moved = Rank moved by a correction
rehearsal-kind-approval-remarked = Question or answer about an approval
rehearsal-kind-scores-undone = Scores taken back by two persons
rehearsal-kind-scores-restored = Scores put back to a moment
rehearsal-kind-tables-returned = Tables sent back
rehearsal-kind-review-appointed = Appointment of an evaluator
rehearsal-kind-review-assigned = Work assigned
rehearsal-kind-conflict-declared = Conflict declared
rehearsal-kind-second-look-apart = Scores apart
rehearsal-kind-self-assessment-opened = Beginning of the self-assessment
rehearsal-kind-schedule-changed = Change of dates
rehearsal-kind-date-in-doubt = Submission at the edge of a deadline
rehearsal-kind-evidence-submitted = Daily note of colleagues’ submissions
rehearsal-kind-not-applicable-asked = Not-applicable request
rehearsal-kind-not-applicable-answered = Answer to a not-applicable request
rehearsal-kind-sign-off-handed = Report ready for signature
rehearsal-kind-sign-off-decided = Report signed or returned
rehearsal-kind-sign-off-outdated = Change after the signature
rehearsal-kind-stand-in-told = Word of a stand-in
rehearsal-kind-question-asked = Question of an agency
rehearsal-kind-question-replied = Answer to a question
rehearsal-kind-question-late = Unanswered question
rehearsal-kind-extension-asked = Extension request
rehearsal-kind-extension-decided = Decision on an extension request
rehearsal-kind-deficiency = Deficiency note
rehearsal-kind-preliminary-released = Preliminary results released
rehearsal-kind-objection-decided = Objection decided
rehearsal-kind-objection-reopened = Objection opened again
rehearsal-kind-appeal-reminder = reminder of the committee’s window
rehearsal-kind-appeal-filed = new case of the committee
rehearsal-kind-appeal-decided = decision of the committee
rehearsal-kind-session-called = invitation of the council
rehearsal-kind-session-reminder = reminder of the council
rehearsal-kind-session-vote = vote of the council
rehearsal-kind-session-held = minutes of the council
rehearsal-kind-approval-waiting = An approval is due
rehearsal-kind-result-released = Final result
rehearsal-kind-channel-shut = Channel out of reach
rehearsal-kind-outage-returned = Time given back after an outage
rehearsal-kind-account-added = A new account of a person
rehearsal-kind-account-refused = An unknown account was detached
rehearsal-kind-code-void = An invitation code is void
rehearsal-kind-second-person-needed = A second person is needed
rehearsal-kind-proposal-answered = Answer to a proposed role
rehearsal-kind-release-done = Preliminary results released by the second person
rehearsal-kind-release-proposed = Release of preliminary results proposed
rehearsal-kind-end-on-closed-day = End of a stage on a closed day
rehearsal-kind-log-head = Daily seal of the log
rehearsal-kind-log-head-public = Daily seal in the channel
rehearsal-kind-log-key = New key of the log
rehearsal-kind-many-reads = Alarm of many readings
rehearsal-kind-service-frozen = Changes frozen
rehearsal-kind-service-thawed = Changes allowed again
rehearsal-kind-service-trouble = Trouble of the service
rehearsal-kind-service-well = Trouble of the service over
rehearsal-kind-pin-changed = PIN set or removed
rehearsal-kind-ranking-published = Ranking published

refusal-rehearsal-running = Another rehearsal is running. The person who started it will receive the result in a minute or two. Please try again after that.
refusal-rehearsal-nobody = Nobody holds the role needed for this step: { $role ->
        [coordinator] { role-coordinator }
        [deputy] { role-deputy }
       *[council-secretary] { role-council-secretary }
    }. Please invite someone first.
rehearsal-dead-ends = { $dead ->
        [0] ✔ Dead ends: { NUM($states) } situations (delays, people away, conflicts of interest) were walked, and each has a way to the end of the year.
       *[other] ⚠ Dead ends: { NUM($dead) } of { NUM($states) } situations have no way to the end of the year (at the step { $where }). Check dates and roles with whoever runs the system before publishing.
    }
rehearsal-kind-case-turn = turn in a case
rehearsal-kind-case-told = word of a case
rehearsal-kind-case-judged = decision in a case
rehearsal-kind-case-reminder = reminder of cases
rehearsal-kind-definition-proposed = procedure to confirm
rehearsal-kind-definition-settled = what became of a proposed procedure
rehearsal-kind-case-ladder = word to a superior
rehearsal-kind-indicators-unset = specific indicators not set
rehearsal-kind-meeting-invited = invitation to a meeting
rehearsal-kind-meeting-reminder = reminder of a meeting
rehearsal-kind-meeting-minutes = minutes of a meeting
rehearsal-kind-live-item = next item of a live review
rehearsal-kind-live-said = note or file in a live review
rehearsal-kind-task-set = new task
rehearsal-kind-document-standing = standing of a document
rehearsal-kind-document-ends = end of a document
