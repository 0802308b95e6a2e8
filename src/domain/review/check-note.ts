import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { cleanText } from 'persian-text'

const NOTE_LETTERS = 1000
/** An agency that has to mend something must be able to read what. */
const DEFICIENCY_MINIMUM = 5

export type NoteRefusal = { code: 'note-missing' } | { code: 'note-too-long'; limit: number }

/** What an evaluator writes to an agency (requirement E9), in the form in which it is stored. An empty note is none. */
export const checkNote = (raw: string): Outcome<string, NoteRefusal> => {
  const note = cleanText(raw)
  if (note === '') return refuse('note-missing')
  return note.length > NOTE_LETTERS ? refuse('note-too-long', { limit: NOTE_LETTERS }) : done(note)
}

/** The same for what is missing. Refusals: those of `checkNote`, note-too-short {minimum}. */
export const checkDeficiency = (raw: string) => {
  const note = checkNote(raw)
  return note.ok && note.value.length < DEFICIENCY_MINIMUM
    ? refuse('note-too-short', { minimum: DEFICIENCY_MINIMUM })
    : note
}
