import {
  customers,
  memberCards,
  orderLines,
  orderPackages,
  orders,
  payments,
  quotes,
} from '../../src/main/database/schema';
import { type OrderParts, outcomeOf } from '../../src/main/features/orders/orderFacts';
import { expectedDateOf } from '../../src/main/features/orders/orderLines';
import { keepOrderTasksOn } from '../../src/main/features/orders/orderTasks';
import { volumeOf } from '../../src/main/features/quotes/quoteContent';
import { orderRemarks } from '../../src/main/sample/remarks';
import type { Rng } from '../../src/main/sample/rng';
import { carryingFee } from '../../src/shared/domain/carryingFee';
import { DEFAULT_FACTS_SETTINGS } from '../../src/shared/domain/customerFacts/settings';
import { type Fen, shareByBp } from '../../src/shared/domain/money';
import { lineAmount, type PAYMENT_KINDS } from '../../src/shared/domain/orderMoney';
import { stageRank } from '../../src/shared/domain/states/customerStage';
import { type Person, reachStage } from './customerLife';
import { followOrder } from './orderProgress';
import { orderQuoted, type QuoteCase } from './quoteLife';
import type { Product } from './showroom';
import { later, type World } from './world';

/** An order with everything that belongs to it, as the services read it, and whose it is. */
export interface OrderCase {
  parts: OrderParts;
  person: Person;
  sellerId: number;
  /** Applied changes, newest first: the total (fen) before each, and whether the owner agreed to it. */
  changes: { before: number; agreed: boolean }[];
  rng: Rng;
  /** What it was made from. */
  quote: QuoteCase['row'] | null;
}

type LineValues = Omit<
  OrderParts['lines'][number],
  'id' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt'
>;

const ROOM_NAMES = ['客厅', '餐厅', '主卧', '次卧', '儿童房', '书房', '玄关'];
const METHODS = ['wechat', 'alipay', 'card', 'transfer', 'cash'] as const;
/** Of a hundred buyers so many buy again, years later. */
const BUYS_AGAIN = 0.21;

/** An order is written now: from the quote, or as the customer chooses in the showroom. */
export function beginOrder(world: World, person: Person, quote: QuoteCase | null): void {
  const { ledger, calendar } = world;
  const { row: customer, rng } = person;
  const sellerId = customer.sellerId ?? world.showroom.sellers[0]?.staffId ?? world.showroom.owner.staffId;
  ledger.enter(ledger.now, sellerId, quote ? 'orders.createFromQuote' : 'orders.create');
  const usable = quote && orderQuoted(world, quote) ? quote : null;
  const today = calendar.dayOf(ledger.now);
  const lines = usable ? usable.lines : chooseLines(world, rng);
  const expected = lines.map((line) => expectedDateOf(line, supplyOf(world, line.productId), ledger.today));
  const promised = calendar.dayOfDate([ledger.today, ...expected].sort().at(-1) ?? ledger.today);
  const pieces = lines.reduce((sum, line) => sum + line.packages, 0);
  const { floor, hasLift } = customer;
  const goods = lines.reduce(
    (sum, line) => sum + lineAmount({ ...priced(line), cancelled: false }),
    0,
  ) as Fen;
  const order = ledger.insert(orders, {
    number: ledger.number('SO'),
    customerId: customer.id,
    quoteId: usable?.row.id ?? null,
    orderDate: ledger.today,
    contactName: customer.name || '业主',
    phone: customer.phone,
    phone2: customer.phone2,
    community: person.community?.name ?? null,
    district: person.community?.district ?? null,
    building: customer.building,
    unit: customer.unit,
    room: customer.room,
    floor,
    hasLift,
    fitsLift: hasLift ? rng.chance(0.9) : null,
    carryingDistanceM: rng.pick([null, 30, 80]),
    sellerId,
    designerId: rng.chance(0.2) ? world.showroom.designer.staffId : null,
    partnerId: customer.partnerId,
    agreedDate: rng.chance(0.9) ? calendar.date(promised + rng.int(1, 14)) : null,
    needsInstallation: rng.chance(0.7),
    oldFurnitureRemoval: rng.chance(0.1) ? '旧沙发一套拉走' : null,
    note: rng.chance(0.4) ? rng.pick(orderRemarks) : null,
    discountFen: usable ? usable.row.discountFen : shareByBp(goods, rng.pick([0, 0, 100, 200, 300])),
    deliveryFeeFen: usable ? usable.row.deliveryFeeFen : rng.pick([0, 10_000, 20_000]),
    carryingFeeFen: usable
      ? usable.row.carryingFeeFen
      : floor !== null && hasLift !== null
        ? carryingFee({ pieces, floor, hasLift })
        : 0,
    installationFeeFen: usable ? usable.row.installationFeeFen : rng.pick([0, 0, 30_000]),
    totalFen: 0,
  });
  ledger.state('orders', order.id, null, 'pending');
  const parts: OrderParts = { order, lines: [], packages: [], deliveries: [], payments: [], openReturns: 0 };
  const own: OrderCase = { parts, person, sellerId, changes: [], rng, quote: usable?.row ?? null };
  person.orders.push(order);
  for (const line of lines) addLine(world, own, line);
  if (customer.stage !== 'won' && stageRank(customer.stage) >= 0) person.stageBeforeWon = customer.stage;
  reachStage(world, customer, 'won');
  refresh(world, own);
  world.documents.orders += 1;
  world.buyers.push(customer.id);
  const deposit = shareByBp(order.totalFen as Fen, rng.pick([1_000, 2_000, 2_000]));
  if (deposit > 0 && rng.chance(0.96)) takeMoney(world, own, 'deposit_guarantee', deposit);
  followOrder(world, own);
  if (rng.chance(BUYS_AGAIN))
    later(world, today + rng.int(90, 1_100), rng.int(600, 1_050), () => beginOrder(world, person, null));
}

