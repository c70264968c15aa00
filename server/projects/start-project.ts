import { bundleFaults, faultsOf, oneForm, onePile, type ProjectSituation } from '#domain/projects/index.ts'
import { factsOf } from '#domain/catalogue/index.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import type { Account } from '../identity/index.ts'
import { Problem } from '../kernel/problem.ts'
import { offeredBundle, type VersionedBundle } from './bundles.ts'
import { partyFor } from './party-for.ts'
import { offeredParts, type OfferedPart } from './parts-of.ts'
import type { Projects } from './projects.ts'

/** One application for a goal, as it was sent. */
export interface Application {
  bundle: string
  applicantId?: string
  situation: ProjectSituation
  answers: Record<string, unknown>
  materials: { material: string; fileId: string }[]
}

/** The command that starts a project; throws a 400 that names every fault of the one form and each paper that is missing. */
export async function startCommand({ desk }: Projects, account: Account, sent: Application) {
  const partyId = await partyFor(desk.database, account, sent.applicantId)
  const found = await offeredBundle(desk.database, sent.bundle)
  if (!found) throw new Problem(404, 'bundle-not-found')
  const wrong = bundleFaults(found.bundle, sent.situation)
  if (wrong.length > 0) throw new Problem(400, 'invalid', {}, wrong)
  const parts = await offeredParts(desk, found.bundle, sent.situation)
  const form = await faultless(desk.database, parts, sent)
  await refuseFilesOfOthers(desk.database, account, sent)
  return {
    type: 'StartProject' as const,
    kind: 'bundle' as const,
    ...headOf(found),
    ...{ partyId, situation: sent.situation, materials: sent.materials },
    sealedAnswers: await desk.people.sealFor(partyId, JSON.stringify(sent.answers)),
    facts: factsOf(form, sent.answers),
    parts: parts.map(({ part, item, version }) => ({
      ...{ item: item.code, itemVersion: version, departmentCode: item.departmentCode },
      needs: part.needs.map((need) => need.item),
    })),
  }
}

const headOf = ({ bundle: { code, name }, version }: VersionedBundle) => ({ template: { code, version }, name })

async function faultless(
  database: Projects['desk']['database'],
  parts: readonly OfferedPart[],
  { answers, materials }: Application,
) {
  const [{ now } = { now: '' }] = await database.query<{ now: string }>('select clock_timestamp() as now')
  const form = oneForm(parts)
  const pile = onePile(parts)
  const given = new Set(materials.map(({ material }) => material))
  const wrong = [
    ...faultsOf(parts, answers, civilDateOf(now)),
    ...pile
      .filter(({ code, required }) => required && !given.has(code))
      .map(({ code }) => ({ field: `materials.${code}`, message: 'field-required' })),
    ...materials
      .filter(({ material }) => !pile.some(({ code }) => code === material))
      .map(({ material }) => ({ field: `materials.${material}`, message: 'field-additionalProperties' })),
  ]
  if (wrong.length > 0) throw new Problem(400, 'invalid', {}, wrong)
  return form
}

/** Whoever hands in a paper uploaded it: a file of somebody else's is none; 400 that names the paper. */
async function refuseFilesOfOthers(
  database: Projects['desk']['database'],
  { id }: Account,
  { materials }: Application,
) {
  const own = await database.query<{ id: string }>('select id from file where id = any($1::uuid[]) and owner_id = $2', [
    materials.map(({ fileId }) => fileId),
    id,
  ])
  const known = new Set(own.map((file) => file.id))
  const strange = materials.filter(({ fileId }) => !known.has(fileId))
  if (strange.length === 0) return
  const wrong = strange.map(({ material }) => ({ field: `materials.${material}`, message: 'field-unknown-file' }))
  throw new Problem(400, 'invalid', {}, wrong)
}
