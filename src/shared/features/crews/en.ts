import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: typeof zh = {
  title: 'Crews and slots',
  hint: 'Who drives, with what, when, and how much fits. The board keeps to these figures and is never overbooked.',
  crews: 'Crews',
  crewsHint: 'People who drive together. A crew that is switched off leaves the board.',
  name: 'Name',
  members: 'Members',
  phone: 'Phone',
  active: 'In use',
  addCrew: 'Add crew',
  vehicles: 'Vehicles',
  vehiclesHint: 'Booking a delivery takes the usual vehicle of the crew.',
  plate: 'Plate',
  vehicleName: 'Type',
  driver: 'Driver',
  volume: 'Volume (m³)',
  usualCrew: 'Usual crew',
  addVehicle: 'Add vehicle',
  slots: 'Slots',
  slotsHint: 'Each day of the board is split into these.',
  slotName: 'Chinese name',
  slotNameEn: 'English name',
  start: 'From',
  end: 'To',
  addSlot: 'Add slot',
  capacity: 'How much fits',
  capacityHint:
    'The most stops, packages and cubic metres of a crew in a slot. 0 stops: it does not work then.',
  capacityLater: 'Add a crew and a slot first; then say how much fits.',
  stops: 'stops',
  packages: 'pkg',
  cubic: 'm³',
  blocked: 'Days off',
  blockedHint:
    'Holidays, stock-taking, vehicle inspection: nothing can be booked; what is booked already stays.',
  date: 'Date',
  who: 'Crew',
  everybody: 'All crews',
  when: 'Slot',
  wholeDay: 'All day',
  reason: 'Reason',
  reasonHint: 'e.g. Spring Festival',
  block: 'Block',
  unblock: 'Unblock',
  unblocked: '{{date}} is open again',
  stopsOnBlocked:
    'Deliveries stand on that day: {{numbers}}. Move them on the board; Today asks for each until it is moved.',
  noBlocked: 'No days off',
  row: '{{field}} of {{name}}',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  calls: {
    crews: {
      addCrew: 'Added a crew',
      updateCrew: 'Edited a crew',
      addVehicle: 'Added a vehicle',
      updateVehicle: 'Edited a vehicle',
      addSlot: 'Added a slot',
      updateSlot: 'Edited a slot',
      setCapacity: 'Set the capacity',
      block: 'Blocked a day',
      unblock: 'Unblocked a day',
    },
  },
  entities: {
    crews: 'Crew',
    crew_capacities: 'Capacity',
    vehicles: 'Vehicle',
  },
};
