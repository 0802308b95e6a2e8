import { readdirSync, readFileSync } from 'node:fs'
import type { Language } from '#domain/vocabulary.ts'

/** Seen from src/wording and from dist/wording alike. */
const LOCALES = new URL('../../locales/', import.meta.url)

export interface LocaleFile {
  shelf: string
  source: string
}

/** Every locale file of a language, in alphabetical order. Read once, at start. */
export const loadLocale = (language: Language, root: URL = LOCALES): LocaleFile[] => {
  const folder = new URL(`${language}/`, root)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ftl'))
    .sort()
    .map((name) => ({ shelf: name.slice(0, -'.ftl'.length), source: readFileSync(new URL(name, folder), 'utf8') }))
}
