## The analysis of a year (requirement I7)

analysis-button = Analysis of the year
analysis = <b>Analysis of performance · { YEAR($year) }</b>
analysis-part = { $length ->
        [0] ◻ { $part }: not written yet
       *[other] ✔ { $part }: { NUM($length) } characters
    }
analysis-part-opening = Introduction
analysis-part-findings = Findings
analysis-part-proposals = Proposals
analysis-meant-opening = The introduction: how this year’s evaluation went and what the report holds
analysis-meant-findings = The findings: strengths, weaknesses, and why groups and years differ
analysis-meant-proposals = The proposals: what should be better next year
analysis-change-opening = Change introduction
analysis-change-findings = Change findings
analysis-change-proposals = Change proposals
analysis-issued = Last report issued: number { LATIN($number) } · { DATE($at) }
analysis-how = Tables and graphs come from the results; the three texts are yours. Each is kept as it comes.
analysis-ready = The report is complete. Issuing gives it a number and a date and lays a draft announcement with the file; that goes out like every other announcement.
analysis-waits = The texts are complete. The report can be issued and published once the final results are released; until then the draft is confidential.
analysis-write = Write the texts
analysis-preview = Draft (PDF)
analysis-issue = Issue and prepare the announcement
analysis-back = Analysis of the year
analysis-ask = { $part }
    Write it in one or more paragraphs ({ NUM($limit) } characters at most).
analysis-previewed = The draft of the analysis of { YEAR($year) } is attached to this message.
analysis-published = The analysis was issued as number { LATIN($number) } and is attached to this message.
    Its announcement is a draft that nobody has received; look at its recipients and propose it.
    Anybody can check the report with ‎/verify and the receipt { LATIN($receipt) }.
analysis-to-announcement = Announcement of the report
analysis-file = { $draft ->
        [yes] Draft of the analysis { YEAR($year) }.pdf
       *[no] Analysis { YEAR($year) }.pdf
    }
analysis-title = Analysis of the performance of the province’s agencies · { YEAR($year) }
analysis-draft = Draft: not issued
analysis-fact-agencies = agencies evaluated
analysis-fact-participated = agencies that took part
analysis-fact-mean = mean of the maximum
analysis-ranking = Annex: ranking of the agencies in their groups
analysis-announcement = The analysis of the performance of the province’s executive agencies in { YEAR($year) } is attached. { NUM($participated) } of { NUM($agencies) } agencies took part; axes, years and proposals are in the report.
year-analysis-title = Analysis of the agencies’ performance

refusal-analysis-short = The text is very short; write { NUM($minimum) } characters or more. For example: “The mean of the axis of electronic government is better than the year before.”
refusal-analysis-long = The text has { NUM($length) } characters and at most { NUM($limit) } are taken; nothing was kept. Shorten it and send it again.
refusal-analysis-incomplete = The text “{ $missing ->
        [opening] { analysis-part-opening }
        [findings] { analysis-part-findings }
       *[proposals] { analysis-part-proposals }
    }” is not written yet. Write it in “{ analysis-button }”.
