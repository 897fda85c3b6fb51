import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { timeIn } from '../../../shared/domain/dates';
import type { RequestUrgency, RequestWait } from '../../../shared/domain/requestRules';
import type { RequestState } from '../../../shared/domain/states/request';
import { dateOfInstant, nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { shopZone } from '../../platform/shopZone';
import { COLORS } from '../../platform/theme';
import { ToneTag } from '../../ui/ToneTag';

/** An instant (UTC ms) near today: 今天 14:00, 11月24日 周二 10:00. */
export const nearInstantText = (ms: number, today: string): string =>
  `${nearDateText(dateOfInstant(ms), today)} ${timeIn(ms, shopZone())}`;

const TONES: Record<RequestState, string> = {
  new: COLORS.warn,
  accepted: COLORS.info,
  working: COLORS.info,
  resolved: COLORS.ok,
  revisited: COLORS.ok,
  closed: COLORS.inkSoft,
  reopened: COLORS.bad,
};

/** The state, and beside it what it waits for. */
export function RequestStateTag({
  state,
  waitingFor,
}: {
  state: RequestState;
  waitingFor?: RequestWait | null;
}) {
  const { t } = useTranslation();
  return (
    <Flex wrap gap="0 6px" align="center">
      <ToneTag color={TONES[state]}>{t(`codes.requestState.${state}`)}</ToneTag>
      {waitingFor && (
        <Typography.Text type="secondary" style={{ fontSize: 12, whiteSpace: 'nowrap' }}>
          {t(`codes.requestWait.${waitingFor}`)}
        </Typography.Text>
      )}
    </Flex>
  );
}

const URGENCY_TONES: Partial<Record<RequestUrgency, 'danger' | 'warning' | 'secondary'>> = {
  urgent: 'danger',
  high: 'warning',
  low: 'secondary',
};

/** How soon, and how far up it has gone. */
export function Urgency({ urgency, escalation }: { urgency: RequestUrgency; escalation: number }) {
  const { t } = useTranslation();
  const type = URGENCY_TONES[urgency];
  return (
    <Flex gap={6} align="center">
      <Typography.Text {...(type && { type })}>{t(`codes.requestUrgency.${urgency}`)}</Typography.Text>
      {escalation > 0 && <ToneTag color={COLORS.bad}>{t('requests.level', { level: escalation })}</ToneTag>}
    </Flex>
  );
}

/** When it is due; red when that has passed and it is not solved. */
export function DueTime({ dueAt, overdue }: { dueAt: number; overdue: boolean }) {
  const { today } = useSession();
  return (
    <Typography.Text {...(overdue && { type: 'danger' as const, strong: true })}>
      {nearInstantText(dueAt, today)}
    </Typography.Text>
  );
}
