import { D as e, F as t, L as n, T as r } from './Button-z8PONLns.js';
var i = n(t()),
  a = {
    NAME: `Name`,
    DOCUMENT: `Document`,
    OPERATION_DEFINITION: `OperationDefinition`,
    VARIABLE_DEFINITION: `VariableDefinition`,
    SELECTION_SET: `SelectionSet`,
    FIELD: `Field`,
    ARGUMENT: `Argument`,
    FRAGMENT_SPREAD: `FragmentSpread`,
    INLINE_FRAGMENT: `InlineFragment`,
    FRAGMENT_DEFINITION: `FragmentDefinition`,
    VARIABLE: `Variable`,
    INT: `IntValue`,
    FLOAT: `FloatValue`,
    STRING: `StringValue`,
    BOOLEAN: `BooleanValue`,
    NULL: `NullValue`,
    ENUM: `EnumValue`,
    LIST: `ListValue`,
    OBJECT: `ObjectValue`,
    OBJECT_FIELD: `ObjectField`,
    DIRECTIVE: `Directive`,
    NAMED_TYPE: `NamedType`,
    LIST_TYPE: `ListType`,
    NON_NULL_TYPE: `NonNullType`,
  },
  o = class extends Error {
    constructor(e, t, n, r, i, a, o) {
      (super(e),
        (this.name = `GraphQLError`),
        (this.message = e),
        i && (this.path = i),
        t && (this.nodes = Array.isArray(t) ? t : [t]),
        n && (this.source = n),
        r && (this.positions = r),
        a && (this.originalError = a));
      var s = o;
      if (!s && a) {
        var c = a.extensions;
        c && typeof c == `object` && (s = c);
      }
      this.extensions = s || {};
    }
    toJSON() {
      return { ...this, message: this.message };
    }
    toString() {
      return this.message;
    }
    get [Symbol.toStringTag]() {
      return `GraphQLError`;
    }
  },
  s,
  c;
