#!/usr/bin/env node
// The operator's commands. Each is a file in commands/, loaded when asked for; exit code 0 means success and nothing else,
// 2 that what was asked for cannot be.
import { BadInput } from './commands/bad-input.ts'

const commands: Record<string, () => Promise<{ run(args: string[]): Promise<void> }>> = {
  serve: () => import('./commands/serve.ts'),
  migrate: () => import('./commands/migrate.ts'),
  seed: () => import('./commands/seed.ts'),
  user: () => import('./commands/user.ts'),
  notices: () => import('./commands/notices.ts'),
  export: () => import('./commands/export.ts'),
  'licence-key': () => import('./commands/licence-key.ts'),
  checkpoint: () => import('./commands/checkpoint.ts'),
  verify: () => import('./commands/verify.ts'),
  replay: () => import('./commands/replay.ts'),
  'import-log': () => import('./commands/import-log.ts'),
  'replay-rules': () => import('./commands/replay-rules.ts'),
  'open-data': () => import('./commands/open-data.ts'),
  recompute: () => import('./commands/recompute.ts'),
  lint: () => import('./commands/lint.ts'),
  due: () => import('./commands/due.ts'),
  'sandbox-gateway': () => import('./commands/sandbox-gateway.ts'),
  clock: () => import('./commands/clock.ts'),
  'check-number': () => import('./commands/check-number.ts'),
}

const usage = `onedoor serve [--demo]
onedoor migrate [--json]
onedoor seed [--city haimen] --cases N [--seed S] [--json]
onedoor user list | add | password | role | disable | code | reset-second-factor …
onedoor notices --failed | --retry [--json]
onedoor licence-key rotate [--json]
onedoor export FILE [--json]
onedoor checkpoint [--json]
onedoor verify --export FILE [--checkpoint FILE] [--key FILE] [--receipt HASH] [--json]
onedoor replay --export FILE [--cases] [--json]
onedoor replay-rules [--rules FILE] [--from DATE --to DATE] [--export FILE | --patterns] [--list N] [--progress] [--json]
onedoor open-data FILE [--json]
onedoor recompute --export FILE [--month YYYY-MM] [--json]
onedoor import-log FILE.xes[.gz] --map MAP.json [--json]
onedoor lint CITY [--json]
onedoor sandbox-gateway [--port 3010]
onedoor due --from DATE --days N [--unit workday|day|month] [--json]
onedoor clock [--correct --by NAME --reason TEXT] [--json]
onedoor check-number NUMBER [--json]`

const [name = '', ...args] = process.argv.slice(2)
if (['--help', '-h', 'help'].includes(name) || args.includes('--help')) {
  console.log(usage)
  process.exit(0)
}
const load = Object.hasOwn(commands, name) ? commands[name] : undefined
if (!load) {
  console.error(
    `onedoor: ${name ? `there is no command "${name}"` : 'say what to do'}: ${Object.keys(commands).join(', ')}`,
  )
  process.exit(2)
}
try {
  const command = await load()
  await command.run(args)
} catch (error) {
  console.error(`onedoor ${name}: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(error instanceof BadInput ? 2 : 1)
}
