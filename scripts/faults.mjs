// `npm run faults [seed] [files]`: the long forms of test/faults, with each figure beside its goal. With the same seed a run is the same.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { prepare, root } from './prepare.mjs'

const [seed = String(Math.floor(Math.random() * 1e9)), ...files] = process.argv.slice(2)
const figures = path.join(mkdtempSync(path.join(tmpdir(), 'tahavol-faults-')), 'figures.md')
writeFileSync(figures, '')
prepare('compiled')
console.log(`seed ${seed}`)
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--maxWorkers=1', ...(files.length > 0 ? files : ['test/faults'])],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FAULTS_LONG: '1', FAULTS_SEED: seed, FAULTS_FIGURES: figures },
  },
)
console.log(`\nseed ${seed}\n\n| case | goal | measured |\n|---|---|---|\n${readFileSync(figures, 'utf8')}`)
process.exit(status ?? 1)
