import { words } from '../kernel/language.tsx'

/** What the key of an outside system is for. */
export const keyScopeWords = words(
  { push: '报送办件', reconcile: '每日对账' },
  { push: 'pushing cases', reconcile: 'daily reconciliation' },
)
