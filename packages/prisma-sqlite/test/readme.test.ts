import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const packageRoot = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const examples = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')

/** They stand inside the package while they run, so that its name leads to its own source. */
const folder = `${packageRoot}test-results`

describe('the README', () => {
  it.each(examples.map((code, index) => ({ code, file: `readme-${index + 1}.mjs` })))(
    'shows an example that runs: $file',
    async ({ code, file }) => {
      mkdirSync(folder, { recursive: true })
      writeFileSync(`${folder}/${file}`, code)
      const args = ['--conditions=source', '--import', 'tsx', `${folder}/${file}`]
      const { stderr } = await promisify(execFile)(process.execPath, args, { cwd: packageRoot, timeout: 20_000 })
      expect(stderr).toBe('')
    },
  )

  it('has one for prepared statements and one for migrations', () => {
    expect(examples).toHaveLength(2)
  })
})
