/** The values of arguments that are no ids, by the names of their places and by their types. */
import type { KnownRows } from './known-rows.js';

export interface Today {
  readonly day: string;
  readonly month: string;
  readonly instant: string;
  readonly region: string;
  /** A village in the region. */
  readonly village: string;
}

interface Valuing {
  readonly root: string;
  readonly known: KnownRows;
  readonly today: Today;
}

const NAMED: Readonly<Record<string, unknown>> = {
  partnerCode: 'sandbox-bank',
  code: 'sandbox-minimarket',
  article: 'cara-bayar',
  templateCode: 'rincian-tunggakan',
  chainCode: 'sandbox-minimarket',
  name: 'Percobaan',
  phone: '6281234567890',
  reason: 'Percobaan',
  note: 'Percobaan',
  title: 'Judul',
  body: 'Isi',
  text: 'Halo {{name}}',
  place: 'Balai desa',
  source: 'BPS',
  bank: 'BRI',
  accountNumber: '1234567890',
  holderName: 'Penguji',
  latitude: -0.5,
  longitude: 117.1,
};

/** The value at a place: by the root field and path, by the name of the last step, or by the name of the type. */
export function valueFor(valuing: Valuing, place: string): unknown {
  const { root, known, today } = valuing;
  const own: Readonly<Record<string, unknown>> = {
    ...NAMED,
    String: 'Percobaan',
    Int: 1,
    Float: 1,
    Boolean: true,
    Rupiah: 10_000,
    RegionCode: today.region,
    CivilDate: today.day,
    DateTime: today.instant,
    BillingMonth: today.month,
    LiveCursor: '0',
    CardNumber: known.texts.cardNumber,
    VirtualAccount: `88888${known.texts.billingNumber}`,
    PolicyValues: {},
    familyCardNumber: '6472010101200001',
    nik: '6472014101900001',
    birthDate: '1990-01-01',
  };
  if (place.startsWith(`${root}.`)) return ofRoot(valuing, place.slice(root.length + 1));
  const last = place.split('.').findLast((step) => !/^\d+$/.test(step)) ?? place;
  return own[place] ?? own[last];
}

/** Nothing says over HTTP of which type the ids of subscriptions are. */
const FOLLOWED = { familyId: 'Family' };

/** What single root fields need beside the rest, by the path of the place. */
function ofRoot({ root, known, today }: Valuing, path: string): unknown {
  const days = { from: today.day, through: today.day };
  const wanted: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    addPartner: { 'input.code': 'percobaan', 'input.protocol': 'STANDARD_WEBHOOKS' },
    changePartnerPublicKeys: { 'input.publicKeys': [known.keys.publicKey] },
    cardStatusChanged: FOLLOWED,
    changeCareClass: { 'input.careClass': 'I', 'input.from': '2027-01' },
    complaintUpdated: FOLLOWED,
    draftDunningPlan: { 'input.steps.0.channel': 'VISIT', 'input.steps.0.day': 20 },
    fileComplaint: { 'input.familyId': 'Family' },
    forgetFamilyPlace: { 'input.reason': 'MOVED' },
    ledgerAudit: { 'days.from': days.from, 'days.through': days.through },
    moveParticipants: { 'input.toFamilyId': 'Family' },
    node: { id: 'Family' },
    nodes: { ids: known.ids },
    paymentConfirmed: FOLLOWED,
    paymentWithdrawn: FOLLOWED,
    proposeSuspenseResolution: { 'input.resolution': 'RETURN' },
    region: { code: today.region },
    registerAgent: { 'input.depositAccount': '1234567890' },
    registerFamily: { 'input.region': today.village },
    requestCorrection: { 'input.field': 'OTHER' },
    retireOwnSecret: { 'input.secretId': 'PartnerSecret' },
    saveMessageTemplate: { 'input.code': 'percobaan' },
    setSettlementFormat: { 'input.json': '{}' },
    proposePartnerAddress: { 'input.apiUrl': 'https://api.midtrans.com' },
    proposeStatusEndpoint: { 'input.baseUrl': 'https://api.midtrans.com', 'input.privateKey': known.keys.privateKey },
    setStatusEndpoint: { 'input.baseUrl': 'https://api.xendit.co', 'input.privateKey': known.keys.privateKey },
    signIn: { 'input.request': '01900000-0000-7000-8000-000000000001' },
    subscribePush: {
      'input.endpoint': 'https://fcm.googleapis.com/fcm/send/percobaan',
      'input.p256dh': Buffer.alloc(65, 4).toString('base64url'),
      'input.auth': Buffer.alloc(16, 4).toString('base64url'),
    },
    syncFieldBatch: { 'input.items.visit.id': 'Visit', 'input.items.visit.familyId': 'Family' },
    unsubscribePush: { 'input.endpoint': 'https://fcm.googleapis.com/fcm/send/percobaan' },
    verifyCadre: { code: 'K-1' },
  };
  return wanted[root]?.[path];
}
