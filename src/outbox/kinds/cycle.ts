import type { StageKey } from '#domain/vocabulary.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'

interface MovedDates {
  key: StageKey
  from: string
  to: string
}

/** To agencies and evaluators: dates that were published have changed; old and new side by side (requirements E2, F1). */
export const scheduleChanged = noticeKind<{ year: number; moved: string }>({
  lane: 'broadcast',
  guarantee: 'at-least-once',
  compose: async ({ language }, { year, moved }) => {
    const dates = JSON.parse(moved) as MovedDates[]
    const lines = dates.map(({ key, from, to }) =>
      say(language, 'notice-schedule-changed-stage', {
        stage: labelDynamic(language, `stage-${key}`),
        from: new Date(from),
        to: new Date(to),
      }),
    )
    return {
      text: [
        say(language, 'notice-schedule-changed', { year }),
        ...lines,
        say(language, 'notice-schedule-calendar'),
      ].join('\n\n'),
      buttons: [
        [{ label: label(language, 'deadlines-calendar'), act: 'deadlines.calendar' }],
        [
          { label: label(language, 'deadlines-button'), act: 'deadlines.show' },
          { label: label(language, 'home'), act: 'home' },
        ],
      ],
    }
  },
})
