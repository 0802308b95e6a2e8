# Procedures: forms, cases and rounds that stand in definitions, not in the program.

refusal-text-expected = Please write the answer to this question.
refusal-answer-too-short = This answer is short; please write at least { NUM($least) } letters.
refusal-answer-too-long = This answer has more than { NUM($most) } letters. Please shorten it.
refusal-answer-pattern = This answer has another form than asked for: { $says }
refusal-answer-not-whole = A whole number is needed, without decimals. Example: 120
refusal-answer-out-of-bounds = { $least ->
        [none] The number may not be above { $most }.
       *[other] { $most ->
            [none] The number may not be below { $least }.
           *[other] The number has to lie between { $least } and { $most }.
        }
    }
refusal-period-unreadable = Write two dates without a time and with “to” between them. Example: 1 Farvardin 1405 to 31 Khordad 1405
refusal-phone-unreadable = This is no telephone number. Example: 09121234567 or 05138000000
refusal-national-id-wrong = This national id is not correct. Please check the ten digits on the card.
refusal-company-id-wrong = This national id of a company is not correct. Please check its eleven digits.
refusal-iban-wrong = This IBAN is not correct. IR is followed by 24 digits; please check them.
refusal-place-expected = Send your place with the messenger’s attachments (paper clip, then location), or write latitude and longitude. Example: 36.2973, 59.6057
refusal-choices-count = Write at least { NUM($least) } and at most { NUM($most) } of the choices, each on a line of its own.

procedure-fault-cleared-needed = Proposing agencies out of the results ({ $word }) is confidential: “cleared” has to be true.
procedure-fault-not-json = The file is no correct JSON: { $word }
procedure-fault-shape = Something else is expected here: { $word }
procedure-fault-step-unbuilt = A step “{ $word }” is not built, or a part of it is wrong.
procedure-fault-role-unknown = The role “{ $word }” is not known.
procedure-fault-twice = “{ $word }” is there twice.
procedure-fault-form-unknown = The form “{ $word }” is not defined.
procedure-fault-choices-unknown = The list of choices “{ $word }” is not defined.
procedure-fault-choices-needed = “{ $word }” needs a list of choices.
procedure-fault-columns-needed = “{ $word }” needs rows and columns, or the parts of its sum.
procedure-fault-step-unknown = The step “{ $word }” is not defined.
procedure-fault-step-unreachable = No way leads to the step “{ $word }”.
procedure-fault-no-way-out = No way leads from the step “{ $word }” to the end.
procedure-fault-no-outcome = The step “{ $word }” has no outcome.
procedure-fault-note-unfit = Ready notes of the outcome “{ $word }” need at least 10 characters in both languages, and the outcome has to take a note.
procedure-fault-nobody-can = This procedure has nobody called “{ $word }” who could do the step.
procedure-fault-quorum-alone = A quorum of “{ $word }” makes no sense.
procedure-fault-silence-without-clock = The step “{ $word }” has a rule for silence but no clock.
procedure-fault-ladder-without-clock = The step “{ $word }” has a ladder but no clock.
procedure-fault-bounds-crossed = The least of “{ $word }” is above its most.
procedure-fault-pattern-slow = The pattern “{ $word }” could take very long: no group may repeat, nothing may look around, and at most two parts may be of any length.
procedure-fault-pattern-broken = The pattern “{ $word }” is not correct.
procedure-fault-field-unknown = No field “{ $word }” stands before this one.
procedure-fault-report-unknown = “{ $word }” is no column of a table of agencies.

refusal-case-ended = This case has ended.
refusal-case-open = This case is still open.
refusal-case-not-your-turn = This step is not yours to do now.
refusal-case-claimed = A colleague has this case in hand.
case-hand-over = Hand over to a colleague
case-ask-colleague = Which colleague do you hand “{ $name }” over to? They will be told.
case-no-colleague = There is no other colleague on this role. Invite somebody to it in /people.
case-handed-over = ✔ The case is in the hand of { $name }, who has been told.
refusal-case-changed = This case has changed meanwhile. Here is how it stands.
refusal-case-incomplete = Questions that need an answer: { NUM($count) }
refusal-sum-outside = { $title } is { NUM($value) } now and has to be { $bound ->
        [most] at most { NUM($most) }
        [least] at least { NUM($least) }
        [exact] { NUM($least) }
       *[both] between { NUM($least) } and { NUM($most) }
    }. Mend it by “Correct an answer”.
