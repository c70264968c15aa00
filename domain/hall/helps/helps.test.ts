import { describe, expect, it } from 'vitest'
import type { Actor } from '../../cases/index.ts'
import { fold } from '../../kernel/index.ts'
import { helpCommandsFor, helpDecider, type HelpCommand, type HelpEvent } from '../index.ts'

const person = (id: string, role: Actor['role']): Actor => ({ id, role, departmentCode: null, windowCode: null })
const [manager, helper, other, applicant] = [person('m', 'centre-manager'), person('g', 'agent'), person('g2', 'agent'), person('a', 'applicant')] // prettier-ignore
const terms = { partyId: 'p', helperId: 'g', projectId: null, until: '2026-06-30', signature: 'ab' }
const begin: HelpCommand = { type: 'BeginHelp', tasks: ['去规划局取图', '交材料'], ...terms }
const begun: HelpEvent = { ...begin, type: 'HelpBegun', by: manager, tasks: ['去规划局取图', '交材料'] } as never
const ended: HelpEvent = { type: 'HelpEnded', by: helper, note: '都办好了' }
const monday = '2026-03-02T02:00:00.000Z'
const stateAfter = (events: readonly HelpEvent[]) =>
  fold(helpDecider, events.map((event, index) => ({ event, at: monday, version: index + 1, serial: null }))) // prettier-ignore
const decide = (history: readonly HelpEvent[], command: HelpCommand, actor: Actor, mandated = true) =>
  helpDecider.decide(command, stateAfter(history), { actor, mandated })
const done = (task: number): HelpCommand => ({ type: 'DoTask', task, note: '已取' })

describe('help', () => {
  it('is given by the desk to somebody, with a list of what is to be done', () => {
    expect(decide([], begin, manager)).toEqual([begun])
    expect(decide([], begin, helper)).toMatchObject({ code: 'help-not-possible-now' })
    expect(decide([begun], begin, manager)).toMatchObject({ code: 'help-not-possible-now' })
  })

  it('leaves to each only what is theirs', () => {
    const may = (events: HelpEvent[]) => [manager, helper, other, applicant].map((actor) => helpCommandsFor(stateAfter(events), actor)) // prettier-ignore
    expect(may([begun])).toEqual([['AddTask', 'EndHelp'], ['AddTask', 'DoTask', 'EndHelp'], [], []])
    expect(may([begun, ended])).toEqual([[], [], [], []])
    expect(decide([begun], done(1), other)).toMatchObject({ code: 'help-of-another' })
    expect(decide([begun, ended], done(1), helper)).toMatchObject({ code: 'help-not-possible-now' })
  })

  it('is done under a mandate in force, and both names stand in the record', () => {
    expect(decide([begun], done(1), helper, false)).toMatchObject({ code: 'no-mandate' })
    expect(decide([begun], done(1), helper)).toEqual([
      { type: 'TaskDone', by: helper, task: 1, note: '已取', partyId: 'p' },
    ])
  })

  it('does each thing of its list once, also what was added', () => {
    const [first] = decide([begun], done(1), helper) as HelpEvent[]
    const [added] = decide([begun], { type: 'AddTask', what: '缴费' }, helper) as HelpEvent[]
    const history = [begun, first, added] as HelpEvent[]
    expect(stateAfter(history).tasks.map(({ what, done: when }) => [what, when?.note ?? null])).toEqual([
      ...[['去规划局取图', '已取'], ['交材料', null], ['缴费', null]], // prettier-ignore
    ])
    expect(decide(history, done(1), helper)).toMatchObject({ code: 'no-such-task' })
    expect(decide(history, done(3), helper)).toHaveLength(1)
    expect(decide(history, done(4), helper)).toMatchObject({ code: 'no-such-task' })
  })
})
