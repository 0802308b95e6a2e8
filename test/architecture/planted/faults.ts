// Faults planted on purpose: each line behind a mark `// fault: …` must not compile, everything else must. Compiled by
// planted-faults.test.ts alone, never by the project.
import { z } from 'zod'
import type { ChangeName } from '#domain/acts.ts'
import { change, screen } from '#domain/acts/definition.ts'
import { idOf, type Id } from '#domain/acts/ids.ts'
import { pick } from '#chat/dialogue/questions.ts'
import { go } from '#screens/kit.ts'
import { done, refuse } from '#shared/outcome.ts'
import type { Database } from '#storage/database.ts'
import { assumeScores } from '#storage/rehearsal/rehearsal.ts'
import { inRehearsal, type RehearsalDatabase } from '#storage/rehearsal/rehearsal-copy.ts'
import { inTransaction } from '#storage/transaction.ts'
import { command, query } from '#workflows/act.ts'

declare const extensionId: Id<'extension'>
declare const agencyId: Id<'agency'>
declare const words: string
declare const real: Database
declare const copy: RehearsalDatabase

// Right, so that what fails below fails for its fault alone.
go('extension.open', { extensionId }, 'x')
refuse('too-many-files', { limit: 3 })
pick('x', 'yes')

// fault: a typo in the name of a button
go('extension.opne', { extensionId }, 'x')
// fault: a typo in the id of a button
go('extension.open', { extensoinId: extensionId }, 'x')
// fault: an id that is missing
go('extension.open', {}, 'x')
// fault: another row's id in its place
go('extension.open', { extensionId: agencyId }, 'x')
// fault: words of a person in a button
go('extension.ask', { stage: words }, 'x')
// fault: words of a person as a choice
pick('x', words)
// fault: an act that no button leads to
go('extension.preview-ask', {}, 'x')
// fault: a typo in the code of a refusal
refuse('too-many-flies', { limit: 3 })
// fault: a typo in its fact
refuse('too-many-files', { limti: 3 })
// fault: a fact that is missing
refuse('too-many-files')
// fault: a change without a permission
change({ entity: 'item' })
// fault: a permission that does not exist
change({ permission: 'evidence.sumbit', entity: 'item' })
// fault: words of a person among the ids of a button
screen({ name: words })
// fault: a typo in the word of the log
const action: ChangeName = 'extension.aks'

const input = z.object({ extensionId: z.number() })
const load = () => ({ about: {} })

command('extension.refuse', {
  input,
  load,
  run: async (_tx, act) => act.record(1, { id: 1, details: { stage: 'objection', from: '' } }),
})
command('extension.refuse', {
  input,
  load,
  // fault: a write that leaves no entry
  run: async () => done(1),
})
command('extension.refuse', {
  input,
  load,
  // fault: an entry that does not say what its act declares
  run: async (_tx, act) => act.record(1, { id: 1, details: { stage: 'objection' } }),
})
command('extension.refuse', {
  input,
  load,
  // fault: an entry with a typo
  run: async (_tx, act) => act.record(1, { id: 1, details: { stage: 'objection', form: '' } }),
})
// fault: a command without what its permission is judged by
command('extension.refuse', { input, run: async (_tx, act) => act.unchanged(1) })
command('extension.refuse', {
  input,
  load,
  // fault: a raw database within reach of an act
  run: async (_tx, act) => act.unchanged(act.tools.db),
})
query('extension.open', {
  input,
  load,
  // fault: a confidential read without an entry
  read: async () => done(1),
})
// fault: a read that is declared nowhere
query('extension.peek', { input, load, read: async () => done(1) })
// Right: what a rehearsal invents goes into its copy.
await inRehearsal(copy, (tx) => assumeScores(tx, 1, 1, new Date(0)))
// fault: what a rehearsal invents in the real database
await inTransaction(real, (tx) => assumeScores(tx, 1, 1, new Date(0)))
// fault: the real database in place of a copy
await inRehearsal(real, (tx) => assumeScores(tx, 1, 1, new Date(0)))
export const used = [action, idOf]
