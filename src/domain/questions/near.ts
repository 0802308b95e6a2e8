import { searchKey } from 'persian-text'

/** Three letters that follow each other, words kept apart, in the letters that all spellings share. */
const trigrams = (text: string): Set<string> => {
  const found = new Set<string>()
  for (const word of searchKey(text).split(/[^\p{L}\p{N}]+/u)) {
    const padded = ` ${word} `
    if (word.length > 1) for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3))
  }
  return found
}

/** From 0, nothing in common, to 1, the same words (Dice). */
export const similarity = (a: string, b: string): number => {
  const [one, other] = [trigrams(a), trigrams(b)]
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const gram of one) if (other.has(gram)) shared++
  return (2 * shared) / (one.size + other.size)
}

const NEAR = 0.3
const OFFERED = 3

/** Answers that may do for this question, the nearest first (peers, beyond 18). */
export const nearest = <A extends { question: string }>(text: string, answered: readonly A[]): A[] =>
  answered
    .map((answer) => ({ answer, nearness: similarity(text, answer.question) }))
    .filter(({ nearness }) => nearness >= NEAR)
    .toSorted((a, b) => b.nearness - a.nearness)
    .slice(0, OFFERED)
    .map(({ answer }) => answer)
