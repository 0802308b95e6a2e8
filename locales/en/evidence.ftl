## Lists

evidence-board-title = <b>Evidence of the evaluation of { YEAR($year) }</b>
    { $agency }
evidence-window = { $at ->
        [before] Evidence can be submitted from { DATETIME($opensAt) }.
        [after] Self-assessment ended on { DATETIME($dueAt) }.
       *[open] Deadline: { DATETIME($dueAt) } · { $days ->
            [0] today is the last day
            [one] { NUM($days) } working day left
           *[other] { NUM($days) } working days left
        }
    }
evidence-counts = ✔ { NUM($submitted) } submitted{"   "}{ $drafts ->
        [0] {""}
       *[other] ✎ { NUM($drafts) } drafts{"   "}
    }{ $missing ->
        [0] {""}
       *[other] ◻ { NUM($missing) } missing{"   "}
    }
evidence-counts-returned = ↩ { $returned ->
        [one] { NUM($returned) } indicator needs correction.
       *[other] { NUM($returned) } indicators need correction.
    }
evidence-counts-lapsed = ⊘ { $lapsed ->
        [one] { NUM($lapsed) } indicator was not submitted in time and was given zero in the preliminary results.
       *[other] { NUM($lapsed) } indicators were not submitted in time and were given zero in the preliminary results.
    }
evidence-counts-at-stake = { POINTS($points) } points have not been submitted yet.
evidence-board-hint = You may also write an indicator’s number or part of its name.
evidence-axis-button = { $title } · { $submitted } of { $total }
evidence-axis-title = <b>Axis { CODE($code) } · { $title }</b>
    Dimension: { $dimension }
evidence-item-button = { $sign } { CODE($code) } · { $title } · { POINTS($maximum) } points
evidence-page = Page { NUM($page) } of { NUM($pages) }
evidence-search-title = Search results for “{ $query }”: { $total ->
        [one] { NUM($total) } indicator
       *[other] { NUM($total) } indicators
    }
evidence-search-none = No indicator matches “{ $query }”. Write part of its name or code. Example: /evidence energy
evidence-search-more = Only the first { NUM($shown) } are shown. Please write more of the name.
evidence-pending-title = <b>Indicators still to submit: { NUM($total) }</b> · { POINTS($points) } points
evidence-pending-none = All indicators have been submitted.

## Status

evidence-status-title = <b>Status of the indicators · { YEAR($year) }</b>
    { $agency }
evidence-status-axis = <b>{ $title }</b>: { $submitted ->
        [0] {""}
       *[other] ✔ { NUM($submitted) }{" "}
    }{ $drafts ->
        [0] {""}
       *[other] ✎ { NUM($drafts) }{" "}
    }{ $returned ->
        [0] {""}
       *[other] ↩ { NUM($returned) }{" "}
    }{ $missing ->
        [0] {""}
       *[other] ◻ { NUM($missing) }{" "}
    }{ $lapsed ->
        [0] {""}
       *[other] ⊘ { NUM($lapsed) }{" "}
    }{ $notApplicable ->
        [0] {""}
       *[other] ∅ { NUM($notApplicable) }{" "}
    }of { NUM($total) }{ $points ->
        [0] {""}
       *[other] {" "}· { POINTS($points) } points left
    }
evidence-status-legend = ✔ submitted or under review · ✎ draft · ↩ needs correction · ◻ missing · ⊘ not submitted, zero in the preliminary results · ∅ not applicable
evidence-pending-button = Still to submit ({ $total })
evidence-board-button = List of axes
evidence-status-button = Status of indicators
evidence-continue-button = Continue with evidence

## One indicator

evidence-item-head = <b>Indicator { CODE($code) } · { $title }</b> · at most { POINTS($maximum) } points
    Axis: { $axis } · dimension: { $dimension }
evidence-item-guidance = What to send: { $guidance }
evidence-item-state = Status: { $state }{ $version ->
        [0] {""}
       *[other] {" "}· version { NUM($version) }
    }
