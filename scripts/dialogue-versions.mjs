// What each dialogue is read by: its own file and all it imports of chat, domain and persian-text, as one short hash. A dialogue kept
// by other code is not replayed but begun again (src/chat/dialogue/storage.ts).
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const READERS = /^(src\/(chat|domain)|packages\/persian-text\/src)\/.*\.ts$/
/** Written in the dialogue, or given to what makes dialogues of one shape. */
const ID = /^(?: {2}id: |export const \w+ = \w+\(\s*)'([^']+)'/gm
const IMPORT = /^(?:import|export)(?! type\b)[^']*? from '([^']+)'/gm

/** @param {string} from @param {string} name @returns {string} path from the root */
function fileOf(from, name) {
  if (name === 'persian-text') return 'packages/persian-text/src/index.ts'
  return name.startsWith('#') ? `src/${name.slice(1)}` : path.posix.join(path.posix.dirname(from), name)
}

/**
 * @param {string} root
 * @param {(file: string) => string} [read]
 * @returns {Record<string, string>} by the id of the dialogue
 */
export function dialogueVersions(root, read = (file) => readFileSync(path.join(root, file), 'utf8')) {
  const versions = {}
  const chat = readdirSync(path.join(root, 'src/chat'), { recursive: true })
  for (const name of chat) {
    if (!name.endsWith('.dialogue.ts')) continue
    const file = `src/chat/${name.replaceAll('\\', '/')}`
    const files = new Set([file])
    for (const one of files)
      for (const [, imported] of read(one).matchAll(IMPORT)) {
        const target = fileOf(one, imported)
        if (READERS.test(target)) files.add(target)
      }
    const hash = createHash('sha256')
    for (const one of [...files].sort()) hash.update(read(one))
    const version = hash.digest('hex').slice(0, 12)
    for (const [, id] of read(file).matchAll(ID)) versions[id] = version
  }
  return versions
}
