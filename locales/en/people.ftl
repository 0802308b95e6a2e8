welcome = Welcome, { $name }.
    From now on you are: { $role }{ $agency ->
        [none] .
       *[other] {" "}of { $agency }.
    }
notice-seat-taken = { $name } has taken up your invitation: { $role }{ $agency ->
        [none] .
       *[other] {" "}of { $agency }.
    }
refusal-code-unknown = This invitation code is not known. Write it exactly as you got it, for example <code>/start AbC…</code>
    If you have none, ask the evaluation coordinator.
refusal-code-used = This code has been used before; each code works once. Ask the evaluation coordinator for a new one.
refusal-code-expired = This code ran out on { DATETIME($expiredAt) }. Ask the evaluation coordinator for a new one.
refusal-code-of-other-person = This code is for somebody else. Please use your own code.
refusal-too-many-codes = Several wrong codes came one after another. Try again in an hour.
refusal-agency-needed = This role needs an agency.
refusal-agency-unknown = There is no agency with the code { CODE($agencyCode) }.

refusal-last-coordinator = This is the only coordinator, so the role was not revoked. Invite another coordinator first.
refusal-not-handed-over = Only the seat of a focal point is handed over. For other roles, revoke the role and invite the new person.
refusal-receipt-malformed = This is not a receipt. Write it exactly as you got it, for example <code>/verify T4-7K2M-91QX</code>
refusal-receipt-mistyped = One character of this receipt is wrong. Copy it again from the original.
refusal-receipt-unknown = The receipt { LATIN($receipt) } was not issued by this system.
refusal-name-needed = Please write first and family name, for example Sara Ahmadi
refusal-agency-not-found = No agency was found for “{ $written }”. Write part of its name or its code, for example environment
refusal-choose-by-button = Please press one of the buttons of this message.

notice-seat-ended = Your role has ended: { $role }{ $agency ->
        [none] .
       *[other] {" "}of { $agency }.
    }
    If this is not right, speak to the evaluation coordinator.
welcome-unseen = { $count ->
        [0] There is no new circular for you now.
        [one] { NUM($count) } new circular waits for you: read it and press “Seen”.
       *[other] { NUM($count) } new circulars wait for you: read them and press “Seen”.
    }
welcome-see-circulars = See the circular
home-seat = Your role: <b>{ $role }</b>
home-no-seat = Your role has ended and the public part is open to you. For a new role ask the evaluation coordinator for an invitation code.
seat-switch = Other role: { $role }{ $agency ->
        [none] {""}
       *[other] {" "}· { $agency }
    }
seat-switched = Your role was changed.

people-title = <b>People</b>
people-all-reached = Every agency has a focal point within reach.
people-missing-count = { $count ->
        [one] { NUM($count) } agency has no focal point within reach.
       *[other] { NUM($count) } agencies have no focal point within reach.
    }
people-search = Search a name or agency
people-invite = New invitation
people-missing = Agencies without focal point ({ NUM($count) })
people-role-count = { $role } ({ NUM($count) })
people-missing-title = <b>Agencies without a focal point within reach</b>
    Theirs was not invited, has not come in yet or has shut the bot out.
people-none = There is nothing here.
people-agency-title = <b>{ $agency }</b> · code { CODE($code) }
people-member-line = { $reach } · { $name } · { $role }
people-agency-line = { $name } · code { CODE($code) }
people-agency-button = { $name } ({ CODE($code) })
people-more = And { NUM($count) } more; write more of the name to find them.
people-page = Page { NUM($page) } of { NUM($pages) }
people-member = <b>{ $name }</b>
    { $role }{ $place ->
        [none] {""}
       *[other] {" "}· { $place }
    }
    { $reach }{ $phone ->
        [none] {""}
       *[other] {" "}· phone { CODE($phone) }
    }
reach-reachable = ✔ within reach
reach-never = ◻ not come in yet
reach-blocked = ∅ has shut the bot out
people-member-code = Entry code for this person
people-hand-over = Hand over to somebody else
people-revoke = Revoke the role
people-to-agency = People of the agency
people-back = People
people-revoke-ask = Take the role “{ $role }” from { $name }?
    It takes effect at once. What was done so far is kept, and the person can be invited again.
