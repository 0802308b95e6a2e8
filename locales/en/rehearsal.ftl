# Rehearsal of the year: every message before any of them is sent

rehearsal-button = Rehearse the year
rehearsal-start = Start the rehearsal
rehearsal-question = <b>Rehearsal of { YEAR($year) }</b>
    The whole timetable is run to its end over a copy of the data with a made-up clock, and every message that would be sent is shown.
    Nothing leaves, and nothing in the data changes.

    Two assumptions stand side by side:
    • Everybody on time: agencies submit steadily within their time, evaluators score in time, and no new objection comes.
    • Everybody silent: agencies and evaluators do nothing, and the organization takes each step in the last hour.
    In both, the circular goes out on its first working day.

    It takes one to three minutes.
rehearsal-running = The rehearsal is running …
    The result comes here within a minute or two. Until then you can go on with your work.
rehearsal-circular-title = Circular on the performance evaluation of { YEAR($year) }
rehearsal-circular-body = The text of the circular has not been written yet.

## The result

rehearsal-title = <b>Rehearsal of { YEAR($year) }</b> · { DATE($from) } to { DATE($to) }
    Nothing was sent and nothing in the data has changed.
rehearsal-year-on-time = Everybody on time
rehearsal-year-silent = Everybody silent
rehearsal-total = <b>{ $behaviour }:</b> { NUM($count) } messages
rehearsal-busiest = Busiest day: { DATE($at) } · { NUM($count) } messages · at most { NUM($most) } to one person
rehearsal-to-channel = Public channel
rehearsal-to-other = Others
rehearsal-share = { $role } { NUM($count) }
rehearsal-heavy = Overloaded days (more than { NUM($limit) } messages to one person): { NUM($count) }
rehearsal-heavy-none = No day is overloaded (more than { NUM($limit) } messages to one person).
rehearsal-heavy-line = { DATE($at) } · up to { NUM($most) } messages to one person · { NUM($people) } people
rehearsal-standstill = It stops at “{ $state }”:
rehearsal-collisions = <b>Closed days</b>
rehearsal-collisions-none = No stage begins or ends on a closed day.
rehearsal-collision-line = • { $what }: { DATE($at) } ({ $closed })
rehearsal-collision-messages = • Messages on { NUM($days) } closed days: { NUM($count) } ({ $behaviour })
rehearsal-falls-opens = Start of “{ $stage }”
rehearsal-falls-due = End of “{ $stage }”
rehearsal-falls-messages = Messages on a closed day
rehearsal-closed-weekend = weekend
rehearsal-closed-holiday = public holiday
rehearsal-closed = Closed
rehearsal-open = Working day
rehearsal-unreachable = <b>{ NUM($count) } people cannot be reached</b>
rehearsal-unreachable-none = Everybody can be reached in the messenger.
rehearsal-unreachable-line = • { $name } · { $role } · { $why }
rehearsal-unreachable-agency = • { $name } · { $role } of “{ $agency }” · { $why }
rehearsal-unreachable-roles = By role: { $roles }
rehearsal-why-none = has not come in yet
rehearsal-why-blocked = has blocked the bot
rehearsal-more = and { NUM($count) } more in the workbook below.
rehearsal-files = Details, the text of each message and the picture of the year are in the files below.
rehearsal-files-undrawn = Details and the text of each message are in the workbook below.
    The picture of the year could not be drawn; this is a fault of ours and is looked into (number { LATIN($reference) }). Nothing of the result is missing.

## Workbook and picture

rehearsal-workbook-name = rehearsal
rehearsal-picture-title = Messages of { YEAR($year) } (rehearsal)
rehearsal-picture-total = { NUM($count) } messages in the year
rehearsal-heavy-day = Overloaded day
rehearsal-day = { DATE($at) }
rehearsal-hour = { CLOCK($at) }
sheet-rehearsal-messages = Messages
sheet-rehearsal-days = Days
sheet-rehearsal-unreachable = Not reachable
sheet-rehearsal-collisions = Closed days
column-rehearsal-behaviour = Assumption
column-rehearsal-day = Day
column-rehearsal-hour = Hour
column-rehearsal-role = To
column-rehearsal-kind = Kind of message
column-rehearsal-count = Count
column-rehearsal-example = Example
column-rehearsal-working = Kind of day
column-rehearsal-total = All messages
column-rehearsal-most = Most to one person
column-rehearsal-overloaded = Overloaded people
column-rehearsal-minutes = Minutes of sending
column-rehearsal-heavy = Overloaded
column-rehearsal-roles = By recipient
column-rehearsal-name = Name
column-rehearsal-agency = Agency
column-rehearsal-why = Why not
column-rehearsal-missed = Messages missed
column-rehearsal-what = What
column-rehearsal-closed = Closed because

rehearsal-other-kind = Other message
rehearsal-kind-reminder = Reminder
rehearsal-kind-coordinator-digest = Coordinator’s daily report
rehearsal-kind-circular = Circular or notice
rehearsal-kind-circular-confirmed = Circular confirmed
rehearsal-kind-circular-proposed = Circular proposed
rehearsal-kind-circular-not-sent = Circular not sent in time
rehearsal-kind-circular-corrected = Circular corrected
rehearsal-kind-correction-proposed = Correction proposed
rehearsal-kind-correction-decided = Correction decided
rehearsal-kind-contact-unreached = Agency: a colleague was not reached
rehearsal-kind-circular-unseen = Reminder to acknowledge
rehearsal-kind-seat-taken = A colleague came in
rehearsal-kind-seat-ended = End of a role
rehearsal-kind-schedule-changed = Change of dates
rehearsal-kind-evidence-submitted = Day’s submissions of colleagues
rehearsal-kind-extension-asked = Request for more time
rehearsal-kind-extension-decided = Answer to a request for more time
rehearsal-kind-deficiency = To be mended
rehearsal-kind-preliminary-released = Preliminary results released
rehearsal-kind-objection-decided = Objection decided
rehearsal-kind-approval-waiting = An approval is due
rehearsal-kind-result-released = Final result
rehearsal-kind-ranking-published = Ranking published

refusal-rehearsal-running = Another rehearsal is running. Its result comes to whoever started it within a minute or two; try again after that.
refusal-rehearsal-nobody = For this step there is no { $role ->
        [coordinator] { role-coordinator }
        [deputy] { role-deputy }
       *[council-secretary] { role-council-secretary }
    }. Invite one first.
