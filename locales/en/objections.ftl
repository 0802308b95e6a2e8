## Objections: requirements C8, C9, D5, F4

objection-state-DRAFT = ✎ draft
objection-state-FILED = ⚖ filed
objection-state-WITHDRAWN = ↩ withdrawn
objection-state-DECIDED = ★ decided

objections-button = Objections
objections-see = See the objection
objections-home-agency = Objections and supplementary evidence: until { DATETIME($dueAt) }{ $filed ->
        [0] {""}
       *[other] {""} · ⚖ { NUM($filed) } filed
    }{ $drafts ->
        [0] {""}
       *[other] {""} · ✎ { NUM($drafts) } in draft
    }
objections-home-hearing = ⚖ { NUM($waiting) } objections wait for you.
objections-hear-button = Hear objections

objections-board = <b>Objections to the scores of { YEAR($year) }</b>
objections-window = { $at ->
        [before] Objections are taken from { DATETIME($opensAt) } until { DATETIME($dueAt) }.
        [open] Until { DATETIME($dueAt) }
            One objection for each indicator: its text together with supplementary evidence.
        [passed] The objection window is over.
       *[after] The time for objections ended on { DATETIME($dueAt) }.
    }
objections-counts = ✎ { NUM($draft) } draft · ⚖ { NUM($filed) } filed · ★ { NUM($decided) } decided
objections-list-empty = There is no objection in this list.
objections-line = { $state } · { CODE($code) } { $title } · { POINTS($points) } of { POINTS($maximum) }
objections-line-new = ◻ no objection
objections-line-button = { CODE($code) } · { $title }

objections-head = <b>Indicator { CODE($code) } · { $title }</b>
    Preliminary score: { POINTS($points) } of { POINTS($maximum) }
objections-none = No objection has been made to this indicator. Until { DATETIME($dueAt) }
objections-state = Objection: { $state }
objections-receipt = Receipt: { LATIN($receipt) } · { DATETIME($at) }
objections-text = Text of the objection:
    <blockquote>{ $text }</blockquote>
objections-text-none = Text of the objection: not written.
objections-files = Supplementary evidence: { NUM($count) } files
objections-file-line = { NUM($number) }. { $name } · { SIZE($size) }
objections-draft-how = Send files right here; each is kept at once. To be filed until { DATETIME($dueAt) }
objections-withdrawn-line = This objection was withdrawn; no other one is taken for this indicator.
objections-waiting-line = Your objection waits to be heard; you will be told the outcome here.
objections-decided-line = Outcome: score before the objection { POINTS($before) } · after it { POINTS($after) } of { POINTS($maximum) }
    Reason:
    <blockquote>{ $reason }</blockquote>
objections-start = Object to this score
objections-write = Write the text
objections-rewrite = Change the text
objections-remove-one = Remove a file
objections-files-see = See the files
objections-submit = File the objection
objections-withdraw = Withdraw the objection
objections-to-list = List of objections
objections-to-page = Back to the objection

objections-ask-text = <b>Indicator { CODE($code) } · { $title }</b>
    Write why you object (at most { NUM($limit) } characters).
objections-ask-text-current = Present text:
    <blockquote>{ $text }</blockquote>
objections-text-kept = The text is kept in the draft; it is not filed yet.
objections-late = The time for objections ended on { DATETIME($dueAt) } and this text came on { DATETIME($sentAt) }; it was not kept.
    Your text is here and not lost:
    <blockquote>{ $text }</blockquote>
objections-file-kept = { $name } ({ SIZE($sizeBytes) }) is kept. Supplementary evidence of this objection: { NUM($count) } files
objections-file-known = { $name } had been sent before and was not added again.
objections-file-refused = { $name } was not kept.
objections-remove-ask = Which file is to be removed from the draft?
objections-removed = { $name } was removed from the draft.
objections-files-sent = The files of the objection are below this message.
objections-summary = <b>Filing the objection</b>
    Indicator { CODE($code) } · { $title } · preliminary score { POINTS($points) } of { POINTS($maximum) }
objections-summary-ask = Once filed, text and files do not change, and no other objection is taken for this indicator.
objections-summary-yes = Confirm and file
objections-filed = Your objection is filed.
    Indicator { CODE($code) } · { $title }
    Receipt: { LATIN($receipt) } · { DATETIME($at) }
    Until { DATETIME($dueAt) }, and before it is being heard, you may withdraw it.
objections-withdraw-ask = Withdraw the objection to indicator { CODE($code) } · { $title }?
    The preliminary score stays, and no other objection is taken for this indicator.
objections-withdraw-yes = Yes, withdraw it
objections-withdrawn = The objection to indicator { CODE($code) } · { $title } is withdrawn.

## Hearing

