import type { English } from '../english';
import type { errors as zh } from '../zh-CN/errors';

export const errors: English<typeof zh> = {
  about: '{{about}}: {{text}}',
  codes: {
    VALIDATION: 'Something needs changing: see the fields marked in red.',
    NOT_FOUND: 'This record is gone. Go back to the list and look for it again.',
    CONFLICT:
      'Somebody has just changed this record. Reload it and repeat your change; what you typed is still here.',
    ILLEGAL_TRANSITION: 'Its present state does not allow this. Reload it to see where it stands.',
    FORBIDDEN: 'You may not do this. Ask the owner or a colleague who may.',
    BUSY: 'The database is busy. Wait a few seconds and try again.',
    DISK_FULL: 'The disk is full; nothing was saved. Free some space and try again.',
    DISK_FAILED:
      'The disk or folder cannot be written (write-protected, unplugged or failing); nothing was saved. Check it and try again.',
    CORRUPT: 'The data file cannot be read; nothing was written. Restore a backup under Settings → Backup.',
    INTERNAL:
      'Something went wrong; nothing was saved. Try again, and if it stays, tell support the number {{ref}}.',
  },
  reasons: {
    undo_too_late: 'Registered more than 15 minutes ago: too late to undo. Change the profile instead.',
    undo_followed:
      'Something was recorded for this customer since (a contact, task, quote, request or picture), or a colleague changed it: too late to undo. Change the profile instead.',
    undo_not_yours: 'Somebody else registered this customer; only they or the owner can undo it.',
    commission_is_the_owners: 'Only the owner sets commissions.',
    store_is_open: 'The store opens normally. Restore under Settings → Backup.',
    bad_backup: 'This backup cannot be read; nothing was changed. Choose another one.',
    backup_gone: 'This backup is no longer there. Choose another one.',
    backup_truncated:
      'This backup is not complete: it was cut off or not copied to the end. Nothing was changed. Choose another one.',
    backup_damaged: 'This backup is damaged. Nothing was changed. Choose another one.',
    backup_reordered:
      'Pieces of this backup are in the wrong order. Nothing was changed. Choose another one.',
    backup_foreign: 'This is no backup of Showroom Desk. Nothing was changed. Choose another one.',
    backup_newer:
      'This backup was made by a newer version of the app. Install the newest version, then restore it; nothing was changed.',
    backup_altered:
      'The version history or the structure of this backup does not match this app; another program may have changed it. Nothing was changed. Choose another one, or call support.',
    backup_place_gone: 'That folder cannot be found. Plug in the stick, or choose the folder again.',
    backup_key_lost:
      'This PC can no longer read the key of the backups. Set the passphrase anew under “Encryption”.',
    check_running: 'A check is running; wait until it has ended.',
    backup_did_not_work: 'The backup failed: check the disk space and the backup folder, then try again.',
    no_restore_to_confirm:
      'There is no restore to confirm, or more than what was before it does not agree. See the line of the audit log.',
    no_backups_there: 'There are no backups of Showroom Desk in {{folder}}. Choose another folder.',
    store_gone:
      'The data folder was moved away, or its disk was disconnected; nothing was saved. Put it back and save again: what you typed is still here.',
    store_replaced:
      'The data file was replaced by another one; nothing was saved. Quit, check the data folder, then start again.',
    folder_on_network:
      '{{folder}} is a network drive. Data would be damaged there: choose a folder on a disk of this PC.',
    folder_not_writable: '{{folder}} cannot be written. Choose another folder, or check its permissions.',
    second_in_data:
      'This folder lies with the data: what destroys one destroys both. Choose a USB stick or another disk.',
    second_not_writable: 'This folder cannot be written to. Choose another one. ({{why}})',
    not_signed_in: 'Sign in first. What was not finished when the PC was locked was not done: do it again.',
    key_reused: 'The number of this step was used before. Open the page anew and do it again.',
    cut_off: 'This step was broken off and may have been done. Look at the records before doing it again.',
    record_not_visible: 'This record is not yours to see. Ask the owner or the colleague in charge.',
    role: 'Your role may not do this. Ask the owner or a colleague who may.',
    no_printer: 'This PC has no printer yet. Save as PDF for now and print when one is connected.',
    printer_missing:
      'The printer “{{name}}” was not found. Switch it on, or choose another under Settings → Printing; you can save as PDF meanwhile.',
    printer_paused:
      'The printer “{{name}}” is paused or offline; nothing was sent to it. Resume it and print again, or save a PDF.',
    print_failed:
      'The printer did not take the sheet ({{why}}). Check paper and cable and try again; you can save as PDF meanwhile.',
    printer_silent:
      'The printer “{{name}}” has not answered for a long time. See whether it prints, its paper and its cable, before you print again; or save a PDF first.',
    print_dialog_open:
      'The print dialog of the last time is still open, perhaps behind another window. Press Print or Cancel there first; if it is urgent, save a PDF.',
    print_window_died: 'Something went wrong while this document was made. Please try again.',
    print_too_slow:
      'This took very long and was stopped. Try again with fewer documents; if that does not help, restart the app.',
    nothing_to_print: 'No deliveries are booked on this day, so there is nothing to print.',
    unknown_call: 'The app’s parts do not match. Start it again.',
    foreign_sender: 'Refused: the request came from elsewhere.',
    last_owner: 'At least one owner must stay active.',
    already_set_up: 'The store is set up already. Sign in.',
    sample_filling: 'Sample data is still being filled in. Please wait until it is done.',
    pin_wait: 'Too many wrong PINs. Try again in {{seconds}} s.',
    customer_erased:
      "This customer's data was erased on request; nothing can be changed or ordered any more.",
    customer_erased_words:
      "This customer's data was erased on request; papers can be finished, but without notes, names or other words. Where something has to stand, type “—”.",
    erasure_deliveries: 'Deliveries are not done: {{numbers}}. Deliver or cancel them first.',
    erasure_orders: 'Orders are not finished: {{numbers}}. Finish or cancel them first.',
    erasure_unpaid: 'Money is not settled: {{numbers}}. Collect or refund it first.',
    erasure_requests: 'Requests are not closed: {{numbers}}. Settle and close them first.',
    customer_merged: 'This customer was merged into another. Open that one and do it there.',
    quote_not_draft: 'Only a draft can be changed. Choose “Revise” first.',
    quote_empty: 'The quote has no goods yet. Add a line first.',
    quote_waiting: 'The discount is waiting for the owner. Try again after the decision.',
    quote_expired: 'The quote has expired. Set a new date before offering it.',
    slot_closed_since:
      'Since this was asked for nobody drives then ({{why}}). Decline it and choose another time.',
    slot_has_room: 'This slot has room: it can be booked right away.',
    delivery_changed_since: 'The delivery was changed after the request. Plan it anew.',
    approval_of_another: 'Only the person who asked can withdraw a request; the owner can reject it.',
    approval_decided: 'This request has been decided already.',
    approval_outdated: 'It was changed after the request. Ask for it to be submitted again.',
    sum_too_large:
      'These amounts add up to more than can be counted. Check prices and quantities; nothing was saved.',
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
    still_paused:
      'The customer is still paused and needs a day to be asked again: log a contact, put it off, or change the stage.',
    nothing_to_undo: 'The stop has changed since, so this cannot be undone. Move it instead.',
    stops_changed: 'The stops of this slot have just changed. Look at the newest order and try again.',
    not_a_job: 'A delivery is not cancelled here; cancel the goods or the order instead.',
    result_too_early: 'The delivery day has not come yet; its result cannot be reported.',
    proposal_not_draft: 'Only a draft can be changed. Begin a new version first.',
    proposal_old_version: 'This is an older version. Make the change in the newest one.',
    proposal_empty: 'There is nothing in this proposal yet. Add something before you submit it.',
    proposal_not_submitted:
      'The proposal has not been submitted yet. Submit it, then record what the customer decides.',
    proposal_quoted: 'The proposal has become a quote, so its decisions stand. Begin a new version first.',
    proposal_nothing_accepted: 'The customer has accepted nothing yet. Mark what is accepted first.',
    invitation_attended:
      'The customer has already come; the invitation stands, its outcome can be corrected.',
    invitation_over: 'This invitation is over. Invite the customer anew first.',
    order_is_cancelled: 'This order is cancelled and cannot be changed; money received can be refunded.',
    order_already_confirmed: 'The order is confirmed already.',
    order_partly_delivered:
      'Some goods are with the customer: change the order or take a return instead of cancelling it.',
    order_on_the_way:
      'The goods are dispatched. Report the result or call the van back, then cancel the order.',
    order_not_delivered: 'Not everything is delivered yet. Mark it installed after the delivery.',
    order_changed_since: 'The order was changed after this was asked for. Please submit the change again.',
    goods_moved_since:
      'Goods of this order were booked or delivered after this was asked for. Please submit the change again.',
    change_overfills_slot:
      'With this change, delivery {{number}} ({{date}} {{slot}}, {{crew}}) no longer fits its slot. Move it or put it back in the tray first.',
    change_pending: 'A change of this order waits for the owner. Change it again after the decision.',
    line_is_booked: '{{count}} packages of “{{name}}” are booked or delivered; the line cannot be removed.',
    line_is_booked_one: '{{count}} package of “{{name}}” is booked or delivered; the line cannot be removed.',
    line_is_returning:
      '“{{name}}” cannot be cut below the {{count}} in return {{number}}. Settle or withdraw that first.',
    order_returning:
      'Goods of this order are coming back. Settle or withdraw the return, then cancel the order.',
    return_not_received: 'The goods are not back yet. Settle it once they are here.',
    return_line_changed:
      '“{{name}}” was changed since: at most {{max}} can come back now. Withdraw this return and register it anew.',
    quote_ordered: 'This quote has become an order already.',
    quote_not_offered: 'Only an offered or accepted quote can become an order.',
    request_not_open: 'Only an unsolved request can be escalated.',
    request_top_level: 'It is at the highest level already.',
    update_not_installed:
      'This copy was not installed, so it cannot update itself. Run the installer of the new version.',
    update_no_key:
      'This copy was built without the maker’s public key, so it cannot update itself. Run the installer of the new version.',
    update_busy: 'An update is being checked, downloaded or installed. Wait a moment.',
    update_none: 'There is no update to install. Check for one and download it first.',
    update_no_feed: 'No update address is set. Fill it in first.',
    update_unreachable:
      'The update address cannot be reached. Check the network and the address, then try again.',
    update_timeout: 'The update server has not answered for a long time. Try again later.',
    update_not_there: 'No update was found at this address. Check it, or ask the maker.',
    update_server: 'The update server has failed ({{status}}). Try again later.',
    update_certificate:
      'The update server’s certificate cannot be trusted, so nothing was fetched. Check the address and this PC’s date.',
    update_redirected:
      'The update address leads to another site, which was not followed. Ask the maker for the direct address.',
    update_unsigned:
      'This update was refused: it does not bear the maker’s signature. Check the address, and tell the maker.',
    update_unreadable: 'The description of the update cannot be read. Check the address, or tell the maker.',
    update_no_file: 'This update has no installer for this PC. Ask the maker.',
    update_too_big:
      'The update was refused: the file is larger than described, or larger than any should be. Tell the maker.',
    update_interrupted: 'The download was interrupted. Check the network and download again.',
    update_damaged:
      'The update file is damaged or was tampered with. It was deleted, nothing was installed. Download it again; if that fails, tell the maker.',
    update_publisher:
      'The installer does not bear the maker’s digital signature. It was deleted, nothing was installed. Tell the maker.',
    update_no_space: 'There is not enough disk space for the update. Free some space and try again.',
    update_no_space_mb:
      'There is not enough disk space for the update: {{mb}} MB are missing. Free some space and try again.',
    update_backup_failed: 'The backup before the update failed, so nothing was installed. {{why}}',
    update_install_failed:
      '{{version}} was not installed; you still have the version from before, and the data is unchanged. Try again, or run the installer.',
    update_failed: 'The update failed; nothing was changed. Try again; if it stays, run the installer.',
    request_closed: 'The request is closed. Reopen it before you change it.',
  },
  fields: {
    lines_required: 'Add at least one product',
    no_such_product: 'This product has left the catalogue. Choose another',
    no_such_line: 'This line is no longer in the order. Reload',
    goods_not_arrived: 'Goods not all here ({{arrived}} of {{packages}})',
    no_address: 'No address',
    too_early_to_send: 'Planned for {{date}}, which is days ahead',
    on_the_van: 'This is on the van: change it once the crew has reported or was called back, or add a line',
    below_delivered: 'The customer has {{min}}; fewer is a return',
    delivered_as_it_is: 'The customer has this already; another one is a return or exchange and a new line',
    more_in_new_line: 'This line was delivered; add a new line for more',
    packages_of_delivered: '{{pieces}} were delivered: between {{min}} and {{max}} packages',
    packages_of_more: 'Everything is here already; more needs packages of its own: at least {{min}}',
    loose_is_booked: 'This line is booked or delivered without packages; their number can no longer change',
    below_booked: 'Not fewer than {{min}}: so many packages are booked or delivered',
    nothing_returned: 'Say of at least one product how many come back',
    above_delivered: 'The customer has only {{max}}',
    in_another_return: 'It is in return {{number}} already',
    exchange_without_packages: 'It travels without packages and cannot be exchanged',
    above_discount_limit:
      'This gives {{given}}% away; you may give {{max}}%. Make a quote and let the owner approve it',
    nothing_owed: 'This order is paid in full',
    above_received: 'At most the ¥{{received}} received can be refunded',
    above_due: 'Only ¥{{due}} is due back; more than that is for the owner to refund',
    nothing_due: 'Nothing is due back now; a refund all the same is for the owner to make',
    nothing_received: 'Nothing was received that could be refunded',
    invalid_amount: 'Enter an amount with at most two decimals, like 1280.50',
    paid_before:
      'Not before {{first}}: money counts from the order’s day, deposits from 90 days before, refunds from the first receipt',
    date_future: 'Not later than today',
    date_too_far: 'Too far ahead. Check the year',
    name_or_phone: 'Fill in a name or a phone',
    invalid_email: 'This is not an email address',
    no_leap_month: 'That year had no such leap month',
    not_there: 'Not found, please choose again',
    introduced_by_oneself: 'This person was brought by the customer, or by somebody the customer brought',
    not_for_this: 'Not this person: no longer at work here, or not in that role',
    not_oneself: 'Cannot be the customer',
    below_minimum: 'Cannot be below the first amount',
    date_in_past: 'Cannot be before today',
    date_not_future: 'Choose a day after today',
    required: 'Please fill in',
    invalid: 'Please check this',
    invalid_text: 'Contains characters that cannot be kept',
    masked_phone:
      'This masked phone does not belong to what stood here. Please type the whole number, or leave it as it was shown.',
    nothing_changed: 'Nothing is changed yet, so there is nothing to save',
    invalid_phone:
      'An 11-digit mobile, or a landline with its area code; for Hong Kong, Macao or Taiwan begin with +852, +853 or +886',
    invalid_date: 'No such date; write 2026-12-05 or 12/5',
    past_date: 'Cannot be before today',
    invalid_time: 'A time from 00:00 to 23:59, such as 14:30',
    invalid_size: 'Whole mm, or with a unit: 1.5m, 150cm',
    invalid_zone: 'There is no such time zone',
    invalid_update_address:
      'An address beginning with http:// or https://, without a user name, a password or a question mark',
    invalid_pin: '4 to 8 digits',
    wrong_pin: 'Wrong PIN, try again',
    wrong_passphrase: 'Wrong passphrase, try again',
    passphrase_short: 'At least 8 characters',
    not_integer: 'A whole number, please',
    negative: 'Cannot be below 0',
    not_positive: 'Must be more than 0',
    too_big: 'At most {{max}}',
    too_small: 'At least {{min}}',
    too_long: 'At most {{max}} characters',
    model_taken: 'Model {{model}} is there already: {{name}} (capitals do not matter)',
    taken: 'Already taken, choose another',
    picture_too_large: 'A picture can have at most {{max}} MB',
    not_a_picture: 'Only JPG, PNG or still WebP pictures can be kept',
    picture_broken: 'This picture is damaged or not whole: please send or save it once more',
    picture_too_many_pixels: 'A picture can have at most {{max}} megapixels: please make it smaller first',
    picture_is_heic:
      'This is a HEIC picture, which only some phones read: set the camera to “Most Compatible”, or save it as JPG',
    picture_is_cmyk: 'This JPG is made for a printing press (CMYK): please save it as an RGB picture',
    too_many: 'At most {{max}} entries',
    invalid_code: 'Letters, digits, - and _ only',
    amount_too_big: 'Too much: at most ¥1,000,000,000',
    above_goods: 'Cannot be more than the goods',
    date_past: 'This day has passed',
    ends_before_start: 'Must end after it starts',
    above_balance: 'At most the open balance, ¥{{balance}}',
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
  screenFailed: 'This screen failed. Everything that was saved is safe; reload it.',
  ref: 'No. {{ref}}',
};
