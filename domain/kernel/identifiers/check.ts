/** Why a number is wrong: the first fault found, in the order a person would look for it. */
export type CheckReason = 'length' | 'character' | 'prefix' | 'region' | 'date' | 'future-date' | 'check-digit'

/** What is odd about a number that is nevertheless valid. */
export type CheckWarning = 'unknown-prefix' | 'organisation-code'

/** The outcome of checking a number. */
export type Check = { valid: true; warnings?: readonly CheckWarning[] } | { valid: false; reason: CheckReason }

export const sound: Check = { valid: true }
export const faulty = (reason: CheckReason): Check => ({ valid: false, reason })
