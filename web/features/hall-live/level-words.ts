import type { CardLevel } from '#domain/supervision/index.ts'
import { words } from '../../kernel/language.tsx'

/** What a card is called by its level. */
export const levelWords = words<Record<CardLevel, string>>(
  { blue: '蓝色提醒', yellow: '黄牌', red: '红牌', 'double-red': '双红牌', investigate: '待核查' },
  {
    blue: 'Reminder',
    yellow: 'Yellow card',
    red: 'Red card',
    'double-red': 'Double red card',
    investigate: 'To investigate',
  },
)

/** Said beside the colour, so that it never speaks alone. */
export const levelMarks: Record<CardLevel, string> = {
  blue: '●',
  yellow: '◆',
  red: '▲',
  'double-red': '▲▲',
  investigate: '?',
}
