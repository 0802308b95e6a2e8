import { Readable } from 'node:stream'
import { writeXlsx } from 'hucre/xlsx'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import {
  cellValue,
  namedOnce,
  type Table,
  type TableCell,
  type TableKind,
  type TableLook,
  tableSheet,
} from './write-table.ts'

/** One moment for all, so that the same tables make the same bytes. */
const BEGIN_OF_ZIP = new Date(1980, 0, 1)
const PART = { mtime: BEGIN_OF_ZIP, mode: 0o100_644 }
const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/
/** Rows that are written before others have a turn. */
const A_TURN = 500

type Tables = { sheets: readonly Table[] } & TableLook

/** A row that shows how each kind of cell is written. */
const SAMPLE: Record<TableKind, TableCell> = { text: 'x', 'date-text': 'x', number: 1, points: 1 }

/**
 * Any tables as one workbook whose rows never lie in memory together: the library makes it with one row a sheet, and what is written
 * there in this row is written for every other.
 */
export async function workbookStream({ sheets, ...look }: Tables): Promise<NodeJS.ReadableStream> {
  const tables = namedOnce(sheets)
  const skeleton = await writeXlsx({
    sheets: tables.map((table) =>
      tableSheet({ ...table, rows: [table.columns.map(({ kind }) => SAMPLE[kind])] }, look),
    ),
  })
  const zip = new ZipFile()
  for (const [name, content] of await partsOf(skeleton)) {
    const table = tables[Number(SHEET.exec(name)?.[1] ?? 0) - 1]
    if (table === undefined) zip.addBuffer(Buffer.from(content), name, PART)
    else zip.addReadStreamLazy(name, PART, (take) => take(null, Readable.from(sheetText(content, table))))
  }
  zip.end()
  return zip.outputStream
}

export const writeWorkbook = async (tables: Tables): Promise<Uint8Array> => wholeOf(await workbookStream(tables))

/** For what has to lie in memory as one: a message takes no stream. */
export async function wholeOf(stream: AsyncIterable<string | Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

async function partsOf(workbook: Uint8Array): Promise<[string, string][]> {
  const zip = await fromBufferPromise(Buffer.from(workbook))
  const parts: [string, string][] = []
  for await (const entry of zip.eachEntry())
    parts.push([entry.fileName, (await wholeOf(await zip.openReadStreamPromise(entry))).toString()])
  return parts
}

/** The text of a sheet with all rows in the place of the one that shows how. */
async function* sheetText(skeleton: string, { columns, rows }: Table): AsyncGenerator<string> {
  const [head = '', sample = '', rest = ''] = skeleton.split(/(<row r="2">.*?<\/row>)/s)
  const styles = [...sample.matchAll(/<c r="([A-Z]+)2"(?: t="\w+")?( s="\d+")?/g)].map(
    ([, letters = '', style = '']) => ({
      letters,
      style,
    }),
  )
  yield head.replace(/<dimension [^>]*>/, '')
  let line = 1
  let lines: string[] = []
  for (const row of rows) {
    line++
    const cells = styles.map(({ letters, style }, i) =>
      cellText(`${letters}${line}`, style, cellValue(row[i] ?? null, columns[i]?.kind ?? 'text')),
    )
    lines.push(`<row r="${line}">${cells.join('')}</row>`)
    if (lines.length < A_TURN) continue
    yield lines.join('')
    lines = []
    await new Promise((resolve) => setImmediate(resolve))
  }
  yield lines.join('') + rest.replace(/(<autoFilter ref="A1:[A-Z]+)\d+"/, `$1${line}"`)
}

function cellText(place: string, style: string, value: string | number | null): string {
  if (value === null) return `<c r="${place}"${style}/>`
  if (typeof value === 'number') return `<c r="${place}"${style}><v>${value}</v></c>`
  return `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** What XML 1.0 knows no way to write is left out. */
const escaped = (value: string): string =>
  value.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '').replace(UNWRITABLE, '')
// oxlint-disable-next-line no-control-regex -- these are what it is about
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
