import { approvals, attachments, auditLog, erasures, settings, staff, stateChanges, tasks } from '../schema';
import { defineEntity, PLAIN } from './entity';
import { OF_CUSTOMER, OF_ORDER } from './personal';

export const staffEntity = defineEntity({ ...PLAIN, table: staff, name: staff.name });

export const tasksEntity = defineEntity({
  ...PLAIN,
  table: tasks,
  counted: true,
  personal: {
    of: { ...OF_CUSTOMER, ...OF_ORDER },
    emptied: ['note'],
    becomes: { state: `CASE state WHEN 'open' THEN 'skipped' ELSE state END` },
    finishesOrders: true,
  },
});

export const approvalsEntity = defineEntity({
  ...PLAIN,
  table: approvals,
  personal: {
    of: 'entity',
    emptied: ['reason', 'decisionNote'],
    becomes: {
      state: `CASE state WHEN 'pending' THEN 'withdrawn' ELSE state END`,
      // What was to be carried out, in words; amounts stay.
      payload: `json_remove(payload, '$.input', '$.basis')`,
    },
    finishesOrders: true,
  },
});

export const stateChangesEntity = defineEntity({
  ...PLAIN,
  table: stateChanges,
  personal: { of: 'entity', emptied: ['note'] },
});

export const attachmentsEntity = defineEntity({
  ...PLAIN,
  table: attachments,
  // Their rows go with their files.
  personal: { of: 'entity', emptied: [], stays: ['name'] },
});

export const auditLogEntity = defineEntity({ ...PLAIN, table: auditLog, counted: true });

export const erasuresEntity = defineEntity({ ...PLAIN, table: erasures });

export const settingsEntity = defineEntity({ ...PLAIN, table: settings });
