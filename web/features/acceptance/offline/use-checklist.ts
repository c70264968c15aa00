import type { CheckedLine } from '#domain/projects/index.ts'
import {
  changeChecklist,
  forgetChecklist,
  forgetPhoto,
  keepPhoto,
  useKeptChecklists,
  type KeptChecklist,
} from './checklists.ts'
import { smallerPhoto } from './smaller-photo.ts'
import { useSending } from './use-sending.ts'

/** The checklist of a visit on this device, and what is done with it. */
export interface ChecklistOnDevice extends ReturnType<typeof useSending> {
  /** Null until it is read from the device. */
  list: KeptChecklist | null
  answer(line: CheckedLine): void
  /** Adds a photo to a line; false for what is no picture. */
  photograph(code: string, file: File): Promise<boolean>
  removePhoto(id: string): void
  finish(): void
  discard(): void
}

/** Keeps a checklist on the device with every answer; it is sent when it is finished and there is a network. */
export function useChecklist(
  visit: Pick<KeptChecklist, 'acceptanceId' | 'round' | 'project' | 'account'>,
): ChecklistOnDevice {
  const { account, acceptanceId, round } = visit
  const lists = useKeptChecklists(account)
  const sending = useSending(account, lists)
  const list =
    lists && (lists.find((kept) => kept.acceptanceId === acceptanceId && kept.round === round) ?? begun(visit))
  // Whatever is changed has to be finished anew, and is then another request.
  const change = (how: (now: KeptChecklist) => Partial<KeptChecklist>) =>
    changeChecklist(list ?? begun(visit), (now) => ({ ...now, seenAt: null, refused: null, ...how(now) }))
  return {
    ...sending,
    list,
    answer: (line) => void change((now) => ({ lines: [...now.lines.filter(({ code }) => code !== line.code), line] })),
    photograph: async (code, file) => {
      const picture = await smallerPhoto(file)
      if (picture === null) return false
      const id = crypto.randomUUID()
      await keepPhoto(id, picture)
      await change((now) => ({ photos: [...now.photos, { id, code, fileId: null }] }))
      return true
    },
    removePhoto: (id) => {
      void change((now) => ({ photos: now.photos.filter((photo) => photo.id !== id) }))
      void forgetPhoto(id)
    },
    finish: () => void change(() => ({ key: crypto.randomUUID(), seenAt: new Date().toISOString() })),
    discard: () => void (list && forgetChecklist(list)),
  }
}

const begun = (visit: Pick<KeptChecklist, 'acceptanceId' | 'round' | 'project' | 'account'>): KeptChecklist => ({
  ...visit,
  ...{ key: crypto.randomUUID(), lines: [], photos: [], seenAt: null, refused: null },
})
