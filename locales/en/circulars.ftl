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

## What an option says once it is set, by the option's name
circular-fact-stage = Stage: { stage-meant }
circular-fact-replaces = Replaces no. { CODE($replaces) }
circular-fact-valid = Valid until the end of { DATE($valid) }
circular-fact-when = ⏰ will be sent on { DATETIME($when) }{ $confirmed ->
        [true] .
       *[other] , if confirmed by then.
    }
circular-fact-acknowledge = “Seen”: { $acknowledge ->
        [true] requested from agencies
       *[other] not requested
    }

## States on the coordinator's desk: a sign never stands without its word
circular-state-DRAFT = ✎ draft
circular-state-PROPOSED = ⏳ waiting for confirmation
circular-state-CONFIRMED = ✔ confirmed
circular-state-SENT = ★ sent
circular-state-CANCELLED = ∅ cancelled

## Reading
circular-list = <b>Circulars and notices</b>
circular-list-unseen = { NUM($count) } new: open, read and press “Seen”.
circular-list-empty = No circulars have been sent yet.
circular-list-hint = To search, write /circulars followed by part of the number, title or text.
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
circular-found = Results for “{ $search }”: { NUM($count) }
circular-found-more = Only the first { NUM($shown) } are shown. Please make the search more specific.
circular-found-none = No circular matches “{ $search }”. Write part of its number or title. Example: <code>/circulars evaluation</code>
circular-page = <b>{ circular-numbered }</b> · { DATE($issuedOn) }
    <b>{ $title }</b>

    { $body }
circular-page-expired = ∅ Valid until the end of { DATE($validUntil) }; no longer in force.
circular-page-replaced = ∅ No longer in force; replaced by no. { CODE($number) }.
circular-page-replaced-unnamed = ∅ No longer in force; it has been replaced.
circular-open-successor = No. { CODE($number) }
circular-page-folded = … continued under “Full text”
circular-page-files = Files: { NUM($count) }
circular-page-owed = Please press “Seen” once you have read it.
circular-page-seen = ✔ You acknowledged this on { DATETIME($seenAt) }
circular-colleagues = In your agency:
circular-colleague-seen = ✔ { $name } · { DATETIME($seenAt) }
circular-colleague-waiting = ◻ { $name } · not seen yet
circular-files-below = The files of no. { CODE($number) } are below this message.
circular-seen-toast = Your acknowledgement has been recorded.
circular-seen-before = Your acknowledgement was already recorded.

## The desk
circular-desk-title = <b>Announcements</b>
    Circulars and notices, with those already sent at the end.
circular-desk-empty = No announcements are in preparation.
circular-desk-line = { CODE($number) } · { $title } · { $state }
circular-untitled = untitled
circular-new = New message
circular-ask-kind = What kind of message is it?
    Notices and congratulations do not belong to a cycle and can be sent at any time.
circular-desk-when = ⏰ will be sent on { DATETIME($sendAt) }
circular-ask-number = Write the reference number ({ circular-kind-meant }). Example: 1405/123
circular-ask-date = Write the date. Example: 1405/09/01
circular-ask-title = Write the title on one line.
circular-ask-body = Write the text in one message, up to { NUM($limit) } characters.
    If it is longer, attach it as a file and write a summary here.
circular-draft = <b>{ circular-numbered }</b> · { $state }
    Date: { DATE($issuedOn) }
    Title: { $title }
    Author: { $author }
circular-draft-audience = To: { NUM($people) } people in { NUM($agencies) } agencies{ $everybody ->
        [true] {" "}(everyone)
       *[other] {""}
    }
circular-draft-length = Text: { NUM($length) } characters
circular-draft-no-body = Text: ◻ missing
circular-draft-no-files = Files: none
circular-draft-file = { NUM($position) }. { $name } · { SIZE($sizeBytes) }
circular-draft-send-files = Send files right here. Each one is saved at once.
circular-draft-own-proposal = Another coordinator or the deputy must confirm this.
circular-change = Edit
circular-change-question = Which part do you want to edit?
circular-change-proposed = This circular has been proposed. Any change makes it a draft again.
circular-field-number = Number
circular-field-date = Date
circular-field-title = Title
circular-field-body = Text
circular-option-audience = Audience
circular-option-stage = Stage
circular-option-valid = Valid until
circular-option-replaces = Replaces
circular-option-when = Sending time
circular-option-acknowledge = { $acknowledge ->
        [true] Do not request “Seen”
       *[other] Request “Seen”
    }
