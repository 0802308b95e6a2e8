## The evaluator's queue

review-home = ⏳ Awaiting review: { NUM($waiting) } · with you: { NUM($mine) }{ $late ->
        [0] {""}
       *[other] {""} · ⚠ overdue: { NUM($late) }
    }
review-queue-button = Review queue
review-header = ⏳ <b>Awaiting review: { NUM($waiting) }</b> · with you: { NUM($mine) }{ $late ->
        [0] {""}
       *[other] {""} · ⚠ overdue: { NUM($late) }
    }
review-queue-empty = Nothing is awaiting your review. To check for new items, send /queue at any time.
review-only-one = This is the only item left in the queue.
review-task-head = Item { NUM($position) } of { NUM($total) } · reserved for you until { CLOCK($until) }
review-task-title = <b>{ $agency }</b>
    Indicator { CODE($code) } · { $title }
review-task-claim = Self-assessment: { POINTS($claim) } of { POINTS($maximum) }{ $round ->
        [1] {""}
       *[other] {" "}· version { NUM($round) }
    }
review-task-claim-measured = Self-assessment: { POINTS($claim) } of { POINTS($maximum) } (target { NUM($target) }, actual { NUM($actual) }){ $round ->
        [1] {""}
       *[other] {" "}· version { NUM($round) }
    }
review-task-no-claim = Self-assessment: not written · at most { POINTS($maximum) } points{ $round ->
        [1] {""}
       *[other] {" "}· version { NUM($round) }
    }
review-task-axis = Axis: { $axis }
review-task-submitted = Submitted: { DATETIME($at) }
review-task-overdue = ↩ The agency’s time for correction ended on { DATETIME($at) }. Please score the evidence as it is.
review-task-guidance = Evidence requested: { $guidance }
review-task-explanation = Agency’s explanation: <blockquote>{ $explanation }</blockquote>
review-task-files = { $count ->
        [0] Evidence: no file was sent
        [1] Evidence: one file, above this message
       *[other] Evidence: { NUM($count) } files, above this message
    }
review-same-some = ⧉ Other places where a file of this item stands: { NUM($count) }.
review-same-head = <b>The same file elsewhere</b>
review-same = ⧉ { $name }: { $place ->
        [other-agency] among the evidence of other agencies, { $more ->
            [true] at least { NUM($count) }
           *[false] { NUM($count) }
        }
        [other-indicator] under other indicators of this agency, { NUM($count) }
        [earlier-year] in earlier years of this agency
       *[earlier-year-other-agency] in earlier years, at another agency
    }
review-same-example = { $agency ->
        [none] {""}
       *[other] { $agency } ·{" "}
    }{ $code } { $title } · { YEAR($year) }
review-same-meaning = It proves that the bytes are the same. It does not prove whose document it is or that it is wrong: a blank form, a circular or a shared certificate is the same too. Judge by the document itself; the agency does not see this.
review-earlier-round = Version { NUM($round) } · { DATE($at) } · self-assessment { POINTS($claim) }
review-earlier-round-no-claim = Version { NUM($round) } · { DATE($at) }
review-earlier-note = Evaluator’s note: { $note }
review-earlier-head = <b>Earlier rounds</b>
review-ask-score = Is the evidence sufficient?
review-step = { POINTS($points) }
review-confirm-figures = Confirm figures: { POINTS($points) } points
review-verify-figures = Other figures
review-ask-figures = Do the figures agree with the evidence?
review-ask-target = { $agency } · indicator { CODE($code) } · { $title }
    The agency wrote a target of { NUM($claimed) }. Enter the target that the evidence shows.
review-ask-actual = { $agency } · indicator { CODE($code) } · { $title }
    The agency wrote a performance of { NUM($claimed) }. Enter the performance that the evidence shows.
review-as-claimed = { NUM($value) }, as written
review-figures-claimed = The agency’s figures would give { POINTS($points) } points. With yours:
review-departure-question = The formula gives { POINTS($computed) } and your score is { POINTS($points) }, which is { $direction ->
        [up] higher
       *[down] lower
    }. Choose the reason or write it.
    The agency sees the reason when the preliminary results are out, and never your name.
