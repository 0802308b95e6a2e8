## The evaluator's queue

review-home = ⏳ Waiting for review: { NUM($waiting) } · in your hand: { NUM($mine) }{ $late ->
        [0] {""}
       *[other] {""} · ⚠ overdue: { NUM($late) }
    }
review-queue-button = Review queue
review-header = ⏳ <b>Waiting for review: { NUM($waiting) }</b> · in your hand: { NUM($mine) }{ $late ->
        [0] {""}
       *[other] {""} · ⚠ overdue: { NUM($late) }
    }
review-queue-empty = Nothing waits for your review now. Send /queue any time to look for new items.
review-only-one = Nothing else waits; this is the only item left.
review-task-head = Item { NUM($position) } of { NUM($total) } · in your hand until { CLOCK($until) }
review-task-title = <b>{ $agency }</b>
    Indicator { CODE($code) } · { $title }
    Axis: { $axis }
review-task-claim = Claim: { POINTS($claim) } of { POINTS($maximum) } · version { NUM($round) }
review-task-claim-measured = Claim: { POINTS($claim) } of { POINTS($maximum) } (target { NUM($target) }, performance { NUM($actual) }) · version { NUM($round) }
review-task-no-claim = Claim: none written · at most { POINTS($maximum) } points · version { NUM($round) }
review-task-submitted = Submitted: { DATETIME($at) }
review-task-overdue = ↩ The agency’s time for correction ended on { DATETIME($at) }; please score what there is.
review-task-guidance = What was to be sent: { $guidance }
review-task-explanation = The agency explains: <blockquote>{ $explanation }</blockquote>
review-task-no-explanation = The agency explains: nothing written
review-task-files = { $count ->
        [0] Evidence: no file was sent
        [1] Evidence: one file, below this message
       *[other] Evidence: { NUM($count) } files, below this message
    }
review-earlier-round = Version { NUM($round) } · { DATE($at) } · claim { POINTS($claim) }
review-earlier-round-no-claim = Version { NUM($round) } · { DATE($at) }
review-earlier-note = Evaluator’s note: { $note }
review-earlier-head = <b>Earlier rounds</b>
review-ask-score = Choose the score:
review-step = { POINTS($points) }
review-other-score = Another score, or with a note
review-deficiency-button = Report missing evidence
review-next-button = Next
review-drop-button = Put back
review-dropped = The item is back at its place in the queue for your colleagues.
review-scored = Recorded: { POINTS($points) } of { POINTS($maximum) }
    { $agency } · indicator { CODE($code) } · { $title }
review-undo-button = Take back (within a minute)
review-next-item = Next item
review-undone = The score was taken back. The item is in your hand again.
review-score-question = { $agency } · indicator { CODE($code) } · { $title }
    Write a score from 0 to { POINTS($maximum) } or choose one. Example: 32.5
review-note-question = Score: { POINTS($points) } of { POINTS($maximum) }
    If you have a note for the agency, write it. It is shown after the preliminary results are out; your name is not.
review-no-note = Without a note
review-deficiency-question = { $agency } · indicator { CODE($code) } · { $title }
    Write what is missing and what has to be sent, or press one of the prepared texts.
    The agency reads exactly this text, and not your name.
review-deficiency-confirm = This note goes to { $agency }:
    <blockquote>{ $note }</blockquote>
    Time for correction: until { DATETIME($dueAt) }{ $returned ->
        [0] {""}
       *[other] {" "}({ NUM($returned) } more, because the organization was late)
    }
review-deficiency-send = Send
review-deficiency-sent = ↩ { $agency } is told what is missing.
    Time for correction: until { DATETIME($dueAt) }{ $returned ->
        [0] {""}
       *[other] {" "}({ NUM($returned) } more, because the organization was late)
    }
    When it is submitted again, the item returns to the queue.
