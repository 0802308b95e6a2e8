# More time for one agency: asked for, answered, and kept in the register of equal treatment.

extension-state-ASKED = ⏳ awaiting a decision
extension-state-GRANTED = ✔ granted
extension-state-REFUSED = refused
extension-state-RETURNED = ↺ extended automatically
extension-state-GIVEN = ＋ given by the coordinator
extension-give-button = Give more time
extension-give-stage = <b>More time, unasked</b>
    In which stage?
extension-give-whom = To which agencies? Write the name or code of each on a line, or press the button.
extension-give-owing = All agencies with work left ({ $count })
extension-give-day = Until the end of which day? Press one, or write it.
extension-give-reason = Write the reason (at least { NUM($minimum) } characters). The agencies and the register show it.
extension-give-summary = <b>More time for { NUM($count) } agencies</b>
    { $stage } · until { DATETIME($to) }
    Reason: “{ $reason }”
extension-give-line = { $agency } · now until { DATETIME($from) }
extension-give-more = and { NUM($rest) } more
extension-give-untouched = { NUM($count) } agencies have until that day or later already and stay as they are.
extension-give-yes = Give time ({ $count } agencies)
extension-give-done = { NUM($count) } agencies now have until { DATETIME($to) }, and have been told.
notice-extension-given = <b>The organization has given your agency more time.</b>
    { $stage }
    Before: { DATETIME($from) }
    Now: <b>{ DATETIME($to) }</b>
    Reason: “{ $answer }”
refusal-nobody-to-give = No agency was found for this stage.
extension-ask-button = Request extension
extension-register = Register of extensions

## Asking

extension-ask-stage = <b>Request for an extension</b>
    Which stage is it for?
extension-stage-button = { $stage } · until { DAY($dueAt) }
extension-own-title = <b>Your agency’s earlier requests</b>
extension-own-head = Request { NUM($id) } · { $stage } · { $state }
extension-wished = Date requested: { DATE($to) }
extension-returned-line = New deadline: <b>{ DATETIME($to) }</b>
extension-returned-reason = The preliminary results came { NUM($days) } days later than planned. The time for objections was extended by the same number of days.
extension-outage-reason = The system could not be reached from { DATETIME($from) } to { DATETIME($to) }, so the deadline was extended by the same time.
extension-agencies = { NUM($count) } agencies
extension-granted-line = Date requested: { DATE($wished) } · new deadline: <b>{ DATETIME($to) }</b>
extension-answer = Coordinator’s reply: “{ $answer }”
extension-reason = Reason: “{ $reason }”
extension-ask-reason = Write the reason for your request (at least { NUM($minimum) } characters).
    Example: our system was unavailable from 12 to 14 Azar.
extension-ask-day = Your agency’s current deadline is { DATETIME($dueAt) }.
    Which new date do you request? Example: 23 Azar 1405
extension-summary = <b>Your request for an extension</b>
    { $stage }
    Current deadline: { DATETIME($from) }
    Deadline requested: <b>{ DATETIME($to) }</b>
    Reason: “{ $reason }”
    Once sent, you will receive a reply by { DATETIME($answerBy) }. Until then the current deadline stands.
extension-send = Send request
extension-asked-done = Your request has been recorded (no. { NUM($id) }).
    { $stage } · deadline requested: { DATETIME($to) }
    You will receive a reply by { DATETIME($answerBy) }.
extension-left = No request was sent.
extension-home-agency = ⏳ Your request for an extension is awaiting a decision.
extension-to-evidence = Evidence
extension-to-objections = Objections

## Answering

extension-grant = Grant the date
extension-other = Another date
extension-refuse = Refuse with a reason
extension-ask-refusal = You are refusing the request of { $agency }.
    Write the reason (at least { NUM($minimum) } characters). The agency will receive this text.
extension-refuse-summary = The request of { $agency } will be refused with this reply:
    “{ $reason }”
