import {
  isPhoneNumberValid,
  isShebaValid,
  verifyIranianLegalId,
  verifyIranianNationalId,
} from '@persian-tools/persian-tools'
import {
  cleanText,
  isYes,
  jalaliParts,
  keyOfDay,
  parseNumber,
  squash,
  toAsciiDigits,
  toPersianDigits,
} from 'persian-text'
import { done, readAs, type Reading, refuse } from '#shared/outcome.ts'
import { readDay } from '../read-day.ts'
import type { Place, Value } from './answers.ts'
import type { BothWords, Column, Field } from './definition.ts'

/** An answer as it came: written, pressed (the key of a choice, `yes`, `no`) or a place on the map. */
export interface RawAnswer {
  text: string | null
  picked: string | null
  place?: Place | null
}

export interface ReadingPlace {
  choices: readonly { key: string; title: BothWords }[]
  /** When it was written: «tomorrow» counts from then. */
  now: Date
  zone: string
  language: keyof BothWords
  /** How they are written in this language. */
  yesNo: { yes: string; no: string }
}

/** «و», «ریال», «تا»: how people join, count and span. */
const BETWEEN_CHOICES = /[\n,،;؛]| \u0648 /
const RIAL = /\s*(?:\u0631\u06cc\u0627\u0644|rials?)\s*$/i
const BETWEEN_DAYS = /\s+\u062a\u0627\s+|\s+to\s+|\s+[-–]\s+/

const DEGREES = /(-?\d{1,3}\.\d+|-?\d{1,3})\s*[,\u060c;\s]\s*(-?\d{1,3}\.\d+|-?\d{1,3})/

/** A place as it is written: latitude and longitude, alone, in a link of a map, or where a telephone says «geo:». */
export function placeIn(text: string): Place | null {
  const [, latitude, longitude] = DEGREES.exec(toAsciiDigits(text).replaceAll('\u066b', '.')) ?? []
  const place = { latitude: Number(latitude), longitude: Number(longitude) }
  return latitude !== undefined && Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180 ? place : null
}

/** Whoever sits at a desk has no position to send. */
function readPlace({ place, text }: RawAnswer): Reading<Value> {
  const found = place ?? placeIn(text ?? '')
  return found === null ? refuse('place-expected') : done(found)
}

const TEXT_LIMIT = { text: 300, 'long-text': 4000, person: 120 } as const

const PEOPLE_LIMIT = 500

/**
 * Reads the answer to one field and judges it by the field's own bounds. Refusals: choice-by-button, answer-too-short {least},
 * answer-too-long {most}, answer-pattern {says}, number-unreadable {reason}, answer-out-of-bounds {least, most}, answer-not-whole,
 * day-unreadable {reason}, day-not-past, day-not-ahead, period-unreadable, phone-unreadable, national-id-wrong, company-id-wrong, iban-wrong, place-expected,
 * name-needed, people-count {least, most}, people-twice {name}, choices-count {least, most}, text-expected.
 */
export function readAnswer(field: Field | Column, answer: RawAnswer, at: ReadingPlace): Reading<Value> {
  const text = cleanText(answer.text ?? '')
  switch (field.kind) {
    case 'yes-no':
      return readYesNo(answer, at)
    case 'one-of':
      return choiceOf(answer, at.choices, at.language) ?? refuse('choice-by-button')
    case 'some-of':
      return someOf(field, answer, at)
    case 'place':
      return readPlace(answer)
    case 'text':
    case 'long-text':
      return checkText(field, text, TEXT_LIMIT[field.kind], at.language)
    case 'people':
      return readPeople(field, answer.text ?? '')
    case 'person':
      return text.split(' ').length < 2 ? refuse('name-needed') : checkText(field, text, TEXT_LIMIT.person, at.language)
    case 'whole':
    case 'decimal':
    case 'rial':
      return readNumber(field, answer.text ?? '', at.language)
    case 'date':
      return readDate(field, text, at)
    case 'period':
      return readPeriod(text, at)
    case 'phone':
    case 'national-id':
    case 'company-id':
    case 'iban':
      return readCode(field.kind, text)
    case 'files':
    case 'photos':
    case 'table':
    case 'computed':
      return refuse('text-expected')
  }
}

/** A line for each, as they are to be called; nobody twice. */
function readPeople(field: Field | Column, text: string): Reading<Value> {
  const names = text
    .split(/[\n،,;؛]/)
    .map((name) => cleanText(name).slice(0, TEXT_LIMIT.person))
    .filter((name) => name !== '')
  const [least, most] = [field.least ?? 1, field.most ?? PEOPLE_LIMIT]
  if (names.length < least || names.length > most) return refuse('people-count', { least, most })
  const twice = names.find((name, i) => names.findIndex((one) => squash(one) === squash(name)) < i)
  return twice === undefined ? done(names) : refuse('people-twice', { name: twice })
}

function readYesNo({ text, picked }: RawAnswer, { yesNo }: ReadingPlace): Reading<Value> {
  const key = squash(text ?? '')
  if (picked === 'yes' || (key !== '' && (key === squash(yesNo.yes) || isYes(key)))) return done(true)
  return picked === 'no' || (key !== '' && key === squash(yesNo.no)) ? done(false) : refuse('choice-by-button')
}

