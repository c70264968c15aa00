// Writes docs/supervision-quality.md: the demo city's weeks under supervision, held against what was planted in them.
import { writeFileSync } from 'node:fs'
import {
  documentedEnds,
  documentedHistories,
  documentedSeeds,
  qualityOf,
  qualityTable,
} from '#testing/supervision-quality.ts'

const text = `# How well supervision finds what is wrong

The demo city's weeks contain planted misbehaviour ([server/demo/misdeeds](../server/demo/misdeeds/index.ts)); the plan puts down what each case breaks, and every command in it went down the same road as everybody's. Here ${documentedHistories.length} histories of 1,500 cases each (seeds ${documentedSeeds.join(', ')}; six weeks that end on ${documentedEnds.join(', ')}, two of them right after a long holiday) are supervised and their cards held against the plan.

- **planted**: subjects (cases; for patterns members of staff or departments) that the plan makes break the rule by the end.
- **recall**: the share of them that was carded.
- **others**: subjects that were not to be carded by the rule; **false alarms**: the share of them that was.

A rule without planted breaches is here for its false alarms alone: either our own engine refuses the act, so that only an outside system could commit it, or nothing of the kind was planted. Every rule that judges a single case is planted besides, forty times in a made-up register that also holds what our own engine refuses: [planted-register.test.ts](../domain/supervision/rules/planted-register.test.ts) finds every breach, and nothing beside it.

${qualityTable(await qualityOf(documentedHistories))}

Written by \`node scripts/write-supervision-quality.ts\`; a test compares it with what is true.
`
writeFileSync(new URL('../docs/supervision-quality.md', import.meta.url), text)
