# Undelivered: messages that did not reach their reader, or of which nobody knows.

undelivered-button = Undelivered ({ NUM($count) })
undelivered-home = ✖ Messages that did not arrive, or may not have: { NUM($count) }. See “Undelivered”.
undelivered-unhandled = ⚠ Messages from people that could not be handled: { NUM($count) }. Ask your operator to run <code>npm run tahavol -- updates</code>.
undelivered-none = No message is left to follow up.
undelivered-title = <b>Undelivered</b>: { NUM($count) } { $count ->
        [one] message
       *[other] messages
    }
undelivered-how = Press a name to send again, tell the person by telephone, or close the matter.
undelivered-reason = <b>{ $reason ->
        [uncertain] ◌ Uncertain: it may have arrived
        [failed] ✖ Failed: it was not sent
        [unreachable] ∅ Unreachable
        [channel] ⚠ Channel
       *[mirror] ⚠ Mirror of the channel
    }</b>
undelivered-line = • { $name }{ $who ->
        [channel] {""}
        [none] {" "}· holds no role
       *[other] {" "}· { $who }
    }
    { $what }{ $more ->
        [0] {""}
       *[other] {" "}and { NUM($more) } more
    } · since { DATE($since) }
undelivered-party-person = Person
undelivered-party-channel = Channel
undelivered-party-mirror = Mirror of the channel
undelivered-who = <b>{ $name }</b>{ $who ->
        [channel] {""}
        [none] {" "}· holds no role now
       *[other] {" "}· { $who }
    }
undelivered-what = Not arrived, or uncertain: { NUM($count) }
undelivered-message = • { $what } · { DATETIME($since) } · { $reason ->
        [uncertain] may have arrived
        [failed] was not sent
        [unreachable] there was no way to the person
       *[other] was not sent
    }
undelivered-more = … and { NUM($count) } more
undelivered-todo = { $way ->
        [again] Send again, or tell the person by telephone. What is no longer needed will not be sent.
        [left] This person holds no role any more and gets no messages; press “Noted”.
        [away] Nothing arrives until the person writes to the bot. Telephone, or make a new start code under “This person has left”.
        [channel] First see that the bot is an administrator of the channel and may post; then send again.
       *[mirror] Ask your operator to check the address and key of the mirror; then send again.
    }
undelivered-again = Send again
undelivered-again-yes = Yes, send again
undelivered-again-rest = Only what did not arrive
undelivered-ask-again = It may have arrived. Send it again?
    To: { $name }
undelivered-put-back = Queued to be sent: { NUM($count) }. Whatever still does not arrive comes back to this list.
undelivered-phone = Another way
undelivered-phone-page = <b>{ $name }</b>
    { $phone ->
        [none] No telephone number is recorded. Ask the person’s agency.
       *[other] Telephone: { LATIN($phone) }
    }
undelivered-phone-what = These messages did not arrive; once you have told the person, press “Told by telephone”:
undelivered-phone-line = • { $what }
undelivered-told = Told by telephone
undelivered-told-done = Recorded: told by telephone.
undelivered-gone = This person has left
undelivered-gone-role = Has left: { $role }
undelivered-close = Noted
undelivered-closed = Closed; it is counted no longer.
undelivered-numbered = { $word }, { $what }
refusal-nothing-to-send = Nothing is left to send: it is queued already, or the reader holds no role any more.

