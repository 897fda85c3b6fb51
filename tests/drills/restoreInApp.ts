import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SEED_OWNER } from '../../tools/storeGenerator/seedFolder';
import { callIn, launchApp } from '../support/app';
import { DRILL_NOW } from './place';

/**
 * What the owner does: a backup by its button; later, when the app says that the file is damaged, the restore by its
 * button. `root` holds the data folder `data`.
 */
export async function restoreInApp(root: string, damage: () => void): Promise<void> {
  const now = new Date(DRILL_NOW).toISOString();
  const first = await launchApp({ dataFolder: root, now });
  try {
    await first.window.getByRole('button', { name: SEED_OWNER.name }).click();
    await first.window.getByLabel(`${SEED_OWNER.name}的密码`).fill(SEED_OWNER.pin);
    await first.window.keyboard.press('Enter');
    await first.window.getByRole('link', { name: '设置', exact: true }).click();
    await first.window.getByRole('menuitem', { name: '备份与恢复' }).click();
    await first.window.getByRole('button', { name: '立即备份' }).click();
    await untilBackedUp(join(root, 'data', 'backups'));
    await callIn(first.window, 'customers.register', { name: '备份之后', phone: '13900001111' });
  } finally {
    await first.close({ keepData: true });
  }
  damage();
  const second = await launchApp({ dataFolder: root, now });
  try {
    const { window } = second;
    await window.getByText('数据文件损坏，读不出来。').waitFor();
    const manual = window.getByRole('row').filter({ hasText: '手动' });
    await manual.getByRole('button', { name: '恢复' }).click();
    await window.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
    await window.getByText('谁在使用？').waitFor();
  } finally {
    await second.close({ keepData: true });
  }
}

async function untilBackedUp(backups: string): Promise<void> {
  for (let waited = 0; waited < 600; waited += 1) {
    if (readdirSync(backups).some((name) => name.endsWith('-manual'))) return;
    await sleep(100);
  }
  throw new Error('the backup was not made within a minute');
}
