import { z } from 'zod';
import { command, FLOOR, PLANNERS, query, SELLERS } from '../../contract/call';
import {
  fenAmount,
  optionalMillimetres,
  optionalRecordId,
  optionalText,
  recordId,
  text,
  version,
  whole,
} from '../../contract/fields';
import { page, pageInput } from '../../contract/paging';
import { ITEM_DECISIONS } from '../../domain/productCodes';
import { COMPARED_FIELDS } from '../../domain/proposalCompare';
import { PROPOSAL_STATES } from '../../domain/states/proposal';

/** mm; the largest thing that leaves a workshop in one piece is well below 20 m. */
const size = optionalMillimetres(20_000);

const itemInput = {
  name: text(60),
  model: optionalText(60),
  lengthMm: size,
  widthMm: size,
  heightMm: size,
  material: optionalText(60),
  color: optionalText(60),
  quantity: whole(1, 9999),
  unitPriceFen: fenAmount,
};

const item = z.object({
  id: z.int(),
  version: z.int(),
  roomId: z.int(),
  originId: z.int().nullable(),
  productId: z.int().nullable(),
  name: z.string(),
  model: z.string().nullable(),
  lengthMm: z.int().nullable(),
  widthMm: z.int().nullable(),
  heightMm: z.int().nullable(),
  material: z.string().nullable(),
  color: z.string().nullable(),
  quantity: z.int(),
  unitPriceFen: z.int(),
  pictureSha256: z.string().nullable(),
  decision: z.enum(ITEM_DECISIONS),
  decisionNote: z.string().nullable(),
});
export type ProposalItem = z.infer<typeof item>;

const room = z.object({ id: z.int(), version: z.int(), name: z.string(), items: z.array(item) });
export type ProposalRoom = z.infer<typeof room>;

/** Money in fen; `items` counts rows, `pieces` what stands behind them. */
const totals = z.object({
  items: z.int(),
  pieces: z.int(),
  allFen: z.int(),
  acceptedFen: z.int(),
  openFen: z.int(),
  refusedFen: z.int(),
  accepted: z.int(),
  refused: z.int(),
});
export type ProposalTotals = z.infer<typeof totals>;

const versionInfo = z.object({
  id: z.int(),
  no: z.int(),
  note: z.string().nullable(),
  createdAt: z.int(),
  submittedAt: z.int().nullable(),
  totals,
});

const detail = z.object({
  id: z.int(),
  version: z.int(),
  number: z.string(),
  title: z.string(),
  state: z.enum(PROPOSAL_STATES),
  note: z.string().nullable(),
  currentNo: z.int(),
  createdAt: z.int(),
  designerId: z.int().nullable(),
  customer: z.object({ id: z.int(), name: z.string(), phone: z.string().nullable() }),
  versions: z.array(versionInfo),
  /** The version that was asked for. */
  shown: z.object({ ...versionInfo.shape, rooms: z.array(room) }),
  /** Rooms and items may be changed: the newest version of a draft. */
  editable: z.boolean(),
  /** The customer's decisions may be put down. */
  decidable: z.boolean(),
  moves: z.array(
    z.object({
      at: z.int(),
      by: z.string().nullable(),
      from: z.enum(PROPOSAL_STATES).nullable(),
      to: z.enum(PROPOSAL_STATES),
      note: z.string().nullable(),
    }),
  ),
  /** Items (of any version) that stand on a quote already. */
  quotedItemIds: z.array(z.int()),
});
export type ProposalDetail = z.infer<typeof detail>;

const card = z.object({
  id: z.int(),
  version: z.int(),
  number: z.string(),
  title: z.string(),
  state: z.enum(PROPOSAL_STATES),
  currentNo: z.int(),
  createdAt: z.int(),
  updatedAt: z.int(),
  customerId: z.int(),
  customerName: z.string(),
  customerPhone: z.string().nullable(),
  community: z.string().nullable(),
  designerId: z.int().nullable(),
  designerName: z.string().nullable(),
  rooms: z.int(),
  /** Of the newest version. */
  totals,
  /** The dearest items' pictures first, at most four. */
  pictures: z.array(z.string()),
});
export type ProposalCard = z.infer<typeof card>;

export const proposalFilters = {
  state: z.enum(PROPOSAL_STATES).nullish(),
  designerId: optionalRecordId('staff'),
  /** Number, title, or the customer's name or phone. */
  text: optionalText(60),
};
const filters = z.strictObject(proposalFilters);
export type ProposalFilters = z.output<typeof filters>;

const comparison = z.object({
  before: versionInfo,
  after: versionInfo,
  rows: z.array(
    z.object({
      kind: z.enum(['added', 'removed', 'changed', 'unchanged']),
      changed: z.array(z.enum(COMPARED_FIELDS)),
      before: z.object({ ...item.shape, room: z.string() }).nullable(),
      after: z.object({ ...item.shape, room: z.string() }).nullable(),
    }),
  ),
});
export type ProposalComparison = z.infer<typeof comparison>;

const one = { id: recordId('proposals'), version };
const oneRoom = { id: recordId('proposal_rooms'), version };
const oneItem = { id: recordId('proposal_items'), version };
/** What `proposals.restore` wants to undo a removal. */
const removals = z.object({ undo: z.array(z.int()) });

