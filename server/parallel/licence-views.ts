import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { parallelApproval } from '#api/parallel-approvals.ts'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { objectionPeriod } from '#domain/cases/index.ts'
import type { Recorded } from '#domain/kernel/index.ts'
import { licenceNumber } from '#domain/licences/index.ts'
import {
  deliveryClocksOf,
  dueLicences,
  objectionClocksOf,
  objectionRightClocksOf,
  revocationClocksOf,
  type ItemFalsehood,
  type ItemObjection,
  type ParallelClock,
  type ParallelEvent,
  type ParallelState,
} from '#domain/projects/index.ts'
import type { Account } from '../identity/index.ts'
import type { Names } from './names.ts'
import { readsObjectionTo } from './reach.ts'

type LicenceView = ReplyOf<typeof parallelApproval>['licences'][number]

interface Shown {
  log: readonly Recorded<ParallelEvent>[]
  calendar: CompiledCalendar
  today: string
  reader: Account
}

/** The licences of the items of an approved stage: whose they are to issue and hand over, and by when (Art. 44). */
export function licenceViews(
  state: ParallelState,
  names: Names,
  { log, calendar, today, reader }: Shown,
): LicenceView[] {
  const clocks = deliveryClocksOf(state, calendar)
  const [rights, decided] = [objectionRightClocksOf(state, calendar), objectionClocksOf(state, calendar)]
  const owed = revocationClocksOf(state, calendar)
  return dueLicences(state).flatMap(({ departmentCode, result, licence, objection }) => {
    const clock = clocks.find(({ item }) => item === result.item)
    if (!clock) return []
    const {
      on,
      serial,
      validFrom = null,
      validTo = null,
      delivered = null,
      forgone = null,
      ended = null,
    } = licence ?? {}
    const written = on !== undefined && serial != null
    return [
      {
        ...{ item: names.item(result.item), department: names.department(departmentCode) },
        ...{ name: result.name, nameEn: result.nameEn, issuedOn: on ?? null, validFrom, validTo },
        number: written
          ? licenceNumber({ word: names.wordOf(departmentCode), year: Number(on.slice(0, 4)), serial })
          : null,
        delivered: delivered && { on: delivered.on, method: delivered.method, trackingNo: delivered.trackingNo },
        falsehood: licence?.falsehood ? falsehoodView(licence.falsehood, owed, result.item, today) : null,
        forgone,
        ended: ended && {
          ...{ how: ended.how, on: ended.on, ground: ended.ground, reasons: ended.reasons },
          compensation: ended.how === 'withdrawn' ? ended.compensation : null,
        },
        objectWithin: objectionPeriod(result),
        objectBy: objectable(rights, result.item, today),
        objection: objection && {
          ...objectionView(objection, decided, result.item),
          reason: readsObjectionTo(departmentCode, reader) ? reasonIn(log, result.item) : null,
        },
        ...{ dueOn: clock.dueOn, late: (clock.stoppedOn ?? today) > clock.dueOn },
      },
    ]
  })
}

/** What was found false, with the day by which the revocation is, or was, owed. */
function falsehoodView(falsehood: ItemFalsehood, clocks: readonly ParallelClock[], code: string, today: string) {
  const { findings, foundOn, settledOn } = falsehood
  const dueOn = clocks.find(({ item }) => item === code)?.dueOn ?? foundOn
  return { findings, foundOn, settledOn, dueOn, late: (settledOn ?? today) > dueOn }
}

/** Why somebody objected: sealed in the log, kept nowhere else. */
const reasonIn = (log: Shown['log'], code: string): string | null =>
  log
    .map(({ event }) => event)
    .filter((event) => event.type === 'ParallelPublicationObjected')
    .find(({ item }) => item === code)?.reason ?? null

/** An objection with the day by which it is, or was, to be decided on. */
function objectionView(objection: ItemObjection, clocks: readonly ParallelClock[], code: string) {
  const { ground, objectedOn, upheld, decidedOn } = objection
  const dueOn = clocks.find(({ item }) => item === code)?.dueOn ?? objectedOn
  return { ground, objectedOn, dueOn, upheld, decidedOn }
}

/** The last day to object about an item, while one may. */
function objectable(rights: readonly ParallelClock[], code: string, today: string): string | null {
  const right = rights.find(({ item }) => item === code)
  return right && right.stoppedOn === null && right.dueOn >= today ? right.dueOn : null
}
