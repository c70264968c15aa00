/** An amount in fen as yuan with two decimals. */
export const inYuan = (fen: string | number | undefined): string => (Number(fen) / 100).toFixed(2)
