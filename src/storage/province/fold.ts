import { squash } from 'persian-text'
import type { Province, ProvinceAgency, ProvinceIndicator } from '#domain/province/province.ts'

/** What a name is found by. */
export type Fold = (text: string) => string

export const agencyWords = ({ code, name }: ProvinceAgency): string => `${code} ${name}`
export const indicatorWords = ({ code, title }: ProvinceIndicator): string => `${code} ${title}`

/** Folds the names of a file beforehand: for a whole country this takes as long as the writing, and nobody else need wait for it. */
export function foldOf({ agencies, people, indicators, assignments }: Province): Fold {
  const teams = [...people, ...assignments].flatMap(({ team }) => (team === undefined ? [] : [team]))
  const words = [
    ...agencies.map(agencyWords),
    ...people.map(({ name }) => name),
    ...indicators.map(indicatorWords),
    ...teams,
  ]
  const folded = new Map<string, string>()
  for (const text of words) if (!folded.has(text)) folded.set(text, squash(text))
  return (text) => folded.get(text) ?? squash(text)
}
