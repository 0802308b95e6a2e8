import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf, oneOf, optional } from '../acts/ids.ts'
import { READER_KINDS } from './audience.ts'
import { CIRCULAR_KINDS, type CircularKind } from './kinds.ts'
import { OPTION_NAMES, type OptionName, type OptionValue, optionValue } from './options.ts'
import type { CircularState } from './states.ts'
import { FIELDS } from './words.ts'

const one = { circularId: idOf('circular') }
const paged = { ...one, page: count }
/** The version that whoever presses has read. */
const version = { ...one, version: count }
const correction = { correctionId: idOf('correction') }
const full = optional(oneOf(['full']))

/** What readers do (requirements B15, E1). */
const READING = {
  'circular.list': read({ tells: 'public', permission: 'circular.read', by: 'anyone', ids: { page: optional(count) } }),
  'circular.open': read({ tells: 'public', permission: 'circular.read', by: 'anyone', ids: { ...one, full } }),
  'circular.files': screen(one),
  'circular.acknowledge': change({ permission: 'circular.acknowledge', entity: 'circular', ids: { ...one, full } }),
  'correction.former': read({ tells: 'public', permission: 'circular.read', by: 'anyone', ids: one }),
}

/** From the first word to the sending (requirements C1, E1, F1). */
const WRITING = {
  'circular.desk': read({ tells: 'plain', permission: 'circular.confirm', ids: { page: count } }),
  'circular.new': screen(),
  'circular.write': change({
    permission: 'circular.write',
    entity: 'circular',
    ids: { kind: oneOf(CIRCULAR_KINDS) },
    details: says<{ number: string; kind: CircularKind }>(),
  }),
  'circular.draft': read({ tells: 'plain', permission: 'circular.confirm', ids: one }),
  'circular.changes': screen(one),
  'circular.change': change({
    permission: 'circular.write',
    entity: 'circular',
    ids: { ...one, field: oneOf(FIELDS) },
    details: says<{ fields: string; version: number }>(),
  }),
  'circular.audience': screen(one),
  'circular.option': read({
    tells: 'plain',
    permission: 'circular.write',
    ids: { ...one, option: oneOf(OPTION_NAMES), page: optional(count) },
  }),
  'circular.find-agency': read({ tells: 'plain', permission: 'circular.write', ids: one }),
  'circular.set-option': change({
    permission: 'circular.write',
    entity: 'circular',
    ids: { ...one, option: oneOf(OPTION_NAMES), value: optionValue },
    details: says<{ option: OptionName; value: OptionValue; version: number }>(),
  }),
  'circular.attach-file': change({
    permission: 'circular.write',
    entity: 'circular',
    details: says<{ attachmentId: number; sha256: string; version: number }>(),
  }),
  'circular.may-attach': read({ tells: 'plain', permission: 'circular.write' }),
  'circular.ask-remove': screen(one),
  'circular.remove-file': change({
    permission: 'circular.write',
    entity: 'circular',
    ids: { ...one, attachmentId: idOf('attachment') },
    details: says<{ attachmentId: number; sha256: string; version: number }>(),
  }),
  'circular.preview': read({
    tells: 'plain',
    permission: 'circular.confirm',
    ids: { ...one, reader: optional(oneOf(READER_KINDS)) },
  }),
  /** Buttons of a preview look like the real ones and do nothing. */
  'circular.sample': screen(),
  'circular.propose': change({
    permission: 'circular.write',
    entity: 'circular',
    ids: version,
    details: says<{ state: CircularState; version: number }>(),
  }),
  'circular.confirm': change({
    permission: 'circular.confirm',
    entity: 'circular',
    ids: version,
    details: says<{ version: number }>(),
  }),
  'circular.ask-cancel': screen(one),
  'circular.cancel': change({
    permission: 'circular.write',
    entity: 'circular',
    ids: one,
    details: says<{ from: CircularState }>(),
  }),
  /** People by name, with whom no message can reach. */
  'circular.reach': confidentialRead({ permission: 'circular.confirm', entity: 'circular', ids: paged }),
  'circular.plan': read({ tells: 'plain', permission: 'circular.write', ids: one }),
  'circular.send': change({
    permission: 'circular.send',
    by: 'anyone',
    entity: 'circular',
    ids: { ...one, people: count },
    details: says<{ people: number; agencies: number }>(),
  }),
  /** The clock could not send it. `reason`: code of a refusal. */
  'circular.hold': change({
    permission: 'circular.send',
    by: 'anyone',
    entity: 'circular',
    details: says<{ reason: string }>(),
  }),
  /** Reliability R24: notices that had got lost. */
  'circular.reconcile': change({
    permission: 'circular.send',
    by: 'anyone',
    entity: 'circular',
    details: says<{ people: number }>(),
  }),
}

/** After the sending (peers rows 64, 65): numbers are for whoever sends, names by agency leave an entry. */
const FOLLOWING = {
  'circular.progress': read({ tells: 'plain', permission: 'circular.write', ids: one }),
  'circular.agencies': confidentialRead({ permission: 'circular.write', entity: 'circular', ids: paged }),
  'circular.silent': confidentialRead({ permission: 'circular.write', entity: 'circular', ids: paged }),
  'circular.agency': confidentialRead({
    permission: 'circular.write',
    entity: 'circular',
    ids: { ...one, agencyId: idOf('agency') },
  }),
  'circular.letter': confidentialRead({
    permission: 'circular.write',
    entity: 'circular',
    ids: one,
    details: says<{ silent: number }>(),
  }),
  'circular.remind': change({
    permission: 'circular.write',
    entity: 'circular',
    ids: one,
    details: says<{ reminded: number }>(),
  }),
}

/** Issue 4 part 1: other words for what has gone out. */
const CORRECTING = {
  'correction.start': read({ tells: 'plain', permission: 'circular.write' }),
  'correction.propose': change({
    permission: 'circular.write',
    entity: 'circular',
    ids: one,
    details: says<{ correction: number; material: boolean }>(),
  }),
  'correction.open': read({ tells: 'plain', permission: 'circular.confirm', ids: correction }),
  'correction.confirm': change({
    permission: 'circular.confirm',
    entity: 'circular',
    ids: correction,
    details: says<{ correction: number; material: boolean; told: number; asked: number }>(),
  }),
  'correction.discard': change({
    permission: 'circular.confirm',
    entity: 'circular',
    ids: correction,
    details: says<{ correction: number }>(),
  }),
  'correction.waiting': read({ tells: 'plain', permission: 'circular.confirm', ids: {} }),
}

export const CIRCULAR_ACTS = { ...READING, ...WRITING, ...FOLLOWING, ...CORRECTING }
