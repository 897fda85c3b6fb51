import type { RawInputOf } from '../../../shared/contract';
import { carryingFee } from '../../../shared/domain/carryingFee';
import { addDays } from '../../../shared/domain/dates';
import { type Fen, shareByBp } from '../../../shared/domain/money';
import type { Actor } from '../../database/context';
import type { Rng } from '../rng';
import type { SampleStore } from '../sampleStore';
import { approach, sellerOf } from './contacts';
import { type Door, deliver } from './deliveries';
import { type Product, productList } from './productList';
import { tickOff } from './steps';

type Line = RawInputOf<'orders.create'>['lines'][number];

/** How far an order has come: not yet confirmed, being made, partly here, all here. */
type Progress = 'pending' | 'confirmed' | 'producing' | 'partly' | 'here' | 'cancelled';

interface Plan {
  /** Day of the order and its agreed delivery, counted from today. */
  day: number;
  agreed: number;
  progress: Progress;
  /** Share of the total that was paid before delivery, in 1/10,000. */
  paidBp: number;
  /** How the delivery went; signed where nothing is said. */
  door?: Door;
  /** The balance was not collected at the door. */
  owes?: boolean;
  /** Something was added later, and the owner agreed. */
  grows?: boolean;
}

/** Direct orders: those agreed for a past day are there to have been delivered, the others to be booked. */
const PLANS: readonly Plan[] = [
  { day: -72, agreed: -30, progress: 'here', paidBp: 10_000 },
  { day: -66, agreed: -26, progress: 'here', paidBp: 10_000 },
  { day: -61, agreed: -21, progress: 'here', paidBp: 10_000, door: 'partly_signed' },
  { day: -58, agreed: -16, progress: 'here', paidBp: 7_000 },
  { day: -52, agreed: -12, progress: 'here', paidBp: 10_000 },
  { day: -50, agreed: -9, progress: 'here', paidBp: 5_000, door: 'refused' },
  { day: -47, agreed: -6, progress: 'here', paidBp: 8_000, owes: true },
  { day: -45, agreed: -4, progress: 'here', paidBp: 10_000, door: 'moved' },
  { day: -41, agreed: -2, progress: 'here', paidBp: 5_000, owes: true },
  { day: -38, agreed: 0, progress: 'here', paidBp: 7_000 },
  { day: -36, agreed: 0, progress: 'here', paidBp: 10_000 },
  { day: -35, agreed: 0, progress: 'here', paidBp: 5_000 },
  { day: -33, agreed: 1, progress: 'here', paidBp: 8_000 },
  { day: -31, agreed: 1, progress: 'here', paidBp: 5_000 },
  { day: -29, agreed: 2, progress: 'here', paidBp: 10_000 },
  { day: -27, agreed: 4, progress: 'here', paidBp: 5_000 },
  { day: -25, agreed: 5, progress: 'here', paidBp: 3_000 },
  { day: -24, agreed: 7, progress: 'here', paidBp: 5_000 },
  { day: -22, agreed: 9, progress: 'partly', paidBp: 5_000 },
  { day: -20, agreed: 12, progress: 'partly', paidBp: 3_000 },
  { day: -17, agreed: 14, progress: 'producing', paidBp: 2_000 },
  { day: -15, agreed: 16, progress: 'cancelled', paidBp: 2_000 },
  { day: -13, agreed: 18, progress: 'producing', paidBp: 3_000, grows: true },
  { day: -10, agreed: 21, progress: 'producing', paidBp: 5_000 },
  { day: -8, agreed: 24, progress: 'producing', paidBp: 2_000 },
  { day: -6, agreed: 26, progress: 'confirmed', paidBp: 3_000 },
  { day: -4, agreed: 28, progress: 'confirmed', paidBp: 1_000 },
  { day: -2, agreed: 33, progress: 'confirmed', paidBp: 2_000 },
  { day: -1, agreed: 35, progress: 'pending', paidBp: 2_000 },
  { day: 0, agreed: 38, progress: 'pending', paidBp: 1_000 },
  { day: 0, agreed: 40, progress: 'pending', paidBp: 0 },
];

/** The whole-home order whose slip needs two pages. */
const BIG: Plan = { day: -40, agreed: 2, progress: 'here', paidBp: 6_000 };
const BIG_LINES = 40;

/** Days before the order on which its customer has come. */
const LEAD_DAYS = 3;

/** Direct orders in every state, with their payments, changes and deliveries; quotes add theirs. */
export function fillOrders(store: SampleStore): void {
  const rng = store.rng.fork('orders');
  const stories = [BIG, ...PLANS].sort((a, b) => a.day - b.day);
  for (const [index, plan] of stories.entries()) {
    const visitor = store.visitors.take(plan.day - LEAD_DAYS);
    if (!visitor) continue;
    const own = rng.fork(`order ${index}`);
    store.start(async () => {
      await approach(store, own, visitor, plan.day);
      await store.at(plan.day, own.pick(['10:40', '14:20', '16:05']));
      const seller = sellerOf(store, visitor);
      const products = await productList(store);
      const lines = plan === BIG ? bigLines(own, products) : someLines(own, products);
      const orderId = await writeOrder(store, own, { plan, seller, customerId: visitor.customer.id, lines });
      await bringAlong(store, own, orderId, seller, plan);
    });
  }
}