function choiceOf(
  { text, picked }: RawAnswer,
  choices: ReadingPlace['choices'],
  language: keyof BothWords,
): { ok: true; value: string } | null {
  const key = squash(text ?? '')
  const found = choices.find(
    (choice) =>
      choice.key === picked ||
      (key !== '' && [choice.title[language], choice.title.fa].some((title) => squash(title) === key)),
  )
  return found === undefined ? null : done(found.key)
}

/** Written one after another, or by their numbers in the list: «۱ و ۳». */
function someOf(
  field: Field | Column,
  { text, picked }: RawAnswer,
  { choices, language }: ReadingPlace,
): Reading<Value> {
  const parts = (picked ?? text ?? '').split(BETWEEN_CHOICES).filter((part) => part.trim() !== '')
  const keys = parts.map((part) => {
    const number = Number(toAsciiDigits(part.trim()))
    const byNumber = Number.isInteger(number) ? choices[number - 1]?.key : undefined
    const named = choiceOf({ text: part, picked: part.trim() }, choices, language)
    return byNumber ?? named?.value ?? null
  })
  if (keys.length === 0 || keys.includes(null)) return refuse('choice-by-button')
  const chosen = [...new Set(keys as string[])]
  const [least, most] = [field.least ?? 1, field.most ?? choices.length]
  return chosen.length < least || chosen.length > most ? refuse('choices-count', { least, most }) : done(chosen)
}

function checkText(field: Field | Column, text: string, limit: number, language: keyof BothWords): Reading<Value> {
  const [least, most] = [field.least ?? 1, Math.min(field.most ?? limit, limit)]
  if (text === '') return refuse('text-expected')
  if (text.length < least) return refuse('answer-too-short', { least })
  if (text.length > most) return refuse('answer-too-long', { most })
  const { pattern } = field
  return pattern !== undefined && !new RegExp(`^(?:${pattern.is})$`, 'u').test(toAsciiDigits(text))
    ? refuse('answer-pattern', { says: pattern.says[language] })
    : done(text)
}

function readNumber(field: Field | Column, text: string, language: keyof BothWords): Reading<Value> {
  const plain = field.kind === 'rial' ? text.replace(RIAL, '') : text
  const parsed = parseNumber(plain, { slashIsDecimal: field.kind === 'decimal' })
  if (!parsed.ok) return refuse('number-unreadable', { reason: parsed.reason })
  if (field.kind !== 'decimal' && !Number.isInteger(parsed.value)) return refuse('answer-not-whole')
  const { least = field.kind === 'decimal' ? undefined : 0, most } = field
  const isOutside = (least !== undefined && parsed.value < least) || (most !== undefined && parsed.value > most)
  const written = (bound: number | undefined): string =>
    bound === undefined ? 'none' : language === 'fa' ? toPersianDigits(String(bound)) : String(bound)
  return isOutside ? refuse('answer-out-of-bounds', { least: written(least), most: written(most) }) : done(parsed.value)
}

const dayKey = (text: string, at: ReadingPlace): Reading<string> => readAs(readDay(text, at, 'day'), keyOfDay)

/** A card that has expired, a birthday to come: the day has to lie where its field wants it. Today is neither past nor ahead. */
function readDate({ day }: Field | Column, text: string, at: ReadingPlace): Reading<string> {
  const read = dayKey(text, at)
  if (!read.ok || day === undefined) return read
  const today = keyOfDay(jalaliParts(at.now, at.zone))
  const isFit = day === 'past' ? read.value < today : read.value > today
  return isFit ? read : refuse(day === 'past' ? 'day-not-past' : 'day-not-ahead')
}

const readPeriod = (text: string, at: ReadingPlace): Reading<Value> => {
  const [from, to] = text.split(BETWEEN_DAYS).map((part) => dayKey(part, at))
  return from?.ok === true && to?.ok === true && from.value <= to.value
    ? done({ from: from.value, to: to.value })
    : refuse('period-unreadable')
}

/** Numbers with check digits: by a library that is kept, not by hand. */
function readCode(kind: 'phone' | 'national-id' | 'company-id' | 'iban', text: string): Reading<Value> {
  const bare = toAsciiDigits(text)
    .replace(/[\s\-_.()]/g, '')
    .toUpperCase()
  switch (kind) {
    case 'national-id':
      return /^\d{10}$/.test(bare) && verifyIranianNationalId(bare) ? done(bare) : refuse('national-id-wrong')
    case 'company-id':
      return /^\d{11}$/.test(bare) && verifyIranianLegalId(bare) === true ? done(bare) : refuse('company-id-wrong')
    case 'iban': {
      const iban = /^\d{24}$/.test(bare) ? `IR${bare}` : bare
      return isShebaValid(iban) ? done(iban) : refuse('iban-wrong')
    }
    case 'phone': {
      const phone = bare.replace(/^(?:\+|00)98/, '0')
      const isLandline = /^0[1-8]\d{9}$/.test(phone)
      return isLandline || (/^09\d{9}$/.test(phone) && isPhoneNumberValid(phone))
        ? done(phone)
        : refuse('phone-unreadable')
    }
  }
}
