/** Many short fields side by side, as many as the page is wide. */
export const inColumns = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(16rem, 100%), 1fr))',
  columnGap: 16,
} as const
