import * as contract from '#api/parallel-approvals.ts'
import * as publication from '#api/parallel-publication.ts'
import * as falsehood from '#api/parallel-falsehood.ts'
import { withdrawParallelLicence } from '#api/parallel-withdrawal.ts'
import type { ParallelCommand } from '#domain/projects/index.ts'
import { sendStored, type FileStore, type StoredFile } from '../files/index.ts'
import { type Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import type { Ask, Mount } from '../kernel/mount.ts'
import { isDay } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import { receiptFor } from '../supervision/index.ts'
import { approvalsOf } from './list.ts'
import { oneApproval } from './one-approval.ts'
import type { ParallelDesk } from './parallel-desk.ts'
import { parallelWithinReach, reachOf } from './reach.ts'
import type { ParallelOrder } from './road.ts'
import { beginningOf, stageForm } from './stage-form.ts'

type AskApproval<Body> = Ask<Account, { id: string }, undefined, Body>

/** Parallel approvals: applied for, answered, decided. Each act is one line, the road does the rest. */
export function parallelRoutes(
  mount: Mount<Account>,
  { parallel: desk, files }: { parallel: ParallelDesk; files: FileStore },
): void {
  const on = (ask: AskApproval<unknown>, command: ParallelCommand) => act(desk, ask, command)
  const { database, projects } = desk
  mount(contract.stageForm, ({ account, scope, params }) =>
    stageForm(projects, params.id, params.stage, account, scope),
  )
  mount(contract.applyParallel, async (ask) => {
    const { account, scope, params, body, requestId } = ask
    const beginning = await beginningOf(projects, params.id, params.stage, account, scope)
    const command: ParallelCommand = { type: 'ApplyParallel', ...body }
    const begun = { send: (order: ParallelOrder) => desk.send({ ...order, beginning }) }
    return receiptFor(begun, ask, uuidOf(`parallel ${requestId}`), command)
  })
  mount(contract.parallelApprovals, ({ account, scope, query }) => approvalsOf(database, account, scope, query))
  mount(contract.parallelApproval, ({ account, scope, params }) => oneApproval(desk, params.id, account, scope))
  mount(contract.parallelPaper, async ({ account, scope, params, reply }) => {
    const [paper] = await database.run<StoredFile>(paperOf, [...reachOf(account, scope), params.id, params.file])
    if (!paper) throw new Problem(404, 'file-not-found')
    return sendStored(files, reply, paper)
  })
  mount(contract.acceptParallel, (ask) => on(ask, { type: 'AcceptParallel' }))
  mount(contract.requestParallelSupplement, (ask) => on(ask, { type: 'RequestParallelSupplement', ...ask.body }))
  mount(contract.supplementParallel, (ask) => on(ask, { type: 'SupplementParallel', ...ask.body }))
  mount(contract.declineParallel, (ask) => on(ask, { type: 'DeclineParallel', ...ask.body }))
  mount(contract.withdrawParallel, (ask) => on(ask, { type: 'WithdrawParallel', ...ask.body }))
  mount(contract.distributeParallel, (ask) => on(ask, { type: 'DistributeParallel', ...ask.body }))
  mount(contract.answerParallel, (ask) => on(ask, { type: 'AnswerParallel', ...ask.body }))
  mount(contract.startParallelProcedure, (ask) => on(ask, { type: 'StartParallelProcedure', ...ask.body }))
  mount(contract.endParallelProcedure, (ask) => on(ask, { type: 'EndParallelProcedure', ...ask.body }))
  mount(contract.resolveDisagreement, (ask) => {
    if (!isDay(ask.body.heldOn)) throw new Problem(400, 'invalid', {}, [{ field: 'heldOn', message: 'field-date' }])
    return on(ask, { type: 'ResolveDisagreement', ...ask.body })
  })
  mount(contract.confirmParallelAnswer, (ask) => on(ask, { type: 'ConfirmParallelAnswer' }))
  mount(contract.extendParallel, (ask) => on(ask, { type: 'ExtendParallel', ...ask.body }))
  mount(contract.issueParallelLicence, (ask) => on(ask, { type: 'IssueParallelLicence', ...ask.body }))
  mount(contract.deliverParallelLicence, (ask) => on(ask, { type: 'DeliverParallelLicence', ...ask.body }))
  mount(contract.revokeParallelLicence, (ask) => on(ask, { type: 'RevokeParallelLicence', ...ask.body }))
  mount(falsehood.findParallelLicenceFalse, (ask) => on(ask, { type: 'FindParallelLicenceFalse', ...ask.body }))
  mount(falsehood.forgoParallelRevocation, (ask) => on(ask, { type: 'ForgoParallelRevocation', ...ask.body }))
  mount(withdrawParallelLicence, (ask) => on(ask, { type: 'WithdrawParallelLicence', ...ask.body }))
  mount(contract.cancelParallelLicence, (ask) => on(ask, { type: 'CancelParallelLicence', ...ask.body }))
  mount(publication.objectToParallelLicence, (ask) => on(ask, { type: 'ObjectToParallelLicence', ...ask.body }))
  mount(publication.decideParallelObjection, (ask) => on(ask, { type: 'DecideParallelObjection', ...ask.body }))
  mount(contract.decideParallel, (ask) => on(ask, { type: 'DecideParallel', ...ask.body }))
}

const within: Statement = {
  name: 'parallel-within-reach',
  text: `select from parallel_approval a where a.id = $4::uuid and ${parallelWithinReach}`,
}

const paperOf: Statement = {
  name: 'parallel-paper',
  text: `select f.sha256, f.name, f.type, f.size from parallel_approval a join case_file p on p.case_id = a.id
    join file f on f.id = p.file_id where a.id = $4::uuid and f.id = $5::uuid and ${parallelWithinReach} limit 1`,
}

/** What is not within reach does not exist. */
async function act(desk: ParallelDesk, ask: AskApproval<unknown>, command: ParallelCommand) {
  const { account, scope, params } = ask
  const found = await desk.database.run(within, [...reachOf(account, scope), params.id])
  if (found.length === 0) throw new Problem(404, 'approval-not-found')
  return receiptFor(desk, ask, params.id, command)
}
