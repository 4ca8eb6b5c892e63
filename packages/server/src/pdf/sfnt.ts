import { inflateSync } from 'node:zlib'

/**
 * The font inside of a WOFF 1.0 file (W3C, 2012), whose tables are compressed one by one. pdfkit reads such files itself,
 * but inflates a table in JavaScript whenever it looks into it: seconds for a report.
 */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this is no WOFF file')
  const count = woff.readUInt16BE(12)
  const sfnt = Buffer.alloc(woff.readUInt32BE(16))
  woff.copy(sfnt, 0, 4, 8)
  sfnt.writeUInt16BE(count, 4)
  const largestPower = 2 ** Math.floor(Math.log2(count))
  sfnt.writeUInt16BE(largestPower * 16, 6)
  sfnt.writeUInt16BE(Math.log2(largestPower), 8)
  sfnt.writeUInt16BE((count - largestPower) * 16, 10)
  let end = 12 + count * 16
  for (let at = 0; at < count; at++) {
    const entry = 44 + at * 20
    const [offset, packed, size] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ]
    const stored = woff.subarray(offset, offset + packed)
    const table = packed < size ? inflateSync(stored) : stored
    const to = 12 + at * 16
    woff.copy(sfnt, to, entry, entry + 4)
    woff.copy(sfnt, to + 4, entry + 16, entry + 20)
    sfnt.writeUInt32BE(end, to + 8)
    sfnt.writeUInt32BE(size, to + 12)
    table.copy(sfnt, end)
    // Tables begin at multiples of four.
    end += Math.ceil(size / 4) * 4
  }
  return sfnt
}
