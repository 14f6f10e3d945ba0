/** Whether a cadre may still see what happened to a family: decided by the appointment and the portfolio of today. */
import type { StillVisibleSql } from '../../platform/live/index.js';

/** A past event is shown to a cadre only while the appointment runs and if its family, where it has one, is still in the portfolio. */
export const stillAssigned: StillVisibleSql = ({ event, cadre, day }) => `exists (
  select from cadre_appointments c
  where c.cadre_id = ${cadre} and c.valid_from <= ${day} and (c.valid_through is null or c.valid_through >= ${day})
    and (${event}.family_id is null or exists (
      select from portfolio_assignments a where a.family_id = ${event}.family_id and a.cadre_id = ${cadre}
        and a.valid_from <= ${day} and (a.valid_through is null or a.valid_through >= ${day}))))`;
