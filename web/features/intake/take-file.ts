import type { Language } from '../../kernel/language.tsx'
import { faultsOf } from '../../ui/faults.ts'
import { upload, uploadLimit } from '../../ui/upload.ts'
import type { Paper } from './paper.ts'

/** Uploads a file as a paper; a text says why not, an empty one that it is of the wrong kind. */
export async function takeFile(
  file: File,
  material: string,
  language: Language,
  progress: (share: number) => void = () => undefined,
): Promise<Paper | string> {
  if (!uploadLimit.types.includes(file.type)) return ''
  try {
    const stored = await upload(file, language, progress)
    return { material, file: stored, preview: file.type.startsWith('image/') ? URL.createObjectURL(file) : null }
  } catch (error) {
    return faultsOf(error).sentence
  }
}
