import { uuidOf } from '../kernel/uuid-of.ts'

/** What the register calls the licence of an item of an approval: it has no case of its own. */
export const licenceIdOf = (approval: string, item: string): string => uuidOf(`licence ${approval} ${item}`)
