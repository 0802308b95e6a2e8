import type { RouteIds } from '#domain/acts.ts'
import { say } from '#wording/say.ts'
import { noteDifference, noteReceipt, readDifference, readReceipt } from '#workflows/results/transmission.ts'
import { BACK, type Dialogue } from '../dialogue/dialogue.ts'
import { askText, fill } from '../dialogue/questions.ts'
import { rowNow, sheetNow } from './transmission.ts'

/** What the national system shows instead of what was typed. */
export const differDialogue: Dialogue<RouteIds<'transmission.differ'>> = {
  id: 'transmission.differ',
  async run(talk, ids) {
    const { language } = talk
    await fill<{ shows: object }>(talk, {
      shows: async () => {
        const shows = await askText(talk, say(language, 'transmission-differ-ask'), readDifference)
        return shows === BACK ? BACK : talk.call(noteDifference, { ...ids, shows })
      },
    })
    await talk.say(await talk.do((ctx) => rowNow(ctx, ids)))
  },
}

/** The number that the national system gave for the whole. */
export const receiptDialogue: Dialogue<RouteIds<'transmission.receipt'>> = {
  id: 'transmission.receipt',
  async run(talk, { cycleId }) {
    const { language } = talk
    await fill<{ number: object }>(talk, {
      number: async () => {
        const number = await askText(talk, say(language, 'transmission-receipt-ask'), readReceipt)
        return number === BACK ? BACK : talk.call(noteReceipt, { cycleId, number })
      },
    })
    await talk.say(await talk.do((ctx) => sheetNow(ctx, { cycleId, page: 0 })))
  },
}
