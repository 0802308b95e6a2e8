## Objections: requirements C8, C9, D5, F4

objection-state-DRAFT = ✎ draft
objection-state-FILED = ⚖ filed
objection-state-WITHDRAWN = ↩ withdrawn
objection-state-DECIDED = ★ decided

objection-ground-unseen-evidence = Evidence not seen
objection-ground-arithmetic = Mistake in the arithmetic
objection-ground-wrong-period = Wrong period
objection-ground-formula = Formula read otherwise
objection-ground-not-applicable = Does not apply to us
objection-ground-new-rule = New law or circular
objection-ground-other = Another reason

objections-button = Objections
objections-see = View objection
objections-home-agency = Objections and supplementary evidence: until { DATETIME($dueAt) }{ $filed ->
        [0] {""}
       *[other] {""} · ⚖ filed: { NUM($filed) }
    }{ $drafts ->
        [0] {""}
       *[other] {""} · ✎ drafts: { NUM($drafts) }
    }
objections-home-hearing = ⚖ Objections awaiting your decision: { NUM($waiting) }
objections-hear-button = Decide objections

objections-board = <b>Objections to the scores of { YEAR($year) }</b>
objections-window = { $at ->
        [before] Objections can be filed from { DATETIME($opensAt) } until { DATETIME($dueAt) }.
        [open] Deadline: { DATETIME($dueAt) }
            One objection is accepted per indicator: its text together with supplementary evidence.
        [passed] The time for objections is over.
       *[after] The time for objections ended on { DATETIME($dueAt) }.
    }
objections-counts = ✎ Drafts: { NUM($draft) } · ⚖ filed: { NUM($filed) } · ★ decided: { NUM($decided) }
objections-list-empty = There are no objections on this list.
objections-line = { $state } · { CODE($code) } { $title } · { POINTS($points) } of { POINTS($maximum) }
objections-line-new = ◻ no objection
objections-line-button = { CODE($code) } · { $title }

objections-head = <b>Indicator { CODE($code) } · { $title }</b>
    Preliminary score: { POINTS($points) } of { POINTS($maximum) }
objections-none = No objection has been filed for this indicator. Deadline: { DATETIME($dueAt) }
objections-state = Objection: { $state }
objections-receipt = Receipt: { LATIN($receipt) } · { DATETIME($at) }
objections-text = Text of the objection:
    <blockquote>{ $text }</blockquote>
objections-text-none = Text of the objection: not written yet.
objections-files = Supplementary evidence files: { NUM($count) }
objections-file-line = { NUM($number) }. { $name } · { SIZE($size) }
objections-draft-how = Send files right here. Each one is saved at once. File the objection by { DATETIME($dueAt) }
objections-withdrawn-line = This objection was withdrawn. No further objection is accepted for this indicator. If you did so by mistake, tell the coordinator before the window ends.
objections-waiting-line = Your objection is awaiting a decision. You will be notified of the outcome here.
objections-decided-line = Outcome: score before the objection { POINTS($before) } · after { POINTS($after) } of { POINTS($maximum) }
    Reason:
    <blockquote>{ $reason }</blockquote>
objections-silence = If you file nothing by { DATETIME($dueAt) }, this score stays. A draft that is not filed is no objection.
objections-ground = Kind: { $ground }
objections-particulars = In question: { $text }
objections-counter = { NUM($length) } of at most { NUM($limit) } characters{ $long ->
        [yes] {""}; a shorter text is read better, details can be sent as a file.
       *[no] {""}
    }
objections-ground-ask = <b>Indicator { CODE($code) } · { $title }</b>
    Of what kind is your objection?
objections-ground-change = Change the kind
objections-ground-count = { $ground }: { NUM($count) }
objections-ask-particulars = <b>Indicator { CODE($code) } · { $title }</b>
    { $ground ->
        [unseen-evidence] Which file and which page was not seen?
        [arithmetic] Which figure is wrong, and what is it rightly?
        [wrong-period] Which evidence is of which period, and which period should count?
        [formula] Which part of the formula or the guidance do you read otherwise?
        [not-applicable] By which rule or duty does this indicator not apply to you?
       *[other] Write the number and date of the law or circular.
    }
    At most { NUM($limit) } characters.
refusal-objection-needs-particulars = This kind of objection needs to say exactly: { $ground ->
        [unseen-evidence] the name of the file and the page that was not seen
        [arithmetic] the wrong figure and the right one
        [wrong-period] the evidence and its right period
        [formula] the part of the formula in dispute
        [not-applicable] the rule that takes the indicator from you
       *[other] the number and date of the law or circular
    }.
