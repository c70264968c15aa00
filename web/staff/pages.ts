// The table of contents of the staff desk: every page with its path below /staff.
import type { Page } from '../kernel/pages.tsx'

export const pages: readonly Page[] = []
