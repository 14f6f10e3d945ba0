/** The operations that a visitor can run as each persona, with variables of things that are there. */
import { type Text, textsOf } from '../../platform/texts/index.js';
import { type TypeName, toGlobalId } from '../../platform/graphql/index.js';
import type { Persona } from '../personas/index.js';
import type { Samples } from './find-samples.js';

export interface PersonaDocument {
  readonly title: Text;
  readonly text: string;
  /** The variables as JSON. */
  readonly variables: string;
}

interface Described {
  readonly title: Text;
  readonly text: string;
  /** The variables; null where the database has nothing to try the document with. */
  readonly variables?: (samples: Samples) => Readonly<Record<string, unknown>> | null;
}

const TITLES = textsOf('persona-documents', {
  door: { id: 'Keluarga di depan pintu', en: 'The family at the door' },
  doorAfter: { id: 'Kartu yang menjadi aktif, seketika', en: 'The card as it turns active, live' },
  plan: { id: 'Cicilan keluarga', en: "A family's instalments" },
  worklist: { id: 'Keluarga yang menunggak', en: 'Families in arrears' },
  today: { id: 'Tugas hari ini', en: "Today's tasks" },
  arriving: { id: 'Pembayaran yang masuk, seketika', en: 'Payments as they arrive, live' },
  totals: { id: 'Jumlah hari ini, seketika', en: "Today's totals, live" },
  mapping: { id: 'Tunggakan menurut wilayah dan umur', en: 'Arrears by region and age' },
  suspense: { id: 'Uang yang belum diketahui milik siapa', en: 'Money in suspense' },
  complaints: { id: 'Pengaduan', en: 'Complaints' },
  notices: { id: 'Pemberitahuan kelurahan', en: 'Notices of the village' },
  partners: { id: 'Mitra pembayaran', en: 'Payment partners' },
  clock: { id: 'Jam sandbox', en: 'The clock of the sandbox' },
  deliveries: { id: 'Kiriman webhook dan jawabannya', en: 'Deliveries and their answers' },
  fund: { id: 'Dana donatur', en: "The donor's fund" },
  mine: { id: 'Keluarga saya', en: 'My family' },
  status: { id: 'Status kartu tanpa masuk', en: 'The status of a card, without signing in' },
  badge: { id: 'Memeriksa kartu kader', en: "Verify a cadre's card" },
});

const STATE =
  'id arrears { status amountToReactivate dueNow months { month amount } } participants { id name cardStatus } membersCovered { covered of } nextDue { month amount dueDate }';

const idOrNull = (type: TypeName, uuid: string | null) => (uuid === null ? null : { id: toGlobalId(type, uuid) });

