import type { OutputOf, RawInputOf } from '../../../shared/contract';
import { addDays } from '../../../shared/domain/dates';
import type { RequestKind, RequestWait } from '../../../shared/domain/requestRules';
import { type RequestTopic, requestTexts } from '../remarks';
import type { Rng } from '../rng';
import type { SampleStore } from '../sampleStore';
import { registerReturn, settleReturn } from './returns';

type Request = OutputOf<'requests.get'>;
type Step = RawInputOf<'requests.move'>['step'];

/** How far it has come. */
type Course = 'closed' | 'revisited' | 'resolved' | 'waiting' | 'working' | 'accepted' | 'new' | 'reopened';

interface Plan {
  /** Day it was registered, counted from today; each later step takes a day or two. */
  day: number;
  topic: RequestTopic;
  course: Course;
  waitsFor?: RequestWait;
  /** How far up it went. */
  escalated?: number;
}

const PLANS: readonly Plan[] = [
  { day: -46, topic: 'consult', course: 'closed' },
  { day: -42, topic: 'price', course: 'closed' },
  { day: -37, topic: 'consult', course: 'closed' },
  { day: -33, topic: 'price', course: 'closed' },
  { day: -27, topic: 'service_complaint', course: 'closed', escalated: 1 },
  { day: -24, topic: 'product_complaint', course: 'closed', waitsFor: 'parts' },
  { day: -22, topic: 'service', course: 'closed' },
  { day: -20, topic: 'consult', course: 'closed' },
  { day: -19, topic: 'exchange', course: 'closed', waitsFor: 'factory' },
  { day: -17, topic: 'price', course: 'closed' },
  { day: -15, topic: 'product_complaint', course: 'closed', waitsFor: 'parts' },
  { day: -13, topic: 'return', course: 'closed', waitsFor: 'customer' },
  { day: -12, topic: 'service', course: 'closed' },
  { day: -11, topic: 'service_complaint', course: 'revisited' },
  { day: -10, topic: 'consult', course: 'closed' },
  { day: -9, topic: 'product_complaint', course: 'reopened' },
  { day: -8, topic: 'product_complaint', course: 'waiting', waitsFor: 'factory', escalated: 2 },
  { day: -6, topic: 'price', course: 'closed' },
  { day: -5, topic: 'service', course: 'waiting', waitsFor: 'parts' },
  { day: -4, topic: 'return', course: 'waiting', waitsFor: 'customer' },
  { day: -3, topic: 'consult', course: 'resolved' },
  { day: -2, topic: 'product_complaint', course: 'working' },
  { day: -1, topic: 'price', course: 'accepted' },
  { day: -1, topic: 'service', course: 'new' },
  { day: 0, topic: 'consult', course: 'new' },
];

const KINDS: Record<RequestTopic, RequestKind> = {
  consult: 'inquiry',
  price: 'price_inquiry',
  product_complaint: 'product_complaint',
  service_complaint: 'service_complaint',
  service: 'service_request',
  return: 'return_request',
  exchange: 'exchange_request',
};

const SOLUTIONS: Record<RequestTopic, readonly string[]> = {
  consult: ['按保养手册答复，并把电子版发给了客户', '电话里讲清楚了，客户没有别的问题'],
  price: ['报了现在的价格，老客户按原折扣', '价格和货期已发微信，客户说考虑两天'],
  product_complaint: ['师傅上门调整并更换配件，当面试过没有问题', '工厂补发了部件，上门换好，旧件带回'],
  service_complaint: ['店长电话致歉，送了一套保养用品', '带班组长上门致歉，损坏处已修补'],
  service: ['师傅上门处理好了，客户签了字', '配件换好，顺便把另外两处也紧了一遍'],
  return: ['核对未拆封，退货取回，款项原路退回'],
  exchange: ['换成偏硬款，差价已补，旧床垫取回'],
};

const WAIT_NOTES: Record<RequestWait, string> = {
  parts: '配件已下单',
  factory: '已把照片发给工厂，等答复',
  customer: '客户出差，回来再约时间',
};

/** Those who ask bought in the last so many days. */
const DAYS_BACK = 73;
/** Questions come from anybody; everything else from people whose goods have arrived. */
const FROM_ANYBODY: readonly RequestTopic[] = ['consult', 'price'];

