## Final results: requirements B6–B9, C10–C12, D6, D8, D9, E14, E17, F7

results-approvals-button = Approvals
results-home-mine = { $mine ->
        [FINALISATION] Finalising the result tables is up to you.
        [DEPUTY] The result tables wait for your final approval.
        [COUNCIL] The council’s confirmation waits to be recorded.
       *[RELEASE] All approvals are given; the results can be released.
    }
results-home-own = The final result of { YEAR($year) } is out.
results-own-button = Final result
results-public-button = Published results

results-approvals = <b>Approval of the results of { YEAR($year) }</b>
    Present stage: { $state }
results-step-given = ✔ { $step }
    { $role } · { DATETIME($at) }
    Content: { LATIN($fingerprint) }{ $number ->
        [none] {""}
       *[other] {""} · resolution { CODE($number) }
    }
results-step-held = Day of the meeting: { DATE($heldOn) }
results-step-missing = ◻ { $step }
results-content = Tables as they are now: { LATIN($fingerprint) } · { NUM($agencies) } agencies, { NUM($participated) } took part
results-changed = The tables have changed since they were approved. They have to be finalised again first.
results-mine = { $mine ->
        [FINALISATION] Up to you: finalising the result tables
        [DEPUTY] Up to you: the deputy’s final approval
        [COUNCIL] Up to you: recording the council’s confirmation
        [RELEASE] Up to you: releasing the results
       *[none] Nothing waits for you now.
    }
results-pending-title = Undecided objections:
results-pending-line = { $agency } · { CODE($code) } { $title }
results-pending-more = and { NUM($rest) } more in /objections
results-do-FINALISATION = Finalise the tables
results-do-DEPUTY = Final approval
results-do-COUNCIL = Record the council’s confirmation
results-do-RELEASE = Release the results
results-see-ranking = See the tables

results-finalise-ask = <b>Finalising the result tables of { YEAR($year) }</b>
    All scores become final; totals and ranks within the groups are computed. Indicators for which nothing was submitted get zero.
    Equal totals are told apart by the specific points, then the general ones; what is equal in all shares a rank.
results-finalise-yes = Confirm and finalise
results-finalised = The result tables of { YEAR($year) } are final and go to the deputy for approval.
    { NUM($agencies) } agencies, { NUM($participated) } took part{ $lapsed ->
        [0] {""}
       *[other] {""} · { NUM($lapsed) } unanswered indicators with zero
    }
    Content: { LATIN($fingerprint) }
results-deputy-ask = <b>Final approval of the results of { YEAR($year) }</b>
    Content: { LATIN($fingerprint) }
    { NUM($agencies) } agencies, { NUM($participated) } took part
    Your approval is bound to this very content and cannot be taken back.
results-deputy-yes = Approve these very tables
results-deputy-done = Your final approval of the results of { YEAR($year) } is recorded.
    Content: { LATIN($fingerprint) }
results-release-ask = <b>Releasing the results of { YEAR($year) }</b>
    Content: { LATIN($fingerprint) }
    Each agency’s result goes to its own focal points and head. This cannot be undone.
results-release-yes = Confirm and release
results-released = The results of { YEAR($year) } are released: { NUM($told) } messages to { NUM($agencies) } agencies.{ $public ->
        [yes] {" "}The ranking is published as well.
       *[no] {""}
    }

results-council = <b>Confirmation by the provincial steering council, { YEAR($year) }</b>
    Number of the resolution: { $number ->
        [none] not written yet
       *[other] { CODE($number) }
    }
results-council-held = Day of the meeting: { DATE($heldOn) }
results-council-held-none = Day of the meeting: not written yet
results-council-minutes = Minutes: { NUM($count) } files
results-council-file = { $name } · { SIZE($size) }
results-council-how = Send the file of the minutes right here.
results-council-facts = Write number and day
results-council-clear = Remove the minutes
results-council-next = Record the confirmation
results-council-number-ask = Write the number of the council’s resolution, for example 12/345
results-council-day-ask = Write the day of the council’s meeting, for example 1405/9/16
results-council-ask = <b>Recording the council’s confirmation</b>
    Resolution { CODE($number) } · meeting of { DATE($heldOn) } · minutes: { NUM($count) } files
    Content: { LATIN($fingerprint) }
    Once confirmed, this record does not change.
results-council-yes = Confirm and record
results-council-done = The council’s confirmation of the results of { YEAR($year) } is recorded.
    Resolution { CODE($number) } · meeting of { DATE($heldOn) }
results-minutes-kept = { $name } ({ SIZE($sizeBytes) }) was added to the minutes.
results-minutes-known = { $name } had been sent before.
results-minutes-refused = { $name } was not kept.
results-minutes-see = Back to the council’s record

