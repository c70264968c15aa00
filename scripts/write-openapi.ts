// Writes the contract of the HTTP interface to openapi.json (or the file named): what a partner programs against.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createApp } from '../server/app.ts'
import { readConfig } from '../server/config.ts'
import { openDatabase } from '../server/kernel/database.ts'
import { createServices } from '../server/services.ts'

const file = process.argv[2] ?? 'openapi.json'
const dataDir = mkdtempSync(path.join(tmpdir(), 'onedoor-openapi-'))
const config = { ...readConfig(process.env), dataDir, logLevel: 'silent' }
// The pool connects when first asked, and describing the interface asks nothing.
const database = openDatabase('postgres://nobody@127.0.0.1:1/none')
const { server } = await createApp(createServices(database, config), config, () => true)
await server.ready()
writeFileSync(file, `${JSON.stringify(server.swagger(), null, 2)}\n`)
await server.close()
await database.close()
rmSync(dataDir, { recursive: true })
console.log(`${file}: ${Object.keys(server.swagger().paths ?? {}).length} paths`)
