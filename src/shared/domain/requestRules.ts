import { isOpenRequest, type RequestState } from './states/request';

/** 业务咨询, 产品询价, 产品投诉, 服务投诉, 服务请求, 退货申请, 换货申请 */
export const REQUEST_KINDS = [
  'inquiry',
  'price_inquiry',
  'product_complaint',
  'service_complaint',
  'service_request',
  'return_request',
  'exchange_request',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** How soon it has to be solved: 紧急, 较急, 一般, 不急 */
export const REQUEST_URGENCIES = ['urgent', 'high', 'normal', 'low'] as const;
export type RequestUrgency = (typeof REQUEST_URGENCIES)[number];

/** What a request in work waits for: 配件, 工厂, 客户 */
export const REQUEST_WAITS = ['parts', 'factory', 'customer'] as const;
export type RequestWait = (typeof REQUEST_WAITS)[number];

/** What the customer says when asked afterwards: 满意, 一般, 不满意 */
export const REVISIT_RESULTS = ['content', 'so_so', 'discontent'] as const;
export type RevisitResult = (typeof REVISIT_RESULTS)[number];

/** 0: with whoever has it; the highest level is the owner's. */
export const TOP_ESCALATION = 3;

/** Hours until a request is due, by urgency. */
export type DueHours = Readonly<Record<RequestUrgency, number>>;
export const DEFAULT_DUE_HOURS: DueHours = { urgent: 4, high: 24, normal: 72, low: 168 };

/** The urgency that a kind begins with: whoever complains of people waits least. */
const URGENCY_OF_KIND: Readonly<Record<RequestKind, RequestUrgency>> = {
  inquiry: 'normal',
  price_inquiry: 'high',
  product_complaint: 'high',
  service_complaint: 'urgent',
  service_request: 'normal',
  return_request: 'high',
  exchange_request: 'high',
};

export function urgencyOfKind(kind: RequestKind): RequestUrgency {
  return URGENCY_OF_KIND[kind];
}

/** When a request of that urgency is due (UTC ms), counted from `fromMs` (UTC ms). */
export function dueAtOf(
  fromMs: number,
  urgency: RequestUrgency,
  hours: DueHours = DEFAULT_DUE_HOURS,
): number {
  return fromMs + hours[urgency] * 3_600_000;
}

/** True when it should have been solved by `nowMs` and is not. */
export function isOverdue(request: { state: RequestState; dueAt: number }, nowMs: number): boolean {
  return isOpenRequest(request.state) && request.dueAt < nowMs;
}
