import { answer, ask, within, type Guided } from './ask.ts'

/** 大型户外广告设置许可. */
export const outdoorAdvertising: Guided = {
  scenarios: [
    ask('matter', '您要办理哪一种?', 'What do you apply for?', [
      answer('new', '新设置', 'A new hoarding', {
        adds: { materials: ['structure-design', 'organisation-code', 'second-photographs'] },
      }),
      answer('prolong', '原设施到期延续', 'The hoarding stays longer', {
        adds: { materials: ['existing-certificate', 'safety-report'] },
        promised: within(3),
        drops: { steps: ['site-inspection'], fields: ['kind', 'lengthMetres', 'heightMetres'] },
      }),
    ]),
    ask('wall', '设置在谁的建筑物或者场地上?', 'Whose wall or ground is it on?', [
      answer('own', '自有', 'Our own', { adds: { materials: ['house-title'] } }),
      answer('others', '他人所有', "Somebody else's", { adds: { materials: ['premises-proof'] } }),
    ]),
  ],
  examples: [
    {
      name: '在租用的墙面新设广告牌',
      nameEn: 'A new board on a rented wall',
      situation: { matter: 'new', wall: 'others' },
      appliedOn: '2026-03-02',
      expected: {
        materials: [
          'application-form',
          'visualisation',
          'structure-design',
          'premises-proof',
          'business-licence',
          'second-photographs',
          'organisation-code',
        ],
        feeFen: 30_000,
        dueOn: '2026-03-09',
      },
    },
    {
      name: '自家楼顶广告到期延续',
      nameEn: 'A board on our own roof stays',
      situation: { matter: 'prolong', wall: 'own' },
      appliedOn: '2026-03-02',
      expected: {
        materials: [
          'application-form',
          'visualisation',
          'business-licence',
          'existing-certificate',
          'safety-report',
          'house-title',
        ],
        feeFen: 30_000,
        dueOn: '2026-03-05',
      },
    },
  ],
}
