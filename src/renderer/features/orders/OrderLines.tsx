import { CheckOutlined, EditOutlined } from '@ant-design/icons';
import { App, Button, Card, Dropdown, Flex, Form, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf, RawInputOf } from '../../../shared/contract';
import { useWrite } from '../../platform/api';
import { nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { FormDialog } from '../../ui/FormDialog';
import { NumberInput } from '../../ui/NumberInput';
import { useFormErrors } from '../../ui/useFormErrors';
import { useReport } from '../../ui/useReport';
import { useUndoToast } from '../../ui/useUndoToast';
import { LinesTable } from '../../widgets/lines/LinesTable';
import { type EditableLine, editableLine } from '../../widgets/lines/lineModel';

type Order = OutputOf<'orders.get'>;
type Line = Order['lines'][number];
type Arrival = Line['arrivalState'];
type Arrived = RawInputOf<'orders.setArrival'>['lines'][number];

/** How far a line has come, to be written back. */
const asItWas = ({ id, arrivalState, arrivedPackages }: Line): Arrived => ({
  ...{ lineId: id, arrivalState },
  ...(arrivalState === 'partly_arrived' && { arrivedPackages }),
});

interface Props {
  order: Order;
  canWrite: boolean;
  onEdit: () => void;
}

/** The lines with their arrival: one click says that they are here. */
export function OrderLines({ order, canWrite, onEdit }: Props) {
  const { t } = useTranslation();
  const report = useReport();
  const setArrival = useWrite('orders.setArrival');
  const undoToast = useUndoToast();
  const { modal } = App.useApp();
  const [counting, setCounting] = useState<Line | null>(null);
  const live = order.lines.filter(({ cancelledAt }) => cancelledAt === null);
  const gone = order.lines.filter(({ cancelledAt }) => cancelledAt !== null);
  const open = canWrite && order.cancelledAt === null;
  /** Writes it down and offers to take it back: one click is soon on the wrong row. */
  const arrive = (lines: Arrived[], onSuccess: () => void = () => undefined, onError = report) => {
    const before = lines.flatMap(({ lineId }) => live.filter(({ id }) => id === lineId).map(asItWas));
    setArrival.mutate(
      { id: order.id, version: order.version, lines },
      {
        onSuccess: ({ version }) => {
          onSuccess();
          const [first] = lines;
          const name = live.find(({ id }) => id === first?.lineId)?.name ?? '';
          const text =
            first && lines.length === 1
              ? t(`orders.arrivalNoted.${first.arrivalState}`, { name })
              : t('orders.severalArrived', { count: lines.length });
          undoToast(text, () => {
            setArrival.mutate({ id: order.id, version, lines: before }, { onError: report });
          });
        },
        onError,
      },
    );
  };
  const awaited = live.filter(({ arrivalState }) => arrivalState !== 'arrived');
  const allArrived = () => {
    const unordered = awaited.filter(({ arrivalState }) => arrivalState === 'pending');
    const all = () => arrive(awaited.map(({ id }) => ({ lineId: id, arrivalState: 'arrived' })));
    if (unordered.length === 0) return all();
    void modal.confirm({
      title: t('orders.notOrderedAsk', { count: unordered.length }),
      content: unordered.map(({ name }) => name).join(t('customers.listComma')),
      okText: t('orders.allArrived'),
      cancelText: t('common.cancel'),
      onOk: all,
    });
  };
  const extra = (editable: EditableLine) => {
    const line = live.find(({ id }) => id === editable.id);
    if (!line) return null;
    return (
      <ArrivalCell
        line={line}
        busy={setArrival.isPending}
        onArrive={
          open
            ? (arrivalState) => {
                if (arrivalState === 'partly_arrived') setCounting(line);
                else arrive([{ lineId: line.id, arrivalState }]);
              }
            : null
        }
      />
    );
  };
  return (
    <Card
      size="small"
      title={t('orders.linesCount', { count: live.length, packages: sum(live) })}
      extra={
        open && (
          <Flex gap={4}>
            {awaited.length > 1 && (
              <Button
                type="text"
                size="small"
                icon={<CheckOutlined />}
                loading={setArrival.isPending}
                onClick={allArrived}
              >
                {t('orders.allArrived')}
              </Button>
            )}
            <Button type="text" size="small" icon={<EditOutlined />} onClick={onEdit}>
              {t('orders.changeLines')}
            </Button>
          </Flex>
        )
      }
    >
      {live.length === 0 && gone.length > 0 ? (
        <Typography.Text type="secondary">
          {t('orders.noLinesLeft')} {open && t('orders.noLinesLeftHint')}
        </Typography.Text>
      ) : (
        <LinesTable readOnly lines={live.map((line) => editableLine(line))} extra={extra} />
      )}
      <GoneLines
        text="orders.removedLines"
        lines={gone.filter(({ returnedPieces }) => returnedPieces === 0)}
      />
      <GoneLines
        text="orders.returnedLines"
        lines={gone.filter(({ returnedPieces }) => returnedPieces > 0)}
      />
      {counting && (
        <CountDialog
          line={counting}
          busy={setArrival.isPending}
          onClose={() => setCounting(null)}
          onSave={(arrivedPackages, onError) =>
            arrive(
              [{ lineId: counting.id, arrivalState: 'partly_arrived', arrivedPackages }],
              () => setCounting(null),
              onError,
            )
          }
        />
      )}
    </Card>
  );
}

const sum = (lines: Line[]) => lines.reduce((total, { packages }) => total + packages, 0);

function GoneLines({ text, lines }: { text: 'orders.removedLines' | 'orders.returnedLines'; lines: Line[] }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <Typography.Text type="secondary" style={{ display: 'block', marginTop: 8, fontSize: 12 }}>
      {t(text, { names: lines.map(({ name }) => name).join(t('customers.listComma')) })}
    </Typography.Text>
  );
}

