## Proof of notice of a circular: by agency, and as a letter (issue 4 part 1)
proof-by-agency = By agency
proof-agencies-title = <b>No. { CODE($number) } by agency</b>
    Seen by { NUM($seen) } of { NUM($count) } agencies. Press an agency to see its people.
proof-agency-button = { CODE($code) } · { $name }
proof-agency-line = { $seen ->
        [0] ◻
       *[other] ✔
    } { CODE($code) } · { $name } · delivered { NUM($delivered) } · seen { NUM($seen) } of { NUM($people) }
proof-agency-title = <b>{ CODE($code) } · { $name }</b>
    No. { CODE($number) } · { $title }
proof-agency-nobody = This agency has no contact here; invite one under “Members”.
proof-person = <b>{ $name }</b>{ $role ->
        [none] {""}
       *[other] {" "}· { $role }
    }
    { $state }
    { $seen ->
        [none] ◻ not seen
       *[other] ✔ seen: { $seen }
    }{ $before ->
        [none] {""}
       *[other] {" "}· had seen the text before the correction: { $before }
    }{ $reminders ->
        [none] {""}
       *[other] {"\u000A"}reminded: { $reminders }
    }
proof-back-agencies = List of agencies
proof-back-progress = Progress of the sending

## What became of a notice: a sign never stands without its word
proof-state-SENT = ✔ delivered: { DATETIME($at) }
proof-state-PENDING = ⏳ on its way
proof-state-BLOCKED = ∅ unreachable (never started the bot, or blocked it)
proof-state-FAILED = ✖ not delivered
proof-state-UNCERTAIN = ? may or may not have arrived
proof-state-DROPPED = ∅ left out (held no seat at that time)
proof-state-LATER = joined after the sending and has it in the list
proof-time = { CODE($day) }, { CLOCK($at) }

## The letter
proof-letter = Ready letter (PDF)
proof-letter-sent = The letter to { NUM($count) } silent agencies is ready.
    The secretariat adds its number and date; when signed, send it over the government correspondence network.
proof-letter-file = silent-agencies-{ $number }.pdf
proof-letter-from = From
proof-letter-to = To
proof-letter-subject = Subject
proof-letter-organization = Management and Planning Organization of the province
proof-letter-to-value = The executive agencies of the province named below
proof-letter-subject-value = Acknowledgement of { $what } of { CODE($issued) }
proof-letter-number = Number
proof-letter-date = Date
proof-letter-enclosure = Enclosure
proof-letter-greeting = Dear colleagues,
proof-letter-facts = { $what } of { CODE($issued) }, “{ $title }”, was served on the representatives of the executive agencies by messenger on { DATETIME($sentAt) }. By { DATETIME($now) }, { NUM($silent) } of { NUM($agencies) } agencies, listed below, had not acknowledged it. The time of notice, the number of the message and the times of reminders follow for each representative.
proof-letter-agency = { NUM($position) }. { $name } (code { CODE($code) })
proof-letter-nobody = This agency has named no representative; please name one.
proof-letter-person = Representative
proof-letter-noticed = Time of notice
proof-letter-message = Messenger and message number
proof-letter-state = State
proof-letter-reminders = Reminders
proof-letter-person-value = { $name }{ $role ->
        [none] {""}
       *[other] , { $role }
    }
proof-letter-message-value = { $platform ->
        [telegram] Telegram
        [soroush] Soroush Plus
        [bale] Bale
       *[other] test messenger
    }, { CODE($messageId) }
proof-letter-state-SENT = delivered
proof-letter-state-PENDING = on its way
proof-letter-state-BLOCKED = unreachable
proof-letter-state-FAILED = not delivered
proof-letter-state-UNCERTAIN = uncertain
proof-letter-state-DROPPED = not sent
proof-letter-state-LATER = joined after the sending
proof-letter-seen-before = had acknowledged the text before the correction: { $at }
proof-letter-corrected = Its text was corrected on { DATETIME($at) } and the same receivers were sent word of it.
proof-letter-none = none
proof-letter-closing = Please see to it that the said text is read soon and acknowledged in the system, so that the evaluation of your agency is not held up. Thank you for your cooperation.
proof-letter-sign-name = Name
proof-letter-sign-post = Position
proof-letter-sign = Signature
proof-letter-footer = Made on { DATETIME($now) } from the records of the system.

refusal-nobody-silent = All agencies have acknowledged; no letter is needed.

## Whom it did not reach (reliability R25)
notice-contact-unreached = { $what } did not reach your colleague { $name }, whom the bot cannot write to.
    { $title }
    Please tell them. You can read it and press “Seen” yourself as well.
digest-unreached = ∅ Circulars have not reached { NUM($count) } representatives of agencies; see “Announcements”.