refusal-case-judged-already = Your vote in this step has been recorded.
refusal-question-gone = This question is not asked any more.
refusal-answer-needed = This question needs an answer. If you cannot give it now, press “Go on later”.
refusal-rows-unread = These lines were not understood. Each line: the name, a colon, the answer.
    { $list }
refusal-no-files-asked = This case asks for no file now.
refusal-photo-expected = A picture is needed here.
refusal-files-expected = Send the files here, then press “No more files”.
refusal-round-without-subjects = There is nothing this round could be about: neither agencies nor inquiries are known.
refusal-round-title-length = The name of a round has 3 to 120 letters.
refusal-no-units-sheet = No sheet of this file has the columns “agency” and “unit”.
refusal-units-unread = These rows name agencies that are not known:
    { $list }
refusal-form-not-workbook = This file is no Excel workbook (xlsx) without password and macros. Save it as xlsx in Excel and send it again.
refusal-form-workbook-foreign = No sheet of this file fits the questions of this form. Get the workbook from here and leave its headings as they are.
refusal-form-workbook-large = This workbook has more than { NUM($limit) } filled rows and was not read. Delete the surplus rows and send it again.
refusal-form-row-foreign = “{ $name }” is not in this form; the row was left out.
refusal-form-row-twice = “{ $name }” stands twice; row { LATIN($first) } was read, this one was not.
refusal-form-cell-date = Excel has made a date of this cell. Format the cell as text and write it again.
refusal-form-cell-place = Write latitude and longitude. Example: 36.2973, 59.6057
refusal-form-cell-choice = This is none of the choices. Pick one from the list of the cell.
refusal-form-cell-unasked = Your other answers leave this question out; it was not kept.
refusal-survey-missing = No sheet of this file is called survey and has the columns type and name.
refusal-survey-empty = This form has no question.
refusal-survey-column = The column “{ $word }” is not supported. Take it out; the guide lists those that are.
refusal-survey-type = The type “{ $word }” is not supported. Examples: text, integer, decimal, date, select_one LIST, select_multiple LIST, geopoint, image, file
refusal-survey-name = “{ $word }” is no good name: Latin letters, digits and hyphens, 40 at most.
refusal-survey-twice = “{ $word }” stands twice.
refusal-survey-label = The label of this row is empty.
refusal-survey-required = In “required” write yes or no, not “{ $word }”.
refusal-survey-list = The list “{ $word }” is not on the sheet choices.
refusal-survey-appearance = The appearance “{ $word }” is not supported; only multiline for text.
refusal-survey-constraint = The constraint “{ $word }” is not supported. Examples: . &gt;= 0 and . &lt;= 100, string-length(.) &lt;= 50, regex(., '[0-9]+')
refusal-survey-relevant = “{ $word }” is not supported, or names no question before this one. Example: ${"{"}size{"}"} = 'large'
refusal-survey-unfit = This question was not accepted: { $word }
refusal-people-count = Write the names of { NUM($least) } to { NUM($most) } persons, each on a line.
refusal-people-twice = “{ $name }” stands twice. If they are two persons, add something to the name.
procedure-fault-mark-nobody = The step “{ $word }” has no table with the rows “people” and a column of numbers.
procedure-fault-pass-unknown = “{ $word }” is no column of marks of this step.
refusal-procedure-faulty = This definition has { NUM($count) } faults and was not installed.

## Answers

case-yes = Yes
case-no = No
case-no-answer = no answer
case-files-count = files: { NUM($count) }
case-rial = { NUM($value) } rials
case-number = { NUM($value) }
case-day = { DATE($day) }
case-period = { $from } to { $to }
case-comma = {", "}
case-answer = { $title }: <b>{ $value }</b>

