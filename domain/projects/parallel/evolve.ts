import type { CivilDate, Recorded } from '../../kernel/index.ts'
import type { ParallelEvent, ParallelEventType } from './events.ts'
import type { Answer, ItemLicence, ParallelPart, ParallelState } from './state.ts'

type Of<Type extends ParallelEventType> = Extract<ParallelEvent, { type: Type }>
type Entry = Pick<Recorded<unknown>, 'at' | 'serial'>
type Steps = {
  [Type in ParallelEventType]: (state: ParallelState, event: Of<Type>, entry: Entry) => Partial<ParallelState>
}

const noPart: ParallelPart = { answer: null, procedures: [], silent: false }

const inPart = ({ parts }: ParallelState, code: string, change: (part: ParallelPart) => Partial<ParallelPart>) => {
  const part = parts[code] ?? noPart
  return { parts: { ...parts, [code]: { ...part, ...change(part) } } }
}
const ended = (status: ParallelState['status'], { on }: ParallelEvent, { at }: Entry) => ({
  ...{ status, endedOn: on, endedAt: at },
})
const ofLicence = ({ licences }: ParallelState, item: string, change: Partial<ItemLicence>): Partial<ParallelState> => {
  const licence = licences[item]
  return licence ? { licences: { ...licences, [item]: { ...licence, ...change } } } : {}
}
const untouched = { delivered: null, falsehood: null, forgone: null, ended: null }
/** What was found false is settled by what becomes of the licence. */
const settled = ({ licences }: ParallelState, item: string, on: CivilDate, { at }: Entry) => {
  const falsehood = licences[item]?.falsehood ?? null
  return { falsehood: falsehood?.settledOn === null ? { ...falsehood, settledOn: on, settledAt: at } : falsehood }
}
const given = (answer: Omit<Answer, 'at'>, { at }: Entry) => ({ answer: { ...answer, at } })

