## Faults of the province workbook. The place (sheet, row, column) is written before these sentences.

fault-not-workbook = This file is not an Excel workbook (xlsx), or it is damaged. Open it in Excel and save it again as xlsx.
fault-old-or-encrypted = This file has a password or is in the old Excel format (xls). Remove the password and save it as xlsx.
fault-file-too-large = The file has { $megabytes } MB; at most { $limit } MB are accepted.
fault-zip-suspicious = The inside of this file is far larger than a workbook is, so for safety it was not opened. Copy the data into a new workbook.

fault-sheet-missing = This sheet is not in the workbook.
fault-sheet-twice = This sheet is the same as “{ $first }”; delete one of the two.
fault-sheet-unknown = The name of this sheet is not known; it was not read.
fault-column-missing = The column “{ $title }” is missing from the header.
fault-column-twice = The column “{ $title }” occurs more than once.
fault-header-missing = No header row was found. Columns of this sheet: { $columns }.
fault-too-many-rows = This sheet has more than { $limit } rows.
fault-far-cell = A cell far away from the table is filled in this row. Delete the surplus columns.

fault-required = This cell is empty and has to be filled in.
fault-too-long = This text has { $length } characters; at most { $limit } are accepted.
fault-cell-error = This cell holds an Excel error ({ $value }). Write the value itself in place of the formula.
fault-is-a-date = Excel took this value for a date and changed it. Format the cell as text and write the value again.
fault-unknown-word = “{ $value }” is not known. Write one of these: { $words }.
fault-not-a-number = “{ $value }” is not a number. Example: 32.5
fault-not-positive = The value “{ $value }” has to be above zero.
fault-too-large = The value “{ $value }” is above the greatest possible one ({ $limit }).
fault-points-too-fine = The points “{ $value }” have more than two decimals.
fault-code-shape = The code “{ $value }” is not right. A code has letters, digits, hyphens and points only. Example: 1-12
fault-phone-shape = The number “{ $value }” is not right. Example: 09150000000
fault-not-a-day = { $reason ->
    [gregorian] The date “{ $value }” is Gregorian; write a Jalali date. Example: 1405/01/01
    [notleap] The year of “{ $value }” is no leap year; its last month has 29 days.
    [year] Write the year of “{ $value }” with four digits. Example: 1405/01/01
   *[other] “{ $value }” is not a Jalali date. Example: 1405/01/01
}
fault-unknown-reference = “{ $value }” was not found in its sheet.
fault-ambiguous-reference = “{ $value }” is the name of more than one; write its code.
fault-duplicate = “{ $value }” occurs twice; it stands in row { $first } already.
fault-key-of-another = The key “{ $value }” belongs to “{ $name }” in row { $first }.

fault-agency-missing = The agency of this row is missing.
fault-agency-not-wanted = A general indicator is for all agencies and must not have one.
fault-team-missing = It is not written for which office this person answers inquiries.
fault-axis-of-other-dimension = The axis “{ $value }” is of the other dimension.
fault-one-reviewer = An assignment has either a team or a person, and only one of them.
fault-one-subject = An assignment has one of axis, indicator and agency, and only one of them.
fault-respondent-without-person = Nobody in the people sheet answers for “{ $value }”.

fault-general-total = The maximum points of the general indicators total { $total }; they have to total { $expected }.
fault-specific-total = The maximum points of the specific indicators of “{ $agency }” total { $total }; they have to total { $expected }.
fault-no-specific = There is no specific indicator.
fault-agency-without-focal-point = “{ $agency }” has no focal point.
fault-axis-without-reviewer = The axis “{ $axis }” is assigned to no team and no person.

import-place-cell = Sheet “{ $sheet }”, row { $row }, column “{ $column }”
import-place-row = Sheet “{ $sheet }”, row { $row }
import-place-column = Sheet “{ $sheet }”, column “{ $column }”
import-place-sheet = Sheet “{ $sheet }”
import-more-faults = and { $rest } more faults

