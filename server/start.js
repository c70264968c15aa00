#!/usr/bin/env node
// The way in, and the one file of the server in JavaScript: to the program as it was built, or to its sources where it was not.
import { existsSync } from 'node:fs'
import { URL } from 'node:url'

const built = new URL('../dist-server/cli.js', import.meta.url)
await import(existsSync(built) ? built.href : './cli.ts')
