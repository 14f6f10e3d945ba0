import { V as e, j as t, k as n, t as r, z as i } from './Button-CONUCE2r.js';
import { t as a } from './Note-DsS23AgS.js';
var o = t();
function s({ since: e, onRetry: t }) {
  let { words: i, format: s } = n(),
    { failed: c, retry: l } = i.common;
  return (0, o.jsx)(`div`, {
    role: `status`,
    children: (0, o.jsxs)(a, {
      icon: `unconnected`,
      tone: `warning`,
      children: [
        (0, o.jsxs)(`p`, {
          children: [(0, o.jsxs)(`b`, { children: [c.title, `.`] }), ` `, c.staleSince(s.timeWithZone(e))],
        }),
        (0, o.jsx)(r, { size: `small`, onClick: t, children: l }),
      ],
    }),
  });
}
var c = e(i(), 1),
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
function d(e, t) {
  let [n, r] = (0, c.useState)({ key: t?.key ?? e[0]?.key ?? ``, place: 0 }),
    i = t?.key ?? n.key,
    a = e.findIndex((e) => e.key === i),
    o = a === -1 ? Math.min(n.place, e.length - 1) : a,
    s = e[o]?.key ?? ``;
  return (
    (0, c.useEffect)(() => {
      s !== `` && (s !== n.key || o !== n.place) && r({ key: s, place: o });
    }, [s, n, o]),
    (0, c.useEffect)(() => {
      t !== void 0 && t.key !== null && s !== `` && t.key !== s && t.onChange(s);
    }, [t, s]),
    {
      chosen: s,
      at: o,
      choose: (n) => {
        let i = e.findIndex((e) => e.key === n);
        (r({ key: n, place: Math.max(0, i) }), t?.onChange(n));
      },
      hasMoved: a === -1 && i !== ``,
    }
  );
}
function f({ label: e, items: t, head: n, foot: r, address: i, children: a }) {
  let { chosen: s, at: f, choose: p, hasMoved: m } = d(t, i),
    h = (0, c.useRef)(null),
    g = (0, c.useRef)(null),
    _ = (e) => h.current?.querySelectorAll(`button`)[e]?.focus();
  return (
    (0, c.useEffect)(() => {
      let e = document.activeElement;
      m &&
        (e === null || e === document.body || g.current?.contains(e) === !0) &&
        h.current?.querySelectorAll(`button`)[f]?.focus();
    }, [m, f]),
    (0, o.jsxs)(`div`, {
      className: l.pair,
      children: [
        (0, o.jsxs)(`section`, {
          className: l.list,
          'aria-label': e,
          children: [
            n,
            (0, o.jsx)(`ul`, {
              ref: h,
              onKeyDown: (e) => {
                if (e.key === `Enter`) {
                  (e.preventDefault(), g.current?.focus());
                  return;
                }
                let n = u[e.key];
                if (n === void 0) return;
                e.preventDefault();
                let r = n(f, t.length - 1);
                (p(t[r]?.key ?? s), _(r));
              },
              children: t.map(({ key: e, title: t, amount: n, about: r, age: i }) =>
                (0, o.jsx)(
                  `li`,
                  {
                    children: (0, o.jsxs)(`button`, {
                      type: `button`,
                      'aria-pressed': e === s,
                      tabIndex: e === s ? 0 : -1,
                      onClick: () => p(e),
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
          ref: g,
          className: l.detail,
          tabIndex: -1,
          onKeyDown: (e) => {
            e.key === `Escape` && _(f);
          },
          children: s !== `` && a(s),
        }),
      ],
    })
  );
}
export { s as n, f as t };
