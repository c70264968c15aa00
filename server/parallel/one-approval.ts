import type { ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import type { parallelApproval } from '#api/parallel-approvals.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import {
  decisionNumberOf,
  declinedNumberOf,
  delayShares,
  awaitingConfirmation,
  dissenting,
  masterClocksOf,
  parallelCommandsFor,
  stepClocksOf,
  type ParallelClock,
  type ParallelSetup,
  type ParallelState,
} from '#domain/projects/index.ts'
import { actorOf, type Account } from '../identity/index.ts'
import { approvalFound, type FoundApproval } from './approval-found.ts'
import { authorityOf } from './authority.ts'
import { happeningOf } from './happening.ts'
import { lettersOf } from './letters.ts'
import { licenceViews } from './licence-views.ts'
import { lineOf } from './lines.ts'
import { namesFor, type Names } from './names.ts'
import type { ParallelDesk } from './parallel-desk.ts'
import { partViews } from './part-views.ts'

type ApprovalView = ReplyOf<typeof parallelApproval>

type Files = FoundApproval['row']['files']

/** One approval for someone within reach; else a 404. */
export async function oneApproval(
  desk: ParallelDesk,
  id: string,
  account: Account,
  scope: Scope,
): Promise<ApprovalView> {
  const { row, log, state, setup } = await approvalFound(desk, id, account, scope)
  const { now, files, forApplicant, grants, duty, ...lineRow } = row
  const { database, calendar } = desk
  const { statement, accepted, distributed } = state
  const names = await namesFor(database, state, log)
  const pinned = calendar(state.calendarVersion)
  const facts = {
    at: now,
    actor: actorOf(account),
    forApplicant,
    calendar: pinned,
    authority: authorityOf(grants),
    duty,
  }
  const mayDo = parallelCommandsFor(state, { ...facts, colleagues: {}, ownFiles: [], item: null, beginning: null })
  const today = civilDateOf(now)
  const masters = masterClocksOf(state, pinned, today)
  const steps = stepClocksOf(state, pinned)
  return {
    ...{ ...lineOf(lineRow), statement, accepted, distributed },
    papers: papersOf(state, setup, files),
    asked: setup.papers.map(({ for: wanted, ...paper }) => ({ ...paper, for: wanted.map(({ item }) => item) })),
    supplement: supplementOf(state, steps),
    parts: partViews(state, setup, names, { calendar: pinned, today }),
    clocks: [...masters, ...steps].map((clock) => clockView(clock, names, today)),
    resolution: resolutionOf(state, names),
    extension: state.extension && { ...state.extension, by: names.person(state.extension.by) },
    declined: state.declined && {
      ...{ number: declinedNumberOf(names.wordOf(setup.lead), state), on: state.declined.on },
      reason: state.declined.reason,
    },
    letters: lettersOf(state),
    decision: decisionOf(state, names),
    licences: licenceViews(state, names, { log, calendar: pinned, today, reader: account }),
    delays: delayShares(state, pinned, today).map(({ departmentCode, ...rest }) => ({
      ...{ department: names.department(departmentCode), ...rest },
    })),
    history: log.map((recorded) => happeningOf(recorded, names, account)),
    mayDo,
    colleagues: mayDo.includes('ResolveDisagreement') ? await peopleOf(database, dissenting(state)) : [],
    ownDepartment: Object.hasOwn(state.parts, account.departmentCode ?? '') ? account.departmentCode : null,
  }
}

const clockView = (clock: ParallelClock, names: Names, today: string) => {
  const { kind, departmentCode, startOn, dueOn, stoppedOn } = clock
  const late = (stoppedOn ?? today) > dueOn
  const department = departmentCode === null ? null : names.department(departmentCode)
  return { kind, department, startOn, dueOn, stoppedOn, late, basis: clock.own?.basis ?? null }
}

function supplementOf({ supplement }: ParallelState, steps: readonly ParallelClock[]): ApprovalView['supplement'] {
  const by = steps.find(({ kind }) => kind === 'supplement')?.dueOn
  return supplement && by ? { missing: [...supplement.missing], note: supplement.note, on: supplement.on, by } : null
}

const papersOf = ({ papers }: ParallelState, setup: ParallelSetup, files: Files) =>
  papers.map(({ paper, fileId }) => {
    const words = setup.papers.find(({ code }) => code === paper)
    const file = files.find(({ id }) => id === fileId)
    return {
      ...{ code: paper, name: words?.name ?? paper, nameEn: words?.nameEn ?? paper, fileId },
      ...{ file: file?.name ?? '', size: Number(file?.size ?? 0) },
    }
  })

function resolutionOf(state: ParallelState, names: Names): ApprovalView['resolution'] {
  const { resolution } = state
  if (!resolution) return null
  const unconfirmed = awaitingConfirmation(state)
  const { form, heldOn, on: recordedOn, attendees, record, outcomes } = resolution
  return {
    ...{ form, heldOn, recordedOn, record, attendees: attendees.map((id) => names.person(id)) },
    outcomes: outcomes.map(({ departmentCode, answer, conditions }) => ({
      ...{ department: names.department(departmentCode), answer, conditions: [...conditions] },
      awaitsConfirmation: unconfirmed.includes(departmentCode),
    })),
  }
}

function decisionOf(state: ParallelState, names: Names): ApprovalView['decision'] {
  const { decision, setup } = state
  if (!decision || !setup) return null
  const { outcome, on, remark, conditions, against } = decision
  return {
    ...{ number: decisionNumberOf(names.wordOf(setup.lead), state), outcome, on, remark },
    conditions: conditions.map(({ departmentCode, text }) => ({ department: names.department(departmentCode), text })),
    against: against.map((code) => names.department(code)),
  }
}

const peopleOf = (database: ParallelDesk['database'], departments: readonly string[]) =>
  database.query<ApprovalView['colleagues'][number]>(
    `select id, name, name_en as "nameEn", department_code as "departmentCode" from account
      where department_code = any($1) and role in ('reviewer', 'deputy-head', 'head') and disabled_at is null
      order by department_code, username`,
    [departments],
  )
