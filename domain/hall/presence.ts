import { refuse, type Refusal } from '../kernel/index.ts'

/** What may be done about serving at a counter; each is written down with its instant (attendance, 考勤). */
export const presenceActs = ['sign-in', 'pause', 'resume', 'sign-out'] as const
export type PresenceAct = (typeof presenceActs)[number]

/** Why a counter pauses. */
export const pauseReasons = ['papers', 'consultation', 'meal', 'rest', 'equipment'] as const
export type PauseReason = (typeof pauseReasons)[number]

/** How somebody comes to serve at a counter: it is their own, or they stand in there (AB岗). */
export type Seat = 'own' | 'stands-in'

/** What a decision about presence goes by. */
export interface PresenceFacts {
  /** The counter the person is signed in at, and whether they paused; null for none. */
  session: { counter: string; paused: boolean } | null
  /** How they may serve at the counter asked for; null where it is none of theirs. */
  seat: Seat | null
  /** Whether somebody else is signed in there. */
  isTaken: boolean
  /** Whether a ticket is being called or served there. */
  isBusy: boolean
}

/** Why somebody may not sign in, pause, go on or leave now; undefined where they may. */
export function presenceRefusal(
  act: PresenceAct,
  { session, seat, isTaken, isBusy }: PresenceFacts,
): Refusal | undefined {
  if (act === 'sign-in') {
    if (session !== null) return refuse('signed-in-already', { counter: session.counter })
    if (seat === null) return refuse('not-your-counter')
    return isTaken ? refuse('counter-taken') : undefined
  }
  if (session === null) return refuse('not-at-a-counter')
  if (act === 'resume') return session.paused ? undefined : refuse('counter-not-paused')
  if (isBusy) return refuse('counter-busy')
  return act === 'pause' && session.paused ? refuse('counter-paused') : undefined
}
