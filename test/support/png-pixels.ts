import { inflateSync } from 'node:zlib'

/** Reads a PNG of 8 bits and four channels, which is what the product draws. @returns the colour at a place, as `r,g,b` */
export function pixelsOf(png: Uint8Array): (x: number, y: number) => string {
  const bytes = Buffer.from(png)
  const width = bytes.readUInt32BE(16)
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const raw = inflateSync(Buffer.concat(parts))
  const stride = width * 4
  const rows: Uint8Array[] = []
  for (let y = 0; y * (stride + 1) < raw.length; y++) {
    const filter = raw[y * (stride + 1)] ?? 0
    const row = new Uint8Array(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)))
    const above = rows[y - 1]
    for (let i = 0; i < stride; i++) {
      const [left, up, corner] = [row[i - 4] ?? 0, above?.[i] ?? 0, i < 4 ? 0 : (above?.[i - 4] ?? 0)]
      row[i] = (row[i] ?? 0) + predicted(filter, left, up, corner)
    }
    rows.push(row)
  }
  return (x, y) => (rows[y] ?? new Uint8Array()).subarray(x * 4, x * 4 + 3).join(',')
}

/** The filters of the PNG standard, part 9. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const near = (value: number): number => Math.abs(left + up - corner - value)
  if (near(left) <= near(up) && near(left) <= near(corner)) return left
  return near(up) <= near(corner) ? up : corner
}
