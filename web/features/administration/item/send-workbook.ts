import { checkWorkbook, importWorkbook } from '#api/administration-workbook.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { Refused, replyOf } from '../../../kernel/ask.ts'
import type { Language } from '../../../kernel/language.tsx'

export type Checked = ReplyOf<typeof checkWorkbook>

async function send(path: string, file: File, language: Language): Promise<unknown> {
  const form = new FormData()
  form.append('file', file)
  const headers = { 'accept-language': language, 'idempotency-key': crypto.randomUUID() }
  const response = await fetch(path, { method: 'POST', headers, body: form }).catch(() => {
    throw new Refused(0, {})
  })
  return replyOf(response)
}

/** What a workbook would change, and what is wrong with it. */
export const checkFile = (file: File, language: Language) =>
  send(checkWorkbook.path, file, language) as Promise<Checked>

/** Brings a workbook in; the codes of the drafts it made. */
export const importFile = (file: File, language: Language) =>
  send(importWorkbook.path, file, language) as Promise<ReplyOf<typeof importWorkbook>>
