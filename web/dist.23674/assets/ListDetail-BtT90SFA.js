import { D as e, F as t, L as n, T as r, t as i } from './Button-z8PONLns.js';
import { t as a } from './Note-BftBobR_.js';
var o = e();
function s({ since: e, onRetry: t }) {
  let { words: n, format: s } = r(),
    { failed: c, retry: l } = n.common;
  return (0, o.jsx)(`div`, {
    role: `status`,
    children: (0, o.jsxs)(a, {
      icon: `unconnected`,
      tone: `warning`,
      children: [
        (0, o.jsxs)(`p`, {
          children: [(0, o.jsxs)(`b`, { children: [c.title, `.`] }), ` `, c.staleSince(s.timeWithZone(e))],
        }),
        (0, o.jsx)(i, { size: `small`, onClick: t, children: l }),
      ],
    }),
  });
}
var c = n(t(), 1),
  l = {
    about: `LpmQYa_about`,
    age: `LpmQYa_age`,
    amount: `LpmQYa_amount`,
    detail: `LpmQYa_detail`,
    list: `LpmQYa_list`,
    more: `LpmQYa_more`,
    pair: `LpmQYa_pair`,
    title: `LpmQYa_title`,
  },
  u = { ArrowDown: (e, t) => Math.min(e + 1, t), ArrowUp: (e) => Math.max(e - 1, 0), Home: () => 0, End: (e, t) => t };
function d(e) {
  let [{ key: t, place: n }, r] = (0, c.useState)({ key: e[0]?.key ?? ``, place: 0 }),
    i = e.findIndex((e) => e.key === t),
    a = i === -1 ? Math.min(n, e.length - 1) : i,
    o = e[a]?.key ?? ``;
  return (
    (0, c.useEffect)(() => {
      o !== `` && (o !== t || a !== n) && r({ key: o, place: a });
    }, [o, t, a, n]),
    {
      chosen: o,
      at: a,
      choose: (t) =>
        r({
          key: t,
          place: Math.max(
            0,
            e.findIndex((e) => e.key === t),
          ),
        }),
      hasMoved: i === -1 && t !== ``,
    }
  );
}
function f({ label: e, items: t, head: n, foot: r, children: i }) {
  let { chosen: a, at: s, choose: f, hasMoved: p } = d(t),
    m = (0, c.useRef)(null),
    h = (0, c.useRef)(null),
    g = (e) => m.current?.querySelectorAll(`button`)[e]?.focus();
  return (
    (0, c.useEffect)(() => {
      let e = document.activeElement;
      p &&
        (e === null || e === document.body || h.current?.contains(e) === !0) &&
        m.current?.querySelectorAll(`button`)[s]?.focus();
    }, [p, s]),
    (0, o.jsxs)(`div`, {
      className: l.pair,
      children: [
        (0, o.jsxs)(`section`, {
          className: l.list,
          'aria-label': e,
          children: [
            n,
            (0, o.jsx)(`ul`, {
              ref: m,
              onKeyDown: (e) => {
                if (e.key === `Enter`) {
                  (e.preventDefault(), h.current?.focus());
                  return;
                }
                let n = u[e.key];
                if (n === void 0) return;
                e.preventDefault();
                let r = n(s, t.length - 1);
                (f(t[r]?.key ?? a), g(r));
              },
              children: t.map(({ key: e, title: t, amount: n, about: r, age: i }) =>
                (0, o.jsx)(
                  `li`,
                  {
                    children: (0, o.jsxs)(`button`, {
                      type: `button`,
                      'aria-pressed': e === a,
                      tabIndex: e === a ? 0 : -1,
                      onClick: () => f(e),
                      children: [
                        (0, o.jsx)(`b`, { className: l.title, children: t }),
                        (0, o.jsx)(`b`, { className: l.amount, children: n }),
                        (0, o.jsxs)(`span`, {
                          className: l.more,
                          children: [
                            (0, o.jsx)(`span`, { className: l.about, children: r }),
                            (0, o.jsx)(`span`, { className: l.age, children: i }),
                          ],
                        }),
                      ],
                    }),
                  },
                  e,
                ),
              ),
            }),
            r,
          ],
        }),
        (0, o.jsx)(`div`, {
          ref: h,
          className: l.detail,
          tabIndex: -1,
          onKeyDown: (e) => {
            e.key === `Escape` && g(s);
          },
          children: a !== `` && i(a),
        }),
      ],
    })
  );
}
export { s as n, f as t };
