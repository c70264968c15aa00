import { createHash } from 'node:crypto'

/** The case an item of a project is handled in: the same however often it is begun (RFC 9562 version 8, from SHA-256). */
export function caseIdOf(projectId: string, item: string): string {
  const hex = createHash('sha256').update(`part ${projectId} ${item}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
