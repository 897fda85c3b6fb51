import type { DeliveryListRow } from '../../../shared/contract/deliveryShapes';
import { homeText } from '../../../shared/domain/address';
import { EVERY_ROW } from '../../database/paging';
import type { Sheet } from '../../engines/excel/sheet';
import { countDeliveries, type DeliveryFilters, deliveryPage } from './deliveries.repository';

/** Deliveries as the list shows them, with everything that the crew writes back. */
export const deliveriesSheet: Sheet<DeliveryFilters, DeliveryListRow> = {
  list: 'deliveries.list',
  title: (texts) => texts.deliveries.sheet.title,
  columns: [
    { header: (t) => t.deliveries.list.number, kind: 'text', width: 18, value: (row) => row.number },
    {
      header: (t) => t.deliveries.list.kind,
      kind: 'text',
      width: 8,
      value: (row, t) => t.codes.deliveryKind[row.kind],
    },
    {
      header: (t) => t.deliveries.list.state,
      kind: 'text',
      width: 10,
      value: (row, t) => t.codes.deliveryState[row.state],
    },
    { header: (t) => t.deliveries.date, kind: 'date', width: 12, value: (row) => row.date },
    {
      header: (t) => t.deliveries.slot,
      kind: 'text',
      width: 14,
      value: (row) => (row.startTime === null ? null : `${row.startTime}–${row.endTime}`),
    },
    { header: (t) => t.deliveries.crew, kind: 'text', width: 10, value: (row) => row.crewName },
    { header: (t) => t.deliveries.driver, kind: 'text', width: 10, value: (row) => row.driver },
    { header: (t) => t.deliveries.list.order, kind: 'text', width: 18, value: (row) => row.orderNumber },
    { header: (t) => t.deliveries.list.customer, kind: 'text', width: 12, value: (row) => row.customerName },
    { header: (t) => t.deliveries.list.phone, kind: 'text', width: 14, value: (row) => row.phone },
    { header: (t) => t.deliveries.list.district, kind: 'text', width: 10, value: (row) => row.district },
    { header: (t) => t.deliveries.list.community, kind: 'text', width: 16, value: (row) => row.community },
    {
      header: (t) => t.deliveries.list.address,
      kind: 'text',
      width: 16,
      value: (row) => homeText({ ...row, community: null }) || null,
    },
    {
      header: (t) => t.deliveries.list.packagesHeader,
      kind: 'number',
      width: 8,
      value: (row) => row.packages,
    },
    {
      header: (t) => t.deliveries.list.volumeHeader,
      kind: 'number',
      width: 11,
      value: (row) => row.volumeDm3 / 1000,
    },
    { header: (t) => t.deliveries.list.promised, kind: 'date', width: 12, value: (row) => row.promisedDate },
    {
      header: (t) => t.deliveries.list.collected,
      kind: 'money',
      width: 12,
      value: (row) => row.collectedFen,
    },
    { header: (t) => t.deliveries.list.balance, kind: 'money', width: 12, value: (row) => row.balanceFen },
    {
      header: (t) => t.deliveries.list.collectedWith,
      kind: 'text',
      width: 16,
      value: (row) => row.collectedWith,
    },
    { header: (t) => t.deliveries.list.receiver, kind: 'text', width: 12, value: (row) => row.receiver },
    { header: (t) => t.deliveries.list.note, kind: 'text', width: 30, value: (row) => row.resultNote },
  ],
  page: (db, filters, at) => deliveryPage(db, filters, at),
  count: (db, filters) => countDeliveries(db, filters, EVERY_ROW),
};
