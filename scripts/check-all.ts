// Runs every `check:…` of package.json, as many at once as there are processors; prints what each says when it has ended.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const waiting = Object.keys(scripts).filter((name) => name.startsWith('check:'))
const failed: string[] = []
await Promise.all(Array.from({ length: availableParallelism() }, work))
if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`)
  process.exitCode = 1
}

/** Takes one check after the other until none is left. */
async function work(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const began = performance.now()
    const { said, passed } = await run(name)
    console.log(`${passed ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1_000).toFixed(1)} s)\n${said}`)
    if (!passed) failed.push(name)
  }
}

async function run(name: string): Promise<{ said: string; passed: boolean }> {
  const child = spawn('npm', ['run', '--silent', name], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { said: `${out}${errors}`.trim(), passed: code === 0 }
}
