import { complainant, complaint, complaints } from '#api/complaints.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { question } from '../../kernel/questions.tsx'

export type ComplaintLine = ReplyOf<typeof complaints>['complaints'][number]
export type ComplaintView = ReplyOf<typeof complaint>

export const complaintAt = (id: string) => question(complaint, { params: { id } })
export const complaintsAsked = (query: Record<string, string>) => question(complaints, { query })
export const complainantOf = (id: string) => question(complainant, { params: { id } })
