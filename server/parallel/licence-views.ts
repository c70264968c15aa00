import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { parallelApproval } from '#api/parallel-approvals.ts'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { licenceNumber } from '#domain/licences/index.ts'
import { deliveryClocksOf, dueLicences, type ParallelState } from '#domain/projects/index.ts'
import type { Names } from './names.ts'

type LicenceView = ReplyOf<typeof parallelApproval>['licences'][number]

/** The licences of the items of an approved stage: whose they are to issue and hand over, and by when (Art. 44). */
export function licenceViews(
  state: ParallelState,
  names: Names,
  { calendar, today }: { calendar: CompiledCalendar; today: string },
): LicenceView[] {
  const clocks = deliveryClocksOf(state, calendar)
  return dueLicences(state).flatMap(({ departmentCode, result, licence }) => {
    const clock = clocks.find(({ item }) => item === result.item)
    if (!clock) return []
    const { on, serial, validFrom = null, validTo = null, delivered = null, ended = null } = licence ?? {}
    const written = on !== undefined && serial != null
    return [
      {
        ...{ item: names.item(result.item), department: names.department(departmentCode) },
        ...{ name: result.name, nameEn: result.nameEn, issuedOn: on ?? null, validFrom, validTo },
        number: written
          ? licenceNumber({ word: names.wordOf(departmentCode), year: Number(on.slice(0, 4)), serial })
          : null,
        delivered: delivered && { on: delivered.on, method: delivered.method, trackingNo: delivered.trackingNo },
        ended: ended && { how: ended.how, on: ended.on, ground: ended.ground, reasons: ended.reasons },
        ...{ dueOn: clock.dueOn, late: (clock.stoppedOn ?? today) > clock.dueOn },
      },
    ]
  })
}