review-ready-unsigned = No signature or date
review-ready-unsigned-text = The document has no signature or no date; please send the signed and dated version.
review-ready-unreadable = Not readable
review-ready-unreadable-text = The file cannot be read or opened; please send a readable version.
review-ready-unrelated = Not of this indicator or year
review-ready-unrelated-text = The document does not belong to this indicator or to the year of the evaluation; please send that of this indicator and this year.

## Items of one agency, for the evaluator

review-agency-ask = Write the name or code of the agency after the command. Example: /agency environment
review-agency-many = Several agencies were found. Choose one:
review-agency-title = <b>{ $agency }</b>
    Indicators you review: { NUM($count) }. Press a submitted one to review it.
review-agency-line = { $state } · { CODE($code) } { $title }
review-agency-item = { CODE($code) } · { $title }
review-page = Page { NUM($page) } of { NUM($pages) }

## Release of the preliminary results

review-release-button = Release of preliminary results
review-release-title = <b>Release of the preliminary expert results of { YEAR($year) }</b>
review-release-counts = ★ Scored: { NUM($scored) } · undecided: { NUM($undecided) } · never submitted: { NUM($lapsing) }
review-release-lapse = Items never submitted that get zero points with the release: { NUM($lapsing) }. The agencies may object to them.
review-release-team = <b>{ $team }</b>
    waiting { NUM($waiting) } · in hand { NUM($claimed) } · with the agency { NUM($deficient) } · scored { NUM($scored) }
review-release-no-team = No team
review-release-oldest = { $days ->
        [0] The oldest item was submitted today
        [1] The oldest item was submitted a day ago
       *[other] The oldest item was submitted { NUM($days) } days ago
    }
review-release-members = Evaluators: { $names }
review-release-confirm-text = With the release each agency sees its own scores and the time for objections begins. This cannot be taken back.
review-release-confirm-button = Yes, release the preliminary results
review-release-returning = ↺ The results come { NUM($days) } days later than planned; releasing them moves every agency’s end of the objection stage to { DATETIME($dueAt) } by itself.
review-released = The preliminary results of { YEAR($year) } are released.
    People who are being told: { NUM($told) }. Items never submitted, now at zero: { NUM($lapsed) }

## An agency's own scores

scores-see = See the scores
scores-title = <b>Scores of the preliminary expert review of { YEAR($year) }</b>
scores-title-final = <b>Final scores of the evaluation of { YEAR($year) }</b>
scores-total = Total: <b>{ POINTS($earned) }</b> of { POINTS($maximum) }
scores-dimension = { $dimension }: { POINTS($earned) } of { POINTS($maximum) }
scores-choose-axis = Choose an axis to see its indicators:
scores-axis-button = { $title } · { POINTS($earned) } of { POINTS($maximum) }
scores-axis-title = <b>{ $title }</b>
    { POINTS($earned) } of { POINTS($maximum) }
scores-line = { $state } · { CODE($code) } { $title } · { POINTS($points) } of { POINTS($maximum) }
scores-line-none = { $state } · { CODE($code) } { $title }
scores-item-button = { CODE($code) } · { $title }
scores-item-title = Indicator { CODE($code) } · <b>{ $title }</b>
    { $state }
scores-item-points = Score: <b>{ POINTS($points) }</b> of { POINTS($maximum) }
scores-item-claim = Your claim: { POINTS($claim) } of { POINTS($maximum) }
scores-item-nothing = Nothing was submitted for this indicator.
scores-item-note = Expert opinion: <blockquote>{ $note }</blockquote>
scores-item-no-note = Expert opinion: none written
scores-way-ratio = Target { NUM($target) }, performance { NUM($actual) }
    Arithmetic: { "\u2066" }{ NUM($actual) } ÷ { NUM($target) } × { POINTS($maximum) } = { POINTS($uncapped) }{ "\u2069" }
scores-way-inverse-ratio = Target { NUM($target) }, performance { NUM($actual) } (less is better)
    Arithmetic: { "\u2066" }{ NUM($target) } ÷ { NUM($actual) } × { POINTS($maximum) } = { POINTS($uncapped) }{ "\u2069" }
