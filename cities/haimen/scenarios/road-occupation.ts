import { after, answer, ask, no, within, yes, type Guided } from './ask.ts'

/** 临时占用城市道路许可: what the street is needed for, and whether traffic is touched. */
export const roadOccupation: Guided = {
  scenarios: [
    ask('use', '占用道路做什么?', 'What is the street needed for?', [
      answer('works', '施工围挡或者堆放物料', 'Works: a hoarding or materials', {
        adds: { materials: ['restoration-pledge'] },
      }),
      answer('sale', '临时展销', 'A temporary sale', {
        adds: { materials: ['event-plan'] },
      }),
      answer('public', '公益活动', 'A public-benefit activity', {
        adds: { materials: ['event-plan'] },
        drops: { fees: ['城市道路占用费'], materials: ['community-certificate'] },
        promised: within(4),
      }),
    ]),
    ask(
      'permit',
      '是否已取得建筑工程施工许可证?',
      'Is there a construction permit?',
      [yes({ adds: { materials: ['construction-permit'] } }), no()],
      after('use', 'works'),
    ),
    ask('carriageway', '是否占用机动车道或者非机动车道?', 'Is a carriageway or cycle lane occupied?', [
      yes({ adds: { materials: ['traffic-consent'] } }),
      no({ drops: { steps: ['site-inspection'], fields: ['part'] } }),
    ]),
  ],
  examples: [
    {
      name: '施工围挡占用机动车道',
      nameEn: 'A site hoarding on the carriageway',
      situation: { use: 'works', permit: 'yes', carriageway: 'yes' },
      appliedOn: '2026-03-02',
      expected: {
        materials: [
          'application-form',
          'site-plan',
          'traffic-consent',
          'restoration-pledge',
          'construction-permit',
          'community-certificate',
          'second-photographs',
        ],
        feeFen: 0,
        dueOn: '2026-03-09',
      },
    },
    {
      name: '人行道上的义诊',
      nameEn: 'Free consultations on the pavement',
      situation: { use: 'public', carriageway: 'no' },
      appliedOn: '2026-03-02',
      expected: {
        materials: ['application-form', 'site-plan', 'event-plan', 'second-photographs'],
        feeFen: 0,
        dueOn: '2026-03-06',
      },
    },
  ],
}
