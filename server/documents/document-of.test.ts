import { describe, expect, it } from 'vitest'
import type { CaseEvent, Status } from '#domain/cases/index.ts'
import { historyTo, lostProperty } from '#testing/fixtures/index.ts'
import { letterAt, longFacts, someFacts, written } from '#testing/letters.ts'
import { documentOf } from './document-of.ts'
import type { Letter } from './letter.ts'
import { titleOf } from './titles.ts'

/** All that stands on a letter, in one text. */
const said = ({ blocks }: Letter) => JSON.stringify(blocks)

describe.each<[Status, string, string, RegExp[]]>([
  [
    'submitted',
    '收件凭证',
    '海文收〔2008〕第0130000001号',
    [/已于2008年1月30日收到/, /摊位平面图/, /不迟于2008年2月4日/, /K7M4XD9P/],
  ],
  [
    'awaiting-correction',
    '补正告知书',
    '海文补〔2008〕第0130000001号',
    [/第三十二条第一款第四项/, /摊位平面图.*no scale/],
  ],
  [
    'not-accepted',
    '不受理告知书',
    '海文不受〔2008〕第0130000001号',
    [/不需要取得行政许可/, /六十日内向海门市人民政府/, /六个月内/],
  ],
  [
    'in-review',
    '受理通知书',
    '海文受〔2008〕第0130000001号',
    [/第一款第五项/, /受理日期.*2008年1月30日/, /十个工作日/],
  ],
  [
    'granted',
    '准予行政许可决定书',
    '海文准〔2008〕第0130000001号',
    [/第三十八条第一款/, /《书摊条例》第五条/, /书摊许可证/],
  ],
  [
    'refused',
    '不予行政许可决定书',
    '海文不准〔2008〕第0130000001号',
    [/too narrow/, /Art. 5/, /行政复议法》第二十条/, /行政诉讼法》第四十六条/],
  ],
  ['issued', '书摊许可证', '海文许〔2008〕第000001号', [/李书友/, /2008年2月2日至2011年2月1日/]],
  [
    'delivered',
    '送达回证',
    '海文达〔2008〕第0130000001号',
    [/《准予行政许可决定书》海文准/, /《书摊许可证》海文许/, /电子送达/],
  ],
  [
    'revoked',
    '撤销行政许可决定书',
    '海文撤〔2008〕第0130000001号',
    [
      /2008年2月2日向你颁发《书摊许可证》/,
      /欺骗、贿赂.*第六十九条第二款/,
      /证照编号.*海文许〔2008〕第000001号/,
      /forged plan/,
      /不受保护/,
      /六十日内向海门市人民政府/,
      /六个月内/,
    ],
  ],
])('of a %s case', (status, title, number, words) => {
  const letter = letterAt(status)

  it(`is the ${title}, numbered ${number}`, () => {
    expect(letter).toMatchObject({ title, number })
    for (const word of words) expect(said(letter)).toMatch(word)
  })

  it('is the department’s; the centre is only where the case is handled', () => {
    expect(letter.department).toBe('海门市文化局')
    const { foot, ...rest } = letter
    expect(foot).toContain('海门市行政审批服务中心')
    if (status !== 'delivered') expect(JSON.stringify(rest)).not.toContain('审批服务中心')
  })

  it('shows nobody’s identity number', () => {
    expect(JSON.stringify(letter)).not.toContain('320684198001010018')
  })
})

describe('a revocation', () => {
  const revoked = (change: object, facts = someFacts) =>
    said(
      letterAt('revoked', facts, (event) =>
        event.type === 'LicenceRevoked' ? ({ ...event, ...change } as CaseEvent) : event,
      ),
    )

  it('that is the office’s own fault says that damage is made good', () => {
    expect(revoked({ ground: 'procedure' })).toMatch(/违反法定程序.*第六十九条第一款第三项.*申请赔偿/)
  })

  it('of an entry that tells of no remedies is written without them', () => {
    expect(revoked({ remedies: undefined })).not.toContain('救济途径')
  })

  it('of what is no licence follows the pattern of the law', () => {
    const certificate = { ...someFacts, item: { ...someFacts.item, kind: 'confirmation' as const } }
    expect(revoked({}, certificate)).toMatch(/参照.*第六十九条第二款/)
  })
})

it('a result handed out on paper names the window and the paper that was signed', () => {
  const letter = letterAt('delivered', someFacts, (event) =>
    event.type === 'ResultDelivered'
      ? { ...event, method: 'window', paper: { reason: 'screen-out-of-order' as const, fileId: 'scan', sha256: '00' } }
      : event,
  )
  expect(said(letter)).toMatch(/文化市场窗口.*已在纸质送达回证上签收/)
})

