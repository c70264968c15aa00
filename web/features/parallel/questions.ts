import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { parallelApproval, parallelApprovals, stageForm } from '#api/parallel-approvals.ts'
import { question } from '../../kernel/questions.tsx'

export type ApprovalView = ReplyOf<typeof parallelApproval>
export type ApprovalLine = ReplyOf<typeof parallelApprovals>['approvals'][number]
export type StageForm = ReplyOf<typeof stageForm>

export const approvalAt = (id: string) => question(parallelApproval, { params: { id } })
export const approvalsAsked = (query: Record<string, string>) => question(parallelApprovals, { query })
export const stageAt = (id: string, stage: string) => question(stageForm, { params: { id, stage } })
