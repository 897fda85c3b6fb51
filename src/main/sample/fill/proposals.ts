import type { OutputOf } from '../../../shared/contract';
import { addDays } from '../../../shared/domain/dates';
import { texts } from '../../../shared/i18n';
import type { Actor } from '../../database/context';
import { insertRecord } from '../../database/records';
import { attachments } from '../../database/schema';
import { storeFile } from '../../features/attachments';
import { roomPicture } from '../pictures';
import { CUSTOM, FURNITURE, type Room, STORIES, type Story } from '../proposalStories';
import type { Rng } from '../rng';
import type { SampleStore } from '../sampleStore';
import type { Customer } from '../visitors';
import { approach, talkAgain } from './contacts';
import { type Product, productsByKind } from './productList';
import { makeVisit } from './visits';

type Detail = OutputOf<'proposals.get'>;
type Item = Detail['shown']['rooms'][number]['items'][number];

/** Days before a proposal on which its customer has come to the showroom: time to talk and to measure the rooms. */
const LEAD_DAYS = 7;

/** Fourteen proposals in every state, some in their second version, and the visits to the showroom around them. */
export function fillProposals(store: SampleStore): void {
  const rng = store.rng.fork('proposals');
  const planners = [...store.people('designer'), ...store.people('sales')];
  for (const [index, story] of STORIES.toReversed().entries()) {
    const visitor = store.visitors.take(-story.days - LEAD_DAYS);
    const planner = planners[index % planners.length];
    if (!visitor || !planner) continue;
    const own = rng.fork(`proposal ${index}`);
    store.start(async () => {
      await approach(store, own, visitor, -story.days - 4);
      if (index % 2 === 0) {
        const [plannedOn, day] = [-story.days - 4, -story.days - 2];
        await makeVisit(store, own, visitor, { plannedOn, day, index });
      }
      await store.at(-story.days, '15:00');
      const catalogue = await productsByKind(store);
      const last = await new Author(store, own, planner, catalogue).write(visitor.customer, story);
      const next = own.int(2, 9);
      await talkAgain(store, own, visitor, Math.min(last, -1), next);
    });
  }
}

/** Somebody who draws up a proposal and talks it through with the customer. */
class Author {
  private id = 0;
  private readonly store: SampleStore;
  private readonly rng: Rng;
  private readonly planner: Actor;
  private readonly catalogue: ReadonlyMap<string, readonly Product[]>;

  constructor(
    store: SampleStore,
    rng: Rng,
    planner: Actor,
    catalogue: ReadonlyMap<string, readonly Product[]>,
  ) {
    this.store = store;
    this.rng = rng;
    this.planner = planner;
    this.catalogue = catalogue;
  }

  /** Tells the story from its first draft on; gives back the day on which it ends. */
  async write(customer: Customer, story: Story): Promise<number> {
    const { store, planner } = this;
    const names = texts['zh-CN'].codes.room;
    const proposal = await store.call(planner, 'proposals.create', {
      customerId: customer.id,
      title: `${customer.community ?? customer.name} ${story.rooms.length > 2 ? '全屋' : story.rooms.map((room) => names[room]).join('、')}`,
      designerId: planner.staffId,
      rooms: story.rooms.map((room) => names[room]),
    });
    this.id = proposal.id;
    const detail = await this.detail();
    for (const [index, room] of detail.shown.rooms.entries()) {
      await this.furnish(room.id, story.rooms[index] ?? 'living');
    }
    if (story.days > 5) this.keepFloorPlan(story.days);
    return this.carryOn(customer, story);
  }

  private async furnish(roomId: number, room: Room): Promise<void> {
    for (const [kind, quantity] of FURNITURE[room]) {
      const products = this.catalogue.get(kind) ?? [];
      const product = this.rng.pick(products);
      await this.store.call(this.planner, 'proposals.addProduct', {
        roomId,
        productId: product.id,
        quantity,
      });
    }
    const custom = CUSTOM[room];
    if (custom)
      await this.store.call(this.planner, 'proposals.addCustom', { roomId, quantity: 1, ...custom });
  }

  private async carryOn(customer: Customer, { days, end }: Story): Promise<number> {
    const { store, planner } = this;
    if (end === 'draft') return -days;
    await store.at(-days + 2, '11:00');
    await this.act('proposals.submit');
    if (end === 'submitted') {
      await this.invite(customer, -days + 2, days === 6 ? 0 : 2, days === 6 ? '15:30' : '10:30');
      return -1;
    }
    if (end === 'declined') {
      await store.at(-days + 9, '17:00');
      const { version } = await this.detail();
      await store.call(planner, 'proposals.decline', {
        id: this.id,
        version,
        reason: '预算只够先做客厅硬装，家具明年再说',
      });
      return -days + 9;
    }
    await this.visit(customer, -days + 3, -days + 5, days % 5 !== 0);
    await store.at(-days + 6, '16:00');
    const first = end === 'accepted' || end === 'quoted' ? 'all' : end === 'refused' ? 'none' : 'some';
    await this.decide(first);
    if (end === 'quoted') await this.quote();
    if (!end.startsWith('second')) return -days + 6;

    await store.at(-days + 8, '10:00');
    const { version } = await this.detail();
    await store.call(planner, 'proposals.newVersion', { id: this.id, version, note: '按到店体验的意见调整' });
    await this.revise();
    if (end === 'second_draft') {
      await this.invite(customer, -3, 4, null);
      return -1;
    }
    await this.act('proposals.submit');
    await store.at(-days + 11, '18:00');
    await this.decide('some');
    if (end === 'second_quoted') await this.quote();
    return -days + 11;
  }

