import { D as e, F as t, L as n, T as r, b as i, g as a, k as o, m as s, r as c, t as l } from './Button-z8PONLns.js';
import { o as u, t as d } from './api-CvACqJmY.js';
import { t as f } from './use-ask-Bu8AcP-4.js';
import { n as p, r as m } from './Field-Cs4xPtJD.js';
import { n as h, r as g } from './States-CSPQtww4.js';
import { t as _ } from './ChoiceCards-hQptUPV5.js';
import { n as v, r as y, t as b } from './DateFields-BPnFZYz0.js';
var x = n(t(), 1),
  S = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `VerifyCadre` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `code` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `String` } } },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `verifyCadre` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `code` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `code` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `CadreVerified` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `name` } },
                        { kind: `Field`, name: { kind: `Name`, value: `areaCode` } },
                        { kind: `Field`, name: { kind: `Name`, value: `areaName` } },
                        { kind: `Field`, name: { kind: `Name`, value: `validFrom` } },
                        { kind: `Field`, name: { kind: `Name`, value: `validThrough` } },
                        { kind: `Field`, name: { kind: `Name`, value: `photoReference` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `photo` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `path` } },
                              { kind: `Field`, name: { kind: `Name`, value: `expiresAt` } },
                            ],
                          },
                        },
                      ],
                    },
                  },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `Problem` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `code` } },
                        { kind: `Field`, name: { kind: `Name`, value: `message` } },
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
  C = { camera: `d4HDrW_camera`, scanner: `d4HDrW_scanner` },
  w = e(),
  T = 250;
