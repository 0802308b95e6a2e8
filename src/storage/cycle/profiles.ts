import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { BALLOTS } from '#domain/council/session.ts'
import { checkProfile } from '#domain/cycle/check-profile.ts'
import { RANKING_VISIBILITIES, type ProvinceProfile, type StageAnchor } from '#domain/cycle/profile.ts'
import { withPromises } from '#domain/cycle/promises.ts'
import { DECIDERS } from '#domain/not-applicable/request.ts'
import { REWEIGHTINGS } from '#domain/results/totals.ts'
import { BEYOND_WAYS, WITHIN_WAYS } from '#domain/review/second-look.ts'
import { UNSIGNED_RULES } from '#domain/sign-off/sign-off.ts'
import { REMINDED_ROLES } from '#domain/reminders/rules.ts'
import { APPROVAL_STEPS, STAGE_KEYS } from '#domain/vocabulary.ts'

/** Beside `src` and beside `dist` alike. */
const FOLDER = new URL('../../../prisma/profiles/', import.meta.url)

const ANCHOR = new RegExp(`^(?:start|(?:after|within):(?:${STAGE_KEYS.join('|')}))$`)

const both = z.object({ fa: z.string(), en: z.string() })
const stage = z.object({
  key: z.enum(STAGE_KEYS),
  enabled: z.boolean(),
  minimum: z.number(),
  maximum: z.number(),
  unit: z.enum(['days', 'hours']),
  anchor: z.custom<StageAnchor>((value) => typeof value === 'string' && ANCHOR.test(value)),
  fillsHost: z.boolean().exactOptional(),
})
const inquiry = z.object({
  code: z.string(),
  titleFa: z.string(),
  titleEn: z.string(),
  respondentFa: z.string().nullable(),
  respondentEn: z.string().nullable(),
  method: z.enum(['manual', 'electronic']),
  url: z.string().nullable(),
  answerDays: z.number(),
})
const promised = z.object({ days: z.number(), count: z.enum(['calendar', 'working']) })
const days = z.array(z.number().int())
const reminder = z.object({
  stage: z.enum(STAGE_KEYS),
  role: z.enum(REMINDED_ROLES),
  before: days,
  after: days,
  unit: z.enum(['days', 'working-days']),
  hour: z.number().int(),
  quiet: z.object({ from: z.number().int(), until: z.number().int() }),
  escalation: z.object({ head: z.number().int().nullable(), coordinator: z.number().int().nullable() }),
  limit: z.number().int().nullable(),
  stopAfter: z.number().int(),
  style: z.enum(['digest', 'single']),
})
const profile: z.ZodType<ProvinceProfile> = z.object({
  key: z.string().regex(/^[a-z-]{2,30}$/),
  names: both,
  organizationNames: both,
  serviceCode: z.string().nullable(),
  serviceNames: both,
  dayKind: z.enum(['calendar', 'working']),
  dayEndsAt: z.string(),
  stages: z.array(stage),
  promises: z.object({
    review: promised,
    correction: promised,
    objection: promised,
    appeal: promised,
    extension: promised,
    'not-applicable': promised,
  }),
  returnsDays: z.boolean(),
  reminders: z.array(reminder).exactOptional(),
  approvals: z.array(z.enum(APPROVAL_STEPS)),
  committee: z.boolean(),
  secondInstance: z.object({ window: promised, quorum: z.number().int().min(1) }),
  council: z.object({ ballot: z.enum(BALLOTS), quorumPercent: z.number().int().min(1).max(100) }),
  circularNeedsSecondPerson: z.boolean(),
  rankingVisibility: z.enum(RANKING_VISIBILITIES),
  objection: z.object({ textOnly: z.boolean(), fileOnly: z.boolean(), hearsBlind: z.boolean().default(false) }),
  releaseAfterFestival: z.boolean(),
  notApplicable: z.object({ decidedBy: z.enum(DECIDERS), reweighting: z.enum(REWEIGHTINGS) }),
  secondLooks: z.object({
    samplePercent: z.number().int().min(0).max(100),
    divergencePercent: z.number().min(0).max(100),
    within: z.enum(WITHIN_WAYS),
    beyond: z.enum(BEYOND_WAYS),
    hidesAgency: z.boolean(),
  }),
  signOff: z.object({ unsigned: z.enum(UNSIGNED_RULES), declaration: both }),
  procedures: z.partialRecord(z.enum(STAGE_KEYS), z.array(z.string())).exactOptional(),
  participationPercent: z.number(),
  documents: z.array(both),
  inquiries: z.array(inquiry),
  systemNames: z.object({ performance: both, national: both, transfer: both, channel: both, address: z.string() }),
  legalBases: z.array(both),
  texts: z.object({ purpose: both, free: both, validity: both, termination: both }),
  sources: z.object({ seeds: z.array(z.string()), requirements: z.array(z.string()) }),
})

/** The profile of a cycle as it was kept, by an earlier version perhaps. */
export const storedProfile = (stored: ProvinceProfile): ProvinceProfile => profile.parse(withPromises(stored))

/** A profile from the text of its file. A faulty file stops here with all its faults: no cycle may be run by it. */
export function parseProfile(name: string, text: string): ProvinceProfile {
  const parsed = profile.safeParse(JSON.parse(text))
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`profile ${name}: ${faults.join('; ')}`)
  }
  const faults = checkProfile(parsed.data).map(({ code, at }) => `${code} (${at})`)
  if (faults.length > 0) throw new Error(`profile ${name}: ${faults.join('; ')}`)
  return parsed.data
}

/** Requirement A2: the provinces the product ships rules for; a new file in prisma/profiles is a new one. */
export const shippedProfiles = (): ProvinceProfile[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => parseProfile(name, readFileSync(new URL(name, FOLDER), 'utf8')))

export const profileByKey = (key: string): ProvinceProfile | null =>
  shippedProfiles().find((one) => one.key === key) ?? null
