## What waits: one list for everybody

worklist-button = What waits for you
worklist-title = { $count ->
        [0] Nothing waits for you now.
       *[other] <b>Waiting for you: { NUM($count) }</b>
    }
worklist-home = <b>Waiting for you: { NUM($count) }</b>
worklist-until = until { DATETIME($dueAt) }
worklist-late = ⏰ was due on { DATE($dueAt) }
worklist-since = since { DATE($sinceAt) }
worklist-parked = The data were put back from a backup of { DATETIME($sinceAt) } and { $count ->
        [0] no message goes out
       *[other] messages wait: { NUM($count) }; none is sent
    } until you say what becomes of them
worklist-write-circular = Write the circular of the drafted cycle and have it confirmed
worklist-do-write-circular = Announcements
worklist-send-circular = A confirmed circular is ready to be sent
worklist-do-send-circular = Announcements
worklist-publish = The drafted cycle is ready to be published
worklist-do-publish = The cycle
worklist-release-preliminary = The preliminary results can be released: look at them and release them
worklist-do-release-preliminary = Preliminary results
worklist-finalise = Finalise the result tables
worklist-do-finalise = Finalise
worklist-approve-deputy = The result tables await your approval
worklist-do-approve-deputy = Approvals
worklist-record-council = Record the confirmation of the council
worklist-do-record-council = Record the council
worklist-marks = Carry the results over to the national system and record it
worklist-do-marks = Record the transfer
worklist-mark-festival = Record the festival: the results wait for it
worklist-do-mark-festival = Record the festival
worklist-release = The final results are ready to be released
worklist-do-release = Release
worklist-close = The results are out: close the cycle
worklist-do-close = Close the cycle
worklist-resume = The cycle is suspended: propose to resume it
worklist-do-resume = Decisions
worklist-restore = Results being corrected: { NUM($count) }; release them anew after that
worklist-do-restore = Decisions
worklist-announce = Announce the result in your agency and record it
worklist-do-announce = Our result
worklist-confirm-decision = Decisions awaiting your confirmation: { NUM($count) }
worklist-do-confirm-decision = Decisions
worklist-sign-amendment = Corrections of released scores awaiting your signature: { NUM($count) }
worklist-do-sign-amendment = See and sign
worklist-confirm-circular = Announcements or corrections awaiting your confirmation: { NUM($count) }
worklist-do-confirm-circular = Announcements
worklist-acknowledge = Announcements to acknowledge: { NUM($count) }
worklist-do-acknowledge = Read them
worklist-decide-extension = Extension requests awaiting your decision: { NUM($count) }
worklist-do-decide-extension = Extension requests
worklist-appoint = Nobody may do { NUM($count) } pieces of work
worklist-do-appoint = Appoint
worklist-requests = Requests that an indicator does not apply, awaiting your decision: { NUM($count) }
worklist-do-requests = Not-applicable requests
worklist-questions = Questions of agencies awaiting your answer: { NUM($count) }
worklist-do-questions = Questions
worklist-undelivered = Messages not delivered: { NUM($count) }
worklist-do-undelivered = Undelivered
worklist-answer = Indicators left: { NUM($count) }
worklist-do-answer = Go on with the evidence
worklist-mend = Indicators returned to be mended: { NUM($count) }
worklist-do-mend = Correct the indicator
worklist-answer-request = Questions about a not-applicable request: { NUM($count) }
worklist-do-answer-request = Answer about not applicable
worklist-hand-over = Hand the self-assessment report to the head for signature
worklist-do-hand-over = Report and signature
worklist-sign = The self-assessment report awaits your signature
worklist-do-sign = See and sign the report
worklist-object = Scores you may object to: { NUM($count) }
worklist-do-object = Objections
worklist-review = Items awaiting your review: { NUM($count) }
worklist-do-review = Review queue
worklist-second-look = Awaiting your second look: { NUM($count) }
worklist-do-second-look = Second looks
worklist-hear = Objections awaiting your decision: { NUM($count) }
worklist-do-hear = Hear objections
worklist-vote = { NUM($count) } cases of the committee want your vote
worklist-do-vote = Vote in the committee
worklist-cases = Cases waiting for you: { NUM($count) }
worklist-do-cases = Cases
home-nothing = Nothing is waiting for you now.
home-more = { $count ->
        [0] More
       *[other] More ({ $count } waiting)
    }
worklist-of-others = { $what }{ $count ->
        [1] {""}
       *[other] : { NUM($count) }
    }
worklist-owes = <b>Next: { $roles }</b>{ $names ->
        [none] {""}
       *[other] {" "}({ $names })
    }
