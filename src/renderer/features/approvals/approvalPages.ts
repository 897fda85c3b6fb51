/** Where a request's record is shown, by its table; the id follows. */
export const APPROVAL_PAGES: Readonly<Record<string, string>> = {
  quotes: '/quotes/',
  orders: '/orders/',
  deliveries: '/deliveries?stop=',
  customers: '/customers/',
};
