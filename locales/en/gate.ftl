# What the bot says when no shelf is concerned.
home-title = <b>Administrative transformation channel</b>
home-title-public = <b>Administrative transformation channel</b>
    To take part in the performance evaluation, send /start followed by your invitation code.
unknown-text = { $role ->
        [focal-point] This message was not sent anywhere. Write the number of an indicator or part of its name (for example 1-2) to open it. The dates are in /deadlines, common questions in /faq.
        [agency-head] This message was not sent anywhere. Write the number of an indicator or part of its name (for example 1-2) to open it. The state of your agency is in /status.
        [evaluator] This message was not sent anywhere. Write part of the name of an agency to open it. Your work is in /queue.
        [coordinator] This message was not sent anywhere. The step of the cycle is in /cycle, the progress in /progress, circulars in /announce.
       *[other] This message was not sent anywhere. Please start from the home screen. The dates are in /deadlines, common questions in /faq.
    }
unknown-text-open = { $open ->
        [evidence] The page of an indicator is open. If this is its explanation, press “Explanation” and send it again.
       *[other] The page of an objection is open. If this is its text, press the button below and send it again.
    }
unknown-command = The command { LATIN($command) } was not recognised. See /help for the list of commands.
old-button = This button belongs to an earlier message.
old-button-shown = This button belongs to an earlier message. Open the home screen to see how things stand now.
meant-number = Yes, { $number }
meant-day = { DATE($day) }
correct-stage = Correct the stage
correct-who = Correct the person
correct-from = Correct the first day
correct-until = Correct the last day
correct-note = Correct the note
correct-attachmentId = Correct the file
correct-whom = Correct the agencies
correct-reason = Correct the reason
correct-where = Correct the place
correct-hour = Correct the hour
correct-why = Correct the reason
correct-owner = Correct the owner
correct-day = Correct the date
correct-points = Correct the points
correct-year = Correct the year
correct-profileKey = Correct the profile
correct-startDay = Correct the first day
correct-choice = Correct the length
correct-place = Correct the role
correct-question = Correct the question
correct-answer = Correct the answer
correct-name = Correct the name
edit-taken = Your answer was updated to the edited text.
edit-not-taken = You edited a message, but what was recorded before has not changed. To change it, open that part from the home screen and write the new answer.
edit-caption-not-taken = You edited the words beside a file, but what was recorded before has not changed. To change it, send the file again with the new words, or write the new answer in that part.
edit-file-not-taken = You replaced the file of a message, but the file recorded before has not changed. Send the new file in a message of its own, and remove the earlier one in that part if it is wrong.
text-expected = A written answer is needed here. Please type it, or press one of the buttons.
dialogue-left = Half done: { $name }
dialogue-resume = Go on
dialogue-restart = Begin anew
dialogue-cancelled = You have left this section. Anything you wrote or sent has been kept as a draft.
dialogue-given-up = Your answers could not be read, so this section has been closed. Anything accepted before that has been kept as a draft.
    To continue, please open the section again from the home screen.
dialogue-begun-again = The system has been updated, so this section is asked again from its start. What was recorded before has been kept.
dialogue-your-text = Your text:
    <blockquote>{ $text }</blockquote>
    It has not been recorded yet. If it answers the question below, please send it again.
caption-not-used = The words with the file (“{ $words }”) were not used. If they are an answer or an explanation, please write them in that place.
file-without-place = { $role ->
        [evaluator] The file was not kept. Evaluators send no evidence; your work is in /queue.
        [coordinator] The file was not kept, because it is not clear what it is for. Send the workbook of the province after /import, and what goes with a circular after /announce.
       *[other] The file was not kept, because it is not clear what it is for. Open its part from the home screen first, then send it again.
    }
our-fault = Your action was not recorded. The fault is ours and we are looking into it (reference { LATIN($reference) }).
    Please try again in a few minutes. What you have written so far has been kept.
nothing-saved-now = Nothing can be saved for now, and your message has not been recorded yet.
    It will be dealt with and answered as soon as the fault is mended; there is no need to send it again.
message-replayed = Your message of { DATETIME($sent) }, which had not been recorded through our fault, is being looked at again now. The answer follows.
messages-slowed = Your messages came faster than they could be answered. All are dealt with in order, { NUM($perMinute) } a minute; there is no need to send them again.
messages-set-aside = { $count ->
        [one] One message that came in a rush was
       *[other] { NUM($count) } messages that came in a rush were
    } not looked at. Please send what is needed again, with pauses.
refusal-invalid-input = This message could not be read and nothing was recorded. Please start again from the home screen.
refusal-not-found = This item was not found. Please open it again from the home screen.
refusal-file-too-large = This file is larger than { SIZE($limitBytes) } and was not accepted. Please reduce its size or send it in parts.
refusal-file-empty = This file is empty and was not accepted. Please send the correct file.
refusal-child-failed = This document could not be made or read just now. Please try again in a few minutes.
refusal-file-unavailable = The file could not be fetched from the messenger. Please send it again.

## Refusals of the one question of permission (domain/people/may.ts)

refusal-not-your-role = Your current role does not allow this. It is for: { role-needed }.
refusal-not-now = This cannot be done at present{ $from ->
        [none] : the cycle has gone past it{ $state ->
                [none] .
               *[other] {" "}and is now at “{ state-now }”.
            }
       *[other] . It becomes possible at the stage “{ state-from }”.
    }
refusal-not-open-yet = This is not open yet. It opens on { DATETIME($opensAt) }.
refusal-deadline-passed = The deadline for this was { DATETIME($dueAt) }. If you have a good reason, please request an extension.
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
       *[other] another colleague
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

copy-code = Copy the code
bot-description =
    The administrative transformation channel of the provincial management and planning organization: circulars, performance evaluation of executive agencies, evidence, results and objections.

    Press “Start” to begin. If you have an invitation code, send it here.
bot-short-description = Circulars and performance evaluation of the province’s executive agencies
wordless-not-used = { $kind ->
        [location] The location you sent was not used and has not been kept.
        [contact] The contact you sent was not used and has not been kept.
        [poll] The poll you sent was not used and has not been kept.
        [sticker] The sticker you sent was not used and has not been kept.
       *[other] This message holds neither text nor a file and was not used.
    } Please write your answer, or send the document as a PDF or a photo.