circular-clear = { $option ->
        [valid] No end date
        [when] No set time; I will send it myself
       *[other] None
    }
circular-offers-empty = { $option ->
        [replaces] No message has been sent yet that could be replaced.
       *[other] There is nothing to choose from here.
    }
circular-ask-stage = Which stage is this message about?
circular-ask-replaces = Which message does this one replace? The earlier message ceases to be in force when this one is sent.
circular-ask-valid = Write the last day of validity. Example: 1405/09/30
    After that day “Seen” is no longer requested, and the message stays on the list, marked as expired.
circular-ask-when = Write the day and time for sending. Example: 1405/09/05 at 10
    If you give no time, it is sent at 8 in the morning.
circular-when-tomorrow = Tomorrow at 8

## Whom it is meant for
circular-audience-title = <b>Audience of no. { CODE($number) }</b>
circular-audience-count = Now: { NUM($people) } people in { NUM($agencies) } agencies
circular-audience-everybody = All agencies, evaluators, coordinators and the deputy. It is also posted in the channel.
    To send it to some of them only, set a condition.
circular-audience-some = Each further condition narrows the audience. It is not posted in the channel.
circular-audience-roles = Role: { $list }
circular-audience-groups = Group: { $list }
circular-audience-agencies = Agency: { $list }
circular-audience-agencies-many = Agency: { NUM($count) } chosen
circular-audience-axes = Axis: { $list }
circular-audience-work = State of work: { $list }
circular-audience-unseenOf = Agencies that have not acknowledged no. { CODE($number) }
circular-option-roles = Role
circular-option-groups = Group
circular-option-agencies = Agency
circular-option-axes = Axis
circular-option-work = State of work
circular-option-unseenOf = Not acknowledged
circular-audience-clear = Send to everyone
circular-ask-roles = Which roles?
circular-ask-groups = Which groups?
circular-ask-agencies = Which agencies?
circular-ask-axes = Which axes? The message goes to agencies with indicators there, and to its evaluators.
circular-ask-work = Agencies that …
circular-ask-unseenOf = Agencies that have not acknowledged which message?
circular-condition-hint = Your choices are marked ✔. Press one again to remove it.
circular-choice = { $chosen ->
        [true] ✔{" "}
       *[other] {""}
    }{ $name }
circular-work-not-started = have not started
circular-work-not-submitted = have not submitted everything
circular-work-deficient = have unanswered deficiency notes
circular-work-objecting = have undecided objections
circular-find-agency = Find by name
circular-ask-agency = Write part of the agency’s name, or its code.
circular-agency-found = “{ $search }”: choose an agency, or write part of another name. Press “Back” when you have finished.
circular-agency-none = No agency matches “{ $search }”. Please write another part of the name.
circular-audience-back = Audience
circular-reach = Recipients ({ NUM($people) })
circular-reach-title = <b>{ NUM($people) } people in { NUM($agencies) } agencies</b>
    No. { CODE($number) }
circular-reach-line = { CODE($code) } · { $name }: { $people ->
        [none] nobody has joined
       *[other] { $people }
    }
circular-reach-readers = For information: { $people }
circular-reach-person = { $name }{ $reachable ->
        [true] {""}
       *[other] {" "}(cannot be reached)
    }
circular-reach-empty = Nobody meets these conditions.
circular-remove-file = Remove a file
circular-ask-remove = Which file do you want to remove?
circular-file-kept = “{ $name }” has been attached. Files attached: { NUM($count) }.
circular-file-known = “{ $name }” was already attached. Files attached: { NUM($count) }.
circular-preview-done = The message above is what { $reader ->
        [agency] focal points and heads of agencies will see
        [reader] evaluators and others who receive it for information will see
       *[channel] will be posted in the channel
    }.
circular-preview-as = { $chosen ->
        [true] ✔{" "}
       *[other] {""}
    }{ $reader ->
        [agency] Agency
        [reader] Evaluator
       *[channel] Channel
    }
