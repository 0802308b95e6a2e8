welcome = Welcome, { $name }.
    Your role is now: { $role }{ $agency ->
        [none] .
       *[other] , { $agency }.
    }
welcome-case = Welcome, { $name }.
    You are asked to answer this case: { $title }
notice-seat-taken = { $name } has accepted your invitation: { $role }{ $agency ->
        [none] .
       *[other] , { $agency }.
    }
refusal-code-unknown = This invitation code was not recognised. Please write it exactly as you received it. Example: <code>/start AbC…</code>
    If you have no code, ask the evaluation coordinator for one.
refusal-code-used = This code has already been used; each code works once. Please ask the evaluation coordinator for a new one.
refusal-code-expired = This code expired on { DATETIME($expiredAt) }. Please ask the evaluation coordinator for a new one.
refusal-code-of-other-person = This code was issued to another person. Please use your own code.
refusal-too-many-codes = Several wrong codes were entered in a row. Please try again in an hour.
refusal-agency-needed = This role must belong to an agency. Please choose the agency first.
refusal-agency-unknown = No agency has the code { CODE($agencyCode) }.

refusal-last-coordinator = This is the only coordinator, so the role was not revoked. Please invite another coordinator first.
refusal-not-handed-over = Only the role of focal point can be handed over. For other roles, revoke the role and invite the new person.
refusal-receipt-malformed = This is not a receipt number. Please write it exactly as you received it. Example: <code>/verify T4-7K2M-91QX</code>
refusal-receipt-mistyped = This receipt number contains a typing error. Please copy it again from the original. Example: <code>/verify T4-7K2M-91QX</code>
refusal-receipt-unknown = The receipt { LATIN($receipt) } was not issued by this system. If an agency gave it to you, please ask for the original.
refusal-name-needed = Please write the first name and family name. Example: Sara Ahmadi
refusal-agency-not-found = No agency matches “{ $written }”. Please write part of its name, or its code. Example: environment

notice-seat-ended = Your role has ended: { $role }{ $agency ->
        [none] .
       *[other] , { $agency }.
    }{ $reason ->
        [none] {""}
       *[other] {" "}Reason: { $reason }
    }
    If this is a mistake, please contact the evaluation coordinator.
welcome-unseen = { $count ->
        [0] There are no new circulars for you.
        [one] { NUM($count) } new circular is waiting for you. Please read it and press “Seen”.
       *[other] { NUM($count) } new circulars are waiting for you. Please read them and press “Seen”.
    }
welcome-see-circulars = Read the circular
home-seat = Your role: <b>{ $role }</b>
home-no-seat = Your role has ended, and you can see the public section only. For a new role, please ask the evaluation coordinator for an invitation code.
seat-switch = Switch to: { $role }{ $agency ->
        [none] {""}
       *[other] {" "}· { $agency }
    }
seat-switched = Your role has been changed.

people-title = <b>People</b>
people-all-reached = Every agency has a focal point who can be reached.
people-missing-count = { $count ->
        [one] { NUM($count) } agency has no focal point who can be reached.
       *[other] { NUM($count) } agencies have no focal point who can be reached.
    }
people-search = Search by name or agency
people-invite = New invitation
people-missing = Agencies without a focal point ({ NUM($count) })
people-role-count = { $role } ({ NUM($count) })
people-missing-title = <b>Agencies with no focal point who can be reached</b>
    The focal point has not been invited, has not joined yet, or has blocked the bot.
people-none = This list is empty.
people-agency-title = <b>{ $agency }</b> · code { CODE($code) }
people-member-line = { $reach } · { $name } · { $role }
people-agency-line = { $name } · code { CODE($code) }
people-agency-button = { $name } ({ CODE($code) })
people-more = And { NUM($count) } more. To find them, write more of the name.
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
reach-reachable = ✔ can be reached
reach-never = ◻ has not joined yet
reach-blocked = ∅ has blocked the bot
people-member-barred = Does not judge { $agency }: { $because ->
        [seat] held a seat there in this cycle.
       *[evidence] wrote or sent evidence of it.
    }
