/** The families of the story that pay their bill and no more, each in its own way. All of them are made up. */
import { type Household, STORY_MONTHS as MONTHS, every, pays } from './happening.js';

export const PAYING_HOUSEHOLDS: readonly Household[] = [
  {
    name: 'Melati: each month at the bank',
    params: { careClass: 'III', members: 3, paidThrough: '2019-12' },
    happenings: pays(MONTHS, '08 10:00', { by: 'bank' }),
  },
  {
    name: 'Anggrek: each month at the minimarket',
    params: { careClass: 'I', members: 2, paidThrough: '2019-12' },
    happenings: pays(MONTHS, '09 17:30', { by: 'minimarket' }),
  },
  {
    name: 'Kenanga: every third month, late',
    params: { careClass: 'II', members: 4, paidThrough: '2019-12' },
    happenings: pays(every(3, 2), '20 09:15', { by: 'bank' }),
  },
  {
    // 3 × 160,000 + 3 × 80,000 + 6 × 150,000 of arrears and 150,000 for January 2021
    name: 'Cempaka: nothing in 2020, all of it in January 2021',
    params: { careClass: 'I', members: 1, paidThrough: '2019-12' },
    happenings: pays(['2021-01'], '15 11:00', { by: 'bank' }),
  },
  {
    name: 'Mawar: a year ahead each January',
    params: { careClass: 'II', members: 2, paidThrough: '2019-12' },
    happenings: pays(['2020-01', '2021-01'], '06 08:00', { by: 'midtrans', ahead: 11 }),
  },
  {
    name: 'Flamboyan: each month, told three times',
    params: { careClass: 'III', members: 5, paidThrough: '2019-12' },
    happenings: pays(MONTHS, '10 12:00', { by: 'xendit', times: 3 }),
  },
  {
    name: 'Dahlia: every fourth month through DOKU',
    params: { careClass: 'I', members: 3, paidThrough: '2019-11' },
    happenings: pays(every(4, 1), '25 14:45', { by: 'doku' }),
  },
  {
    name: 'Teratai: denied two days after it was settled, paid again a month later',
    params: { careClass: 'II', members: 3, paidThrough: '2020-02' },
    happenings: [
      { does: 'pay', at: '2020-05-08 10:00', by: 'midtrans', as: 'teratai-1' },
      { does: 'take-back', at: '2020-05-10 10:00', by: 'midtrans', payment: 'teratai-1' },
      { does: 'pay', at: '2020-06-12 10:00', by: 'midtrans' },
    ],
  },
  {
    name: 'Bougenvil: mistyped at the minimarket, found by the branch',
    params: { careClass: 'III', members: 2, paidThrough: '2020-04' },
    happenings: [
      { does: 'pay', at: '2020-08-07 16:00', by: 'minimarket', as: 'bougenvil-1', mistyped: true },
      { does: 'resolve-suspense', as: 'MATCH', at: '2020-08-12 09:00', payment: 'bougenvil-1' },
    ],
  },
  {
    name: 'Alamanda: taken back by the minimarket after the next month was paid as well',
    params: { careClass: 'II', members: 1, paidThrough: '2020-09' },
    happenings: [
      { does: 'pay', at: '2020-10-05 10:00', by: 'minimarket', as: 'alamanda-1' },
      { does: 'pay', at: '2020-11-05 10:00', by: 'bank' },
      { does: 'take-back', at: '2020-11-20 10:00', by: 'minimarket', payment: 'alamanda-1' },
      { does: 'pay', at: '2020-12-05 10:00', by: 'bank' },
    ],
  },
  {
    name: 'Seruni: taken back before it was told',
    params: { careClass: 'III', members: 4, paidThrough: '2020-12' },
    happenings: [
      { does: 'take-back', at: '2021-02-08 08:00', by: 'minimarket', payment: 'seruni-1' },
      { does: 'pay', at: '2021-02-08 08:05', by: 'minimarket', as: 'seruni-1' },
      { does: 'pay', at: '2021-03-08 08:00', by: 'minimarket' },
    ],
  },
  {
    name: 'Tulip: always rounds up',
    params: { careClass: 'III', members: 1, paidThrough: '2020-12' },
    happenings: pays(every(2, 12), '09 10:00', { by: 'minimarket', more: 12_500n }),
  },
  {
    name: 'Lavender: half a minute before the tariff of 2021, told after it',
    params: { careClass: 'III', members: 2, paidThrough: '2020-10' },
    happenings: [
      { does: 'pay', at: '2021-01-01 00:00', by: 'minimarket', paidAt: '2020-12-31 23:59' },
      { does: 'pay', at: '2021-01-08 10:00', by: 'minimarket' },
    ],
  },
  {
    name: 'Wijayakusuma: behind since 2017, beyond the cap',
    params: { careClass: 'II', members: 3, paidThrough: '2017-06' },
    happenings: pays(['2021-09'], '13 10:00', { by: 'xendit' }),
  },
  {
    name: 'Sakura: stops paying for good',
    params: { careClass: 'I', members: 4, paidThrough: '2020-02' },
    happenings: [],
  },
];
