import type { Bilingual, ProvinceProfile } from '#domain/cycle/profile.ts'
import { shippedProfiles } from '#storage/cycle/profiles.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'

export interface ServiceCard {
  serviceCode: string | null
  serviceName: Bilingual
  organization: Bilingual
  purpose: Bilingual
  terms: Bilingual[]
  legalBases: Bilingual[]
  documents: Bilingual[]
  inquiries: { title: Bilingual; respondent: Bilingual | null }[]
  system: Bilingual & { address: string }
}

const cardOf = (profile: ProvinceProfile): ServiceCard => ({
  serviceCode: profile.serviceCode,
  serviceName: profile.serviceNames,
  organization: profile.organizationNames,
  purpose: profile.texts.purpose,
  terms: [profile.texts.free, profile.texts.validity, profile.texts.termination],
  legalBases: profile.legalBases,
  documents: profile.documents,
  inquiries: profile.inquiries.map(({ titleFa, titleEn, respondentFa, respondentEn }) => ({
    title: { fa: titleFa, en: titleEn },
    respondent: respondentFa === null ? null : { fa: respondentFa, en: respondentEn ?? respondentFa },
  })),
  system: { ...profile.systemNames.performance, address: profile.systemNames.address },
})

/** The card of the published cycle. Null while no cycle says whose it is. */
export async function serviceCard(db: Reader): Promise<ServiceCard | null> {
  const cycle = await publishedCycle(db)
  if (cycle !== null) return cardOf(cycle.profile)
  const shipped = shippedProfiles()
  return shipped.length === 1 && shipped[0] !== undefined ? cardOf(shipped[0]) : null
}
