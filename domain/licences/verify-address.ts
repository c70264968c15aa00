const path = '/verify#'

/**
 * What the QR code of a licence holds: the page that checks it, and the signed payload. The payload stands behind the `#`,
 * which a browser never sends: who looks at the code tells nobody what was on it.
 */
export const verifyAddress = (publicOrigin: string, payload: string): string =>
  `${publicOrigin.replace(/\/$/, '')}${path}${payload}`

/** What a code or a pasted text turned out to be: a payload to check, an address of somebody else, or neither. */
export type CodeContent = { payload: string } | { elsewhere: string } | null

const signed = /^[\w-]+\.[\w-]+\.[\w-]+$/

/** Reads what was scanned or pasted. An address is only ever read, never opened, and only ours may carry a payload. */
export function readCode(text: string, publicOrigin: string): CodeContent {
  const content = text.trim()
  const ours = verifyAddress(publicOrigin, '')
  const payload = content.startsWith(ours) ? content.slice(ours.length) : content
  if (signed.test(payload)) return { payload }
  const [, elsewhere] = /^https?:\/\/([^/?#\s]+)/i.exec(content) ?? []
  return elsewhere === undefined || content.startsWith(ours) ? null : { elsewhere }
}
