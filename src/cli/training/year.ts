import type { CycleState, StageKey } from '#domain/vocabulary.ts'
import { addDays } from 'persian-text'
import { DUTIES } from '#jobs/duties.ts'
import { YEAR_PLAY } from '#jobs/year-play.ts'
import { textMark, contentMark } from '#reads/objections/agency-objection.ts'
import { stageFor } from '#storage/cycle/cycles.ts'
import { unfinishedCycle } from '#storage/cycle/timetables.ts'
import * as sample from '#storage/sample.ts'
import { inTransaction } from '#storage/transaction.ts'
import { acknowledge } from '#workflows/circulars/acknowledge.ts'
import { confirmCircular, proposeCircular } from '#workflows/circulars/confirm-circular.ts'
import { sendCircular } from '#workflows/circulars/send-circular.ts'
import { writeCircular } from '#workflows/circulars/write-circular.ts'
import { advanceCycle } from '#workflows/cycle/advance-cycle.ts'
import { setObjectionText, startObjection } from '#workflows/objections/draft-objection.ts'
import { fileObjection } from '#workflows/objections/file-objection.ts'
import { claimObjection, decideObjection } from '#workflows/objections/hear-objection.ts'
import { addCouncilMinutes, setCouncilFacts } from '#workflows/results/council-draft.ts'
import { answer, itemsInOrder, review, score } from './answers.ts'
import { as, moveTo, must, officer, type Play, spreadOf } from './cast.ts'

const HOUR_MS = 3_600_000

/** The cycle in hand, as it is now. */
export async function inHand({ tools }: Pick<Play, 'tools'>) {
  const cycle = await unfinishedCycle(tools.db)
  if (cycle === null) throw new Error('the sample has no cycle in hand')
  return cycle
}

/** A morning of a stage: `days` after it opened. The clock takes the cycle as far as it goes by itself. */
export async function goTo(play: Play, key: StageKey, days = 0): Promise<void> {
  const { tools } = play
  const stage = await stageFor(tools.db, (await inHand(play)).id, key, null)
  if (stage === null) throw new Error(`the sample has no stage ${key}`)
  moveTo(play, new Date(addDays(stage.opensAt, days, tools.zone).getTime() + 9 * HOUR_MS))
  await DUTIES['advance-cycle']?.(tools)
}

/** What was told meanwhile has arrived: no act brings a message of the past to its reader. */
export const arrive = ({ tools, clock }: Play): Promise<void> =>
  inTransaction(tools.db, (tx) => sample.arriveSample(tx, clock.now()))

/** The circular is confirmed by a second person and sent, the year begins; most of the focal points have seen it. */
export async function issue(play: Play, year: number): Promise<void> {
  const { tools, circular } = play
  const [coordinator, deputy] = [await officer(play, 'coordinator'), await officer(play, 'deputy')]
  const ofYear = (text: string): string => text.replaceAll('۱۴۰۴', digits(year)).replaceAll('۱۴۰۵', digits(year + 1))
  const words = { number: ofYear(circular.number), title: ofYear(circular.title), body: ofYear(circular.body) }
  const { id, version } = must(await writeCircular(tools, coordinator, words))
  must(await proposeCircular(tools, coordinator, { circularId: id, version }))
  must(await confirmCircular(tools, deputy, { circularId: id, version: version + 1 }))
  must(await YEAR_PLAY.publish(tools, coordinator, await inHand(play)))
  must(await sendCircular(tools, coordinator, { circularId: id }))
  for (const [index, { focal }] of play.agencies.entries())
    if (index % 5 !== 3) must(await acknowledge(tools, as(play, focal), { circularId: id }))
}

const digits = (year: number): string => String(year).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit)

