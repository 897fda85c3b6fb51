import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Flex, Form, Segmented, Tag, Typography } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { filterFaults } from '../../../shared/domain/filter/faults';
import { conditionsOf, type Filter, MOST_CONDITIONS } from '../../../shared/domain/filter/filter';
import { filterSentence } from '../../../shared/domain/filter/sentence';
import { SELLERS } from '../../../shared/domain/roleGroups';
import type { FilterName, Segment } from '../../../shared/features/segments/contract';
import { useCall, useWrite } from '../../platform/api';
import { asCallError, fieldErrorText } from '../../platform/errorText';
import { useInternalHidden } from '../../platform/internalHidden';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { isSaveKey, saveFromAnyField, useSaveKey } from '../../ui/saveKey';
import { TextInput } from '../../ui/TextInput';
import { useQuestion, useUnsaved } from '../../ui/Unsaved';
import { useReport } from '../../ui/useReport';
import { useWording } from '../../widgets/filterWording';
import { HiddenNotice } from '../../widgets/HiddenNotice';
import {
  begun,
  contentOf,
  type Draft,
  draftOf,
  filterOf,
  freshCondition,
  isBegun,
  type Join,
  rowOf,
} from './draft';
import { Pins } from './Pins';
import { Preview } from './Preview';
import { RowCard } from './RowCard';
import { useDebounced } from './useDebounced';
import { useFocusAdded } from './useFocusAdded';

interface Props {
  /** As it is stored; null for one that is new. */
  stored: OutputOf<'segments.get'> | null;
  begin: Draft;
  segments: readonly Segment[];
  names: readonly FilterName[];
  onSaved: (id: number) => void;
  onGone: () => void;
}

/** So long (ms) after the last change the filter is counted. */
const COUNT_AFTER_MS = 250;