/** An accepted quote becomes an order on a day, which is confirmed the day after. */
export async function orderQuote(
  store: SampleStore,
  rng: Rng,
  seller: Actor,
  quoteId: number,
  day: number,
): Promise<void> {
  await store.at(day, '10:20');
  const draft = await store.call(seller, 'orders.prepare', { quoteId });
  if (draft.quoteVersion === null) throw new Error('sample data: an accepted quote without its version');
  const order = await store.call(seller, 'orders.createFromQuote', {
    ...draft.header,
    quoteId,
    quoteVersion: draft.quoteVersion,
    agreedDate: draft.promisedDate,
  });
  const plan: Plan = { day, agreed: 30, progress: 'confirmed', paidBp: 2_000 };
  await payDeposit(store, rng, order, seller, plan);
  await bringAlong(store, rng, order.id, seller, plan);
}

interface Wanted {
  plan: Plan;
  seller: Actor;
  customerId: number;
  lines: Line[];
}

async function writeOrder(store: SampleStore, rng: Rng, { plan, seller, customerId, lines }: Wanted) {
  const { header } = await store.call(seller, 'orders.prepare', { customerId });
  const pieces = lines.reduce((sum, line) => sum + line.packages, 0);
  const order = await store.call(seller, 'orders.create', {
    ...header,
    customerId,
    sellerId: seller.staffId,
    fitsLift: header.hasLift === true ? rng.chance(0.9) : null,
    carryingDistanceM: rng.pick([null, 30, 80]),
    agreedDate: addDays(store.today, plan.agreed),
    needsInstallation: rng.chance(0.7),
    oldFurnitureRemoval: rng.pick([null, null, null, '旧沙发一套拉走', '旧床和床垫拉走']),
    note: rng.pick([null, null, '送货前先打电话', '电梯需要提前登记', '周末在家']),
    discountFen: 0,
    deliveryFeeFen: rng.pick([0, 10_000, 20_000]),
    carryingFeeFen:
      header.floor !== null && header.hasLift !== null
        ? carryingFee({ pieces, floor: header.floor, hasLift: header.hasLift })
        : 0,
    installationFeeFen: rng.pick([0, 0, 30_000]),
    lines,
  });
  await payDeposit(store, rng, order, seller, plan);
  return order.id;
}

/** A deposit of at most a fifth with the order, the rest of what was paid some days later. */
async function payDeposit(
  store: SampleStore,
  rng: Rng,
  { id: orderId, version, totalFen }: { id: number; version: number; totalFen: number },
  seller: Actor,
  plan: Plan,
): Promise<void> {
  const paid = shareByBp(totalFen as Fen, plan.paidBp);
  const deposit = Math.min(paid, shareByBp(totalFen as Fen, 2_000));
  const method = rng.pick(['wechat', 'alipay', 'card', 'transfer', 'cash'] as const);
  const take = (
    day: number,
    orderVersion: number,
    payment: { kind: 'deposit_guarantee' | 'progress' | 'final'; amountFen: number },
  ) => {
    const paidDate = addDays(store.today, day);
    return store.call(seller, 'payments.take', { orderId, orderVersion, method, paidDate, ...payment });
  };
  if (deposit > 0) await take(plan.day, version, { kind: 'deposit_guarantee', amountFen: deposit });
  const rest = paid - deposit;
  if (rest <= 0) return;
  store.start(async () => {
    const later = Math.min(plan.day + 12, 0);
    await store.at(later, '17:10');
    const order = await store.call(seller, 'orders.get', { id: orderId });
    await take(later, order.version, {
      kind: plan.paidBp === 10_000 ? 'final' : 'progress',
      amountFen: rest,
    });
  });
}

async function bringAlong(
  store: SampleStore,
  rng: Rng,
  id: number,
  seller: Actor,
  plan: Plan,
): Promise<void> {
  if (plan.progress === 'pending') return;
  const [desk] = store.people('front_desk');
  const now = () => store.call(desk, 'orders.get', { id });
  await store.at(plan.day + 1, '09:30');
  await store.call(desk, 'orders.confirm', { id, version: (await now()).version });
  await tickOff(store, id, 'thank_customer');
  if (plan.progress === 'confirmed') return;
  if (plan.progress === 'cancelled') {
    await cancelAndRefund(store, id, plan);
    return;
  }
  const arrive = async (day: number, arrivalState: 'producing' | 'arrived', share: number) => {
    await store.at(day, '11:15');
    const { version, lines } = await now();
    const made = lines.filter((line) => line.source === 'ordered' || line.source === 'custom');
    const some = made.slice(0, Math.max(1, Math.ceil(made.length * share)));
    if (some.length === 0) return;
    const changes = some.map(({ id: lineId }) => ({ lineId, arrivalState }));
    await store.call(desk, 'orders.setArrival', { id, version, lines: changes });
  };
  await arrive(plan.day + 3, 'producing', 1);
  if (plan.grows) await growLater(store, id, seller, plan.day + 6);
  if (plan.progress === 'partly') await arrive(plan.day + 15, 'arrived', 0.5);
  if (plan.progress !== 'here') return;
  await arrive(plan.day + rng.int(15, 18), 'arrived', 1);
  const { agreed, door = 'signed', owes = false } = plan;
  await deliver(store, rng, { orderId: id, promised: agreed, door, owes });
}