people-member-code = Entry code for this person
people-hand-over = Hand over to another person
people-revoke = Revoke role
people-to-agency = People in the agency
people-back = People
people-revoke-ask = Revoke the role “{ $role }” of { $name }?
    This takes effect at once. Their past work is kept, and they can be invited again.
people-revoke-yes = Yes, revoke
seat-mistake-button = This role was given by mistake
seat-mistake-ask = Why was this role a mistake? The person sees this reason.
seat-mistake-summary = Reason: { $reason }
    Take the role back? What was done with it is not undone by itself; it is listed next.
seat-acts-title = <b>Role taken back: { $thing }</b>
    What was done with this role follows. Nothing of it is undone by itself; look at each in its place.
people-revoked = The role “{ $role }” of { $name } has been revoked.
people-search-ask = Write part of a person’s name, or the name or code of an agency. Example: environment
people-found = Results for “{ $part }”
people-invite-role = Which role is the invitation for?
people-invite-agency = Which agency is it for? Write part of its name, or its code. Example: environment
people-invite-team = Which team or office is it for?
people-no-team = No team
people-invite-which = Which agency?
people-invite-name = Write the person’s first name and family name. Example: Sara Ahmadi
people-invite-namesake = <b>“{ $name }” is here already. Is it the same person?</b> If so, the new role is added to theirs and their conflicts of interest are counted together.
people-namesake = { $number ->
        [0] ·
       *[other] { NUM($number) })
    } { $name }, { $role }{ $agency ->
        [none] {""}
       *[other] {" "}({ $agency })
    }{ $phone ->
        [none] {""}
       *[other] , { CODE($phone) }
    }
people-same-as = The person of line { NUM($number) }
people-invite-confirm = Invite { $name }?
    Role: { $role }{ $agency ->
        [none] {""}
       *[other] {" "}· { $agency }
    }
    The code works once, within 72 hours.
people-invite-yes = Create invitation code
people-hand-over-ask = The current focal point is { $name }. Write the first name and family name of the new one. Example: Sara Ahmadi
    The role passes on when the new focal point joins with the code.
people-code = Invitation code for { $name } ({ $role }{ $agency ->
        [none] {""}
       *[other] {" "}· { $agency }
    })
    It works once, until { DATETIME($expiresAt) }.
    Pass this text to that person only, to be sent to the bot:
people-code-link = Or they can open this link:
people-home-missing = People ({ NUM($count) } agencies without a focal point)
people-home = People

language-ask = Choose the language for messages.
language-fa = فارسی
language-en = English
language-set = Messages will now be in English.
settings-title = <b>Settings</b>
settings-language = Language: English
settings-reminders = { $mode ->
        [off] Reminders: off. You will still receive circulars, deficiency notes, changes of deadline and results.
        [single] Reminders: one message per deadline, at { NUM($hour) }:00
       *[digest] Reminders: at most one message a day, at { NUM($hour) }:00
    }
settings-hour = { NUM($hour) }:00
settings-hour-ask = At what time should reminders be sent?
settings-mode-ask = How should reminders be sent?
    If you turn them off, you will still receive circulars, deficiency notes, changes of deadline and results, but nothing will warn you that a deadline is near.
settings-mode-digest = One message a day
settings-mode-single = One message per deadline
settings-mode-off = Off
settings-change-mode = Type of reminders
stand-in-button = A stand-in while I am away
stand-in-title = <b>Stand-ins</b>{ $count ->
        [0] {""}: none has been named. On the days you name, a stand-in works in your place under their own name.
       *[other] {""}
    }
stand-in-line = { $standIn } in the place of { $absent } · { $role }{ $agency ->
        [none] {""}
       *[other] {""} · { $agency }
    }
    from { DATE($from) } to the end of { DATE($until) } · { $standing }
