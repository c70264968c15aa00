import * as contract from '#api/outside.ts'
import { parseCivilDate, Refusal } from '#domain/kernel/index.ts'
import type { Account } from '../identity/index.ts'
import type { Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { issueKey, revokeKey, type KeyHolder, type KeyScope } from './keys.ts'
import { listSystems, systemDetail } from './queries.ts'
import { reconcileDay } from './reconcile.ts'
import { publishOutsideItem, registerSystem, setDisabled } from './systems.ts'
import type { Intake } from './batch.ts'
import { takeBatch } from './take-batch.ts'

/** The system behind a request, where its key may do this; throws 403. */
function systemOf(account: Account, scope: KeyScope): string {
  const { system, scopes } = account as KeyHolder
  if (!scopes.includes(scope)) throw new Problem(403, 'not-allowed')
  return system
}

/** The routes of outside systems: what they push by their key, and what staff see and set of them. */
export function outsideRoutes(mount: Mount<Account>, intake: Intake): void {
  const { database } = intake
  mount(contract.pushMessages, async ({ account, body }) => {
    const answers = await takeBatch(intake, systemOf(account, 'push'), body.messages)
    const count = (status: string) => answers.filter((answer) => answer.status === status).length
    return {
      ...{ accepted: count('accepted'), duplicate: count('duplicate'), rejected: count('rejected') },
      answers: answers.map((answer, index) => ({ index, ...answer })),
    }
  })
  mount(contract.reconcileDay, ({ account, body: { day, counts } }) => {
    if (!parseCivilDate(day)) throw new Problem(400, 'invalid', {}, [{ field: 'day', message: 'field-date' }])
    return reconcileDay(database, systemOf(account, 'reconcile'), day, counts)
  })
  mount(contract.outsideSystems, () => listSystems(database))
  mount(contract.outsideSystem, ({ params }) => systemDetail(database, params.system))
  administrationRoutes(mount, intake)
}

function administrationRoutes(mount: Mount<Account>, { database }: Intake): void {
  const sender = ({
    account,
    requestId,
    requestHash,
  }: {
    account: Account
    requestId: string
    requestHash: string
  }) => ({
    ...{ by: account.id, requestId, requestHash },
  })
  const code = (done: Refusal | { subject: string }) => (done instanceof Refusal ? done : { code: done.subject })
  mount(contract.registerOutsideSystem, async (ask) => code(await registerSystem(database, sender(ask), ask.body)))
  mount(contract.publishOutsideItem, async (ask) =>
    code(await publishOutsideItem(database, sender(ask), ask.params.system, ask.body)),
  )
  mount(contract.issueOutsideKey, (ask) => issueKey(database, sender(ask), ask.params.system, ask.body))
  mount(contract.revokeOutsideKey, async (ask) => {
    const refused = await revokeKey(database, sender(ask), ask.params.id)
    return refused ?? ask.reply.code(204).send()
  })
  mount(contract.disableOutsideSystem, async (ask) =>
    code(await setDisabled(database, sender(ask), ask.params.system, true)),
  )
  mount(contract.enableOutsideSystem, async (ask) =>
    code(await setDisabled(database, sender(ask), ask.params.system, false)),
  )
}
