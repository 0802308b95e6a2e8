// `npm run faults [seed]`: the long forms of test/faults. The seed is printed; with it a run is the same again.
import path from 'node:path'
import { prepare, root, run } from './prepare.mjs'

const seed = process.argv[2] ?? String(Math.floor(Math.random() * 1e9))
prepare('compiled')
console.log(`seed ${seed}: repeat with npm run faults ${seed}`)
process.env.FAULTS_LONG = '1'
process.env.FAULTS_SEED = seed
run(path.join(root, 'node_modules', '.bin', 'vitest'), ['run', '--maxWorkers=1', 'test/faults', ...process.argv.slice(3)])
