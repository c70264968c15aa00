import { Type } from 'typebox'
import { endpoint } from './kernel/endpoint.ts'
import { Closed } from './kernel/shapes.ts'

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$', maxLength: 64 })
const Count = Type.String({ pattern: '^(0|[1-9][0-9]{0,14})$', maxLength: 15 })

/** The hashes to go with, and the signed checkpoint they lead to. */
const proof = { size: Type.Integer(), proof: Type.Array(Type.String()), checkpoint: Type.String() }

const tag = 'evidence'

export const checkpoint = endpoint({
  method: 'GET',
  tag,
  path: '/api/public/log/checkpoint',
  summary: 'The newest signed checkpoint of the log (c2sp.org/tlog-checkpoint): entries, root, moment, signature',
  allow: 'anyone',
  download: true,
})

export const logKey = endpoint({
  method: 'GET',
  tag,
  path: '/api/public/log/key',
  summary: 'The key checkpoints are signed with, as one line: name, hash, public half. Keep a copy of your own',
  allow: 'anyone',
  download: true,
})

export const inclusion = endpoint({
  method: 'GET',
  tag,
  path: '/api/public/log/entries/{hash}',
  summary: 'Proof that the entry with the hash of a receipt is in the log (RFC 6962); 404 until the next checkpoint',
  allow: 'anyone',
  params: Closed({ hash: Hash }),
  reply: Closed({ index: Type.Integer(), ...proof }),
})

export const consistency = endpoint({
  method: 'GET',
  tag,
  path: '/api/public/log/since/{before}',
  summary: 'Proof that the log as it is goes on from the checkpoint over so many entries (RFC 6962)',
  allow: 'anyone',
  params: Closed({ before: Count }),
  reply: Closed({ before: Type.Integer(), ...proof }),
})
