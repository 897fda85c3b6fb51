import {
  CalendarOutlined,
  CarOutlined,
  CustomerServiceOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  FlagOutlined,
  GiftOutlined,
  HomeOutlined,
  IdcardOutlined,
  LayoutOutlined,
  PhoneOutlined,
  PictureOutlined,
  RollbackOutlined,
  ToolOutlined,
  UserAddOutlined,
  WalletOutlined,
} from '@ant-design/icons';
import { Button, Flex, Tag, Typography } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TimelineEntry } from '../../../shared/contract/customerShapes';
import { TIMELINE_CODES, TIMELINE_KINDS, type TimelineKind } from '../../../shared/contract/timelineKinds';
import { usePages } from '../../platform/api';
import { instantText, moneyText, nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { EmptyState } from '../../ui/EmptyState';
import { Thumbnail } from '../../ui/Media';
import { Skeleton } from '../../ui/Skeleton';

const ICONS: Record<TimelineKind, ReactNode> = {
  contact: <PhoneOutlined />,
  visit: <HomeOutlined />,
  care: <ToolOutlined />,
  proposal: <LayoutOutlined />,
  invitation: <CalendarOutlined />,
  quote: <FileTextOutlined />,
  order: <FileDoneOutlined />,
  payment: <WalletOutlined />,
  delivery: <CarOutlined />,
  request: <CustomerServiceOutlined />,
  return: <RollbackOutlined />,
  card: <IdcardOutlined />,
  right: <GiftOutlined />,
  stage: <FlagOutlined />,
  attachment: <PictureOutlined />,
  registered: <UserAddOutlined />,
};

/** Pages of an entry's own. */
const SIDEBAR_LINES: Partial<Record<TimelineKind, string>> = {
  proposal: '/proposals',
  quote: '/quotes',
  order: '/orders',
  request: '/requests',
};

/** The page that tells more of an entry; what has none of its own is told by its order's. */
function placeOf({ kind, refId, orderId }: TimelineEntry): string | null {
  const own = SIDEBAR_LINES[kind];
  if (own) return `${own}/${refId}`;
  return orderId === null ? null : `/orders/${orderId}`;
}

/** The label of an entry's code, which is another list for every kind. */
function codeText(t: TFunction, kind: TimelineKind, code: string): string {
  const list = TIMELINE_CODES[kind];
  if (list === null) return '';
  // The code comes from main at run time; every list holds all of its codes.
  return (t as unknown as (key: string) => string)(`codes.${list}.${code}`);
}

/** Requests and returns say what kind they are in the place of an earlier state. */
function ownKindText(t: TFunction, kind: TimelineKind, code: string): string | null {
  const list = kind === 'request' ? 'requestKind' : kind === 'return' ? 'returnKind' : null;
  return list && (t as unknown as (key: string) => string)(`codes.${list}.${code}`);
}

/** What happened, in a few words: 电话 · 有兴趣, 方案 PR… 已提交, 定金 ¥2,000.00. */
export function entryTitle(t: TFunction, entry: TimelineEntry): string {
  const { kind, code, fromCode, channel, outcome, number, amountFen } = entry;
  if (kind === 'contact') {
    return [channel && t(`codes.contactChannel.${channel}`), outcome && t(`codes.contactOutcome.${outcome}`)]
      .filter(Boolean)
      .join(' · ');
  }
  if (kind === 'stage' && code && fromCode) {
    return t('customers.timeline.stageMoved', {
      from: codeText(t, kind, fromCode),
      to: codeText(t, kind, code),
    });
  }
  const kindText = fromCode ? ownKindText(t, kind, fromCode) : null;
  const parts = [
    number,
    kindText,
    code && codeText(t, kind, code),
    amountFen === null ? null : moneyText(amountFen),
  ];
  return [t(`customers.timeline.kinds.${kind}`), ...parts].filter(Boolean).join(' · ');
}

/** A customer's timeline, newest first, with its filter; `kinds` lives with the caller. */
export function TimelineList({
  customerId,
  kinds,
  onKinds,
  limit = 30,
}: {
  customerId: number;
  kinds: TimelineKind[];
  onKinds: (kinds: TimelineKind[]) => void;
  limit?: number;
}) {
  const { t } = useTranslation();
  const pages = usePages('customers.timeline', { customerId, kinds, limit });
  const toggle = (kind: TimelineKind) =>
    onKinds(kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind]);
  return (
    <section aria-label={t('customers.page.timeline')}>
      <Flex wrap gap={4} style={{ marginBottom: 12 }}>
        <Tag.CheckableTag checked={kinds.length === 0} onChange={() => onKinds([])}>
          {t('customers.timeline.all')}
        </Tag.CheckableTag>
        {TIMELINE_KINDS.filter((kind) => kind !== 'registered').map((kind) => (
          <Tag.CheckableTag key={kind} checked={kinds.includes(kind)} onChange={() => toggle(kind)}>
            {t(`customers.timeline.kinds.${kind}`)}
          </Tag.CheckableTag>
        ))}
      </Flex>
      {pages.loading && <Skeleton />}
      {!pages.loading && pages.rows.length === 0 && (
        <EmptyState title={t('customers.timeline.empty')} hint={t('customers.timeline.emptyHint')} />
      )}
      <ol className="plain-list">
        {pages.rows.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {pages.hasMore && (
        <Button block onClick={pages.loadMore}>
          {t('customers.timeline.more')}
        </Button>
      )}
    </section>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const place = placeOf(entry);
  const title = entryTitle(t, entry);
  return (
    <li style={{ display: 'flex', gap: 10, paddingBottom: 12, position: 'relative' }}>
      <span
        aria-hidden
        style={{
          width: 28,
          height: 28,
          flex: 'none',
          borderRadius: 14,
          display: 'grid',
          placeItems: 'center',
          color: COLORS.accent,
          background: COLORS.accentSoft,
        }}
      >
        {ICONS[entry.kind]}
      </span>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Flex justify="space-between" gap={8} wrap>
          <Typography.Text strong>{place ? <Link to={place}>{title}</Link> : title}</Typography.Text>
          <Typography.Text type="secondary" style={{ fontSize: 12, whiteSpace: 'nowrap' }}>
            {[entry.staffName, instantText(entry.at)].filter(Boolean).join(' · ')}
          </Typography.Text>
        </Flex>
        <EntryText entry={entry} />
        {entry.sha256 && <Thumbnail sha256={entry.sha256} alt={entry.text ?? ''} size={64} zoom />}
      </div>
    </li>
  );
}

/** The words of an entry and the day it points to. */
function EntryText({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { kind, date } = entry;
  const day = date && nearDateText(date, today);
  const dayText =
    day &&
    (kind === 'contact'
      ? t('customers.timeline.next', { date: day })
      : kind === 'quote'
        ? t('customers.timeline.validUntil', { date: day })
        : day);
  if (!entry.text && !dayText) return null;
  return (
    <Typography.Paragraph style={{ margin: '2px 0 0', whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {entry.text}
      {dayText && (
        <Typography.Text type="secondary">
          {entry.text ? ' · ' : ''}
          {dayText}
        </Typography.Text>
      )}
    </Typography.Paragraph>
  );
}
