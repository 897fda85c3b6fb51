import { Alert, Button, Flex, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import type { MergeChoices } from '../../../shared/domain/mergeFields';
import type { MergePreview } from '../../../shared/features/merge/contract';
import { useWrite } from '../../platform/api';
import { COLORS } from '../../platform/theme';
import { useSaveKey } from '../../ui/saveKey';
import { usePageKeys } from '../../ui/usePageKeys';
import { useReport } from '../../ui/useReport';
import { customerName } from '../../widgets/customerText';
import { ChoiceRows } from './ChoiceRows';
import type { Chosen } from './chosenId';
import { MergeResult } from './MergeResult';
import { PersonHead } from './PersonHead';
import './merge.css';
import { useSayMerged, useTellApart } from './useMergeActions';

interface Props {
  preview: MergePreview;
  /** Left and right; they stay in place when the survivor is swapped. */
  columns: readonly [CustomerShape, CustomerShape];
  onSwap: () => void;
  onDone: () => void;
}

/** Two customers beside each other, what is to be chosen between them, and what they will be together. */
export function MergePair({ preview, columns, onSwap, onDone }: Props) {
  const { t } = useTranslation();
  const { survivor, merged } = preview;
  const [chosen, setChosen] = useState<Chosen>({});
  const run = useWrite('merge.run');
  const report = useReport();
  const sayMerged = useSayMerged();
  const tellApart = useTellApart();
  const box = useRef<HTMLDivElement>(null);

  const merge = () =>
    run.mutate(
      {
        ...{ survivorId: survivor.id, survivorVersion: survivor.version },
        ...{ mergedId: merged.id, mergedVersion: merged.version },
        choices: choicesOf(chosen, survivor.id),
      },
      {
        onSuccess: (made) => {
          onDone();
          sayMerged(made, survivor, merged);
        },
        onError: report,
      },
    );
  const apart = () => void tellApart(columns[0], columns[1]).then((told) => told && onDone());
  useSaveKey(box, merge, !run.isPending);
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('[role="radio"][tabindex="0"], [data-merge]');
    // The tab was opened, or a pair was chosen: the keys of the rows work at once.
    first?.focus();
  }, []);

  // Wherever on the page the focus is: ↓ and ↑ lead to the first and the last row.
  const toRow = (at: 0 | -1) => () =>
    [...(box.current?.querySelectorAll<HTMLElement>('[role="radio"][tabindex="0"]') ?? [])].at(at)?.focus();
  usePageKeys({ x: onSwap, n: apart, arrowdown: toRow(0), arrowup: toRow(-1) });
  return (
    <div ref={box} className="merge-pair">
      <Flex style={{ flex: 1, minHeight: 0 }}>
        <div className="merge-columns">
          {preview.notSame && <Alert type="warning" showIcon title={t('merge.saidNotSame')} />}
          <div className="merge-row">
            <span />
            {columns.map((customer) => (
              <PersonHead
                key={customer.id}
                customer={customer}
                stays={customer.id === survivor.id}
                onSwap={onSwap}
              />
            ))}
          </div>
          <ChoiceRows
            preview={preview}
            columns={columns}
            chosen={chosen}
            onChoose={(field, id) => setChosen((before) => ({ ...before, [field]: id }))}
          />
        </div>
        <MergeResult preview={preview} chosen={chosen} />
      </Flex>
      <Flex align="center" gap={10} wrap className="merge-foot">
        <Typography.Text type="secondary" style={{ flex: 1, fontSize: 12 }}>
          <kbd>↑↓</kbd> {t('merge.keys.rows')} <kbd>←→</kbd> {t('merge.keys.sides')} <kbd>X</kbd>{' '}
          {t('merge.keys.swap')}
        </Typography.Text>
        <span style={{ color: COLORS.accent, fontSize: 13 }}>
          {t('merge.undoable', { name: customerName(t, survivor) })}
        </span>
        <Button onClick={apart}>
          {t('merge.notSame')} <kbd>N</kbd>
        </Button>
        <Button type="primary" data-merge loading={run.isPending} onClick={merge} title="Ctrl+Enter">
          {t('merge.run')} <kbd>Ctrl+Enter</kbd>
        </Button>
      </Flex>
    </div>
  );
}

const choicesOf = (chosen: Chosen, survivorId: number): MergeChoices =>
  Object.fromEntries(
    Object.entries(chosen).map(([field, id]) => [field, id === survivorId ? 'survivor' : 'merged']),
  );
