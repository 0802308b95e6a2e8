## Final results: requirements B6–B9, C10–C12, D6, D8, D9, E14, E17, F7

results-approvals-button = Approvals
results-home-own = The final result of { YEAR($year) } has been announced.
results-own-button = Final result
results-public-button = Published results

results-approvals = <b>Approval of the results of { YEAR($year) }</b>
    Current stage: { $state }
results-step-given = ✔ { $step }
    { $role } · { DATETIME($at) }
    Content ID: { LATIN($fingerprint) }{ $number ->
        [none] {""}
       *[other] {""} · resolution { CODE($number) }
    }
results-step-held = Date of the meeting: { DATE($heldOn) }
results-step-missing = ◻ { $step }
results-content = Current tables: { LATIN($fingerprint) } · { NUM($agencies) } agencies, of which { NUM($participated) } took part
results-changed = The tables have changed since they were approved, so the earlier approval is no longer valid. They must be finalised again first.
results-mine = { $mine ->
        [FINALISATION] Your task: finalise the result tables
        [DEPUTY] Your task: give the deputy’s final approval
        [COUNCIL] Your task: record the council’s confirmation
        [RELEASE] Your task: release the results
       *[none] Nothing is waiting for you at present.
    }
results-mine-later = Nothing is waiting for you yet. Your next step is { $mine ->
        [FINALISATION] to finalise the result tables
        [DEPUTY] the deputy’s final approval
        [COUNCIL] to record the council’s confirmation
       *[RELEASE] to release the results
    }:
results-see-cycle = See the cycle and its present step
results-pending-title = Undecided objections:
results-pending-line = { $agency } · { CODE($code) } { $title }
results-pending-more = and { NUM($rest) } more in /objections
results-do-FINALISATION = Finalise tables
results-do-DEPUTY = Give final approval
results-do-COUNCIL = Record council’s confirmation
results-do-RELEASE = Release results
results-see-ranking = View tables

results-finalise-ask = <b>Finalising the result tables of { YEAR($year) }</b>
    All scores become final, and each agency’s total and rank within its group are calculated. Indicators with nothing submitted are given zero.
    Equal totals are separated by specific points, then by general points. Agencies equal in all of them share a rank.
results-finalise-yes = Confirm and finalise
results-finalised = The result tables of { YEAR($year) } have been finalised and go to the deputy for approval.
    { NUM($agencies) } agencies, of which { NUM($participated) } took part{ $lapsed ->
        [0] {""}
       *[other] {""} · unanswered indicators given zero: { NUM($lapsed) }
    }
    Content ID: { LATIN($fingerprint) }
results-deputy-ask = <b>Final approval of the results of { YEAR($year) }</b>
    Content ID: { LATIN($fingerprint) }
    { NUM($agencies) } agencies, of which { NUM($participated) } took part
    Your approval applies to exactly this content and cannot be withdrawn.
results-deputy-yes = Approve these tables
results-deputy-done = Your final approval of the results of { YEAR($year) } has been recorded.
    Content ID: { LATIN($fingerprint) }
results-release-ask = <b>Releasing the results of { YEAR($year) }</b>
    Content ID: { LATIN($fingerprint) }
    Each agency’s result will be sent to its focal points and its head. Afterwards the result of an agency is taken back by a decision of two persons alone.
results-release-yes = Confirm and release
results-released = The results of { YEAR($year) } have been released: { NUM($told) } messages to { NUM($agencies) } agencies.{ $public ->
        [yes] {" "}The ranking is also being published.
       *[no] {""}
    }

results-council = <b>Confirmation by the provincial steering council, { YEAR($year) }</b>
    Number of the resolution: { $number ->
        [none] not written yet
       *[other] { CODE($number) }
    }
results-council-held = Date of the meeting: { DATE($heldOn) }
results-council-held-none = Date of the meeting: not written yet
results-council-minutes = Files of minutes: { NUM($count) }
results-council-file = { $name } · { SIZE($size) }
results-council-how = Please send the file of the minutes right here.
results-council-facts = Enter number and date
results-council-clear = Remove minutes
results-council-next = Record confirmation
results-council-number-ask = Write the number of the council’s resolution. Example: 12/345
results-council-day-ask = Write the date of the council’s meeting. Example: 16 Azar 1405
results-council-ask = <b>Recording the council’s confirmation</b>
    Resolution { CODE($number) } · meeting of { DATE($heldOn) } · files of minutes: { NUM($count) }
    Content ID: { LATIN($fingerprint) }
    Once you confirm, this record cannot be changed.
