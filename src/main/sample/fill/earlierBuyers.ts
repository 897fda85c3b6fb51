import type { RawInputOf } from '../../../shared/contract';
import { addDays } from '../../../shared/domain/dates';
import type { RevisitResult } from '../../../shared/domain/requestRules';
import type { Actor } from '../../database/context';
import { pickCommunity, sampleHome } from '../communities';
import { sampleMobile, samplePerson } from '../people';
import type { Rng } from '../rng';
import type { SampleStore } from '../sampleStore';
import type { Customer } from '../visitors';
import { homeInput } from './customers';
import { type SampleItem, sampleItems } from './homeItems';
import { roomFor } from './orders';
import { type Product, productList } from './productList';
import { tickOff } from './steps';

type Line = RawInputOf<'orders.create'>['lines'][number];

/** An order of the years before: its day, counted from today, and about how much it was; in yuan. */
type Bought = readonly [day: number, yuan: number];

interface Earlier {
  bought: readonly Bought[];
  /** They asked for something on a day, and said afterwards how content they were. */
  answer?: readonly [day: number, result: RevisitResult];
  /** On a day somebody was there and counted what stands in the home: so many pieces of others. */
  counted?: readonly [day: number, pieces: number];
  /** Sold off far below its price. */
  clearance?: true;
  /** Made by a carpenter: what it cost is not known. */
  unlisted?: true;
}

/** Buyers of the six years before the last quarter: all layers, classes, tiers and most cells of how long ago and how often. */
const EARLIER: readonly Earlier[] = [
  {
    bought: [
      ...([
        [-2100, 12_000],
        [-1700, 8_000],
        [-1200, 16_000],
      ] as const),
      ...([
        [-700, 9_000],
        [-330, 21_000],
        [-75, 30_000],
      ] as const),
    ],
    answer: [-60, 'content'],
    counted: [-52, 4],
  },
  {
    bought: [
      [-1500, 9_000],
      [-1100, 6_000],
      [-620, 12_000],
      [-210, 11_000],
    ],
    answer: [-150, 'discontent'],
    counted: [-140, 2],
  },
  {
    bought: [
      [-1300, 15_000],
      [-900, 8_000],
      [-420, 18_000],
    ],
    answer: [-380, 'content'],
    counted: [-370, 5],
  },
  {
    bought: [
      [-800, 7_000],
      [-120, 14_000],
    ],
  },
  {
    bought: [
      [-1700, 11_000],
      [-950, 6_000],
    ],
  },
  { bought: [[-300, 9_000]], clearance: true },
  { bought: [[-500, 24_000]], answer: [-440, 'content'] },
  { bought: [[-640, 13_000]], answer: [-600, 'discontent'] },
  { bought: [[-1100, 17_000]] },
  { bought: [[-1600, 4_000]] },
  { bought: [[-2150, 26_000]] },
  { bought: [[-240, 120_000]], counted: [-225, 1] },
  { bought: [[-280, 6_000]], unlisted: true },
];

/** Before them nothing of the kind was written down. */
const PHONES_FROM = 300;

/** People who bought in the years before, each in a story of their own. */
export function fillEarlierBuyers(store: SampleStore): void {
  const rng = store.rng.fork('earlier buyers');
  for (const [index, buyer] of EARLIER.entries()) {
    const own = rng.fork(`buyer ${index}`);
    store.start(() => tell(store, own, buyer, index));
  }
}

async function tell(store: SampleStore, rng: Rng, buyer: Earlier, index: number): Promise<void> {
  const [[firstDay] = [0]] = buyer.bought;
  const seller = rng.pick(store.people('sales'));
  await store.at(firstDay - 2, '14:30');
  const customer = await register(store, rng, seller, index);
  const visits = buyer.counted
    ? [{ day: buyer.counted[0], go: () => count(store, rng, buyer, customer.id) }]
    : [];
  const answers = buyer.answer ? [{ day: buyer.answer[0], go: () => ask(store, buyer, customer.id) }] : [];
  const bought = buyer.bought.map(([day, yuan]) => ({
    day,
    go: () => buy(store, rng, { seller, customer, buyer, day, yuan }),
  }));
  for (const { go } of [...bought, ...answers, ...visits].sort((a, b) => a.day - b.day)) await go();
}

async function register(store: SampleStore, rng: Rng, seller: Actor, index: number): Promise<Customer> {
  const community = pickCommunity(rng);
  const person = samplePerson(rng, rng.int(1965, 1988));
  const customer = await store.call(seller, 'customers.register', {
    ...{ name: person.name, gender: person.gender, phone: sampleMobile(PHONES_FROM + index) },
    ...homeInput(sampleHome(rng, community), community.name),
    sellerId: seller.staffId,
  });
  await store.call(seller, 'followups.logContact', {
    ...{ customerId: customer.id, channel: 'in_store', outcome: 'interested', note: '看中了，后天来定' },
  });
  return customer;
}

const headerOf = ({
  id,
  name,
  phone,
  community,
  district,
  building,
  unit,
  room,
  floor,
  hasLift,
}: Customer) => ({
  ...{ customerId: id, contactName: name, phone, community, district, building, unit, room, floor, hasLift },
});

interface Buy {
  seller: Actor;
  customer: Customer;
  buyer: Earlier;
  day: number;
  yuan: number;
}

