import { App, Button, Col, Flex, Form, Row, Select, Upload } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RawInputOf } from '../../../shared/contract';
import { LINE_SOURCES } from '../../../shared/domain/productCodes';
import type { Product } from '../../../shared/features/catalogue/contract';
import { CallFailed } from '../../platform/answer';
import { useCall } from '../../platform/api';
import { asCallError } from '../../platform/errorText';
import { write } from '../../platform/write';
import { FormDialog } from '../../ui/FormDialog';
import { InternalItem } from '../../ui/InternalItem';
import { Thumbnail } from '../../ui/Media';
import { MillimetreInput, MoneyInput, NumberInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { useBusy } from '../../ui/useBusy';
import { useFormErrors } from '../../ui/useFormErrors';
import { useReportAbout } from '../../ui/useReport';
import { HistoryButton } from '../../widgets/history/HistoryButton';
import { productName, volumeOfSides } from '../../widgets/products/productText';
import { type ChosenGroup, GroupSelect } from './GroupSelect';
import { productInput } from './productInput';

type Input = RawInputOf<'catalogue.createProduct'>;
type Fields = Omit<Input, 'kindId' | 'seriesId'> & { kindId: ChosenGroup; seriesId?: ChosenGroup | null };

/** What the next product of a row of new ones begins with. */
export type KeptFields = Pick<Fields, 'kindId' | 'seriesId' | 'source' | 'unit'>;

/** What a kind made from within a product begins with; the owner changes it in the table of kinds. */
const NEW_GROUP = {
  kindId: (nameZh: string) => write('catalogue.createKind', { nameZh, bufferDays: 3, sort: 999 }),
  seriesId: (nameZh: string) => write('catalogue.createSeries', { nameZh, style: null }),
} as const;

const NEW: Partial<Fields> = {
  unit: '件',
  packages: 1,
  volumeDm3: 0,
  productionDays: 0,
  source: 'ordered',
  materials: [],
  colors: [],
};

interface Props {
  /** The one to change; null: a new one. */
  product: Product | null;
  /** What it costs the shop. */
  costFen: number | undefined;
  /** What a new one begins with. */
  kept?: KeptFields | null;
  onClose: () => void;
  /** A new one is stored and the next is to be added. */
  onNext?: (kept: KeptFields) => void;
}

/** Adds a product or changes one, with its picture. */
export function ProductDialog({ product, costFen, kept = null, onClose, onNext }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const showErrors = useFormErrors(form);
  const kinds = useCall('catalogue.kinds', {});
  const series = useCall('catalogue.series', {});
  // The row as it was last stored: a failed picture leaves a product that exists already.
  const [stored, setStored] = useState(product);
  const [picture, setPicture] = useState<File | 'none' | null>(null);
  const reportAbout = useReportAbout();
  const { busy, run } = useBusy();
  const goesOn = useRef(false);
  const [suggested, setSuggested] = useState(false);

  /** The id of what was chosen; a group that was only named is made now. Its error stands at the product's field. */
  const groupOf = async (field: 'kindId' | 'seriesId', chosen: ChosenGroup | null | undefined) => {
    if (typeof chosen !== 'string') return chosen ?? null;
    try {
      const { id } = await NEW_GROUP[field](chosen);
      form.setFieldValue(field, id);
      return id;
    } catch (error) {
      const failed = asCallError(error);
      const [wrong] = failed.fields ?? [];
      throw wrong ? new CallFailed({ ...failed, fields: [{ ...wrong, path: field }] }) : error;
    }
  };
  const save = async (typed: Fields) => {
    const next = goesOn.current && onNext;
    goesOn.current = false;
    try {
      const kindId = await groupOf('kindId', typed.kindId);
      const seriesId = await groupOf('seriesId', typed.seriesId);
      const fields = { ...typed, kindId: kindId as number, seriesId };
      let saved = stored
        ? await write('catalogue.updateProduct', { ...productInput(stored), ...fields })
        : await write('catalogue.createProduct', fields);
      setStored(saved);
      if (picture !== null) {
        const bytes = picture === 'none' ? null : new Uint8Array(await picture.arrayBuffer());
        saved = await write('catalogue.setPicture', { id: saved.id, version: saved.version, bytes });
      }
      void message.success(t('common.saved'));
      const { source, unit } = saved;
      if (next) next({ kindId: saved.kindId, seriesId: saved.seriesId, source, unit });
      else onClose();
    } catch (error) {
      const ofPicture = asCallError(error).fields?.some(({ path }) => path === 'bytes');
      if (ofPicture && picture instanceof File) reportAbout(error, picture.name);
      else showErrors(error);
    }
  };

  const shownPicture = picture === null ? (stored?.pictureSha256 ?? null) : null;
  const side = (name: 'lengthMm' | 'widthMm' | 'heightMm', label: string) => (
    <Form.Item name={name} label={label} style={{ flex: 1 }}>
      <MillimetreInput suffix={null} />
    </Form.Item>
  );
  return (
    <FormDialog
      width={720}
      title={product ? `${t('catalogue.editProduct')} · ${productName(product)}` : t('catalogue.addProduct')}
      form={form}
      initialValues={product ? { ...product, costFen } : { ...NEW, ...kept }}
      changed={picture !== null || suggested}
      onSubmit={(fields) => void run(() => save(fields))}
      onClose={onClose}
      busy={busy}
      aside={
        onNext && (
          <Button
            disabled={busy}
            onClick={() => {
              goesOn.current = true;
              form.submit();
            }}
          >
            {t('catalogue.saveAndNext')}
          </Button>
        )
      }
    >
      <Row gutter={16}>
        <Col span={12}>
          <Form.Item name="name" label={t('catalogue.name')} required>
            <TextInput autoFocus max={60} />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="model" label={t('catalogue.model')} required>
            <TextInput max={40} />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="nameEn" label={t('catalogue.nameEn')}>
            <TextInput max={80} />
          </Form.Item>
        </Col>
        <Col span={6}>
          <Form.Item name="kindId" label={t('catalogue.kind')} required>
            <GroupSelect groups={kinds.data ?? []} />
          </Form.Item>
        </Col>
        <Col span={6}>
          <Form.Item name="seriesId" label={t('catalogue.oneSeries')}>
            <GroupSelect allowClear groups={series.data ?? []} />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Flex gap={8}>
            {side('lengthMm', `${t('catalogue.length')} mm`)}
            {side('widthMm', `${t('catalogue.width')} mm`)}
            {side('heightMm', `${t('catalogue.height')} mm`)}
          </Flex>
        </Col>
        <Col span={6}>
          <Form.Item name="priceFen" label={t('catalogue.price')} required>
            <MoneyInput />
          </Form.Item>
        </Col>
        <Col span={6}>
          <InternalItem name="costFen" label={t('catalogue.cost')} tooltip={t('catalogue.costHint')}>
            <MoneyInput placeholder={t('common.optional')} />
          </InternalItem>
        </Col>
        <Col span={6}>
          <Form.Item name="unit" label={t('catalogue.unit')} required>
            <TextInput max={8} />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="materials" label={t('catalogue.materials')}>
            <Select mode="tags" open={false} suffixIcon={null} placeholder={t('catalogue.listHint')} />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="colors" label={t('catalogue.colors')}>
            <Select mode="tags" open={false} suffixIcon={null} placeholder={t('catalogue.listHint')} />
          </Form.Item>
        </Col>
        <Col span={6}>
          <Form.Item name="source" label={t('catalogue.source')}>
            <Select
              options={LINE_SOURCES.map((value) => ({ value, label: t(`codes.lineSource.${value}`) }))}
            />
          </Form.Item>
        </Col>
        <Col span={6}>
          <Form.Item name="packages" label={t('catalogue.packages')}>
            <NumberInput />
          </Form.Item>
        </Col>
        <Col span={6}>
          <Form.Item
            name="volumeDm3"
            label={t('catalogue.volume')}
            extra={<VolumeOfSides onTaken={() => setSuggested(true)} />}
          >
            <NumberInput />
          </Form.Item>
        </Col>
        <Col span={6}>
          <Form.Item name="productionDays" label={t('catalogue.productionDays')}>
            <NumberInput />
          </Form.Item>
        </Col>
      </Row>
      <Flex align="center" gap={12}>
        <Thumbnail sha256={shownPicture} alt={t('catalogue.picture')} size={72} />
        <Upload
          accept="image/png,image/jpeg,image/webp"
          maxCount={1}
          showUploadList={picture instanceof File}
          beforeUpload={(file) => {
            setPicture(file);
            return false;
          }}
          onRemove={() => setPicture(null)}
        >
          <Button>{t('catalogue.choosePicture')}</Button>
        </Upload>
        {shownPicture && (
          <Button type="text" onClick={() => setPicture('none')}>
            {t('catalogue.removePicture')}
          </Button>
        )}
        <span style={{ flex: 1 }} />
        {product && <HistoryButton entity="products" id={product.id} />}
      </Flex>
    </FormDialog>
  );
}

/** Offers the volume that the three sides make, where it is another than what stands there. */
function VolumeOfSides({ onTaken }: { onTaken: () => void }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Fields>();
  const lengthMm = Form.useWatch('lengthMm', form);
  const widthMm = Form.useWatch('widthMm', form);
  const heightMm = Form.useWatch('heightMm', form);
  const volume = Form.useWatch('volumeDm3', form);
  const litres = volumeOfSides(lengthMm, widthMm, heightMm);
  if (litres === null || litres === volume) return null;
  return (
    <Button
      type="link"
      size="small"
      style={{ padding: 0, height: 'auto', fontSize: 12 }}
      onClick={() => {
        form.setFieldValue('volumeDm3', litres);
        onTaken();
      }}
    >
      {t('catalogue.volumeOfSides', { litres })}
    </Button>
  );
}
