import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import type { CallName, OutputOf, RawInputOf } from '../../src/shared/contract';
import { callIn } from './app';

type CallOf = <N extends CallName>(name: N, input: RawInputOf<N>) => Promise<OutputOf<N>>;

/** The day of the delivery. */
export const DAY = '2026-11-28';

export const lineName = (i: number) => `云朵沙发第${String(i).padStart(2, '0')}款`;

/** A delivery of so many lines, booked for a crew's morning; built by calls, for it is not what is tested. */
export async function bookedDelivery(page: Page, lines: number) {
  const call: CallOf = (name, input) => callIn(page, name, input);
  const slot = await call('crews.addSlot', {
    name: '上午',
    nameEn: 'Morning',
    startTime: '09:00',
    endTime: '12:00',
    active: true,
  });
  const crew = await call('crews.addCrew', { name: '一组', members: '王师傅、小赵', active: true });
  await call('crews.addVehicle', {
    plate: '浙A·7K215',
    driver: '王师傅',
    volumeDm3: 200_000,
    crewId: crew.id,
    active: true,
  });
  await call('crews.setCapacity', {
    crewId: crew.id,
    slotId: slot.id,
    version: 1,
    stops: 4,
    packages: 200,
    volumeDm3: 200_000,
  });
  const customer = await call('customers.register', { name: '欧阳明朗', phone: '13812345678' });
  const order = await call('orders.create', {
    customerId: customer.id,
    contactName: '欧阳明朗',
    phone: '13812345678',
    district: '西湖区',
    community: '桂语江南',
    building: '12幢',
    unit: '3单元',
    room: '1802',
    floor: 18,
    hasLift: true,
    needsInstallation: false,
    discountFen: 0,
    deliveryFeeFen: 10_000,
    carryingFeeFen: 0,
    installationFeeFen: 0,
    lines: Array.from({ length: lines }, (_, i) => ({
      name: lineName(i + 1),
      model: `YQ-${200 + i}A`,
      lengthMm: 2100,
      widthMm: 980,
      heightMm: 850,
      color: '雾霾蓝',
      material: '科技布',
      roomName: '客厅',
      source: 'stock' as const,
      quantity: 1,
      packages: 2,
      unitPriceFen: 123_400,
      gift: false,
    })),
  });
  await call('orders.confirm', { id: order.id, version: order.version });
  const { rows } = await call('deliveries.waiting', { orderId: order.id });
  const [waiting] = rows;
  if (!waiting) throw new Error('no waiting delivery');
  return call('deliveries.book', {
    id: waiting.id,
    version: waiting.version,
    date: DAY,
    slotId: slot.id,
    crewId: crew.id,
  });
}

export const textOf = (file: string) =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });

/** Pages and size in mm, as the PDF itself says. */
export function factsOf(file: string) {
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info) ?? [];
  const inMm = (points: string | undefined) => (Number(points) / 72) * 25.4;
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    widthMm: inMm(width),
    heightMm: inMm(height),
  };
}
