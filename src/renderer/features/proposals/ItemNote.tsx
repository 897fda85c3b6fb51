import { Button, type InputRef, Typography } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalItem } from '../../../shared/features/proposals/contract';
import { COLORS } from '../../platform/theme';
import { TextInput } from '../../ui/TextInput';
import { useInPlace } from '../../ui/useInPlace';

/** Characters, as `proposals.decide` has it. */
const NOTE_MAX = 200;

/** What the customer said to an item: read, or written in place (Enter keeps it, Escape leaves it as it was). */
export function ItemNote(props: {
  item: ProposalItem;
  editing: boolean;
  readOnly: boolean;
  onEdit: () => void;
  /** Stores another note; false where it was refused, and it stays as it was typed. */
  onSave: (note: string | null) => Promise<boolean>;
  /** It is stored or given up; true where the cursor was still in it. */
  onDone: (hadFocus: boolean) => void;
}) {
  const { item, editing, readOnly, onEdit, onSave, onDone } = props;
  const { t } = useTranslation();
  if (editing) return <NoteInput {...{ item, onSave, onDone }} />;
  if (readOnly) {
    return (
      <Typography.Text type="secondary" italic className="small">
        “{item.decisionNote}”
      </Typography.Text>
    );
  }
  return (
    <Button
      type="text"
      size="small"
      tabIndex={-1}
      onClick={onEdit}
      style={{
        justifyContent: 'start',
        paddingInline: 2,
        height: 'auto',
        whiteSpace: 'normal',
        textAlign: 'left',
        fontSize: 12,
        color: COLORS.inkSoft,
      }}
    >
      {item.decisionNote ? `“${item.decisionNote}”` : `＋ ${t('proposals.decisionNote')}`}
    </Button>
  );
}

type NoteProps = Pick<Parameters<typeof ItemNote>[0], 'item' | 'onSave' | 'onDone'>;

function NoteInput({ item, onSave, onDone }: NoteProps) {
  const { t } = useTranslation();
  const stored = item.decisionNote ?? '';
  const [typed, setTyped] = useState(stored);
  const field = useRef<InputRef>(null);
  const note = typed.trim();
  const changed = note !== stored;
  const { saveNow, onBlur, onEscape } = useInPlace({
    what: t('proposals.decisionNote'),
    changed,
    // A note that is too long stays as it was typed, red and counted, until it is shortened.
    save: async () => {
      if (note.length > NOTE_MAX) return false;
      if (changed && !(await onSave(note || null))) return false;
      onDone(field.current?.input === document.activeElement);
      return true;
    },
    giveUp: () => onDone(true),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) saveNow();
    if (event.key !== 'Escape') return;
    // The question would hear the same key, and close.
    event.stopPropagation();
    onEscape();
  };
  return (
    <TextInput
      ref={field}
      autoFocus
      size="small"
      max={NOTE_MAX}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      placeholder={t('proposals.noteHint')}
      aria-label={`${t('proposals.decisionNote')} ${item.name}`}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}
