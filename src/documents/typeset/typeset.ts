import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { turns } from '#shared/turns.ts'

/*
 * HOW TO ADD A DOCUMENT OR A PICTURE
 * 1. Write `templates/<name>.typ` (Typst 0.13). Begin it with the two lines every template begins with:
 *      #import "common.typ": data, picture          // or `letter` for an A4 letter
 *      #show: picture                                // page 540pt wide, which becomes 1080 px; height as needed
 *    `data` is your JSON; with `language` it is laid out as that is read (start, end, `along`), from right to left without.
 *    Text from it is placed as a string, so `#eval(1)` or `$x$` in a name prints literally.
 *    A key that is missing is an error, never an empty place. Nothing may be imported but "common.typ" and, for graphs, "graph-parts.typ".
 * 2. Add <name> to TEMPLATES below and write a typed function beside this file (see timetable-picture.ts) that calls
 *    `typesetPng('<name>', data)` or `typesetPdf('<name>', data)`.
 * 3. All words come ready from the caller (Fluent), all measures as fractions 0..1: a template only draws.
 * The same data gives the same bytes. Measured: 100 ms the first time in a process, then 10 to 40 ms.
 */

export const TEMPLATES = [
  'silent-letter',
  'timetable',
  'rehearsal',
  'invitations',
  'self-assessment',
  'certificate',
  'minutes',
  'dossier',
  'board',
  'results-report',
  'result-letter',
  'result-card',
  'graph',
  'analysis',
] as const
export type Template = (typeof TEMPLATES)[number]

/** Plain JSON. `interface`s fit too, which an index signature would refuse. */
export type TypesetData = object

/** Seen from src/documents/typeset and from dist/documents/typeset alike. */
const FOLDER = fileURLToPath(new URL('../../../src/documents/typeset/templates/', import.meta.url))
const PICTURE_WIDTH = 1080
/** Results of Typst that so many renderings have not used are forgotten: a long-lived process must not grow. */
const KEEP_FOR = 5

const font = (weight: string): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve(`vazirmatn/fonts/ttf/Vazirmatn-${weight}.ttf`))

async function createCompiler(): Promise<NodeCompiler> {
  // Loaded at the first document: 40 MB of native code that a start does not pay for.
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  return NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs: [font('Regular'), font('Bold')] }] })
}

let compiler: Promise<NodeCompiler> | undefined
/** A rendering takes tens of megabytes for a moment, and the compiler is not to be entered twice. */
const inTurn = turns()

function typeset<T>(
  template: Template,
  data: TypesetData,
  make: (compiler: NodeCompiler, document: NonNullable<ReturnType<NodeCompiler['compile']>['result']>) => T,
): Promise<T> {
  return inTurn(async () => {
    compiler ??= createCompiler()
    const typst = await compiler
    try {
      const compiled = typst.compile({
        mainFilePath: `${FOLDER}${template}.typ`,
        inputs: { data: JSON.stringify(data) },
      })
      const document = compiled.result
      if (document === null) throw new Error(`template ${template}: ${faultOf(compiled.takeError())}`)
      return make(typst, document)
    } finally {
      typst.evictCache(KEEP_FOR)
    }
  })
}

const faultOf = (error: { shortDiagnostics: unknown[] } | null): string =>
  JSON.stringify(error?.shortDiagnostics ?? 'no diagnostics')

/**
 * An A4 document as PDF, fonts embedded; the same data gives the same bytes.
 * @throws when the template asks for a key that `data` does not have: a fault of ours, not of the reader
 */
export const typesetPdf = (template: Template, data: TypesetData): Promise<Uint8Array> =>
  typeset(template, data, (typst, document) => new Uint8Array(typst.pdf(document)))

/**
 * A picture of one page, 1080 pixels wide.
 * @throws as typesetPdf does
 */
export async function typesetPng(template: Template, data: TypesetData): Promise<Uint8Array> {
  const svg = await typeset(template, data, (typst, document) => typst.plainSvg(document))
  return inTurn(async () => {
    const { renderAsync } = await import('@resvg/resvg-js')
    // Typst has made paths of all letters, so no font is needed here.
    const options = { font: { loadSystemFonts: false }, fitTo: { mode: 'width' as const, value: PICTURE_WIDTH } }
    return new Uint8Array((await renderAsync(svg, options)).asPng())
  })
}
