import { useEffect, useState } from 'react';

/** The value as it was when nothing had changed for so long (ms); whether a newer one waits. */
export function useDebounced<T>(value: T, ms: number): [settled: T, waiting: boolean] {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return [settled, settled !== value];
}
