## The log in chat

audit-title = <b>Audit log</b>: who did and saw what
audit-title-of = <b>Log of { $thing }</b>
audit-line =
    { DATETIME($at) }
    { $who }: { $what } · { $thing }
audit-none = Nothing is in the log.
audit-older = Older
audit-newest = Newest
audit-search = 🔎 Search
audit-of-person-button = Log of this person
audit-ask = Write the name of a person or agency, the number of a circular, or agency code and indicator code; for example: <code>Rezaei</code>
audit-found = Found for “{ $words }”:
audit-found-none = Nothing was found for “{ $words }”. Write another part of the name or number.
audit-by-system = the service or its operator
audit-by-stranger = a stranger
audit-by-person = without a role
audit-thing =
    { $entity ->
        [item] indicator { CODE($code) }, { $name }
        [agency] { $name }
        [circular] circular { $name }
        [extension] extension for { $name }
        [cycle] cycle { CODE($code) }
        [seat] { $name }
        [person] { $name }
        [people] list of people
        [province] data of the province
        [audit] audit log
        [service] the service
        [start-code] start code
        [notice] undelivered messages
        [account] their own account
       *[other] { $name }
    }
notice-many-reads =
    ⚠️ Very many readings: in the ten minutes before { DATETIME($at) }, { $name } has seen pages of { NUM($count) } different people or subjects.
    If that is not their usual work, ask them; the coordinator can revoke the role, and whoever runs the service can stop all changes.
undelivered-kind-many-reads = alarm about very many readings

audit-audit-key = changed the key that seals the log
audit-audit-item = entered the hash of earlier evidence and scores
audit-audit-head = sent the daily seal of the log
audit-audit-show = read the audit log
audit-audit-person = read the log of a person
audit-audit-thing = read the log of one subject
audit-audit-alarm = alarm: very many readings
audit-audit-export = exported the audit log
audit-circular-acknowledge = acknowledged
audit-circular-write = wrote a draft
audit-circular-change = changed the draft
audit-circular-set-option = changed an option of sending
audit-circular-attach-file = added a file to the announcement
audit-circular-remove-file = removed a file of the announcement
audit-circular-propose = proposed it for confirmation
audit-circular-confirm = confirmed the text
audit-circular-cancel = cancelled the sending
audit-circular-reach = saw whom no message can reach
audit-circular-send = sent it
audit-circular-hold = held back the scheduled sending
audit-circular-reconcile = sent notices that had got lost
audit-circular-agencies = saw which agencies have seen it
audit-circular-silent = saw the silent agencies
audit-circular-agency = saw who has seen it at an agency
audit-circular-letter = took the proof of notification
audit-circular-remind = reminded the silent
audit-correction-propose = proposed a correction
audit-correction-confirm = confirmed a correction
audit-correction-discard = discarded a correction
audit-cycle-late = saw what is late
audit-cycle-create = created the cycle
audit-cycle-replace = replaced the draft of the cycle
audit-cycle-publish = published the cycle
audit-cycle-advance = advanced the cycle
audit-cycle-festival-held = recorded that the festival was held
audit-cycle-rehearse = rehearsed the year
audit-result-transmit = recorded the transmission of results
audit-stage-move = moved a stage
audit-stage-grace = changed the grace period
audit-delivery-send-again = sent again what had not arrived
audit-delivery-phone = saw a telephone number
audit-delivery-tell-by-phone = recorded telling by telephone
audit-delivery-close = closed what had not arrived
audit-evidence-set-self-assessment = wrote the self-assessment
audit-evidence-set-explanation = wrote the explanation
audit-evidence-attach-file = added a file
audit-evidence-remove-file = removed a file
audit-evidence-submit = submitted the evidence
audit-evidence-withdraw = withdrew the submission
audit-evidence-export = exported all evidence
audit-not-applicable-ask = asked that an indicator not apply
audit-not-applicable-answer = answered about a not-applicable request
audit-not-applicable-appeal = objected to a not-applicable refusal
audit-not-applicable-withdraw = withdrew a not-applicable request
audit-not-applicable-register = viewed the not-applicable requests
audit-not-applicable-open = viewed a not-applicable request
audit-not-applicable-files = fetched the files of a not-applicable request
audit-not-applicable-grant = granted a not-applicable request
audit-not-applicable-refuse = refused a not-applicable request
audit-not-applicable-ask-back = asked for more on a not-applicable request
audit-not-applicable-grant-group = granted not applicable for a group
audit-sign-off-hand = handed the self-assessment report to the head
audit-sign-off-return = returned the self-assessment report
audit-sign-off-sign = signed the self-assessment report
audit-stand-in-name = named a stand-in
audit-stand-in-confirm = confirmed a stand-in
audit-stand-in-end = ended a stand-in
audit-stand-in-note-back = wrote a note for the return
audit-stand-in-turn = a stand-in began or ended by the clock
audit-review-see-scores = agency looked at its scores first
audit-review-accept-scores = agency accepted the scores
audit-settings-kind = silenced or restored a kind of notice
audit-message-attach-file = added a file to a message
audit-question-ask = asked a question
audit-question-settle = found a published answer enough
audit-question-open = viewed a question
audit-question-files = fetched the files of a question
audit-question-follow-up = asked further
audit-question-close = closed a question
audit-question-board = viewed the questions
audit-question-claim = took a question in hand
audit-question-release = gave a question back
audit-question-reply = answered a question
audit-question-publish = published a question and its answer
audit-question-escalate = told of an unanswered question
audit-extension-give = gave more time unasked
audit-extension-ask = asked for an extension
audit-extension-register = saw the register of extensions
audit-extension-open = opened a request for an extension
audit-extension-grant = granted an extension
audit-extension-refuse = refused an extension
audit-extension-return-days = gave lost days back
audit-extension-return-outage = gave back the time of an outage
audit-import-upload = uploaded the workbook
audit-import-apply = applied the workbook
audit-import-cancel = cancelled the workbook
audit-objection-start = began an objection
audit-objection-set-text = wrote the objection
audit-objection-attach-file = added a file to the objection
audit-objection-remove-file = removed a file of the objection
audit-objection-file = filed the objection
audit-objection-withdraw = withdrew the objection
audit-objection-claim = took the objection in hand
audit-objection-release = gave the objection back
audit-objection-hearing = saw both sides of an objection
audit-objection-hearing-files = saw the files of an objection
audit-objection-decide = decided the objection
audit-objection-pending = saw the pending objections
audit-people-role = saw the people of a role
audit-people-absent = saw who has not joined
audit-people-invite-absent = invited everybody who has not joined
audit-people-agency = saw the people of an agency
audit-people-search = searched for people
audit-person-invite = invited somebody
audit-seat-show = saw the page of a person
audit-seat-invite = made a code for a holder
audit-seat-hand-over = handed the role over
audit-seat-revoke = revoked the role
audit-seat-ask-mistake = take back a role given by mistake
audit-seat-acts = read what was done on a role
audit-start-code-redeem = came in with a start code
audit-seat-choose = changed the present role
audit-settings-language = changed the language
audit-settings-hour = changed the hour of reminders
audit-settings-mode = changed the mode of reminders
audit-progress-call-list = saw the list to telephone by
audit-service-freeze = stopped all changes
audit-service-thaw = let changes go on
audit-clock-confirm = confirmed the clock
audit-result-approvals = saw the approvals of the results
audit-tables-finalise = finalised the tables
audit-result-approve = approved the results
audit-result-release = released the final results
audit-council-set-facts = wrote number and date of the council
audit-council-add-minutes = added minutes
audit-council-clear-minutes = removed the minutes
audit-council-record = recorded the council's approval
audit-ranking-read = saw the unreleased ranking
audit-result-announce = announced the result in the agency
audit-result-export = exported the results
audit-review-claim-next = took the next item in hand
audit-review-claim = took an item in hand
audit-review-release-claim = gave the item back
audit-review-score = gave a score
audit-review-undo-score = undid a score
audit-review-note-deficiency = noted a deficiency
audit-review-read-agency = saw an agency's file
audit-review-release-preliminary = released the preliminary results
audit-evidence-keep-in-tray = kept a file in the tray
audit-evidence-place-file = placed a file of the tray
audit-evidence-drop-file = dropped a file of the tray
audit-holiday-close = Day closed
audit-holiday-declare = Holidays of a year declared complete
audit-cycle-continue = drafted the next year from this one
audit-holiday-reopen = Closure of a day taken back
audit-decision-list = Decisions of two persons read
audit-decision-propose = Decision proposed
audit-decision-find-item = Looked up a score to correct
audit-decision-find-agency = Search for an agency whose result is taken back
audit-decision-open = Decision read
audit-decision-confirm = Decision confirmed
audit-decision-drop = Decision dropped
audit-review-orphans = Work without an evaluator read
audit-review-appoint = Evaluator appointed
audit-import-present = Present data of the province taken out
audit-people-waiting = Waiting roles and accounts read
audit-seat-confirm = Role confirmed
audit-seat-confirm-all = All roles confirmed
audit-seat-decline = Role declined
audit-account-recognise = Account recognised
audit-account-admit = Account admitted
audit-account-agree = Second account agreed to
audit-account-lift = 72-hour rule lifted
audit-tables-return = Tables of results sent back
audit-review-propose-release = Release of preliminary results proposed
audit-pin-enter = wrote the PIN
audit-pin-set = set or changed the PIN
audit-pin-forget = took a forgotten PIN away
audit-procedure-install = definition installed
audit-case-start = case begun
audit-case-answer = answer in a case
audit-case-move-on = question passed over
audit-case-attach-file = file of a case
audit-case-submit = case sent
audit-case-claim = case taken in hand
audit-case-judge = decision in a case
audit-case-name = respondent named
audit-case-reopen = case reopened
audit-case-close = case closed
audit-case-lapse = time of a step ran out
audit-round-open = round opened
audit-round-remind = round reminded

