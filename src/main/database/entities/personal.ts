import * as schema from '../schema';

/** SQL of what an erasure writes where something has to stand. */
export const NO_LIST = `'[]'`;
export const DASH = `'—'`;

/** Whose a row is, by the column that says so. */
export const OF_CUSTOMER = { customerId: schema.customers };
export const OF_ORDER = { orderId: schema.orders };

/** What a piece of furniture is called. */
export const PRODUCT = ['name', 'model', 'material', 'color'] as const;

/** Of what was only offered: a piece outside the catalogue goes by any words (“王家的榻榻米”); one of the catalogue stays. */
export const OWN_PIECE = {
  name: `iif(product_id IS NULL, ${DASH}, name)`,
  model: 'iif(product_id IS NULL, NULL, model)',
  material: 'iif(product_id IS NULL, NULL, material)',
  color: 'iif(product_id IS NULL, NULL, color)',
};