function l(e) {
  return new o(`Syntax Error: Unexpected token at ${c} in ${e}`);
}
function u(e) {
  if (((e.lastIndex = c), e.test(s))) return s.slice(c, (c = e.lastIndex));
}
var d = / +(?=[^\s])/y;
function f(e) {
  for (
    var t = e.split(`
`),
      n = ``,
      r = 0,
      i = 0,
      a = t.length - 1,
      o = 0;
    o < t.length;
    o++
  )
    ((d.lastIndex = 0), d.test(t[o]) && (o && (!r || d.lastIndex < r) && (r = d.lastIndex), (i ||= o), (a = o)));
  for (var s = i; s <= a; s++)
    (s !== i &&
      (n += `
`),
      (n += t[s].slice(r).replace(/\\"""/g, `"""`)));
  return n;
}
function p() {
  for (
    var e = 0 | s.charCodeAt(c++);
    e === 9 || e === 10 || e === 13 || e === 32 || e === 35 || e === 44 || e === 65279;
    e = 0 | s.charCodeAt(c++)
  )
    if (e === 35) for (; (e = 0 | s.charCodeAt(c++)) && e !== 10 && e !== 13;);
  c--;
}
function m() {
  for (
    var e = c, t = 0 | s.charCodeAt(c++);
    (t >= 48 && t <= 57) || (t >= 65 && t <= 90) || t === 95 || (t >= 97 && t <= 122);
    t = 0 | s.charCodeAt(c++)
  );
  if (e === c - 1) throw l(`Name`);
  var n = s.slice(e, --c);
  return (p(), n);
}
function h() {
  return { kind: `Name`, value: m() };
}
var g = /(?:"""|(?:[\s\S]*?[^\\])""")/y,
  _ = /(?:(?:\.\d+)?[eE][+-]?\d+|\.\d+)/y;
function v(e) {
  var t;
  switch (s.charCodeAt(c)) {
    case 91:
      (c++, p());
      for (var n = []; s.charCodeAt(c) !== 93;) n.push(v(e));
      return (c++, p(), { kind: `ListValue`, values: n });
    case 123:
      (c++, p());
      for (var r = []; s.charCodeAt(c) !== 125;) {
        var i = h();
        if (s.charCodeAt(c++) !== 58) throw l(`ObjectField`);
        (p(), r.push({ kind: `ObjectField`, name: i, value: v(e) }));
      }
      return (c++, p(), { kind: `ObjectValue`, fields: r });
    case 36:
      if (e) throw l(`Variable`);
      return (c++, { kind: `Variable`, name: h() });
    case 34:
      if (s.charCodeAt(c + 1) === 34 && s.charCodeAt(c + 2) === 34) {
        if (((c += 3), (t = u(g)) == null)) throw l(`StringValue`);
        return (p(), { kind: `StringValue`, value: f(t.slice(0, -3)), block: !0 });
      }
      var a = c,
        o;
      c++;
      var d = !1;
      for (
        o = 0 | s.charCodeAt(c++);
        (o === 92 && (c++, (d = !0))) || (o !== 10 && o !== 13 && o !== 34 && o);
        o = 0 | s.charCodeAt(c++)
      );
      if (o !== 34) throw l(`StringValue`);
      return ((t = s.slice(a, c)), p(), { kind: `StringValue`, value: d ? JSON.parse(t) : t.slice(1, -1), block: !1 });
    case 45:
    case 48:
    case 49:
    case 50:
    case 51:
    case 52:
    case 53:
    case 54:
    case 55:
    case 56:
    case 57:
      for (var y = c++, b; (b = 0 | s.charCodeAt(c++)) >= 48 && b <= 57;);
      var x = s.slice(y, --c);
      if ((b = s.charCodeAt(c)) === 46 || b === 69 || b === 101) {
        if ((t = u(_)) == null) throw l(`FloatValue`);
        return (p(), { kind: `FloatValue`, value: x + t });
      }
      return (p(), { kind: `IntValue`, value: x });
    case 110:
      if (s.charCodeAt(c + 1) === 117 && s.charCodeAt(c + 2) === 108 && s.charCodeAt(c + 3) === 108)
        return ((c += 4), p(), { kind: `NullValue` });
      break;
    case 116:
      if (s.charCodeAt(c + 1) === 114 && s.charCodeAt(c + 2) === 117 && s.charCodeAt(c + 3) === 101)
        return ((c += 4), p(), { kind: `BooleanValue`, value: !0 });
      break;
    case 102:
      if (
        s.charCodeAt(c + 1) === 97 &&
        s.charCodeAt(c + 2) === 108 &&
        s.charCodeAt(c + 3) === 115 &&
        s.charCodeAt(c + 4) === 101
      )
        return ((c += 5), p(), { kind: `BooleanValue`, value: !1 });
  }
  return { kind: `EnumValue`, value: m() };
}
function y(e) {
  if (s.charCodeAt(c) === 40) {
    var t = [];
    (c++, p());
    do {
      var n = h();
      if (s.charCodeAt(c++) !== 58) throw l(`Argument`);
      (p(), t.push({ kind: `Argument`, name: n, value: v(e) }));
    } while (s.charCodeAt(c) !== 41);
    return (c++, p(), t);
  }
}
function b(e) {
  if (s.charCodeAt(c) === 64) {
    var t = [];
    do (c++, t.push({ kind: `Directive`, name: h(), arguments: y(e) }));
    while (s.charCodeAt(c) === 64);
    return t;
  }
}
function x() {
  for (var e = 0; s.charCodeAt(c) === 91;) (e++, c++, p());
  var t = { kind: `NamedType`, name: h() };
  do
    if ((s.charCodeAt(c) === 33 && (c++, p(), (t = { kind: `NonNullType`, type: t })), e)) {
      if (s.charCodeAt(c++) !== 93) throw l(`NamedType`);
      (p(), (t = { kind: `ListType`, type: t }));
    }
  while (e--);
  return t;
}
function S() {
  if (s.charCodeAt(c++) !== 123) throw l(`SelectionSet`);
  return (p(), C());
}
function C() {
  var e = [];
  do
    if (s.charCodeAt(c) === 46) {
      if (s.charCodeAt(++c) !== 46 || s.charCodeAt(++c) !== 46) throw l(`SelectionSet`);
      switch ((c++, p(), s.charCodeAt(c))) {
        case 64:
          e.push({ kind: `InlineFragment`, typeCondition: void 0, directives: b(!1), selectionSet: S() });
          break;
        case 111:
          s.charCodeAt(c + 1) === 110
            ? ((c += 2),
              p(),
              e.push({
                kind: `InlineFragment`,
                typeCondition: { kind: `NamedType`, name: h() },
                directives: b(!1),
                selectionSet: S(),
              }))
            : e.push({ kind: `FragmentSpread`, name: h(), directives: b(!1) });
          break;
        case 123:
          (c++, p(), e.push({ kind: `InlineFragment`, typeCondition: void 0, directives: void 0, selectionSet: C() }));
          break;
        default:
          e.push({ kind: `FragmentSpread`, name: h(), directives: b(!1) });
      }
    } else {
      var t = h(),
        n = void 0;
      s.charCodeAt(c) === 58 && (c++, p(), (n = t), (t = h()));
      var r = y(!1),
        i = b(!1),
        a = void 0;
      (s.charCodeAt(c) === 123 && (c++, p(), (a = C())),
        e.push({ kind: `Field`, alias: n, name: t, arguments: r, directives: i, selectionSet: a }));
    }
  while (s.charCodeAt(c) !== 125);
  return (c++, p(), { kind: `SelectionSet`, selections: e });
}
function w() {
  if ((p(), s.charCodeAt(c) === 40)) {
    var e = [];
    (c++, p());
    do {
      var t = void 0;
      if ((s.charCodeAt(c) === 34 && (t = v(!0)), s.charCodeAt(c++) !== 36)) throw l(`Variable`);
      var n = h();
      if (s.charCodeAt(c++) !== 58) throw l(`VariableDefinition`);
      p();
      var r = x(),
        i = void 0;
      (s.charCodeAt(c) === 61 && (c++, p(), (i = v(!0))), p());
      var a = {
        kind: `VariableDefinition`,
        variable: { kind: `Variable`, name: n },
        type: r,
        defaultValue: i,
        directives: b(!0),
      };
      (t && (a.description = t), e.push(a));
    } while (s.charCodeAt(c) !== 41);
    return (c++, p(), e);
  }
}
function T(e) {
  var t = h();
  if (s.charCodeAt(c++) !== 111 || s.charCodeAt(c++) !== 110) throw l(`FragmentDefinition`);
  p();
  var n = {
    kind: `FragmentDefinition`,
    name: t,
    typeCondition: { kind: `NamedType`, name: h() },
    directives: b(!1),
    selectionSet: S(),
  };
  return (e && (n.description = e), n);
}
function E() {
  var e = [];
  do {
    var t = void 0;
    if ((s.charCodeAt(c) === 34 && (t = v(!0)), s.charCodeAt(c) === 123)) {
      if (t) throw l(`Document`);
      (c++,
        p(),
        e.push({
          kind: `OperationDefinition`,
          operation: `query`,
          name: void 0,
          variableDefinitions: void 0,
          directives: void 0,
          selectionSet: C(),
        }));
    } else {
      var n = m();
      switch (n) {
        case `fragment`:
          e.push(T(t));
          break;
        case `query`:
        case `mutation`:
        case `subscription`:
          var r,
            i = void 0;
          (r = s.charCodeAt(c)) !== 40 && r !== 64 && r !== 123 && (i = h());
          var a = {
            kind: `OperationDefinition`,
            operation: n,
            name: i,
            variableDefinitions: w(),
            directives: b(!1),
            selectionSet: S(),
          };
          (t && (a.description = t), e.push(a));
          break;
        default:
          throw l(`Document`);
      }
    }
  } while (c < s.length);
  return e;
}
function ee(e, t) {
  return (
    (s = e.body ? e.body : e),
    (c = 0),
    p(),
    t && t.noLocation
      ? { kind: `Document`, definitions: E() }
      : {
          kind: `Document`,
          definitions: E(),
          loc: {
            start: 0,
            end: s.length,
            startToken: void 0,
            endToken: void 0,
            source: { body: s, name: `graphql.web`, locationOffset: { line: 1, column: 1 } },
          },
        }
  );
}
function D(e, t, n) {
  for (var r = ``, i = 0; i < e.length; i++) (i && (r += t), (r += n(e[i])));
  return r;
}
function te(e) {
  return JSON.stringify(e);
}
function ne(e) {
  return (
    `"""
` +
    e.replace(/"""/g, `\\"""`) +
    `
"""`
  );
}
var O = `
`,
  k = {
    OperationDefinition(e) {
      var t = ``;
      (e.description &&
        (t +=
          k.StringValue(e.description) +
          `
`),
        (t += e.operation),
        e.name && (t += ` ` + e.name.value),
        e.variableDefinitions &&
          e.variableDefinitions.length &&
          (e.name || (t += ` `), (t += `(` + D(e.variableDefinitions, `, `, k.VariableDefinition) + `)`)),
        e.directives && e.directives.length && (t += ` ` + D(e.directives, ` `, k.Directive)));
      var n = k.SelectionSet(e.selectionSet);
      return t === `query` ? n : t + ` ` + n;
    },
    VariableDefinition(e) {
      var t = ``;
      return (
        e.description && (t += k.StringValue(e.description) + ` `),
        (t += k.Variable(e.variable) + `: ` + A(e.type)),
        e.defaultValue && (t += ` = ` + A(e.defaultValue)),
        e.directives && e.directives.length && (t += ` ` + D(e.directives, ` `, k.Directive)),
        t
      );
    },
    Field(e) {
      var t = e.alias ? e.alias.value + `: ` + e.name.value : e.name.value;
      if (e.arguments && e.arguments.length) {
        var n = D(e.arguments, `, `, k.Argument);
        t.length + n.length + 2 > 80
          ? (t += `(` + (O += `  `) + D(e.arguments, O, k.Argument) + (O = O.slice(0, -2)) + `)`)
          : (t += `(` + n + `)`);
      }
      return (
        e.directives && e.directives.length && (t += ` ` + D(e.directives, ` `, k.Directive)),
        e.selectionSet && e.selectionSet.selections.length && (t += ` ` + k.SelectionSet(e.selectionSet)),
        t
      );
    },
    StringValue(e) {
      return e.block ? ne(e.value).replace(/\n/g, O) : te(e.value);
    },
    BooleanValue: (e) => `` + e.value,
    NullValue: (e) => `null`,
    IntValue: (e) => e.value,
    FloatValue: (e) => e.value,
    EnumValue: (e) => e.value,
    Name: (e) => e.value,
    Variable: (e) => `$` + e.name.value,
    ListValue: (e) => `[` + D(e.values, `, `, A) + `]`,
    ObjectValue: (e) => `{` + D(e.fields, `, `, k.ObjectField) + `}`,
    ObjectField: (e) => e.name.value + `: ` + A(e.value),
    Document(e) {
      return !e.definitions || !e.definitions.length
        ? ``
        : D(
            e.definitions,
            `

`,
            A,
          );
    },
    SelectionSet: (e) => `{` + (O += `  `) + D(e.selections, O, A) + (O = O.slice(0, -2)) + `}`,
    Argument: (e) => e.name.value + `: ` + A(e.value),
    FragmentSpread(e) {
      var t = `...` + e.name.value;
      return (e.directives && e.directives.length && (t += ` ` + D(e.directives, ` `, k.Directive)), t);
    },
    InlineFragment(e) {
      var t = `...`;
      return (
        e.typeCondition && (t += ` on ` + e.typeCondition.name.value),
        e.directives && e.directives.length && (t += ` ` + D(e.directives, ` `, k.Directive)),
        (t += ` ` + k.SelectionSet(e.selectionSet))
      );
    },
    FragmentDefinition(e) {
      var t = ``;
      return (
        e.description &&
          (t +=
            k.StringValue(e.description) +
            `
`),
        (t += `fragment ` + e.name.value),
        (t += ` on ` + e.typeCondition.name.value),
        e.directives && e.directives.length && (t += ` ` + D(e.directives, ` `, k.Directive)),
        t + ` ` + k.SelectionSet(e.selectionSet)
      );
    },
    Directive(e) {
      var t = `@` + e.name.value;
      return (e.arguments && e.arguments.length && (t += `(` + D(e.arguments, `, `, k.Argument) + `)`), t);
    },
    NamedType: (e) => e.name.value,
    ListType: (e) => `[` + A(e.type) + `]`,
    NonNullType: (e) => A(e.type) + `!`,
  },
  A = (e) => k[e.kind](e);
function re(e) {
  return (
    (O = `
`),
    k[e.kind] ? k[e.kind](e) : ``
  );
}
function ie(e, t) {
  switch (e.kind) {
    case `NullValue`:
      return null;
    case `IntValue`:
      return parseInt(e.value, 10);
    case `FloatValue`:
      return parseFloat(e.value);
    case `StringValue`:
    case `EnumValue`:
    case `BooleanValue`:
      return e.value;
    case `ListValue`:
      for (var n = [], r = 0, i = e.values.length; r < i; r++) n.push(ie(e.values[r], t));
      return n;
    case `ObjectValue`:
      for (var a = Object.create(null), o = 0, s = e.fields.length; o < s; o++) {
        var c = e.fields[o];
        a[c.name.value] = ie(c.value, t);
      }
      return a;
    case `Variable`:
      return t && t[e.name.value];
  }
}
var ae = () => {},
  j = ae;
function M(e) {
  return { tag: 0, 0: e };
}
function oe(e) {
  return { tag: 1, 0: e };
}
var se = () => (typeof Symbol == `function` && Symbol.asyncIterator) || `@@asyncIterator`,
  ce = (e) => e;
function N(e) {
  return (t) => (n) => {
    var r = j;
    t((t) => {
      t === 0 ? n(0) : t.tag === 0 ? ((r = t[0]), n(t)) : e(t[0]) ? n(t) : r(0);
    });
  };
}
function le(e) {
  return (t) => (n) =>
    t((t) => {
      t === 0 || t.tag === 0 ? n(t) : n(oe(e(t[0])));
    });
}
function ue(e) {
  return (t) => (n) => {
    var r = [],
      i = j,
      a = !1,
      o = !1;
    (t((t) => {
      o ||
        (t === 0
          ? ((o = !0), r.length || n(0))
          : t.tag === 0
            ? (i = t[0])
            : ((a = !1),
              (function (e) {
                var t = j;
                e((e) => {
                  if (e === 0) {
                    if (r.length) {
                      var s = r.indexOf(t);
                      (s > -1 && (r = r.slice()).splice(s, 1), r.length || (o ? n(0) : a || ((a = !0), i(0))));
                    }
                  } else e.tag === 0 ? (r.push((t = e[0])), t(0)) : r.length && (n(e), t(0));
                });
              })(e(t[0])),
              a || ((a = !0), i(0))));
    }),
      n(
        M((e) => {
          if (e === 1) {
            o || ((o = !0), i(1));
            for (var t = 0, n = r, s = r.length; t < s; t++) n[t](1);
            r.length = 0;
          } else {
            !o && !a ? ((a = !0), i(0)) : (a = !1);
            for (var c = 0, l = r, u = r.length; c < u; c++) l[c](0);
          }
        }),
      ));
  };
}
function de(e) {
  return ue(ce)(e);
}
function fe(e) {
  return de(Te(e));
}
function pe(e) {
  return (t) => (n) => {
    var r = !1;
    t((t) => {
      if (!r) {
        if (t === 0) ((r = !0), n(0), e());
        else if (t.tag === 0) {
          var i = t[0];
          n(
            M((t) => {
              t === 1 ? ((r = !0), i(1), e()) : i(t);
            }),
          );
        } else n(t);
      }
    });
  };
}
function me(e) {
  return (t) => (n) => {
    var r = !1;
    t((t) => {
      if (!r) {
        if (t === 0) ((r = !0), n(0));
        else if (t.tag === 0) {
          var i = t[0];
          n(
            M((e) => {
              (e === 1 && (r = !0), i(e));
            }),
          );
        } else (e(t[0]), n(t));
      }
    });
  };
}
function he(e) {
  return (t) => (n) =>
    t((t) => {
      t === 0 ? n(0) : t.tag === 0 ? (n(t), e()) : n(t);
    });
}
function ge(e) {
  var t = [],
    n = j,
    r = !1;
  return (i) => {
    (t.push(i),
      t.length === 1 &&
        e((e) => {
          if (e === 0) {
            for (var i = 0, a = t, o = t.length; i < o; i++) a[i](0);
            t.length = 0;
          } else if (e.tag === 0) n = e[0];
          else {
            r = !1;
            for (var s = 0, c = t, l = t.length; s < l; s++) c[s](e);
          }
        }),
      i(
        M((e) => {
          if (e === 1) {
            var a = t.indexOf(i);
            (a > -1 && (t = t.slice()).splice(a, 1), t.length || n(1));
          } else r || ((r = !0), n(0));
        }),
      ));
  };
}
function _e(e) {
  return (t) => (n) => {
    var r = j,
      i = j,
      a = !1,
      o = !1,
      s = !1,
      c = !1;
    (t((t) => {
      c ||
        (t === 0
          ? ((c = !0), s || n(0))
          : t.tag === 0
            ? (r = t[0])
            : (s && (i(1), (i = j)),
              a ? (a = !1) : ((a = !0), r(0)),
              (function (e) {
                ((s = !0),
                  e((e) => {
                    s &&
                      (e === 0
                        ? ((s = !1), c ? n(0) : a || ((a = !0), r(0)))
                        : e.tag === 0
                          ? ((o = !1), (i = e[0])(0))
                          : (n(e), o ? (o = !1) : i(0)));
                  }));
              })(e(t[0]))));
    }),
      n(
        M((e) => {
          e === 1
            ? (c || ((c = !0), r(1)), s && ((s = !1), i(1)))
            : (!c && !a && ((a = !0), r(0)), s && !o && ((o = !0), i(0)));
        }),
      ));
  };
}
function ve(e) {
  return (t) => (n) => {
    var r = j,
      i = !1,
      a = 0;
    (t((t) => {
      i ||
        (t === 0
          ? ((i = !0), n(0))
          : t.tag === 0
            ? e <= 0
              ? ((i = !0), n(0), t[0](1))
              : (r = t[0])
            : a++ < e
              ? (n(t), !i && a >= e && ((i = !0), n(0), r(1)))
              : n(t));
    }),
      n(
        M((t) => {
          t === 1 && !i ? ((i = !0), r(1)) : t === 0 && !i && a < e && r(0);
        }),
      ));
  };
}
function ye(e) {
  return (t) => (n) => {
    var r = j,
      i = j,
      a = !1;
    (t((t) => {
      a ||
        (t === 0
          ? ((a = !0), i(1), n(0))
          : t.tag === 0
            ? ((r = t[0]),
              e((e) => {
                e === 0 || (e.tag === 0 ? (i = e[0])(0) : ((a = !0), i(1), r(1), n(0)));
              }))
            : n(t));
    }),
      n(
        M((e) => {
          e === 1 && !a ? ((a = !0), r(1), i(1)) : a || r(0);
        }),
      ));
  };
}
function be(e, t) {
  return (n) => (r) => {
    var i = j,
      a = !1;
    n((n) => {
      a ||
        (n === 0
          ? ((a = !0), r(0))
          : n.tag === 0
            ? ((i = n[0]), r(n))
            : e(n[0])
              ? r(n)
              : ((a = !0), t && r(n), r(0), i(1)));
    });
  };
}
function xe(e) {
  return (t) => (n) => {
    var r,
      i = !1,
      a = !1;
    t((t) => {
      if (!a) {
        if (t === 0) ((a = !0), r ? (i = !0) : n(0));
        else if (t.tag === 0) {
          var o = t[0];
          n(
            M((e) => {
              e === 1 && !a ? ((a = !0), (i = !1), r && clearTimeout(r), o(1)) : a || o(0);
            }),
          );
        } else
          (r && clearTimeout(r),
            (r = setTimeout(() => {
              ((r = void 0), n(t), i && n(0));
            }, e(t[0]))));
      }
    });
  };
}
function Se(e) {
  return (t) => e()(t);
}
function Ce(e) {
  return (t) => {
    var n = (e[se()] && e[se()]()) || e,
      r = !1,
      i = !1,
      a = !1,
      o;
    t(
      M(async (e) => {
        if (e === 1) ((r = !0), n.return && n.return());
        else if (i) a = !0;
        else {
          for (a = i = !0; a && !r;)
            if ((o = await n.next()).done) ((r = !0), n.return && (await n.return()), t(0));
            else
              try {
                ((a = !1), t(oe(o.value)));
              } catch (e) {
                if (n.throw) (r = !!(await n.throw(e)).done) && t(0);
                else throw e;
              }
          i = !1;
        }
      }),
    );
  };
}
function we(e) {
  return e[se()]
    ? Ce(e)
    : (t) => {
        var n = e[Symbol.iterator](),
          r = !1,
          i = !1,
          a = !1,
          o;
        t(
          M((e) => {
            if (e === 1) ((r = !0), n.return && n.return());
            else if (i) a = !0;
            else {
              for (a = i = !0; a && !r;)
                if ((o = n.next()).done) ((r = !0), n.return && n.return(), t(0));
                else
                  try {
                    ((a = !1), t(oe(o.value)));
                  } catch (e) {
                    if (n.throw) (r = !!n.throw(e).done) && t(0);
                    else throw e;
                  }
              i = !1;
            }
          }),
        );
      };
}
var Te = we;
function Ee(e) {
  return (t) => {
    var n = !1;
    t(
      M((r) => {
        r === 1 ? (n = !0) : n || ((n = !0), t(oe(e)), t(0));
      }),
    );
  };
}
function De(e) {
  return (t) => {
    var n = !1,
      r = e({
        next(e) {
          n || t(oe(e));
        },
        complete() {
          n || ((n = !0), t(0));
        },
      });
    t(
      M((e) => {
        e === 1 && !n && ((n = !0), r());
      }),
    );
  };
}
function Oe() {
  var e, t;
  return {
    source: ge(De((n) => ((e = n.next), (t = n.complete), ae))),
    next(t) {
      e && e(t);
    },
    complete() {
      t && t();
    },
  };
}
var ke = (e) => {
  var t = !1;
  e(
    M((n) => {
      n === 1 ? (t = !0) : t || ((t = !0), e(0));
    }),
  );
};
function P(e) {
  return (t) => {
    var n = j,
      r = !1;
    return (
      t((t) => {
        t === 0 ? (r = !0) : t.tag === 0 ? (n = t[0])(0) : r || (e(t[0]), n(0));
      }),
      {
        unsubscribe() {
          r || ((r = !0), n(1));
        },
      }
    );
  };
}
function Ae(e) {
  P((e) => {})(e);
}
function je(e) {
  return new Promise((t) => {
    var n = j,
      r;
    e((e) => {
      e === 0 ? Promise.resolve(r).then(t) : e.tag === 0 ? (n = e[0])(0) : ((r = e[0]), n(0));
    });
  });
}
var Me = (e) =>
    e && typeof e.message == `string` && (e.extensions || e.name === `GraphQLError`)
      ? e
      : typeof e == `object` && typeof e.message == `string`
        ? new o(e.message, e.nodes, e.source, e.positions, e.path, e, e.extensions || {})
        : new o(e),
  Ne = class extends Error {
    constructor(e) {
      var t = (e.graphQLErrors || []).map(Me),
        n = ((e, t) => {
          var n = ``;
          if (e) return `[Network] ${e.message}`;
          if (t)
            for (var r = 0, i = t.length; r < i; r++)
              (n &&
                (n += `
`),
                (n += `[GraphQL] ${t[r].message}`));
          return n;
        })(e.networkError, t);
      (super(n),
        (this.name = `CombinedError`),
        (this.message = n),
        (this.graphQLErrors = t),
        (this.networkError = e.networkError),
        (this.response = e.response));
    }
    toString() {
      return this.message;
    }
  },
  Pe = (e, t) => {
    for (var n = 0 | (t || 5381), r = 0, i = 0 | e.length; r < i; r++) n = (n << 5) + n + e.charCodeAt(r);
    return n;
  },
  F = new Set(),
  Fe = new WeakMap(),
  Ie = (e, t) => {
    if (e === null || F.has(e)) return `null`;
    if (typeof e != `object`) return JSON.stringify(e) || ``;
    if (e.toJSON) return Ie(e.toJSON(), t);
    if (Array.isArray(e)) {
      for (var n = `[`, r = 0, i = e.length; r < i; r++) (n.length > 1 && (n += `,`), (n += Ie(e[r], t) || `null`));
      return (n += `]`);
    }
    if (!t && ((ze !== Re && e instanceof ze) || (Be !== Re && e instanceof Be))) return `null`;
    var a = Object.keys(e).sort();
    if (!a.length && e.constructor && Object.getPrototypeOf(e).constructor !== Object.prototype.constructor) {
      var o = Fe.get(e) || Math.random().toString(36).slice(2);
      return (Fe.set(e, o), Ie({ __key: o }, t));
    }
    F.add(e);
    for (var s = `{`, c = 0, l = a.length; c < l; c++) {
      var u = Ie(e[a[c]], t);
      u && (s.length > 1 && (s += `,`), (s += Ie(a[c], t) + `:` + u));
    }
    return (F.delete(e), (s += `}`));
  },
  Le = (e, t, n) => {
    if (!(typeof n != `object` || !n || n.toJSON || F.has(n))) {
      if (Array.isArray(n)) for (var r = 0, i = n.length; r < i; r++) Le(e, `${t}.${r}`, n[r]);
      else if (n instanceof ze || n instanceof Be) e.set(t, n);
      else for (var a in (F.add(n), n)) Le(e, `${t}.${a}`, n[a]);
    }
  },
  I = (e, t) => (F.clear(), Ie(e, t || !1)),
  Re = class {},
  ze = typeof File < `u` ? File : Re,
  Be = typeof Blob < `u` ? Blob : Re,
  Ve = /("{3}[\s\S]*"{3}|"(?:\\.|[^"])*")/g,
  He = /(?:#[^\n\r]+)?(?:[\r\n]+|$)/g,
  Ue = (e, t) =>
    t % 2 == 0
      ? e.replace(
          He,
          `
`,
        )
      : e,
  We = (e) => e.split(Ve).map(Ue).join(``).trim(),
  Ge = new Map(),
  Ke = new Map(),
  qe = (e) => {
    var t;
    return (
      typeof e == `string`
        ? (t = We(e))
        : e.loc && Ke.get(e.__key) === e
          ? (t = e.loc.source.body)
          : ((t = Ge.get(e) || We(re(e))), Ge.set(e, t)),
      typeof e != `string` &&
        !e.loc &&
        (e.loc = { start: 0, end: t.length, source: { body: t, name: `gql`, locationOffset: { line: 1, column: 1 } } }),
      t
    );
  },
  Je = (e) => {
    var t;
    if (e.documentId) t = Pe(e.documentId);
    else if (((t = Pe(qe(e))), e.definitions)) {
      var n = Xe(e);
      n && (t = Pe(`\n# ${n}`, t));
    }
    return t;
  },
  Ye = (e) => {
    var t, n;
    return (
      typeof e == `string`
        ? ((t = Je(e)), (n = Ke.get(t) || ee(e, { noLocation: !0 })))
        : ((t = e.__key || Je(e)), (n = Ke.get(t) || e)),
      n.loc || qe(n),
      (n.__key = t),
      Ke.set(t, n),
      n
    );
  },
  L = (e, t, n) => {
    var r = t || {},
      i = Ye(e),
      a = I(r, !0),
      o = i.__key;
    return (a !== `{}` && (o = Pe(a, o)), { key: o, query: i, variables: r, extensions: n });
  },
  Xe = (e) => {
    for (var t = 0, n = e.definitions.length; t < n; t++) {
      var r = e.definitions[t];
      if (r.kind === a.OPERATION_DEFINITION) return r.name ? r.name.value : void 0;
    }
  },
  Ze = (e, t, n) => {
    var r = t.payload || t;
    if (!(`data` in r || (`errors` in r && Array.isArray(r.errors)))) throw Error(`No Content`);
    var i = e.kind === `subscription`;
    return {
      operation: e,
      data: r.data,
      error: Array.isArray(r.errors) ? new Ne({ graphQLErrors: r.errors, response: n }) : void 0,
      extensions: r.extensions ? { ...r.extensions } : void 0,
      hasNext: t.hasNext == null ? i : t.hasNext,
      stale: !1,
    };
  },
  Qe = (e, t) => {
    if (typeof e == `object` && e) {
      if (Array.isArray(e)) {
        e = [...e];
        for (var n = 0, r = t.length; n < r; n++) e[n] = Qe(e[n], t[n]);
        return e;
      }
      if (!e.constructor || e.constructor === Object) {
        for (var i in ((e = { ...e }), t)) e[i] = Qe(e[i], t[i]);
        return e;
      }
    }
    return t;
  },
  $e = (e, t, n, r) => {
    var i = e.error ? e.error.graphQLErrors : [],
      a = !!e.extensions || !!(t.payload || t).extensions,
      o = { ...e.extensions, ...(t.payload || t).extensions },
      s = t.incremental;
    `path` in t && (s = [t]);
    var c = { data: e.data };
    if (s)
      for (
        var l = function () {
            var e = s[u];
            (Array.isArray(e.errors) && i.push(...e.errors),
              e.extensions && (Object.assign(o, e.extensions), (a = !0)));
            var t = `data`,
              n = c,
              l = [];
            if (e.path) l = e.path;
            else if (r) {
              var d = r.find((t) => t.id === e.id);
              l = e.subPath ? [...d.path, ...e.subPath] : d.path;
            }
            for (var f = 0, p = l.length; f < p; t = l[f++]) n = n[t] = Array.isArray(n[t]) ? [...n[t]] : { ...n[t] };
            if (e.items)
              for (var m = +t >= 0 ? t : 0, h = 0, g = e.items.length; h < g; h++) n[m + h] = Qe(n[m + h], e.items[h]);
            else e.data !== void 0 && (n[t] = Qe(n[t], e.data));
          },
          u = 0,
          d = s.length;
        u < d;
        u++
      )
        l();
    else ((c.data = (t.payload || t).data || e.data), (i = t.errors || (t.payload && t.payload.errors) || i));
    return {
      operation: e.operation,
      data: c.data,
      error: i.length ? new Ne({ graphQLErrors: i, response: n }) : void 0,
      extensions: a ? o : void 0,
      hasNext: t.hasNext == null ? e.hasNext : t.hasNext,
      stale: !1,
    };
  },
  et = (e, t, n) => ({
    operation: e,
    data: void 0,
    error: new Ne({ networkError: t, response: n }),
    extensions: void 0,
    hasNext: !1,
    stale: !1,
  });
function tt(e) {
  var t = {
    query: void 0,
    documentId: void 0,
    operationName: Xe(e.query),
    variables: e.variables || void 0,
    extensions: e.extensions,
  };
  return (
    `documentId` in e.query && e.query.documentId && (!e.query.definitions || !e.query.definitions.length)
      ? (t.documentId = e.query.documentId)
      : (e.extensions && e.extensions.persistedQuery && !e.extensions.persistedQuery.miss) || (t.query = qe(e.query)),
    t
  );
}
var nt = (e, t) => {
    var n = e.kind === `query` && e.context.preferGetMethod;
    if (!n || !t) return e.context.url;
    var r = rt(e.context.url);
    for (var i in t) {
      var a = t[i];
      a && r[1].set(i, typeof a == `object` ? I(a) : a);
    }
    var o = r.join(`?`);
    return o.length > 2047 && n !== `force` ? ((e.context.preferGetMethod = !1), e.context.url) : o;
  },
  rt = (e) => {
    var t = e.indexOf(`?`);
    return t > -1 ? [e.slice(0, t), new URLSearchParams(e.slice(t + 1))] : [e, new URLSearchParams()];
  },
  it = (e, t) => {
    if (t && !(e.kind === `query` && e.context.preferGetMethod)) {
      var n = I(t),
        r = ((e) => {
          var t = new Map();
          return ((ze !== Re || Be !== Re) && (F.clear(), Le(t, `variables`, e)), t);
        })(t.variables);
      if (r.size) {
        var i = new FormData();
        (i.append(`operations`, n), i.append(`map`, I({ ...[...r.keys()].map((e) => [e]) })));
        var a = 0;
        for (var o of r.values()) i.append(`` + a++, o);
        return i;
      }
      return n;
    }
  },
  at = (e, t) => {
    var n = {
        accept:
          e.kind === `subscription`
            ? `text/event-stream, multipart/mixed`
            : `application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed`,
      },
      r = (typeof e.context.fetchOptions == `function` ? e.context.fetchOptions() : e.context.fetchOptions) || {};
    if (r.headers) {
      if (((e) => `has` in e && !Object.keys(e).length)(r.headers))
        r.headers.forEach((e, t) => {
          n[t] = e;
        });
      else if (Array.isArray(r.headers))
        r.headers.forEach((e, t) => {
          Array.isArray(e) ? (n[e[0]] ? (n[e[0]] = `${n[e[0]]},${e[1]}`) : (n[e[0]] = e[1])) : (n[t] = e);
        });
      else for (var i in r.headers) n[i.toLowerCase()] = r.headers[i];
    }
    var a = it(e, t);
    return (
      typeof a == `string` && !n[`content-type`] && (n[`content-type`] = `application/json`),
      { ...r, method: a ? `POST` : `GET`, body: a, headers: n }
    );
  },
  ot = /boundary="?([^=";]+)"?/i,
  st = /data: ?([^\n]+)/;
