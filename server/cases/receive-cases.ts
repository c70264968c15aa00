import { Refusal } from '#domain/kernel/index.ts'
import { writeAudit } from '../identity/index.ts'
import { Problem, problemOf, statusOfRefusal } from '../kernel/problem.ts'
import type { CaseDesk } from './desk.ts'
import { sendCommand, type Sender } from './send-command.ts'

/** A "no" to one case of several. */
interface LineProblem {
  status: number
  code: string
  title: string
}

/** Takes several cases in, one after the other: each goes down the road alone, and one that is refused holds up no other. */
export async function receiveCases(desk: CaseDesk, sender: Sender, ids: readonly string[], language: 'zh-CN' | 'en') {
  const lines = []
  for (const id of ids) {
    const answer = await sendCommand(desk, sender, id, { type: 'ReceiveCase' }).catch(problemOnly)
    const isNo = answer instanceof Refusal || answer instanceof Problem
    lines.push({ id, receipt: isNo ? null : answer, problem: isNo ? lineProblem(answer, language) : null })
  }
  const out = lines.filter(({ problem }) => problem?.status === 403 || problem?.status === 404)
  if (out.length > 0) {
    const detail = { route: 'POST /api/work/receive', cases: out.length }
    await writeAudit(desk.database, { accountId: sender.account.id, action: 'refused', outcome: 'refused', detail })
  }
  return { lines }
}

function problemOnly(error: unknown): Problem {
  if (error instanceof Problem) return error
  throw error
}

function lineProblem(no: Refusal | Problem, language: 'zh-CN' | 'en'): LineProblem {
  const status = no instanceof Problem ? no.status : statusOfRefusal(no)
  const { code, title } = problemOf(language, status, no.code, no.facts)
  return { status, code, title }
}
