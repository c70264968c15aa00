import { parseArgs } from 'node:util'
import { changeRole, createAccount, disableAccount, listAccounts, setPassword } from '../identity/index.ts'
import { Problem, sentence } from '../kernel/problem.ts'
import { withDatabase } from './connect.ts'

const usage =
  'user list | user add NAME --role ROLE --name TEXT [--name-en TEXT] [--department CODE] [--window CODE]… | user password NAME | user role NAME --role ROLE [--department CODE] | user disable NAME (passwords are read from standard input)'

/** `onedoor user …`: accounts from the command line. A password comes by standard input, never by argument, where others could read it. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      role: { type: 'string', default: '' },
      name: { type: 'string', default: '' },
      'name-en': { type: 'string' },
      department: { type: 'string' },
      window: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  })
  const [action, username = ''] = positionals
  const { role, name, department: departmentCode = null, window: windowCodes } = values
  const print = (done: object, words: string) => console.log(values.json ? JSON.stringify(done) : words)
  await withDatabase(async (database) => {
    switch (action) {
      case 'list':
        return printAccounts(await listAccounts(database), values.json)
      case 'add': {
        const account = {
          username,
          role: role as never,
          name,
          nameEn: values['name-en'] ?? name,
          departmentCode,
          windowCodes,
        }
        const { id } = await createAccount(database, account, await readPassword())
        return print({ id, username, role }, `${username} (${role}) added`)
      }
      case 'password':
        await setPassword(database, username, await readPassword())
        return print({ username }, `${username} has a new password; its sessions have ended`)
      case 'role':
        await changeRole(database, username, role as never, departmentCode)
        return print({ username, role }, `${username} is now ${role}; its sessions have ended`)
      case 'disable':
        await disableAccount(database, username)
        return print({ username }, `${username} may no longer sign in`)
      default:
        throw new Error(usage)
    }
  }).catch((error: unknown) => {
    throw error instanceof Problem ? new Error(explain(error)) : error
  })
}

const explain = ({ code, facts, fields }: Problem): string =>
  [
    sentence('en', code, facts),
    ...fields.map(({ field, message }) => `${field}: ${sentence('en', message, facts)}`),
  ].join(' ')

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
