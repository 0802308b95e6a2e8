/** Hour of delivery for whoever has chosen none: the offices have just opened. */
export const DEFAULT_REMINDER_HOUR = 8
