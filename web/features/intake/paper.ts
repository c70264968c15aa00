import type { Uploaded } from '../../ui/upload.ts'

/** A paper taken in at the window. */
export interface Paper {
  material: string
  file: Uploaded
  /** Where this browser shows it, if it is a picture. */
  preview: string | null
}
