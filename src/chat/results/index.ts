import { label, say } from '#wording/say.ts'
import { readApprovalsHome } from '#workflows/results/read-approvals.ts'
import { readResultsHome } from '#workflows/results/agency-result.ts'
import { go, rows } from '#screens/kit.ts'
import { approvalsButton } from '#screens/results/approvals.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { approve, askStep, finalise, release, showApprovals } from './approvals.ts'
import { councilDialogue } from './council.dialogue.ts'
import { askCouncil, clearMinutes, record, showCouncil, takeMinutesFile } from './council.ts'
import { exportResults } from './export.ts'
import { announce, askAnnounce, showResult } from './agency-result.ts'
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
      ...(released?.ofAgency === true ? [say(language, 'results-home-own', { year: released.year })] : []),
    ],
    buttons: rows(
      waiting !== null && approvalsButton(language),
      released?.ofAgency === true && go('result.show', { page: 0 }, label(language, 'results-own-button')),
      released?.ranking === true && go('ranking.groups', { cycleId: null }, label(language, 'results-public-button')),
    ),
    order: 30,
  }
}

/** Requirements B6–B9, C10–C12, D6, D8, D9, E14, E17, E18, F7: final results, their approval, release and export. */
export const resultsShelf: Shelf = {
  name: 'results',
  commands: { approvals: showApprovals, export: exportResults },
  routes: {
    'result.approvals': showApprovals,
    'result.ask': askStep,
    'tables.finalise': finalise,
    'result.approve': approve,
    'result.release': release,
    'council.open': showCouncil,
    'council.set-facts': (ctx, ids) => begin(ctx, councilDialogue, ids),
    'council.clear-minutes': clearMinutes,
    'council.ask': askCouncil,
    'council.record': record,
    'ranking.groups': showGroups,
    'ranking.group': showGroup,
    'ranking.agency': showAgency,
    'result.show': showResult,
    'result.ask-announce': askAnnounce,
    'result.announce': announce,
    'result.export': exportResults,
  },
  dialogues: [councilDialogue],
  files: { council: takeMinutesFile },
  home,
}
