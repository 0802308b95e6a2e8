import { readFileSync } from 'node:fs'
import type { ProvinceProfile } from '#domain/cycle/profile.ts'
import type { Holidays } from 'persian-text'

export const readProfile = (key: string): ProvinceProfile =>
  JSON.parse(readFileSync(new URL(`../../../prisma/profiles/${key}.json`, import.meta.url), 'utf8')) as ProvinceProfile

export const NO_HOLIDAYS: Holidays = { days: new Set(), extraWorkingDays: new Set(), weekend: new Set() }
export const FRIDAYS_FREE: Holidays = { ...NO_HOLIDAYS, weekend: new Set(['friday']) }
export const TEHRAN = 'Asia/Tehran'
