import { useState } from 'react';

/** What a list is narrowed and sorted by: kept while the app runs, so that going back finds it as it was left. */
export function keptView<V extends object>(initial: V) {
  let kept = initial;
  return function useKeptView(): readonly [view: V, change: (patch: Partial<V>) => void] {
    const [view, setView] = useState(kept);
    const change = (patch: Partial<V>) => {
      kept = { ...kept, ...patch };
      setView(kept);
    };
    return [view, change];
  };
}