/** A segment as it is written, with who it means beside it. */
export function SegmentEditor({ stored, begin, segments, names: known, onSaved, onGone }: Props) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const { modal, message } = App.useApp();
  const report = useReport();
  const box = useRef<HTMLDivElement>(null);
  const hidden = useInternalHidden();
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState(begin);
  const [saved, setSaved] = useState(() =>
    contentOf(begin.id === null ? { ...begin, name: '', rows: [] } : begin),
  );
  const [refusedName, setRefusedName] = useState<{ name: string; sentence: string } | null>(null);
  const save = useWrite('segments.save');
  const remove = useWrite('segments.remove');
  const { ask } = useQuestion();

  const mayEdit = SELLERS.includes(actor.role) && (stored === null || stored.mayEdit);
  const content = contentOf(draft);
  const dirty = content !== saved;
  const giveUp = () => {
    if (stored) setDraft(draftOf(stored));
    else onGone();
  };
  const question = t('common.discardWhat', { what: draft.name || t('segments.new') });
  useUnsaved(dirty && !save.isPending, question, () => setSaved(content));

  const filter = filterOf(draft);
  const others = segments.filter(({ id }) => id !== draft.id);
  // A filter that is not told is somebody else's business: main looks at it.
  const filters = new Map(others.map((one) => [one.id, one.filter ?? NOT_TOLD]));
  const faults = filterFaults(filter, { segments: filters, self: draft.id, role: actor.role });
  const [settled, waiting] = useDebounced(JSON.stringify(filter), COUNT_AFTER_MS);
  const asked = { filter: JSON.parse(settled) as Filter, segmentId: draft.id };
  const enabled = faults.length === 0 && !waiting;
  const preview = useCall('segments.preview', asked, { enabled });
  const steps = useCall('segments.steps', asked, { enabled });
  const counting = waiting || preview.isFetching || preview.isPlaceholderData;
  const names = [...known, ...(stored?.names ?? []), ...(preview.data?.names ?? [])];
  const wording = useWording(names);
  const stepsNow = faults.length > 0 || waiting || steps.isPlaceholderData ? [] : (steps.data ?? []);

  const setRows = (rows: Draft['rows']) => setDraft({ ...draft, rows });
  const focusAdded = useFocusAdded(box, '[data-row]', draft.rows.length);
  const add = (part: Filter) => {
    focusAdded();
    setTried(false);
    setRows([...draft.rows, rowOf(part)]);
  };
  const move = (at: number, by: -1 | 1) => {
    const rows = [...draft.rows];
    const [row] = rows.splice(at, 1);
    if (row) rows.splice(Math.min(Math.max(at + by, 0), rows.length), 0, row);
    setRows(rows);
  };

  const put = (as: Pick<Draft, 'id' | 'version'>, name = draft.name) => {
    if (!mayEdit) return;
    const [fault] = faults;
    if (fault) {
      setTried(true);
      return void message.error(t(`errors.fields.${fault.code}`));
    }
    save.mutate(
      { ...as, name, filter },
      {
        onSuccess: ({ id, version }) => {
          const next = { ...draft, id, version, name };
          setDraft(next);
          setSaved(contentOf(next));
          void message.success(t('segments.saved', { name: name.trim() }));
          onSaved(id);
        },
        onError: (error) => {
          const [first] = (asCallError(error).fields ?? []).filter(({ path }) => path === 'name');
          if (first) setRefusedName({ name, sentence: fieldErrorText(first) });
          else report(error);
        },
      },
    );
  };
  const store = () => put({ id: draft.id, version: draft.version });
  const latestStore = useRef(store);
  latestStore.current = store;
  useSaveKey(box, store, mayEdit && !hidden);
  const askToRemove = () => {
    const { id, version } = draft;
    if (id === null || version === null) return;
    modal.confirm({
      title: t('segments.removeAsk', { name: draft.name }),
      okText: t('segments.remove'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: () =>
        remove
          .mutateAsync({ id, version })
          .then(() => {
            setSaved(content);
            void message.success(t('segments.removed', { name: draft.name }));
            onGone();
          })
          .catch(report),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isSaveKey(event)) {
      // A list would open by it.
      event.preventDefault();
      return saveFromAnyField(() => latestStore.current());
    }
    const open = event.target instanceof HTMLElement && event.target.ariaExpanded === 'true';
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || open || !dirty) return;
    // The question would hear the same key, and close.
    event.stopPropagation();
    ask(question, giveUp);
  };
  const nameError = refusedName?.name === draft.name ? refusedName.sentence : null;
  const sentence = draft.rows.length > 0 ? filterSentence(filter, wording) : null;
  // What nobody has typed anything into is told once somebody wants to save it.
  const told = tried ? faults : faults.filter(({ path }) => !isBegun(filter, path));
  if (hidden) return <HiddenNotice />;
  return (
    <Flex ref={box} style={{ flex: 1, minWidth: 0, minHeight: 0 }} onKeyDown={onKeyDown}>
      <Flex vertical gap={10} style={{ flex: 1, minWidth: 0, padding: '0 16px 14px', overflowY: 'auto' }}>
        <Flex gap={10} align="flex-start">
          <Form.Item
            colon={false}
            htmlFor="segment-name"
            label={t('segments.name')}
            validateStatus={nameError ? 'error' : ''}
            help={nameError}
            style={{ flex: 1, marginBottom: 0 }}
          >
            <TextInput
              id="segment-name"
              max={40}
              disabled={!mayEdit}
              autoFocus={begin.id === null}
              value={draft.name}
              onChange={(event) => setDraft({ ...draft, name: event.target.value })}
              onPressEnter={(event) => !event.ctrlKey && !event.nativeEvent.isComposing && store()}
            />
          </Form.Item>
          {stored && stored.usedBy.length > 0 && (
            <Tag style={{ marginTop: 5 }}>
              {t('segments.usedBy', { names: stored.usedBy.join(t('segments.valueComma')) })}
            </Tag>
          )}
        </Flex>
        {sentence && (
          <div style={{ padding: '8px 12px', background: '#f4f0e8', borderRadius: 8 }}>{sentence}</div>
        )}
        {dirty && <Typography.Text type="secondary">{t('segments.unsaved')}</Typography.Text>}
        <Flex gap={10} align="center" wrap>
          {t('segments.root')}
          <Segmented<Join>
            aria-label={t('segments.root')}
            value={draft.join}
            onChange={(join) => setDraft({ ...draft, join })}
            options={[
              { value: 'all', label: t('segments.all') },
              { value: 'any', label: t('segments.any') },
            ]}
          />
        </Flex>
        {draft.rows.map(({ key, filter: part }, i) => (
          <RowCard
            key={key}
            filter={part}
            number={i + 1}
            path={`${draft.join}.${i}`}
            faults={told}
            left={stepsNow[i]?.left ?? null}
            segments={others}
            names={names}
            onChange={(next) =>
              setRows(draft.rows.map((row) => (row.key === key ? { key, filter: next } : row)))
            }
            onRemove={() => setRows(draft.rows.filter((row) => row.key !== key))}
            onMove={(by) => move(i, by)}
          />
        ))}
        <Flex gap={8} wrap align="center">
          <Button icon={<PlusOutlined />} onClick={() => add(freshCondition('layer'))}>
            {t('segments.addCondition')}
          </Button>
          <Button icon={<PlusOutlined />} onClick={() => add(begun({ bought: { kind: 0 } }))}>
            {t('segments.addBought')}
          </Button>
          <Button
            icon={<PlusOutlined />}
            onClick={() => add({ any: [freshCondition('layer'), freshCondition('layer')] })}
          >
            {t('segments.addGroup')}
          </Button>
          <Button
            icon={<PlusOutlined />}
            disabled={others.length === 0}
            onClick={() => add(begun({ segment: 0 }))}
          >
            {t('segments.addSegment')}
          </Button>
          <Typography.Text type="secondary">
            {t('segments.rows', { n: conditionsOf(filter).length, most: MOST_CONDITIONS })}
          </Typography.Text>
        </Flex>
        {stored ? (
          <Pins id={stored.id} pins={stored.pins} mayEdit={mayEdit} />
        ) : (
          <Typography.Text type="secondary">{t('segments.pinsLater')}</Typography.Text>
        )}
        <Flex gap={8} wrap>
          <Button
            type="primary"
            loading={save.isPending}
            disabled={!mayEdit}
            title={t('segments.keys')}
            onClick={store}
          >
            {t('segments.save')}
          </Button>
          {stored && SELLERS.includes(actor.role) && (
            <Button
              disabled={faults.length > 0 || !dirty || draft.name.trim() === stored.name}
              onClick={() => put({ id: null, version: null })}
            >
              {t('segments.saveAs')}
            </Button>
          )}
          <Button type="text" disabled={!dirty} onClick={() => ask(question, giveUp)}>
            {t('segments.discard')}
          </Button>
          <span style={{ flex: 1 }} />
          {stored && mayEdit && (
            <Button danger icon={<DeleteOutlined />} onClick={askToRemove}>
              {t('segments.remove')}
            </Button>
          )}
        </Flex>
      </Flex>
      <aside
        aria-label={t('segments.removesMost')}
        style={{
          ...{ width: 276, flex: 'none', padding: '4px 20px 14px 16px', overflowY: 'auto' },
          borderInlineStart: `1px solid ${COLORS.line}`,
        }}
      >
        <Preview
          data={preview.data}
          error={preview.error}
          counting={counting}
          faults={told}
          begun={faults.length > told.length}
          steps={stepsNow.map(({ more }, i) => ({
            text: draft.rows[i] ? filterSentence(draft.rows[i].filter, wording) : '',
            more,
          }))}
          showAll={stored && !dirty ? `/customers?segment=${stored.id}` : null}
        />
      </aside>
    </Flex>
  );
}

/** Stands for a filter that is the owner's alone. */
const NOT_TOLD: Filter = { field: 'channel', op: 'filled', value: null };
