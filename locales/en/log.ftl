## The audit log

notice-log-head =
    🔏 Seal of the audit log, { DATE($at) }: { NUM($count) } events so far.
    Keep this message or forward it to yourself: if anybody shortens or rewrites the log later, this line shows it.

    To check, on the command line of the service:
    <code>npm run tahavol -- verify --against "{ LATIN($line) }"</code>
notice-log-key =
    🔑 From now on the audit log is sealed with key { LATIN($key) }: { $why }.
    If you do not know of this, ask whoever runs the service and hold earlier seals against the log as it is.
log-key-changed = the key was changed
log-key-lost = the former key was not in its place

undelivered-kind-log-head = daily seal of the audit log
undelivered-kind-log-head-public = daily seal of the audit log in the channel
undelivered-kind-log-key = news of a new key of the audit log

## Frozen

refusal-service-frozen =
    Since { DATETIME($frozenAt) } no change is being recorded; this one was not.
    Reason: { $reason }
    Pages can be read as ever, and what the last day of a deadline loses is given back. If it is urgent, ask the evaluation coordinator at the planning organization.
notice-service-frozen =
    ⏸ Since { DATETIME($frozenAt) } whoever runs the service has stopped all changes.
    Reason: { $reason }
    Everybody may read; nothing is recorded, and no message but this one goes out. Roles can still be revoked.
notice-service-thawed =
    ▶️ Changes, stopped since { DATETIME($frozenAt) }, are recorded again from { DATETIME($thawedAt) }.
    The reason was: { $reason }
    Waiting messages go out now, and the time that deadlines lost has been given back.
undelivered-kind-service-frozen = news that changes are stopped
undelivered-kind-service-thawed = news that changes go on

## Troubles of the service, and its clock

notice-service-trouble =
    ⚠ { $what }; since { DATETIME($since) }.
    Please tell whoever runs the service. You will hear here when it is over.
notice-service-well =
    ✅ Over: { $what }; from { DATETIME($since) } to { DATETIME($until) }.
trouble-poll = The messenger does not answer the bot, and messages come late
trouble-tick = Scheduled work does not end, and reminders go out late
trouble-duty = One kind of scheduled work fails again and again
trouble-clock = The clock of the service's computer has jumped; no deadline moves with it until it is confirmed
trouble-disk = The disk of the service is nearly full
trouble-commit = What is written to the database cannot be read back
trouble-pages = a part of the database is damaged; ask whoever runs the service to restore a backup
trouble-backup = No recent backup has been written
trouble-inbox = Messages have waited for an answer for more than ten minutes
trouble-outbox = Notices have waited to go out for more than ten minutes
undelivered-kind-service-trouble = news of a trouble of the service
undelivered-kind-service-well = news that a trouble is over

clock-button = See the clock
clock-held =
    🕰 The computer's clock: <b>{ DATETIME($claimed) }</b>
    The service goes on with: <b>{ DATETIME($known) }</b>

    If the computer is right, confirm it; deadlines and reminders then go by it. If it is wrong, ask whoever runs the service to set it.
clock-confirm-button = ✔ It is right: { DATETIME($claimed) }
clock-well = The clock is right and needs no confirmation.
clock-confirmed = ✅ Confirmed; the service now goes by the computer's clock: { DATETIME($claimed) }
refusal-clock-not-held = The clock is right and needs no confirmation; the messenger or a colleague has confirmed it already.
refusal-clock-changed = The computer's clock has changed again since that message; nothing was confirmed. Press «See the clock» again.

## After a restore

outbox-send-button = { $count ->
        [0] Let messages go out
       *[other] Send
    }
outbox-drop-button = Drop
outbox-ask-drop =
    Messages waiting since the backup of { DATETIME($backupAt) }: { NUM($count) }. They will be dropped and reach nobody; this cannot be undone.
    Drop them if they went out before the failure. If you do not know, send them: one may come twice, but none is lost.
outbox-drop-yes = Yes, drop { NUM($count) }
outbox-sent = { $count ->
        [0] ✅ Recorded; messages go out from now on.
       *[other] ✅ Recorded; messages that waited and now go out when each is due: { NUM($count) }
    }
outbox-dropped = ✅ Recorded; messages dropped: { NUM($count) }. New messages go out from now on.
refusal-outbox-not-parked = What becomes of the waiting messages has been decided already; nothing was done now, and nothing is needed.
