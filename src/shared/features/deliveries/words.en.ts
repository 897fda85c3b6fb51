import type { English } from '../../i18n/english';
import type { words as zhWords } from './words.zh-CN';

/** Its errors, codes and words of the history, apart from its texts because both are long. */
export const words: English<typeof zhWords> = {
  reasons: {
    slot_closed_since:
      'Since this was asked for nobody drives then ({{why}}). Decline it and choose another time.',
    slot_has_room: 'This slot has room: it can be booked right away.',
    delivery_changed_since: 'The delivery was changed after the request. Plan it anew.',
    slot_past: '{{slot}} is over. Choose a later slot.',
    slot_blocked: '{{crew}} does not drive that day: {{why}}.',
    crew_off: '{{crew}} does not work at {{slot}}.',
    crew_inactive: 'This crew or slot is no longer in use. Choose another one.',
    slot_full_stops: '{{crew}}, {{slot}}: no room for another stop ({{used}} of {{limit}} taken).',
    slot_full_packages: '{{crew}}, {{slot}}: packages loaded {{used}}; {{add}} more would exceed {{limit}}.',
    slot_full_volume: '{{crew}}, {{slot}}: {{used}} m³ loaded; {{add}} m³ more would exceed {{limit}} m³.',
    vehicle_taken: '{{plate}} is out with {{crew}} in this slot. Choose another vehicle.',
    goods_not_expected:
      'The goods of {{number}} are not all here ({{arrived}} of {{packages}}) and not expected by that day. Send what is here, book it once all are, or let the owner decide.',
    goods_not_arrived:
      'The goods of {{number}} are not all here ({{arrived}} of {{packages}}): sent now, some would be missing. The owner decides.',
    no_address:
      '{{number}} has no address, so that the crew does not know where to go. Fill it in on the order’s page, or let the owner decide.',
    too_early_to_send:
      '{{number}} is planned for {{date}}; the van is loaded and sent the day before at the earliest. Move it if the day has changed, or let the owner decide.',
    stops_not_ready:
      '{{stops}} stops cannot be sent yet. Send them once all is there, or let the owner decide.',
    delivery_is_ready: 'Goods and address are there, and its day has come: send it at once.',
    override_owner_only: 'Only the owner may go ahead like this. Ask the owner.',
    order_not_confirmed: 'The order is not confirmed yet. Confirm it first.',
    order_cancelled: 'The order is cancelled; nothing can be planned for it.',
    not_delivered_yet: 'Nothing has been delivered yet. Plan installation or a check-up visit afterwards.',
    job_exists: 'Such a visit is planned for this order already.',
    nothing_to_undo: 'The stop has changed since, so this cannot be undone. Move it instead.',
    stops_changed: 'The stops of this slot have just changed. Look at the newest order and try again.',
    not_a_job: 'A delivery is not cancelled here; cancel the goods or the order instead.',
    result_too_early: 'The delivery day has not come yet; its result cannot be reported.',
  },
  fieldErrors: {
    goods_not_arrived: 'Goods not all here ({{arrived}} of {{packages}})',
    no_address: 'No address',
    too_early_to_send: 'Planned for {{date}}, which is days ahead',
    collected_elsewhere:
      'This stop collects nothing, {{number}} does; money that is here already is recorded as a payment of the order',
    collected_moved:
      'A delivery that is moved collects nothing; money that is here already is recorded as a payment of the order',
    not_of_delivery: 'This package is not on this slip',
    tick_each: 'Say what became of every package',
    nothing_signed: 'Nothing was signed for: choose “Refused”',
    all_signed: 'Everything was signed for: choose “All signed”',
    vehicle_inactive: 'This vehicle is no longer in use',
  },
  codes: {
    deliveryState: {
      unscheduled: 'To book',
      booked: 'Booked',
      reminded: 'Reminded',
      dispatched: 'Dispatched',
      on_the_way: 'On the way',
      signed: 'Signed',
      to_revisit: 'To check back',
      revisited: 'Checked back',
      partly_signed: 'Partly signed',
      refused: 'Refused',
      moved: 'Moved',
      cancelled: 'Cancelled',
    },
    deliveryKind: { delivery: 'Delivery', installation: 'Installation', revisit: 'Check-up visit' },
    packageState: {
      pending: 'Not arrived',
      arrived: 'Arrived',
      booked: 'Booked',
      delivered: 'Delivered',
      returned: 'Returned',
      cancelled: 'Cancelled',
    },
    packageResult: { pending: 'To deliver', signed: 'Signed', refused: 'Refused', missing: 'Missing' },
    oldFurniture: { all: 'All taken', some: 'Part taken', none: 'Not taken', nothing: 'None to take' },
  },
  calls: {
    deliveries: {
      book: 'Booked a delivery',
      move: 'Moved a delivery',
      askOverride: 'Asked for a place',
      askDispatch: 'Asked to send the van',
      reorder: 'Reordered stops',
      unschedule: 'Put back in the tray',
      update: 'Edited a delivery',
      remind: 'Reminded the customer',
      dispatch: 'Dispatched the van',
      onTheWay: 'On the way',
      undoBook: 'Took the booking back',
      undoMove: 'Took the move back',
      undoOnTheWay: 'Not on the way yet',
      result: 'Reported the result',
      revisit: 'Checked back after delivery',
      planInstallation: 'Planned installation',
      planRevisit: 'Planned a check-up visit',
      cancelJob: 'Cancelled a job',
    },
  },
  entities: {
    deliveries: 'Delivery',
  },
  sheets: {
    deliveries: 'Deliveries',
  },
};
