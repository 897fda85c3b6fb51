import { Button, Typography } from 'antd';
import { useRef, useState } from 'react';
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
  onDone: (note: string | null) => void;
}) {
  const { item, editing, readOnly, onEdit, onDone } = props;
  const { t } = useTranslation();
  if (editing) return <NoteInput item={item} onDone={onDone} />;
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

function NoteInput({ item, onDone }: { item: ProposalItem; onDone: (note: string | null) => void }) {
  const { t } = useTranslation();
  const stored = item.decisionNote ?? '';
  const [typed, setTyped] = useState(stored);
  const note = typed.trim();
  const done = useRef(false);
  const leave = (text: string | null) => {
    if (done.current) return;
    done.current = true;
    onDone(text);
  };
  const { onBlur, onEscape } = useInPlace({
    what: t('proposals.decisionNote'),
    changed: note !== stored,
    // A note that is too long stays as it was typed, red and counted, until it is shortened.
    save: () => {
      if (note.length > NOTE_MAX) return false;
      leave(note || null);
      return true;
    },
    giveUp: () => leave(item.decisionNote),
  });
  return (
    <TextInput
      autoFocus
      size="small"
      max={NOTE_MAX}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      placeholder={t('proposals.noteHint')}
      aria-label={`${t('proposals.decisionNote')} ${item.name}`}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        if (event.key === 'Escape') {
          event.stopPropagation();
          onEscape();
        }
      }}
      onBlur={onBlur}
    />
  );
}
