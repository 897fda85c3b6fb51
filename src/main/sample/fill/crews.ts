import type { SampleStore } from '../sampleStore';

const SLOTS = [
  { name: '上午', nameEn: 'Morning', startTime: '09:00', endTime: '12:00' },
  { name: '下午', nameEn: 'Afternoon', startTime: '13:00', endTime: '17:00' },
  { name: '晚间', nameEn: 'Evening', startTime: '18:00', endTime: '20:30' },
];

interface SampleCrew {
  name: string;
  members: string;
  phone: string;
  vehicle: { plate: string; name: string; driver: string; volumeDm3: number };
  /** By slot. */
  capacities: readonly { stops: number; packages: number; volumeDm3: number }[];
}

const [FIRST, SECOND]: readonly [SampleCrew, SampleCrew] = [
  {
    name: '一组',
    members: '王师傅、小赵',
    phone: '13806710001',
    vehicle: { plate: '浙A·7K215', name: '4.2 米厢货', driver: '王师傅', volumeDm3: 16_000 },
    capacities: [
      { stops: 4, packages: 50, volumeDm3: 14_000 },
      { stops: 5, packages: 60, volumeDm3: 16_000 },
      { stops: 2, packages: 20, volumeDm3: 6_000 },
    ],
  },
  {
    name: '二组',
    members: '刘师傅、小孙',
    phone: '13806710002',
    vehicle: { plate: '浙A·9D083', name: '依维柯', driver: '刘师傅', volumeDm3: 10_000 },
    capacities: [
      { stops: 3, packages: 36, volumeDm3: 10_000 },
      { stops: 4, packages: 40, volumeDm3: 10_000 },
      { stops: 2, packages: 16, volumeDm3: 5_000 },
    ],
  },
];

/** Two crews with their vans, three slots, what fits into each. */
export function fillCrews(store: SampleStore): void {
  store.start(async () => {
    await store.at(-2280, '09:00');
    await writeCrews(store, [FIRST, SECOND]);
  });
}

/** So many crews for a larger showroom, each like the first or the second. */
export function manyCrews(count: number): SampleCrew[] {
  return Array.from({ length: count }, (_, i) => {
    const like = i % 2 === 0 ? FIRST : SECOND;
    const plate = i < 2 ? like.vehicle.plate : `浙A·${i}S${String(100 + i * 37)}`;
    return {
      ...like,
      name: `${'一二三四五六七八九十'[i] ?? i + 1}组`,
      phone: `1380671${String(i + 1).padStart(4, '0')}`,
      vehicle: { ...like.vehicle, plate },
    };
  });
}

/** Writes slots, crews, their vans and capacities at the moment on which the clock stands. */
export async function writeCrews(
  store: Pick<SampleStore, 'people' | 'call'>,
  crewList: readonly SampleCrew[],
): Promise<void> {
  const [owner] = store.people('owner');
  const slots = [];
  for (const slot of SLOTS) slots.push(await store.call(owner, 'crews.addSlot', { ...slot, active: true }));
  for (const { vehicle, capacities, ...fields } of crewList) {
    const crew = await store.call(owner, 'crews.addCrew', { ...fields, active: true });
    await store.call(owner, 'crews.addVehicle', { ...vehicle, crewId: crew.id, active: true });
    for (const [i, slot] of slots.entries()) {
      const amounts = capacities[i];
      if (amounts) {
        await store.call(owner, 'crews.setCapacity', {
          crewId: crew.id,
          slotId: slot.id,
          version: 1,
          ...amounts,
        });
      }
    }
  }
}
