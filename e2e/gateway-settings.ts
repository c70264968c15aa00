/** Where the gateway of a file's journeys is, if one starts it, and what it signs by. Files run side by side. */
export const gatewayPort = 39_170 + Number(process.env['VITEST_POOL_ID'] ?? 0)
export const gatewayKey = 'journeys-journeys-journeys-journeys'
