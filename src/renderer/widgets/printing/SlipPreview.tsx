import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Flex, Form, Modal, Radio, Select, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPER_SIZES, PAPERS, type Paper } from '../../../shared/domain/papers';
import type { Settings } from '../../../shared/features/settings/contract';
import { useCall } from '../../platform/api';
import { asCallError, errorText } from '../../platform/errorText';
import { write } from '../../platform/write';
import { Skeleton } from '../../ui/Skeleton';
import { useHotkey } from '../../ui/useHotkey';
import { copiesText } from './copiesText';
import { PaperFrame } from './PaperFrame';
import { lastChoice, lastPaper, rememberChoice, type SlipChoice } from './slipChoice';
import { type PrintTarget, usePrintTargets } from './usePrint';

interface Props {
  /** Slips in the order in which they are printed. */
  deliveryIds: readonly number[];
  onClose: () => void;
}

/** The real slips at their real proportions; paper, copies and prices at the side; to the printer or a PDF. */
export function SlipPreview({ deliveryIds, onClose }: Props) {
  const { t } = useTranslation();
  const settings = useCall('settings.all', {}).data?.printing;
  const title =
    deliveryIds.length > 1
      ? t('printing.preview.many', { count: deliveryIds.length })
      : t('printing.preview.title');
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={null}
      width="min(1280px, 96vw)"
      style={{ top: 20 }}
      destroyOnHidden
    >
      {settings ? <Preview deliveryIds={deliveryIds} settings={settings} /> : <Skeleton />}
    </Modal>
  );
}

function Preview({ deliveryIds, settings }: Pick<Props, 'deliveryIds'> & { settings: Settings['printing'] }) {
  const { t } = useTranslation();
  const standard: SlipChoice = { copies: settings.slipCopies, prices: settings.slipPrices };
  const [paper, setPaper] = useState<Paper>(() => lastPaper() ?? settings.slip.paper);
  const [choice, setChoice] = useState(() => lastChoice(paper, standard));
  const { busy, run: print } = usePrintTargets();
  const { multipart } = PAPER_SIZES[paper];
  const input = {
    deliveryIds: [...deliveryIds],
    paper,
    prices: choice.prices,
    copies: multipart ? 1 : choice.copies,
  };
  const preview = useCall('printing.slipPreview', input);

  const changePaper = (next: Paper) => {
    setPaper(next);
    setChoice(lastChoice(next, standard));
  };
  const run = (target: PrintTarget) => {
    rememberChoice(paper, choice);
    void print(target, (to) => write(to === 'pdf' ? 'printing.slipsPdf' : 'printing.printSlips', input));
  };
  useHotkey('ctrl+p', () => run('printer'));

  return (
    <Flex gap={20} style={{ height: 'calc(100vh - 130px)', minHeight: 420 }}>
      <div style={{ flex: 1, minWidth: 0 }}>
        {preview.error ? (
          <Alert
            type="error"
            showIcon
            title={t('printing.preview.failed')}
            description={errorText(asCallError(preview.error))}
          />
        ) : preview.data ? (
          <PaperFrame title={t('printing.preview.frame')} {...preview.data} />
        ) : (
          <Skeleton />
        )}
      </div>
      <Flex vertical style={{ width: 250, flex: 'none' }}>
        <Form name="slip" layout="vertical" style={{ flex: 1, overflow: 'auto' }}>
          <Form.Item label={t('printing.preview.paper')} htmlFor="slip-paper">
            <Radio.Group
              id="slip-paper"
              value={paper}
              onChange={({ target }) => changePaper(target.value as Paper)}
              style={{ display: 'flex', flexDirection: 'column', gap: 8 }}
              options={PAPERS.map((value) => ({ value, label: t(`printing.papers.${value}`) }))}
            />
          </Form.Item>
          <Form.Item
            label={t('printing.preview.copies')}
            htmlFor="slip-copies"
            extra={multipart ? t('printing.preview.multipart') : undefined}
          >
            <Select
              id="slip-copies"
              disabled={multipart}
              value={multipart ? 1 : choice.copies}
              onChange={(copies) => setChoice({ ...choice, copies })}
              options={(multipart ? [1] : [1, 2, 3, 4, 5, 6]).map((count) => ({
                value: count,
                label: multipart ? allParts() : copiesText(t, count, settings.copyLabels),
              }))}
            />
          </Form.Item>
          <Checkbox
            checked={choice.prices}
            onChange={({ target }) => setChoice({ ...choice, prices: target.checked })}
          >
            {t('printing.preview.prices')}
          </Checkbox>
        </Form>
        <Flex vertical gap={10}>
          <Typography.Text type="secondary">
            {preview.data && t('printing.preview.pages', { count: preview.data.pages })}
            <br />
            {settings.slip.printer
              ? t('printing.preview.printer', { name: settings.slip.printer })
              : t('printing.preview.askPrinter')}
          </Typography.Text>
          <Button
            type="primary"
            size="large"
            icon={<PrinterOutlined />}
            disabled={!preview.data}
            loading={busy.printer}
            onClick={() => run('printer')}
          >
            {t('printing.preview.print')}
          </Button>
          <Button
            size="large"
            icon={<FilePdfOutlined />}
            disabled={!preview.data}
            loading={busy.pdf}
            onClick={() => run('pdf')}
          >
            {t('printing.preview.pdf')}
          </Button>
          <Typography.Text type="secondary" style={{ fontSize: 12, textAlign: 'center' }}>
            {t('printing.preview.keys')}
          </Typography.Text>
        </Flex>
      </Flex>
    </Flex>
  );

  function allParts(): string {
    const { copyLabels } = settings;
    return t('printing.sheet.multipartCopies', { count: copyLabels.length, labels: copyLabels.join(' / ') });
  }
}