review-why-unproven = Partly not proven
review-why-unproven-text = Part of the performance is not proven by the evidence.
review-why-outside = Partly outside the year
review-why-outside-text = Part of the performance falls outside the evaluation year.
review-why-definition = Not what the indicator defines
review-why-definition-text = What was measured is not what the manual defines for this indicator.
review-why-hindered = Hindered from outside
review-why-hindered-text = Something beyond the agency’s control reduced the performance, as the evidence shows.
review-why-target-moved = Target changed during the year
review-why-target-moved-text = The target was changed by a decision during the year, and that decision is among the evidence.
review-why-beyond = Better than the figure shows
review-why-beyond-text = The quality of the work is higher than this figure shows.
review-other-score = Other score, or add a note
review-other-points = Other score
review-deficiency-button = Not sufficient: write note
review-next-button = Next
review-drop-button = Put back
review-dropped = The item has been put back in its place in the queue for your colleagues.
review-scored = Recorded: { POINTS($points) } of { POINTS($maximum) }
    { $agency } · indicator { CODE($code) } · { $title }
review-undo-button = Undo
review-next-item = Next item
review-undo-ask = { $agency }
    { $code } { $title }
    Your score is taken back and the item is with you again. Write the reason.
review-undo-item = Take back the score of { $code }
review-undone = The score has been undone. The item is with you again.
review-score-question = { $agency } · indicator { CODE($code) } · { $title }
    Write a score from 0 to { POINTS($maximum) } or choose one. Example: 32.5
review-note-question = Score: { POINTS($points) } of { POINTS($maximum) }
    Write a note for the agency, if you wish. The agency will see it after the preliminary results are released, but not your name.
review-no-note = No note
review-deficiency-question = { $agency } · indicator { CODE($code) } · { $title }
    Write what is missing and what should be sent, or press one of the prepared texts.
    The agency will see exactly this text, but not your name.
review-deficiency-confirm = This deficiency note will be sent to { $agency }:
    <blockquote>{ $note }</blockquote>
    Deadline for correction: { DATETIME($dueAt) }{ $returned ->
        [0] {""}
       *[other] {" "}(extended by { NUM($returned) } days because the organization was late)
    }
review-deficiency-send = Send
review-deficiency-sent = ↩ The deficiency note has been sent to { $agency }.
    Deadline for correction: { DATETIME($dueAt) }{ $returned ->
        [0] {""}
       *[other] {" "}(extended by { NUM($returned) } days because the organization was late)
    }
    Once it is submitted again, the item returns to the queue.
review-ready-missing = A document is missing
review-ready-missing-text = “{ $blank }” is not among the evidence. Please send it.
review-ready-unsigned = No signature or date
review-ready-unsigned-text = “{ $blank }” has no signature or date. Please send the signed and dated version.
review-ready-unreadable = Unreadable
review-ready-unreadable-text = “{ $blank }” cannot be opened or read. Please send a readable version.
review-ready-unrelated = Wrong indicator or year
review-ready-unrelated-text = “{ $blank }” does not relate to this indicator or to the evaluation year. Please send the document for this indicator and year.
review-ready-figures = Figures differ from the document
review-ready-figures-text = The figures of the self-assessment differ from the evidence. Please send the right figure with its document.
review-deficiency-round = Deficiency notes this agency has had on this indicator before, and answered: { NUM($rounds) }
review-score-insufficient = Not sufficient: score what there is

## Items of one agency, for the evaluator

review-agency-ask = Write the name or code of the agency after the command. Example: /agency environment
review-agency-many = Several agencies were found. Choose one:
review-agency-title = <b>{ $agency }</b>
    Indicators assigned to you: { NUM($count) }. Press a submitted one to review it.
review-agency-line = { $state } · { CODE($code) } { $title }
review-agency-item = { CODE($code) } · { $title }
review-page = Page { NUM($page) } of { NUM($pages) }

## Release of the preliminary results

review-release-button = Release preliminary results
review-release-title = <b>Release of the preliminary results of { YEAR($year) }</b>
review-release-counts = ★ Scored: { NUM($scored) } · undecided: { NUM($undecided) } · never submitted: { NUM($lapsing) }
review-release-passed = By a decision of two, { NUM($undecided) } items that nobody reviewed count as their agency claims; returned ones that were not corrected count as zero.
review-release-lapse = Items never submitted, which will be given zero points on release: { NUM($lapsing) }. The agencies can object.
review-release-members = Evaluators: { $names }
review-release-confirm-text = On release, each agency sees its own scores and the time for objections begins at once.
review-release-opening = On release, agencies may object until { DATETIME($dueAt) }.
review-release-confirm-button = Yes, release
review-release-returning = ↺ The results are { NUM($days) } days later than planned. On release, the deadline for objections moves to { DATETIME($dueAt) } automatically for all agencies.
review-released = The preliminary results of { YEAR($year) } have been released.
    People being notified: { NUM($told) }. Items never submitted, given zero: { NUM($lapsed) }

