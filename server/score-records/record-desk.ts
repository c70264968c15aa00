import type { RecordCommand, RecordState } from '#domain/supervision/index.ts'
import { createStreamDesk, type StreamDesk } from '../supervision/index.ts'
import { recordKind } from './kind.ts'

/** Carries commands to the log of a record of reward or discipline. */
export type RecordDesk = StreamDesk<RecordState, RecordCommand>

export const createRecordDesk = (parts: Parameters<typeof createStreamDesk>[1]): RecordDesk =>
  createStreamDesk(recordKind, parts)
