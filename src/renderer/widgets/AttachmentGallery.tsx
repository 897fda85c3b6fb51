import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Image, Select, Typography } from 'antd';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract';
import {
  ATTACHMENT_KINDS,
  type AttachmentEntity,
  type AttachmentKind,
} from '../../shared/domain/attachmentCodes';
import { useCall, useWrite } from '../platform/api';
import { COLORS } from '../platform/theme';
import { write } from '../platform/write';
import { Thumbnail } from '../ui/Media';
import { useReport, useReportAbout } from '../ui/useReport';
import { useUndoToast } from '../ui/useUndoToast';

type Attachment = OutputOf<'attachments.list'>[number];

interface Props {
  entity: AttachmentEntity;
  entityId: number;
  /** The one kind that belongs here; without it the user chooses, and every kind is shown. */
  kind?: AttachmentKind;
  /** Kinds to choose from. */
  kinds?: readonly AttachmentKind[];
  size?: number;
  readOnly?: boolean;
}

const ACCEPTED = 'image/png,image/jpeg,image/webp';

/** Pictures of a record: chosen, pasted or dropped; a click enlarges, and what is taken away can be brought back. */
export function AttachmentGallery({
  entity,
  entityId,
  kind,
  kinds = ATTACHMENT_KINDS,
  size = 72,
  readOnly = false,
}: Props) {
  const { t } = useTranslation();
  const report = useReport();
  const reportAbout = useReportAbout();
  const undoToast = useUndoToast();
  const list = useCall('attachments.list', { entity, entityId });
  const add = useWrite('attachments.add');
  const remove = useWrite('attachments.remove');
  const [chosen, setChosen] = useState<AttachmentKind>(kind ?? kinds[0] ?? 'photo');
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const shown = (list.data ?? []).filter((row) => kind === undefined || row.kind === kind);

  async function keep(files: Iterable<File>) {
    for (const file of files) {
      setBusy((count) => count + 1);
      const name = file.name.slice(-200) || t('attachments.pasted');
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        await add.mutateAsync({ entity, entityId, kind: kind ?? chosen, name, bytes });
      } catch (error) {
        reportAbout(error, name);
      } finally {
        setBusy((count) => count - 1);
      }
    }
  }

  const takeAway = (row: Attachment) =>
    remove.mutate(
      { id: row.id, version: row.version },
      {
        onSuccess: (removed) =>
          // The gallery may be gone by then, and a mutation's callbacks would be gone with it.
          undoToast(t('attachments.removed', { name: row.name }), () => {
            write('attachments.restore', { id: removed.id, version: removed.version }).catch(report);
          }),
        onError: report,
      },
    );

  const onPaste = (event: ClipboardEvent) => {
    const pictures = [...event.clipboardData.files].filter((file) => file.type.startsWith('image/'));
    if (pictures.length === 0 || readOnly) return;
    event.preventDefault();
    void keep(pictures);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!readOnly) void keep(event.dataTransfer.files);
  };

  if (readOnly && shown.length === 0) {
    return <Typography.Text type="secondary">{t('attachments.none')}</Typography.Text>;
  }
  return (
    <section
      aria-label={t('attachments.title')}
      onPaste={onPaste}
      onDrop={onDrop}
      onDragOver={(event) => {
        if (readOnly) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      style={{
        borderRadius: 8,
        outline: over ? `2px dashed ${COLORS.accent}` : 'none',
        outlineOffset: 4,
      }}
    >
      <Image.PreviewGroup>
        <Flex wrap gap={8} align="start">
          {shown.map((row) => (
            <Picture
              key={row.id}
              row={row}
              size={size}
              label={kind === undefined ? t(`codes.attachmentKind.${row.kind}`) : null}
              onRemove={readOnly ? null : () => takeAway(row)}
            />
          ))}
          {!readOnly && (
            <Button
              type="dashed"
              icon={<PlusOutlined />}
              loading={busy > 0}
              title={t('attachments.hint')}
              aria-label={t('attachments.add')}
              onClick={() => input.current?.click()}
              style={{ width: size, height: size }}
            />
          )}
        </Flex>
      </Image.PreviewGroup>
      {!readOnly && (
        <Flex align="center" gap={8} wrap style={{ marginTop: 8 }}>
          {kind === undefined && (
            <Select<AttachmentKind>
              size="small"
              value={chosen}
              onChange={setChosen}
              aria-label={t('attachments.kind')}
              style={{ width: 110 }}
              options={kinds.map((value) => ({ value, label: t(`codes.attachmentKind.${value}`) }))}
            />
          )}
          <Typography.Text type="secondary" className="small">
            {t('attachments.hint')}
          </Typography.Text>
          <input
            ref={input}
            type="file"
            multiple
            accept={ACCEPTED}
            aria-label={t('attachments.file')}
            tabIndex={-1}
            style={{ display: 'none' }}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              void keep(files);
            }}
          />
        </Flex>
      )}
    </section>
  );
}

function Picture({
  row,
  size,
  label,
  onRemove,
}: {
  row: Attachment;
  size: number;
  label: string | null;
  onRemove: (() => void) | null;
}) {
  const { t } = useTranslation();
  return (
    <figure style={{ margin: 0, position: 'relative', width: size }}>
      <Thumbnail sha256={row.sha256} alt={row.name} size={size} zoom />
      {onRemove && (
        <Button
          size="small"
          shape="circle"
          icon={<CloseOutlined style={{ fontSize: 10 }} />}
          aria-label={t('attachments.remove', { name: row.name })}
          onClick={onRemove}
          style={{ position: 'absolute', top: -6, right: -6, zIndex: 1 }}
        />
      )}
      {label && (
        <figcaption
          style={{ fontSize: 12, color: COLORS.inkSoft, textAlign: 'center', whiteSpace: 'nowrap' }}
        >
          {label}
        </figcaption>
      )}
    </figure>
  );
}
