import type { CancellationGround, RevocationGround, WithdrawalGround } from '#domain/cases/index.ts'
import { words } from '../kernel/language.tsx'

/** Why a licence is revoked (Licensing Law Art. 69). */
export const revocationWords = words<Record<RevocationGround, string>>(
  {
    abuse: '滥用职权、玩忽职守',
    'beyond-power': '超越职权',
    procedure: '违反法定程序',
    unqualified: '对不具备资格者准予许可',
    fraud: '以欺骗、贿赂取得',
    other: '依法可以撤销的其他情形',
  },
  {
    abuse: 'Abuse or neglect of duty',
    'beyond-power': 'Beyond the organ’s power',
    procedure: 'Breach of procedure',
    unqualified: 'Granted to someone not qualified',
    fraud: 'Obtained by fraud or bribery',
    other: 'Another ground in law',
  },
)

/** Why a lawful licence is withdrawn (Art. 8(2)). */
export const withdrawalWords = words<Record<WithdrawalGround, string>>(
  { 'law-changed': '所依据的法律、法规、规章修改或者废止', 'circumstances-changed': '所依据的客观情况发生重大变化' },
  {
    'law-changed': 'The law it rests on was changed or repealed',
    'circumstances-changed': 'The circumstances it rests on changed greatly',
  },
)

/** Why a licence is cancelled (Art. 70(1) to (6)). */
export const cancellationWords = words<Record<CancellationGround, string>>(
  {
    expired: '（一）有效期届满未延续',
    'holder-incapable': '（二）公民死亡或者丧失行为能力',
    'body-ended': '（三）法人或者其他组织依法终止',
    'taken-back': '（四）许可被撤销、撤回，或者证件被吊销',
    'force-majeure': '（五）因不可抗力无法实施',
    'other-lawful': '（六）法律、法规规定的其他情形',
  },
  {
    expired: '(1) It ended and was not renewed',
    'holder-incapable': '(2) The person died or lost legal capacity',
    'body-ended': '(3) The organisation ended',
    'taken-back': '(4) It was revoked, withdrawn or annulled',
    'force-majeure': '(5) Force majeure',
    'other-lawful': '(6) Another case set by law',
  },
)