async function* ct(e) {
  if (e.body[Symbol.asyncIterator]) for await (var t of e.body) yield t;
  else {
    var n = e.body.getReader(),
      r;
    try {
      for (; !(r = await n.read()).done;) yield r.value;
    } finally {
      n.cancel();
    }
  }
}
async function* lt(e, t) {
  var n = typeof TextDecoder < `u` ? new TextDecoder() : null,
    r = ``,
    i;
  for await (var a of e)
    for (r += a.constructor.name === `Buffer` ? a.toString() : n.decode(a, { stream: !0 }); (i = r.indexOf(t)) > -1;)
      (yield r.slice(0, i), (r = r.slice(i + t.length)));
}
async function* ut(e, t, n) {
  var r = !0,
    i = null,
    a;
  try {
    yield await Promise.resolve();
    var o = (a = await (e.context.fetch || fetch)(t, n)).headers.get(`Content-Type`) || ``,
      s = /multipart\/mixed/i.test(o)
        ? (async function* (e, t) {
            var n = e.match(ot),
              r = `--` + (n ? n[1] : `-`),
              i = !0,
              a;
            for await (var o of lt(
              ct(t),
              `\r
` + r,
            )) {
              if (i) {
                i = !1;
                var s = o.indexOf(r);
                if (s > -1) o = o.slice(s + r.length);
                else continue;
              }
              try {
                yield (a = JSON.parse(
                  o.slice(
                    o.indexOf(`\r
\r
`) + 4,
                  ),
                ));
              } catch (e) {
                if (!a) throw e;
              }
              if (a && !1 === a.hasNext) break;
            }
            a && !1 !== a.hasNext && (yield { hasNext: !1 });
          })(o, a)
        : /text\/event-stream/i.test(o)
          ? (async function* (e) {
              var t;
              for await (var n of lt(
                ct(e),
                `

`,
              )) {
                var r = n.match(st);
                if (r) {
                  var i = r[1];
                  try {
                    yield (t = JSON.parse(i));
                  } catch (e) {
                    if (!t) throw e;
                  }
                  if (t && !1 === t.hasNext) break;
                }
              }
              t && !1 !== t.hasNext && (yield { hasNext: !1 });
            })(a)
          : /text\//i.test(o)
            ? (async function* (e) {
                var t = await e.text();
                try {
                  yield JSON.parse(t);
                } catch {
                  throw Error(t);
                }
              })(a)
            : (async function* (e) {
                yield JSON.parse(await e.text());
              })(a),
      c;
    for await (var l of s)
      (l.pending && !i ? (c = l.pending) : l.pending && (c = [...c, ...l.pending]),
        (i = i ? $e(i, l, a, c) : Ze(e, l, a)),
        (r = !1),
        yield i,
        (r = !0));
    i || (yield (i = Ze(e, {}, a)));
  } catch (t) {
    if (!r) throw t;
    yield et(e, a && (a.status < 200 || a.status >= 300) && a.statusText ? Error(a.statusText) : t, a);
  }
}
function dt(e, t, n) {
  var r;
  return (
    typeof AbortController < `u` && (n.signal = (r = new AbortController()).signal),
    pe(() => {
      r && r.abort();
    })(N((e) => !!e)(Ce(ut(e, t, n))))
  );
}
var ft = (e) => {
    if (`definitions` in e) {
      for (var t = [], n = 0, r = e.definitions.length; n < r; n++) {
        var i = ft(e.definitions[n]);
        t.push(i);
      }
      return { ...e, definitions: t };
    }
    if (`directives` in e && e.directives && e.directives.length) {
      for (var o = [], s = {}, c = 0, l = e.directives.length; c < l; c++) {
        var u = e.directives[c],
          d = u.name.value;
        (d[0] === `_` ? (d = d.slice(1)) : o.push(u), (s[d] = u));
      }
      e = { ...e, directives: o, _directives: s };
    }
    if (`selectionSet` in e) {
      var f = [],
        p = e.kind === a.OPERATION_DEFINITION;
      if (e.selectionSet) {
        for (var m = 0, h = e.selectionSet.selections.length; m < h; m++) {
          var g = e.selectionSet.selections[m];
          p ||= g.kind === a.FIELD && g.name.value === `__typename` && !g.alias;
          var _ = ft(g);
          f.push(_);
        }
        return (
          p || f.push({ kind: a.FIELD, name: { kind: a.NAME, value: `__typename` }, _generated: !0 }),
          { ...e, selectionSet: { ...e.selectionSet, selections: f } }
        );
      }
    }
    return e;
  },
  pt = new Map(),
  mt = (e) => {
    var t = Ye(e),
      n = pt.get(t.__key);
    return (
      n || (pt.set(t.__key, (n = ft(t))), Object.defineProperty(n, '__key', { value: t.__key, enumerable: !1 })), n
    );
  };
