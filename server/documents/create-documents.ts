import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableCommands, type CaseState } from '#domain/cases/index.ts'
import { canonicalJson, refuse, type Refusal } from '#domain/kernel/index.ts'
import type { Scope } from '#api/kernel/endpoint.ts'
import type { Account } from '../identity/index.ts'
import { Problem } from '../kernel/problem.ts'
import { caseFactsOf, type DocumentedCase, type FactSources } from './case-facts.ts'
import { createDocumentCache } from './document-cache.ts'
import { documentOf, numberOf } from './document-of.ts'
import { documentsOf } from './documents-of.ts'
import type { Letter } from './letter.ts'
import { previewOf, type Draft } from './preview-of.ts'
import { createRenderer } from './render/create-renderer.ts'
import { titleOf } from './titles.ts'

/** A PDF and what it is called when it is saved. */
export interface Rendered {
  pdf: Uint8Array
  fileName: string
}

export type Documents = ReturnType<typeof createDocuments>
type Sources = FactSources & {
  people: { subjectKeyFor(partyId: string): Promise<Buffer> }
  /** Where PDFs set before are kept. */
  folder: string
  warn(sentence: string): void
}

/** The documents of cases: listed, set, and kept for the next reader. */
export function createDocuments(sources: Sources) {
  const { folder, keyring, people, warn } = sources
  const template = readFileSync(new URL('./render/letter.typ', import.meta.url), 'utf8')
  const version = createHash('sha256').update(template).update(typesetterVersion()).digest('hex')
  const renderer = createRenderer(template)
  const cache = createDocumentCache(folder)

  /** Set once for the same content: template, typesetter and everything that stands on it. */
  const kept = async (letter: Letter, applicantId: string): Promise<Uint8Array> => {
    const key = await people.subjectKeyFor(applicantId).catch(() => undefined)
    // Of somebody whose data was erased nothing is kept.
    if (!key) return renderer.render(letter)
    const name = keyring.lookup(`document ${version} ${canonicalJson(letter)}`)
    const before = await cache.get(name, key)
    if (before) return before
    const pdf = await renderer.render(letter)
    // The letter is made: that it cannot be kept, on a full disk, is no reason to withhold it.
    await cache.put(name, key, pdf).catch((error: unknown) => {
      warn(`A document could not be kept: ${(error as { code?: string }).code ?? 'unknown'}`)
    })
    return pdf
  }
  return {
    list: async (id: string, account: Account, scope: Scope) =>
      listOf(id, await caseFactsOf(sources, id, account, scope)),
    /** Throws 404 `document-not-found` where the case has no such document. */
    async pdf(id: string, document: string, account: Account, scope: Scope): Promise<Rendered> {
      const { history, facts, state, applicantId } = await caseFactsOf(sources, id, account, scope)
      const all = documentsOf(history)
      const written = all.find((one) => one.document === document)
      if (!written) throw new Problem(404, 'document-not-found')
      const { title, titleEn } = titleOf(written, facts.item)
      const letter = documentOf(written, facts, all)
      const watermark = written.kind === 'licence' ? endOf(state) : ''
      const pdf = await kept(watermark === '' ? letter : { ...letter, watermark }, applicantId)
      return { pdf, fileName: `${title} ${titleEn} ${facts.caseNumber}.pdf` }
    },
    /** The letter a decision would send; refused unless the case waits for one this role may take. Nothing is kept. */
    async preview(id: string, draft: Draft, account: Account, scope: Scope): Promise<Rendered | Refusal> {
      const { history, facts, state, today } = await caseFactsOf(sources, id, account, scope)
      const command = draft.kind === 'grant' ? 'GrantCase' : 'RefuseCase'
      if (!availableCommands(state.status, account.role).includes(command))
        return refuse('not-possible-now', { command, status: state.status })
      const { id: by, role, departmentCode } = account
      const letter = previewOf(history, draft, { id: by, role, departmentCode, windowCode: null }, today, facts)
      return { pdf: await renderer.render(letter), fileName: `${letter.title} 预览 preview.pdf` }
    },
    /** Sets a letter that belongs to no case; it is kept nowhere. */
    set: (letter: Letter): Promise<Uint8Array> => renderer.render(letter),
    stop: () => renderer.stop(),
  }
}

/** What stands across a licence that is no longer good. */
function endOf({ licence }: CaseState): string {
  if (licence?.revokedOn) return '已撤销'
  if (licence?.withdrawnOn) return '已撤回'
  return licence?.cancelledOn ? '已注销' : ''
}

function listOf(id: string, { history, facts }: DocumentedCase) {
  return {
    documents: documentsOf(history).map((written) => {
      const { document, kind, at } = written
      const address = `/api/cases/${id}/documents/${document}`
      return { document, kind, ...titleOf(written, facts.item), number: numberOf(written, facts), at, address }
    }),
  }
}

/** Another release of the typesetter or the fonts may set the same letter otherwise. */
function typesetterVersion(): string {
  const { resolve } = createRequire(import.meta.url)
  return readFileSync(resolve('@myriaddreamin/typst-ts-web-compiler/package.json'), 'utf8')
}
