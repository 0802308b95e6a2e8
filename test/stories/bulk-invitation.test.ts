import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { MORNING } from '../support/world.ts'

let stage: Stage
let coordinator: Player
beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(3, 'coordinator')
  const { db } = stage.app.tools
  // As after an import: everybody has a seat, nobody has come in; an evaluator sits on one that judges.
  for (const agency of await db.agency.findMany())
    for (const role of ['focal-point', 'agency-head'] as const) await seat(`${role} ${agency.code}`, role, agency.id)
  await seat('داور نمونه', 'evaluator', null)
})
afterEach(() => closeStage(stage))

async function seat(name: string, role: Column.Role, agencyId: number | null): Promise<void> {
  const { db } = stage.app.tools
  const person = await db.person.create({ data: { name, searchKey: name, createdAt: MORNING } })
  await db.seat.create({ data: { personId: person.id, role, agencyId, grantedAt: MORNING } })
}

const codesIn = (text: string): string[] => [...text.matchAll(/\/start ([\w-]{22})/g)].map(([, code]) => code ?? '')

it('invites everybody who has not come in by one press: a message for each agency, and the cards of all', async () => {
  await coordinator.says('/people')
  const absent = plain((await coordinator.taps('واردنشده‌ها')).text)
  expect(absent).toContain('۷ نفر هنوز وارد نشده‌اند')
  expect(absent).toContain('focal-point A1')
  const before = coordinator.messages().length
  await coordinator.taps('دعوت هر ۷ نفر')
  const sent = coordinator.messages().slice(before)
  const invitations = sent.filter(({ text }) => codesIn(text ?? '').length > 0)
  // Three agencies with two people each, and the organization's own evaluator last.
  expect(invitations.map(({ text }) => codesIn(text ?? '').length)).toEqual([2, 2, 2, 1])
  expect(plain(invitations[0]?.text ?? '')).toContain('دستگاه نمونه 1')
  expect(sent.flatMap(({ file }) => file?.name ?? [])).toEqual(['کارت-دعوت.pdf'])

  // Whoever is invited comes in by their own code; the evaluator's account waits for a second person as ever.
  const [code = ''] = codesIn(invitations[0]?.text ?? '')
  expect((await stage.player(7).says(`/start ${code}`)).text).toContain('خوش آمدید')
  const [judging = ''] = codesIn(invitations[3]?.text ?? '')
  expect(plain((await stage.player(8).says(`/start ${judging}`)).text)).not.toContain('نقش شما از این پس')

  // The codes are nowhere at rest: neither in a table nor as a remembered answer.
  const { db } = stage.app.tools
  const tables = await db.$queryRaw<{ name: string }[]>`SELECT "name" FROM sqlite_master WHERE "type" = 'table'`
  const unused = codesIn(invitations[1]?.text ?? '')
  for (const { name } of tables) {
    const rows = JSON.stringify(await db.$queryRawUnsafe(`SELECT * FROM "${name}"`), (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    for (const one of unused) expect(rows).not.toContain(one)
  }
})

it('sends again to those who did not come: their earlier code is void, and who has come in is not in the list', async () => {
  await coordinator.says('/people')
  await coordinator.taps('واردنشده‌ها')
  const before = coordinator.messages().length
  await coordinator.taps('دعوت هر ۷ نفر')
  const [first, second] = coordinator
    .messages()
    .slice(before)
    .flatMap(({ text }) => codesIn(text ?? ''))
  await stage.player(7).says(`/start ${first ?? ''}`)
  await coordinator.says('/people')
  expect(plain((await coordinator.taps('واردنشده‌ها')).text)).toContain('۶ نفر هنوز وارد نشده‌اند')
  await coordinator.taps('دعوت هر ۶ نفر')
  expect((await stage.player(9).says(`/start ${second ?? ''}`)).text).toContain('شناخته نشد')
})

it('invites those of one agency from its page, and nobody else may', async () => {
  await coordinator.says('/people A2')
  await coordinator.taps('دستگاه نمونه 2 (A۲)')
  const before = coordinator.messages().length
  await coordinator.taps('دعوت واردنشده‌های این دستگاه')
  const codes = coordinator
    .messages()
    .slice(before)
    .flatMap(({ text }) => codesIn(text ?? ''))
  expect(codes).toHaveLength(2)
  await stage.app.tools.db.seat.updateMany({ where: { role: 'coordinator' }, data: { role: 'auditor' } })
  await coordinator.says('/people')
  expect(coordinator.buttons().join()).not.toContain('دعوت گروهی')
})
