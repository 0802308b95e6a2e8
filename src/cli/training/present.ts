import { addDays, jalaliParts } from 'persian-text'
import { DUTIES } from '#jobs/duties.ts'
import { noteDeficiency } from '#workflows/review/note-deficiency.ts'
import { askExtension } from '#workflows/extensions/ask-extension.ts'
import { grantExtension } from '#workflows/extensions/decide-extension.ts'
import { askNotApplicable } from '#workflows/not-applicable/ask.ts'
import { grantRequest } from '#workflows/not-applicable/decide.ts'
import { askQuestion } from '#workflows/questions/ask.ts'
import { publishQuestion, replyToQuestion } from '#workflows/questions/answer.ts'
import * as sample from '#storage/sample.ts'
import type { AgencyItem } from '#storage/evidence/agency-items.ts'
import { type Agency, answer, beginAnswer, itemsInOrder, mend, review, score, scoreVerified } from './answers.ts'
import { as, moveTo, must, officer, type Play, spreadOf } from './cast.ts'
import { handOver, secondLooks, standIn } from './signing.ts'
import { arrive, goTo, issue } from './year.ts'

/** Every fourth agency has got more time, so that whoever plays it finds its window open. */
const isExtended = (index: number): boolean => index % 4 === 0
const DAY_MS = 86_400_000

/** The year under way, up to this morning: in its review, with agencies at every stage and full queues. */
export async function playPresent(play: Play, year: number, now: Date): Promise<void> {
  await goTo(play, 'circular')
  await issue(play, year)
  await goTo(play, 'self-assessment', 4)
  await ask(play)
  for (const [index, agency] of play.agencies.entries()) await work(play, agency, index)
  await goTo(play, 'self-assessment', 22)
  for (const index of [1, 2]) await handOver(play, play.agencies[index], true)
  await moreTime(play, now)
  await notApplicable(play)
  await goTo(play, 'review')
  await arrive(play)
  await judge(play, now)
  await secondLooks(play)
  moveTo(play, now)
  // This morning's reminders go out at the start; what was told before has been read.
  await arrive(play)
  await today(play)
  for (const duty of ['advance-cycle', 'remind', 'coordinator-digest'] as const) await DUTIES[duty]?.(play.tools)
}

/** Two of the agency's own, then general ones from another axis for each agency, so that no evaluator's queue stays empty. */
function mixed(items: readonly AgencyItem[], index: number): AgencyItem[] {
  const own = items.filter(({ indicator }) => indicator.dimension === 'SPECIFIC')
  const general = items.filter(({ indicator }) => indicator.dimension === 'GENERAL')
  const turned = general.map((_, place) => general[(place * 5 + index * 3) % general.length])
  return [...own.slice(0, 2), ...turned.filter((item) => item !== undefined), ...own.slice(2)]
}

/** From agencies that have done everything to some that have not begun. */
async function work(play: Play, agency: Agency, index: number): Promise<void> {
  const items = mixed(await itemsInOrder(play, agency), index)
  const kind = isExtended(index)
    ? (['begun', 'some', 'nothing'] as const)[(index / 4) % 3]
    : index % 7 === 6
      ? 'nothing'
      : 'most'
  if (kind === 'nothing') return
  const count = kind === 'begun' ? 0 : kind === 'some' ? 2 : 5
  for (const [place, item] of items.slice(0, count).entries())
    await answer(play, agency, item, 0.55 + 0.45 * spreadOf(index, place))
  for (const item of items.slice(count, count + (isExtended(index) ? 2 : 0))) await beginAnswer(play, agency, item)
}

/** One question is answered for everybody, one for its asker; the third is asked today. */
async function ask(play: Play): Promise<void> {
  const { tools, words } = play
  const { published, answered } = words.questions
  for (const [index, exchange] of [published, answered].entries()) {
    const [agency, evaluator] = [play.agencies[index + 1], await officer(play, 'coordinator')]
    if (agency === undefined) return
    const about = { itemId: null, axisId: null }
    const { questionId } = must(await askQuestion(tools, as(play, agency.focal), { ...about, text: exchange.ask }))
    moveTo(play, new Date(play.clock.now().getTime() + DAY_MS / 12))
    must(
      await replyToQuestion(tools, { ...evaluator, sentAt: play.clock.now() }, { questionId, text: exchange.answer }),
    )
    const texts = { question: exchange.ask, answer: exchange.answer }
    if (index === 0)
      must(await publishQuestion(tools, { ...evaluator, sentAt: play.clock.now() }, { questionId, ...texts }))
  }
}

