// docs/glossary.md gives every word of the engine in Chinese, and no word that is gone.
import { globSync, readFileSync } from 'node:fs'
import { deskLists } from '#api/case-shapes.ts'
import { describe, expect, it } from 'vitest'
import {
  cancellationGrounds,
  deliveryMethods,
  followUps,
  nonAcceptanceGrounds,
  revocationGrounds,
  specialProcedures,
  statuses,
  waitingFor,
  withdrawalGrounds,
} from '#domain/cases/index.ts'
import { ServiceItem } from '#domain/catalogue/index.ts'
import { decisionLevels, levels, roles } from '#domain/organisation/index.ts'

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
const unique = (words: Iterable<string>) => [...new Set(words)].sort()

/** The code words of a piece of Markdown: what stands between backticks. */
const codeWords = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)

const rows = read('docs/glossary.md')
  .split('\n## ')
  .flatMap((section) => {
    const [title = '', ...lines] = section.split('\n')
    return lines
      .filter((line) => line.startsWith('| '))
      .map((line) => {
        const [, chinese = '', code = ''] = line.split('|')
        return { title, chinese, words: codeWords(code) }
      })
  })
const wordsOf = (title: string) => unique(rows.filter((row) => row.title === title).flatMap(({ words }) => words))

/** Commands and events are types, gone at run time: their names are read where they are declared. */
const declaredIn = (files: string) =>
  globSync(files, { cwd: new URL('..', import.meta.url) }).flatMap((file) => namesIn(file))
const namesIn = (file: string) => [...read(file).matchAll(/\btype: '([A-Z]\w+)'/g)].map(([, name = '']) => name)

/** Every value of every closed list in a schema. */
function enumerated(schema: unknown): string[] {
  const found: string[] = []
  JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'enum') found.push(...(value as string[]))
    return value
  })
  return found
}

const kinds = enumerated(ServiceItem.properties.kind)

describe('the glossary', () => {
  it.each([
    ['Commands', declaredIn('domain/cases/*commands.ts')],
    ['Events', declaredIn('domain/cases/*events.ts')],
    ['Statuses', statuses],
    ['Whose move it is', [...Object.values(waitingFor), ...deskLists]],
    ['Roles', roles],
    ['Authority levels', levels],
    ['Decision levels', decisionLevels],
    ['Item kinds', kinds],
    ['Grounds of non-acceptance', nonAcceptanceGrounds],
    ['Grounds of revocation', revocationGrounds],
    ['Special procedures', specialProcedures],
    ['Grounds of withdrawal', withdrawalGrounds],
    ['Grounds of cancellation', cancellationGrounds],
    ['What follows a licence', followUps],
    ['Ways of delivery', deliveryMethods],
  ])('lists under "%s" those of the code, all and only', (title, names) => {
    expect(names.length).toBeGreaterThan(1)
    expect(wordsOf(title)).toEqual(unique(names))
  })

  it('explains every word an item can be described with', () => {
    const explained = rows.flatMap(({ words }) => words)
    expect(enumerated(ServiceItem).filter((word) => !explained.includes(word))).toEqual([])
  })

  it('gives every code word in Chinese', () => {
    expect(rows.filter(({ chinese, words }) => words.length > 0 && !/\p{Script=Han}/u.test(chinese))).toEqual([])
  })
})
