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