/** What each event changes. The compiler keeps it complete. */
const steps: Steps = {
  ParallelApplied: (_, { by, on, project, setup, papers, statement, calendarVersion }, { serial }) => ({
    ...{ status: 'applied', project, setup, papers, statement, calendarVersion, serial },
    ...{ appliedBy: by.id, appliedOn: on, receivedOn: on },
    parts: Object.fromEntries(setup.departments.map(({ code }) => [code, noPart])),
  }),
  ParallelSupplementRequested: (_, { missing, note, on }) => ({
    status: 'incomplete',
    supplement: { missing, note, on },
  }),
  ParallelSupplemented: ({ papers }, event) => ({
    ...{ status: 'applied', receivedOn: event.on, papers: [...papers, ...event.papers] },
  }),
  ParallelAccepted: (_, { on, countsFrom, deemed }) => ({ status: 'accepted', accepted: { on, countsFrom, deemed } }),
  ParallelDeclined: (_, event, entry) => ({
    ...ended('declined', event, entry),
    declined: { on: event.on, reason: event.reason, serial: entry.serial },
  }),
  ParallelLapsed: (_, event, entry) => ended('lapsed', event, entry),
  ParallelWithdrawn: (_, event, entry) => ended('withdrawn', event, entry),
  ParallelDistributed: (_, { on, note }) => ({ status: 'distributed', distributed: { on, note } }),
  ParallelAnswered: (state, { by, on, departmentCode, answer, text, conditions }, entry) =>
    inPart(state, departmentCode, () => given({ answer, text, conditions, on, by: by.id, deemed: null }, entry)),
  ParallelProcedureStarted: (state, { departmentCode, procedure, ground, told, on }) =>
    inPart(state, departmentCode, ({ procedures }) => ({
      procedures: [...procedures, { procedure, ground, told, startOn: on, endOn: null, endAt: null, result: null }],
    })),
  ParallelProcedureEnded: (state, { departmentCode, result, on }, { at }) =>
    inPart(state, departmentCode, ({ procedures }) => ({
      procedures: procedures.map((one) => (one.endOn === null ? { ...one, endOn: on, endAt: at, result } : one)),
    })),
  ParallelSilenceNoted: (state, { departments }) => ({
    parts: Object.fromEntries(
      Object.entries(state.parts).map(([code, part]) => [
        code,
        departments.includes(code) ? { ...part, silent: true } : part,
      ]),
    ),
  }),
  ParallelAnswerDeemed: (state, { departmentCode, source, text, on }, entry) =>
    inPart(state, departmentCode, () => ({
      ...given({ answer: 'agree', text: '', conditions: [], on, by: null, deemed: { source, text } }, entry),
      silent: true,
    })),
  DisagreementFound: (_, { on }) => ({ status: 'disputed', disputedOn: on }),
  ParallelAnswersComplete: (_, { on }) => ({ status: 'answered', answeredOn: on }),
  DisagreementResolved: (_, { form, heldOn, attendees, record, outcomes, on }) => ({
    ...{ status: 'answered', answeredOn: on },
    resolution: { form, heldOn, attendees, record, outcomes, on, confirmed: [] },
  }),
  ParallelAnswerConfirmed: ({ resolution }, { departmentCode }) => ({
    resolution: resolution && { ...resolution, confirmed: [...resolution.confirmed, departmentCode] },
  }),
  ParallelExtended: (_, { by, on, reason }) => ({ extension: { on, reason, by: by.id } }),
  ParallelLicenceIssued: ({ licences }, { item, validFrom, validTo, on }, { serial }) => ({
    licences: { ...licences, [item]: { on, serial, validFrom, validTo, ...untouched } },
  }),
  ParallelLicenceDelivered: (state, { item, method, trackingNo, on }, { at }) =>
    ofLicence(state, item, { delivered: { on, at, method, trackingNo } }),
  ParallelFalsehoodFound: (state, { item, findings, on }) =>
    ofLicence(state, item, { falsehood: { findings, foundOn: on, settledOn: null, settledAt: null } }),
  ParallelRevocationForgone: (state, { item, ground, reasons, on }, entry) =>
    ofLicence(state, item, { ...settled(state, item, on, entry), forgone: { on, ground, reasons } }),
  ParallelLicenceRevoked: (state, { item, ground, reasons, remedies, bannedUntil, on }, entry) =>
    ofLicence(state, item, {
      ...settled(state, item, on, entry),
      ended: {
        how: 'revoked',
        at: entry.at,
        on,
        ground,
        reasons,
        ...(remedies && { remedies }),
        ...(bannedUntil && { bannedUntil }),
      },
    }),
  ParallelLicenceWithdrawn: (state, { item, ground, reasons, compensation, remedies, on }, { at }) =>
    ofLicence(state, item, { ended: { how: 'withdrawn', at, on, ground, reasons, compensation, remedies } }),
  ParallelLicenceCancelled: (state, { item, ground, reasons, on }, { at }) =>
    ofLicence(state, item, { ended: { how: 'cancelled', at, on, ground, reasons } }),
  ParallelPublicationObjected: ({ objections }, { item, ground, on }, { at }) => ({
    objections: {
      ...objections,
      [item]: { ground, objectedOn: on, objectedAt: at, upheld: null, decidedOn: null, decidedAt: null, reasons: null },
    },
  }),
  ParallelObjectionDecided: ({ objections }, { item, upheld, reasons, on }, { at }) => {
    const objection = objections[item]
    return objection
      ? { objections: { ...objections, [item]: { ...objection, upheld, reasons, decidedOn: on, decidedAt: at } } }
      : {}
  },
  ParallelRecounted: (_, { calendarVersion }) => ({ calendarVersion }),
  ParallelDecided: (_, event, entry) => ({
    ...ended(event.outcome, event, entry),
    decision: {
      ...{ outcome: event.outcome, on: event.on, at: entry.at, serial: entry.serial },
      ...{ remark: event.remark, conditions: event.conditions, against: event.against },
    },
  }),
}

/** The approval after one more entry of its stream. */
export function evolveParallel(state: ParallelState, { event, at, serial }: Recorded<ParallelEvent>): ParallelState {
  const step = steps[event.type] as (state: ParallelState, event: ParallelEvent, entry: Entry) => Partial<ParallelState>
  return { ...state, ...step(state, event, { at, serial }) }
}
