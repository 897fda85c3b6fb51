import type { InputOf } from '../../../shared/contract';
import { homeShareOf, nextOffers } from '../../../shared/domain/homeShare';
import type { homeItemsContract } from '../../../shared/features/homeItems/contract';
import type { HandlersFor } from '../../core/handlers';
import type { ReadContext, WriteContext } from '../../database/context';
import { getRecord, insertRecord, updateRecord } from '../../database/records';
import { rowById } from '../../database/rows';
import { customers, homeItems, productKinds } from '../../database/schema';
import { fieldError } from '../../system/errors';
import { countedOn, othersOf, oursOf } from './homeItems.repository';

type Fields = Omit<InputOf<'homeItems.add'>, 'customerId'>;

export const homeItemsHandlers: HandlersFor<typeof homeItemsContract> = {
  'homeItems.atHome': ({ customerId }, context) => homeOf(context, customerId),

  'homeItems.add': ({ customerId, ...fields }, context) => {
    getRecord(context, customers, customerId);
    return addHomeItem(context, { customerId, visitId: null }, fields);
  },

  'homeItems.update': ({ id, version, ...fields }, context) => {
    checkItem(context, fields, '');
    return updateRecord(context, homeItems, id, version, fields);
  },

  'homeItems.setReplaced': ({ id, version, replaced }, context) =>
    updateRecord(context, homeItems, id, version, { replacedAt: replaced ? context.now : null }),

  'homeItems.remove': ({ id, version }, context) =>
    updateRecord(context, homeItems, id, version, { removedAt: context.now }),

  'homeItems.restore': ({ id, version }, context) =>
    updateRecord(context, homeItems, id, version, { removedAt: null }),
};

/**
 * Writes down a piece that a customer has from elsewhere, as it was seen on a visit or told. `at` begins the path of its
 * fields where several are written at once. Throws VALIDATION at the kind or the year.
 */
export function addHomeItem(
  context: WriteContext,
  of: { customerId: number; visitId: number | null },
  fields: Fields,
  at = '',
): { id: number; version: number } {
  checkItem(context, fields, at);
  return insertRecord(context, homeItems, { ...of, ...fields });
}

function checkItem({ db, today }: WriteContext, { kindId, year }: Fields, at: string): void {
  if (!rowById(db.$client, productKinds, kindId)) throw fieldError(`${at}kindId`, 'invalid');
  if (year > Number(today.slice(0, 4))) throw fieldError(`${at}year`, 'year_not_begun');
}

function homeOf({ db, today }: ReadContext, customerId: number) {
  const counted = countedOn(db, customerId);
  const ours = oursOf(db, customerId);
  const others = othersOf(db, customerId);
  const standing = others.filter(({ replacedAt }) => replacedAt === null);
  const share = homeShareOf({ counted: counted !== null, ours, others: standing }, today);
  const pieces = [
    ...ours.map(({ lineId: id, kindId, year }) => ({ ours: true, id, kindId, year, satisfaction: null })),
    ...standing.map(({ id, kindId, year, satisfaction }) => ({
      ours: false,
      id,
      kindId,
      year,
      satisfaction,
    })),
  ];
  return {
    countedOn: counted,
    ours,
    others,
    share: { ...share, leftOut: share.leftOut.flatMap((place) => standing[place]?.id ?? []) },
    offers: nextOffers(pieces, today).flatMap(({ at, reason }) => {
      const piece = pieces[at];
      if (!piece) return [];
      return [{ ours: piece.ours, id: piece.id, reason, years: Number(today.slice(0, 4)) - piece.year }];
    }),
  };
}