describe.each([
  ['change', '变更', '第四十九条', 'change'],
  ['renewal', '延续', '第五十条第二款', 'renewal'],
] as const)('a decision on the %s of a licence', (purpose, how, article, howEn) => {
  const about = { purpose, licence: 'case-of-old', validTo: '2008-06-30' }
  const decided = (status: Status) =>
    letterAt(status, someFacts, (event) => (event.type === 'CaseDrafted' ? { ...event, about } : event))

  it.each<[Status, string, string]>([
    ['granted', '准予', `Decision to grant the ${howEn}`],
    ['refused', '不予', `Decision to refuse the ${howEn}`],
  ])('that is %s says so in its title and its text, and until when the licence runs', (status, verdict, titleEn) => {
    const letter = decided(status)
    expect(letter).toMatchObject({ title: `${verdict}${how}行政许可决定书` })
    expect(said(letter)).toMatch(new RegExp(`${article}.*本机关决定${verdict}${how}行政许可。`))
    expect(said(letter)).toMatch(/原证照有效期至.*2008年6月30日/)
    const all = written(historyTo(status).map((event) => (event.type === 'CaseDrafted' ? { ...event, about } : event)))
    const last = all.at(-1)
    expect(last && titleOf(last, someFacts.item).titleEn).toBe(titleEn)
  })
})

describe('a hearing', () => {
  const by = { id: 'reviewer-01', role: 'reviewer', departmentCode: '01', windowCode: null } as const
  const [told, on] = [{ value: 8, unit: 'workday' }, '2008-02-14'] as const
  const scheduled = (basis: 'request' | 'ex-officio', closedBecause: string | null): CaseEvent => ({
    ...{ by, type: 'HearingScheduled', basis, heldOn: '2008-02-26', time: '09:30', place: '三楼听证室', closedBecause },
    ...{ presider: { id: 'p', name: '王五' }, told, on },
  })
  const postponed: CaseEvent = {
    ...{
      by,
      type: 'HearingPostponed',
      heldOn: '2008-03-06',
      time: '14:00',
      place: '一楼大厅',
      reason: '大雪',
      told,
      on,
    },
  }
  const announced = (...events: CaseEvent[]) => {
    const all = written([...historyTo('in-review'), ...events])
    return all.filter(({ kind }) => kind === 'hearing-announcement').map((one) => documentOf(one, someFacts, all))
  }

  it('is announced to the public, its applicant masked, and once more when it is put off', () => {
    const [first, second] = announced(scheduled('ex-officio', null), postponed)
    expect(first).toMatchObject({ title: '听证公告', to: '', number: '海文听公〔2008〕第0130000001号' })
    expect(first && said(first)).toMatch(/第四十六条.*李\*\*.*2008年2月26日 09:30.*三楼听证室.*王五.*可以旁听/)
    expect(first && said(first)).not.toContain('李书友')
    expect(second).toMatchObject({ title: '听证公告', number: '海文听公〔2008〕第0130000001-2号' })
    expect(second && said(second)).toMatch(/延期.*大雪.*2008年3月6日 14:00.*一楼大厅.*公开举行.*可以旁听/)
  })

  it('that was asked for and is closed is announced to nobody; one the law prescribes is, without an audience', () => {
    expect(announced(scheduled('request', '涉及商业秘密'), postponed)).toEqual([])
    const [closed] = announced(scheduled('ex-officio', '涉及商业秘密'))
    expect(closed && said(closed)).toMatch(/不公开举行/)
    expect(closed && said(closed)).not.toContain('旁听')
    const [, again] = announced(scheduled('ex-officio', '涉及商业秘密'), postponed)
    expect(again && said(again)).toMatch(/延期.*不公开举行：涉及商业秘密/)
    expect(again && said(again)).not.toContain('旁听')
  })

  it('is a right of each whose interests are at stake, told in a letter of their own', () => {
    const touched = (party: number, name: string): CaseEvent => ({
      ...{ by, type: 'InterestedPartyTold', party, name, interest: '噪声', on },
    })
    const told: CaseEvent = { by, type: 'HearingRightTold', matter: '夜间营业', on }
    const all = written([...historyTo('in-review'), touched(1, '王某'), touched(2, '旧书店'), told])
    const letters = all.slice(-3).map((one) => [one.document, documentOf(one, someFacts, all)] as const)
    expect(letters.map(([document, { to }]) => [document, to])).toEqual([
      ['hearing-right', '李书友'],
      ['hearing-right-of-party-1', '王某'],
      ['hearing-right-of-party-2', '旧书店'],
    ])
    for (const [document, letter] of letters)
      expect(said(letter)).toMatch(
        document === 'hearing-right'
          ? /你和利害关系人王某、旧书店享有/
          : /李书友提出的.*您（贵单位）享有.*向办理窗口提出/,
      )
  })
})

