// `npm run test:nodes [major …]`: types and the tests that stand for the rest, under the Node releases that offices run. Their binaries
// come from the registry as packages, into a folder of their own; nothing of them stays in the project.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { prepare, root } from './prepare.mjs'

const TESTS = ['test/domain', 'test/storage', 'test/workflows', 'test/chat', 'test/platform', 'packages']
const wanted = process.argv.slice(2)
const majors = wanted.length > 0 ? wanted : ['22', '24']
const folder = mkdtempSync(path.join(tmpdir(), 'tahavol-nodes-'))
const tool = (name) => path.join(root, 'node_modules', name)
const failed = []
prepare('compiled')
for (const major of majors) {
  const name = `node-${process.platform}-${process.arch}`
  writeFileSync(path.join(folder, 'package.json'), '{}')
  const got = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${major}`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const node = path.join(folder, 'node_modules', name, 'bin', 'node')
  const run = (...args) => {
    const { status } = spawnSync(node, args, {
      cwd: root,
      stdio: 'inherit',
      // What the tests start themselves is found first.
      env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` },
    })
    return status === 0
  }
  console.log(`\n— Node ${major}`)
  const ok =
    got.status === 0 &&
    run('--version') &&
    run(tool('typescript/bin/tsc'), '--noEmit') &&
    run(tool('vitest/vitest.mjs'), 'run', '--maxWorkers=1', ...TESTS)
  if (!ok) failed.push(major)
}
rmSync(folder, { recursive: true, force: true })
if (failed.length > 0) {
  console.error(`Node ${failed.join(', ')}: failed`)
  process.exit(1)
}
