import { eventRules, timeRules, type RuleNo, type Words } from '#domain/supervision/index.ts'

const titles = new Map<RuleNo, Words>([...timeRules, ...eventRules].map(({ no, title }) => [no, title]))

/** What a rule is called. */
export const titleOf = (no: RuleNo): Words => titles.get(no) ?? { zh: no, en: no }
