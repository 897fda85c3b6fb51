/** How large a store is generated; the counts are those of the specification's table, kept within a few per cent. */
export interface StoreSize {
  years: number;
  customers: number;
  /** Orders for each hundred customers, repeat orders included. */
  ordersPerHundred: number;
  /** Contacts for each customer, on average. */
  contactsPerCustomer: number;
  /** After-sales requests for each hundred orders. */
  requestsPerHundredOrders: number;
  /** Of these so many bring goods back for their money, and so many for the same again. */
  returnsPerHundredOrders: number;
  exchangesPerHundredOrders: number;
  linesPerOrder: number;
  sellers: number;
  crews: number;
  communities: number;
}

export const STORE_SIZES = {
  /** Small enough for a test. */
  XS: {
    ...{ years: 1, customers: 300, ordersPerHundred: 34, contactsPerCustomer: 4.8, linesPerOrder: 3.4 },
    ...{
      requestsPerHundredOrders: 150,
      returnsPerHundredOrders: 8,
      exchangesPerHundredOrders: 6,
      sellers: 2,
      crews: 2,
      communities: 32,
    },
  },
  S: {
    ...{ years: 1, customers: 2_500, ordersPerHundred: 36, contactsPerCustomer: 7.4, linesPerOrder: 3.4 },
    ...{
      requestsPerHundredOrders: 110,
      returnsPerHundredOrders: 2,
      exchangesPerHundredOrders: 1,
      sellers: 3,
      crews: 2,
      communities: 40,
    },
  },
  M: {
    ...{ years: 10, customers: 30_000, ordersPerHundred: 44, contactsPerCustomer: 7.1, linesPerOrder: 3.8 },
    ...{
      requestsPerHundredOrders: 62,
      returnsPerHundredOrders: 2,
      exchangesPerHundredOrders: 1,
      sellers: 5,
      crews: 2,
      communities: 160,
    },
  },
  L: {
    ...{ years: 10, customers: 100_000, ordersPerHundred: 55, contactsPerCustomer: 9.1, linesPerOrder: 4 },
    ...{
      requestsPerHundredOrders: 63,
      returnsPerHundredOrders: 2,
      exchangesPerHundredOrders: 1,
      sellers: 8,
      crews: 6,
      communities: 400,
    },
  },
} as const satisfies Record<string, StoreSize>;

export type SizeName = keyof typeof STORE_SIZES;
