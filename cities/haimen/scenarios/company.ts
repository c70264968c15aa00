import { answer, ask, no, yes, type Guided } from './ask.ts'

/** 公司设立登记: whose papers the shareholders bring, and how the capital is paid in. */
export const company: Guided = {
  scenarios: [
    ask('owners', '股东是谁?', 'Who are the shareholders?', [
      answer('natural', '都是自然人', 'Natural persons only', { adds: { materials: ['shareholder-identity'] } }),
      answer('legal', '都是企业或者其他组织', 'Companies or other bodies only', {
        adds: { materials: ['shareholder-licence'] },
      }),
      answer('both', '两者都有', 'Both', { adds: { materials: ['shareholder-identity', 'shareholder-licence'] } }),
    ]),
    ask('in-kind', '是否有实物、知识产权等非货币出资?', 'Is any capital paid in kind, or in rights?', [
      yes({ adds: { materials: ['asset-valuation'] } }),
      no(),
    ]),
    ask(
      'permit-first',
      '经营范围是否含有登记前须批准的项目?',
      'Does the business need an approval before it is registered?',
      [yes({ adds: { materials: ['prior-permit'] } }), no()],
    ),
  ],
  examples: [
    {
      name: '两个自然人货币出资',
      nameEn: 'Two persons pay in money',
      situation: { owners: 'natural', 'in-kind': 'no', 'permit-first': 'no' },
      appliedOn: '2026-03-02',
      expected: {
        materials: [
          'application-form',
          'name-approval',
          'articles',
          'shareholder-identity',
          'capital-verification',
          'premises-proof',
          'appointments',
          'community-certificate',
          'second-photographs',
        ],
        feeFen: 0,
        dueOn: '2026-03-05',
      },
    },
    {
      name: '企业以厂房设备出资办食品厂',
      nameEn: 'A company sets up a food plant with machinery as capital',
      situation: { owners: 'legal', 'in-kind': 'yes', 'permit-first': 'yes' },
      appliedOn: '2026-03-02',
      expected: {
        materials: [
          'application-form',
          'name-approval',
          'articles',
          'shareholder-licence',
          'capital-verification',
          'asset-valuation',
          'premises-proof',
          'appointments',
          'prior-permit',
          'community-certificate',
          'second-photographs',
        ],
        feeFen: 0,
        dueOn: '2026-03-05',
      },
    },
  ],
}
