import { squash } from './text.ts'

/** Ways on that people ask for in words instead of pressing their button. */
export type Way = 'cancel' | 'back' | 'home' | 'help'

/** Parted by `|`. */
const WORDS: Record<Way, string> = {
  cancel:
    'انصراف|انصراف می‌دهم|انصراف می‌دم|انصراف دادم|منصرف شدم|صرف‌نظر|صرف‌نظر می‌کنم|صرف‌نظر شد|لغو|لغو شود|' +
    'لغو کن|لغو کنید|لغوش کن|کنسل|کنسلش کن|بی‌خیال|بی‌خیالش|ول کن|ولش کن|نمی‌خواهم|نمی‌خوام|خروج|خارج شو|' +
    'cancel|cancel it|exit|quit|stop|never mind',
  back:
    'بازگشت|بازگشت به عقب|بازگشت به مرحلهٔ قبل|برگشت|برگشت به عقب|برگرد|برگردید|برو عقب|عقب|مرحلهٔ قبل|' +
    'مرحلهٔ قبلی|قدم قبل|صفحهٔ قبل|سؤال قبل|پرسش قبل|قبلی|قبل|back|go back|previous',
  home:
    'خانه|صفحهٔ اصلی|صفحهٔ اول|صفحهٔ نخست|منو|منوی اصلی|شروع|شروع دوباره|از اول|بازگشت به خانه|بازگشت به منو|' +
    'بازگشت به منوی اصلی|بازگشت به صفحهٔ اصلی|برو خانه|برو به خانه|home|go home|menu|main menu',
  help: 'راهنما|راهنمایی|راهنمایی کنید|کمک|کمک کنید|کمکم کن|چه کار کنم|چکار کنم|help|help me',
}
const WAY_OF_WORD = new Map(
  Object.entries(WORDS).flatMap(([way, words]) => words.split('|').map((word) => [squash(word), way as Way] as const)),
)
/** «لطفاً» at either end, however it is written. */
const POLITE = /^\s*(?:لطف[\u0627\u064b]+|please)\s+|\s+(?:لطف[\u0627\u064b]+|please)[\s.!]*$/giu

/** The last text: several ask of one message. */
let last: { text: string; way: Way | null } = { text: '', way: null }

/** The way that a whole message asks for, with or without a slash, marks and signs around it; null when it says something else. */
export const wayOf = (text: string): Way | null => {
  if (text.length > 40) return null
  if (text !== last.text) {
    const word = squash(text.replace(/^([^\p{L}]*\w+)@\w+/u, '$1').replace(POLITE, ' '))
    last = { text, way: WAY_OF_WORD.get(word) ?? null }
  }
  return last.way
}

const YES = new Set(
  [
    'بله',
    'بلی',
    'آری',
    'آره',
    'بله درست است',
    'درست است',
    'همین است',
    'تأیید',
    'تأیید می‌کنم',
    'موافقم',
    'yes',
    'ok',
    'okay',
  ].map(squash),
)

/** Whether a whole message says yes. */
export const isYes = (text: string): boolean => text.length <= 40 && YES.has(squash(text.replace(POLITE, ' ')))
