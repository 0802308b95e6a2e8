## The second person: roles and accounts that have to be confirmed

waiting-title = <b>Waiting for a second person</b>
    A role that confirms, judges or audits begins when somebody else has confirmed it.
waiting-none = This list is empty.
waiting-item = <b>{ $name }</b>{ $roles ->
        [none] {""}
       *[other] {" "}· { $roles }
    }{ $place ->
        [none] {""}
       *[other] {" "}· { $place }
    }
waiting-proposer = Proposed by: { $proposer ->
        [none] the operator
       *[other] { $proposer }
    }
waiting-not-recognised = The person who sent the invitation has not yet said “This is the person”. You can confirm after that.
waiting-others = What has no button needs somebody else: neither who proposed it nor whose role it is.
    If there is nobody else in the province, the operator confirms it on the command line and gives the reason.
waiting-confirm = Confirm { $name }
waiting-decline = Decline
waiting-confirm-all = Confirm all { NUM($count) }
waiting-see = See what waits
waiting-home = Waiting for your confirmation ({ NUM($count) })
waiting-confirmed = { $name } has been confirmed.
waiting-confirmed-all = { $count ->
        [one] { NUM($count) } item has been confirmed.
       *[other] { NUM($count) } items have been confirmed.
    }
waiting-declined = The role “{ $role }” for { $name } was declined. Whoever proposed it is being told.
home-waits = The role “{ $role }” is waiting for a second person. You will be told here once it is confirmed.
welcome-name = Welcome, { $name }.
welcome-pin = What this role does asks for a PIN. Choose yours now: a PIN chosen more than an hour later makes the account new for another 72 hours when it comes to approvals and releases.
welcome-pin-set = Choose a PIN
welcome-waits = The role “{ $role }” begins when a second person has confirmed it. There is nothing for you to do; you will be told.
account-face = Name in the messenger: { $displayName } · username: { $username ->
        [none] none
       *[other] { LATIN($username) }
    } · id: { CODE($userId) }
account-same = This is the person
account-other = This is not the person
account-mine = It is my account
account-not-mine = It is not mine
account-recognised = Noted: { $name } is the person you invited.{ $waits ->
        [true] {" "}Now somebody else has to confirm.
       *[other] {""}
    }
account-refused-done = The code is void and that account no longer belongs to { $name }. Please make a new code for the right person.
account-agreed = Noted: the new account is yours.
account-disowned = That account has been taken from you and its code is void. Please tell the coordinator and the auditor as well.
account-lift = Lift the waiting time of { $name }
account-lift-ask = A new account confirms nothing on the way to the release for 72 hours. Two other people can lift this. What is the reason?
account-lift-phone-lost = The earlier phone or account is lost
account-lift-new-holder = The role has a new holder
account-lift-deadline-near = The deadline is near
account-lifted = { $isSecond ->
        [true] The waiting time of { $name }’s account has been lifted.
       *[other] Noted. One more person has to lift the waiting time of { $name }’s account.
    }
notice-seat-taken-ask = { $waits ->
        [true] Please say whether this is the person. The role begins after that, when somebody else has confirmed it.
       *[other] If this is not the person you invited, say so and the code becomes void.
    }
notice-second-person = { $count ->
        [1] The role “{ $role }” has been proposed for { $name } and needs to be confirmed by somebody else.
       *[other] { NUM($count) } roles have been proposed by a workbook and need to be confirmed by somebody else.
    }
    Before you confirm, please ask the person in another way, by telephone or in person.
notice-account-added = { $isOwn ->
        [true] Another account has joined under your name.
       *[other] Another account has joined under the name of { $name }.
    }
notice-account-added-ask = If it is not yours, please say so now and it will be taken from you.
notice-account-refused = The account “{ $displayName }”, which had joined under the name of { $name }, was not accepted. Its code is void.
notice-code-void = The code you made for { $name ->
        [none] the role “{ $role }”
       *[other] { $name } ({ $role })
    } was entered from somebody else’s account and is void. Please make a new one and give it to that person only.
notice-proposal-answered = { $isConfirmed ->
        [true] { $isOwn ->
            [true] Your role “{ $role }” has been confirmed and begins now.
           *[other] The role “{ $role }” for { $name } has been confirmed.
        }
       *[other] { $isOwn ->
            [true] The role “{ $role }” was not confirmed for you. Please contact the evaluation coordinator.
           *[other] The role “{ $role }” for { $name } was not confirmed.
        }
    }