## Filling in

case-question-head = <b>{ $step }</b> · question { NUM($position) } of { NUM($total) }
case-until = until { DATETIME($dueAt) }
case-late = ⏰ was due on { DATETIME($dueAt) }
case-question-table = { $title } · { NUM($done) } of { NUM($total) } answered
case-question = <b>{ $title }</b>
case-present-answer = Answer so far: { $value }
case-rows-hint = You can also write several rows at once, each on a line: “name: answer”.
case-hint-date = Example: 12 Azar 1405
case-hint-period = Example: 1 Farvardin 1405 to 31 Khordad 1405
case-hint-people = A name on each line, all in one message.
case-marks = Passed: { NUM($passed) } of { NUM($marked) } (with { NUM($least) } or more)
case-hint-place = Send your location with the messenger’s attachments, or write the link of a map or latitude and longitude.
case-hint-files = Send the files here { $least ->
        [0] (not required)
       *[other] (at least { NUM($least) })
    }.
case-hint-photos = Send the pictures here { $least ->
        [0] (not required)
       *[other] (at least { NUM($least) })
    }.
case-hint-some-of = Write the numbers of the choices. Example: 1, 3
case-choice-line = { NUM($number) }. { $title }
case-files-so-far = Files so far: { NUM($count) }
case-skip = Skip
case-files-done = No more files
case-later = Go on later
case-kept = Your answers in “{ $name }” are kept. Go on from here at any time, on any device.
case-summary = <b>{ $procedure }</b>
    { $name }
case-more-answers = and { NUM($count) } more answers
case-missing = Questions that need an answer: { NUM($count) }. Fill them in with “Correct an answer”.
case-ask-send = If this is correct, send it.
case-send = Send
case-sent = ✔ Recorded: { $name }
    Tracking code: { LATIN($code) }
case-next = Next step: { $step }
case-answered-by = You will be answered by { DATETIME($dueAt) }.
case-rows-stored = Rows recorded: { NUM($stored) }. These lines were not understood; each line is “name: answer”:
    { $list }
case-file-kept = Kept: { $name } · files: { NUM($count) }{ $least ->
        [1] {""}
       *[other] {" (at least "}{ NUM($least) }{")"}
    }
case-correct-title = Which answer of “{ $name }” do you correct?
case-correct-button = Correct an answer

## Cases

cases-button = Cases
cases-home = Cases waiting for you: { NUM($count) }
cases-title = <b>Cases</b>
    waiting for you: { NUM($owed) } · followed: { NUM($followed) }
cases-late = ⏰ { NUM($count) } late steps in cases: { $who }
cases-late-of = { $who } { NUM($count) }
cases-found = <b>Found: { NUM($found) }</b>{ $more ->
        [0] {""}
       *[other] {"\u000A"}The newest are below. To see the rest write more of the name, or the tracking code; example: <code>/cases name</code>
    }
case-line = <b>{ $procedure }</b> · { $name }
case-line-many = <b>{ $procedure }</b>
case-line-own = ● your turn: { $step }
case-line-step = now: { $step }
case-end-done = ✔ finished
case-end-withdrawn = withdrawn
case-end-closed = closed
case-head = <b>{ $procedure }</b>
    { $name }
    Tracking code: { LATIN($code) }
case-claimed-by = In hand: { $name }
case-respondents = Respondent: { $names }
case-votes = Votes: { NUM($given) } of { NUM($quorum) }
case-last-note = { $title }: “{ $note }”
case-begin = Begin
case-go-on = Go on
case-open = See the case
case-back = Back to the case
case-claim = Take in hand
case-claimed = ✔ This case is in your hand.
case-files-button = Files ({ NUM($count) })
case-files = { $name } · files: { NUM($count) }
case-name-button = Name a respondent
case-history-button = History
case-reopen-button = Reopen
case-close-button = Close the case
case-history = <b>History</b> · { $name }
case-history-line = { DATETIME($at) } · { $act } · { $name }
case-history-step = { $step }
case-history-note = “{ $note }”
case-by-evaluator = an evaluator
case-by-clock = the system
case-act-start = begun
case-act-submit = sent
case-act-judge = decided
case-act-claim = taken in hand
case-act-hand-over = handed over
case-act-name = person named
case-act-tell = told
case-act-lapse = time ran out
case-act-reopen = reopened
case-act-withdraw = withdrawn
case-act-close = closed
case-menu-button = Begin something
case-menu = <b>What do you begin?</b>
case-menu-about = <b>{ $title }</b>
    { $about }