scores-way-no-target = Target { NUM($target) }, performance { NUM($actual) }
    Arithmetic: the target is zero and nothing can be divided by it; the result is { POINTS($points) } of { POINTS($maximum) }.
scores-way-no-actual = Target { NUM($target) }, performance { NUM($actual) } (less is better)
    Arithmetic: performance is zero and reaches the target; the result is { POINTS($points) } of { POINTS($maximum) }.
scores-way-by-hand = Arithmetic: this indicator has no formula; the evaluator judges by the evidence.
scores-way-incomplete = Arithmetic: target or performance is not written; the evaluator judges by the evidence.
scores-way-capped = That is above the maximum; the result is { POINTS($points) }.
scores-way-judged = This calculation uses the agency’s figures and gives { POINTS($computed) }; the score set after examining the evidence is { POINTS($points) }.
scores-object-button = Object to this score
scores-objection-button = See the objection
scores-axis-back = Back to the axis
scores-home-button = Scores

## Notices

notice-deficiency = ↩ Indicator { CODE($code) } · { $title } needs correction.
    Expert opinion: { $note }
    Time: until { DATETIME($dueAt) } · { $days ->
        [0] today
        [1] one working day
       *[other] { NUM($days) } working days
    }{ $returned ->
        [0] {""}
       *[other] {" "}(the answer came { NUM($returned) } days late; as many were added to your time)
    }
deficiency-mend = Correct this indicator
notice-preliminary-released = The preliminary expert results of { YEAR($year) } are out.
notice-preliminary-released-until = The preliminary expert results of { YEAR($year) } are out.
    Objections and supplementary evidence: until { DATETIME($dueAt) }

## Refusals

refusal-review-not-open-yet = The review has not begun yet. It begins on { DATETIME($opensAt) }
refusal-review-unscheduled = No time is set for the review of this cycle. Please ask the evaluation coordinator.
refusal-review-over = The expert review of this cycle is over.
refusal-review-item-withdrawn = The agency has withdrawn this item; it is no longer in the queue.
refusal-review-item-scored = This item has been scored already.
refusal-review-item-changed = This item has changed meanwhile; please look at the new version.
refusal-review-waits-for-agency = This item is with the agency for correction until { DATETIME($dueAt) }.
refusal-review-claim-taken = Another evaluator has this item in hand until { DATETIME($untilAt) }.
refusal-review-claim-expired = Your time for this item ended on { DATETIME($untilAt) } and nothing was recorded. Please take it in hand again.
refusal-review-claim-lost = This item is not in your hand. Please take it from the queue again.
refusal-review-undo-too-late = A minute has passed; this score is no longer taken back.
refusal-review-undo-not-last = Only your own last score can be taken back.
refusal-review-deficiency-too-late = No time is left in this stage for the agency to correct anything; please score what there is.
refusal-review-agency-unknown = No agency of this name or code is among your items. Write part of the name, for example: /agency environment
refusal-score-above-maximum = The maximum of this indicator is { POINTS($maximumHundredths) }. Write a number from 0 to { POINTS($maximumHundredths) }.
refusal-score-negative = A score cannot be negative. Write a number from 0 on, for example 32.5
refusal-score-too-fine = A score has at most two decimals, for example 32.5
refusal-score-with-slash = Write decimals with a point, for example 32.5
refusal-score-not-a-number = A number is needed here, not words, for example 32.5
refusal-note-missing = The note is empty. Write what is missing and what has to be sent.
refusal-note-too-long = This text is longer than { NUM($limit) } characters. Please make it shorter.
refusal-scores-not-released = The scores are not out yet. The preliminary results are expected on { DATE($expectedAt) }
refusal-scores-not-released-yet = The scores are not out yet. You will be told here when they are.
refusal-review-press-to-send = Press «Send» to send it, or «Back» to change the text.
refusal-conflict-of-interest = You have a conflict of interest with this agency; another evaluator takes this item.
