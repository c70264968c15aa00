import type { acceptance } from '#api/acceptances.ts'
import type { ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { civilDateOf, fold, type Recorded } from '#domain/kernel/index.ts'
import {
  acceptanceCommandsFor,
  acceptanceDecider,
  dueOfStep,
  letterNumberOf,
  masterClockOf,
  opinionClocksOf,
  roundOf,
  type AcceptanceEvent,
  type AcceptanceFacts,
  type AcceptanceSetup,
  type AcceptanceState,
} from '#domain/projects/index.ts'
import { dutyOf } from '../cases/index.ts'
import { actorOf, type Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import { recordedOf, logOf } from '../kernel/event-store.ts'
import { Problem } from '../kernel/problem.ts'
import type { AcceptanceDesk } from './acceptance-desk.ts'
import { acceptanceColumns, lineOf, type AcceptanceRow } from './lines.ts'
import { namesFor, type Names } from './names.ts'
import { openedAcceptance } from './road.ts'
import { acceptanceWithinReach, reachOf } from './reach.ts'
import { roundView } from './round-view.ts'

type AcceptanceView = ReplyOf<typeof acceptance>

interface Row extends AcceptanceRow {
  now: string
  log: string
  forApplicant: boolean
  files: { id: string; name: string; size: number }[]
  colleagues: AcceptanceView['colleagues']
  duty: AcceptanceFacts['duty']
}

const one: Statement = {
  name: 'one-acceptance',
  text: `select ${acceptanceColumns}, clock_timestamp() as now, $3 = 'own' as "forApplicant",
      ${logOf('a.id')} as log, ${dutyOf('$1', 'a.party_id', 'clock_timestamp()')} as duty,
      (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size)), '[]')
        from case_file p join file f on f.id = p.file_id where p.case_id = a.id) as files,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'nameEn', s.name_en) order by s.username), '[]')
        from account s where $3 = 'department' and s.department_code = $2 and s.disabled_at is null) as colleagues
    from acceptance a where a.id = $4::uuid and ${acceptanceWithinReach}`,
}

/** One acceptance for someone within reach; else a 404. */
export async function oneAcceptance(
  { database, calendar, locks }: AcceptanceDesk,
  id: string,
  account: Account,
  scope: Scope,
): Promise<AcceptanceView> {
  const [row] = await database.run<Row>(one, [...reachOf(account, scope), id])
  if (!row) throw new Problem(404, 'acceptance-not-found')
  const { log: text, now, files, colleagues, forApplicant, duty, ...lineRow } = row
  const log = await openedAcceptance(recordedOf<AcceptanceEvent>(text), locks)
  const state = fold(acceptanceDecider, log)
  const { setup } = state
  if (!setup) throw new Problem(404, 'acceptance-not-found')
  const names = await namesFor(database, state, log)
  const pinned = calendar(state.calendarVersion)
  const facts = {
    ...{ at: now, actor: actorOf(account), forApplicant, calendar: pinned, duty },
    ...{ colleagues: {}, ownFiles: [], ownImages: [], beginning: null },
  }
  const mayDo = acceptanceCommandsFor(state, facts)
  const isOfRound = roundOf(state)?.departments.includes(account.departmentCode ?? '') ?? false
  return {
    ...lineOf(lineRow),
    checks: checksOf(setup, state, names),
    papers: papersOf(state, setup, files),
    asked: setup.papers.map(({ code, zh, en, required }) => ({ code, name: zh, nameEn: en, required })),
    supplement: supplementOf(state),
    rounds: state.rounds.map((round) => roundView(round, setup, names)),
    rectifications: state.rectifications.map(({ items, ...rest }) => ({ ...rest, items: itemsOf(items, names) })),
    clocks: clocksOf(state, pinned, names, civilDateOf(now)),
    letter: state.letter && {
      number: letterNumberOf(names.wordOf(setup.lead), state),
      on: state.letter.on,
      remark: state.letter.remark,
      items: itemsOf(state.letter.items, names),
    },
    ...{ fileBy: dueOfStep(state, 'filing'), filedOn: state.filedOn },
    history: log.map((recorded) => happeningOf(recorded, names)),
    mayDo,
    colleagues: mayDo.includes('AssignInspectors') ? withoutInterest(colleagues, duty) : [],
    ownDepartment: isOfRound ? account.departmentCode : null,
  }
}

/** Who has an interest in who builds is not sent. */
const withoutInterest = (colleagues: Row['colleagues'], duty: Row['duty']) =>
  colleagues.filter((one) => !duty?.interests.some(({ id }) => id === one.id))

function supplementOf(state: AcceptanceState): AcceptanceView['supplement'] {
  const by = dueOfStep(state, 'supplement')
  return state.supplement && by !== null ? { ...state.supplement, missing: [...state.supplement.missing], by } : null
}

const itemsOf = (items: readonly { departmentCode: string; text: string }[], names: Names) =>
  items.map(({ departmentCode, text }) => ({ department: names.department(departmentCode), text }))

const checksOf = (setup: AcceptanceSetup, { departments }: AcceptanceState, names: Names) =>
  setup.departments
    .filter(({ code }) => departments.includes(code))
    .map(({ code, accepts, basis, checks }) => ({
      department: names.department(code),
      accepts: { name: accepts.zh, nameEn: accepts.en },
      basis: { name: basis.zh, nameEn: basis.en },
      lines: checks.map((check) => ({ code: check.code, name: check.zh, nameEn: check.en })),
    }))

const papersOf = ({ papers }: AcceptanceState, setup: AcceptanceSetup, files: Row['files']) =>
  papers.map(({ paper, fileId }) => {
    const words = setup.papers.find(({ code }) => code === paper)
    const file = files.find(({ id }) => id === fileId)
    return {
      ...{ code: paper, name: words?.zh ?? paper, nameEn: words?.en ?? paper, fileId },
      ...{ file: file?.name ?? '', size: Number(file?.size ?? 0) },
    }
  })

function clocksOf(
  state: AcceptanceState,
  calendar: Parameters<typeof masterClockOf>[1],
  names: Names,
  today: string,
): AcceptanceView['clocks'] {
  const master = masterClockOf(state, calendar)
  return [...(master ? [master] : []), ...opinionClocksOf(state)].map(
    ({ kind, departmentCode, startOn, dueOn, stoppedOn }) => ({
      ...{ kind, startOn, dueOn, stoppedOn, late: (stoppedOn ?? today) > dueOn },
      department: departmentCode === null ? null : names.department(departmentCode),
    }),
  )
}

function happeningOf({ event, version, at }: Recorded<AcceptanceEvent>, names: Names) {
  const said =
    'note' in event
      ? event.note
      : 'reason' in event
        ? event.reason
        : 'statement' in event
          ? event.statement
          : 'items' in event
            ? event.items.map((item) => (typeof item === 'string' ? item : item.text)).join('；')
            : null
  const { by } = event
  return {
    ...{ version, at, type: event.type, by: by.role === 'timer' ? null : names.person(by.id) },
    ...{ inPlaceOf: by.for ? names.person(by.for.id) : null, said },
  }
}
