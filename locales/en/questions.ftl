## Questions of agencies and their answers

question-ask-button = Ask
question-own-button = Our questions
question-board-button = Questions
question-published-button = Questions of agencies
question-see = View the question
question-button = { $text }
question-ask = Write your question about the evaluation. If there is an answer near to it, you see that before anything is sent.
question-ask-about = Question about indicator { CODE($code) } · { $title }
    Write your question. If there is an answer near to it, you see that before anything is sent.
question-near = These answers are near:
question-enough = This answer will do
question-not-enough = Mine is another question: send it
question-ask-axis = Which axis is it about? Its evaluators will answer.
question-of-all = The evaluation as a whole
question-left = No question was sent.
question-sent = Your question has been sent.
    Answer due by { DATETIME($answerBy) }
    Send any file here now and it joins this question.
question-settled = The answer was there already, so no question was sent.
question-own = <b>Our questions</b>: { NUM($count) }
question-own-none = Your agency has not asked anything yet.
question-board = <b>Questions</b>
    Waiting: { NUM($waiting) }{ $late ->
        [0] {""}
       *[other] {" "}· overdue: { NUM($late) }
    }{ $inHand ->
        [0] {""}
       *[other] {" "}· in hand: { NUM($inHand) }
    }
question-oldest = The oldest: since { DATETIME($at) }
question-load = Load of those who answer (one that several may answer counts at each):
question-load-line = { $name } · questions: { NUM($waiting) }{ $late ->
        [0] {""}
       *[other] {" "}· ⚠ overdue: { NUM($late) }
    }
question-load-office = No evaluator, so the coordinators
question-home = ⏳ Questions awaiting an answer: { NUM($count) }{ $late ->
        [0] {""}
       *[other] {" "}· ⚠ overdue: { NUM($late) }
    }
question-entry = { $state }{ $agency ->
        [none] {""}
       *[other] {" "}· { $agency }
    }{ $about ->
        [none] {""}
       *[other] {" "}· { $about }
    }
    { $text }
question-state-OPEN = awaiting an answer
question-state-CLAIMED = being answered
question-state-ANSWERED = answered
question-state-PUBLISHED = answered for everybody
question-state-CLOSED = closed
question-head = <b>Question</b>{ $agency ->
        [none] {""}
       *[other] {" "}· { $agency }
    }{ $about ->
        [none] {""}
       *[other] {" "}· { $about }
    }
    { $state }
question-attached = { $files ->
        [0] {""}
       *[other] {" "}· files: { NUM($files) }
    }
question-said-question = Question ({ DATETIME($at) }){ question-attached }:
    { $text }
question-said-follow-up = Follow-up ({ DATETIME($at) }){ question-attached }:
    { $text }
question-said-reply = Answer of the organization ({ DATETIME($at) }){ question-attached }:
    { $text }
question-reply = Answer
question-follow-up = Ask further
question-close = Answered: close
question-closed = The question is closed. You can ask further here at any time.
question-publish = Publish for everybody
question-files = Files ({ NUM($count) })
question-files-sent = Files of this question: { NUM($count) }
question-ask-follow-up = Write what else you want to know.
question-followed = Sent. Send any file here now.
question-ask-reply = Question: <blockquote>{ $text }</blockquote>
    This question is yours until { CLOCK($until) }. Write the answer, or press a prepared one. The agency does not see your name.
question-canned-manual = It is in the manual
question-canned-manual-text = The answer stands in the evaluation manual, where this indicator is described.
question-canned-circular = It is in the circular
question-canned-circular-text = The answer stands in circular number { $blank }. Send /circulars to read it.
question-canned-later = We are looking into it
question-canned-later-text = This has to be looked into. You will read the result in this conversation.
question-replied = The answer has been sent. Send any file here now.
question-publish-question = The question will read like this. Take out the agency’s name and anything personal:
    <blockquote>{ $text }</blockquote>
question-publish-answer = The answer will read like this:
    <blockquote>{ $text }</blockquote>
question-publish-as-is = This text is fine
question-publish-confirm = This will be published for everybody, without names:
    <b>{ $question }</b>
    { $answer }
question-publish-yes = Publish
question-published-done = Published. Everybody finds it in /faq.
question-published = <b>Questions of agencies and the organization’s answers</b>
question-published-none = No question has been published yet.
question-published-entry = <b>{ $question }</b>{ $askers ->
        [one] {""}
       *[other] {" "}(asked by { NUM($askers) } agencies)
    }
    { $answer }

## Notices

notice-question-asked = <b>Question: { $agency }</b>{ $about ->
        [none] {""}
       *[other] {" "}· { $about }
    }
    <blockquote>{ $text }</blockquote>
    Answer due by { DATETIME($answerBy) }
notice-question-late = ⚠ A question of { $agency } is unanswered; the answer was due by { DATETIME($answerBy) }.
    <blockquote>{ $text }</blockquote>
notice-question-replied = The answer to your question:
    <blockquote>{ $text }</blockquote>
    { $reply }

## Refusals

refusal-question-too-short = This is very short. Please write one sentence; for example: Is a quarterly report accepted as well?
refusal-question-too-long = This text has { NUM($length) } characters; at most { NUM($limit) } are possible. Please shorten it or send it as a file.
refusal-question-answered-already = This question has been answered meanwhile.
refusal-question-unanswered = This question has no answer yet. It can be published once it has one.
