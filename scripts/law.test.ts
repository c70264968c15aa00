// docs/law.md says which test shows which row of the law: every file it names is there, and every title it quotes stands in it.
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const at = (file: string) => new URL(`../${file}`, import.meta.url)
const page = readFileSync(at('docs/law.md'), 'utf8')
const rows = page.split('\n').flatMap((line) => {
  const [, about, , file, , title] =
    /^\| ([^|]+) \| ([^|]+) \| \[([^\]]+)\]\(([^)]+)\)(?: «([^»]+)»)? +\|$/.exec(line) ?? []
  return about && file ? [{ about, file, title: title ?? '' }] : []
})
/** Every article with a rule for a program, as the rows name them. */
const articles = [
  ...['3', '4, 14–17', '5', '7', '8', '9', '22–24', '25', '26(1)', '26(2)', '27', '29', '30', '31', '32', '33'],
  ...['34, 55', '35, 43', '36', '37–38', '39', '40', '41', '42(1)', '42(2)', '44', '45', '46', '47', '48', '49', '50'],
  ...['53', '54', '55', '56', '57', '58–59', '60–62', '66–68', '69', '70', '72, 74–75', '73', '76', '77', '78', '79'],
  ...['80–81', '82', '83'],
]
const attacks = [
  ...['a back-dated receipt', 'client-supplied times', 'the clock set back two days', 'overlapping suspensions'],
  ...['a suspension with no notice', 'a second extension', 'a decision one second after a grant was revoked'],
  ...['a presider who reviewed', 'a limited licence out of order', 'one’s own case, or a relative’s'],
]
const places = [...page.matchAll(/\(`([^`]+)`\)/g)].map(([, place = '']) => place)

it.each(rows)('$about: $file says “$title”', ({ file, title }) => {
  expect(existsSync(at(file))).toBe(true)
  expect(readFileSync(at(file), 'utf8')).toContain(title)
})

it('every row of the tables is read, and every article is there', () => {
  const lines = page.split('\n').filter((line) => /^\| (?!Art\.|about|attack|story|-)/.test(line))
  expect(rows).toHaveLength(lines.length)
  const known = new Set(rows.map(({ about }) => about.trim()))
  expect([...articles, ...attacks].filter((about) => !known.has(about))).toEqual([])
})

it.each(places)('there is a %s', (place) => {
  expect(existsSync(at(place))).toBe(true)
})
