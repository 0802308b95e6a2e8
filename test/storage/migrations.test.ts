import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

describe('migrations', () => {
  it('make the very data model of the schema', { timeout: 60_000 }, () => {
    const args = ['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma']
    // Exit code 2 says that they differ; execFile throws then, with the difference in its message.
    const output = execFileSync('node_modules/.bin/prisma', [...args, '--exit-code'], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
    expect(output).toContain('No difference')
  })
})
