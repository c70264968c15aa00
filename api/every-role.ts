import type { Role } from '#domain/organisation/index.ts'
import type { Scope } from './kernel/endpoint.ts'

/** Whoever is signed in, over what is their own. */
export const everyRole = {
  applicant: 'self',
  agent: 'self',
  clerk: 'self',
  reviewer: 'self',
  'deputy-head': 'self',
  head: 'self',
  'centre-manager': 'self',
  supervisor: 'self',
  'system-administrator': 'self',
} as const satisfies Record<Role, Scope>
