import { searchKey, toAsciiDigits } from 'persian-text'
import type { Hundredths } from '../vocabulary.ts'
import { pendingByPoints } from './count-states.ts'

/** Short words stand in most titles. */
const TELLING_LENGTH = 4

const codesIn = (text: string): string[] =>
  (toAsciiDigits(text).match(/\d+(?:[-._/]\d+)+/g) ?? []).map((code) => code.replace(/[._/]/g, '-'))

const tellingWords = (text: string): Set<string> =>
  new Set(
    searchKey(text)
      .split(' ')
      .filter((word) => word.length >= TELLING_LENGTH),
  )

/**
 * Indicators that a file may be for, the likeliest first (peers, beyond 6): those whose code or words stand in its name or caption,
 * the one that was looked at last, then what is owed with most points.
 */
export function proposeItems<
  I extends { id: number; code: string; title: string; isPending: boolean; maximumHundredths: Hundredths },
>(items: readonly I[], { words, lastId }: { words: string; lastId: number | null }, limit: number): I[] {
  const codes = new Set(codesIn(words))
  const said = tellingWords(words)
  const likeness = ({ code, title }: I): number => {
    if (codesIn(code).some((one) => codes.has(one))) return 2
    const telling = [...tellingWords(title)]
    const found = telling.filter((word) => said.has(word)).length
    return found >= Math.min(2, telling.length) && found > 0 ? found / telling.length : 0
  }
  const named = items.filter((item) => likeness(item) > 0).toSorted((a, b) => likeness(b) - likeness(a))
  const last = items.filter(({ id }) => id === lastId)
  return [...new Set([...named, ...last, ...pendingByPoints(items)])].slice(0, limit)
}
