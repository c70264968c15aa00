import { situationFaults } from '../catalogue/index.ts'
import { refuse, Refusal } from '../kernel/index.ts'
import type { Application, Filled, HandedIn } from './application.ts'
import type { CaseFacts } from './facts.ts'

/** Takes an application to the file. */
export function file(filled: Filled, facts: Pick<CaseFacts, 'item' | 'files'>): Application | Refusal {
  const [stranger] = situationFaults(facts.item, filled.situation ?? {})
  if (stranger) return refuse('situation-unknown', { question: stranger.field })
  const materials = handedIn(filled.materials, facts)
  return materials instanceof Refusal ? materials : { ...filled, materials }
}

/** Takes papers to the file: each goes in a slot of the guide (Art. 31) and is pinned by the hash of its bytes. */
export function handedIn(
  papers: Filled['materials'],
  { item, files }: Pick<CaseFacts, 'item' | 'files'>,
): HandedIn[] | Refusal {
  const materials: HandedIn[] = []
  for (const { material, fileId, mark } of papers) {
    const sha256 = files[fileId]
    if (!item.materials.some(({ code }) => code === material)) return refuse('material-not-in-guide', { material })
    if (sha256 === undefined) return refuse('file-not-found', { material })
    materials.push({ material, fileId, sha256, ...(mark && { mark }) })
  }
  return materials
}
