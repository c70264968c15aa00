/** The hours in which nobody is rung up: minutes after midnight in Asia/Shanghai, from the first to before the last. */
export interface QuietHours {
  from: number
  to: number
}

const dayMinutes = 1_440
const minuteMs = 60_000
/** Asia/Shanghai is UTC+8 all year. */
const offsetMinutes = 480

/** When somebody may be told who would be told at `at`: at once, or as the quiet hours end. Both are instants in UTC. */
export function nextTellingAt(at: string, quiet: QuietHours | null): string {
  if (!quiet || quiet.from === quiet.to) return at
  const sinceEpochMs = Date.parse(at)
  const localMs = sinceEpochMs + offsetMinutes * minuteMs
  const sinceMidnightMs = localMs % (dayMinutes * minuteMs)
  const sinceQuietMs = around(sinceMidnightMs - quiet.from * minuteMs)
  const lastingMs = around((quiet.to - quiet.from) * minuteMs)
  return sinceQuietMs < lastingMs ? new Date(sinceEpochMs + lastingMs - sinceQuietMs).toISOString() : at
}

/** A distance on the clock, forwards. */
const around = (ms: number) => (ms + dayMinutes * minuteMs) % (dayMinutes * minuteMs)

/** Reads `21:00-08:00`; `none` is null. Undefined for anything else. */
export function parseQuietHours(text: string): QuietHours | null | undefined {
  if (text === 'none') return null
  const [, ...parts] = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? []
  if (parts.length === 0) return undefined
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = parts.map(Number)
  return { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute }
}
