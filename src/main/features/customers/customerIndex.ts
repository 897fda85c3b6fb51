import { nameTokens, phoneTokens, textTokens } from '../../../shared/domain/searchTokens';
import type { WriteContext } from '../../platform/context';
import { indexForSearch } from '../search/search.repository';

interface Findable {
  id: number;
  name: string;
  phone: string | null;
  phone2: string | null;
  wechat: string | null;
}

/** Makes a customer findable by name, pinyin, initials, any piece of a phone, WeChat, and the home's address. */
export function indexCustomer(context: WriteContext, customer: Findable, address: (string | null)[]): void {
  const place = address.filter(Boolean).join('');
  indexForSearch(context, 'customers', customer.id, [
    ...nameTokens(customer.name),
    ...phoneTokens(customer.phone ?? ''),
    ...phoneTokens(customer.phone2 ?? ''),
    ...textTokens(customer.wechat ?? ''),
    ...textTokens(place),
  ]);
}
