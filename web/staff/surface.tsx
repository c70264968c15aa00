import { Result, Spin } from 'antd'
import { PageOf } from '../kernel/pages.tsx'
import { pages } from './pages.ts'

/** The page of the address. */
export const Surface = () => <PageOf pages={pages} waiting={<Spin />} missing={<Result status="404" />} />
