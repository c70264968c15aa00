import { answer, ask, within, type Guided } from './ask.ts'

/** 旅馆业特种行业许可: another storey is inspected again, another owner is not. */
export const hotel: Guided = {
  scenarios: [
    ask('kind', '您要办理哪一种?', 'What do you apply for?', [
      answer('new', '新开旅馆', 'A new hotel', { adds: { materials: ['name-approval', 'no-conviction-proof'] } }),
      answer('enlarge', '增加客房或者楼层', 'More rooms or storeys', { adds: { materials: ['existing-certificate'] } }),
      answer('owner', '变更负责人', 'A new person responsible', {
        adds: { materials: ['existing-certificate', 'no-conviction-proof'] },
        drops: {
          materials: ['floor-plan', 'fire-safety-opinion'],
          fields: ['rooms', 'beds', 'storeys', 'registrationSystem'],
          steps: ['site-inspection'],
        },
        promised: within(5),
      }),
    ]),
    ask('premises', '房屋是谁的?', 'Whose building is it?', [
      answer('own', '自有', 'Our own', { adds: { materials: ['house-title'] } }),
      answer('rented', '租赁', 'Rented', { adds: { materials: ['lease'] } }),
    ]),
  ],
  examples: [
    {
      name: '租楼新开旅馆',
      nameEn: 'A new hotel in a rented building',
      situation: { kind: 'new', premises: 'rented' },
      appliedOn: '2026-03-02',
      expected: {
        materials: [
          'application-form',
          'floor-plan',
          'fire-safety-opinion',
          'name-approval',
          'community-certificate',
          'second-photographs',
          'no-conviction-proof',
          'lease',
        ],
        feeFen: 0,
        dueOn: '2026-03-16',
      },
    },
    {
      name: '自有旅馆更换负责人',
      nameEn: 'A new person responsible, in our own building',
      situation: { kind: 'owner', premises: 'own' },
      appliedOn: '2026-03-02',
      expected: {
        materials: [
          'application-form',
          'community-certificate',
          'second-photographs',
          'existing-certificate',
          'no-conviction-proof',
          'house-title',
        ],
        feeFen: 0,
        dueOn: '2026-03-09',
      },
    },
  ],
}
