import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  EditOutlined,
  FileAddOutlined,
  LockOutlined,
  MessageOutlined,
  PhoneOutlined,
  RedoOutlined,
  RiseOutlined,
  ToolOutlined,
  UserOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import { Flex, Typography } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestEvent } from '../../../shared/features/requests/contract';
import { instantText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { nearInstantText } from './requestText';

const ICONS: Record<RequestEvent['kind'], ReactNode> = {
  registered: <FileAddOutlined />,
  accepted: <UserOutlined />,
  working: <ToolOutlined />,
  waiting: <ClockCircleOutlined />,
  progress: <MessageOutlined />,
  resolved: <CheckCircleOutlined />,
  revisited: <PhoneOutlined />,
  closed: <LockOutlined />,
  reopened: <RedoOutlined />,
  escalated: <RiseOutlined />,
  assigned: <UserSwitchOutlined />,
  edited: <EditOutlined />,
};

/** What happened, in a few words. */
function eventTitle(t: TFunction, event: RequestEvent): string {
  const { kind, waitingFor, revisitResult, assigneeName, escalation } = event;
  if (kind === 'waiting') return waitingFor ? t(`codes.requestWait.${waitingFor}`) : '';
  if (kind === 'revisited') {
    const result = revisitResult ? t(`codes.revisitResult.${revisitResult}`) : '';
    return t('requests.event.revisited', { result });
  }
  if (kind === 'assigned') return t('requests.event.assigned', { name: assigneeName ?? '' });
  if (kind === 'escalated') return t('requests.event.escalated', { level: escalation ?? 0 });
  return t(`requests.event.${kind}`);
}

/** What happened with a request, newest first. */
export function EventList({ events }: { events: readonly RequestEvent[] }) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <ol aria-label={t('requests.page.events')} className="plain-list">
      {events.toReversed().map((event) => (
        <li key={event.id} style={{ display: 'flex', gap: 10, paddingBottom: 14 }}>
          <span
            aria-hidden
            style={{
              width: 28,
              height: 28,
              flex: 'none',
              borderRadius: 14,
              display: 'grid',
              placeItems: 'center',
              color: event.kind === 'escalated' ? COLORS.bad : COLORS.accent,
              background: event.kind === 'escalated' ? '#f8e9e6' : COLORS.accentSoft,
            }}
          >
            {ICONS[event.kind]}
          </span>
          <div style={{ flex: 1, minWidth: 0 }}>
            <Flex justify="space-between" gap={8} wrap>
              <Typography.Text strong>{eventTitle(t, event)}</Typography.Text>
              <Typography.Text type="secondary" style={{ fontSize: 12, whiteSpace: 'nowrap' }}>
                {[event.actorName, instantText(event.at)].filter(Boolean).join(' · ')}
              </Typography.Text>
            </Flex>
            {event.text && (
              <div style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{event.text}</div>
            )}
            {event.dueAt !== null && event.kind !== 'registered' && (
              <Typography.Text type="secondary">
                {t('requests.event.due', { time: nearInstantText(event.dueAt, today) })}
              </Typography.Text>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
