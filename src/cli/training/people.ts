import type { LocalPerson, LocalStage } from 'bot-api-emulator'
import { searchKey } from 'persian-text'
import { stagesOf } from '#storage/cycle/cycles.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import * as sample from '#storage/sample.ts'
import { labelDynamic } from '#wording/say.ts'
import type { Tools } from '#workflows/tools.ts'

/** Everybody the local page can play, told by role and agency or team. */
export async function localPeople(tools: Tools): Promise<LocalPerson[]> {
  const accounts = await sample.seatedAccounts(tools.db, tools.platform)
  return accounts.map(({ userId, name, seats }) => {
    const places = seats.map(({ role, agency, team }) =>
      [labelDynamic('fa', `role-${role}`), agency?.name ?? team?.name].filter(Boolean).join('، '),
    )
    const label = places.join(' · ')
    const [seat] = seats
    const role = seat && { role: labelDynamic('fa', `role-${seat.role}`) }
    const place = seat?.agency?.name ?? seat?.team?.name
    const codes = seats.map(({ agency }) => agency?.code ?? '')
    const searchText = searchKey([name, label, ...codes].join(' '))
    return { id: Number(userId), firstName: name, label, searchText, ...role, ...(place && { place }) }
  })
}

/** Ends and beginnings of the stages, for the page's clock. */
export async function localStages(tools: Tools): Promise<LocalStage[]> {
  const cycle = await organizationCycle(tools.db)
  if (cycle === null) return []
  const stages = await stagesOf(tools.db, cycle.id)
  return stages.map(({ key, opensAt }) => ({ key, label: labelDynamic('fa', `stage-${key}`), at: opensAt }))
}
