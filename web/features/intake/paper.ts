import { downloadFile } from '#api/files.ts'
import { addressOf } from '../../kernel/ask.ts'
import type { Uploaded } from '../../ui/upload.ts'
import type { Guide } from './questions.ts'

/** A paper taken in at the window. */
export interface Paper {
  material: string
  file: Pick<Uploaded, 'id' | 'name'>
  /** Where this browser shows it, if it is a picture. */
  preview: string | null
  /** Where it is looked at, if the case has had it before. */
  address?: string
}

/** Papers as the commands take them: those the guide asks for in this situation. */
export const handedInFor = ({ item }: Guide, papers: readonly Paper[]) =>
  papers
    .filter(({ material }) => item.materials.some(({ code }) => code === material))
    .map(({ material, file }) => ({ material, fileId: file.id }))

/** Papers a case has already; the case does not say what its files were called. */
export const papersOf = ({ materials }: { materials: readonly { material: string; fileId: string }[] }, name: string) =>
  materials.map(({ material, fileId }): Paper => ({
    material,
    file: { id: fileId, name },
    preview: null,
    address: addressOf(downloadFile.path, { id: fileId }, undefined),
  }))
