import type { ListField } from './sheets.ts'

/** A record with the row it was read from. */
interface ReadRecord {
  row: number
  values: Record<string, unknown>
}

/** What was read of an item, list by list. */
export interface ItemRecords extends ReadRecord {
  lists: Map<ListField, ReadRecord[]>
}