results-council-yes = Confirm and record
results-council-done = The council’s confirmation of the results of { YEAR($year) } has been recorded.
    Resolution { CODE($number) } · meeting of { DATE($heldOn) }
results-minutes-kept = { $name } ({ SIZE($sizeBytes) }) has been added to the minutes.
results-minutes-known = { $name } was already sent.
results-minutes-refused = { $name } was not saved.
results-minutes-see = Back to the council’s record

results-own-title = <b>Final result of the evaluation of { YEAR($year) }</b>
results-own-total = { $agency }: { POINTS($total) } of { POINTS($maximum) }
results-own-rank = Rank { NUM($rank) } of { NUM($of) } in the group { $group }
results-own-absent = Nothing was submitted for this agency, so it has no rank.
results-own-parts = general { POINTS($general) } · specific { POINTS($specific) }
results-own-change = { $way ->
        [more] { POINTS($points) } points more than last year
        [less] { POINTS($points) } points less than last year
       *[same] the same as last year
    }
results-own-lines = All scores
results-own-item = { $state } · { CODE($code) } { $title }: { POINTS($points) } of { POINTS($maximum) }
results-own-announced = ✔ Staff informed: { DATETIME($at) }{ $where ->
        [board] { " " }· { announced-where-board }
        [letter] { " " }· { announced-where-letter }
        [website] { " " }· { announced-where-website }
        [meeting] { " " }· { announced-where-meeting }
       *[other] {""}
    }
announced-where-board = Notice board
announced-where-letter = Official letter
announced-where-website = Website or messenger
announced-where-meeting = Staff meeting
results-announce = Staff informed
results-announce-ask = Have the agency’s staff been informed of the final result?
    If so, choose where. Today’s date will be recorded and cannot be changed.
results-announced = Recorded: the staff were informed of the result on { DATETIME($at) }.

results-groups = <b>Results of { YEAR($year) }</b>
    { $before ->
        [yes] These tables have not been released yet and are confidential.
       *[no] Choose a group.
    }
results-group-button = { $group } ({ NUM($count) })
results-public-title = <b>Final results of the performance evaluation of executive agencies, { YEAR($year) }</b>
results-group-title = <b>Group { $group }</b>
results-line = { NUM($rank) }. { $agency } · { POINTS($total) }{ $tied ->
        [yes] {""} (shared rank)
       *[no] {""}
    }
results-line-absent = ◻ { $agency } · did not take part
results-line-withheld = ⏳ { $agency } · being corrected
results-withheld = The result of this agency is being corrected and is released anew after that.
results-tie-rule = Equal totals are separated by specific points, then by general points.
results-agency = <b>{ $agency }</b> · { CODE($code) }
    Group { $group }
results-agency-points = total { POINTS($total) } · general { POINTS($general) } · specific { POINTS($specific) }
results-agency-not-applicable = ∅ Indicators that do not apply here: { NUM($count) }. Their weight has gone to the others.
results-agency-rank = rank { NUM($rank) } in its group{ $tied ->
        [yes] {""} (shared rank)
       *[no] {""}
    }
results-to-groups = Groups
results-to-group = Back to the group

results-export-done = The results of { YEAR($year) } are below this message, as an Excel workbook, a JSON file and the signed bundle for the archive and the national system.
    { $hash ->
        [none] The tables have not been finalised yet, so these scores may change.
       *[other] Content ID: { LATIN($hash) }
    }

notice-approval-FINALISATION = The result tables of { YEAR($year) } are ready to be finalised. Please finalise them.
notice-approval-DEPUTY = The result tables of { YEAR($year) } have been finalised and are awaiting your approval.
notice-approval-COUNCIL = The deputy has approved the results of { YEAR($year) }. Once the council has confirmed them, please record the number, date and minutes.
notice-approval-RELEASE = All approvals of the results of { YEAR($year) } have been recorded.

## Workbook of results

