import type { LogMap } from './log-map.ts'
import type { Attributes, Trace } from './read-xes.ts'

/** A message made of a log: of one of its events, or of what the log states of the case itself. */
export interface MadeMessage {
  message: Record<string, unknown>
  ofEvent: boolean
}

type Fields = Record<string, unknown>

/** The messages a trace stands for. Every event is one of them, so that none is lost without being counted. */
export function messagesOfTrace({ attributes, events }: Trace, map: LogMap): MadeMessage[] {
  const caseNo = codeOf(attributes.get(map.case.id) ?? '')
  const envelope = (seq: number) => ({ caseNo, itemCode: map.item.code, seq, dataVersion: 1 })
  const started = valueOf(attributes, map.case.start) ?? events.map(timeIn(map)).sort(byTime)[0]
  const deadline = valueOf(attributes, map.case.deadline)
  const ended = valueOf(attributes, map.case.end)
  const stated = (fields: Fields): MadeMessage => ({ message: { ...envelope(0), ...fields }, ofEvent: false })
  const begins = started === undefined ? {} : { occurTime: started }
  const kinds = kindsOf(events, map, ended !== undefined)
  return [
    stated({ kind: 'application', ...begins, applicant: null, materials: [], channel: 'other' }),
    stated({ kind: 'accept', ...begins, state: 'accepted', ...(deadline !== undefined && { dueTime: deadline }) }),
    ...events.map((event, index) => {
      const time = timeIn(map)(event)
      const officer = valueOf(event, map.event.officer)
      const message = {
        ...envelope(index + 1),
        ...(time !== undefined && { occurTime: time }),
        ...(officer !== undefined && { officerNo: codeOf(officer) }),
        ...kinds[index],
      }
      return { message, ofEvent: true }
    }),
    ...(ended === undefined ? [] : [stated({ kind: 'finish', occurTime: ended, result: 'done' })]),
  ]
}

/** What each event is: the end, a suspension or its end, an extension; all else is a step. */
function kindsOf(events: readonly Attributes[], map: LogMap, hasEnd: boolean): Fields[] {
  const order = events
    .map((event, index) => ({ event, index, time: timeIn(map)(event) ?? '' }))
    .sort((a, b) => byTime(a.time, b.time) || a.index - b.index)
  const kinds: Fields[] = []
  let finished = hasEnd
  let stands: { to: readonly string[]; seq: number } | null = null
  for (const { event, index } of order) {
    const activity = event.get(map.event.activity) ?? ''
    const is = (one: { activity: string; where?: Record<string, string> }) =>
      one.activity === activity && Object.entries(one.where ?? {}).every(([key, value]) => event.get(key) === value)
    const end = finished ? undefined : map.ends?.find(is)
    const stop = map.suspensions?.find(({ from }) => from === activity)
    const extension = map.extensions?.find(is)
    kinds[index] = stepOf(activity)
    if (end) {
      finished = true
      kinds[index] = { kind: 'finish', result: end.result, resultText: activity }
    } else if (stands?.to.includes(activity)) {
      kinds[index] = { kind: 'special-result', seq: stands.seq }
      stands = null
    } else if (stop && !stands) {
      stands = { to: stop.to, seq: index + 1 }
      kinds[index] = { kind: 'special-start', procedure: 'other', reason: stop.reason, notified: true }
    } else if (extension) {
      const { limit, reason } = extension
      kinds[index] = { kind: 'special-start', procedure: 'extension', reason, limit, notified: true }
    }
  }
  return kinds
}

const stepOf = (activity: string): Fields => ({
  ...{ kind: 'step', stepCode: codeOf(activity), stepName: activity.slice(0, 200), state: 'done' },
})

/** A name without blanks, as codes are. */
const codeOf = (name: string): string => name.trim().replaceAll(/\s+/g, '_').slice(0, 64)

const valueOf = (attributes: Attributes, key: string | undefined): string | undefined =>
  (key === undefined ? undefined : attributes.get(key)) || undefined

const timeIn =
  (map: LogMap) =>
  (event: Attributes): string | undefined =>
    event.get(map.event.time)

/** Earlier first; what is no time comes last. */
export function byTime(a: string | undefined, b: string | undefined): number {
  const [left, right] = [Date.parse(a ?? ''), Date.parse(b ?? '')].map((ms) => (Number.isNaN(ms) ? Infinity : ms))
  return left === right ? 0 : (left ?? 0) - (right ?? 0)
}
