/** Where the gateway of the journeys is, if a journey starts it, and what it signs by. */
export const gatewayPort = 39_170
export const gatewayKey = 'journeys-journeys-journeys-journeys'
