# Registers: what is issued, how it stands, and what the public begins.

case-issue = Issue the document
case-issued = ✔ Issued: number { CODE($number) }
    Verification code: { $receipt }
case-fee = <b>Amount: { NUM($rial) } rial</b> ({ $title }{ $count ->
        [1] {""}
       *[other] {" × "}{ NUM($count) }
    }, tariff of { YEAR($year) })
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
refusal-nobody-passed = Nobody has reached the mark, so nothing is issued. Look at the marks.
refusal-day-not-past = This day has not come yet. Write one that is past. Example: 1403/5/20
refusal-day-not-ahead = This day is past. Write one that is to come, like 1405/12/1. If a document ended on it, bring one that is in force.
case-act-draw = drawn (anybody can draw again with this seed)
document-all-button = All { NUM($count) } documents in one file
document-all-sent = { NUM($count) } documents in one file, a page each.
case-share-button = My colleague
case-share-ask = Write the name of a colleague who takes this case on with you. They come with a one-time code, and see and fill in this case alone.
case-share-code = The code of “{ $name }” for the case “{ $title }”; once, until { DATETIME($expiresAt) }:
case-take-out-button = My copy
case-take-out = All that you have written in this case, and what was done with it, is in the attached file. The files you sent come by the button “files”.
case-withdraw-button = Withdraw
case-ask-withdraw = Why do you withdraw the request? (at least { NUM($minimum) } letters)
case-withdrawn = ✔ The request is withdrawn.
case-erase-button = Erase
case-erase-ask = All answers and files of this case are erased for good. What was issued stays in its register, and the dates of what was done.
case-erase-yes = Erase for good
case-erased = ✔ Erased: { NUM($answers) } answers, { NUM($files) } files.
case-act-erase = answers and files erased
refusal-together-many = No more than { NUM($limit) } colleagues come to one case.
refusal-case-issued-already = A document was issued in this case, so the request is not withdrawn any more. Write to the centre.
refusal-erase-kept = Cases of this service are kept by law and are not erased.
refusal-erase-early = This case is kept until { DAY($keptUntilAt) }; you may erase it after that.
refusal-erase-in-force = The document of this case is still in force. You may erase the answers once it is over.
phone-share = 📱 Send my number
phone-share-ask = Write the number, or press “📱 Send my number” below.
phone-heard = The number was taken.
phone-left = The number will be asked for later.
register-export-button = The register as a workbook
register-export-below = “{ $title }”, { NUM($count) } rows, in the attached workbook.
register-back = Back to the register
case-transfer-button = Transfer sheet (Excel)
case-transfer-below = All answers of “{ $name }”, to be carried over into the official system, are in the attached workbook.
case-together = Acting with the applicant: { $names }
