## Ways on: what two persons decide, and who is appointed

decisions-button = Decisions of two persons
decisions-title = <b>Decisions of two persons, { YEAR($year) }</b>
    One proposes with a reason, another confirms. All of it stays in the log.
decisions-none = Nothing has been decided so far.
decision-line = { $state ->
        [PROPOSED] ⏳
        [CONFIRMED] ✔
       *[DROPPED] ✖
    } { $what } · proposed by { $by }{ $other ->
        [none] {""}
       *[other] {" "}· second person { $other }
    } · { DATE($at) }
decision-gate-circular-ready = Go on without a confirmed circular
decision-gate-items-decided = Go on with items not reviewed
decision-gate-objections-decided = Go on with objections not heard
decision-gate-transmitted = Go on without the national transfer
decision-gate-festival-held = Go on without the festival
decision-gate-review-unheld = Go on with lists open before the review
decision-gate-closing-unheld = Close with actions still open
decision-pass-gate = Go on with work left
decision-suspend = Suspend the cycle
decision-resume = Resume the cycle
decision-abandon = Abandon the cycle
decision-correct-score = Correct a score
decision-withhold-result = Take back one agency’s result
decision-restore-result = Release the result anew
decision-restore-scores = Put scores back to a moment
decision-restore-of = Release the result of { $agency } anew
decision-effect-circular-ready = The cycle is published without a circular confirmed here.
decision-effect-items-decided = Items not reviewed count as their agency claims, returned ones never mended count as zero. The agency may object.
decision-effect-objections-decided = Objections not heard are closed with the score as it was; the agencies are told your reason.
decision-effect-transmitted = Results are released although no transfer to the national system is recorded.
decision-effect-festival-held = Results are released before the festival.
decision-effect-review-unheld = The review begins although work that should come before it is open. That work stays open and is followed.
decision-effect-closing-unheld = The cycle is closed although actions of it are open. They stay open and are followed.
decision-effect-suspend = Until it is resumed nothing is recorded and no reminder is sent. Everybody is told.
decision-effect-resume = The cycle goes on, and every deadline still to come moves by the days of the rest. Everybody is told.
decision-effect-abandon = This cycle is given up for good, and a new one can be made for the same year. Everybody is told. Its data are kept but no longer shown.
decision-effect-correct-score = A score that was released changes. Both scores and the reason are kept and told to the agency; approvals of the earlier table have to be given again. After the release, the released table stands until all of them are given.
decision-effect-withhold-result = The agency itself, the ranking and the channel no longer show this result but say that it is being corrected. The agency and whoever has read it are told, with this reason. The scores are kept, and the result is released anew after the correction.
decision-effect-restore-result = The result, as it stands now, is shown to the agency and in the ranking again.
decision-effect-restore-scores = Scores given or taken back since this moment become what they were at it. Both stay in the log; approvals have to be given again, and evaluators or agencies whose scores change are told with this reason.
decision-resume-moves = If the cycle goes on today:
decision-ask-reason = Write the reason; the second person and those concerned will read it.
decision-ask-agency = Whose score? Write the code or the name of the agency.
decision-ask-result = Which agency’s result is taken back? Write its code or name.
decision-ask-indicator = Which indicator? Write its code, for example 1-2
decision-ask-points = { $agency }
    { $code } { $title }
    Score now: { POINTS($before) } of { POINTS($maximum) }
    What is the right score?
decision-summary = Reason: { $reason }
    Send it to a second person?
decision-propose = Propose
decision-proposed = Proposed, and sent to { NUM($told) } people. It is done when one of them confirms.
decision-left = Nothing was proposed.
decision-see = See the proposal
decision-item = { $agency }
    { $code } { $title }
    Score now { POINTS($before) } → { POINTS($after) } of { POINTS($maximum) }
decision-reason = Reason of { $by } ({ DATETIME($at) }): { $reason }
decision-moment = Moment: { DATETIME($at) }
decision-confirm = I confirm
decision-drop = I do not confirm
decision-take-back = Take the proposal back
decision-confirmed = Done: { $what }{ $told ->
        [0] {""}
       *[other] {" "}· { NUM($told) } people are being told.
    }
decision-dropped = The proposal is closed and nothing has changed.
cycle-suspended-line = ⏸ suspended since { DATE($sinceAt) }
orphans-button = Appoint an evaluator
orphans-title = { $count ->
        [0] All work has somebody to do it.
       *[other] <b>Nobody may do { NUM($count) } pieces of work:</b>
    }
orphans-line = { $code } { $title } · { $act ->
        [score] { NUM($count) } without an evaluator
        [second-look] second looks without an evaluator: { NUM($count) }
       *[other] { NUM($count) } objections without a decider
    }
orphans-choose = Appoint for { $code }
orphans-who = <b>{ $code } { $title }</b> · { NUM($count) }
    Who shall do it? Conflicts of interest are left out.
