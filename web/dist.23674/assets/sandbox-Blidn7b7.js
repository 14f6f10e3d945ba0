import { F as e, L as t } from './Button-z8PONLns.js';
import { o as n, s as r } from './api-CvACqJmY.js';
import { n as i, t as a } from './sandbox-pay-DkSXa9FR.js';
import { t as o } from './use-ask-Bu8AcP-4.js';
var s = t(e(), 1),
  c = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `BillsToTry` },
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `families` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `filter` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `status` },
                        value: { kind: `EnumValue`, value: `SUSPENDED` },
                      },
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `monthsInArrears` },
                        value: {
                          kind: `ObjectValue`,
                          fields: [
                            {
                              kind: `ObjectField`,
                              name: { kind: `Name`, value: `min` },
                              value: { kind: `IntValue`, value: `1` },
                            },
                            {
                              kind: `ObjectField`,
                              name: { kind: `Name`, value: `max` },
                              value: { kind: `IntValue`, value: `12` },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `20` } },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `edges` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `node` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `id` } },
                              { kind: `Field`, name: { kind: `Name`, value: `label` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `region` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `name` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `timeZone` } },
                                  ],
                                },
                              },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `participants` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `id` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `name` } },
                                  ],
                                },
                              },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `arrears` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `status` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `dueNow` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `achieves` } },
                                    {
                                      kind: `Field`,
                                      name: { kind: `Name`, value: `months` },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [{ kind: `Field`, name: { kind: `Name`, value: `month` } }],
                                      },
                                    },
                                  ],
                                },
                              },
                            ],
                          },
                        },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    ],
  },
  l = ({ families: e }) =>
    (e?.edges ?? []).map(({ node: e }) => e).filter(({ arrears: e }) => e.achieves === `REACTIVATES`);
function u() {
  let [{ data: e, error: t, fetching: r }, i] = n({ query: c, requestPolicy: `network-only` }),
    [a, o] = (0, s.useState)(null);
  return (
    (0, s.useEffect)(() => {
      e !== void 0 && o((t) => t ?? l(e));
    }, [e]),
    { bills: a, error: t === void 0 || r ? null : t, readAgain: () => i({ requestPolicy: `network-only` }) }
  );
}
function d(e) {
  let [t, n] = (0, s.useState)(null);
  return (
    r({ query: i, variables: { family: e, after: null } }, (e, { cardStatusChanged: t }) => {
      let r = t.family?.membersCovered ?? { covered: 0, of: 0 };
      return (t.cardStatus === `ACTIVE` && n((e) => e ?? { at: performance.now(), members: r }), e ?? !0);
    }),
    t
  );
}
var f = () => `TRX${String(Date.now()).slice(-10)}${Math.floor(Math.random() * 90 + 10)}`;
function p(e) {
  let { state: t, data: n, error: r, ask: i } = o(`mutation`, a),
    c = (0, s.useRef)(0),
    l = d(e.id);
  return {
    isSending: t === `asking`,
    answer: n?.payBill ?? null,
    error: r,
    covered: l?.members ?? null,
    seenMs: l === null || c.current === 0 ? null : l.at - c.current,
    pay: ({ channel: t, amount: n }) => {
      c.current = performance.now();
      let r = n === null ? {} : { amount: n };
      i({ input: { familyId: e.id, channel: t, reference: f(), ...r } });
    },
  };
}
var m = {
  kind: `Document`,
  definitions: [
    {
      kind: `OperationDefinition`,
      operation: `query`,
      name: { kind: `Name`, value: `Sandbox` },
      selectionSet: {
        kind: `SelectionSet`,
        selections: [
          {
            kind: `Field`,
            name: { kind: `Name`, value: `personas` },
            selectionSet: {
              kind: `SelectionSet`,
              selections: [
                { kind: `Field`, name: { kind: `Name`, value: `key` } },
                { kind: `Field`, name: { kind: `Name`, value: `name` } },
                { kind: `Field`, name: { kind: `Name`, value: `about` } },
                { kind: `Field`, name: { kind: `Name`, value: `person` } },
                { kind: `Field`, name: { kind: `Name`, value: `token` } },
              ],
            },
          },
          {
            kind: `Field`,
            name: { kind: `Name`, value: `sandboxClock` },
            selectionSet: {
              kind: `SelectionSet`,
              selections: [
                { kind: `Field`, name: { kind: `Name`, value: `now` } },
                { kind: `Field`, name: { kind: `Name`, value: `timeZone` } },
              ],
            },
          },
        ],
      },
    },
  ],
};
export { u as n, p as r, m as t };
