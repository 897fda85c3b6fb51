import type { UpdateProblem } from '../../../shared/features/updates/contract';
import { errorText } from '../../platform/errorText';

/** What failed, why, and what to do. */
export function problemText({ fault, params }: UpdateProblem): string {
  const sentence = (reason: string, more: UpdateProblem['params'] = {}) =>
    errorText({ code: 'INTERNAL', reason, params: { ...params, ...more }, ref: '' });
  if (fault === 'no_space' && params.mb) return sentence('update_no_space_mb');
  if (fault !== 'backup_failed') return sentence(`update_${fault}`);
  return sentence('update_backup_failed', { why: backupText(params) });
}

function backupText({ code, reason }: UpdateProblem['params']): string {
  if (code === 'CONFLICT' || code === 'BUSY' || code === 'DISK_FULL' || code === 'DISK_FAILED') {
    return errorText({ code, ...(reason ? { reason: String(reason) } : {}), ref: '' });
  }
  return errorText({ code: 'INTERNAL', reason: 'backup_did_not_work', ref: '' });
}
