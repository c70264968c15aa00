import { useEffect } from 'react'
import { enrolSecondFactor } from '#api/identity.ts'
import { useCommand } from './questions.tsx'

/** The secret of a new authenticator, asked for once the page is there, in groups of four to be typed by hand. */
export function useEnrolment() {
  const { mutate, data, error } = useCommand(enrolSecondFactor, { refresh: false })
  useEffect(() => mutate({}), [mutate])
  return { made: data && { uri: data.uri, groups: data.secret.match(/.{1,4}/g)?.join(' ') ?? '' }, error }
}

/** A code as it was meant: authenticators show it with a gap. */
export const plainCode = (typed: string): string => typed.replaceAll(/\s/g, '')

/** Whether a code can be one: six digits. */
export const isCode = (code: string): boolean => /^[0-9]{6}$/.test(code)
