import { type ActivePart, type FileKindRefusal, refuseOther } from '#domain/files/allowed-file.ts'
import { sniff } from '#domain/files/sniff.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'

type Fault = { ok: false; refusal: FileKindRefusal } | null

/** Main parts by their content type; a file may put them where it likes (Word Online writes `word/document2.xml`). */
const MAIN: readonly (readonly [RegExp, 'docx' | 'xlsx' | 'PPTX' | 'Word-template' | 'Excel-template'])[] = [
  [/wordprocessingml\.document\.main\+xml/i, 'docx'],
  [/spreadsheetml\.sheet\.main\+xml/i, 'xlsx'],
  [/presentationml\.(?:presentation|slideshow|template)\.main\+xml/i, 'PPTX'],
  [/wordprocessingml\.template\.main\+xml/i, 'Word-template'],
  [/spreadsheetml\.template\.main\+xml/i, 'Excel-template'],
]
const MACRO_TYPES = /macroEnabled|vbaProject|macrosheet|intlmacrosheet|vbaData/i
const MACRO_PARTS = /(?:^|\/)(?:vba(?:Project|Data)[^/]*|macrosheets\/.*|dialogsheets\/.*)$/i
const OBJECT_PARTS = /(?:^|\/)(?:activeX\/|ctrlProps\/.*\.bin$|embeddings\/.*\.(?:bin|ole|doc|xls|ppt)$|oleObject)/i
/** What may lie in an office file beside XML: pictures, and what we know no sign of (fonts, settings of printers). */
const HARMLESS = new Set(['XML', 'SVG', 'jpg', 'png', 'GIF', 'BMP', 'TIFF', 'WebP', 'ICO', 'MP3', 'MP4', 'WAV', 'zip'])

