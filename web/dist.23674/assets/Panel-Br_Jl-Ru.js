import { D as e, F as t, L as n } from './Button-z8PONLns.js';
var r = n(t(), 1),
  i = {
    body: `muVeKW_body`,
    footer: `muVeKW_footer`,
    header: `muVeKW_header`,
    lead: `muVeKW_lead`,
    panel: `muVeKW_panel`,
    title: `muVeKW_title`,
  },
  a = e();
function o({ title: e, lead: t, aside: n, footer: o, flush: s = !1, children: c }) {
  let l = (0, r.useId)();
  return (0, a.jsxs)(`section`, {
    className: i.panel,
    'aria-labelledby': l,
    children: [
      (0, a.jsxs)(`header`, {
        className: i.header,
        children: [
          (0, a.jsxs)(`div`, {
            className: i.title,
            children: [
              (0, a.jsx)(`h2`, { id: l, children: e }),
              t !== void 0 && (0, a.jsx)(`p`, { className: i.lead, children: t }),
            ],
          }),
          n,
        ],
      }),
      (0, a.jsx)(`div`, { className: s ? void 0 : i.body, children: c }),
      o !== void 0 && (0, a.jsx)(`footer`, { className: i.footer, children: o }),
    ],
  });
}
export { o as t };
