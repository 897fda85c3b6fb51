import { formatPhone, maskPhone } from '../../shared/domain/phone';

/** A phone in the grouping people know, or with its middle digits hidden; nothing where there is none. */
export function Phone({ phone, masked = false }: { phone: string | null; masked?: boolean }) {
  if (!phone) return null;
  return <span style={{ whiteSpace: 'nowrap' }}>{masked ? maskPhone(phone) : formatPhone(phone)}</span>;
}
