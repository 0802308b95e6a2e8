/** Characters of a text: with its heading it still fits one message of 4096. A longer one goes along as a file. */
export const BODY_LIMIT = 3500
export const NUMBER_LIMIT = 40
export const TITLE_LIMIT = 200
/** Files of one circular. */
export const CIRCULAR_FILES_LIMIT = 10
/** A circular in a list of many is opened folded to so much. */
export const FOLD_LIMIT = 1000
