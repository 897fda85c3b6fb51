import { sql } from 'drizzle-orm';
import { OWNER, SELLERS } from '../../../shared/domain/roleGroups';
import type { Role } from '../../../shared/domain/roles';
import { kindsOfRole } from '../../../shared/domain/todayGroups';
import { approvals, attachments, auditLog, erasures, settings, staff, stateChanges, tasks } from '../schema';
import { bothLives } from './bothLives';
import { defineEntity, PLAIN, type SeenWhere } from './entity';
import { OF_CUSTOMER, OF_ORDER } from './personal';
import { TO_EVERYONE } from './visible';

export const staffEntity = defineEntity({
  ...PLAIN,
  table: staff,
  name: staff.name,
  namedBy: [
    'sellerId',
    'designerId',
    'staffId',
    'assigneeId',
    'decidedBy',
    'doneBy',
    'overrideBy',
    'undoneBy',
  ],
  visibleTo: TO_EVERYONE,
});

const kindsSeenBy = (role: Role, row: string) =>
  `${row}.kind IN (${kindsOfRole(role).map((kind) => `'${kind}'`)})`;

export const tasksEntity = defineEntity({
  ...PLAIN,
  table: tasks,
  // What Today shows: of a role's kinds everybody's; a deliverer's own tasks only, where a person typed the words.
  visibleTo: {
    all: SELLERS,
    some: {
      designer: (row) => kindsSeenBy('designer', row),
      delivery: (row, me) =>
        `${kindsSeenBy('delivery', row)} AND (${row}.kind <> 'custom' OR ${row}.assignee_id = ${me} OR ${row}.created_by = ${me})`,
    },
  },
  counted: true,
  personal: {
    of: { ...OF_CUSTOMER, ...OF_ORDER },
    emptied: ['note', 'message'],
    becomes: { state: `CASE state WHEN 'open' THEN 'skipped' ELSE state END` },
    finishesOrders: true,
  },
});

const ownRequest: SeenWhere = (row, me) => `${row}.created_by = ${me}`;

export const approvalsEntity = defineEntity({
  ...PLAIN,
  table: approvals,
  // The owner's queue; everybody else what they asked themselves.
  visibleTo: { all: OWNER, some: { front_desk: ownRequest, sales: ownRequest, designer: ownRequest } },
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
  timeline: {
    kind: 'stage',
    of: (id) => sql`
    SELECT id, at, actor_id, NULL, to_state, from_state, NULL, NULL, NULL, NULL, note, NULL, NULL
    FROM state_changes WHERE entity = 'customers' AND entity_id IN ${bothLives(id)} AND from_state IS NOT NULL`,
  },
});

export const attachmentsEntity = defineEntity({
  ...PLAIN,
  table: attachments,
  visibleTo: 'asTheEntity',
  // Their rows go with their files.
  personal: { of: 'entity', emptied: [], stays: ['name'] },
  timeline: {
    kind: 'attachment',
    // CROSS JOIN: the few owners first, each asking the index; SQLite would read every picture instead.
    of: (id) => sql`
    SELECT a.id, a.created_at, a.created_by, NULL, a.kind, NULL, NULL, NULL, NULL, NULL, a.name, a.sha256, NULL
    FROM (SELECT 'customers' AS entity, ${id} AS owner_id
        UNION ALL SELECT 'customer_needs', n.id FROM customer_needs n WHERE n.customer_id = ${id}
        UNION ALL SELECT 'visits', v.id FROM visits v WHERE v.customer_id = ${id}
        UNION ALL SELECT 'home_items', h.id FROM home_items h WHERE h.customer_id = ${id}) w
      CROSS JOIN attachments a ON a.entity = w.entity AND a.entity_id = w.owner_id
    WHERE a.removed_at IS NULL`,
  },
  picture: attachments.sha256,
});

export const auditLogEntity = defineEntity({ ...PLAIN, table: auditLog, counted: true });

export const erasuresEntity = defineEntity({ ...PLAIN, table: erasures });

export const settingsEntity = defineEntity({ ...PLAIN, table: settings, visibleTo: { all: OWNER } });
