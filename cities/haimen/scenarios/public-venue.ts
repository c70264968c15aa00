import { answer, ask, no, within, yes, type Guided } from './ask.ts'

/** 公共场所卫生许可. */
export const publicVenue: Guided = {
  scenarios: [
    ask('kind', '您要办理哪一种?', 'What do you apply for?', [
      answer('new', '首次申请', 'A first licence', {
        adds: { materials: ['community-certificate', 'second-photographs'] },
      }),
      answer('renew', '有效期满延续', 'A renewal', {
        adds: { materials: ['existing-certificate'] },
        drops: { materials: ['floor-plan'] },
        promised: within(9),
      }),
    ]),
    ask('ventilation', '是否使用集中空调通风系统?', 'Is there central air conditioning?', [
      yes({ adds: { materials: ['ventilation-test'] } }),
      no(),
    ]),
  ],
  examples: [
    {
      name: '有集中空调的新宾馆',
      nameEn: 'A new hotel with central air conditioning',
      situation: { kind: 'new', ventilation: 'yes' },
      appliedOn: '2026-03-02',
      expected: {
        materials: [
          'application-form',
          'floor-plan',
          'venue-test',
          'staff-health-certificates',
          'management-rules',
          'community-certificate',
          'second-photographs',
          'ventilation-test',
        ],
        feeFen: 1_000,
        dueOn: '2026-03-16',
      },
    },
    {
      name: '理发店到期换证',
      nameEn: 'A hairdresser renews',
      situation: { kind: 'renew', ventilation: 'no' },
      appliedOn: '2026-03-02',
      expected: {
        materials: [
          'application-form',
          'venue-test',
          'staff-health-certificates',
          'management-rules',
          'existing-certificate',
        ],
        feeFen: 1_000,
        dueOn: '2026-03-13',
      },
    },
  ],
}
