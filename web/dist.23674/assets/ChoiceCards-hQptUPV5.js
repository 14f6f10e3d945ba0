import { D as e, F as t, L as n, m as r } from './Button-z8PONLns.js';
var i = n(t(), 1),
  a = {
    abreast: `DzH3rq_abreast`,
    card: `DzH3rq_card`,
    cards: `DzH3rq_cards`,
    legend: `DzH3rq_legend`,
    row: `DzH3rq_row`,
  },
  o = e();
function s(e) {
  let { label: t, choices: n, value: s, onChange: c, abreast: l = !1, row: u = !1, isLabelled: d = !1 } = e,
    f = (0, i.useId)();
  return (0, o.jsxs)(`fieldset`, {
    children: [
      (0, o.jsx)(`legend`, { className: d ? `unseen` : a.legend, children: t }),
      (0, o.jsx)(`div`, {
        className: `${a.cards} ${l ? a.abreast : ``} ${u ? a.row : ``}`,
        children: n.map((e) =>
          (0, o.jsxs)(
            `label`,
            {
              className: a.card,
              children: [
                (0, o.jsx)(`input`, {
                  type: `radio`,
                  name: f,
                  value: e.value,
                  checked: e.value === s,
                  onChange: () => c(e.value),
                }),
                e.icon !== void 0 && (0, o.jsx)(r, { name: e.icon }),
                (0, o.jsx)(`span`, { children: e.text }),
              ],
            },
            e.value,
          ),
        ),
      }),
    ],
  });
}
export { s as t };