evidence-item-receipt = Receipt: <code>{ LATIN($receipt) }</code> · { DATETIME($at) }
handed-in-doubt = ⚠ When exactly this was submitted is not known: between { DATETIME($from) } and { DATETIME($to) }, while the service could not be reached. It counts as in time.
evidence-item-deficiency = Deficiency note: { $note }
    Correct it by: { DATETIME($dueAt) }
evidence-item-claim = Self-assessment: { POINTS($claim) } of { POINTS($maximum) }
evidence-item-claim-computed = Self-assessment: { POINTS($claim) } of { POINTS($maximum) } (target { NUM($target) }, actual { NUM($actual) })
evidence-item-target = Target set: { $target }
evidence-item-explanation = Explanation: “{ $text }”
evidence-item-files = Evidence files: { NUM($count) }
evidence-item-file-dated = { NUM($number) }. { $name } · { SIZE($size) } · dated { DATE($dated) }
own-date-button = Date of a document
own-date-which = The date of which document?
own-date-ask = Which date does it bear? Example: 14 Tir 1404
own-date-done = The date of “{ $name }” is recorded.
own-date-line = “{ $name }” is dated { DATE($dated) }
refusal-own-date-ahead = The date of a document cannot lie after today. Write another day.
dossier-button = Whole dossier
dossier-ask = Write the agency and the code of the indicator after the command; example: <code>/dossier A1 1-1</code>
dossier-title = Dossier of indicator { CODE($code) } · { $title }
dossier-head = { $agency } · { YEAR($year) } · axis { $axis } · { POINTS($maximum) } points at most
dossier-state = State: { $state }
dossier-score = Preliminary score: { POINTS($score) } of { POINTS($maximum) }
dossier-final = Final score: { POINTS($score) } of { POINTS($maximum) }
dossier-note = Evaluator’s note: “{ $note }”
dossier-version = Version { NUM($number) } · submitted { DATETIME($at) }{ $withdrawn ->
        [true] {""} · withdrawn
       *[false] {""}
    }
dossier-receipt = Receipt: { LATIN($receipt) }
dossier-content = Hash of the content: { LATIN($content) }
dossier-claim = Self-assessment: { POINTS($claim) } of { POINTS($maximum) }
dossier-figures = target { NUM($target) } · actual { NUM($actual) }
dossier-deficiency = Deficiency noted { DATETIME($at) }: “{ $text }”
dossier-file = { SIZE($size) } · sent { DATETIME($at) }{ $isDated ->
        [true] {""} · dated { DATE($dated) }
       *[false] {""}
    }
dossier-request = Not-applicable request · { $state }
dossier-word = { DATETIME($at) }: “{ $text }”
dossier-objection = Objection · filed { DATETIME($at) }
dossier-decision = Answer to the objection: “{ $text }”
dossier-footer = Below the name of each file stands the SHA-256 of its bytes. Anybody can check a receipt with /verify.
dossier-file-name = Dossier { $agency } { $code }.pdf
dossier-sent = The whole dossier is attached: the report and { NUM($sent) } of { NUM($files) } files.
last-year-claim = { YEAR($year) }: { POINTS($claim) } of { POINTS($maximum) } · { NUM($files) } files
last-year-figures = The year before: target { NUM($target) }, actual { NUM($actual) }
last-year-odd-actual = ⚠ The actual { NUM($now) } is far from last year’s ({ NUM($before) }). If it is right, say why; it does not keep you from submitting.
last-year-odd-claim = ⚠ { POINTS($now) } points are far from last year’s ({ POINTS($before) }). If that is right, say why; it does not keep you from submitting.
last-year-note = Why it differs, says the agency: “{ $note }”
last-year-carry = Bring last year’s files and words
last-year-explain = Why it differs from last year
last-year-ask = Why does it differ from last year? Write at least { NUM($minimum) } characters; the evaluator reads them.
last-year-explained = Recorded; it reaches the evaluator with this version.
last-year-carried = Brought into the draft from { YEAR($year) }: { NUM($files) } files{ $hasWords ->
        [true] {" "}and the words
       *[false] {""}
    }. Points and figures were not; remove what is no longer true.
