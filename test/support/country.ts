import type { Province } from '#domain/province/province.ts'
import { loadSampleProvince } from '../../src/cli/sample-province.ts'

/** Of the sample province so many side by side: 1,560 agencies. */
const PROVINCES = 30

export function country(): Province {
  const sample = loadSampleProvince()
  const copies = Array.from({ length: PROVINCES }, (_, i) => i)
  const codeIn = (code: string, i: number): string => `${code}${String(i).padStart(2, '0')}`
  const agencies = copies.flatMap((i) =>
    sample.agencies.map((agency) => ({ ...agency, code: codeIn(agency.code, i), name: `${agency.name} ${i}` })),
  )
  const people = sample.people.flatMap((person) => {
    const { agencyCode } = person
    if (agencyCode === undefined) return [person]
    return copies.map((i) => ({ ...person, key: `${person.key}-${i}`, agencyCode: codeIn(agencyCode, i) }))
  })
  const ofNobody = <T extends { agencyCode?: string }>(rows: T[]): T[] =>
    rows.filter((row) => row.agencyCode === undefined)
  const [indicators, assignments] = [ofNobody(sample.indicators), ofNobody(sample.assignments)]
  const codes = new Set(indicators.map(({ code }) => code))
  return {
    ...sample,
    agencies,
    people,
    indicators,
    assignments: assignments.filter(({ indicatorCode }) => indicatorCode === undefined || codes.has(indicatorCode)),
    inquiries: sample.inquiries.filter(({ indicatorCode }) => indicatorCode === undefined || codes.has(indicatorCode)),
  }
}

/** Without its first indicators. */
function without(whole: Province, count: number): Province {
  // The points of those that go are another's, so that the sum stays.
  const [gone, [heir, ...others]] = [whole.indicators.slice(0, count), whole.indicators.slice(count)]
  if (heir === undefined) throw new Error('too few indicators')
  const points = gone.reduce((sum, { maximumHundredths }) => sum + maximumHundredths, heir.maximumHundredths)
  const indicators = [{ ...heir, maximumHundredths: points }, ...others]
  const codes = new Set(indicators.map(({ code }) => code))
  const left = <T extends { indicatorCode?: string }>(rows: T[]): T[] =>
    rows.filter(({ indicatorCode }) => indicatorCode === undefined || codes.has(indicatorCode))
  return { ...whole, indicators, assignments: left(whole.assignments), inquiries: left(whole.inquiries) }
}

/**
 * One after another into a running year: all of it, with other names, without five indicators, without all but one of them, half of the
 * agencies and their people.
 */
export function kindsOfImport(whole: Province): Record<'whole' | 'renamed' | 'fewer' | 'one' | 'half', Province> {
  const agencies = whole.agencies.slice(0, whole.agencies.length / 2)
  const half = new Set(agencies.map(({ code }) => code))
  return {
    whole,
    renamed: { ...whole, agencies: whole.agencies.map((one) => ({ ...one, name: `${one.name} ۲` })) },
    fewer: without(whole, 5),
    one: without(whole, whole.indicators.length - 1),
    half: {
      ...whole,
      agencies,
      people: whole.people.filter(({ agencyCode }) => agencyCode === undefined || half.has(agencyCode)),
    },
  }
}
