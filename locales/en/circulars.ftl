## Words of circulars (requirements C1, E1, F1)
circular-all = Circulars
circulars-new = Circulars ({ NUM($count) } new)
circular-desk = Announcements
circular-desk-waiting = Announcements ({ NUM($count) } to confirm)
circular-seen = Seen
circular-read = Read the circular
circular-full = Full text
circular-files = Files ({ NUM($count) })
circular-preview = Preview
circular-open-draft = Open
circular-today = Today

## What it is called
circular-kind-meant = { $kind ->
        [instruction] Instruction
        [manual] Manual
        [notice] Notice
        [schedule-change] Change of schedule
        [congratulation] Congratulation
       *[circular] Circular
    }
circular-numbered = { $kind ->
        [instruction] Instruction no.
        [manual] Manual no.
        [notice] Notice no.
        [schedule-change] Change of schedule no.
        [congratulation] Congratulation no.
       *[circular] Circular no.
    } { CODE($number) }
circular-of-stage = Stage: { stage-meant }
circular-valid-until = Valid until the end of { DATE($validUntil) }
circular-replaces-number = Replaces no. { CODE($number) }

## States on the coordinator's desk: a sign never stands without its word
circular-state-DRAFT = ✎ draft
circular-state-PROPOSED = ⏳ waiting for confirmation
circular-state-CONFIRMED = ✔ confirmed
circular-state-SENT = ★ sent
circular-state-CANCELLED = ∅ cancelled

## Reading
circular-list = <b>Circulars and notices</b>
circular-list-unseen = { NUM($count) } new: open and press “Seen”.
circular-list-empty = No circular has been sent yet.
circular-list-hint = To search, write part of the number, title or text after /circulars.
circular-line = { $unseen ->
        [true] ◻ new ·{" "}
       *[other] {""}
    }{ CODE($number) } · { DAY($issuedOn) } · { $title }
circular-line-expired = ∅ expired on { DAY($validUntil) }
circular-line-replaced = ∅ replaced by no. { CODE($number) }
circular-line-replaced-unnamed = ∅ replaced
circular-line-label = { $unseen ->
        [true] ◻ new ·{" "}
       *[other] {""}
    }{ CODE($number) } · { $title }
circular-found = Found for “{ $search }”: { NUM($count) }
circular-found-more = Only the first { NUM($shown) } are listed; search more precisely.
circular-found-none = No circular was found for “{ $search }”. Write part of the number or title, for example <code>/circulars evaluation</code>
circular-page = <b>{ circular-numbered }</b> · { DATE($issuedOn) }
    <b>{ $title }</b>

    { $body }
circular-page-expired = ∅ It was valid until the end of { DATE($validUntil) }.
circular-page-replaced = ∅ Replaced by no. { CODE($number) }, which holds now.
circular-page-replaced-unnamed = ∅ Replaced; it does not hold any more.
circular-open-successor = No. { CODE($number) }
circular-page-folded = … continued under “Full text”
circular-page-files = Files: { NUM($count) }
circular-page-owed = After reading, press “Seen”.
circular-page-seen = ✔ You have acknowledged it: { DATETIME($seenAt) }
circular-colleagues = From your agency:
circular-colleague-seen = ✔ { $name } · { DATETIME($seenAt) }
circular-colleague-waiting = ◻ { $name } · not seen yet
circular-files-below = The files of no. { CODE($number) } follow this message.
circular-seen-toast = Your acknowledgement is recorded.
circular-seen-before = Your acknowledgement had been recorded before.

## The desk
circular-desk-title = <b>Announcements</b>
    Circulars and notices; those already sent come last.
circular-desk-empty = Nothing is being worked on.
circular-desk-line = { CODE($number) } · { $title } · { $state }
circular-untitled = untitled
circular-new = New message
circular-ask-kind = What kind of message is it?
    Notices and congratulations belong to no cycle and may be sent at any time.
circular-desk-when = ⏰ goes out on { DATETIME($sendAt) }
circular-ask-number = Write the number of the { circular-kind-meant }. Example: 1405/123
circular-ask-date = Write its date. Example: 1405/09/01
circular-ask-title = Write the title in one line.
circular-ask-body = Write the text in one message; up to { NUM($limit) } characters.
    Attach a longer text as a file and write a summary here.
circular-draft = <b>{ circular-numbered }</b> · { $state }
    Date: { DATE($issuedOn) }
    Title: { $title }
    Author: { $author }
