import { createHash } from 'node:crypto'

/** The id that belongs to a name: the same name always has the same one (RFC 9562 version 8: an id of our own making). */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
