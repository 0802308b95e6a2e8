# Participation: how many agencies take part, against what the service card asks for. No score anywhere.

progress-button = Progress and participation
progress-home = Agencies that have started: { NUM($started) } · target { NUM($target) }
progress-title = <b>Participation in the evaluation of { YEAR($year) }</b> · { $state }
progress-gauge = <b>{ NUM($submitted) } of { NUM($target) } needed</b> (target: { NUM($percent) }% of { NUM($total) } agencies)
progress-counts = ✎ { NUM($started) } have started · ✔ { NUM($submitted) } have submitted{ $finished ->
        [0] {""}
       *[other] {" "}· { NUM($finished) } submitted all
    }
progress-forecast = { $level ->
        [reached] ✔ The participation target has been reached.
        [on-course] At the pace of the last ten working days, { NUM($expected) } agencies will take part by the deadline and the target will be met.
        [missed] The deadline has passed, { NUM($missing) } agencies short of the target.
        [too-early] It is too early for a forecast.
       *[at-risk] <b>Warning:</b> at the pace of the last ten working days, { NUM($expected) } agencies will take part by the deadline, short of the target of { NUM($target) }.
    }{ $needed ->
        [0] {""}
       *[other] {" "}Working days left: { NUM($days) }. New agencies needed per day: { NUM($needed) }.
    }
progress-groups-title = <b>Groups</b> (started · submitted · finished, of total)
progress-group = { $group }: { NUM($started) } · { NUM($submitted) } · { NUM($finished) } of { NUM($total) }
progress-teams-title = <b>Teams of evaluators</b>
progress-team = { $name ->
        [none] Without a team
       *[other] { $name }
    }: { NUM($waiting) } waiting{ $claimed ->
        [0] {""}
       *[other] {" "}· { NUM($claimed) } in progress
    }{ $deficient ->
        [0] {""}
       *[other] {" "}· { NUM($deficient) } with the agency
    }{ $scored ->
        [0] {""}
       *[other] {" "}· { NUM($scored) } reviewed
    }{ $oldest ->
        [0] {""}
       *[other] {" "}· oldest: { NUM($oldest) } days
    }
progress-circular = Latest circular ({ CODE($number) }): delivered to { NUM($sent) } of { NUM($audience) } people{ $failed ->
        [0] {""}
       *[other] {" "}· not delivered to { NUM($failed) }
    }
progress-refresh = Refresh
progress-slow-button = Not started or behind ({ NUM($behind) })
progress-slow-title = <b>Not started: { NUM($notStarted) } agencies · behind schedule: { NUM($behind) }</b>{ $pages ->
        [1] {""}
       *[other] {" "}· page { NUM($page) } of { NUM($pages) }
    }
progress-slow-none = Every agency has started and none is behind schedule.
progress-agency = <b>{ $name }</b>{ $done ->
        [0] {""}
       *[other] {" "}· { NUM($done) } of { NUM($total) } indicators
    }
progress-nobody = No focal point. Please invite one in /people.
progress-person = { $name } · { $reach }{ $phone ->
        [none] {""}
       *[other] {" "}· { LATIN($phone) }
    }
progress-standing-not-started = ◻ not started
progress-standing-behind = ✎ behind schedule
progress-reach-reachable = can be reached
progress-reach-blocked = has blocked the bot
progress-reach-never = has not joined yet
progress-steps-button = Where people stop
progress-steps-title = <b>Where people stop</b>: questions most often left come first
progress-steps-none = No question has been counted yet.
progress-steps-before = before the cycle
progress-step = <b>{ $name }</b>, question { NUM($step) } · { $stage }
    reached { NUM($reached) } · answered { NUM($answered) } · left { NUM($left) }{ $time ->
        [none] {""}
        [seconds] {" "}· half within { NUM($median) } seconds
        [minutes] {" "}· half within { NUM($median) } minutes
       *[long] {" "}· half after more than an hour
    }
