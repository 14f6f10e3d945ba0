import { F as e, L as t } from './Button-z8PONLns.js';
import { i as n } from './api-CvACqJmY.js';
var r = t(e(), 1),
  i = { state: `idle`, data: null, error: null };
function a(e, t) {
  let a = n(),
    [o, s] = (0, r.useState)(i),
    c = async (n) => {
      if (o.state === `asking`) return null;
      s((e) => ({ ...e, state: `asking` }));
      let { data: r, error: i } =
        e === `query`
          ? await a.query(t, n, { requestPolicy: `network-only` }).toPromise()
          : await a.mutation(t, n).toPromise();
      return i !== void 0 || r == null
        ? (s({ state: `failed`, data: null, error: i ?? null }), null)
        : (s({ state: `answered`, data: r, error: null }), r);
    };
  return { ...o, ask: c, forget: () => s(i) };
}
export { a as t };
