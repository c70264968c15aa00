import type { PartStatus, ProjectStatus } from '#domain/projects/index.ts'
import type { text } from './text.ts'

type Word = (typeof text)['zh-CN']

/** The words of a project's statuses. */
export const projectStatusWord = {
  'under-way': 'statusUnderWay',
  completed: 'statusCompleted',
  stopped: 'statusStopped',
  withdrawn: 'statusWithdrawn',
} as const satisfies Record<ProjectStatus, keyof Word>

/** The words of an item's statuses, with the tone each is shown in. */
export const partStatusWord = {
  waiting: { word: 'partWaiting', tone: 'soft' },
  open: { word: 'partOpen', tone: '' },
  granted: { word: 'partGranted', tone: 'good' },
  refused: { word: 'partRefused', tone: 'late' },
  ended: { word: 'partEnded', tone: 'warn' },
  dropped: { word: 'partDropped', tone: 'soft' },
} as const satisfies Record<PartStatus, { word: keyof Word; tone: string }>
