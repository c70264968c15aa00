import type { FileStore } from '../../files/index.ts'
import type { People } from '../../people/index.ts'
import { drawingIn } from './drawing.ts'

/** Puts a signature away, sealed for whom it is signed; its SHA-256. Throws a 400 for anything but a drawing. */
export async function keepSignature(
  { people, files }: { people: Pick<People, 'sealFor'>; files: Pick<FileStore, 'put'> },
  partyId: string,
  drawn: string,
): Promise<string> {
  const drawing = drawingIn(drawn)
  const sealed = await people.sealFor(partyId, drawing.toString('base64'))
  return (await files.put(Buffer.from(sealed))).sha256
}
