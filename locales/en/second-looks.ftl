## Second looks: what a second and a third evaluator give without seeing each other's (peers rows 35–37, 44)

second-look-home = { $waiting ->
        [0] {""}
       *[other] ⊙ Awaiting your second look: { NUM($waiting) }{" "}
    }{ $apart ->
        [0] {""}
       *[other] ⚖ Scores apart, your turn: { NUM($apart) }
    }
second-look-queue-button = Second looks
second-look-none = Nothing is awaiting a second look from you. To check for new items, send /second at any time.
second-look-head = ⊙ <b>Second look</b>: a colleague has scored this item. You are not told that score, nor are they told yours; go by the evidence alone.
second-look-blind = The agency is not named in a second look; the files may still name it.
second-look-hidden-agency = Agency not named
second-look-recorded = Second look recorded: { POINTS($points) } of { POINTS($maximum) }
    Indicator { CODE($code) } · { $title }
second-look-apart-line = <b>{ $agency }</b> · indicator { CODE($code) } · { $title }
    Two scores: { POINTS($first) } and { POINTS($second) } of { POINTS($maximum) }
second-look-own = Yours is { POINTS($own) }. The two are further apart than is allowed and have to become one.
second-look-other-note = Note of the second evaluator: <blockquote>{ $note }</blockquote>
second-look-propose-ask = Propose a score that you could both accept, with the reason. The other accepts it or proposes another.
second-look-proposed = Your colleague proposes <b>{ POINTS($points) }</b>
    Reason: { $reason }
second-look-proposed-own = You have proposed { POINTS($points) }; your colleague has not answered yet.
    Reason: { $reason }
second-look-accept = Accept { POINTS($points) }
second-look-propose = Propose a score
second-look-see = See both scores
second-look-ask-points = Indicator { CODE($code) } · { $title }
    Two scores: { POINTS($first) } and { POINTS($second) } of { POINTS($maximum) }. Choose or write the score you propose.
second-look-ask-reason = Proposed score: { POINTS($points) }
    Write the reason. The agency sees it when the preliminary results are out, and never your name.
second-look-proposal-sent = { POINTS($points) } has been proposed to your colleague. Until they accept, the earlier score stands and the release waits.
second-look-agreed = Agreed score recorded: { POINTS($points) }
second-look-left = Nothing was recorded.
second-look-way-mean = Two evaluators, apart from each other, gave { POINTS($first) } and { POINTS($second) }.
    Mean: { "\u2066" }({ POINTS($first) } + { POINTS($second) }) ÷ 2 = { POINTS($points) }{ "\u2069" }
second-look-way-first = Two evaluators, apart from each other, gave { POINTS($first) } and { POINTS($second) }. They are close, so the first stands: { POINTS($points) }
second-look-way-median = Three evaluators, apart from each other, gave { POINTS($first) }, { POINTS($second) } and { POINTS($third) }.
    The middle one: { POINTS($points) }
second-look-way-agreed = Two evaluators, apart from each other, gave { POINTS($first) } and { POINTS($second) } and agreed on { POINTS($points) }.
second-look-reason = Reason: { $reason }
second-look-board-title = <b>Second looks</b>
second-look-board-counts = Waiting for a second evaluator: { NUM($open) }{ $third ->
        [0] {""}
       *[other] {" "}· for a third: { NUM($third) }
    }{ $diverged ->
        [0] {""}
       *[other] {" "}· for two to agree: { NUM($diverged) }
    }{ $settled ->
        [0] {""}
       *[other] {" "}· settled: { NUM($settled) }
    }
second-look-board-rule = Rule: up to { NUM($percent) }% of the maximum, { $within }; beyond, { $beyond }.
second-look-within-mean = the mean of both scores
second-look-within-first = the first score
second-look-beyond-third = a third evaluator and the middle score
second-look-beyond-agreed = the two agree, with a reason
second-look-board-sample = Sample: { NUM($percent) } of every 100 scored items, besides the indicators that have a second evaluator.
second-look-board-seed = Drawn by (a line of the log): <code>{ $seed }</code>
    An item is drawn when the first eight digits of SHA-256 of “seed:item number” fall within that share. Whoever has the seed can draw again.
second-look-send-to-third = Give { CODE($code) } to a third
second-look-sent-to-third = It now waits for a third evaluator; the middle of three scores will stand.
second-look-sample-button = Change the sample
second-look-ask-sample = How many of every 100 scored items get a second look? The seed is taken from the log and stays the same whatever the share.
second-look-share = { NUM($percent) }%
second-look-sample-set = The sample is { NUM($percent) }%. Scored items that now get a second look: { NUM($opened) }
second-look-board-button = Second looks
second-look-unsettled = ⊙ Of these, second looks not settled yet: { NUM($unsettled) }
notice-second-look-apart = ⚖ { $agency } · indicator { CODE($code) } · { $title }
    { $what ->
        [proposed] The other evaluator proposes a score for both. Accept it or propose another.
       *[apart] Your score and another evaluator’s are further apart than is allowed. Agree on one, with a reason.
    }
refusal-second-look-over = The second look at this item is over, or the first score has been taken back.
refusal-second-look-begun = Another evaluator has scored this item too, so your score can no longer be taken back. If it is wrong, tell the coordinator.
