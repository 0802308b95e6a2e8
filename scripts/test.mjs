// `npm test`: every check the project has. `--quick` leaves out the browser, kill and soak tests.
import path from 'node:path'
import { prepare, root, run } from './prepare.mjs'

prepare('compiled')
const bin = (name) => path.join(root, 'node_modules', '.bin', name)
const quick = process.argv.includes('--quick')
const step = (title, command, args) => {
  console.log(`\n— ${title}`)
  run(command, args)
}
step('types', bin('tsc'), ['--noEmit'])
step('lint', bin('oxlint'), ['--type-aware', 'src', 'test', 'scripts', 'packages'])
step('format', bin('biome'), ['format', 'src', 'test', 'scripts', 'packages'])
const slow = ['test/browser/**', 'test/faults/**', 'packages/*/test/page/**']
step('tests', bin('vitest'), ['run', ...(quick ? slow.flatMap((tests) => ['--exclude', tests]) : [])])
