import type { HandedIn } from './application.ts'
import type { CaseEvent } from './events.ts'
import type { IntakeEvent } from './intake-events.ts'
import type { CaseState } from './state.ts'

type Supplemented = Extract<CaseEvent, { type: 'CaseSupplemented' }>

/** The papers and questions a supplement brought anew: other files in a slot, or another answer. */
export function suppliedAnew({ application: before }: CaseState, event: Supplemented): string[] {
  const { application: now, changedAnswers = [] } = event
  const papers = new Set(now.materials.map(({ material }) => material))
  const { situation: said = {} } = before
  const guided = Object.entries(now.situation ?? {}).filter(([question, answer]) => said[question] !== answer)
  return [
    ...[...papers].filter((paper) => filesOf(paper, before) !== filesOf(paper, now)),
    ...changedAnswers,
    ...guided.map(([question]) => question),
  ]
}

const filesOf = (paper: string, { materials }: { materials: readonly HandedIn[] }): string =>
  materials
    .filter(({ material }) => material === paper)
    .map(({ sha256 }) => sha256)
    .sort()
    .join(' ')

type LateIntakeEvent = Extract<
  IntakeEvent,
  { type: 'LapseAnnounced' | 'CaseLapsed' | 'CaseReopened' | 'ToleratedSupplied' | 'ToleranceMissed' }
>

/** What a notice that stays unanswered and papers that are owed make of a case. */
export function evolveIntake(state: CaseState, event: LateIntakeEvent, at: string): Partial<CaseState> {
  const { openCorrection, tolerated, application } = state
  switch (event.type) {
    case 'LapseAnnounced':
      return { openCorrection: openCorrection && { ...openCorrection, announced: true } }
    case 'CaseLapsed':
      return { status: 'lapsed', openCorrection: null, closedOn: event.on, closedAt: at }
    case 'CaseReopened':
      return {
        status: 'awaiting-correction',
        openCorrection: { sinceOn: event.on, announced: false },
        closedOn: null,
        closedAt: null,
      }
    case 'ToleratedSupplied': {
      const owed = (tolerated?.materials ?? []).filter((code) =>
        event.materials.every(({ material }) => material !== code),
      )
      return {
        application: { ...application, materials: [...application.materials, ...event.materials] },
        tolerated: tolerated && owed.length > 0 ? { ...tolerated, materials: owed } : null,
      }
    }
    case 'ToleranceMissed':
      return { tolerated: tolerated && { ...tolerated, missed: true } }
  }
}
