import type { InputOf, OutputOf } from '../../../shared/contract';
import { EVERY_ROW } from '../../database/paging';
import type { Sheet } from '../../engines/excel/sheet';
import { countCommunities, listCommunities } from './communities.repository';

type CommunityFilters = Pick<InputOf<'communities.list'>, 'text'>;
type CommunityRow = OutputOf<'communities.list'>['rows'][number];

/** Communities with how many households we know there, and how many bought. */
export const communitiesSheet: Sheet<CommunityFilters, CommunityRow> = {
  list: 'communities.list',
  title: (texts) => texts.communities.title,
  columns: [
    { header: (t) => t.communities.name, kind: 'text', width: 20, value: (row) => row.name },
    { header: (t) => t.communities.district, kind: 'text', width: 12, value: (row) => row.district },
    {
      header: (t) => t.communities.households,
      kind: 'number',
      width: 10,
      value: (row) => row.households,
    },
    {
      header: (t) => t.communities.renovating,
      kind: 'number',
      width: 10,
      value: (row) => row.renovating,
    },
    { header: (t) => t.communities.known, kind: 'number', width: 8, value: (row) => row.known },
    { header: (t) => t.communities.bought, kind: 'number', width: 8, value: (row) => row.bought },
    { header: (t) => t.communities.note, kind: 'text', width: 30, value: (row) => row.note },
  ],
  page: listCommunities,
  count: (db, filters) => countCommunities(db, filters, EVERY_ROW),
};
