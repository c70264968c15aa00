import type { CaseEvent } from '#domain/cases/index.ts'
import type { Licence } from '#domain/licences/index.ts'
import { civilForm } from '../civil-form.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { facts as factRows, text, type Block } from '../letter.ts'
import { nameOf, numberOf } from './wording.ts'

/** 证照: who may do what, from when to when. On paper the holder's name is whole: it is the holder's own. */
export function licenceBody(
  { validFrom, validTo, on }: Extract<CaseEvent, { type: 'LicenceIssued' | 'LicenceRenewedBySilence' }>,
  { identifier }: Licence,
  facts: DocumentFacts,
): Block[] {
  const { item, department } = facts
  const rows = factRows(
    ['持证人', nameOf(facts)],
    numberOf(facts),
    ['许可事项', item.name],
    [
      '有效期限',
      validTo === null ? `${civilForm(validFrom)}起长期有效` : `${civilForm(validFrom)}至${civilForm(validTo)}`,
    ],
    ['发证机关', department.name],
    ['发证日期', civilForm(on)],
    ['证照标识', identifier],
  )
  return item.result.kind === 'certificate' ? [rows] : [text(`经审查，准予“${item.name}”，特发此件。`), rows]
}
