import { PageOf } from '../kernel/pages.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { NotFound } from './not-found.tsx'
import { pages } from './pages.ts'

/** The page of the address. */
export const Surface = () => <PageOf pages={pages} waiting={<Waiting />} missing={<NotFound />} />
