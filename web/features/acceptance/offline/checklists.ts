// Checklists on this device: what is being filled in, what waits to be sent, and what the server would not take. Nothing is
// thrown away before the server has it or the inspector says so. A list and each photo keep their keys, so that they are
// recorded once however often they are sent.
import { useEffect, useSyncExternalStore } from 'react'
import type { CheckedLine } from '#domain/projects/index.ts'
import { allKeptIn, forgetIn, keepIn, keptIn } from './store.ts'

/** A photo on this device; its picture lies under its id, which is the key it is sent by. `fileId` once the server has it. */
export interface KeptPhoto {
  id: string
  /** The line it shows. */
  code: string
  fileId: string | null
}

/** A checklist on this device. It waits for a network once it is finished; `refused` is what the server said no to, in its words. */
export interface KeptChecklist {
  acceptanceId: string
  project: { name: string; nameEn: string }
  /** Which visit it is of. */
  round: number
  /** Whose it is: another account neither sees nor sends it. */
  account: string
  key: string
  lines: CheckedLine[]
  photos: KeptPhoto[]
  /** When it was finished on site (instant); null while it is being filled in. */
  seenAt: string | null
  refused: { code: string; sentence: string } | null
}

type OfVisit = Pick<KeptChecklist, 'account' | 'acceptanceId' | 'round'>
const placeOf = ({ account, acceptanceId, round }: OfVisit) => `${account} ${acceptanceId} ${round}`

const isSame = (one: OfVisit, other: OfVisit) => placeOf(one) === placeOf(other)

/** What of a checklist the server does not have yet: its answers, and its photos. */
export const unsentOf = ({ lines, photos }: KeptChecklist) => ({
  answers: lines.length,
  photos: photos.filter(({ fileId }) => fileId === null).length,
})

/** Whether it is finished and neither taken nor refused. */
export const isWaiting = ({ seenAt, refused }: KeptChecklist): boolean => seenAt !== null && refused === null

let lists: readonly KeptChecklist[] | null = null
const listeners = new Set<() => void>()

function show(changed: readonly KeptChecklist[]): void {
  lists = changed
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The checklists of an account on this device; null until they are read. */
export function useKeptChecklists(account: string | undefined): readonly KeptChecklist[] | null {
  useEffect(() => {
    if (lists === null) allKeptIn<KeptChecklist>('checklists').then(show, () => show([]))
  }, [])
  const all = useSyncExternalStore(subscribe, () => lists)
  return all && all.filter((list) => list.account === account)
}

/** The same, now. */
export const keptChecklistsOf = (account: string): readonly KeptChecklist[] =>
  (lists ?? []).filter((list) => list.account === account)

/** Changes a checklist from what it is now, or begins it; done when it is kept on the device. */
export async function changeChecklist(of: KeptChecklist, change: (now: KeptChecklist) => KeptChecklist): Promise<void> {
  const changed = change(lists?.find((list) => isSame(list, of)) ?? of)
  show([...(lists ?? []).filter((list) => !isSame(list, of)), changed])
  await keepIn('checklists', placeOf(of), changed)
}

/** Forgets a checklist with its photos. */
export async function forgetChecklist(of: KeptChecklist): Promise<void> {
  show((lists ?? []).filter((list) => !isSame(list, of)))
  await forgetIn('checklists', placeOf(of))
  for (const { id } of of.photos) await forgetIn('photos', id)
}

export const keepPhoto = (id: string, picture: Blob): Promise<unknown> => keepIn('photos', id, picture)
export const photoOf = (id: string): Promise<Blob | undefined> => keptIn<Blob>('photos', id)
export const forgetPhoto = (id: string): Promise<unknown> => forgetIn('photos', id)