case-menu-now = In this stage: { $titles }
case-menu-empty = There is nothing to begin now.
case-ask-note = <b>{ $title }</b> · { $name }
    { $need ->
        [must] Write the reason (at least { NUM($minimum) } letters); this text goes to the other side.
       *[other] Add a note if you like.
    }
case-no-note = Without a note
case-decide-summary = <b>{ $title }</b> · { $name }{ $note ->
        [none] {""}
       *[other] {" · “"}{ $note }{"”"}
    }
    Record it?
case-decided = ✔ Recorded: { $title }
case-voted = ✔ Your vote is recorded: { $title } ({ NUM($given) } of { NUM($quorum) })
case-ask-reopen = Write the reason for reopening (at least { NUM($minimum) } letters).
case-ask-close = Write the reason for closing (at least { NUM($minimum) } letters).
case-reason-summary = With this reason: “{ $reason }”
case-reopened = ✔ Reopened.
case-closed = ✔ Closed.
case-ask-name = Who answers “{ $name }”?
case-nobody-to-name = There is nobody else to answer “{ $name }”. Make a code for somebody new with the button below; until they come you can fill it in yourself.
case-invite-button = One-time code for somebody new
case-invite-ask = Write the name of the person who will answer “{ $name }”. With the one-time code they see this case alone and are given no role.
case-named = ✔ Respondent: { $name }
notice-case-turn = <b>{ $procedure }</b> · { $name }
    It is your turn: { $step }
notice-case-told = <b>{ $procedure }</b> · { $name }
    Tracking code: { LATIN($code) }

## Rounds

rounds-button = Rounds
visits-title = <b>Visits</b> · { NUM($units) } units
visits-none = No visits have been opened yet. The operator brings the units in by a workbook; the round of each season opens by itself.
visits-found = { $title } { NUM($count) }
visits-route-button = A route for one day
visits-board = Board of this season
visits-route = <b>A route for one day</b>
    Units not visited yet that lie beside each other, in the order of the way. The place of each is that of its last visit.
visits-route-none = No unit waits for a visit this season.
visits-stop = { NUM($number) }. <b>{ $name }</b>
visits-stop-button = { NUM($number) }. { $name }
visits-back = Back to the visits
rounds-title = <b>Rounds</b> ({ NUM($count) })
round-step = open ones are at: { $step }
round-line = <b>{ $title }</b> · { NUM($ended) } of { NUM($total) } finished
round-late = ⏰ cases past their time: { NUM($count) }
round-open-button = Open a round: { $title }
round-ask-title = Write the name of the round. Example: base data 1405
round-ask-day = Until which day? Example: 23 Azar 1405
round-own-clock = The procedure’s own time
round-summary = The round “{ $title }” is opened for { NUM($count) } subjects, and whoever has the turn is told.
round-open-yes = Open the round
round-opened = ✔ Cases opened: { NUM($cases) }
round-left = No round was opened.
round-remind = Remind the { NUM($count) } that are left
round-gauge = { $gauge } { NUM($share) }% · goal { NUM($goal) }%
round-board-button = Board of the round
round-grid = Grid and picture
round-export = Export of answers
round-grid-below = “{ $title }”: picture and the whole grid.
round-export-below = Answers of “{ $title }”, cases: { NUM($count) }. Workbook and JSON.
round-head-name = Subject
round-head-code = Tracking code
round-head-state = State
round-head-step = Present step
round-head-ended = Ended
grid-mark-done = done
grid-mark-late = late
grid-mark-open = under way
grid-mark-closed = closed
grid-gauge = done { NUM($done) } of { NUM($total) } · goal { NUM($goal) }%
grid-more = and { NUM($count) } more subjects in the workbook
round-reminded = ✔ Reminded in cases: { NUM($told) }
case-earlier-answer = Last time: { $value }
notice-case-reminder = <b>Reminder: cases waiting for you: { NUM($count) }</b>
notice-case-ladder = <b>{ $procedure }</b> · { $name }
    This step has not been done yet: { $step }
    With: { $who }
