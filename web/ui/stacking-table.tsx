import { Empty, Table, type TableColumnType } from 'antd'

interface StackingTableProps<Row> {
  /** None yet while they are asked for. */
  rows: Row[] | undefined
  rowKey: keyof Row & string
  /** Below this width, in pixels, the table scrolls sideways. */
  width: number
  empty: string
  columns: readonly TableColumnType<Row>[]
}

/** A table that becomes blocks on a phone, a row each; there every cell says what it is. */
export function StackingTable<Row extends object>({ rows, rowKey, width, empty, columns }: StackingTableProps<Row>) {
  return (
    <Table<Row>
      size="small"
      className="stacks"
      rowKey={rowKey}
      loading={!rows}
      dataSource={rows ?? []}
      pagination={false}
      scroll={{ x: width }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
      columns={columns.map((column) => ({ ...column, onCell: () => labelOf(column) }))}
    />
  )
}

const labelOf = ({ title }: { title?: unknown }): object => (typeof title === 'string' ? { 'data-label': title } : {})
