import { labelDynamic } from '#wording/say.ts'
import { admitAccount } from '#workflows/people/accounts.ts'
import { confirmSeat, readWaiting } from '#workflows/people/second-person.ts'
import { bySystem } from '#workflows/tools.ts'
import type { WaitingItem } from '#reads/people/members.ts'
import { type CliCommand, CliFault } from './command.ts'

const nameOf = ({ kind, id }: WaitingItem): string => `${kind}-${id}`
const lineOf = (item: WaitingItem): string => {
  const face = item.kind !== 'seat' ? `, as ${item.face.displayName} (${item.face.userId})` : ''
  return `${nameOf(item)}  ${item.name}: ${item.roles.join(', ') || 'an account'}${face}; proposed by ${item.proposer ?? 'the operator'}`
}

/** Where an office has nobody who could be the second person, the operator answers for it, with a reason that stands in the log. */
export const confirmCommand: CliCommand = {
  usage: '[seat-N|account-N …|all] [--reason "…"]',
  does: 'lists roles and accounts that wait for a second person, or confirms them in their place, with a reason for the log',
  options: ['reason'],
  async run(desk) {
    const tools = await desk.data()
    const by = bySystem(tools.clock.now())
    const listed: WaitingItem[] = []
    for (let page = 0, pages = 1; page < pages; page++) {
      const found = await readWaiting(tools, by, { page })
      if (!found.ok) throw new CliFault('What waits could not be read.')
      listed.push(...found.value.items)
      pages = found.value.pages
    }
    if (desk.words.length === 0)
      return { lines: listed.length === 0 ? ['Nothing waits.'] : listed.map(lineOf), data: listed }
    const reason = desk.option('reason')
    if (reason === undefined) throw new CliFault('Give the reason: confirm … --reason "…". It stands in the log.')
    const all = desk.words.includes('all')
    const chosen = listed.filter((item) => item.kind !== 'settling' && (all || desk.words.includes(nameOf(item))))
    if (chosen.length === 0)
      throw new CliFault('Nothing of that name waits; without a name the command lists what does.')
    for (const item of chosen) {
      const outcome =
        item.kind === 'account'
          ? await admitAccount(tools, by, { accountId: item.id, reason })
          : await confirmSeat(tools, by, { proposalId: item.id, reason })
      if (!outcome.ok) throw new CliFault(labelDynamic('en', `refusal-${outcome.refusal.code}`, { ...outcome.refusal }))
    }
    return { lines: chosen.map((item) => `Confirmed: ${lineOf(item)}`), data: chosen }
  },
}
