import { cleanText } from 'persian-text'
import type { RouteIds } from '#domain/acts.ts'
import { liveItemScreen } from '#screens/procedures/live.ts'
import { done, refuse } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import { readLiveItem, writeNote } from '#workflows/procedures/live.ts'
import { BACK, type Dialogue } from '../dialogue/dialogue.ts'
import { askText } from '../dialogue/questions.ts'
import { afterwards, focusOn, page } from '../routes.ts'

type OfPoint = { pointId: number }

/** An item; files that whoever may speak sends from here on are given for it. */
export const itemNow = page(readLiveItem, async (language, item, { pointId }: OfPoint, ctx) => {
  if (item.can.speak) await focusOn(ctx, 'live', pointId)
  return liveItemScreen(language, item)
})

export const liveNoteDialogue: Dialogue<RouteIds<'live.note-ask'>> = {
  id: 'live.note',
  async run(talk, { pointId, isShared }) {
    const { language } = talk
    const text = await askText(
      talk,
      say(language, 'live-ask-note', { shared: String(isShared === 'shared') }),
      (words) => (cleanText(words).length < 2 ? refuse('text-expected') : done(cleanText(words))),
    )
    const screen = await talk.do(async (ctx) =>
      text === BACK
        ? itemNow(ctx, { pointId })
        : afterwards(
            ctx,
            await ctx.call(writeNote, { pointId, isShared: isShared === 'shared', text }),
            () => say(language, 'live-noted'),
            () => itemNow(ctx, { pointId }),
          ),
    )
    return talk.say(screen)
  },
}