## Dialogues that are no entry themselves

audit-extension-other-day = Granting more time until another day
audit-review-undo = Taking a score back
audit-audit-ask = Searching the log
audit-decision-ask = Proposing a decision of two
audit-decision-ask-restore = Proposing a decision of two
audit-circular-option = Setting an announcement
audit-case-show = seeing a case
audit-case-history = seeing the history of a case
audit-case-files = seeing the files of a case
audit-case-fill = filling in a form
audit-case-decide = deciding a case
audit-second-look-claim-next = took an item for a second look
audit-second-look-release-claim = gave a second look back
audit-second-look-score = gave a second score
audit-second-look-open = saw two scores that are apart
audit-second-look-propose = proposed an agreed score
audit-second-look-accept = accepted an agreed score
audit-second-look-board = saw the board of second looks
audit-second-look-send-to-third = sent it to a third evaluator
audit-second-look-set-sample = set the sample of second looks
audit-second-look-draw = drew the seed of the sample
audit-second-look-ask-sample = Setting the sample of second looks
audit-review-reviewers = saw the load of evaluators
audit-review-reviewer = saw what an evaluator is assigned
audit-review-balance = assigned a balanced proposal
audit-review-hand-over = handed an evaluator’s work over
audit-review-set-maximum = set a maximum load
audit-review-assign-second = assigned a second evaluator
audit-review-declare-conflict = declared a conflict of interest
audit-review-quality = saw how alike evaluators judge
audit-review-score-insufficient = Scoring evidence that is not sufficient
