import { Button, Card, Dropdown, Flex, Form, Segmented, Select, Switch, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { PAPERS, PRINT_DOCUMENTS, type PrintDocument } from '../../../shared/domain/papers';
import { useCall } from '../../platform/api';
import { COLORS } from '../../platform/theme';
import { write } from '../../platform/write';
import { NumberInput } from '../../ui/NumberInput';
import { Skeleton } from '../../ui/Skeleton';
import { TextArea } from '../../ui/TextInput';
import { usePrintMenu } from '../../widgets/printing/usePrint';
import { SaveBar } from '../../widgets/SaveBar';
import { useSettingForm } from '../../widgets/useSettingForm';

/** At 125 % they fit beside the list of the sections. */
const COLUMNS =
  'minmax(64px, 100px) minmax(100px, 1fr) minmax(104px, 190px) minmax(58px, 104px) minmax(58px, 104px) auto';

/** Printer, paper and offset of each document, the calibration page, and what stands on a slip. */
export default function PrintingSection() {
  const { t } = useTranslation();
  const { form, stored, save, saving, typing } = useSettingForm('printing', t('printing.settings.title'));
  const printers = useCall('printing.printers', {});
  if (!stored) return <Skeleton />;
  return (
    <Form
      name="printing"
      {...typing}
      form={form}
      layout="vertical"
      initialValues={stored}
      onFinish={save}
      style={{ maxWidth: 900 }}
    >
      <Card size="small">
        <div
          style={{ display: 'grid', gridTemplateColumns: COLUMNS, gap: '10px 12px', alignItems: 'center' }}
        >
          {(['document', 'printer', 'paper', 'offsetX', 'offsetY', 'offset'] as const).map((column) => (
            <Typography.Text key={column} type="secondary" style={{ fontSize: 13 }}>
              {t(`printing.settings.${column}`)}
            </Typography.Text>
          ))}
          {PRINT_DOCUMENTS.map((document) => (
            <DocumentRow key={document} document={document} printers={printers.data ?? []} />
          ))}
        </div>
        {printers.data?.length === 0 && (
          <Typography.Paragraph style={{ margin: '12px 0 0', color: COLORS.warn }}>
            {t('printing.settings.noPrinters')}
          </Typography.Paragraph>
        )}
      </Card>
      <Typography.Title level={5} style={{ margin: '20px 0 12px' }}>
        {t('printing.settings.slip')}
      </Typography.Title>
      <Flex gap={32}>
        <div style={{ flex: 1 }}>
          <Form.Item
            name="copyLabels"
            label={t('printing.settings.copyLabels')}
            extra={t('printing.settings.copyLabelsHint')}
          >
            <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、', ' ']} />
          </Form.Item>
          <Flex gap={32}>
            <Form.Item name="slipCopies" label={t('printing.settings.slipCopies')}>
              <NumberInput style={{ width: 96 }} />
            </Form.Item>
            <Form.Item name="slipPrices" label={t('printing.settings.slipPrices')} valuePropName="checked">
              <Switch />
            </Form.Item>
          </Flex>
          <Form.Item name="locale" label={t('printing.settings.locale')}>
            <Segmented
              aria-label={t('printing.settings.locale')}
              options={[
                { label: '简体中文', value: 'zh-CN' },
                { label: 'English', value: 'en' },
              ]}
            />
          </Form.Item>
        </div>
        <div style={{ flex: 1 }}>
          <Form.Item
            name="buyingProcess"
            label={t('printing.settings.buyingProcess')}
            extra={t('printing.settings.buyingProcessHint')}
          >
            <TextArea
              rows={8}
              max={600}
              placeholder={t('printing.sheet.processSteps', { returnObjects: true }).join('\n')}
            />
          </Form.Item>
          <Form.Item
            name="contractTerms"
            label={t('printing.settings.contractTerms')}
            extra={t('printing.settings.contractTermsHint')}
          >
            <TextArea
              rows={8}
              max={2000}
              placeholder={t('printing.sheet.contractTerms', { returnObjects: true }).join('\n')}
            />
          </Form.Item>
        </div>
      </Flex>
      <SaveBar saving={saving} />
    </Form>
  );
}

interface RowProps {
  document: PrintDocument;
  printers: readonly { name: string; label: string }[];
}

function DocumentRow({ document, printers }: RowProps) {
  const { t } = useTranslation();
  const name = t(`printing.documents.${document}`);
  const label = (field: 'printer' | 'paper' | 'offsetX' | 'offsetY') => ({
    'aria-label': `${name} ${t(`printing.settings.${field}`)}`,
  });
  return (
    <>
      <Typography.Text strong>{name}</Typography.Text>
      <Form.Item name={[document, 'printer']} style={{ margin: 0 }}>
        <PrinterSelect printers={printers} {...label('printer')} />
      </Form.Item>
      <Form.Item name={[document, 'paper']} style={{ margin: 0 }}>
        <Select
          {...label('paper')}
          options={PAPERS.map((value) => ({ value, label: t(`printing.papersShort.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name={[document, 'offsetXMm']} style={{ margin: 0 }}>
        <NumberInput {...label('offsetX')} />
      </Form.Item>
      <Form.Item name={[document, 'offsetYMm']} style={{ margin: 0 }}>
        <NumberInput {...label('offsetY')} />
      </Form.Item>
      <CalibrationButton document={document} />
    </>
  );
}

interface PrinterSelectProps {
  'aria-label': string;
  id?: string;
  value?: string | null;
  onChange?: (printer: string | null) => void;
  printers: RowProps['printers'];
}

/** A printer that is switched off stays chosen and says so. */
function PrinterSelect({ printers, value, onChange, ...rest }: PrinterSelectProps) {
  const { t } = useTranslation();
  const known = printers.map(({ name, label }) => ({ value: name, label }));
  const missing =
    value && !printers.some(({ name }) => name === value)
      ? [{ value, label: t('printing.settings.missing', { name: value }) }]
      : [];
  return (
    <Select
      {...rest}
      value={value ?? ''}
      onChange={(printer: string) => onChange?.(printer || null)}
      options={[{ value: '', label: t('printing.settings.ask') }, ...known, ...missing]}
    />
  );
}

/** The calibration page as it is saved now: measure, enter, save, look again. */
function CalibrationButton({ document }: { document: PrintDocument }) {
  const { t } = useTranslation();
  const { menu, makingPdf } = usePrintMenu((target) => write('printing.calibration', { document, target }));
  return (
    <Dropdown trigger={['click']} menu={menu}>
      <Button
        loading={makingPdf}
        aria-label={`${t(`printing.documents.${document}`)} ${t('printing.settings.calibrate')}`}
      >
        {t('printing.settings.calibrate')}
      </Button>
    </Dropdown>
  );
}
