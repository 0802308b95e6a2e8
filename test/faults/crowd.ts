import { MovableClock } from '#shared/clock.ts'
import { actorOf } from '#storage/people/people.ts'
import type { Caller } from '#workflows/tools.ts'
import { sendCircular } from '#workflows/circulars/send-circular.ts'
import { writeCircular } from '#workflows/circulars/write-circular.ts'
import { asked, openStage, type Stage, type StageOptions } from '../support/stage.ts'
import { MORNING, smallProvince, longSettled } from '../support/world.ts'

export const FIRST = 5001
export const NUMBER = '۱۴۰۵/۷۷'

export interface Crowd {
  stage: Stage
  /** User ids of the focal points, all of one agency. */
  people: number[]
  coordinator: Caller
  /** Puts a circular to everybody into the outbox. @returns its id */
  announce: () => Promise<number>
  /** How many messages with these words each of the people has got, in their order. */
  heard: (words: string) => number[]
}

/** The whole product with many focal points who have all been here before. */
export async function openCrowd(
  count: number,
  options: Pick<StageOptions, 'platform' | 'messagesPerMinute'> = {},
): Promise<Crowd> {
  const { platform } = { ...asked(), ...options }
  const people = Array.from({ length: count }, (_, i) => FIRST + i)
  let coordinator: Caller | undefined
  const stage = await openStage({
    ...options,
    async prepare({ tools: { db } }) {
      const at = MORNING
      const { agencies } = await smallProvince({ db, clock: new MovableClock(at, { frozen: true }) })
      const ids = [FIRST - 1, ...people]
      const name = (id: number): string => `شخص ${id}`
      await db.person.createMany({ data: ids.map((id) => ({ id, name: name(id), searchKey: `${id}`, createdAt: at })) })
      await db.account.createMany({
        data: ids.map((id) => ({
          platform: platform ?? 'local',
          userId: `${id}`,
          chatId: `${id}`,
          personId: id,
          firstSeenAt: at,
          ...longSettled(at),
        })),
      })
      await db.seat.create({ data: { personId: FIRST - 1, role: 'coordinator', grantedAt: at } })
      await db.seat.createMany({
        data: people.map((personId) => {
          const agencyId = agencies[0]?.id ?? 0
          return { personId, role: 'focal-point', agencyId, grantedAt: at }
        }),
      })
      const account = await db.account.findFirstOrThrow({ where: { personId: FIRST - 1 } })
      const actor = await actorOf(db, account, 'fa')
      coordinator = { actor, accountId: account.id, sentAt: at, requestKey: null }
    },
  })
  for (const id of [FIRST - 1, ...people]) stage.player(id)
  if (coordinator === undefined) throw new Error('nobody was prepared')
  const by = coordinator
  const { tools } = stage.app
  return {
    stage,
    people,
    coordinator: by,
    async announce() {
      const words = { number: NUMBER, title: 'آغاز خود ارزیابی', body: 'متن بخشنامهٔ نمونه برای دستگاه‌ها.' }
      const written = await writeCircular(tools, by, words)
      if (!written.ok) throw new Error(written.refusal.code)
      const circularId = written.value.id
      // A message to so many is confirmed by a second person, which has tests of its own.
      await tools.db.circular.update({ where: { id: circularId }, data: { state: 'CONFIRMED', confirmedBy: FIRST } })
      const sent = await sendCircular(tools, by, { circularId })
      if (!sent.ok) throw new Error(sent.refusal.code)
      return circularId
    },
    heard: (words) =>
      people.map(
        (id) =>
          stage.emulator
            .chat(id)
            .messages.filter((message) => message.from === 'bot' && (message.text ?? '').includes(words)).length,
      ),
  }
}

/** How many requests a fault of this kind has struck. */
export const struck = ({ emulator }: Stage, kind: string): number =>
  emulator.requests.filter((request) => request.fault === kind).length
