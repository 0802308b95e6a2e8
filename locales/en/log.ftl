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
