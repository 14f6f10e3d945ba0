/** What a phone at the door shows first when several things happened to the family. */
import { describe, expect, test } from '@jest/globals';
import { type News, withNews } from '../../../web/src/screens/cadre/news.js';

const paid = (paymentId: string): News => ({ kind: 'paid', payment: { paymentId } });
const withdrawn = (paymentId: string): News => ({ kind: 'withdrawn', withdrawal: { paymentId } });
const turned = (cursor: string): News => ({ kind: 'turned', turn: { cursor } });

describe('the news of a family at the door', () => {
  test.each<[string, readonly News[], readonly News[]]>([
    ['a second payment waits until the first was seen', [paid('1'), paid('2')], [paid('1'), paid('2')]],
    ['an event that comes twice is shown once', [paid('1'), paid('1')], [paid('1')]],
    ['money that is taken back makes the rest untrue', [paid('1'), paid('2'), withdrawn('2')], [withdrawn('2')]],
    ['a payment after it is shown next', [withdrawn('1'), paid('2')], [withdrawn('1'), paid('2')]],
    ['a card that turned back says only how it is now', [turned('a'), turned('b')], [turned('b')]],
  ])('%s', (_, happened, shown) => {
    expect(happened.reduce<readonly News[]>(withNews, [])).toEqual(shown);
  });
});
