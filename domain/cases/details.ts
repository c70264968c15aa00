import type { CaseEvent } from './events.ts'

/** What an event says to those who may see the case: reasons, opinions, grounds, remedies. The application is shown by itself. */
export function detailsOf(event: CaseEvent): Record<string, unknown> {
  const { by: _by, type: _type, ...details } = event
  if ('application' in details) delete (details as { application?: unknown }).application
  if (event.type !== 'ResultDelivered') return details
  const { collected, paper } = event
  return {
    ...details,
    ...(collected && { collected: collected.as }),
    ...(paper && { paper: paper.reason, scan: paper.fileId }),
  }
}
