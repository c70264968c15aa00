/** Whose application an officer keeps out of (回避): their own, a close relative's, or that of an enterprise they have a stake in. */
export const interestRelations = ['self', 'spouse', 'parent', 'child', 'sibling', 'other-relative', 'stake'] as const
export type InterestRelation = (typeof interestRelations)[number]