async function moreTime(play: Play, now: Date): Promise<void> {
  const { tools, words, clock } = play
  const { zone } = tools
  const day = jalaliParts(addDays(now, 4, zone), zone)
  const wish = { stage: 'self-assessment', day: { year: day.year, month: day.month, day: day.day } } as const
  for (const [index, agency] of play.agencies.entries()) {
    if (!isExtended(index)) continue
    must(await askExtension(tools, as(play, agency.focal), { ...wish, reason: words.extension.reason }))
    const extensionId = await sample.newestExtension(tools.db)
    const coordinator = { ...(await officer(play, 'coordinator')), sentAt: clock.now() }
    must(await grantExtension(tools, coordinator, { extensionId, day: null, reason: words.extension.answer }))
  }
}

/** One request is granted, one waits. */
async function notApplicable(play: Play): Promise<void> {
  const { tools, words } = play
  const { granted, asked } = words.notApplicable
  for (const [index, reason] of [granted, asked].entries()) {
    const agency = play.agencies[5 + 2 * index]
    const item = agency && (await itemsInOrder(play, agency)).findLast(({ state }) => state === 'EMPTY')
    if (agency === undefined || item === undefined) continue
    must(await askNotApplicable(tools, as(play, agency.focal), { itemId: item.id, reason }))
    const requestId = await sample.newestRequest(tools.db)
    if (index === 0) must(await grantRequest(tools, await officer(play, 'coordinator'), { requestId }))
  }
}

/** A third of what came in is scored, some by verified figures; three things are sent back, the first of them is mended. */
async function judge(play: Play, now: Date): Promise<void> {
  const { tools, words } = play
  const returned: { itemId: number; agencyId: number }[] = []
  const days = Math.max(1, Math.floor((now.getTime() - play.clock.now().getTime()) / DAY_MS))
  const share = Math.floor((await sample.countSubmitted(tools.db)) / 3 / days)
  for (let day = 0; day < days; day++) {
    // One early, so that there was time to mend it; the others so late that there still is.
    const most = day === days - 1 ? words.deficiencies.length : 1
    await review(play, share, async (task, by, index) => {
      const text = words.deficiencies[returned.length]
      const { itemId, submissionId } = task
      if (text !== undefined && index % 4 === 1 && returned.length < most) {
        must(await noteDeficiency(tools, by, { itemId, submissionId, text }))
        returned.push({ itemId, agencyId: await sample.agencyOfItem(tools.db, itemId) })
      } else if (index % 6 !== 2 || !(await scoreVerified(play, by, task))) await score(play, by, task)
    })
    moveTo(play, new Date(play.clock.now().getTime() + DAY_MS))
    const [first] = day === 0 ? returned : []
    const agency = play.agencies.find(({ id }) => id === first?.agencyId)
    if (first !== undefined && agency !== undefined) await mend(play, agency, first.itemId)
  }
}

/** What nobody has answered yet: a question, a wish for still more time, a report to sign; and a head who is away. */
async function today(play: Play): Promise<void> {
  const { tools, words } = play
  await handOver(play, play.agencies[4], false)
  await standIn(play, play.agencies[2])
  const [first, second] = [play.agencies[4], play.agencies[1]]
  if (first === undefined || second === undefined) return
  const about = { itemId: null, axisId: null }
  must(await askQuestion(tools, as(play, second.focal), { ...about, text: words.questions.open }))
  const day = jalaliParts(addDays(play.clock.now(), 8, tools.zone), tools.zone)
  const wish = { stage: 'self-assessment', day: { year: day.year, month: day.month, day: day.day } } as const
  must(await askExtension(tools, as(play, first.focal), { ...wish, reason: words.extension.waiting }))
}
