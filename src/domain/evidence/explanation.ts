/** Characters of a written explanation; a longer one belongs into a file. */
export const EXPLANATION_LIMIT = 4000

/** So long a text is still kept in the draft, where it waits to be shortened. */
export const EXPLANATION_KEPT_LIMIT = 40_000

/** Files of one version. */
export const FILES_LIMIT = 20
