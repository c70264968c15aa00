// What a journey cannot wait for is done down the same road at an instant past, by the people who would have done it.
import type { Actor, CaseCommand } from '#domain/cases/index.ts'
import type { CivilDate } from '#domain/kernel/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import type { Visitor } from './visitor.ts'
import { tellPast, type Services } from './with-services.ts'

/** An act of the past: on which day, by whose account, and which. They follow each other by the minute. */
export type PastAct = [on: CivilDate, username: string, command: CaseCommand]

/** An application that was really made: another like it is told as it went in the past. */
interface Model {
  itemCode: string
  applicantId: string
  answers: Record<string, unknown>
  materials: { material: string; fileId: string }[]
  situation: Record<string, string>
}

/** A case of the past: drafted and submitted on a day, and what was done to it; `about` the licence of the case told before it. */
export interface Past {
  on: CivilDate
  acts: readonly PastAct[]
  about?: 'change' | 'renewal'
}

/** Tells cases like `like`, which is the visitor's own, one after another as of that account; gives the id of the last. */
export async function inThePast(
  { visitor, username }: { visitor: Visitor; username: string },
  like: string,
  ...pasts: readonly Past[]
): Promise<string> {
  const model = (await (await visitor.context.request.get(`/api/cases/${like}`)).json()) as Model
  const { itemCode, applicantId, answers, situation } = model
  const materials = model.materials.map(({ material, fileId }) => ({ material, fileId }))
  return tellPast(async (services) => {
    const form = await services.catalogue.published(itemCode)
    if (!form) throw new Error(`no item ${itemCode}`)
    const application = await services.desk.fill(form, applicantId, { answers, materials, situation })
    let told = ''
    for (const { on, acts, about: purpose } of pasts) {
      const stream = crypto.randomUUID()
      const about = purpose ? { purpose, licence: told } : null
      const begun: PastAct[] = [
        [on, username, { type: 'DraftCase', applicantId, application, about }],
        [on, username, { type: 'SubmitCase' }],
      ]
      for (const [minute, act] of [...begun, ...acts].entries()) await send(services, { stream, itemCode, minute }, act)
      told = stream
    }
    return told
  })
}

async function send(
  { database, desk }: Services,
  { stream, itemCode, minute }: { stream: string; itemCode: string; minute: number },
  [on, username, command]: PastAct,
): Promise<void> {
  const [actor] = await database.query<Actor>(
    `select id, role, department_code as "departmentCode", window_codes[1] as "windowCode" from account where username = $1`,
    [username],
  )
  if (!actor) throw new Error(`nobody is called ${username}`)
  const answer = await desk.send({
    ...{ stream, command, itemCode: command.type === 'DraftCase' ? itemCode : null, actor },
    ...{ requestId: crypto.randomUUID(), requestHash: null },
    at: `${on}T01:${String(minute).padStart(2, '0')}:00.000Z`,
  })
  if (answer instanceof Refusal) throw new Error(`${command.type} is refused: ${answer.code}`)
}