waiting-settling = This account is new and confirms nothing on the way to the release until { DATETIME($untilAt) }.
refusal-own-proposal = Somebody else has to confirm this: { $whose ->
        [seat] nobody confirms a role or account of their own.
       *[word] you proposed it or have already given your word.
    } Please ask a colleague; if there is nobody, the operator confirms it on the command line and gives the reason.
refusal-account-not-recognised = The person who sent the invitation has not said that this account is the right one. Ask them to press “This is the person”.
refusal-account-new = Your account was registered under your name a short while ago. It confirms nothing on the way to the release until { DATETIME($untilAt) }.
    If a deadline is near, two colleagues can lift this under “People”.
refusal-nothing-waits = Nothing is waiting that you could confirm.
refusal-release-not-proposed = The release of the preliminary results has not been proposed yet, or scores have changed since. One person has to propose it and another to release it.
review-release-two = { $proposedBy ->
        [none] The release takes two people: one proposes it, another (a coordinator or the deputy) releases.
        [me] You have proposed the release. Somebody else (a coordinator or the deputy) has to release; they have been told.
       *[other] { $proposedBy } has proposed the release, and you are the second person.
    }
review-release-propose-button = Propose the preliminary release
review-release-proposed = { $isOwn ->
        [true] The proposal has been noted and stands for 24 hours. Somebody else (a coordinator or the deputy) has to release; they are being told.
       *[other] Somebody has proposed the release before you; you can release.
    }
notice-release-done = { $name } has released the preliminary results of { YEAR($year) }.
    The time for objections runs from now on.
notice-release-proposed = The release of the preliminary results of { YEAR($year) } has been proposed and needs your confirmation.
    Please look at the scores and release them if they are right.

## PIN
pin-unasked = What you wrote looks like your PIN and was not kept{ $gone ->
    [true] {""}; the message has been deleted from the chat.
   *[other] .
    Please delete it from the chat yourself.
    }
    Write your PIN only when the bot asks for it. If it was something else, write it with a word beside it.
pin-ask = <b>Your PIN</b>
    This step needs your PIN. Please write it; the message is deleted at once where the messenger allows it, and it is kept nowhere.{ $isSample ->
        [true] {" "}All sample people begin with the PIN 140512.
       *[other] {""}
    }
pin-wrong = That was not the PIN. { NUM($left) } more tries are left; if it is forgotten, two colleagues can remove it under “People”.
pin-once-more = The service has restarted meanwhile and cannot read what you wrote. Please write the PIN once more.
pin-accepted = The PIN is right and will not be asked for again for 10 minutes.
pin-go-on = Go on
pin-set-ask = { $isNeeded ->
        [true] This step needs a PIN and you have none yet. Choose one now, once; then the step goes on.
       *[other] Please write your new PIN.
    }
    A PIN has 6 to 12 digits, like a number that only you know. Not accepted: 123456 or 111111.
pin-set-again = Please write the same PIN once more.
pin-set-done = Your PIN is set. From now on it is asked for before a release, a final approval and the granting of roles.{ $isLate ->
        [true] {" "}Because this first PIN came some time after you did, this account takes no step to the release for 72 hours; two others can lift that under “People”.
       *[other] {""}
    }
pin-forget-button = The PIN is forgotten
pin-forgotten = { $isDone ->
        [true] The PIN of { $name } has been removed. They set a new one at the first step that needs it.
       *[other] Noted. One more person has to say that the PIN of { $name } is forgotten.
    }
settings-pin = PIN
notice-pin-changed = { $what ->
        [set] { $isOwn ->
            [true] Your PIN was set or changed. If it was not you, tell the coordinator and the auditor now.
           *[other] The PIN of { $name } was set or changed.
        }
       *[other] { $isOwn ->
            [true] Your PIN was removed because it was said to be forgotten. If that is not so, tell the coordinator and the auditor now.
           *[other] The PIN of { $name } was removed because it was said to be forgotten.
        }
    }
refusal-pin-needed = This step needs your PIN, and it was entered more than 10 minutes ago. Press the button of this step again on its page, and you will be asked for it.
refusal-pin-form = This PIN is not accepted. It has 6 to 12 digits that are neither in a row nor all the same, such as 270941.
refusal-pin-differs = The two did not match. Please write the PIN again.
refusal-pin-locked = The PIN was wrong five times. It is not asked for until { DATETIME($untilAt) }; if it was not you, tell the coordinator and the auditor.
notice-account-not-taken = This account was not accepted as the person who was invited, and its code is void. If you are that person, ask whoever invited you for a new code.