function ht(e) {
  var t = (t) => e(t);
  return (
    (t.toPromise = () => je(ve(1)(N((e) => !e.stale && !e.hasNext)(t)))),
    (t.then = (e, n) => t.toPromise().then(e, n)),
    (t.subscribe = (e) => P(e)(t)),
    t
  );
}
function gt(e, t, n) {
  return { ...t, kind: e, context: t.context ? { ...t.context, ...n } : n || t.context };
}
var _t = () => {},
  vt =
    ({ forwardSubscription: e, enableAllOperations: t, isSubscriptionOperation: n }) =>
    ({ client: r, forward: i }) => {
      var a = n || ((e) => e.kind === `subscription` || (!!t && (e.kind === `query` || e.kind === `mutation`)));
      return (t) =>
        fe([
          ue((n) => {
            var { key: i } = n;
            return ye(N((e) => e.kind === `teardown` && e.key === i)(t))(
              ((t) => {
                var n = e(tt(t), t);
                return De((e) => {
                  var i = !1,
                    a,
                    o;
                  function s(n) {
                    e.next((o = o ? $e(o, n) : Ze(t, n)));
                  }
                  return (
                    Promise.resolve().then(() => {
                      i ||
                        (a = n.subscribe({
                          next: s,
                          error(n) {
                            (Array.isArray(n) ? s({ errors: n }) : e.next(et(t, n)), e.complete());
                          },
                          complete() {
                            i ||
                              ((i = !0),
                              o && o.hasNext
                                ? s({ hasNext: !1 })
                                : t.kind === `subscription` && r.reexecuteOperation(gt(`teardown`, t, t.context)),
                              e.complete());
                          },
                        }));
                    }),
                    () => {
                      ((i = !0), a && a.unsubscribe());
                    }
                  );
                });
              })(n),
            );
          })(N((e) => e.kind !== `teardown` && a(e))(t)),
          i(N((e) => e.kind === `teardown` || !a(e))(t)),
        ]);
    },
  yt =
    ({ forward: e, dispatchDebug: t }) =>
    (t) =>
      fe([
        ue((e) => {
          var n = tt(e),
            r = nt(e, n),
            i = at(e, n);
          return ye(N((t) => t.kind === `teardown` && t.key === e.key)(t))(dt(e, r, i));
        })(N((e) => e.kind !== `teardown` && (e.kind !== `subscription` || !!e.context.fetchSubscriptions))(t)),
        e(N((e) => e.kind === `teardown` || (e.kind === `subscription` && !e.context.fetchSubscriptions))(t)),
      ]),
  bt =
    (e) =>
    ({ client: t, forward: n, dispatchDebug: r }) =>
      e.reduceRight(
        (e, n) =>
          n({
            client: t,
            forward(t) {
              return ge(e(ge(t)));
            },
            dispatchDebug(e) {},
          }),
        n,
      ),
  xt =
    ({ dispatchDebug: e }) =>
    (e) =>
      N((e) => !1)(e),
  St = function e(t) {
    var n = 0,
      r = new Map(),
      i = new Map(),
      a = new Set(),
      o = [],
      s = {
        url: t.url,
        fetchSubscriptions: t.fetchSubscriptions,
        fetchOptions: t.fetchOptions,
        fetch: t.fetch,
        preferGetMethod: t.preferGetMethod == null ? `within-url-limit` : t.preferGetMethod,
        requestPolicy: t.requestPolicy || `cache-first`,
      },
      c = Oe();
    function l(e) {
      (e.kind !== `mutation` && e.kind !== `teardown` && a.has(e.key)) ||
        (e.kind === `teardown` ? a.delete(e.key) : e.kind !== `mutation` && a.add(e.key), c.next(e));
    }
    var u = !1;
    function d(e) {
      if ((e && l(e), !u)) {
        for (u = !0; u && (e = o.shift());) l(e);
        u = !1;
      }
    }
    var f = (e) => {
        var t = ye(N((t) => t.kind === `teardown` && t.key === e.key)(c.source))(
          N(
            (t) =>
              t.operation.kind === e.kind &&
              t.operation.key === e.key &&
              (!t.operation.context._instance || t.operation.context._instance === e.context._instance),
          )(g),
        );
        return (
          (t =
            e.kind === `query`
              ? _e((t) => {
                  var n = Ee(t);
                  return t.stale || t.hasNext
                    ? n
                    : fe([n, le(() => ((t.stale = !0), t))(ve(1)(N((t) => t.key === e.key)(c.source)))]);
                })(t)
              : be((e) => !!e.hasNext, !0)(t)),
          (t =
            e.kind === `mutation`
              ? he(() => {
                  l(e);
                })(t)
              : pe(() => {
                  (a.delete(e.key), r.delete(e.key), i.delete(e.key), (u = !1));
                  for (var t = o.length - 1; t >= 0; t--) o[t].key === e.key && o.splice(t, 1);
                  l(gt(`teardown`, e, e.context));
                })(
                  me((t) => {
                    if (t.stale) {
                      if (!t.hasNext) a.delete(e.key);
                      else
                        for (var n = 0; n < o.length; n++) {
                          var i = o[n];
                          if (i.key === t.operation.key) {
                            a.delete(i.key);
                            break;
                          }
                        }
                    } else t.hasNext || a.delete(e.key);
                    r.set(e.key, t);
                  })(t),
                )),
          ge(t)
        );
      },
      p = this instanceof e ? this : Object.create(e.prototype),
      m = Object.assign(p, {
        suspense: !!t.suspense,
        operations$: c.source,
        reexecuteOperation(e) {
          if (e.kind === `teardown`) d(e);
          else if (e.kind === `mutation`) (o.push(e), Promise.resolve().then(d));
          else if (i.has(e.key)) {
            for (var t = !1, n = 0; n < o.length; n++) o[n].key === e.key && ((o[n] = e), (t = !0));
            t || (a.has(e.key) && e.context.requestPolicy !== `network-only`)
              ? (a.delete(e.key), Promise.resolve().then(d))
              : (o.push(e), Promise.resolve().then(d));
          }
        },
        createRequestOperation(e, t, r) {
          return (
            (r ||= {}),
            gt(e, t, {
              _instance: e === `mutation` ? (n = (n + 1) | 0) : void 0,
              ...s,
              ...r,
              requestPolicy: r.requestPolicy || s.requestPolicy,
              suspense: r.suspense || (!1 !== r.suspense && m.suspense),
            })
          );
        },
        executeRequestOperation(e) {
          return e.kind === `mutation`
            ? ht(f(e))
            : ht(
                Se(() => {
                  var t = i.get(e.key);
                  (t || i.set(e.key, (t = f(e))),
                    (t = he(() => {
                      d(e);
                    })(t)));
                  var n = r.get(e.key);
                  return e.kind === `query` && n && (n.stale || n.hasNext)
                    ? _e(Ee)(fe([t, N((t) => t === r.get(e.key))(Ee(n))]))
                    : t;
                }),
              );
        },
        executeQuery(e, t) {
          var n = m.createRequestOperation(`query`, e, t);
          return m.executeRequestOperation(n);
        },
        executeSubscription(e, t) {
          var n = m.createRequestOperation(`subscription`, e, t);
          return m.executeRequestOperation(n);
        },
        executeMutation(e, t) {
          var n = m.createRequestOperation(`mutation`, e, t);
          return m.executeRequestOperation(n);
        },
        readQuery(e, t, n) {
          var r = null;
          return (
            P((e) => {
              r = e;
            })(m.query(e, t, n)).unsubscribe(),
            r
          );
        },
        query: (e, t, n) => m.executeQuery(L(e, t), n),
        subscription: (e, t, n) => m.executeSubscription(L(e, t), n),
        mutation: (e, t, n) => m.executeMutation(L(e, t), n),
      }),
      h = _t,
      g = ge(bt(t.exchanges)({ client: m, dispatchDebug: h, forward: xt({ dispatchDebug: h }) })(c.source));
    return (Ae(g), m);
  },
  Ct = i.createContext({}),
  wt = Ct.Provider;
(Ct.Consumer, (Ct.displayName = `UrqlContext`));
var Tt = () => i.useContext(Ct),
  Et = { fetching: !1, stale: !1, hasNext: !1, error: void 0, data: void 0, extensions: void 0, operation: void 0 },
  Dt = (e, t) => e === t || !(!e || !t || e.key !== t.key),
  Ot = (e, t) => {
    var n = {
      ...e,
      ...t,
      data: t.data !== void 0 || t.error ? t.data : e.data,
      fetching: !!t.fetching,
      stale: !!t.stale,
      error: t.fetching ? e.error : t.error,
    };
    return ((e, t) => {
      for (var n in e) if (!(n in t)) return !0;
      for (var r in t) if (r === `operation` ? !Dt(e[r], t[r]) : e[r] !== t[r]) return !0;
      return !1;
    })(e, n)
      ? n
      : e;
  },
  kt = (e, t) => {
    for (var n = 0, r = t.length; n < r; n++) if (e[n] !== t[n]) return !0;
    return !1;
  },
  At = !1;
function R(e, t) {
  if (!At || t === void 0)
    try {
      return ((At = !0), e(t));
    } finally {
      At = !1;
    }
  else Promise.resolve(t).then(e);
}
function jt(e) {
  var t = i.useRef(!0),
    n = Tt(),
    [r, a] = i.useState(Et),
    o = i.useCallback(
      (r, i) => (
        R(a, { ...Et, fetching: !0 }),
        je(
          ve(1)(
            N((e) => !e.hasNext)(
              me((e) => {
                t.current &&
                  R(a, {
                    fetching: !1,
                    stale: e.stale,
                    data: e.data,
                    error: e.error,
                    extensions: e.extensions,
                    operation: e.operation,
                    hasNext: e.hasNext,
                  });
              })(n.executeMutation(L(e, r), i || {})),
            ),
          ),
        )
      ),
      [n, e, a],
    );
  return (
    i.useEffect(
      () => (
        (t.current = !0),
        () => {
          t.current = !1;
        }
      ),
      [],
    ),
    [r, o]
  );
}
function Mt(e, t) {
  var n = i.useRef(void 0);
  return i.useMemo(() => {
    var r = L(e, t);
    return n.current !== void 0 && n.current.key === r.key ? n.current : ((n.current = r), r);
  }, [e, t]);
}
var Nt = (e) => {
    if (!e._react) {
      var t = new Set(),
        n = new Map();
      (e.operations$ &&
        P((e) => {
          e.kind === `teardown` && t.has(e.key) && (t.delete(e.key), n.delete(e.key));
        })(e.operations$),
        (e._react = {
          get: (e) => n.get(e),
          set(e, r) {
            (t.delete(e), n.set(e, r));
          },
          clear(e) {
            (t.delete(e), n.delete(e));
          },
          dispose(e) {
            t.add(e);
          },
        }));
    }
    return e._react;
  },
  Pt = (e, t) => (t && t.suspense !== void 0 ? !!t.suspense : e.suspense);
function Ft(e) {
  var t = Tt(),
    n = Nt(t),
    r = Pt(t, e.context),
    a = Mt(e.query, e.variables),
    o = i.useMemo(() => {
      if (e.pause) return null;
      var i = t.executeQuery(a, { requestPolicy: e.requestPolicy, ...e.context });
      return r
        ? me((e) => {
            n.set(a.key, e);
          })(i)
        : i;
    }, [n, t, a, r, e.pause, e.requestPolicy, e.context]),
    s = i.useCallback(
      (e, t) => {
        if (!e) return { fetching: !1 };
        var r = n.get(a.key);
        if (!r) {
          var i,
            o,
            s = P((e) => {
              ((r = e), i && i(r));
            })(
              pe(() => {
                o && !r && (n.get(a.key) === o && n.clear(a.key), i && i(void 0));
              })(be(() => (t && !i) || !r || (`hasNext` in r && r.hasNext))(e)),
            );
          if (r == null && t)
            throw (
              (o = new Promise((e) => {
                i = e;
              })),
              n.set(a.key, o),
              o
            );
          s.unsubscribe();
        } else if (t && r != null && `then` in r) {
          var c = r,
            l = () => {
              n.get(a.key) === c && n.clear(a.key);
            };
          throw (c.then(l, l), r);
        }
        if (t && r != null && !(`then` in r) && r.error) {
          var u = r;
          queueMicrotask(() => {
            n.get(a.key) === u && n.clear(a.key);
          });
        }
        return r || { fetching: !0 };
      },
      [n, a],
    ),
    c = [t, a, e.requestPolicy, e.context, e.pause],
    [l, u] = i.useState(() => [
      o,
      Ot(
        Et,
        R(() => s(o, r)),
      ),
      c,
    ]),
    d = l[1];
  (o !== l[0] &&
    kt(l[2], c) &&
    u([
      o,
      (d = Ot(
        l[1],
        R(() => s(o, r)),
      )),
      c,
    ]),
    i.useEffect(() => {
      var e = l[0],
        t = l[2][1],
        r = !1,
        i = (e) => {
          ((r = !0),
            R(u, (t) => {
              var n = Ot(t[1], e);
              return t[1] === n ? t : [t[0], n, t[2]];
            }));
        };
      if (e) {
        var a = P(i)(
          pe(() => {
            i({ fetching: !1 });
          })(e),
        );
        return (
          r || i({ fetching: !0 }),
          () => {
            (n.dispose(t.key), a.unsubscribe());
          }
        );
      }
      i({ fetching: !1 });
    }, [n, l[0], l[2][1]]));
  var f = i.useCallback(
    (i) => {
      var o = { requestPolicy: e.requestPolicy, ...e.context, ...i };
      R(u, (e) => [
        r
          ? me((e) => {
              n.set(a.key, e);
            })(t.executeQuery(a, o))
          : t.executeQuery(a, o),
        e[1],
        c,
      ]);
    },
    [t, n, a, r, e.requestPolicy, e.context, e.pause],
  );
  return [d, f];
}
function It(e, t) {
  var n = Tt(),
    r = Mt(e.query, e.variables),
    a = i.useRef(t);
  a.current = t;
  var o = i.useMemo(() => (e.pause ? null : n.executeSubscription(r, e.context)), [n, r, e.pause, e.context]),
    s = [n, r, e.context, e.pause],
    [c, l] = i.useState(() => [o, { ...Et, fetching: !!o }, s]),
    u = c[1];
  (o !== c[0] && kt(c[2], s) && l([o, (u = Ot(c[1], { fetching: !!o })), s]),
    i.useEffect(() => {
      var e = (e) => {
        R(l, (t) => {
          var n = Ot(t[1], e);
          return t[1] === n
            ? t
            : (a.current && n.data != null && t[1].data !== n.data && (n.data = a.current(t[1].data, n.data)),
              [t[0], n, t[2]]);
        });
      };
      if (c[0])
        return P(e)(
          pe(() => {
            e({ fetching: !!o });
          })(c[0]),
        ).unsubscribe;
      e({ fetching: !1 });
    }, [c[0]]));
  var d = i.useCallback(
    (t) => {
      var i = n.executeSubscription(r, { ...e.context, ...t });
      R(l, (e) => [i, e[1], s]);
    },
    [n, r, e.context, e.pause],
  );
  return [u, d];
}
function Lt(e) {
  try {
    let t = (e.split(`.`)[1] ?? ``).replaceAll(`-`, `+`).replaceAll(`_`, `/`),
      { sub: n, cadre_id: r } = JSON.parse(atob(t));
    return n ?? r ?? e;
  } catch {
    return e;
  }
}
var Rt = `
https://bit.ly/2XbVrpR#`;
function zt(e, t, n) {
  if (!e) {
    var r =
        t ||
        `Minfied Error #` +
          n +
          `
`,
      i = Error(r + Rt + n);
    throw ((i.name = `Graphcache Error`), i);
  }
}
var Bt = {},
  Vt = (e) => e._directives || Bt,
  z = (e) => e.name.value,
  Ht = (e) => e.typeCondition.name.value,
  Ut = (e) => (e.alias ? e.alias.value : e.name.value),
  Wt = [],
  B = (e) => (e.selectionSet ? e.selectionSet.selections : Wt),
  Gt = (e) => (e.typeCondition ? e.typeCondition.name.value : null),
  Kt = (e, t) => {
    var n = null;
    if (e.arguments)
      for (var r = 0, i = e.arguments.length; r < i; r++) {
        var a = e.arguments[r],
          o = ie(a.value, t);
        o != null && ((n ||= {}), (n[z(a)] = o));
      }
    return n;
  },
  qt = (e, t) => {
    if (t && e.variableDefinitions) {
      for (var n = {}, r = 0, i = e.variableDefinitions.length; r < i; r++) {
        var a = z(e.variableDefinitions[r].variable);
        n[a] = t[a];
      }
      return n;
    }
  },
  Jt = (e, t) => {
    var n = {};
    if (!t) return n;
    if (e.variableDefinitions)
      for (var r = 0, i = e.variableDefinitions.length; r < i; r++) {
        var a = e.variableDefinitions[r],
          o = z(a.variable);
        n[o] = t[o] === void 0 && a.defaultValue ? ie(a.defaultValue, t) : t[o];
      }
    for (var s in t) s in n || (n[s] = t[s]);
    return n;
  };
function Yt(e) {
  for (var t = 0; t < e.definitions.length; t++)
    if (e.definitions[t].kind === a.OPERATION_DEFINITION) return e.definitions[t];
  zt(!1, ``, 1);
}
var Xt = (e) => {
    for (var t = {}, n = 0; n < e.definitions.length; n++) {
      var r = e.definitions[n];
      r.kind === a.FRAGMENT_DEFINITION && (t[z(r)] = r);
    }
    return t;
  },
  Zt = (e, t) => {
    var n = Vt(e);
    if (n.include || n.skip)
      for (var r in n) {
        var i = n[r];
        if (i && (r === `include` || r === `skip`) && i.arguments && i.arguments[0] && z(i.arguments[0]) === `if`) {
          var a = ie(i.arguments[0].value, t);
          return r === `include` ? !!a : !a;
        }
      }
    return !0;
  },
  Qt = (e, t) => {
    var { defer: n } = Vt(e);
    if (n) {
      for (var r of n.arguments || []) if (z(r) === `if`) return !!ie(r.value, t);
      return !0;
    }
    return !1;
  },
  $t = (e) => {
    var { optional: t, required: n } = Vt(e);
    if (n) return !1;
    if (t) return !0;
  },
  en = `__`,
  tn = (e, t, n, r) => {
    var i = an(e, t, n, r);
    return !!i && i.type.kind !== `NON_NULL`;
  },
  nn = (e, t, n, r) => {
    var i = an(e, t, n, r);
    if (!i) return !1;
    var a = i.type.kind === `NON_NULL` ? i.type.ofType : i.type;
    return a.kind === `LIST` && a.ofType.kind !== `NON_NULL`;
  },
  rn = (e, t, n) => {
    if (!n) return !1;
    var r = Gt(t);
    return !r || n === r
      ? !0
      : e.types.has(r) && e.types.get(r).kind === `OBJECT`
        ? r === n
        : ((function (e, t) {
            zt(e.types.has(t) && (e.types.get(t).kind === `INTERFACE` || e.types.get(t).kind === `UNION`), ``, 5);
          })(e, r),
          on(e, n),
          e.isSubType(r, n));
  },
  an = (e, t, n, r) => {
    if (n.indexOf(en) !== 0 && t.indexOf(en) !== 0) return (on(e, t), e.types.get(t).fields()[n]);
  };
