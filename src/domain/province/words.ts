import type { Dimension, Formula, RankingGroup, Role } from '../vocabulary.ts'
import type { AssignmentKind, HolidayKind, InquiryMethod } from './province.ts'

/**
 * Data: the words of closed lists as officials write them into a workbook. The first Persian word is the one we write
 * and offer in drop-down lists; all others, and the English ones, are understood.
 */
export type Words<T extends string> = {
  readonly [K in T]: { readonly fa: readonly [string, ...string[]]; readonly en: readonly [string, ...string[]] }
}

/** The six ranking groups, requirements part 3. */
export const GROUP_WORDS: Words<RankingGroup> = {
  infrastructure: { fa: ['زیربنایی و توسعه زیرساخت', 'زیربنایی'], en: ['Infrastructure'] },
  production: { fa: ['تولیدی و خدماتی', 'تولیدی'], en: ['Production and services', 'Production'] },
  economy: { fa: ['اقتصادی و مالی', 'اقتصادی'], en: ['Economy and finance', 'Economy'] },
  health: { fa: ['سلامت و رفاه اجتماعی', 'سلامت و رفاه', 'سلامت'], en: ['Health and welfare', 'Health'] },
  culture: {
    fa: ['فرهنگی، علمی و آموزشی', 'فرهنگی', 'فرهنگی، آموزشی و علمی'],
    en: ['Culture, science and education', 'Culture'],
  },
  public: { fa: ['عمومی، امنیتی و قضایی', 'عمومی'], en: ['Public, security and justice', 'Public'] },
}

export const ROLE_WORDS: Words<Role> = {
  'focal-point': {
    fa: [
      'رابط دستگاه',
      'رابط',
      'رابط ارزیابی',
      'رابط ارزیابی عملکرد',
      'نماینده دستگاه',
      'نماینده',
      'رابط دستگاه اجرایی',
    ],
    en: ['Focal point'],
  },
  'agency-head': { fa: ['مدیر دستگاه', 'رئیس دستگاه', 'مدیرکل', 'بالاترین مقام دستگاه'], en: ['Agency head'] },
  evaluator: { fa: ['کارشناس ارزیاب', 'ارزیاب', 'کارشناس ارزیابی', 'ارزیابی‌کننده'], en: ['Evaluator'] },
  coordinator: { fa: ['هماهنگ‌کننده', 'مدیر سیستم', 'مدیر سامانه', 'کارشناس نوسازی اداری'], en: ['Coordinator'] },
  deputy: { fa: ['معاون توسعه مدیریت و سرمایه انسانی', 'معاون', 'معاون توسعه مدیریت'], en: ['Deputy'] },
  'organization-head': { fa: ['رئیس سازمان'], en: ['Organization head'] },
  'council-secretary': { fa: ['دبیر شورا', 'دبیر شورای راهبری'], en: ['Council secretary'] },
  'council-member': { fa: ['عضو شورا', 'عضو شورای راهبری'], en: ['Council member'] },
  'committee-member': { fa: ['عضو کمیته', 'عضو کمیته ارزیابی عملکرد'], en: ['Committee member'] },
  'inquiry-respondent': { fa: ['پاسخ‌دهنده استعلام', 'پاسخگوی استعلام'], en: ['Inquiry respondent'] },
  auditor: { fa: ['ناظر', 'بازرس', 'حسابرس'], en: ['Auditor'] },
}

/** Requirements 1.3 row 9: the seeds' other word for «اختصاصی» is a synonym. */
export const DIMENSION_WORDS: Words<Dimension> = {
  GENERAL: { fa: ['عمومی'], en: ['General'] },
  SPECIFIC: { fa: ['اختصاصی', 'تخصصی'], en: ['Specific'] },
}

export const FORMULA_WORDS: Words<Formula> = {
  BY_HAND: { fa: ['دستی', 'کارشناسی'], en: ['By hand', 'Manual'] },
  MORE_IS_BETTER: { fa: ['بیشتر بهتر', 'هر چه بیشتر بهتر'], en: ['More is better', 'More'] },
  LESS_IS_BETTER: { fa: ['کمتر بهتر', 'هر چه کمتر بهتر'], en: ['Less is better', 'Less'] },
}

export const YES_NO_WORDS: Words<'yes' | 'no'> = {
  yes: { fa: ['بله', 'بلی', 'آری', 'دارد', 'الزامی', '✓', '✔', '√', '☑'], en: ['Yes', 'Y', 'True', '1'] },
  no: { fa: ['خیر', 'نه', 'ندارد', 'اختیاری'], en: ['No', 'N', 'False', '0'] },
}

export const ASSIGNMENT_WORDS: Words<AssignmentKind> = {
  review: { fa: ['بررسی', 'داوری', 'ارزیابی'], en: ['Review'] },
  conflict: { fa: ['تعارض منافع', 'تعارض'], en: ['Conflict', 'Conflict of interest'] },
  second: { fa: ['ارزیاب دوم', 'بررسی دوم', 'نگاه دوم'], en: ['Second evaluator', 'Second look'] },
}

export const METHOD_WORDS: Words<InquiryMethod> = {
  manual: { fa: ['دستی', 'غیرالکترونیکی'], en: ['Manual'] },
  electronic: { fa: ['الکترونیکی', 'برخط'], en: ['Electronic', 'Online'] },
}

export const HOLIDAY_WORDS: Words<HolidayKind> = {
  solar: { fa: ['مناسبت شمسی', 'شمسی'], en: ['Solar'] },
  lunar: { fa: ['مناسبت قمری', 'قمری'], en: ['Lunar'] },
  decree: { fa: ['تعطیلی اعلامی', 'اعلامی', 'مصوبه'], en: ['Decree'] },
  working: { fa: ['روز کاری', 'روز کاری جبرانی'], en: ['Working day', 'Working'] },
}

/** Where a file gives specific indicators without an axis, they stand in this one. */
export const SPECIFIC_AXIS = { code: 'S', fa: 'شاخص‌های اختصاصی', en: 'Specific indicators' } as const
