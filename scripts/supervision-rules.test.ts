import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { file, supervisionRules } from './supervision-rules.ts'

it(
  'docs/supervision-rules.md says what the rules say: node scripts/supervision-rules.ts',
  { timeout: 60_000 },
  async () => {
    expect(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).toBe(await supervisionRules())
  },
)
