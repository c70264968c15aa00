// The letter that takes a licence back (撤销, Licensing Law Art. 69).
import type { CaseLicence, Revocation, RevocationGround } from '#domain/cases/index.ts'
import { civilForm } from '../civil-form.ts'
import type { LicenceLetterFacts } from '../document-facts.ts'
import { facts as factRows, heading, list, text, type Block } from '../letter.ts'
import { isLicensing } from '../titles.ts'
import { banText, nameOf, numberOf, remedyText, under, you } from './wording.ts'

const findings: Record<RevocationGround, { article: string; finding: string }> = {
  abuse: { article: '第六十九条第一款第一项', finding: '原决定系工作人员滥用职权、玩忽职守作出' },
  'beyond-power': { article: '第六十九条第一款第二项', finding: '原决定系超越法定职权作出' },
  procedure: { article: '第六十九条第一款第三项', finding: '原决定系违反法定程序作出' },
  unqualified: { article: '第六十九条第一款第四项', finding: '原决定的申请人不具备申请资格或者不符合法定条件' },
  other: { article: '第六十九条第一款第五项', finding: '存在依法可以撤销的其他情形' },
  fraud: { article: '第六十九条第二款', finding: '原决定系以欺骗、贿赂等不正当手段取得' },
}

/** What becomes of the interests built on it (Art. 69(4)). */
const consequence = (ground: RevocationGround) =>
  ground === 'fraud'
    ? '基于被撤销的决定取得的利益不受保护。'
    : '因本次撤销使合法权益受到损害的，可以依法向本机关申请赔偿。'

/** 撤销行政许可决定书: the ground, the reasons, what follows, and what may be done against it. */
export function revocationBody(
  { ground, reasons, remedies = [], bannedUntil }: Revocation,
  { licence }: { licence: Pick<CaseLicence, 'name' | 'issuedOn'> | null },
  number: string,
  facts: LicenceLetterFacts,
): Block[] {
  const { item } = facts
  const { article, finding } = findings[ground]
  const [what, name] = [isLicensing(item) ? '该项行政许可' : '原决定', licence?.name ?? item.result.name]
  const remedy = remedyText(remedies, facts)
  return [
    text(
      `本机关于${civilForm(licence?.issuedOn ?? '')}向${you(facts)}颁发《${name}》。经查，${finding}。` +
        `${under(item, article)}，本机关决定撤销${what}，《${name}》不再有效，请交回本机关。`,
    ),
    factRows(
      ['持证人', nameOf(facts)],
      numberOf(facts),
      [`${isLicensing(item) ? '许可' : '办理'}事项`, item.name],
      ['证照编号', number],
    ),
    heading('理由'),
    list([reasons]),
    text(`${under(item, '第六十九条第四款')}，${consequence(ground)}`),
    ...banText(bannedUntil, facts),
    ...(remedy === '' ? [] : [heading('救济途径'), text(remedy)]),
  ]
}
