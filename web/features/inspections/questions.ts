import { inspection, inspections } from '#api/inspections.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { question } from '../../kernel/questions.tsx'

export type InspectionLine = ReplyOf<typeof inspections>['inspections'][number]
export type InspectionView = ReplyOf<typeof inspection>

export const inspectionAt = (id: string) => question(inspection, { params: { id } })
export const inspectionsAsked = (query: Record<string, string>) => question(inspections, { query })
