import { addDays, civilDateOf, epochMs } from '../../kernel/index.ts'
import { dayBegins } from '../day-beginnings.ts'
import type { ComplaintState } from './state.ts'

/** Thirty days from the answer, as of a written answer to a petition (《信访工作条例》第三十五条). */
const days = 30

/** Until when whoever complained may ask once for another look (instant); null before an answer, and once it was asked for. */
export function anotherLookUntil({
  endedAt,
  askedAgain,
}: Pick<ComplaintState, 'endedAt' | 'askedAgain'>): string | null {
  return endedAt === null || askedAgain ? null : dayBegins(addDays(civilDateOf(endedAt), days + 1))
}

/** Whether it is not too late for that. */
export function mayAskAgain(state: Pick<ComplaintState, 'endedAt' | 'askedAgain'>, at: string): boolean {
  const until = anotherLookUntil(state)
  return until !== null && epochMs(at) < epochMs(until)
}
