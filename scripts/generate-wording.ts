/**
 * Writes src/wording/messages.generated.ts and src/shared/refusals.generated.ts from the locale files; `--check` only looks.
 * Run: node --import tsx --conditions=source scripts/generate-wording.ts
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { LANGUAGES } from '../src/domain/vocabulary.ts'
import { loadLocale } from '../src/wording/load.ts'
import { wordingTypes } from './wording-types.ts'

const files = LANGUAGES.flatMap((language) => loadLocale(language).map((file) => ({ language, ...file })))
const { code, refusals, faults } = wordingTypes(files)

for (const fault of faults) process.stderr.write(`wording: ${fault}\n`)
if (faults.length > 0) process.exitCode = 1
// Written even with faults, so that one unfinished shelf does not take the types of all others away; the exit status says no.
if (!process.argv.includes('--check')) {
  write('../src/wording/messages.generated.ts', code)
  write('../src/shared/refusals.generated.ts', refusals)
}

/** Only when it changes, and by renaming, so that nobody compiles a half-written file. */
function write(file: string, text: string): void {
  const target = new URL(file, import.meta.url)
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return
  const fresh = new URL(`${target.href}.${process.pid}`)
  writeFileSync(fresh, text)
  renameSync(fresh, target)
}
