import { numberOfMatter, pathOf, type Matter } from './matter.ts'
import type { Post } from './post.ts'
import { en } from './texts/en.ts'
import type { BookingFacts, Occasion, Telling, Texts, ToldKind } from './texts/texts.ts'
import { zhCn } from './texts/zh-cn.ts'

const languages: Record<string, Texts> = { 'zh-CN': zhCn, en }

/** The words of a language; Chinese where it is none of ours. */
export const textsIn = (language: string | null): Texts => languages[language ?? ''] ?? zhCn

const abouts = {
  case: 'case',
  'parallel-approval': 'project',
  acceptance: 'project',
  bill: 'bill',
  booking: 'booking',
} as const

/** Where whoever has no account looks: a case is followed by its number and query code. */
const withoutAccount = {
  case: '/tracking',
  'parallel-approval': '/tracking',
  acceptance: '/tracking',
  bill: '/',
  booking: '/visit',
} as const

/** What is told, and of a booking what it is told with. */
export interface Told {
  kind: ToldKind
  facts?: BookingFacts | null
}

interface Reader {
  language: string | null
  agent: boolean
  /** Whoever has no account follows the case by its number and query code. */
  signsIn: boolean
}

/** What happened and what is to be done, in the words of a language; of a booking with its time and place. */
export function tellingIn(
  texts: Texts,
  kind: ToldKind,
  facts: BookingFacts | null | undefined,
  place: string | null,
): Telling {
  const telling = texts.told[kind]
  return facts ? { ...telling, toDo: [texts.booking(facts, place ?? ''), telling.toDo].join(texts.between) } : telling
}

/** What a reader is told of a matter: nothing in it but its number says whose it is. */
export function occasionOf(
  { kind, facts }: Told,
  matter: Matter,
  { language, agent, signsIn }: Reader,
  { place, publicOrigin }: Pick<Post, 'place' | 'publicOrigin'>,
): Occasion {
  return {
    ...tellingIn(textsIn(language), kind, facts, language === 'en' ? matter.name_en : matter.name),
    about: abouts[matter.matter],
    number: numberOfMatter(matter, place.regionCode) ?? '',
    agent,
    link: publicOrigin + (signsIn ? pathOf(matter) : withoutAccount[matter.matter]),
  }
}
