import { describe, expect, it } from 'vitest'
import { commandAsked } from '#chat/gate/questions.ts'

const EVERYBODY = [
  'start',
  'menu',
  'help',
  'language',
  'settings',
  'deadlines',
  'circulars',
  'faq',
  'services',
  'verify',
]
const AGENCY = new Set([
  ...EVERYBODY,
  'evidence',
  'status',
  'extension',
  'scores',
  'objections',
  'applicability',
  'report',
  'ask',
])
const COORDINATOR = new Set([
  ...EVERYBODY,
  'cycle',
  'announce',
  'undelivered',
  'people',
  'import',
  'export',
  'progress',
])

describe('what an agency asks most', () => {
  it.each([
    ['مهلت کی تمام می‌شود؟', 'deadlines'],
    ['تا کي وقت داريم', 'deadlines'],
    ['چند روز مانده', 'deadlines'],
    ['مرحلهٔ خود ارزیابی کی شروع می‌شود', 'deadlines'],
    ['درخواست تمدید مهلت دارم', 'extension'],
    ['به مهلت نمی‌رسیم', 'extension'],
    ['وضعیت ما چطور است؟', 'status'],
    ['کدام شاخص‌ها مانده است؟', 'status'],
    ['مستندات را کجا بارگذاری کنم', 'evidence'],
    ['چطور فایل بفرستم برای شاخص', 'evidence'],
    ['امتیاز ما چند شد', 'scores'],
    ['نتایج اعلام شد؟', 'scores'],
    ['به امتیاز اعتراض داریم', 'objections'],
    ['بخشنامهٔ شیوه‌نامه را می‌خواهم', 'circulars'],
    ['رسید ثبت را بررسی کنید', 'verify'],
    ['یادآوری‌ها را کم کنید', 'settings'],
    ['english please', 'language'],
    ['چگونه با این ربات کار کنم', 'help'],
    ['پرسش دارم', 'faq'],
    ['سلام وقت بخیر', 'menu'],
    ['خدمات آموزشی', 'services'],
    ['when is the deadline?', 'deadlines'],
    ['آخرین مهلت چه روزیه', 'deadlines'],
    ['نتایج چه روزی اعلام می‌شود؟', 'deadlines'],
    ['نتایج کی میاد', 'deadlines'],
    ['چی مونده؟', 'status'],
    ['چه کارهایی مانده', 'status'],
    ['کجا فایل بفرستم', 'evidence'],
    ['حجم فایل چقدر باشد', 'evidence'],
    ['چطور پس بگیرم', 'evidence'],
    ['به نتیجه معترضم', 'objections'],
    ['این شاخص به ما مربوط نیست', 'applicability'],
    ['عدم مصداق', 'applicability'],
    ['مرخصی هستم', 'settings'],
    ['گزارش امضا', 'report'],
    ['رمزم را فراموش کردم', 'settings'],
    ['مهلت را سنجاق کن', 'settings'],
    ['پیام‌ها را کم کنید', 'settings'],
    ['با چه کسی تماس بگیرم', 'ask'],
    ['کمک', 'help'],
    ['راهنمایی کنید', 'help'],
    ['متشکرم', 'menu'],
  ])('%s', (text, command) => expect(commandAsked(text, AGENCY)).toBe(command))
})

describe('what a coordinator asks', () => {
  it.each([
    ['گام بعدی چیست', 'cycle'],
    ['به چه کسانی نرسیده است', 'undelivered'],
    ['می‌خواهم بخشنامهٔ جدید بفرستم', 'announce'],
    ['کدام دستگاه‌ها عقب مانده‌اند', 'progress'],
    ['تلفن رابط راه و شهرسازی', 'people'],
    ['ورود اطلاعات از اکسل', 'import'],
  ])('%s', (text, command) => expect(commandAsked(text, COORDINATOR)).toBe(command))
})

it('answers with no command that the person has not, and none where nothing is asked', () => {
  expect(commandAsked('امتیاز ما چند شد', new Set(EVERYBODY))).toBeNull()
  expect(commandAsked('هوا خوب است', AGENCY)).toBeNull()
  expect(commandAsked(`مهلت ${'متن '.repeat(60)}`, AGENCY)).toBeNull()
})
