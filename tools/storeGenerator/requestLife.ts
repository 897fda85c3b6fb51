import { requests } from '../../src/main/database/schema';
import { type RequestTopic, requestTexts } from '../../src/main/sample/remarks';
import { addDays, type LocalDate, timeIn, todayIn } from '../../src/shared/domain/dates';
import { dueAtOf, type RequestKind, urgencyOfKind } from '../../src/shared/domain/requestRules';
import type { ReturnKind } from '../../src/shared/domain/returns';
import {
  canTakeStep,
  isOpenRequest,
  type RequestStep,
  stateAfter,
} from '../../src/shared/domain/states/request';
import type { OrderCase } from './orderLife';
import { comeBack } from './returnLife';
import { later, openMinute, type World } from './world';

type Request = typeof requests.$inferSelect;

const KIND_OF_TOPIC: Record<RequestTopic, RequestKind> = {
  consult: 'inquiry',
  price: 'price_inquiry',
  product_complaint: 'product_complaint',
  service_complaint: 'service_complaint',
  service: 'service_request',
  return: 'return_request',
  exchange: 'exchange_request',
};

/** Topics of requests that bring goods back. */
const COMES_BACK: Partial<Record<RequestTopic, ReturnKind>> = { return: 'return', exchange: 'exchange' };

/** In the year after a delivery some come back with a question, a wish or a complaint. */
export function afterSale(world: World, own: OrderCase, deliveryId: number): void {
  const { rng } = own;
  const today = world.calendar.dayOf(world.ledger.now);
  let chance = world.size.requestsPerHundredOrders / 125;
  while (rng.chance(chance)) {
    const about = rng.pick(requestTexts);
    // Whoever wants to give something back does not wait for a year.
    const day = today + (about.type in COMES_BACK ? rng.int(2, 14) : rng.int(1, 330));
    later(world, day, openMinute(rng), () => register(world, own, deliveryId, about));
    chance /= 3;
  }
}

/** True where the request brings goods back: as often, altogether, as the size wants it. */
function bringsBack({ size }: World, { rng }: OrderCase, type: RequestTopic): boolean {
  const wanted = type === 'return' ? size.returnsPerHundredOrders : size.exchangesPerHundredOrders;
  const asked =
    size.requestsPerHundredOrders *
    (requestTexts.filter((one) => one.type === type).length / requestTexts.length);
  return rng.chance(Math.min(wanted / asked, 1));
}

function register(
  world: World,
  own: OrderCase,
  deliveryId: number,
  { type, text }: (typeof requestTexts)[number],
): void {
  const { ledger, showroom, calendar } = world;
  const { rng, person, parts } = own;
  const kind = KIND_OF_TOPIC[type];
  const urgency = urgencyOfKind(kind);
  const assignee = rng.pick([showroom.desk, ...showroom.sellers]);
  ledger.enter(ledger.now, showroom.desk.staffId, 'requests.create');
  const request = ledger.insert(requests, {
    number: ledger.number('RQ'),
    customerId: person.row.id,
    orderId: parts.order.id,
    deliveryId,
    kind,
    urgency,
    title: text,
    state: 'new',
    assigneeId: assignee.staffId,
    dueAt: dueAtOf(ledger.now, urgency),
  });
  ledger.state('requests', request.id, null, 'new');
  world.documents.requests += 1;
  askForNext(world, request);
  const step = (step: RequestStep, patch: () => Partial<Request>) => () => {
    if (!canTakeStep(request.state, step)) return;
    const [from, to] = [request.state, stateAfter(step)];
    ledger.enter(ledger.now, assignee.staffId, 'requests.move');
    ledger.update(requests, request, { state: to, waitingFor: null, ...patch() });
    if (from !== to) ledger.state('requests', request.id, from, to);
    askForNext(world, request);
  };
  const today = calendar.dayOf(ledger.now);
  const day = {
    accept: today + rng.int(0, 1),
    solve:
      today +
      rng.weighted([
        [1, 40],
        [2, 30],
        [5, 20],
        [20, 10],
      ] as const),
  };
  const back = COMES_BACK[type];
  const returns = back !== undefined && bringsBack(world, own, type);
  if (returns) day.solve = comeBack(world, own, request, { kind: back, day: day.accept });
  later(
    world,
    day.accept,
    18 * 60 + rng.int(31, 59),
    step('accept', () => ({ acceptedAt: ledger.now })),
  );
  if (rng.chance(0.4)) {
    const waitingFor = rng.pick(['parts', 'factory', 'customer'] as const);
    later(
      world,
      day.accept + 1,
      9 * 60 + rng.int(0, 20),
      step('wait', () => ({ waitingFor })),
    );
  }
  if (rng.chance(0.004)) return;
  later(
    world,
    day.solve,
    19 * 60,
    step('resolve', () => ({
      resolvedAt: ledger.now,
      resolution: returns ? '已退换货，客户认可' : '已上门处理，客户认可',
    })),
  );
  const asked = day.solve + rng.int(1, 3);
  const revisitResult = rng.weighted([
    ['content', 88],
    ['so_so', 9],
    ['discontent', 3],
  ] as const);
  later(
    world,
    asked,
    openMinute(rng),
    step('revisit', () => ({ revisitedAt: ledger.now, revisitResult })),
  );
  later(
    world,
    asked + 1,
    10 * 60,
    step('close', () => ({ closedAt: ledger.now })),
  );
}

/** What Today asks for next, as `features/requests` has it. */
function askForNext({ ledger, taskList, zone }: World, request: Request): void {
  const solve = `request:${request.id}`;
  const revisit = `revisit:request:${request.id}`;
  const { customerId, orderId, assigneeId, title: note } = request;
  const about = { customerId, orderId, assigneeId, note };
  if (isOpenRequest(request.state)) {
    const dueDate = todayIn(request.dueAt, zone);
    taskList.upsertTask({
      key: solve,
      kind: 'request',
      dueDate,
      dueTime: timeIn(request.dueAt, zone),
      ...about,
    });
  } else if (request.state === 'resolved') {
    taskList.completeTasks(solve);
    const dueDate = addDays(ledger.today as LocalDate, 1);
    taskList.upsertTask({ key: revisit, kind: 'revisit_request', dueDate, ...about });
  } else if (request.state === 'revisited') taskList.completeTasks(revisit);
  else taskList.cancelTasks(solve, revisit);
}