refusal-nothing-last-year = There is nothing of last year left to bring into this draft.
evidence-item-file = { NUM($number) }. { $name } · { SIZE($size) }
evidence-item-files-more = and { $rest ->
        [one] { NUM($rest) } more file
       *[other] { NUM($rest) } more files
    }
evidence-item-send = Send files right here. Each one is saved at once.
evidence-item-until = You can withdraw and correct it until { DATETIME($dueAt) }.
evidence-item-head-reads = Only the agency’s focal point can submit or correct this.
evidence-item-missing = Before you can submit:
fault-claim-missing = • write the self-assessment
fault-claim-negative = • make sure the self-assessment is not below zero
fault-claim-above-maximum = • make sure the self-assessment does not exceed the maximum for the indicator
fault-target-missing = • write the target
fault-actual-missing = • write the actual value
fault-explanation-missing = • send at least one file, or say under “Explanation” why there is none
fault-explanation-too-long = • shorten the explanation (currently { NUM($length) } characters, at most { NUM($limit) }) or send the full text as a file
evidence-submit-button = Submit
evidence-assess-button = Self-assessment
evidence-explain-button = Explanation
evidence-remove-button = Remove a file
evidence-files-button = View files
evidence-versions-button = Versions
evidence-withdraw-button = Withdraw and correct
evidence-see-item = View indicator
evidence-next-button = Next indicator: { CODE($code) }

## Submitting, withdrawing, versions

evidence-summary-title = <b>Please check before you submit</b>
evidence-receipt = <b>Submitted.</b>
    Indicator { CODE($code) } · { $title } · version { NUM($version) }
    Receipt: <code>{ LATIN($receipt) }</code> · { DATETIME($at) }
evidence-receipt-change = You can correct or withdraw it until the deadline.
evidence-receipt-unsigned = ⚠ The head of the agency had signed; the signature does not cover this version. Hand the report over again: /report
evidence-withdraw-ask = Withdraw version { NUM($version) } of indicator { CODE($code) } · { $title }?
    This version stays on record, and a draft with the same content is opened. Until you press “Submit” again, the indicator does not count as submitted.
evidence-withdraw-yes = Withdraw
evidence-withdrawn = Version { NUM($version) } has been withdrawn. Press “Submit” once you have corrected it.
evidence-versions-title = <b>Versions of indicator { CODE($code) } · { $title }</b>
evidence-version-draft = Version { NUM($number) } · ✎ draft
evidence-version-submitted = Version { NUM($number) } · ✔ submitted { DATETIME($submittedAt) }
    Receipt: <code>{ LATIN($receipt) }</code>
evidence-version-withdrawn = Version { NUM($number) } · submitted { DATETIME($submittedAt) } · withdrawn { DATETIME($withdrawnAt) }
    Receipt: <code>{ LATIN($receipt) }</code>
# One message a day to the colleagues. when: today, day (one that is not today), span
evidence-told-head = <b>{ $when ->
        [today] Indicators submitted today: { NUM($count) }
        [day] Indicators submitted on { DATE($first) }: { NUM($count) }
       *[span] Indicators submitted since { DATE($first) }: { NUM($count) }
    } · { POINTS($points) } points</b>
evidence-told-by = By { $name }
evidence-told-line = ✔ { CODE($code) } { $title } · { POINTS($points) } points · receipt <code>{ LATIN($receipt) }</code>

## Files

evidence-file-kept = { $renamed ->
        [true] Saved under the name { $name }
       *[false] Saved: { $name }
    } · { SIZE($sizeBytes) }
    Indicator { CODE($code) } · { $title } · files so far: { NUM($count) }
evidence-file-known = { $name } has already been received for this indicator and was not added again.
    Indicator { CODE($code) } · { $title } · files: { NUM($count) }
