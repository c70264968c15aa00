import type { ComplaintCommand, ComplaintState } from '#domain/supervision/index.ts'
import { createStreamDesk, type StreamDesk } from '../supervision/index.ts'
import { complaintKind } from './kind.ts'

/** Carries commands to the log of a complaint. */
export type ComplaintDesk = StreamDesk<ComplaintState, ComplaintCommand>

export const createComplaintDesk = (parts: Parameters<typeof createStreamDesk>[1]): ComplaintDesk =>
  createStreamDesk(complaintKind, parts)
