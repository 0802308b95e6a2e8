import type { JalaliWall } from 'persian-text'
import { withNote } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { say } from '#wording/say.ts'
import { dateFile } from '#workflows/evidence/date-file.ts'
import { readItem } from '#workflows/evidence/read-evidence.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import { askDay, choose, fill } from '../dialogue/questions.ts'
import { itemNow } from './item.ts'

/** Which file, and the date that it bears. */
export const dateFileDialogue: Dialogue<{ itemId: number }> = {
  id: 'evidence.date-file',
  async run(talk, item) {
    const { language } = talk
    const page = await talk.call(readItem, item)
    const files = page.ok ? page.value.files : []
    const at = await talk.do(({ tools: { clock, zone } }) => Promise.resolve({ now: clock.now().toISOString(), zone }))
    const [only, another] = files
    const answer = await fill<{ attachmentId: number; day: JalaliWall }>(
      talk,
      {
        attachmentId: () =>
          choose(
            talk,
            say(language, 'own-date-which'),
            files.map(({ id }) => [id as number]),
            (id) => files.find((file) => file.id === id)?.name ?? '',
          ),
        day: () => askDay(talk, say(language, 'own-date-ask'), { ...at, ahead: [0, -1, -7], keeps: 'day' }),
      },
      () => Promise.resolve(),
      only !== undefined && another === undefined ? { attachmentId: only.id } : {},
    )
    await talk.say(
      await talk.do(async (ctx) => {
        const dated = answer === null ? null : await ctx.call(dateFile, { ...item, ...answer })
        const screen = await itemNow(ctx, item)
        if (dated === null) return screen
        const note = dated.ok ? say(language, 'own-date-done', dated.value) : refusalText(language, dated.refusal)
        return withNote(note, screen)
      }),
    )
  },
}
