import type { ObjectionGround } from '#domain/cases/index.ts'
import { words } from '../kernel/language.tsx'

/** What being named in what is published would give away. */
export const objectionWords = words<Record<ObjectionGround, string>>(
  { 'trade-secret': '商业秘密', privacy: '个人隐私' },
  { 'trade-secret': 'a trade secret', privacy: 'privacy' },
)
