import { freePort } from '../testing/free-port.ts'

/** Where the gateway of a file's journeys is, if one starts it, and what it signs by. Files and whole runs go on side by side. */
export const gatewayPort = await freePort()
export const gatewayKey = 'journeys-journeys-journeys-journeys'
