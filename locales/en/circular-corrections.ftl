## Correction of a circular that has gone out (issue 4 part 1)
correction-button = Correct the text
correction-home = Corrections to confirm ({ NUM($count) })
correction-open = See the correction
correction-read = Read the corrected text
correction-former = Text before the correction
correction-mark = <i>Corrected on { DATE($correctedAt) }</i>

## Writing
correction-ask-part = No. { CODE($number) }: which part is to be corrected?
correction-part-title = Title
correction-part-body = Text
correction-part-both = Title and text
correction-ask-title = Write the right title in one line.
    Present title: { $title }
correction-ask-body = Write the whole right text in one message, up to { NUM($limit) } characters. It takes the place of all the present text.
correction-ask-reason = Write the reason briefly; everybody who got it reads it. Example: the deadline in clause 2 was wrong.
correction-ask-material = Is the correction so important that agencies have to press “Seen” again?
correction-material-yes = Yes, ask for “Seen” again
correction-material-no = No, only tell them

## One correction: old and new
correction-page = <b>Correction of { $what }</b>
    { $state ->
        [PROPOSED] ⏳ waiting for confirmation
        [DONE] ✔ made
       *[DROPPED] ∅ dropped
    } · author: { $author }
    Reason: { $reason }
    { $material ->
        [true] Important: “Seen” is asked for again.
       *[other] What has been acknowledged stays so.
    }
correction-title-change = <b>Former title:</b> { $before }
    <b>New title:</b> { $after }
correction-body-change = <b>Former text:</b>
    { $before }

    <b>New text:</b>
    { $after }
correction-own = Another coordinator or the deputy confirms it.
correction-confirm = I confirm; send it
correction-drop = Drop the correction
correction-proposed = The correction is proposed and { NUM($told) } people are told.
correction-proposed-nobody = The correction is proposed, but there is no other coordinator or deputy to confirm it. Invite one under /people.
correction-made = The correction is made and { NUM($told) } people are being told; earlier messages are corrected too.
correction-dropped = The correction is dropped; the text stays as it was.
correction-list = <b>Corrections waiting for you</b>
correction-list-empty = No correction is waiting for you.
correction-list-button = Correction of { $what }

## Reading
correction-page-mark = Corrected on { DATETIME($at) }
    Reason: { $reason }
correction-page-earlier = Corrected before on { DATETIME($at) }
    Reason: { $reason }
correction-page-rest = and { NUM($count) } more corrections
correction-seen-before = You acknowledged the text before the correction on { DATETIME($at) }; the corrected text needs “Seen” again.
correction-former-page = <b>Text before the correction of { DATETIME($at) }</b>
    <b>{ $title }</b>

    { $body }
correction-former-warning = This text is no longer in force.

## Notices
notice-circular-corrected = <b>{ $what } has been corrected</b> · { DATETIME($confirmedAt) }
    { $title }
    Reason: { $reason }{ $again ->
        [true] {"\u000A"}Read the corrected text and press “Seen” again.
       *[other] {""}
    }
notice-correction-proposed = A correction of { $what } has been proposed.
    Reason: { $reason }
    Compare the former and the new text and confirm it if it is right.
notice-correction-decided = { $state ->
        [DONE] { $name } has confirmed the correction of { $what }; everybody who got it is being told.
       *[other] { $name } has not accepted the correction of { $what }; the text stays as it was.
    }

## Refusals
refusal-correction-open = A correction of this circular is waiting for confirmation. Confirm or drop it first.
refusal-correction-not-in-force = { $standing ->
        [replaced] This message is no longer in force, for { CODE($number) } has taken its place, and is not corrected. Correct that one.
       *[other] This message is no longer in force and is not corrected. Write a new one if it is needed.
    }
refusal-correction-same = The new title and text are the same as the present ones; there is nothing to correct.
refusal-correction-over = { $state ->
        [DONE] This correction has been made already.
       *[other] This correction has been dropped.
    }
refusal-correction-reason = The reason has { NUM($minimum) } to { NUM($limit) } characters. Example: the deadline in clause 2 was wrong.
