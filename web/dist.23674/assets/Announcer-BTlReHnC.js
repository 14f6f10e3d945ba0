import { D as e, F as t, L as n } from './Button-z8PONLns.js';
var r = n(t(), 1),
  i = e(),
  a = (0, r.createContext)(() => void 0),
  o = 30;
function s({ children: e }) {
  let t = (0, r.useRef)(null),
    n = (0, r.useRef)(null),
    s = (0, r.useCallback)((e, r = `polite`) => {
      let i = (r === `polite` ? t : n).current;
      i !== null && ((i.textContent = ``), setTimeout(() => (i.textContent = e), o));
    }, []);
  return (0, i.jsxs)(a, {
    value: s,
    children: [
      e,
      (0, i.jsx)(`div`, { ref: t, className: `unseen`, role: `status`, 'aria-live': `polite` }),
      (0, i.jsx)(`div`, { ref: n, className: `unseen`, role: `alert`, 'aria-live': `assertive` }),
    ],
  });
}
var c = () => (0, r.useContext)(a);
export { c as n, s as t };
