# Participation: how many agencies take part, against what the service card asks for. No score anywhere.

progress-button = Progress and participation
progress-home = { NUM($started) } agencies have started · target { NUM($target) }
progress-title = <b>Participation in the evaluation of { YEAR($year) }</b> · { $state }
progress-gauge = <b>{ NUM($submitted) } of { NUM($target) } needed</b> (target { NUM($percent) } percent of { NUM($total) } agencies)
progress-counts = ✎ { NUM($started) } have started · ✔ { NUM($submitted) } submitted at least one indicator · { NUM($finished) } submitted all
progress-forecast = { $level ->
        [reached] ✔ The target of participation is reached.
        [on-course] At the pace of the last ten working days { NUM($expected) } agencies take part by the deadline; the target is met.
        [missed] The deadline has passed and { NUM($missing) } agencies are missing from the target.
        [too-early] It is too early for a forecast.
       *[at-risk] <b>Warning:</b> at the pace of the last ten working days { NUM($expected) } agencies take part by the deadline, which is short of { NUM($target) }.
    }{ $needed ->
        [0] {""}
       *[other] {" "}{ NUM($days) } working days left; { NUM($needed) } more agencies a day are needed.
    }
progress-groups-title = <b>Groups</b> (started · submitted · finished of all)
progress-group = { $group }: { NUM($started) } · { NUM($submitted) } · { NUM($finished) } of { NUM($total) }
progress-teams-title = <b>Teams of evaluators</b>
progress-team = { $name ->
        [none] Without a team
       *[other] { $name }
    }: { NUM($waiting) } waiting · { NUM($claimed) } in hand · { NUM($deficient) } with the agency · { NUM($scored) } reviewed{ $oldest ->
        [0] {""}
       *[other] {" "}· oldest { NUM($oldest) } days
    }
progress-circular = Last circular ({ CODE($number) }): reached { NUM($sent) } of { NUM($audience) } people{ $failed ->
        [0] {""}
       *[other] {" "}· did not reach { NUM($failed) }
    }
progress-refresh = Refresh
progress-slow-button = Not started and behind ({ NUM($behind) })
progress-slow-title = <b>{ NUM($notStarted) } agencies have not started · { NUM($behind) } are behind time</b>
progress-slow-none = Every agency has started and nobody is behind time.
progress-agency = <b>{ $name }</b> · { $standing } · { NUM($done) } of { NUM($total) } indicators
progress-nobody = It has no focal point; invite one from /people.
progress-person = { $name } · { $reach }{ $phone ->
        [none] {""}
       *[other] {" "}· { LATIN($phone) }
    }
progress-page = Page { NUM($page) } of { NUM($pages) }
progress-standing-not-started = ◻ not started
progress-standing-behind = ✎ behind time
progress-reach-reachable = reachable
progress-reach-blocked = has blocked the bot
progress-reach-never = has not come in yet