undelivered-kind-reminder = reminder of pending work
undelivered-kind-coordinator-digest = the coordinator’s morning digest
undelivered-kind-circular = circular or announcement
undelivered-kind-circular-confirmed = news of the confirmation
undelivered-kind-circular-not-sent = news that it was not sent
undelivered-kind-circular-proposed = request to confirm
undelivered-kind-circular-unseen = reminder to acknowledge
undelivered-kind-circular-corrected = corrected text
undelivered-kind-channel-shut = news of the closed channel
undelivered-kind-outage-returned = news of time given back after an outage
undelivered-kind-contact-unreached = news that a colleague was not reached
undelivered-kind-correction-proposed = request to confirm a correction
undelivered-kind-correction-decided = decision on a correction
undelivered-kind-pinned-deadline = the pinned deadline
undelivered-kind-seat-taken = news of a new role
undelivered-kind-seat-ended = news of the end of a role
undelivered-kind-decision-waiting = decision of two persons
undelivered-kind-cycle-decided = state of the cycle
undelivered-kind-score-corrected = correction of a score
undelivered-kind-result-decided = result taken back or released anew
undelivered-kind-ranking-changed = change of the published ranking
undelivered-kind-amendment-waiting = correction waiting to be signed
undelivered-kind-amendment-done = correction of the table made
undelivered-kind-standing-moved = rank moved by a correction
undelivered-kind-approval-remarked = question or answer about an approval
undelivered-kind-scores-undone = scores taken back by two persons
undelivered-kind-scores-restored = scores put back to a moment
undelivered-kind-tables-returned = tables sent back
undelivered-kind-review-appointed = appointment of an evaluator
undelivered-kind-review-assigned = Work assigned
undelivered-kind-conflict-declared = Conflict declared
undelivered-kind-second-look-apart = Scores apart
undelivered-kind-self-assessment-opened = beginning of the self-assessment
undelivered-kind-schedule-changed = change of the timetable
undelivered-kind-date-in-doubt = news of a submission at the edge of a deadline
undelivered-kind-evidence-submitted = news of submitted evidence
undelivered-kind-not-applicable-asked = not-applicable request
undelivered-kind-not-applicable-answered = answer to a not-applicable request
undelivered-kind-sign-off-handed = report ready for signature
undelivered-kind-sign-off-decided = report signed or returned
undelivered-kind-sign-off-outdated = change after the signature
undelivered-kind-stand-in-told = word of a stand-in
undelivered-kind-question-asked = question of an agency
undelivered-kind-question-replied = answer to a question
undelivered-kind-question-late = unanswered question
undelivered-kind-extension-asked = request for an extension
undelivered-kind-extension-decided = answer to a request for an extension
undelivered-kind-deficiency = deficiency note
undelivered-kind-preliminary-released = preliminary scores
undelivered-kind-objection-decided = decision on an objection
undelivered-kind-objection-reopened = objection opened again
undelivered-kind-appeal-reminder = reminder of the committee’s window
undelivered-kind-appeal-filed = new case of the committee
undelivered-kind-appeal-decided = decision of the committee
undelivered-kind-session-called = invitation of the council
undelivered-kind-session-reminder = reminder of the council
undelivered-kind-session-vote = vote of the council
undelivered-kind-session-held = minutes of the council
undelivered-kind-approval-waiting = request to approve the results
undelivered-kind-result-released = final result
undelivered-kind-ranking-published = publication of the ranking
undelivered-kind-account-added = A new account of a person
undelivered-kind-account-refused = An unknown account was detached
undelivered-kind-code-void = An invitation code is void
undelivered-kind-second-person-needed = A second person is needed
undelivered-kind-proposal-answered = Answer to a proposed role
undelivered-kind-pin-changed = PIN set or removed
undelivered-kind-release-done = Preliminary results released by the second person
undelivered-kind-release-proposed = Release of preliminary results proposed
undelivered-kind-end-on-closed-day = End of a stage on a closed day
undelivered-kind-other = message of an earlier version
undelivered-kind-case-turn = turn in a case
undelivered-kind-case-told = word of a case
undelivered-kind-case-judged = decision in a case
undelivered-kind-case-reminder = reminder of cases
undelivered-kind-definition-proposed = procedure to confirm
undelivered-kind-definition-settled = what became of a proposed procedure
undelivered-kind-case-ladder = word to a superior
undelivered-kind-indicators-unset = specific indicators not set
undelivered-kind-meeting-invited = invitation to a meeting
undelivered-kind-meeting-reminder = reminder of a meeting
undelivered-kind-meeting-minutes = minutes of a meeting
undelivered-kind-live-item = next item of a live review
undelivered-kind-live-said = note or file in a live review
undelivered-kind-task-set = new task
undelivered-kind-document-standing = standing of a document
undelivered-kind-document-ends = end of a document