## An agency's own scores

scores-see = View scores
scores-title = <b>Preliminary scores of { YEAR($year) }</b>
scores-title-final = <b>Final scores of the evaluation of { YEAR($year) }</b>
scores-total = Total: <b>{ POINTS($earned) }</b> of { POINTS($maximum) }
scores-dimension = { $dimension }: { POINTS($earned) } of { POINTS($maximum) }
scores-below = { POINTS($points) } points below the self-assessment, in { NUM($count) } indicators
scores-losses-button = Indicators below the self-assessment ({ NUM($count) })
scores-losses-title = <b>Below the self-assessment · { YEAR($year) }</b>{ $pages ->
    [1] {""}
   *[other] { " " }· page { NUM($page) } of { NUM($pages) }
    }
scores-loss = { CODE($code) } { $title }: <b>{ POINTS($points) }</b> instead of { POINTS($claim) }
scores-why = Why? { CODE($code) }
scores-object-to = Object to { CODE($code) }
scores-choose-axis = Choose an axis to see its indicators:
scores-accept-button = We have seen the score and accept it
scores-accepted = ✔ Your agency said on { DATETIME($at) } that it has seen the scores and accepts them.
scores-accept-done = Recorded, and shown to the organization. Until the end of the window you may still object.
score-readers-button = Who has seen the scores
score-readers = <b>Preliminary scores seen · { YEAR($year) }</b>
    { NUM($seen) } of { NUM($total) } agencies have looked; { NUM($accepted) } accept.
score-readers-unseen = ◻ { $agency } · has not looked
score-readers-seen = ⏳ { $agency } · looked on { DATE($at) }
score-readers-accepted = ✔ { $agency } · accepted on { DATE($at) }
refusal-scores-accepted-already = Your agency has accepted the scores before.
scores-axis-button = { $title } · { POINTS($earned) } of { POINTS($maximum) }
scores-axis-title = <b>{ $title }</b>
    { POINTS($earned) } of { POINTS($maximum) }
scores-line = { $state } · { CODE($code) } { $title } · { POINTS($points) } of { POINTS($maximum) }
scores-line-none = { $state } · { CODE($code) } { $title }
scores-item-button = { CODE($code) } · { $title }
scores-item-title = Indicator { CODE($code) } · <b>{ $title }</b>
    { $state }
scores-item-points = Score: <b>{ POINTS($points) }</b> of { POINTS($maximum) }
scores-item-claim = Self-assessment: { POINTS($claim) } of { POINTS($maximum) }
scores-item-nothing = Nothing was submitted for this indicator.
scores-sufficient = { $sufficient ->
        [true] The evidence was found sufficient.
       *[false] The evidence was not found sufficient; the score rests on what there was.
    }
scores-item-note = Evaluator’s note: <blockquote>{ $note }</blockquote>
scores-item-no-note = Evaluator’s note: none
scores-way-ratio = Target { NUM($target) }, actual { NUM($actual) }
    Calculation: { "\u2066" }{ NUM($actual) } ÷ { NUM($target) } × { POINTS($maximum) } = { POINTS($uncapped) }{ "\u2069" }
scores-way-inverse-ratio = Target { NUM($target) }, actual { NUM($actual) } (lower is better)
    Calculation: { "\u2066" }{ NUM($target) } ÷ { NUM($actual) } × { POINTS($maximum) } = { POINTS($uncapped) }{ "\u2069" }
scores-way-no-target = Target { NUM($target) }, actual { NUM($actual) }
    Calculation: the target is zero, so no division is possible; the result is { POINTS($points) } of { POINTS($maximum) }.
scores-way-no-actual = Target { NUM($target) }, actual { NUM($actual) } (lower is better)
    Calculation: the actual value is zero and meets the target; the result is { POINTS($points) } of { POINTS($maximum) }.
