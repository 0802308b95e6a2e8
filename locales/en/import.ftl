## Faults of the province workbook. The place (sheet, row, column) is written before these sentences.

fault-not-workbook = This file is no Excel workbook (xlsx), or it is damaged. If it has another format, such as csv or ods, open it in Excel, choose “Save as” and xlsx, and send the new file.
fault-old-workbook = This file is in the old Excel format (xls). Open it in Excel, choose “Save as” and xlsx, and send the new file.
fault-locked-workbook = This workbook is protected by a password and cannot be opened. Remove the password in Excel, save it as xlsx and send it again.
fault-macro-workbook = This workbook has macros (such as xlsm). In Excel choose “Save as” and xlsx without macros, and send the new file.
fault-file-too-large = The file is { $megabytes } MB; at most { $limit } MB are accepted.
fault-zip-suspicious = The content of this file is far larger than a normal workbook, so it was not opened, for safety. Copy the data into a new empty workbook and send that.

fault-sheet-missing = This sheet is missing from the workbook.
fault-sheet-twice = This sheet has the headings of “{ $first }”. If it is the rest of it, move its rows there; then delete this sheet.
fault-sheet-unknown = The name of this sheet was not recognised, so it was not read.
fault-sheet-hidden = This sheet is hidden and is not read. If it should be, unhide it in Excel.
fault-sheet-guessed = By its headings this sheet was read as the sheet “{ $name }”.
fault-columns-unread = These columns are not known and are not read: { $titles }
fault-rows-hidden = { NUM($count) } hidden rows were read like all others: { $rows }. Delete them if they should not count.
fault-columns-hidden = These columns are hidden and were read like all others: { $titles }. Delete them if they should not count.
fault-total-row = This row is a total and is not read.
fault-note-row = This row is a heading, a remark or a signature and is not read. If it is data, fill its other cells.
fault-column-missing = The column “{ $title }” is missing from the header.
fault-column-twice = The column “{ $title }” appears more than once.
fault-header-missing = No header row was found. Columns of this sheet: { $columns }.
fault-too-many-rows = This sheet has more than { $limit } rows.
fault-far-cell = A cell far outside the table is filled in this row. Delete the surplus columns.

fault-required = This cell is empty. It must be filled in.
fault-too-long = This text has { $length } characters; at most { $limit } are accepted.
fault-cell-error = This cell contains an Excel error ({ $value }). Write the value itself instead of the formula.
fault-is-a-date = Excel has turned this value into a date. Format the cell as text and write the value again.
fault-formula-empty = The formula in this cell was saved without its value. Open and save the workbook in Excel once, or write the value itself.
fault-unknown-word = “{ $value }” is not recognised. Write one of these: { $words }.
fault-not-a-number = “{ $value }” is not a number. Example: 32.5
fault-number-likely = “{ $value }” was read as the number { NUM($number) }. If that is wrong, write the number itself.
fault-percent-points = “{ $value }” is a percentage; points are expected here. Example: 32.5
fault-not-positive = The value “{ $value }” must be above zero.
fault-too-large = The value “{ $value }” is above the maximum ({ $limit }).
fault-points-too-fine = The points “{ $value }” have more than two decimal places.
fault-code-shape = The code “{ $value }” is not valid. A code contains only letters, digits, hyphens and full stops. Example: 1-12
fault-phone-shape = The number “{ $value }” could not be read and was left empty. Example: 09150000000
fault-phone-one-of = Of “{ $value }” the number { CODE($phone) } was taken.
fault-phone-of-another = The number { CODE($value) } stands in row { $first } for “{ $name }”. If this is one person, write the same key in both rows; if they are two, two different keys.
fault-name-of-another = “{ $value }” stands in row { $first } as well. If this is one person, write the same key in both rows; if they are two, two different keys.
fault-day-gregorian = The Gregorian date “{ $value }” was read as the Jalali day { CODE($day) }.
fault-not-a-day = { $reason ->
    [gregorian] The date “{ $value }” is Gregorian. Write a Jalali date. Example: 1405/01/01
    [several] “{ $value }” is several days. Give each day a row of its own.
    [order] In “{ $value }” it is not clear which number is the day. Write year, month and day. Example: 1405/01/01
    [time] “{ $value }” has an hour beside the day, but whole days are closed. Write the day alone. Example: 1405/01/01
    [notleap] “{ $value }” is not in a leap year, so Esfand has 29 days.
    [year] Write the year of “{ $value }” with four digits. Example: 1405/01/01
    [weekday] The weekday in “{ $value }” does not match its date. Correct one of them, or write the date alone. Example: 1405/01/01
   *[other] “{ $value }” is not a Jalali date. Example: 1405/01/01
}
fault-unknown-reference = “{ $value }” was not found in the sheet it refers to.
fault-reference-likely = “{ $value }” was read as the code { CODE($code) }, for Excel drops the zeros before a number.
fault-ambiguous-reference = The name “{ $value }” occurs more than once. Write the code instead.
fault-duplicate = “{ $value }” is a duplicate; it is already in row { $first }.
fault-key-of-another = The key “{ $value }” already belongs to “{ $name }” in row { $first }.

