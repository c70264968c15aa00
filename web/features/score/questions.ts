import { scoreEntries, scores } from '#api/scores.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { ledgerSubjects, type LedgerSubject } from '#domain/supervision/index.ts'
import { question } from '../../kernel/questions.tsx'

export type ScoreTable = ReplyOf<typeof scores>
export type ScoreLine = ScoreTable['lines'][number]
export type Behind = ReplyOf<typeof scoreEntries>
export type Entry = Behind['entries'][number]

/** Whose scores an address asks for; departments where it says nothing known. */
export const subjectIn = (text: string | null | undefined): LedgerSubject =>
  ledgerSubjects.find((one) => one === text) ?? 'department'

/** A period is asked as it stands in the address: the server says where it is none. */
const named = (period: string) => (period === '' ? {} : { period })
export const scoresOf = (of: LedgerSubject, period: string) => question(scores, { query: { of, ...named(period) } })
export const entriesOf = (of: LedgerSubject, id: string, period: string) =>
  question(scoreEntries, { query: { of, id, ...named(period) } })
