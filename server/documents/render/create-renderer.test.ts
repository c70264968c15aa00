import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { letterAt, longFacts, someFacts } from '#testing/letters.ts'
import { pdfText } from '#testing/pdf-text.ts'
import { text } from '../letter.ts'
import { createRenderer, type Renderer } from './create-renderer.ts'

const template = readFileSync(new URL('./letter.typ', import.meta.url), 'utf8')
const renderers: Renderer[] = []
const open = (...given: Parameters<typeof createRenderer>) => {
  const renderer = createRenderer(...given)
  renderers.push(renderer)
  return renderer
}
afterAll(() => Promise.all(renderers.map((renderer) => renderer.stop())))
const renderer = open(template)
const slow = 60_000

describe('a letter', () => {
  it('is the same, byte for byte, from two workers', { timeout: slow }, async () => {
    const letter = letterAt('issued', longFacts)
    const first = await renderer.render(letter)
    const other = await open(template).render(letter)
    expect(Buffer.from(first).equals(Buffer.from(other))).toBe(true)
    expect(Buffer.from(first.subarray(0, 5)).toString()).toBe('%PDF-')
  })

  it('shows what people typed as they typed it', { timeout: slow }, async () => {
    const typed = '#evil[x] "引号" \\ $x^2$ *粗* _斜_ @引用 <标签> #panic() ]] }} 㼆䶮𬱖'
    const [page = ''] = await pdfText(
      await renderer.render({ ...letterAt('granted'), to: typed, title: typed, blocks: [text(typed)] }),
    )
    expect(page.replaceAll(/\s/g, '').split(typed.replaceAll(/\s/g, '')).length).toBeGreaterThanOrEqual(3)
  })

  it('numbers its pages, and a long list runs over them with every entry', { timeout: slow }, async () => {
    const defects = Array.from({ length: 15 }, (_, at) => ({
      subject: `paper-${at % 10}`,
      defect: `第${at + 1}处缺陷。`,
    }))
    const letter = letterAt('awaiting-correction', longFacts, (event) =>
      event.type === 'CorrectionRequested' ? { ...event, defects } : event,
    )
    const pages = await pdfText(await renderer.render(letter))
    expect(pages.length).toBeGreaterThan(1)
    for (const [at, page] of pages.entries())
      expect(page.replaceAll(' ', '')).toContain(`第${at + 1}页共${pages.length}页`)
    for (const { defect } of defects) expect(pages.join('')).toContain(defect)
  })
})

describe('the worker', () => {
  it('is replaced after a letter it could not set', { timeout: slow }, async () => {
    const letter = letterAt('granted', someFacts)
    await expect(renderer.render({ ...letter, on: 'no date' })).rejects.toThrow('could not be set')
    expect((await renderer.render(letter)).length).toBeGreaterThan(1_000)
  })

  it('is given up when a letter takes too long', { timeout: slow }, async () => {
    const impatient = open(template, { patienceMs: 1 })
    await expect(impatient.render(letterAt('granted'))).rejects.toThrow()
    await expect(impatient.render(letterAt('granted'))).rejects.toThrow()
  })

  it('turns away whom it cannot serve soon', { timeout: slow }, async () => {
    const small = open(template, { queue: 1 })
    const three = await Promise.allSettled([1, 2, 3].map(() => small.render(letterAt('granted'))))
    expect(three.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(three[2]).toMatchObject({ reason: { status: 503, code: 'away' } })
  })

  it('starts anew after so many letters', { timeout: slow }, async () => {
    const brief = open(template, { letters: 1 })
    const [first, second] = [await brief.render(letterAt('granted')), await brief.render(letterAt('granted'))]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })
})
