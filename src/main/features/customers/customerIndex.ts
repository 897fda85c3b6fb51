import type { WriteContext } from '../../database/context';
import { indexForSearch, type SearchTerms } from '../search/search.repository';
import { nameStarts, nameTokens, phoneTokens, textTokens } from '../search/searchTokens';

interface Findable {
  id: number;
  name: string;
  phone: string | null;
  phone2: string | null;
  wechat: string | null;
}

/** What a customer is found by: name, pinyin, initials, any piece of a phone, WeChat, and the home's address. */
export function customerTerms(customer: Findable, address: readonly (string | null)[]): SearchTerms {
  const terms = [
    ...nameTokens(customer.name),
    ...phoneTokens(customer.phone ?? ''),
    ...phoneTokens(customer.phone2 ?? ''),
    ...textTokens(customer.wechat ?? ''),
    ...textTokens(address.filter(Boolean).join('')),
  ];
  return { terms, starts: nameStarts(customer.name) };
}

/** Makes a customer findable. */
export function indexCustomer(
  context: WriteContext,
  customer: Findable,
  address: readonly (string | null)[],
): void {
  indexForSearch(context, 'customers', customer.id, customerTerms(customer, address));
}