results-date = { DATETIME($at) }
results-content-now = Current content
sheet-results-items = All scores
sheet-results-objections = Objections
sheet-results-approvals = Approvals
column-results-rank = Rank
column-results-agency-code = Agency code
column-results-agency = Agency
column-results-general = General points
column-results-specific = Specific points
column-results-total = Total
column-results-not-applicable = Not applicable (indicators)
column-results-tied = Shared rank
column-results-participated = Took part
column-results-announced = Staff informed
column-results-withheld = Being corrected since
column-results-dimension = Dimension
column-results-axis = Axis code
column-results-indicator-code = Indicator code
column-results-indicator = Indicator
column-results-maximum = Maximum points
column-results-target = Target
column-results-actual = Actual
column-results-claim = Self-assessment
column-results-preliminary = Preliminary score
column-results-before = Before the objection
column-results-after = After the objection
column-results-final = Final score
column-results-state = State
column-results-filed = Filed
column-results-receipt = Receipt
column-results-reason = Reason for the decision
column-results-step = Approval
column-results-role = Role
column-results-at = Date
column-results-number = Resolution number
column-results-held = Date of the meeting
column-results-hash = Content ID

refusal-already-approved = This approval has already been recorded.
refusal-earlier-approval-missing = The previous step has not been recorded yet: { $step ->
        [FINALISATION] { approval-step-FINALISATION }
        [DEPUTY] { approval-step-DEPUTY }
       *[COUNCIL] { approval-step-COUNCIL }
    }. Please see the order of approvals in /approvals.
refusal-same-approver = Another person must give this approval, because you took this step: { $step ->
        [FINALISATION] { approval-step-FINALISATION }
        [DEPUTY] { approval-step-DEPUTY }
       *[COUNCIL] { approval-step-COUNCIL }
    }.
refusal-approval-not-required = This approval is not required in this province.
refusal-content-changed = The tables differ from those that were shown or approved, so nothing was approved. Please see their current state in /approvals.
refusal-confirmation-expired = This confirmation was shown more than a day ago. Please open it again from /approvals.
refusal-council-incomplete = { $missing ->
        [number] The resolution number has not been entered yet. Please press “Enter number and date”.
        [day] The date of the meeting has not been entered yet. Please press “Enter number and date”.
       *[minutes] The minutes have not been sent yet. Please send the file right here.
    }
refusal-council-number-missing = The resolution number was not read. Please write it with digits. Example: 12/345
refusal-council-in-future = This date is in the future. Please write the date on which the meeting was held. Example: 16 Azar 1405
refusal-already-announced = This was already recorded on { DATETIME($announcedAt) }.
refusal-ranking-not-public = The ranking is not published in this province. Each agency sees its own result.
refusal-cycle-unknown = No cycle was found for that year.

## The sheet for the national system (requirements C12, E18, J2)
transmission-button = National system sheet
transmission-title = <b>Sheet for the national system · { YEAR($year) }</b>{ $pages ->
    [1] {""}
   *[other] { " " }· page { NUM($page) } of { NUM($pages) }
    }
transmission-counts = ✔ { NUM($entered) } of { NUM($total) } agencies entered{ $differs ->
    [0] {""}
   *[other] { " " }· ⚠ { NUM($differs) } different
    }{ $changed ->
    [0] {""}
   *[other] { " " }· ↻ { NUM($changed) } changed since
    }
transmission-receipt = Receipt number of the system: { CODE($number) }
transmission-how = Open each agency, type its figures into the national system and mark it here.
transmission-receipt-button = Receipt number
transmission-bundle = Result files
transmission-row-button = { $mark } { $code } · { $name }
transmission-mark-open = ◻
transmission-mark-entered = ✔
transmission-mark-changed = ↻
transmission-mark-differs = ⚠
transmission-row = <b>{ $name }</b> · code { CODE($code) }
transmission-figures = General dimension: <b>{ POINTS($general) }</b>
    Specific dimension: <b>{ POINTS($specific) }</b>
    Total: { POINTS($total) }
transmission-standing-open = ◻ Not yet entered in the national system.
transmission-standing-entered = ✔ Entered by { $by } on { DATETIME($at) }.
transmission-standing-changed = ↻ Entered by { $by } on { DATETIME($at) }, but the points have changed since. Type the figures above into the system again.
transmission-standing-differs = ⚠ The national system shows something else: “{ $shows }”
    When it has been corrected there, press the button below.
transmission-enter = Entered in the system
transmission-settle = Corrected, equals the figures above
transmission-differ = It shows another figure
transmission-leave = Not entered after all
transmission-next = Next: { $name }
transmission-back = National system sheet
transmission-entered = ✔ { $name }: entered.
transmission-left = The mark of this agency has been removed.
transmission-differ-ask = What does the national system show for this agency? Example: “general 850 instead of 850.5”
transmission-receipt-ask = Write the receipt or tracking number given by the national system.
refusal-transmission-words-missing = There was no text. Write a few words or a number, or press “Back”.
refusal-transmission-changed = The points of this agency have changed since you opened the sheet. See the new figures and enter them again.
refusal-transmission-unsettled = { NUM($count) } agencies on the national system sheet differ or have changed since they were entered. Settle them on the sheet, then record the transmission.

