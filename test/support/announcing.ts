import { MovableClock } from '#shared/clock.ts'
import { openStage, type Player, type Stage } from './stage.ts'
import { MORNING, smallProvince } from './world.ts'

/** A small province on its first morning, on the stage; nobody has come in yet. */
export const openAnnouncing = (): Promise<Stage> =>
  openStage({
    prepare: async (app) => {
      await smallProvince({ db: app.tools.db, clock: new MovableClock(MORNING, { frozen: true }) })
    },
  })

export const ANNOUNCED = 'خود ارزیابی از اول آذر آغاز می‌شود؛ مستندات را به‌هنگام بفرستید.'

/** Word by word to the draft of a circular, which is open then. */
export async function writes(coordinator: Player, number: string, title = `عنوان ${number}`): Promise<void> {
  await coordinator.says('/announce')
  await coordinator.taps('پیام تازه')
  await coordinator.taps('بخشنامه')
  await coordinator.says(number)
  await coordinator.taps('امروز')
  await coordinator.says(title)
  await coordinator.says(ANNOUNCED)
}

/** The draft that is open, by its author alone. */
export async function sendsOut(coordinator: Player): Promise<void> {
  for (const press of ['پیشنهاد برای تأیید', 'فرستادن', 'نفر فرستاده شود']) await coordinator.taps(press)
}
