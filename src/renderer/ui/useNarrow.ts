import { useSyncExternalStore } from 'react';

/** Below this the sidebar's words take room that the page needs: 1366 px wide at 125 % are 1093. */
const narrow = matchMedia('(max-width: 1199px)');

function listen(onChange: () => void): () => void {
  narrow.addEventListener('change', onChange);
  return () => narrow.removeEventListener('change', onChange);
}

/** True while the window is narrow, by its size or by its zoom. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => narrow.matches);
