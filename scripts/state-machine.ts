// Writes docs/state-machine.md: what every role is answered to every command in every status, asked of the engine itself.
import { writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { statuses, waitingFor, type CaseCommandType, type Status } from '#domain/cases/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import type { Role } from '#domain/organisation/index.ts'
import { answerWhenAllElseSpeaksFor, lawfulCommands } from '#testing/fixtures/index.ts'

/** Where the report stands. */
export const file = 'docs/state-machine.md'

const roles = ['applicant', 'agent', 'clerk', 'reviewer', 'deputy-head', 'head', 'centre-manager', 'timer'] as const
const others = ['supervisor', 'system-administrator'] as const
const commands = Object.keys(lawfulCommands) as CaseCommandType[]

const cell = (type: CaseCommandType, status: Status, role: Role | 'timer'): string => {
  const answer = answerWhenAllElseSpeaksFor(type, status, role)
  return answer instanceof Refusal ? answer.code : '✓'
}

function sectionOf(status: Status): string {
  const rows = commands.map((type) => ({ type, cells: roles.map((role) => cell(type, status, role)) }))
  const possible = rows.filter(({ cells }) => cells.includes('✓'))
  const refused = rows.filter((row) => !possible.includes(row))
  const codes = [...new Set(refused.flatMap(({ cells }) => cells))].toSorted()
  return [
    `## ${status}`,
    `The next move: ${waitingFor[status]}.`,
    ...(possible.length === 0
      ? ['Nothing can be done any more.']
      : [
          [
            `| | ${roles.join(' | ')} |`,
            `|---|${roles.map(() => '---').join('|')}|`,
            ...possible.map(
              ({ type, cells }) =>
                `| \`${type}\` | ${cells.map((code) => (code === 'not-possible-now' ? '·' : code)).join(' | ')} |`,
            ),
          ].join('\n'),
        ]),
    `Every other command is refused to everybody: ${codes.map((code) => `\`${code}\``).join(', ')}.`,
  ].join('\n\n')
}

function refuseOthers(): string {
  const answers = others.flatMap((role) =>
    statuses.flatMap((status) => commands.map((type) => cell(type, status, role))),
  )
  const codes = [...new Set(answers)]
  if (codes.includes('✓')) throw new Error('somebody of the centre may act on a case')
  if (
    statuses.some((status) =>
      commands.some((type) => type !== 'DeliverResult' && cell(type, status, 'centre-manager') === '✓'),
    )
  )
    throw new Error('the centre may do more than hand out results')
  return codes.map((code) => `\`${code}\``).join(', ')
}

/** The report as it should stand in the file. */
export const stateMachine = (): Promise<string> =>
  format(
    [
      '# Who may do what, and when',
      'Written by `npm run state-machine` and held against the engine by a test. Each cell is what `decide` answers when all else speaks for the command: full authority, a complete file, the clock where it must be. ✓ is done, a dot is `not-possible-now`, anything else is the code of the lawful "no", whose sentences are in [server/kernel/sentences](../server/kernel/sentences). The words are those of the [glossary](glossary.md).',
      `The centre’s own people decide nothing in any status. Its manager hands out results at the one issuing window; the others (${others.join(', ')}) are answered ${refuseOthers()}.`,
      ...statuses.map(sectionOf),
    ].join('\n\n'),
    { parser: 'markdown', printWidth: 120 },
  )

if (import.meta.main) writeFileSync(file, await stateMachine())
