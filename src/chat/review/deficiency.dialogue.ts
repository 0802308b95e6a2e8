import type { RouteIds } from '#domain/acts.ts'
import { checkDeficiency } from '#domain/review/check-note.ts'
import { paragraphs, rows } from '#screens/kit.ts'
import { goneScreen, insufficientRow, nextScreen } from '#screens/review/task.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { noteDeficiency, previewDeficiency } from '#workflows/review/note-deficiency.ts'
import { readClaimed } from '#workflows/review/read-queue.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import { fill, pick } from '../dialogue/questions.ts'
import { composeText, type Template } from '../dialogue/templates.ts'

/** Peers row 38: what evaluators write most often. */
const READY: readonly Template[] = [
  { name: 'missing', blank: 'words' },
  { name: 'unsigned', blank: 'file' },
  { name: 'unreadable', blank: 'file' },
  { name: 'unrelated', blank: 'file' },
  { name: 'figures' },
]

/** What is missing, prepared or typed; then the summary; only then it goes to the agency. */
export const deficiencyDialogue: Dialogue<RouteIds<'review.note-deficiency'>> = {
  id: 'review.note-deficiency',
  async run(talk, version) {
    const { language } = talk
    const claimed = await talk.call(readClaimed, version)
    if (!claimed.ok) return talk.say(goneScreen(language, claimed.refusal))
    const { agencyName: agency, code, title } = claimed.value
    const due = await talk.call(previewDeficiency, version)
    if (!due.ok) {
      const gone = goneScreen(language, due.refusal)
      // There is no time to mend it: what was found is written down with the score.
      const insufficient = due.refusal.code === 'review-deficiency-too-late' && insufficientRow(language, version)
      return talk.say({ ...gone, buttons: rows(insufficient, ...(gone.buttons ?? [])) })
    }
    const dueAt = new Date(due.value.dueAt)
    const { returned } = due.value
    const files = claimed.value.files.map(({ name }) => name)
    const rounds = claimed.value.earlier.filter(({ notes }) => notes.length > 0).length
    const answers = await fill<{ text: string }>(
      talk,
      {
        text: () =>
          composeText(talk, {
            key: (name) => `review-ready-${name}`,
            templates: READY,
            files,
            question: (written) =>
              paragraphs(
                say(language, 'review-deficiency-question', { agency, code, title }),
                rounds > 0 && say(language, 'review-deficiency-round', { rounds }),
                written !== '' && say(language, 'template-so-far', { written }),
              ),
            check: checkDeficiency,
          }),
      },
      ({ text: note }) =>
        talk.ask(
          {
            text: say(language, 'review-deficiency-confirm', { agency, note, dueAt, returned }),
            buttons: [[pick(label(language, 'review-deficiency-send'), 'send')]],
          },
          ({ picked }) => (picked === 'send' ? done(note) : refuse('review-press-to-send')),
        ),
    )
    if (answers === null) return talk.say(nextScreen(language, await talk.call(claimNext, {})))
    const outcome = await talk.call(noteDeficiency, { ...version, ...answers })
    if (!outcome.ok) return talk.say(goneScreen(language, outcome.refusal))
    const sent = { agency: outcome.value.agencyName, returned: outcome.value.returned }
    await talk.say({ text: say(language, 'review-deficiency-sent', { ...sent, dueAt: new Date(outcome.value.dueAt) }) })
    await talk.say(nextScreen(language, await talk.call(claimNext, { afterItemId: version.itemId })))
  },
}
