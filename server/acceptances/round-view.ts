import type { acceptance } from '#api/acceptances.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { AcceptanceSetup, Part, Round } from '#domain/projects/index.ts'
import type { Names } from './names.ts'

type RoundView = ReplyOf<typeof acceptance>['rounds'][number]

/** A visit as it is shown, with the part of every department. */
export const roundView = (round: Round, setup: AcceptanceSetup, names: Names): RoundView => ({
  ...{ visitOn: round.visitOn, time: round.time, place: round.place, assignBy: round.assignBy },
  ...{ opinionBy: round.opinionBy, closedAt: round.closedAt },
  parts: round.departments.flatMap((code) => {
    const part = round.parts[code]
    return part ? [partView(code, part, setup, names)] : []
  }),
})

function partView(code: string, part: Part, setup: AcceptanceSetup, names: Names): RoundView['parts'][number] {
  const { checklist, opinion, silent } = part
  const checks = setup.departments.find((department) => department.code === code)?.checks ?? []
  return {
    department: names.department(code),
    inspectors: part.inspectors.map(names.person),
    checklist: checklist && {
      ...{ seenAt: checklist.seenAt, late: checklist.late, by: names.person(checklist.by) },
      lines: checklist.lines.map(({ code: line, result, remark }) => {
        const check = checks.find((one) => one.code === line)
        const photos = checklist.photos.flatMap(({ code, fileId }) => (code === line ? [fileId] : []))
        return { code: line, name: check?.zh ?? line, nameEn: check?.en ?? line, result, remark, photos }
      }),
    },
    opinion: opinion && {
      ...{ outcome: opinion.outcome, rectifyDays: opinion.rectifyDays, at: opinion.at, deemed: opinion.deemed },
      items: [...opinion.items],
      by: opinion.by === null ? null : names.person(opinion.by),
    },
    silent,
  }
}
