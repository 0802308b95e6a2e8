import type { Refusal } from '#shared/outcome.ts'
import { freezeOf } from '#storage/freeze.ts'
import { returnOutage } from '#workflows/extensions/return-outage.ts'
import { freezeService, thawService } from '#workflows/services/freeze.ts'
import { labelDynamic } from '#wording/say.ts'
import { type CliCommand, CliFault } from './command.ts'

const fault = (refusal: Refusal): CliFault =>
  new CliFault(labelDynamic('en', `refusal-${refusal.code}`, { ...refusal }))
const REASON_LETTERS = 300

export const freeze: CliCommand = {
  usage: '--reason "<words for everybody>"',
  does: 'from now on nobody changes anything and nothing goes out; everybody may still read. Works at once, also while the bot runs, and over restarts',
  options: ['reason'],
  async run(desk) {
    const reason = desk.option('reason')?.trim() ?? ''
    if (reason === '' || reason.length > REASON_LETTERS)
      throw new CliFault('Give the reason, in words that everybody who is refused will read: freeze --reason "…"')
    const frozen = await freezeService(await desk.data(), reason)
    if (!frozen.ok) throw fault(frozen.refusal)
    return {
      lines: [
        `Frozen: nobody changes anything and nothing goes out. Coordinators and auditors told: ${frozen.value}`,
        'To let it go on: npm run tahavol -- thaw',
      ],
      data: { told: frozen.value, ...freezeOf(desk.config.dataDir) },
    }
  },
}

export const thaw: CliCommand = {
  usage: '',
  does: 'ends a freeze: what it has taken of a window is given back, and what waited goes out',
  async run(desk) {
    const thawed = await thawService(await desk.data(), returnOutage)
    if (!thawed.ok) throw fault(thawed.refusal)
    const { value } = thawed
    return {
      lines: [value === null ? 'It was not frozen.' : `All goes on. Coordinators and auditors told: ${value}`],
      data: { told: value },
    }
  },
}
