import type { OutputOf, RawInputOf } from '../../../shared/contract';
import { addDays } from '../../../shared/domain/dates';
import type { Actor } from '../../database/context';
import { expireDueQuotes } from '../../features/quotes';
import type { Rng } from '../rng';
import type { SampleStore } from '../sampleStore';
import type { Visitor } from '../visitors';
import { approach, sellerOf, talkAgain } from './contacts';
import { orderQuote } from './orders';
import { type Product, productList } from './productList';

type Quote = OutputOf<'quotes.get'>;
type Line = RawInputOf<'quotes.save'>['lines'][number];
type End = 'draft' | 'waiting' | 'offered' | 'accepted' | 'expired' | 'lost';

interface Story {
  /** Days ago on which it was written. */
  days: number;
  end: End;
  /** Days from writing it until it expires. */
  valid: number;
  /** Discount in 1/10,000 of the goods. */
  discountBp: number;
  /** Days from accepting it until it is ordered; never, where it stays a quote. */
  orderedAfter?: number;
  /** A piece that the catalogue does not have. */
  custom?: Pick<Line, 'name' | 'lengthMm' | 'widthMm' | 'heightMm' | 'material' | 'color' | 'unitPriceFen'>;
}

const STORIES: readonly Story[] = [
  { days: 34, end: 'expired', valid: 15, discountBp: 200 },
  { days: 29, end: 'lost', valid: 15, discountBp: 480 },
  { days: 16, end: 'accepted', valid: 30, discountBp: 300, orderedAfter: 1 },
  {
    ...{ days: 12, end: 'accepted', valid: 20, discountBp: 450, orderedAfter: 2 },
    custom: {
      ...{ name: '玄关鞋柜（定制）', lengthMm: 1860, widthMm: 350, heightMm: 2400 },
      ...{ material: '多层实木', color: '胡桃', unitPriceFen: 568_000 },
    },
  },
  { days: 13, end: 'offered', valid: 16, discountBp: 250 },
  { days: 9, end: 'accepted', valid: 15, discountBp: 0 },
  {
    ...{ days: 6, end: 'offered', valid: 15, discountBp: 400 },
    custom: {
      ...{ name: '飘窗软垫（定制）', lengthMm: 2150, widthMm: 620, heightMm: 60 },
      ...{ material: '高密度海绵', color: '燕麦', unitPriceFen: 98_000 },
    },
  },
  { days: 3, end: 'offered', valid: 15, discountBp: 500 },
  { days: 1, end: 'waiting', valid: 15, discountBp: 850 },
  { days: 1, end: 'draft', valid: 15, discountBp: 0 },
];

/** Days before the quote on which its customer has come. */
const LEAD_DAYS = 3;

const ROOMS = ['客厅', '餐厅', '主卧', '次卧', '书房'] as const;

/** Ten quotes in every state; two of those that were accepted become orders, one waits for the owner's yes. */
export function fillQuotes(store: SampleStore): void {
  const rng = store.rng.fork('quotes');
  for (const [index, story] of STORIES.entries()) {
    const visitor = store.visitors.take(-story.days - LEAD_DAYS);
    if (!visitor) continue;
    const own = rng.fork(`quote ${index}`);
    store.start(async () => {
      await approach(store, own, visitor, -story.days);
      await store.at(-story.days, '15:20');
      const seller = sellerOf(store, visitor);
      const products = await productList(store);
      const quote = await write(store, own, seller, visitor.customer.id, products, story);
      await lead(store, own, visitor, quote, story);
    });
  }
  store.start(async () => {
    for (const { days, valid, end } of STORIES) {
      if (end !== 'expired') continue;
      await store.at(valid - days + 1, '08:00');
      // Not by the call: it trusts no clock that runs as far behind as this story's.
      store.write(store.people('owner')[0], expireDueQuotes);
    }
  });
}

async function write(
  store: SampleStore,
  rng: Rng,
  seller: Actor,
  customerId: number,
  products: readonly Product[],
  story: Story,
): Promise<Quote> {
  const empty = await store.call(seller, 'quotes.create', { customerId });
  const lines = rng.sample(products, rng.int(3, 6)).map((product) => lineOf(rng, product));
  if (story.custom) lines.push({ ...CUSTOM, ...story.custom });
  const cheap = products.filter(({ priceFen }) => priceFen < 60_000);
  const gift = cheap.length > 0 && story.end !== 'waiting' && rng.chance(0.5) ? rng.pick(cheap) : null;
  if (gift) lines.push({ ...lineOf(rng, gift), quantity: 1, packages: gift.packages, gift: true });
  const goods = lines.reduce((sum, line) => sum + (line.gift ? 0 : line.unitPriceFen * line.quantity), 0);
  // Gifts count as given away, too: the discount leaves room for them within the seller's limit.
  const given = Math.floor((goods * story.discountBp) / 10_000) - (gift?.priceFen ?? 0);
  return store.call(seller, 'quotes.save', {
    id: empty.id,
    version: empty.version,
    lines,
    discountFen: Math.max(Math.floor(given / 10_000) * 10_000, 0),
    deliveryFeeFen: 20_000,
    carryingFeeFen: rng.pick([0, 5_000, 12_000]),
    installationFeeFen: rng.pick([0, 15_000]),
    validUntil: addDays(store.today, story.valid - story.days),
    sellerId: seller.staffId,
    note: null,
  });
}

const CUSTOM = {
  ...{ id: null, source: 'custom' as const, quantity: 1, packages: 1, gift: false, roomName: '玄关' },
  remark: '以复尺为准',
};

const lineOf = (rng: Rng, product: Product): Line => {
  const quantity = product.kind.code === 'dining_chair' ? 4 : 1;
  return {
    id: null,
    roomName: rng.pick(ROOMS),
    productId: product.id,
    name: product.name,
    model: product.model,
    lengthMm: product.lengthMm,
    widthMm: product.widthMm,
    heightMm: product.heightMm,
    material: product.materials[0] ?? null,
    color: product.colors[0] ?? null,
    source: product.source,
    quantity,
    packages: product.packages * quantity,
    unitPriceFen: product.priceFen,
    gift: false,
    remark: null,
  };
};

/** Takes a draft to where its story ends. */
async function lead(
  store: SampleStore,
  rng: Rng,
  visitor: Visitor,
  draft: Quote,
  story: Story,
): Promise<void> {
  const { days, end } = story;
  const seller = sellerOf(store, visitor);
  if (end !== 'draft') {
    const reason = end === 'waiting' ? '老客户介绍来的，对面店给到九折' : null;
    const { id, version } = await store.call(seller, 'quotes.offer', {
      id: draft.id,
      version: draft.version,
      reason,
    });
    if (end === 'accepted') {
      await store.at(3 - days, '16:10');
      await store.call(seller, 'quotes.accept', { id, version });
      if (story.orderedAfter !== undefined) {
        await orderQuote(store, rng, seller, id, 3 - days + story.orderedAfter);
        return;
      }
    }
    if (end === 'lost') {
      await store.at(3 - days, '16:10');
      await store.call(seller, 'quotes.lose', { id, version, reason: LOST });
      const customer = await store.call(seller, 'customers.get', { id: visitor.customer.id });
      await store.call(seller, 'customers.setStage', {
        id: customer.id,
        version: customer.version,
        stage: 'lost',
        reason: LOST,
      });
      return;
    }
  }
  await talkAgain(store, rng, visitor, Math.min(3 - days, -1), rng.int(2, 8));
}

const LOST = '在别家买了，价格低一成';
