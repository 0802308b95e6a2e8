import type { RouteIds } from '#domain/acts.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { appealRows, appealsScreen, caseScreen, refusedCase } from '#screens/objections/appeals.ts'
import { hearingFilesScreen } from '#screens/objections/hearing.ts'
import { promiseLine } from '#screens/promise-line.ts'
import { refusalText } from '#screens/refusal.ts'
import { go, lines, withNote } from '#screens/kit.ts'
import { label, say } from '#wording/say.ts'
import {
  fileAppeal,
  readAppeals,
  readCase,
  readCaseFiles,
  voteOnAppeal,
  withdrawAppeal,
} from '#workflows/objections/appeal.ts'
import { readObjectionPage } from '#workflows/objections/read-agency.ts'
import type { Ctx } from '../context.ts'
import { begin, type Dialogue } from '../dialogue/dialogue.ts'
import { askPoints, askText, askYes, fill } from '../dialogue/questions.ts'
import { changes, page, sends, shows } from '../routes.ts'
import type { Shelf } from '../shelf.ts'
import { objectionNow } from './agency.ts'

/** Requirement B10: why the decision does not content the agency, then the filing. */
export const appealDialogue: Dialogue<RouteIds<'appeal.file'>> = {
  id: 'appeal.file',
  async run(talk, item) {
    const { language } = talk
    const shown = await talk.call(readObjectionPage, item)
    if (!shown.ok || !shown.value.can.appeal) return talk.say(await talk.do((ctx) => objectionNow(ctx, item)))
    const { code, title, objection } = shown.value
    const facts = { code, title, after: objection?.afterHundredths ?? 0, maximum: shown.value.maximumHundredths }
    const answer = await fill<{ text: string }>(
      talk,
      { text: () => askText(talk, say(language, 'appeals-ask', facts), (text) => checkReason(text, 'wish')) },
      ({ text }) =>
        askYes(talk, say(language, 'appeals-summary', { ...facts, text }), label(language, 'appeals-summary-yes')),
    )
    await talk.say(
      await talk.do(async (ctx) => {
        if (answer === null) return objectionNow(ctx, item)
        const filed = await ctx.call(fileAppeal, { ...item, ...answer })
        const note = filed.ok
          ? lines(say(language, 'appeals-filed'), promiseLine(language, filed.value.promise))
          : refusalText(language, filed.refusal)
        return withNote(note, await objectionNow(ctx, item))
      }),
    )
  },
}

const caseNow = page(readCase, (language, shown) => caseScreen(language, shown), refusedCase)

/** Points, then the reason, then a summary that says expressly when it is less than before, then the vote. */
export const voteDialogue: Dialogue<RouteIds<'appeal.vote'>> = {
  id: 'appeal.vote',
  async run(talk, appeal) {
    const { language } = talk
    const shown = await talk.call(readCase, appeal)
    if (!shown.ok) return talk.say(refusedCase(language, shown.refusal))
    const { hearing, decidedHundredths: before, votes, quorum } = shown.value
    const { agencyName: agency, code, title, maximumHundredths: maximum, steps } = hearing
    const facts = { agency, code, title, before, maximum }
    const offered = [...new Set([before, ...steps])]
    const vote = await fill<{ points: number; reason: string }>(
      talk,
      {
        points: () =>
          askPoints(talk, say(language, 'appeals-points-ask', facts), { steps: offered, maximum }, (points) =>
            label(language, 'objections-points', { points }),
          ),
        reason: ({ points }) =>
          askText(talk, say(language, 'appeals-reason-ask', { points, maximum }), (text) => checkReason(text)),
      },
      ({ points, reason }) => {
        const less = points < before ? 'yes' : 'no'
        const missing = quorum - votes - 1
        return askYes(
          talk,
          say(language, 'appeals-vote-summary', { ...facts, points, reason, less, missing }),
          label(language, 'appeals-vote-yes'),
        )
      },
    )
    if (vote === null) return talk.say(await talk.do((ctx) => caseNow(ctx, appeal)))
    const { points: pointsHundredths, reason } = vote
    const outcome = await talk.call(voteOnAppeal, { ...appeal, pointsHundredths, reason })
    if (!outcome.ok) return talk.say(refusedCase(language, outcome.refusal))
    const { missing, after } = outcome.value
    return talk.say({
      text:
        after === null
          ? say(language, 'appeals-voted', { missing })
          : say(language, 'appeals-decided', { after, maximum }),
      buttons: appealRows(language),
    })
  },
}

export const showAppeals = shows(readAppeals, (language, list, { page: wanted }: { page: number }) =>
  appealsScreen(language, list, wanted),
)

export const APPEAL_ROUTES = {
  'appeal.file': (ctx: Ctx, item: RouteIds<'appeal.file'>) => begin(ctx, appealDialogue, item),
  'appeal.withdraw': changes(withdrawAppeal, (language) => say(language, 'appeals-withdrawn'), objectionNow),
  'appeal.list': showAppeals,
  'appeal.open': shows(readCase, (language, shown) => caseScreen(language, shown), refusedCase),
  'appeal.case-files': sends(
    readCaseFiles,
    (language, files, { appealId }) => ({
      ...hearingFilesScreen(language, 0, files),
      buttons: [[go('appeal.open', { appealId }, label(language, 'objections-to-page'))]],
    }),
    refusedCase,
  ),
  'appeal.vote': (ctx: Ctx, appeal: RouteIds<'appeal.vote'>) => begin(ctx, voteDialogue, appeal),
} satisfies Shelf['routes']
