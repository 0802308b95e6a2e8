## Lists

evidence-board-title = <b>Evidence of the evaluation of { YEAR($year) }</b>
    { $agency }
evidence-window = { $at ->
        [before] Evidence is taken from { DATETIME($opensAt) } on.
        [after] The time for the self-assessment ended on { DATETIME($dueAt) }.
       *[open] Until { DATETIME($dueAt) } · { $days ->
            [0] today is the last day
           *[other] { NUM($days) } working days left
        }
    }
evidence-counts = ✔ { NUM($submitted) } submitted   ✎ { NUM($drafts) } drafts   ◻ { NUM($missing) } missing
evidence-counts-returned = ↩ { NUM($returned) } indicators need correction.
evidence-counts-lapsed = ⊘ { NUM($lapsed) } indicators were not submitted in time and got zero in the preliminary results.
evidence-counts-at-stake = { POINTS($points) } points are not in yet.
evidence-board-hint = Choose an axis. To search, write /evidence and part of the name or code of an indicator.
evidence-axis-button = { $title } · { $submitted } of { $total }
evidence-axis-title = <b>Axis { CODE($code) } · { $title }</b>
    Dimension: { $dimension }
evidence-line = { $state } · indicator { CODE($code) } · { $title } · { POINTS($maximum) } points
evidence-item-button = { $sign } { CODE($code) } · { $title }
evidence-page = Page { NUM($page) } of { NUM($pages) }
evidence-search-title = Search for “{ $query }”: { NUM($total) } indicators
evidence-search-none = No indicator was found for “{ $query }”. Write part of its name or code; example: /evidence energy
evidence-search-more = Only the first { NUM($shown) } are shown; write more of the name.
evidence-pending-title = <b>Indicators left</b> · { NUM($total) } indicators · { POINTS($points) } points
evidence-pending-none = Nothing is left; everything is submitted.

## Status

evidence-status-title = <b>State of the indicators · { YEAR($year) }</b>
    { $agency }
evidence-status-axis = <b>{ $title }</b>
    ✔ { NUM($submitted) }   ✎ { NUM($drafts) }   ↩ { NUM($returned) }   ◻ { NUM($missing) }{ $lapsed ->
        [0] {""}
       *[other] {"   "}⊘ { NUM($lapsed) }
    }{ $notApplicable ->
        [0] {""}
       *[other] {"   "}∅ { NUM($notApplicable) }
    } · of { NUM($total) }{ $points ->
        [0] {""}
       *[other] {" "}· { POINTS($points) } points left
    }
evidence-status-legend = ✔ submitted or under review · ✎ draft · ↩ needs correction · ◻ missing · ⊘ not submitted, zero in the preliminary results · ∅ not applicable
evidence-pending-button = Indicators left ({ $total })
evidence-board-button = List of axes
evidence-status-button = State of the indicators
evidence-continue-button = Go on with the evidence

## One indicator

evidence-item-head = <b>Indicator { CODE($code) } · { $title }</b> · at most { POINTS($maximum) } points
    Axis: { $axis } · dimension: { $dimension }
evidence-item-guidance = What to send: { $guidance }
evidence-item-state = State: { $state }{ $version ->
        [0] {""}
       *[other] {" "}· version { NUM($version) }
    }
evidence-item-receipt = Receipt: <code>{ LATIN($receipt) }</code> · { DATETIME($at) }
evidence-item-deficiency = Expert opinion: { $note }
    Correct it by: { DATETIME($dueAt) }
evidence-item-claim = Self-assessment: { POINTS($claim) } of { POINTS($maximum) }
evidence-item-claim-computed = Self-assessment: { POINTS($claim) } of { POINTS($maximum) } (target { NUM($target) }, actual { NUM($actual) })
evidence-item-claim-none = Self-assessment: not written{ $target ->
        [none] {""}
       *[other] {" "}· target set: { $target }
    }