/** What customers came back with after the sale: most of it closed, some in every state between. */
export function fillRequests(store: SampleStore): void {
  const rng = store.rng.fork('requests');
  const texts = new Map<RequestTopic, string[]>();
  /** How often each customer has asked already. */
  const asked = new Map<number, number>();
  for (const [index, plan] of PLANS.entries()) {
    const own = rng.fork(`request ${index}`);
    const left = texts.get(plan.topic) ?? [];
    if (left.length === 0) {
      left.push(
        ...rng.shuffle(requestTexts.filter(({ type }) => type === plan.topic).map(({ text }) => text)),
      );
    }
    const title = left.pop() ?? '';
    texts.set(plan.topic, left);
    store.start(() => tell(store, own, plan, title, asked));
  }
}

async function tell(
  store: SampleStore,
  rng: Rng,
  plan: Plan,
  title: string,
  asked: Map<number, number>,
): Promise<void> {
  await store.at(plan.day, rng.pick(['09:40', '11:15', '15:20', '16:45']));
  const who = await whoAsks(store, rng, plan, asked);
  if (!who) return;
  asked.set(who.customerId, (asked.get(who.customerId) ?? 0) + 1);
  const [desk] = store.people('front_desk');
  const assignee = FROM_ANYBODY.includes(plan.topic) ? rng.pick(store.people('sales')) : desk;
  const request = await store.call(desk, 'requests.create', {
    ...who,
    kind: KINDS[plan.topic],
    title,
    assigneeId: assignee.staffId,
  });
  await bringAlong(store, rng, plan, request);
}

/** The steps up to where the request stands now, a day or so apart. */
async function bringAlong(store: SampleStore, rng: Rng, plan: Plan, request: Request): Promise<void> {
  const [desk] = store.people('front_desk');
  let current = request;
  let { day } = plan;
  const move = async (step: Step, rest: object = {}) => {
    const { id, version } = current;
    current = await store.call(desk, 'requests.move', { id, version, step, ...rest });
  };
  const next = async (time: string) => {
    day += 1;
    await store.at(day, time);
  };
  if (plan.course === 'new') return;
  await store.at(day, '17:30');
  await move('accept');
  if (plan.course === 'accepted') return;
  await next('10:05');
  await move('work');
  for (let level = 0; level < (plan.escalated ?? 0); level += 1) {
    await next('14:00');
    const { id, version } = current;
    current = await store.call(desk, 'requests.escalate', { id, version, reason: '客户第二次来电催' });
  }
  if (plan.course === 'working') return;
  const { waitsFor } = plan;
  if (waitsFor) {
    const expectedDate = plan.course === 'waiting' ? addDays(store.today, rng.int(2, 6)) : null;
    await move('wait', { waitingFor: waitsFor, note: WAIT_NOTES[waitsFor], expectedDate });
  }
  const back = plan.topic === 'return' ? await registerReturn(store, rng, current) : null;
  if (plan.course === 'waiting') return;
  await next('14:00');
  if (back) await settleReturn(store, back, day);
  await store.at(day, '15:30');
  await move('resolve', { note: rng.pick(SOLUTIONS[plan.topic]) });
  if (plan.course === 'resolved') return;
  await next('11:00');
  if (plan.course === 'reopened') {
    await move('revisit', { revisitResult: 'discontent', note: '用了两天又出现了' });
    await next('09:30');
    await move('reopen', { note: '用了两天又出现了' });
    await move('wait', {
      waitingFor: 'factory',
      note: '工厂派人一起上门看',
      expectedDate: addDays(store.today, 3),
    });
    return;
  }
  const revisitResult = rng.chance(0.75) ? 'content' : 'so_so';
  await move('revisit', { revisitResult, note: revisitResult === 'content' ? '客户满意' : '能接受' });
  if (plan.course === 'revisited') return;
  await next('17:00');
  await move('close');
}

/** Whoever has asked least so far: a customer with goods at home, or anybody who has come. */
async function whoAsks(
  store: SampleStore,
  rng: Rng,
  { topic, day }: Plan,
  asked: ReadonlyMap<number, number>,
) {
  if (FROM_ANYBODY.includes(topic)) {
    const known = store.visitors.all.filter((visitor) => visitor.day < day);
    const free = known.filter(({ customer }) => !asked.has(customer.id));
    return free.length > 0 ? { customerId: rng.pick(free).customer.id } : null;
  }
  const { rows } = await store.call(store.people('front_desk')[0], 'orders.list', {
    states: ['delivered', 'installed', 'completed', 'partly_delivered'],
  });
  // What was bought long ago is told in stories of its own.
  const late = rows.filter(({ orderDate }) => orderDate >= addDays(store.today, -DAYS_BACK));
  if (late.length === 0) return null;
  const times = (row: (typeof rows)[number]) => asked.get(row.customerId) ?? 0;
  const least = Math.min(...late.map(times));
  const { id, customerId } = rng.pick(late.filter((row) => times(row) === least));
  return { customerId, orderId: id };
}
