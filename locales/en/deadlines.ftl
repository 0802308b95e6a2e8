# Deadlines as a file for the reader's own calendar.

deadlines-calendar = Add to calendar
deadlines-calendar-name = Deadlines of the evaluation of { YEAR($year) }
deadlines-calendar-entry = Deadline: { $stage }
deadlines-calendar-details = Performance evaluation of { YEAR($year) }
    From { DATE($opens) } to { DATETIME($due) }
deadlines-calendar-sent = Calendar of your { NUM($count) } deadlines. Open the file to add it to the calendar of your telephone or computer; it reminds you one day before each.
    When a date changes, fetch a new file from here; it takes the place of the former date.
