import {
  foundInRating,
  ratingDecider,
  ratingDueAt,
  ratingTimersOf,
  type RatingCommand,
  type RatingEvent,
  type RatingState,
} from '#domain/evaluation/index.ts'
import { createStreamDesk, type StreamDesk, type StreamKind } from '../supervision/index.ts'

/** Carries commands to the log of a rating. */
export type RatingDesk = StreamDesk<RatingState, RatingCommand>

/** Ratings as streams. */
const ratingKind: StreamKind<RatingState, RatingCommand, RatingEvent> = {
  table: 'rating',
  columns: [
    'id', 'version', 'status', 'grade', 'ticket_id', 'case_id', 'stage', 'counter', 'department_code', 'item_code', 'served_at',
    'rated_at', 'due_at', 'late',
  ], // prettier-ignore
  decider: ratingDecider,
  seriesOf: () => null,
  rowOf({ stream, version, after }) {
    const { service, status, grade, ratedAt } = after
    if (!service) throw new Error('a rating is of a service')
    return {
      ...{ id: stream, version, status, grade, ticket_id: service.ticketId, case_id: service.caseId },
      ...{
        stage: service.stage ?? null,
        counter: service.counter,
        department_code: service.departmentCode,
        item_code: service.itemCode,
      },
      ...{ served_at: service.endedAt, rated_at: ratedAt, due_at: ratingDueAt(after) },
      late: after.verificationLate || after.rectificationLate,
    }
  },
  timersOf: ratingTimersOf,
  tell: () => [],
  faults: () => [],
  found: ({ stream, after, news }, around) =>
    news.flatMap(({ event, version }) => foundInRating(stream, after, event, version, around)),
}

export const createRatingDesk = (parts: Parameters<typeof createStreamDesk>[1]): RatingDesk =>
  createStreamDesk(ratingKind, parts)