circular-draft-audience = To: { NUM($people) } people in { NUM($agencies) } agencies{ $everybody ->
        [true] {" "}(everybody)
       *[other] {""}
    }
circular-draft-acknowledge = “Seen”: { $asked ->
        [true] asked of agencies
       *[other] not asked
    }
circular-draft-when = ⏰ goes out on { DATETIME($sendAt) }{ $confirmed ->
        [true] .
       *[other] , if it is confirmed by then.
    }
circular-draft-length = Text: { NUM($length) } characters
circular-draft-no-body = Text: ◻ missing
circular-draft-no-files = Files: none
circular-draft-file = { NUM($position) }. { $name } · { SIZE($sizeBytes) }
circular-draft-send-files = Send files right here; each is kept at once.
circular-draft-own-proposal = Another coordinator or the deputy has to confirm it.
circular-change = Edit
circular-change-question = Which part do you want to change?
circular-change-proposed = This circular is proposed; any change makes it a draft again.
circular-field-number = Number
circular-field-date = Date
circular-field-title = Title
circular-field-body = Text
circular-option-audience = Audience
circular-option-stage = Stage
circular-option-acknowledge = { $asked ->
        [true] Do not ask for “Seen”
       *[other] Ask for “Seen”
    }
circular-option-valid = Validity
circular-option-replaces = Replaces
circular-option-when = Time of sending
circular-option-none = None
circular-stage-question = Which stage is this message about?
circular-replaces-question = Which message does this one replace? The other loses its force when this one goes out.
circular-replaces-empty = Nothing that could be replaced has been sent yet.
circular-ask-valid = Write its last day. Example: 1405/09/30
    After it nobody is asked for “Seen”, and the message stays in the list as expired.
circular-valid-none = No end
circular-ask-when = Write day and hour of the sending. Example: 1405/09/05 at 10
    Without an hour it goes out at 8 in the morning.
circular-when-tomorrow = Tomorrow at 8
circular-when-none = No time; I send it myself

## Whom it is meant for
circular-audience-title = <b>Audience of no. { CODE($number) }</b>
circular-audience-count = Now: { NUM($people) } people in { NUM($agencies) } agencies
circular-audience-everybody = All agencies, evaluators, coordinators and the deputy; it is posted in the channel as well.
    To send it to some of them, set a condition.
circular-audience-some = Every further condition makes the audience smaller. It is not posted in the channel.
circular-audience-roles = Role: { $list }
circular-audience-groups = Group: { $list }
circular-audience-agencies = Agency: { $list }
circular-audience-agencies-many = Agency: { NUM($count) } chosen
circular-audience-axes = Axis: { $list }
circular-audience-work = State of work: { $list }
circular-audience-unseenOf = Agencies that have not acknowledged no. { CODE($number) }
circular-condition-roles = Role
circular-condition-groups = Group
circular-condition-agencies = Agency
circular-condition-axes = Axis
circular-condition-work = State of work
circular-condition-unseenOf = Not acknowledged
circular-condition-everybody = For everybody
circular-condition-question = { $condition ->
        [roles] Which roles?
        [groups] Which groups?
        [agencies] Which agencies?
        [axes] Which axes? Agencies that have indicators there, and its evaluators.
        [work] Agencies that …
       *[unseenOf] Agencies that have not acknowledged which message?
    }
    What has a ✔ is chosen; press it again to take it away.
circular-condition-empty = There is nothing to choose from.
circular-choice = { $chosen ->
        [true] ✔{" "}
       *[other] {""}
    }{ $name }
circular-work-not-started = have not started
circular-work-not-submitted = have not submitted everything
circular-work-deficient = have unanswered deficiencies
circular-work-objecting = have undecided objections
circular-find-agency = Find by typing
circular-ask-agency = Write part of the agency’s name or its code.
circular-agency-found = “{ $search }”: choose an agency, or write another part of a name. Press “Back” when you have finished.
circular-agency-none = No agency was found for “{ $search }”. Write another part of the name.
circular-audience-back = Audience
circular-reach = Recipients ({ NUM($people) })
circular-reach-title = <b>{ NUM($people) } people in { NUM($agencies) } agencies</b>
    No. { CODE($number) }
circular-reach-line = { CODE($code) } · { $name }: { $people ->
        [none] has nobody here
       *[other] { $people }
    }
circular-reach-readers = For information: { $people }
circular-reach-person = { $name }{ $reachable ->
        [true] {""}
       *[other] {" "}(not reachable)
    }
