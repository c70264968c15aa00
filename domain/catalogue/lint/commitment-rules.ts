import type { ServiceItem } from '../item.ts'
import { breachIf, type LintRule } from './rule.ts'

const field = 'commitment'

export const commitmentRules: readonly LintRule[] = [
  {
    code: 'commitment-unknown-material',
    severity: 'error',
    remedy: { zh: '只写本事项申请材料的编码。', en: 'Name papers of this item, by their codes.' },
    find: ({ commitment, materials }) =>
      (commitment?.materials ?? [])
        .filter((paper) => materials.every(({ code }) => code !== paper))
        .map((paper) => ({
          field: `${field}/materials`,
          reason: { zh: `本事项没有材料“${paper}”`, en: `the item has no paper “${paper}”` },
        })),
  },
  {
    code: 'commitment-without-basis',
    severity: 'error',
    remedy: { zh: '写明实行告知承诺的依据；没有依据的，不得实行。', en: 'Name the text that allows it, or drop it.' },
    find: ({ commitment }) =>
      breachIf(
        commitment?.basis.trim() === '' || commitment?.promised.trim() === '',
        `${field}/basis`,
        '告知承诺没有依据或者没有承诺内容',
        'the promise has no basis, or nothing is promised',
      ),
  },
  {
    code: 'commitment-without-licence',
    severity: 'error',
    remedy: {
      zh: '承诺不实须能撤销：只用于颁发证照、批文或者其他文书的事项。',
      en: 'What rests on a broken promise is revoked: use it only where the item gives a document that can be.',
    },
    find: ({ commitment, result }) =>
      breachIf(
        commitment !== undefined && result.kind === 'none',
        field,
        '没有可以撤销的办理结果',
        'there is nothing to revoke if the promise is broken',
      ),
  },
  {
    code: 'commitment-in-public-safety',
    severity: 'error',
    remedy: {
      zh: '直接涉及公共安全、生态环境和人身健康，且难以事后纠正的，不实行告知承诺。',
      en: 'Where public safety is at stake nothing is taken on a promise.',
    },
    find: ({ commitment, publicSafety }: ServiceItem) =>
      breachIf(
        commitment !== undefined && publicSafety === true,
        field,
        '直接涉及公共安全的事项实行告知承诺',
        'an item of public safety is decided on a promise',
      ),
  },
]