/** What the showroom knows of a product's production. */
export function supplyOf(world: World, productId: number | null): Product | null {
  return productId === null ? null : (world.showroom.products.find(({ id }) => id === productId) ?? null);
}

const priced = ({ unitPriceFen, quantity, gift }: LineValues) => ({
  unitPriceFen: unitPriceFen as Fen,
  quantity,
  gift,
});

/** Some products as the customer takes them; a few in another size, now and then a gift. */
export function chooseLines(world: World, rng: Rng): LineValues[] {
  const mean = world.size.linesPerOrder - 1;
  const count = 1 + Math.min(Math.floor(-Math.log(1 - rng.next()) * (mean + 0.5)), 60);
  return Array.from({ length: count }, (_, i) => {
    const product = rng.pick(world.showroom.products);
    const quantity = rng.weighted([
      [1, 82],
      [2, 12],
      [4, 4],
      [6, 2],
    ] as const);
    return lineOf(rng, product, { sort: i + 1, quantity, gift: i > 1 && rng.chance(0.05) });
  });
}

function lineOf(
  rng: Rng,
  product: Product,
  { sort, quantity, gift }: { sort: number; quantity: number; gift: boolean },
): LineValues {
  const tailored = product.source === 'custom' && product.lengthMm !== null;
  const size = {
    lengthMm: tailored && product.lengthMm ? product.lengthMm + rng.int(-8, 8) * 25 : product.lengthMm,
    widthMm: product.widthMm,
    heightMm: product.heightMm,
  };
  return {
    orderId: 0,
    sort,
    roomName: rng.pick(ROOM_NAMES),
    productId: product.id,
    name: product.name,
    model: product.model,
    ...size,
    material: product.materials.length > 0 ? rng.pick(product.materials) : null,
    color: product.colors.length > 0 ? rng.pick(product.colors) : null,
    source: product.source,
    quantity,
    packages: product.packages * quantity,
    volumeDm3: volumeOf({ ...size, quantity }, product),
    unitPriceFen: product.priceFen,
    gift,
    remark: rng.chance(0.1) ? '颜色按样板' : null,
    arrivalState: 'pending',
    expectedDate: null,
    wantedDate: null,
    cancelledAt: null,
    unitCostFen: product.costFen,
  };
}