extension-refuse-yes = Refuse request
extension-ask-other = { $agency }
    Current deadline: { DATETIME($from) }
    Date requested: { DATE($wished) }
    Write the new last day. Example: 23 Azar 1405
extension-ask-note = Write a note for the agency, if you wish.
extension-no-note = No note
extension-grant-summary = { $agency }
    Current deadline: { DATETIME($from) }
    New deadline: <b>{ DATETIME($to) }</b>{ $reason ->
        [none] {""}
       *[other] {" "}· note: “{ $reason }”
    }
    Only this agency’s deadline changes. Record it?
extension-grant-yes = Record new deadline
extension-granted-done = <b>Recorded.</b> The deadline of { $agency } for the stage “{ $stage }” has changed from { DATE($from) } to { DATETIME($to) }. The agency is being notified.
extension-refused-done = <b>Recorded.</b> The request of { $agency } has been refused. The agency is being notified.
extension-page = <b>Extension request { NUM($id) }</b> · { $state }
    { $agency }
    { $stage } · agency’s current deadline: { DATETIME($current) }
    { $name ->
        [none] Not requested: given because the organization was late
       *[other] Requested by: { $name }
    } · { DATETIME($at) }
extension-decided-by = Decided by: { $name } · { DATETIME($at) }
extension-register-title = <b>Register of extensions { YEAR($year) }</b>
    Requests: { NUM($total) }{ $waiting ->
        [0] {""}
       *[other] {" "}· awaiting a decision: { NUM($waiting) }
    }{ $returned ->
        [0] {""}
       *[other] {""} · extended automatically: { NUM($returned) }
    }
extension-register-none = There are no extension requests for { YEAR($year) }.
extension-register-head = { NUM($id) }. <b>{ $agency }</b> · { $stage } · { $state }
extension-register-button = { $state ->
        [ASKED] Decide { NUM($id) }
       *[other] View { NUM($id) }
    } · { $agency }

## Notices

notice-extension-asked = <b>Extension request: { $agency }</b>
    { $stage }
    Current deadline: { DATETIME($from) }
    Deadline requested: <b>{ DATETIME($to) }</b>
    Reason: “{ $reason }” ({ $name })
    The agency has been promised a reply by { DATETIME($answerBy) }.
notice-outage-returned = <b>A deadline was extended after an outage.</b>
    The system could not be reached from { DATETIME($from) } to { DATETIME($to) }.
    { $stage }, new deadline: <b>{ DATETIME($due) }</b>{ $agencies ->
        [0] {""}
       *[other] {" "}· { NUM($agencies) } agencies
    }
notice-extension-granted = <b>Your agency’s request for an extension has been granted.</b>
    { $stage }
    Previous deadline: { DATETIME($from) }
    New deadline: <b>{ DATETIME($to) }</b>{ $answer ->
        [none] {""}
       *[other] {" "}· note: “{ $answer }”
    }
notice-extension-refused = <b>Your agency’s request for an extension has been refused.</b>
    { $stage } · the deadline is still { DATETIME($dueAt) }.
    Reason: “{ $answer }”

## Refusals

refusal-stage-not-extendable = No extension can be requested at present for the stage “{ stage-meant }”. For self-assessment you can request one until the preliminary results are released; for objections, only before their deadline.
refusal-extension-open-already = A request for this stage is awaiting a decision. You can make another once it has been decided.
refusal-extension-not-later = The new date must be after the current deadline ({ DATETIME($dueAt) }). Please write another day.
refusal-extension-too-far = An extension beyond { DATE($limitAt) } is not possible, because the next stage ends then. Please write an earlier day.
refusal-extension-too-late = The stage “{ stage-meant }” is over in this cycle and can no longer be extended. You can refuse the request with a reason.
refusal-extension-decided-already = This request was already decided on { DATETIME($decidedAt) }, so your decision was not recorded. Please check its current state.
refusal-extension-running = Extensions of { NUM($agencies) } agencies are still running. This step opens when they end.
