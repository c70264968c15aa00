import { caseNumberOf, type ToldEvent } from '#domain/cases/index.ts'
import type { Post } from './post.ts'
import { en } from './texts/en.ts'
import type { Occasion, Texts } from './texts/texts.ts'
import { zhCn } from './texts/zh-cn.ts'

const languages: Record<string, Texts> = { 'zh-CN': zhCn, en }

/** The words of a language; Chinese where it is none of ours. */
export const textsIn = (language: string | null): Texts => languages[language ?? ''] ?? zhCn

/** The case a telling is about, as its row has it. */
export interface ToldCase {
  id: string
  received_on: string | null
  serial: number | null
}

interface Reader {
  language: string | null
  agent: boolean
  /** Whoever has no account follows the case by its number and query code. */
  signsIn: boolean
}

/** What a reader is told of a case: nothing in it but the case number says whose it is. */
export function occasionOf(
  kind: ToldEvent,
  { id, received_on: receivedOn, serial }: ToldCase,
  { language, agent, signsIn }: Reader,
  { place, publicOrigin }: Pick<Post, 'place' | 'publicOrigin'>,
): Occasion {
  return {
    ...textsIn(language).told[kind],
    caseNumber: caseNumberOf({ serial, receivedOn }, place.regionCode) ?? '',
    agent,
    link: signsIn ? `${publicOrigin}/cases/${id}` : `${publicOrigin}/tracking`,
  }
}
