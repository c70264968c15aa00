// Who may do what with outside systems: the part of the access policy about departments that keep their own.
import { administrators, type Rule } from './access-callers.ts'

/** No account of anybody's: a system shows its key, as server/outside/outside.db.test.ts does. */
export const byKeyAlone: Rule[] = [{ yes: [] }]

const byTheAdministrator: Rule[] = [{ yes: ['system-administrator'] }]

export const outsidePolicy: Record<string, Rule[]> = {
  'POST /api/outside/messages': byKeyAlone,
  'POST /api/outside/reconciliations': byKeyAlone,
  'GET /api/supervision/outside-systems': [{ yes: administrators }],
  'GET /api/supervision/outside-systems/:system': [{ yes: administrators }],
  'POST /api/administration/outside-systems': byTheAdministrator,
  'POST /api/administration/outside-systems/:system/items': byTheAdministrator,
  'POST /api/administration/outside-systems/:system/keys': byTheAdministrator,
  'POST /api/administration/outside-systems/:system/disable': byTheAdministrator,
  'POST /api/administration/outside-systems/:system/enable': byTheAdministrator,
  'POST /api/administration/outside-keys/:id/revoke': [
    { of: 'a key of an outside system', yes: ['system-administrator'] },
  ],
}
