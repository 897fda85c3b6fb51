import { Alert, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useCall, usePages } from '../../platform/api';
import { errorText, fieldErrorText } from '../../platform/errorText';
import { countText } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { EmptyState } from '../../ui/EmptyState';
import { Skeleton } from '../../ui/Skeleton';
import { MergePair } from './MergePair';
import { isPair, PairList } from './PairList';

/** Customers who may be one person: pairs on the left, the two that are compared beside them. */
export default function MergeTab() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const pages = usePages('merge.pairs', {});
  const asked = [params.get('one'), params.get('other')].map(Number);
  const [first] = pages.rows;
  const [oneId = 0, otherId = 0] = asked.every((id) => Number.isInteger(id) && id > 0)
    ? asked
    : [first?.survivor.id, first?.merged.id];
  const compare = (one: number, other: number) =>
    setParams({ tab: 'merge', one: String(one), other: String(other) }, { replace: true });
  const listed = pages.rows.some(({ survivor, merged }) =>
    isPair([survivor.id, merged.id], [oneId, otherId]),
  );
  // The next pair of the list; who came from a customer's page goes back to one.
  const done = (survivorId: number) => {
    if (listed) setParams({ tab: 'merge' }, { replace: true });
    else navigate(`/customers/${survivorId}`);
  };
  const chosen = oneId > 0;
  if (pages.loading && !chosen) return <Skeleton />;
  if (!chosen) return <EmptyState title={t('merge.none')} hint={t('merge.noneHint')} />;
  return (
    <Flex style={{ flex: 1, minHeight: 0, borderTop: `1px solid ${COLORS.line}` }}>
      <Flex
        vertical
        gap={6}
        style={{ width: 196, flex: 'none', overflow: 'auto', padding: '12px 8px 12px 12px' }}
      >
        {pages.total !== null && (
          <Typography.Text type="secondary">
            {t('merge.left', { text: countText(pages.total) })}
          </Typography.Text>
        )}
        <PairList pages={pages} chosen={[oneId, otherId]} onChoose={compare} />
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {t('merge.hint')}
        </Typography.Text>
      </Flex>
      <Compared
        key={`${Math.min(oneId, otherId)}-${Math.max(oneId, otherId)}`}
        oneId={oneId}
        otherId={otherId}
        onDone={done}
      />
    </Flex>
  );
}

interface ComparedProps {
  oneId: number;
  otherId: number;
  onDone: (survivorId: number) => void;
}

function Compared({ oneId, otherId, onDone }: ComparedProps) {
  const [survivorId, setSurvivorId] = useState<number | null>(null);
  const preview = useCall('merge.preview', { oneId, otherId, survivorId });
  if (preview.error) {
    const { fields = [], ...error } = preview.error.error;
    const [field] = fields;
    return (
      <Alert
        type="error"
        showIcon
        style={{ margin: 16, height: 'fit-content' }}
        title={field ? fieldErrorText(field) : errorText(error)}
      />
    );
  }
  if (!preview.data) return <Skeleton />;
  const { survivor, merged } = preview.data;
  return (
    <MergePair
      preview={preview.data}
      columns={survivor.id === oneId ? [survivor, merged] : [merged, survivor]}
      onSwap={() => setSurvivorId(merged.id)}
      onDone={() => onDone(survivor.id)}
    />
  );
}