/** Bought from the stock, paid at once, delivered some days later, asked after. */
async function buy(store: SampleStore, rng: Rng, { seller, customer, buyer, day, yuan }: Buy): Promise<void> {
  const [desk] = store.people('front_desk');
  const [crew] = store.people('delivery');
  await store.at(day, rng.pick(['10:30', '15:10', '16:40']));
  const lines = await linesFor(store, rng, buyer, yuan);
  const totalFen = lines.reduce((sum, { unitPriceFen }) => sum + unitPriceFen, 0);
  const paidDate = addDays(store.today, day);
  const { id: orderId, version } = await store.call(
    buyer.clearance ? store.people('owner')[0] : seller,
    'orders.create',
    {
      ...{ ...headerOf(customer), sellerId: seller.staffId, agreedDate: addDays(store.today, day + 4) },
      ...{
        needsInstallation: false,
        discountFen: 0,
        deliveryFeeFen: 0,
        carryingFeeFen: 0,
        installationFeeFen: 0,
      },
      firstPayment: {
        kind: 'final',
        method: rng.pick(['wechat', 'card', 'transfer']),
        amountFen: totalFen,
        paidDate,
      },
      lines,
    },
  );
  await store.call(desk, 'orders.confirm', { id: orderId, version });
  await tickOff(store, orderId, 'thank_customer');
  const { rows } = await store.call(desk, 'deliveries.waiting', { orderId });
  for (const card of rows) {
    const { slotId, crewId } = await placeFor(store, card.id, day + 3);
    const date = addDays(store.today, day + 3);
    const booked = await store.call(desk, 'deliveries.book', {
      ...{ id: card.id, version: card.version, date, slotId, crewId },
    });
    await store.at(day + 3, '17:30');
    const signed = await store.call(crew, 'deliveries.result', {
      ...{ id: card.id, version: booked.version, outcome: 'signed', receiver: card.customerName },
    });
    await store.at(day + 5, '15:20');
    await store.call(desk, 'deliveries.revisit', { id: card.id, version: signed.version, note: '用着很好' });
  }
}

type Place = { crewId: number; slotId: number };
const places = new WeakMap<SampleStore, Place>();

/** A crew and slot, asked for once: in those years there is room on every day. */
async function placeFor(store: SampleStore, deliveryId: number, day: number): Promise<Place> {
  const known = places.get(store);
  if (known) return known;
  const [slot] = await store.call(store.people('front_desk')[0], 'deliveries.freeSlots', {
    ...{ id: deliveryId, from: addDays(store.today, day), limit: 1 },
  });
  if (!slot) throw new Error('sample data: no crew of earlier years has room');
  places.set(store, slot);
  return slot;
}

async function linesFor(store: SampleStore, rng: Rng, buyer: Earlier, yuan: number): Promise<Line[]> {
  if (buyer.unlisted) return [unlisted(yuan)];
  const wanted = yuan * 100;
  const lines: Line[] = [];
  let fen = 0;
  for (const product of rng.shuffle(await productList(store))) {
    if (product.priceFen > wanted * 1.1 - fen) continue;
    lines.push(lineOf(rng, product, buyer.clearance ? 0.4 : 1));
    fen += product.priceFen;
    if (fen > wanted * 0.85 || lines.length === 12) break;
  }
  return lines;
}

const lineOf = (rng: Rng, product: Product, share: number): Line => ({
  ...{ roomName: roomFor(rng, product), productId: product.id, name: product.name, model: product.model },
  ...{ lengthMm: product.lengthMm, widthMm: product.widthMm, heightMm: product.heightMm },
  ...{ material: product.materials[0] ?? null, color: product.colors[0] ?? null },
  ...{ source: 'stock', quantity: 1, packages: product.packages, gift: false },
  unitPriceFen: Math.round((product.priceFen * share) / 10_000) * 10_000,
});

const unlisted = (yuan: number): Line => ({
  ...{ roomName: '书房', name: '老榆木大书案', source: 'stock', quantity: 1, packages: 1, gift: false },
  unitPriceFen: yuan * 100,
});

/** Something small was put right, and they said how content they are. */
async function ask(store: SampleStore, { answer }: Earlier, customerId: number): Promise<void> {
  if (!answer) return;
  const [day, revisitResult] = answer;
  const [desk] = store.people('front_desk');
  await store.at(day, '10:15');
  let at = await store.call(desk, 'requests.create', {
    ...{ customerId, kind: 'service_request', title: '柜门合页松了，请人来紧一紧', assigneeId: desk.staffId },
  });
  const move = async (step: 'accept' | 'resolve' | 'revisit' | 'close', note: string | null) => {
    const revisit = step === 'revisit' && { revisitResult };
    at = await store.call(desk, 'requests.move', { id: at.id, version: at.version, step, note, ...revisit });
  };
  await move('accept', null);
  await store.at(day + 1, '16:00');
  await move('resolve', '师傅上门紧好，其余几扇也看了');
  await store.at(day + 3, '11:00');
  await move('revisit', revisitResult === 'content' ? '满意' : '等得太久，不太高兴');
  await move('close', null);
}

async function count(store: SampleStore, rng: Rng, { counted }: Earlier, customerId: number): Promise<void> {
  if (!counted) return;
  const [day, pieces] = counted;
  const [designer] = store.people('designer');
  await store.at(day, '09:20');
  const items: SampleItem[] = await sampleItems(store, rng, pieces);
  const visit = await store.call(designer, 'followups.planVisit', {
    ...{
      customerId,
      date: addDays(store.today, day),
      startTime: '14:00',
      goal: '看看家具用得怎样，清点还缺什么',
    },
  });
  await store.at(day, '15:30');
  await store.call(designer, 'followups.completeVisit', {
    ...{ id: visit.id, version: visit.version, result: '家具用得好；其余房间也看了', measurements: [] },
    ...{ inventoryDone: true, homeItems: items },
  });
}
