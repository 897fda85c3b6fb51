import type { ProposalCard, ProposalFilters } from '../../../shared/features/proposals/contract';
import { EVERY_ROW } from '../../database/paging';
import type { Sheet } from '../../engines/excel/sheet';
import { countProposals, proposalPage } from './proposals.repository';

/** Proposals as they are filtered, each with what its newest version comes to. */
export const proposalsSheet: Sheet<ProposalFilters, ProposalCard> = {
  list: 'proposals.list',
  title: (texts) => texts.proposals.title,
  columns: [
    { header: (t) => t.proposals.number, kind: 'text', width: 18, value: (row) => row.number },
    { header: (t) => t.proposals.name, kind: 'text', width: 30, value: (row) => row.title },
    { header: (t) => t.proposals.customer, kind: 'text', width: 14, value: (row) => row.customerName },
    { header: (t) => t.customers.fields.community, kind: 'text', width: 18, value: (row) => row.community },
    {
      header: (t) => t.proposals.state,
      kind: 'text',
      width: 12,
      value: (row, t) => t.codes.proposalState[row.state],
    },
    { header: (t) => t.proposals.designer, kind: 'text', width: 12, value: (row) => row.designerName },
    { header: (t) => t.proposals.version, kind: 'number', width: 8, value: (row) => row.currentNo },
    { header: (t) => t.proposals.rooms, kind: 'number', width: 8, value: (row) => row.rooms },
    { header: (t) => t.proposals.quantity, kind: 'number', width: 8, value: (row) => row.totals.pieces },
    { header: (t) => t.proposals.amount, kind: 'money', width: 14, value: (row) => row.totals.allFen },
    { header: (t) => t.proposals.accepted, kind: 'money', width: 14, value: (row) => row.totals.acceptedFen },
    { header: (t) => t.proposals.created, kind: 'instant', width: 18, value: (row) => row.createdAt },
  ],
  page: (db, filters, at) => proposalPage(db, filters, at),
  count: (db, filters) => countProposals(db, filters, EVERY_ROW),
};
