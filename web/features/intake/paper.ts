import { downloadFile } from '#api/files.ts'
import { addressOf } from '../../kernel/ask.ts'
import type { Uploaded } from '../../ui/upload.ts'

/** A paper taken in at the window. */
export interface Paper {
  material: string
  file: Pick<Uploaded, 'id' | 'name'>
  /** Where this browser shows it, if it is a picture. */
  preview: string | null
  /** Where it is looked at, if the case has had it before. */
  address?: string
}

/** Papers as the commands take them. */
export const handedIn = (papers: readonly Paper[]) =>
  papers.map(({ material, file }) => ({ material, fileId: file.id }))

/** Papers a case has already; the case does not say what its files were called. */
export const papersOf = ({ materials }: { materials: readonly { material: string; fileId: string }[] }, name: string) =>
  materials.map(({ material, fileId }): Paper => ({
    material,
    file: { id: fileId, name },
    preview: null,
    address: addressOf(downloadFile.path, { id: fileId }, undefined),
  }))