notice-case-ladder-ask = You read this as the superior of whoever owes the step. Please see that it is done.
notice-indicators-unset = <b>Specific indicators not set</b> · { $name }
    The time of the case is over and what it holds cannot be set; the agency’s indicators stay as they were. Reopen the case with a reason so that it is mended.

## A form as a workbook

form-sheet-questions = Questions
form-sheet-lists = Lists
form-head-question = Question
form-head-answer = Answer
form-head-hint = Hint
form-head-code = Question code
form-head-agency = Agency
form-head-agency-name = Name of agency
form-head-row = Title
form-hint-required = Required.
form-hint-some-of = One or more choices, with commas between: { $list }
form-hint-place = Latitude and longitude. Example: 36.2973, 59.6057
form-hint-files = Send the file in the chat, not here.
form-hint-computed = Reckoned by itself.
form-workbook-button = Fill in with Excel
form-workbook-below = Workbook of “{ $name }” with the answers so far. Fill in the answers, save it and send it here; files and pictures are sent in the chat.
form-read = <b>{ $name }</b>
    Answers read in this workbook: { NUM($count) }
form-faults = Cells that were not understood: { NUM($count) }
form-fault = <b>“{ $sheet }”{ $cell ->
        [none] {""}
       *[other] {" "}{ LATIN($cell) }
    }</b> { $words }
form-read-all = If this is correct, keep the answers. Empty cells erase nothing.
form-read-some = Correct these cells and send the workbook again, or keep what was read and answer the rest in the chat.
form-read-nothing = There is nothing to keep. Correct the workbook and send it again.
form-take = Keep answers: { NUM($count) }
form-taken = ✔ Answers kept: { NUM($answers) }. They are not sent yet.

## Forms from a workbook

survey-button = New form from Excel
survey-ask = Send a workbook with the sheets <code>survey</code> and <code>choices</code> (columns of XLSForm). You see all questions before they go to the agencies.
    The definition of a procedure (a <code>.json</code> file) is sent here as well: it is played step by step before it is installed.
survey-untitled = Form
survey-step = Filling in the form
survey-again = Another workbook
survey-faults = <b>This form was not made. Faults: { NUM($count) }</b>
survey-faults-next = Correct them in Excel and send it here again.
survey-head = <b>{ $title }</b> · questions: { NUM($count) }
    The agencies see it like this:
survey-question = { NUM($number) }. <b>{ $title }</b> · { $kind }{ $required ->
        [yes] {" · required"}
       *[no] {""}
    }
survey-when = Only after a certain answer to “{ $title }”
survey-next = If this is correct, its name, the agencies and the last day come next.
survey-take = On: agencies and last day
field-kind-text = short text
field-kind-long-text = text
field-kind-whole = whole number
field-kind-decimal = number
field-kind-one-of = one choice
field-kind-some-of = several choices
field-kind-date = date
field-kind-place = place
field-kind-photos = pictures
field-kind-files = files
round-ask-whom = Which agencies is this round for? Press one, or write names or codes of agencies, each on a line.
round-whom-all = All agencies
round-whom-unknown = These are no agencies here; write them again:
    { $list }

## A definition sent as a file, played dry

dry-head = <b>{ $title }</b> · { NUM($count) } steps
    This procedure is not installed yet. It goes like this:
dry-step = { NUM($number) }. { $title } · { $does }{ $who ->
        [none] {""}
       *[other] {" "}· { $who }
    }
