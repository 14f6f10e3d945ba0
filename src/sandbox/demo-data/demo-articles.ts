/** Lists the first knowledge articles: short texts of our own that a cadre can read aloud at a door. */
export interface DemoArticle {
  readonly article: string;
  readonly category: 'FIRST_LEVEL_CARE' | 'REFERRAL' | 'PAYMENT' | 'RIGHTS';
  readonly title: string;
  readonly body: string;
}

export const DEMO_ARTICLES: readonly DemoArticle[] = [
  {
    article: 'cara-membayar',
    category: 'PAYMENT',
    title: 'Di mana iuran dibayar',
    body: 'Bayar dengan nomor virtual account keluarga di bank, ATM, minimarket atau kantor pos. Satu pembayaran melunasi seluruh keluarga. Kader tidak menerima uang tunai; minta dan simpan bukti dari tempat Anda membayar.',
  },
  {
    article: 'mengapa-kartu-nonaktif',
    category: 'PAYMENT',
    title: 'Mengapa kartu tidak aktif',
    body: 'Iuran dibayar paling lambat tanggal 10. Bila sampai akhir bulan belum dibayar, kepesertaan seluruh keluarga dinonaktifkan sementara mulai tanggal 1 bulan berikutnya. Kartu aktif kembali setelah semua tunggakan, paling banyak 24 bulan, dan iuran bulan berjalan lunas.',
  },
  {
    article: 'cicilan-rehab',
    category: 'PAYMENT',
    title: 'Membayar tunggakan bertahap',
    body: 'Tunggakan 4 sampai 24 bulan dapat dicicil melalui program REHAB. Daftar lewat Mobile JKN atau Care Center 165. Kartu baru aktif setelah semua cicilan dan iuran bulan berjalan lunas.',
  },
  {
    article: 'berobat-di-fktp',
    category: 'FIRST_LEVEL_CARE',
    title: 'Berobat mulai dari fasilitas kesehatan tingkat pertama (FKTP)',
    body: 'Bila sakit, datang dahulu ke FKTP yang tertulis di kartu: puskesmas, klinik, atau dokter keluarga. Bawa kartu atau KTP. Dalam keadaan gawat darurat, langsung ke rumah sakit terdekat.',
  },
  {
    article: 'rujukan-rumah-sakit',
    category: 'REFERRAL',
    title: 'Cara dirujuk ke rumah sakit',
    body: 'Dokter di FKTP menentukan apakah perlu dirujuk dan memberi surat rujukan. Perhatikan masa berlaku surat dan bawa ke rumah sakit yang dituju. Tanpa rujukan, hanya keadaan gawat darurat yang ditanggung.',
  },
  {
    article: 'hak-dan-pengaduan',
    category: 'RIGHTS',
    title: 'Hak Anda dan cara mengadu',
    body: 'Anda berhak dilayani tanpa dibedakan dan data Anda dirahasiakan. Bila ada yang meminta uang tunai, atau layanan ditolak padahal kartu aktif, sampaikan kepada kader, kantor cabang, atau Care Center 165. Pengaduan mendesak dijawab paling lama 30 menit.',
  },
];
