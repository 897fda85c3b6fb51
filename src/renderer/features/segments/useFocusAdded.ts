import { type RefObject, useEffect, useRef } from 'react';

/**
 * What is called before a row is added: once it stands (`count` has grown) its first field has the focus. `rows` selects
 * them within the box, in their order.
 */
export function useFocusAdded(box: RefObject<HTMLElement | null>, rows: string, count: number): () => void {
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (before.current === null || count <= before.current) return;
    before.current = null;
    const added = [...(box.current?.querySelectorAll(rows) ?? [])].at(-1);
    added?.querySelector('input')?.focus();
  }, [box, rows, count]);
  return () => {
    before.current = count;
  };
}
