/** Where a date stands as of a day: what the colours of the clocks mean. */
export type Urgency = 'late' | 'today' | 'soon' | 'calm' | 'none'

const soonDays = 3

/** How urgent a due date is on `today`; soon is within three days: working days where they are known, else calendar days. */
export function urgencyOf(dueOn: string | null, today: string, workdaysLeft?: number | null): Urgency {
  if (dueOn === null) return 'none'
  if (dueOn < today) return 'late'
  if (dueOn === today) return 'today'
  return (workdaysLeft ?? daysBetween(today, dueOn)) <= soonDays ? 'soon' : 'calm'
}

/** Calendar days from one civil date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
