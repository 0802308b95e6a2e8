# Registers: what is issued, how it stands, and what the public begins.

case-issue = Issue the document
case-issued = ✔ Issued: number { CODE($number) }
    Verification code: { $receipt }
case-fee = <b>Amount: { NUM($rial) } rial</b> ({ $title }, tariff of { YEAR($year) })
    { $how }
case-act-issue = Issued
case-act-standing = Standing changed
document-button = Document { CODE($number) }
document-get = Get the document (PDF)
document-sent = Document number { CODE($number) } is attached. The square on it proves it.
document-number = Number
document-date = Date
document-valid = Valid until
document-until = Valid until { DAY($until) }
document-reason = Reason: { $reason }
document-check = To verify: scan the square, or send the bot /verify and the code above.
verify-document = { $title } number { CODE($number) } in the name of { $name }
standing-valid = ✔ In force
standing-over = ⏰ Its validity has ended
standing-suspended = ⏸ Suspended
standing-withdrawn = ✖ Withdrawn
standing-do-valid = Put in force again
standing-do-suspended = Suspend
standing-do-withdrawn = Withdraw
standing-ask-reason = “{ $act }”, document { CODE($number) } of { $name }: write the reason (at least { NUM($minimum) } characters). Its holder reads it.
standing-summary = “{ $act }”, document { CODE($number) } of { $name }
    Reason: { $reason }
    Record it?
standing-changed = ✔ Recorded; the holder is told.
registers-title = <b>Registers</b>
    Open one, or write a name or number: /registers and the name.
registers-none = No register is open to you yet.
registers-button = Registers
register-button = { $title } ({ NUM($count) })
register-title = <b>{ $title }</b>
    { NUM($count) } entries
register-line = { $name } · number { CODE($number) }
register-found-more = and { NUM($count) } more; write more of the name.
register-found = { $count ->
        [0] Nothing with this name or number was found.
       *[other] { NUM($count) } found.
    }
register-entry-button = See it in the register
notice-document = <b>{ $title }</b> number { CODE($number) }
notice-document-ends = <b>{ $title }</b> number { CODE($number) } ends on { DAY($until) }. Apply anew to renew it.
apply-button = Services for the public
apply-menu = <b>Services for the public</b>
    Choose one to begin.
apply-none = Nothing can be begun here now.
apply-title = <b>{ $title }</b>
apply-fee = { $title }: { NUM($rial) } rial (tariff of { YEAR($year) })
apply-terms = By beginning you agree: { $terms }
apply-agree = I agree and begin
home-applicant = You follow your applications and cases here.
refusal-standing-unfit = The standing of this document cannot be changed like that. Look at it as it is now.
refusal-outcome-unfit = This decision does not fit the answers of the case.
refusal-applies-open = You have { NUM($limit) } open applications of this kind. Bring one of them to its end first.
refusal-applies-today = You have begun { NUM($limit) } applications today. Come back tomorrow.
refusal-applies-many = There are very many new applications now. Begin again in an hour.
procedure-fault-fee-unknown = The fee “{ $word }” is not defined.
procedure-fault-fee-open = The tariff of { $word } has no amount for everybody: it needs a row without a condition, or one for each choice.
procedure-fault-pay-unconfirmed = After the payment “{ $word }” somebody else has to confirm or return it.
procedure-fault-document-unknown = The document “{ $word }” is not defined.
procedure-fault-register-unknown = The register “{ $word }” is not defined.
procedure-fault-number-uncounted = A number needs “{ "{" }count{ "}" }” so that it is given once: { $word }
procedure-fault-path-unknown = “{ $word }” is a question of no form.
procedure-fault-identity-lacks = The identity form of applicants lacks the required field “{ $word }”.
