/** What a cadre writes beside the outcome of a visit, as people write. */
import type { VisitId } from '../../kernel/ids.js';
import type { RecordVisitCommand } from '../../fieldwork/visits/index.js';

const NOTES: Readonly<Record<RecordVisitCommand['outcome'], readonly string[]>> = {
  PROMISED_TO_PAY: [
    'Menunggu gajian akhir bulan.',
    'Akan bayar setelah panen.',
    'Istri yang mengurus, sudah dijelaskan cara bayar.',
    'Minta diingatkan lewat WhatsApp.',
  ],
  PAID_DURING_VISIT: [
    'Bayar di minimarket dekat rumah, kartu sudah aktif.',
    'Bayar lewat m-banking, struk sudah dilihat.',
  ],
  PAID_ALREADY: ['Sudah bayar awal bulan.', 'Struk diperlihatkan.'],
  NOT_AT_HOME: ['Rumah terkunci.', 'Hanya anak di rumah.', 'Tetangga bilang pulang malam.'],
  REFUSED: ['Merasa tidak pernah sakit.', 'Kecewa dengan antrean di faskes.'],
  UNABLE_TO_PAY: ['Suami di-PHK bulan lalu.', 'Warung sepi, belum ada penghasilan.'],
  MOVED: ['Menurut ketua RT sudah pindah.'],
  DECEASED: ['Kepala keluarga meninggal, keluarga mengurus surat.'],
  ASKS_INSTALMENTS: ['Ingin ikut REHAB, minta dihitungkan.', 'Sanggup mencicil tiap bulan.'],
  OTHER: ['Minta penjelasan rujukan.', 'Menanyakan pindah faskes.'],
};

/** A note for two visits of three, chosen by the digits of the id. */
export function noteOf(id: VisitId, outcome: RecordVisitCommand['outcome'] | null): string | null {
  const drawn = Number.parseInt(id.slice(-6), 16);
  const notes = outcome === null ? [] : NOTES[outcome];
  return drawn % 3 === 0 || notes.length === 0 ? null : (notes[drawn % notes.length] ?? null);
}
