import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SHELVES } from '#chat/shelves.ts'
import { dialogueVersions } from '../../scripts/dialogue-versions.mjs'

const changed = (name: string): string[] => {
  const before = dialogueVersions('.')
  const after = dialogueVersions('.', (file) => `${readFileSync(file, 'utf8')}${file.endsWith(name) ? '\n//' : ''}`)
  return Object.keys(before).filter((id) => before[id] !== after[id])
}

describe('versions of dialogues', () => {
  it('stand for each dialogue of each shelf', () => {
    const ids = SHELVES.flatMap((shelf) => shelf.dialogues ?? []).map(({ id }) => id)
    expect(Object.keys(dialogueVersions('.')).sort()).toEqual(ids.sort())
  })

  it.each([
    ['the dialogue itself', 'chat/objections/text.dialogue.ts', 'objection.set-text', true],
    ['another dialogue', 'chat/objections/text.dialogue.ts', 'people.search', false],
    ['a rule that reads its answers', 'domain/review/read-score.ts', 'review.score', true],
    ['how numbers are read', 'persian-text/src/parse-number.ts', 'review.score', true],
    ['how a question is asked', 'chat/dialogue/dialogue.ts', 'people.search', true],
    ['an act behind it', 'workflows/people/read-people.ts', 'people.search', false],
  ])('after a change of %s', (_, file, id, isNew) => {
    expect(changed(file).includes(id)).toBe(isNew)
  })
})
