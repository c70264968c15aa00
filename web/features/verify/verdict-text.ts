import { words } from '../../kernel/language.tsx'

/** What each state means, and what to do about it. */
export const verdictText = words(
  {
    valid: '证照有效',
    validMore: '登记在册，内容没有改动，今天在有效期内。',
    revoked: '证照已被撤销',
    revokedMore: (day: string) => `自${day}起不再有效，不能凭它从事许可的活动。`,
    expired: '证照已过有效期',
    expiredMore: (day: string) => `自${day}起不再有效。持有人没有办理延续的，不能继续凭它从事许可的活动。`,
    withdrawn: '证照已被依法撤回',
    withdrawnMore: (day: string) => `为了公共利益的需要，自${day}起撤回，不再有效。`,
    cancelled: '证照已注销',
    cancelledMore: (day: string) => `已于${day}注销，不再有效，不能凭它从事许可的活动。`,
    renewed: '证照已延续',
    renewedMore: (day: string) => `原有效期已满，自${day}起按延续后的证照继续有效。`,
    replaced: '证照已变更',
    replacedMore: (day: string) => `自${day}起由变更后的新证照取代，请以新证照为准。`,
    change: (number: string, from: string, to: string | null) =>
      `变更后的证照：${number}，${to === null ? `${from}起长期有效` : `有效期${from}至${to}`}。`,
    renewal: (number: string, from: string, to: string | null) =>
      `已准予延续：${number}，${to === null ? `${from}起长期有效` : `有效期${from}至${to}`}。`,
    seeFollower: '核验这张证照',
    altered: '内容被改动，不可信',
    alteredMore: '二维码里的内容与发证部门签发的不一致。请不要采信，可以向发证部门举报。',
    unknown: '登记簿里没有这张证照',
    unknownMore: '请先核对编号有没有输错。编号无误而查不到的，不是本中心制发的证照。',
    signed: '签名正确，但没能查询登记簿',
    signedMore: '现在没有网络：内容确由发证部门签发，没有改动；但签发以后有没有被撤销，没能查询。联网后请再核验一次。',
    'signed-expired': '签名正确，但已过有效期',
    'signed-expiredMore': '内容确由发证部门签发，没有改动；按证照上的日期已经过期。现在没有网络，没能查询登记簿。',
    'other-issuer': '不是本中心的证照',
    'other-issuerMore': '二维码由其他单位签发，本页不能判断真假。请到它的签发单位核验。',
    host: (name: string) => `二维码指向的网站是：${name}。本页没有打开它。`,
    unreadable: '这不是证照的二维码',
    unreadableMore: '请确认扫描的是证照右下角的核验二维码，并且内容粘贴完整。',
    'no-network': '没有网络，无法核验',
    'no-networkMore': '这台设备上还没有发证部门的公钥，没有网络就不能核对。联网后请再试一次。',
    refused: '现在不能核验',
  },
  {
    valid: 'The licence is valid',
    validMore: 'It is in the register, nothing on it was altered, and today is within its term.',
    revoked: 'The licence was revoked',
    revokedMore: (day: string) => `It has not been good since ${day}: nothing may be done on the strength of it.`,
    expired: 'The licence has expired',
    expiredMore: (day: string) =>
      `It has not been good since ${day}. Unless it was renewed, nothing may be done on the strength of it.`,
    withdrawn: 'The licence was withdrawn',
    withdrawnMore: (day: string) => `It was withdrawn in the public interest and has not been good since ${day}.`,
    cancelled: 'The licence was cancelled',
    cancelledMore: (day: string) => `It was cancelled on ${day}: nothing may be done on the strength of it any more.`,
    renewed: 'The licence was renewed',
    renewedMore: (day: string) => `Its own term is over; since ${day} the renewed licence holds.`,
    replaced: 'The licence was changed',
    replacedMore: (day: string) => `Since ${day} the changed licence stands in its place. Rely on that one.`,
    change: (number: string, from: string, to: string | null) =>
      `Changed licence: ${number}, valid from ${from}${to === null ? '' : ` to ${to}`}.`,
    renewal: (number: string, from: string, to: string | null) =>
      `Renewal granted: ${number}, valid from ${from}${to === null ? '' : ` to ${to}`}.`,
    seeFollower: 'Verify that licence',
    altered: 'It was altered: do not trust it',
    alteredMore:
      'What the code holds is not what the department signed. Do not rely on it; you may report it to the department.',
    unknown: 'There is no such licence in the register',
    unknownMore:
      'Check the number for slips first. If it is right and still not found, the licence was not issued here.',
    signed: 'The signature is right; the register could not be asked',
    signedMore:
      'There is no network now. The department did sign this, and nothing was altered. Whether it was revoked since could not be asked: verify again when you are online.',
    'signed-expired': 'The signature is right, but the term is over',
    'signed-expiredMore':
      'The department did sign this, and nothing was altered; by its own date it has expired. There is no network now, so the register could not be asked.',
    'other-issuer': 'This is not a licence of this centre',
    'other-issuerMore':
      'The code was signed by somebody else, and this page cannot judge it. Verify it with its issuer.',
    host: (name: string) => `The code leads to this site: ${name}. It was not opened.`,
    unreadable: 'This is not the code of a licence',
    unreadableMore: 'Make sure you scanned the code in the lower right corner of the licence, and pasted all of it.',
    'no-network': 'Without a network it cannot be verified',
    'no-networkMore': 'This device does not know the public keys of the issuer yet. Try again when you are online.',
    refused: 'It cannot be verified now',
  },
)
