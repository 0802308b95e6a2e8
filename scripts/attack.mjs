// `npm run attack`: the attack suite in its long form; `npm test` runs the short one.
import path from 'node:path'
import { prepare, root, run } from './prepare.mjs'

prepare('compiled')
process.env['ATTACK'] = 'long'
run(path.join(root, 'node_modules', '.bin', 'vitest'), ['run', 'test/attack', ...process.argv.slice(2)])
