// A case that was taken in long ago and left lying: what a journey cannot wait for is done down the same road at an instant past.
import type { Actor, CaseCommand } from '#domain/cases/index.ts'
import { addDays, civilDateOf, Refusal } from '#domain/kernel/index.ts'
import { testConfig } from '#testing/app.ts'
import { openDatabase } from '../server/kernel/database.ts'
import { createServices } from '../server/services.ts'
import { ownCity } from './own-city.ts'
import { submitCase } from './submit-case.ts'
import type { Visitor } from './visitor.ts'

const clerkName = 'health-clerk-1'

/** Leaves a nurse's application lying for thirty days since it was received; `clerk` is signed in. Gives its id. */
export async function leaveCaseLying(clerk: Visitor): Promise<string> {
  const { id: like } = await submitCase(clerk)
  const model = (await (await clerk.context.request.get(`/api/cases/${like}`)).json()) as Model
  const database = openDatabase(ownCity.databaseUrl, { max: 2 })
  const services = createServices(database, testConfig(ownCity.dataDir, ownCity.databaseUrl))
  try {
    await services.place.load()
    await services.calendars.load()
    await services.regime.load()
    return await left(services, model)
  } finally {
    await services.documents.stop()
    await database.close()
  }
}

interface Model {
  itemCode: string
  applicantId: string
  answers: Record<string, unknown>
  materials: { material: string; fileId: string }[]
}

type Services = ReturnType<typeof createServices>

async function left({ database, desk, catalogue }: Services, model: Model): Promise<string> {
  const form = await catalogue.published(model.itemCode)
  if (!form) throw new Error(`no item ${model.itemCode}`)
  const [clerk] = await database.query<Actor & { now: string }>(
    `select id, role, department_code as "departmentCode", window_codes[1] as "windowCode", clock_timestamp() as now
     from account where username = $1`,
    [clerkName],
  )
  if (!clerk) throw new Error(`nobody is called ${clerkName}`)
  const { now, ...actor } = clerk
  const { applicantId, answers, materials } = model
  const application = await desk.fill(form, applicantId, {
    answers,
    materials: materials.map(({ material, fileId }) => ({ material, fileId })),
  })
  const stream = crypto.randomUUID()
  const at = `${addDays(civilDateOf(now), -30)}T01:00:00.000Z`
  const send = async (command: CaseCommand, itemCode: string | null) => {
    const requestId = crypto.randomUUID()
    const answer = await desk.send({ stream, command, itemCode, actor, requestId, requestHash: null, at })
    if (answer instanceof Refusal) throw new Error(`${command.type} is refused: ${answer.code}`)
  }
  await send({ type: 'DraftCase', applicantId, application, about: null }, model.itemCode)
  await send({ type: 'SubmitCase' }, null)
  await send({ type: 'ReceiveCase' }, null)
  return stream
}
