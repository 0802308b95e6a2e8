import { document } from '#documents/document.ts'
import { label, say } from '#wording/say.ts'
import { waitingScreen } from '#screens/circulars/corrections.ts'
import { silentScreen } from '#screens/circulars/progress.ts'
import { agenciesScreen, agencyScreen } from '#screens/circulars/proof.ts'
import { go, refused } from '#screens/kit.ts'
import { remindSilent } from '#workflows/circulars/acknowledge.ts'
import { confirmCorrection, discardCorrection } from '#workflows/circulars/correct-circular.ts'
import { waitingCorrections } from '#workflows/circulars/read-desk.ts'
import { readAgencies, readAgencyProof, readLetter, readSilent } from '#workflows/circulars/read-progress.ts'
import { begin } from '../dialogue/dialogue.ts'
import { changes, opens, sends, shows } from '../routes.ts'
import type { Routes } from '../shelf.ts'
import { correctCircularDialogue } from './correct-circular.dialogue.ts'
import { letterFileName, letterOf } from './letter.ts'
import { correctionPage, type One, progressPage } from './pages.ts'

/** The letter to the silent as a file. */
const letter = sends(readLetter, async (language, proof, { circularId }: One, { tools: { clock, zone } }) => {
  const now = clock.now()
  const name = letterFileName(language, proof.circular.number, now, zone)
  const made = await document('silent-letter', letterOf(language, proof, now, zone))
  if (!made.ok) return refused(language, made.refusal)
  return {
    text: say(language, 'proof-letter-sent', { count: proof.silent.length }),
    files: [{ sha256: '', name, mimeType: 'application/pdf', kind: 'document', bytes: made.value }],
    buttons: [[go('circular.progress', { circularId }, label(language, 'proof-back-progress'))]],
  }
})

/** What is done to a circular that has gone out. */
export const sentRoutes: Routes = {
  'circular.progress': opens(progressPage),
  'circular.silent': shows(readSilent, (language, found, { page }) => silentScreen(language, found, page)),
  'circular.remind': changes(
    remindSilent,
    (language, { reminded }) =>
      reminded === 0 ? say(language, 'circular-reminded-already') : say(language, 'circular-reminded', { reminded }),
    progressPage,
  ),
  'circular.agencies': shows(readAgencies, (language, found, { page }) => agenciesScreen(language, found, page)),
  'circular.agency': shows(readAgencyProof, (language, found, _ids, { tools }) =>
    agencyScreen(language, found, tools.zone),
  ),
  'circular.letter': letter,
  'correction.propose': (ctx, one) => begin(ctx, correctCircularDialogue, one),
  'correction.open': opens(correctionPage),
  'correction.confirm': changes(
    confirmCorrection,
    (language, { told }) => say(language, 'correction-made', { told }),
    correctionPage,
  ),
  'correction.discard': changes(discardCorrection, (language) => say(language, 'correction-discarded'), correctionPage),
  'correction.waiting': shows(waitingCorrections, waitingScreen),
}
