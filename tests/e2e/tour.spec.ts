import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { callIn, launchApp } from '../support/app';
import { runTour, type Step, TOUR_NOW } from '../tour/runner';
import { STEPS } from '../tour/steps';
import { ORDER_STEPS } from '../tour/steps/order';
import { PROPOSAL_STEPS } from '../tour/steps/proposal';
import { RECEPTION_STEPS, VISITOR } from '../tour/steps/reception';

test('killed in the middle of the tour, the app starts again with everything that it had confirmed', async () => {
  test.setTimeout(300_000);
  const out = mkdtempSync(join(tmpdir(), 'showroom-tour-'));
  const first = await launchApp({ now: TOUR_NOW, env: { SHOWROOM_SAVE_DIR: out } });
  const facts = new Map<string, string>();
  const tour = { window: first.window, out, facts, picture: async () => undefined };
  for (const step of [...RECEPTION_STEPS, ...PROPOSAL_STEPS, ...ORDER_STEPS]) await step.walk(tour);
  const id = Number(facts.get('order'));
  const confirmed = await callIn(first.window, 'orders.get', { id });
  first.app.process().kill('SIGKILL');

  const second = await launchApp({ now: TOUR_NOW, dataFolder: first.dataFolder });
  const { window } = second;
  await window.getByRole('button', { name: '陈云' }).click();
  await window.keyboard.type('1357');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: '登记来客' }).waitFor();
  expect(await callIn(window, 'orders.get', { id })).toEqual(confirmed);
  expect(confirmed).toMatchObject({ contactName: VISITOR.name, receivedFen: 300_000, state: 'ready' });
  await second.close();
  rmSync(out, { recursive: true, force: true });
});

test('the full tour breaches no policy and leaves no error on the console', async () => {
  test.setTimeout(600_000);
  const out = mkdtempSync(join(tmpdir(), 'showroom-tour-'));
  await runTour(STEPS, out);
  rmSync(out, { recursive: true, force: true });
});

test('a breach of the policy, an error on the console and one that nobody caught each end the tour', async () => {
  const out = mkdtempSync(join(tmpdir(), 'showroom-tour-'));
  const scripts = {
    breach: () => {
      // A picture from elsewhere; the policy has none of it.
      new Image().src = 'https://example.invalid/picture.png';
    },
    console: () => console.error('something went wrong'),
    uncaught: () => {
      setTimeout(() => {
        throw new Error('lost');
      });
    },
  };
  for (const [name, script] of Object.entries(scripts)) {
    const step: Step = {
      ...{ name, title: name },
      walk: async ({ window }) => {
        await window.evaluate(script);
        return 'done';
      },
    };
    await expect(runTour([step], out), name).rejects.toThrow(`${name}: the window complained`);
  }
  rmSync(out, { recursive: true, force: true });
});
