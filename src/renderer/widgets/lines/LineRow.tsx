import { DeleteOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Input, Select, Tooltip, Typography } from 'antd';
import { memo, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LINE_SOURCES } from '../../../shared/domain/productCodes';
import { readThreeSides } from '../../../shared/domain/typed';
import { moneyText } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { DateInput } from '../../ui/DateInput';
import { Thumbnail } from '../../ui/Media';
import { Money } from '../../ui/Money';
import { MoneyInput, NumberInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { sizeText } from '../products/productText';
import { amountOf, type EditableLine, isQuantity, withQuantity } from './lineModel';

/** Columns of the first row of a line; the header of the table uses them, too. They fit beside the totals at 125 %. */
export const LINE_COLUMNS = '48px minmax(90px, 1fr) 92px 50px 50px 112px 36px 102px 28px';

type Texts = 'name' | 'model' | 'roomName' | 'material' | 'color' | 'remark';

interface Props {
  line: EditableLine;
  /** 1 up. */
  no: number;
  onChange: (line: EditableLine) => void;
  onRemove: (() => void) | null;
  /** Error sentences by field. */
  errors: Readonly<Record<string, string>>;
  withWantedDate: boolean;
  extra: ReactNode;
}

/** One line: what it is and what it costs above, how it is made below. Every input names its line and field. */
export const LineRow = memo(function LineRow(props: Props) {
  const { line, no, onChange, onRemove, errors, withWantedDate, extra } = props;
  const { t } = useTranslation();
  const lists = useId();
  const label = (field: string) => t('quotes.cell', { no, field });
  const state = (field: string) => ({ ...(errors[field] && { status: 'error' as const }) });
  const text = (field: Texts, title: string, maxLength: number, flex = 1, list?: string) => (
    <TextInput
      size="small"
      variant="filled"
      style={{ flex, minWidth: 0 }}
      aria-label={label(title)}
      placeholder={title}
      max={maxLength}
      value={line[field] ?? ''}
      onChange={(event) => onChange({ ...line, [field]: event.target.value })}
      {...(list && { list })}
      {...state(field)}
    />
  );
  const quantityBefore = useRef(line.quantity);
  const whole = (field: 'quantity' | 'packages', title: string) => (
    <NumberInput
      size="small"
      variant="filled"
      aria-label={label(title)}
      value={line[field]}
      onChange={(value) => {
        const number = value ?? Number.NaN;
        if (isQuantity(line.quantity)) quantityBefore.current = line.quantity;
        onChange(
          field === 'quantity'
            ? withQuantity(line, number, quantityBefore.current)
            : { ...line, packages: number },
        );
      }}
      {...state(field)}
    />
  );
  const messages = [...new Set(Object.values(errors))];
  const belowList =
    line.listPriceFen !== null && line.listPriceFen !== undefined && line.unitPriceFen < line.listPriceFen;
  return (
    <fieldset
      aria-label={t('quotes.line', { no })}
      style={{ margin: 0, padding: '8px 0', border: 0, borderBottom: `1px solid ${COLORS.line}` }}
    >
      <div style={{ display: 'grid', gridTemplateColumns: LINE_COLUMNS, gap: 6, alignItems: 'center' }}>
        <span style={{ gridRow: '1 / span 2' }}>
          <Thumbnail
            sha256={line.pictureSha256 ?? null}
            alt={line.name}
            size={48}
            zoom={Boolean(line.pictureSha256)}
          />
        </span>
        {text('name', t('quotes.name'), 80)}
        <Select
          size="small"
          variant="filled"
          popupMatchSelectWidth={false}
          aria-label={label(t('quotes.source'))}
          value={line.source}
          onChange={(source) => onChange({ ...line, source })}
          options={LINE_SOURCES.map((value) => ({ value, label: t(`codes.lineSource.${value}`) }))}
        />
        {whole('quantity', t('quotes.quantity'))}
        {whole('packages', t('quotes.packages'))}
        <Tooltip title={belowList ? t('quotes.listPrice', { price: moneyText(line.listPriceFen ?? 0) }) : ''}>
          <MoneyInput
            size="small"
            variant="filled"
            {...(belowList && { styles: { input: { color: COLORS.warn } } })}
            aria-label={label(t('quotes.unitPrice'))}
            value={line.unitPriceFen}
            onChange={(fen) => onChange({ ...line, unitPriceFen: fen ?? Number.NaN })}
            {...state('unitPriceFen')}
          />
        </Tooltip>
        <Checkbox
          style={{ justifySelf: 'center' }}
          aria-label={label(t('quotes.gift'))}
          checked={line.gift}
          onChange={(event) => onChange({ ...line, gift: event.target.checked })}
        />
        <span style={{ textAlign: 'right' }}>
          {line.gift ? (
            <Typography.Text type="success">{t('quotes.gift')}</Typography.Text>
          ) : (
            <Money fen={amountOf(line)} strong />
          )}
        </span>
        {onRemove ? (
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('quotes.removeLine', { no })}
            onClick={onRemove}
          />
        ) : (
          <span />
        )}
        <Flex gap={6} align="center" style={{ gridColumn: '2 / -1', minWidth: 0 }}>
          {text('model', t('quotes.model'), 60, 1)}
          {text('roomName', t('quotes.room'), 30, 0.8)}
          <SizeInput line={line} label={label(t('quotes.size'))} onChange={onChange} bad={sizeBad(errors)} />
          {text('material', t('quotes.material'), 60, 1, `${lists}-m`)}
          {text('color', t('quotes.color'), 60, 0.8, `${lists}-c`)}
          {text('remark', t('quotes.remark'), 200, 1.2)}
          {withWantedDate && (
            <DateInput
              size="small"
              variant="filled"
              meant="next"
              style={{ width: 124, flex: 'none' }}
              aria-label={label(t('quotes.wantedDate'))}
              placeholder={t('quotes.wantedDate')}
              value={line.wantedDate ?? null}
              onChange={(wantedDate) => onChange({ ...line, wantedDate })}
              {...state('wantedDate')}
            />
          )}
          {extra}
        </Flex>
      </div>
      {messages.length > 0 && (
        <Typography.Text type="danger" role="alert" style={{ paddingLeft: 56, fontSize: 12 }}>
          {messages.join(' ')}
        </Typography.Text>
      )}
      <datalist id={`${lists}-m`}>
        {line.materials?.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <datalist id={`${lists}-c`}>
        {line.colors?.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </fieldset>
  );
});

const sizeBad = (errors: Props['errors']) => Boolean(errors.lengthMm || errors.widthMm || errors.heightMm);

/** What was typed is no size: the first side is refused, at the field that all three share. */
const NO_SIZE = [Number.NaN, null, null] as const;

interface SizeProps {
  line: EditableLine;
  label: string;
  bad: boolean;
  onChange: (line: EditableLine) => void;
}

/** Three sides typed as one: 2800×900×750, 2.8米×0.9米×0.75米. */
function SizeInput({ line, label, bad, onChange }: SizeProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const sides = [line.lengthMm, line.widthMm, line.heightMm];
  const valid = !sides.some((side) => Number.isNaN(side));
  return (
    <Input
      size="small"
      variant="filled"
      style={{ width: 148, flex: 'none' }}
      aria-label={label}
      placeholder={t('quotes.size')}
      value={typed ?? sizeText(line)}
      {...((bad || !valid) && { status: 'error' as const })}
      onChange={(event) => {
        setTyped(event.target.value);
        const [lengthMm, widthMm, heightMm] = readThreeSides(event.target.value) ?? NO_SIZE;
        onChange({ ...line, lengthMm, widthMm, heightMm });
      }}
      onBlur={() => valid && setTyped(null)}
    />
  );
}
