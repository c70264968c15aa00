import { expect, it } from 'vitest'
import {
  actors,
  factsFor,
  historyTo,
  lawfulCommands,
  morningOf,
  pledgePermit,
  recorded,
  toyItems,
} from '#testing/fixtures/index.ts'
import { fold } from '../kernel/index.ts'
import {
  caseDecider,
  emptyRegister,
  registerPartsFor,
  statuses,
  type CaseCommand,
  type CaseCommandType,
  type CaseState,
  type RegisterFacts,
  type RegisterPart,
} from './index.ts'

const partOf: Record<keyof RegisterFacts, RegisterPart> = {
  subject: 'subject',
  bannedUntil: 'ban',
  brokenOn: 'promise',
  line: 'line',
  renewal: 'followed',
  changed: 'followed',
  dues: 'dues',
}

/** A register that tells which parts of it were looked at. */
function watched(looked: Set<RegisterPart>): RegisterFacts {
  return new Proxy(emptyRegister, {
    get: (register, field: keyof RegisterFacts) => {
      looked.add(partOf[field])
      return register[field]
    },
  })
}

/** The same with a promise instead of papers. */
const promising = (command: CaseCommand): CaseCommand =>
  'application' in command ? { ...command, application: { ...command.application, commits: true } } : command
const promised = (state: CaseState): CaseState => ({ ...state, application: { ...state.application, commits: true } })

const everyType = Object.keys(lawfulCommands) as CaseCommandType[]
const days = ['2008-02-04', '2008-02-05', '2018-02-04'].map(morningOf)

it.each(everyType)('%s looks at no more of the register than is read for it', (type) => {
  const looked = new Set<RegisterPart>()
  const register = watched(looked)
  for (const history of [[], ...statuses.map((status) => historyTo(status))])
    for (const item of [...toyItems, pledgePermit])
      for (const actor of Object.values(actors))
        for (const at of days)
          for (const command of [lawfulCommands[type], promising(lawfulCommands[type])])
            caseDecider.decide(
              command,
              promised(fold(caseDecider, recorded(history))),
              factsFor(actor, { at, item, register }),
            )
  expect([...looked].filter((part) => !registerPartsFor(type).includes(part))).toEqual([])
  // What is read is read for something; an expired licence is none of these histories.
  if (type === 'DraftCase' || type === 'SubmitCase' || type === 'RemindOfRenewal')
    expect(looked.size).toBeGreaterThan(0)
})
