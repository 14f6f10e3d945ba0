/** How the partner's calls go today, in figures. */
import type { PartnerRegistryQuery } from '../../operations/partner-registry.js';
import { Facts } from '../../parts/Facts.js';
import { Panel } from '../../parts/Panel.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';

type Health = NonNullable<PartnerRegistryQuery['partnerHealth']>[number];

interface HealthPanelProps {
  readonly health: Health;
  readonly zone: keyof typeof ZONES;
  readonly now: Date;
}

export function HealthPanel({ health, zone, now }: HealthPanelProps) {
  const { words, format } = useSpeech();
  const say = words.partner.health;
  return (
    <Panel title={say.title}>
      <Facts
        facts={[
          { name: say.calls, value: <b>{format.number(health.calls)}</b> },
          { name: say.confirmed, value: format.number(health.confirmed) },
          { name: say.collected, value: format.rupiah(health.collected) },
          { name: say.refused, value: format.number(health.refused) },
          { name: say.doubts, value: format.number(health.doubtsOpen) },
          health.p95SecondsToPost === null
            ? null
            : { name: say.p95, value: say.milliseconds(format.number(health.p95SecondsToPost * 1_000)) },
          {
            name: say.last,
            value:
              health.lastCallAt === null
                ? say.never
                : format.timeOnDay(health.lastCallAt, now, { zone: ZONES[zone], exact: 'zone' }),
          },
        ]}
      />
    </Panel>
  );
}
