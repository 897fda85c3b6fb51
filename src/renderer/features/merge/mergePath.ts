/** Where two customers are compared and merged. */
export const mergePath = (oneId: number, otherId: number): string =>
  `/customers?tab=merge&one=${oneId}&other=${otherId}`;
