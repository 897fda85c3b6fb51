import { ArrowRightOutlined } from '@ant-design/icons';
import { Alert, Button, Drawer, Flex, Spin, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HistoryEntity, HistoryEntry } from '../../../shared/features/history/contract';
import { usePages } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { instantText } from '../../platform/format';
import { useInternalHidden } from '../../platform/internalHidden';
import { COLORS } from '../../platform/theme';
import { EmptyState } from '../../ui/EmptyState';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { ToneTag } from '../../ui/ToneTag';
import { callText, entityText, fieldText, valueText } from './historyText';
import { withoutInternal } from './withoutInternal';

/** What was changed of a record and its parts, newest first: who, when, from what to what. */
export function HistoryDrawer({
  title,
  entity,
  id,
  onClose,
}: {
  title: string;
  entity: HistoryEntity;
  id: number;
  onClose: () => void;
}) {
  return (
    <Drawer open title={title} size={560} onClose={onClose}>
      <HistoryList entity={entity} id={id} />
    </Drawer>
  );
}

/** The same as a part of a page. */
export function HistoryList({ entity, id }: { entity: HistoryEntity; id: number }) {
  const { t } = useTranslation();
  const list = usePages('history.of', { entity, id, limit: 50 });
  const hidden = useInternalHidden();
  const rows = hidden ? list.rows.flatMap((row) => withoutInternal(row) ?? []) : list.rows;
  return (
    <>
      {list.loading && <Spin style={{ display: 'block', margin: '40px auto' }} />}
      {list.error && <Alert type="error" showIcon title={errorText(list.error.error)} />}
      {!list.loading && !list.error && list.rows.length === 0 && (
        <EmptyState title={t(entity === 'exports' ? 'history.emptyExports' : 'history.empty')} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls a long list. */}
      <ol tabIndex={0} className="plain-list">
        {groupsOf(rows).map((entries) => (
          <Deed key={entries[0].id} entries={entries} of={entity} />
        ))}
      </ol>
      {list.hasMore && (
        <Button block onClick={list.loadMore}>
          {t('history.more')}
        </Button>
      )}
    </>
  );
}

const TONES = { created: COLORS.ok, changed: COLORS.inkSoft, deleted: COLORS.bad } as const;

type Group = [HistoryEntry, ...HistoryEntry[]];

/** What one person did in one go, newest first: a payment changes the order, too. */
function groupsOf(rows: readonly HistoryEntry[]): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const same =
      last && last[0].at === row.at && last[0].call === row.call && last[0].actorName === row.actorName;
    if (same) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function Deed({ entries, of }: { entries: Group; of: HistoryEntity }) {
  const { t } = useTranslation();
  const [{ actorName, call, at }] = entries;
  const who = actorName ?? t('history.app');
  // An export is on record twice: who asked for what, and how much of it went out.
  const done =
    of === 'exports'
      ? t(
          entries.some(({ changes }) => changes.some(({ field }) => field === 'rows'))
            ? 'history.exported'
            : 'history.exportBegun',
        )
      : callText(call);
  return (
    <li style={{ padding: '10px 0', borderBottom: `1px solid ${COLORS.line}` }}>
      <Flex align="center" gap={8}>
        <PersonAvatar name={who} size={24} />
        <Typography.Text strong>{who}</Typography.Text>
        {done && <span>{done}</span>}
        <span style={{ flex: 1 }} />
        <Typography.Text type="secondary" className="small">
          {instantText(at)}
        </Typography.Text>
      </Flex>
      <Flex vertical gap={6} style={{ padding: '4px 0 0 32px' }}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} of={of} />
        ))}
      </Flex>
    </li>
  );
}

function Entry({ entry, of }: { entry: HistoryEntry; of: HistoryEntity }) {
  const { t } = useTranslation();
  const table = tableOf(entry);
  return (
    <div>
      {entry.entity !== 'exports' && (
        <Flex align="center" gap={8} wrap>
          <ToneTag color={TONES[entry.action]}>
            {t(`history.${entry.action}`)}
            {entry.entity !== of && ` ${entityText(entry.entity)}`}
          </ToneTag>
          {entry.entity !== of && entry.subject && <span>{entry.subject}</span>}
        </Flex>
      )}
      {entry.changes.map(({ field, before, after }) => (
        <div key={field} style={{ fontSize: 13, overflowWrap: 'anywhere' }}>
          <Typography.Text type="secondary">{t('history.field', { name: fieldText(field) })}</Typography.Text>
          {entry.action !== 'created' && !isEmpty(before) && (
            <Typography.Text delete={entry.action === 'changed'} type="secondary">
              {valueText(table, field, before)}
            </Typography.Text>
          )}
          {entry.action === 'changed' && !isEmpty(before) && (
            <ArrowRightOutlined style={{ margin: '0 6px', fontSize: 11, color: COLORS.inkSoft }} />
          )}
          {entry.action !== 'deleted' && valueText(table, field, after)}
        </div>
      ))}
    </div>
  );
}

/** Whose fields these are: an export's filters are those of its list. */
function tableOf({ entity, changes }: HistoryEntry): string {
  const sheet = changes.find(({ field }) => field === 'sheet')?.after;
  return typeof sheet === 'string' ? sheet : entity;
}

/** What was filled in for the first time needs no "empty" before it. */
const isEmpty = (value: HistoryEntry['changes'][number]['before']): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