function on(e, t) {
  zt(e.types.has(t) && e.types.get(t).kind === `OBJECT`, ``, 3);
}
var V = (e, t) => (t ? `${e}(${I(t)})` : e),
  sn = (e, t) => `${e}.${t}`,
  cn = (e) => {
    var t = e.indexOf(`(`);
    return t > -1
      ? { fieldKey: e, fieldName: e.slice(0, t), arguments: JSON.parse(e.slice(t + 1, -1)) }
      : { fieldKey: e, fieldName: e, arguments: null };
  },
  ln = (e) => {
    var t = e.indexOf(`.`);
    return { entityKey: e.slice(0, t).replace(/%2e/g, `.`), fieldKey: e.slice(t + 1) };
  },
  un = null,
  dn = null,
  H = null,
  U = null,
  W = null,
  G = null,
  fn = !1,
  K = !1;
function q(e, t) {
  var n;
  if (e) {
    if (un.has(e)) return e;
    n = dn.get(e);
  }
  return ((n ??= t ? [] : {}), e && dn.set(e, n), un.add(n), n);
}
var pn = (e) => !!e && un.has(e),
  J = (e, t, n, r, i) => {
    ((un = new WeakSet()),
      (dn = new WeakMap()),
      (W = e),
      (H = t),
      (G = new Set()),
      (K = !!r),
      (fn = !!i),
      n
        ? W === `read`
          ? (U = n)
          : r || t.hydrating || t.optimisticOrder.length > 1
            ? (!r && !t.commutativeKeys.has(n)
                ? jn(t, n)
                : r &&
                  (t.optimisticOrder.indexOf(n) !== -1 &&
                    !t.commutativeKeys.has(n) &&
                    t.optimisticOrder.splice(t.optimisticOrder.indexOf(n), 1),
                  t.commutativeKeys.delete(n)),
              (U = n),
              Mn(t, n))
            : ((U = null), Pn(t, n))
        : (U = null));
  },
  mn = () => {
    var e = H,
      t = U;
    if (((K = !1), (U = null), !e.hydrating && t && e.optimisticOrder.indexOf(t) > -1))
      for (
        var n = e.optimisticOrder.length;
        --n >= 0 && e.dirtyKeys.has(e.optimisticOrder[n]) && e.commutativeKeys.has(e.optimisticOrder[n]);
      )
        Fn(e.optimisticOrder[n]);
    ((un = null),
      (dn = null),
      (W = null),
      (H = null),
      (G = null),
      e.defer ||
        (!e.storage && e.optimisticOrder.length) ||
        ((e.defer = !0),
        setTimeout(() => {
          (J(`read`, e, null), Cn(), Ln(), mn(), (e.defer = !1));
        })));
  },
  hn = (e, t, n) => {
    (t && !n && e.deferredKeys.delete(t), J(`write`, e, t, n), mn());
  },
  gn = new Set(),
  _n = (e, t, n, r) => {
    var i = U ? e.optimistic.get(U) : e.base,
      a = i.get(t);
    (a === void 0 && i.set(t, (a = Object.create(null))), r === void 0 && !U ? delete a[n] : (a[n] = r));
  },
  vn = (e, t, n) => {
    for (
      var r, i = !K && W === `read` && U && H.commutativeKeys.has(U), a = 0, o = H.optimisticOrder.length;
      a < o;
      a++
    ) {
      var s = H.optimisticOrder[a],
        c = e.optimistic.get(s);
      if (
        ((i &&= s !== U),
        c &&
          (!i || !H.commutativeKeys.has(s)) &&
          (!K || W === `write` || H.commutativeKeys.has(s)) &&
          (r = c.get(t)) !== void 0 &&
          n in r)
      )
        return r[n];
    }
    return (r = e.base.get(t)) === void 0 ? void 0 : r[n];
  };
function yn(e) {
  return H.refCount.get(e) || 0;
}
var bn = (e, t) => {
    if (Array.isArray(e)) for (var n = 0, r = e.length; n < r; n++) bn(e[n], t);
    else
      typeof e == `string` &&
        ((e, t) => {
          var n = yn(e),
            r = n + t > 0 ? n + t : 0;
          (H.refCount.set(e, r), r ? !n && r && H.gc.delete(e) : H.gc.add(e));
        })(e, t);
  },
  xn = (e, t, n) => {
    if (n !== void 0) for (var r in n) t.has(r) || (e.push(cn(r)), t.add(r));
  },
  Sn = (e, t, n, r) => {
    xn(e, t, r.base.get(n));
    for (var i = 0, a = H.optimisticOrder.length; i < a; i++) {
      var o = r.optimistic.get(H.optimisticOrder[i]);
      o !== void 0 && xn(e, t, o.get(n));
    }
  },
  Cn = () => {
    if (!H.optimisticOrder.length) {
      for (var e of H.gc.keys())
        if ((H.gc.delete(e), !(yn(e) > 0))) {
          var t = H.records.base.get(e);
          (H.refCount.delete(e), H.records.base.delete(e));
          var n = t && t.__typename;
          if (n) {
            var r = H.types.get(n);
            r && r.delete(e);
          }
          var i = H.links.base.get(e);
          if (i) for (var a in (H.links.base.delete(e), i)) bn(i[a], -1);
        }
    }
  },
  wn = (e, t) => {
    e === H.queryRootKey ? t !== void 0 && t !== `__typename` && G.add(sn(e, t)) : G.add(e);
  },
  Tn = (e, t) => {
    !K && H.storage && H.persist.add(((e, t) => `${e.replace(/\./g, `%2e`)}.${t}`)(e, t));
  },
  Y = (e, t) => (W === `read` && wn(e, t), vn(H.records, e, t)),
  En = (e, t) => (W === `read` && wn(e, t), vn(H.links, e, t)),
  Dn = (e, t) => {
    var n = H.abstractToConcreteMap.get(e);
    if (n) n.add(t);
    else {
      var r = new Set();
      (r.add(t), H.abstractToConcreteMap.set(e, r));
    }
  },
  On = (e, t, n) => {
    (Rn(vn(H.records, e, t), n) || (wn(e, t), Tn(e, t)), _n(H.records, e, t, n));
  },
  kn = (e, t) => Y(e, t) !== void 0 || En(e, t) !== void 0,
  An = (e, t, n) => {
    var r = U ? H.links.optimistic.get(U) : H.links.base;
    if (!U) {
      var i = r && r.get(e);
      (bn(i && i[t], -1), bn(n, 1));
    }
    (Rn(vn(H.links, e, t), n) || (wn(e, t), Tn(e, t)), _n(H.links, e, t, n));
  },
  jn = (e, t, n) => {
    var r = e.optimisticOrder.indexOf(t);
    if ((r > -1 && e.optimisticOrder.splice(r, 1), n))
      for (
        e.deferredKeys.add(t), r = r > -1 ? r : 0;
        r < e.optimisticOrder.length &&
        !e.deferredKeys.has(e.optimisticOrder[r]) &&
        (!e.dirtyKeys.has(e.optimisticOrder[r]) || !e.commutativeKeys.has(e.optimisticOrder[r]));
        r++
      );
    else (e.deferredKeys.delete(t), r > -1 && !e.commutativeKeys.has(t) && Nn(e, t), (r = 0));
    (e.optimisticOrder.splice(r, 0, t), e.commutativeKeys.add(t));
  },
  Mn = (e, t) => {
    (e.optimisticOrder.indexOf(t) === -1 && e.optimisticOrder.unshift(t),
      e.dirtyKeys.has(t) ||
        (e.dirtyKeys.add(t), e.links.optimistic.set(t, new Map()), e.records.optimistic.set(t, new Map())));
  },
  Nn = (e, t) => {
    e.dirtyKeys.has(t) &&
      (e.dirtyKeys.delete(t), e.records.optimistic.delete(t), e.links.optimistic.delete(t), e.deferredKeys.delete(t));
  },
  Pn = (e, t) => {
    var n = e.optimisticOrder.indexOf(t);
    (n > -1 && (e.optimisticOrder.splice(n, 1), e.commutativeKeys.delete(t)), Nn(e, t));
  },
  Fn = (e) => {
    var t = G;
    ((G = new Set()), (W = `write`));
    var n = H.links.optimistic.get(e);
    if (n)
      for (var r of n.entries()) {
        var i = r[0],
          a = r[1];
        for (var o in a) An(i, o, a[o]);
      }
    var s = H.records.optimistic.get(e);
    if (s)
      for (var c of s.entries()) {
        var l = c[0],
          u = c[1];
        for (var d in u) On(l, d, u[d]);
      }
    ((G = t), Pn(H, e));
  },
  In = (e) => {
    var { links: t, records: n } = H,
      r = [],
      i = new Set();
    return (wn(e), Sn(r, i, e, t), Sn(r, i, e, n), r);
  },
  Ln = () => {
    if (H.storage) {
      ((K = !0), (W = `read`));
      var e = {};
      for (var t of H.persist.keys()) {
        var { entityKey: n, fieldKey: r } = ln(t),
          i = void 0;
        e[t] = (i = En(n, r)) === void 0 ? ((i = Y(n, r)) === void 0 ? void 0 : I(i)) : `:${I(i)}`;
      }
      ((K = !1), H.storage.writeData(e), H.persist.clear());
    }
  };
function Rn(e, t) {
  return typeof e != typeof t || e !== t
    ? !1
    : Array.isArray(e) && Array.isArray(t)
      ? e.length === t.length && !e.some((e, n) => e !== t[n])
      : !0;
}
var zn = null,
  Bn = !1,
  Vn = void 0,
  Hn = (e) =>
    e.__internal.path.length > 0 && e.__internal.errorMap ? e.__internal.errorMap[e.__internal.path.join(`.`)] : void 0,
  Un = (e, t, n, r, i, a) => {
    var o = {
      store: e,
      variables: t,
      fragments: n,
      parent: { __typename: r },
      parentTypeName: r,
      parentKey: i,
      parentFieldKey: ``,
      fieldName: ``,
      error: void 0,
      partial: !1,
      hasNext: !1,
      optimistic: K,
      __internal: { path: [], errorMap: void 0 },
    };
    if (a && a.graphQLErrors)
      for (var s = 0; s < a.graphQLErrors.length; s++) {
        var c = a.graphQLErrors[s];
        c.path &&
          c.path.length &&
          (o.__internal.errorMap || (o.__internal.errorMap = Object.create(null)),
          (o.__internal.errorMap[c.path.join(`.`)] = c));
      }
    return o;
  },
  Wn = (e, t, n, r, i, a) => {
    ((zn = e),
      (e.parent = t),
      (e.parentTypeName = n),
      (e.parentKey = r),
      (e.parentFieldKey = i),
      (e.fieldName = a),
      (e.error = Hn(e)));
  },
  Gn = (e, t, n, r, i) => {
    if (!t) return !1;
    var o = Gt(e);
    return !o || t === o || !B(e).some((e) => e.kind === a.FIELD && !kn(n, V(z(e), Kt(e, r))));
  },
  Kn = class {
    constructor(e, t, n, r, i, a) {
      ((this.typename = e),
        (this.entityKey = t),
        (this.ctx = a),
        (this.stack = [{ selectionSet: i, index: 0, defer: n, optional: r }]));
    }
    next() {
      for (; this.stack.length > 0;) {
        for (var e = this.stack[this.stack.length - 1]; e.index < e.selectionSet.length;) {
          var t = e.selectionSet[e.index++];
          if (Zt(t, this.ctx.variables)) {
            if (t.kind !== a.FIELD) {
              var n = t.kind === a.INLINE_FRAGMENT ? t : this.ctx.fragments[z(t)];
              if (n) {
                var r =
                  !n.typeCondition ||
                  (this.ctx.store.schema
                    ? rn(this.ctx.store.schema, n, this.typename)
                    : this.ctx.store.possibleTypeMap
                      ? qn(this.ctx.store.possibleTypeMap, n.typeCondition.name.value, this.typename)
                      : (W === `read` && Jn(n.typeCondition.name.value, this.typename)) ||
                        Gn(n, this.typename, this.entityKey, this.ctx.variables, this.ctx.store.logger));
                if (r || (W === `write` && !this.ctx.store.schema)) {
                  var i = $t(t);
                  (r &&
                    n.typeCondition &&
                    this.typename !== n.typeCondition.name.value &&
                    Dn(n.typeCondition.name.value, this.typename),
                    this.stack.push(
                      (e = {
                        selectionSet: B(n),
                        index: 0,
                        defer: e.defer || Qt(t, this.ctx.variables),
                        optional: i === void 0 ? e.optional : i,
                      }),
                    ));
                }
              }
            } else if (W === `write` || !t._generated) return ((Bn = e.defer), (Vn = e.optional), t);
          }
        }
        this.stack.pop();
      }
    }
  },
  qn = (e, t, n) => {
    if (!n) return !1;
    if (t === n) return !0;
    var r = e.get(t);
    return r && r.has(n);
  },
  Jn = (e, t) => {
    if (!t) return !1;
    if (e === t) return !0;
    if (((e) => H.types.has(e))(e)) return !1;
    var n = ((e) => H.abstractToConcreteMap.get(e) || gn)(e);
    return n.size && n.has(t);
  },
  Yn = (e) => e ?? null,
  Xn = (e, t) => {
    if (!t) return t || null;
    if (Array.isArray(t)) {
      for (var n = Array(t.length), r = 0, i = n.length; r < i; r++) n[r] = Xn(e, t[r]);
      return n;
    }
    return e.keyOfEntity(t);
  },
  Zn = (e, t, n, r) => {
    var i = mt(t.query),
      a = Yt(i),
      o = e.rootFields[a.operation],
      s = B(a),
      c = Un(e, Jt(a, t.variables), Xt(i), o, o, r),
      l = o === c.store.rootFields.query ? tr(c, o, s, n || q()) : Qn(c, o, s, n || q());
    return { dependencies: G, partial: c.partial || !l, hasNext: c.hasNext, data: l || null };
  },
  Qn = (e, t, n, r) => {
    if (typeof (e.store.rootNames[t] ? t : r.__typename) != `string`) return r;
    for (var i = new Kn(t, t, !1, void 0, n, e), a, o = fn, s = q(r); (a = i.next());) {
      var c = Ut(a),
        l = r[c];
      e.__internal.path.push(c);
      var u = void 0;
      ((u = a.selectionSet && l !== null ? $n(e, B(a), Yn(l)) : l),
        (o ||= u !== l),
        u !== void 0 && (s[c] = u),
        e.__internal.path.pop());
    }
    return o ? s : r;
  },
  $n = (e, t, n) => {
    if (Array.isArray(n)) {
      for (var r = Array(n.length), i = fn, a = 0, o = n.length; a < o; a++)
        (e.__internal.path.push(a), (r[a] = $n(e, t, n[a])), (i ||= r[a] !== n[a]), e.__internal.path.pop());
      return i ? r : n;
    }
    if (n === null) return null;
    var s = e.store.keyOfEntity(n);
    return s === null ? Qn(e, n.__typename, t, n) : tr(e, s, t, n) || null;
  };