orphans-nobody = <b>{ $code } { $title }</b> · { NUM($count) }
    None of the evaluators may do this. Invite a new one from /people and come back here.
orphans-candidate = { $name } · { NUM($count) }
orphans-appointed = Indicator { $code } has been given ({ NUM($count) }); the evaluator is being told.
tables-return = Send the tables back
tables-return-ask = What has to be corrected? The coordinator will read these words.
tables-return-summary = Reason: { $reason }
    Send the tables back? Approvals have to be given again after the correction.
tables-return-yes = Send back
tables-returned = The tables have gone back to the coordinator, who is being told.
notice-decision-waiting = <b>{ $what }</b>
    { $by } proposes this and needs a second person.
    Reason: { $reason }
notice-cycle-suspend = <b>The evaluation of { YEAR($year) } is suspended.</b>
    Until it is resumed nothing is recorded and no deadline is lost.
    Reason: { $reason }
notice-cycle-resume = <b>The evaluation of { YEAR($year) } goes on.</b>
    Deadlines have moved by the days of the rest; the new ones are in /deadlines.
    Reason: { $reason }
notice-cycle-abandon = <b>The evaluation cycle of { YEAR($year) } has been abandoned.</b>
    Nothing is asked of you. If a new cycle begins, you will be told.
    Reason: { $reason }
notice-score-corrected = <b>The score of { $code } { $title } was corrected.</b>
    It was { POINTS($before) } and is now { POINTS($after) } of { POINTS($maximum) }
    Reason: { $reason }
notice-tables-returned = <b>The result tables of { YEAR($year) } were sent back ({ $role }).</b>
    Reason: { $reason }
    Finalise them again after the correction.
notice-review-appointed = { $what ->
        [hearing] <b>The objections to { $code } { $title } are yours to hear.</b>
       *[review] <b>Indicator { $code } { $title } is yours to review.</b>
    }
notice-self-assessment-opened = <b>The self-assessment of { YEAR($year) } has begun.</b>
    To be submitted by { DATETIME($dueAt) }
refusal-cycle-suspended = This cycle is suspended since { DATETIME($sinceAt) }. This can be done once it is resumed; no deadline is lost.
refusal-decision-not-now = This would change nothing now. See how things stand in /cycle.
refusal-decision-over = This proposal is closed already.
refusal-decision-tied = In this cycle you wrote evidence for this agency or held a role in it, so you do not decide on its scores. Somebody else has to.
refusal-decision-signed = The results are out, so this correction is signed by those who approve the tables. Open it from /approvals.
refusal-decision-own = This is your own proposal; a second person has to confirm it.
refusal-decision-waits = The same proposal is waiting for a second person.
refusal-result-withheld = The result of this agency has been under correction since { DATETIME($sinceAt) }. It is released anew after that, and you are told.
refusal-results-withheld = { $agencies ->
        [one] The result of one agency is being corrected.
       *[other] The results of { NUM($agencies) } agencies are being corrected.
    } Release them anew under “Decisions” before you close the cycle.
notice-result-withheld = <b>The { YEAR($year) } result of “{ $agency }” is being corrected.</b>
    Points and rank that you have seen no longer count. The result is released anew after the correction.
    Reason: { $reason }
notice-result-restored = <b>The { YEAR($year) } result of “{ $agency }” was released anew.</b>
    Reason: { $reason }
notice-ranking-changed = { $kind ->
        [withhold-result] The { YEAR($year) } result of “{ $agency }” is being corrected and is released anew after that.
        [correct-score] The table of results of { YEAR($year) } was corrected: a score of “{ $agency }” was put right, and the table is published again with its approvals.
       *[restore-result] The { YEAR($year) } result of “{ $agency }” was corrected and is released anew.
    }
refusal-appoint-not-needed = Nothing under this indicator lacks an evaluator now.
refusal-appoint-barred = This evaluator may not do it, because of a conflict of interest or a score of their own. Choose another.
refusal-nothing-to-return = No table has been finalised that could go back.

## A released table that is corrected, and the tables that were approved

amend-title = <b>Correction of a score after the release of { YEAR($year) }</b>
amend-item = { $agency }
    { $code } { $title }
    Score as released { POINTS($before) } → { POINTS($after) } of { POINTS($maximum) }
amend-PROPOSED = Waiting to be signed
amend-CONFIRMED = ✔ Done on { DATETIME($at) } with all signatures.
amend-DROPPED = ✖ Put aside on { DATETIME($at) }; nothing has changed.
amend-moved = { $count ->
        [0] No agency gets another total or rank by it.
        [1] One agency gets another total or rank by it:
       *[other] { NUM($count) } agencies get another total or rank by it:
    }
amend-moved-line = • { $agency }{ $total ->
        [same] {""}
       *[moved] {" "}· total { POINTS($before) } → { POINTS($after) }
    }{ $rank ->
        [same] {""}
       *[moved] {" "}· rank { $rankBefore ->
                [0] none
               *[other] { NUM($rankBefore) }
            } → { $rankAfter ->
                [0] none
               *[other] { NUM($rankAfter) }
            }
    }
