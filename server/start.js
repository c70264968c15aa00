#!/usr/bin/env node
// The way in, and the one file of the server in JavaScript. Node takes the types out of TypeScript with a compiler of its own
// that stays in memory once a single file needed it: 10 MB of 260 after the commands of the bench. A later start finds the
// program compiled from its first file on, and does without.
import { enableCompileCache } from 'node:module'
import path from 'node:path'
import process from 'node:process'

if (process.argv[2] === 'serve') enableCompileCache(path.join(process.env['DATA_DIR'] ?? 'data', 'compiled'))
await import('./cli.ts')
