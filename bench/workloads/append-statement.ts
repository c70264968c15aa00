import { caseProjections } from '../../server/cases/index.ts'
import { createAppend } from '../../server/kernel/append.ts'
import { standIn } from './accepted-case.ts'

/** The append of a change of a case. */
export const caseAppend = createAppend('case', caseProjections)

/** What it hands to the driver for the stand-in: the peer sends the very same. */
export const sent = caseAppend.prepare(standIn())
