import { crc32, deflateRawSync } from 'node:zlib'
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { fromBufferPromise } from 'yauzl'

export type Rows = CellValue[][]

/** A small province that is right in every cell: two agencies, 1000 general points, 1000 specific ones each. */
export const smallProvince = (): Record<string, Rows> => ({
  دستگاه‌ها: [
    ['کد دستگاه', 'نام دستگاه', 'گروه رتبه‌بندی', 'دستگاه مادر'],
    ['101', 'اداره کل راه و شهرسازی', 'زیربنایی و توسعه زیرساخت', 'وزارت راه'],
    ['402', 'اداره کل بهزیستی', 'سلامت و رفاه اجتماعی', null],
  ],
  افراد: [
    ['شناسه شخص', 'نام و نام خانوادگی', 'نقش', 'دستگاه', 'تیم یا واحد', 'تلفن همراه'],
    ['f1', 'سارا احمدی', 'رابط دستگاه', '101', null, '09150000001'],
    ['f2', 'رضا توکلی', 'رابط دستگاه', '402', null, null],
    ['e1', 'مریم فرهمند', 'کارشناس ارزیاب', null, 'تیم یک', null],
    ['r1', 'محسن بهادری', 'پاسخ‌دهنده استعلام', null, 'ستاد اقامه نماز', null],
  ],
  محورها: [
    ['کد محور', 'عنوان محور', 'بعد'],
    ['1', 'دولت الکترونیک', 'عمومی'],
    ['S', 'شاخص‌های اختصاصی', 'اختصاصی'],
  ],
  شاخص‌ها: [
    [
      'کد شاخص',
      'عنوان شاخص',
      'بعد',
      'کد محور',
      'دستگاه',
      'سقف امتیاز',
      'راهنمای مستندات',
      'مستندات الزامی است',
      'شیوه محاسبه',
      'هدف',
    ],
    ['1-1', 'خدمات الکترونیکی', 'عمومی', '1', null, 600, 'گزارش سال', 'بله', 'بیشتر بهتر', 100],
    ['1-2', 'تبادل اطلاعات', 'عمومی', '1', null, 400, null, 'خیر', 'دستی', null],
    ['101-1', 'راه‌های ساخته‌شده', 'اختصاصی', 'S', '101', 1000, null, 'بله', 'کمتر بهتر', 12.5],
    ['402-1', 'توانبخشی', 'اختصاصی', 'S', '402', 1000, null, 'بله', 'دستی', null],
  ],
  واگذاری‌ها: [
    ['نوع واگذاری', 'تیم', 'شخص', 'محور', 'شاخص', 'دستگاه'],
    ['بررسی', 'تیم یک', null, '1', null, null],
    ['بررسی', 'تیم یک', null, null, null, '101'],
    ['تعارض منافع', null, 'e1', null, null, '402'],
  ],
  استعلام‌ها: [
    ['کد استعلام', 'عنوان استعلام', 'مرجع پاسخ‌دهنده', 'روش', 'شاخص'],
    ['H5', 'ترویج نماز', 'ستاد اقامه نماز', 'دستی', '1-2'],
  ],
  تعطیلات: [
    ['تاریخ', 'مناسبت', 'نوع'],
    ['۱۴۰۵/۰۱/۰۱', 'نوروز', 'مناسبت شمسی'],
  ],
})

export const sheetsOf = (sheets: Record<string, Rows>): WriteSheet[] =>
  Object.entries(sheets).map(([name, rows]) => ({ name, rows }))

export const workbookOf = (sheets: Record<string, Rows>): Promise<Uint8Array> => writeXlsx({ sheets: sheetsOf(sheets) })

/** The small province with some sheets replaced. */
export const changed = (change: (sheets: Record<string, Rows>) => void): Promise<Uint8Array> => {
  const sheets = smallProvince()
  change(sheets)
  return workbookOf(sheets)
}

export interface ZipPart {
  name: string
  data: string | Uint8Array
  /** What the directory claims, where it lies. */
  declared?: number
  encrypted?: boolean
}

/** A zip by hand, for archives that no honest writer makes. */
export const zipOf = (parts: readonly ZipPart[]): Uint8Array => {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, data, declared, encrypted } of parts) {
    const raw = Buffer.from(data)
    const packed = deflateRawSync(raw)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(encrypted === true ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(raw), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(declared ?? raw.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, directory, end]))
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** The parts of a workbook with one sheet of raw XML. */
export const rawWorkbook = (sheetName: string, sheetXml: string, more: readonly ZipPart[] = []): ZipPart[] => [
  {
    name: '[Content_Types].xml',
    data: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  },
  {
    name: '_rels/.rels',
    data: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: 'xl/workbook.xml',
    data: `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    data: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  },
  { name: 'xl/worksheets/sheet1.xml', data: `<worksheet><sheetData>${sheetXml}</sheetData></worksheet>` },
  ...more,
]

/** The XML of one part, as Excel gets it. */
export const partOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false })
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== name) continue
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks).toString('utf8')
  }
  throw new Error(`no part ${name}`)
}
