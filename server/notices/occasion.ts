import { numberOfMatter, pathOf, type Matter } from './matter.ts'
import type { Post } from './post.ts'
import { en } from './texts/en.ts'
import type { Occasion, Texts, ToldKind } from './texts/texts.ts'
import { zhCn } from './texts/zh-cn.ts'

const languages: Record<string, Texts> = { 'zh-CN': zhCn, en }

/** The words of a language; Chinese where it is none of ours. */
export const textsIn = (language: string | null): Texts => languages[language ?? ''] ?? zhCn

const abouts = { case: 'case', 'parallel-approval': 'project', acceptance: 'project', bill: 'bill' } as const

/** Where whoever has no account looks: a case is followed by its number and query code. */
const withoutAccount = {
  case: '/tracking',
  'parallel-approval': '/tracking',
  acceptance: '/tracking',
  bill: '/',
} as const

interface Reader {
  language: string | null
  agent: boolean
  /** Whoever has no account follows the case by its number and query code. */
  signsIn: boolean
}

/** What a reader is told of a matter: nothing in it but its number says whose it is. */
export function occasionOf(
  kind: ToldKind,
  matter: Matter,
  { language, agent, signsIn }: Reader,
  { place, publicOrigin }: Pick<Post, 'place' | 'publicOrigin'>,
): Occasion {
  return {
    ...textsIn(language).told[kind],
    about: abouts[matter.matter],
    number: numberOfMatter(matter, place.regionCode) ?? '',
    agent,
    link: publicOrigin + (signsIn ? pathOf(matter) : withoutAccount[matter.matter]),
  }
}
