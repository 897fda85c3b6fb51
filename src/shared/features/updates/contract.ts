import { z } from 'zod';
import { action, OWNER } from '../../contract/call';
import { emptyInput } from '../../contract/fields';

/**
 * Why a check, a download or an installation did not come to its end; nothing was installed. Each has its sentence in
 * `errors.reasons` as `update_<fault>`.
 */
export const UPDATE_FAULTS = [
  'no_feed',
  'unreachable',
  'timeout',
  'not_there',
  'server',
  'certificate',
  'redirected',
  'unsigned',
  'unreadable',
  'no_file',
  'too_big',
  'interrupted',
  'damaged',
  'publisher',
  'no_space',
  'backup_failed',
  'install_failed',
  'failed',
] as const;
export type UpdateFault = (typeof UPDATE_FAULTS)[number];

export const UPDATE_PHASES = ['idle', 'checking', 'downloading', 'ready', 'installing'] as const;
export type UpdatePhase = (typeof UPDATE_PHASES)[number];

/** Whether this copy can replace itself: no when it was not installed, or was built without the maker's key. */
export const UPDATE_WAYS = ['yes', 'not_installed', 'no_key'] as const;
export type UpdateWay = (typeof UPDATE_WAYS)[number];

/** A newer version that the maker has signed. */
const updateOffer = z.object({
  version: z.string(),
  /** Local date; NULL where the release does not say. */
  releaseDate: z.string().nullable(),
  /** What is new: plain text, never markup. */
  notes: z.string().nullable(),
  sizeBytes: z.int(),
});
export type UpdateOffer = z.infer<typeof updateOffer>;

const updateProblem = z.object({
  fault: z.enum(UPDATE_FAULTS),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type UpdateProblem = z.infer<typeof updateProblem>;

const updatesState = z.object({
  /** Of the app that runs. */
  version: z.string(),
  possible: z.enum(UPDATE_WAYS),
  /** UTC ms of the last check, well or not; NULL: never. */
  checkedAt: z.int().nullable(),
  phase: z.enum(UPDATE_PHASES),
  /** NULL: this is the newest, as far as is known. */
  offer: updateOffer.nullable(),
  /** Bytes of the offer that have arrived. */
  doneBytes: z.int(),
  /** The owner has agreed that it is installed when the app is closed. */
  atQuit: z.boolean(),
  /** How the last step failed; NULL: it did not. */
  problem: updateProblem.nullable(),
  /** The update that brought this version. */
  updated: z.object({ from: z.string(), at: z.int() }).nullable(),
});
export type UpdatesState = z.infer<typeof updatesState>;

/** The address to look at is the setting `updates`; without one nothing is ever asked. */
export const updatesContract = {
  /** How things stand; what failed is in it. */
  'updates.state': action(
    OWNER,
    () => emptyInput,
    () => updatesState,
  ),
  /** Looks for a newer version. */
  'updates.check': action(
    OWNER,
    () => emptyInput,
    () => updatesState,
  ),
  /** Fetches the version on offer and checks it; answers when it is there, was cancelled or has failed. */
  'updates.download': action(
    OWNER,
    () => emptyInput,
    () => updatesState,
  ),
  'updates.cancel': action(
    OWNER,
    () => emptyInput,
    () => z.null(),
  ),
  /** Makes a backup, closes the app, installs, starts again. Without the backup nothing is installed. */
  'updates.install': action(
    OWNER,
    () => emptyInput,
    () => updatesState,
  ),
  /** Agrees, or no longer, that it is installed when the app is closed. */
  'updates.agree': action(
    OWNER,
    () => z.strictObject({ atQuit: z.boolean() }),
    () => updatesState,
  ),
};
