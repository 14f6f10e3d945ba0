import { beforeAll, describe, expect, test } from '@jest/globals';
import { newIdOf } from '../../support/global-ids.js';
import type { BuiltCadre } from '../../support/world/cadres.js';
import { aDay } from './a-day.js';

const PUBLISH =
  'mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { __typename ... on Problem { code } } }';
const BUNDLE =
  'query ($since: String) { knowledgeBundle(since: $since) { version articles { article title body version } } }';
const VERSIONS = 'query ($article: String!) { articleVersions(article: $article) { version title } }';

interface Bundle {
  readonly version: string;
  readonly articles: readonly { readonly article: string; readonly version: number; readonly body: string }[] | null;
}

const day = aDay('2026-11-23');
let cadre: BuiltCadre;
const operator = () => day.personas.as('OPERATOR', []);
const phone = () => day.personas.cadre({ id: cadre.id, area: cadre.area });
const publish = (body: string, more: object = {}) =>
  day.does(operator(), PUBLISH, {
    input: {
      id: newIdOf('KnowledgeArticle'),
      article: 'rujukan-berjenjang',
      title: 'Rujukan berjenjang',
      category: 'REFERRAL',
      body,
      ...more,
    },
    success: 'ArticlePublished',
  });
const bundle = (since?: string): Promise<Bundle> => day.tell<Bundle>(phone(), BUNDLE, { since });
const carried = ({ articles }: Bundle) => articles?.find(({ article }) => article === 'rujukan-berjenjang');

beforeAll(async () => {
  cadre = await day.world.cadre({ area: (await day.world.region({ within: '61.01' })).code });
});

describe('a cadre explains the way to care from articles in the pocket', () => {
  test('the operator publishes how referral works, and the phone takes the bundle along before the round', async () => {
    await publish('Berobat dimulai di FKTP tempat peserta terdaftar.');
    const before = await bundle();
    expect(carried(before)).toMatchObject({ version: 1 });
    expect(await bundle(before.version)).toEqual({ version: before.version, articles: null }); // nothing to load again
  });

  test('a correction reaches the phone in the evening, and what was said before stays in history', async () => {
    const morning = await bundle();
    day.at('18:00');
    await publish('Berobat dimulai di FKTP tempat peserta terdaftar; keadaan gawat darurat langsung ke rumah sakit.');
    const evening = await bundle(morning.version);
    expect(carried(evening)?.body).toContain('gawat darurat');
    const versions = await day.tell<{ version: number }[]>(operator(), VERSIONS, { article: 'rujukan-berjenjang' });
    expect(versions.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([1, 2]);
  });

  test('an article that is withdrawn leaves the pocket, and a cadre publishes none', async () => {
    await publish('Tidak berlaku lagi.', { withdrawn: true });
    expect(carried(await bundle())).toBeUndefined();
    expect(
      await day.refusal(phone(), PUBLISH, {
        input: { id: newIdOf('KnowledgeArticle'), article: 'x', title: 'x', category: 'REFERRAL', body: 'x' },
      }),
    ).toBe('FORBIDDEN');
  });
});
