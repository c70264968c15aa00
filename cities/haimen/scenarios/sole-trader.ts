import { answer, ask, no, yes, type Guided } from './ask.ts'

/** 个体工商户登记: with or without a shop name, on one's own premises or on another's. */
export const soleTrader: Guided = {
  scenarios: [
    ask('shop-name', '是否使用字号(店名)?', 'Will you trade under a shop name?', [
      yes({ adds: { materials: ['name-approval'], fields: ['shopName'] } }),
      no(),
    ]),
    ask('premises', '经营场所是怎么来的?', 'Whose premises are they?', [
      answer('own', '自有房屋', 'My own', { adds: { materials: ['house-title'] } }),
      answer('rented', '租赁', 'Rented', { adds: { materials: ['lease'] } }),
      answer('free', '他人无偿提供', 'Lent free of charge', { adds: { materials: ['premises-proof'] } }),
    ]),
    ask(
      'permit-first',
      '经营项目是否须先取得许可(如餐饮、旅馆、药品)?',
      'Does the trade need a permit first, such as catering, lodging or medicines?',
      [yes({ adds: { materials: ['prior-permit'] } }), no()],
    ),
  ],
  examples: [
    {
      name: '租房开小吃店,用字号',
      nameEn: 'A snack bar with a name, in a rented shop',
      situation: { 'shop-name': 'yes', premises: 'rented', 'permit-first': 'yes' },
      appliedOn: '2026-03-02',
      expected: {
        materials: [
          'application-form',
          'identity-card',
          'photographs',
          'community-certificate',
          'name-approval',
          'lease',
          'prior-permit',
        ],
        feeFen: 2_000,
        dueOn: '2026-03-02',
      },
    },
    {
      name: '自家门面修自行车,不用字号',
      nameEn: 'Bicycle repairs at home, without a name',
      situation: { 'shop-name': 'no', premises: 'own', 'permit-first': 'no' },
      appliedOn: '2026-03-02',
      expected: {
        materials: ['application-form', 'identity-card', 'photographs', 'community-certificate', 'house-title'],
        feeFen: 2_000,
        dueOn: '2026-03-02',
      },
    },
  ],
}