objections-queue = <b>Objections that wait for you, { YEAR($year) }</b>
    { $count ->
        [0] No objection waits for you now.
       *[other] { NUM($count) } objections, the oldest first
    }
objections-queue-line = { NUM($number) }. { $agency } · { CODE($code) } { $title } · { DAY($at) }{ $mine ->
        [yes] {""} · in your hand
       *[no] {""}
    }
objections-queue-button = { NUM($number) }. { CODE($code) } · { $agency }
objections-hearing-head = <b>{ $agency }</b>
    Indicator { CODE($code) } · { $title }
    Preliminary score: { POINTS($before) } of { POINTS($maximum) } · self-assessment: { $claim ->
        [none] none
       *[other] { $claim }
    }
objections-hearing-until = In your hand until { CLOCK($untilAt) }
objections-hearing-guidance = What was asked for: { $guidance }
objections-hearing-explanation = The agency’s explanation in its self-assessment:
    <blockquote>{ $text }</blockquote>
objections-hearing-note = Opinion of the first evaluator:
    <blockquote>{ $note }</blockquote>
objections-hearing-note-none = The first evaluator wrote no note.
objections-hearing-text = Text of the objection ({ DATETIME($at) }):
    <blockquote>{ $text }</blockquote>
objections-hearing-text-none = The objection was filed without text, with supplementary evidence only ({ DATETIME($at) }).
objections-hearing-files = { NUM($evidence) } files of the self-assessment and { NUM($extra) } supplementary ones
objections-decide = Decide
objections-see-files = Send the files
objections-drop = Put back
objections-dropped = The objection is back in the queue.
objections-to-queue = Queue of objections
objections-points = { POINTS($points) }
objections-points-ask = <b>{ $agency } · { CODE($code) } { $title }</b>
    The preliminary score is { POINTS($before) } of { POINTS($maximum) }. Write or choose the final score:
objections-reason-ask = Final score: { POINTS($points) } of { POINTS($maximum) }
    Write the reason. The agency sees it together with the score; it does not see your name.
objections-decide-summary = <b>{ $agency } · { CODE($code) } { $title }</b>
    Score: { POINTS($before) } → { POINTS($points) } of { POINTS($maximum) }
    Reason:
    <blockquote>{ $reason }</blockquote>
    Once confirmed, the agency is told and nothing changes any more.
objections-decide-yes = Confirm and tell the agency
objections-decided = The decision is recorded and the agency is being told.
    { $agency } · { CODE($code) } { $title }: { POINTS($before) } → { POINTS($after) }

objections-pending = <b>Undecided objections of { YEAR($year) }</b>: { NUM($count) }{ $without ->
        [0] {""}
       *[other] {""} · { NUM($without) } without anybody to hear them
    }
objections-pending-line = { $decider ->
        [yes] ⏳
       *[no] ◻ nobody to hear it:
    } { $agency } · { CODE($code) } { $title }
objections-pending-assign = For those that nobody may hear, assign another evaluator to the indicator.

notice-objection-decided = Your objection has been heard.
    Indicator { CODE($code) } · { $title }
    Score before the objection: { POINTS($before) } · after it: { POINTS($after) } of { POINTS($maximum) }
    Reason:
    <blockquote>{ $reason }</blockquote>

refusal-objection-used = This indicator has been objected to before ({ $state ->
        [WITHDRAWN] withdrawn
        [DECIDED] decided
       *[other] filed
    }). One objection is taken for each indicator.
refusal-objection-not-possible = This indicator cannot be objected to now.
refusal-objection-missing = There is no draft of this objection. Press “Object to this score” first.
refusal-objection-not-filed = There is no filed objection to withdraw.
refusal-objection-being-heard = This objection is being heard and can no longer be withdrawn.
refusal-objection-empty = The objection is still empty. Write its text or send supplementary evidence.
refusal-objection-needs-file = In this province an objection needs supplementary evidence. Send the file right here.
refusal-objection-needs-text = In this province an objection needs a text. Press “Write the text”.
refusal-objection-too-long = The text has { NUM($length) } characters; at most { NUM($limit) } are taken. Shorten it or send a part as a file.
refusal-objection-withdrawn = The agency has withdrawn this objection.
refusal-objection-decided-already = This objection has been decided.
refusal-objection-in-other-hand = Another evaluator has this objection in hand until { CLOCK($untilAt) }.
refusal-objection-changed = This objection has changed meanwhile; see how it stands now.
refusal-objection-choose-button = Press one of the buttons below the message.
refusal-same-evaluator = You gave this indicator its first score; another evaluator hears the objection to it.
refusal-reason-too-short = The reason needs at least { NUM($minimum) } characters, for example: the signed minutes were accepted.
refusal-reason-too-long = The reason may have at most { NUM($limit) } characters; please shorten it.
