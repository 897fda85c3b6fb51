import { App, Flex, Form, Radio, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { RETURN_KINDS, type ReturnKind } from '../../../shared/domain/returns';
import { useCall, useWrite } from '../../platform/api';
import { asCallError, fieldErrorText } from '../../platform/errorText';
import { moneyText } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { FormDialog } from '../../ui/FormDialog';
import { NumberInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';

type Order = OutputOf<'orders.get'>;
type Line = OutputOf<'returns.ofOrder'>['lines'][number];

interface Fields {
  kind: ReturnKind;
  /** Pieces that come back, by the place of the line. */
  lines: { quantity: number | null }[];
  reason?: string;
  note?: string;
}

interface Props {
  order: Order;
  /** The request that it answers. */
  requestId: number | null;
  onClose: () => void;
}

/** Which pieces come back, for their money or for the same again, and why. */
export function ReturnDialog({ order, requestId, onClose }: Props) {
  const offered = useCall('returns.ofOrder', { orderId: order.id });
  const request = useCall('requests.get', { id: requestId ?? 1 }, { enabled: requestId !== null });
  const ready = offered.data && (requestId === null || request.data || request.error);
  if (!ready || !offered.data) return null;
  return <Filled order={order} request={request.data ?? null} lines={offered.data.lines} onClose={onClose} />;
}

interface FilledProps {
  order: Order;
  request: OutputOf<'requests.get'> | null;
  lines: Line[];
  onClose: () => void;
}

function Filled({ order, request, lines, onClose }: FilledProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form) ?? 'return';
  const open = useWrite('returns.open');
  const showErrors = useFormErrors(form);
  /** Nothing is to come back: said below the lines, because it is of none of them. */
  const [noPieces, setNoPieces] = useState<string | null>(null);
  const possible = (line: Line) => line.pieces > 0 && (kind === 'return' || line.exchangeable);
  const firstPossible = lines.findIndex(possible);
  const submit = (fields: Fields) => {
    // Lines that stay are sent as they stand in the form, so that an error finds its field again.
    const sent = lines.map((line, i) => ({
      orderLineId: line.orderLineId,
      quantity: possible(line) ? (fields.lines[i]?.quantity ?? 0) : 0,
    }));
    open.mutate(
      {
        ...{ orderId: order.id, orderVersion: order.version, requestId: request?.id ?? null },
        ...{ kind: fields.kind, reason: fields.reason ?? '', note: fields.note ?? null, lines: sent },
      },
      {
        onSuccess: ({ number }) => {
          void message.success(t('returns.opened', { number }));
          onClose();
        },
        onError: (error) => {
          const fields = asCallError(error).fields ?? [];
          const ofLines = fields.find(({ path }) => path === 'lines');
          setNoPieces(ofLines ? fieldErrorText(ofLines) : null);
          if (!ofLines || fields.length > 1) showErrors(error);
          if (ofLines) form.getFieldInstance(['lines', firstPossible, 'quantity'])?.focus();
        },
      },
    );
  };
  return (
    <FormDialog
      width={620}
      title={t('returns.openOf', { number: order.number })}
      form={form}
      initialValues={{
        kind: request?.kind === 'exchange_request' ? 'exchange' : 'return',
        lines: lines.map(() => ({ quantity: null })),
        reason: request?.title,
      }}
      onValuesChange={(changed) => changed.lines && setNoPieces(null)}
      onSubmit={submit}
      onClose={onClose}
      busy={open.isPending}
      okText={t(`returns.save.${kind}`)}
      okDisabled={!lines.some(possible)}
    >
      {request && (
        <Typography.Paragraph type="secondary">
          {t('returns.forRequest', { number: request.number })}
        </Typography.Paragraph>
      )}
      <Form.Item name="kind" label={t('returns.kind')} extra={t(`returns.kindHints.${kind}`)}>
        <Radio.Group
          optionType="button"
          options={RETURN_KINDS.map((value) => ({ value, label: t(`codes.returnKind.${value}`) }))}
        />
      </Form.Item>
      <Typography.Text strong>{t('returns.lines')}</Typography.Text>
      {lines.length === 0 && (
        <Typography.Paragraph type="secondary">{t('returns.nothing')}</Typography.Paragraph>
      )}
      <Flex
        vertical
        component="ul"
        style={{ listStyle: 'none', margin: '4px 0 16px', padding: 0, maxHeight: 240, overflow: 'auto' }}
      >
        {lines.map((line, i) => (
          <LineItem
            key={line.orderLineId}
            line={line}
            place={i}
            kind={kind}
            possible={possible(line)}
            first={firstPossible === i}
          />
        ))}
      </Flex>
      {noPieces && (
        <Typography.Paragraph type="danger" role="alert" style={{ marginTop: -12 }}>
          {noPieces}
        </Typography.Paragraph>
      )}
      <Form.Item name="reason" label={t('returns.reason')}>
        <TextInput max={200} placeholder={t('returns.reasonHint')} />
      </Form.Item>
      <Form.Item name="note" label={t('returns.note')} style={{ marginBottom: 0 }}>
        <TextInput max={500} placeholder={t('returns.noteHint')} />
      </Form.Item>
    </FormDialog>
  );
}

interface LineProps {
  line: Line;
  place: number;
  kind: ReturnKind;
  possible: boolean;
  /** The cursor begins here. */
  first: boolean;
}

function LineItem({ line, place, kind, possible, first }: LineProps) {
  const { t } = useTranslation();
  const typed = Form.useWatch<number | null>(['lines', place, 'quantity'], Form.useFormInstance());
  const tooMany = possible && (typed ?? 0) > line.pieces;
  const why = line.inReturn
    ? t('returns.inReturn', { number: line.inReturn })
    : kind === 'exchange' && !line.exchangeable
      ? t('returns.noPackages')
      : t('returns.withCustomer', { count: line.pieces });
  return (
    <Flex
      component="li"
      align="center"
      gap={12}
      style={{ padding: '6px 0', borderBottom: `1px solid ${COLORS.line}` }}
    >
      <Flex vertical style={{ flex: 1, minWidth: 0, lineHeight: 1.4 }}>
        <Typography.Text ellipsis>
          {[line.roomName, line.name, line.model].filter(Boolean).join(' · ')}
        </Typography.Text>
        <Typography.Text type="secondary" className="small">
          {[line.gift ? t('quotes.gift') : moneyText(line.unitPriceFen), why].join(' · ')}
        </Typography.Text>
      </Flex>
      <Form.Item name={['lines', place, 'quantity']} style={{ margin: 0 }}>
        <NumberInput
          aria-label={t('returns.pieces', { name: line.name })}
          placeholder="0"
          disabled={!possible}
          autoFocus={first}
          fault={tooMany ? { code: 'above_delivered', params: { max: line.pieces } } : null}
          style={{ width: 90 }}
        />
      </Form.Item>
    </Flex>
  );
}
