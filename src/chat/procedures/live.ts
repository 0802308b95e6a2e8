import { liveFilesScreen, liveScreen } from '#screens/procedures/live.ts'
import { go, homeRow, refused, rows } from '#screens/kit.ts'
import type { RouteIds } from '#domain/acts.ts'
import { label, say } from '#wording/say.ts'
import {
  beginLive,
  openPoint,
  readLive,
  readLiveFiles,
  readLiveItem,
  settlePoint,
  takeLiveFile,
} from '#workflows/procedures/live.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { afterwards, changes, opens, type Page, page, sends, takes } from '../routes.ts'
import type { Routes } from '../shelf.ts'
import { itemNow, liveNoteDialogue } from './live.dialogue.ts'

const liveNow: Page<{ meetingId: number; page: number }> = page(readLive, liveScreen)

/** After what was settled the next one stands there, or the list where none is left. */
async function settle(ctx: Ctx, ids: RouteIds<'live.settle'>): Promise<unknown> {
  const { language } = ctx
  const outcome = await ctx.call(settlePoint, ids)
  const read = await ctx.call(readLiveItem, { pointId: ids.pointId })
  const nextId = outcome.ok ? outcome.value.nextId : ids.pointId
  const meetingId = read.ok ? read.value.meetingId : 0
  return ctx.show(
    await afterwards(
      ctx,
      outcome,
      () => say(language, 'live-settled'),
      () => (nextId === null ? liveNow(ctx, { meetingId, page: 0 }) : itemNow(ctx, { pointId: nextId })),
    ),
  )
}

export const takeLive = takes(
  takeLiveFile,
  (pointId) => ({ pointId }),
  ({ language }, _, outcome, { pointId }) =>
    outcome.ok
      ? {
          text: say(language, 'live-file-kept', outcome.value),
          buttons: rows(go('live.item', { pointId }, label(language, 'live-see'))),
        }
      : { ...refused(language, outcome.refusal), buttons: [homeRow(language)] },
)

/** Evaluator and agency over one list of items (requirement D3). */
export const liveRoutes: Routes = {
  'live.show': opens(liveNow),
  'live.begin': changes(
    beginLive,
    (language, { items }) => say(language, 'live-begun', { items }),
    (ctx, { meetingId }) => liveNow(ctx, { meetingId, page: 0 }),
  ),
  'live.item': opens(itemNow),
  'live.open': changes(openPoint, () => null, itemNow),
  'live.settle': settle,
  'live.note-ask': (ctx, ids) => begin(ctx, liveNoteDialogue, ids),
  'live.files': sends(readLiveFiles, liveFilesScreen),
}
