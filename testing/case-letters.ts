import { expect } from 'vitest'
import { caseDocuments } from '#api/documents.ts'
import type { Browser } from './browse.ts'

/** The titles of a case's letters, as this browser is shown them. */
export async function letterTitles(browser: Browser, id: string): Promise<string[]> {
  const { documents } = await browser.ask(caseDocuments, { params: { id } })
  return documents.map(({ title }) => title)
}

/** Every letter of the case is a PDF this browser may fetch. */
export async function expectLetters(browser: Browser, id: string): Promise<void> {
  const { documents } = await browser.ask(caseDocuments, { params: { id } })
  for (const { address } of documents) {
    const { status, text } = await browser.send('GET', address)
    expect([address, status, text.startsWith('%PDF')]).toEqual([address, 200, true])
  }
}
