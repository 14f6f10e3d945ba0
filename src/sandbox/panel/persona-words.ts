/** What each persona is called and may do, for people who choose one. */
import { type Text, textsOf } from '../../platform/texts/index.js';
import type { Persona } from '../personas/index.js';

export interface PersonaWords {
  readonly name: Text;
  readonly about: Text;
}

const NAMES = textsOf<Persona['key']>('persona-names', {
  cadre: { id: 'Kader JKN', en: 'JKN cadre' },
  'tele-collector': { id: 'Petugas telekolekting', en: 'Tele-collector' },
  'branch-officer': { id: 'Petugas kantor cabang', en: 'Branch officer' },
  'second-officer': { id: 'Petugas kedua', en: 'Second officer' },
  'branch-head': { id: 'Kepala cabang', en: 'Head of the branch' },
  'second-head': { id: 'Wakil kepala cabang', en: 'Deputy head of the branch' },
  'village-head': { id: 'Lurah', en: 'Village head' },
  director: { id: 'Direksi', en: 'Director' },
  operator: { id: 'Pengelola sistem', en: 'Operator' },
  'second-operator': { id: 'Pengelola kedua', en: 'Second operator' },
  auditor: { id: 'Auditor', en: 'Auditor' },
  partner: { id: 'Mitra pembayaran', en: 'Payment partner' },
  'csr-donor': { id: 'Donatur CSR', en: 'CSR donor' },
  participant: { id: 'Peserta', en: 'Participant' },
  chatbot: { id: 'Chatbot', en: 'Chatbot' },
});

const ABOUT = textsOf<Persona['key']>('persona-about', {
  cadre: {
    id: 'Mengunjungi keluarga binaannya dan melihat kartu aktif seketika.',
    en: 'Visits the families of a portfolio and sees a card turn active at once.',
  },
  'tele-collector': { id: 'Menelepon keluarga di wilayah cabang.', en: "Calls families of the branch's regions." },
  'branch-officer': { id: 'Melayani keluarga di loket cabang.', en: 'Serves families at the counter of the branch.' },
  'second-officer': {
    id: 'Memutuskan yang diusulkan petugas pertama, bila perlu dua orang.',
    en: 'Decides what the other officer proposed, where two persons are needed.',
  },
  'branch-head': {
    id: 'Melihat seluruh cabang: keluarga, kader, pembayaran.',
    en: 'Sees the branch: families, cadres, payments.',
  },
  'second-head': {
    id: 'Memutuskan yang diusulkan kepala cabang, bila perlu dua orang.',
    en: 'Decides what the head of the branch proposed, where two persons are needed.',
  },
  'village-head': {
    id: 'Mengetahui kader yang bertugas di kelurahannya.',
    en: 'Learns which cadres work in the village, and acknowledges it.',
  },
  director: {
    id: 'Melihat jumlah seluruh negeri, tanpa data orang.',
    en: 'Sees totals of the country, and no person.',
  },
  operator: {
    id: 'Mendaftarkan mitra pembayaran dan mengawasi sistem.',
    en: 'Adds payment partners and watches operations.',
  },
  'second-operator': {
    id: 'Memutuskan yang diusulkan pengelola pertama, bila perlu dua orang.',
    en: 'Decides what the other operator proposed, where two persons are needed.',
  },
  auditor: { id: 'Membaca semuanya, tidak mengubah apa pun.', en: 'Reads everything and changes nothing.' },
  partner: {
    id: 'Melihat kiriman webhook-nya sendiri dan jawabannya.',
    en: 'Sees its own deliveries and how they were answered.',
  },
  'csr-donor': {
    id: 'Membantu keluarga yang tidak mampu, tanpa melihat orangnya.',
    en: 'Gives for families that cannot pay, and sees no person.',
  },
  participant: { id: 'Melihat keluarganya sendiri saja.', en: 'Sees the own family alone.' },
  chatbot: {
    id: 'Menanyakan status kartu untuk orang yang mengobrol.',
    en: 'Asks how a card stands, for people who chat.',
  },
});

export const wordsOf = (key: Persona['key']): PersonaWords => ({ name: NAMES[key](), about: ABOUT[key]() });