## The guide sheet of the empty workbook

template-title = How to fill in the province workbook
template-rule-headers = Leave the names of sheets and columns as they are. Columns and sheets that you add are not read.
template-rule-whole = All faults of the workbook are reported at once, and nothing is recorded until they are gone.
template-rule-codes = In place of the code of an agency, axis or indicator you may write its full name.
template-rule-numbers = Numbers may have Persian, Arabic or Latin digits. Points have at most two decimals.
template-rule-dates = Dates are Jalali with a year of four digits. Example: 1405/01/01
template-rule-totals = The maximum points of the general indicators have to total 1000; those of the specific indicators of each agency total 1000 as well.
template-rule-people = Somebody with several roles stands in several rows under one key. An empty key is made from the name.
template-rule-axes = Where the sheet of axes is empty, the axes are taken from the axis columns of the indicators.
template-rule-assignments = Each assignment has a team or a person, and one of axis, indicator and agency. An agency means its specific indicators.
template-heading-sheet = Sheet
template-heading-column = Column
template-heading-need = Need
template-heading-words = Meaning or accepted values
template-required = required
template-optional = optional
template-sheet-agencies = The agencies under evaluation, one a row.
template-sheet-people = Focal points and heads of agencies, evaluators and all others; each row is one role of one person.
template-sheet-axes = The axes of the indicators.
template-sheet-indicators = General and specific indicators; a specific one has an agency, a general one has none.
template-sheet-assignments = Who reviews what, and who must not because of a conflict of interest.
template-sheet-inquiries = Inquiries which the organization sends to other offices.
template-sheet-holidays = Official holidays and extra working days of the year.

## Import in the chat

import-ask = Send the province workbook (xlsx) here.{ $year ->
        [0] {" "}No cycle is open; agencies, people and holidays are read.
       *[other] {" "}Its indicators are for the cycle { YEAR($year) }.
    }
    You see the outcome and confirm it before anything is kept.
import-template = Empty workbook
import-template-file = province-workbook
import-template-below = The empty workbook is below this message. Fill it in and send it here.
import-faults-title = <b>The workbook has { NUM($count) } faults, and nothing was kept.</b>
import-faults-next = Correct the faults in the workbook and send it here again.
import-preview = <b>The workbook “{ $name }” was read.</b>{ $year ->
        [0] {""}
       *[other] {" "}Cycle { YEAR($year) }
    }
import-counts = { $list }: { NUM($added) } new, { NUM($changed) } changed, { NUM($removed) } removed, { NUM($same) } the same
import-removed = To be removed: { $names }{ $rest ->
        [0] {""}
       *[other] {" "}and { NUM($rest) } more
    }
import-retired = Has answers and will be put away: { $names }{ $rest ->
        [0] {""}
       *[other] {" "}and { NUM($rest) } more
    }
import-list-agencies = Agencies
import-list-people = People
import-list-holidays = Holidays
import-list-axes = Axes
import-list-indicators = Indicators
import-list-assignments = Assignments
import-list-inquiries = Inquiries
import-warnings = { NUM($count) } remarks that forbid nothing:
import-more-warnings = And { NUM($rest) } more remarks
import-question = Apply it?
import-apply = Apply
import-nothing = Everything in this workbook is kept already; nothing changes.
import-applied = <b>The workbook was applied.</b>
import-cancelled = The import was left aside and nothing was kept.
refusal-cycle-needed = Indicators, assignments and inquiries were left aside, because no cycle is open. Make the cycle with /cycle first, then send the same workbook again.
refusal-cycle-closed = The cycle { YEAR($year) } is closed and does not change.
refusal-indicators-fixed = The self-assessment is over, so indicators and axes no longer change. Change the other sheets and keep the indicators as they were.
refusal-import-outdated = This button belonged to an earlier workbook. Please send the workbook again.
refusal-import-damaged = The stored file is not the one that was shown, so it was not applied. Please send the workbook again.
