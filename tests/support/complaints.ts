import type { Page } from '@playwright/test';

interface Watched {
  violations: string[];
}

/**
 * Hears what the window complains of from the first line of its page on: breaches of the content security policy,
 * errors on the console and errors that nobody caught. Loads the page anew.
 */
export async function watchComplaints(page: Page): Promise<() => Promise<string[]>> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    const watched = globalThis as unknown as Watched;
    watched.violations ??= [];
    document.addEventListener('securitypolicyviolation', (event) =>
      watched.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    );
  });
  await page.reload();
  return async () => [
    ...complaints,
    ...(await page.evaluate(() => (globalThis as unknown as Watched).violations)),
  ];
}
