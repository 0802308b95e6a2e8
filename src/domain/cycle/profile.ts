import type { CouncilRules } from '../council/session.ts'
import type { InquiryMethod } from '../province/province.ts'
import type { Decider } from '../not-applicable/request.ts'
import type { Reweighting } from '../results/totals.ts'
import type { SecondLookRules } from '../review/second-look.ts'
import type { ReminderRule } from '../reminders/rules.ts'
import type { UnsignedRule } from '../sign-off/sign-off.ts'
import type { ApprovalStep, DayKind, StageKey } from '../vocabulary.ts'

/** The same words in both languages: a profile is data and brings its own words along. */
export interface Bilingual {
  fa: string
  en: string
}

/** When a stage begins: with the cycle, on the day after another stage ends, or inside another stage. */
export type StageAnchor = 'start' | `after:${StageKey}` | `within:${StageKey}`

/** One row of the service card (requirements C1–C12, D1–D9). Zero at both ends: an event without a length of its own. */
export interface ProfileStage {
  key: StageKey
  enabled: boolean
  minimum: number
  maximum: number
  unit: 'days' | 'hours'
  anchor: StageAnchor
  /** A `within` stage that lasts as long as its host; for `questions` the minimum is then the promised answering time (1.3 row 10). */
  fillsHost?: boolean
}

/** Requirements H1–H9. The respondent is null where the seed names none (1.3 row 11). */
export interface ProfileInquiry {
  code: string
  titleFa: string
  titleEn: string
  respondentFa: string | null
  respondentEn: string | null
  method: InquiryMethod
  url: string | null
  answerDays: number
}

export const RANKING_VISIBILITIES = ['everybody', 'own-rank', 'none'] as const
export type RankingVisibility = (typeof RANKING_VISIBILITIES)[number]

/** What an agency can wait for: a submission, its answer to a deficiency note, an objection, that objection before the committee, a request for more time, one that an indicator does not apply. */
export const WAITING_KINDS = ['review', 'correction', 'objection', 'appeal', 'extension', 'not-applicable'] as const
export type WaitingKind = (typeof WAITING_KINDS)[number]

/** How long the organization may take, and how these days are counted; what it is late by is counted likewise. */
export interface PromisedTime {
  days: number
  count: DayKind
}
export type Promises = Readonly<Record<WaitingKind, PromisedTime>>

/** How one province runs the service (requirement A2): a readable file in prisma/profiles, copied into each cycle. */
export interface ProvinceProfile {
  key: string
  names: Bilingual
  organizationNames: Bilingual
  /** Requirement A1; null where the province's own documents state none. */
  serviceCode: string | null
  serviceNames: Bilingual
  /** Requirements 1.2: seed 004 does not say which days it means. */
  dayKind: DayKind
  /** Wall time at which the last day of a stage ends, `14:00`. */
  dayEndsAt: string
  /** In the order in which people meet them. */
  stages: ProfileStage[]
  /** Requirements F2, F4, peers row 5: the organization's own clock. */
  promises: Promises
  /** Days by which the organization is late are given back to the agency's next window. */
  returnsDays: boolean
  /** Requirement F6; left out by profiles of before there were any, which then go by DEFAULT_REMINDERS. */
  reminders?: ReminderRule[]
  /** Requirements 1.3 row 1, in order. */
  approvals: ApprovalStep[]
  /** Requirement B10. */
  committee: boolean
  /** How long a decided objection can be taken to the committee, and how many votes decide; an odd number. */
  secondInstance: { window: PromisedTime; quorum: number }
  /** Peers row 56: how the council votes in chat, and how many of a hundred members have to be there. */
  council: CouncilRules
  circularNeedsSecondPerson: boolean
  rankingVisibility: RankingVisibility
  /** Requirements 1.3 row 5: text without a file, a file without text. Peers, beyond 4: the first score is hidden until the hearing has decided. */
  objection: { textOnly: boolean; fileOnly: boolean; hearsBlind: boolean }
  /** Requirements 1.3 row 2: results wait for the festival. */
  releaseAfterFestival: boolean
  /** Requirements E13, F3: who decides that an indicator does not apply, and where its weight goes. */
  notApplicable: { decidedBy: Decider; reweighting: Reweighting }
  /** Peers rows 35–37. */
  secondLooks: SecondLookRules
  /** Requirement E4, peers row 27: what becomes of evidence that the head of the agency has not signed, and what is signed to. */
  signOff: { unsigned: UnsignedRule; declaration: Bilingual }
  /** Which procedures (prisma/procedures) run in which stage; of those that a stage begins it says which stage that is. */
  procedures?: Partial<Record<StageKey, string[]>>
  /** Requirement G2. */
  participationPercent: number
  /** Requirements 1.3 row 7. */
  documents: Bilingual[]
  inquiries: ProfileInquiry[]
  /** Requirements 1.3 row 15. */
  systemNames: { performance: Bilingual; national: Bilingual; transfer: Bilingual; channel: Bilingual; address: string }
  legalBases: Bilingual[]
  texts: { purpose: Bilingual; free: Bilingual; validity: Bilingual; termination: Bilingual }
  /** Seeds and requirement ids the file was written from. */
  sources: { seeds: string[]; requirements: string[] }
}

/** The stage an anchor hangs on, and how; null for `start`. */
export const anchorOf = (anchor: StageAnchor): { how: 'after' | 'within'; key: StageKey } | null => {
  if (anchor === 'start') return null
  const [how, key] = anchor.split(':') as ['after' | 'within', StageKey]
  return { how, key }
}