  private async decide(how: 'all' | 'some' | 'none'): Promise<void> {
    const items = (await this.detail()).shown.rooms.flatMap((room) => room.items);
    for (const [index, item] of items.entries()) {
      const decision = how === 'all' ? 'accepted' : how === 'none' ? 'refused' : MIXED[index % MIXED.length];
      if (!decision || decision === 'open') continue;
      const note = decision === 'refused' ? this.rng.pick(REFUSALS) : null;
      const { id, version } = item;
      await this.store.call(this.planner, 'proposals.decide', { id, version, decision, note });
    }
  }

  /** Another size here, another piece there: what a second version is for. */
  private async revise(): Promise<void> {
    const { rooms } = (await this.detail()).shown;
    const open = rooms.flatMap((room) => room.items).filter((item) => item.decision === 'open');
    const [first, second] = open;
    if (first) {
      await this.update(first, {
        lengthMm: (first.lengthMm ?? 2000) - 200,
        unitPriceFen: Math.round((first.unitPriceFen * 0.94) / 100) * 100,
      });
    }
    if (second) await this.update(second, { color: '暖白' });
    const [room] = rooms;
    const lamp = this.rng.pick(this.catalogue.get('lamp') ?? []);
    if (room) {
      await this.store.call(this.planner, 'proposals.addProduct', { roomId: room.id, productId: lamp.id });
    }
  }

  private async update(item: Item, patch: Partial<Item>): Promise<void> {
    const { roomId: _r, originId: _o, productId: _p, pictureSha256: _s, decision: _d, ...rest } = item;
    const { decisionNote: _n, ...fields } = { ...rest, ...patch };
    await this.store.call(this.planner, 'proposals.updateItem', fields);
  }

  /** An invitation that still stands, with a part of its set prepared. */
  private async invite(customer: Customer, askedOn: number, day: number, startTime: string | null) {
    const { store, planner } = this;
    await store.at(askedOn, '14:00');
    const items = (await this.detail()).shown.rooms.flatMap((room) => room.items).slice(0, 4);
    let invitation = await store.call(planner, 'invitations.invite', {
      customerId: customer.id,
      proposalId: this.id,
      staffId: planner.staffId,
      date: addDays(store.today, day),
      startTime,
      stagedSet: [
        ...items.map(({ productId, name }) => ({ productId, name, prepared: false })),
        { productId: null, name: '面料色卡与木色板', prepared: false },
      ],
      note: '先生和太太一起来，请备好茶',
    });
    await store.at(Math.min(day, 0) - 1, '17:00');
    if (day === 0) invitation = await store.call(planner, 'invitations.confirm', pick(invitation));
    for (const index of [0, 1]) {
      invitation = await store.call(planner, 'invitations.prepare', {
        ...pick(invitation),
        index,
        prepared: true,
      });
    }
  }

  /** A visit to the showroom that is over. */
  private async visit(customer: Customer, askedOn: number, day: number, came: boolean): Promise<void> {
    const { store, planner } = this;
    await store.at(askedOn, '14:00');
    const items = (await this.detail()).shown.rooms.flatMap((room) => room.items).slice(0, 3);
    const invitation = await store.call(planner, 'invitations.invite', {
      customerId: customer.id,
      proposalId: this.id,
      staffId: planner.staffId,
      date: addDays(store.today, day),
      startTime: '14:30',
      stagedSet: items.map(({ productId, name }) => ({ productId, name, prepared: true })),
    });
    await store.at(day, '17:00');
    if (!came) {
      await store.call(planner, 'invitations.noShow', { ...pick(invitation), outcome: '临时加班，改天再约' });
      return;
    }
    await store.call(planner, 'invitations.attend', {
      ...pick(invitation),
      outcome: '沙发坐了很久，很满意；餐桌想看岩板的。',
      addOnSales: this.rng.chance(0.5) ? '看中一盏落地灯，当场加进方案' : null,
    });
  }

  private async act(call: 'proposals.submit'): Promise<void> {
    const { version } = await this.detail();
    await this.store.call(this.planner, call, { id: this.id, version });
  }

  private async quote(): Promise<void> {
    const { version } = await this.detail();
    const [seller] = this.store.people('sales');
    await this.store.call(seller, 'proposals.toQuote', { id: this.id, version });
  }

  private detail(): Promise<Detail> {
    return this.store.call(this.planner, 'proposals.get', { id: this.id });
  }

  private keepFloorPlan(seed: number): void {
    const { store, planner, id } = this;
    const bytes = new TextEncoder().encode(roomPicture('floorplan', seed));
    store.write(planner, (context) => {
      insertRecord(context, attachments, {
        entity: 'proposals',
        entityId: id,
        kind: 'floor_plan',
        name: '户型图.svg',
        sha256: storeFile(store.paths, bytes, 'image/svg+xml'),
        mime: 'image/svg+xml',
        sizeBytes: bytes.byteLength,
      });
    });
  }
}

const REFUSALS = [
  '颜色再浅一点更好',
  '尺寸太大，换小一号',
  '家里已有，先不要',
  '价格能不能再谈',
  '换成圆角的，孩子小',
] as const;

const MIXED = ['accepted', 'accepted', 'refused', 'open', 'accepted'] as const;

const pick = ({ id, version }: OutputOf<'invitations.get'>) => ({ id, version });