interface CellProps {
  line: Line;
  busy: boolean;
  onArrive: ((state: Arrival) => void) | null;
}

/** Arrival and delivery of a line; the button does the likely next thing, the menu the others. */
function ArrivalCell({ line, busy, onArrive }: CellProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const delivered =
    line.packages > 0 ? line.deliveredPackages >= line.packages : line.looseState === 'delivered';
  if (delivered) {
    return (
      <span>
        <ReturnedTag line={line} />
        <Tag style={{ color: COLORS.ok }}>{t('codes.packageState.delivered')}</Tag>
      </span>
    );
  }
  const partly = line.arrivalState === 'partly_arrived' && ` ${line.arrivedPackages}/${line.packages}`;
  const next = t(line.arrivalState === 'pending' ? 'orders.toProducing' : 'orders.toArrived');
  const late = line.arrivalState !== 'arrived' && line.expectedDate !== null && line.expectedDate < today;
  return (
    <Flex gap={6} align="center" style={{ flex: 'none' }}>
      <ReturnedTag line={line} />
      {line.deliveredPackages > 0 && (
        <Tag style={{ margin: 0, color: COLORS.ok }}>
          {t('orders.deliveredOf', { done: line.deliveredPackages, all: line.packages })}
        </Tag>
      )}
      {line.arrivalState !== 'arrived' && line.expectedDate && (
        <Typography.Text type={late ? 'danger' : 'secondary'} className="small">
          {t(late ? 'orders.expectedLate' : 'orders.expected', {
            date: nearDateText(line.expectedDate, today),
          })}
        </Typography.Text>
      )}
      <Tag style={{ margin: 0, ...(line.arrivalState === 'arrived' && { color: COLORS.ok }) }}>
        {t(`codes.arrivalState.${line.arrivalState}`)}
        {partly}
      </Tag>
      {onArrive && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: (['pending', 'producing', 'partly_arrived', 'arrived'] as const)
              .filter((state) => state !== line.arrivalState || state === 'partly_arrived')
              .filter((state) => state !== 'partly_arrived' || line.packages > 1)
              .map((key) => ({ key, label: t(`codes.arrivalState.${key}`) })),
            onClick: ({ key }) => onArrive(key as Arrival),
          }}
        >
          <Button
            size="small"
            type="text"
            aria-label={`${t('orders.change')} · ${t('orders.setArrival', { name: line.name })}`}
          >
            {t('orders.change')}
          </Button>
        </Dropdown>
      )}
      {onArrive && line.arrivalState !== 'arrived' && (
        <Button
          size="small"
          loading={busy}
          aria-label={`${next} · ${t('orders.arrivedOf', { name: line.name })}`}
          onClick={() => onArrive(line.arrivalState === 'pending' ? 'producing' : 'arrived')}
        >
          {next}
        </Button>
      )}
    </Flex>
  );
}

/** Of a line that stays some pieces came back. */
function ReturnedTag({ line }: { line: Line }) {
  const { t } = useTranslation();
  if (line.returnedPieces === 0) return null;
  return (
    <Tag style={{ color: COLORS.bad }}>{t('returns.returnedPieces', { count: line.returnedPieces })}</Tag>
  );
}

interface Count {
  /** As the call has it, so that main's error finds its field. */
  lines: [{ arrivedPackages: number | null }];
}

interface CountProps {
  line: Line;
  busy: boolean;
  onClose: () => void;
  onSave: (packages: number, onError: (error: unknown) => void) => void;
}

function CountDialog({ line, busy, onClose, onSave }: CountProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Count>();
  const typed = Form.useWatch(['lines', 0, 'arrivedPackages'], form) ?? 0;
  const showErrors = useFormErrors(form);
  return (
    <FormDialog
      width={360}
      title={line.name}
      form={form}
      initialValues={{ lines: [{ arrivedPackages: Math.max(line.arrivedPackages, 1) }] }}
      onClose={onClose}
      onSubmit={({ lines: [{ arrivedPackages }] }) => onSave(arrivedPackages ?? Number.NaN, showErrors)}
      busy={busy}
    >
      <Form.Item
        name={['lines', 0, 'arrivedPackages']}
        label={t('orders.howManyArrived', { count: line.packages })}
      >
        <NumberInput
          autoFocus
          style={{ width: 112 }}
          fault={typed > line.packages ? { code: 'too_big', params: { max: line.packages } } : null}
        />
      </Form.Item>
    </FormDialog>
  );
}
