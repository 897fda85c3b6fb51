import type { RawInputOf } from '../../src/shared/contract';
import type { TestStore } from './testStore';

type CreateInput = RawInputOf<'orders.create'>;

/** A line of ¥1,000 in two packages, made to order. */
export const line = (over: Partial<CreateInput['lines'][number]> = {}): CreateInput['lines'][number] => ({
  name: '云朵沙发',
  source: 'ordered',
  quantity: 1,
  packages: 2,
  unitPriceFen: 100_000,
  gift: false,
  ...over,
});

export async function registerCustomer(store: TestStore, name = '李明朗', phone = '13812345678') {
  return store.as.sales('customers.register', { name, phone });
}

export const orderInput = (customerId: number, over: Partial<CreateInput> = {}): CreateInput => ({
  customerId,
  contactName: '李明朗',
  phone: '138 1234 5678',
  community: '桂语江南',
  needsInstallation: false,
  discountFen: 0,
  deliveryFeeFen: 0,
  carryingFeeFen: 0,
  installationFeeFen: 0,
  lines: [line()],
  ...over,
});

/** A customer with an order, pending. */
export async function orderFor(store: TestStore, over: Partial<CreateInput> = {}) {
  const customer = await registerCustomer(store);
  return store.as.sales('orders.create', orderInput(customer.id, over));
}

/** Everything of an order that can be sent back to `orders.changeLines`, as it stands. */
export async function changeInput(
  store: TestStore,
  orderId: number,
): Promise<RawInputOf<'orders.changeLines'>> {
  const order = await store.as.owner('orders.get', { id: orderId });
  return {
    id: order.id,
    version: order.version,
    reason: '客户要求',
    discountFen: order.discountFen,
    deliveryFeeFen: order.deliveryFeeFen,
    carryingFeeFen: order.carryingFeeFen,
    installationFeeFen: order.installationFeeFen,
    lines: order.lines
      .filter(({ cancelledAt }) => cancelledAt === null)
      .map((row) => ({
        id: row.id,
        roomName: row.roomName,
        productId: row.productId,
        name: row.name,
        model: row.model,
        lengthMm: row.lengthMm,
        widthMm: row.widthMm,
        heightMm: row.heightMm,
        material: row.material,
        color: row.color,
        source: row.source,
        quantity: row.quantity,
        packages: row.packages,
        unitPriceFen: row.unitPriceFen,
        gift: row.gift,
        remark: row.remark,
        wantedDate: row.wantedDate,
      })),
  };
}
