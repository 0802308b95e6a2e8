import type { MinutesSheet } from '#documents/typeset/minutes.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { SessionPage } from '#reads/council/session.ts'
import { pointTitle } from '#screens/council/sessions.ts'
import { lines } from '#screens/kit.ts'
import { label, labelDynamic } from '#wording/say.ts'

/** The minutes in the words of an office, with room for signatures. */
export function councilMinutes(language: Language, page: SessionPage, now: Date): MinutesSheet {
  const { members, quorum, points, number, place, organizer, ballot } = page
  const present = members.filter(({ isPresent }) => isPresent).length
  return {
    language,
    title: label(language, 'session-minutes-title'),
    note: number === null ? label(language, 'minutes-draft') : '',
    head: [
      { name: label(language, 'session-minutes-number'), value: number ?? '–' },
      {
        name: label(language, 'minutes-time'),
        value: label(language, 'case-until-plain', { dueAt: new Date(page.at ?? now) }),
      },
      { name: label(language, 'minutes-where'), value: place },
      { name: label(language, 'minutes-organizer'), value: organizer },
      {
        name: label(language, 'session-minutes-quorum'),
        value: label(language, 'session-quorum', { present, members: members.length, quorum }),
      },
      { name: label(language, 'session-minutes-ballot'), value: labelDynamic(language, `session-ballot-${ballot}`) },
    ],
    answers: points.map((point, index) => ({
      name: `${label(language, 'case-number', { value: index + 1 })}. ${pointTitle(language, point)}`,
      value: lines(
        point.text !== '' && point.text,
        point.fingerprint !== null && label(language, 'session-point-content', { fingerprint: point.fingerprint }),
        ...point.remarks.map((remark) => label(language, 'session-remark-line', remark)),
      ),
    })),
    people: {
      title: label(language, 'minutes-people'),
      columns: [
        label(language, 'minutes-person'),
        label(language, 'minutes-was-there'),
        label(language, 'session-minutes-sign'),
      ],
      rows: members.map(({ name, isPresent }) => [
        name,
        label(language, isPresent ? 'minutes-present' : 'minutes-absent'),
        '',
      ]),
    },
    decisions: {
      title: label(language, 'session-minutes-points'),
      columns: [
        label(language, 'session-minutes-point'),
        label(language, 'session-minutes-outcome'),
        label(language, 'session-minutes-votes'),
      ],
      rows: points.map((point) => [
        pointTitle(language, point),
        labelDynamic(language, `session-point-${point.state}`),
        lines(
          point.counted !== null && label(language, 'session-point-counted', point.counted),
          ...point.names.map((vote) => label(language, 'session-point-name', vote)),
        ) || '–',
      ]),
    },
    footer: label(language, 'minutes-footer', { at: now }),
  }
}