function E({ onRead: e, onFailure: t }) {
  let n = (0, x.useRef)(null),
    r = (0, x.useRef)({ onRead: e, onFailure: t });
  return (
    (0, x.useEffect)(() => {
      r.current = { onRead: e, onFailure: t };
    }),
    (0, x.useEffect)(() => {
      let e = null,
        t,
        i = !1,
        a = async () => {
          let a = window.BarcodeDetector === void 0 ? null : new window.BarcodeDetector({ formats: [`qr_code`] });
          e = await navigator.mediaDevices.getUserMedia({ video: { facingMode: `environment` } });
          let s = n.current;
          if (i || s === null || a === null) return o();
          ((s.srcObject = e),
            await s.play(),
            (t = setInterval(() => {
              a.detect(s).then(([e]) => e !== void 0 && r.current.onRead(e.rawValue));
            }, T)));
        },
        o = () => {
          ((i = !0), clearInterval(t));
          for (let t of e?.getTracks() ?? []) t.stop();
        };
      return (a().catch(() => r.current.onFailure()), o);
    }, []),
    (0, w.jsx)(`video`, { ref: n, className: C.camera, muted: !0, playsInline: !0 })
  );
}
function D({ words: e, onRead: t }) {
  let [n, r] = (0, x.useState)(`closed`);
  return window.BarcodeDetector === void 0
    ? null
    : n === `open`
      ? (0, w.jsxs)(`div`, {
          className: C.scanner,
          children: [
            (0, w.jsx)(E, {
              onRead: (e) => {
                (r(`closed`), t(e));
              },
              onFailure: () => r(`failed`),
            }),
            (0, w.jsx)(`p`, { role: `status`, children: e.scanning }),
            (0, w.jsx)(l, { onClick: () => r(`closed`), children: e.stopScan }),
          ],
        })
      : (0, w.jsxs)(w.Fragment, {
          children: [
            (0, w.jsxs)(l, {
              size: `big`,
              onClick: () => r(`open`),
              children: [(0, w.jsx)(s, { name: `qr` }), e.scan],
            }),
            n === `failed` && (0, w.jsx)(`p`, { role: `alert`, children: e.noCamera }),
          ],
        });
}
var O = {
  answer: `v3DxIW_answer`,
  apart: `v3DxIW_apart`,
  bullets: `v3DxIW_bullets`,
  done: `v3DxIW_done`,
  doors: `v3DxIW_doors`,
  faceless: `v3DxIW_faceless`,
  form: `v3DxIW_form`,
  good: `v3DxIW_good`,
  holder: `v3DxIW_holder`,
  kind: `v3DxIW_kind`,
  long: `v3DxIW_long`,
  page: `v3DxIW_page`,
  seal: `v3DxIW_seal`,
  sum: `v3DxIW_sum`,
  tick: `v3DxIW_tick`,
  warning: `v3DxIW_warning`,
  word: `v3DxIW_word`,
};
function k({ good: e = !1, children: t }) {
  let n = (0, x.useRef)(null);
  return (
    (0, x.useEffect)(() => {
      (n.current?.focus({ preventScroll: !0 }), n.current?.scrollIntoView({ block: `nearest` }));
    }, []),
    (0, w.jsx)(`section`, {
      ref: n,
      tabIndex: -1,
      role: `status`,
      className: `${O.answer} ${e ? O.good : ``}`,
      children: t,
    })
  );
}
function A({ title: e, children: t }) {
  return (0, w.jsxs)(k, {
    children: [(0, w.jsx)(`h2`, { children: e }), (0, w.jsx)(`p`, { className: `second`, children: t })],
  });
}
function j({ holder: e }) {
  let { words: t, format: n } = r(),
    { cadre: i } = t.citizen;
  return (0, w.jsxs)(w.Fragment, {
    children: [
      (0, w.jsx)(k, {
        good: !0,
        children: (0, w.jsxs)(`div`, {
          className: O.holder,
          children: [
            e.photo === null
              ? (0, w.jsx)(`span`, { className: O.faceless, children: (0, w.jsx)(s, { name: `user`, size: 56 }) })
              : (0, w.jsx)(`img`, { src: e.photo.path, alt: i.photo }),
            (0, w.jsxs)(`div`, {
              children: [
                (0, w.jsxs)(`p`, { className: O.seal, children: [(0, w.jsx)(s, { name: `shield` }), i.genuine] }),
                (0, w.jsx)(`h2`, { children: e.name }),
                (0, w.jsx)(`p`, { children: i.until(e.areaName, n.date(e.validThrough)) }),
                (0, w.jsx)(`p`, { children: e.photo === null ? i.noPhoto : i.compare }),
              ],
            }),
          ],
        }),
      }),
      (0, w.jsxs)(`div`, {
        className: O.warning,
        children: [
          (0, w.jsx)(s, { name: `alert` }),
          (0, w.jsxs)(`p`, {
            children: [
              (0, w.jsx)(`b`, { children: i.cash }),
              ` `,
              i.asked,
              ` `,
              (0, w.jsx)(a, { href: `/warga/keluhan`, children: i.report }),
              `.`,
            ],
          }),
        ],
      }),
    ],
  });
}
function M() {
  let { citizen: e } = r().words,
    { cadre: t } = e,
    [n, i] = (0, x.useState)(``),
    [a, o] = (0, x.useState)(!1),
    { state: s, data: c, error: u, ask: d } = f(`query`, S),
    m = (e) => {
      o(!0);
      let t = e.trim();
      t !== `` && d({ code: t });
    },
    g = (e) => {
      (e.preventDefault(), m(n));
    },
    _ = (e) => {
      (i(e), m(e));
    },
    v = c?.verifyCadre;
  return (0, w.jsxs)(w.Fragment, {
    children: [
      (0, w.jsx)(`h2`, { children: t.title }),
      (0, w.jsx)(`p`, { className: `second`, children: t.lead }),
      (0, w.jsxs)(`form`, {
        className: O.form,
        noValidate: !0,
        onSubmit: g,
        children: [
          (0, w.jsx)(D, { words: t, onRead: _ }),
          (0, w.jsx)(p, {
            label: t.code,
            hint: t.codeHint,
            error: a && n.trim() === `` ? t.codeMissing : void 0,
            typed: !0,
            spellCheck: !1,
            value: n,
            onChange: (e) => i(e.target.value),
          }),
          (0, w.jsx)(l, {
            type: `submit`,
            kind: `primary`,
            size: `big`,
            unavailable: s === `asking` ? e.wait : void 0,
            children: t.check,
          }),
        ],
      }),
      s === `failed` && (0, w.jsx)(h, { error: u ?? {}, onRetry: () => m(n) }),
      v?.__typename === `CadreVerified` && (0, w.jsx)(j, { holder: v }),
      v?.__typename === `NotFound` && (0, w.jsx)(A, { title: t.unknown, children: t.unknownLead }),
    ],
  });
}
var N = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `mutation`,
        name: { kind: `Name`, value: `ComplainByCode` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
            type: {
              kind: `NonNullType`,
              type: { kind: `NamedType`, name: { kind: `Name`, value: `FileComplaintByCodeInput` } },
            },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `fileComplaintByCode` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `CitizenComplaintFiled` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `complaintId` } },
                        { kind: `Field`, name: { kind: `Name`, value: `answerDueAt` } },
                        { kind: `Field`, name: { kind: `Name`, value: `closeDueAt` } },
                      ],
                    },
                  },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `TooManyCodeQuestions` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [{ kind: `Field`, name: { kind: `Name`, value: `retryAfterSeconds` } }],
                    },
                  },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `Problem` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `code` } },
                        { kind: `Field`, name: { kind: `Name`, value: `message` } },
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
  P = (e) =>
    `KLH ${e
      .slice(-8)
      .toUpperCase()
      .replace(/(.{4})/, `$1 `)}`;
