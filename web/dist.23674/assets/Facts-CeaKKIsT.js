import { D as e, F as t, L as n } from './Button-z8PONLns.js';
var r = n(t(), 1);
function i(e) {
  let [t, n] = (0, r.useState)(e);
  return (e !== void 0 && e !== t && n(e), e ?? t);
}
var a = { facts: `F1n1UG_facts` },
  o = e();
function s({ facts: e }) {
  return (0, o.jsx)(`dl`, {
    className: a.facts,
    children: e.map(
      (e) =>
        e !== null &&
        (0, o.jsxs)(
          r.Fragment,
          { children: [(0, o.jsx)(`dt`, { children: e.name }), (0, o.jsx)(`dd`, { children: e.value })] },
          e.name,
        ),
    ),
  });
}
export { i as n, s as t };
