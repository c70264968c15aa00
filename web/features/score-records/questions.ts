import { scoreRecord, scoreRecords } from '#api/score-records.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { question } from '../../kernel/questions.tsx'

export type RecordLine = ReplyOf<typeof scoreRecords>['records'][number]
export type RecordView = ReplyOf<typeof scoreRecord>

export const recordAt = (id: string) => question(scoreRecord, { params: { id } })
export const recordsAsked = (query: Record<string, string>) => question(scoreRecords, { query })
