// Who is named in a case without being its applicant: interested parties, who took part in a hearing, who signed on site.
// Their names lie in the log as the applicant's answers do, sealed under the applicant's key, and nowhere in the clear.
import type { CaseCommand } from './commands.ts'
import type { CaseEvent } from './events.ts'

const fields = {
  TellInterestedParty: ['name', 'interest'],
  RecordHearing: ['participants'],
  RecordSiteInspection: ['signedBy'],
} as const satisfies Partial<Record<CaseCommand['type'], readonly string[]>>

/** What a command says of people that is to be sealed; null where it names none. */
export function namesIn(command: CaseCommand): Record<string, unknown> | null {
  if (!Object.hasOwn(fields, command.type)) return null
  const said = command as unknown as Record<string, unknown>
  return Object.fromEntries(fields[command.type as keyof typeof fields].map((field) => [field, said[field]]))
}

type Naming = Extract<CaseEvent, { sealed?: string }>

const isNaming = (event: CaseEvent): event is Naming => 'sealed' in event && event.sealed !== undefined

/** The event as it is kept: the names taken out, sealed beside it. */
export function concealed<Event extends Naming>(event: Event, sealed: string | undefined): Event {
  return sealed === undefined ? event : { ...event, ...blank(event), sealed }
}

function blank(event: Naming): Partial<Naming> {
  switch (event.type) {
    case 'InterestedPartyTold':
      return { name: '', interest: '' }
    case 'HearingRecorded':
      return { participants: [] }
    case 'SiteInspected':
      return { signedBy: null }
  }
}

/** What of an event is sealed. */
export const sealedIn = (event: CaseEvent): string | null => (isNaming(event) ? (event.sealed ?? null) : null)

/** The event with its names, for whoever may read them; blank again where the key is gone. */
export function openedWith<Event extends CaseEvent>(event: Event, names: Record<string, unknown>): Event {
  const { sealed: _, ...open } = event as Event & { sealed?: string }
  return { ...open, ...names } as unknown as Event
}
