// `npm run tahavol -- <command>`: the operator's command line.
import { prepare, root } from './prepare.mjs'

prepare('compiled')
process.chdir(root)
await import('../dist/cli.js')