function F({ filed: e, isCadreFrozen: t, onAgain: n }) {
  let { words: i, format: a } = r(),
    { complaint: o } = i.citizen;
  return (0, w.jsxs)(w.Fragment, {
    children: [
      (0, w.jsxs)(k, {
        children: [
          (0, w.jsxs)(`p`, {
            className: O.done,
            children: [(0, w.jsx)(s, { name: `check` }), (0, w.jsx)(`b`, { children: o.sent })],
          }),
          (0, w.jsx)(`p`, { className: `second`, children: o.number }),
          (0, w.jsx)(`h2`, { className: `typed`, children: P(e.complaintId) }),
          (0, w.jsx)(`h3`, { children: o.next }),
          (0, w.jsxs)(`ul`, {
            className: O.bullets,
            children: [
              e.answerDueAt !== null &&
                (0, w.jsx)(`li`, { children: o.answerBy(a.day(e.answerDueAt), a.time(e.answerDueAt)) }),
              (0, w.jsx)(`li`, { children: o.closeBy(a.day(e.closeDueAt), a.time(e.closeDueAt)) }),
              t && (0, w.jsx)(`li`, { children: o.frozen }),
              t && (0, w.jsx)(`li`, { children: o.nameless }),
            ],
          }),
        ],
      }),
      (0, w.jsx)(`p`, { className: O.form, children: (0, w.jsx)(l, { kind: `quiet`, onClick: n, children: o.again }) }),
    ],
  });
}
var I = {
  kind: `Document`,
  definitions: [
    {
      kind: `OperationDefinition`,
      operation: `mutation`,
      name: { kind: `Name`, value: `PreferByCode` },
      variableDefinitions: [
        {
          kind: `VariableDefinition`,
          variable: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
          type: {
            kind: `NonNullType`,
            type: { kind: `NamedType`, name: { kind: `Name`, value: `SetContactPreferenceByCodeInput` } },
          },
        },
      ],
      selectionSet: {
        kind: `SelectionSet`,
        selections: [
          {
            kind: `Field`,
            name: { kind: `Name`, value: `setContactPreferenceByCode` },
            arguments: [
              {
                kind: `Argument`,
                name: { kind: `Name`, value: `input` },
                value: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
              },
            ],
            selectionSet: {
              kind: `SelectionSet`,
              selections: [
                { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
                {
                  kind: `InlineFragment`,
                  typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `CitizenPreferenceSet` } },
                  selectionSet: {
                    kind: `SelectionSet`,
                    selections: [{ kind: `Field`, name: { kind: `Name`, value: `preference` } }],
                  },
                },
                {
                  kind: `InlineFragment`,
                  typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `TooManyCodeQuestions` } },
                  selectionSet: {
                    kind: `SelectionSet`,
                    selections: [{ kind: `Field`, name: { kind: `Name`, value: `retryAfterSeconds` } }],
                  },
                },
                {
                  kind: `InlineFragment`,
                  typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `Problem` } },
                  selectionSet: {
                    kind: `SelectionSet`,
                    selections: [
                      { kind: `Field`, name: { kind: `Name`, value: `code` } },
                      { kind: `Field`, name: { kind: `Name`, value: `message` } },
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
};
function L({ seconds: e }) {
  let { citizen: t, common: n } = r().words;
  return (0, w.jsxs)(A, {
    title: t.status.tooMany,
    children: [t.status.tooManyLead, ` `, n.comeBackIn(e), ` `, t.helpline],
  });
}
var ee = [`ALL_MESSAGES`, `NO_BLASTS`, `DO_NOT_CONTACT`];
function te({ code: e, onMissing: t }) {
  let { citizen: n } = r().words,
    { messages: i } = n,
    [a, o] = (0, x.useState)(`NO_BLASTS`),
    { state: c, data: u, error: d, ask: p } = f(`mutation`, I),
    m = (n) => {
      (n?.preventDefault(), e === null ? t() : p({ input: { code: e, preference: a } }));
    },
    g = u?.setContactPreferenceByCode;
  return (0, w.jsxs)(`section`, {
    className: O.apart,
    children: [
      (0, w.jsx)(`h2`, { children: i.title }),
      (0, w.jsx)(`p`, { className: `second`, children: i.lead }),
      (0, w.jsxs)(`form`, {
        className: O.form,
        noValidate: !0,
        onSubmit: m,
        children: [
          (0, w.jsx)(_, {
            label: i.title,
            choices: ee.map((e) => ({ value: e, text: i[e] })),
            value: a,
            onChange: o,
            isLabelled: !0,
          }),
          (0, w.jsx)(l, {
            type: `submit`,
            size: `big`,
            unavailable: e === null ? n.complaint.codeWrong : c === `asking` ? n.wait : void 0,
            children: i.save,
          }),
        ],
      }),
      c === `failed` && (0, w.jsx)(h, { error: d ?? {}, onRetry: () => m() }),
      g?.__typename === `CitizenPreferenceSet` &&
        (0, w.jsxs)(k, {
          children: [
            (0, w.jsxs)(`p`, {
              className: O.done,
              children: [(0, w.jsx)(s, { name: `check` }), (0, w.jsx)(`b`, { children: i.saved })],
            }),
            (0, w.jsx)(`p`, { children: i[g.preference] }),
          ],
        }),
      g?.__typename === `TooManyCodeQuestions` && (0, w.jsx)(L, { seconds: g.retryAfterSeconds }),
      g?.__typename === `NotFound` && (0, w.jsx)(A, { title: g.message, children: n.helpline }),
    ],
  });
}
var ne = [`CASH_REQUEST_FRAUD`, `CARD_NOT_ACTIVE`, `REGISTRATION_DATA`, `CONTACT_TOO_OFTEN`, `OTHER`],
  R = 2e3,
  z = (e) => /(?:^|\/)([0-9a-z]{10})$/.exec(e.trim().toLowerCase())?.[1] ?? null,
  B = (e) => /^\/warga\/k\/([^/]+)$/.exec(e)?.[1] ?? ``,
  V = { category: `CASH_REQUEST_FRAUD`, isOwnCadre: !1, description: `` };
function H({ told: e, onChange: t, isMissing: n }) {
  let { complaint: i } = r().words.citizen;
  return (0, w.jsxs)(w.Fragment, {
    children: [
      (0, w.jsx)(_, {
        label: i.about,
        choices: ne.map((e) => ({ value: e, text: i.category[e] })),
        value: e.category,
        onChange: (n) => t({ ...e, category: n }),
      }),
      (0, w.jsxs)(`label`, {
        className: O.tick,
        children: [
          (0, w.jsx)(`input`, {
            type: `checkbox`,
            checked: e.isOwnCadre,
            onChange: (n) => t({ ...e, isOwnCadre: n.target.checked }),
          }),
          i.ownCadre,
        ],
      }),
      (0, w.jsx)(p, {
        label: i.tell,
        hint: i.tellHint,
        error: n ? i.tellMissing : void 0,
        maxLength: R,
        value: e.description,
        onChange: (n) => t({ ...e, description: n.target.value }),
      }),
    ],
  });
}
var U = () => `Complaint_${crypto.randomUUID()}`;
function W() {
  let { citizen: e } = r().words,
    { complaint: t } = e,
    [n] = i(),
    [a, o] = (0, x.useState)(B(n)),
    [s, c] = (0, x.useState)(V),
    [u, d] = (0, x.useState)(!1),
    [p, g] = (0, x.useState)(U),
    { state: _, data: v, error: y, ask: b, forget: S } = f(`mutation`, N),
    { category: C, isOwnCadre: T } = s,
    [E, D] = [z(a), s.description.trim()],
    k = (e) => {
      (e?.preventDefault(),
        d(!0),
        E !== null &&
          D !== `` &&
          b({ input: { code: E, complaint: { id: p, category: C, description: D, isAboutOwnCadre: T } } }));
    },
    j = () => {
      (S(), c(V), d(!1), g(U()));
    },
    M = v?.fileComplaintByCode;
  return M?.__typename === `CitizenComplaintFiled`
    ? (0, w.jsx)(F, { filed: M, isCadreFrozen: T && C === `CASH_REQUEST_FRAUD`, onAgain: j })
    : (0, w.jsxs)(w.Fragment, {
        children: [
          (0, w.jsx)(`h2`, { children: t.title }),
          (0, w.jsx)(`p`, { className: `second`, children: B(n) === `` ? t.lead : t.fromLink }),
          (0, w.jsxs)(`form`, {
            className: O.form,
            noValidate: !0,
            onSubmit: k,
            children: [
              (0, w.jsx)(m, {
                label: t.code,
                hint: t.codeHint,
                error: u && E === null ? t.codeWrong : void 0,
                typed: !0,
                characters: 14,
                spellCheck: !1,
                autoCapitalize: `none`,
                value: a,
                onChange: (e) => o(e.target.value),
              }),
              (0, w.jsx)(H, { told: s, onChange: c, isMissing: u && D === `` }),
              (0, w.jsx)(l, {
                type: `submit`,
                kind: `primary`,
                size: `big`,
                unavailable: _ === `asking` ? e.wait : void 0,
                children: t.send,
              }),
            ],
          }),
          _ === `failed` && (0, w.jsx)(h, { error: y ?? {}, onRetry: () => k() }),
          M?.__typename === `TooManyCodeQuestions` && (0, w.jsx)(L, { seconds: M.retryAfterSeconds }),
          (M?.__typename === `NotFound` || M?.__typename === `ConflictsWithEarlier`) &&
            (0, w.jsx)(A, { title: M.message, children: e.helpline }),
          (0, w.jsx)(te, { code: E, onMissing: () => d(!0) }),
        ],
      });
}
var G = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `CardStatusForAnybody` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `card` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `CardNumber` } } },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `birthDate` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `CivilDate` } } },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `publicStatus` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `cardNumber` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `card` } },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `birthDate` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `birthDate` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `PublicStatus` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `status` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amountToPay` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amountToReactivate` } },
                        { kind: `Field`, name: { kind: `Name`, value: `monthsInArrears` } },
                        { kind: `Field`, name: { kind: `Name`, value: `dueDate` } },
                        { kind: `Field`, name: { kind: `Name`, value: `firstPremiumFrom` } },
                        { kind: `Field`, name: { kind: `Name`, value: `explanation` } },
                      ],
                    },
                  },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `TooManyStatusQuestions` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [{ kind: `Field`, name: { kind: `Name`, value: `retryAfterSeconds` } }],
                    },
                  },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `Problem` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `code` } },
                        { kind: `Field`, name: { kind: `Name`, value: `message` } },
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
  K = { ACTIVE: `activeLead`, SUSPENDED: `suspendedLead`, AWAITING_FIRST_PREMIUM: `awaitingLead` };