describe('a decision not to accept', () => {
  const declined = (change: object) =>
    letterAt('not-accepted', someFacts, (event) =>
      event.type === 'AcceptanceRefused' ? ({ ...event, ...change } as CaseEvent) : event,
    )

  it('names the organ that is competent', () => {
    const letter = declined({ ground: 'wrong-organ', competentOrgan: '南通市文化局' })
    expect(letter.title).toBe('不予受理决定书')
    expect(said(letter)).toMatch(/第三十二条第一款第二项.*南通市文化局/)
  })

  it('says that the law bars the applicant', () => {
    const letter = declined({ ground: 'not-eligible' })
    expect(letter.title).toBe('不予受理决定书')
    expect(said(letter)).toMatch(/不得申请该事项.*第三十二条/)
  })

  it('accuses of falsifying only whoever did', () => {
    expect(said(declined({ ground: 'not-eligible' }))).not.toMatch(/第七十八条|警告/)
    expect(said(declined({ ground: 'falsified' }))).toMatch(/第七十八条.*警告/)
  })
})

it('acceptance by silence is told as what it is', () => {
  const silence: CaseEvent = {
    by: { id: 'timer', role: 'timer', departmentCode: null, windowCode: null },
    type: 'CaseDeemedAccepted',
    steps: [],
    on: '2008-02-05',
    silentSince: '2008-01-30',
  }
  const all = written([...historyTo('received'), silence])
  const last = all.at(-1)
  const letter = last && documentOf(last, someFacts, all)
  expect(letter).toMatchObject({ title: '受理通知书', on: '2008-02-05' })
  expect(JSON.stringify(letter)).toMatch(/未在五个工作日内.*自收到申请材料之日起即为受理.*受理日期.*2008年1月30日/)
})

it('every defect stands on the one notice', () => {
  const defects = Array.from({ length: 15 }, (_, at) => ({
    subject: at % 2 ? 'goods' : 'paper-3',
    defect: `缺陷${at}`,
  }))
  const letter = letterAt('awaiting-correction', longFacts, (event) =>
    event.type === 'CorrectionRequested' ? { ...event, defects } : event,
  )
  const table = letter.blocks.find((block) => block.as === 'table')
  expect(table?.as === 'table' && table.rows.map((row) => row[2])).toEqual(defects.map(({ defect }) => defect))
  expect(table?.as === 'table' && table.rows[1]?.[1]).toBe('经营品种')
})

it('an item that is no licence is decided after the pattern of the law, not under it', () => {
  const letter = letterAt('granted', { ...someFacts, item: lostProperty })
  expect(letter.title).toBe('准予办理决定书')
  expect(said(letter)).toContain('参照《中华人民共和国行政许可法》第三十八条第一款')
  const withResult = { ...lostProperty, result: { ...lostProperty.result, kind: 'document' as const } }
  const delivered = said(letterAt('granted', { ...someFacts, item: withResult }))
  expect(delivered).toContain('参照《中华人民共和国行政许可法》第四十四条的规定')
  expect(delivered).not.toContain('（《中华人民共和国行政许可法》第四十四条）')
})

it('a limit of hours ends at a time of day, and the acceptance notice says at which', () => {
  const hours = { value: 4, unit: 'hour', anchor: 'acceptance' } as const
  const letter = letterAt('in-review', { ...someFacts, item: { ...someFacts.item, promised: hours, statutory: hours } })
  expect(said(letter)).toMatch(/承诺办结","不迟于2008年1月3\d日\d\d:\d\d（四小时）/)
  expect(said(letter)).toMatch(/法定办结","不迟于2008年1月3\d日\d\d:\d\d"/)
  expect(said(letterAt('in-review'))).not.toMatch(/不迟于[^（]*日\d/)
})

it('an approval is a letter, a certificate a certificate; both are verified, not tracked', () => {
  const { item } = someFacts
  const approval = letterAt('issued', { ...someFacts, item: { ...item, result: { ...item.result, kind: 'approval' } } })
  const certificate = letterAt('issued')
  expect([approval.layout, certificate.layout]).toEqual(['letter', 'certificate'])
  for (const { code } of [approval, certificate]) expect(code.address).toBe('https://onedoor.example/verify#e.p.s')
  expect(letterAt('granted').code.address).toBe('https://onedoor.example/tracking?number=320684200801300000015')
})

it('a reader who may not know the query code gets a receipt without it', () => {
  expect(said(letterAt('submitted', { ...someFacts, queryCode: null }))).not.toMatch(/查询码/)
})

it('of an applicant whose data was erased there is a letter without the data', () => {
  const letter = letterAt('granted', { ...someFacts, applicant: null })
  expect(letter.to).toBe('申请人（个人信息已删除）')
})
