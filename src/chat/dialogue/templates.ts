import type { Outcome } from '#shared/outcome.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { type Back, BACK, type Talk } from './dialogue.ts'
import { pick } from './questions.ts'

/** A ready-made sentence. With `blank` it has one gap, which a press or a word fills. */
export interface Template {
  name: string
  blank?: 'file' | 'words'
}

const FILES_SHOWN = 6

/**
 * Words of several ready-made sentences and of one's own, each a line (peers row 38): a button and a sentence for each, the
 * sentence with `$blank`. «بازگشت» takes the last line away.
 */
export async function composeText(
  talk: Talk,
  {
    key,
    templates,
    files,
    question,
    check,
    isOne = false,
  }: {
    /** Of the button; the sentence has the same with `-text`. */
    key: (name: string) => string
    templates: readonly Template[]
    /** Names that a gap of that kind may be filled with. */
    files: readonly string[]
    /** The question over what is written so far, '' at first. */
    question: (written: string) => string
    check: (text: string) => Outcome<string>
    /** One sentence is all that is wanted. */
    isOne?: boolean
  },
): Promise<string | Back> {
  const { language } = talk
  const parts: string[] = []
  for (;;) {
    const written = parts.join('\n')
    const answer = await talk.ask<{ text: string } | { template: number } | 'done'>(
      {
        text: question(written),
        buttons: [
          ...(parts.length === 0 ? [] : [[pick(label(language, 'template-done'), 'done')]]),
          ...templates.map(({ name }, i) => [pick(labelDynamic(language, key(name)), i)]),
        ],
      },
      ({ text, picked }) => {
        if (picked === 'done') return done('done' as const)
        if (picked !== null) return done({ template: Number(picked) })
        const whole = check([...parts, text ?? ''].join('\n'))
        return whole.ok ? done({ text: text ?? '' }) : whole
      },
    )
    if (answer === BACK && parts.length === 0) return BACK
    if (answer === BACK) parts.pop()
    else if (answer === 'done') {
      const whole = check(written)
      if (whole.ok) return whole.value
    } else if ('text' in answer) {
      // What is written by hand is most often all there is to say.
      parts.push(answer.text.trim())
      if (parts.length === 1) return parts.join('\n')
    } else {
      const template = templates[answer.template]
      const line = template === undefined ? BACK : await fillTemplate(talk, key, template, files)
      if (line === BACK) continue
      parts.push(line)
      if (isOne) return parts.join('\n')
    }
  }
}

async function fillTemplate(
  talk: Talk,
  key: (name: string) => string,
  { name, blank }: Template,
  files: readonly string[],
): Promise<string | Back> {
  const { language } = talk
  const sentence = (filled: string): string => labelDynamic(language, `${key(name)}-text`, { blank: filled })
  if (blank === undefined) return sentence('')
  const offered = blank === 'file' ? files.slice(0, FILES_SHOWN) : []
  if (blank === 'file' && files.length === 1) return sentence(files[0] ?? '')
  const filled = await talk.ask<string>(
    {
      text: say(language, blank === 'file' ? 'template-which-file' : 'template-which-words', { name: sentence('…') }),
      buttons: offered.map((file, i) => [pick(file.slice(0, 60), i)]),
    },
    ({ text, picked }) => {
      const chosen = picked === null ? (text ?? '').trim() : (offered[Number(picked)] ?? '')
      return chosen === '' ? refuse('template-blank') : done(chosen.slice(0, 200))
    },
  )
  return filled === BACK ? BACK : sentence(filled)
}