evidence-item-explanation = Explanation: “{ $text }”
evidence-item-explanation-none = Explanation: none
evidence-item-files = Evidence: { NUM($count) } files
evidence-item-file = { NUM($number) }. { $name } · { SIZE($size) }
evidence-item-files-more = and { NUM($rest) } more files
evidence-item-send = Send files right here; each one is kept at once.
evidence-item-until = Until { DATETIME($dueAt) } you can withdraw and correct it.
evidence-item-head-reads = Submitting and correcting is the work of the agency’s focal point.
evidence-item-missing = Before it can be submitted:
fault-claim-missing = • write the self-assessment
fault-claim-negative = • the self-assessment may not be below zero
fault-claim-above-maximum = • the self-assessment may not exceed the maximum of the indicator
fault-target-missing = • write the target
fault-actual-missing = • write the actual value
fault-explanation-missing = • send at least one file, or explain in writing why there is none
fault-explanation-too-long = • shorten the explanation (now { NUM($length) } characters, at most { NUM($limit) }) or send the whole text as a file
evidence-submit-button = Submit
evidence-assess-button = Self-assessment
evidence-explain-button = Explanation
evidence-remove-button = Remove a file
evidence-files-button = See the files
evidence-versions-button = Versions
evidence-withdraw-button = Withdraw and correct
evidence-see-item = See the indicator
evidence-next-button = Next indicator: { CODE($code) }

## Submitting, withdrawing, versions

evidence-summary-title = <b>Summary of what will be submitted</b>
evidence-receipt = <b>Submitted.</b>
    Indicator { CODE($code) } · { $title } · version { NUM($version) }
    Receipt: <code>{ LATIN($receipt) }</code> · { DATETIME($at) }
evidence-receipt-change = Until the deadline you can correct or withdraw it.
evidence-withdraw-ask = Withdraw version { NUM($version) } of indicator { CODE($code) } · { $title }?
    The version stays in the record and a draft with the same content is opened. Until you press “Submit” again, this indicator does not count as submitted.
evidence-withdraw-yes = Withdraw
evidence-withdrawn = Version { NUM($version) } was withdrawn. Press “Submit” when it is corrected.
evidence-versions-title = <b>Versions of indicator { CODE($code) } · { $title }</b>
evidence-version-draft = Version { NUM($number) } · ✎ draft
evidence-version-submitted = Version { NUM($number) } · ✔ submitted { DATETIME($submittedAt) }
    Receipt: <code>{ LATIN($receipt) }</code>
evidence-version-withdrawn = Version { NUM($number) } · submitted { DATETIME($submittedAt) } · withdrawn { DATETIME($withdrawnAt) }
    Receipt: <code>{ LATIN($receipt) }</code>
# One message a day to the colleagues. when: today, day (one that is not today), span
evidence-told-head = <b>{ $when ->
        [today] { NUM($count) } indicators submitted today
        [day] { NUM($count) } indicators submitted on { DATE($first) }
       *[span] { NUM($count) } indicators submitted since { DATE($first) }
    } · { POINTS($points) } points</b>
evidence-told-by = By { $name }
evidence-told-line = ✔ { CODE($code) } { $title } · { POINTS($points) } points · receipt <code>{ LATIN($receipt) }</code>

## Files

evidence-file-kept = Kept: { $name } · { SIZE($sizeBytes) }
    Indicator { CODE($code) } · { $title } · { NUM($count) } files so far
evidence-file-known = { $name } has come for this indicator before and was not kept twice.
    Indicator { CODE($code) } · { $title } · { NUM($count) } files
evidence-file-refused = { $name } was not kept.
evidence-album = Kept: { NUM($kept) } files of this album{ $known ->
        [0] {""}
       *[other] , { NUM($known) } files known already
    }
    Indicator { CODE($code) } · { $title } · { NUM($count) } files so far
