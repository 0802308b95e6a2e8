import { cleanText, safeFileName } from 'persian-text'
import type { RouteIds } from '#domain/acts.ts'
import { lines, withNote } from '#screens/kit.ts'
import { objectionScreen, toPageRows } from '#screens/objections/agency.ts'
import { refusalText } from '#screens/refusal.ts'
import { say } from '#wording/say.ts'
import { setObjectionText } from '#workflows/objections/draft-objection.ts'
import { takeObjectionFile } from '#workflows/objections/objection-files.ts'
import { readObjectionPage } from '#workflows/objections/read-agency.ts'
import type { Ctx, Edited } from '../context.ts'
import { focusOn, page, takes } from '../routes.ts'

/** The page of an objection as it is now; files that are sent while it is a draft belong to it. */
export const objectionNow = page(readObjectionPage, async (language, shown, ids: RouteIds<'objection.open'>, ctx) => {
  if (shown.can.edit) await focusOn(ctx, 'objection', ids.itemId)
  return objectionScreen(language, shown)
})

/** A corrected text corrects the draft that still says what it said; what is filed is withdrawn and changed by its buttons. */
export async function takeEdit(ctx: Ctx, itemId: number, { before, now }: Edited): Promise<boolean> {
  const shown = await ctx.call(readObjectionPage, { itemId })
  if (!shown.ok || !shown.value.can.edit || shown.value.objection?.text !== cleanText(before)) return false
  const set = await ctx.call(setObjectionText, { itemId, seen: shown.value.marks.text, text: now })
  const note = set.ok ? say(ctx.language, 'edit-taken') : refusalText(ctx.language, set.refusal)
  await ctx.say(withNote(note, await objectionNow(ctx, { itemId })))
  return true
}

/** A file that came while a draft was open: stored at once. */
export const takeFile = takes(
  takeObjectionFile,
  (itemId) => ({ itemId }),
  ({ language }, file, outcome, { itemId }) => ({
    text: !outcome.ok
      ? lines(
          say(language, 'objections-file-refused', { name: safeFileName(file.name) }),
          refusalText(language, outcome.refusal),
        )
      : outcome.value.isNew
        ? say(language, 'objections-file-kept', outcome.value)
        : say(language, 'objections-file-known', { name: outcome.value.name }),
    buttons: toPageRows(language, itemId),
  }),
)
