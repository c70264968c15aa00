import { setImmediate } from 'node:timers/promises'
import { createHash } from 'node:crypto'
import * as contract from '#api/cases.ts'
import { caseClocks } from '#api/clocks.ts'
import type { CaseCommand } from '#domain/cases/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import type { Account } from '../identity/index.ts'
import type { Ask, Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { changedAnswersOf } from './changed-answers.ts'
import { clocksFor } from './clocks.ts'
import type { CaseDesk, Given } from './desk.ts'
import { casesOf } from './my-cases.ts'
import { applicationPlace, caseFileOf } from './queries.ts'
import { mayTellCode, queryCodeOf, type CodeKey } from './query-code.ts'
import { readWithSession } from './read-with-session.ts'
import { outcomeRoutes } from './outcome-routes.ts'
import { sendCommand } from './send-command.ts'
import { workListOf } from './work-list.ts'

interface Sources {
  desk: CaseDesk
  keyring: CodeKey
}
type AskCase<Body = undefined> = Ask<Account, { id: string }, undefined, Body>

/** The routes of cases: each command is one line, the road does the rest. */
export function caseRoutes(mount: Mount<Account>, sources: Sources): void {
  const { desk, keyring } = sources
  const on = (ask: AskCase<unknown>, command: CaseCommand) => sendCommand(desk, ask, ask.params.id, command)
  const fill = async (ask: AskCase<Given>) => {
    const { form, applicantId, situation } = await applicationPlace(desk, ask.params.id, ask.account)
    return desk.fill(form, applicantId, { situation, ...ask.body })
  }

  /** Worked out while the database is at work. */
  const codeMeanwhile = async (caseId: string) => {
    await setImmediate()
    return queryCodeOf(keyring, caseId)
  }

  mount(contract.draftCase, async (ask) => {
    const { itemCode, applicantId: named, about = null, ...given } = ask.body
    const applicantId = named ?? ask.account.partyId
    if (!applicantId) throw new Problem(400, 'invalid', {}, [{ field: 'applicantId', message: 'field-required' }])
    const form = await desk.items.published(itemCode)
    if (!form) throw new Problem(404, 'item-not-found')
    const application = await desk.fill(form, applicantId, given)
    const command = { type: 'DraftCase', applicantId, application, about } as const
    return sendCommand(desk, ask, streamFor(ask.requestId), command, itemCode)
  })
  mount(contract.saveDraft, async (ask) => on(ask, { type: 'SaveDraft', application: await fill(ask) }))
  mount(
    contract.submitCase,
    async (ask) => {
      const [receipt, queryCode] = await Promise.all([on(ask, { type: 'SubmitCase' }), codeMeanwhile(ask.params.id)])
      return receipt instanceof Refusal ? receipt : { ...receipt, queryCode }
    },
    readWithSession('SubmitCase'),
  )
  mount(contract.supplementCase, async (ask) => {
    const changedAnswers = await changedAnswersOf(desk, ask.params.id, ask.body.answers)
    return on(ask, { type: 'SupplementCase', application: await fill(ask), changedAnswers })
  })
  officeRoutes(mount, on)
  outcomeRoutes(mount, desk)
  questionRoutes(mount, sources)
}

/** What the office does with an application, and how either side ends it. */
function officeRoutes(
  mount: Mount<Account>,
  on: (ask: AskCase<unknown>, command: CaseCommand) => ReturnType<typeof sendCommand>,
): void {
  mount(contract.receiveCase, (ask) => on(ask, { type: 'ReceiveCase' }), readWithSession('ReceiveCase'))
  mount(
    contract.requestCorrection,
    (ask) => on(ask, { type: 'RequestCorrection', ...ask.body }),
    readWithSession('RequestCorrection'),
  )
  mount(contract.acceptCase, (ask) => on(ask, { type: 'AcceptCase' }), readWithSession('AcceptCase'))
  mount(contract.refuseAcceptance, (ask) =>
    on(ask, { type: 'RefuseAcceptance', ...ask.body, competentOrgan: ask.body.competentOrgan ?? null }),
  )
  mount(contract.reviewStep, (ask) => on(ask, { type: 'ReviewStep', ...ask.body }), readWithSession('ReviewStep'))
  mount(contract.grantCase, (ask) => on(ask, { type: 'GrantCase', ...ask.body }), readWithSession('GrantCase'))
  mount(contract.refuseCase, (ask) => on(ask, { type: 'RefuseCase', ...ask.body }), readWithSession('RefuseCase'))
  mount(contract.issueLicence, (ask) => on(ask, { type: 'IssueLicence' }), readWithSession('IssueLicence'))
  mount(contract.deliverResult, (ask) =>
    on(ask, { type: 'DeliverResult', ...ask.body, trackingNo: ask.body.trackingNo ?? null }),
  )
  mount(contract.withdrawCase, (ask) => on(ask, { type: 'WithdrawCase', ...ask.body }), readWithSession('WithdrawCase'))
  mount(
    contract.recuseFromCase,
    (ask) => on(ask, { type: 'RecuseOneself', ...ask.body }),
    readWithSession('RecuseOneself'),
  )
}

function questionRoutes(mount: Mount<Account>, { desk, keyring }: Sources): void {
  mount(contract.caseFile, async ({ params, account, scope }) => {
    const file = await caseFileOf(desk, params.id, account, scope)
    const told = file.caseNumber !== null && mayTellCode(file.channel, account, scope)
    return { ...file, queryCode: told ? queryCodeOf(keyring, file.id) : null }
  })
  mount(caseClocks, ({ params, query, account, scope }) =>
    clocksFor(desk, params.id, account, scope, query.explain === 'true'),
  )
  mount(contract.workList, ({ query, account }) => workListOf(desk, account, query))
  mount(contract.myCases, ({ query, account }) => casesOf(desk, account, query))
}

/** The same request always opens the same case: a retry after a lost reply finds what the first try stored. */
function streamFor(requestId: string): string {
  const hex = createHash('sha256').update(`case ${requestId}`).digest('hex')
  // RFC 9562 version 8: an id of our own making.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
