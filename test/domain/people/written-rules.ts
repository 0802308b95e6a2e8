/**
 * Who may do what and when, written beside the rules and never computed from them (reliability S1).
 *
 * Columns: F focal point of the agency, f of another; H its head, h of another; E evaluator it is assigned to, e to others,
 * x assigned but with a conflict; C coordinator, D deputy, O organization head, S council secretary, M council member;
 * K committee member with the case, k without; I inquiry respondent; A auditor; R somebody whose seats were revoked;
 * ? stranger; sys the clock and the command line.
 *
 * Cells: + always; - not this role's; 0 as if it were not there; two letters: from the one state to the other, else not now.
 * States: a DRAFT b ISSUED c BRIEFING d OPEN e NATIONAL_TRANSFER f REVIEW g PRELIMINARY h OBJECTION_REVIEW i FINALISATION
 * j COUNCIL k TRANSMISSION l RELEASED m CLOSED
 */
export const WRITTEN_RULES = `
action                 F   f   H   h   E   e   x   C   D   O   S   M   K   k   I   A   R   ?   sys
circular.read          +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
deadlines.read         +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
faq.read               +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
services.read          +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
receipt.verify         +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
account.change         +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
results.public         lm  lm  lm  lm  lm  lm  lm  lm  lm  lm  lm  lm  lm  lm  lm  lm  lm  lm  lm
evidence.read          +   0   +   0   em  0   0   +   +   -   -   -   hm  0   -   +   -   -   -
evidence.edit          bf  0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
evidence.keep          +   0   +   0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
evidence.submit        bf  0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
evidence.withdraw      bf  0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
evidence.dossier       +   0   +   0   -   -   -   +   -   -   -   -   -   -   -   +   -   -   -
evidence.export        -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   +
status.read            +   0   +   0   -   -   -   +   -   -   -   -   -   -   -   -   -   -   -
sign-off.read          +   0   +   0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
sign-off.hand          df  0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
sign-off.sign          -   -   df  0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
sign-off.register      -   -   -   -   -   -   -   +   +   +   -   -   -   -   -   +   -   -   -
scores.read            gm  0   gm  0   fm  0   0   fm  gm  im  im  jm  hm  0   -   gm  -   -   -
scores.accept          gg  0   gg  0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
ranking.read           lm  lm  lm  lm  lm  lm  lm  im  im  im  im  jm  lm  lm  -   lm  -   -   -
approvals.read         -   -   -   -   -   -   -   +   im  im  im  jm  lm  lm  -   -   -   -   -
agenda.read            -   -   -   -   -   -   -   +   +   +   +   +   -   -   -   -   -   -   -
agenda.prepare         -   -   -   -   -   -   -   +   -   +   +   -   -   -   -   -   -   -   -
agenda.vote            -   -   -   -   -   -   -   -   -   +   -   +   -   -   -   -   -   -   -
objection.read         gm  0   gm  0   gm  0   0   gm  -   -   -   -   hm  0   -   gm  -   -   -
objection.file         gg  0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
objection.withdraw     gg  0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
objection.reopen       -   -   -   -   -   -   -   gh  -   -   -   -   -   -   -   -   -   -   -
appeal.file            hh  0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
not-applicable.ask     df  0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
not-applicable.appeal  dg  0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
not-applicable.read    +   0   +   0   +   0   0   +   -   -   -   -   -   -   -   +   -   -   -
not-applicable.decide  -   -   -   -   dh  0   0   dh  -   -   -   -   -   -   -   -   -   -   -
not-applicable.decide-group -   -   -   -   -   -   -   df  -   -   -   -   -   -   -   -   -   -   -
message.attach         +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   -
question.ask           +   0   +   0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
question.read          +   0   +   0   +   0   0   +   -   -   -   -   -   -   -   +   -   -   -
question.answer        -   -   -   -   +   0   0   +   -   -   -   -   -   -   -   -   -   -   -
extension.read         +   0   +   0   -   -   -   +   -   -   -   -   -   -   -   +   -   -   -
extension.ask          dg  0   dg  0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
extension.decide       -   -   -   -   -   -   -   dh  -   -   -   -   -   -   -   -   -   -   -
result.announce        lm  0   lm  0   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
review.queue           -   -   -   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -   -
review.score           -   -   -   -   ff  0   0   -   -   -   -   -   -   -   -   -   -   -   -
objection.decide       -   -   -   -   hh  0   0   -   -   -   -   -   -   -   -   -   -   -   -
appeal.vote            -   -   -   -   -   -   -   -   -   -   -   -   hh  hh  -   -   -   -   -
circular.write         -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   -   -   -   -
circular.send          -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   -   -   -   +
circular.confirm       -   -   -   -   -   -   -   +   +   -   -   -   -   -   -   -   -   -   -
circular.acknowledge   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   -
decision.propose       -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   -   -   -   -
decision.confirm       -   -   -   -   -   -   -   +   +   +   -   -   -   -   -   -   -   -   -
approval.remark        -   -   -   -   -   -   -   +   +   +   +   -   -   -   -   -   -   -   -
amend.sign             -   -   -   -   -   -   -   ll  ll  ll  ll  -   -   -   -   -   -   -   -
review.appoint         -   -   -   -   -   -   -   fh  -   -   -   -   -   -   -   -   -   -   -
review.assign          -   -   -   -   -   -   -   bh  -   -   -   -   -   -   -   -   -   -   -
quality.read           -   -   -   -   -   -   -   fm  gm  -   -   -   -   -   -   gm  -   -   -
tables.return          -   -   -   -   -   -   -   -   ii  jj  jj  -   -   -   -   -   -   -   -
cycle.create           -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   -   -   -   -
cycle.change           -   -   -   -   -   -   -   ak  -   -   -   -   -   -   -   -   -   -   -
cycle.publish          -   -   -   -   -   -   -   aa  -   -   -   -   -   -   -   -   -   -   -
cycle.rehearse         -   -   -   -   -   -   -   ak  -   -   -   -   -   -   -   -   -   -   -
cycle.advance          -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   -   -   -   +
preliminary.release    -   -   -   -   -   -   -   ff  ff  -   -   -   -   -   -   -   -   -   -
tables.finalise        -   -   -   -   -   -   -   ii  -   -   -   -   -   -   -   -   -   -   -
result.approve.deputy  -   -   -   -   -   -   -   -   ii  -   -   -   -   -   -   -   -   -   -
council.record         -   -   -   -   -   -   -   -   -   jj  jj  -   -   -   -   -   -   -   -
transmission.enter     -   -   -   -   -   -   -   kl  -   -   -   -   -   -   -   -   -   -   -
result.transmit        -   -   -   -   -   -   -   kk  -   -   -   -   -   -   -   -   -   -   -
result.release         -   -   -   -   -   -   -   ik  ik  -   -   -   -   -   -   -   -   -   -
result.export          -   -   -   -   -   -   -   +   gm  -   -   -   -   -   -   gm  -   -   +
analysis.write         -   -   -   -   -   -   -   im  -   -   -   -   -   -   -   -   -   -   -
analysis.issue         -   -   -   -   -   -   -   lm  -   -   -   -   -   -   -   -   -   -   -
people.read            -   -   +   0   -   -   -   +   -   -   -   -   -   -   -   +   -   -   -
people.invite          -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   -   -   -   +
people.revoke          -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   -   -   -   +
people.confirm         -   -   -   -   -   -   -   +   +   +   -   -   -   -   -   +   -   -   +
people.handover        -   -   +   0   -   -   -   +   -   -   -   -   -   -   -   -   -   -   -
stand-in.use           +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   -
stand-in.confirm       -   -   -   -   -   -   -   +   +   +   -   -   -   -   -   -   -   -   -
stand-in.turn          -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   +
import.apply           -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   -   -   -   +
progress.read          -   -   -   -   -   -   -   +   +   +   -   -   -   -   -   +   -   -   -
delivery.handle        -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   -   -   -   -
moment.read            -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   gm  -   -   -
audit.read             -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   +   -   -   +
audit.keep             -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   +
service.freeze         -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   +
clock.confirm          -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   -   -   -   +
outbox.release         -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   -   -   -   +
reminder.settings      +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   -
worklist.read          +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   -
case.apply             +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
register.read          +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
case.use               0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   -   -
case.oversee           -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   +   -   -   -
case.manage            -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   -   -   -   -
case.lapse             -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   +
round.open             -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   -   -   -   +
procedure.install      -   -   -   -   -   -   -   +   -   -   -   -   -   -   -   -   -   -   +
procedure.confirm      -   -   -   -   -   -   -   +   +   +   -   -   -   -   -   -   -   -   -
`
