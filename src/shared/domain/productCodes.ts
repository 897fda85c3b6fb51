/** Persisted codes of products, lines, packages and deliveries; their labels are in i18n under `codes`. */
/** 样品, 现货, 订货, 定制 */
export const LINE_SOURCES = ['sample', 'stock', 'ordered', 'custom'] as const;
export type LineSource = (typeof LINE_SOURCES)[number];
export const ITEM_DECISIONS = ['open', 'accepted', 'refused'] as const;
export const ARRIVAL_STATES = ['pending', 'producing', 'partly_arrived', 'arrived'] as const;
export const PACKAGE_STATES = ['pending', 'arrived', 'booked', 'delivered', 'returned', 'cancelled'] as const;
export const PACKAGE_RESULTS = ['pending', 'signed', 'refused', 'missing'] as const;
export const PAYMENT_METHODS = ['cash', 'card', 'wechat', 'alipay', 'transfer'] as const;
/** What became of a change of an order: carried out, waiting for the owner, refused, taken back. */
export const ORDER_CHANGE_STATES = ['applied', 'pending', 'rejected', 'withdrawn'] as const;
/** What became of the customer's old furniture at a stop: all or a part of it taken, none, or there was none to take. */
export const OLD_FURNITURE_RESULTS = ['all', 'some', 'none', 'nothing'] as const;
export type OldFurnitureResult = (typeof OLD_FURNITURE_RESULTS)[number];
export const DELIVERY_KINDS = ['delivery', 'installation', 'revisit'] as const;
