/** What an office of the toy town asks the other for: the photograph behind its permit. */
export const askFor = (caller: string) =>
  caller.endsWith('-02')
    ? { providerCode: '01', itemCode: '0201', material: 'photo', purpose: '审查公园许可' }
    : { providerCode: '02', itemCode: '0104', material: 'photo', purpose: '审查书市场许可' }

export const agreedTo = { answer: 'agreed' } as const

/** A body each act on a request for data would take. */
export const dataRequestBodies: Record<string, (fileId: string, id: string, caller: string) => unknown> = {
  '/api/data-requests': (_, __, caller) => askFor(caller),
  '/api/data-requests/:id/answer': () => agreedTo,
  '/api/data-requests/:id/provide': () => ({ way: 'file', words: '已提供' }),
  '/api/data-requests/:id/doubt': () => ({ words: '照片不是本人' }),
  '/api/data-requests/:id/verify': () => ({ finding: 'stands', words: '经核对无误' }),
  '/api/data-requests/:id/withdraw': () => ({ reason: '不再需要' }),
}