circular-reach-empty = Nobody meets these conditions.
circular-drop-file = Remove a file
circular-drop-question = Which file do you want to remove?
circular-file-kept = “{ $name }” is kept; files attached: { NUM($count) }.
circular-file-known = “{ $name }” was attached before; files attached: { NUM($count) }.
circular-preview-done = Above is what { $reader ->
        [agency] focal points and heads of agencies see
        [reader] evaluators and others who read for information see
       *[channel] is posted in the channel
    }.
circular-preview-as = { $chosen ->
        [true] ✔{" "}
       *[other] {""}
    }{ $reader ->
        [agency] Agency
        [reader] Evaluator
       *[channel] Channel
    }
circular-preview-sample = This is a preview; the button works once it is sent.
circular-propose = Propose for confirmation
circular-proposed = Proposed for confirmation; { NUM($told) } people have been told.
circular-proposed-nobody = Proposed, but there is no other coordinator or deputy to confirm it. Invite one by /people.
circular-adopted = Confirmed; it may be sent now.
circular-confirm = I confirm
circular-confirmed = Your confirmation is recorded. { $scheduled ->
        [true] The message goes out at its time.
       *[other] A coordinator sends it.
    }
circular-send = Send
circular-send-question = <b>{ circular-numbered }</b>
    It goes to { NUM($people) } people in { NUM($agencies) } agencies{ $everybody ->
        [true] {" "}and to the channel
       *[other] ; it is not posted in the channel
    }{ $readers ->
        [0] .
       *[other] . { NUM($readers) } of them receive it for information.
    }{ $unreachable ->
        [0] {""}
       *[other] {"\u000A"}{ NUM($unreachable) } of them cannot be reached; see the list.
    }
    It cannot be taken back after that.
circular-send-now = Send to { NUM($people) } people
circular-sent = Sending has begun: { NUM($people) } people in { NUM($agencies) } agencies.
circular-unschedule = ⏰ Remove the time of sending
circular-scheduled = ⏰ It goes out on { DATETIME($sendAt) }. Until then you may cancel it.
circular-unscheduled = The time of sending is removed; send it yourself.
circular-cancel = Cancel the message
circular-cancel-question = Cancel no. { CODE($number) }? It cannot be sent after that.
circular-cancel-now = Cancel it
circular-cancelled = No. { CODE($number) } is cancelled.

## After sending
circular-progress = <b>{ circular-numbered }</b> · sent on { DATETIME($sentAt) }
    { $title }

    Delivered to { NUM($sent) } of { NUM($audience) } people{ $pending ->
        [0] {""}
       *[other] {" "}· ⏳ { NUM($pending) } on the way
    }
    { $answering ->
        [0] “Seen” was not asked for.
       *[other] Seen: { NUM($seen) } of { NUM($answering) } people of agencies · { NUM($agenciesSeen) } of { NUM($agencies) } agencies
    }
circular-progress-blocked = Not reachable: { NUM($count) } people (never started or blocked the bot)
circular-progress-failed = Not delivered: { NUM($count) } people
circular-progress-uncertain = Uncertain: { NUM($count) } people
circular-progress-dropped = Set aside: { NUM($count) } people (no role any more, or the message has lost its force)
circular-progress-reminders = Reminder: delivered to { NUM($sent) } people{ $failed ->
        [0] {""}
       *[other] {" "}· not to { NUM($failed) }
    }
circular-refresh = Refresh
circular-silent = Silent agencies ({ NUM($count) })
circular-silent-title = <b>Agencies where nobody has seen it yet: { NUM($count) }</b>
    No. { CODE($number) }
circular-silent-none = All agencies have seen it.
circular-silent-line = ◻ { CODE($code) } · { $name } · { $people ->
        [none] has no focal point
       *[other] { $people }
    }
circular-silent-person = { $name } ({ $delivered ->
        [true] delivered
       *[other] not delivered
    })
circular-remind = Remind { NUM($count) } people
circular-reminded = { NUM($reminded) } people are being reminded.
circular-reminded-already = All of them have been reminded today; a reminder goes out once a day.

## Notices
notice-circular = <b>{ circular-numbered }</b> · { DATE($issuedOn) }
    <b>{ $title }</b>

    { $body }{ $files ->
        [0] {""}
       *[other] {"\u000A\u000A"}Files: { NUM($files) }
    }
