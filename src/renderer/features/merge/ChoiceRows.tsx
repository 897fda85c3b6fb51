import { CheckCircleFilled } from '@ant-design/icons';
import { Button, Typography } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import type { MergeDifference, MergeField } from '../../../shared/domain/mergeFields';
import type { MergePreview } from '../../../shared/features/merge/contract';
import { useInternalHidden } from '../../platform/internalHidden';
import { type Chosen, chosenId } from './chosenId';
import { fieldName, type Sides, sideText } from './sideText';

type Columns = readonly [CustomerShape, CustomerShape];
type Unit = MergePreview['units'][number];

interface Props {
  preview: MergePreview;
  columns: Columns;
  chosen: Chosen;
  onChoose: (field: MergeField, id: number) => void;
}

/** What differs, to be chosen; then what only one has; what is equal is folded. */
export function ChoiceRows({ preview, columns, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { survivor, merged } = preview;
  const hidden = useInternalHidden();
  // What a customer at the desk must not read is not offered: the side that is proposed is taken.
  const units = preview.units.filter(({ field }) => !hidden || field !== 'temperament');
  const phone = units.find(({ field }) => field === 'phone');
  const firstPhone = phone && chosenId(preview, chosen, phone) !== survivor.id ? 'merged' : 'survivor';
  const sides: Sides = { survivor, merged, firstPhone };
  const of = (difference: MergeDifference) => units.filter((unit) => unit.difference === difference);
  const textOf = (field: MergeField, { id }: CustomerShape) =>
    sideText(t, field, id === survivor.id ? 'survivor' : 'merged', sides);
  const said = of('equal').filter(({ field }) => textOf(field, survivor) !== null);
  const notes = [...new Set([survivor.note, merged.note])].filter(Boolean);
  const cells = (unit: Unit, choose: boolean) => (
    <ChoiceRow
      key={unit.field}
      name={fieldName(t, unit.field)}
      columns={columns}
      taken={chosenId(preview, chosen, unit)}
      text={(customer) => textOf(unit.field, customer)}
      onChoose={choose ? (id) => onChoose(unit.field, id) : null}
    />
  );
  return (
    <>
      <Heading title={t('merge.differs')} count={of('differs').length} />
      {of('differs').length === 0 && <Typography.Text type="secondary">{t('merge.nothing')}</Typography.Text>}
      {of('differs').map((unit) => cells(unit, true))}
      <Heading title={t('merge.one_side')} count={of('one_side').length} />
      {of('one_side').map((unit) => cells(unit, false))}
      <Heading title={t('merge.equal')} count={said.length}>
        <span className="merge-names">
          {said.map(({ field }) => fieldName(t, field)).join(t('customers.listComma'))}
        </span>
        {said.length > 0 && (
          <Button type="link" size="small" onClick={() => setOpen(!open)}>
            {t(open ? 'merge.hide' : 'merge.show')}
          </Button>
        )}
      </Heading>
      {open && said.map((unit) => cells(unit, false))}
      {notes.length > 0 && (
        <Heading title={t('merge.notes')} count={notes.length}>
          <span>{t('merge.notesHow')}</span>
        </Heading>
      )}
    </>
  );
}

function Heading({ title, count, children }: { title: string; count: number; children?: ReactNode }) {
  return (
    <div className="merge-heading">
      <strong>
        {title} <b>{count}</b>
      </strong>
      {children}
    </div>
  );
}

interface RowProps {
  name: string;
  columns: Columns;
  /** Whose value is taken. */
  taken: number;
  text: (customer: CustomerShape) => string | null;
  /** Null: there is nothing to choose. */
  onChoose: ((id: number) => void) | null;
}

function ChoiceRow({ name, columns, taken, text, onChoose }: RowProps) {
  const { t } = useTranslation();
  const cell = (customer: CustomerShape) => {
    const words = text(customer);
    return (
      <>
        {customer.id === taken && words !== null ? <CheckCircleFilled /> : <i />}
        <span>{words ?? t('merge.empty')}</span>
      </>
    );
  };
  if (onChoose === null) {
    return (
      <div className="merge-row">
        <span>{name}</span>
        {columns.map((customer) => (
          <span
            key={customer.id}
            className={`merge-cell ${customer.id === taken && text(customer) !== null ? 'taken' : ''}`}
          >
            {cell(customer)}
          </span>
        ))}
      </div>
    );
  }
  return (
    <div
      className="merge-row"
      role="radiogroup"
      aria-label={name}
      onKeyDown={(event) => walk(event, columns, onChoose)}
    >
      <span aria-hidden>{name}</span>
      {columns.map((customer) => (
        // biome-ignore lint/a11y/useSemanticElements: its arrows go to the next row, those of an input do not.
        <button
          key={customer.id}
          type="button"
          role="radio"
          aria-checked={customer.id === taken}
          tabIndex={customer.id === taken ? 0 : -1}
          className={`merge-cell ${customer.id === taken ? 'taken' : ''}`}
          onClick={() => onChoose(customer.id)}
        >
          {cell(customer)}
        </button>
      ))}
    </div>
  );
}

/** ← and → take a side, ↑ and ↓ go to the row above or below. */
function walk(event: KeyboardEvent<HTMLElement>, columns: Columns, onChoose: (id: number) => void): void {
  const row = event.currentTarget;
  const side = { ArrowLeft: 0, ArrowRight: 1 }[event.key];
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (side !== undefined) {
    onChoose((columns[side] as CustomerShape).id);
    row.querySelectorAll<HTMLElement>('[role="radio"]')[side]?.focus();
  } else if (step !== undefined) {
    const rows = [...(row.parentElement?.querySelectorAll<HTMLElement>('[role="radiogroup"]') ?? [])];
    const next = rows[rows.indexOf(row) + step];
    next?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus();
  } else return;
  event.preventDefault();
}
