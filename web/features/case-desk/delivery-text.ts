import { words } from '../../kernel/language.tsx'

/** How a result is handed over. */
export const deliveryText = words(
  {
    courierCompany: '快递公司',
    signOnScreen: '到领取台在屏幕上签名',
    onPaper: '在纸质送达回证上签收的，请注明原因',
    'asked-for-paper': '领取人要求纸质签收',
    'cannot-sign-on-screen': '领取人不便在屏幕上签名',
    'screen-out-of-order': '签名屏故障',
    scan: '签收件扫描件',
    scanHint: 'PDF 或者照片，不超过 20 MB',
    scanNeeded: '请上传签收件扫描件',
    signedOnPaper: '已在纸上签收',
    seeScan: '查看扫描件',
    collectedByApplicant: '申请人本人签名领取',
    collectedByAgent: '受托人持有效委托签名代领',
    seeSignature: '查看签名',
  },
  {
    courierCompany: 'Courier company',
    signOnScreen: 'Have it signed for on the screen',
    onPaper: 'Signed for on paper? Say why',
    'asked-for-paper': 'Whoever collected it asked for paper',
    'cannot-sign-on-screen': 'They cannot sign on the screen',
    'screen-out-of-order': 'The screen is out of order',
    scan: 'Scan of the signed receipt',
    scanHint: 'PDF or photo, 20 MB at most',
    scanNeeded: 'Please upload the scan',
    signedOnPaper: 'Signed for on paper',
    seeScan: 'See the scan',
    collectedByApplicant: 'Collected and signed for by the applicant',
    collectedByAgent: 'Collected and signed for by an agent under a mandate',
    seeSignature: 'See the signature',
  },
)
