import { N as e, V as t, b as n, j as r, k as i, r as a, t as o, v as s, w as c, z as l } from './Button-CONUCE2r.js';
import { a as u, t as d } from './api-DzXaX3Kl.js';
import { t as f } from './use-ask-PUPt4MSk.js';
import { n as p, r as m } from './Field-BZrhSwfQ.js';
import { n as h, r as g } from './States-CuNKMWna.js';
import { t as _ } from './ChoiceCards-DbTSf0I3.js';
import { n as v, r as y, t as b } from './DateFields-Rj2-z_nI.js';
var x = t(l(), 1),
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
  w = r(),
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
            (0, w.jsx)(o, { onClick: () => r(`closed`), children: e.stopScan }),
          ],
        })
      : (0, w.jsxs)(w.Fragment, {
          children: [
            (0, w.jsxs)(o, {
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
  let { words: t, format: r } = i(),
    { cadre: a } = t.citizen;
  return (0, w.jsxs)(w.Fragment, {
    children: [
      (0, w.jsx)(k, {
        good: !0,
        children: (0, w.jsxs)(`div`, {
          className: O.holder,
          children: [
            e.photo === null
              ? (0, w.jsx)(`span`, { className: O.faceless, children: (0, w.jsx)(s, { name: `user`, size: 56 }) })
              : (0, w.jsx)(`img`, { src: e.photo.path, alt: a.photo }),
            (0, w.jsxs)(`div`, {
              children: [
                (0, w.jsxs)(`p`, { className: O.seal, children: [(0, w.jsx)(s, { name: `shield` }), a.genuine] }),
                (0, w.jsx)(`h2`, { children: e.name }),
                (0, w.jsx)(`p`, { children: a.until(e.areaName, r.date(e.validThrough)) }),
                (0, w.jsx)(`p`, { children: e.photo === null ? a.noPhoto : a.compare }),
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
              (0, w.jsx)(`b`, { children: a.cash }),
              ` `,
              a.asked,
              ` `,
              (0, w.jsx)(n, { href: `/warga/keluhan`, children: a.report }),
              `.`,
            ],
          }),
        ],
      }),
    ],
  });
}
function M() {
  let { citizen: e } = i().words,
    { cadre: t } = e,
    [n, r] = (0, x.useState)(``),
    [a, s] = (0, x.useState)(!1),
    { state: c, data: l, error: u, ask: d } = f(`query`, S),
    m = (e) => {
      s(!0);
      let t = e.trim();
      t !== `` && d({ code: t });
    },
    g = (e) => {
      (e.preventDefault(), m(n));
    },
    _ = (e) => {
      (r(e), m(e));
    },
    v = l?.verifyCadre;
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
            onChange: (e) => r(e.target.value),
          }),
          (0, w.jsx)(o, {
            type: `submit`,
            kind: `primary`,
            size: `big`,
            unavailable: c === `asking` ? e.wait : void 0,
            children: t.check,
          }),
        ],
      }),
      c === `failed` && (0, w.jsx)(h, { error: u ?? {}, onRetry: () => m(n) }),
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
  let { words: r, format: a } = i(),
    { complaint: c } = r.citizen;
  return (0, w.jsxs)(w.Fragment, {
    children: [
      (0, w.jsxs)(k, {
        children: [
          (0, w.jsxs)(`p`, {
            className: O.done,
            children: [(0, w.jsx)(s, { name: `check` }), (0, w.jsx)(`b`, { children: c.sent })],
          }),
          (0, w.jsx)(`p`, { className: `second`, children: c.number }),
          (0, w.jsx)(`h2`, { className: `typed`, children: P(e.complaintId) }),
          (0, w.jsx)(`h3`, { children: c.next }),
          (0, w.jsxs)(`ul`, {
            className: O.bullets,
            children: [
              e.answerDueAt !== null &&
                (0, w.jsx)(`li`, { children: c.answerBy(a.day(e.answerDueAt), a.time(e.answerDueAt)) }),
              (0, w.jsx)(`li`, { children: c.closeBy(a.day(e.closeDueAt), a.time(e.closeDueAt)) }),
              t && (0, w.jsx)(`li`, { children: c.frozen }),
              t && (0, w.jsx)(`li`, { children: c.nameless }),
            ],
          }),
        ],
      }),
      (0, w.jsx)(`p`, { className: O.form, children: (0, w.jsx)(o, { kind: `quiet`, onClick: n, children: c.again }) }),
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
  let { citizen: t, common: n } = i().words;
  return (0, w.jsxs)(A, {
    title: t.status.tooMany,
    children: [t.status.tooManyLead, ` `, n.comeBackIn(e), ` `, t.helpline],
  });
}
var ee = [`ALL_MESSAGES`, `NO_BLASTS`, `DO_NOT_CONTACT`];
function te({ code: e, onMissing: t }) {
  let { citizen: n } = i().words,
    { messages: r } = n,
    [a, c] = (0, x.useState)(`NO_BLASTS`),
    { state: l, data: u, error: d, ask: p } = f(`mutation`, I),
    m = (n) => {
      (n?.preventDefault(), e === null ? t() : p({ input: { code: e, preference: a } }));
    },
    g = u?.setContactPreferenceByCode;
  return (0, w.jsxs)(`section`, {
    className: O.apart,
    children: [
      (0, w.jsx)(`h2`, { children: r.title }),
      (0, w.jsx)(`p`, { className: `second`, children: r.lead }),
      (0, w.jsxs)(`form`, {
        className: O.form,
        noValidate: !0,
        onSubmit: m,
        children: [
          (0, w.jsx)(_, {
            label: r.title,
            choices: ee.map((e) => ({ value: e, text: r[e] })),
            value: a,
            onChange: c,
            isLabelled: !0,
          }),
          (0, w.jsx)(o, {
            type: `submit`,
            size: `big`,
            unavailable: e === null ? n.complaint.codeWrong : l === `asking` ? n.wait : void 0,
            children: r.save,
          }),
        ],
      }),
      l === `failed` && (0, w.jsx)(h, { error: d ?? {}, onRetry: () => m() }),
      g?.__typename === `CitizenPreferenceSet` &&
        (0, w.jsxs)(k, {
          children: [
            (0, w.jsxs)(`p`, {
              className: O.done,
              children: [(0, w.jsx)(s, { name: `check` }), (0, w.jsx)(`b`, { children: r.saved })],
            }),
            (0, w.jsx)(`p`, { children: r[g.preference] }),
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
  let { complaint: r } = i().words.citizen;
  return (0, w.jsxs)(w.Fragment, {
    children: [
      (0, w.jsx)(_, {
        label: r.about,
        choices: ne.map((e) => ({ value: e, text: r.category[e] })),
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
          r.ownCadre,
        ],
      }),
      (0, w.jsx)(p, {
        label: r.tell,
        hint: r.tellHint,
        error: n ? r.tellMissing : void 0,
        maxLength: R,
        value: e.description,
        onChange: (n) => t({ ...e, description: n.target.value }),
      }),
    ],
  });
}
var U = () => `Complaint_${crypto.randomUUID()}`;
function W() {
  let { citizen: e } = i().words,
    { complaint: t } = e,
    [n] = c(),
    [r, a] = (0, x.useState)(B(n)),
    [s, l] = (0, x.useState)(V),
    [u, d] = (0, x.useState)(!1),
    [p, g] = (0, x.useState)(U),
    { state: _, data: v, error: y, ask: b, forget: S } = f(`mutation`, N),
    { category: C, isOwnCadre: T } = s,
    [E, D] = [z(r), s.description.trim()],
    k = (e) => {
      (e?.preventDefault(),
        d(!0),
        E !== null &&
          D !== `` &&
          b({ input: { code: E, complaint: { id: p, category: C, description: D, isAboutOwnCadre: T } } }));
    },
    j = () => {
      (S(), l(V), d(!1), g(U()));
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
                value: r,
                onChange: (e) => a(e.target.value),
              }),
              (0, w.jsx)(H, { told: s, onChange: l, isMissing: u && D === `` }),
              (0, w.jsx)(o, {
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
  let { words: t } = i(),
    { status: n } = t.citizen,
    r = e.status === `ACTIVE`;
  return (0, w.jsxs)(w.Fragment, {
    children: [
      (0, w.jsxs)(k, {
        good: r,
        children: [
          (0, w.jsx)(`p`, { className: O.kind, children: n.kind }),
          (0, w.jsx)(`h2`, {
            className: `${O.word} ${e.status === `AWAITING_FIRST_PREMIUM` ? O.long : ``}`,
            children: n[e.status],
          }),
          (0, w.jsx)(`p`, { children: n[K[e.status]] }),
          !r && (0, w.jsx)(J, { card: e }),
        ],
      }),
      r && e.amountToPay > 0 && (0, w.jsx)(`section`, { className: O.answer, children: (0, w.jsx)(J, { card: e }) }),
      r && e.amountToPay === 0 && (0, w.jsx)(`p`, { className: `second ${O.form}`, children: n.nothing }),
      (0, w.jsx)(`p`, { className: `second ${O.form}`, children: e.explanation }),
    ],
  });
}
function J({ card: e }) {
  let { words: t, format: n } = i(),
    { status: r } = t.citizen;
  return (0, w.jsxs)(w.Fragment, {
    children: [
      (0, w.jsx)(`p`, { className: `second`, children: r.toPay }),
      (0, w.jsx)(`p`, { className: O.sum, children: n.rupiah(e.amountToPay) }),
      (0, w.jsxs)(`p`, {
        className: `second`,
        children: [
          e.monthsInArrears > 0 && `${r.months(e.monthsInArrears)}. `,
          e.dueDate !== null && r.due(n.date(e.dueDate)),
          ` `,
          e.firstPremiumFrom !== null && r.firstFrom(n.date(e.firstPremiumFrom)),
        ],
      }),
      (0, w.jsx)(`p`, { className: `small`, children: r.how }),
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
function ae({ onLeave: t }) {
  let { words: n, format: r } = i(),
    { own: a, status: s } = n.citizen,
    [{ data: c, error: l }, d] = u({ query: re });
  if (l !== void 0) return (0, w.jsx)(h, { error: l, onRetry: () => d({ requestPolicy: `network-only` }) });
  let f = c?.myFamily;
  if (f == null) return (0, w.jsx)(g, {});
  let p = [f.virtualAccount, f.virtualAccountMandiri].filter((e) => e !== null);
  return (0, w.jsxs)(k, {
    children: [
      (0, w.jsx)(`h2`, { children: a.title }),
      (0, w.jsx)(`p`, { className: `second`, children: s.toPay }),
      (0, w.jsx)(`p`, { className: O.sum, children: r.rupiah(f.dueNow) }),
      (0, w.jsx)(`p`, { className: `second`, children: a.accounts }),
      p.map((t) => (0, w.jsx)(`p`, { className: `typed`, children: (0, w.jsx)(`b`, { children: e(t) }) }, t)),
      f.instalmentPlan !== null &&
        (0, w.jsx)(`p`, { children: a.plan(r.rupiah(f.instalmentPlan.paid), r.rupiah(f.instalmentPlan.total)) }),
      (0, w.jsx)(`h3`, { children: a.payments }),
      f.payments.length === 0 && (0, w.jsx)(`p`, { className: `second`, children: a.noPayments }),
      (0, w.jsx)(`ul`, {
        className: O.bullets,
        children: f.payments
          .slice(0, ie)
          .map(({ amount: e, paidAt: t }) => (0, w.jsx)(`li`, { children: a.paid(r.rupiah(e), r.day(t)) }, t)),
      }),
      (0, w.jsx)(o, { onClick: t, children: a.leave }),
    ],
  });
}
var Z = 6;
function oe({ cardNumber: e, birthDate: t }) {
  let { citizen: n } = i().words,
    { own: r } = n,
    { state: a, data: s, error: c, ask: l } = f(`mutation`, Y),
    [u, p] = (0, x.useState)(null);
  if (u !== null) return (0, w.jsx)(d, { token: u, children: (0, w.jsx)(ae, { onLeave: () => p(null) }) });
  let m = () => void l({ input: { cardNumber: e, birthDate: t } }),
    g = s?.requestSignIn;
  return (0, w.jsxs)(`section`, {
    className: O.apart,
    children: [
      (0, w.jsx)(`h2`, { children: r.title }),
      (0, w.jsx)(`p`, { className: `second`, children: r.lead }),
      (0, w.jsx)(`div`, {
        className: O.form,
        children: (0, w.jsx)(o, {
          size: `big`,
          unavailable: a === `asking` ? n.wait : void 0,
          onClick: m,
          children: r.send,
        }),
      }),
      a === `failed` && (0, w.jsx)(h, { error: c ?? {}, onRetry: m }),
      g?.__typename === `TooManySignIns` && (0, w.jsx)(L, { seconds: g.retryAfterSeconds }),
      g?.__typename === `SignInRequested` && (0, w.jsx)(se, { request: g.request, onSession: p }),
    ],
  });
}
function se({ request: e, onSession: t }) {
  let { citizen: n } = i().words,
    { own: r } = n,
    [a, s] = (0, x.useState)(``),
    [c, l] = (0, x.useState)(!1),
    { state: u, data: d, ask: p } = f(`mutation`, X),
    h = a.length !== Z,
    g = async (n) => {
      if ((n.preventDefault(), l(!0), h)) return;
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
        label: r.code,
        hint: r.codeHint,
        error: c && h ? r.codeWrong : _ ? r.refused : void 0,
        typed: !0,
        characters: Z,
        inputMode: `numeric`,
        autoComplete: `one-time-code`,
        value: a,
        onChange: (e) => s(e.target.value.replaceAll(/\D/g, ``)),
      }),
      (0, w.jsx)(o, {
        type: `submit`,
        kind: `primary`,
        size: `big`,
        unavailable: u === `asking` ? n.wait : void 0,
        children: r.enter,
      }),
      d?.signIn?.__typename === `TooManySignIns` && (0, w.jsx)(L, { seconds: d.signIn.retryAfterSeconds }),
    ],
  });
}
var Q = 13,
  ce = (e) => e.replaceAll(/\D/g, ``);
function le() {
  let { citizen: e } = i().words,
    { status: t } = e,
    n = (0, x.useRef)(null),
    [r, a] = (0, x.useState)(``),
    [s, c] = (0, x.useState)(v),
    [l, u] = (0, x.useState)(!1),
    { state: d, data: p, error: g, ask: _ } = f(`query`, G),
    [S, C] = [ce(r), y(s)],
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
            error: l && T ? t.cardWrong(S.length) : void 0,
            typed: !0,
            characters: 18,
            inputMode: `numeric`,
            value: r,
            onChange: (e) => a(e.target.value),
          }),
          (0, w.jsx)(b, { label: t.born, value: s, onChange: c, error: l && C === null ? t.bornWrong : void 0 }),
          (0, w.jsx)(o, {
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
  let { citizen: e } = i().words,
    [t] = c(),
    r = ue(t),
    o = (0, x.useRef)(null);
  return (
    (0, x.useEffect)(() => o.current?.focus({ preventScroll: !0 }), []),
    (0, w.jsx)(a, {
      children: (0, w.jsxs)(`div`, {
        className: O.page,
        children: [
          (0, w.jsx)(`h1`, { ref: o, tabIndex: -1, children: e.title }),
          (0, w.jsx)(`nav`, {
            className: O.doors,
            'aria-label': e.doors,
            children: $.map((t) =>
              (0, w.jsxs)(
                n,
                {
                  href: t.path,
                  'aria-current': t === r ? `page` : void 0,
                  children: [(0, w.jsx)(s, { name: t.icon }), (0, w.jsx)(`span`, { children: e.door[t.name] })],
                },
                t.name,
              ),
            ),
          }),
          (0, w.jsx)(d, { token: null, children: (0, w.jsx)(r.Door, {}, t) }),
        ],
      }),
    })
  );
}
export { de as default };
