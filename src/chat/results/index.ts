import { label, say } from '#wording/say.ts'
import { readApprovalsHome } from '#workflows/results/read-approvals.ts'
import { readResultsHome } from '#workflows/results/read-results-home.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { approve, askStep, finalise, release, showApprovals } from './approvals.ts'
import { approvalsButton } from './approvals-views.ts'
import { councilDialogue } from './council.dialogue.ts'
import { askCouncil, clearMinutes, record, showCouncil, takeMinutesFile } from './council.ts'
import { exportResults } from './export.ts'
import { announce, askAnnounce, showOwn } from './own-result.ts'
import { showAgency, showGroup, showGroups } from './ranking.ts'

/** What waits for those who approve; released results for agencies and, where the province publishes them, for everybody. */
async function home(ctx: Ctx): Promise<HomePart | null> {
  const { language, tools, caller } = ctx
  const waiting = await readApprovalsHome(tools, caller)
  const released = await readResultsHome(tools, caller)
  if (waiting === null && released === null) return null
  return {
    lines: [
      ...(waiting === null ? [] : [say(language, 'results-home-mine', { mine: waiting.mine })]),
      ...(released?.own === true ? [say(language, 'results-home-own', { year: released.year })] : []),
    ],
    buttons: [
      ...(waiting === null ? [] : [[approvalsButton(language)]]),
      ...(released?.own === true ? [[button(label(language, 'results-own-button'), 'results.own')]] : []),
      ...(released?.ranking === true ? [[button(label(language, 'results-public-button'), 'results.groups')]] : []),
    ],
    order: 30,
  }
}

/** Requirements B6–B9, C10–C12, D6, D8, D9, E14, E17, E18, F7: final results, their approval, release and export. */
export const resultsShelf: Shelf = {
  name: 'results',
  commands: { approvals: showApprovals, export: exportResults },
  acts: {
    'results.approvals': showApprovals,
    'results.ask': askStep,
    'results.finalise': finalise,
    'results.deputy': approve,
    'results.release': release,
    'results.council': showCouncil,
    'results.council-facts': (ctx, [cycleId]) =>
      ctx.conversation.enter(councilDialogue.id, { cycleId: Number(cycleId) }),
    'results.council-clear': clearMinutes,
    'results.council-ask': askCouncil,
    'results.council-record': record,
    'results.groups': showGroups,
    'results.group': showGroup,
    'results.agency': showAgency,
    'results.own': showOwn,
    'results.announce-ask': askAnnounce,
    'results.announce': announce,
    'results.export': exportResults,
  },
  dialogues: [councilDialogue],
  files: { council: takeMinutesFile },
  home,
}
