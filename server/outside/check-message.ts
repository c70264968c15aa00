import type { rejectionCodes } from '#api/outside.ts'
import Schema from 'typebox/schema'
import {
  checkCitizenId,
  checkCreditCode,
  checkOrganisationCode,
  checkRegistrationNumber,
  civilDateOf,
  epochMs,
  personalDataIn,
  type Check,
} from '#domain/kernel/index.ts'
import { fromCityWall, onCityWall, outsideKinds, outsideMessages, type SentMessage } from '#domain/supervision/index.ts'

export type RejectionCode = (typeof rejectionCodes)[number]

/** A message that is refused: by which reason, and the field it is about. */
export interface Rejected {
  code: RejectionCode
  field: string
}

const validators = new Map(outsideKinds.map((kind) => [kind as string, Schema.Compile(outsideMessages[kind])]))

/** A message by itself: its shape, the check digits of its numbers, its times, and that no text of it shows whose it is. */
export function checkMessage(sent: unknown, zone: string, now: string): SentMessage | Rejected {
  const kind = (sent as { kind?: unknown } | null)?.kind
  const validator = validators.get(String(kind))
  if (!validator) return { code: 'schema', field: 'kind' }
  if (!validator.Check(sent)) return { code: 'schema', field: fieldOf(validator.Errors(sent)[1][0]) }
  const message = sent as SentMessage
  const time = timeFault(message, zone, now)
  if (time) return time
  if (message.kind === 'application' && message.applicant) {
    const { idType, idNumber } = message.applicant
    if (!checks[idType](idNumber, civilDateOf(now)).valid) return { code: 'check-digit', field: 'applicant.idNumber' }
  }
  const told = Object.entries(message).find(([name, value]) => !withheld.has(name) && showsSomebody(value))
  return told ? { code: 'personal-data', field: told[0] } : message
}

/** What the log never keeps as it is sent. */
const withheld = new Set(['applicant', 'contact', 'officerName', 'queryPassword', 'approverPhone', 'collector'])

const showsSomebody = (value: unknown): boolean => personalDataIn(JSON.stringify(value)).length > 0

type IdType = NonNullable<Extract<SentMessage, { kind: 'application' }>['applicant']>['idType']

const checks: Record<IdType, (number: string, today: string) => Check> = {
  'citizen-id': checkCitizenId,
  'credit-code': checkCreditCode,
  'organisation-code': checkOrganisationCode,
  'registration-number': checkRegistrationNumber,
  other: () => ({ valid: true }),
}

interface Fault {
  instancePath: string
  params?: object
}

function fieldOf(fault: Fault | undefined): string {
  const { requiredProperties, additionalProperties } = (fault?.params ?? {}) as Record<string, string[] | undefined>
  const named = requiredProperties?.[0] ?? additionalProperties?.[0]
  return [fault?.instancePath.slice(1).replaceAll('/', '.'), named].filter(Boolean).join('.').slice(0, 100)
}

/** The years the calendar knows. */
const [firstMs, lastMs] = [epochMs('1992-01-01T00:00:00Z'), epochMs('2098-01-01T00:00:00Z')]
/** Clocks of two systems may differ by so much. */
const ahead = 10 * 60_000

function timeFault(message: SentMessage, zone: string, now: string): Rejected | undefined {
  const times = { occurTime: message.occurTime, storeTime: message.storeTime, dueTime: dueOf(message) }
  for (const [field, time] of Object.entries(times)) {
    if (time === undefined) continue
    const ms = msOf(time, zone)
    if (ms === null || ms < firstMs || ms > lastMs) return { code: 'time-impossible', field }
    if (field !== 'dueTime' && ms > epochMs(now) + ahead) return { code: 'time-in-future', field }
  }
  return undefined
}

const dueOf = (message: SentMessage) => (message.kind === 'accept' ? message.dueTime : undefined)

function msOf(time: string, zone: string): number | null {
  try {
    return epochMs(fromCityWall(onCityWall(time, zone), zone))
  } catch {
    return null
  }
}