people-revoke-yes = Yes, revoke it
people-revoked = The role “{ $role }” was taken from { $name }.
people-search-ask = Write part of a person’s name, or the name or code of an agency, for example environment
people-found = Found for “{ $part }”
people-invite-role = Invite to which role?
people-invite-agency = For which agency? Write part of its name or its code, for example environment
people-invite-team = From which team or office?
people-no-team = No team
people-invite-which = Which agency?
people-invite-name = Write first and family name of the person, for example Sara Ahmadi
people-invite-confirm = Invite { $name }?
    Role: { $role }{ $agency ->
        [none] {""}
       *[other] {" "}· { $agency }
    }
    The code works once and for 72 hours.
people-invite-yes = Make the invitation code
people-hand-over-ask = The present focal point is { $name }. Write first and family name of the new one, for example Sara Ahmadi
    The seat changes hands when the new focal point comes in with the code.
people-code = Invitation code of { $name } ({ $role }{ $agency ->
        [none] {""}
       *[other] {" "}· { $agency }
    })
    It works once and until { DATETIME($expiresAt) }.
    Give these words to that person only, to be sent to the bot:
people-code-link = Or open this address:
people-home-missing = People ({ NUM($count) } agencies without focal point)
people-home = People

language-ask = Choose the language of messages.
language-fa = فارسی
language-en = English
language-set = Messages are in English now.
settings-title = <b>Settings</b>
settings-language = Language: English
settings-reminders = { $mode ->
        [off] Reminders: silent. Circulars, review notes, changes of deadline and results still come.
        [single] Reminders: one message for each deadline, at { NUM($hour) } o’clock
       *[digest] Reminders: at most one message a day, at { NUM($hour) } o’clock
    }
settings-hour = { NUM($hour) } o’clock
settings-hour-ask = At what hour should reminders come?
settings-mode-ask = How should reminders come?
    When they are silent, circulars, review notes, changes of deadline and results still come; but nothing reminds you that a deadline is near.
settings-mode-digest = One message a day
settings-mode-single = One message for each deadline
settings-mode-off = Silent
settings-change-mode = Style of reminders
settings-change-hour = Reminder hour
settings-change-language = Language
settings-hour-set = Reminders come at { NUM($hour) } o’clock from now on.
help-title = <b>Help</b>
help-role = <b>Commands of the role “{ $role }”</b>
help-public = <b>Commands for everybody</b>
cancel-nothing = No unfinished task is open.
verify-genuine = The receipt { LATIN($receipt) } is genuine.
    Issued: { DATETIME($issuedAt) }
verify-ask = Write the receipt after the command, for example <code>/verify T4-7K2M-91QX</code>

## Commands, src/chat/command-menu.ts

command-start = home screen, or come in with an invitation code
command-menu = home screen
command-help = help and list of commands
command-cancel = leave an unfinished task
command-language = language of messages
command-settings = language, hour and style of reminders
command-deadlines = deadlines of the stages
command-circulars = circulars and announcements
command-faq = frequent questions
command-services = service card
command-verify = check a receipt
command-evidence = submit evidence for indicators
command-status = state of the indicators
command-tray = what is left to do
command-extension = ask for more time
command-scores = scores and result
command-objections = objections
command-ask = ask an expert
command-events = meetings and workshops
command-queue = items ready for review
command-agency = file of one agency
command-questions = questions of agencies
command-inquiries = inquiries
command-cycle = evaluation cycle and timetable
command-announce = send circulars and announcements
command-people = people, invitations and revocations
command-import = load a province workbook
command-export = exports
command-progress = progress of agencies
command-reviewers = evaluators and assignments
command-visits = visits
command-audit = log of acts
command-approvals = approvals
command-agenda = agenda of the council
command-cases = cases of the committee

## Backups, said by the operator's command line

refusal-backup-exists = This backup is there already; choose another name.
refusal-file-damaged = Evidence file { LATIN($sha256) } is missing or changed; see verify. No backup was written.
refusal-backup-damaged = The backup is not whole ({ $what }); nothing was changed.
