# Procedures: forms, cases and rounds that stand in definitions, not in the program.

refusal-text-expected = Please write the answer to this question.
refusal-answer-too-short = This answer is short; please write at least { NUM($least) } letters.
refusal-answer-too-long = This answer has more than { NUM($most) } letters. Please shorten it.
refusal-answer-pattern = This answer has another form than asked for: { $says }
refusal-answer-not-whole = A whole number is needed, without decimals. Example: 120
refusal-answer-out-of-bounds = { $least ->
        [none] The number may not be above { $most }.
       *[other] { $most ->
            [none] The number may not be below { $least }.
           *[other] The number has to lie between { $least } and { $most }.
        }
    }
refusal-period-unreadable = Write two dates with “to” between them. Example: 1 Farvardin 1405 to 31 Khordad 1405
refusal-phone-unreadable = This is no telephone number. Example: 09121234567 or 05138000000
refusal-national-id-wrong = This national id is not correct. Please check the ten digits on the card.
refusal-company-id-wrong = This national id of a company is not correct. Please check its eleven digits.
refusal-iban-wrong = This IBAN is not correct. IR is followed by 24 digits; please check them.
refusal-place-expected = Send your place with the messenger’s attachments (paper clip, then location).
refusal-choices-count = Write at least { NUM($least) } and at most { NUM($most) } of the choices, each on a line of its own.

procedure-fault-not-json = The file is no correct JSON: { $word }
procedure-fault-shape = Something else is expected here: { $word }
procedure-fault-step-unbuilt = A step “{ $word }” is not built, or a part of it is wrong.
procedure-fault-role-unknown = The role “{ $word }” is not known.
procedure-fault-twice = “{ $word }” is there twice.
procedure-fault-form-unknown = The form “{ $word }” is not defined.
procedure-fault-choices-unknown = The list of choices “{ $word }” is not defined.
procedure-fault-choices-needed = “{ $word }” needs a list of choices.
procedure-fault-columns-needed = “{ $word }” needs rows and columns, or the parts of its sum.
procedure-fault-step-unknown = The step “{ $word }” is not defined.
procedure-fault-step-unreachable = No way leads to the step “{ $word }”.
procedure-fault-no-way-out = No way leads from the step “{ $word }” to the end.
procedure-fault-no-outcome = The step “{ $word }” has no outcome.
procedure-fault-nobody-can = This procedure has nobody called “{ $word }” who could do the step.
procedure-fault-quorum-alone = A quorum of “{ $word }” makes no sense.
procedure-fault-silence-without-clock = The step “{ $word }” has a rule for silence but no clock.
procedure-fault-bounds-crossed = The least of “{ $word }” is above its most.
procedure-fault-pattern-broken = The pattern “{ $word }” is not correct.
procedure-fault-field-unknown = No field “{ $word }” stands before this one.
procedure-fault-report-unknown = “{ $word }” is no column of a table of agencies.