stand-in-standing-waits = ⏳ waits for a second person
stand-in-standing-to-come = has not begun
stand-in-standing-running = ✔ running
stand-in-standing-over = over
stand-in-note = Note on the hand-over: “{ $note }”
stand-in-back = Note on the return: “{ $note }”
stand-in-name = Name a stand-in: { $role }
stand-in-confirm = Confirm the stand-in
stand-in-confirm-one = Confirm { $name } as stand-in
stand-in-end = End the stand-in of { $name }
stand-in-note-back = A note for the return
stand-in-ask-who = Who stands in as { $role }? Press one, or write a part of the name.
stand-in-nobody = Nobody of that name is in the same agency or organization. Whoever has not come in yet has to be invited first.
stand-in-ask-from = From which day on?
stand-in-ask-until = Until the end of which day? It ends by itself then.
stand-in-ask-note = Note on the hand-over: what does the stand-in have to know? Open work, promises, where files are.
stand-in-no-note = No note
stand-in-ask-back = What should whoever comes back know? What was done, what is left.
stand-in-summary = { $name } stands in for { $absent } as { $role }. What they do is recorded under their own name and “in the place of { $absent }”, and their own PIN is asked for.
stand-in-yes = Name the stand-in
stand-in-named = { $name } stands in, and has been told.
stand-in-named-waits = { $name } was named, and begins when a second person has confirmed it.
stand-in-confirmed = The stand-in is confirmed.
stand-in-ended = The stand-in has ended.
stand-in-back-done = The note was sent.
seat-stand-in = In the place of { $name }: { $role }
home-stands-in = You work in the place of { $name }; what you do is recorded under your own name.
notice-stand-in = <b>{ $who ->
        [stand-in] { $standing ->
            [over] Your time as stand-in is over.
            [running] You stand in now.
           *[other] You were named as a stand-in.
        }
        [absent] { $standing ->
            [over] The stand-in for your role has ended.
            [running] Your stand-in has begun.
           *[other] A stand-in was named for your role.
        }
       *[second] A stand-in waits for a second person.
    }</b>
refusal-stand-in-times = It has to end after it begins, and after today. Write another day.
refusal-stand-in-long = A stand-in is for { NUM($days) } days at most. For longer, hand the role over.
refusal-stand-in-self = Nobody stands in for themselves.
refusal-stand-in-chain = This is held by a stand-in already; its holder or the coordinator names another.
refusal-stand-in-open = This role has a stand-in until { DATE($untilAt) }. End that first.
refusal-stand-in-over = This was ended or confirmed before.
settings-pinned = { $pinned ->
        [true] Deadline of the stage: pinned above this chat.
       *[false] Deadline of the stage: not pinned.
    }
settings-pinned-button = { $pinned ->
        [true] Unpin the deadline
       *[false] Pin the deadline of the stage
    }
pinned-deadline = Until { DATETIME($dueAt) } · { $stage }
    This message stays above the chat. If the date moves, it changes here; when the stage ends, it is taken down.
pinned-deadline-over = The deadline that was pinned: { $stage } · until { DATETIME($dueAt) }
    This message is not pinned any more.
settings-kinds-button = Which notices to get
settings-kinds = { $count ->
        [0] There is no notice in your role that could be silenced; decisions, circulars and deadlines always come.
       *[other] Which notices to get? Each button silences one or lets it speak. What is silenced stays in the worklist; decisions, circulars and deadlines always come.
    }
settings-kind = { $muted ->
        [true] ✖ Silent: { $kind }
       *[false] ✔ Comes: { $kind }
    }
settings-change-hour = Time of reminders
settings-change-language = Language
settings-hour-set = Reminders will be sent at { NUM($hour) }:00 from now on.
help-title = <b>Help</b>
help-role = <b>Commands for your role, “{ $role }”</b>
help-public = <b>Commands for everyone</b>
cancel-nothing = You have no unfinished task open.
verify-genuine = The receipt { LATIN($receipt) } is genuine.
    Issued: { DATETIME($issuedAt) }
verify-intact =
    What this receipt was given for has not changed since.
    Number { $number } in the chain of that agency’s receipts · content ID: <code>{ LATIN($fingerprint) }</code>
