import { beforeEach, expect, test, vi } from 'vitest';
import type { Write } from './write';

interface Asked {
  name: string;
  input: unknown;
  key: string;
  answer: (result: unknown) => void;
}
let asked: Asked[] = [];
let createWrite: () => Write;
let now = 0;

/** A window whose main process answers when the test says so. */
beforeEach(async () => {
  asked = [];
  now = 0;
  const bridge = {
    invoke: (name: string, input: unknown, key: string) =>
      new Promise((answer) => {
        asked.push({ name, input, key, answer });
      }),
  };
  vi.stubGlobal('window', Object.assign(new EventTarget(), { showroom: bridge }));
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.resetModules();
  ({ createWrite } = await import('./write'));
});

const press = (at: number, type = 'pointerdown', more = {}) =>
  window.dispatchEvent(
    Object.defineProperty(Object.assign(new Event(type), more), 'timeStamp', { value: at }),
  );
const answered = async (index: number, data: unknown = {}) => {
  asked[index]?.answer({ ok: true, data });
  await new Promise((resolve) => setImmediate(resolve));
};
const keys = () => asked.map(({ key }) => key);

test('pressed again while it runs, it is asked once and answered to both', async () => {
  const write = createWrite();
  press(0);
  const first = write('quotes.create', { customerId: 1 });
  press(50);
  const second = write('quotes.create', { customerId: 1 });
  await answered(0, { id: 7 });
  expect(await first).toEqual({ id: 7 });
  expect(await second).toEqual({ id: 7 });
  expect(asked).toHaveLength(1);
});

test('the second half of a double click after the answer comes with the same key and the same request', async () => {
  const write = createWrite();
  press(0);
  const order = { orderId: 1, orderVersion: 3, amountFen: 100 };
  void write('payments.take', order as never);
  now = 5;
  await answered(0);
  press(200);
  // A busy window comes to it late, and the order has another version by then.
  now = 3_000;
  void write('payments.take', { ...order, orderVersion: 4 } as never);
  expect(asked[1]).toMatchObject({ key: asked[0]?.key, input: order });
});

test('a later press is another wish; so is the same from another dialog', async () => {
  const write = createWrite();
  press(0);
  void write('quotes.create', { customerId: 1 });
  await answered(0);
  press(50);
  void createWrite()('quotes.create', { customerId: 1 });
  now = 600;
  press(600);
  void write('quotes.create', { customerId: 1 });
  expect(new Set(keys()).size).toBe(3);
});

test('a key that is held down is one press', async () => {
  const write = createWrite();
  press(0, 'keydown');
  void write('quotes.create', { customerId: 1 });
  await answered(0);
  now = 2_000;
  press(2_000, 'keydown', { repeat: true });
  void write('quotes.create', { customerId: 1 });
  expect(new Set(keys()).size).toBe(1);
});

test('done, undone and done again are three wishes, however fast', async () => {
  const write = createWrite();
  for (const [index, locale] of (['en', 'zh-CN', 'en'] as const).entries()) {
    press(index);
    void write('session.setLocale', { locale });
    await answered(index);
  }
  expect(new Set(keys()).size).toBe(3);
});

test('what failed is a new wish when it is pressed again', async () => {
  const write = createWrite();
  press(0);
  const first = write('quotes.create', { customerId: 1 });
  asked[0]?.answer({ ok: false, error: { code: 'BUSY', ref: 'x' } });
  await expect(first).rejects.toThrow('BUSY');
  press(100);
  void write('quotes.create', { customerId: 1 });
  expect(new Set(keys()).size).toBe(2);
});

test('two files of the same length are two files', () => {
  const write = createWrite();
  const picture = { entity: 'customers', entityId: 1, kind: 'photo', name: 'a.png' };
  const one = new Uint8Array([1]);
  for (const bytes of [one, new Uint8Array([1]), one])
    void write('attachments.add', { ...picture, bytes } as never);
  expect(asked).toHaveLength(2);
});

test('whatever was wrong before goes as it is tried again, however it is sent', async () => {
  const { noteShownError } = await import('./shownErrors');
  const close = vi.fn();
  noteShownError('这个时段放不下', close);
  const write = createWrite();
  void write('session.setLocale', { locale: 'en' });
  expect(close).toHaveBeenCalledTimes(1);
  const second = vi.fn();
  noteShownError('数据库忙', second);
  // The second press of one wish is none of its own.
  void write('session.setLocale', { locale: 'en' });
  expect(second).not.toHaveBeenCalled();
});
