import { expect, it } from 'vitest'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { NOTICE_KINDS } from '#outbox/kinds.ts'
import { hasMessage } from '#wording/say.ts'

it('every kind of notice has a name for the list of what did not arrive', () => {
  const nameless = LANGUAGES.flatMap((language) =>
    Object.keys(NOTICE_KINDS).filter((kind) => !hasMessage(language, `undelivered-kind-${kind}`)),
  )
  expect(nameless).toEqual([])
})
