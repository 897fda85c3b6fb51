import { hash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { Db } from '../database/database';
import { preparedOnce } from '../database/prepared';
import { AppError } from '../system/errors';

/** A call that carries a key: whoever sends the same once more gets the same answer, and nothing is done again. */
export interface KeyedCall {
  /** Made by the window, a UUID. */
  key: string;
  staffId: number;
  call: string;
  /** SHA-256 of the parsed input. */
  input: string;
}

/** So long (ms) an answer is kept. The window asks again within seconds; answers hold words about people. */
const KEPT_MS = 3_600_000;

export function keyedCall(key: string, staffId: number, call: string, input: unknown): KeyedCall {
  return { key, staffId, call, input: hash('sha256', serialize(input)) };
}

/**
 * The answers of calls with a key, in the table `answered_calls`. They are the app's own notes and no records: no audit
 * row names them. A command's is written in the transaction of the command.
 */
export const keptAnswers = preparedOnce(({ $client }: Pick<Db, '$client'>) => {
  const byKey = $client.prepare(
    'SELECT key, staff_id AS staffId, call, input, answer FROM answered_calls WHERE key = ?',
  );
  const begun = $client.prepare(
    'INSERT OR IGNORE INTO answered_calls (key, staff_id, call, input, at) VALUES (@key, @staffId, @call, @input, @at)',
  );
  const answered = $client.prepare(
    `INSERT INTO answered_calls (key, staff_id, call, input, answer, at) VALUES (@key, @staffId, @call, @input, @answer, @at)
     ON CONFLICT (key) DO UPDATE SET answer = excluded.answer`,
  );
  const forgotten = $client.prepare('DELETE FROM answered_calls WHERE key = ?');
  // One from the future is as old as one from long ago: the PC's clock was wrong.
  const old = $client.prepare('DELETE FROM answered_calls WHERE at NOT BETWEEN ? AND ?');

  return {
    /**
     * What this call was answered; undefined when it was not asked yet. Throws CONFLICT for a key of another person,
     * call or input, and for an action that was cut off after it had written.
     */
    find(wanted: KeyedCall): { answer: unknown } | undefined {
      const kept = byKey.get(wanted.key) as (KeyedCall & { answer: string | null }) | undefined;
      if (!kept) return undefined;
      refuseAnother(kept, wanted);
      if (kept.answer === null) throw new AppError('CONFLICT', { reason: 'cut_off' });
      return { answer: JSON.parse(kept.answer) as unknown };
    },

    /** An action has written; its answer comes later. In the transaction of its first write. */
    begin: (wanted: KeyedCall, at: number): void => void begun.run({ ...wanted, at }),

    keep(wanted: KeyedCall, answer: unknown, at: number): void {
      answered.run({ ...wanted, answer: JSON.stringify(answer), at });
    },

    /** Takes away those that are old at an instant (UTC ms); the app asks at its start and every ten minutes. */
    clear: (now: number): void => void old.run(now - KEPT_MS, now + KEPT_MS),

    /** The call has failed: who asks again wants it tried again. */
    forget: ({ key }: KeyedCall): void => void forgotten.run(key),
  };
});

/** Takes all of them: whoever was erased may be named in any. */
export function forgetAnswers({ $client }: Pick<Db, '$client'>): void {
  $client.exec('DELETE FROM answered_calls');
}

/** Throws CONFLICT when a key that was used already comes with another call, by another person or with another input. */
export function refuseAnother(first: KeyedCall, wanted: KeyedCall): void {
  const same = first.staffId === wanted.staffId && first.call === wanted.call && first.input === wanted.input;
  if (!same) throw new AppError('CONFLICT', { reason: 'key_reused' });
}
