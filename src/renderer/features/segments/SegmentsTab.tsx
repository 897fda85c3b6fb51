import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Spin, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { SELLERS } from '../../../shared/domain/roleGroups';
import type { FilterName, Segment } from '../../../shared/features/segments/contract';
import { useCall } from '../../platform/api';
import { asCallError, errorText } from '../../platform/errorText';
import { useInternalHidden } from '../../platform/internalHidden';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { EmptyState } from '../../ui/EmptyState';
import { useHotkey } from '../../ui/useHotkey';
import { HiddenNotice } from '../../widgets/HiddenNotice';
import { type Draft, draftOf, emptyDraft } from './draft';
import { EXAMPLE_NAMES, EXAMPLES } from './examples';
import { SegmentEditor } from './SegmentEditor';
import { SegmentList } from './SegmentList';

/** What is open beside the list: a segment, a new one, or nothing. */
const OPEN = 'open';
const NEW = 'new';

/** Segments: sentences with live counts on the left, the editor on the right. */
export default function SegmentsTab() {
  const { t } = useTranslation();
  const { actor } = useSession();
  const [params, setParams] = useSearchParams();
  const list = useCall('segments.list', {});
  const [fresh, setFresh] = useState<{ draft: Draft; key: number }>({ draft: emptyDraft(), key: 0 });
  const open = params.get(OPEN);
  const go = (to: string | null) =>
    setParams({ tab: 'segments', ...(to !== null && { [OPEN]: to }) }, { replace: true });
  const begin = (draft: Draft) => {
    setFresh(({ key }) => ({ draft, key: key + 1 }));
    go(NEW);
  };
  // What is typed stays in the editor, which draws nothing then.
  const hidden = useInternalHidden();
  const mayMake = SELLERS.includes(actor.role);
  useHotkey('alt+n', () => begin(emptyDraft()), mayMake);
  if (list.error)
    return <Typography.Text type="danger">{errorText(asCallError(list.error))}</Typography.Text>;
  if (!list.data) return <Spin style={{ margin: 40 }} />;
  const { segments, names } = list.data;
  const isNew = open === NEW && mayMake;
  const isOpen = isNew || segments.some(({ id }) => id === Number(open));
  if (hidden && !isOpen) return <HiddenNotice />;
  if (segments.length === 0 && !isNew) {
    return (
      <EmptyState
        title={t('segments.none')}
        hint={t('segments.noneHint')}
        action={mayMake && <Begin begin={begin} />}
      />
    );
  }
  return (
    <Flex style={{ flex: 1, minHeight: 0 }}>
      {!hidden && (
        <Flex
          vertical
          gap={10}
          style={{
            ...{ width: 236, flex: 'none', padding: '0 12px 14px 20px', overflowY: 'auto' },
            borderInlineEnd: `1px solid ${COLORS.line}`,
          }}
        >
          {mayMake && (
            <Button icon={<PlusOutlined />} title="Alt+N" onClick={() => begin(emptyDraft())}>
              {t('segments.new')}
            </Button>
          )}
          <SegmentList
            segments={segments}
            names={names}
            chosen={isNew ? null : Number(open)}
            onChoose={(id) => go(String(id))}
          />
        </Flex>
      )}
      {isNew ? (
        <SegmentEditor
          key={`new-${fresh.key}`}
          stored={null}
          begin={fresh.draft}
          segments={segments}
          names={names}
          onSaved={(id) => go(String(id))}
          onGone={() => go(null)}
        />
      ) : isOpen ? (
        <Opened key={open} id={Number(open)} {...{ segments, names, go }} />
      ) : (
        <EmptyState title={t('segments.choose')} />
      )}
    </Flex>
  );
}

interface OpenedProps {
  id: number;
  segments: readonly Segment[];
  names: readonly FilterName[];
  go: (to: string | null) => void;
}

/** A stored segment; what was typed stays while it is read anew. */
function Opened({ id, segments, names, go }: OpenedProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const hidden = useInternalHidden();
  const stored = useCall('segments.get', { id });
  if (stored.error)
    return <Typography.Text type="danger">{errorText(asCallError(stored.error))}</Typography.Text>;
  if (!stored.data || stored.data.id !== id) return <Spin style={{ margin: 40 }} />;
  if (hidden && stored.data.filter === null) return <HiddenNotice />;
  if (stored.data.ownerOnly && stored.data.filter === null) {
    return (
      <EmptyState
        title={stored.data.name}
        hint={t('segments.ownersRule')}
        action={
          <Button onClick={() => navigate(`/customers?segment=${id}`)}>{t('segments.showMembers')}</Button>
        }
      />
    );
  }
  return (
    <SegmentEditor
      stored={stored.data}
      begin={draftOf(stored.data)}
      segments={segments}
      names={names}
      onSaved={(saved) => saved !== id && go(String(saved))}
      onGone={() => go(null)}
    />
  );
}

/** Three ready examples, or an empty one. */
function Begin({ begin }: { begin: (draft: Draft) => void }) {
  const { t } = useTranslation();
  return (
    <Flex gap={8} wrap justify="center">
      {EXAMPLE_NAMES.map((name) => (
        <Button
          key={name}
          onClick={() => begin(draftOf({ name: t(`segments.examples.${name}`), filter: EXAMPLES[name] }))}
        >
          {t(`segments.examples.${name}`)}
        </Button>
      ))}
      <Button type="primary" icon={<PlusOutlined />} onClick={() => begin(emptyDraft())}>
        {t('segments.new')}
      </Button>
    </Flex>
  );
}
