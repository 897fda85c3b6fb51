import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { callIn, launchApp } from '../support/app';
import { TOUR_NOW } from '../tour/runner';
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
