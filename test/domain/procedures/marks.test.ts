import { expect, it } from 'vitest'
import { checkDefinition } from '#domain/procedures/check-definition.ts'
import { COURSE } from './definitions.ts'

it.each([
  ['', '', ''],
  ['"forms":["exam"]', '"forms":["list"]', 'steps.1.forms mark-nobody'],
  ['"column":"exam.marks.exam"', '"column":"exam.marks.none"', 'steps.1.pass.column pass-unknown'],
  ['"people":"list.people"', '"people":"list.none"', 'forms.exam.fields.0.rows.people path-unknown'],
  ['"kind":"decimal"', '"kind":"text"', 'steps.1.forms mark-nobody'],
])('marks of a definition with %s as %s: %s', (written, instead, fault) => {
  const checked = checkDefinition(JSON.parse(JSON.stringify(COURSE).replace(written, instead)))
  const faults = checked.ok ? [] : checked.faults.map(({ path, code }) => `${path} ${code}`)
  if (fault === '') expect(faults).toEqual([])
  else expect(faults).toContain(fault)
})
