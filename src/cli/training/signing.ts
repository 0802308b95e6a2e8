import { addDays, jalaliParts } from 'persian-text'
import { nameStandIn } from '#workflows/people/stand-in.ts'
import { agencySeats } from '#workflows/rehearsal/actors.ts'
import { setSample } from '#workflows/review/open-look.ts'
import { claimNextLook, scoreLook } from '#workflows/review/look.ts'
import { handOverReport, readSignOff, signReport } from '#workflows/sign-off/sign-off.ts'
import type { Agency } from './answers.ts'
import { as, must, officer, type Play } from './cast.ts'

/** The report goes to the head, who signs it where that is wanted. */
export async function handOver(play: Play, agency: Agency | undefined, isSigned: boolean): Promise<void> {
  const { tools } = play
  const head = agency && (await agencySeats(tools.db, 'agency-head')).get(agency.id)
  if (agency === undefined || head === undefined) return
  must(await handOverReport(tools, as(play, agency.focal), {}))
  if (!isSigned) return
  const { mark } = must(await readSignOff(tools, as(play, head), { language: 'fa' }))
  must(await signReport(tools, as(play, head), { seen: mark, language: 'fa' }))
}

/** From today on somebody of the agency works in the place of its head. */
export async function standIn(play: Play, agency: Agency | undefined): Promise<void> {
  const { tools, clock, words } = play
  const head = agency && (await agencySeats(tools.db, 'agency-head')).get(agency.id)
  if (agency === undefined || head === undefined) return
  const [from, until] = [clock.now(), addDays(clock.now(), 5, tools.zone)].map((at) => {
    const { year, month, day } = jalaliParts(at, tools.zone)
    return { year, month, day }
  })
  if (from === undefined || until === undefined) return
  const wish = { seatId: head.id, personId: agency.focal.personId, from, until, note: words.standIn }
  must(await nameStandIn(tools, as(play, head), wish))
}

const SHARES = [5, 10, 20, 50, 100] as const
/** So far below what was claimed that the two scores are apart by any rule. */
const APART = 0.1

/** A small sample is drawn for a second look, and of the first of them the second evaluator thinks otherwise: a third is waited for. */
export async function secondLooks(play: Play): Promise<void> {
  const { tools, evaluators, words } = play
  const coordinator = await officer(play, 'coordinator')
  for (const percent of SHARES) if (must(await setSample(tools, coordinator, { percent })).opened > 0) break
  must(await setSample(tools, coordinator, { percent: 0 }))
  for (const seat of evaluators) {
    const by = as(play, seat)
    const look = must(await claimNextLook(tools, by, {}))
    if (look === null) continue
    const { lookId, submissionId, maximumHundredths } = look
    const pointsHundredths = Math.round((maximumHundredths * APART) / 50) * 50
    must(await scoreLook(tools, by, { lookId, submissionId, pointsHundredths, note: words.apart }))
    return
  }
}
