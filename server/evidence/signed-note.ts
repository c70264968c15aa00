// A checkpoint as a signed note, in the form c2sp.org/tlog-checkpoint describes, so that others' tools read it: origin,
// number of leaves, root, the moment, an empty line, and a line with the signature (Ed25519).
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

/** What a checkpoint says. `root` is that of RFC 6962 over `size` entries of the log; `at` an instant. */
export interface Checkpoint {
  origin: string
  size: number
  root: Buffer
  at: string
}

/** Who signs, and the line by which others know the key: name, four bytes of hash, the public half. */
export interface LogSigner {
  origin: string
  verifier: string
  sign(text: string): string
}

/** The DER wrappings of a bare Ed25519 key (RFC 8410). */
const wrapping = {
  secret: Buffer.from('302e020100300506032b657004220420', 'hex'),
  open: Buffer.from('302a300506032b6570032100', 'hex'),
}
/** The algorithm's number among signed notes. */
const ed25519 = Buffer.of(1)

const idOf = (name: string, open: Buffer): Buffer =>
  createHash('sha256').update(`${name}\n`).update(ed25519).update(open).digest().subarray(0, 4)

/** The signer a secret of 32 bytes makes; the log is called after the key, since an address may change. */
export function logSigner(secret: Buffer): LogSigner {
  const key = createPrivateKey({ key: Buffer.concat([wrapping.secret, secret]), format: 'der', type: 'pkcs8' })
  const open = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(wrapping.open.length)
  const origin = `onedoor/${createHash('sha256').update(open).digest('hex').slice(0, 16)}`
  const id = idOf(origin, open)
  return {
    origin,
    verifier: `${origin}+${id.toString('hex')}+${Buffer.concat([ed25519, open]).toString('base64')}`,
    sign: (text) => Buffer.concat([id, sign(null, Buffer.from(text), key)]).toString('base64'),
  }
}

/** Writes a checkpoint down and signs it. */
export function writeNote({ size, root, at }: Omit<Checkpoint, 'origin'>, { origin, sign }: LogSigner): string {
  const text = `${origin}\n${size}\n${root.toString('base64')}\n${at}\n`
  return `${text}\n— ${origin} ${sign(text)}\n`
}

/** The key a verifier line stands for; throws where it is no such line. */
function readVerifier(line: string): { name: string; id: Buffer; key: KeyObject } {
  const [, name = '', id = '', rest = ''] = /^(\S+)\+([0-9a-f]{8})\+(\S+)$/.exec(line.trim()) ?? []
  const bytes = Buffer.from(rest, 'base64')
  const open = bytes.subarray(1)
  if (bytes.length !== 33 || bytes[0] !== 1 || idOf(name, open).toString('hex') !== id)
    throw new Error('this is not the line of a log’s key')
  const key = createPublicKey({ key: Buffer.concat([wrapping.open, open]), format: 'der', type: 'spki' })
  return { name, id: Buffer.from(id, 'hex'), key }
}

/** Reads a signed checkpoint; throws where it is none, or not one of the log this verifier line belongs to. */
export function readNote(note: string, verifier: string): Checkpoint {
  const { name, id, key } = readVerifier(verifier)
  const end = note.indexOf('\n\n')
  const text = note.slice(0, end + 1)
  const [origin = '', size = '', root = '', at = ''] = text.split('\n')
  if (end < 0 || origin !== name || !/^(0|[1-9]\d*)$/.test(size)) throw new Error('this is not a checkpoint of the log')
  const signatures = note.slice(end + 2).split('\n')
  const signed = signatures.some((line) => {
    const [dash, by, signature = ''] = line.split(' ')
    const bytes = Buffer.from(signature, 'base64')
    return (
      dash === '—' &&
      by === name &&
      bytes.subarray(0, 4).equals(id) &&
      verify(null, Buffer.from(text), key, bytes.subarray(4))
    )
  })
  if (!signed) throw new Error('the checkpoint is not signed with the key of the log')
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), at }
}