notice-circular-proposed = { circular-numbered } · { $title }
    { $author } has proposed it. Look at it and confirm it if it is right.
notice-circular-confirmed = { circular-numbered } · { $title }
    { $name } has confirmed it{ $scheduled ->
        [true] .
       *[other] ; you may send it now.
    }
notice-circular-not-sent = { circular-numbered } · { $title }
    It was not sent at its time ({ DATETIME($sendAt) }): { $reason ->
        [send-too-late] the service was down for more than a day and that time is over.
        [cycle-not-published] the cycle is not published yet.
        [second-person-needed] by now it reaches more than 50 people and needs a second person.
        [nobody-addressed] nobody meets its conditions any more.
        [circular-expired] it is not valid any more.
        [replaces-wider] it does not reach everybody whose message it replaces.
       *[other] its state has changed.
    }
    Open it and send it yourself, or give it another time.
notice-circular-unseen = You have not acknowledged this { circular-kind-meant } yet: { CODE($number) } · { $title }{ $others ->
        [0] {""}
       *[other] {"\u000A"}Besides this, { NUM($others) } more are waiting.
    }
    Open it, read it and press “Seen”.

## Refusals
refusal-wrong-circular-state = This cannot be done now: { $state ->
        [DRAFT] the circular is a draft and has to be proposed and confirmed first.
        [PROPOSED] the circular is waiting for confirmation.
        [CONFIRMED] the circular is confirmed and its text is fixed.
        [SENT] the circular has been sent.
       *[CANCELLED] the circular is cancelled.
    }
refusal-same-person = Another person has to do this; nobody does both.
refusal-circular-changed = The text has changed since you read it. Look at the new version and decide then.
refusal-circular-incomplete = { $missing ->
        [title] The title
       *[body] The text
    } is still missing. Write it by “Edit”.
refusal-circular-without-cycle = There is no cycle yet, and a circular belongs to one. Create the cycle by /cycle first, or choose “Notice”.
refusal-cycle-not-published = This message is not sent before the cycle { YEAR($year) } is published. Publish it by /cycle first.
refusal-nothing-to-acknowledge = Focal points and heads of agencies acknowledge; nothing is asked of you.
refusal-circular-number = The number has 1 to { NUM($limit) } characters in one line. Example: 1405/123
refusal-circular-title = The title has 3 to { NUM($limit) } characters in one line. Example: Self-assessment of 1404 begins
refusal-circular-body-short = The text is too short. Write at least one sentence.
refusal-circular-body-long = The text has { NUM($length) } characters; more than { NUM($limit) } are not accepted and nothing was kept.
    Attach the full text as a file and write a summary here. If your messenger has cut the text into parts, write the other parts anew as well.
refusal-circular-date = { $reason ->
        [gregorian] This date is Gregorian. Write a Jalali date
        [notleap] This year is no leap year; its Esfand has 29 days. Correct the date
        [year] The year of this date is wrong. Write the year with four digits
        [time] There is no such hour. Write one from 00:00 to 23:59
       *[other] This date could not be read. Write it again
    }; example: { $reason ->
        [time] 1405/09/01 at 10:30
       *[other] 1405/09/01
    }
refusal-circular-expired = This message is not valid any more and is not sent. Cancel it and write a new one.
refusal-nobody-addressed = Nobody meets these conditions. Change the audience by “Edit”; cancel a confirmed message and write it anew.
refusal-audience-changed = The number of recipients has changed from { NUM($shown) } to { NUM($people) } meanwhile; nothing was sent. Look at the new list and send again if it is right.
refusal-second-person-needed = It reaches { NUM($people) } people, and what goes to more than { NUM($limit) } has to be confirmed by somebody else than its author. Press “Propose for confirmation”.
refusal-send-time-past = That time has passed. Write one in the future; example: tomorrow at 10
refusal-valid-until-past = That day has passed. Write today or a day in the future.
refusal-not-replaceable = That message cannot be replaced any more, because another has taken its place. Look at the new list.
refusal-replaces-wider = This message does not reach everybody who got number { CODE($number) }, so it cannot take its place. Widen the audience by “Edit” or take “Replaces” away; cancel a confirmed message and write it anew.
refusal-circular-relied-on = The cycle was published with this very circular; it is not cancelled unless another circular of this cycle is confirmed. Send it, or prepare another first.
refusal-circular-owes-nothing = This message does not ask for “Seen”, or is not valid any more; nobody is reminded.
