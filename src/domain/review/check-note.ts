import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { cleanText } from 'persian-text'

const NOTE_LETTERS = 1000

export type NoteRefusal = { code: 'note-missing' } | { code: 'note-too-long'; limit: number }

/** What an evaluator writes to an agency (requirement E9), in the form in which it is stored. An empty note is none. */
export const checkNote = (raw: string): Outcome<string, NoteRefusal> => {
  const note = cleanText(raw)
  if (note === '') return refuse('note-missing')
  return note.length > NOTE_LETTERS ? refuse('note-too-long', { limit: NOTE_LETTERS }) : done(note)
}
