services-button = Service card
services-faq-button = Frequent questions
services-none = No cycle has been announced yet; the service card will be here after that.
services-title = <b>{ $name }</b>{ $code ->
        [none] {""}
       *[other] {" "}· service code { CODE($code) }
    }
    { $organization }
services-point = • { $text }
services-documents = <b>Documents</b>
services-inquiries = <b>Inquiries to other offices</b>
services-inquiry = • { $title }{ $respondent ->
        [none] {""}
       *[other] {" "}— { $respondent }
    }
services-laws = <b>Legal bases</b>
faq-title = <b>Frequent questions</b>
faq-cost = <b>What does the service cost?</b>
    { $answer }
faq-place = <b>Do I have to go to a counter office?</b>
    The service is not offered at counter offices; everything is done here and in the official system.
faq-code = <b>How do I come in?</b>
    The evaluation coordinator makes a one-time invitation code for the focal point of each agency. Write it after /start.
faq-late = <b>What if I cannot meet the deadline?</b>
    Before it passes, the agency can ask for more time and say why. What you wrote as a draft is kept.
faq-objection = <b>How do I object to a score?</b>
    After the preliminary results and within the time for objections, the focal point files one objection for each indicator, with an explanation or further evidence.
faq-system = <b>Which is the official system?</b>
    { $name }: { LATIN($address) }
