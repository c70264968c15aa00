import { instantOf } from '#domain/kernel/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Services } from '../services.ts'
import { blankPdf } from './blank-pdf.ts'
import { inLanes } from './lanes.ts'
import type { PlannedStep } from './script.ts'
import { uuidOf } from './uuid-of.ts'

/** A paper somebody hands in: each account has one file a material, and hands it in again and again. */
export interface HandedPaper {
  material: string
  fileId: string
}

const fileIdOf = (ownerId: string, material: string) => uuidOf(`file ${ownerId} ${material}`)

/** The papers an application is handed in with. */
export function papersOf({ setting, actor, command }: PlannedStep): HandedPaper[] {
  if (!('application' in command)) return []
  const { lacking } = command.application
  return setting.item.materials
    .filter(({ necessity, code }) => necessity === 'required' && !lacking.includes(code))
    .map(({ code }) => ({ material: code, fileId: fileIdOf(actor.id, code) }))
}

/** Gives a `provide` that stores whatever papers the steps of a day need and that are not there yet. */
export function createPapers(
  database: Database,
  files: Services['files'],
): (steps: readonly PlannedStep[]) => Promise<void> {
  const contents = new Map<string, { sha256: string; size: number }>()
  const stored = new Set<string>()
  return async (steps) => {
    const wanted = steps.flatMap((step) =>
      papersOf(step).map((paper) => ({ ...paper, ownerId: step.actor.id, createdAt: instantOf(step.at) })),
    )
    const fresh = wanted.filter(({ fileId }) => !stored.has(fileId))
    const materials = new Set(fresh.map(({ material }) => material).filter((material) => !contents.has(material)))
    await inLanes(4, materials, async (material) => {
      contents.set(material, await files.put(blankPdf(`${material} - sample`)))
    })
    const rows = fresh.map(({ material, ...row }) => ({ ...row, ...contents.get(material), name: `${material}.pdf` }))
    await database.query(putFiles, [JSON.stringify(rows)])
    for (const { fileId } of fresh) stored.add(fileId)
  }
}

const putFiles = `
  insert into file (id, sha256, name, type, size, owner_id, created_at)
  select "fileId", sha256, name, 'application/pdf', size, "ownerId", "createdAt" from jsonb_to_recordset($1::jsonb)
    as f("fileId" uuid, sha256 text, name text, size bigint, "ownerId" uuid, "createdAt" timestamptz)
  on conflict (id) do nothing`
