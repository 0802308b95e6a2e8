import { searchKey } from 'persian-text'

/** Longer texts are letters; a word in them is no question. */
const LONGEST = 120

/**
 * What people ask in their own words, and the command that answers it; the first that fits and that the person has. Words as
 * `searchKey` leaves them; «.» stands for whatever is between two of them.
 */
const QUESTIONS: readonly (readonly [command: string, words: string])[] = [
  [
    'menu',
    '^سلام|^درود|^ممنون|^متشکر|^سپاس|^تشکر|خدا ?حافظ|وقت بخیر|صبح بخیر|روز بخیر|عصر بخیر|خسته نباشید|^hello|^hi$|^good morning',
  ],
  ['settings', 'سنجاق|جانشین|مرخصی|^pin'],
  ['undelivered', 'نرسیده|تحویل نشد|به دست.*نرسید|undelivered'],
  ['announce', 'بخشنامه (جدید|تازه)|(ارسال|فرستادن|نوشتن|صدور) بخشنامه|پیام همگانی|new circular'],
  ['extension', 'تمدید|(وقت|زمان|مهلت|فرصت) (بیشتر|اضافه)|مهلت میخواه|نمی ?رسیم|extension|more time'],
  ['objections', 'اعتراض|معترض|تجدید ?نظر|قبول نداری?م|شکایت|objection|appeal'],
  ['approvals', 'تایید|تصویب|شورا|امضا|approval'],
  ['applicability', 'عدم مصداق|مصداق ?ندار|(مربوط|مرتبط) (نیست|نمیشود|نمی شود)'],
  ['deadlines', '(نتیجه|نتایج).*(کی |چه (روز|تاریخ|زمان|وقت))|تعطیل'],
  ['scores', 'امتیاز|نمره|رتبه|چند (شد|گرفت)|نتیجه|نتایج|score|result|rank'],
  ['verify', 'رسید|رهگیری|receipt'],
  ['cycle', 'گام بعد|مرحله بعد|دوره|زمان ?بندی|چه کار باید بکن|next step|schedule'],
  [
    'deadlines',
    'مهلت|تا کی|تا چه (روز|تاریخ|زمان|وقت)|کی (تمام|شروع|اغاز|باز|بسته|است)|چند روز|زمان ?بندی|تقویم|فرصت|موعد|تاریخ|deadline|until when',
  ],
  ['progress', 'پیشرفت|کدام دستگاه|چند دستگاه|مشارکت|عقب ?مانده|progress'],
  ['report', 'گزارش (خود|امضا|نهایی)|امضا'],
  ['queue', '^صف|بررسی|داوری|در انتظار|کارهای من|چه کار دارم|queue'],
  [
    'status',
    'وضعیت|چه (چیز|شاخص).*مانده|چند تا مانده|چی (مانده|مونده)|(کار|کارها|کارهایی).*مانده|مانده است|کسری|نقص|ناقص|status|missing',
  ],
  [
    'evidence',
    'مستند|مدرک|مدارک|بارگذاری|اپلود|فایل|ثبت نهایی|ویرایش|پس بگیر|شاخص|خود ?ارزیابی|evidence|indicator|upload',
  ],
  ['circulars', 'بخشنامه|اطلاعیه|ابلاغ|دستورالعمل|شیوه ?نامه|circular'],
  ['people', 'تلفن|شماره تماس|رابط|دعوت|کاربر|همکار|phone|invite'],
  ['import', 'اکسل|ورود اطلاعات|کارپوشه|excel|import'],
  ['export', 'خروجی|گزارش نتایج|export'],
  ['services', 'خدمت|خدمات|مدرس|موسسه|اموزش|service'],
  ['language', 'زبان|انگلیسی|english|فارسی|language'],
  ['settings', 'رمز|پیام.* (کم|زیاد)|تنظیم|یاداور|اعلان|ساعت پیام|settings|reminder'],
  ['help', 'راهنما|کمک|چطور|چگونه|چه ?جور|چه دستور|بلد نیستم|how'],
  ['ask', 'تماس|پشتیبان|کارشناس'],
  ['faq', 'سوال|سئوال|پرسش|question|faq'],
]
const PATTERNS = QUESTIONS.map(([command, words]) => ({ command, words: new RegExp(words) }))

/** The command that answers a text, among those that the person has; null when it asks for none of them. */
export function commandAsked(text: string, commands: ReadonlySet<string>): string | null {
  if (text.length > LONGEST) return null
  const key = searchKey(text)
  return PATTERNS.find(({ command, words }) => commands.has(command) && words.test(key))?.command ?? null
}
