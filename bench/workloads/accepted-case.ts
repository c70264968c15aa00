// The change that is appended again and again: a case is accepted, its row rewritten, its applicant told.
import { randomUUID } from 'node:crypto'
import type { CaseEvent } from '#domain/cases/index.ts'
import { actors, caseAfter, factsFor, historyTo } from '#testing/fixtures/index.ts'
import { projectCase } from '../../server/cases/index.ts'
import type { Database } from '../../server/kernel/database.ts'
import { entriesOf, genesis } from '../../server/kernel/event-store.ts'

// The same in every process of a run.
const paper = { fileId: '01980000-0000-7000-8000-0000000000f1', sha256: 'a'.repeat(64) }
const clerk = { ...actors.clerk, id: '01980000-0000-7000-8000-0000000000c1' }
const facts = factsFor(clerk)
const accepted: CaseEvent = { by: clerk, type: 'CaseAccepted', steps: ['site-visit', 'opinion'], on: '2008-01-30' }
const state = {
  ...caseAfter(historyTo('in-review')),
  applicantId: randomUUID(),
  openedBy: clerk.id,
  application: {
    itemVersion: 1,
    sealedAnswers: 'x'.repeat(600),
    facts: { area: 24 },
    missing: [],
    materials: [{ material: 'site-plan', ...paper }],
  },
}

/** Where a change names its stream and its case's serial before they are known. */
const stand = { stream: randomUUID(), serial: 987_654_321 }
const [entry] = entriesOf(stand.stream, { version: 0, hash: genesis }, facts.at, [accepted], () => null)
const entryText = entry?.text ?? ''
const projected = projectCase(state, facts, stand.stream, 1, [accepted])
const [row] = projected.rows['case_row'] ?? []
const papers = projected.rows['case_file'] ?? []
const [effect] = projected.outbox

let serial = 0

/** Puts the one paper of all these cases, and whose it is, into the database. */
export async function filePaper(database: Database): Promise<void> {
  await database.query(
    `insert into account (id, username, role, name, name_en) values ($1, 'bench-clerk', 'clerk', '', '')`,
    [clerk.id],
  )
  await database.query(
    `insert into file (id, sha256, name, type, size, owner_id) values ($1, $2, 'plan.pdf', 'application/pdf', 1, $3)`,
    [paper.fileId, paper.sha256, clerk.id],
  )
}

/** The change on a fresh stream, as the road would hand it to the append. */
export function acceptedCase(stream: string = randomUUID(), caseSerial: number = ++serial) {
  if (!row || !effect) throw new Error('an accepted case has a row and a notice')
  return {
    stream,
    entries: [{ version: 1, text: entryText.replaceAll(stand.stream, stream), series: null }],
    requestId: stream,
    requestHash: 'vkYFCGJmlMvVWOYzQk1EC1i7A3CzQFeShkhXdXqHkKk',
    rows: {
      ...projected.rows,
      case_row: [{ ...row, id: stream, serial: caseSerial }],
      case_file: papers.map((held) => ({ ...held, case_id: stream })),
    },
    timers: projected.timers,
    outbox: [{ ...effect, dedupeKey: `${stream}/1/CaseAccepted`, payload: { ...effect.payload, caseId: stream } }],
  }
}

/** The same values again for a fresh stream, made of those that `sent` holds for the stand-in. */
export function freshValues(sent: readonly unknown[]): unknown[] {
  const stream = randomUUID()
  const number = String(++serial)
  const fresh = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(fresh)
      : typeof value === 'string'
        ? value.replaceAll(stand.stream, stream).replace(String(stand.serial), number)
        : value
  return sent.map(fresh)
}

/** The change whose stream and serial `freshValues` replaces. */
export const standIn = () => acceptedCase(stand.stream, stand.serial)
