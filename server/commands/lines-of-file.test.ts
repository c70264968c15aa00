import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#testing/app.ts'
import { linesOfFile } from './lines-of-file.ts'

const file = path.join(temporaryFolder(), 'lines')
const long = '海门'.repeat(600_000)

test.each([
  ['', []],
  ['one', ['one']],
  ['one\n\ntwo\n', ['one', '', 'two']],
  ['a\u2028b\rc\u0085d\n', ['a\u2028b\rc\u0085d']],
  [`${long}\nshort\n${long}`, [long, 'short', long]],
])('a line ends with a line feed and nothing else, however long it is (%#)', (text, lines) => {
  writeFileSync(file, text)
  expect([...linesOfFile(file)]).toEqual(lines)
})
