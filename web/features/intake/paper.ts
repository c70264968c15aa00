import { downloadFile } from '#api/files.ts'
import type { caseFile } from '#api/cases.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { addressOf } from '../../kernel/ask.ts'
import { withOwnMark, type OwnMark } from '../../ui/paper-mark.ts'
import type { Uploaded } from '../../ui/upload.ts'
import type { Guide } from './questions.ts'

type CaseFile = ReplyOf<typeof caseFile>

/** A paper taken in at the window. */
export interface Paper {
  material: string
  file: Pick<Uploaded, 'id' | 'name'>
  /** Where this browser shows it, if it is a picture. */
  preview: string | null
  mark?: OwnMark
  /** Where it is looked at, if the case has had it before. */
  address?: string
}

/** Papers as the commands take them: those the guide asks for in this situation. */
export const handedInFor = ({ item }: Guide, papers: readonly Paper[]) =>
  papers
    .filter(({ material }) => item.materials.some(({ code }) => code === material))
    .map(({ material, file, mark }) => ({ material, fileId: file.id, ...(mark && { mark }) }))

/** Papers a case has already; the case does not say what its files were called. */
export const papersOf = ({ materials }: Pick<CaseFile, 'materials'>, name: string) =>
  materials.map(({ material, fileId, mark }): Paper => ({
    material,
    ...withOwnMark(mark),
    file: { id: fileId, name },
    preview: null,
    address: addressOf(downloadFile.path, { id: fileId }, undefined),
  }))