function q({ card: e }) {
  let { words: t } = r(),
    { status: n } = t.citizen,
    i = e.status === `ACTIVE`;
  return (0, w.jsxs)(w.Fragment, {
    children: [
      (0, w.jsxs)(k, {
        good: i,
        children: [
          (0, w.jsx)(`p`, { className: O.kind, children: n.kind }),
          (0, w.jsx)(`h2`, {
            className: `${O.word} ${e.status === `AWAITING_FIRST_PREMIUM` ? O.long : ``}`,
            children: n[e.status],
          }),
          (0, w.jsx)(`p`, { children: n[K[e.status]] }),
          !i && (0, w.jsx)(J, { card: e }),
        ],
      }),
      i && e.amountToPay > 0 && (0, w.jsx)(`section`, { className: O.answer, children: (0, w.jsx)(J, { card: e }) }),
      i && e.amountToPay === 0 && (0, w.jsx)(`p`, { className: `second ${O.form}`, children: n.nothing }),
      (0, w.jsx)(`p`, { className: `second ${O.form}`, children: e.explanation }),
    ],
  });
}
function J({ card: e }) {
  let { words: t, format: n } = r(),
    { status: i } = t.citizen;
  return (0, w.jsxs)(w.Fragment, {
    children: [
      (0, w.jsx)(`p`, { className: `second`, children: i.toPay }),
      (0, w.jsx)(`p`, { className: O.sum, children: n.rupiah(e.amountToPay) }),
      (0, w.jsxs)(`p`, {
        className: `second`,
        children: [
          e.monthsInArrears > 0 && `${i.months(e.monthsInArrears)}. `,
          e.dueDate !== null && i.due(n.date(e.dueDate)),
          ` `,
          e.firstPremiumFrom !== null && i.firstFrom(n.date(e.firstPremiumFrom)),
        ],
      }),
      (0, w.jsx)(`p`, { className: `small`, children: i.how }),
    ],
  });
}
var Y = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `mutation`,
        name: { kind: `Name`, value: `AskForSignInCode` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
            type: {
              kind: `NonNullType`,
              type: { kind: `NamedType`, name: { kind: `Name`, value: `RequestSignInInput` } },
            },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `requestSignIn` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `SignInRequested` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `request` } },
                        { kind: `Field`, name: { kind: `Name`, value: `expiresAt` } },
                      ],
                    },
                  },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `TooManySignIns` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [{ kind: `Field`, name: { kind: `Name`, value: `retryAfterSeconds` } }],
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
  X = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `mutation`,
        name: { kind: `Name`, value: `SignInByCode` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `SignInInput` } } },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `signIn` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `ParticipantSession` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `token` } },
                        { kind: `Field`, name: { kind: `Name`, value: `expiresAt` } },
                      ],
                    },
                  },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `TooManySignIns` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [{ kind: `Field`, name: { kind: `Name`, value: `retryAfterSeconds` } }],
                    },
                  },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `Problem` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `code` } },
                        { kind: `Field`, name: { kind: `Name`, value: `message` } },
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
  re = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `OwnFamily` },
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `myFamily` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `status` } },
                  { kind: `Field`, name: { kind: `Name`, value: `amountToReactivate` } },
                  { kind: `Field`, name: { kind: `Name`, value: `dueNow` } },
                  { kind: `Field`, name: { kind: `Name`, value: `dueDate` } },
                  { kind: `Field`, name: { kind: `Name`, value: `monthsInArrears` } },
                  { kind: `Field`, name: { kind: `Name`, value: `virtualAccount` } },
                  { kind: `Field`, name: { kind: `Name`, value: `virtualAccountMandiri` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `payments` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                        { kind: `Field`, name: { kind: `Name`, value: `channel` } },
                        { kind: `Field`, name: { kind: `Name`, value: `paidAt` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `instalmentPlan` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `state` } },
                        { kind: `Field`, name: { kind: `Name`, value: `total` } },
                        { kind: `Field`, name: { kind: `Name`, value: `paid` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `schedule` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `number` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `dueBy` } },
                              { kind: `Field`, name: { kind: `Name`, value: `state` } },
                            ],
                          },
                        },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `complaints` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `category` } },
                        { kind: `Field`, name: { kind: `Name`, value: `state` } },
                        { kind: `Field`, name: { kind: `Name`, value: `filedAt` } },
                      ],
                    },
                  },
                  { kind: `Field`, name: { kind: `Name`, value: `contactPreference` } },
                ],
              },
            },
          ],
        },
      },
    ],
  },
  ie = 5;
