import { answer, ask, no, yes, type Guided } from './ask.ts'

/** 公司变更登记: what changes says which proof is needed. */
export const companyChange: Guided = {
  scenarios: [
    ask('what', '变更什么?', 'What changes?', [
      answer('name', '名称', 'The name', { adds: { materials: ['name-approval'] } }),
      answer('address', '住所', 'The address', { adds: { materials: ['premises-proof'] } }),
      answer('representative', '法定代表人', 'The legal representative', { adds: { materials: ['appointments'] } }),
      answer('capital', '注册资本', 'The capital', { adds: { materials: ['capital-verification'] } }),
      answer('scope', '经营范围', 'The scope of business'),
    ]),
    ask('articles', '是否涉及修改公司章程?', 'Are the articles amended?', [
      yes({ adds: { materials: ['amended-articles'] } }),
      no(),
    ]),
  ],
  examples: [
    {
      name: '更换法定代表人',
      nameEn: 'A new legal representative',
      situation: { what: 'representative', articles: 'no' },
      appliedOn: '2026-03-02',
      expected: {
        materials: ['application-form', 'resolution', 'business-licence', 'introduction-letter', 'appointments'],
        feeFen: 10_000,
        dueOn: '2026-03-04',
      },
    },
    {
      name: '增加注册资本',
      nameEn: 'More capital',
      situation: { what: 'capital', articles: 'yes' },
      appliedOn: '2026-09-30',
      expected: {
        materials: [
          'application-form',
          'resolution',
          'amended-articles',
          'business-licence',
          'introduction-letter',
          'capital-verification',
        ],
        feeFen: 10_000,
        dueOn: '2026-10-09',
      },
    },
  ],
}
