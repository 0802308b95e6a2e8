import type { MinutesSheet } from '#documents/typeset/minutes.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Minutes } from '#reads/procedures/meetings.ts'
import { valueText } from '#screens/procedures/answers.ts'
import { lines } from '#screens/kit.ts'
import { minutesPointRow } from '#screens/procedures/live.ts'
import { label, labelDynamic } from '#wording/say.ts'

/** Minutes in the words of an office; texts are those that were handed in. */
export function minutesSheet(language: Language, minutes: Minutes, now: Date): MinutesSheet {
  const said = (key: 'title' | 'subject' | 'time' | 'where' | 'organizer' | 'code' | 'people' | 'decisions') =>
    label(language, `minutes-${key}`)
  return {
    language,
    title: lines(said('title'), minutes.title[language]),
    note: minutes.handedIn === null ? label(language, 'minutes-draft') : '',
    head: [
      { name: said('subject'), value: `${minutes.procedure[language]} · ${minutes.name}` },
      { name: said('time'), value: label(language, 'case-until-plain', { dueAt: new Date(minutes.at) }) },
      { name: said('where'), value: minutes.place || label(language, 'meeting-on-map') },
      { name: said('organizer'), value: minutes.organizer || label(language, 'case-by-evaluator') },
      { name: said('code'), value: minutes.code },
    ],
    answers: minutes.answers.map((line) => ({
      name: line.row === null ? line.title[language] : `${line.row} · ${line.title[language]}`,
      value: valueText(language, line),
    })),
    points: {
      title: label(language, 'live-minutes-title'),
      columns: [
        label(language, 'live-minutes-column'),
        label(language, 'minutes-result'),
        label(language, 'live-minutes-said'),
      ],
      rows: minutes.points.map((point) => minutesPointRow(language, point)),
    },
    people: {
      title: said('people'),
      columns: [
        label(language, 'minutes-person'),
        label(language, 'minutes-was-there'),
        label(language, 'minutes-said'),
      ],
      rows: minutes.guests.map(({ name, isPresent, answer, deputy, word, objection }) => [
        name,
        answer === 'sends-deputy' && deputy !== ''
          ? label(language, 'minutes-deputy', { name: deputy })
          : label(language, isPresent ? 'minutes-present' : 'minutes-absent'),
        word === null
          ? isPresent
            ? label(language, 'minutes-nothing')
            : ''
          : labelDynamic(language, `minutes-${word}`, { objection }),
      ]),
    },
    decisions: {
      title: said('decisions'),
      columns: [
        label(language, 'minutes-decision'),
        label(language, 'minutes-owner'),
        label(language, 'minutes-due'),
        label(language, 'minutes-result'),
      ],
      rows: minutes.tasks.map(({ text, owner, dueAt, isDone, isLate }) => [
        text,
        owner,
        label(language, 'case-day', { day: new Date(dueAt) }),
        labelDynamic(language, `minutes-task-${isDone ? 'done' : isLate ? 'late' : 'open'}`),
      ]),
    },
    footer: label(language, 'minutes-footer', { at: minutes.handedIn === null ? now : new Date(minutes.handedIn) }),
  }
}
