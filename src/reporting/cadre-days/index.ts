/** The public interface of cadre days: what each cadre did today, and what the families paid. */
export { CadreDayFieldsResolver, CadreDaysResolver, cadreDaysSlice } from './cadre-days.resolver.js';
