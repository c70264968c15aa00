import { after, answer, ask, no, within, yes, type Guided } from './ask.ts'

/** 食品卫生许可证核发: who comes for the first time brings most; a change on paper needs no inspection. */
export const foodHygiene: Guided = {
  scenarios: [
    ask('kind', '您要办理哪一种?', 'What do you apply for?', [
      answer('new', '首次申请', 'A first licence', {
        adds: { materials: ['name-approval', 'premises-proof', 'community-certificate', 'second-photographs'] },
      }),
      answer('renew', '有效期满延续', 'A renewal', { adds: { materials: ['existing-certificate'] } }),
      answer('change', '变更单位名称或者负责人', 'A change of name or of the person responsible', {
        adds: { materials: ['existing-certificate', 'name-approval'] },
        drops: {
          materials: ['floor-plan', 'management-rules'],
          fields: ['categories', 'seats', 'kitchenArea', 'staff', 'disinfection', 'premisesArea', 'tenure'],
          steps: ['site-inspection'],
        },
        promised: within(5),
      }),
    ]),
    ask(
      'kitchen',
      '是否在现场加工制作食品(设有厨房或者加工间)?',
      'Is food prepared on the premises, in a kitchen or workroom?',
      [yes(), no({ drops: { fields: ['seats', 'kitchenArea', 'disinfection'] } })],
      after('kind', 'new', 'renew'),
    ),
    ask(
      'size',
      '经营场所面积有多大?',
      'How large are the premises?',
      [
        answer('small', '不足一百五十平方米', 'Less than 150 m²'),
        answer('large', '一百五十平方米以上', '150 m² or more', { adds: { materials: ['process-flow'] } }),
      ],
      after('kitchen', 'yes'),
    ),
  ],
  examples: [
    {
      name: '新开一家小面馆',
      nameEn: 'A small noodle shop opens',
      situation: { kind: 'new', kitchen: 'yes', size: 'small' },
      appliedOn: '2026-03-02',
      expected: {
        materials: [
          'application-form',
          'floor-plan',
          'staff-health-certificates',
          'management-rules',
          'premises-proof',
          'name-approval',
          'community-certificate',
          'second-photographs',
        ],
        feeFen: 1_000,
        dueOn: '2026-03-16',
      },
    },
    {
      name: '食品店更换负责人',
      nameEn: 'A food shop changes hands',
      situation: { kind: 'change' },
      appliedOn: '2026-03-02',
      expected: {
        materials: ['application-form', 'staff-health-certificates', 'name-approval', 'existing-certificate'],
        feeFen: 1_000,
        dueOn: '2026-03-09',
      },
    },
  ],
}
