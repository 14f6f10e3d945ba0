/** The public interface of the calendar: public holidays and working days. */
export { PUBLIC_HOLIDAYS } from './calendar.policies.js';
export { type PublicHolidays, addWorkingDays, isHoliday } from './public-holidays.js';
