import { expect, it } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { openSite } from '#testing/identity-site.ts'

const database = await createDatabase()
const read: string[] = []
const { tokenOf, whoAmI } = await openSite({
  ...database,
  read: (statement, values) => {
    read.push(statement.name)
    return database.read(statement, values)
  },
})

it('whoever asks who they are has their session read once', async () => {
  const tokens = { 'zhang-san': 'none', 'construction-head': 'to-enrol' }
  for (const [username, secondFactor] of Object.entries(tokens)) {
    const token = await tokenOf(username)
    read.length = 0
    expect((await whoAmI(token)).json()).toMatchObject({ username, secondFactor })
    expect(read.filter((name) => name.startsWith('session'))).toEqual(['session-holder'])
  }
})