## The tables on paper, in the signed bundle (docs/transmission.md)
results-paper-title = Performance evaluation of executive agencies · { YEAR($year) }
results-paper-draft = Draft: the tables have not been finalised
results-paper-rank = Rank
results-paper-place = { NUM($rank) }
results-paper-points = { POINTS($points) }
results-paper-code = Code
results-paper-agency = Agency
results-paper-general = General
results-paper-specific = Specific
results-paper-total = Total
results-paper-approval = { $step } · { DATE($at) }{ $number ->
        [none] {""}
       *[other] { " " }· number { $number }
    }

## The letter of the result (requirement E15)
result-letter-button = Result letter (PDF)
result-letter-sent = The result letter is below this message · number { LATIN($number) }
    Anybody can check it with /verify and the receipt { LATIN($receipt) }.
result-letter-file = Result letter { YEAR($year) } - { $agency }.pdf
result-letter-title = Letter on the result of the performance evaluation
result-letter-number = Number
result-letter-date = Date
result-letter-day = { DATE($at) }
result-letter-to = To
result-letter-subject = Subject
result-letter-copy = Copy
result-letter-head-of = the head of { $agency }
result-letter-about = Result of the performance evaluation of { YEAR($year) }
result-letter-greeting = Dear Sir or Madam,
result-letter-text = The final result of “{ $agency }” in the performance evaluation of { YEAR($year) }, after the review and the decisions on objections, is { POINTS($total) } of { POINTS($maximum) } points. The table shows the points of each axis, the annex those of each indicator.
result-letter-rank = The agency ranks { NUM($rank) } of { NUM($of) } in the group “{ $group }”.
result-letter-share = { NUM($share) }%
result-letter-column-axis = Axis
result-letter-column-maximum = Maximum
result-letter-column-points = Points
result-letter-column-percent = Percent
result-letter-column-code = Code
result-letter-column-indicator = Indicator
result-letter-not-applicable = not applicable
result-letter-signature = Deputy for management development and human capital
result-letter-list = Annex: points of the indicators of { $agency }
result-letter-check = To check this letter, scan the square or write the receipt after /verify.

## The result as a picture
result-card-button = Result card
result-card-title = Result of the performance evaluation of { YEAR($year) }
result-card-of = of { POINTS($maximum) } points
result-card-points = { POINTS($earned) } of { POINTS($maximum) }
result-card-file = Result card { YEAR($year) } - { $agency }.png
result-card-sent = Result card of { $agency } · { YEAR($year) }

## The year in pictures (peers rows 58, 59)
graphs-button = Graphs of the year
graphs-sent = <b>Graphs of the results of { YEAR($year) }</b>
    { NUM($participated) } of { NUM($agencies) } agencies took part{ $before ->
        [yes] {""}. Not released yet: these graphs are confidential.
       *[no] {""}.
    }
graphs-file = Graph of the results { YEAR($year) } - { NUM($number) }.png
graphs-percent = { NUM($share) }%
graphs-none = –
graphs-bands-title = Spread of the results · { YEAR($year) }
graphs-bands-subtitle = Agencies in each tenth of the maximum
graphs-band = { NUM($from) } to { NUM($to) }%
graphs-agencies = { NUM($count) }
graphs-axes-title = Axes and groups · { YEAR($year) }
graphs-axes-subtitle = Percent of the points that could be earned
graphs-legend = { NUM($number) }. { $group }
graphs-sending-title = When evidence came · { YEAR($year) }
graphs-sending-subtitle = First submission of each indicator before the deadline
graphs-sending-15 = 15 days or more
graphs-sending-8 = 8 to 14 days
graphs-sending-4 = 4 to 7 days
graphs-sending-2 = 2 or 3 days
graphs-sending-1 = one day
graphs-sending-0 = the last day
graphs-sending-late = after the deadline
graphs-years-title = Years compared
graphs-years-subtitle = Mean percent of the points in each group
graphs-year = { YEAR($year) }
graphs-all = All agencies
graphs-more = and { NUM($count) } more axes in the analysis report
own-years-button = Compare with earlier years
own-years-title = { $agency }
own-years-subtitle = Percent of the final points in the released years
own-years-total = Total
own-years-file = Years compared - { $agency }.png
own-years-sent = The released years of { $agency }, compared