function er(e, t, n, r) {
  var i = r.store.resolvers[t],
    a = i && i[n],
    o;
  for (var s in e) {
    var c = e[s];
    if (c && s !== `include` && s !== `skip` && r.store.directives[s])
      return ((o = r.store.directives[s](Kt(c, r.variables))), o);
  }
  return o || a;
}
var tr = (e, t, n, r, i) => {
    var { store: a } = e,
      o = t === a.rootFields.query,
      s = (i && a.keyOfEntity(i)) || t,
      c = o ? t : Y(s, `__typename`) || (i && i.__typename);
    if (typeof c == `string` && !(i && c !== i.__typename)) {
      for (
        var l = new Kn(c, s, !1, void 0, n, e), u = !1, d = !1, f = fn, p, m = e.partial, h = q(r);
        (p = l.next()) !== void 0;
      ) {
        var g = z(p),
          _ = Kt(p, e.variables),
          v = Ut(p),
          y = Vt(p),
          b = er(y, c, g, e),
          x = V(g, _),
          S = sn(s, x),
          C = Y(s, x),
          w = i ? i[g] : void 0;
        e.__internal.path.push(v);
        var T = void 0;
        if (g === `__typename`) T = c;
        else if (w !== void 0 && p.selectionSet === void 0) T = w;
        else if (W === `read` && b) {
          var E = h;
          if (
            (p.selectionSet === void 0 && C !== void 0 && (E = { ...h, [v]: C, [g]: C }),
            Wn(e, E, c, s, x, g),
            (T = b(E, _ || {}, a, e)),
            p.selectionSet && (T = nr(e, c, g, S, B(p), h[v] === void 0 ? r[v] : h[v], T, pn(r))),
            a.schema && T === null && !tn(a.schema, c, g, e.store.logger))
          )
            return;
        } else if (!p.selectionSet) T = C;
        else if (w !== void 0) T = nr(e, c, g, S, B(p), h[v] === void 0 ? r[v] : h[v], w, pn(r));
        else {
          var ee = En(s, x);
          ee === void 0
            ? typeof C == `object` && C && (T = C)
            : (T = rr(e, ee, c, g, B(p), h[v] === void 0 ? r[v] : h[v], pn(r)));
        }
        if (
          (!Bn &&
          T === void 0 &&
          (y.optional ||
            (Vn && !y.required) ||
            Hn(e) ||
            (!y.required && a.schema && tn(a.schema, c, g, e.store.logger)))
            ? ((e.partial = !0), (T = null))
            : T === null && (y.required || !1 === Vn)
              ? (e.store.logger, (T = void 0))
              : (u ||= g !== `__typename`),
          e.__internal.path.pop(),
          (f ||= T !== r[v]),
          T !== void 0)
        )
          h[v] = T;
        else if (Bn) d = !0;
        else {
          (e.store.logger, (e.partial = m));
          return;
        }
      }
      return ((e.partial = e.partial || m), (e.hasNext = e.hasNext || d), o && e.partial && !u ? void 0 : f ? h : r);
    }
  },
  nr = (e, t, n, r, i, a, o, s) => {
    if (Array.isArray(o)) {
      for (
        var { store: c } = e,
          l = c.schema ? nn(c.schema, t, n, e.store.logger) : !1,
          u = e.partial,
          d = q(a, !0),
          f = fn || !Array.isArray(a) || o.length !== a.length,
          p = 0,
          m = o.length;
        p < m;
        p++
      ) {
        e.__internal.path.push(p);
        var h = nr(e, t, n, sn(r, `${p}`), i, a?.[p], o[p], s);
        if ((e.__internal.path.pop(), h === void 0 && !l)) {
          e.partial = u;
          return;
        }
        ((e.partial = e.partial || (h === void 0 && l)), (d[p] = h ?? null), (f ||= d[p] !== a[p]));
      }
      return f ? d : a;
    }
    if (o == null) return o;
    if (s && a === null) return null;
    if (ir(o)) {
      var g = a || q(a);
      return typeof o == `string` ? tr(e, o, i, g) : tr(e, r, i, g, o);
    }
  },
  rr = (e, t, n, r, i, a, o) => {
    if (Array.isArray(t)) {
      for (
        var { store: s } = e,
          c = s.schema ? nn(s.schema, n, r, e.store.logger) : !1,
          l = q(a, !0),
          u = e.partial,
          d = fn || !Array.isArray(a) || t.length !== a.length,
          f = 0,
          p = t.length;
        f < p;
        f++
      ) {
        e.__internal.path.push(f);
        var m = rr(e, t[f], n, r, i, a?.[f], o);
        if ((e.__internal.path.pop(), m === void 0 && !c)) {
          e.partial = u;
          return;
        }
        ((e.partial = e.partial || (m === void 0 && c)), (l[f] = m || null), (d ||= l[f] !== a[f]));
      }
      return d ? l : a;
    }
    return t === null || (a === null && o) ? null : tr(e, t, i, a || q(a));
  },
  ir = (e) => typeof e == `string` || (typeof e == `object` && typeof e.__typename == `string`),
  ar = (e, t, n) => {
    for (var r = t ? [{ fieldKey: V(t, n) }] : In(e), i = 0, a = r.length; i < a; i++) {
      var { fieldKey: o } = r[i];
      En(e, o) === void 0 ? On(e, o, void 0) : An(e, o, void 0);
    }
  },
  or = (e, t) => {
    for (var n of ((e) => H.types.get(e) || gn)(e)) t.includes(n) || ar(n);
  },
  sr = (e, t, n, r) => {
    var i = mt(t.query),
      a = Yt(i),
      o = { data: n || q(), dependencies: G },
      s = e.rootFields[a.operation];
    return (cr(Un(e, Jt(a, t.variables), Xt(i), s, s, r), s, B(a), o.data), o);
  },
  cr = (e, t, n, r) => {
    var i = e.store.rootNames[t] || `query`,
      a = !!e.store.rootNames[t],
      o = a ? t : r.__typename;
    if ((!o && t && e.optimistic && (o = Y(t, `__typename`)), o))
      !a &&
        t &&
        (On(t, `__typename`, o),
        ((e, t) => {
          var n = H.types.get(e);
          if (n) n.add(t);
          else {
            var r = new Set();
            (r.add(t), H.types.set(e, r));
          }
        })(o, t));
    else return;
    for (var s = e.store.updates[o], c = new Kn(o, t || o, !1, void 0, n, e), l; (l = c.next());) {
      var u = z(l),
        d = Kt(l, e.variables),
        f = V(u, d),
        p = Ut(l),
        m = r[e.optimistic ? u : p];
      if (!(u === `__typename` || (m === void 0 && (Bn || (e.optimistic && i === `query`))))) {
        e.__internal.path.push(p);
        var h = void 0;
        if (e.optimistic && i === `mutation`) {
          if (!(h = e.store.optimisticMutations[u])) continue;
        } else e.optimistic && typeof m == `function` && (h = m);
        if ((h && (Wn(e, r, o, t || o, f, u), (m = Yn(h(d || {}, e.store, e)))), m !== void 0)) {
          if (l.selectionSet) {
            if (t && i === `query`) {
              var g = sn(t, f),
                _ = lr(e, B(l), Yn(m), g, e.optimistic ? En(t || o, f) : void 0);
              An(t || o, f, _);
            } else lr(e, B(l), Yn(m));
          } else t && i === `query` && On(t || o, f, m !== null || !Hn(e) ? m : void 0);
          var v = s && s[u];
          if (v) (Wn(e, r, o, t || o, f, u), (r[u] = m), v(r, d || {}, e.store, e));
          else if (o === e.store.rootFields.mutation && !e.optimistic) {
            if (m && Array.isArray(m))
              for (var y = m.map((t) => e.store.keyOfEntity(t) || ``), b = 0, x = m.length; b < x; b++) {
                var S = y[b];
                if (S && m[b].__typename) {
                  var C = Y(S, `__typename`),
                    w = yn(S);
                  C && !w && or(m[b].__typename, y);
                }
              }
            else if (m && typeof m == `object`) {
              var T = e.store.keyOfEntity(m);
              if (T) {
                var E = Y(T, `__typename`),
                  ee = yn(T);
                (E && ee) || !m.__typename || or(m.__typename, [T]);
              }
            }
          }
          e.__internal.path.pop();
        }
      }
    }
  },
  lr = (e, t, n, r, i) => {
    if (Array.isArray(n)) {
      for (var a = Array(n.length), o = 0, s = n.length; o < s; o++) {
        e.__internal.path.push(o);
        var c = r ? sn(r, `${o}`) : void 0,
          l = lr(e, t, n[o], c, i?.[o]);
        ((a[o] = l), e.__internal.path.pop());
      }
      return a;
    }
    if (n === null) return Hn(e) ? void 0 : null;
    var u = e.store.keyOfEntity(n) || (typeof i == `string` ? i : null);
    n.__typename;
    var d = u || r;
    return (cr(e, d, t, n), d || null);
  },
  ur = class {
    constructor(e) {
      ((e ||= {}),
        (this.logger = e.logger),
        (this.resolvers = e.resolvers || {}),
        (this.directives = e.directives || {}),
        (this.optimisticMutations = e.optimistic || {}),
        (this.keys = e.keys || {}),
        (this.globalIDs = Array.isArray(e.globalIDs) ? new Set(e.globalIDs) : !!e.globalIDs));
      var t = `Query`,
        n = `Mutation`,
        r = `Subscription`;
      if (e.schema) {
        var i = (({ __schema: e }) => {
          var t = new Map(),
            n = (e) => {
              var t;
              return () => {
                if (!t) {
                  t = {};
                  for (var n = 0; n < e.length; n++) t[e[n].name] = e[n];
                }
                return t;
              };
            },
            r = (e) => {
              switch (e.kind) {
                case `OBJECT`:
                case `INTERFACE`:
                  return {
                    name: e.name,
                    kind: e.kind,
                    interfaces: n(e.interfaces || []),
                    fields: n(e.fields.map((e) => ({ name: e.name, type: e.type, args: n(e.args) }))),
                  };
                case `UNION`:
                  return { name: e.name, kind: e.kind, types: n(e.possibleTypes || []) };
              }
            },
            i = {
              query: e.queryType ? e.queryType.name : null,
              mutation: e.mutationType ? e.mutationType.name : null,
              subscription: e.subscriptionType ? e.subscriptionType.name : null,
              types: void 0,
              isSubType(e, n) {
                var r = t.get(e),
                  i = t.get(n);
                return !r || !i
                  ? !1
                  : r.kind === `UNION`
                    ? !!r.types()[n]
                    : r.kind !== `OBJECT` && i.kind === `OBJECT`
                      ? !!i.interfaces()[e]
                      : e === n;
              },
            };
          if (e.types) {
            i.types = t;
            for (var a = 0; a < e.types.length; a++) {
              var o = e.types[a];
              if (o && o.name) {
                var s = r(o);
                s && t.set(o.name, s);
              }
            }
          }
          return i;
        })(e.schema);
        ((t = i.query || t), (n = i.mutation || n), (r = i.subscription || r), i.types && (this.schema = i));
      }
      if (!this.schema && e.possibleTypes) {
        this.possibleTypeMap = new Map();
        for (var a of Object.entries(e.possibleTypes)) {
          var [o, s] = a;
          this.possibleTypeMap.set(o, new Set(s));
        }
      }
      ((this.updates = e.updates || {}),
        (this.rootFields = { query: t, mutation: n, subscription: r }),
        (this.rootNames = { [t]: `query`, [n]: `mutation`, [r]: `subscription` }),
        (this.data =
          ((c = t),
          {
            hydrating: !1,
            defer: !1,
            gc: new Set(),
            types: new Map(),
            persist: new Set(),
            queryRootKey: c,
            refCount: new Map(),
            links: { optimistic: new Map(), base: new Map() },
            abstractToConcreteMap: new Map(),
            records: { optimistic: new Map(), base: new Map() },
            deferredKeys: new Set(),
            commutativeKeys: new Set(),
            dirtyKeys: new Set(),
            optimisticOrder: [],
            storage: null,
          })));
      var c;
      this.schema;
    }
    keyOfField(e, t) {
      return V(e, t);
    }
    keyOfEntity(e) {
      if (zn && e === zn.parent) return zn.parentKey;
      if (e == null || typeof e == `string`) return e || null;
      if (!e.__typename) return null;
      if (this.rootNames[e.__typename]) return e.__typename;
      var t = null;
      this.keys[e.__typename]
        ? (t = this.keys[e.__typename](e) || null)
        : e.id == null
          ? e._id != null && (t = `${e._id}`)
          : (t = `${e.id}`);
      var n = e.__typename;
      return !0 === this.globalIDs || (this.globalIDs && this.globalIDs.has(n)) || !t ? t : `${n}:${t}`;
    }
    resolve(e, t, n) {
      var r = this.keyOfEntity(e);
      if (r) {
        var i = V(t, n),
          a = Y(r, i);
        if (a !== void 0) return a;
        var o = En(r, i);
        return (o !== void 0 && (o = Xn(this, o)), o);
      }
    }
    invalidate(e, t, n) {
      var r = this.keyOfEntity(e);
      e && typeof e == `string` && !t && !n && !this.resolve(e, `__typename`)
        ? or(e, [])
        : (zt(r, ``, 19), ar(r, t, n));
    }
    inspectFields(e) {
      var t = this.keyOfEntity(e);
      return t ? In(t) : [];
    }
    updateQuery(e, t) {
      var n = L(e.query, e.variables),
        r = t(this.readQuery(n));
      r !== null && sr(this, n, r, void 0);
    }
    readQuery(e) {
      var t = L(e.query, e.variables);
      return Zn(this, t, void 0, void 0).data;
    }
    readFragment(e, t, n, r) {
      return ((e, t, n, r, i) => {
        var a = Xt(t),
          o;
        if (i) {
          if (!(o = a[i])) return null;
        } else if (!(o = a[Object.keys(a)[0]])) return null;
        var s = Ht(o);
        typeof n != `string` && !n.__typename && (n.__typename = s);
        var c = e.keyOfEntity(n);
        return (c && tr(Un(e, r || {}, a, s, c, void 0), c, B(o), q())) || null;
      })(this, mt(e), t, n, r);
    }
    writeFragment(e, t, n, r) {
      ((e, t, n, r, i) => {
        var a = Xt(t),
          o;
        if (i) {
          if (!(o = a[i])) return null;
        } else if (!(o = a[Object.keys(a)[0]])) return null;
        var s = Ht(o),
          c = { __typename: s, ...n },
          l = e.keyOfEntity(c);
        l && cr(Un(e, r || {}, a, s, l, void 0), l, B(o), c);
      })(this, mt(e), t, n, r);
    }
    link(e, t, ...n) {
      var r = n.length === 2 ? n[0] : null,
        i = n.length === 2 ? n[1] : n[0],
        a = this.keyOfEntity(e);
      a && An(a, V(t, r), Xn(this, i));
    }
  },
  dr = (e, t) => gt(e.kind, e, { ...e.context, meta: { ...e.context.meta, ...t } }),
  fr = (e, t) => gt(e.kind, e, { ...e.context, requestPolicy: t }),
  pr =
    (e) =>
    ({ forward: t, client: n, dispatchDebug: r }) => {
      var i = new ur(e);
      e &&
        e.storage &&
        ((i.data.hydrating = !0),
        e.storage.readData().then((t) => {
          (((e, t, n) => {
            for (var r in (J(`write`, e, null), n)) {
              var i = n[r];
              if (i !== void 0) {
                var { entityKey: a, fieldKey: o } = ln(r);
                i[0] === `:`
                  ? En(a, o) === void 0 && An(a, o, JSON.parse(i.slice(1)))
                  : Y(a, o) === void 0 && On(a, o, JSON.parse(i));
              }
            }
            ((e.storage = t), (e.hydrating = !1), mn());
          })(i.data, e.storage, t),
            e.storage.onCacheHydrated && e.storage.onCacheHydrated());
        }));
      var a = new Map(),
        o = [],
        s = new Map(),
        c = new Map(),
        l = new Set(),
        u = new Set(),
        d = new Set(),
        f = new Set(),
        p = new WeakSet(),
        m = new Map(),
        h = new Set(),
        g = new Set(),
        _ = (e) => {
          for (var t of e.values()) if (l.has(t)) return !0;
          return !1;
        },
        v = (e, t) => {
          if (t)
            for (var n of t.values()) {
              var r = m.get(n);
              if (r) for (var i of r.values()) e.add(i);
            }
        },
        y = (e, t, r) => {
          for (var i of t.values())
            if (i !== e.key) {
              var a = s.get(i);
              if (a) {
                e.kind === `query` && g.add(i);
                var o = `cache-first`;
                u.has(i) && (u.delete(i), (o = `cache-and-network`));
                var c = fr(a, o);
                (e.kind === `subscription` && d.has(i) && p.add(c), n.reexecuteOperation(c));
              }
            }
          if (!r) {
            var l = h;
            ((h = g), e.kind === `query` && h.add(e.key), (g = l).clear());
          }
        },
        b = (e) => (!p.has(e) || !d.has(e.key) ? !1 : (f.add(e.key), !0)),
        x = (e) => {
          var t = !1;
          if (e.kind === `query`) (jn(i.data, e.key), s.set(e.key, e), d.add(e.key), f.delete(e.key));
          else if (e.kind === `teardown`)
            return (
              s.delete(e.key), c.delete(e.key), h.delete(e.key), d.delete(e.key), f.delete(e.key), hn(i.data, e.key), e
            );
          else if (e.kind === `mutation` && e.context.requestPolicy !== `network-only`) {
            (s.set(e.key, e), J(`write`, i.data, e.key, !0, !1));
            var { dependencies: n } = sr(i, e, void 0, void 0);
            if ((mn(), n.size)) {
              for (var r of n.values()) l.add(r);
              a.set(e.key, n);
              var o = new Set();
              (v(o, n), y(e, o, !0), (t = !0));
            }
          }
          return gt(
            e.kind,
            { key: e.key, query: mt(e.query), variables: e.variables ? qt(Yt(e.query), e.variables) : e.variables },
            { ...e.context, optimistic: t },
          );
        },
        S = (e, t) => {
          for (var n of t.values()) {
            var r = m.get(n);
            (r || m.set(n, (r = new Set())), r.add(e.key));
          }
        },
        C = (e) => {
          J(`read`, i.data, void 0, !1, !1);
          var t = Zn(i, e, c.get(e.key), void 0);
          mn();
          var n = t.data ? (!t.partial && !t.hasNext ? `hit` : `partial`) : `miss`;
          return (
            c.set(e.key, t.data),
            s.set(e.key, e),
            S(e, t.dependencies),
            { outcome: n, operation: e, data: t.data, dependencies: t.dependencies, hasNext: t.hasNext }
          );
        },
        w = (e, t) => {
          var n = s.get(e.operation.key) || e.operation;
          (n.kind === `mutation` && (v(t, a.get(n.key)), a.delete(n.key)),
            (n.kind === `subscription` || e.hasNext) && jn(i.data, n.key, !0));
          var r,
            o = e.data;
          if (o) {
            J(`write`, i.data, n.key, !1, !1);
            var l = sr(i, n, o, e.error).dependencies;
            (mn(), v(t, l));
            var u = n.kind === `query` ? c.get(n.key) : null;
            J(`read`, i.data, n.key, !1, u !== o);
            var d = Zn(i, n, u || o, e.error);
            (mn(), (o = d.data), n.kind === `query` && (v(t, (r = d.dependencies)), c.set(n.key, o)));
          } else hn(i.data, n.key);
          return (
            r && S(e.operation, r),
            { operation: n, data: o, error: e.error, extensions: e.extensions, hasNext: e.hasNext, stale: e.stale }
          );
        };
      return (e) => {
        var r = ge(le(C)(N((e) => e.kind === `query` && e.context.requestPolicy !== `network-only`)(e))),
          c = N((e) => e.kind !== `query` || e.context.requestPolicy === `network-only`)(e),
          p = le((e) => dr(e.operation, { cacheOutcome: `miss` }))(
            N(
              (e) =>
                e.outcome === `miss` &&
                e.operation.context.requestPolicy !== `cache-only` &&
                !_(e.dependencies) &&
                !h.has(e.operation.key) &&
                !b(e.operation),
            )(r),
          ),
          m = le((e) => {
            var { requestPolicy: t } = e.operation.context,
              r =
                t !== `cache-only` &&
                (e.hasNext ||
                  t === `cache-and-network` ||
                  (t === `cache-first` && e.outcome === `partial` && !h.has(e.operation.key))),
              a =
                t !== `cache-only` &&
                (r ||
                  d.has(e.operation.key) ||
                  (e.outcome === `partial` &&
                    h.has(e.operation.key) &&
                    ((o = i.data).commutativeKeys.has((c = e.operation.key)) || o.optimisticOrder.indexOf(c) > -1))),
              o,
              c,
              l = {
                operation: dr(e.operation, { cacheOutcome: e.outcome }),
                data: e.data,
                error: e.error,
                extensions: e.extensions,
                stale: a && !e.hasNext,
                hasNext: r && e.hasNext,
              };
            return (
              r &&
                (_(e.dependencies)
                  ? t === `cache-and-network` && u.add(e.operation.key)
                  : b(e.operation) || n.reexecuteOperation(fr(s.get(e.operation.key) || e.operation, `network-only`))),
              l
            );
          })(N((e) => e.outcome !== `miss` || e.operation.context.requestPolicy === `cache-only`)(r)),
          g = t(le(x)(fe([c, p])));
        return fe([
          le((e) => {
            var { key: t } = e.operation,
              r = !1;
            e.hasNext || (d.delete(t), (r = f.delete(t)));
            var i = new Set(),
              a = w(e, i);
            return (
              y(e.operation, i, !1),
              r && ((a.stale = !0), n.reexecuteOperation(fr(s.get(t) || e.operation, `network-only`))),
              a
            );
          })(N((e) => !a.has(e.operation.key))(g)),
          ue((e) => {
            if (o.push(e) < a.size) return ke;
            for (var t = 0; t < o.length; t++) jn(i.data, o[t].operation.key);
            l.clear();
            for (var n = [], r = new Set(), s; (s = o.shift());) n.push(w(s, r));
            return (y(e.operation, r, !1), Te(n));
          })(N((e) => a.has(e.operation.key))(g)),
          m,
        ]);
      };
    },
  mr = (e = {}) => {
    var { retryIf: t, retryWith: n } = e,
      r = e.initialDelayMs || 1e3,
      i = e.maxDelayMs || 15e3,
      a = e.maxNumberAttempts || 2,
      o = e.randomDelay == null || !!e.randomDelay;
    return ({ forward: e, dispatchDebug: s }) =>
      (s) => {
        var { source: c, next: l } = Oe(),
          u = ue((e) => {
            var t = e.context.retry || { count: 0, delay: null },
              n = ++t.count,
              a = t.delay || r,
              c = Math.random() + 1.5;
            return (
              o ? (a * c < i ? (a *= c) : (a = i)) : (a = Math.min(n * r, i)),
              (t.delay = a),
              ye(N((t) => (t.kind === `query` || t.kind === `teardown`) && t.key === e.key)(s))(
                xe(() => a)(Ee(gt(e.kind, e, { ...e.context, retry: t }))),
              )
            );
          })(c);
        return N((e) => {
          var r = e.operation.context.retry;
          if (!(e.error && (t ? t(e.error, e.operation) : n || e.error.networkError)))
            return (r && ((r.count = 0), (r.delay = null)), !0);
          if (!(((r && r.count) || 0) >= a - 1)) {
            var i = n ? n(e.error, e.operation) : e.operation;
            return !i || (l(i), !1);
          }
          return !0;
        })(e(fe([s, u])));
      };
  };
