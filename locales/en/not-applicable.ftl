## Requests that an indicator does not apply

not-applicable-ask-button = Does not apply
not-applicable-own-button = Not-applicable request
not-applicable-own-line = Not applicable: { $state }
not-applicable-state-ASKED = awaiting the organization’s answer
not-applicable-state-RETURNED = the organization asks for more
not-applicable-state-APPEALED = the refusal is under objection
not-applicable-state-GRANTED = granted
not-applicable-state-REFUSED = refused
not-applicable-state-WITHDRAWN = withdrawn
not-applicable-ask-reason = Indicator { CODE($code) } · { $title }
    Write why this indicator does not apply to your agency (at least { NUM($minimum) } characters). For example: this agency runs no production unit in the province.
    You can send documents afterwards. Until the organization answers, the deadline of this indicator stands.
not-applicable-left = No request was sent.
not-applicable-asked = The request that indicator { CODE($code) } does not apply has been sent.
    { $title }
    Answer due by { DATETIME($answerBy) }
    Send any document here now and it joins this request.
not-applicable-none = There is no not-applicable request in { YEAR($year) }.
not-applicable-register = <b>Not-applicable requests of { YEAR($year) }</b>
    Waiting: { NUM($waiting) } · all: { NUM($total) }
not-applicable-entry = { $agency } · { CODE($code) } { $title }
    { $state }{ $origin ->
        [group] {" "}(one decision for the whole group)
       *[asked] {""}
    }
not-applicable-button = { CODE($code) } · { $agency }
not-applicable-head = <b>Not applicable: indicator { CODE($code) } · { $title }</b>
    { $agency } · group { $group } · { POINTS($maximum) } points
    { $state }
not-applicable-by-group = This decision was taken for all agencies of the group.
not-applicable-said-reason = The agency’s reason ({ DATETIME($at) }):
    { $text }{ not-applicable-attached }
not-applicable-said-ask-back = The organization asks ({ DATETIME($at) }):
    { $text }{ not-applicable-attached }
not-applicable-said-answer = The agency answers ({ DATETIME($at) }):
    { $text }{ not-applicable-attached }
not-applicable-said-grant = Note to the decision ({ DATETIME($at) }):
    { $text }{ not-applicable-attached }
not-applicable-said-refusal = Reason for the refusal ({ DATETIME($at) }):
    { $text }{ not-applicable-attached }
not-applicable-said-appeal = Objection to the refusal ({ DATETIME($at) }):
    { $text }{ not-applicable-attached }
not-applicable-attached = { $files ->
        [0] {""}
       *[other] {" "}· files: { NUM($files) }
    }
not-applicable-precedents = <b>Earlier decisions on this indicator</b>
not-applicable-no-precedent = Nothing else has been decided on this indicator yet.
not-applicable-precedent = { $same ->
        [yes] Same group: {""}
       *[no] {""}
    }{ $agency } · { $state } · { DATE($at) }{ $answer ->
        [none] {""}
       *[other] {" "}· { $answer }
    }
not-applicable-grant = Grant: does not apply
not-applicable-ask-back = Ask for more
not-applicable-refuse = Refuse with a reason
not-applicable-group-button = Decide for the whole group
not-applicable-group = <b>Not applicable for the whole group { $group }</b>
    Indicator { CODE($code) } · { $title }
    { $touched ->
        [0] This decision would touch no agency.
       *[other] This decision touches { NUM($touched) } agencies. All of them are told:
    }
not-applicable-group-line = { $agency } · { $state }{ $asked ->
        [yes] {" "}· has asked
       *[no] {""}
    }
not-applicable-group-yes = Grant for { NUM($touched) } agencies
not-applicable-group-done = Granted for { NUM($touched) } agencies of the group { $group }.
not-applicable-files = Files ({ NUM($count) })
not-applicable-files-sent = Files of this request: { NUM($count) }
not-applicable-register-button = Not-applicable requests
not-applicable-answer = Answer the organization
not-applicable-appeal = Object to the refusal
not-applicable-withdraw = Withdraw the request
not-applicable-withdrawn = The request is withdrawn. The indicator is what it was before.
not-applicable-granted = Granted. The agency is told, and the weight of this indicator goes to its other indicators.
not-applicable-words-answer = Write your answer (at least { NUM($minimum) } characters).
not-applicable-words-appeal = Write why the refusal is wrong (at least { NUM($minimum) } characters). Somebody other than who refused decides.
not-applicable-words-refuse = Write the reason for the refusal (at least { NUM($minimum) } characters). The agency reads this text and never your name.
not-applicable-words-ask-back = Write what explanation or document is needed (at least { NUM($minimum) } characters). Your clock stops until the agency answers.
not-applicable-done-answer = Your answer has been sent. Send any document here now.
not-applicable-done-appeal = Your objection has been sent. Send any document here now.
not-applicable-done-refuse = Refused. The agency has been told the reason.
not-applicable-done-ask-back = The agency has been asked.
not-applicable-home = ⏳ Not-applicable requests awaiting your decision: { NUM($count) }
not-applicable-see = View the request
message-file-kept = The file “{ $name }” has joined what you wrote.
scores-reweighted = Not applicable in { $name }: { POINTS($earned) } ÷ { POINTS($reachable) } × { POINTS($maximum) } = { POINTS($result) }
scores-reweighted-none = Not applicable in { $name }: nothing applies, and its { POINTS($maximum) } points went to the rest.

## Notices

notice-not-applicable-asked = { $state ->
        [APPEALED] <b>Objection to a refusal: { $agency }</b>
       *[other] <b>Not-applicable request: { $agency }</b>
    }
    Indicator { CODE($code) } · { $title }
    <blockquote>{ $text }</blockquote>
    Answer due by { DATETIME($answerBy) }
notice-not-applicable-answered = Not applicable: indicator { CODE($code) } · { $title }
    { $stateName }{ $origin ->
        [group] {" "}(for all agencies of the group)
       *[asked] {""}
    }{ $text ->
        [none] {""}
       *[other] {"\u000A"}{ $text }
    }
    { $state ->
        [GRANTED] The weight of this indicator goes to the others. The total is still out of the same maximum.
        [REFUSED] You can object to the refusal, or send the evidence of the indicator.
       *[RETURNED] Please answer, so that it can be decided.
    }

## Refusals

refusal-not-applicable-standing = There is a request for this indicator: { $state ->
        [GRANTED] it has been granted.
        [RETURNED] the organization asks for more. Please answer it.
       *[other] it awaits an answer.
    }
refusal-not-applicable-elsewhere = This request has changed meanwhile: { $state ->
        [GRANTED] it has been granted.
        [REFUSED] it has been refused.
        [RETURNED] the organization asks for more.
        [APPEALED] the refusal is under objection.
        [WITHDRAWN] the agency has withdrawn it.
       *[ASKED] it awaits an answer.
    }
refusal-not-applicable-appealed-already = The refusal was objected to once and that was answered. You can object to the score when the preliminary results are out.
refusal-not-applicable-in-objection = An objection to this indicator is being heard. Press again when it is decided.
