import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COLORS } from '../../platform/theme';
import { useHotkey } from '../../ui/useHotkey';
import { ProductPicker } from '../products/ProductPicker';
import { LINE_COLUMNS, LineRow } from './LineRow';
import { customLine, type EditableLine, lineFromProduct } from './lineModel';
import { READ_COLUMNS, ReadOnlyLine } from './ReadOnlyLine';

interface Props {
  lines: readonly EditableLine[];
  onChange?: (lines: EditableLine[]) => void;
  readOnly?: boolean;
  /** Error sentences by path as main names them: `lines.2.quantity`. */
  errors?: Readonly<Record<string, string>>;
  /** Each line has the date on which the customer wants it (orders). */
  withWantedDate?: boolean;
  /** Lines that must not be taken out (something of them is delivered). */
  isFixed?: (line: EditableLine) => boolean;
  /** Shown at the end of a line: its arrival, its delivery. */
  extra?: (line: EditableLine) => ReactNode;
  /** Hotkeys are off while a dialog of the page is open. */
  keysOff?: boolean;
}

const NO_ERRORS: Readonly<Record<string, string>> = {};

/**
 * Lines of a quote or an order, edited in place. Enter goes to the next cell, Alt+A adds from the catalogue, Alt+C
 * a custom line; the page owns saving.
 */
export function LinesTable(props: Props) {
  const { lines, onChange, errors = NO_ERRORS, withWantedDate = false, isFixed, extra } = props;
  const readOnly = props.readOnly || !onChange;
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [picking, setPicking] = useState(false);
  const [focusKey, setFocusKey] = useState<string | null>(null);
  const latest = useRef(lines);
  latest.current = lines;
  useHotkey('alt+a', () => setPicking(true), !readOnly && !props.keysOff);
  useHotkey('alt+c', () => add([customLine()]), !readOnly && !props.keysOff && !picking);

  const change = useCallback(
    (index: number, line: EditableLine) => onChange?.(latest.current.toSpliced(index, 1, line)),
    [onChange],
  );
  const add = (added: EditableLine[]) => {
    onChange?.([...lines, ...added]);
    setFocusKey(added[0]?.key ?? null);
  };
  useEffect(() => {
    if (!focusKey || picking) return;
    box.current?.querySelector<HTMLInputElement>(`[data-line="${focusKey}"] input:not([type=file])`)?.focus();
    setFocusKey(null);
  }, [focusKey, picking]);

  return (
    <div ref={box} onKeyDownCapture={goOnWithEnter} style={readOnly ? { overflowX: 'auto' } : {}}>
      <Header readOnly={readOnly} />
      {lines.length === 0 && (
        <Typography.Paragraph type="secondary" style={{ margin: '14px 0 2px' }}>
          <strong>{t('quotes.linesEmpty')}</strong> {!readOnly && t('quotes.linesEmptyHint')}
        </Typography.Paragraph>
      )}
      {lines.map((line, index) =>
        readOnly ? (
          <ReadOnlyLine key={line.key} line={line} no={index + 1} extra={extra?.(line)} />
        ) : (
          <div key={line.key} data-line={line.key}>
            <LineRow
              line={line}
              no={index + 1}
              onChange={(changed) => change(index, changed)}
              onRemove={isFixed?.(line) ? null : () => onChange?.(lines.toSpliced(index, 1))}
              errors={errorsOf(errors, index)}
              withWantedDate={withWantedDate}
              extra={extra?.(line)}
            />
          </div>
        ),
      )}
      {!readOnly && (
        <Flex gap={8} style={{ paddingTop: 12 }}>
          <Button icon={<PlusOutlined />} onClick={() => setPicking(true)} title="Alt+A">
            {t('quotes.addFromCatalogue')}
          </Button>
          <Button type="text" icon={<PlusOutlined />} onClick={() => add([customLine()])} title="Alt+C">
            {t('quotes.addCustom')}
          </Button>
        </Flex>
      )}
      {!readOnly && (
        <ProductPicker
          open={picking}
          multiple
          onPick={(products) => add(products.map(lineFromProduct))}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  );
}

function Header({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation();
  const gift: [string, 'center'][] = readOnly ? [] : [[t('quotes.gift'), 'center']];
  const titles: [text: string, align: 'left' | 'center' | 'right'][] = [
    ['', 'left'],
    [t('quotes.name'), 'left'],
    [t('quotes.source'), 'left'],
    [t('quotes.quantity'), 'left'],
    [t('quotes.packages'), 'left'],
    [t('quotes.unitPrice'), 'left'],
    ...gift,
    [t('quotes.amount'), 'right'],
  ];
  return (
    <div
      aria-hidden
      style={{
        display: 'grid',
        gridTemplateColumns: readOnly ? READ_COLUMNS : LINE_COLUMNS,
        gap: readOnly ? 8 : 6,
        padding: '2px 0 6px',
        borderBottom: `1px solid ${COLORS.line}`,
      }}
    >
      {titles.map(([title, textAlign]) => (
        <Typography.Text key={title} type="secondary" style={{ fontSize: 12, textAlign }}>
          {title}
        </Typography.Text>
      ))}
    </div>
  );
}

/** Enter goes to the next input of the table, as it does on a till; an open list of choices keeps its Enter. */
function goOnWithEnter(event: KeyboardEvent<HTMLDivElement>): void {
  const target = event.target;
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') === 'true') return;
  // React hands on the keys of a dialog that was opened from here, too.
  if (!event.currentTarget.contains(target)) return;
  const inputs = [...event.currentTarget.querySelectorAll<HTMLInputElement>('fieldset input')];
  const next = inputs[inputs.indexOf(target) + 1];
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
  next.select();
}

function errorsOf(errors: Readonly<Record<string, string>>, index: number): Readonly<Record<string, string>> {
  const prefix = `lines.${index}.`;
  const own = Object.entries(errors).filter(([path]) => path.startsWith(prefix));
  if (own.length === 0) return NO_ERRORS;
  return Object.fromEntries(own.map(([path, sentence]) => [path.slice(prefix.length), sentence]));
}
