import { change, confidentialRead, says, screen } from '../acts/definition.ts'
import { count, type Mark, mark, oneOf, optional } from '../acts/ids.ts'

/** The first letters of the workbook's sha256; the whole of it is compared when the file is opened. */
const workbook = { workbook: mark }
const MARK_LETTERS = 12

export const workbookMark = (sha256: string): Mark => sha256.slice(0, MARK_LETTERS) as Mark

/** The province workbook: sent, looked at, applied. */
export const IMPORT_ACTS = {
  'import.ask': screen(),
  'import.template': screen(),
  /** What is kept now, as a workbook: telephones of everybody are in it. `things`: of how many people. */
  'import.present': confidentialRead({
    permission: 'import.apply',
    by: 'anyone',
    entity: 'province',
    ids: {},
    details: says<{ things: number }>(),
  }),
  'import.upload': change({ permission: 'import.apply', entity: 'province', details: says<{ sha256: string }>() }),
  /**
   * Two rows, or a row and somebody kept, that may be of one person, one question after another. `answers`: those before, a binary digit
   * each; `kept`: about which persons kept they were given.
   */
  'import.doubt': screen({ ...workbook, asked: count, answers: count, kept: optional(mark) }),
  'import.faults': screen({ ...workbook, page: count }),
  'import.apply': change({
    permission: 'import.apply',
    stepUp: true,
    by: 'anyone',
    entity: 'province',
    /** `back`: seats taken in the chat are given again; `sure`: more than a tenth of a list may go. */
    ids: {
      ...workbook,
      answers: count,
      kept: mark,
      sure: optional(oneOf(['no', 'yes'])),
      taken: optional(oneOf(['stay', 'back'])),
    },
    /** `changes`: lists with how many rows are new, changed, removed, retired: `people 3/1/0/0`. */
    details: says<{ sha256: string | null; year: number | null; changes: string; reason: string | null }>(),
  }),
  'import.cancel': change({ permission: 'import.apply', entity: 'province', ids: {} }),
}