function X(e) {
  return e === null ? `null` : Array.isArray(e) ? `array` : typeof e;
}
function Z(e) {
  return X(e) === `object`;
}
function hr(e) {
  return Array.isArray(e) && e.length > 0 && e.every((e) => `message` in e);
}
function gr(e, t) {
  return e.length < 124 ? e : t;
}
var Q = ((e) => (
    (e[(e.InternalServerError = 4500)] = `InternalServerError`),
    (e[(e.InternalClientError = 4005)] = `InternalClientError`),
    (e[(e.BadRequest = 4400)] = `BadRequest`),
    (e[(e.BadResponse = 4004)] = `BadResponse`),
    (e[(e.Unauthorized = 4401)] = `Unauthorized`),
    (e[(e.Forbidden = 4403)] = `Forbidden`),
    (e[(e.SubprotocolNotAcceptable = 4406)] = `SubprotocolNotAcceptable`),
    (e[(e.ConnectionInitialisationTimeout = 4408)] = `ConnectionInitialisationTimeout`),
    (e[(e.ConnectionAcknowledgementTimeout = 4504)] = `ConnectionAcknowledgementTimeout`),
    (e[(e.SubscriberAlreadyExists = 4409)] = `SubscriberAlreadyExists`),
    (e[(e.TooManyInitialisationRequests = 4429)] = `TooManyInitialisationRequests`),
    e
  ))(Q || {}),
  $ = ((e) => (
    (e.ConnectionInit = `connection_init`),
    (e.ConnectionAck = `connection_ack`),
    (e.Ping = `ping`),
    (e.Pong = `pong`),
    (e.Subscribe = `subscribe`),
    (e.Next = `next`),
    (e.Error = `error`),
    (e.Complete = `complete`),
    e
  ))($ || {});
