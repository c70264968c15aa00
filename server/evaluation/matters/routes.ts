import * as contract from '#api/matters.ts'
import type { MatterCommand } from '#domain/evaluation/index.ts'
import { sealWords } from '../../complaints/index.ts'
import type { Account } from '../../identity/index.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import type { Ask, Mount } from '../../kernel/mount.ts'
import { Problem } from '../../kernel/problem.ts'
import { uuidOf } from '../../kernel/uuid-of.ts'
import { receiptFor } from '../../supervision/index.ts'
import { mattersOfParty, mattersOfTicket } from './brought.ts'
import type { MatterDesk } from './kind.ts'
import { isMatterWithinReach, mattersOf, type MatterSources } from './list.ts'

/** What nobody got done: taken up at the desk, handed on, answered. */
export function matterRoutes(
  mount: Mount<Account>,
  { matters: desk, keyring }: Omit<MatterSources, 'database'> & { matters: MatterDesk },
): void {
  const { database } = desk
  mount(contract.matters, ({ account, scope, query }) => mattersOf({ database, keyring }, account, scope, query))
  mount(contract.mattersOfTicket, async ({ params: { id } }) => ({ matters: await mattersOfTicket(database, id) }))
  mount(contract.myMatters, async ({ account }) => ({ matters: await mattersOfParty(database, account.partyId) }))
  mount(contract.takeUpMatter, async (ask) => {
    const { about, contact = '', caseId = null, ticketId = null, ...owner } = ask.body
    await mustSeeTo(database, owner)
    const stream = uuidOf(`matter ${ask.requestId}`)
    const { itemCode } = await brought(database, { caseId, ticketId })
    const sealed = await sealWords(database, keyring, stream, { story: about, name: '', contact })
    const matter = { ...owner, caseId, ticketId, itemCode, sealed, reachable: contact !== '' }
    return receiptFor(desk, ask, stream, { type: 'TakeUpMatter', ...matter })
  })
  const on = async (ask: Ask<Account, { id: string }, undefined, unknown>, command: MatterCommand) => {
    if (!(await isMatterWithinReach(database, ask.params.id, ask.account, ask.scope)))
      throw new Problem(404, 'matter-not-found')
    return receiptFor(desk, ask, ask.params.id, command)
  }
  mount(contract.handMatterOn, async (ask) => {
    await mustSeeTo(database, ask.body)
    return on(ask, { type: 'HandMatterOn', ...ask.body })
  })
  mount(contract.answerMatter, (ask) => {
    const { outcome, answer, told } = ask.body
    return on(ask, { type: 'AnswerMatter', outcome, answer, told: told === 'yes' })
  })
}

const owner: Statement = {
  name: 'owner-of-matter',
  text: `select from account where id = $1::uuid and department_code = $2 and disabled_at is null
    and role in ('reviewer', 'deputy-head', 'head')`,
}

/** Throws a 400 unless somebody who reviews or leads in the department is named. */
async function mustSeeTo({ run }: Database, { departmentCode, ownerId }: { departmentCode: string; ownerId: string }) {
  const [found] = await run(owner, [ownerId, departmentCode])
  if (!found) throw new Problem(400, 'invalid', {}, [{ field: 'ownerId', message: 'field-not-of-department' }])
}

const about: Statement = {
  name: 'brought-with-matter',
  text: `select (select item_code from case_row where id = $1::uuid and submitted_at is not null) as "ofCase",
    (select coalesce(item_code, '') from ticket where id = $2::uuid) as "ofTicket"`,
}

/** The item it is about; throws a 404 for a case or a ticket that is not there. */
async function brought({ run }: Database, { caseId, ticketId }: { caseId: string | null; ticketId: string | null }) {
  const [row] = await run<{ ofCase: string | null; ofTicket: string | null }>(about, [caseId, ticketId])
  if (caseId !== null && row?.ofCase == null) throw new Problem(404, 'case-not-found')
  if (ticketId !== null && row?.ofTicket == null) throw new Problem(404, 'ticket-not-found')
  return { itemCode: row?.ofCase ?? (row?.ofTicket || null) }
}