scores-way-by-hand = Calculation: this indicator has no formula. The evaluator scores it on the evidence.
scores-way-incomplete = Calculation: the target or actual value is missing. The evaluator scores it on the evidence.
scores-way-capped = This exceeds the maximum, so the result is { POINTS($points) }.
scores-way-judged = This calculation uses the agency’s figures and gives { POINTS($computed) }. The score set after examining the evidence is { POINTS($points) }.
scores-figures-claimed = <b>With the agency’s figures</b>
scores-figures-verified = <b>With the figures the evaluator verified</b>
scores-figures-confirmed = The evaluator confirmed these figures.
scores-way-departed = The verified figures give { POINTS($computed) }. The score set is { POINTS($points) }. The reason stands in the evaluator’s note or in the answer to the objection.
scores-reachable = { POINTS($rest) } points remain up to the maximum of this indicator.
scores-object-button = Object to this score
scores-objection-button = View objection
scores-axis-back = Back to the axis
scores-home-button = Scores

## Notices

notice-deficiency = ↩ Indicator { CODE($code) } · { $title } needs correction.
    Deficiency note: { $note }
    Deadline: { DATETIME($dueAt) } · { $days ->
        [0] today
        [1] one working day
       *[other] { NUM($days) } working days
    }{ $returned ->
        [0] {""}
       *[other] {" "}(extended by { NUM($returned) } days because the organization’s reply was late)
    }
deficiency-mend = Correct this indicator
notice-preliminary-released = The preliminary results of { YEAR($year) } have been released.
notice-preliminary-released-until = The preliminary results of { YEAR($year) } have been released.
    Deadline for objections and supplementary evidence: { DATETIME($dueAt) }

## Refusals

refusal-review-not-open-yet = The review has not begun yet. It begins on { DATETIME($opensAt) }
refusal-review-unscheduled = No dates have been set for the review of this cycle. Please ask the evaluation coordinator.
refusal-review-over = The expert review of this cycle is over.
refusal-review-item-withdrawn = The agency has withdrawn this item; it is no longer in the queue.
refusal-review-item-scored = This item has already been scored.
refusal-review-item-changed = This item has changed in the meantime. Please look at the new version.
refusal-review-waits-for-agency = This item is with the agency for correction until { DATETIME($dueAt) }.
refusal-review-claim-taken = Another evaluator is working on this item until { DATETIME($untilAt) }.
refusal-review-claim-expired = Your time for this item ended on { DATETIME($untilAt) }, and nothing was recorded. Please open it again.
refusal-review-claim-lost = This item is no longer reserved for you. Please open it again from the queue.
refusal-review-undo-needs-reason = More than a minute has passed: to take this score back, give a reason (from /agency for this agency).
refusal-review-undo-not-last = This is no longer the score that counts.
refusal-review-deficiency-too-late = The agency has no time left in this stage to make corrections. Please score the evidence as it is.
refusal-review-agency-unknown = None of your items belongs to an agency with this name or code. Please write part of the name. Example: /agency environment
refusal-score-above-maximum = The maximum for this indicator is { POINTS($maximumHundredths) }. Please write a number from 0 to { POINTS($maximumHundredths) }.
refusal-departure-unexplained = The formula gives { POINTS($computedHundredths) }. Give the reason for another score; for example: part of the performance is not proven by the evidence.
refusal-score-negative = A score cannot be below zero. Please write 0 or more. Example: 32.5
refusal-score-too-fine = At most two decimal places are accepted. Example: 32.5
refusal-score-not-a-number = A number is needed here. Please write a number only. Example: 32.5
refusal-note-missing = The note is empty. Please write what is missing and what should be sent. Example: The minutes are not signed; please send the signed version.
refusal-note-too-short = The note must have at least { NUM($minimum) } characters. Please write what is missing and what should be sent. Example: The minutes are not signed; please send the signed version.
refusal-note-too-long = This text is longer than { NUM($limit) } characters. Please shorten it.
refusal-scores-not-released = The scores have not been released yet. The preliminary results are expected on { DATE($expectedAt) }
refusal-scores-not-released-yet = The scores have not been released yet. You will be notified here when they are.
refusal-review-press-to-send = No written answer is needed here. Press “Send” to send the note, or “Back” to change it.
refusal-conflict-of-interest = You have a conflict of interest with this agency, so another evaluator handles this item.
review-reported = Inquiry <b>{ $title }</b>{ $source ->
        [none] {""}
       *[other] {" · "}{ $source }
    }: <b>{ $value }</b> ({ DATE($at) })
review-beside-open = 📋 <b>{ $title }</b> on this agency ({ DATE($at) }); nobody has said yet whether it was used
review-beside = 📋 <b>{ $title }</b> ({ DATE($at) })
review-beside-button = See { $title }
review-reported-points = With this value the formula gives { POINTS($points) }.
review-reported-other = ⚠ This is not the value that the agency claims.