objections-start = Object to this score
objections-write = Write text
objections-rewrite = Change text
objections-remove-one = Remove a file
objections-files-see = View files
objections-submit = File objection
objections-withdraw = Withdraw objection
objections-to-list = List of objections
objections-to-page = Back to the objection

objections-ask-text = <b>Indicator { CODE($code) } · { $title }</b>
    Write the reason for your objection, better within { NUM($soft) }, at most { NUM($limit) } characters.
objections-ask-text-current = Current text:
    <blockquote>{ $text }</blockquote>
objections-text-kept = The text has been saved in the draft. The objection has not been filed yet.
objections-late = The time for objections ended on { DATETIME($dueAt) } and your text arrived on { DATETIME($sentAt) }, so it was not recorded.
    Here is your text, so that it is not lost:
    <blockquote>{ $text }</blockquote>
objections-file-kept = { $name } ({ SIZE($sizeBytes) }) has been saved. Supplementary evidence files for this objection: { NUM($count) }
objections-file-known = { $name } was already sent and was not added again.
objections-file-refused = { $name } was not saved.
objections-remove-ask = Which file do you want to remove from the draft?
objections-removed = { $name } has been removed from the draft.
objections-files-sent = The files of the objection are below this message.
objections-summary = <b>Filing the objection</b>
    Indicator { CODE($code) } · { $title } · preliminary score { POINTS($points) } of { POINTS($maximum) }
objections-summary-ask = Once filed, the text and files cannot be changed, and no further objection is accepted for this indicator.
objections-summary-yes = Confirm and file
objections-filed = Your objection has been filed.
    Indicator { CODE($code) } · { $title }
    Receipt: { LATIN($receipt) } · { DATETIME($at) }
    You can withdraw it until { DATETIME($dueAt) }, provided that its review has not begun.
objections-withdraw-ask = Withdraw the objection to indicator { CODE($code) } · { $title }?
    The preliminary score stands, and no further objection is accepted for this indicator.
objections-withdraw-yes = Yes, withdraw
objections-withdrawn = The objection to indicator { CODE($code) } · { $title } has been withdrawn.

## Hearing

objections-queue = <b>Objections awaiting your decision, { YEAR($year) }</b>
    { $count ->
        [0] No objections are awaiting your decision.
        [one] { NUM($count) } objection
       *[other] { NUM($count) } objections, oldest first
    }
objections-queue-line = { NUM($number) }. { $agency } · { CODE($code) } { $title } · { DAY($at) }{ $mine ->
        [yes] {""} · with you
       *[no] {""}
    }
objections-queue-button = { NUM($number) }. { CODE($code) } · { $agency }
objections-hearing-head = <b>{ $agency }</b>
    Indicator { CODE($code) } · { $title }
    Preliminary score: { $before ->
        [none] hidden until you have decided
       *[other] { $before } of { POINTS($maximum) }
    } · self-assessment: { $claim ->
        [none] none
       *[other] { $claim }
    }
objections-hearing-until = Reserved for you until { CLOCK($untilAt) }
objections-hearing-guidance = Evidence requested: { $guidance }
objections-hearing-explanation = The agency’s explanation in its self-assessment:
    <blockquote>{ $text }</blockquote>
objections-hearing-note = Note by the first evaluator:
    <blockquote>{ $note }</blockquote>
objections-hearing-note-none = The first evaluator left no note.
objections-hearing-text = Text of the objection ({ DATETIME($at) }):
    <blockquote>{ $text }</blockquote>
objections-hearing-text-none = The objection was filed with supplementary evidence only, without text ({ DATETIME($at) }).
objections-hearing-files = Self-assessment files: { NUM($evidence) } · supplementary files: { NUM($extra) }
objections-precedents = <b>Earlier decisions on this indicator</b>
objections-precedent = { $ground }: { POINTS($before) } → { POINTS($after) } of { POINTS($maximum) }
    <blockquote>{ $reason }</blockquote>
objections-decide = Decide
objections-see-files = Send files
objections-drop = Put back
objections-dropped = The objection has been put back in the queue.
objections-to-queue = Queue of objections
objections-points = { POINTS($points) }
objections-points-ask = <b>{ $agency } · { CODE($code) } { $title }</b>
    { $isBlind ->
        [yes] The maximum is { POINTS($maximum) }.
       *[no] The preliminary score is { POINTS($before) } of { POINTS($maximum) }.
    } Write or choose the final score:
objections-reason-ask = Final score: { POINTS($points) } of { POINTS($maximum) }
    Write the reason for your decision. The agency will see it with the score, but not your name.