/** A year that is over: answered, reviewed, objected to, decided, approved and released. */
export async function playPastYear(
  play: Play,
  year: number,
  each: { items: number; objections: number },
): Promise<void> {
  await goTo(play, 'circular')
  await issue(play, year)
  await goTo(play, 'self-assessment', 6)
  // One agency in thirteen never takes part.
  for (const [index, agency] of play.agencies.entries())
    if (index % 13 !== 7)
      for (const [place, item] of (await itemsInOrder(play, agency)).slice(0, each.items).entries())
        await answer(play, agency, item, 0.6 + 0.4 * spreadOf(index + year, place))
  await goTo(play, 'review', 2)
  await review(play, Number.POSITIVE_INFINITY, (task, by) => score(play, by, task))
  await goTo(play, 'objection')
  const [coordinator, deputy] = [await officer(play, 'coordinator'), await officer(play, 'deputy')]
  must(await YEAR_PLAY.proposeRelease(play.tools, coordinator, await inHand(play)))
  must(await YEAR_PLAY.office['release-preliminary'](play.tools, deputy, await inHand(play)))
  await objectAndHear(play, each.objections)
  await close(play)
  await arrive(play)
}

async function objectAndHear(play: Play, count: number): Promise<void> {
  const { tools, words } = play
  const objected: number[] = []
  await goTo(play, 'objection', 1)
  for (const [index, { text }] of words.objections.slice(0, count).entries()) {
    const agency = play.agencies[index * 9]
    if (agency === undefined) continue
    const items = await itemsInOrder(play, agency)
    // Where there is something to gain.
    const item = items.find(
      ({ state, preliminaryHundredths, indicator }) =>
        state === 'SCORED' && (preliminaryHundredths ?? 0) * 1.1 < indicator.maximumHundredths,
    )
    if (item === undefined) continue
    const { id: itemId } = item
    const by = as(play, agency.focal)
    must(await startObjection(tools, by, { itemId }))
    must(await setObjectionText(tools, by, { itemId, seen: textMark(''), text }))
    must(await fileObjection(tools, by, { itemId, seen: contentMark({ text, ground: 'other', particulars: '' }, []) }))
    objected.push(itemId)
  }
  await goTo(play, 'objection-review', 2)
  for (const [index, itemId] of objected.entries()) {
    const { id: objectionId, beforeHundredths } = await sample.objectionOf(tools.db, itemId)
    for (const seat of play.evaluators) {
      const by = as(play, seat)
      if (!(await claimObjection(tools, by, { objectionId })).ok) continue
      const raise = index === 1 ? 1 : 1.1
      const pointsHundredths = Math.round(((beforeHundredths ?? 0) * raise) / 50) * 50
      const reason = words.objections[index]?.reason ?? ''
      must(await decideObjection(tools, by, { objectionId, pointsHundredths, reason }))
      break
    }
  }
}

/** Tables, approvals, council, carried over, festival, released, closed: each by whose it is. */
async function close(play: Play): Promise<void> {
  const { tools, words, files } = play
  const { office } = YEAR_PLAY
  const [coordinator, deputy, secretary] = [
    await officer(play, 'coordinator'),
    await officer(play, 'deputy'),
    await officer(play, 'council-secretary'),
  ]
  const now = () => ({ sentAt: play.clock.now() })
  await goTo(play, 'finalisation')
  must(await office.finalise(tools, { ...coordinator, ...now() }, await inHand(play)))
  must(await office['approve-deputy'](tools, { ...deputy, ...now() }, await inHand(play)))
  await goTo(play, 'council', 1)
  const { id: cycleId } = await inHand(play)
  const council = { ...secretary, ...now() }
  must(await setCouncilFacts(tools, council, { cycleId, number: words.council, heldOn: play.clock.now() }))
  must(await addCouncilMinutes(tools, council, { cycleId, file: files.minutes }))
  must(await office['record-council'](tools, council, await inHand(play)))
  await goTo(play, 'transmission')
  must(await office.marks(tools, { ...coordinator, ...now() }, await inHand(play)))
  await goTo(play, 'festival')
  must(await office['mark-festival'](tools, { ...coordinator, ...now() }, await inHand(play)))
  await goTo(play, 'release')
  must(await office.release(tools, { ...deputy, ...now() }, await inHand(play)))
  const { id, version } = await inHand(play)
  must(
    await advanceCycle(
      tools,
      { ...coordinator, ...now() },
      { cycleId: id, version, to: 'CLOSED' satisfies CycleState },
    ),
  )
}