fault-agency-missing = No agency is given in this row.
fault-agency-not-wanted = A general indicator applies to all agencies and must not name one.
fault-team-missing = It is not stated for which office this person answers inquiries.
fault-axis-of-other-dimension = The axis “{ $value }” belongs to the other dimension.
fault-one-reviewer = An assignment must name either a team or a person, not both.
fault-one-subject = An assignment must name exactly one of axis, indicator and agency.
fault-respondent-without-person = No respondent for “{ $value }” is listed in the people sheet.

fault-general-total = The maximum points of the general indicators add up to { $total }; they must add up to { $expected }.
fault-specific-total = The maximum points of the specific indicators of “{ $agency }” add up to { $total }; they must add up to { $expected }.
fault-no-specific = There are no specific indicators.
fault-agency-without-focal-point = “{ $agency }” has no focal point.
fault-axis-without-reviewer = The axis “{ $axis }” is not assigned to any team or person.

import-place-cell = Sheet “{ $sheet }”, row { $row }, column “{ $column }”
import-place-row = Sheet “{ $sheet }”, row { $row }
import-place-column = Sheet “{ $sheet }”, column “{ $column }”
import-place-sheet = Sheet “{ $sheet }”
import-more-faults = and { $rest } more errors

## The guide sheet of the empty workbook

template-title = How to fill in the province workbook
template-rule-headers = Do not change the names of sheets and columns. Any other columns and sheets that you add are not read.
template-rule-whole = All errors in the workbook are reported together, and nothing is recorded until they are corrected.
template-rule-codes = Instead of the code of an agency, axis or indicator you can write its full name.
template-rule-numbers = Numbers can have Persian, Arabic or Latin digits. Points have at most two decimal places.
template-rule-dates = Dates are Jalali, with a four-digit year. Example: 1405/01/01
template-rule-totals = The maximum points of the general indicators must add up to 1000, and so must those of each agency’s specific indicators.
template-rule-people = A person with several roles has several rows with the same key. If the key is empty, it is made from the name.
template-rule-axes = If the sheet of axes is empty, the axes are taken from the axis columns of the indicators sheet.
template-rule-assignments = Each assignment names a team or a person, and one of axis, indicator and agency. An agency stands for its specific indicators.
template-heading-sheet = Sheet
template-heading-column = Column
template-heading-need = Required?
template-heading-words = Explanation or accepted values
template-required = required
template-optional = optional
template-sheet-agencies = The agencies being evaluated, one per row.
template-sheet-people = Focal points, heads of agencies, evaluators and all others; each row is one role of one person.
template-sheet-axes = The axes of the indicators.
template-sheet-indicators = General and specific indicators; a specific one names its agency, a general one does not.
template-sheet-assignments = Who reviews what, and who must not because of a conflict of interest.
template-sheet-inquiries = Inquiries that the organization sends to other offices.
template-sheet-holidays = Public holidays and extra working days of the year.

## Import in the chat

import-ask = Please send the province workbook (xlsx) here.{ $year ->
        [0] {" "}No cycle is open, so only agencies, people and holidays will be read.
       *[other] {" "}Its indicators are for the cycle of { YEAR($year) }.
    }
    You can check the outcome and confirm it before anything is recorded.
