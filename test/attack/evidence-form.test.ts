import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'

/** The form that is filled in without the network, in hands that it was not given to. */
let stage: Stage
let focal: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

const db = () => stage.app.tools.db
const evidence = async (): Promise<object[]> => [
  ...(await db().submission.findMany({ orderBy: { id: 'asc' } })),
  ...(await db().attachment.findMany({ orderBy: { id: 'asc' } })),
]
const NAME = 'کار.xlsx'

/** The form as the player was given it, with a claim for one indicator, and what else `change` makes of it. */
async function filled(
  player: Player,
  change: (rows: unknown[][], sheet: string) => void = () => undefined,
): Promise<Uint8Array> {
  await player.says('/form')
  const form = player.messages().flatMap(({ file }) => (file?.name.startsWith('فرم') === true ? [file.bytes()] : []))
  const { sheets } = await readXlsx(form.at(-1) ?? new Uint8Array())
  for (const row of sheets[0]?.rows ?? []) if (row[0] === '1-1') row[7] = 50
  for (const { name, rows } of sheets) change(rows, name)
  return writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows, hidden: name === 'tahavol' })) })
}
const sends = async (player: Player, bytes: Uint8Array): Promise<string> =>
  plain((await player.sends({ name: NAME, bytes })).text)

it('of another agency writes nothing and names nobody, also with the marks changed to one’s own', async () => {
  const other = await stage.enters(9, 'focal-point', { agencyCode: 'A2' })
  const theirs = await filled(focal)
  const heard = await sends(other, theirs)
  expect(heard).toContain('از دستگاه دیگری است')
  expect(heard).not.toMatch(/A1|دستگاه نمونه 1/)
  // The agency in the hidden part is changed: the check no longer fits.
  const forged = await filled(focal, (rows, sheet) => {
    const [marks] = rows
    if (sheet === 'tahavol' && marks !== undefined) marks[1] = 'A2'
  })
  expect(await sends(other, forged)).toContain('این فرم کامل نیست')
  // A code of the other agency in one's own form is an unknown one.
  const foreign = await filled(focal, (rows, sheet) => {
    for (const row of rows) if (sheet !== 'tahavol' && row[0] === '1-1') row[0] = 'S-A2'
  })
  expect(await sends(focal, foreign)).toContain('شاخصی با کد «S-A2» در فهرست دستگاه شما نیست')
  expect(await evidence()).toEqual([])
})

it('of another year writes nothing, also when the year turns between the list and the press', async () => {
  const bytes = await filled(focal)
  expect(await sends(focal, bytes)).toContain('۱ خانه در ۱ شاخص نوشته می‌شود')
  await db().cycle.updateMany({ data: { year: 1405 } })
  expect(plain((await focal.taps('نوشتن در پیش‌نویس‌ها')).text)).toContain('این فرم از سال ۱۴۰۴ است')
  expect(await sends(focal, bytes)).toContain('این فرم از سال ۱۴۰۴ است')
  expect(await evidence()).toEqual([])
})

it('writes nothing by the press of one who has lost the seat since, or has another now', async () => {
  const bytes = await filled(focal)
  // Two lists, so that each press finds its button.
  for (const _ of [1, 2]) expect(await sends(focal, bytes)).toContain('۱ خانه در ۱ شاخص نوشته می‌شود')
  const { id: agencyId } = await db().agency.findFirstOrThrow({ where: { code: 'A2' } })
  const { id, personId } = await db().seat.findFirstOrThrow({ where: { role: 'focal-point' } })
  await db().seat.update({ where: { id }, data: { revokedAt: stage.clock.now() } })
  const refused = plain((await focal.taps('نوشتن در پیش‌نویس‌ها')).text)
  expect(refused).not.toContain('نوشته شد')
  await db().seat.create({ data: { personId, role: 'focal-point', agencyId, grantedAt: stage.clock.now() } })
  expect(plain((await focal.taps('نوشتن در پیش‌نویس‌ها')).text)).not.toContain('نوشته شد')
  expect(await evidence()).toEqual([])
  expect(await db().auditEntry.count({ where: { action: 'evidence.apply-form' } })).toBe(0)
})
