import type { Database } from '../kernel/database.ts'

/** Names an account by its id; `others` names whatever acts without one. */
export const accountNamer =
  ({ query }: Pick<Database, 'query'>, others = '系统') =>
  async (id: string): Promise<string> => {
    const [account] = await query<{ name: string }>('select name from account where id = $1', [id])
    return account?.name ?? others
  }