function ae({ onLeave: e }) {
  let { words: t, format: n } = r(),
    { own: i, status: a } = t.citizen,
    [{ data: s, error: c }, d] = u({ query: re });
  if (c !== void 0) return (0, w.jsx)(h, { error: c, onRetry: () => d({ requestPolicy: `network-only` }) });
  let f = s?.myFamily;
  if (f == null) return (0, w.jsx)(g, {});
  let p = [f.virtualAccount, f.virtualAccountMandiri].filter((e) => e !== null);
  return (0, w.jsxs)(k, {
    children: [
      (0, w.jsx)(`h2`, { children: i.title }),
      (0, w.jsx)(`p`, { className: `second`, children: a.toPay }),
      (0, w.jsx)(`p`, { className: O.sum, children: n.rupiah(f.dueNow) }),
      (0, w.jsx)(`p`, { className: `second`, children: i.accounts }),
      p.map((e) => (0, w.jsx)(`p`, { className: `typed`, children: (0, w.jsx)(`b`, { children: o(e) }) }, e)),
      f.instalmentPlan !== null &&
        (0, w.jsx)(`p`, { children: i.plan(n.rupiah(f.instalmentPlan.paid), n.rupiah(f.instalmentPlan.total)) }),
      (0, w.jsx)(`h3`, { children: i.payments }),
      f.payments.length === 0 && (0, w.jsx)(`p`, { className: `second`, children: i.noPayments }),
      (0, w.jsx)(`ul`, {
        className: O.bullets,
        children: f.payments
          .slice(0, ie)
          .map(({ amount: e, paidAt: t }) => (0, w.jsx)(`li`, { children: i.paid(n.rupiah(e), n.day(t)) }, t)),
      }),
      (0, w.jsx)(l, { onClick: e, children: i.leave }),
    ],
  });
}
var Z = 6;
function oe({ cardNumber: e, birthDate: t }) {
  let { citizen: n } = r().words,
    { own: i } = n,
    { state: a, data: o, error: s, ask: c } = f(`mutation`, Y),
    [u, p] = (0, x.useState)(null);
  if (u !== null) return (0, w.jsx)(d, { token: u, children: (0, w.jsx)(ae, { onLeave: () => p(null) }) });
  let m = () => void c({ input: { cardNumber: e, birthDate: t } }),
    g = o?.requestSignIn;
  return (0, w.jsxs)(`section`, {
    className: O.apart,
    children: [
      (0, w.jsx)(`h2`, { children: i.title }),
      (0, w.jsx)(`p`, { className: `second`, children: i.lead }),
      (0, w.jsx)(`div`, {
        className: O.form,
        children: (0, w.jsx)(l, {
          size: `big`,
          unavailable: a === `asking` ? n.wait : void 0,
          onClick: m,
          children: i.send,
        }),
      }),
      a === `failed` && (0, w.jsx)(h, { error: s ?? {}, onRetry: m }),
      g?.__typename === `TooManySignIns` && (0, w.jsx)(L, { seconds: g.retryAfterSeconds }),
      g?.__typename === `SignInRequested` && (0, w.jsx)(se, { request: g.request, onSession: p }),
    ],
  });
}
function se({ request: e, onSession: t }) {
  let { citizen: n } = r().words,
    { own: i } = n,
    [a, o] = (0, x.useState)(``),
    [s, c] = (0, x.useState)(!1),
    { state: u, data: d, ask: p } = f(`mutation`, X),
    h = a.length !== Z,
    g = async (n) => {
      if ((n.preventDefault(), c(!0), h)) return;
      let r = (await p({ input: { request: e, code: a } }))?.signIn;
      r?.__typename === `ParticipantSession` && t(r.token);
    },
    _ = d?.signIn?.__typename === `NotFound` || u === `failed`;
  return (0, w.jsxs)(`form`, {
    className: O.form,
    noValidate: !0,
    onSubmit: (e) => void g(e),
    children: [
      (0, w.jsx)(m, {
        label: i.code,
        hint: i.codeHint,
        error: s && h ? i.codeWrong : _ ? i.refused : void 0,
        typed: !0,
        characters: Z,
        inputMode: `numeric`,
        autoComplete: `one-time-code`,
        value: a,
        onChange: (e) => o(e.target.value.replaceAll(/\D/g, ``)),
      }),
      (0, w.jsx)(l, {
        type: `submit`,
        kind: `primary`,
        size: `big`,
        unavailable: u === `asking` ? n.wait : void 0,
        children: i.enter,
      }),
      d?.signIn?.__typename === `TooManySignIns` && (0, w.jsx)(L, { seconds: d.signIn.retryAfterSeconds }),
    ],
  });
}
var Q = 13,
  ce = (e) => e.replaceAll(/\D/g, ``);