circular-preview-sample = This is a preview. The button will work once the message has been sent.
circular-propose = Propose for confirmation
circular-proposed = Proposed for confirmation. { NUM($told) } people have been notified.
circular-proposed-nobody = Proposed, but there is no other coordinator or deputy to confirm it. Please invite one in /people.
circular-adopted = Confirmed. It can now be sent.
circular-confirm = Confirm
circular-confirmed = Your confirmation has been recorded. { $scheduled ->
        [true] The message will be sent at its set time.
       *[other] A coordinator will send it.
    }
circular-send = Send
circular-send-question = <b>{ circular-numbered }</b>
    It will go to { NUM($people) } people in { NUM($agencies) } agencies{ $everybody ->
        [true] {" "}and to the channel
       *[other] ; it will not be posted in the channel
    }{ $readers ->
        [0] .
       *[other] . { NUM($readers) } of them receive it for information only.
    }{ $unreachable ->
        [0] {""}
       *[other] {"\u000A"}{ NUM($unreachable) } of them cannot be reached; see the list.
    }
    Once sent, it cannot be recalled.
circular-send-now = Send to { NUM($people) } people
circular-sent = Sending has begun: { NUM($people) } people in { NUM($agencies) } agencies.
circular-unschedule = ⏰ Cancel sending time
circular-scheduled = ⏰ It will be sent on { DATETIME($sendAt) }. You can cancel it until then.
circular-unscheduled = The sending time has been removed. Please send the message yourself.
circular-cancel = Cancel message
circular-cancel-question = Cancel no. { CODE($number) }? It cannot be sent afterwards.
circular-cancel-now = Yes, cancel it
circular-cancelled = No. { CODE($number) } has been cancelled.

## After sending
circular-progress = <b>{ circular-numbered }</b> · sent on { DATETIME($sentAt) }
    { $title }

    Delivered to { NUM($sent) } of { NUM($audience) } people{ $pending ->
        [0] {""}
       *[other] {" "}· ⏳ { NUM($pending) } being sent
    }
    { $answering ->
        [0] “Seen” was not requested.
       *[other] Seen by { NUM($seen) } of { NUM($answering) } people in agencies · { NUM($agenciesSeen) } of { NUM($agencies) } agencies
    }
circular-progress-blocked = Cannot be reached: { NUM($count) } people (have not started the bot, or have blocked it)
circular-progress-failed = Not delivered: { NUM($count) } people
circular-progress-uncertain = Delivery uncertain: { NUM($count) } people
circular-progress-dropped = Not sent: { NUM($count) } people (their role has ended, or the message is no longer in force)
circular-progress-reminders = Reminder: delivered to { NUM($sent) } people{ $failed ->
        [0] {""}
       *[other] {" "}· not delivered to { NUM($failed) }
    }
circular-refresh = Refresh
circular-silent = Not yet acknowledged ({ NUM($count) })
circular-silent-title = <b>Agencies that have not acknowledged it yet: { NUM($count) }</b>
    No. { CODE($number) }
circular-silent-none = All agencies have acknowledged it.
circular-silent-line = ◻ { CODE($code) } · { $name } · { $people ->
        [none] no focal point
       *[other] { $people }
    }
circular-silent-person = { $name } ({ $delivered ->
        [true] delivered
       *[other] not delivered
    })
circular-remind = Remind { NUM($count) } people
circular-reminded = { NUM($reminded) } people are being reminded.
circular-reminded-already = All of them have already been reminded today. Reminders are sent at most once a day.

## Notices
notice-circular = <b>{ circular-numbered }</b> · { DATE($issuedOn) }
    <b>{ $title }</b>

    { $body }{ $files ->
        [0] {""}
       *[other] {"\u000A\u000A"}Files: { NUM($files) }
    }
notice-circular-proposed = { circular-numbered } · { $title }
    { $author } has proposed this. Please read it, and confirm it if it is correct.
notice-circular-confirmed = { circular-numbered } · { $title }
    { $name } has confirmed this{ $scheduled ->
        [true] .
       *[other] . You can send it now.
    }
