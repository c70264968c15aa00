import type { Actor, CaseCommand } from '#domain/cases/index.ts'
import { instantOf } from '#domain/kernel/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Services } from '../services.ts'
import { blankPdf } from './blank-pdf.ts'
import { inLanes } from './lanes.ts'
import type { PlannedStep } from './script.ts'
import { uuidOf } from '../kernel/uuid-of.ts'

/** A paper somebody hands in: each account has one file a material, and hands it in again and again. */
export interface HandedPaper {
  material: string
  fileId: string
}

const fileIdOf = (ownerId: string, material: string) => uuidOf(`file ${ownerId} ${material}`)

/** Handed over at the window and signed for on paper. */
export const deliveredOnPaper = ({ id }: Actor): Extract<CaseCommand, { type: 'DeliverResult' }> => ({
  ...{ type: 'DeliverResult', method: 'window', trackingNo: null },
  paper: { reason: 'asked-for-paper', fileId: fileIdOf(id, 'delivery-receipt') },
})

/** The papers an application is handed in with, and the scan of what was signed for on paper. */
export function papersOf({ setting, actor, command }: PlannedStep): HandedPaper[] {
  if (command.type === 'DeliverResult' && command.paper)
    return [{ material: 'delivery-receipt', fileId: command.paper.fileId }]
  if (!('application' in command)) return []
  const { lacking } = command.application
  return setting.item.materials
    .filter(({ necessity, code }) => necessity !== 'optional' && !lacking.includes(code))
    .map(({ code }) => ({ material: code, fileId: fileIdOf(actor.id, code) }))
}

/** Stores whatever papers the steps of a day need and that are not there yet; gives the SHA-256 of each by its id. */
export type ProvidePapers = (steps: readonly PlannedStep[]) => Promise<ReadonlyMap<string, string>>

export function createPapers(query: Database['query'], files: Services['files']): ProvidePapers {
  const contents = new Map<string, { sha256: string; size: number }>()
  const stored = new Map<string, string>()
  return async (steps) => {
    const wanted = steps.flatMap((step) =>
      papersOf(step).map((paper) => ({ ...paper, ownerId: step.actor.id, createdAt: instantOf(step.at) })),
    )
    const fresh = wanted.filter(({ fileId }) => !stored.has(fileId))
    if (fresh.length === 0) return stored
    const materials = new Set(fresh.map(({ material }) => material).filter((material) => !contents.has(material)))
    await inLanes(4, materials, async (material) => {
      contents.set(material, await files.put(blankPdf(`${material} - sample`)))
    })
    const rows = fresh.map(({ material, ...row }) => ({ ...row, ...contents.get(material), name: `${material}.pdf` }))
    await query(putFiles, [JSON.stringify(rows)])
    const ids = fresh.map(({ fileId }) => fileId)
    const there = await query<{ id: string; sha256: string }>('select id, sha256 from file where id = any($1)', [ids])
    for (const { id, sha256 } of there) stored.set(id, sha256)
    return stored
  }
}

const putFiles = `
  insert into file (id, sha256, name, type, size, owner_id, created_at)
  select "fileId", sha256, name, 'application/pdf', size, "ownerId", "createdAt" from jsonb_to_recordset($1::jsonb)
    as f("fileId" uuid, sha256 text, name text, size bigint, "ownerId" uuid, "createdAt" timestamptz)
  on conflict (id) do nothing`