evidence-file-renamed = { $sent } was saved under the name { $name }.
evidence-file-refused = { $name } was not saved.
evidence-album = Files saved from this album: { NUM($kept) }{ $known ->
        [0] {""}
       *[other] , already received: { NUM($known) }
    }
    Indicator { CODE($code) } · { $title } · files so far: { NUM($count) }
evidence-remove-ask = Which file do you want to remove?
numbered-file = { NUM($number) }. { $name }
evidence-removed = { $name } has been removed from the draft.
evidence-files-sent = Evidence for indicator { CODE($code) } · { $title } · files: { NUM($count) }
evidence-files-none = No files have been received for indicator { CODE($code) } · { $title } yet.

## Dialogues

evidence-ask-points = Indicator { CODE($code) } · { $title }
    How many points do you claim in your self-assessment? Write a number from 0 to { POINTS($maximum) }, or choose one.
evidence-ask-target = Indicator { CODE($code) } · { $title }
    What was the target? Write a number only. Example: 120.5{ $current ->
        [none] {""}
       *[other] {"\u000A"}Currently: { $current }
    }
evidence-ask-actual = { $target ->
        [none] {""}
       *[other] Indicator { CODE($code) } · { $title }{"\u000A"}Target set: { $target }{"\u000A"}
    }What was the actual value? Write a number only. Example: 80{ $current ->
        [none] {""}
       *[other] {"\u000A"}Currently: { $current }
    }
evidence-number = { NUM($value) }
evidence-points-choice = { POINTS($points) }
evidence-keep-choice = Keep { NUM($value) }
evidence-assessed = The self-assessment has been saved in the draft. It has not been submitted yet.
evidence-ask-explanation = Indicator { CODE($code) } · { $title }
    Write your explanation (at most { NUM($limit) } characters).
evidence-ask-explanation-current = Current explanation: “{ $text }”
evidence-explanation-clear = Remove explanation
evidence-explained = The explanation has been saved in the draft. It has not been submitted yet.
evidence-explanation-cleared = The explanation has been removed from the draft.
evidence-explanation-too-long = Your text has { NUM($length) } characters; the limit is { NUM($limit) }.
    It has been saved in the draft, but cannot be submitted at this length.
    Please write a shorter version here. You can also send the full text right here as a Word, PDF or txt file.
evidence-late = This stage ended on { DATETIME($dueAt) } and your text arrived on { DATETIME($sentAt) }, so it was not recorded.
evidence-late-text = Here is your text, so that it is not lost: “{ $text }”
evidence-late-extension = If you have a good reason, please request an extension. Requests are answered within one working day.

## Why not

refusal-no-cycle = No evaluation cycle is under way. Once one is published, its deadlines appear in /deadlines.
refusal-under-review = This indicator is under review and cannot be changed at present. You will be notified if a correction is needed.
refusal-already-scored = The review of this indicator is complete, and it can no longer be changed. You can see its score in /scores.
refusal-not-applicable = This indicator does not apply to your agency. You do not need to send anything for it.
refusal-submitted-already = This indicator has been submitted. To change it, press “Withdraw and correct” first.
refusal-changed-meanwhile = A colleague in your agency has changed this indicator in the meantime, and their work has been kept. Please check its current state.
refusal-summary-outdated = The draft has changed in the meantime, and nothing was submitted. Press “Submit” to see the new summary.
refusal-nothing-to-submit = There is no draft to submit. Press “Self-assessment” or send a file first.
refusal-nothing-to-withdraw = This version has already been withdrawn or replaced. Please check the current state.
refusal-submission-incomplete = Not submitted. Items still needed: { NUM($count) }.
refusal-claim-above-maximum = The self-assessment exceeds the maximum for this indicator ({ POINTS($maximumHundredths) }). Please write a number from 0 to { POINTS($maximumHundredths) }.
refusal-claim-negative = Points below zero are not accepted. Example: 32.5
refusal-claim-missing = No points were given. Example: 32.5
refusal-quantity-negative = A value below zero is not accepted for this indicator. Please write it without the minus sign. Example: 5
refusal-number-unreadable = { $reason ->
        [slash] Do you mean the decimal number on the button? If so, press it; otherwise write the number again. Example: 85.5
        [loose] Only a number is kept here. Do you mean the one on the button? If so, press it; otherwise write the number alone. Example: 32.5
        [precision] At most two decimal places are accepted. Example: 32.25
        [negative] A number below zero is not accepted. Example: 32.5
        [range] This number is too large. Please check it. Example: 120.5
       *[format] This is not a number. Please write a number only. Example: 32.5
    }
