// `npm start`: prepares what is missing, then runs the bot in this same process. The heap limits in package.json are there because
// V8 lets garbage lie for long on a machine with much memory (measured: 330 MB without, 180 MB with them); Prisma's compiler in
// WebAssembly is not compiled twice either (12 MB, at no cost that could be measured).
import { prepare, root } from './prepare.mjs'

prepare('compiled')
process.chdir(root)
await import('../dist/main.js')
