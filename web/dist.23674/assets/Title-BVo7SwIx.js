import { D as e, F as t, L as n } from './Button-z8PONLns.js';
var r = n(t(), 1),
  i = e(),
  a = !0;
function o({ children: e }) {
  let t = (0, r.useRef)(null);
  return (
    (0, r.useEffect)(() => {
      (a || t.current?.focus(), (a = !1));
    }, []),
    (0, i.jsx)(`h1`, { ref: t, tabIndex: -1, children: e })
  );
}
export { o as t };
