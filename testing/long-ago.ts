// What somebody did days ago: commands that bring their own instant, down the same road as those of today.
import type { Actor, CaseCommand } from '#domain/cases/index.ts'
import { addDays, civilDateOf, Refusal } from '#domain/kernel/index.ts'
import { fireCaseTimer } from '../server/cases/index.ts'
import { sweep } from '../server/kernel/timer.ts'
import type { TestApp } from './app.ts'
import { marketAnswers, pdf } from './bring-case.ts'
import { nextKey } from './browse.ts'
import { lawClock } from '../server/identity/index.ts'

/** A case of Li's begun so many days before today, each act by whom the law has in mind. */
export interface PastCase {
  id: string
  /** Throws where the command is refused. */
  act(daysAgo: number, username: string, command: CaseCommand): Promise<void>
  /** What the law did by itself. */
  lawActs(daysAgo: number, command: CaseCommand): Promise<void>
  /** The refusal of a command that is refused. */
  refused(daysAgo: number, username: string, command: CaseCommand): Promise<string>
}

/** Today in the test database's eyes. */
export async function todayOf(app: TestApp): Promise<string> {
  const [row] = await app.services.database.query<{ now: string }>('select clock_timestamp() as now')
  return civilDateOf(row?.now ?? '')
}

/** Opens and submits a case of `itemCode` so many days ago, by Li at nine in the morning. */
export async function begunDaysAgo(
  app: TestApp,
  daysAgo: number,
  itemCode: string,
  about: { purpose: 'change' | 'renewal'; licence: string } | null = null,
  /** Promises instead of handing in the plan. */
  { commits }: { commits?: true } = {},
): Promise<PastCase> {
  const li = await app.as('li')
  const { id: fileId } = await li.upload('plan.pdf', pdf)
  const form = await app.services.catalogue.published(itemCode)
  if (!form) throw new Error(`no item ${itemCode}`)
  const names = Object.keys(form.item.form.properties)
  const answers = Object.fromEntries(Object.entries(marketAnswers).filter(([name]) => names.includes(name)))
  const materials = commits ? [] : [{ material: 'site-plan', fileId }]
  const application = await app.services.desk.fill(form, app.parties.li, {
    answers,
    materials,
    ...(commits && { commits }),
  })
  const past = pastCase(app, crypto.randomUUID())
  await past.draft(daysAgo, itemCode, { type: 'DraftCase', applicantId: app.parties.li, application, about })
  await past.act(daysAgo, 'li', { type: 'SubmitCase' })
  return past
}

function pastCase(app: TestApp, id: string) {
  const send = async (daysAgo: number, username: string, command: CaseCommand, itemCode: string | null) => {
    const at = `${addDays(await todayOf(app), -daysAgo)}T01:00:00.000Z`
    const actor = username === lawClock.role ? lawClock : await actorNamed(app, username)
    return app.services.desk.send({ stream: id, command, itemCode, actor, requestId: nextKey(), requestHash: null, at })
  }
  const must = async (...order: Parameters<typeof send>) => {
    const answer = await send(...order)
    if (answer instanceof Refusal) throw new Error(`${order[2].type} is refused: ${answer.code}`)
  }
  return {
    id,
    draft: (daysAgo: number, itemCode: string, command: CaseCommand) => must(daysAgo, 'li', command, itemCode),
    act: (daysAgo: number, username: string, command: CaseCommand) => must(daysAgo, username, command, null),
    lawActs: (daysAgo: number, command: CaseCommand) => must(daysAgo, lawClock.role, command, null),
    refused: async (daysAgo: number, username: string, command: CaseCommand) => {
      const answer = await send(daysAgo, username, command, null)
      return answer instanceof Refusal ? answer.code : 'allowed'
    },
  }
}

async function actorNamed({ services: { database } }: TestApp, username: string): Promise<Actor> {
  const [row] = await database.query<Actor & { windowCode: string | null }>(
    `select id, role, department_code as "departmentCode", window_codes[1] as "windowCode" from account where username = $1`,
    [username],
  )
  if (!row) throw new Error(`nobody is called ${username}`)
  return row
}

/** Lets everything the law does by itself happen that is due now. */
export async function letTimePass({ services: { database, desk } }: TestApp): Promise<void> {
  await sweep(
    database,
    (timer) => fireCaseTimer(desk, timer),
    (error) => {
      throw error
    },
  )
}