notice-circular-not-sent = { circular-numbered } · { $title }
    This was not sent at its set time ({ DATETIME($sendAt) }): { $reason ->
        [send-too-late] the service was down for more than a day and the time has passed.
        [cycle-not-published] the cycle has not been published yet.
        [second-person-needed] it now reaches more than 50 people and must be confirmed by a second person.
        [nobody-addressed] nobody meets its conditions any more.
        [circular-expired] it is no longer valid.
        [replaces-wider] it does not reach everyone who received the message it replaces.
       *[other] its state has changed.
    }
    Please open it, then send it yourself or set another time.
notice-circular-unseen = You have not acknowledged this message yet: { circular-kind-meant } { CODE($number) } · { $title }{ $others ->
        [0] {""}
       *[other] {"\u000A"}{ NUM($others) } more are also waiting.
    }
    Please open it, read it and press “Seen”.

## Refusals
refusal-wrong-circular-state = This cannot be done at present: { $state ->
        [DRAFT] the circular is a draft and must be proposed and confirmed first.
        [PROPOSED] the circular is awaiting confirmation.
        [CONFIRMED] the circular has been confirmed and its text can no longer be changed.
        [SENT] the circular has been sent.
       *[CANCELLED] the circular has been cancelled.
    }
refusal-same-person = You took the previous step, so another person must confirm this one.
refusal-circular-changed = The text has changed since you read it. Please read the new version before you decide.
refusal-circular-incomplete = { $missing ->
        [title] The title
       *[body] The text
    } is missing. Please add it with “Edit”.
refusal-circular-without-cycle = A circular belongs to a cycle, and no cycle has been created yet. Create one in /cycle first, or choose “Notice”.
refusal-cycle-not-published = This message cannot be sent before the cycle of { YEAR($year) } is published. Please publish it in /cycle first.
refusal-nothing-to-acknowledge = Only focal points and heads of agencies acknowledge this message. You do not need to reply.
refusal-circular-number = The number must be on one line and have 1 to { NUM($limit) } characters. Example: 1405/123
refusal-circular-title = The title must be on one line and have 3 to { NUM($limit) } characters. Example: Self-assessment of 1404 begins
refusal-circular-body-short = The text is too short. Please write at least one sentence. Example: Self-assessment begins on 1 Azar.
refusal-circular-body-long = The text has { NUM($length) } characters. The limit is { NUM($limit) }, and nothing was kept.
    Please attach the full text as a file and write a summary here. If your messenger split the text into parts, write the other parts again too.
refusal-circular-expired = This message is no longer valid and cannot be sent. Please cancel it and write a new one.
refusal-nobody-addressed = Nobody meets these conditions. Please change the audience with “Edit”. If the message is already confirmed, cancel it and write it again.
refusal-audience-changed = The number of recipients has changed from { NUM($shown) } to { NUM($people) }, so nothing was sent. Please check the new list, and send again if it is correct.
refusal-second-person-needed = This message reaches { NUM($people) } people. A message to more than { NUM($limit) } people must be confirmed by someone other than its author. Please press “Propose for confirmation”.
refusal-send-time-past = This time has passed. Please write a time in the future. Example: tomorrow at 10
refusal-valid-until-past = This day has passed. Please write today’s date or a later one.
refusal-not-replaceable = That message can no longer be replaced, because another one has already replaced it. Please check the new list.
refusal-replaces-wider = This message does not reach everyone who received no. { CODE($number) }, so it cannot replace it. Please widen the audience with “Edit”, or clear “Replaces”. If the message is already confirmed, cancel it and write it again.
refusal-circular-relied-on = The cycle was published on the basis of this circular, so it cannot be cancelled unless another circular of this cycle is confirmed. Please send it, or prepare another one first.
refusal-circular-owes-nothing = “Seen” is not requested for this message, or it is no longer valid, so no reminder is sent.

notice-channel-moved =
    The channel has a new number: { LATIN($movedTo) }; messages go there.
    Ask whoever runs the service to write it into the setting <code>BOT_CHANNEL</code>.
notice-channel-shut =
    ⚠ The channel does not let the bot write; its messages wait in the queue.
    Make the bot an administrator of the channel with the right to post; the messages then go out by themselves.