evidence-remove-ask = Which file is to be removed?
evidence-remove-choice = { $number }. { $name }
evidence-removed = { $name } was removed from the draft.
evidence-files-sent = Evidence of indicator { CODE($code) } · { $title }: { NUM($count) } files
evidence-files-none = No file has come for indicator { CODE($code) } · { $title } yet.

## Dialogues

evidence-ask-points = Indicator { CODE($code) } · { $title }
    How many points is your self-assessment? Write a number from 0 to { POINTS($maximum) }, or choose.
evidence-ask-target = Indicator { CODE($code) } · { $title }
    What was the target? Write a number only; example: 120.5{ $current ->
        [none] {""}
       *[other] {"\u000A"}Now: { $current }
    }
evidence-ask-actual = { $target ->
        [none] {""}
       *[other] Indicator { CODE($code) } · { $title }{"\u000A"}Target set: { $target }{"\u000A"}
    }What was the actual value? Write a number only; example: 80{ $current ->
        [none] {""}
       *[other] {"\u000A"}Now: { $current }
    }
evidence-number = { NUM($value) }
evidence-points-choice = { POINTS($points) }
evidence-keep-choice = Keep { NUM($value) }
evidence-assessed = The self-assessment is in the draft.
evidence-ask-explanation = Indicator { CODE($code) } · { $title }
    Write the explanation (at most { NUM($limit) } characters).
evidence-ask-explanation-current = Present explanation: “{ $text }”
evidence-explanation-clear = Remove the explanation
evidence-explained = The explanation is in the draft.
evidence-explanation-cleared = The explanation was removed from the draft.
evidence-explanation-too-long = Your text has { NUM($length) } characters; at most { NUM($limit) } are accepted.
    It is kept in the draft, but cannot be submitted at this length.
    Write a shorter one here; you can also put the whole text into a Word, PDF or txt file and send it right here.
evidence-late = The time for this stage ended on { DATETIME($dueAt) } and this text arrived on { DATETIME($sentAt) }; it was not kept.
evidence-late-text = Your text is here and not lost: “{ $text }”
evidence-late-extension = If you have good reason, ask for more time; a request is answered within one working day.

## Why not

refusal-no-cycle = There is no evaluation cycle at present.
refusal-under-review = This indicator is under review and cannot be changed now.
refusal-already-scored = The review of this indicator is over and it cannot be changed.
refusal-not-applicable = This indicator does not apply to your agency.
refusal-submitted-already = This indicator is submitted. To change it, press “Withdraw and correct” first.
refusal-changed-meanwhile = Somebody else of your agency has changed this indicator meanwhile. Nothing of that work was overwritten; see its present state.
refusal-summary-outdated = The draft has changed since that summary and nothing was submitted. Press “Submit” to see the new summary.
refusal-nothing-to-submit = There is no draft to submit.
refusal-nothing-to-withdraw = This version is no longer in force and cannot be withdrawn.
refusal-submission-incomplete = Not submitted; { NUM($count) } things are still missing.
refusal-claim-above-maximum = The self-assessment exceeds the maximum of this indicator ({ POINTS($maximumHundredths) }). Write a number from 0 to { POINTS($maximumHundredths) }.
refusal-claim-negative = Points below zero are not accepted. Example: 32.5
refusal-claim-missing = The points are missing. Example: 32.5
refusal-number-unreadable = { $reason ->
        [slash] With “/” it is not clear whether a decimal or a fraction is meant. Example: 85.5
        [precision] At most two decimals are accepted; example: 32.25
        [negative] A number below zero is not accepted; example: 32.5
        [range] This number is too large to be kept. Please check it.
       *[format] This answer is not a number. Write a number only; example: 32.5
    }
refusal-explanation-empty = The text is empty. Write the explanation or press “Back”.
refusal-explanation-endless = This text exceeds { NUM($limit) } characters and did not fit into the draft; your messages are still in this chat. Send it as a Word or PDF file.
