/** Keys of the tasks that a delivery makes, by its id: each asks once, however often its occasion comes. */

/** To tell the customer when the van comes. */
export const remindTask = (deliveryId: number): string => `remind:delivery:${deliveryId}`;

/** To plan a stop anew that stands where nobody drives any more. */
export const replanTask = (deliveryId: number): string => `replan:delivery:${deliveryId}`;
