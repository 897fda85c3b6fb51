import { grouped } from '../../../shared/domain/counting';
import type { HealthState } from '../../../shared/features/health/contract';
import { bytesText, instantText } from '../../platform/format';
import { i18next } from '../../platform/i18n';
import { callText, entityText } from '../../widgets/history/historyText';

/** A finding's sentence: its instants and sizes as people read them. */
export function findingText({ finding, facts }: HealthState['findings'][number]): string {
  const { at, restoredAt, free, rows, ...rest } = facts;
  return i18next.t(`health.findings.${finding}`, {
    ...rest,
    when: typeof at === 'number' ? instantText(at) : i18next.t('health.notYet'),
    ...(typeof restoredAt === 'number' && { restored: instantText(restoredAt) }),
    ...(typeof free === 'number' && { size: bytesText(free) }),
    ...(typeof rows === 'number' && { rows: grouped(rows) }),
  });
}

/** Names the first row of the audit log that is wrong. */
export function auditRowText(row: NonNullable<HealthState['auditRow']>, missing: boolean): string {
  return i18next.t(missing ? 'health.missingRow' : 'health.changedRow', {
    row: grouped(row.id),
    when: instantText(row.at),
    who: row.actorName ?? i18next.t('history.app'),
    what: i18next.t('health.rowWhat', {
      call: callText(row.call) ?? row.call,
      entity: entityText(row.entity),
      id: row.entityId,
    }),
  });
}
