import { describe, it } from 'vitest'
import { actors, factsFor, historyTo, lawfulCommands, stallPermit } from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import type { CaseEvent } from './events.ts'

const { clerk, head } = actors
const { GrantCase, RefuseCase } = lawfulCommands
const awaiting = historyTo('awaiting-decision')
const [paper] = stallPermit.materials

describe('what is scarce', () => {
  const item = { ...stallPermit, competition: 'auction' as const }
  const facts = factsFor(head, { item })
  const held = (procedure: 'auction' | 'tender', ended: boolean): CaseEvent[] => [
    {
      ...{ by: clerk, type: 'SpecialProcedureStarted', procedure, ground: '摊位', on: '2008-02-01' },
      told: { value: 5, unit: 'workday' },
    },
    ...(ended
      ? [{ by: clerk, type: 'SpecialProcedureEnded' as const, procedure, result: '成交', on: '2008-02-02' }]
      : []),
  ]
  const no = ['competition-before-grant', { procedure: '拍卖', procedureEn: 'Auction' }] as const

  it('is granted once the tender or auction for it was held; it may be refused before', () => {
    given(awaiting)
      .when(GrantCase, facts)
      .thenRefused(...no)
    given([...awaiting, ...held('tender', true)])
      .when(GrantCase, facts)
      .thenRefused(...no)
    given([...awaiting, ...held('auction', true)])
      .when(GrantCase, facts)
      .then([{ by: head, type: 'CaseGranted', opinion: GrantCase.opinion, on: '2008-02-04' }])
    given(awaiting).when(RefuseCase, facts).thenHappens('CaseRefused')
  })
})

describe('a qualification by examination', () => {
  it('is granted with the result of the examination only, where the situation asks for one', () => {
    const item = {
      ...stallPermit,
      exam: 'exam',
      materials: [...stallPermit.materials, { ...paper, code: 'exam' } as never],
    }
    given(awaiting)
      .when(GrantCase, factsFor(head, { item }))
      .thenRefused('exam-result-missing', { material: paper?.name ?? '', materialEn: paper?.nameEn ?? '' })
    given(awaiting)
      .when(GrantCase, factsFor(head, { item: { ...item, exam: 'nowhere' } }))
      .thenHappens('CaseGranted')
    given(awaiting)
      .when(GrantCase, factsFor(head, { item: { ...stallPermit, exam: paper?.code ?? '' } }))
      .thenHappens('CaseGranted')
  })
})