const DOOR: Described = {
  title: TITLES.door(),
  text: `query Door($id: ID!) { liveCursor family(by: { id: $id }) { ${STATE} virtualAccounts { bank number } } }`,
  variables: ({ familyBehindId }) => idOrNull('Family', familyBehindId),
};
const DOOR_AFTER: Described = {
  title: TITLES.doorAfter(),
  text: `subscription DoorAfter($id: ID!) { cardStatusChanged(familyId: $id) { cursor cardStatus previousCardStatus reference partner { name } family { ${STATE} } } }`,
  variables: ({ familyBehindId }) => idOrNull('Family', familyBehindId),
};
const PLAN: Described = {
  title: TITLES.plan(),
  text: 'query Plan($id: ID!) { family(by: { id: $id }) { id arrears { status dueNow stageDue { stage of amount dueBy } } } }',
  variables: ({ familyInPlanId }) => idOrNull('Family', familyInPlanId),
};
const WORKLIST: Described = {
  title: TITLES.worklist(),
  text: 'query Worklist { families(filter: { monthsInArrears: { min: 2, max: 23 } }, first: 10) { totalCount edges { node { id arrears { status monthsInArrears amountToReactivate } } } } }',
};
const ARRIVING: Described = {
  title: TITLES.arriving(),
  text: 'subscription Arriving { paymentConfirmed { cursor amount channel reference partner { name } cardStatus previousCardStatus membersCovered { covered of } } }',
};
const TOTALS: Described = {
  title: TITLES.totals(),
  text: 'subscription Totals { collectionTotals { day payments collected familiesReactivated } }',
};
const MAPPING: Described = {
  title: TITLES.mapping(),
  text: 'query Mapping { arrearsMapping { groups { region { code name } monthsBucket families amountToReactivate } } }',
};
const SUSPENSE: Described = {
  title: TITLES.suspense(),
  text: 'query Suspense { suspenseItems(first: 10) { totalCount edges { node { paymentId } } } }',
};
const COMPLAINTS: Described = {
  title: TITLES.complaints(),
  text: 'query Complaints { complaints(first: 10) { totalCount edges { node { id category level } } } }',
};
const CLOCK: Described = {
  title: TITLES.clock(),
  text: 'query Clock { sandboxClock { now realNow movedAt } }',
};
const STATUS: Described = {
  title: TITLES.status(),
  text: 'query Status($card: CardNumber!, $born: CivilDate!) { publicStatus(cardNumber: $card, birthDate: $born) { __typename ... on PublicStatus { amountToPay } ... on Problem { message } } }',
  variables: ({ cardNumber, birthDate }) =>
    cardNumber === null || birthDate === null ? null : { card: cardNumber, born: birthDate },
};
const BADGE: Described = {
  title: TITLES.badge(),
  text: 'query Badge($code: String!) { verifyCadre(code: $code) { __typename ... on Problem { message } } }',
  variables: ({ cadreCode }) => (cadreCode === null ? null : { code: cadreCode }),
};

const OFFICE = [ARRIVING, TOTALS, MAPPING, WORKLIST, DOOR, SUSPENSE, COMPLAINTS];
const OPERATIONS: readonly Described[] = [
  { title: TITLES.partners(), text: 'query Partners { partners { code name channel protocol active } }' },
  SUSPENSE,
  CLOCK,
];

const DOCUMENTS: Readonly<Record<Persona['key'], readonly Described[]>> = {
  cadre: [
    DOOR,
    DOOR_AFTER,
    { title: TITLES.today(), text: 'query Today { myDay { tasks { kind reason dueOn amount } } }' },
    PLAN,
    WORKLIST,
  ],
  'tele-collector': [WORKLIST, DOOR, ARRIVING],
  'branch-officer': OFFICE,
  'second-officer': OFFICE,
  'branch-head': OFFICE,
  'second-head': OFFICE,
  'village-head': [
    {
      title: TITLES.notices(),
      text: 'query Notices { villageNotices(first: 10) { totalCount edges { node { id } } } }',
    },
  ],
  director: [TOTALS, MAPPING],
  operator: OPERATIONS,
  'second-operator': OPERATIONS,
  auditor: [ARRIVING, MAPPING, SUSPENSE],
  partner: [
    {
      title: TITLES.deliveries(),
      text: 'query Deliveries { partnerDeliveries(first: 10) { totalCount edges { node { id state reference outcome answer { httpStatus body } } } } }',
    },
  ],
  'csr-donor': [{ title: TITLES.fund(), text: 'query Fund { sponsorshipSummary { __typename } }' }],
  participant: [{ title: TITLES.mine(), text: 'query Mine { myFamily { __typename } }' }, STATUS, BADGE],
  chatbot: [STATUS, BADGE],
};

/** The documents of a persona that can be run with these samples. */
export function documentsOf(key: Persona['key'], samples: Samples): PersonaDocument[] {
  return DOCUMENTS[key].flatMap(({ title, text, variables }) => {
    const given = variables === undefined ? {} : variables(samples);
    return given === null ? [] : [{ title, text, variables: JSON.stringify(given) }];
  });
}
