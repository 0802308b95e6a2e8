## Buttons that every screen shares

yes = Yes
no = No
back = Back
cancel = Cancel
home = Home
read-on = Read on
next = Next
previous = Previous

## Roles, domain/vocabulary.ts ROLES

role-focal-point = Agency focal point
role-agency-head = Head of agency
role-evaluator = Evaluator
role-coordinator = Evaluation coordinator
role-deputy = Deputy for management development and human capital
role-organization-head = Head of the organization
role-council-secretary = Council secretary
role-council-member = Council member
role-committee-member = Member of the evaluation committee
role-inquiry-respondent = Inquiry respondent
role-auditor = Auditor

## Dimensions of indicators

dimension-GENERAL = General
dimension-SPECIFIC = Specific

## States of the cycle

cycle-state-DRAFT = Draft
cycle-state-ISSUED = Issued
cycle-state-BRIEFING = Briefing
cycle-state-OPEN = Self-assessment
cycle-state-NATIONAL_TRANSFER = National review and transfer
cycle-state-REVIEW = Expert review
cycle-state-PRELIMINARY = Preliminary results and objections
cycle-state-OBJECTION_REVIEW = Review of objections
cycle-state-FINALISATION = Finalisation of the results
cycle-state-COUNCIL = Confirmation by the council
cycle-state-TRANSMISSION = Transmission to the national system
cycle-state-RELEASED = Results announced
cycle-state-CLOSED = Closed

## Stages of the schedule, domain/vocabulary.ts STAGE_KEYS

stage-system-preparation = Preparation of the system
stage-circular = Issue of the circular and instructions
stage-questions = Answers to agencies’ questions
stage-briefing = Briefing sessions and workshops
stage-self-assessment = Self-assessment and upload of evidence
stage-provincial-share = Approval of the provincial share of specific indicators
stage-national-transfer = National review, approval and transfer
stage-review = Review of evidence and expert opinion
stage-objection = Preliminary results and objections
stage-objection-review = Review of objections and supplementary evidence
stage-finalisation = Finalisation of the result tables
stage-deputy-approval = Final approval by the deputy
stage-council = Results before the steering council
stage-transmission = Transmission to the national performance system
stage-festival = Shahid Rajaee festival
stage-release = Announcement of the results to agencies

## Ranking groups, requirements part 3

group-infrastructure = Infrastructure and development
group-production = Production and services
group-economy = Economic and financial
group-health = Health and social welfare
group-culture = Culture, science and education
group-public = Public, security and judicial

## States of an item: a sign never stands without its word

item-state-EMPTY = ◻ Nothing submitted
item-state-DRAFT = ✎ Draft
item-state-SUBMITTED = ✔ Submitted
item-state-DEFICIENT = ↩ Needs correction
item-state-SCORED = ★ Scored
item-state-OBJECTED = ⚖ Under objection
item-state-OBJECTION_DECIDED = ⚖ Objection decided
item-state-FINAL = ★ Final score
item-state-NOT_APPLICABLE = ∅ Not applicable
item-state-IN_REVIEW = ⏳ In review

## Approvals of the result

approval-step-FINALISATION = Finalisation of the result tables
approval-step-DEPUTY = Final approval by the deputy
approval-step-COUNCIL = Confirmation by the provincial steering council
template-done = That is all
template-so-far = <b>Written so far</b>
    <blockquote>{ $written }</blockquote>
template-which-file = { $name }
    Which document? Press or write its name.
template-which-words = { $name }
    Write what belongs in the gap.
refusal-template-blank = Fill the gap with the name of a document or a few words. Example: minutes of the working group
