/** Reliability S15: a message to more people than this is a mass message, whatever the profile says. */
export const MASS_MESSAGE = 50

/** Whether somebody else than its author has to confirm it (requirement C1, reliability S15). */
export const needsSecondPerson = (profileAsks: boolean, people: number): boolean => profileAsks || people > MASS_MESSAGE

/** A text its author alone has passed (no second person was asked for) carries nobody's confirmation, or an old row his own. */
export const hasSecondPerson = (circular: { createdBy: number; confirmedBy: number | null }): boolean =>
  circular.confirmedBy !== null && circular.confirmedBy !== circular.createdBy
