// The browser of the journeys: one that is installed, else on Debian as root the distribution's, else Playwright's own. One
// without a window comes first: the same engine, without the browser around it, takes half the time.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const usual = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium, installing one where that is possible; throws a sentence saying what to do. */
export function findChromium(): string {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  const own = chromium.executablePath()
  const found = () => [...usual, own].find((path) => existsSync(path))
  const there = found()
  if (there) return there
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (asRoot) {
    spawnSync('apt-get', ['update', '-qq'])
    const install = (...packages: string[]) => spawnSync('apt-get', ['install', '-y', '-qq', ...packages])
    install('fonts-noto-cjk')
    // An older Debian has none without a window.
    if (install('chromium-headless-shell').status !== 0) install('chromium')
  } else spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  const installed = found()
  if (!installed) throw new Error('No Chromium was found: install one, or name it in CHROMIUM_PATH.')
  return installed
}

/** Starts a browser without a window; it asks nobody but us. */
export function launchChromium(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  // A camera that is always there, and always shows the same.
  const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
  // A page lives for seconds: what is optimised for it is hardly used, and takes a sixth of its time.
  const brief = ['--js-flags=--no-opt']
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      ...quiet,
      ...camera,
      ...brief,
      '--disable-gpu',
      '--disable-quic',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
}
