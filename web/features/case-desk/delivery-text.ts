import { words } from '../../kernel/language.tsx'

/** How a result is handed over. */
export const deliveryText = words(
  {
    courierCompany: '快递公司',
    paperSigned: '领取人在纸质送达回证上签收。',
    signOnScreen: '改为在屏幕上签名领取',
    collectedByApplicant: '申请人本人签名领取',
    collectedByAgent: '受托人持有效委托签名代领',
    seeSignature: '查看签名',
  },
  {
    courierCompany: 'Courier company',
    paperSigned: 'Signed for on paper.',
    signOnScreen: 'Have it signed for on the screen instead',
    collectedByApplicant: 'Collected and signed for by the applicant',
    collectedByAgent: 'Collected and signed for by an agent under a mandate',
    seeSignature: 'See the signature',
  },
)
