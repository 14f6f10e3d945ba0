import { V as e, j as t, z as n } from './Button-CONUCE2r.js';
var r = e(n(), 1),
  i = t(),
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
