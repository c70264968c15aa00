import type { Language } from '../kernel/language.tsx'
import { upload } from './upload.ts'

/** Uploads whatever files were chosen in a form, each for the paper its field is named for. */
export async function handIn(
  { elements }: HTMLFormElement,
  papers: readonly { code: string }[],
  language: Language,
): Promise<{ paper: string; fileId: string }[]> {
  const handed: { paper: string; fileId: string }[] = []
  for (const { code } of papers) {
    const input = elements.namedItem(code)
    const [file] = input instanceof HTMLInputElement ? (input.files ?? []) : []
    if (file) handed.push({ paper: code, fileId: (await upload(file, language, () => undefined)).id })
  }
  return handed
}
