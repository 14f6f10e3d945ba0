/** The words of the front page, in Bahasa Indonesia. */
export const front = {
  title: 'Keluarga membayar, kartu aktif',
  pays: 'Keluarga membayar.',
  card: 'Kartu',
  active: 'aktif',
  door: 'Kader masih di depan pintu.',
  lead: 'Sigap menerima webhook bertanda tangan dari bank, minimarket, dan ATM, membukukan setiap pembayaran tepat sekali, dan memperlihatkan kartu JKN keluarga yang aktif lagi di ponsel kader.',
  pay: 'Bayar satu tagihan',
  phone: {
    covered: '4 dari 4 anggota dijamin mulai sekarang',
    picture: 'Ponsel kader memperlihatkan kata AKTIF di atas hijau, dan kuitansi di bawahnya',
  },
  path: {
    title: 'Jalan uang',
    lead: 'Dari byte pertama webhook sampai kartu di ponsel: satu commit di antaranya, tidak ada yang bisa hilang.',
    picture:
      'Bank, minimarket, dan ATM mengirim webhook; satu commit menulis kuitansi, jurnal, status, dan peristiwa; ponsel kader dan dasbor melihatnya seketika.',
    bank: ['Bank', 'SNAP, nomor VA'],
    minimarket: ['Minimarket', 'kode bayar'],
    atm: ['ATM', 'nomor VA'],
    webhook: ['Webhook', 'tanda tangan pada byte asli'],
    commit: ['Satu commit', 'kuitansi · pembayaran', 'jurnal · status keluarga', 'peristiwa bernomor'],
    phone: ['Ponsel kader: AKTIF', 'masih di depan pintu'],
    dashboard: ['Dasbor', 'hidup, tanpa memuat ulang'],
    missed: 'terlewat? diputar ulang dari nomornya',
  },
  start: 'Mulai dari sini',
  build: {
    title: 'Membuat aplikasi',
    lead: 'GraphQL dengan langganan langsung yang bisa dilanjutkan dari nomor terakhir.',
    ide: 'Coba di editor',
    hour: 'Satu jam pertama',
    schema: 'Rujukan skema',
  },
  send: {
    title: 'Mengirim pembayaran',
    lead: 'SNAP BI, Standard Webhooks, dan lainnya, dengan simulator untuk mencoba.',
    page: 'Halaman mitra',
    openapi: 'OpenAPI',
    guide: 'Panduan mitra',
  },
  watch: {
    title: 'Memantau cabang',
    lead: 'Angka hidup per kanal dan jam, tunggakan per wilayah, keluhan yang hampir lewat batas.',
  },
  disclaimer: 'Sandbox dengan data tiruan. Tidak ada orang, kartu, atau rekening sungguhan.',
};
