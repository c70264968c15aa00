import type { CardLevel } from '#domain/supervision/index.ts'
import { words } from '../../kernel/language.tsx'

export const levelWords = words(
  { blue: '蓝色提醒', yellow: '黄牌', red: '红牌', 'double-red': '双红牌', investigate: '待核查' },
  { blue: 'Reminder', yellow: 'Yellow', red: 'Red', 'double-red': 'Double red', investigate: 'To be looked into' },
)

/** The one warning scale: blue, yellow, red. */
export const levelColours: Record<CardLevel, string> = {
  blue: 'blue',
  yellow: 'gold',
  red: 'red',
  'double-red': 'red',
  investigate: 'default',
}
