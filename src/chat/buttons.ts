import { equalInConstantTime, keyedMark } from '#shared/ids.ts'
import { ON_DOCUMENT, UNFOLDED } from '#shared/message.ts'
import type { Pressed } from './context.ts'

const MARK_LETTERS = 8

/** Callback data: the act and a mark that ties it to one person, so that neither a forged nor another's button works (S8). */
export const signAct = (key: string, act: string, userId: string): string =>
  `${act}~${keyedMark(key, `${userId} ${act}`, MARK_LETTERS)}`

export function openAct(key: string, data: string, userId: string): string | null {
  const at = data.lastIndexOf('~')
  if (at < 0) return null
  const act = data.slice(0, at)
  return equalInConstantTime(data.slice(at + 1), keyedMark(key, `${userId} ${act}`, MARK_LETTERS)) ? act : null
}

export function pressedOf(act: string): Pressed {
  const onDocument = act.startsWith(ON_DOCUMENT)
  const plain = act.slice(onDocument ? ON_DOCUMENT.length : 0)
  const unfolded = plain.startsWith(UNFOLDED)
  const [name = '', ...ids] = plain.slice(unfolded ? UNFOLDED.length : 0).split(':')
  return { name, ids, onDocument, unfolded }
}
