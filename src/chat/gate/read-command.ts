import { wayOf } from 'persian-text'
import { SEAL } from '#workflows/people/sealed.ts'

export interface Command {
  name: string
  rest: string[]
}

/** What copying brings along: direction marks, isolates, invisible blanks. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const SEALED = new RegExp(`${SEAL}[0-9a-f]{64}`)
const COMMAND_OF_WAY = { cancel: 'cancel', back: 'menu', home: 'menu', help: 'help' }

/** A command by its text, for some messengers send no entity with it; or the plain word for one. */
export function commandIn(text: string): Command | null {
  const way = wayOf(text)
  if (way !== null) return { name: COMMAND_OF_WAY[way], rest: [] }
  const match = /^[/／]([a-z_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/i.exec(text.replace(INVISIBLE, '').trim())
  if (match === null) return null
  const rest = match[2]?.trim()
  return { name: (match[1] ?? '').toLowerCase(), rest: rest === undefined || rest === '' ? [] : rest.split(/\s+/) }
}

/** An invitation as people send it on: the whole message, its link, or the code alone; sealed where it is a code of ours. */
export function invitationIn(text: string): Command | null {
  // Some messengers exchange the low line for its wide form.
  const plain = text.replace(INVISIBLE, '').normalize('NFKC').trim()
  const sealed = SEALED.exec(plain)?.[0]
  if (sealed !== undefined) return { name: 'start', rest: [sealed] }
  const code = /^[\w-]{22}$/.exec(plain)?.[0] ?? /(?:[?&]start=|\/start\s+)([\w-]{22})(?![\w-])/.exec(plain)?.[1]
  return code === undefined ? null : { name: 'start', rest: [code] }
}
