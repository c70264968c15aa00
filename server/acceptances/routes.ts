import * as contract from '#api/acceptances.ts'
import { refuse } from '#domain/kernel/index.ts'
import type { AcceptanceCommand } from '#domain/projects/index.ts'
import { sendStored, type FileStore, type StoredFile } from '../files/index.ts'
import { type Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import type { Ask, Mount } from '../kernel/mount.ts'
import { isDay, isInstant } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import { receiptFor } from '../supervision/index.ts'
import { projectById } from '../projects/index.ts'
import type { AcceptanceDesk } from './acceptance-desk.ts'
import { comparisonOf } from './comparison.ts'
import { acceptancesOf } from './list.ts'
import { oneAcceptance } from './one-acceptance.ts'
import { acceptanceWithinReach, reachOf } from './reach.ts'
import { setupShown } from './setup.ts'

type AskAcceptance<Body> = Ask<Account, { id: string }, undefined, Body>

/** Acceptances: applied for, visited, judged, ended. Each act is one line, the road does the rest. */
export function acceptanceRoutes(
  mount: Mount<Account>,
  { acceptances: desk, files, place }: { acceptances: AcceptanceDesk; files: FileStore; place: Place },
): void {
  const on = (ask: AskAcceptance<unknown>, command: AcceptanceCommand) => act(desk, ask, command)
  const { database } = desk
  mount(contract.acceptances, ({ account, scope, query }) => acceptancesOf(database, account, scope, query))
  mount(contract.acceptanceComparison, () => comparisonOf(database, desk.calendar(null)))
  mount(contract.acceptanceSetup, () => setupShown(database))
  mount(contract.acceptance, ({ account, scope, params }) => oneAcceptance(desk, params.id, account, scope))
  mount(contract.acceptancePaper, async ({ account, scope, params, reply }) => {
    const [paper] = await database.run<StoredFile>(paperOf, [...reachOf(account, scope), params.id, params.file])
    if (!paper) throw new Problem(404, 'file-not-found')
    return sendStored(files, reply, paper, paper.type.startsWith('image/') ? 'inline' : 'attachment')
  })
  mount(contract.applyAcceptance, (ask) => apply(desk, ask, place))
  mount(contract.requestAcceptanceSupplement, (ask) => on(ask, { type: 'RequestAcceptanceSupplement', ...ask.body }))
  mount(contract.supplementAcceptance, (ask) => on(ask, { type: 'SupplementAcceptance', ...ask.body }))
  mount(contract.findAcceptanceComplete, (ask) => on(ask, { type: 'FindAcceptanceComplete' }))
  mount(contract.withdrawAcceptance, (ask) => on(ask, { type: 'WithdrawAcceptance', ...ask.body }))
  mount(contract.setVisitDate, (ask) => {
    must('visitOn', isDay(ask.body.visitOn), 'field-date')
    return on(ask, { type: 'SetVisitDate', ...ask.body })
  })
  mount(contract.assignInspectors, (ask) => on(ask, { type: 'AssignInspectors', ...ask.body }))
  mount(contract.recordChecklist, (ask) => {
    must('seenAt', isInstant(ask.body.seenAt), 'field-pattern')
    return on(ask, { type: 'RecordChecklist', ...ask.body })
  })
  mount(contract.closeVisit, (ask) => on(ask, { type: 'CloseVisit' }))
  mount(contract.giveOpinion, (ask) => on(ask, { type: 'GiveOpinion', ...ask.body }))
  mount(contract.reportRectified, (ask) => on(ask, { type: 'ReportRectified', ...ask.body }))
  mount(contract.issueOpinionLetter, (ask) => on(ask, { type: 'IssueOpinionLetter', ...ask.body }))
  mount(contract.fileCompletion, (ask) => on(ask, { type: 'FileCompletion' }))
}

/** What no schema can say of a day or an instant: that it exists. */
function must(field: string, holds: boolean, message: string): void {
  if (!holds) throw new Problem(400, 'invalid', {}, [{ field, message }])
}

const within: Statement = {
  name: 'acceptance-within-reach',
  text: `select from acceptance a where a.id = $4::uuid and ${acceptanceWithinReach}`,
}

const paperOf: Statement = {
  name: 'acceptance-paper',
  text: `select f.sha256, f.name, f.type, f.size from acceptance a join case_file p on p.case_id = a.id
    join file f on f.id = p.file_id where a.id = $4::uuid and f.id = $5::uuid and ${acceptanceWithinReach} limit 1`,
}

/** What is not within reach does not exist. */
async function act(desk: AcceptanceDesk, ask: AskAcceptance<unknown>, command: AcceptanceCommand) {
  const { account, scope, params } = ask
  const found = await desk.database.run(within, [...reachOf(account, scope), params.id])
  if (found.length === 0) throw new Problem(404, 'acceptance-not-found')
  return receiptFor(desk, ask, params.id, command)
}

type Applied = Ask<
  Account,
  unknown,
  undefined,
  { partyId: string; projectId: string | null; projectName: string; papers: { paper: string; fileId: string }[] }
>

interface Place {
  readonly regionCode: string
}

/** A project with stages is accepted when it comes to that one. */
async function mayBeAccepted({ run }: AcceptanceDesk['database'], id: string): Promise<boolean> {
  return (await run(stageReady, [id])).length > 0
}

const stageReady: Statement = {
  name: 'acceptance-stage-ready',
  text: `select where not exists (select from project_stage where project_id = $1::uuid) or exists (
      select from project p, jsonb_array_elements((select body -> 'stages' from construction_template t
        where t.code = p.template_code and t.version = p.template_version)) s
      where p.id = $1::uuid and p.status = 'under-way' and s ->> 'handling' = 'acceptance' and not exists (
        select from jsonb_array_elements_text(s -> 'needs') n
        where not exists (select from project_stage g where g.project_id = p.id and g.code = n and g.status = 'granted')))`,
}

/** The request names the stream, so that asked again it is the same acceptance. */
async function apply(desk: AcceptanceDesk, ask: Applied, { regionCode }: Place) {
  const { partyId, projectId, projectName, papers } = ask.body
  const project = projectId === null ? undefined : await projectById(desk.database.query, projectId, regionCode)
  if (projectId !== null && project?.partyId !== partyId) return refuse('project-not-found')
  if (project && !(await mayBeAccepted(desk.database, project.id))) return refuse('stage-not-ready')
  const name = project?.name ?? projectName
  // Works nobody manages here are known by who builds them and what they are called.
  const id = projectId ?? uuidOf(`works ${partyId} ${name}`)
  const works = { id, name, nameEn: name, partyId }
  return receiptFor(
    { send: (order) => desk.send({ ...order, project: works }) },
    ask,
    uuidOf(`acceptance ${ask.requestId}`),
    {
      type: 'ApplyAcceptance' as const,
      papers,
      alone: null,
    },
  )
}
