# More time for one agency: asked for, answered, and kept in the register of equal treatment.

extension-state-ASKED = ⏳ waiting for an answer
extension-state-GRANTED = ✔ granted
extension-state-REFUSED = not granted
extension-state-RETURNED = ↺ given back automatically
extension-ask-button = Ask for more time
extension-register = Register of extensions

## Asking

extension-ask-stage = <b>Asking for more time</b>
    For which stage?
extension-stage-button = { $stage } · until { DAY($dueAt) }
extension-own-title = <b>Earlier requests of your agency</b>
extension-own-head = Request { NUM($id) } · { $stage } · { $state }
extension-wished = Date asked for: { DATE($to) }
extension-returned-line = New deadline: <b>{ DATETIME($to) }</b>
extension-returned-reason = The preliminary results came { NUM($days) } days later than planned; as many were added to the time for objections.
extension-agencies = { NUM($count) } agencies
extension-granted-line = Date asked for: { DATE($wished) } · new deadline: <b>{ DATETIME($to) }</b>
extension-answer = Answer of the coordinator: “{ $answer }”
extension-reason = Reason: “{ $reason }”
extension-ask-reason = Write the reason (at least { NUM($minimum) } characters).
    Example: our own system was out of reach from 12 to 14 Azar.
extension-ask-day = The present deadline of your agency is { DATETIME($dueAt) }.
    Until which day do you ask for time? Example: 23 Azar 1405
extension-summary = <b>Your request for more time</b>
    { $stage }
    Present deadline: { DATETIME($from) }
    Deadline asked for: <b>{ DATETIME($to) }</b>
    Reason: “{ $reason }”
    Once sent, you are answered by { DATETIME($answerBy) }. Until then the present deadline stands.
extension-send = Send the request
extension-asked-done = Your request is recorded (number { NUM($id) }).
    { $stage } · deadline asked for: { DATETIME($to) }
    You are answered by { DATETIME($answerBy) }.
extension-left = No request was sent.
extension-home-agency = ⏳ Your request for more time waits for an answer.
extension-home-waiting = ⏳ { NUM($waiting) } requests for more time wait for your answer.
extension-to-evidence = Evidence
extension-to-objections = Objections

## Answering

extension-grant = Grant that date
extension-other = Another date
extension-refuse = Refuse with reason
extension-ask-refusal = The request of { $agency } is not granted.
    Write the reason (at least { NUM($minimum) } characters); the agency is told this text.
extension-refuse-summary = The request of { $agency } is refused and the agency gets this answer:
    “{ $reason }”
extension-refuse-yes = Refuse the request
extension-ask-other = { $agency }
    Present deadline: { DATETIME($from) }
    Date asked for: { DATE($wished) }
    Write the new last day; example: 23 Azar 1405
extension-ask-note = If you have a remark for the agency, write it.
extension-no-note = No remark
extension-grant-summary = { $agency }
    Present deadline: { DATETIME($from) }
    New deadline: <b>{ DATETIME($to) }</b>{ $reason ->
        [none] {""}
       *[other] {" "}· remark: “{ $reason }”
    }
    Only this agency’s deadline moves. Record it?
extension-grant-yes = Record the new deadline
extension-granted-done = <b>Recorded.</b> The deadline of { $agency } in the stage “{ $stage }” moved from { DATE($from) } to { DATETIME($to) }; the agency is told.
extension-refused-done = <b>Recorded.</b> The request of { $agency } was refused; the agency is told the answer.
extension-page = <b>Request for more time { NUM($id) }</b> · { $state }
    { $agency }
    { $stage } · the agency’s present deadline: { DATETIME($current) }
    { $name ->
        [none] Not asked for: the organization was late
       *[other] Asked by: { $name }
    } · { DATETIME($at) }
extension-decided-by = Answered by: { $name } · { DATETIME($at) }
extension-register-title = <b>Register of extensions { YEAR($year) }</b>
    { NUM($total) } requests · { NUM($waiting) } waiting for an answer{ $returned ->
        [0] {""}
       *[other] {""} · given back automatically: { NUM($returned) }
    }
extension-register-none = No request for more time in { YEAR($year) }.
extension-register-head = { NUM($id) }. <b>{ $agency }</b> · { $stage } · { $state }
extension-register-button = { $state ->
        [ASKED] Answer { NUM($id) }
       *[other] See { NUM($id) }
    } · { $agency }

## Notices

notice-extension-asked = <b>Request for more time: { $agency }</b>
    { $stage }
    Present deadline: { DATETIME($from) }
    Deadline asked for: <b>{ DATETIME($to) }</b>
    Reason: “{ $reason }” ({ $name })
    The agency was promised an answer by { DATETIME($answerBy) }.
notice-extension-granted = <b>Your agency is granted more time.</b>
    { $stage }
    Former deadline: { DATETIME($from) }
    New deadline: <b>{ DATETIME($to) }</b>{ $answer ->
        [none] {""}
       *[other] {" "}· remark: “{ $answer }”
    }
notice-extension-refused = <b>Your agency is not granted more time.</b>
    { $stage } · the deadline remains { DATETIME($dueAt) }.
    Reason: “{ $answer }”

## Refusals

refusal-stage-not-extendable = No more time can be asked for now in the stage “{ stage-meant }”: for the self-assessment until the preliminary results are out, for objections while their window is open.
refusal-extension-open-already = A request for this stage waits for its answer. After it you may ask again.
refusal-extension-not-later = The new date has to be after the present deadline ({ DATETIME($dueAt) }). Write another day.
refusal-extension-too-far = More time beyond { DATE($limitAt) } is not possible, because the next stage ends then. Write an earlier day.
refusal-extension-too-late = The time of the stage “{ stage-meant }” is over in this cycle and more of it would be of no use. You may refuse the request with a reason.
refusal-extension-decided-already = This request was answered on { DATETIME($decidedAt) }, and your answer was not recorded; see how things stand.
refusal-extension-running = The extended time of { NUM($agencies) } agencies is still running. This step opens when it is over.
