import * as contract from '#api/score-records.ts'
import { refuse, Refusal } from '#domain/kernel/index.ts'
import { sendStored, type FileStore, type StoredFile } from '../files/index.ts'
import type { Account } from '../identity/index.ts'
import { isDuplicate, type Statement } from '../kernel/database.ts'
import type { Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import { receiptFor } from '../supervision/index.ts'
import { recordOf } from './checked-record.ts'
import { oneRecord, recordsOf } from './questions.ts'
import { recordReach, recordWithinReach } from './reach.ts'
import type { RecordDesk } from './record-desk.ts'

interface Sources {
  scoreRecords: RecordDesk
  files: FileStore
}

const evidence: Statement = {
  name: 'evidence-of-score-record',
  text: `select f.sha256, f.name, f.type, f.size from score_record v join file f on f.id = v.file_ids[$5::int]
    where v.id = $4::uuid and ${recordWithinReach}`,
}

/** Records of reward and discipline: proposed, approved or rejected by another, revoked by two, and asked about. */
export function scoreRecordRoutes(mount: Mount<Account>, { scoreRecords: desk, files }: Sources): void {
  const { database } = desk
  mount(contract.scoreRecords, ({ account, scope, query }) => recordsOf(database, account, scope, query))
  mount(contract.scoreRecord, ({ account, scope, params }) => oneRecord(database, params.id, account, scope))
  mount(contract.scoreRecordEvidence, async ({ account, scope, params, reply }) => {
    const [found] = await database.run<StoredFile>(evidence, [
      ...[...recordReach(account, scope), params.id, Number(params.nth)],
    ])
    if (!found) throw new Problem(404, 'score-record-not-found')
    return sendStored(files, reply, found, 'inline')
  })
  mount(contract.proposeScoreRecord, async (ask) => {
    const stream = uuidOf(`score-record ${ask.requestId}`)
    const record = await recordOf(database, ask.account, stream, ask.body)
    if (record instanceof Refusal) return record
    const proposed = receiptFor(desk, ask, stream, { type: 'ProposeScoreRecord', ...record })
    return proposed.catch((error: unknown) => {
      // Two proposed the same decision at the same moment.
      if (isDuplicate(error)) return refuse('score-record-twice')
      throw error
    })
  })
  mount(contract.approveScoreRecord, (ask) => receiptFor(desk, ask, ask.params.id, { type: 'ApproveScoreRecord' }))
  mount(contract.rejectScoreRecord, (ask) =>
    receiptFor(desk, ask, ask.params.id, { type: 'RejectScoreRecord', ...ask.body }),
  )
  mount(contract.proposeRevocation, (ask) =>
    receiptFor(desk, ask, ask.params.id, { type: 'ProposeRevocation', ...ask.body }),
  )
}
