/** What is written down of people and of the server itself, by its name in the audit. */
export const auditActions = [
  // Signing in
  'sign-in',
  'sign-out',
  'second-factor',
  'enrol-second-factor',
  'change-password',
  'register',
  'refused',
  // Looking
  'look',
  'find-by-number',
  'party-look-up',
  'party-prefill',
  'account-look-up',
  'helped-look-up',
  'collector-look-up',
  'document-read',
  'read-notices',
  // Accounts
  'create-user',
  'change-role',
  'change-post',
  'set-temporary-password',
  'set-password',
  'disable-user',
  'enable-user',
  'end-sessions',
  'reset-second-factor',
  'tell-second-factor',
  'verify-account',
  'change-preferences',
  'give-mandate',
  'revoke-mandate',
  // Authority and duty
  'grant-authority',
  'revoke-authority',
  'save-authority-draft',
  'discard-authority-draft',
  'publish-authority',
  'appoint-holders',
  'enter-absence',
  'end-absence',
  'declare-interest',
  'withdraw-interest',
  'announce-gaps',
  // What the centre goes by
  'change-item-status',
  'save-item-draft',
  'discard-item-draft',
  'publish-item',
  'import-catalogue',
  'save-organisation-draft',
  'discard-organisation-draft',
  'publish-organisation',
  'save-calendar-draft',
  'discard-calendar-draft',
  'publish-calendar',
  'publish-hall-settings',
  'publish-supervision-settings',
  'correct-clock',
  // What the public is told
  'draft-announcement',
  'edit-announcement',
  'publish-announcement',
  'withdraw-announcement',
  'write-explanation',
  'sign-explanation',
  // Money
  'charge-ended',
  'return-approved',
  'return-confirmed',
  // Outages and other systems
  'report-outage',
  'outage-confirmed',
  'outage-rejected',
  'register-outside-system',
  'disable-outside-system',
  'enable-outside-system',
  'issue-outside-key',
  'revoke-outside-key',
  'show-outside-key',
  'publish-outside-item',
] as const

export type AuditAction = (typeof auditActions)[number]

/** What is said of an act beside what it is done to; never names, numbers, passwords or what was typed. */
export type AuditDetail =
  | 'account'
  | 'agent'
  | 'amountFen'
  | 'basis'
  | 'by'
  | 'case'
  | 'cases'
  | 'charge'
  | 'code'
  | 'codes'
  | 'days'
  | 'department'
  | 'document'
  | 'effectiveOn'
  | 'fields'
  | 'from'
  | 'fromAt'
  | 'gaps'
  | 'give'
  | 'grants'
  | 'holders'
  | 'interest'
  | 'item'
  | 'items'
  | 'kind'
  | 'lastOn'
  | 'level'
  | 'limits'
  | 'mandate'
  | 'newest'
  | 'party'
  | 'place'
  | 'reason'
  | 'relation'
  | 'role'
  | 'route'
  | 'scopes'
  | 'status'
  | 'system'
  | 'take'
  | 'to'
  | 'toAt'
  | 'what'

/** The details of an act by their names. */
export type AuditDetails = Partial<Record<AuditDetail, string | number>>
