import { boardStore, waitingOf } from './deliveries';
import { inlineJobs } from './inlineJobs';
import { changeInput, line, orderInput } from './orders';
import type { TestStore } from './testStore';

/** Long enough that its initials do not stand by chance in the letters of a hash. */
export const NAME = '阿依努尔买买提';
const PHONE = '13987654321';
const PHONE2 = '057186543210';
/** All of it is about the person; none of it may be found afterwards. */
export const WORDS = [NAME, PHONE, PHONE2, '紫藤苑八号', '怕狗从后门进', 'ayinuermaimaiti', 'aynemmt'];
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQF/e5IkGQAAAABJRU5ErkJggg==',
  'base64',
);

/** A customer with a bit of everything: delivered, paid, served; and a neighbour who has to stay as they are. */
export async function storeWithLife() {
  const jobs = inlineJobs();
  const store = await boardStore({
    platform: {
      jobs,
      logProblem: (_where, error) => {
        throw error;
      },
    },
  });
  const { owner, front_desk: desk } = store.as;
  const note = `${NAME} 怕狗从后门进，电话 ${PHONE}`;
  const neighbour = await owner('customers.register', { name: '王芳', phone: '13600000001', note: '邻居' });
  const customer = await owner('customers.register', {
    name: NAME,
    phone: PHONE,
    phone2: PHONE2,
    building: '紫藤苑八号',
    note,
    rooms: ['living'],
    needNote: note,
  });
  const { id: customerId } = customer;
  await owner('customers.update', {
    id: customerId,
    version: customer.version,
    person: {
      name: NAME,
      birthday: { calendar: 'lunar', month: 4, day: 10, leap: false, year: 1980 },
      hobbies: note,
    },
  });
  await owner('followups.logContact', { customerId, channel: 'call', outcome: 'interested', note });
  const visit = await owner('followups.planVisit', { customerId, date: '2026-11-21', goal: note });
  await owner('invitations.invite', { customerId, date: '2026-11-21', stagedSet: [], note });
  const proposal = await owner('proposals.create', {
    customerId,
    title: `${NAME} 全屋`,
    rooms: [note.slice(0, 20)],
  });
  const quote = await owner('quotes.create', { customerId });
  await owner('quotes.save', {
    ...{ id: quote.id, version: quote.version, validUntil: '2026-12-21', note },
    ...{ discountFen: 0, deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
    lines: [line({ remark: note })],
  });
  const saved = await owner('quotes.get', { id: quote.id });
  // A line that is taken out again lives on in the audit log alone.
  await owner('quotes.save', {
    ...{ id: quote.id, version: saved.version, validUntil: '2026-12-21', note },
    ...{ discountFen: 0, deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
    lines: [],
  });
  const order = await owner(
    'orders.create',
    orderInput(customerId, {
      ...{ contactName: NAME, phone: PHONE, phone2: PHONE2, building: '紫藤苑八号', note },
      lines: [line({ source: 'stock', remark: note })],
    }),
  );
  await owner('orders.confirm', { id: order.id, version: order.version });
  // Words stand in what a change did, and in what the owner was asked and is not any more.
  const { sales } = store.as;
  await sales('orders.changeLines', { ...(await withRemark(store, order.id, `${note}！`)), reason: note });
  const dearer = await withRemark(store, order.id, `${note}。`);
  for (const one of dearer.lines) one.unitPriceFen *= 2;
  await sales('orders.changeLines', { ...dearer, reason: note });
  const [asked] = await owner('approvals.pending', {});
  if (!asked) throw new Error('a dearer order is asked about');
  await owner('approvals.decide', { id: asked.id, version: asked.version, approve: false, note });
  const waiting = await waitingOf(store, order.id);
  await desk('deliveries.update', { id: waiting.id, version: waiting.version, remarks: note });
  await owner('customerFacts.grantTier', { customerId, tier: 'gold', untilDate: '2027-11-20', reason: note });
  await owner('members.issueCard', { customerId });
  await owner('members.use', {
    ...{ customerId, right: 'maintenance', usedOn: '2026-11-21', note, overReason: note },
  });
  const request = await owner('requests.create', {
    ...{ customerId, orderId: order.id, kind: 'inquiry', title: note, description: note },
  });
  await owner('tasks.create', { customerId, note, dueDate: '2026-11-21' });
  const kind = await owner('catalogue.createKind', { nameZh: '沙发', bufferDays: 1, sort: 1 });
  const atHome = await owner('homeItems.add', {
    ...{ customerId, kindId: kind.id, year: 2019, priceFen: 800_000 },
    ...{ roomName: note.slice(0, 20), brand: note.slice(0, 30), note },
  });
  const pictures = [
    ['customers', customerId],
    ['visits', visit.id],
    ['orders', order.id],
    ['home_items', atHome.id],
  ] as const;
  for (const [entity, entityId] of pictures) {
    await owner('attachments.add', { entity, entityId, kind: 'photo', name: `${NAME}.png`, bytes: PIXEL });
  }
  const ask = async () => {
    const { version } = await owner('customers.get', { id: customerId });
    await desk('erasure.ask', { customerId, version, reason: `${NAME}来电要求` });
  };
  const approve = async () => {
    const [asked] = await owner('approvals.pending', {});
    if (!asked) throw new Error('nothing was asked');
    await owner('approvals.decide', { id: asked.id, version: asked.version, approve: true });
    await jobs.stopAll(10_000);
  };
  /** Delivered, paid and closed; of somebody erased only without words. */
  const finish = async (
    words: { note: string | null; receiver: string | null } = { note, receiver: NAME },
  ) => {
    const delivery = await owner('deliveries.get', { id: waiting.id });
    await desk('deliveries.book', { id: waiting.id, version: delivery.version, ...store.place });
    store.clock.set(Date.UTC(2026, 10, 27, 8));
    const booked = await owner('deliveries.get', { id: waiting.id });
    await desk('deliveries.result', {
      ...{ id: waiting.id, version: booked.version, outcome: 'signed', ...words },
    });
    const { version } = await owner('orders.get', { id: order.id });
    await owner('payments.take', {
      ...{ orderId: order.id, orderVersion: version, kind: 'final', method: 'cash', paidDate: '2026-11-21' },
      ...{ amountFen: order.totalFen, note: words.note },
    });
    const now = await owner('requests.get', { id: request.id });
    await owner('requests.move', { id: request.id, version: now.version, step: 'resolve', note: words.note });
    const resolved = await owner('requests.get', { id: request.id });
    await owner('requests.move', {
      id: request.id,
      version: resolved.version,
      step: 'close',
      note: words.note,
    });
  };
  /** A return of what was delivered, thought better of. */
  const bringBack = async () => {
    const { version: orderVersion, lines } = await owner('orders.get', { id: order.id });
    const back = await owner('returns.open', {
      ...{ orderId: order.id, orderVersion, requestId: request.id, kind: 'return', reason: note, note },
      lines: lines.map(({ id }) => ({ orderLineId: id, quantity: 1 })),
    });
    await owner('returns.withdraw', { id: back.id, version: back.version });
  };
  const life = { customerId, neighbour, order, proposal, request, visit };
  return { ...store, jobs, ...life, ask, approve, finish, bringBack };
}

async function withRemark(store: TestStore, orderId: number, remark: string) {
  const change = await changeInput(store, orderId);
  return { ...change, lines: change.lines.map((one) => ({ ...one, remark })) };
}

/** The words that stand in these bytes. */
export const mentions = (bytes: Buffer): string[] =>
  WORDS.filter((word) => bytes.includes(Buffer.from(word)));
