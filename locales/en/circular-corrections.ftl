## Correction of a circular that has gone out (issue 4 part 1)
correction-button = Correct the text
correction-home = Corrections to confirm ({ NUM($count) })
correction-open = See the correction
correction-read = Read the corrected text
correction-former = Text before the correction
correction-mark = <i>Corrected on { DATE($correctedAt) }</i>

## Writing
correction-ask-part = No. { CODE($number) }: which part needs correcting?
correction-part-title = Title
correction-part-body = Text
correction-part-both = Title and text
correction-ask-title = Write the correct title on one line.
    Current title: { $title }
correction-ask-body = Write the complete, correct text in one message, up to { NUM($limit) } characters. It replaces all of the current text.
correction-ask-reason = Write a brief reason. All recipients will read it. Example: the deadline in clause 2 was wrong.
correction-ask-material = Is the correction important enough for agencies to press “Seen” again?
correction-material-yes = Yes, request “Seen” again
correction-material-no = No, only notify them

## One correction: old and new
correction-page = <b>Correction of { $what }</b>
    { $state ->
        [PROPOSED] ⏳ waiting for confirmation
        [DONE] ✔ made
       *[DROPPED] ∅ withdrawn
    } · author: { $author }
    Reason: { $reason }
    { $material ->
        [true] Important correction: “Seen” is requested again.
       *[other] Acknowledgements already given remain valid.
    }
correction-title-change = <b>Previous title:</b> { $before }
    <b>New title:</b> { $after }
correction-body-change = <b>Previous text:</b>
    { $before }

    <b>New text:</b>
    { $after }
correction-own = Another coordinator or the deputy must confirm this.
correction-confirm = Confirm and send
correction-discard = Withdraw correction
correction-proposed = The correction has been proposed. { NUM($told) } people have been notified.
correction-proposed-nobody = The correction has been proposed, but there is no other coordinator or deputy to confirm it. Please invite one in /people.
correction-made = The correction has been made. { NUM($told) } people are being notified, and the messages already sent are being corrected.
correction-discarded = The correction has been withdrawn. The text is unchanged.
correction-list = <b>Corrections awaiting your confirmation</b>
correction-list-empty = No corrections are awaiting your confirmation.
correction-list-button = Correction of { $what }

## Reading
correction-page-mark = Corrected on { DATETIME($at) }
    Reason: { $reason }
correction-page-earlier = Previously corrected on { DATETIME($at) }
    Reason: { $reason }
correction-page-rest = and { NUM($count) } earlier corrections
correction-seen-before = You acknowledged the text before its correction, on { DATETIME($at) }. Please press “Seen” again for the corrected text.
correction-former-page = <b>Text before the correction of { DATETIME($at) }</b>
    <b>{ $title }</b>

    { $body }
correction-former-warning = This text is no longer in force.

## Notices
notice-circular-corrected = <b>{ $what } has been corrected</b> · { DATETIME($confirmedAt) }
    { $title }
    Reason: { $reason }{ $again ->
        [true] {"\u000A"}Please read the corrected text and press “Seen” again.
       *[other] {""}
    }
notice-correction-proposed = A correction of { $what } has been proposed.
    Reason: { $reason }
    Please compare the previous and new texts, and confirm if correct.
notice-correction-decided = { $state ->
        [DONE] { $name } has confirmed the correction of { $what }. All recipients are being notified.
       *[other] { $name } has not accepted the correction of { $what }. The text is unchanged.
    }

## Refusals
refusal-correction-open = A correction of this circular is awaiting confirmation. Please confirm or withdraw it first.
refusal-correction-not-in-force = { $validity ->
        [replaced] This message has been replaced by { CODE($number) } and cannot be corrected. Please correct that one instead.
       *[other] This message is no longer in force and cannot be corrected. If needed, please write a new one.
    }
refusal-correction-same = The new title and text are the same as the current ones, so there is nothing to correct.
refusal-correction-over = { $state ->
        [DONE] This correction has already been made.
       *[other] This correction has been withdrawn.
    }
refusal-correction-reason = The reason must have { NUM($minimum) } to { NUM($limit) } characters. Example: the deadline in clause 2 was wrong.