function _r(e) {
  if (!Z(e)) throw Error(`Message is expected to be an object, but got ${X(e)}`);
  if (!e.type) throw Error(`Message is missing the 'type' property`);
  if (typeof e.type != `string`)
    throw Error(`Message is expects the 'type' property to be a string, but got ${X(e.type)}`);
  switch (e.type) {
    case `connection_init`:
    case `connection_ack`:
    case `ping`:
    case `pong`:
      if (e.payload != null && !Z(e.payload))
        throw Error(
          `"${e.type}" message expects the 'payload' property to be an object or nullish or missing, but got "${e.payload}"`,
        );
      break;
    case `subscribe`:
      if (typeof e.id != `string`)
        throw Error(`"${e.type}" message expects the 'id' property to be a string, but got ${X(e.id)}`);
      if (!e.id) throw Error(`"${e.type}" message requires a non-empty 'id' property`);
      if (!Z(e.payload))
        throw Error(`"${e.type}" message expects the 'payload' property to be an object, but got ${X(e.payload)}`);
      if (typeof e.payload.query != `string`)
        throw Error(
          `"${e.type}" message payload expects the 'query' property to be a string, but got ${X(e.payload.query)}`,
        );
      if (e.payload.variables != null && !Z(e.payload.variables))
        throw Error(
          `"${e.type}" message payload expects the 'variables' property to be a an object or nullish or missing, but got ${X(e.payload.variables)}`,
        );
      if (e.payload.operationName != null && X(e.payload.operationName) !== `string`)
        throw Error(
          `"${e.type}" message payload expects the 'operationName' property to be a string or nullish or missing, but got ${X(e.payload.operationName)}`,
        );
      if (e.payload.extensions != null && !Z(e.payload.extensions))
        throw Error(
          `"${e.type}" message payload expects the 'extensions' property to be a an object or nullish or missing, but got ${X(e.payload.extensions)}`,
        );
      break;
    case `next`:
      if (typeof e.id != `string`)
        throw Error(`"${e.type}" message expects the 'id' property to be a string, but got ${X(e.id)}`);
      if (!e.id) throw Error(`"${e.type}" message requires a non-empty 'id' property`);
      if (!Z(e.payload))
        throw Error(`"${e.type}" message expects the 'payload' property to be an object, but got ${X(e.payload)}`);
      break;
    case `error`:
      if (typeof e.id != `string`)
        throw Error(`"${e.type}" message expects the 'id' property to be a string, but got ${X(e.id)}`);
      if (!e.id) throw Error(`"${e.type}" message requires a non-empty 'id' property`);
      if (!hr(e.payload))
        throw Error(
          `"${e.type}" message expects the 'payload' property to be an array of GraphQL errors, but got ${JSON.stringify(e.payload)}`,
        );
      break;
    case `complete`:
      if (typeof e.id != `string`)
        throw Error(`"${e.type}" message expects the 'id' property to be a string, but got ${X(e.id)}`);
      if (!e.id) throw Error(`"${e.type}" message requires a non-empty 'id' property`);
      break;
    default:
      throw Error(`Invalid message 'type' property "${e.type}"`);
  }
  return e;
}
function vr(e, t) {
  return _r(typeof e == `string` ? JSON.parse(e, t) : e);
}
function yr(e, t) {
  return (_r(e), JSON.stringify(e, t));
}
function br(e) {
  let {
      url: t,
      connectionParams: n,
      lazy: r = !0,
      onNonLazyError: i = console.error,
      lazyCloseTimeout: a = 0,
      keepAlive: o = 0,
      disablePong: s,
      connectionAckWaitTimeout: c = 0,
      retryAttempts: l = 5,
      retryWait: u = async function (e) {
        let t = 2 ** e;
        await new Promise((e) => setTimeout(e, t * 1e3 + Math.floor(Math.random() * 2700 + 300)));
      },
      shouldRetry: d = Sr,
      on: f,
      webSocketImpl: p,
      generateID: m = function () {
        return `xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx`.replace(/[xy]/g, (e) => {
          let t = (Math.random() * 16) | 0;
          return (e == `x` ? t : (t & 3) | 8).toString(16);
        });
      },
      jsonMessageReplacer: h,
      jsonMessageReviver: g,
    } = e,
    _;
  if (p) {
    if (!wr(p)) throw Error(`Invalid WebSocket implementation provided`);
    _ = p;
  } else
    typeof WebSocket < `u`
      ? (_ = WebSocket)
      : typeof global < `u`
        ? (_ = global.WebSocket || global.MozWebSocket)
        : typeof window < `u` && (_ = window.WebSocket || window.MozWebSocket);
  if (!_)
    throw Error(
      "WebSocket implementation missing; on Node you can `import WebSocket from 'ws';` and pass `webSocketImpl: WebSocket` to `createClient`",
    );
  let v = _,
    y = (() => {
      let e = (() => {
          let e = {};
          return {
            on(t, n) {
              return (
                (e[t] = n),
                () => {
                  delete e[t];
                }
              );
            },
            emit(t) {
              `id` in t && e[t.id]?.(t);
            },
          };
        })(),
        t = {
          connecting: f?.connecting ? [f.connecting] : [],
          opened: f?.opened ? [f.opened] : [],
          connected: f?.connected ? [f.connected] : [],
          ping: f?.ping ? [f.ping] : [],
          pong: f?.pong ? [f.pong] : [],
          message: f?.message ? [e.emit, f.message] : [e.emit],
          closed: f?.closed ? [f.closed] : [],
          error: f?.error ? [f.error] : [],
        };
      return {
        onMessage: e.on,
        on(e, n) {
          let r = t[e];
          return (
            r.push(n),
            () => {
              let e = r.indexOf(n);
              e > -1 && r.splice(e, 1);
            }
          );
        },
        emit(e, ...n) {
          for (let r of [...t[e]]) r(...n);
        },
      };
    })();
  function b(e) {
    let t = [
      y.on(`error`, (n) => {
        (t.forEach((e) => e()), e(n));
      }),
      y.on(`closed`, (n) => {
        (t.forEach((e) => e()), e(n));
      }),
    ];
    return () => t.forEach((e) => e());
  }
  let x,
    S = 0,
    C,
    w = !1,
    T = 0,
    E = !1;
  async function ee() {
    clearTimeout(C);
    let [e, r] = await (x ??= new Promise((e, r) =>
      (async () => {
        if (w) {
          if ((await u(T), !S)) return ((x = void 0), r({ code: 1e3, reason: `All Subscriptions Gone` }));
          T++;
        }
        y.emit(`connecting`, w);
        let i = new v(typeof t == `function` ? await t() : t, `graphql-transport-ws`),
          a,
          l;
        function d() {
          isFinite(o) &&
            o > 0 &&
            (clearTimeout(l),
            (l = setTimeout(() => {
              i.readyState === v.OPEN && (i.send(yr({ type: $.Ping })), y.emit(`ping`, !1, void 0));
            }, o)));
        }
        (b((e) => {
          ((x = void 0),
            clearTimeout(a),
            clearTimeout(l),
            r(e),
            e instanceof xr && (i.close(4499, `Terminated`), (i.onerror = null), (i.onclose = null)));
        }),
          (i.onerror = (e) => y.emit(`error`, e)),
          (i.onclose = (e) => y.emit(`closed`, e)),
          (i.onopen = async () => {
            try {
              y.emit(`opened`, i);
              let e = typeof n == `function` ? await n() : n;
              if (i.readyState !== v.OPEN) return;
              (i.send(yr(e ? { type: $.ConnectionInit, payload: e } : { type: $.ConnectionInit }, h)),
                isFinite(c) &&
                  c > 0 &&
                  (a = setTimeout(() => {
                    i.close(Q.ConnectionAcknowledgementTimeout, `Connection acknowledgement timeout`);
                  }, c)),
                d());
            } catch (e) {
              (y.emit(`error`, e),
                i.close(
                  Q.InternalClientError,
                  gr(e instanceof Error ? e.message : String(e), `Internal client error`),
                ));
            }
          }));
        let f = !1;
        i.onmessage = ({ data: t }) => {
          try {
            let n = vr(t, g);
            if ((y.emit(`message`, n), n.type === `ping` || n.type === `pong`)) {
              (y.emit(n.type, !0, n.payload),
                n.type === `pong`
                  ? d()
                  : s ||
                    (i.send(yr(n.payload ? { type: $.Pong, payload: n.payload } : { type: $.Pong }, h)),
                    y.emit(`pong`, !1, n.payload)));
              return;
            }
            if (f) return;
            if (n.type !== $.ConnectionAck) throw Error(`First message cannot be of type ${n.type}`);
            (clearTimeout(a), (f = !0), y.emit(`connected`, i, n.payload, w), (w = !1), (T = 0));
            let r = new Promise((e, t) => b(t));
            (r.catch(() => {}), e([i, r]));
          } catch (e) {
            ((i.onmessage = null),
              y.emit(`error`, e),
              i.close(Q.BadResponse, gr(e instanceof Error ? e.message : String(e), `Bad response`)));
          }
        };
      })(),
    ));
    e.readyState === v.CLOSING && (await r);
    let i = () => {},
      l = new Promise((e) => (i = e));
    return [
      e,
      i,
      new Promise((t, n) => {
        let i = b(n);
        (e.readyState !== v.OPEN && r.catch(n),
          l.then(() => {
            if ((i(), !S)) {
              let t = () => e.close(1e3, `Normal Closure`);
              isFinite(a) && a > 0
                ? (clearTimeout(C),
                  (C = setTimeout(() => {
                    !S && e.readyState === v.OPEN && t();
                  }, a)))
                : t();
            }
            t();
          }));
      }),
    ];
  }
  function D(e) {
    if (
      Sr(e) &&
      (Cr(e.code) ||
        [
          Q.InternalServerError,
          Q.InternalClientError,
          Q.BadRequest,
          Q.BadResponse,
          Q.Unauthorized,
          Q.SubprotocolNotAcceptable,
          Q.SubscriberAlreadyExists,
          Q.TooManyInitialisationRequests,
        ].includes(e.code))
    )
      throw e;
    if (E) return !1;
    if (Sr(e) && e.code === 1e3) return S > 0;
    if (!l || T >= l || !d(e)) throw e;
    return (w = !0);
  }
  r ||
    (async () => {
      for (S++; ;)
        try {
          let [, , e] = await ee();
          await e;
        } catch (e) {
          try {
            if (!D(e)) return;
          } catch (e) {
            return i?.(e);
          }
        }
    })();
  function te(e, t) {
    let n = m(e),
      r = !1,
      i = !1,
      a = () => {
        (S--, (r = !0));
      };
    return (
      (async () => {
        for (S++; ;)
          try {
            let [o, s, c] = await ee();
            if (r) return (c.catch(() => {}), s());
            let l = y.onMessage(n, (e) => {
              switch (e.type) {
                case $.Next:
                  t.next(e.payload);
                  return;
                case $.Error:
                  ((i = !0), (r = !0), t.error(e.payload), a());
                  return;
                case $.Complete:
                  ((r = !0), a());
                  return;
              }
            });
            (o.send(yr({ id: n, type: $.Subscribe, payload: e }, h)),
              (a = () => {
                (!r && o.readyState === v.OPEN && o.send(yr({ id: n, type: $.Complete }, h)), S--, (r = !0), s());
              }),
              await c.finally(l));
            return;
          } catch (e) {
            if (!D(e)) return;
          }
      })()
        .then(() => {
          i || t.complete();
        })
        .catch((e) => {
          t.error(e);
        }),
      () => {
        r || a();
      }
    );
  }
  return {
    on: y.on,
    subscribe: te,
    iterate(e) {
      let t = [],
        n = { done: !1, error: null, resolve: () => {} },
        r = te(e, {
          next(e) {
            (t.push(e), n.resolve());
          },
          error(e) {
            ((n.done = !0), (n.error = e), n.resolve());
          },
          complete() {
            ((n.done = !0), n.resolve());
          },
        }),
        i = (async function* () {
          for (;;) {
            for (t.length || (await new Promise((e) => (n.resolve = e))); t.length;) yield t.shift();
            if (n.error) throw n.error;
            if (n.done) return;
          }
        })();
      return (
        (i.throw = async (e) => (n.done || ((n.done = !0), (n.error = e), n.resolve()), { done: !0, value: void 0 })),
        (i.return = async () => (r(), { done: !0, value: void 0 })),
        i
      );
    },
    async dispose() {
      if (((E = !0), x)) {
        let [e] = await x;
        e.close(1e3, `Normal Closure`);
      }
    },
    terminate() {
      x && y.emit(`closed`, new xr());
    },
  };
}
var xr = class extends Error {
  name = `TerminatedCloseEvent`;
  message = `4499: Terminated`;
  code = 4499;
  reason = `Terminated`;
  wasClean = !1;
};
function Sr(e) {
  return Z(e) && `code` in e && `reason` in e;
}
function Cr(e) {
  return ![1e3, 1001, 1006, 1005, 1012, 1013, 1014].includes(e) && e >= 1e3 && e <= 1999;
}
function wr(e) {
  return (
    typeof e == `function` && `constructor` in e && `CLOSED` in e && `CLOSING` in e && `CONNECTING` in e && `OPEN` in e
  );
}
var Tr = {
  Problem:
    `ActivationRequirementsMissing.AppointmentNotInState.AttendanceOutsidePortfolio.CallOutcomeMissing.CareClassNotYet.CareClassWaitsForInstalments.CollectionPolicyOverlaps.ConflictsWithEarlier.CounterDayDifferenceUnexplained.FamilyHeldLater.FamilyOutsideNeighbourhood.FamilyStillOwes.FamilyTooLargeForMove.FamilyWouldEndOwing.FieldBatchTooLong.FieldItemUnreadable.FktpChangeNotAllowed.InstalmentPlanRunsAlready.InvalidInput.LimitReached.MandateEnrolledAlready.MemberNotAccepted.NameSearchedEnough.NobodyToCall.NotEligible.NotFound.OutOfReach.OutsideContactHours.PartnerNameTaken.PaymentIntentCompletedAlready.PaymentModeNotAllowed.PortfolioIsFull.ProposalIsStale.ReimbursementSubmittedAlready.SecondPersonNeeded.SegmentChangeRefused.SettlementFormatInvalid.TemplateVariablesInvalid.TooManyCodeQuestions.TooManyFamiliesToPropose.TooManyInstalmentStages.TooManySignIns.TooManyStatusQuestions.Unavailable.VisitsRestricted.WriteOffCriteriaNotMet.WrongState`.split(
      `.`,
    ),
};
function Er() {
  let e = new Set(),
    t = navigator.onLine ? `connecting` : `offline`;
  return {
    read: () => t,
    set: (n) => {
      if (n !== t) {
        t = n;
        for (let t of e) t();
      }
    },
    subscribe: (t) => (e.add(t), () => void e.delete(t)),
  };
}
var Dr = ({ subscribe: e, read: t }) => (0, i.useSyncExternalStore)(e, t),
  Or = new Set([`TOO_MANY_REQUESTS`, `UNAVAILABLE`]),
  kr = `HISTORY_CHANGED`,
  Ar = 2e3;
function jr(e, { query: t, variables: n }, { sink: r, onHistoryChanged: i, soonMs: a = Ar }) {
  let o = { query: t, variables: { ...n } },
    s = () => void 0,
    c = () => {
      let t = !1,
        n = (e) => {
          let { code: n, resumeAfter: r } = Nr(e);
          if (!Or.has(n) && n !== kr) return !1;
          ((t = !0), typeof r == `string` && (o.variables.after = r), n === kr && i());
          let l = s,
            u = setTimeout(() => {
              (l(), c());
            }, a);
          return (
            (s = () => {
              (clearTimeout(u), l());
            }),
            !0
          );
        };
      s = e.subscribe(o, {
        next: (e) => {
          if (n(e.errors)) return;
          let t = Mr(e);
          (t !== null && (o.variables.after = t), r.next(e));
        },
        error: (e) => {
          n(e) || r.error(e);
        },
        complete: () => {
          t || r.complete();
        },
      });
    };
  return (c(), () => s());
}
function Mr({ data: e }) {
  for (let t of Object.values(e ?? {})) {
    let e = t?.cursor;
    if (typeof e == `string`) return e;
  }
  return null;
}
function Nr(e) {
  let [t] = Array.isArray(e) ? e : [];
  return t?.extensions ?? {};
}
var Pr = 1e4,
  Fr = { maxNumberAttempts: 4, initialDelayMs: 1e3, maxDelayMs: 8e3, randomDelay: !0 },
  Ir = 8e3,
  Lr = (e) => {
    let t = Math.min(Ir, 250 * 2 ** e);
    return new Promise((e) => {
      (setTimeout(e, t / 2 + (t / 2) * Math.random()), addEventListener(`online`, () => e(), { once: !0 }));
    });
  };
function Rr(e, t) {
  let n = () => {
    (e.set(`offline`), t());
  };
  return (addEventListener(`offline`, n), () => removeEventListener(`offline`, n));
}
var zr = () => (navigator.onLine ? `connecting` : `offline`);
function Br(e) {
  let t = e();
  return t === null ? {} : { authorization: `Bearer ${t}` };
}
function Vr({ token: e, language: t }, n) {
  let r = new URL(`/graphql`, location.href);
  r.protocol = r.protocol === `https:` ? `wss:` : `ws:`;
  let i,
    a = null,
    o = Rr(n, () => a?.close(4408, `the network is gone`)),
    s = br({
      url: r.href,
      connectionParams: () => ({ ...Br(e), language: t }),
      lazy: e() === null,
      onNonLazyError: () => n.set(`offline`),
      keepAlive: Pr,
      retryAttempts: 1 / 0,
      retryWait: Lr,
      shouldRetry: () => !0,
      on: {
        connecting: () => n.set(zr()),
        connected: (e) => {
          ((a = e), n.set(`connected`));
        },
        closed: () => n.set(zr()),
        ping: (e) => {
          e || (i = setTimeout(() => a?.close(4408, `nothing was heard`), Pr / 2));
        },
        pong: (e) => {
          e && clearTimeout(i);
        },
      },
    });
  return { ...s, dispose: () => (o(), s.dispose()) };
}
var Hr = ({ response: e }, { kind: t }) => t === `query` && [429, 503].includes(e?.status ?? 0);
function Ur(e) {
  let t = Er(),
    n = Vr(e, t);
  return {
    client: new St({
      url: `/graphql`,
      preferGetMethod: !1,
      fetchOptions: () => ({ headers: { ...Br(e.token), 'accept-language': e.language } }),
      exchanges: [
        pr({ possibleTypes: Tr, globalIDs: !0 }),
        mr({ ...Fr, retryIf: Hr }),
        yt,
        vt({
          forwardSubscription: ({ query: t, variables: r }) => ({
            subscribe: (i) => ({
              unsubscribe: jr(
                n,
                { query: t ?? ``, ...(r !== void 0 && { variables: r }) },
                {
                  sink: {
                    ...i,
                    next: ({ data: e = null, errors: t = [] }) =>
                      i.next(t.length === 0 ? { data: e } : { data: e, errors: t }),
                  },
                  onHistoryChanged: e.onHistoryChanged,
                },
              ),
            }),
          }),
        }),
      ],
    }),
    connection: t,
    close: () => void n.dispose(),
  };
}
var Wr = e(),
  Gr = (0, i.createContext)(null);
function Kr({ token: e, children: t }) {
  let { language: n } = r(),
    a = e === null ? null : Lt(e),
    o = (0, i.useRef)(e),
    [s, c] = (0, i.useState)(0),
    l = (0, i.useMemo)(
      () => ((o.current = e), Ur({ token: () => o.current, language: n, onHistoryChanged: () => c((e) => e + 1) })),
      [a, n, s],
    );
  return (
    (0, i.useEffect)(() => {
      o.current = e;
    }, [e]),
    (0, i.useEffect)(() => l.close, [l]),
    (0, Wr.jsx)(Gr, { value: l, children: (0, Wr.jsx)(wt, { value: l.client, children: t }) })
  );
}
function qr() {
  let e = (0, i.useContext)(Gr);
  if (e === null) throw Error(`useConnection needs an ApiProvider around it.`);
  return Dr(e.connection);
}
export { jt as a, Tt as i, qr as n, Ft as o, Lt as r, It as s, Kr as t };
