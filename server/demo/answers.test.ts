import { describe, expect, it } from 'vitest'
import { validateAnswers } from '#domain/catalogue/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import { answersFor } from './answers.ts'
import { createRandom } from './random.ts'
import { syntheticEnterprise, syntheticPerson } from './synthetic-people.ts'

describe('generated answers', () => {
  it.each(haimen.items.map((item) => [item.code, item] as const))('fit the form of item %s', (_, item) => {
    for (const applicant of [syntheticPerson(7), syntheticEnterprise(7)]) {
      for (let seed = 0; seed < 5; seed++) {
        const answers = answersFor({ item, applicant, on: '2026-03-12', random: createRandom(item.code, seed) })
        expect(validateAnswers(item, answers, { partial: false, today: '2026-03-12' })).toEqual([])
      }
    }
  })
})