import-template = Empty workbook
import-template-file = province-workbook
import-template-below = The empty workbook is below this message. Please fill it in and send it here.
import-present = The present data as a workbook
import-present-below = What is kept now is in the workbook below. Change it and send it here; what you leave as it is stays as it is. Deleting a row takes no role that was given in the chat: take it at /people.
import-faults-title = <b>The workbook contains errors ({ NUM($count) }), and nothing was recorded.</b>
import-faults-next = Please correct the errors in the workbook and send it here again.
import-preview = <b>The workbook “{ $name }” has been read.</b>{ $year ->
        [0] {""}
       *[other] {" "}Cycle of { YEAR($year) }
    }
import-counts = { $list }: { NUM($added) } new, { NUM($changed) } changed, { NUM($removed) } removed, { NUM($same) } unchanged
import-removed = To be removed: { $names }{ $rest ->
        [0] {""}
       *[other] {" "}and { NUM($rest) } more
    }
import-retired = Have recorded answers, so will be archived instead of removed: { $names }{ $rest ->
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
import-warnings = Warnings that do not prevent recording: { NUM($count) }
import-more-warnings = And { NUM($rest) } more warnings
import-doubt = <b>Are these two rows of one person?</b>{ $of ->
        [1] {""}
       *[other] {" "}(question { NUM($number) } of { NUM($of) })
    }
import-doubt-person = · Row { NUM($row) }: { $name }, { $seats }{ $phone ->
        [none] {""}
       *[other] , { CODE($phone) }
    }
import-doubt-kept = <b>Is this row of somebody recorded before?</b>{ $of ->
        [1] {""}
       *[other] {" "}(question { NUM($number) } of { NUM($of) })
    }
import-doubt-kept-person = · { $where ->
        [file] In the workbook
       *[kept] Recorded before
    }: { $name }, { $seats }{ $phone ->
        [none] {""}
       *[other] , { CODE($phone) }
    }
import-doubt-seat = { $role }{ $place ->
        [none] {""}
       *[other] {" "}({ $place })
    }
import-doubt-and = {" "}and{" "}
import-doubt-no-seat = no role
import-doubles-left = { NUM($count) } more have the name or telephone of somebody recorded before, more than can be asked about; each of their rows counts as a new person.
import-doubt-next = Name or telephone are the same. If this is one person, their roles and conflicts of interest are counted together. Nothing has been recorded yet.
import-same-person = The same person
import-other-person = Another person
import-question = Apply these changes?
import-apply = Apply
import-give-back = Apply, and give the taken roles back
import-sure = Yes, remove them
import-seat = · { $name }, { $role }{ $place ->
        [none] {""}
       *[other] {" "}({ $place })
    }
import-seats-loses = <b>{ NUM($count) } roles are taken, and their holders are told:</b>
import-seats-disputed = <b>⚠ { NUM($count) } roles were taken in the chat but stand in this workbook. Unless you decide otherwise they stay taken:</b>
import-seats-gains = <b>{ NUM($count) } roles are given:</b>
import-seats-more = and { NUM($rest) } more
refusal-import-people-changed = The people on record have changed since you answered, so nothing was written. Please send the workbook again.
refusal-import-overtaken = While this workbook was being compared, others kept changing people or indicators, so nothing was written. Please send it again in a few minutes.
refusal-import-many-removed = This workbook lacks { NUM($gone) } of the { NUM($of) } { $list ->
        [agencies] agencies
        [people] people
       *[other] indicators
    } that are kept, and would remove them; nothing has been written yet. If it is not complete, complete it and send it again. Remove them?
import-nothing = Everything in this workbook is already recorded, so nothing changes.
import-applied = <b>The workbook has been applied.</b>
import-cancelled = The import was cancelled and nothing was recorded.
refusal-cycle-needed = Indicators, assignments and inquiries were not recorded, because no cycle is open. Please create a cycle with /cycle first, then send the same workbook again.
refusal-cycle-closed = The cycle of { YEAR($year) } is closed and can no longer be changed.
refusal-indicators-fixed = Self-assessment is over, so indicators and axes can no longer be changed. Please restore the indicators and axes in the workbook to what they were, and send it again.
refusal-import-outdated = This button belongs to an earlier workbook. Please send the workbook again.
refusal-import-damaged = The stored file differs from the one that was shown, so it was not applied. Please send the workbook again.
