import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** What is carried: a product out of the catalogue, or an item of the proposal. */
export type Carried =
  | { kind: 'product'; productId: number; name: string }
  | { kind: 'item'; itemId: number; version: number; roomId: number };

/** A place where it may be let go: a room (at its end), or in front of an item. */
export interface DropPlace {
  roomId: number;
  /** Counted from 0 among the room's items; null: behind them all. */
  position: number | null;
}

const carriedOf = (data: Record<string | symbol, unknown>): Carried | null =>
  data.kind === 'product' || data.kind === 'item' ? (data as unknown as Carried) : null;

/** Makes an element draggable; true while it is on the way. */
export function useDraggable(
  ref: RefObject<HTMLElement | null>,
  carried: Carried,
  enabled: boolean,
): boolean {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(carried);
  latest.current = carried;
  useEffect(() => {
    if (!ref.current || !enabled) return;
    return draggable({
      element: ref.current,
      getInitialData: () => ({ ...latest.current }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [ref, enabled]);
  return dragging;
}

/** Makes an element a place to let go; true while something hovers over it (and over nothing further inside). */
export function useDropPlace(
  ref: RefObject<HTMLElement | null>,
  place: DropPlace,
  onDrop: (carried: Carried, place: DropPlace) => void,
  enabled: boolean,
): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef({ place, onDrop });
  latest.current = { place, onDrop };
  useEffect(() => {
    const element = ref.current;
    if (!element || !enabled) return;
    const innermost = (targets: { element: Element }[]) => targets[0]?.element === element;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => carriedOf(source.data) !== null,
      onDrag: ({ location }) => setOver(innermost(location.current.dropTargets)),
      onDragLeave: () => setOver(false),
      onDrop: ({ source, location }) => {
        setOver(false);
        const carried = carriedOf(source.data);
        if (carried && innermost(location.current.dropTargets)) {
          latest.current.onDrop(carried, latest.current.place);
        }
      },
    });
  }, [ref, enabled]);
  return over;
}
