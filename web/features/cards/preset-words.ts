import { words } from '../../kernel/language.tsx'

/** The presets of colours and the tables of points. */
export const presetWords = words(
  {
    'near-yellow-over-red': '临期黄牌、超期红牌',
    'over-yellow-ignore-red': '超期黄牌、逾期不改红牌',
    default: '默认（红牌 −5，双红牌 −10）',
    prefecture: '地级市办法（黄牌 −5，红牌 −10）',
    haimen: '海门 2008（−0.5 / −1）',
  },
  {
    'near-yellow-over-red': 'Yellow near the end, red once it is over',
    'over-yellow-ignore-red': 'Yellow once it is over, red when that is ignored',
    default: 'Default (red −5, double red −10)',
    prefecture: 'A prefecture’s (yellow −5, red −10)',
    haimen: 'Haimen 2008 (−0.5 / −1)',
  },
)