/** Puts a line with its packages into an order. */
export function addLine(world: World, { parts }: OrderCase, line: LineValues): void {
  const { ledger } = world;
  const inTheHouse = line.source === 'sample' || line.source === 'stock';
  const row = ledger.insert(orderLines, {
    ...line,
    orderId: parts.order.id,
    arrivalState: inTheHouse ? 'arrived' : 'pending',
    expectedDate: expectedDateOf(line, supplyOf(world, line.productId), ledger.today),
  });
  parts.lines.push(row);
  for (let no = 1; no <= row.packages; no += 1) {
    const state = inTheHouse ? 'arrived' : 'pending';
    parts.packages.push(
      ledger.insertPart(orderPackages, { orderId: parts.order.id, lineId: row.id, no, state }),
    );
  }
}

/** Brings an order in step with its parts, by the service's own rules. */
export function refresh(world: World, own: OrderCase): void {
  const { parts } = own;
  const { ledger, taskList, settings, zone } = world;
  const { order } = parts;
  const before = order.state;
  const outcome = outcomeOf(parts);
  ledger.update(orders, order, { ...outcome });
  if (outcome.state !== before) {
    ledger.state('orders', order.id, before, outcome.state);
    if (outcome.state === 'cancelled') giveUpSale(world, own);
  }
  keepOrderTasksOn(
    {
      today: ledger.today,
      zone,
      bookDaysBefore: settings.reminders.bookDaysBefore,
      find: (key) => taskList.find(key),
      upsertTask: (request) => taskList.upsertTask(request),
      completeTasks: (...keys) => taskList.completeTasks(...keys),
      cancelTasks: (...keys) => taskList.cancelTasks(...keys),
    },
    parts,
    outcome,
  );
}

/** No order is left: the quote is open again, and the customer stands where they stood, as `keepSale` has it. */
function giveUpSale({ ledger }: World, { parts: { order }, person, quote }: OrderCase): void {
  if (quote && quote.state === 'ordered') {
    ledger.update(quotes, quote, { state: 'accepted' });
    ledger.state('quotes', quote.id, 'ordered', 'accepted', order.number);
  }
  const { row, orders: all } = person;
  if (row.stage !== 'won' || all.some(({ state }) => state !== 'cancelled')) return;
  const stage = quote ? 'quoted' : (person.stageBeforeWon ?? 'registered');
  ledger.update(customers, row, { stage });
  ledger.state('customers', row.id, 'won', stage, order.number);
}

/** Money comes in, never more than is owed; or goes back, never more than was received. */
export function takeMoney(
  world: World,
  own: OrderCase,
  kind: (typeof PAYMENT_KINDS)[number],
  amountFen: number,
  deliveryId: number | null = null,
): void {
  const { ledger } = world;
  const { order, payments: paid } = own.parts;
  const most = kind === 'refund' ? order.receivedFen : order.totalFen - order.receivedFen;
  if (amountFen <= 0 || amountFen > most)
    throw new Error(`order ${order.number}: ${kind} of ${amountFen} fen`);
  paid.push(
    ledger.insertFinal(payments, {
      number: ledger.number('PM'),
      orderId: order.id,
      customerId: order.customerId,
      deliveryId,
      kind,
      method: own.rng.pick(METHODS),
      amountFen,
      paidDate: ledger.today,
      staffId: ledger.actorId ?? own.sellerId,
      note: null,
    }),
  );
  world.documents.payments += 1;
  refresh(world, own);
  giveCard(world, own);
}

/** Whoever has paid as much for one order as makes a member gets a card. */
function giveCard({ ledger }: World, { parts: { order }, person }: OrderCase): void {
  if (person.hasCard || order.receivedFen < DEFAULT_FACTS_SETTINGS.tiers.silverFen) return;
  person.hasCard = true;
  ledger.insert(memberCards, { customerId: order.customerId, number: ledger.cardNumber() });
}

export const balanceOf = ({ parts: { order } }: OrderCase): number => order.totalFen - order.receivedFen;
