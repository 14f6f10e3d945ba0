import { D as e, F as t, L as n } from './Button-z8PONLns.js';
var r = n(t(), 1),
  i = { count: `WexGkG_count`, heads: `WexGkG_heads`, list: `WexGkG_list`, panel: `WexGkG_panel` },
  a = e(),
  o = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
function s(e) {
  let { label: t, segments: n, chosen: s, onChoose: c, isHead: l = !1, children: u } = e,
    d = (0, r.useId)(),
    f = (0, r.useRef)(null);
  return (0, a.jsxs)(a.Fragment, {
    children: [
      (0, a.jsx)(`div`, {
        ref: f,
        role: `tablist`,
        'aria-label': t,
        className: i[l ? `heads` : `list`],
        onKeyDown: (e) => {
          let t = o[e.key];
          if (t === void 0) return;
          e.preventDefault();
          let r = n.findIndex(({ key: e }) => e === s),
            i = n[(r + t + n.length) % n.length];
          i !== void 0 && (c(i.key), f.current?.querySelectorAll(`button`)[n.indexOf(i)]?.focus());
        },
        children: n.map(({ key: e, word: t, count: n }) =>
          (0, a.jsxs)(
            `button`,
            {
              type: `button`,
              role: `tab`,
              id: `${d}-${e}`,
              'aria-controls': `${d}-panel`,
              'aria-selected': e === s,
              tabIndex: e === s ? 0 : -1,
              onClick: () => c(e),
              children: [t, n !== void 0 && (0, a.jsx)(`span`, { className: i.count, children: n })],
            },
            e,
          ),
        ),
      }),
      (0, a.jsx)(`div`, {
        role: `tabpanel`,
        id: `${d}-panel`,
        'aria-labelledby': `${d}-${s}`,
        className: l ? void 0 : i.panel,
        children: u,
      }),
    ],
  });
}
export { s as t };