refusal-explanation-empty = The text is empty. Please write the explanation or press “Back”.
refusal-explanation-endless = This text exceeds { NUM($limit) } characters, and your last message was not added to the draft. Please send the full text right here as a Word or PDF file.
notice-date-in-doubt = <b>A submission at the edge of its deadline was accepted.</b>
    Agency: { $agency } · indicator { CODE($code) } · receipt { LATIN($receipt) }
    The button was pressed between { DATETIME($from) } and { DATETIME($to) }; the deadline was { DATETIME($due) }. The system was out of reach meanwhile, so the exact time is not known.
    It counts as in time, in the agency’s favour. If you do not accept that, please settle it with the agency.

## File tray

tray-button = File tray ({ NUM($count) })
tray-empty = The file tray is empty. You may send any file here at any time: it is kept, and you are asked which indicator it is for.
tray-title = <b>File tray · files without an indicator: { NUM($count) }</b>
    Open a file and press its indicator.
tray-line = { NUM($number) }. { $name } · { SIZE($sizeBytes) } · { DATE($addedAt) }
tray-kept = { $count ->
        [1] Kept: { $name } · { SIZE($sizeBytes) }
       *[other] { NUM($count) } files kept; the last one: { $name }
    }
tray-caption = With it: “{ $caption }”
tray-ask = Which indicator is this file for? Press it; if you do not know yet, the file stays in the file tray.
tray-ask-more = You may press another indicator as well; the file also stays where it is.
tray-shut = No indicator takes files at present. This file stays in the file tray; you can place it as soon as indicators open.
tray-objection = The time for evidence is over; this file stays in the file tray. If it is for an objection, first open the objection of its indicator and send the file there again.
tray-to-objections = Objections
tray-item-button = { CODE($code) } · { $title }
tray-choose = All open indicators
tray-choose-title = Which indicator is { $name } for? (page { NUM($page) } of { NUM($pages) })
tray-drop = { $count ->
        [1] Remove the file
       *[other] Remove { NUM($count) } files
    }
tray-dropped = { $count ->
        [1] The file was removed from the tray.
       *[other] { NUM($count) } files were removed from the tray.
    }
tray-placed = { $placed ->
        [1] The file was added to the draft of this indicator:
       *[other] { NUM($placed) } files were added to the draft of this indicator:
    }
    Indicator { CODE($code) } · { $title } · files so far: { NUM($count) }
tray-more = Another indicator too
tray-home = Files in the tray without an indicator: { NUM($count) }
refusal-tray-full = The file tray is full (files: { NUM($limit) }). First place the earlier files with /tray, then send this file again.

## Excel form, to be filled in without the network

form-button = Excel form
form-file-stem = indicator-form
form-given = The form of your agency’s { NUM($count) } indicators is below this message.
    1. Fill in the yellow cells and save the file.
    2. Send the file here. Before anything is written you see each change, and no indicator is submitted by itself.
