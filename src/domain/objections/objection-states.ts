/** Requirement D5. Whatever became of it, an item has one objection and no second one; a withdrawn one counts as used. */
export const OBJECTION_STATES = ['DRAFT', 'FILED', 'WITHDRAWN', 'DECIDED'] as const
export type ObjectionState = (typeof OBJECTION_STATES)[number]
