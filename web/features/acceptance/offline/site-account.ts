import { useEffect } from 'react'
import { useSession, type SignedIn } from '../../../kernel/session.ts'
import { forgetPagesBut } from './site-pages.ts'

const place = 'onedoor site account'

function remembered(): SignedIn | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as SignedIn | null
  } catch {
    return null
  }
}

/**
 * Who inspects with this device: whoever is signed in, and while nobody can be asked, whoever was last. Only what this very
 * device keeps is shown on the strength of that.
 */
export function useSiteAccount(): SignedIn | null {
  const { account } = useSession()
  useEffect(() => {
    if (account) localStorage.setItem(place, JSON.stringify(account))
    if (account) void forgetPagesBut(account.id)
  }, [account])
  return account === undefined ? remembered() : account
}

/** Whoever is signed out is not remembered, nor what they looked at. */
export function forgetSiteAccount(): void {
  if (localStorage.getItem(place) === null) return
  localStorage.removeItem(place)
  void forgetPagesBut(undefined)
}

/** Who is taken to be there while nobody can be asked: nobody, but for pages that work without a network. */
export const accountWithoutNetwork = (pathname: string): SignedIn | null =>
  /^\/acceptances\/[^/]+\/checklist$/.test(pathname) ? remembered() : null
