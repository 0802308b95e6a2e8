// `npm run attack [files]`: the attack suite in its long form and in one piece: who may do what, two worlds, one human, floods, files,
// the local page, tampering. Each figure stands beside its goal; `npm test` runs the short form.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { prepare, root } from './prepare.mjs'

const SUITE = [
  'test/attack',
  'test/domain/people/may.test.ts',
  'test/stories/two-worlds.test.ts',
  'test/faults/flood.test.ts',
  'test/chat/questions.test.ts',
  'packages/bot-api-emulator/test/guard.test.ts',
]
const files = process.argv.slice(2)
const figures = path.join(mkdtempSync(path.join(tmpdir(), 'tahavol-attack-')), 'figures.md')
writeFileSync(figures, '')
prepare('compiled')
const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--maxWorkers=1',
    ...(files.length > 0 ? files : SUITE),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ATTACK: 'long', FAULTS_LONG: '1', FAULTS_SEED: '20261126', FAULTS_FIGURES: figures },
  },
)
console.log(`\n| case | goal | measured |\n|---|---|---|\n${readFileSync(figures, 'utf8')}`)
process.exit(status ?? 1)
