import { describe, expect, it } from 'vitest';
import { boardStore } from '../../../../tests/support/deliveries';
import { testStore } from '../../../../tests/support/testStore';

const crew = { name: '一组', active: true };

describe('crews', () => {
  it('a new crew works every slot with the usual capacity', async () => {
    const { as, morning, afternoon, b } = await boardStore();
    const { capacities } = await as.delivery('crews.all', {});
    expect(capacities.filter(({ crewId }) => crewId === b.id).map(({ slotId }) => slotId)).toEqual([
      morning.id,
      afternoon.id,
    ]);
  });

  it('refuses taken names, slots that end before they start, and everybody but the owner', async () => {
    const { as, a, van, morning } = await boardStore();
    await expect(as.owner('crews.addCrew', crew)).rejects.toMatchObject({
      error: { fields: [{ path: 'name', code: 'taken' }] },
    });
    await expect(
      as.owner('crews.updateVehicle', {
        id: van.id,
        version: van.version,
        plate: '浙A·22222',
        volumeDm3: -1,
        active: true,
      }),
    ).rejects.toMatchObject({ error: { fields: [{ path: 'volumeDm3' }] } });
    await expect(
      as.owner('crews.updateSlot', {
        id: morning.id,
        version: morning.version,
        name: '上午',
        nameEn: 'Morning',
        startTime: '12:00',
        endTime: '09:00',
        active: true,
      }),
    ).rejects.toMatchObject({ error: { fields: [{ path: 'endTime', code: 'ends_before_start' }] } });
    await expect(as.front_desk('crews.addCrew', { ...crew, name: '三组' })).rejects.toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    const renamed = await as.owner('crews.updateCrew', {
      id: a.id,
      version: a.version,
      ...crew,
      name: '甲组',
    });
    expect(renamed.version).toBe(2);
    await expect(
      as.owner('crews.updateCrew', { id: a.id, version: a.version, ...crew }),
    ).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  });

  it('calls a slot without an English name by its times, and follows them', async () => {
    const { as } = await testStore();
    const evening = { name: '晚上', startTime: '18:00', endTime: '20:00', active: true };
    const { id, version, nameEn } = await as.owner('crews.addSlot', evening);
    expect(nameEn).toBe('18:00–20:00');
    const later = await as.owner('crews.updateSlot', { ...evening, id, version, nameEn, endTime: '21:00' });
    expect(later.nameEn).toBe('18:00–21:00');
  });

  it('blocks a day from today on and opens it again', async () => {
    const { as } = await testStore();
    await expect(as.owner('crews.block', { date: '2026-11-20', reason: '盘点' })).rejects.toMatchObject({
      error: { fields: [{ path: 'date', code: 'date_past' }] },
    });
    const { id, version } = await as.owner('crews.block', { date: '2026-11-23', reason: '盘点' });
    expect((await as.sales('crews.all', {})).blocked).toMatchObject([{ date: '2026-11-23', reason: '盘点' }]);
    await as.owner('crews.unblock', { id, version });
    expect((await as.sales('crews.all', {})).blocked).toEqual([]);
  });
});