export const proposalsContract = {
  /** Newest first, paged. */
  'proposals.list': query(
    FLOOR,
    () => z.strictObject({ ...proposalFilters, ...pageInput }),
    () => page(card),
  ),
  /** One column a state, the newest of each; `count` is how many there are in all. */
  'proposals.board': query(
    FLOOR,
    () => z.strictObject({ designerId: optionalRecordId('staff'), limit: whole(1, 60).default(20) }),
    () => z.array(z.object({ state: z.enum(PROPOSAL_STATES), count: z.int(), cards: z.array(card) })),
  ),
  /** Of one customer, newest first. */
  'proposals.ofCustomer': query(
    FLOOR,
    () => z.strictObject({ customerId: recordId('customers') }),
    () => z.array(card),
  ),
  /** A version with its rooms and items; the newest when `no` is left out. */
  'proposals.get': query(
    FLOOR,
    () => z.strictObject({ id: recordId('proposals'), no: whole(1, 999).nullish() }),
    () => detail,
  ),
  'proposals.compare': query(
    FLOOR,
    () => z.strictObject({ id: recordId('proposals'), before: whole(1, 999), after: whole(1, 999) }),
    () => comparison,
  ),
  /** The first version gets the given rooms, or those of the customer's open need. */
  'proposals.create': command(
    PLANNERS,
    () =>
      z.strictObject({
        customerId: recordId('customers'),
        title: text(60),
        designerId: optionalRecordId('staff'),
        note: optionalText(500),
        rooms: z.array(text(30)).max(30).nullish(),
      }),
    () => z.object({ id: z.int(), number: z.string() }),
  ),
  'proposals.update': command(
    PLANNERS,
    () =>
      z.strictObject({
        ...one,
        title: text(60),
        designerId: optionalRecordId('staff'),
        note: optionalText(500),
      }),
    () => z.object({ id: z.int(), version: z.int() }),
  ),
  'proposals.addRoom': command(
    PLANNERS,
    () => z.strictObject({ proposalId: recordId('proposals'), name: text(30) }),
    () => z.object({ id: z.int() }),
  ),
  'proposals.renameRoom': command(
    PLANNERS,
    () => z.strictObject({ ...oneRoom, name: text(30) }),
    () => z.null(),
  ),
  /** `position` counts from 0 among the rooms. */
  'proposals.moveRoom': command(
    PLANNERS,
    () => z.strictObject({ ...oneRoom, position: whole(0, 200) }),
    () => z.null(),
  ),
  /** Takes the room away with what is in it; `proposals.restore` brings both back. */
  'proposals.removeRoom': command(
    PLANNERS,
    () => z.strictObject(oneRoom),
    () => removals,
  ),
  /** Puts a product into a room as it stands in the catalogue now; later changes there do not reach it. */
  'proposals.addProduct': command(
    PLANNERS,
    () =>
      z.strictObject({
        roomId: recordId('proposal_rooms'),
        productId: recordId('products'),
        quantity: whole(1, 9999).default(1),
        position: whole(0, 500).nullish(),
      }),
    () => item,
  ),
  'proposals.addCustom': command(
    PLANNERS,
    () => z.strictObject({ roomId: recordId('proposal_rooms'), ...itemInput }),
    () => item,
  ),
  /** What had been accepted is open again once it is changed. */
  'proposals.updateItem': command(
    PLANNERS,
    () => z.strictObject({ ...oneItem, ...itemInput }),
    () => item,
  ),
  /** Into a room, at a position counted from 0. */
  'proposals.moveItem': command(
    PLANNERS,
    () => z.strictObject({ ...oneItem, roomId: recordId('proposal_rooms'), position: whole(0, 500) }),
    () => z.null(),
  ),
  'proposals.removeItem': command(
    PLANNERS,
    () => z.strictObject(oneItem),
    () => removals,
  ),
  /** Brings back what was removed from the draft. */
  'proposals.restore': command(
    PLANNERS,
    () =>
      z.strictObject({
        proposalId: recordId('proposals'),
        undo: z.array(z.int().positive()).min(1, 'required').max(500),
      }),
    () => z.null(),
  ),
  'proposals.submit': command(
    PLANNERS,
    () => z.strictObject(one),
    () => z.null(),
  ),
  /** The customer's word on one item (its id and version); the proposal's state follows. */
  'proposals.decide': command(
    PLANNERS,
    () => z.strictObject({ ...oneItem, decision: z.enum(ITEM_DECISIONS), note: optionalText(200) }),
    () => z.object({ state: z.enum(PROPOSAL_STATES), item }),
  ),
  /** Copies rooms and items; what was accepted stays accepted, what was refused comes along only when wanted. */
  'proposals.newVersion': command(
    PLANNERS,
    () => z.strictObject({ ...one, keepRefused: z.boolean().default(false), note: optionalText(200) }),
    () => z.object({ no: z.int() }),
  ),
  'proposals.decline': command(
    PLANNERS,
    () => z.strictObject({ ...one, reason: text(200) }),
    () => z.null(),
  ),
  /** Makes a quote of the accepted items, or of some of them. */
  'proposals.toQuote': command(
    SELLERS,
    () =>
      z.strictObject({
        ...one,
        itemIds: z.array(recordId('proposal_items')).min(1, 'required').max(500).nullish(),
      }),
    () => z.object({ quoteId: z.int() }),
  ),
};
