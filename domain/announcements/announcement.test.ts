import { describe, expect, it } from 'vitest'
import { blocksOf, changeRefusal, statusOf, textFaults } from './index.ts'

const texts = { title: '公告', titleEn: 'Notice', body: '正文', bodyEn: 'Text' }

describe('an announcement', () => {
  it.each([
    [{ version: 1, publishedVersion: null, isWithdrawn: false }, 'draft'],
    [{ version: 1, publishedVersion: 1, isWithdrawn: false }, 'published'],
    [{ version: 2, publishedVersion: 1, isWithdrawn: false }, 'published'],
    [{ version: 2, publishedVersion: 1, isWithdrawn: true }, 'withdrawn'],
    [{ version: 1, publishedVersion: null, isWithdrawn: true }, 'withdrawn'],
  ] as const)('%o is a %s', (state, status) => {
    expect(statusOf(state)).toBe(status)
  })

  it('withdrawn is for good', () => {
    const withdrawn = { version: 1, publishedVersion: 1, isWithdrawn: true }
    expect(changeRefusal(withdrawn, 1)?.code).toBe('announcement-withdrawn')
  })

  it('changed by a colleague is not changed over their head', () => {
    const state = { version: 2, publishedVersion: null, isWithdrawn: false }
    expect(changeRefusal(state, 1)?.code).toBe('announcement-changed')
    expect(changeRefusal(state, 2)).toBeUndefined()
    expect(changeRefusal(state)).toBeUndefined()
  })

  it('names the field and the line of a number that is a person’s', () => {
    const faulty = { ...texts, titleEn: 'Call 138 0013 8000', body: '名单：\n李某，320684198001010018' }
    expect(textFaults(faulty)).toEqual([
      { field: 'titleEn', kind: 'mobile', line: 1, masked: '138****8000' },
      { field: 'body', kind: 'citizen-id', line: 2, masked: '320684********0018' },
    ])
    expect(textFaults(texts)).toEqual([])
  })
})

describe('a text', () => {
  it.each([
    ['', []],
    ['一段', [{ kind: 'paragraph', lines: ['一段'] }]],
    [
      '一行\n又一行\n\n\n二段',
      [
        { kind: 'paragraph', lines: ['一行', '又一行'] },
        { kind: 'paragraph', lines: ['二段'] },
      ],
    ],
    [
      '如下：\r\n- 甲\r\n- 乙\r\n完',
      [
        { kind: 'paragraph', lines: ['如下：'] },
        { kind: 'list', lines: ['甲', '乙'] },
        { kind: 'paragraph', lines: ['完'] },
      ],
    ],
    [
      '- 甲\n\n- 乙',
      [
        { kind: 'list', lines: ['甲'] },
        { kind: 'list', lines: ['乙'] },
      ],
    ],
    ['-3 度\n<b>粗</b>', [{ kind: 'paragraph', lines: ['-3 度', '<b>粗</b>'] }]],
  ])('%j is read as paragraphs and lists', (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks)
  })
})
