import type { Act, ActKind, ActOf } from '../act.ts'
import { finishedAs } from './milestones.ts'
import type { OutsideKind } from './message.ts'
import type { OutsideItem, OutsideSystem } from './outside-item.ts'
import { ofKind, type Placed } from './placed-messages.ts'

/** What the messages of a case are told with. */
interface Telling {
  stream: string
  system: OutsideSystem
  item: OutsideItem
  placed: readonly Placed[]
}

type Translate = { [K in OutsideKind]: (told: Placed<K>, telling: Telling) => ActKind[] }

/** What a message leaves unsaid is not held against anybody. */
const said = (text: string | undefined) => text === undefined || text.trim() !== ''
const told = (text: string | undefined) => text !== undefined && text.trim() !== ''

const translate: Translate = {
  application: ({ message: { channel, materials, applicant, phoneKey } }) => [
    {
      kind: 'applied',
      site: channel === 'online' || channel === 'app' ? 'online' : 'department',
      materials,
      applicant: applicant?.key ?? null,
      ...(phoneKey !== undefined && { phone: phoneKey }),
    },
    { kind: 'received' },
  ],
  'pre-accept': () => [{ kind: 'other', what: 'pre-accept' }],
  accept: ({ message: { state, reason, legalBasis, remedies } }, { item }) =>
    state === 'accepted'
      ? [{ kind: 'accepted', bySilence: false, steps: item.steps.map(({ code }) => code) }]
      : [ended('not-accepted', { reason, legalBasis, remedies })],
  step: ({ message: { stepCode, stepSequence, state, unit } }) => [
    state === 'returned'
      ? { kind: 'handed-back', to: unit?.name ?? '' }
      : {
          kind: 'step-reviewed',
          step: stepCode,
          ...(stepSequence !== undefined && { sequence: stepSequence }),
        },
  ],
  finish: ({ message: { result, ...said } }) => [
    { ...ended(finishedAs(result), said), certificateNo: said.certificate?.no ?? null },
  ],
  'special-start': ({ message: { procedure, reason, limit, notified, byHead } }, { item }) =>
    item.ownLaw
      ? [{ kind: 'other', what: procedure }]
      : procedure === 'extension'
        ? [{ kind: 'extended', approvedByHead: byHead ?? null }]
        : [
            {
              kind: 'special-started',
              procedure: procedure === 'other' ? null : procedure,
              ground: reason,
              told: limit ?? null,
              notified,
            },
          ],
  'special-result': ({ message: { seq } }, { placed, item }) => {
    const start = ofKind(placed, 'special-start').find(({ message }) => message.seq === seq)?.message.procedure
    if (start === 'extension' || item.ownLaw) return [{ kind: 'other', what: 'special-result' }]
    return [{ kind: 'special-ended', procedure: start === undefined || start === 'other' ? null : start }]
  },
  'supplement-notice': (notice, { placed }) => [
    { kind: 'correction-requested', subjects: notice.message.materials, visibleBefore: visibleBefore(notice, placed) },
  ],
  'supplement-accepted': ({ message: { materials } }) => [{ kind: 'supplemented', subjects: materials }],
  collection: ({ message: { method } }) => [{ kind: 'delivered', method }],
}

type Grounds = { reason?: string | undefined; legalBasis?: string | undefined; remedies?: string | undefined }

/** Only a "no" owes reasons; whoever has to give them and sends none gave none. */
function ended(as: ActOf<'finished'>['as'], { reason, legalBasis, remedies }: Grounds): ActOf<'finished'> & ActKind {
  const owes = as === 'refused' || as === 'not-accepted' || as === 'void'
  return {
    kind: 'finished',
    as,
    reasons: !owes || told(reason),
    legalBasis: said(legalBasis),
    remedies: said(remedies),
  } as ActOf<'finished'>
}

/** Money a message says was taken: whoever tells of it tells its receipt, or there was none. */
const paid = (message: Placed['message']): ActKind[] => {
  const { payment = undefined } = 'payment' in message ? message : {}
  if (!payment || payment.amountFen === 0) return []
  const { amountFen, receiptNo = null, collectedAt } = payment
  return [{ kind: 'paid', amountFen, receiptNo, unified: collectedAt === 'unified' }]
}

/** What a further notice names that no supplement brought anew. */
function visibleBefore({ at, message }: Placed<'supplement-notice'>, placed: readonly Placed[]): string[] {
  const first = ofKind(placed, 'supplement-notice')[0]
  if (!first || first.at >= at) return []
  const anew = ofKind(placed, 'supplement-accepted')
    .filter((one) => one.at >= first.at && one.at <= at)
    .flatMap((one) => one.message.materials)
  return message.materials.filter((subject) => !anew.includes(subject))
}

/** The messages of a case as acts, in the order they happened. */
export function outsideActs(telling: Telling): Act[] {
  const { placed, stream, system } = telling
  return placed.flatMap((one) => {
    const { at, storedAt, version, message } = one
    const kinds = (translate[message.kind] as (told: Placed, telling: Telling) => ActKind[])(one, telling)
    const by = {
      id: `${system.code}:${message.officerNo ?? '-'}`,
      departmentCode: system.departmentCode,
      windowCode: null,
    }
    return [...paid(message), ...kinds].map((kind): Act => ({
      ...kind,
      occurredAt: at,
      storedAt,
      by,
      ref: { stream, version },
    }))
  })
}
