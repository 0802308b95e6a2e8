# Meetings of cases, tasks that are set in them, and what is repeated.

refusal-moment-past = { DATETIME($beginsAt) } is past. Write a day and hour to come.
refusal-meeting-place-needed = Write the place of the meeting or send its location.
refusal-meeting-hour = Write the hour like this: 9 or 14:30
refusal-meeting-over = This meeting was held or called off.
refusal-meeting-unplanned = No time has been set for this meeting yet. Press “Set time and place” first.
refusal-meeting-ahead = This meeting is on { DATETIME($beginsAt) } and has not come yet.
refusal-meeting-code-wrong = This is not the code of the meeting. Ask the organizer for the four digits.
refusal-minutes-not-yours = Only those who were present confirm the minutes.
refusal-task-length = Write the task in 5 to 500 characters.
refusal-task-done-already = This task has been recorded as done.
refusal-person-unfound = Nobody of this name is known. Write another part of the name.

procedure-fault-repeat-not-back = Step “{ $word }” does not come back to be counted.
procedure-fault-repeat-within = Within the repetition “{ $word }” stands another one.
procedure-fault-start-unsaid = How it starts is not complete: “{ $word }”.

case-act-meet = meeting set
case-act-move = meeting moved
case-act-call-off = meeting called off
case-act-task = task set
case-act-task-done = task done
case-act-repeat = one time is over
case-opens = Next time: { DATETIME($opensAt) }
case-pace = { NUM($done) } of { NUM($all) }{ $behind ->
        [0] {""}
       *[other] {" · ⏰ "}{ NUM($behind) }{" behind the plan"}
    }

## Meetings

meeting-list-button = Meetings and tasks
meeting-list = <b>Meetings and tasks</b>
meeting-list-empty = No meeting and no task lies before you.
meeting-line = <b>{ $title }</b> · { $name }
    { DATETIME($at) }
meeting-line-open = ● You have not answered the invitation
meetings-home = { $invitations ->
        [0] {""}
       *[other] Invitations to answer: { NUM($invitations) }
    }{ $tasks ->
        [0] {""}
       *[other] { $invitations ->
            [0] {""}
           *[other] {" · "}
        }Tasks with you: { NUM($tasks) }
    }
meeting-button = Meeting of { DATE($at) }
meeting-plan = Set time and place
meeting-move = Move
meeting-call-off = Call off
meeting-invite = Invite somebody else
meeting-guests = List and attendance
meeting-calendar = Calendar file
meeting-minutes-pdf = Minutes (PDF)
meeting-back = Back to the meeting
meeting-open = See the meeting
meeting-write = Write the minutes
meeting-head = <b>{ $title }</b>
    { $procedure } · { $name }
meeting-at = Time: { DATETIME($at) }
meeting-place = Place: { $place }
meeting-point = Map: { LATIN($point) }
meeting-state-called-off = Called off: “{ $words }”
meeting-state-held = It was held
meeting-moved = Moved: “{ $words }”
meeting-counts = Invited { NUM($invited) } · coming { NUM($comes) } · deputies { NUM($deputies) } · not coming { NUM($away) } · silent { NUM($silent) }
meeting-present = Present: { NUM($present) }
meeting-confirmed = Minutes confirmed by { NUM($confirmed) }{ $objected ->
        [0] {""}
       *[other] {", objected to by "}{ NUM($objected) }
    }.
meeting-code = Attendance code: <b>{ $spoken }</b>
    Say it in the meeting.
meeting-answer-comes = I come
meeting-answer-stays-away = I do not come
meeting-answer-sends-deputy = I send a deputy
meeting-own-comes = ✔ Your answer: I come
meeting-own-stays-away = ✔ Your answer: I do not come
meeting-own-sends-deputy = ✔ Your answer: I send a deputy ({ $deputy })
meeting-own-present = ✔ You are recorded as present.
meeting-attend = I am here
meeting-confirm = Confirm the minutes
meeting-object = I object
meeting-own-confirmed = ✔ You have confirmed the minutes.
meeting-own-objected = ✔ Your objection: “{ $objection }”
meeting-ask-day = On which day is the meeting? Example: 12 Azar 1405 10:00
meeting-ask-hour = At what hour?
meeting-ask-place = Where is the meeting? Write it, or send its location.
meeting-on-map = On the map
meeting-ask-why = Why is it moved? Everybody reads this (at least { NUM($minimum) } characters).
meeting-ask-why-off = Why is it called off? Everybody reads this (at least { NUM($minimum) } characters).
meeting-plan-summary = <b>{ $title }</b> · { $name }
    { DATETIME($at) }
    { $place }
    Everybody invited gets a message and a calendar file.
