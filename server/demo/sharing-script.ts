import type { DataRequestCommand } from '#domain/sharing/index.ts'

/** Who acts: the office that asks, the one that holds the data, or time. */
export type Side = 'asks' | 'provides' | 'time'

/** One act: how many working days ago (of time: when the clock ran out), by which side, and what. */
export interface SharingStep {
  daysBefore: number
  side: Side
  command: DataRequestCommand
}

type Act = (ago: number) => SharingStep
const act =
  (side: Side, command: DataRequestCommand): Act =>
  (daysBefore) => ({ daysBefore, side, command })

const agrees = act('provides', { type: 'AnswerDataRequest', answer: 'agreed', ground: null, words: '' })
const agreesInPart = act('provides', {
  ...{ type: 'AnswerDataRequest', answer: 'agreed-in-part', ground: 'not-for-a-duty' },
  words: '只提供与该事项审查有关的项目，其余信息不是履行该职责所需。',
})
const refuses = act('provides', {
  ...{ type: 'AnswerDataRequest', answer: 'refused', ground: 'not-held' },
  words: '该数据由上级部门的系统直接管理，本部门履职中不收集。',
})
const checks = act('provides', { type: 'ProvideData', way: 'check-result', words: '经核验一致，证照在有效期内。' })
const sendsFile = act('provides', { type: 'ProvideData', way: 'file', words: '已通过政务内网发送电子文件。' })
const answersByInterface = act('provides', { type: 'ProvideData', way: 'interface', words: '已开通查询接口。' })
const confirms = act('asks', { type: 'ConfirmData' })
const doubts = act('asks', { type: 'DoubtData', words: '登记的住所与现场不一致，请核对。' })
const putsRight = act('provides', { type: 'VerifyData', finding: 'put-right', words: '变更登记未同步，已更正。' })
const withdraws = act('asks', { type: 'WithdrawDataRequest', reason: '申请人撤回申请，不再需要。' })
const runsOut = act('time', { type: 'NoteDataLate' })

/** The lives a request may have, by the days of its steps, the day it was asked first; the last ones are not over yet. */
const lives: readonly (readonly [asked: number, ...SharingStep[]])[] = [
  [22, agrees(21), checks(20), confirms(20)],
  [20, agrees(18), sendsFile(15), confirms(14)],
  [19, agreesInPart(17), checks(16), confirms(15)],
  [18, refuses(16)],
  [17, agrees(16), checks(15), doubts(14), putsRight(10), confirms(9)],
  [16, runsOut(0), agrees(4), checks(2)],
  [14, agrees(13), answersByInterface(12), confirms(11)],
  [13, runsOut(0)],
  [12, agrees(10), sendsFile(9), confirms(8)],
  [9, withdraws(8)],
  [8, agrees(7), checks(6)],
  [6, agrees(3)],
  [4, agrees(2), checks(1), doubts(1)],
  [2],
  [1],
]

/** How many requests the demo plays, oldest first. */
export const demoRequests = 36

/** The life of the nth request. */
export const lifeOf = (nth: number): (typeof lives)[number] => lives[nth % lives.length] ?? [1]
