import { inflateRawSync } from 'node:zlib'

/** What a workbook may cost us: parts, bytes unpacked. The whole catalogue of the city unpacks to some 2 MB. */
export const bounds = { parts: 100, bytes: 24 * 2 ** 20, packedBytes: 8 * 2 ** 20 }

/** Why a file is not opened. */
export class UnfitWorkbook extends Error {
  override name = 'UnfitWorkbook'
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/**
 * Unpacks the parts of a zip file by name, counting what comes out: a file that says it is small and is not is given up at
 * the limit. Throws `UnfitWorkbook` for whatever is not a plain zip file.
 */
export function unzip(bytes: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>()
  let left = bounds.bytes
  try {
    for (const { name, method, packed, start } of directoryOf(bytes)) {
      // Name and extra field of the local header may be of another length than in the directory.
      const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
      const content = bytes.subarray(from, from + packed)
      if (method !== 0 && method !== 8) throw new UnfitWorkbook(name)
      const unpacked = method === 0 ? content : inflateRawSync(content, { maxOutputLength: left })
      left -= unpacked.length
      if (left <= 0 || parts.has(name)) throw new UnfitWorkbook(name)
      parts.set(name, unpacked)
    }
  } catch (error) {
    throw new UnfitWorkbook('not a zip file', { cause: error })
  }
  return parts
}

interface Part {
  name: string
  method: number
  packed: number
  start: number
}

function directoryOf(bytes: Buffer): Part[] {
  const end = endRecordOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > bounds.parts) throw new UnfitWorkbook('too many parts')
  const parts: Part[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let part = 0; part < count; part++) {
    if (bytes.readUInt32LE(at) !== directoryEntry) throw new UnfitWorkbook('no directory')
    // Encrypted parts say so in the first bit.
    if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw new UnfitWorkbook('encrypted')
    const nameLength = bytes.readUInt16LE(at + 28)
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      start: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

/** The end record stands last, before a comment of at most 65535 bytes. */
function endRecordOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--)
    if (bytes.readUInt32LE(at) === endOfDirectory) return at
  throw new UnfitWorkbook('no directory')
}
