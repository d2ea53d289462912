import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'
const RESULTS = join(import.meta.dirname, '../../test-results')

const ALL_LOOKS = [
  { name: 'desktop-light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'desktop-dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'phone-light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const
type Look = (typeof ALL_LOOKS)[number]

/** The sizes and themes that every page is looked at in: both of each; with LONG, every pair of them. */
export const looks: readonly [Look, ...Look[]] = process.env.LONG ? ALL_LOOKS : [ALL_LOOKS[0], ALL_LOOKS[3]]

/** Debian's Chromium, which asks nothing of the network. */
export function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error(`${CHROMIUM} is missing: apt-get install chromium`)
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A page in one look; whatever it reports as an error goes into `errors`. */
export async function openPage(browser: Browser, look: Look, errors: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: look.viewport, colorScheme: look.colorScheme })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => errors.push(`${look.name}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${look.name}: ${message.text()} ${message.location().url}`)
  })
  return page
}

/** Saves what the page shows to test-results/, for a person to look at. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(RESULTS, { recursive: true })
  await page.screenshot({ path: join(RESULTS, `${name}.png`) })
}

/** What axe finds wrong, one line each. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}
