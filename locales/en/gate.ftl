# What the bot says when no shelf is concerned.
home-title = <b>Administrative transformation channel</b>
home-title-public = <b>Administrative transformation channel</b>
    To take part in the performance evaluation, write your invitation code after /start.
unknown-text = This message belongs to no open task. Begin from the home screen; to send evidence, open the indicator first.
unknown-command = The command { LATIN($command) } is not known. The commands are listed in /help.
old-button = This button belonged to an earlier version.
old-button-shown = This button belonged to an earlier version; see the present state from the home screen.
text-expected = A written answer is needed here. Please write it or press one of the buttons.
dialogue-cancelled = You have left this part. What you wrote or sent so far is kept as a draft.
file-without-place = The file was not kept, because it is not clear which indicator it is for. Open the indicator first, then send the file.
our-fault = Your act was not recorded; the fault is ours and is being looked into (reference { LATIN($reference) }).
    Please send it again in a few minutes; what you wrote so far is kept.
refusal-invalid-input = This input could not be read. Please begin again from the home screen.
refusal-not-found = There is no such thing.
refusal-file-too-large = This file is larger than { SIZE($limitBytes) } and was not taken. Make it smaller or send it in parts.
refusal-file-empty = This file is empty and was not taken. Please send the right file.
refusal-file-unavailable = The messenger did not hand over this file. Please send it again.

## Refusals of the one question of permission (domain/people/may.ts)

refusal-not-your-role = This is for the { role-needed }; your present role does not allow it.
refusal-not-now = This cannot be done now{ $from ->
        [none] ; its time in this cycle is over.
       *[other] ; it becomes possible with the stage “{ state-from }”.
    }
refusal-not-open-yet = It is not yet time for this; it opens on { DATETIME($opensAt) }.
refusal-deadline-passed = The time for this ended on { DATETIME($dueAt) }. If you have good reason, ask for an extension.
role-needed = { $needs ->
        [focal-point] { role-focal-point }
        [agency-head] { role-agency-head }
        [evaluator] { role-evaluator }
        [coordinator] { role-coordinator }
        [deputy] { role-deputy }
        [organization-head] { role-organization-head }
        [council-secretary] { role-council-secretary }
        [council-member] { role-council-member }
        [committee-member] { role-committee-member }
        [inquiry-respondent] { role-inquiry-respondent }
        [auditor] { role-auditor }
       *[other] person in charge
    }
state-from = { $from ->
        [DRAFT] { cycle-state-DRAFT }
        [ISSUED] { cycle-state-ISSUED }
        [BRIEFING] { cycle-state-BRIEFING }
        [OPEN] { cycle-state-OPEN }
        [NATIONAL_TRANSFER] { cycle-state-NATIONAL_TRANSFER }
        [REVIEW] { cycle-state-REVIEW }
        [PRELIMINARY] { cycle-state-PRELIMINARY }
        [OBJECTION_REVIEW] { cycle-state-OBJECTION_REVIEW }
        [FINALISATION] { cycle-state-FINALISATION }
        [COUNCIL] { cycle-state-COUNCIL }
        [TRANSMISSION] { cycle-state-TRANSMISSION }
        [RELEASED] { cycle-state-RELEASED }
        [CLOSED] { cycle-state-CLOSED }
       *[other] —
    }
