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
circular-line-label = { $unseen ->
        [true] ◻ new ·{" "}
       *[other] {""}
    }{ CODE($number) } · { $title }
circular-found = Found for “{ $search }”: { NUM($count) }
circular-found-more = Only the first { NUM($shown) } are listed; search more precisely.
circular-found-none = No circular was found for “{ $search }”. Write part of the number or title, for example <code>/circulars evaluation</code>
circular-page = <b>{ $kind ->
        [notice] Notice no.
       *[other] Circular no.
    } { CODE($number) }</b> · { DATE($issuedOn) }
    <b>{ $title }</b>

    { $body }
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
circular-new = New circular
circular-new-notice = New notice (outside the cycle)
circular-ask-number = Write the number of the { $kind ->
        [notice] notice
       *[other] circular
    }. Example: 1405/123
circular-ask-date = Write its date. Example: 1405/09/01
circular-ask-title = Write the title in one line.
circular-ask-body = Write the text in one message; up to { NUM($limit) } characters.
    Attach a longer text as a file and write a summary here.
circular-draft = <b>{ $kind ->
        [notice] Notice no.
       *[other] Circular no.
    } { CODE($number) }</b> · { $state }
    Date: { DATE($issuedOn) }
    Title: { $title }
    Author: { $author }
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
circular-drop-file = Remove a file
circular-drop-question = Which file do you want to remove?
circular-file-kept = “{ $name }” is kept; files attached: { NUM($count) }.
circular-file-known = “{ $name }” was attached before; files attached: { NUM($count) }.
circular-preview-done = Above is what a reader sees; agencies also have the button “Seen” under it.
circular-propose = Propose for confirmation
circular-proposed = Proposed for confirmation; { NUM($told) } people have been told.
circular-proposed-nobody = Proposed, but there is no other coordinator or deputy to confirm it. Invite one by /people.
circular-adopted = Confirmed; it may be sent now.
circular-confirm = I confirm
circular-confirmed = Your confirmation is recorded. A coordinator sends it.
circular-send = Send
circular-send-question = <b>{ $kind ->
        [notice] Notice no.
       *[other] Circular no.
    } { CODE($number) }</b>
    It goes to { NUM($people) } people in { NUM($agencies) } agencies and to the channel{ $readers ->
        [0] .
       *[other] ; { NUM($readers) } of them receive it for information.
    }
    Its text cannot be changed after that.
circular-send-now = Send to { NUM($people) } people
circular-sent = Sending has begun: { NUM($people) } people in { NUM($agencies) } agencies.
circular-cancel = Cancel the circular
circular-cancel-question = Cancel no. { CODE($number) }? It cannot be sent after that.
circular-cancel-now = Cancel it
circular-cancelled = No. { CODE($number) } is cancelled.

## After sending
circular-progress = <b>{ $kind ->
        [notice] Notice no.
       *[other] Circular no.
    } { CODE($number) }</b> · sent on { DATETIME($sentAt) }
    { $title }

    Delivered to { NUM($sent) } of { NUM($audience) } people{ $pending ->
        [0] {""}
       *[other] {" "}· ⏳ { NUM($pending) } on the way
    }
    Seen: { NUM($seen) } of { NUM($answering) } people of agencies · { NUM($agenciesSeen) } of { NUM($agencies) } agencies
circular-progress-blocked = Not reachable: { NUM($count) } people (never started or blocked the bot)
circular-progress-failed = Not delivered: { NUM($count) } people
circular-progress-uncertain = Uncertain: { NUM($count) } people
circular-progress-dropped = Set aside: { NUM($count) } people (no role any more)
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
notice-circular = <b>{ $kind ->
        [notice] Notice no.
       *[other] Circular no.
    } { CODE($number) }</b> · { DATE($issuedOn) }
    <b>{ $title }</b>

    { $body }{ $files ->
        [0] {""}
       *[other] {"\u000A\u000A"}Files: { NUM($files) }
    }
notice-circular-proposed = { $kind ->
        [notice] Notice no.
       *[other] Circular no.
    } { CODE($number) } · { $title }
    { $author } has proposed it. Look at it and confirm it if it is right.
notice-circular-confirmed = { $kind ->
        [notice] Notice no.
       *[other] Circular no.
    } { CODE($number) } · { $title }
    { $name } has confirmed it; you may send it now.
notice-circular-unseen = You have not acknowledged this { $kind ->
        [notice] notice
       *[other] circular
    } yet: { CODE($number) } · { $title }{ $others ->
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
refusal-circular-without-cycle = There is no cycle yet, and a circular belongs to one. Create the cycle by /cycle first, or press “New notice”.
refusal-cycle-not-published = The circular is not sent before the cycle { YEAR($year) } is published. Publish it by /cycle first.
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
       *[other] This date could not be read. Write it again
    }; example: 1405/09/01
