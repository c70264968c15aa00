// The lock file names every platform's package of what it names one of: a registry may lag behind with some of them, and
// then `npm ci` fails on the machines, and only there, whose package is missing.
import { readFileSync } from 'node:fs'

interface Locked {
  version?: string
  optionalDependencies?: Record<string, string>
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`])
    .map((name) => `${place || 'the project'} wants ${name}, which is not in the lock file`),
)
for (const line of missing) console.error(line)
console.log(`lock: ${Object.keys(packages).length} packages, ${missing.length} missing`)
process.exitCode = missing.length > 0 ? 1 : 0
