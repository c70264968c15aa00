import type { ObjectionGround } from './publication-events.ts'

/** What may be asked about publication: of the applicant's side, and of the head. */
export type PublicationCommand =
  | { type: 'ObjectToPublication'; ground: ObjectionGround; reason: string }
  | { type: 'DecideObjection'; upheld: boolean; reasons: string }

/** Whether a command of this type is one of these. */
export const isPublicationCommand = (type: string): type is PublicationCommand['type'] =>
  type === 'ObjectToPublication' || type === 'DecideObjection'
