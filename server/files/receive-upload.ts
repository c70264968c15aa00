import { open } from 'node:fs/promises'
import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Problem } from '../kernel/problem.ts'
import { acceptedType, type AcceptedType } from './accepted-type.ts'
import { displayName } from './display-name.ts'
import type { FileStore, Received } from './file-store.ts'
import { limits } from './limits.ts'

export interface Upload {
  received: Received
  name: string
  type: AcceptedType
}

/** How long a client may go on sending what nobody reads, so that it gets to see the refusal. */
const patienceMs = 5_000

/** Takes in the one file of a multipart request and looks at what it is; whatever is refused leaves nothing behind. */
export async function receiveUpload(request: FastifyRequest, store: FileStore): Promise<Upload> {
  if (!request.isMultipart()) throw new Problem(415, 'unsupported-media-type')
  try {
    if (Number(request.headers['content-length']) > limits.fileBytes + limits.envelopeBytes)
      throw new Problem(413, 'too-large')
    const { received, name } = await readFile(request, store)
    try {
      return { received, name, type: await inspect(received, name) }
    } catch (error) {
      await store.discard(received)
      throw error
    }
  } catch (error) {
    throwAwayTheRest(request)
    throw isOurs(error) ? error : new Problem(400, 'invalid')
  }
}

async function readFile(request: FastifyRequest, store: FileStore): Promise<Omit<Upload, 'type'>> {
  const files: Omit<Upload, 'type'>[] = []
  try {
    for await (const part of request.parts())
      if (part.type === 'file')
        files.push({ received: await store.receive(part.file), name: displayName(part.filename) })
  } catch (error) {
    for (const { received } of files) await store.discard(received)
    throw error
  }
  const [file] = files
  if (!file) throw new Problem(400, 'invalid', {}, [{ field: 'file', message: 'field-required' }])
  return file
}

async function inspect({ temporary }: Received, name: string): Promise<AcceptedType> {
  const file = await open(temporary)
  const read = async (position: number, length: number) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
    return buffer.subarray(0, bytesRead)
  }
  return acceptedType(read, name).finally(() => file.close())
}

/** Answers at once without cutting the client off in mid-sentence: a reset connection would swallow the answer. */
function throwAwayTheRest({ raw }: FastifyRequest): void {
  if (raw.complete) return
  const cutOff = setTimeout(() => raw.destroy(), patienceMs)
  raw.once('end', () => clearTimeout(cutOff))
  raw.once('error', () => clearTimeout(cutOff))
  raw.resume()
}

/** Problems, the plugin's limits and the disk's errors speak for themselves; the rest is a body that is no multipart. */
const isOurs = (error: unknown) =>
  error instanceof Problem || (error instanceof Error && ('statusCode' in error || 'syscall' in error))
