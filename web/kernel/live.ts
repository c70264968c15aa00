import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether the page is alive: false on the server and where there is no script, so that nothing is offered that cannot work. */
export const useLive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