form-given-files = For evidence: put each file into a folder whose name begins with the code of the indicator (such as “1-2 certificates”) and send all of it, with or without the form, as one zip file of at most { NUM($megabytes) } MB.
form-given-closed = Grey cells are closed; what has been submitted has to be withdrawn first.
form-sheet = Indicators
form-title = Indicator form { YEAR($year) } · { $agency } ({ $code }) · check code { $check }
form-how = Fill in the yellow cells and send the file in the chat of the bot. An empty cell takes nothing away, and no indicator is submitted by itself.
form-files = Evidence: a folder for each indicator whose name begins with its code; send all of it as one zip file.
form-column-code = Indicator code
form-column-title = Indicator
form-column-maximum = Maximum points
form-column-state = State
form-column-missing = What is missing
form-column-target = Target
form-column-actual = Actual
form-column-claim = Own points
form-column-explanation = Explanation
form-preview = <b>{ $name }</b>
    Nothing has been written yet.
form-preview-nothing = There is nothing new in this file; all of it is as in the bot.
form-preview-changes = ✎ Cells that will be written: { NUM($cells) }, in indicators: { NUM($items) }
form-preview-files = 📎 Files that will be placed: { NUM($files) }, in indicators: { NUM($items) }
form-preview-faults = ✖ Cells that will not be written: { NUM($count) }
form-preview-closed = 🔒 Closed, so that their changes will not be written: { $codes }
form-preview-emptied = Emptied cells: { NUM($count) }; an empty cell takes nothing away.
form-preview-tray = 📥 Files that stay in the file tray until you say their indicator: { NUM($count) }
form-line-change = ✎ { $at } · indicator { CODE($code) } · { $cell }: { $before ->
        [none] { $after }
       *[other] { $before } → { $after }
    }
form-line-fault = ✖ Sheet “{ $sheet }”, cell { $at }{ $cell ->
        [none] {""}
       *[other] {" "}· indicator { CODE($code) } · { $cell }
    }: { $words }
form-line-file = 📎 Indicator { CODE($code) } · { $path }
form-line-tray = 📥 { $path }: { $why ->
        [closed] its indicator is closed
        [too-many] its indicator has no room for another file
       *[other] neither folder nor file begins with the code of an indicator
    }
form-empty = empty
form-code = { CODE($code) }
form-fault-number = “{ $text }” is not a number; an example: 85.5
form-fault-date = Excel has made a date of it; write the cell again
form-fault-above-maximum = more than the maximum of the indicator ({ POINTS($maximum) } points)
form-fault-negative = may not be below zero
form-fault-locked = this cell is not filled in by the agency
form-fault-meanwhile = a colleague changed it after the form was taken: “{ $now }”; that stays
form-fault-row-twice = this code stands on the sheet already
form-fault-code-unknown = your agency has no indicator with the code “{ $code }”
form-apply = Write into the drafts
form-drop = Put aside
form-applied = Written: { $cells ->
        [0] {""}
       *[other] { NUM($cells) } cells
    }{ $both ->
        [true] {" and "}
       *[other] {""}
    }{ $files ->
        [0] {""}
       *[other] { NUM($files) } files
    } in the drafts of { NUM($items) } indicators.
form-applied-next = No indicator has been submitted yet; look at each and press “Submit”.
form-applied-tray = Files in the file tray: { NUM($count) }.
form-applied-refused = “{ $path }” was not written:
form-check-button = This is a filled form or a folder of evidence
refusal-form-of-other-agency = This form belongs to another agency, and nothing of it was read. Take your own with /form.
refusal-form-of-other-year = This form is of { YEAR($year) }, and { YEAR($current) } is being evaluated now. Take this year’s form with /form.
refusal-form-outdated = Something has changed since you were shown this list. Look at the new list and press again.
refusal-form-damaged = This form is not whole: its hidden sheet or its headings have been changed. Take a new one with /form and put what you wrote into it.
refusal-form-unmarked = This file has the table of the form without its hidden sheet, as when the sheet is copied into a new file. Take a new form with /form and put what you wrote into it; this file has stayed in the file tray.
refusal-form-twice = There is more than one form in this zip file. Keep one and send it again.
refusal-form-not-ours = This workbook is not an indicator form. Take the form with /form; this file has stayed in the file tray.

## What was planned the year before (peers row 60)
carried-head = 🎯 <b>{ $title }</b> · { YEAR($year) }
carried-line = { $title }: { $value }
