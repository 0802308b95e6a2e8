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
proof-agency-nobody = Nobody from this agency has joined. Please invite someone in “People”.
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
       *[other] {" "}· saw the text before its correction: { $before }
    }{ $reminders ->
        [none] {""}
       *[other] {"\u000A"}reminded: { $reminders }
    }
proof-back-agencies = List of agencies
proof-back-progress = Sending progress

## What became of a notice: a sign never stands without its word
proof-state-SENT = ✔ delivered: { DATETIME($at) }
proof-state-PENDING = ⏳ being sent
proof-state-BLOCKED = ∅ cannot be reached (has not started the bot, or has blocked it)
proof-state-FAILED = ✖ not delivered
proof-state-UNCERTAIN = ? delivery uncertain
proof-state-DROPPED = ∅ not sent (had no role at that time)
proof-state-LATER = joined after it was sent; it is on their list
proof-time = { CODE($day) }, { CLOCK($at) }

## The letter
proof-letter = Prepared letter (PDF)
proof-letter-sent = The letter to { NUM($count) } agencies that have not acknowledged is ready.
    The secretariat adds its number and date. Once signed, please send it through the government correspondence network.
proof-letter-file = agencies-not-acknowledged-{ $number }.pdf
proof-letter-from = From
proof-letter-to = To
proof-letter-subject = Subject
proof-letter-organization = Management and Planning Organization of the province
proof-letter-to-value = The executive agencies of the province listed below
proof-letter-subject-value = Acknowledgement of { $what } dated { CODE($issued) }
proof-letter-number = Number
proof-letter-date = Date
proof-letter-enclosure = Enclosure
proof-letter-greeting = Dear colleagues,
proof-letter-facts = { $what } dated { CODE($issued) }, “{ $title }”, was notified to the representatives of the executive agencies by messenger on { DATETIME($sentAt) }. As at { DATETIME($now) }, the { NUM($silent) } agencies listed below, out of { NUM($agencies) }, had not acknowledged it. The time of notification, the message number and the times of reminders are given for each representative.
proof-letter-agency = { NUM($position) }. { $name } (code { CODE($code) })
proof-letter-nobody = This agency has not named a representative. Please name its focal point.
proof-letter-person = Representative
proof-letter-noticed = Time of notification
proof-letter-message = Messenger and message number
proof-letter-state = Status
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
proof-letter-state-PENDING = being sent
proof-letter-state-BLOCKED = cannot be reached
proof-letter-state-FAILED = not delivered
proof-letter-state-UNCERTAIN = delivery uncertain
proof-letter-state-DROPPED = not sent
proof-letter-state-LATER = joined after it was sent
proof-letter-seen-before = acknowledged the text before its correction: { $at }
proof-letter-corrected = Its text was corrected on { DATETIME($at) }, and the same recipients were notified of the correction.
proof-letter-none = none
proof-letter-closing = Please arrange for the text to be read and acknowledged in the system as soon as possible, so that the evaluation of your agency is not delayed. Thank you for your cooperation.
proof-letter-sign-name = Name
proof-letter-sign-post = Position
proof-letter-sign = Signature
proof-letter-footer = Prepared on { DATETIME($now) } from the records of the system.

refusal-nobody-silent = All agencies have acknowledged, so no letter is needed.

## Whom it did not reach (reliability R25)
notice-contact-unreached = { $what } did not reach your colleague { $name }, whom the bot cannot contact.
    { $title }
    Please let them know. You can also read it and press “Seen” yourself.
digest-unreached = ∅ Circulars have not reached { NUM($count) } agency representatives. See “Announcements”.