function le() {
  let { citizen: e } = r().words,
    { status: t } = e,
    n = (0, x.useRef)(null),
    [i, a] = (0, x.useState)(``),
    [o, s] = (0, x.useState)(v),
    [c, u] = (0, x.useState)(!1),
    { state: d, data: p, error: g, ask: _ } = f(`query`, G),
    [S, C] = [ce(i), y(o)],
    T = S.length !== Q,
    E = (e) => {
      (e?.preventDefault(),
        u(!0),
        !T && C !== null ? _({ card: S, birthDate: C }) : n.current?.querySelectorAll(`input`)[+!T]?.focus());
    },
    D = p?.publicStatus;
  return (0, w.jsxs)(w.Fragment, {
    children: [
      (0, w.jsx)(`h2`, { children: t.title }),
      (0, w.jsx)(`p`, { className: `second`, children: t.lead }),
      (0, w.jsxs)(`form`, {
        ref: n,
        className: O.form,
        noValidate: !0,
        onSubmit: E,
        children: [
          (0, w.jsx)(m, {
            label: t.card,
            hint: t.cardHint,
            error: c && T ? t.cardWrong(S.length) : void 0,
            typed: !0,
            characters: 18,
            inputMode: `numeric`,
            value: i,
            onChange: (e) => a(e.target.value),
          }),
          (0, w.jsx)(b, { label: t.born, value: o, onChange: s, error: c && C === null ? t.bornWrong : void 0 }),
          (0, w.jsx)(l, {
            type: `submit`,
            kind: `primary`,
            size: `big`,
            unavailable: d === `asking` ? e.wait : void 0,
            children: t.see,
          }),
        ],
      }),
      d === `failed` && (0, w.jsx)(h, { error: g ?? {}, onRetry: () => E() }),
      D?.__typename === `PublicStatus` &&
        (0, w.jsxs)(w.Fragment, {
          children: [(0, w.jsx)(q, { card: D }), (0, w.jsx)(oe, { cardNumber: S, birthDate: C ?? `` })],
        }),
      D?.__typename === `NotFound` && (0, w.jsx)(A, { title: t.noCard, children: t.noCardLead }),
      D?.__typename === `TooManyStatusQuestions` && (0, w.jsx)(L, { seconds: D.retryAfterSeconds }),
    ],
  });
}
var $ = [
    { name: `status`, path: `/warga`, icon: `users`, Door: le },
    { name: `cadre`, path: `/warga/kader`, icon: `shield`, Door: M },
    { name: `complaint`, path: `/warga/keluhan`, icon: `chat`, Door: W },
  ],
  ue = (e) => $.find((t) => t.path === e) ?? (e.startsWith(`/warga/k/`) ? $[2] : $[0]);
function de() {
  let { citizen: e } = r().words,
    [t] = i(),
    n = ue(t),
    o = (0, x.useRef)(null);
  return (
    (0, x.useEffect)(() => o.current?.focus({ preventScroll: !0 }), []),
    (0, w.jsx)(c, {
      children: (0, w.jsxs)(`div`, {
        className: O.page,
        children: [
          (0, w.jsx)(`h1`, { ref: o, tabIndex: -1, children: e.title }),
          (0, w.jsx)(`nav`, {
            className: O.doors,
            'aria-label': e.doors,
            children: $.map((t) =>
              (0, w.jsxs)(
                a,
                {
                  href: t.path,
                  'aria-current': t === n ? `page` : void 0,
                  children: [(0, w.jsx)(s, { name: t.icon }), (0, w.jsx)(`span`, { children: e.door[t.name] })],
                },
                t.name,
              ),
            ),
          }),
          (0, w.jsx)(d, { token: null, children: (0, w.jsx)(n.Door, {}, t) }),
        ],
      }),
    })
  );
}
export { de as default };
