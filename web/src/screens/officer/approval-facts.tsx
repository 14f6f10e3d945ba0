/** What is particular to each kind of thing that waits for a second person. */
import type { Fact } from '../../parts/Facts.js';
import type { Format } from '../../words/format.js';
import type { Words } from '../../words/words.js';
import type { Approval } from './morning.js';

type Node = NonNullable<Approval['node']>;
type FactsOf = {
  readonly [Type in Node['__typename']]?: (node: Extract<Node, { __typename: Type }>) => readonly Fact[];
};

const fact = (name: string, value: string | null | undefined): Fact => ({ name, value: value ?? '—' });

/** What a person wrote, in the language of the offices. */
const written = (name: string, value: string | null | undefined): Fact => ({
  name,
  value: typeof value === 'string' ? <span lang="id">{value}</span> : '—',
});

type Asked = Extract<Node, { __typename: 'DataRequest' }>;

/** What a value should be: a date of birth is shown by the document alone. */
function wantedFact({ wrong, wanted }: Asked, { requests: say }: Words['officer']): Fact {
  if (wanted === null) return fact(say.wanted, say.hidden);
  if (wrong === 'SEX') return fact(say.wanted, wanted === 'FEMALE' ? say.sex.FEMALE : say.sex.MALE);
  return written(say.wanted, wanted);
}

const factsWith = ({ approvals: say, ...officer }: Words['officer'], format: Format): FactsOf => ({
  DataRequest: (node) => [
    ...(node.personName === null ? [] : [fact(officer.requests.person, node.personName)]),
    ...(node.asks === 'CORRECTION' ? [wantedFact(node, { approvals: say, ...officer })] : []),
    written(officer.requests.reason, node.familyReason),
  ],
  SuspenseProposal: (node) => [
    fact(say.proposal, officer.propose[node.resolution]),
    written(say.reason, node.suspenseReason),
  ],
  MembershipChange: ({ values }) => [
    fact(say.changes, values.map(({ before, after }) => `${before ?? '—'} → ${after ?? '—'}`).join('; ') || '—'),
  ],
  ReimbursementClaim: ({ cadre, month }) => [fact(say.cadre, cadre?.name), fact(say.month, format.month(month))],
  FamilyRefund: ({ payee, refundReason }) => [fact(say.payee, payee), written(say.reason, refundReason)],
  WriteOff: ({ verification }) => [written(say.reason, verification)],
  Visit: ({ cadre, note }) => [fact(say.cadre, cadre?.name), ...(note === null ? [] : [written(say.note, note)])],
  Complaint: ({ aboutCadre, description }) => [fact(say.cadre, aboutCadre?.name), written(say.complaint, description)],
  PortfolioProposal: ({ region, familiesPlaced, familiesWaiting, validFrom }) => [
    fact(say.region, region.name),
    fact(say.families, say.placed(format.number(familiesPlaced), format.number(familiesWaiting))),
    fact(say.from, format.date(validFrom)),
  ],
  DunningPlan: ({ steps }) => [fact(say.steps, format.number(steps.length))],
  PolicyProposal: ({ validFrom, basis, assumption }) => [
    fact(say.from, format.date(validFrom)),
    fact(say.reason, basis ?? assumption),
  ],
  DestinationChange: ({ replaces, address }) => [fact(say.oldAddress, replaces), fact(say.newAddress, address)],
  CounterDay: ({ counter, day, postedNow }) => [
    fact(say.counter, `${counter.name} · ${counter.code}`),
    fact(say.day, format.date(day)),
    fact(say.posted, say.receipts(format.number(postedNow.payments), format.rupiah(postedNow.total))),
  ],
  FundReturn: ({ returnReason }) => [written(say.reason, returnReason)],
  SponsorshipBatch: ({ budget, considered, progress, regions }) => [
    fact(say.families, say.people(format.number(progress.families), format.number(progress.persons))),
    fact(say.budget, format.rupiah(budget)),
    fact(say.considered, format.number(considered)),
    ...regions.map(({ regionName, families, amount }) =>
      fact(regionName, say.ofRegion(format.number(families), format.rupiah(amount))),
    ),
  ],
});

export function factsOfNode(node: Approval['node'], say: Words['officer'], format: Format): readonly Fact[] {
  if (node === null) return [];
  // The entry of a type takes nodes of that type alone.
  const write = factsWith(say, format)[node.__typename] as ((node: Node) => readonly Fact[]) | undefined;
  return write?.(node) ?? [];
}
