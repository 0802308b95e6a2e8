import { says } from './test/bench/deeds.ts'
import { product } from './test/bench/measured.ts'
const full = await product()
const tell = async () => { full.child.kill('SIGUSR2'); await new Promise((r) => setTimeout(r, 300)) }
await tell()
let round = 0
const total = Number(process.argv[2] ?? 20000)
for (let done = 0, next = 0; done < total; done += full.focal.length) {
  await Promise.all(full.focal.map((userId) => says(round++ % 10 === 0 ? '/menu' : '/help')(full, userId)))
  if (done >= next) { process.stderr.write(done + ' '); await tell(); next += total / 5 }
}
await tell()
process.stderr.write('after gc? ' + full.rssMb() + '\n')
await full.end()
process.exit(0)
