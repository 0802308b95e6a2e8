import { z } from 'zod'
import { squash } from 'persian-text'
import { refuse } from '#shared/outcome.ts'
import { activeAgencies } from '#storage/people/agencies.ts'
import { addAct, changeCase, openCasesOfUnit } from '#storage/procedures/cases.ts'
import { keepUnit } from '#storage/procedures/units.ts'
import { command } from '../act.ts'

const text = z.string().trim().max(300)
const line = z.object({
  row: z.number().int(),
  agency: text,
  name: text.min(2),
  kind: text,
  address: text,
  closed: text,
})

/**
 * Brings in the units of the agencies (requirement G4). What a sheet does not name stays; a unit that it closes ends its open cases with
 * the same words. Refusal: units-unread {list}: rows of agencies that are not there.
 */
export const importUnits = command('unit.import', {
  input: z.object({ lines: z.array(line).max(10_000) }),
  load: () => ({ about: {} }),
  async run(tx, act, { lines }) {
    const agencies = new Map(
      (await activeAgencies(tx)).flatMap(({ id, code, name }) => [
        [squash(code), id] as const,
        [squash(name), id] as const,
      ]),
    )
    const foreign = lines.filter(({ agency }) => !agencies.has(squash(agency)))
    if (foreign.length > 0)
      return refuse('units-unread', {
        list: foreign
          .slice(0, 20)
          .map(({ row, agency }) => `${row}: ${agency}`)
          .join('\n'),
      })
    const counts = { added: 0, changed: 0, closed: 0, same: 0 }
    let ended = 0
    const personId = act.actor.kind === 'person' ? act.actor.personId : null
    for (const { agency, ...unit } of lines) {
      const { id, became } = await keepUnit(tx, { ...unit, agencyId: agencies.get(squash(agency)) ?? 0 }, act.now)
      counts[became]++
      if (became !== 'closed') continue
      for (const row of await openCasesOfUnit(tx, id)) {
        await addAct(tx, { caseId: row.id, step: row.step, kind: 'close', note: unit.closed, personId, at: act.now })
        await changeCase(tx, row, { holder: null, dueAt: null, endedAt: act.now, end: 'closed', claimedBy: null })
        ended++
      }
    }
    const { added, changed, closed } = counts
    const answer = { ...counts, ended }
    return added + changed + closed === 0
      ? act.unchanged(answer)
      : act.record(answer, { id: 0, details: { added, changed, closed } })
  },
})
