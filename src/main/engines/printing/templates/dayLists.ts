import { fill, type SheetTexts } from './fill';
import { layoutOf } from './layout';
import {
  gap,
  infoBlock,
  money,
  noteBlocks,
  type StoreHead,
  signBlock,
  smallBlocks,
  stack,
  topBlock,
} from './parts';
import { composePages, documentOf, type PrintedDocument, type SheetOptions } from './sheet';

export interface DayStop {
  /** Place in the day, 1 up. */
  no: number;
  slot: string;
  /** e.g. 09:00–12:00 */
  time: string;
  number: string;
  /** The order's: several stops of a day may be for one order. */
  orderNumber: string;
  customer: string;
  phones: string;
  address: string;
  floor: string;
  packages: number;
  balanceFen: number;
  /** The stop with which what the order owes is collected instead; null: with this one. */
  collectedWith: string | null;
  remarks: string;
  goods: DayGoods[];
}

/** What of one order line travels to a stop. */
export interface DayGoods {
  name: string;
  spec: string;
  color: string;
  /** Which of the line's packages, e.g. 第 1/2 件; of a line without packages, how many pieces. */
  packageNos: string;
  packages: number;
  arrived: boolean;
}

/** A crew's (for loading: a vehicle's) day. */
export interface DayRoute {
  store: StoreHead;
  /** Date with weekday. */
  day: string;
  crew: string;
  members: string;
  vehicle: string;
  driver: string;
  volumeDm3: number;
  stops: DayStop[];
}

/** What a crew is to bring back, fen. What an order owes stands at one of its stops of the day (`collectedWith`). */
const toCollect = (stops: readonly Pick<DayStop, 'balanceFen'>[]): number =>
  stops.reduce((sum, { balanceFen }) => sum + balanceFen, 0);

const collectedOf = ({ collectedWith }: DayStop, texts: SheetTexts): string =>
  collectedWith ? fill(texts.collectedWith, { number: collectedWith }) : texts.paid;

/** 派车单: a crew's stops in the order in which they are driven, with room for the customer's signature. */
export function daySheetDocument(
  routes: readonly DayRoute[],
  options: SheetOptions,
  texts: SheetTexts,
): PrintedDocument {
  const layout = layoutOf(options.paper);
  const pages = routes.flatMap((route) =>
    composePages(
      {
        header: routeHeader(route, texts.titles.daySheet, options, texts),
        table: {
          columns: [
            { label: texts.stopNo, widthMm: 8, align: 'center' },
            { label: texts.time, widthMm: 20 },
            { label: texts.customerPhone, widthMm: 35 },
            { label: texts.addressFloor, widthMm: null },
            { label: texts.packages, widthMm: 11, align: 'center' },
            { label: texts.balance, widthMm: 25, align: 'right' },
            { label: texts.remark, widthMm: 26 },
            { label: texts.signature, widthMm: 18 },
          ],
          rows: route.stops.map((stop) => ({
            minMm: 13,
            cells: [
              { text: `${stop.no}`, strong: true },
              { text: stop.slot, sub: stop.time },
              { text: stop.customer, strong: true, sub: stop.phones },
              {
                text: stop.address || texts.noAddress,
                sub: [stop.floor, stop.number].filter(Boolean).join(' · '),
              },
              `${stop.packages}`,
              {
                text: stop.balanceFen > 0 ? money(stop.balanceFen) : collectedOf(stop, texts),
                strong: stop.balanceFen > 0,
              },
              stop.remarks,
              '',
            ],
          })),
        },
        closing: [gap(2), ...noteBlocks(texts.dayBalance, money(toCollect(route.stops)), layout)],
        signing: stack(
          signBlock(
            [
              { label: texts.departed },
              { label: texts.returned },
              { label: texts.crewSigned },
              { label: texts.deskSigned },
            ],
            layout,
          ),
          gap(1.5),
        ),
        foot: `${texts.titles.daySheet}　${route.crew}　${route.day}　${route.store.name}`,
      },
      layout,
      texts,
    ),
  );
  return documentOf(pages, layout, {
    title: texts.titles.daySheet,
    ...options,
  });
}

/** 装车单: what goes into the vehicle, in the order of loading: the last stop first. */
export function loadingListDocument(
  routes: readonly DayRoute[],
  options: SheetOptions,
  texts: SheetTexts,
): PrintedDocument {
  const layout = layoutOf(options.paper);
  const pages = routes.flatMap((route) => {
    const goods = route.stops.toReversed().flatMap((stop) => stop.goods.map((one) => ({ stop, one })));
    return composePages(
      {
        header: routeHeader(route, texts.titles.loadingList, options, texts),
        table: {
          columns: [
            { label: texts.loadOrder, widthMm: 14, align: 'center' },
            { label: texts.stopNo, widthMm: 40 },
            { label: texts.package, widthMm: null },
            { label: texts.color, widthMm: 32 },
            { label: texts.packages, widthMm: 14, align: 'center' },
            { label: texts.loaded, widthMm: 22 },
          ],
          rows: goods.map(({ stop, one }, i) => ({
            cells: [
              `${i + 1}`,
              {
                text: `${fill(texts.stopShort, { no: stop.no })} ${stop.customer}`,
                strong: true,
                sub: `${stop.number}`,
              },
              { text: one.name, sub: [one.spec, one.packageNos].filter(Boolean).join(' · ') },
              one.color,
              { text: `${one.packages}`, strong: true },
              {
                // What has no package is ticked as itself.
                text: one.packages <= 5 ? '□ '.repeat(Math.max(one.packages, 1)) : '□',
                sub: one.arrived ? '' : texts.notArrived,
              },
            ],
          })),
        },
        closing: [gap(2), ...smallBlocks(texts.loadHint, layout)],
        signing: stack(signBlock([{ label: texts.loadedBy }, { label: texts.checkedBy }], layout), gap(1.5)),
        foot: `${texts.titles.loadingList}　${route.vehicle || route.crew}　${route.day}　${route.store.name}`,
      },
      layout,
      texts,
    );
  });
  return documentOf(pages, layout, {
    title: texts.titles.loadingList,
    ...options,
  });
}

function routeHeader(route: DayRoute, title: string, options: SheetOptions, texts: SheetTexts) {
  const layout = layoutOf(options.paper);
  const packages = route.stops.reduce((sum, stop) => sum + stop.packages, 0);
  const load = [
    fill(texts.stops, { count: route.stops.length }),
    fill(texts.packagesUnit, { count: packages }),
    fill(texts.volume, { m3: (route.volumeDm3 / 1000).toFixed(1) }),
  ].join(' · ');
  return stack(
    topBlock(
      {
        store: route.store,
        storeLines: route.store.phone ? [`${texts.phone} ${route.store.phone}`] : [],
        title,
        copy: null,
        facts: [{ label: texts.date, value: route.day }],
        code: null,
      },
      layout,
    ),
    infoBlock(
      [
        [
          {
            label: texts.crew,
            value: [route.crew, route.members].filter(Boolean).join('　'),
            part: 0.33,
            strong: true,
          },
          {
            label: texts.vehicle,
            value: [route.vehicle, route.driver].filter(Boolean).join('　'),
            part: 0.31,
          },
          { label: texts.packagesTotal, value: load, part: 0.36 },
        ],
      ],
      layout,
    ),
  );
}
