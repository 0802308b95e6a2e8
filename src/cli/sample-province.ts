import { readFileSync } from 'node:fs'
import type { Province } from '#domain/province/province.ts'
import { composeSample, type SampleData } from './compose-sample.ts'

/** The data lie beside the schema, at the same distance from `src` and from `dist`. */
const readData = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../prisma/sample/${name}.json`, import.meta.url), 'utf8'))

const readSample = (): SampleData => {
  const { agencies } = readData('agencies') as Pick<SampleData, 'agencies'>
  return {
    agencies,
    indicators: readData('indicators') as SampleData['indicators'],
    province: readData('province') as SampleData['province'],
  }
}

export const loadSampleProvince = (): Province => composeSample(readSample())
