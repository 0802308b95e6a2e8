// `npm run bench`: prints the benchmark tables. Ratios against a bare grammY bot in the same run; the machine is not ours.
import { prepare, run, tsx } from './prepare.mjs'

prepare('compiled')
run(process.execPath, [...tsx, 'test/bench/main.ts', ...process.argv.slice(2)])
