import { addedErrors, partNamed, type Diagnostic, type ServiceItem } from '#domain/catalogue/index.ts'
import type { Query } from '../kernel/administer.ts'
import { Problem } from '../kernel/problem.ts'
import type { Catalogue } from './catalogue.ts'
import { surroundingsOf } from './findings.ts'

/** Throws 400 naming field, reason and remedy where the next version of an item breaks a rule of the catalogue it kept before. */
export async function checkCatalogue(
  query: Query,
  catalogue: Catalogue,
  before: ServiceItem,
  next: ServiceItem,
): Promise<void> {
  const errors = addedErrors(before, next, await surroundingsOf(query, catalogue, next))
  if (errors.length > 0)
    throw new Problem(
      400,
      'invalid',
      {},
      errors.map((error) => faultOf(next, error)),
    )
}

/** The fields an administrator fills in; what is wrong elsewhere in the item follows from the promise. */
const filledIn = ['promised', 'residency', 'windowCodes']

function faultOf(item: ServiceItem, { field, reason, remedy }: Diagnostic) {
  const part = partNamed(item, field)
  const [top = ''] = field.split('/')
  return {
    field: filledIn.includes(top) ? top : top === 'decisionLevel' ? 'residency' : 'promised',
    message: 'field-breaks-catalogue',
    facts: {
      ...{ reason: reason.zh, reasonEn: reason.en, remedy: remedy.zh, remedyEn: remedy.en },
      ...{ at: part?.zh ?? field, atEn: part?.en ?? field },
    },
  }
}
