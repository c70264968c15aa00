import { expect, it } from 'vitest'
import { actors, historyTo, recorded } from '#testing/fixtures/index.ts'
import { letterAt, someFacts } from '#testing/letters.ts'
import { previewOf, type Draft } from './preview-of.ts'

const history = recorded(historyTo('awaiting-decision'))
const today = { on: '2008-02-01', at: '2008-02-01T01:00:00.000Z' }
const preview = (draft: Draft) => previewOf(history, draft, actors.head, today, someFacts)

it('shows the very letter the decision will send', () => {
  expect(preview({ kind: 'grant', opinion: 'granted' })).toEqual({ ...letterAt('granted'), watermark: '预览' })
  expect(preview({ kind: 'refusal', reasons: ['too narrow'], legalBasis: 'Art. 5' })).toEqual({
    ...letterAt('refused'),
    watermark: '预览',
  })
})

it('says what is still to be filled in', () => {
  expect(JSON.stringify(preview({ kind: 'grant', opinion: ' ' }))).toContain('（尚未填写）')
  const refusal = JSON.stringify(preview({ kind: 'refusal', reasons: [''], legalBasis: '' }))
  expect(refusal.split('（尚未填写）')).toHaveLength(3)
})