amend-moved-more = and { NUM($rest) } more
amend-signed = ✔ { $step }
    { $role } · { DATETIME($at) }
amend-content = Content of the table after it: { LATIN($fingerprint) }
amend-council-first = First enter number and date of the council's resolution on this correction, and send its minutes.
amend-sign = I sign
amend-council = Council resolution
amend-council-next = To the signature
amend-proposed = Proposed, with your signature. People told whose signature is next: { NUM($told) }. Until all have signed, the released table stands.
amend-see = See the correction
amend-signed-now = Signed: { $step }{ $told ->
        [0] {""}
       *[other] {" "}· { NUM($told) } with the next step are told.
    }
amend-done = The correction is made, and the new table stands in place of the one before; both are kept. People told: { NUM($told) }
amend-transmission = Sheet for the national system
notice-amendment-waiting = <b>The correction of a released score of { YEAR($year) } waits for your signature: { $step ->
        [FINALISATION] finalising the table
        [DEPUTY] approval of the deputy
       *[COUNCIL] confirmation of the council
    }.</b>
    Reason: { $reason }
    Until all have signed, the released table stands.
notice-amendment-done = <b>The correction of the { YEAR($year) } results is made with all signatures.</b>
    If the results were entered into the national system, enter the rows that changed again. Result letters of agencies whose total or rank is another are no longer valid and have to be taken anew.
notice-standing-moved = { $moved ->
        [true] <b>The rank of your agency in { YEAR($year) } went from { NUM($before) } to { NUM($after) }.</b>
       *[false] <b>The ranking of { YEAR($year) } was corrected; your agency stays at rank { NUM($after) }.</b>
    }
    Your own score is the same ({ POINTS($total) }). A score of another agency was corrected after the release.
results-amendments = Corrections of released scores waiting to be signed: { NUM($count) }
results-amendment = { $count ->
        [1] Correction to be signed
       *[other] Correction { NUM($number) }
    }
versions-button = Versions of the table
versions-title = <b>Approved tables of { YEAR($year) }</b>
    Each correction makes a new table, and the one before is kept.
versions-none = No table of { YEAR($year) } has been approved to its end.
versions-line = Version { NUM($number) } · { DATETIME($at) } · { LATIN($fingerprint) }
versions-reason = Reason: { $reason }
versions-take = Take version { NUM($number) }
versions-file = Approved table of { YEAR($year) }, version { NUM($number) } ({ DATETIME($at) })
column-results-total-before = Total before
column-results-rank-before = Rank before
notice-scores-undone = <b>Your scores are what they were on { DATETIME($at) }: { NUM($count) } changed.</b>
    Two persons have decided it. Reason: { $reason }
    What has no score is in your queue again.
notice-scores-restored = <b>Scores of your agency corrected: { NUM($count) }</b>
    Reason: { $reason }
moment-button = The year at a moment
moment-ask = At which moment do you want to see the year? Choose or write the date; the hour may stand beside it, for example 30 Azar 16:20
moment-left = No moment was chosen.
moment-title = <b>{ YEAR($year) } on { DATETIME($at) }</b>
moment-unpublished = The cycle had not been published at this moment.
moment-state = State of the cycle: { $state }
moment-queue = Waiting for review: { NUM($submitted) } · returned: { NUM($deficient) } · scored: { NUM($scored) }{ $notApplicable ->
        [0] {""}
       *[other] {" "}· not applicable: { NUM($notApplicable) }
    } of { NUM($items) }
moment-changed = { $count ->
        [0] No score has changed since.
       *[other] Since then: scores changed { NUM($count) }, agencies with another total or rank { NUM($agencies) }:
    }
moment-take = Table of that moment
moment-restore = Put scores back to this moment
moment-other = Another moment
moment-back = Back to that moment
moment-file = Table of { YEAR($year) }: now, beside { DATETIME($at) }
refusal-moment-ahead = This moment is still to come. Write one that has passed.

## Questions before an approval

remark-button = ✍️ Question or answer
remark-ask = Write your question or answer; the coordinator and those who have a part in this approval see it with your name.
remark-left = Nothing was sent.
remark-kept = ✔ Kept; people told: { NUM($told) }
remarks-title = <b>Questions and answers</b>
remark-line = { $name } ({ $role }, { DATE($at) }): { $text }
notice-approval-remarked = <b>{ $name } ({ $role }) writes about { $tables ->
        [true] the approval of the result tables
       *[false] a proposal of two persons
    }:</b>
    { $text }
refusal-remark-empty = Write your question or answer in two characters at least.
refusal-remark-too-long = This is longer than { NUM($limit) } characters. Write less, or send it in two messages.
versions-file-name = results-{ YEAR($year) }-version-{ NUM($number) }
moment-file-name = results-{ YEAR($year) }-then-and-now
