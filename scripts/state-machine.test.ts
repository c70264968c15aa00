import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { file, stateMachine } from './state-machine.ts'

it('docs/state-machine.md says what the engine answers: npm run state-machine', async () => {
  expect(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).toBe(await stateMachine())
})
