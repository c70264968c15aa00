import * as contract from '#api/score-records.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { sendStored, type FileStore, type StoredFile } from '../files/index.ts'
import type { Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
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
    const record = await recordOf(database, ask.account, ask.body)
    if (record instanceof Refusal) return record
    return receiptFor(desk, ask, uuidOf(`score-record ${ask.requestId}`), { type: 'ProposeScoreRecord', ...record })
  })
  mount(contract.approveScoreRecord, (ask) => receiptFor(desk, ask, ask.params.id, { type: 'ApproveScoreRecord' }))
  mount(contract.rejectScoreRecord, (ask) =>
    receiptFor(desk, ask, ask.params.id, { type: 'RejectScoreRecord', ...ask.body }),
  )
  mount(contract.proposeRevocation, (ask) =>
    receiptFor(desk, ask, ask.params.id, { type: 'ProposeRevocation', ...ask.body }),
  )
}
