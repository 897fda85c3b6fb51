import { expect, test } from 'vitest';
import { LOCALES } from './locale';
import { hasMessage, MESSAGE_KINDS, type MessageFacts, messageText } from './messageTexts';

const FACTS: MessageFacts = {
  customerName: '李明朗',
  orderNumber: 'SO20261121-003',
  date: '11月25日 周三',
  slot: '上午 09:00–12:00',
  balance: '¥3,200.00',
  packagesLater: 0,
  storeName: '云栖家居',
  storePhone: '0571-8888 6666',
};
const NOTHING: MessageFacts = {
  customerName: null,
  orderNumber: null,
  date: null,
  slot: null,
  balance: null,
  packagesLater: 0,
  storeName: '云栖家居',
  storePhone: null,
};

test.each(MESSAGE_KINDS)(
  '%s names the customer, the order, the store and its phone in both languages',
  (kind) => {
    for (const locale of LOCALES) {
      const text = messageText(kind, locale, FACTS);
      for (const fact of ['李明朗', 'SO20261121-003', '云栖家居', '0571-8888 6666'])
        expect(text).toContain(fact);
    }
  },
);

test.each(MESSAGE_KINDS)('%s stays a whole sentence when nothing is known', (kind) => {
  for (const locale of LOCALES) {
    const text = messageText(kind, locale, NOTHING);
    expect(text).not.toMatch(/null|undefined|NaN|\{\{|[，,]{2}| {2}/);
    expect(text).toContain('云栖家居');
  }
});

test('the reminder says when, and what is to be paid', () => {
  const text = messageText('remind_delivery', 'zh-CN', FACTS);
  expect(text).toContain('将于 11月25日 周三 上午 09:00–12:00 送到');
  expect(text).toContain('尾款是 ¥3,200.00');
  expect(messageText('remind_delivery', 'zh-CN', { ...FACTS, balance: null })).not.toContain('尾款');
});

test('the reminder of a part says how much comes later, beside the balance', () => {
  const part = { ...FACTS, packagesLater: 1 };
  expect(messageText('remind_delivery', 'zh-CN', part)).toContain('送到（部分送货，还有 1 件以后送），请');
  expect(messageText('remind_delivery', 'en', part)).toContain(
    '(a part of it: 1 more package to follow later).',
  );
  expect(messageText('remind_delivery', 'zh-CN', FACTS)).not.toContain('部分送货');
});

test('only the steps told to a customer have a message', () => {
  expect(hasMessage('remind_delivery')).toBe(true);
  expect(hasMessage('contact')).toBe(false);
});
