import { fingerprint } from '#domain/results/result-table.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Outcome } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { openAnalysis } from '#workflows/results/analysis.ts'
import { announceResult, readAgencyResult, readResultsHome } from '#workflows/results/agency-result.ts'
import { approveDeputy } from '#workflows/results/approve-deputy.ts'
import { clearCouncilMinutes } from '#workflows/results/council-draft.ts'
import { finaliseTables } from '#workflows/results/finalise-tables.ts'
import { readApprovals } from '#workflows/results/read-approvals.ts'
import { readRanking } from '#workflows/results/read-ranking.ts'
import { recordCouncil } from '#workflows/results/record-council.ts'
import { readVersions } from '#workflows/results/read-versions.ts'
import { releaseResults } from '#workflows/results/release-results.ts'
import { go, refused, rows } from '#screens/kit.ts'
import { analysisScreen } from '#screens/results/analysis.ts'
import { agencyResultScreen, announcedScreen, askAnnounceScreen } from '#screens/results/agency-result.ts'
import { approvalsRows, approvalsScreen, confirmScreen, refusedStep } from '#screens/results/approvals.ts'
import { versionsScreen } from '#screens/results/versions.ts'
import { agencyScreen, groupScreen, groupsScreen } from '#screens/results/ranking.ts'
import type { Act, Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { onPage, opens, page, shows } from '../routes.ts'
import type { HomePart, Shelf } from '../shelf.ts'
import { sendResultCard } from './card.ts'
import { councilDialogue } from './council.dialogue.ts'
import { askCouncil, councilNow, takeMinutesFile } from './council.ts'
import { takeEdit } from './edited.ts'
import { exportResults } from './export.ts'
import { differDialogue, receiptDialogue } from './transmission.dialogue.ts'
import { previewReport, publishReport } from './analysis.ts'
import { analysisDialogue } from './analysis.dialogue.ts'
import { sendOwnYears } from './own-years.ts'
import { sendGraphs } from './graphs.ts'
import { remarkDialogue } from './remark.dialogue.ts'
import { sendResultLetter } from './letter.ts'
import { sendVersion } from './version.ts'
import { TRANSMISSION_ROUTES } from './transmission.ts'

/** Released results for agencies and, where the province publishes them, for everybody. */
async function home({ call, language }: Ctx): Promise<HomePart | null> {
  const released = await call(readResultsHome)
  if (released === null) return null
  const hasOwn = released.ofAgency
  return {
    lines: hasOwn ? [say(language, 'results-home-own', { year: released.year })] : [],
    buttons: rows(
      hasOwn && go('result.show', { page: 0 }, label(language, 'results-own-button')),
      released.ranking && go('ranking.groups', { cycleId: null }, label(language, 'results-public-button')),
    ),
    order: 30,
  }
}

const approvals = page(readApprovals, approvalsScreen)

/** After a step: what was done, or what was wrong above how things stand. */
const steps = <T, I>(act: Act<I, Outcome<T>>, done: (language: Language, value: T) => string) =>
  shows<I, T, I>(
    act,
    (language, value) => ({ text: done(language, value), buttons: approvalsRows(language) }),
    onPage(approvals),
  )

/** Requirements B6–B9, C10–C12, D6, D8, D9, E14, E17, E18, F7: final results, their approval, release and export. */
export const resultsShelf: Shelf = {
  name: 'results',
  commands: { approvals: opens(approvals), export: exportResults },
  routes: {
    'result.approvals': opens(approvals),
    'result.ask': shows(readApprovals, (language, shown, { step }, ctx) => {
      const { mine, obstacle, cycleId } = shown
      if (mine !== step) return approvalsScreen(language, shown)
      return mine === 'COUNCIL' && obstacle === null ? councilNow(ctx, { cycleId }) : confirmScreen(language, shown)
    }),
    'tables.finalise': steps(finaliseTables, (language, { year, agencies, participated, lapsed, contentHash: hash }) =>
      say(language, 'results-finalised', { year, agencies, participated, lapsed, fingerprint: fingerprint(hash) }),
    ),
    'result.approve': steps(approveDeputy, (language, { year, contentHash }) =>
      say(language, 'results-deputy-done', { year, fingerprint: fingerprint(contentHash) }),
    ),
    'result.release': steps(releaseResults, (language, { year, told, agencies, isPublic }) =>
      say(language, 'results-released', { year, told, agencies, public: isPublic ? 'yes' : 'no' }),
    ),
    'approval.ask': (ctx, ids) => begin(ctx, remarkDialogue, ids),
    'result.versions': shows(readVersions, versionsScreen),
    'result.version': sendVersion,
    'council.open': opens(councilNow),
    'council.set-facts': (ctx, ids) => begin(ctx, councilDialogue, ids),
    'council.clear-minutes': shows(clearCouncilMinutes, (_language, _, ids, ctx) => councilNow(ctx, ids), refusedStep),
    'council.ask': askCouncil,
    'council.record': shows(
      recordCouncil,
      (language, { year, number, heldOn }) => ({
        text: say(language, 'results-council-done', { year, number, heldOn: new Date(heldOn) }),
        buttons: approvalsRows(language),
      }),
      refusedStep,
    ),
    ...TRANSMISSION_ROUTES,
    'transmission.differ': (ctx, ids) => begin(ctx, differDialogue, ids),
    'transmission.receipt': (ctx, ids) => begin(ctx, receiptDialogue, ids),
    'ranking.groups': shows(readRanking, (language, tables, _, { actor }) =>
      groupsScreen(language, tables, actor.kind === 'person' && actor.role === 'coordinator'),
    ),
    'ranking.group': shows(readRanking, (language, tables, { group, page }) =>
      groupScreen(language, tables, group, page),
    ),
    'ranking.agency': shows(readRanking, (language, tables, { agencyId }) => {
      const line = tables.groups.flatMap(({ lines }) => lines).find((row) => row.agencyId === agencyId)
      return line === undefined ? refused(language, { code: 'not-found' }) : agencyScreen(language, tables, line)
    }),
    'ranking.graphs': sendGraphs,
    'analysis.open': shows(openAnalysis, analysisScreen),
    'analysis.write': (ctx, ids) => begin(ctx, analysisDialogue, ids),
    'analysis.preview': previewReport,
    'analysis.issue': publishReport,
    'result.show': shows(readAgencyResult, (language, result, { page }) => agencyResultScreen(language, result, page)),
    'result.letter': sendResultLetter,
    'result.card': sendResultCard,
    'result.years': sendOwnYears,
    'result.ask-announce': shows(readAgencyResult, askAnnounceScreen),
    'result.announce': shows(announceResult, (language, { announcedAt }) => announcedScreen(language, announcedAt)),
    'result.export': exportResults,
  },
  dialogues: [remarkDialogue, differDialogue, receiptDialogue, councilDialogue, analysisDialogue],
  files: { council: takeMinutesFile },
  edits: { council: takeEdit },
  home,
}
