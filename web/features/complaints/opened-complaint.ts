/** What opens a complaint to whoever lodged it. */
export interface OpenedComplaint {
  number: string
  queryCode: string
}
