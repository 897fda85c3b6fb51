import { SearchOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Typography } from 'antd';
import { type CSSProperties, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filterSentence } from '../../../shared/domain/filter/sentence';
import { COUNTED_AT_ONCE, type FilterName, type Segment } from '../../../shared/features/segments/contract';
import { useCall } from '../../platform/api';
import { COLORS } from '../../platform/theme';
import { useWording } from '../../widgets/filterWording';

interface Props {
  segments: readonly Segment[];
  names: readonly FilterName[];
  chosen: number | null;
  onChoose: (id: number) => void;
}

/** Every segment by name, with how many are in it now and what it says. */
export function SegmentList({ segments, names, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = segments.filter(({ name }) => name.toLowerCase().includes(wanted));
  const slices = Array.from({ length: Math.ceil(found.length / COUNTED_AT_ONCE) }, (_, i) =>
    found.slice(i * COUNTED_AT_ONCE, (i + 1) * COUNTED_AT_ONCE),
  );
  return (
    <Flex vertical gap={8}>
      <Input
        allowClear
        prefix={<SearchOutlined />}
        placeholder={t('segments.find')}
        aria-label={t('segments.find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {found.length === 0 && wanted !== '' && (
        <Typography.Text type="secondary">{t('segments.noneFound')}</Typography.Text>
      )}
      {slices.map((slice) => (
        <Slice key={slice[0]?.id} {...{ names, chosen, onChoose }} segments={slice} />
      ))}
    </Flex>
  );
}

/** A few segments, counted together. */
function Slice({ segments, names, chosen, onChoose }: Props) {
  const counts = useCall('segments.counts', { ids: segments.map(({ id }) => id) }).data ?? [];
  const wording = useWording(names);
  const { t } = useTranslation();
  return segments.map((segment) => {
    const { id, name, filter, ownerOnly, faults } = segment;
    const count = counts.find((one) => one.id === id)?.count;
    const isChosen = id === chosen;
    return (
      <Button
        key={id}
        type="text"
        aria-current={isChosen}
        onClick={() => onChoose(id)}
        style={{
          ...{ height: 'auto', padding: '6px 10px', textAlign: 'start', whiteSpace: 'normal' },
          ...{ justifyContent: 'stretch', borderInlineStart: '3px solid transparent' },
          ...(isChosen && { background: COLORS.accentSoft, borderInlineStartColor: COLORS.accent }),
        }}
      >
        <Flex vertical style={{ width: '100%', minWidth: 0 }}>
          <Flex gap={8} align="baseline">
            <Typography.Text strong ellipsis style={{ flex: 1 }}>
              {name}
            </Typography.Text>
            {faults.length > 0 ? (
              <Typography.Text type="danger">
                <WarningOutlined /> {t('segments.notCounted')}
              </Typography.Text>
            ) : (
              <Typography.Text strong>{count ?? '…'}</Typography.Text>
            )}
          </Flex>
          <Typography.Text type="secondary" style={SENTENCE}>
            {filter
              ? filterSentence(filter, wording)
              : t(ownerOnly ? 'segments.ownersRule' : 'segments.unreadable')}
          </Typography.Text>
        </Flex>
      </Button>
    );
  });
}

/** Two lines at most. */
const SENTENCE: CSSProperties = {
  ...{ display: '-webkit-box', WebkitLineClamp: 2, overflow: 'hidden', fontSize: 12 },
  WebkitBoxOrient: 'vertical',
};
