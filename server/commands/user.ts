import { parseArgs } from 'node:util'
import path from 'node:path'
import type { AuditAction } from '#api/kernel/audit-actions.ts'
import type { Post, Role } from '#domain/organisation/index.ts'
import {
  accountNamed,
  changeRole,
  checkPost,
  createAccount,
  createSecondFactors,
  disableAccount,
  listAccounts,
  resetSecondFactor,
  setPassword,
  writeAudit,
  type NewAccount,
} from '../identity/index.ts'
import { inside, type Database } from '../kernel/database.ts'
import { agreeOnKeys, openKeyring, type Keyring } from '../kernel/keyring.ts'
import { Problem, sentence } from '../kernel/problem.ts'
import { BadInput } from './bad-input.ts'
import { withDatabase } from './connect.ts'

const usage =
  'user list | user add NAME --role ROLE --name TEXT [--name-en TEXT] [--department CODE] [--window CODE]… | user password NAME | user role NAME --role ROLE [--department CODE] [--window CODE]… | user disable NAME | user code NAME | user reset-second-factor NAME (passwords are read from standard input)'

const options = {
  role: { type: 'string', default: '' },
  name: { type: 'string', default: '' },
  'name-en': { type: 'string' },
  department: { type: 'string' },
  window: { type: 'string', multiple: true, default: [] as string[] },
  json: { type: 'boolean', default: false },
} as const

/** `onedoor user …`: accounts from the command line. A password comes by standard input, never by argument, where others could read it. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const [action, username = ''] = positionals
  const { name, department: departmentCode = null, window: windowCodes } = values
  const role = values.role as Role
  const print = (done: object, words: string) => console.log(values.json ? JSON.stringify(done) : words)
  await withDatabase(async (database, config) => {
    switch (action) {
      case 'list':
        return printAccounts(await listAccounts(database), values.json)
      case 'add': {
        const post = { role, departmentCode, windowCodes }
        const id = await add(database, { username, name, nameEn: values['name-en'] ?? name, ...post })
        return print({ id, username, role }, `${username} (${role}) added`)
      }
      case 'password': {
        const password = await readPassword()
        await byOperator(database, username, 'set-password', (within) => setPassword(within, username, password))
        return print({ username }, `${username} has a new password; its sessions have ended`)
      }
      case 'role':
        await byOperator(database, username, 'change-role', async (within) => {
          await checkPost(within.query, { role, departmentCode, windowCodes })
          await changeRole(within, username, role, departmentCode, windowCodes)
        })
        return print({ username, role }, `${username} is now ${role}; its sessions have ended`)
      case 'disable':
        await byOperator(database, username, 'disable-user', (within) => disableAccount(within, username))
        return print({ username }, `${username} may no longer sign in`)
      case 'code': {
        const code = await presentCode(database, openKeyring(path.join(config.dataDir, 'keys')), username)
        return print({ username, code }, code)
      }
      case 'reset-second-factor':
        await byOperator(database, username, 'reset-second-factor', (within) => resetSecondFactor(within, username))
        return print({ username }, `${username} has no second factor; its sessions have ended`)
      default:
        throw new Error(usage)
    }
  }).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error
    throw error.status === 400 ? new BadInput(explain(error)) : new Error(explain(error))
  })
}

/** Adds an account and gives its id. A password is asked for once the post fits, and the post has to fit still when it is there. */
async function add(database: Database, account: NewAccount & Post): Promise<string> {
  await checkPost(database.query, account)
  const password = await readPassword()
  await byOperator(database, account.username, 'create-user', async (within) => {
    await checkPost(within.query, account)
    await createAccount(within, account, password)
  })
  return (await accountNamed(database, account.username)).id
}

/** What the account's authenticator shows now; that an operator asked is written down. */
async function presentCode(database: Database, keyring: Keyring, username: string): Promise<string> {
  await agreeOnKeys(database, keyring)
  const { id } = await accountNamed(database, username)
  const code = await createSecondFactors(database, keyring).presentCode(id)
  if (code === null) throw new Error(`${username} has no second factor`)
  await noteOperator(database, username, 'tell-second-factor')
  return code
}

/** Does something about an account and writes it down, both or neither. */
const byOperator = (
  database: Database,
  username: string,
  action: AuditAction,
  work: (within: Database) => Promise<unknown>,
): Promise<void> =>
  database.transaction(async (query, run) => {
    const within = inside(database, query, run)
    await work(within)
    await noteOperator(within, username, action)
  })

/** Writes down what the operator did about an account: who that is nobody can tell but those who may enter the machine. */
async function noteOperator(database: Database, username: string, action: AuditAction): Promise<void> {
  const { id: subject } = await accountNamed(database, username)
  await writeAudit(database, { accountId: null, action, outcome: 'ok', detail: { by: 'operator', subject } })
}

/** The option that fills a field, where it is named otherwise. */
const optionOf: Record<string, string> = {
  ...{ name: '--name', role: '--role' },
  ...{ departmentCode: '--department', windowCodes: '--window' },
}

/** What is wrong with which option; where nothing is wrong with one, what is wrong at all. */
const explain = ({ code, facts, fields }: Problem): string =>
  fields.length === 0
    ? sentence('en', code, facts)
    : fields.map(({ field, message }) => `${optionOf[field] ?? field}: ${sentence('en', message, facts)}`).join(' ')

async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password: ')
  process.stdin.setEncoding('utf8')
  for await (const chunk of process.stdin) {
    const [line = ''] = String(chunk).split(/\r?\n/)
    return line
  }
  return ''
}

function printAccounts(accounts: Awaited<ReturnType<typeof listAccounts>>, json: boolean): void {
  if (json) return console.log(JSON.stringify(accounts))
  for (const { username, role, name, departmentCode, disabledAt } of accounts) {
    console.log([username, role, departmentCode ?? '-', name, disabledAt ? 'disabled' : ''].join('\t'))
  }
}
