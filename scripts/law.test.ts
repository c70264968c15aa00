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
/** Articles with something a program can do; the others are told of together. */
const articles = '3 5 7 8 9 29 30 31 32 36 39 40 41 44 45 46 47 48 49 50 53 54 55 56 57 70 78 79 82 83'.split(' ')

it.each(rows)('$about: $file says “$title”', ({ file, title }) => {
  expect(existsSync(at(file))).toBe(true)
  expect(readFileSync(at(file), 'utf8')).toContain(title)
})

it('every row of the tables is read, and every article is there', () => {
  const lines = page.split('\n').filter((line) => /^\| (?!Art\.|about|-)/.test(line))
  expect(rows).toHaveLength(lines.length)
  const known = new Set(rows.map(({ about }) => about.trim()))
  expect(articles.filter((article) => !known.has(article))).toEqual([])
})
