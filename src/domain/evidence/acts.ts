import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf, mark } from '../acts/ids.ts'

const item = { itemId: idOf('item') }
const trayFile = { trayFileId: idOf('tray-file') }
const page = { page: count }

/** Requirements C4, E3, E4, F5, F6: what an agency writes and hands in, and what it sees of it. */
export const EVIDENCE_ACTS = {
  'evidence.board': read({ tells: 'own', permission: 'evidence.read', ids: page }),
  'evidence.axis': screen({ axisId: idOf('axis'), ...page }),
  'evidence.pending': screen(page),
  'evidence.status': read({ tells: 'own', permission: 'status.read', ids: {} }),
  /** The indicator on which most points hang. */
  'evidence.next': screen(),
  'evidence.item': read({ tells: 'own', permission: 'evidence.read', ids: item }),
  'evidence.files': read({ tells: 'own', permission: 'evidence.read', ids: item }),
  'evidence.versions': read({ tells: 'own', permission: 'evidence.read', ids: item }),
  'evidence.set-self-assessment': change({
    permission: 'evidence.edit',
    entity: 'item',
    ids: item,
    details: says<{ version: number }>(),
  }),
  'evidence.set-explanation': change({
    permission: 'evidence.edit',
    entity: 'item',
    ids: item,
    details: says<{ version: number; length: number }>(),
  }),
  'evidence.may-attach': read({ tells: 'own', permission: 'evidence.edit' }),
  'evidence.attach-file': change({
    permission: 'evidence.edit',
    entity: 'item',
    details: says<{ version: number; attachmentId: number; sha256: string }>(),
  }),
  /** Which file of the draft? */
  'evidence.remove-ask': screen(item),
  'evidence.remove-file': change({
    permission: 'evidence.edit',
    entity: 'item',
    ids: { ...item, attachmentId: idOf('attachment') },
    details: says<{ version: number; attachmentId: number; sha256: string }>(),
  }),
  /** Peers row 26: last year's files and words, as a draft. */
  'evidence.carry-over': change({
    permission: 'evidence.edit',
    entity: 'item',
    ids: item,
    details: says<{ version: number; from: number; files: number }>(),
  }),
  'evidence.explain-oddity': change({
    permission: 'evidence.edit',
    entity: 'item',
    ids: item,
    details: says<{ version: number; length: number }>(),
  }),
  /** Peers part 6: which file, and the date that it bears. */
  'evidence.date-file': change({
    permission: 'evidence.edit',
    entity: 'item',
    ids: item,
    details: says<{ version: number; attachmentId: number; datedAt: string }>(),
  }),
  /** The item whole, with all files and their hashes (peers part 7 item 30). */
  'evidence.dossier': confidentialRead({ permission: 'evidence.dossier', entity: 'item', ids: item }),
  'evidence.may-keep': read({ tells: 'own', permission: 'evidence.keep' }),
  /** A file that came while no indicator was open (peers, beyond 6). */
  'evidence.keep-in-tray': change({
    permission: 'evidence.keep',
    entity: 'agency',
    details: says<{ trayFileId: number; sha256: string }>(),
  }),
  'evidence.tray': read({ tells: 'own', permission: 'evidence.keep', ids: page }),
  'evidence.tray-file': read({ tells: 'own', permission: 'evidence.keep', ids: trayFile }),
  'evidence.tray-choose': screen({ ...trayFile, ...page }),
  'evidence.place-file': change({
    permission: 'evidence.edit',
    entity: 'item',
    ids: { ...trayFile, ...item },
    details: says<{ version: number; trayFileId: number; files: string }>(),
  }),
  'evidence.drop-file': change({
    permission: 'evidence.keep',
    entity: 'agency',
    ids: trayFile,
    details: says<{ trayFileId: number; count: number }>(),
  }),
  /** Peers row 31: the agency's indicators as a workbook, to be filled in without the bot. */
  'evidence.form': read({ tells: 'own', permission: 'evidence.edit', ids: {} }),
  /** What the form or archive that has come back would change, cell by cell. */
  'evidence.check-form': read({ tells: 'own', permission: 'evidence.edit', ids: { ...trayFile, ...page } }),
  'evidence.apply-form': change({
    permission: 'evidence.edit',
    entity: 'agency',
    ids: { ...trayFile, seen: mark },
    details: says<{ trayFileId: number; sha256: string; items: number; cells: number; files: number }>(),
  }),
  /** Everything that a submit makes final, before it happens. */
  'evidence.summary': screen(item),
  'evidence.submit': change({
    permission: 'evidence.submit',
    entity: 'item',
    judged: true,
    ids: { ...item, seen: mark },
    details: says<{ version: number; submissionId: number; receipt: string; content: string }>(),
  }),
  'evidence.withdraw-ask': screen(item),
  'evidence.withdraw': change({
    permission: 'evidence.withdraw',
    entity: 'item',
    judged: true,
    ids: { ...item, version: count },
    details: says<{ withdrawn: number; version: number }>(),
  }),
  /** All agencies' evidence at once, by the operator. */
  /** `things`: how many versions. */
  'evidence.export': confidentialRead({
    permission: 'evidence.export',
    entity: 'cycle',
    by: 'anyone',
    details: says<{ things: number }>(),
  }),
}