verify-broken =
    ⚠ The content or the chain of this receipt does not match what was written when it was given.
    Please tell the coordinator · content ID: <code>{ LATIN($fingerprint) }</code>
verify-unbound = This receipt is older than the chain of receipts; only its genuineness and its time are known.
verify-ask = Write the receipt number after the command. Example: <code>/verify T4-7K2M-91QX</code>

## Commands, src/chat/command-menu.ts

command-start = home screen, or join with an invitation code
command-menu = home screen
command-help = help and the list of commands
command-cancel = leave an unfinished task
command-language = language of messages
command-settings = language, time and type of reminders
command-deadlines = deadlines of the stages
command-circulars = circulars and announcements
command-faq = frequently asked questions
command-services = service description
command-verify = check a receipt
command-evidence = submit evidence for indicators
command-status = state of the indicators
command-dossier = the whole dossier of an item
command-report = self-assessment report and signature
command-standin = a stand-in while I am away
command-tray = File tray
command-form = Excel form of the indicators
command-work = what waits for you
command-applicability = not-applicable requests
command-extension = request an extension
command-scores = scores and results
command-objections = objections
command-ask = ask an expert
command-events = meetings and workshops
command-queue = items ready for review
command-agency = one agency’s file
command-questions = questions from agencies
command-inquiries = inquiries
command-cycle = evaluation cycle and timetable
command-announce = send circulars and announcements
command-undelivered = messages that did not arrive
command-people = people, invitations and roles
command-import = upload the province workbook
command-holiday = close days by decree, or take it back
command-export = export data
command-progress = progress of agencies
command-second = second looks at scored items
command-quality = consistency of judging
command-reviewers = evaluators and assignments
command-visits = visits
command-audit = log of actions
command-approvals = approvals
command-agenda = council agenda
command-cases = cases

## Backups, said by the operator's command line

refusal-backup-exists = This backup already exists. Please choose another name.
refusal-file-damaged = Evidence file { LATIN($sha256) } is missing or has changed (see verify). No backup was written.
refusal-backup-damaged = The backup is damaged ({ $what }). Nothing was changed.
refusal-seal-key-invalid = This file is no X25519 key. Make one with openssl; docs/operations.md says how.
refusal-seal-not-opened = This backup does not open with this key: it belongs to another one, or the file was changed.

absent-button = Not joined yet, and bulk invitation
absent-title = <b>{ $count ->
        [0] Everybody has joined.
        [one] One person has not joined yet.
       *[other] { NUM($count) } people have not joined yet.
    }</b>
absent-line = ◻ { $name } · { $role }{ $agency ->
        [none] {""}
       *[other] {" "}· { $agency }
    }
absent-what = One press makes a new code for each of them: { NUM($places) } messages ready to forward, one for each agency, and a file of cards with QR codes to print. Their earlier codes become void.
absent-proposed = The roles of { NUM($count) } more are waiting for a second person; they will be listed here afterwards.
absent-invite = Invite all { NUM($count) }
absent-invite-agency = Invite those of this agency who have not joined
refusal-nobody-absent = Everybody has joined; nobody is left to invite.
invitation-organization = Planning organization
invitation-message = <b>Invitation to the performance evaluation</b>
    { $agency }
    Please send the bot your own code{ $link ->
        [true] , or open the address below it
       *[false] {""}
    }. Each code works once, until { DATETIME($expiresAt) }.
invitation-person = { $name } · { $role }
invited-all = Codes were made for { NUM($count) } people. Forward the { NUM($places) } messages above; each is for one agency.
invited-cards = The cards to print are in the file below. The codes are kept nowhere else.
invited-no-cards = The file of cards could not be made; the messages above hold every code.
invitation-heading = Performance evaluation
invitation-how = Scan the square with your phone, or send the bot this text:
invitation-until = Works once, until { DATETIME($expiresAt) }.
invitation-file = invitation-cards.pdf
command-registers = registers
