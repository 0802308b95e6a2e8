# Live review: evaluator and agency over one list of items.

refusal-live-not-yours = In a live review this is done by the evaluator who holds it. You can see the indicators and what was said.
refusal-live-not-present = Say first that you are there: press “I am here” on the page of the meeting, or ask the evaluator to mark you on the list.
refusal-live-without-items = This agency has handed in no indicator yet that is yours to judge.

live-button = Go through the indicators
live-list-button = List of indicators
live-head = <b>{ $title }</b> · { $name }
live-counts = Present: { NUM($present) } of { NUM($invited) } · done: { NUM($done) } of { NUM($all) } indicators
live-now = Now: indicator { CODE($code) } · { $title }
live-before = The evaluator has not begun yet.
live-before-lead = “Begin” brings the indicators that were handed in and are yours to judge before everybody, one after another.
live-over = All indicators are done. Now write the minutes: “Write the minutes” on the page of the meeting.
live-begin = Begin
live-again = Add what has come since
live-begun = ✔ { NUM($items) } indicators are on the list.
live-point = { $sign } { CODE($code) } · { $title }

live-item-head = <b>Indicator { CODE($code) } · { $title }</b>
    { $agency }
live-state-waiting = ◻ waiting
live-state-open = ▶ now
live-state-settled = ✔ done
live-state-to-mend = ↩ to be mended
live-claim = { $none ->
        [true] No claim · maximum { POINTS($maximum) }
       *[other] Claim: { POINTS($claim) } of { POINTS($maximum) }
    }
live-claim-measured = Claim: { POINTS($claim) } of { POINTS($maximum) } (target { NUM($target) }, performance { NUM($actual) })
live-files = Evidence handed in: { NUM($evidence) } · files of this meeting: { NUM($given) }
live-note = • { $who }: “{ $text }”{ $shared ->
        [true] { "" }
       *[false] { " " }({ $side ->
            [office] for the organization only
           *[agency] for the agency only
        })
    }
live-hint = A file that you send now is kept for this indicator, and everybody present sees it.
live-side-office = The organization
live-side-agency = The agency
live-end-settled = Done; next
live-end-to-mend = To be mended; next
live-open = Go to this indicator
live-note-shared = Shared note
live-note-private = Private note
live-files-button = See the files
live-judge = Score this indicator
live-back = Back to the indicator
live-see = See the indicator
live-files-sent = Files of indicator { CODE($code) }: { NUM($count) }
live-settled = ✔ Noted.
live-ask-note = { $shared ->
        [true] Write the shared note. Everybody present sees it, and it stands in the minutes.
       *[false] Write the private note. Only your own side sees it, and it does not stand in the minutes.
    }
live-noted = ✔ The note was kept.
live-file-kept = ✔ “{ $name }” was kept for indicator { CODE($code) } ({ NUM($count) } files).
live-minutes-title = Indicators gone through
live-minutes-column = Indicator
live-minutes-said = What was said and given
live-minutes-item = { CODE($code) } · { $title }
live-minutes-note = { $who }: { $text }
live-minutes-files = Files of the meeting: { $names }

review-live = In the live review ({ DATE($at) }): { $state }
review-live-files = Files of that meeting: { NUM($count) }
review-live-button = What was said and given in the live review
review-begin-at = { $title }

notice-live-item = <b>Live review</b> · { $name }
    Now: indicator { CODE($code) } · { $title }
notice-live-said = Indicator { CODE($code) } · { $title }
notice-live-note = { $who }: “{ $words }”
notice-live-file = New file from { $who }: { $words }
