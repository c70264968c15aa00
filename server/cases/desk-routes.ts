import * as contract from '#api/desk.ts'
import type { Account } from '../identity/index.ts'
import type { Mount } from '../kernel/mount.ts'
import { languageOf } from '../kernel/problem.ts'
import { findCases, type FindSources } from './find.ts'
import { notesOf, writeNote } from './notes.ts'
import { openCasesOf } from './open-cases.ts'
import { beatPresence, leavePresence } from './presence.ts'
import { receiveCases } from './receive-cases.ts'
import { mustReach } from './within-reach.ts'
import { workSummaryOf } from './work-list.ts'

/** What the staff desk asks beside the commands of a case. */
export function deskRoutes(mount: Mount<Account>, sources: FindSources): void {
  const { desk } = sources
  const { database } = desk

  mount(contract.workSummary, ({ account }) => workSummaryOf(desk, account))
  mount(contract.receiveCases, (ask) => receiveCases(desk, ask, ask.body.ids, languageOf(ask.request)))
  mount(contract.findCases, ({ query, account, scope }) => findCases(sources, account, scope, query.q))

  mount(contract.writeNote, async ({ params, body, account, scope, ...request }) => {
    await mustReach(database, params.id, account, scope)
    return writeNote(database, params.id, account, body.text, request)
  })
  mount(contract.caseNotes, async ({ params, account, scope }) => {
    await mustReach(database, params.id, account, scope)
    return { notes: await notesOf(database, params.id) }
  })
  mount(contract.beatPresence, async ({ params, account, scope }) => {
    await mustReach(database, params.id, account, scope)
    return { others: await beatPresence(database, params.id, account.id) }
  })
  mount(contract.openCases, ({ params, query, account, scope }) =>
    openCasesOf(desk, params.id, query.item, account, scope),
  )
  mount(contract.leavePresence, async ({ params, account, scope, reply }) => {
    await mustReach(database, params.id, account, scope)
    await leavePresence(database, params.id, account.id)
    reply.code(204)
    return undefined
  })
}