meeting-plan-yes = Invite
meeting-move-yes = Move
meeting-off-summary = The meeting is called off with these words for everybody: “{ $reason }”
meeting-planned = ✔ The meeting is set; people invited: { NUM($guests) }.
meeting-moved-news = ✔ The meeting is moved. Everybody is told within a minute.
meeting-off-news = ✔ The meeting is called off; everybody is told.
meeting-answered = ✔ Your answer is recorded.
meeting-ask-deputy = What is the name of your deputy?
meeting-ask-code = Write the four digits that were said in the meeting.
meeting-attended = ✔ You are recorded as present.
meeting-ask-person = Whom do you invite? Write a part of the name.
meeting-invited = ✔ Invited.
meeting-guests-title = <b>Those invited</b> · { $name }
meeting-guests-hint = Mark who is present by the button.
meeting-guest-line = { $sign } { $name }{ $answer ->
        [comes] {" · coming"}
        [stays-away] {" · not coming"}
        [sends-deputy] {" · deputy: "}{ $deputy }
       *[other] {" · silent"}
    }
meeting-marked = { $present ->
        [true] ✔ Present: { $name }
       *[other] Taken off: { $name }
    }
meeting-ask-objection = Write what is wrong in the minutes (at least { NUM($minimum) } characters).
meeting-confirmed-news = ✔ Your confirmation is recorded.
meeting-objected-news = ✔ Your objection is recorded and stands in the minutes.
meeting-calendar-sent = The calendar file of this meeting; open it in the calendar of your phone.
meeting-calendar-file = meeting
meeting-calendar-details = { $procedure } · { $name }{ $words ->
        [none] {""}
       *[other] {" · "}{ $words }
    }
notice-meeting-invited = <b>Invitation to a meeting</b>
notice-meeting-moved = <b>The meeting was moved</b>
notice-meeting-called-off = <b>The meeting was called off</b>
notice-meeting-reminder = <b>Reminder of a meeting</b>
notice-meeting-minutes = <b>The minutes are ready</b>
    Confirm them if they are right.
minutes-file = minutes-{ $code }
minutes-sent = Minutes
minutes-title = Minutes
minutes-draft = Draft; not handed in yet
minutes-subject = Subject
minutes-time = Time
minutes-where = Place
minutes-organizer = Organizer
minutes-code = Tracking code
minutes-people = Present and invited
minutes-person = Name
minutes-was-there = Attendance
minutes-said = Of the minutes
minutes-present = present
minutes-absent = absent
minutes-deputy = deputy: { $name }
minutes-confirmed = confirmed
minutes-objected = objection: { $objection }
minutes-nothing = awaited
minutes-decisions = Decisions
minutes-decision = Decision
minutes-owner = Owner
minutes-due = By
minutes-result = State
minutes-task-open = open
minutes-task-done = done
minutes-task-late = late
case-until-plain = { DATETIME($dueAt) }
minutes-footer = Recorded: { DATETIME($at) }

attendance-button = Attendance by workbook
attendance-title = List of attendance
attendance-guests = Invited
attendance-there = There
attendance-below = Write yes or no under “There” and send this file back. Whoever is left empty stays as they were.
attendance-taken = ✔ Attendance was taken: { NUM($present) } there, { NUM($absent) } away.

## Tasks

task-button = Add a task
task-ask-text = What is to be done?
task-ask-owner = Who does it? By a button, or write a part of the name.
task-ask-day = By which day?
task-summary = <b>{ $text }</b>
    Owner: { $owner }
    By { DATETIME($dueAt) }
task-set-yes = Set the task
task-set = ✔ The task is set and its owner is told.
task-line = { $sign } { $text } · { $owner } · { $state ->
        [done] done
        [late] ⏰ was due { DATE($dueAt) }
       *[other] by { DATE($dueAt) }
    }
task-done-button = Done: { $text }
task-ask-note = <b>{ $text }</b>
    Write what came of it, or press “Without a note”.
task-done-yes = Done
task-done = ✔ Recorded as done.
notice-task-set = <b>A new task for you</b>
    { $text }
    By { DATETIME($dueAt) }