/** Field codes lie in pieces; these ask another program for data, or spell that out letter by letter. */
const FIELD_PIECES = /<w:instrText(?:\s[^<>]{0,100})?>([^<]*)|w:instr=["']([^"']*)|w:fldCharType=["']begin/gi
const STARTS_PROGRAM =
  /DDEAUTO|(?:^|[^a-z])DDE\s|QUOTE(?:\s+\d{2,3}){3}|(?:^|\s)(?:LINK\s+[\w.]{1,60}\s+["\\]|DATABASE\s)/i
/** Fields that bring in what lies elsewhere. */
const BRINGS_IN =
  /(?:^|\s)(?:INCLUDEPICTURE|INCLUDETEXT|IMPORT|RD)\s+(?:\\[a-z]\s+){0,4}(?:"|&quot;)?\s*(?:(?:https?|ftp|file|smb):|\\\\|\/\/)/i
/** Every one of them ends at the next `<`: parts of any size are read in the time of their length. */
const PART_FAULTS: readonly (readonly [RegExp, ActivePart])[] = [
  [/<!(?:DOCTYPE|ENTITY)/, 'hidden'],
  [/<(?:\w{1,20}:)?ddeLink\b/, 'field'],
  [/<f(?:\s[^<>]{0,200})?>[^<|]{0,300}\w\|(?:'|&apos;|&#39;|\w)[^<!|"]{0,300}!/, 'field'],
  [/<(?:\w{1,20}:)?(?:oleLink|OLEObject|oleObject)\b/, 'embedded'],
  // A program from elsewhere that opens beside the text, and pictures of the older kind that are fetched.
  [/<(?:\w{1,20}:)?webextension\b/, 'embedded'],
  [/<v:(?:imagedata|fill|image|stroke)\s[^<>]{0,1000}\b(?:src|href)=["'](?:https?:|ftp:|file:|\\\\)/i, 'link'],
  // Functions that call a program or an address, in cells and in names.
  [
    /<(?:f|definedName)(?:\s[^<>]{0,200})?>[^<]{0,1500}\b(?:(?:WEBSERVICE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|DDE)\(|IMAGE\((?:"|&quot;)\s*(?:https?:|\\\\))/i,
    'field',
  ],
  [/<(?:\w{1,20}:)?webPr\b|<(?:\w{1,20}:)?connection\s[^<>]{0,1000}refreshOnLoad=["'](?:1|true)/i, 'link'],
]
const RELATION = /^(?:\w+:)?Relationship\s/
const ATTRIBUTE = /([\w:.-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ACTIVE_RELATIONS = new Set([
  'attachedTemplate',
  'oleObject',
  'aFChunk',
  'control',
  'vbaProject',
  'frame',
  'subDocument',
])
const RELATIONS_LIMIT = 10_000
const RELATION_LIMIT = 16 * 1024
const SCRIPT_LINK = /^\s*(?:javascript|vbscript|data|mhtml|ms-[a-z-]+|search-ms):/i
const OVERLAP = 2048
/** An honest list of relations, and an honest sum of field codes, is far smaller. */
const HELD_LIMIT = 1024 * 1024
const PIECES_LIMIT = 200_000

/** Judges the parts of an office file as they are unpacked, each in pieces; large ones never lie in memory whole. */
export class OfficeParts {
  #isFirst = true
  #isRelations = false
  #tail = ''
  #relations = ''
  #fields = ''
  /** From the last `<` on: it is not known yet how that goes on. */
  #open = ''
  #pieces = 0
  /** The part that is read is an archive itself. */
  isArchive = false

  kindOf(types: string): Outcome<'docx' | 'xlsx', FileKindRefusal> {
    const text = plain(types.replaceAll('\0', ''))
    if (MACRO_TYPES.test(text)) return refuse('file-macro')
    const kind = MAIN.find(([type]) => type.test(text))?.[1]
    if (kind === undefined) return refuse('file-broken')
    return kind === 'docx' || kind === 'xlsx' ? done(kind) : refuseOther(kind)
  }

  judgeName(name: string): Fault {
    if (MACRO_PARTS.test(name)) return refuse('file-macro')
    return OBJECT_PARTS.test(name) ? active('embedded') : null
  }

  begin(name: string): void {
    this.#isFirst = true
    this.#isRelations = name.toLowerCase().endsWith('.rels')
    this.#tail = this.#relations = this.#fields = this.#open = ''
    this.isArchive = false
  }

  read(bytes: Buffer): Fault {
    if (this.#isFirst) {
      this.#isFirst = false
      const sign = sniff(bytes)
      if (sign !== null && !HARMLESS.has(sign)) return active('embedded')
      this.isArchive = sign === 'zip'
    }
    // The names that matter are the same letters in UTF-16, but for the zeros between them.
    const text = this.#tail + bytes.toString('latin1').replaceAll('\0', '')
    const fault = PART_FAULTS.find(([sign]) => sign.test(text))
    if (fault !== undefined) return active(fault[1])
    const fresh = text.slice(this.#tail.length)
    if (this.#isRelations) this.#relations += fresh
    else this.#gather(fresh)
    this.#tail = text.slice(-OVERLAP)
    return this.#relations.length + this.#fields.length > HELD_LIMIT || this.#pieces > PIECES_LIMIT
      ? active('hidden')
      : null
  }

  end(): Fault {
    const fields = plain(this.#fields)
    if (STARTS_PROGRAM.test(fields)) return active('field')
    if (BRINGS_IN.test(fields)) return active('link')
    // No value of an attribute may hold `<`, so a tag ends before the next one.
    const tags = this.#relations.split('<').filter((tag) => RELATION.test(tag))
    for (const tag of tags) {
      if (tags.length > RELATIONS_LIMIT || tag.length > RELATION_LIMIT) return active('hidden')
      const value = Object.fromEntries(
        [...tag.matchAll(ATTRIBUTE)].map(([, name = '', one, other]) => [name, plain(one ?? other ?? '')]),
      ) as { Type?: string; Target?: string; TargetMode?: string }
      const isOutside = value.TargetMode?.trim().toLowerCase() === 'external'
      const kind = /\w+$/.exec(value.Type ?? '')?.[0] ?? ''
      if (ACTIVE_RELATIONS.has(kind)) return active(isOutside ? 'link' : 'embedded')
      if (isOutside && (kind !== 'hyperlink' || SCRIPT_LINK.test(value.Target ?? ''))) return active('link')
    }
    return null
  }

  /** The pieces of field codes as Word puts them together: a new field begins on a line of its own. */
  #gather(fresh: string): void {
    const text = this.#open + fresh
    const end = text.lastIndexOf('<')
    this.#open = text.slice(Math.max(0, end, text.length - HELD_LIMIT / 16))
    for (const [, piece, instruction] of text.slice(0, Math.max(0, end)).matchAll(FIELD_PIECES)) {
      this.#pieces++
      this.#fields += piece ?? `\n${instruction ?? ''}`
    }
  }
}

const active = (part: ActivePart): { ok: false; refusal: FileKindRefusal } => refuse('file-active', { part })

/** Letters written by number. */
const plain = (text: string): string =>
  text.replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (_, code: string) => {
    const number = code.startsWith('x') || code.startsWith('X') ? Number.parseInt(code.slice(1), 16) : Number(code)
    return number < 0x10000 ? String.fromCharCode(number) : ''
  })
