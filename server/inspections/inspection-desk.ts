import type { InspectionCommand, InspectionState } from '#domain/supervision/index.ts'
import { createStreamDesk, type StreamDesk } from '../supervision/index.ts'
import { inspectionKind } from './kind.ts'

/** Carries commands to the log of an inspection. */
export type InspectionDesk = StreamDesk<InspectionState, InspectionCommand>

export const createInspectionDesk = (parts: Parameters<typeof createStreamDesk>[1]): InspectionDesk =>
  createStreamDesk(inspectionKind, parts)
