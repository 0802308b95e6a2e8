import { fileURLToPath } from 'node:url'

/** Folders of the package, the same from `src` and from `dist`. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const MIGRATIONS = fileURLToPath(new URL('../prisma/migrations', import.meta.url))