objections-decide-summary = <b>{ $agency } · { CODE($code) } { $title }</b>
    Score: { $isBlind ->
        [yes] {""}
       *[no] { POINTS($before) } → {""}
    }{ POINTS($points) } of { POINTS($maximum) }{ $isLower ->
        [yes] {""} (lower than the preliminary score)
       *[no] {""}
    }
    Reason:
    <blockquote>{ $reason }</blockquote>
    Once you confirm, the agency is notified and the decision cannot be changed.
objections-decide-yes = Confirm and notify agency
objections-decided = The decision has been recorded and the agency is being notified.
    { $agency } · { CODE($code) } { $title }: { POINTS($before) } → { POINTS($after) }

objections-pending = <b>Undecided objections of { YEAR($year) }</b>: { NUM($count) }{ $without ->
        [0] {""}
       *[other] {""} · without an evaluator: { NUM($without) }
    }
objections-pending-line = { $decider ->
        [yes] ⏳
       *[no] ◻ no evaluator:
    } { $agency } · { CODE($code) } { $title }
objections-pending-assign = For objections without an evaluator, please assign another evaluator to the indicator.

notice-objection-decided = Your objection has been decided.
    Indicator { CODE($code) } · { $title }
    Score before the objection: { POINTS($before) } · after: { POINTS($after) } of { POINTS($maximum) }
    Reason:
    <blockquote>{ $reason }</blockquote>

refusal-objection-used = An objection to this indicator has already been made ({ $state ->
        [WITHDRAWN] withdrawn
        [DECIDED] decided
       *[other] filed
    }). One objection is accepted per indicator.
refusal-objection-not-possible = No objection to this indicator can be filed at present. Please see its status in /scores.
refusal-objection-missing = There is no draft of this objection. Please press “Object to this score” first.
refusal-objection-not-filed = There is no filed objection to withdraw.
refusal-objection-being-heard = The review of this objection has begun, so it can no longer be withdrawn.
refusal-objection-empty = The objection is empty. Please write its text or send supplementary evidence.
refusal-objection-needs-file = In this province an objection must include supplementary evidence. Please send the file right here.
refusal-objection-needs-text = In this province an objection must include a text. Please press “Write text”.
refusal-objection-too-long = The text has { NUM($length) } characters; the limit is { NUM($limit) }. Please shorten it or send part of it as a file.
refusal-objection-withdrawn = The agency has withdrawn this objection.
refusal-objection-decided-already = This objection has already been decided. Please check its current state.
refusal-objection-in-other-hand = Another evaluator is working on this objection until { CLOCK($untilAt) }.
refusal-objection-changed = This objection has changed in the meantime. Please check its current state.
refusal-objection-choose-button = No written answer is needed here. Please press one of the buttons under the message.
refusal-same-evaluator = You, or the person you stand in for, have decided on this indicator before, so another evaluator takes it from here.
refusal-reason-too-short = The reason must have at least { NUM($minimum) } characters. Example: { $about ->
    [wish] the auditor’s report reaches us only next week
    [refusal] the documents were available before the deadline
   *[decision] the signed minutes were accepted
}.
refusal-reason-too-long = The reason can have at most { NUM($limit) } characters. Please shorten it.

## Second instance: requirement B10

appeals-file = Take it to the committee
appeals-see = View the case
appeals-until = If you do not accept this answer, you can take it to the evaluation committee until { DATETIME($dueAt) }. After that this score stays.
appeals-ask = <b>Indicator { CODE($code) } · { $title }</b>
    The score after the hearing is { POINTS($after) } of { POINTS($maximum) }.
    Write why you do not accept the answer (at most 2000 characters). The files of your objection go to the committee with the case.
appeals-summary = <b>To the committee · indicator { CODE($code) } · { $title }</b>
    <blockquote>{ $text }</blockquote>
    The committee judges anew; the score may become more, less, or stay { POINTS($after) }. Its decision is the last.
appeals-summary-yes = Confirm and send to the committee
appeals-filed = It lies before the evaluation committee.
appeals-withdraw = Take it back from the committee
appeals-withdrawn = Taken back from the committee; the answer to the objection stays.
appeals-state = Evaluation committee: { $state ->
        [FILED] waits for its vote
        [WITHDRAWN] taken back; the answer to the objection stays
       *[DECIDED] decided
    }
    <blockquote>{ $text }</blockquote>
appeals-decided-line = The committee decided: { POINTS($before) } → { POINTS($after) } of { POINTS($maximum) }
    <blockquote>{ $reason }</blockquote>
appeals-list = <b>Cases that want your vote, year { YEAR($year) }</b>
    { $count ->
        [0] No case waits for your vote.
       *[other] { NUM($count) } cases, oldest first
    }
