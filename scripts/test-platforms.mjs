// `npm run test:platforms`: the whole story suite as on Soroush Plus and on Bale, with zero requests those do not know.
import path from 'node:path'
import { prepare, root, run } from './prepare.mjs'

prepare('compiled')
for (const platform of ['soroush', 'bale']) {
  console.log(`\n— stories on ${platform}`)
  run(path.join(root, 'node_modules', '.bin', 'vitest'), ['run', 'test/stories'], {
    env: { ...process.env, STORY_PLATFORM: platform },
  })
}
