import { createWriteStream } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { evidenceArchive } from '#documents/evidence-archive.ts'
import { bundleFiles, zipped } from '#documents/results-bundle.ts'
import { resultsJson } from '#documents/results-json.ts'
import { resultsBook } from '#documents/results-workbook.ts'
import { writeProvince } from '#documents/workbook/province-workbook.ts'
import { signedWith } from '#domain/results/results-export.ts'
import type { Refusal } from '#shared/outcome.ts'
import { labelDynamic } from '#wording/say.ts'
import { bySystem, type Tools } from '#workflows/tools.ts'
import { readPresentProvince } from '#workflows/import/apply-province.ts'
import { readEvidenceExport } from '#workflows/evidence/read-evidence-export.ts'
import {
  readAuditExport,
  readResultsBundle,
  readResultsExport,
  signManifest,
} from '#workflows/results/read-results-export.ts'
import { publicSigningKey } from '#storage/signing-key.ts'
import type { Config } from '../config.ts'
import { type CliAnswer, type CliCommand, CliFault } from './command.ts'

const refused = (refusal: Refusal): never => {
  throw new CliFault(labelDynamic('en', `refusal-${refusal.code}`, { ...refusal }))
}

const yearOf = (text: string | undefined): number => {
  const year = Number(text)
  if (!Number.isInteger(year) || year < 1300 || year > 1499)
    throw new CliFault('Give the year: --cycle 1404 (a Jalali year of four digits).')
  return year
}

async function exportResults(tools: Tools, config: Config, year: number, target: string): Promise<CliAnswer> {
  const extension = /\.(xlsx|json)$/i.exec(target)?.[1]?.toLowerCase()
  if (extension === undefined) throw new CliFault('The file for results must end in .xlsx or .json.')
  const results = await readResultsExport(tools, bySystem(tools.clock.now()), { year })
  if (!results.ok) return refused(results.refusal)
  const { value } = results
  const content = extension === 'json' ? Readable.from(resultsJson(value)) : await resultsBook(config.language, value)
  // Under another name first, so that a broken write never looks like an export.
  await pipeline(content, createWriteStream(`${target}.part`))
  await rename(`${target}.part`, target)
  const { agencies, items, contentHash, approvals } = value
  const counts = { agencies: agencies.length, items: items.length, approvals: approvals.length }
  return {
    lines: [
      `${target}: ${counts.agencies} agencies, ${counts.items} items, ${counts.approvals} approvals`,
      ...(approvals.length === 0 ? ['Not finalised yet: these scores may change.'] : [`Content ${contentHash}`]),
    ],
    data: { target, year, ...counts, contentHash },
  }
}

/** The results with a list of their evidence, signed: docs/transmission.md says how it is checked. */
async function exportBundle(tools: Tools, config: Config, year: number, target: string): Promise<CliAnswer> {
  if (!/\.zip$/i.test(target)) throw new CliFault('The file for the bundle must end in .zip.')
  const by = bySystem(tools.clock.now())
  const read = await readResultsBundle(tools, by, { year })
  if (!read.ok) return refused(read.refusal)
  const { results, files: evidence } = read.value
  const { contentHash, exportedAt: madeAt } = results
  const files = await bundleFiles(config.language, results, evidence)
  const hashes = Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256]))
  const manifest = await signManifest(tools, by, { year, contentHash, madeAt, files: hashes })
  if (!manifest.ok) return refused(manifest.refusal)
  const signs = Object.entries(signedWith(manifest.value)).map(([name, words]) => ({ name, bytes: Buffer.from(words) }))
  await writeFile(`${target}.part`, await zipped([...files, ...signs]), { mode: 0o600 })
  await rename(`${target}.part`, target)
  return {
    lines: [`${target}: ${results.items.length} items, ${evidence.length} files listed`, `Content ${contentHash}`],
    data: { target, year, items: results.items.length, files: evidence.length, contentHash },
  }
}

