import { personalDataIn, refuse, type PersonalNumber, type Refusal } from '../kernel/index.ts'

/** The texts of a version, in both languages. */
export interface Texts {
  title: string
  titleEn: string
  body: string
  bodyEn: string
}

/** Where an announcement stands: its latest version, the one the public reads or last read, and whether it was withdrawn. */
export interface Announcement {
  version: number
  publishedVersion: number | null
  isWithdrawn: boolean
}

/** The status as everybody speaks of it; a published announcement with a newer draft is published. */
export function statusOf({ publishedVersion, isWithdrawn }: Announcement): 'draft' | 'published' | 'withdrawn' {
  if (isWithdrawn) return 'withdrawn'
  return publishedVersion === null ? 'draft' : 'published'
}

/** Why an announcement cannot be changed: it was withdrawn, or somebody changed it since `seen`. */
export function changeRefusal({ version, isWithdrawn }: Announcement, seen?: number): Refusal | undefined {
  if (isWithdrawn) return refuse('announcement-withdrawn')
  return seen !== undefined && seen !== version ? refuse('announcement-changed', { version }) : undefined
}

const fields = ['title', 'titleEn', 'body', 'bodyEn'] as const

/** The numbers of persons in the texts, each with its field: a text that shows any is not published. */
export function textFaults(texts: Texts): (PersonalNumber & { field: keyof Texts })[] {
  return fields.flatMap((field) => personalDataIn(texts[field]).map((number) => ({ field, ...number })))
}
