## The evidence of a year as an archive (interface part 3)
sheet-evidence = Evidence
column-evidence-agency-code = Agency code
column-evidence-agency = Agency
column-evidence-indicator-code = Indicator code
column-evidence-indicator = Indicator
column-evidence-version = Version
column-evidence-submitted = Submitted
column-evidence-receipt = Receipt
column-evidence-text = Explanation
column-evidence-path = Path in the archive
column-evidence-sha256 = SHA-256 of the file
evidence-export-date = { DATETIME($at) }
evidence-export-objection = Objection
evidence-export-case = case { $code }
evidence-export-version = { NUM($number) }{ $withdrawn ->
        [true] {" "}(withdrawn)
       *[other] {""}
    }
refusal-evidence-damaged = The file “{ $name }” is damaged or missing on the server. Run `npm run tahavol -- verify`.
