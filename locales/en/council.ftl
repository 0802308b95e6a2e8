# Sessions of the council in chat: requirements B9, C11, E17, peers row 56.

refusal-session-over = This session has been held or called off.
refusal-session-called = The council has been invited for this agenda; nothing is taken off it.
refusal-session-empty = The agenda is empty. Add a point first.
refusal-session-nobody = Nobody is a council member or head of the organization. Invite them from /people first.
refusal-session-point-title = Write the title in 3 to 200 characters; for example: plan of the coming year
refusal-too-many-points = A session has no more than { NUM($limit) } points.
refusal-session-ahead = This session is on { DATETIME($beginsAt) }; presence and votes are taken from an hour before.
refusal-session-not-invited = You are not invited to this session.
refusal-session-not-present = Remarks and votes are for those whom the secretary has marked as present. Ask the secretary to mark you.
refusal-session-remark-empty = Write your remark in at least 3 characters.
refusal-session-no-quorum = There is no quorum: { NUM($present) } present of { NUM($needed) } needed.
refusal-session-point-closed = There is no open vote on this point now.
refusal-session-voted = You have voted on this point already; a vote does not change.
refusal-session-no-votes = Nobody has voted yet.
refusal-session-voting = A vote is still open. Count it first.
refusal-session-decided = The council has decided in this session, so it is not called off any more. End it with the number of its minutes.
refusal-session-undecided = The result tables are on the agenda of the council, and their vote is not over.
refusal-session-rejected = The council did not confirm these tables. Return them with a reason.
refusal-not-before-council = The result tables are not on the agenda of the council yet.

session-list = <b>Sessions of the steering council</b>
session-list-empty = There is no session yet.
session-list-due = The result tables wait for the council.
session-list-button = Sessions of the council
session-line = { $state ->
        [AGENDA] ✎ being prepared
        [CALLED] ● { DATETIME($at) }
        [HELD] ✔ { DATE($at) } · minutes { CODE($number) }
       *[other] ✖ called off
    } · { NUM($points) } points
session-button = { $state ->
        [AGENDA] Agenda being prepared
        [CALLED] Session of { DATE($at) }
       *[other] Minutes { CODE($number) }
    }
session-begin = Prepare an agenda
session-title = <b>Agenda of the council</b>
session-draft = A draft that only those who prepare it see.
session-at = When: { DATETIME($at) }
session-place = Where: { $place }
session-moved = Moved: “{ $words }”
session-called-off = Called off: “{ $words }”
session-held = Held · minutes { CODE($number) }
session-quorum = Present { NUM($present) } of { NUM($members) } · quorum { NUM($quorum) }
session-ballot-open = Open vote
session-ballot-secret = Secret vote
session-own-comes = ✔ Your answer: coming
session-own-stays-away = ✔ Your answer: not coming
session-point-line = { NUM($position) }. { $title } · { $state }
session-results-title = Result tables of the evaluation { YEAR($year) }
session-point-WAITING = ◻ on the agenda
session-point-VOTING = ⏳ vote open
session-point-ADOPTED = ✔ adopted
session-point-REJECTED = ✖ not adopted
session-point-DEFERRED = ↩ left to another session
session-add-point = Add a point
session-call = Invite the members
session-move = Move
session-call-off = Call off
session-answer-comes = I am coming
session-answer-stays-away = I am not coming
session-calendar = Calendar file
session-members = Presence
session-close = End the session
session-minutes = Minutes (PDF)
session-record = Record the confirmation
session-back = Back to the agenda
session-see = See the agenda
session-members-title = <b>Presence of the members</b>
session-members-hint = Mark with the button whoever is there.
session-member-line = { $sign } { $name }{ $answer ->
        [comes] {" · coming"}
        [stays-away] {" · not coming"}
       *[other] {" · no answer"}
    }
session-marked = { $present ->
        [true] ✔ present: { $name }
       *[other] taken off: { $name }
    }
session-answered = ✔ Your answer is recorded.
session-point-content = Content: { LATIN($fingerprint) }
session-point-papers = Papers: { NUM($count) } files
session-point-send = Send the papers of this point here.
session-point-voted = Voted: { NUM($voted) } of { NUM($present) } present
session-point-counted = For { NUM($inFavour) } · against { NUM($against) } · abstained { NUM($abstained) }
session-point-name = { $name }: { $choice ->
        [for] for
        [against] against
       *[other] abstained
    }
session-remark-line = { $name }: “{ $text }”
session-see-tables = See the tables
session-see-papers = Send the papers
session-papers-sent = Papers of this point
session-open-vote = Put to the vote
session-close-vote = Count the votes
session-drop = Take off the agenda
session-remark = Write a remark
session-vote-for = For
session-vote-against = Against
session-vote-abstain = Abstain
session-opened = ✔ The vote is open; { NUM($told) } members who are present are told.
session-vote-kept = { $ballot ->
        [secret] ✔ Your vote is counted; how you voted is not kept beside your name.
       *[open] ✔ Your vote is recorded.
    }
session-counted = { $outcome ->
        [ADOPTED] ✔ Adopted.
       *[other] ✖ Not adopted.
    }
session-paper-kept = { $name } is added to the papers.
session-paper-known = { $name } had been sent before.
session-paper-refused = { $name } was not kept.
session-paper-see = Back to the point
session-ask-title = What is the title of the point?
session-ask-text = Write what it is about, or press “No text”.
session-no-text = No text
session-point-added = ✔ “{ $title }” is on the agenda. Send its papers on this page.
session-ask-day = On which day is the session? For example: 12 Azar 1405 10:00
session-ask-place = Where is the session?
session-ask-why = Why is it moved? The members read this very text (at least { NUM($minimum) } characters).
session-ask-why-off = Why is it called off? The members read this very text (at least { NUM($minimum) } characters).
session-call-summary = <b>Inviting the council</b>
    { DATETIME($at) } · { $place }
    { NUM($points) } points; the members see the agenda and the papers.
session-call-yes = Invite
session-off-summary = The session is called off with this text, which the members read: “{ $reason }”
session-called = ✔ { NUM($told) } people are invited.
session-moved-news = ✔ The session is moved; { NUM($told) } people are told.
session-off-news = ✔ The session is called off; the members are told.
session-ask-remark = Write your remark; it stands in the minutes with your name.
session-remarked = ✔ Your remark is recorded.
session-ask-number = Write the number of the minutes; for example: 12/345
session-close-summary = The session ends with the number { CODE($number) }. Points without a vote are left to another session.
session-close-yes = End the session
session-closed = ✔ The session is over. Print and sign the minutes, then send the signed file in “Record the confirmation”.
session-calendar-sent = Calendar file of this session; open it in the calendar of your phone.
session-calendar-file = council-session
session-calendar-summary = Session of the steering council
session-minutes-file = council-minutes-{ $number }
session-minutes-sent = Minutes of the council
session-minutes-title = Minutes of the provincial steering council for management development
session-minutes-number = Number
session-minutes-quorum = Quorum
session-minutes-ballot = Way of voting
session-minutes-points = Points and decisions
session-minutes-point = Point
session-minutes-outcome = Decision
session-minutes-votes = Votes
session-minutes-sign = Signature
notice-session-called = <b>Invitation to the steering council</b>
notice-session-moved = <b>The session of the council is moved</b>
notice-session-off = <b>The session of the council is called off</b>
notice-session-reminder = <b>Reminder: session of the council</b>
notice-session-vote = <b>A vote is open</b>
    { $title }
notice-session-held = <b>The minutes of the council are ready</b>
    Number { CODE($number) } · { DATE($at) }
