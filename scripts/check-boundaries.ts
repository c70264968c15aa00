// The import rule of the house, with two canaries: a cruise that saw fewer modules than there are files proves
// nothing (TypeScript 7 makes the cruiser see none and exit green), nor does one that misses a planted violation.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

interface Cruise {
  modules: { source: string }[]
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
}

const cruise = (folders: string[], cwd: string): Cruise => {
  const binary = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const run = spawnSync(process.execPath, [binary, '--config', '.dependency-cruiser.js', '-T', 'json', ...folders], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (!run.stdout) throw new Error(run.stderr)
  return JSON.parse(run.stdout) as Cruise
}

const files = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'domain', 'api', 'server', 'web', 'cities', 'testing'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file))
const folders = [...new Set(files.map((file) => file.split('/')[0] ?? ''))]
const { modules, summary } = cruise(folders, '.')
const seen = new Set(modules.map((module) => module.source))
const missed = files.filter((file) => !seen.has(file))
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`)
for (const file of missed) console.error(`not cruised: ${file}`)

const planted = mkdtempSync(path.join(tmpdir(), 'boundaries-'))
cpSync('scripts/fixtures/boundaries', planted, { recursive: true })
for (const file of ['.dependency-cruiser.js', 'tsconfig.json', 'tsconfig.base.json', 'package.json'])
  cpSync(file, path.join(planted, file))
const caught = cruise(['domain', 'server'], planted).summary.violations.map(({ rule }) => rule.name)
rmSync(planted, { recursive: true })
const canaryAlive = caught.includes('domain-is-pure')
if (!canaryAlive) console.error('the planted violation was not seen: the boundary check is blind')

console.log(`boundaries: ${modules.length} modules, ${summary.violations.length} violations`)
process.exit(summary.violations.length + missed.length > 0 || !canaryAlive ? 1 : 0)
