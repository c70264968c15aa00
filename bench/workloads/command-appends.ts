// What a command appends, as the driver was handed it: for a route that sends the very same and does nothing else.
import { randomUUID } from 'node:crypto'
import { Refusal } from '#domain/kernel/index.ts'
import type { CaseCommand } from '#domain/cases/index.ts'
import { readConfig } from '../../server/config.ts'
import { accountColumns, type Account } from '../../server/identity/account.ts'
import { actorOf } from '../../server/identity/index.ts'
import type { Database, Prepared } from '../../server/kernel/database.ts'
import { createServices } from '../../server/services.ts'
import type { CommandAppend } from '../peers/bare-route.ts'
import type { CaseSupply } from './case-supply.ts'

const commands = { receive: { type: 'ReceiveCase' }, submit: { type: 'SubmitCase' } } satisfies Record<
  string,
  CaseCommand
>

export type AppendedCommand = keyof typeof commands

/** Sends each command once down the server's own road, on a case of the supply, and keeps what it appended. */
export async function appendsOf(
  database: Database,
  environment: Record<string, string>,
  supply: CaseSupply,
): Promise<Record<AppendedCommand, CommandAppend>> {
  const last: Prepared[] = []
  const run: Database['run'] = (statement, values) => {
    if (statement.name.startsWith('append-case')) last.push({ statement, values })
    return database.run(statement, values)
  }
  const services = createServices({ ...database, run }, readConfig(environment))
  await Promise.all([services.place.load(), services.calendars.load(), services.regime.load()])
  const [clerk] = await database.query<Account>(`select ${accountColumns} from account a where a.id = $1`, [
    supply.clerk,
  ])
  const send = async (stream: string | undefined, command: CaseCommand): Promise<CommandAppend> => {
    if (!clerk || stream === undefined) throw new Error('there is no case to send a command on')
    const requestId = `${clerk.id}/${randomUUID()}`
    const order = {
      stream,
      command,
      itemCode: null,
      actor: actorOf(clerk),
      requestId,
      requestHash: requestId,
    }
    const receipt = await services.desk.send(order)
    const appended = last.pop()
    if (receipt instanceof Refusal || !appended) throw new Error(`${command.type} appended nothing`)
    return { ...appended, stream, requestId }
  }
  const [submitted, drafts] = [await supply.submitted(0.1), await supply.drafts(0.1)]
  const appends = {
    receive: await send(submitted(), commands.receive),
    submit: await send(drafts(), commands.submit),
  }
  await services.documents.stop()
  return appends
}
