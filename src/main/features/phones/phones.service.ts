import type { InputOf } from '../../../shared/contract';
import type { phonesContract } from '../../../shared/features/phones/contract';
import type { HandlersFor } from '../../core/handlers';
import type { WriteContext } from '../../database/context';
import { getRecord, writeAudit } from '../../database/records';
import { customers, deliveries, orders, partners, staff } from '../../database/schema';

export const phonesHandlers: HandlersFor<typeof phonesContract> = {
  'phones.reveal': (input, context) => {
    const { phones, entity, entityId } = numbersOf(context, input);
    writeAudit(context, entity, entityId, null, { phoneShown: input.place });
    return { phones: [...new Set(phones.filter((phone) => phone !== null))] };
  },
};

/** The numbers, and whose history tells that they were looked at. */
function numbersOf(
  context: WriteContext,
  { place, id }: InputOf<'phones.reveal'>,
): { phones: (string | null)[]; entity: string; entityId: number } {
  switch (place) {
    case 'customers':
      return ofCustomer(context, id, []);
    case 'orders':
      return ofOrder(context, id);
    case 'deliveries':
      return ofOrder(context, getRecord(context, deliveries, id).orderId);
    case 'partners':
      return { phones: [getRecord(context, partners, id).phone], entity: 'partners', entityId: id };
    case 'staff':
      return { phones: [getRecord(context, staff, id).phone], entity: 'staff', entityId: id };
  }
}

function ofOrder(context: WriteContext, orderId: number) {
  const { customerId, phone, phone2 } = getRecord(context, orders, orderId);
  return ofCustomer(context, customerId, [phone, phone2]);
}

function ofCustomer(context: WriteContext, id: number, more: (string | null)[]) {
  const { phone, phone2 } = getRecord(context, customers, id);
  return { phones: [...more, phone, phone2], entity: 'customers', entityId: id };
}