/** What is kept now as the workbook that `import` reads: sent back unchanged, it changes nothing. */
async function exportProvince(tools: Tools, config: Config, target: string): Promise<CliAnswer> {
  if (!/\.xlsx$/i.test(target)) throw new CliFault('The file for the province must end in .xlsx.')
  const province = await readPresentProvince(tools, bySystem(tools.clock.now()))
  if (!province.ok) return refused(province.refusal)
  await writeFile(`${target}.part`, await writeProvince(province.value, config.language), { mode: 0o600 })
  await rename(`${target}.part`, target)
  const { agencies, people, indicators } = province.value
  const counts = { agencies: agencies.length, seats: people.length, indicators: indicators.length }
  return {
    lines: [`${target}: ${counts.agencies} agencies, ${counts.seats} seats, ${counts.indicators} indicators`],
    data: { target, ...counts },
  }
}

/** One entry a line, each with its hash and that of the one before: the chain can be checked without the product. */
async function exportAudit(tools: Tools, target: string): Promise<CliAnswer> {
  const part = `${target}.part`
  const log = await readAuditExport(tools, bySystem(tools.clock.now()))
  if (!log.ok) return refused(log.refusal)
  let entries = 0
  const pages = log.value
  async function* written(): AsyncGenerator<string> {
    for await (const page of pages) {
      entries += page.length
      yield page.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    }
  }
  try {
    await pipeline(written(), createWriteStream(part, { mode: 0o600 }))
    await rename(part, target)
    return { lines: [`${target}: ${entries} entries`], data: { target, entries } }
  } finally {
    await rm(part, { force: true })
  }
}

/** Every version of every agency's evidence with its files, as a zip. Nothing of the scores is in it. */
async function exportEvidence(tools: Tools, config: Config, year: number, target: string): Promise<CliAnswer> {
  if (!/\.zip$/i.test(target)) throw new CliFault('The file for evidence must end in .zip.')
  const by = bySystem(tools.clock.now())
  const head = { year, exportedAt: by.sentAt.toISOString() }
  const part = `${target}.part`
  const places = { place: (sha256: string) => tools.files.path(sha256), spool: `${part}-contents` }
  const archive = evidenceArchive(config.language, head, places)
  try {
    const read = await readEvidenceExport(tools, by, { year, take: (evidence) => archive.add(evidence) })
    if (!read.ok) return refused(read.refusal)
    await archive.end()
    await pipeline(archive.stream, createWriteStream(part, { mode: 0o600 }))
    await rename(part, target)
    const { versions, files } = read.value
    return { lines: [`${target}: ${versions} versions, ${files} files`], data: { target, year, versions, files } }
  } finally {
    archive.close()
    await rm(part, { force: true })
  }
}

/** To be published by the province, so that everybody can check what it has signed. */
async function exportKey(config: Config, target: string): Promise<CliAnswer> {
  const key = await publicSigningKey(config.dataDir)
  await writeFile(target, key)
  return { lines: [key.trim()], data: { target, key } }
}

/** Requirements E18, J2: what the province carries over to the national system, and the audit log for whoever checks it. */
export const exportCommand: CliCommand = {
  usage: '<results|bundle|evidence|province|audit|public-key> --cycle YEAR <target>',
  does: 'writes the results of a year (.xlsx, .json), the same signed for the national system and the archive (bundle, .zip), its evidence with all files (.zip), the data of the province (.xlsx, for import), the audit log (one JSON entry per line), or the key that signatures are checked with (.pem)',
  options: ['cycle'],
  async run(desk) {
    const [what, target] = desk.words
    if (target === undefined)
      throw new CliFault('Give the file to write. Example: export results --cycle 1404 results.xlsx')
    if (what === 'province') return exportProvince(await desk.data(), desk.config, target)
    if (what === 'audit') return exportAudit(await desk.data(), target)
    if (what === 'public-key') return exportKey(desk.config, target)
    const write = new Map([
      ['results', exportResults],
      ['bundle', exportBundle],
      ['evidence', exportEvidence],
    ]).get(what ?? '')
    if (write === undefined)
      throw new CliFault('Say what to export, one of: results, bundle, evidence, province, audit, public-key')
    const year = yearOf(desk.option('cycle'))
    return write(await desk.data(), desk.config, year, target)
  },
}