appeals-line = { $agency } · { CODE($code) } { $title }
appeals-line-button = { CODE($code) } · { $agency }
appeals-to-list = Cases of the committee
appeals-case-text = Why the agency does not accept:
    <blockquote>{ $text }</blockquote>
appeals-votes = { NUM($votes) } of { NUM($quorum) } votes are in; the votes of others stay hidden until the end.
appeals-vote = Vote
appeals-points-ask = <b>{ $agency } · { CODE($code) } { $title }</b>
    The score is { POINTS($before) } of { POINTS($maximum) }. What should it be? Type or choose:
appeals-reason-ask = Your vote: { POINTS($points) } of { POINTS($maximum) }
    Write the reason. If your vote becomes the decision, the agency reads this text without your name.
appeals-vote-summary = <b>{ $agency } · { CODE($code) } { $title }</b>
    { $less ->
        [yes] ⚠ Your vote is less than the present score:
       *[no] Your vote:
    } { POINTS($before) } → { POINTS($points) } of { POINTS($maximum) }
    <blockquote>{ $reason }</blockquote>
    { $missing ->
        [0] This vote closes the case: the middle vote becomes the score, and the agency is told.
       *[other] After this, { NUM($missing) } more votes are needed. A vote is not changed.
    }
appeals-vote-yes = Confirm the vote
appeals-voted = Your vote is kept; { NUM($missing) } more are needed.
appeals-decided = Your vote is kept and the case is closed. The committee decided { POINTS($after) } of { POINTS($maximum) }. The agency is told.
notice-appeal-filed = A case waits for your vote in the committee.
    { $agency } · { CODE($code) } { $title }
notice-appeal-reminder = One day is left: until { DATETIME($dueAt) } you can take the answer on indicator { CODE($code) } · { $title } to the committee. After that it stays.
notice-appeal-decided = The evaluation committee has decided on indicator { CODE($code) } · { $title }.
    { $change ->
        [less] The score is less
        [more] The score is more
       *[same] The score stays
    }: { POINTS($before) } → { POINTS($after) } of { POINTS($maximum) }
    Reason:
    <blockquote>{ $reason }</blockquote>
refusal-appeal-used = This has been before the committee already ({ $state ->
        [WITHDRAWN] taken back
        [DECIDED] decided
       *[other] waiting
    }) and is not taken again.
refusal-appeal-not-possible = This cannot go to the committee now: the objection is not decided yet, or this province has no committee.
refusal-appeal-not-filed = No case of yours waits for the committee; see how it stands.
refusal-appeal-withdrawn = The agency has taken this case back; no vote is needed.
refusal-appeal-decided = The committee has decided this case.
refusal-appeal-voted = You have voted on this case; a vote is not changed.
refusal-appeal-barred = { $because ->
        [judged] You judged this indicator before
       *[agency] You have ties to this agency
    }; another member votes on this case.
refusal-appeals-open = { NUM($pending) } cases still wait for the committee; after its votes this step opens. Where there is no quorum, a decision of two persons is the other way.
refusal-appeal-running = Agencies may take answers to the committee until { DATETIME($untilAt) }; after that this step opens.

## Opened again by the coordinator

objections-withdrawn-button = Withdrawn objections
objections-withdrawn-list = <b>Withdrawn objections of { YEAR($year) }</b>: { NUM($count) }{ $count ->
        [0] {""}
       *[other] {""}
            If an agency has withdrawn one by mistake, open it again: the agency can file it until the end of its window.
    }
objections-withdrawn-of = { NUM($number) }. { $agency } · { CODE($code) } { $title }{ $reopened ->
        [0] {""}
       *[other] {""} (opened again: { NUM($reopened) })
    }
objections-reopen-button = Open { NUM($number) }: { CODE($code) } · { $agency }
objections-reopen-ask = Write why this objection is opened again; the agency will read it. Example: the agency telephoned that it was withdrawn by mistake.
objections-reopen-left = Nothing was opened.
objections-reopened = ✔ The objection of { $agency } to indicator { CODE($code) } · { $title } is open again, and the agency is told. It can be filed until { DATETIME($dueAt) }
objections-reopened-times = Withdrawn and opened again: { NUM($count) }
notice-objection-reopened = Your objection to indicator { CODE($code) } · { $title } is open again, as a draft.
    Reason:
    <blockquote>{ $reason }</blockquote>
    See it and file it by { DATETIME($dueAt) }; unless it is filed, there is no objection.
refusal-objection-not-withdrawn = This objection is not withdrawn any more. Please check its current state.
refusal-reopen-window-shut = The objection window of this agency is shut. Give it time under “Extensions” first, then open the objection.
