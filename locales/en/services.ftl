services-button = Service description
services-faq-button = Frequently asked questions
services-none = No cycle has been announced yet. The service description will appear here once one is.
services-title = <b>{ $name }</b>{ $code ->
        [none] {""}
       *[other] {" "}· service code { CODE($code) }
    }
    { $organization }
services-point = • { $text }
services-documents = <b>Documents</b>
services-inquiries = <b>Inquiries to other agencies</b>
services-inquiry = • { $title }{ $respondent ->
        [none] {""}
       *[other] {" "}— { $respondent }
    }
services-laws = <b>Legal basis</b>
faq-title = <b>Frequently asked questions</b>
faq-cost = <b>What does the service cost?</b>
    { $answer }
faq-place = <b>Do I have to visit a service counter?</b>
    No. The service is not offered at counter offices; everything is done here and in the official system.
faq-code = <b>How do I join?</b>
    The evaluation coordinator creates a one-time invitation code for each agency’s focal point. Send /start followed by the code.
faq-late = <b>What if I cannot meet the deadline?</b>
    Before it passes, your agency can request an extension, giving its reason. Your draft is kept.
faq-objection = <b>How do I object to a score?</b>
    Once the preliminary results are released, and before the deadline for objections, the focal point can file one objection per indicator, with an explanation or supplementary evidence.
faq-system = <b>What is the official system?</b>
    { $name }: { LATIN($address) }
services-times = Time: { $text }
services-cost = Fee: { $text }
services-duties-recipient = <b>Your duties</b>
services-duties-organization = <b>Duties of the organization</b>
services-steps = <b>The way of a case</b>
services-step = { NUM($number) }. { $title }{ $count ->
    [working] {" "}(within { NUM($days) } working days)
    [calendar] {" "}(within { NUM($days) } days)
   *[none] {""}
  }
services-sites = <b>Circular and forms</b>
services-agreement = In force: { $text }
services-ends = How it ends: { $text }
services-begin = Begin a request
services-start = Enter a case: { $title }
services-forms-button = What will be asked?
services-forms = <b>{ $title }</b>: what you will be asked
services-field = • { $title }{ $need ->
    [optional] {" "}(where it applies)
   *[needed] {""}
  }
services-card-back = Back to the card of the service
services-all-button = All services