async function cancelAndRefund(store: SampleStore, id: number, plan: Plan): Promise<void> {
  const [desk] = store.people('front_desk');
  await store.at(plan.day + 5, '15:00');
  const { version } = await store.call(desk, 'orders.get', { id });
  await store.call(desk, 'orders.cancel', { id, version, reason: '客户换了城市工作，房子不装了' });
  const order = await store.call(desk, 'orders.get', { id });
  await store.call(desk, 'payments.refund', {
    orderId: id,
    orderVersion: order.version,
    method: 'transfer',
    amountFen: order.receivedFen,
    paidDate: addDays(store.today, plan.day + 5),
    reason: '协商取消，全额退还',
  });
}

/** Where a kind of furniture stands; a bedroom is any of them. */
const ROOM_OF: Readonly<Record<string, string>> = {
  ...{ dining_table: '餐厅', dining_chair: '餐厅', sideboard: '餐厅', desk: '书房', bookcase: '书房' },
  ...{ shoe_cabinet: '玄关', kitchen: '厨房' },
};
const BEDROOM = ['bed', 'mattress', 'nightstand', 'chest', 'wardrobe', 'dresser'];
const BEDROOMS = ['主卧', '主卧', '次卧', '儿童房'];

/** The room in which a product will stand. */
export const roomFor = (rng: Rng, { kind }: Product): string =>
  BEDROOM.includes(kind.code) ? rng.pick(BEDROOMS) : (ROOM_OF[kind.code] ?? '客厅');

function lineOf(rng: Rng, product: Product, roomName: string, quantity = 1): Line {
  const tailored = product.source === 'custom' && product.lengthMm !== null;
  return {
    roomName,
    productId: product.id,
    name: product.name,
    model: product.model,
    lengthMm: tailored && product.lengthMm ? product.lengthMm + rng.int(-8, 8) * 25 : product.lengthMm,
    widthMm: product.widthMm,
    heightMm: product.heightMm,
    material: rng.pick(product.materials) ?? null,
    color: rng.pick(product.colors) ?? null,
    source: product.source,
    quantity,
    packages: product.packages * quantity,
    unitPriceFen: product.priceFen,
    gift: false,
    remark: rng.pick([null, null, null, '靠墙放，注意墙纸', '颜色按样板']),
  };
}

function someLines(rng: Rng, products: readonly Product[]): Line[] {
  return rng
    .sample(products, rng.int(2, 6))
    .map((product) => lineOf(rng, product, roomFor(rng, product), rng.chance(0.15) ? 2 : 1));
}

/** A whole home: forty different products. */
function bigLines(rng: Rng, products: readonly Product[]): Line[] {
  return rng.sample(products, BIG_LINES).map((product) => lineOf(rng, product, roomFor(rng, product)));
}

/** The same again for another room: a change so large that the owner is asked, and agrees. */
async function growLater(store: SampleStore, id: number, seller: Actor, day: number): Promise<void> {
  await store.at(day, '15:30');
  const order = await store.call(seller, 'orders.get', { id });
  const lines = order.lines.map((line) => ({
    id: line.id,
    roomName: line.roomName,
    productId: line.productId,
    name: line.name,
    model: line.model,
    lengthMm: line.lengthMm,
    widthMm: line.widthMm,
    heightMm: line.heightMm,
    material: line.material,
    color: line.color,
    source: line.source,
    quantity: line.quantity,
    packages: line.packages,
    unitPriceFen: line.unitPriceFen,
    gift: line.gift,
    remark: line.remark,
    wantedDate: line.wantedDate,
  }));
  const [line] = lines;
  if (!line) return;
  const added = { ...line, id: null, roomName: '次卧', quantity: 2, packages: line.packages * 2 };
  const { version, discountFen, deliveryFeeFen, carryingFeeFen, installationFeeFen } = order;
  const { outcome } = await store.call(seller, 'orders.changeLines', {
    ...{ id, version, discountFen, deliveryFeeFen, carryingFeeFen, installationFeeFen },
    lines: [...lines, added],
    reason: '次卧也要同款，请店主确认',
  });
  if (outcome === 'applied') return;
  await store.at(day, '17:45');
  const [owner] = store.people('owner');
  const pending = await store.call(owner, 'approvals.pending', {});
  const asked = pending.find(({ entity, entityId }) => entity === 'orders' && entityId === id);
  if (!asked) throw new Error('sample data: the change did not ask for approval');
  await store.call(owner, 'approvals.decide', {
    id: asked.id,
    version: asked.version,
    approve: true,
    note: null,
  });
}
