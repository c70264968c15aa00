import { afterAll } from 'vitest'
import { launchChromium } from '../testing/chromium.ts'

/** The browser of a file's journeys: it starts while their city does, and is gone when they are done. */
export const browser = launchChromium()
afterAll(async () => (await browser).close())