dry-does-fill = forms
dry-does-ask = answers to an inquiry
dry-does-mark = marks
dry-does-judge = decision
dry-does-meet = meeting
dry-does-pay = payment
dry-does-issue = document
dry-does-repeat = repetition
dry-does-tell = message
dry-does-branch = rule
dry-does-wait = wait
dry-does-propose = proposes out of the results
dry-does-draw = draw
dry-does-indicators = sets the specific indicators of the agency
dry-does-standing = standing of a document
dry-if = If { $conditions }: { $to }
dry-side-agency = agency
dry-side-applicant = applicant
dry-side-respondent = respondent
dry-within = Within { NUM($days) } { $count ->
        [working] working days
       *[calendar] days
    }
dry-asks = Asks ({ $form }): { $titles }{ $rest ->
        [0] {""}
       *[other] {" "}and { NUM($rest) } more
    }
dry-told = Message to { $who }: “{ $text }”
dry-turn = Message to { $who }: “It is your turn: { $step }”
dry-desk = Stands in /cases of everybody on the role “{ $who }”.
dry-way = “{ $title }” leads to: { $to }
dry-next = Then: { $to }
dry-ends-with = Ends with the stage “{ $stage }”
dry-superior = the superior
dry-ladder = { NUM($days) } days { $when ->
        [true] before
       *[false] after
    } the end { $who } is told
dry-silence = If the time passes without an answer: { $to }
dry-end = the end
dry-foot = Once installed, new cases run by this definition; open cases keep the one they began with.
dry-propose = Propose to a second person
dry-proposed = ✔ The procedure “{ $title }” was proposed, and { NUM($told) } people were told. It is installed once another person has confirmed it.
dry-proposed-alone = ✔ The procedure “{ $title }” was proposed, but there is nobody else who could confirm it. Invite a second coordinator, the deputy or the head under “People”.
dry-proposer = Proposed by { $name }. What follows will be asked of everybody.
dry-waits = This proposal is yours and waits for another person.
dry-see = See the procedure
dry-drop = Send back
dry-take-back = Take the proposal back
dry-dropped = ✔ The proposal was put aside and is not installed.
dry-waiting-button = Waits for confirmation: { $title }
notice-definition-proposed = <b>A new procedure to confirm</b>
    { $name } has proposed “{ $title }”. Read it, and confirm it or send it back.
notice-definition-settled = { $isInForce ->
        [true] ✔ { $name } has confirmed the procedure “{ $title }”, and it is installed.
       *[false] { $name } has sent the procedure “{ $title }” back, and it is not installed.
    }
refusal-procedure-second = A procedure changes what everybody is asked, so that another person has to confirm it. Send its file and press “Propose to a second person”.
own-forms-button = Our own forms
own-forms = <b>Forms and procedures of the province’s own</b>
own-forms-none = There is no form of the province’s own.
own-form-line = { $title } · { NUM($openCases) } open cases
own-form-retire = Put away: { $title }
own-form-ask = This form is no longer offered for new rounds. Its open cases go on to their end and the answers stay. Sending the same file again brings it back.
own-form-yes = Put away
own-forms-back = Back to the list
own-form-retired = ✔ “{ $title }” was put away.
dry-install = Install the procedure
dry-again = Another file
dry-faults = <b>This definition has { NUM($count) } faults and was not installed</b>
dry-fault = { $path ->
        [none] {""}
       *[other] { LATIN($path) }:{" "}
    }{ $words }
dry-mend = Please mend the file and send it here again.
dry-installed = { $isNew ->
        [true] ✔ “{ $title }” has been installed (version { NUM($version) }).
       *[other] “{ $title }” was installed already (version { NUM($version) }).
    }
refusal-specific-late = The review of this cycle has begun, and specific indicators change no more. If this case is not needed, close it with a reason.
refusal-specific-twice = The indicator “{ $title }” comes twice. Each indicator needs a title of its own; correct one of them.
refusal-specific-total = The specific indicators total { NUM($total) } points where { NUM($expected) } are due. Correct the points.
refusal-specific-held = Since { DATETIME($sinceAt) } the specific indicators of your agency wait for their approval, and none is taken before that case ends. What you have written is kept.
refusal-nothing-proposed = The tables are not final yet, so that nobody can be proposed. Send it once more after they are; the answers have stayed.
