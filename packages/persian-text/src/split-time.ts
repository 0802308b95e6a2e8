export interface WallTime {
  hour: number
  minute: number
}

const PART_OF_DAY = '(?: ?(صبح|بامداد|ظهر|بعد ?از ?ظهر|عصر|غروب|شب|am|pm))'
const CLOCK = `(?:(?:در |تا )?(?:ساعت|at) ?(\\d{1,2})(?: ?: ?(\\d{2})| و (نیم|ربع|\\d{1,2}(?= دقیقه)))?(?: دقیقه)?${PART_OF_DAY}?|(\\d{1,2}):(\\d{2})${PART_OF_DAY}?|(\\d{1,2})${PART_OF_DAY})`
const TIMES = [new RegExp(`(?<=[^\\d:]) ?${CLOCK}$`), new RegExp(`^${CLOCK} (?=.)`)]

/** «۹ و نیم», «۹ و ۲۰ دقیقه». */
const SHARES = new Map([
  ['نیم', 30],
  ['ربع', 15],
])
/** «فردا صبح»: a part of the day that names no hour. */
export const HOURLESS = new RegExp(`(?<=[^\\d ])${PART_OF_DAY}$`)

/** The hour of the wall that «۳ عصر» names; NaN where the words contradict each other («۲۰ صبح»). */
const hourOf = (hour: number, part: string | undefined): number => {
  if (part === undefined) return hour
  if (/^(صبح|بامداد|am)$/.test(part)) return hour > 12 ? Number.NaN : hour % 12
  if (part === 'شب') return hour === 12 || hour < 6 ? Number.NaN : hour < 12 ? hour + 12 : hour
  return hour === 0 ? Number.NaN : hour < 12 && !(part === 'ظهر' && hour > 9) ? hour + 12 : hour
}

/** The hour in front of or behind a date, and what is left of the text. */
export const splitTime = (text: string): { rest: string; time: WallTime | null } => {
  // «۳۰ آذر - ۱۰:۳۰», 1405-09-30T10:30
  const parted = text.replace(/(?: +- *| *- +|(?<=\d)t)(?=(?:ساعت )?\d{1,2}:\d{2})/, ' ')
  const plain = parted.replace(/(\d{1,2}:\d{2}):\d{2}(?!\d)/, '$1')
  for (const pattern of TIMES) {
    const found = pattern.exec(plain)
    if (found === null) continue
    const [whole, h1, m1, share, p1, h2, m2, p2, h3, p3] = found
    const minute = share === undefined ? Number(m1 ?? m2 ?? 0) : (SHARES.get(share) ?? Number(share))
    const hour = hourOf(Number(h1 ?? h2 ?? h3), p1 ?? p2 ?? p3)
    return { rest: plain.replace(whole, '').trim(), time: { hour, minute } }
  }
  return { rest: plain, time: null }
}
