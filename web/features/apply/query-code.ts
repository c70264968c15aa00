// The query code comes with the answer to a submission; the receipt page may be loaded again, so this tab remembers it.
const keyOf = (caseId: string): string => `onedoor query code ${caseId}`

/** Remembers the query code of a receipt until the tab is closed. */
export function keepCode(caseId: string, receipt: object): void {
  if ('queryCode' in receipt && typeof receipt.queryCode === 'string')
    sessionStorage.setItem(keyOf(caseId), receipt.queryCode)
}

/** The query code of a case just submitted. */
export const keptCode = (caseId: string): string | null => sessionStorage.getItem(keyOf(caseId))
