import type { Recorded } from '#domain/kernel/index.ts'
import type { ParallelEvent } from '#domain/projects/index.ts'
import type { Account } from '../identity/index.ts'
import type { Names } from './names.ts'
import { readsObjectionTo } from './reach.ts'

/** One entry of the log as it is shown to somebody. */
export function happeningOf({ event, version, at }: Recorded<ParallelEvent>, names: Names, reader: Account) {
  const code = 'departmentCode' in event ? event.departmentCode : event.by.departmentCode
  return {
    ...{ version, at, type: event.type, by: event.by.role === 'timer' ? null : names.person(event.by.id) },
    department: code === null ? null : names.department(code),
    inPlaceOf: event.by.for ? names.person(event.by.for.id) : null,
    said: isSecretTo(reader, event) ? null : saidIn(event, (item) => names.item(item).name),
  }
}

const isSecretTo = (reader: Account, event: ParallelEvent): boolean =>
  (event.type === 'ParallelPublicationObjected' || event.type === 'ParallelObjectionDecided') &&
  !readsObjectionTo(event.departmentCode, reader)

function saidIn(event: ParallelEvent, nameOf: (item: string) => string): string | null {
  switch (event.type) {
    case 'ParallelSupplementRequested':
    case 'ParallelDistributed':
      return event.note || null
    case 'ParallelDeclined':
    case 'ParallelWithdrawn':
    case 'ParallelExtended':
      return event.reason
    case 'ParallelAnswered':
      return [event.text, ...event.conditions].filter(Boolean).join('；') || null
    case 'ParallelProcedureStarted':
      return event.ground
    case 'ParallelProcedureEnded':
      return event.result
    case 'ParallelAnswerDeemed':
      return `${event.source}：${event.text}`
    case 'DisagreementResolved':
      return event.record
    case 'ParallelLicenceIssued':
      return `${nameOf(event.item)}：${event.licenceName}`
    case 'ParallelLicenceDelivered':
      return [nameOf(event.item), event.trackingNo].filter(Boolean).join(' ')
    case 'ParallelFalsehoodFound':
      return `${nameOf(event.item)}：${event.findings}`
    case 'ParallelLicenceRevoked':
    case 'ParallelRevocationForgone':
    case 'ParallelLicenceWithdrawn':
    case 'ParallelLicenceCancelled':
      return `${nameOf(event.item)}：${event.reasons}`
    case 'ParallelObjectionDecided':
      return `${nameOf(event.item)}：${event.upheld ? '成立' : '不成立'}，${event.reasons}`
    case 'ParallelPublicationObjected':
      return `${nameOf(event.item)}：${event.reason}`
    case 'ParallelDecided':
      return event.remark
    default:
      return null
  }
}
