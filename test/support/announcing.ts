import type { Player } from './stage.ts'

export const ANNOUNCED = 'خود ارزیابی از اول آذر آغاز می‌شود؛ مستندات را به‌هنگام بفرستید.'

/** Word by word to the draft of a circular, or of another kind, which is open then. */
export async function writes(
  coordinator: Player,
  number: string,
  { kind = 'بخشنامه', title = `عنوان ${number}` }: { kind?: string; title?: string } = {},
): Promise<void> {
  await coordinator.says('/announce')
  await coordinator.taps('پیام تازه')
  await coordinator.taps(kind)
  await coordinator.says(number)
  await coordinator.taps('امروز')
  await coordinator.says(title)
  await coordinator.says(ANNOUNCED)
}

/** The draft that is open, by its author alone. */
export async function sendsOut(coordinator: Player): Promise<void> {
  for (const press of ['پیشنهاد برای تأیید', 'فرستادن', 'نفر فرستاده شود']) await coordinator.taps(press)
}
