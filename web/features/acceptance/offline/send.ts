import { recordChecklist } from '#api/acceptances.ts'
import { Refused, type Ask } from '../../../kernel/ask.ts'
import type { Language } from '../../../kernel/language.tsx'
import { upload } from '../../../ui/upload.ts'
import {
  changeChecklist,
  forgetChecklist,
  isWaiting,
  keptChecklistsOf,
  photoOf,
  type KeptChecklist,
} from './checklists.ts'

/** Why something is not sent: no network, or no session. */
export type Held = 'network' | 'session'

/**
 * Sends what an account has finished, in the order it was finished: of each list its photos, then the list. Stops at the first
 * that cannot be sent now; one the server refuses is marked so, and the next one goes. Says what holds it up.
 */
export async function sendFinished(account: string, ask: Ask, language: Language): Promise<Held | null> {
  const finished = keptChecklistsOf(account).filter(isWaiting)
  for (const list of finished.toSorted((one, other) => ((one.seenAt ?? '') < (other.seenAt ?? '') ? -1 : 1))) {
    const held = await sendOne(list, ask, language)
    if (held) return held
  }
  return null
}

async function sendOne(list: KeptChecklist, ask: Ask, language: Language): Promise<Held | null> {
  try {
    const photos = await sendPhotos(list, language)
    const { lines, seenAt, key, acceptanceId } = list
    await ask(recordChecklist, { params: { id: acceptanceId }, body: { lines, photos, seenAt: seenAt ?? '' }, key })
    await taken(list)
    return null
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { status, code, sentence } = error
    if (status === 401) return 'session'
    if (status === 0 || status === 429 || status >= 500) return 'network'
    await changeChecklist(list, (now) => (now.key === list.key ? { ...now, refused: { code, sentence } } : now))
    return null
  }
}

/** Each photo goes by its own key: sent twice, it is one file. */
async function sendPhotos(list: KeptChecklist, language: Language): Promise<{ code: string; fileId: string }[]> {
  const sent: { code: string; fileId: string }[] = []
  for (const { id, code, fileId } of list.photos) {
    const picture = fileId === null ? await photoOf(id) : undefined
    const known = picture
      ? (await upload(new File([picture], `${code}.jpg`, { type: picture.type }), language, () => undefined, id)).id
      : fileId
    // A picture the device has lost holds nothing up.
    if (known === null) continue
    sent.push({ code, fileId: known })
    const noted = (now: KeptChecklist) =>
      now.photos.map((photo) => (photo.id === id ? { ...photo, fileId: known } : photo))
    await changeChecklist(list, (now) => ({ ...now, photos: noted(now) }))
  }
  return sent
}

/** The server has it: it is forgotten here, unless it was changed while it was on its way. */
async function taken(list: KeptChecklist): Promise<void> {
  const now = keptChecklistsOf(list.account).find(({ key }) => key === list.key)
  if (now && isWaiting(now)) await forgetChecklist(now)
}