results-own-title = <b>Final result of the evaluation of { YEAR($year) }</b>
results-own-total = { $agency }: { POINTS($total) } of { POINTS($maximum) }
results-own-rank = Rank { NUM($rank) } of { NUM($of) } in the group { $group }
results-own-absent = Nothing was submitted for this agency, so it has no rank.
results-own-parts = general { POINTS($general) } · specific { POINTS($specific) }
results-own-change = { $way ->
        [more] { POINTS($points) } points more than the year before
        [less] { POINTS($points) } points less than the year before
       *[same] the same as the year before
    }
results-own-lines = All scores
results-own-item = { $state } · { CODE($code) } { $title }: { POINTS($points) } of { POINTS($maximum) }
results-own-announced = ✔ Made known to the staff: { DATETIME($at) }
results-announce = Made known to the staff
results-announce-ask = Has the final result been made known to the agency’s staff?
    Today’s date is recorded and does not change.
results-announce-yes = Yes, it has
results-announced = Recorded: the result was made known to the staff on { DATETIME($at) }.

results-groups = <b>Results of { YEAR($year) }</b>
    { $before ->
        [yes] Not released yet; these tables are confidential.
       *[no] Choose a group.
    }
results-group-button = { $group } ({ NUM($count) })
results-public-title = <b>Final results of the performance evaluation of executive agencies, { YEAR($year) }</b>
results-group-title = <b>Group { $group }</b>
results-line = { NUM($rank) }. { $agency } · { POINTS($total) }{ $tied ->
        [yes] {""} (shared rank)
       *[no] {""}
    }
results-line-absent = ◻ { $agency } · took no part
results-tie-rule = Equal totals are told apart by the specific points, then the general ones.
results-agency = <b>{ $agency }</b> · { CODE($code) }
    Group { $group }
results-agency-points = total { POINTS($total) } · general { POINTS($general) } · specific { POINTS($specific) }
results-agency-rank = rank { NUM($rank) } in its group{ $tied ->
        [yes] {""} (shared)
       *[no] {""}
    }
results-to-groups = Groups
results-to-group = Back to the group

results-export-done = The results of { YEAR($year) } are below this message: an Excel workbook and a JSON file.
    { $hash ->
        [none] The tables are not finalised yet; these scores may change.
       *[other] Content: { LATIN($hash) }
    }

notice-approval-FINALISATION = The result tables of { YEAR($year) } have to be finalised.
notice-approval-DEPUTY = The result tables of { YEAR($year) } are finalised and wait for your approval.
notice-approval-COUNCIL = The deputy has approved the results of { YEAR($year) }. Once the council has confirmed them, record number, day and minutes.
notice-approval-RELEASE = All approvals of the results of { YEAR($year) } are recorded.

## Workbook of results

results-date = { DATETIME($at) }
results-content-now = Content now
sheet-results-items = All scores
sheet-results-objections = Objections
sheet-results-approvals = Approvals
column-results-rank = Rank
column-results-agency-code = Agency code
column-results-agency = Agency
column-results-general = General points
column-results-specific = Specific points
column-results-total = Total
column-results-tied = Shared rank
column-results-participated = Took part
column-results-announced = Made known to the staff
column-results-dimension = Dimension
column-results-axis = Axis code
column-results-indicator-code = Indicator code
column-results-indicator = Indicator
column-results-maximum = Maximum
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
column-results-reason = Reason of the decision
column-results-step = Approval
column-results-role = Role
column-results-at = Date
column-results-number = Resolution
column-results-held = Meeting
column-results-hash = Content hash

refusal-already-approved = This approval has been given before.
refusal-earlier-approval-missing = A step before this one is missing: { $step ->
        [FINALISATION] { approval-step-FINALISATION }
        [DEPUTY] { approval-step-DEPUTY }
       *[COUNCIL] { approval-step-COUNCIL }
    }. See /approvals.
refusal-same-approver = Another person has to give this approval; this step was yours: { $step ->
        [FINALISATION] { approval-step-FINALISATION }
        [DEPUTY] { approval-step-DEPUTY }
       *[COUNCIL] { approval-step-COUNCIL }
    }.
refusal-approval-not-required = This province does not need this approval.
refusal-content-changed = The tables are not the ones that were shown or approved, so nothing was approved. See how they stand in /approvals.
refusal-confirmation-expired = This confirmation was shown more than a day ago. Open it again from /approvals.
refusal-council-incomplete = { $missing ->
        [number] The number of the resolution is not written yet.
        [day] The day of the meeting is not written yet.
       *[minutes] The minutes have not been sent yet; send the file right here.
    }
refusal-council-number-missing = The number of the resolution is empty; for example 12/345
refusal-council-in-future = That day has not come yet. Write the day on which the meeting was held.
refusal-already-announced = This was recorded before, on { DATETIME($announcedAt) }.
refusal-ranking-not-public = This province does not publish the ranking; each agency sees its own result.
refusal-cycle-unknown = There is no cycle of that year.
