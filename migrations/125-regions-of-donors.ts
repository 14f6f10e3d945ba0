/**
 * The regions by whose offices donors are kept: those of the programmes that they paid for, and none,
 * which is the whole country, for donors without a programme.
 */
import { Migration } from '@mikro-orm/migrations';

export class RegionsOfDonors extends Migration {
  override up(): void {
    this.addSql('alter table donors add column region_codes text[]');
    this.addSql(`alter table donors add constraint donors_are_kept_in_some_region
      check (cardinality(region_codes) > 0 and array_position(region_codes, null) is null) not valid`);
    this.addSql(`update donors d set region_codes = p.codes
      from (select donor_id, array_agg(distinct code order by code) as codes
            from sponsorship_programmes cross join lateral unnest(region_codes) each_region (code) group by donor_id) p
      where p.donor_id = d.id`);
  }
}
