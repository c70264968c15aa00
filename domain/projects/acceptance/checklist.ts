import { refuse, type Refusal } from '../../kernel/index.ts'
import type { CheckedLine, SitePhoto } from './commands.ts'
import type { AcceptanceFacts } from './facts.ts'
import type { AcceptanceSetup, InspectingDepartment } from './setup.ts'

type Checks = InspectingDepartment['checks']

/** The lines a department's checklist has. */
export const checksOf = ({ departments }: AcceptanceSetup, departmentCode: string): Checks =>
  departments.find(({ code }) => code === departmentCode)?.checks ?? []

/** How many photos one line takes. */
export const mostPhotos = 6

/** Photos as an event keeps them: not at all where there are none. */
export const withPhotos = (photos: readonly SitePhoto[]) => (photos.length === 0 ? {} : { photos })

/** A checklist answers every line of its department once; what is not as it should be is said in words, and may be shown. */
export function checklistFault(
  { lines, photos }: { lines: readonly CheckedLine[]; photos: readonly SitePhoto[] },
  checks: Checks,
  facts: Pick<AcceptanceFacts, 'ownFiles' | 'ownImages'>,
): Refusal | undefined {
  const unanswered = checks.filter(({ code }) => lines.filter((line) => line.code === code).length !== 1)
  if (unanswered.length > 0 || lines.length !== checks.length)
    return refuse('site-checklist-incomplete', { lines: unanswered.map(({ zh }) => zh).join('、') })
  if (lines.some(({ result, remark }) => result === 'deviates' && remark.trim() === ''))
    return refuse('deviation-without-remark')
  return photosFault(photos, checks, facts)
}

function photosFault(
  photos: readonly SitePhoto[],
  checks: Checks,
  { ownFiles, ownImages }: Pick<AcceptanceFacts, 'ownFiles' | 'ownImages'>,
): Refusal | undefined {
  if (!photos.every(({ fileId }) => ownFiles.includes(fileId))) return refuse('file-of-another')
  const ofNoLine = photos.some(({ code }) => !checks.some((check) => check.code === code))
  const tooMany = checks.some(({ code }) => photos.filter((photo) => photo.code === code).length > mostPhotos)
  const twice = new Set(photos.map(({ fileId }) => fileId)).size < photos.length
  const noImage = !photos.every(({ fileId }) => ownImages.includes(fileId))
  return ofNoLine || tooMany || twice || noImage ? refuse('site-photo-not-taken', { most: mostPhotos }) : undefined
}
