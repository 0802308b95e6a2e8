import { squash } from './text.ts'

/** Ways on that people ask for in words instead of pressing their button. */
export type Way = 'cancel' | 'back' | 'home' | 'help'

const WORDS: Record<Way, readonly string[]> = {
  cancel: ['انصراف', 'لغو', 'منصرف شدم', 'بی‌خیال', 'ولش کن', 'خروج', 'cancel', 'exit', 'quit', 'stop'],
  back: ['بازگشت', 'برگشت', 'برگرد', 'مرحلهٔ قبل', 'قبلی', 'back'],
  home: ['خانه', 'صفحهٔ اصلی', 'منو', 'منوی اصلی', 'شروع', 'home', 'menu', 'main menu'],
  help: ['راهنما', 'کمک', 'راهنمایی', 'help'],
}
const WAY_OF_WORD = new Map(
  Object.entries(WORDS).flatMap(([way, words]) => words.map((word) => [squash(word), way as Way] as const)),
)

/** The way that a whole message asks for, with or without a slash, marks and signs around it; null when it says something else. */
export const wayOf = (text: string): Way | null => (text.length > 40 ? null : (WAY_OF_WORD.get(squash(text)) ?? null))
