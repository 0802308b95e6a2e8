## Self-assessment report and signature, src/screens/sign-off, src/chat/sign-off

sign-off-button = Self-assessment report and signature
sign-off-see = See the report
sign-off-title = <b>Self-assessment report of { YEAR($year) }</b>
    { $agency }
sign-off-dimension = { $dimension } dimension: { NUM($submitted) } of { NUM($items) } submitted · claim { POINTS($claim) } of { POINTS($maximum) }
sign-off-pending = { NUM($pending) } indicators are not submitted yet.
sign-off-none = Not handed to the head of the agency yet.
sign-off-handed = With the head of the agency for signature · handed over by { $by }, { DATETIME($at) }
sign-off-returned = The head of the agency has returned it: “{ $note }”
sign-off-signed = ✔ Signed: { $by } · { DATETIME($at) }
    Receipt: <code>{ LATIN($receipt) }</code>
sign-off-outdated = ⚠ Changed after the signature: indicator { $codes }. The signature does not cover this; ask for it again.
sign-off-declaration = What you sign to: “{ $declaration }”
sign-off-until = May be signed until { DATETIME($dueAt) }
sign-off-over = The time to sign ({ DATETIME($dueAt) }) is over, or has not come yet.
sign-off-sign = I sign
sign-off-hand = Hand to the head for signature
sign-off-pdf = Get the report (PDF)
sign-off-return = Return with a note
sign-off-handed-done = The report was handed to the head of the agency, who has been told.
sign-off-returned-done = The report went back to the focal points with your note.
sign-off-ask-note = What has to be mended before you sign? Write at least { NUM($minimum) } characters; the focal points read them.
sign-off-done = <b>Signed.</b>
    { NUM($versions) } indicators stand under this signature; if one of them changes you will be told.
    Receipt: <code>{ LATIN($receipt) }</code>
sign-off-pdf-sent = The self-assessment report is attached.
sign-off-file = Self-assessment report { YEAR($year) } { $agency }.pdf
sign-off-register = <b>Signatures of the heads of agencies · { YEAR($year) }</b>
    { NUM($signed) } of { NUM($total) } agencies have signed.
sign-off-register-button = Signatures of the heads
sign-off-line-none = ◻ { $agency } · { NUM($submitted) } indicators submitted, not handed over
sign-off-line-handed = ⏳ { $agency } · with the head since { DATE($at) }
sign-off-line-returned = ↩ { $agency } · returned on { DATE($at) }
sign-off-line-signed = ✔ { $agency } · { DATE($at) }
sign-off-line-outdated = ⚠ { $agency } · changed after the signature
sign-off-task-unsigned = ⚠ The head of the agency has not signed this report.

sign-off-paper-title = Self-assessment report of { YEAR($year) }
sign-off-paper-draft = Draft; not signed
sign-off-paper-outdated = Changed after the signature
sign-off-paper-check = Scan the square, or write the receipt after /verify to the bot: it says whether this signature is genuine and still stands under the same; it shows nothing of the content.
sign-off-column-code = Indicator
sign-off-column-title = Title
sign-off-column-maximum = Maximum
sign-off-column-claim = Claim
sign-off-column-files = Files
sign-off-column-receipt = Receipt
sign-off-cell-code = { CODE($code) }
sign-off-cell-points = { POINTS($points) }
sign-off-cell-count = { NUM($count) }

notice-sign-off-handed = <b>The self-assessment report of { YEAR($year) } is ready for your signature.</b>
    Handed over by { $by }
    Read it, then sign it or return it with a note, until { DATETIME($dueAt) }
notice-sign-off-signed = The head of the agency has signed the self-assessment report.
    Receipt: <code>{ LATIN($receipt) }</code>
notice-sign-off-returned = The head of the agency has returned the self-assessment report.
    Note: “{ $note }”
    Hand it over again once it is mended.
notice-sign-off-outdated = The signature of the agency’s head no longer covers the whole report.
    An indicator changed on { DATETIME($at) }. See the report and ask for the signature again.

refusal-sign-off-unknown = This province takes no signatures of heads here; what was submitted counts.
refusal-nothing-submitted = No indicator has been submitted yet. Submit at least one first.
refusal-sign-off-handed = The report is with the head of the agency already.
refusal-sign-off-signed = The report is signed, and has not changed since.
refusal-sign-off-not-handed = There is no report in your hand; perhaps it was signed or returned just now.
refusal-sign-off-changed = An indicator changed after what you saw; nothing was signed. See the report as it stands and sign again.
refusal-no-agency-head = The head of the agency has not come in yet. Ask the coordinator for an invitation.
