import { addDays } from '../../../shared/domain/dates';
import { putSetting } from '../../features/settings';
import type { SampleStore } from '../sampleStore';

const RIGHTS = {
  silver: { discountBp: 500, maintenanceTimes: 1, feeTimes: 0, giftFen: 0 },
  gold: { discountBp: 800, maintenanceTimes: 2, feeTimes: 1, giftFen: 30_000 },
  diamond: { discountBp: 1_000, maintenanceTimes: 4, feeTimes: 2, giftFen: 80_000 },
};

/** Cards that were given; the first holder has lost one and made use of a right. */
const CARDS = 3;

/** What the tiers give, a few cards, and a right that was used. */
export function fillMembers(store: SampleStore): void {
  store.start(async () => {
    await store.at(-1, '18:40');
    const [owner] = store.people('owner');
    const [desk] = store.people('front_desk');
    store.write(owner, (context) => putSetting(context, 'tierRights', RIGHTS));
    // No night has gone by while this was told: of tiers of earlier years some are over.
    const { rows } = await store.call(desk, 'members.list', { limit: 100 });
    const holders = rows.filter(({ tierUntil }) => tierUntil >= store.today);
    for (const [i, { id: customerId }] of holders.slice(0, CARDS).entries()) {
      const card = await store.call(desk, 'members.issueCard', { customerId });
      if (i > 0) continue;
      await store.call(desk, 'members.reissueCard', { id: card.id, version: card.version, reason: 'lost' });
      await store.call(desk, 'members.use', {
        ...{ customerId, right: 'maintenance', usedOn: addDays(store.today, -1), note: '沙发皮面上油' },
      });
    }
  });
}
