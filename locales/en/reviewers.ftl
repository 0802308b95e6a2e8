## Who reviews how much, and who must not (peers rows 32, 33)

reviewers-button = Evaluators
reviewers-title = <b>Evaluators</b>: { NUM($count) }, the busiest first
reviewers-line = { $isOver ->
        [true] ⚠
       *[false] •
    } { $name }: waiting { NUM($load) }{ $inHand ->
        [0] {""}
       *[other] {" "}· in hand { NUM($inHand) }
    }{ $maximum ->
        [0] {""}
       *[other] {" "}· at most { NUM($maximum) }
    }
reviewers-how = An item that several may score is counted for them in equal parts.
reviewers-balance = Balanced proposal
reviewers-row = { $kind ->
        [conflict] ⊘ conflict of interest
        [second] ⊙ second evaluator
       *[review] ◻ review
    }: { $what }{ $team ->
        [none] {""}
       *[other] {" "}(with { $team })
    }{ $reason ->
        [none] {""}
       *[other] {" "}— { $reason }
    }
reviewers-nothing = Nothing is assigned to this evaluator.
reviewers-more = and { NUM($count) } more
reviewers-hand-over = Hand the work over
reviewers-second = Second evaluator of an axis
reviewers-maximum = Maximum load
balance-rule = <b>Balanced proposal</b>
    Rule: the busiest evaluator shares the largest part of their work with the least busy one who has no conflict and stays within the maximum, until that would make nothing more even. Nothing is taken from anybody.
balance-nothing = The load is even now, or nobody could share it.
balance-step = + { $name }: { $what } ({ NUM($count) })
balance-load = { $name }: { NUM($before) } → { NUM($after) }
balance-apply = Assign ({ NUM($count) })
balance-applied = Assigned: { NUM($count) }. It is in their queue now, and they are being told.
substitute-ask = Who takes over all the work of <b>{ $name }</b>? What they have in hand goes back to the queue, and their own assignments stay for when they return.
substitute-nobody = There is no other evaluator.
substitute-button = { $name } ({ NUM($load) })
substitute-done = Given to { $name }: { NUM($added) }. Back in the queue: { NUM($dropped) }.
maximum-ask = At most how many waiting items should a proposal give this evaluator?
maximum-button = { $maximum ->
        [0] No maximum
       *[other] { NUM($maximum) }
    }
maximum-set = { $maximum ->
        [0] There is no maximum now.
       *[other] The maximum is { NUM($maximum) }.
    }
second-axis-ask = Second evaluator of which axis? Each of its items is then scored twice, apart from each other.
second-axis-done = Now the second evaluator of “{ $axis }”. Scored items that get a second look: { NUM($opened) }
conflict-button = Conflict of interest
conflict-ask = Why must you not judge this agency? Press or write the reason. The coordinator sees it; the agency does not.
    From then on nothing of this agency is in your queue.
conflict-worked = I have worked at this agency
conflict-relative = A relative of mine is at this agency
conflict-involved = I had a hand in this evidence
conflict-declared = Recorded. { $agency } is no longer in your queue.
notice-review-assigned = More work has been assigned to you. It is in your queue now.
notice-conflict-declared = ⊘ { $evaluator } has declared a conflict of interest with { $agency }.
    Reason: { $reason }
    If nobody is left for its items, that appears in your worklist.
refusal-hand-over-nothing = There was nothing to hand over; it is like this already.

## How alike the evaluators judge (peers row 45, beyond 20)

quality-button = Consistency
quality-title = <b>Consistency of judging</b>
quality-meaning = Severity: how far an evaluator’s mean lies from that of all on the same indicators, of 100. A distance is no fault; it is where to look. Nothing is said before 3 cases.
quality-none = Nobody has 3 cases yet.
quality-nameless = Evaluator { NUM($number) }
quality-line = <b>{ $name }</b> · cases: { NUM($count) } · { $direction ->
        [lenient] { NUM($severity) } above all
        [strict] { NUM($severity) } below all
       *[even] level with all
    }{ $objections ->
        [0] {""}
       *[other] {" "}· objections upheld: { NUM($upheld) } of { NUM($objections) }
    }{ $minutes ->
        [0] {""}
       *[other] {" "}· minutes each: { NUM($minutes) }
    }
quality-spread-title = <b>Spread of indicators</b> (standard deviation of 100)
quality-spread = { $code } { $title }: { NUM($spread) } in { NUM($count) } cases
