import type { Locale } from './locale';
import type { TaskKind } from './taskKinds';

/** The steps of an order that are told to the customer by a message: confirm, thank, book, remind, ask. */
export const MESSAGE_KINDS = [
  'confirm_order',
  'thank_customer',
  'book_delivery',
  'remind_delivery',
  'ask_after_delivery',
  'collect_balance',
] as const satisfies readonly TaskKind[];
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What a message is filled with; whatever is not known is left out of the sentence. */
export interface MessageFacts {
  readonly customerName: string | null;
  readonly orderNumber: string | null;
  /** As the customer reads it: 11月25日 周三. */
  readonly date: string | null;
  /** As the customer reads it: 上午 09:00–12:00. */
  readonly slot: string | null;
  /** As the customer reads it: ¥3,200.00. */
  readonly balance: string | null;
  /** Pieces of the order that come after this trip; 0: it is all of it. */
  readonly packagesLater: number;
  readonly storeName: string;
  readonly storePhone: string | null;
}

export function hasMessage(kind: TaskKind): kind is MessageKind {
  return (MESSAGE_KINDS as readonly TaskKind[]).includes(kind);
}

/** The message of a step, ready to be pasted into a chat or SMS; plain text. */
export function messageText(kind: MessageKind, locale: Locale, facts: MessageFacts): string {
  return locale === 'en' ? english(kind, facts) : chinese(kind, facts);
}

function chinese(kind: MessageKind, facts: MessageFacts): string {
  const { orderNumber, date, slot, balance, storeName, storePhone } = facts;
  const order = orderNumber ? `订单 ${orderNumber} ` : '订单';
  const when = [date, slot].filter(Boolean).join(' ');
  const call = storePhone ? `，有问题请拨打 ${storePhone}` : '，有问题请随时联系我们';
  const later = facts.packagesLater > 0 ? `（部分送货，还有 ${facts.packagesLater} 件以后送）` : '';
  const hello = `${facts.customerName ? `${facts.customerName}，` : ''}您好！`;
  const body: Record<MessageKind, string> = {
    confirm_order: `这里是${storeName}。您的${order}已经登记好了，请您核对商品、尺寸和颜色${date ? `，约定的送货日期是 ${date}` : ''}。如无问题请回复“确认”${call}。`,
    thank_customer: `感谢您选择${storeName}！您的${order}我们已经开始安排，进展会及时告诉您${call}。`,
    book_delivery: `这里是${storeName}。您的${order}可以安排送货了${date ? `，原定 ${date} 前后` : ''}，请问哪一天、上午还是下午方便？${storePhone ? `也可以拨打 ${storePhone} 预约。` : '回复我们就可以。'}`,
    remind_delivery: `这里是${storeName}。您的${order}${when ? `将于 ${when} ` : '即将'}送到${later}，请留人在家验收${balance ? `，需要收取的尾款是 ${balance}` : ''}${call}。`,
    ask_after_delivery: `这里是${storeName}。您的${order}${date ? `已于 ${date} ` : '已经'}送到，家具用着还满意吗？安装和服务有不周到的地方请告诉我们${storePhone ? `，电话 ${storePhone}` : ''}，谢谢您！`,
    collect_balance: `这里是${storeName}。您的${order}已经送到，还有尾款${balance ? ` ${balance} ` : ''}没有结清，方便时请到店或转账支付${call}。谢谢！`,
  };
  return hello + body[kind];
}

function english(kind: MessageKind, facts: MessageFacts): string {
  const { orderNumber, date, slot, balance, storeName, storePhone } = facts;
  const order = orderNumber ? `order ${orderNumber}` : 'order';
  const when = [date, slot].filter(Boolean).join(', ');
  const call = storePhone ? ` Questions? Call ${storePhone}.` : ' Questions? Just reply.';
  const more = facts.packagesLater === 1 ? '1 more package' : `${facts.packagesLater} more packages`;
  const later = facts.packagesLater > 0 ? ` (a part of it: ${more} to follow later)` : '';
  const hello = facts.customerName ? `Dear ${facts.customerName}, ` : 'Hello, ';
  const body: Record<MessageKind, string> = {
    confirm_order: `this is ${storeName}. Your ${order} is registered. Please check products, sizes and colours${date ? `; delivery is agreed for ${date}` : ''}, and reply “OK” if all is right.${call}`,
    thank_customer: `thank you for choosing ${storeName}! We have started on your ${order} and will keep you posted.${call}`,
    book_delivery: `this is ${storeName}. Your ${order} can be delivered${date ? ` around ${date}` : ''}. Which day suits you, morning or afternoon?${storePhone ? ` You can also book by phone: ${storePhone}.` : ' Just reply.'}`,
    remind_delivery: `this is ${storeName}. Your ${order} arrives ${when ? `on ${when}` : 'soon'}${later}. Please have somebody at home to receive it${balance ? `; the balance to pay is ${balance}` : ''}.${call}`,
    ask_after_delivery: `this is ${storeName}. Your ${order} was delivered${date ? ` on ${date}` : ''}. Are you happy with it? Tell us if anything was not right${storePhone ? `: ${storePhone}` : ''}. Thank you!`,
    collect_balance: `this is ${storeName}. Your ${order} has been delivered; a balance${balance ? ` of ${balance}` : ''} is still open. Please pay in the showroom or by transfer when convenient.${call} Thank you!`,
  };
  return hello + body[kind];
}
