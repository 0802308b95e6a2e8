import { safeFileName } from 'persian-text'
import type { RouteIds } from '#domain/acts.ts'
import { lines } from '#screens/kit.ts'
import { objectionScreen, toPageRows } from '#screens/objections/agency.ts'
import { refusalText } from '#screens/refusal.ts'
import { say } from '#wording/say.ts'
import { takeObjectionFile } from '#workflows/objections/objection-files.ts'
import { readObjectionPage } from '#workflows/objections/read-agency.ts'
import { focusOn, page, takes } from '../routes.ts'

/** The page of an objection as it is now; files that are sent while it is a draft belong to it. */
export const objectionNow = page(readObjectionPage, async (language, shown, ids: RouteIds<'objection.open'>, ctx) => {
  if (shown.can.edit) await focusOn(ctx, 'objection', ids.itemId)
  return objectionScreen(language, shown)
})

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
