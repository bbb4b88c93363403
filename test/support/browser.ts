import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { describe, it } from 'vitest';

const usual = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
/** The browser of this machine: that of PINPOINT_CHROMIUM, or the first that stands where systems put it. */
export const chromiumFile: string | undefined = [
  process.env.PINPOINT_CHROMIUM ?? '',
  ...usual.map((name) => `/usr/bin/${name}`),
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((file) => file !== '' && existsSync(file));

const missing = 'no Chromium was found: install it, or name its file in PINPOINT_CHROMIUM';

/** Tests that need a browser. Where there is none they are skipped and say so; with CI=true they fail. */
export function describeInBrowser(title: string, tests: () => void): void {
  if (chromiumFile) describe(title, tests);
  else if (process.env.CI === 'true')
    describe(title, () => {
      it('has a browser', () => {
        throw new Error(missing);
      });
    });
  else describe.skip(`${title} (skipped: ${missing})`, tests);
}

/** A browser without a window that loads nothing but what it is told to. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumFile ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
