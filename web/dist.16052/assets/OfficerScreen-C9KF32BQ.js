import {
  M as e,
  N as t,
  V as n,
  a as r,
  d as i,
  f as a,
  j as o,
  k as s,
  m as c,
  p as l,
  r as u,
  t as d,
  u as f,
  v as p,
  w as m,
  z as h,
} from './Button-CONUCE2r.js';
import { a as g, i as _, r as v, t as y } from './api-DzXaX3Kl.js';
import { n as b, t as x } from './Facts-CLu56gM-.js';
import { n as S, t as C } from './ListDetail-fxLTt-yk.js';
import { n as w, r as ee, t as te } from './States-CuNKMWna.js';
import { t as T } from './Title-Bp3E9NDQ.js';
import { n as ne } from './Announcer-BsMu_moc.js';
import { t as re } from './Segments-BP3QQHg8.js';
import { t as E } from './Panel-eGkgpDhY.js';
import { n as D, r as O } from './Field-BZrhSwfQ.js';
import { t as k } from './Note-DsS23AgS.js';
import { t as A } from './Tag-DpwV_Ark.js';
var j = n(h(), 1),
  ie = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `OfficerMorning` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `suspense` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } } },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `partners` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } } },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `viewer` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `name` } },
                  { kind: `Field`, name: { kind: `Name`, value: `role` } },
                  { kind: `Field`, name: { kind: `Name`, value: `subject` } },
                  { kind: `Field`, name: { kind: `Name`, value: `now` } },
                  { kind: `Field`, name: { kind: `Name`, value: `timeZone` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `may` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `assignSuspenseItem` } },
                        { kind: `Field`, name: { kind: `Name`, value: `proposeSuspenseResolution` } },
                        { kind: `Field`, name: { kind: `Name`, value: `approveSuspenseResolution` } },
                        { kind: `Field`, name: { kind: `Name`, value: `assignBreak` } },
                        { kind: `Field`, name: { kind: `Name`, value: `explainBreak` } },
                        { kind: `Field`, name: { kind: `Name`, value: `closeBreak` } },
                        { kind: `Field`, name: { kind: `Name`, value: `proposeBreakReversal` } },
                        { kind: `Field`, name: { kind: `Name`, value: `approveBreakReversal` } },
                        { kind: `Field`, name: { kind: `Name`, value: `askPartner` } },
                      ],
                    },
                  },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `moneyWaiting` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `suspense` },
                    directives: [
                      {
                        kind: `Directive`,
                        name: { kind: `Name`, value: `include` },
                        arguments: [
                          {
                            kind: `Argument`,
                            name: { kind: `Name`, value: `if` },
                            value: { kind: `Variable`, name: { kind: `Name`, value: `suspense` } },
                          },
                        ],
                      },
                    ],
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `count` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                        { kind: `Field`, name: { kind: `Name`, value: `oldestSince` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `reconciliationBreaks` },
                    directives: [
                      {
                        kind: `Directive`,
                        name: { kind: `Name`, value: `include` },
                        arguments: [
                          {
                            kind: `Argument`,
                            name: { kind: `Name`, value: `if` },
                            value: { kind: `Variable`, name: { kind: `Name`, value: `partners` } },
                          },
                        ],
                      },
                    ],
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `count` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                        { kind: `Field`, name: { kind: `Name`, value: `oldestSince` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `paymentDoubts` },
                    directives: [
                      {
                        kind: `Directive`,
                        name: { kind: `Name`, value: `include` },
                        arguments: [
                          {
                            kind: `Argument`,
                            name: { kind: `Name`, value: `if` },
                            value: { kind: `Variable`, name: { kind: `Name`, value: `partners` } },
                          },
                        ],
                      },
                    ],
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `count` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                        { kind: `Field`, name: { kind: `Name`, value: `oldestSince` } },
                      ],
                    },
                  },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `approvalsWaiting` },
              arguments: [
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `100` } },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `totalCount` } },
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
                              { kind: `Field`, name: { kind: `Name`, value: `kind` } },
                              { kind: `Field`, name: { kind: `Name`, value: `what` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `proposedBy` } },
                              { kind: `Field`, name: { kind: `Name`, value: `since` } },
                              { kind: `Field`, name: { kind: `Name`, value: `mayDecide` } },
                              { kind: `Field`, name: { kind: `Name`, value: `isOwn` } },
                              { kind: `Field`, name: { kind: `Name`, value: `decidedByRoles` } },
                              { kind: `Field`, name: { kind: `Name`, value: `nodeId` } },
                              { kind: `Field`, name: { kind: `Name`, value: `regionCode` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `family` },
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
                                          { kind: `Field`, name: { kind: `Name`, value: `code` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `timeZone` } },
                                        ],
                                      },
                                    },
                                  ],
                                },
                              },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `node` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `id` } },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: {
                                        kind: `NamedType`,
                                        name: { kind: `Name`, value: `SuspenseProposal` },
                                      },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `resolution` } },
                                          {
                                            kind: `Field`,
                                            alias: { kind: `Name`, value: `suspenseReason` },
                                            name: { kind: `Name`, value: `reason` },
                                          },
                                        ],
                                      },
                                    },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: {
                                        kind: `NamedType`,
                                        name: { kind: `Name`, value: `MembershipChange` },
                                      },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `happenedOn` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `secondPersonBecause` } },
                                          {
                                            kind: `Field`,
                                            name: { kind: `Name`, value: `values` },
                                            selectionSet: {
                                              kind: `SelectionSet`,
                                              selections: [
                                                { kind: `Field`, name: { kind: `Name`, value: `field` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `before` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `after` } },
                                              ],
                                            },
                                          },
                                        ],
                                      },
                                    },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: {
                                        kind: `NamedType`,
                                        name: { kind: `Name`, value: `ReimbursementClaim` },
                                      },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `month` } },
                                          {
                                            kind: `Field`,
                                            name: { kind: `Name`, value: `cadre` },
                                            selectionSet: {
                                              kind: `SelectionSet`,
                                              selections: [
                                                { kind: `Field`, name: { kind: `Name`, value: `id` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `name` } },
                                              ],
                                            },
                                          },
                                        ],
                                      },
                                    },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: {
                                        kind: `NamedType`,
                                        name: { kind: `Name`, value: `FamilyRefund` },
                                      },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `payee` } },
                                          {
                                            kind: `Field`,
                                            alias: { kind: `Name`, value: `refundReason` },
                                            name: { kind: `Name`, value: `reason` },
                                          },
                                        ],
                                      },
                                    },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `WriteOff` } },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `firstMonth` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `lastMonth` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `verification` } },
                                        ],
                                      },
                                    },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: {
                                        kind: `NamedType`,
                                        name: { kind: `Name`, value: `ReconciliationBreak` },
                                      },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `partnerCode` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `reference` } },
                                          {
                                            kind: `Field`,
                                            alias: { kind: `Name`, value: `breakReason` },
                                            name: { kind: `Name`, value: `reason` },
                                          },
                                        ],
                                      },
                                    },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `Visit` } },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `visitedAt` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `note` } },
                                          {
                                            kind: `Field`,
                                            name: { kind: `Name`, value: `cadre` },
                                            selectionSet: {
                                              kind: `SelectionSet`,
                                              selections: [
                                                { kind: `Field`, name: { kind: `Name`, value: `id` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `name` } },
                                              ],
                                            },
                                          },
                                        ],
                                      },
                                    },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `Complaint` } },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `description` } },
                                          {
                                            kind: `Field`,
                                            name: { kind: `Name`, value: `aboutCadre` },
                                            selectionSet: {
                                              kind: `SelectionSet`,
                                              selections: [
                                                { kind: `Field`, name: { kind: `Name`, value: `id` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `name` } },
                                              ],
                                            },
                                          },
                                        ],
                                      },
                                    },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: {
                                        kind: `NamedType`,
                                        name: { kind: `Name`, value: `PortfolioProposal` },
                                      },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `familiesPlaced` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `familiesWaiting` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `validFrom` } },
                                          {
                                            kind: `Field`,
                                            name: { kind: `Name`, value: `region` },
                                            selectionSet: {
                                              kind: `SelectionSet`,
                                              selections: [
                                                { kind: `Field`, name: { kind: `Name`, value: `code` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `name` } },
                                              ],
                                            },
                                          },
                                        ],
                                      },
                                    },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: {
                                        kind: `NamedType`,
                                        name: { kind: `Name`, value: `DunningPlan` },
                                      },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          {
                                            kind: `Field`,
                                            name: { kind: `Name`, value: `steps` },
                                            selectionSet: {
                                              kind: `SelectionSet`,
                                              selections: [{ kind: `Field`, name: { kind: `Name`, value: `day` } }],
                                            },
                                          },
                                        ],
                                      },
                                    },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: {
                                        kind: `NamedType`,
                                        name: { kind: `Name`, value: `PolicyProposal` },
                                      },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `validFrom` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `basis` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `assumption` } },
                                        ],
                                      },
                                    },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `CounterDay` } },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `day` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `openedBy` } },
                                          {
                                            kind: `Field`,
                                            name: { kind: `Name`, value: `counter` },
                                            selectionSet: {
                                              kind: `SelectionSet`,
                                              selections: [
                                                { kind: `Field`, name: { kind: `Name`, value: `code` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `name` } },
                                              ],
                                            },
                                          },
                                          {
                                            kind: `Field`,
                                            name: { kind: `Name`, value: `postedNow` },
                                            selectionSet: {
                                              kind: `SelectionSet`,
                                              selections: [
                                                { kind: `Field`, name: { kind: `Name`, value: `payments` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `total` } },
                                              ],
                                            },
                                          },
                                        ],
                                      },
                                    },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `FundReturn` } },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                                          {
                                            kind: `Field`,
                                            alias: { kind: `Name`, value: `returnReason` },
                                            name: { kind: `Name`, value: `reason` },
                                          },
                                        ],
                                      },
                                    },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: {
                                        kind: `NamedType`,
                                        name: { kind: `Name`, value: `SponsorshipBatch` },
                                      },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `budget` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `considered` } },
                                          {
                                            kind: `Field`,
                                            name: { kind: `Name`, value: `progress` },
                                            selectionSet: {
                                              kind: `SelectionSet`,
                                              selections: [
                                                { kind: `Field`, name: { kind: `Name`, value: `families` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `persons` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `months` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                                              ],
                                            },
                                          },
                                          {
                                            kind: `Field`,
                                            name: { kind: `Name`, value: `regions` },
                                            selectionSet: {
                                              kind: `SelectionSet`,
                                              selections: [
                                                { kind: `Field`, name: { kind: `Name`, value: `regionCode` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `regionName` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `families` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `persons` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `amount` } },
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
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `suspenseItems` },
              arguments: [
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `100` } },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `suspense` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `totalCount` } },
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
                              { kind: `Field`, name: { kind: `Name`, value: `paymentId` } },
                              { kind: `Field`, name: { kind: `Name`, value: `reason` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `paid` } },
                              { kind: `Field`, name: { kind: `Name`, value: `channel` } },
                              { kind: `Field`, name: { kind: `Name`, value: `partnerName` } },
                              { kind: `Field`, name: { kind: `Name`, value: `reference` } },
                              { kind: `Field`, name: { kind: `Name`, value: `accountText` } },
                              { kind: `Field`, name: { kind: `Name`, value: `since` } },
                              { kind: `Field`, name: { kind: `Name`, value: `ageDays` } },
                              { kind: `Field`, name: { kind: `Name`, value: `owner` } },
                              { kind: `Field`, name: { kind: `Name`, value: `regionCode` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `family` },
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
                                          { kind: `Field`, name: { kind: `Name`, value: `code` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `timeZone` } },
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
                                          { kind: `Field`, name: { kind: `Name`, value: `amountToReactivate` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `dueNow` } },
                                        ],
                                      },
                                    },
                                  ],
                                },
                              },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `proposal` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `id` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `resolution` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `state` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `proposedBy` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `proposedAt` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `reason` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `note` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `reconciliationBreaks` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `filter` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `open` },
                        value: { kind: `BooleanValue`, value: !0 },
                      },
                    ],
                  },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `sort` },
                  value: { kind: `EnumValue`, value: `OLDEST` },
                },
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `100` } },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `partners` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `totalCount` } },
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
                              { kind: `Field`, name: { kind: `Name`, value: `class` } },
                              { kind: `Field`, name: { kind: `Name`, value: `state` } },
                              { kind: `Field`, name: { kind: `Name`, value: `partnerCode` } },
                              { kind: `Field`, name: { kind: `Name`, value: `reference` } },
                              { kind: `Field`, name: { kind: `Name`, value: `day` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amountHere` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amountInFile` } },
                              { kind: `Field`, name: { kind: `Name`, value: `account` } },
                              { kind: `Field`, name: { kind: `Name`, value: `line` } },
                              { kind: `Field`, name: { kind: `Name`, value: `lineText` } },
                              { kind: `Field`, name: { kind: `Name`, value: `openedAt` } },
                              { kind: `Field`, name: { kind: `Name`, value: `ageDays` } },
                              { kind: `Field`, name: { kind: `Name`, value: `owner` } },
                              { kind: `Field`, name: { kind: `Name`, value: `reason` } },
                              { kind: `Field`, name: { kind: `Name`, value: `paymentId` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `proposal` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `proposedBy` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `proposedAt` } },
                                  ],
                                },
                              },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `history` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `takenAt` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `kind` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `note` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `byWhom` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `paymentDoubts` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `filter` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `open` },
                        value: { kind: `BooleanValue`, value: !0 },
                      },
                    ],
                  },
                },
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `100` } },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `partners` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `totalCount` } },
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
                              { kind: `Field`, name: { kind: `Name`, value: `source` } },
                              { kind: `Field`, name: { kind: `Name`, value: `state` } },
                              { kind: `Field`, name: { kind: `Name`, value: `partnerCode` } },
                              { kind: `Field`, name: { kind: `Name`, value: `reference` } },
                              { kind: `Field`, name: { kind: `Name`, value: `account` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `raisedAt` } },
                              { kind: `Field`, name: { kind: `Name`, value: `askAfter` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `attempts` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `askedAt` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `detail` } },
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
  ae = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `Viewer` },
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `viewer` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `name` } },
                  { kind: `Field`, name: { kind: `Name`, value: `role` } },
                ],
              },
            },
          ],
        },
      },
    ],
  },
  oe = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `mutation`,
        name: { kind: `Name`, value: `DecideApproval` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `ID` } } },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `reason` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `String` } } },
            defaultValue: { kind: `StringValue`, value: ``, block: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `approveSuspenseResolution` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `rejectSuspenseResolution` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `approveMembershipChange` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `rejectMembershipChange` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `approveReimbursement` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `rejectReimbursement` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `decideVisitConfirmation` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `confirm` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } } },
            defaultValue: { kind: `BooleanValue`, value: !0 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `approveFamilyRefund` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `rejectFamilyRefund` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `approveWriteOff` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `rejectWriteOff` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `approveBreakReversal` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `declineBreakReversal` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `approvePolicy` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `approvePortfolios` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `switchOnDunningPlan` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `confirmCredentialFreeze` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `approveBeneficiaries` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `rejectBeneficiaries` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `approveFundReturn` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `rejectFundReturn` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
            defaultValue: { kind: `BooleanValue`, value: !1 },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `approveSuspenseResolution` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `proposalId` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `approveSuspenseResolution` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `rejectSuspenseResolution` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `proposalId` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `reason` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `reason` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `rejectSuspenseResolution` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `approveMembershipChange` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `id` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `approveMembershipChange` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `rejectMembershipChange` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `id` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `reason` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `reason` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `rejectMembershipChange` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `approveReimbursement` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `claimId` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `approveReimbursement` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `rejectReimbursement` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `claimId` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `reason` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `reason` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `rejectReimbursement` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `approveFamilyRefund` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `id` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `approveFamilyRefund` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `rejectFamilyRefund` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `id` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `reason` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `reason` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `rejectFamilyRefund` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `approveWriteOff` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `id` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `approveWriteOff` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `rejectWriteOff` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `id` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `reason` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `reason` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `rejectWriteOff` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `approveBreakReversal` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `breakId` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `approveBreakReversal` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `declineBreakReversal` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `breakId` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `reason` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `reason` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `declineBreakReversal` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `approvePolicy` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `proposalId` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `approvePolicy` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `approvePortfolios` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `proposalId` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `approvePortfolios` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `switchOnDunningPlan` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `planId` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `switchOnDunningPlan` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `confirmCredentialFreeze` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `complaintId` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `confirmCredentialFreeze` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `decideVisitConfirmation` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `visitId` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `confirm` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `confirm` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `decideVisitConfirmation` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `approveBeneficiaries` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `id` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `approveBeneficiaries` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `rejectBeneficiaries` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `id` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `rejectBeneficiaries` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `approveFundReturn` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `id` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `approveFundReturn` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `rejectFundReturn` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `id` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                    ],
                  },
                },
              ],
              directives: [
                {
                  kind: `Directive`,
                  name: { kind: `Name`, value: `include` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `if` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `rejectFundReturn` } },
                    },
                  ],
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
  M = { second: `AHHpEG_second` },
  N = o();
function P({ isOwn: e, deciders: t }) {
  let n = s().words.officer.second;
  return (0, N.jsxs)(`div`, {
    className: M.second,
    children: [
      (0, N.jsx)(k, {
        icon: `alert`,
        tone: `warning`,
        children: (0, N.jsxs)(`p`, { children: [(0, N.jsx)(`b`, { children: e ? n.own : n.notYours }), ` `, t.text] }),
      }),
      t.others.length > 0 &&
        (0, N.jsx)(`div`, {
          className: `row wrap`,
          children: t.others.map(({ text: e, onBecome: t }) =>
            (0, N.jsxs)(d, { kind: `quiet`, onClick: t, children: [(0, N.jsx)(p, { name: `user` }), e] }, e),
          ),
        }),
    ],
  });
}
function se(e) {
  let {
      proposedBy: t,
      isOwn: n,
      mayDecide: r,
      deciders: i,
      consequence: a,
      isBusy: o,
      problem: c,
      onApprove: l,
      onDecline: u,
    } = e,
    { declinesAtOnce: f = !1 } = e,
    m = s().words.officer.second,
    h = (0, j.useId)(),
    [g, _] = (0, j.useState)(null),
    v = () => {
      let e = g?.trim() ?? ``;
      f || e !== `` ? u?.(e) : _(``);
    },
    y = n ? m.own : r ? void 0 : m.notYours;
  return (0, N.jsxs)(`section`, {
    className: M.second,
    'aria-labelledby': h,
    children: [
      (0, N.jsx)(`h3`, { id: h, children: m.title }),
      (0, N.jsxs)(`p`, { children: [a, ` `, !n && m.proposedBy(t)] }),
      y !== void 0 && (0, N.jsx)(P, { isOwn: n, deciders: i }),
      g !== null &&
        y === void 0 &&
        (0, N.jsx)(D, {
          label: m.reason,
          autoFocus: !0,
          rows: 2,
          maxLength: 400,
          value: g,
          onChange: (e) => _(e.target.value),
        }),
      c !== null &&
        (0, N.jsx)(`div`, { role: `alert`, children: (0, N.jsx)(k, { icon: `alert`, tone: `bad`, children: c }) }),
      (0, N.jsxs)(`div`, {
        className: `row wrap`,
        children: [
          (0, N.jsxs)(d, {
            kind: `primary`,
            unavailable: y,
            'aria-busy': o,
            onClick: l,
            children: [(0, N.jsx)(p, { name: `check` }), m.approve],
          }),
          u !== null &&
            (0, N.jsx)(d, {
              kind: `danger`,
              unavailable: y,
              'aria-busy': o,
              onClick: v,
              children: f ? m.declineAtOnce : m.decline,
            }),
          (0, N.jsx)(`span`, { className: `small muted`, children: m.recorded }),
        ],
      }),
    ],
  });
}
var F = (e, t) => ({ name: e, value: t ?? `—` }),
  ce = ({ approvals: e, ...t }, n) => ({
    SuspenseProposal: (n) => [F(e.proposal, t.propose[n.resolution]), F(e.reason, n.suspenseReason)],
    MembershipChange: ({ values: t }) => [
      F(e.changes, t.map(({ before: e, after: t }) => `${e ?? `—`} → ${t ?? `—`}`).join(`; `) || `—`),
    ],
    ReimbursementClaim: ({ cadre: t, month: r }) => [F(e.cadre, t?.name), F(e.month, n.month(r))],
    FamilyRefund: ({ payee: t, refundReason: n }) => [F(e.payee, t), F(e.reason, n)],
    WriteOff: ({ verification: t }) => [F(e.reason, t)],
    Visit: ({ cadre: t, note: n }) => [F(e.cadre, t?.name), ...(n === null ? [] : [F(e.note, n)])],
    Complaint: ({ aboutCadre: t, description: n }) => [F(e.cadre, t?.name), F(e.complaint, n)],
    PortfolioProposal: ({ region: t, familiesPlaced: r, familiesWaiting: i, validFrom: a }) => [
      F(e.region, t.name),
      F(e.families, e.placed(n.number(r), n.number(i))),
      F(e.from, n.date(a)),
    ],
    DunningPlan: ({ steps: t }) => [F(e.steps, n.number(t.length))],
    PolicyProposal: ({ validFrom: t, basis: r, assumption: i }) => [F(e.from, n.date(t)), F(e.reason, r ?? i)],
    CounterDay: ({ counter: t, day: r, postedNow: i }) => [
      F(e.counter, `${t.name} · ${t.code}`),
      F(e.day, n.date(r)),
      F(e.posted, e.receipts(n.number(i.payments), n.rupiah(i.total))),
    ],
    FundReturn: ({ returnReason: t }) => [F(e.reason, t)],
    SponsorshipBatch: ({ budget: t, considered: r, progress: i, regions: a }) => [
      F(e.families, e.people(n.number(i.families), n.number(i.persons))),
      F(e.budget, n.rupiah(t)),
      F(e.considered, n.number(r)),
      ...a.map(({ regionName: t, families: r, amount: i }) => F(t, e.ofRegion(n.number(r), n.rupiah(i)))),
    ],
  });
function le(e, t, n) {
  return e === null ? [] : ((0, ce(t, n)[e.__typename])?.(e) ?? []);
}
var I = {
    big: `aK5ipq_big`,
    body: `aK5ipq_body`,
    choice: `aK5ipq_choice`,
    elsewhere: `aK5ipq_elsewhere`,
    form: `aK5ipq_form`,
    head: `aK5ipq_head`,
    history: `aK5ipq_history`,
    place: `aK5ipq_place`,
    sums: `aK5ipq_sums`,
    told: `aK5ipq_told`,
  },
  L = (e) => (e?.edges ?? []).map(({ node: e }) => e);
function ue(e) {
  let t = L(e.suspenseItems),
    n = L(e.reconciliationBreaks),
    r = ({ proposal: e }) => e?.state === `PROPOSED`,
    i = ({ state: e }) => e === `REVERSAL_PROPOSED`;
  return {
    suspense: e.suspenseItems === void 0 ? null : t.filter((e) => !r(e)),
    breaks: e.reconciliationBreaks === void 0 ? null : n.filter((e) => !i(e)),
    doubts: e.paymentDoubts === void 0 ? null : L(e.paymentDoubts),
    approvals: L(e.approvalsWaiting).toSorted((e, t) => Number(t.mayDecide) - Number(e.mayDecide)),
    proposed: {
      suspense: new Map(t.filter(r).map((e) => [e.proposal?.id ?? ``, e])),
      breaks: new Map(n.filter(i).map((e) => [e.id, e])),
    },
  };
}
var R = 6e4,
  z = 60 * R,
  B = 24 * z;
function V(e, t, { age: n }) {
  let r = Math.max(0, Date.parse(t) - Date.parse(e));
  return r >= B ? n.days(Math.floor(r / B)) : r >= z ? n.hours(Math.floor(r / z)) : n.minutes(Math.floor(r / R));
}
function H(t, n, r) {
  let i = e[r.timeZone];
  return `${n.day(t, i)}, ${n.timeWithZone(t, i)}`;
}
function U({ subject: e }) {
  let { people: t } = f(),
    { you: n } = s().words.officer;
  return (r) => {
    if (r === e) return n;
    let i = t.find(({ token: e }) => l(e) === r),
      o = /^local:(?<who>.*)$/.exec(r)?.groups?.who;
    return (i && a(i.token)) ?? o?.replaceAll(`-`, ` `) ?? r;
  };
}
function W(e) {
  let { choices: t, become: n } = f(),
    { officer: r, common: a } = s().words;
  return (o, s) => {
    let u = t.filter(({ key: t, token: n }) => {
      let [r] = c([t]),
        i = l(n);
      return r !== void 0 && o.includes(r) && i !== e.subject && i !== s;
    });
    return {
      text: r.second.decidedBy(o.map((e) => a.roles[e]).join(`, `)),
      others: u.map((e) => ({ text: a.signIn.goOnAs(i(e, a)), onBecome: () => n(e.key) })),
    };
  };
}
function G({ thing: e, viewer: t }) {
  let { words: n, format: r } = s(),
    i = U(t),
    a = n.officer,
    o = (e) => (e === null ? `—` : r.rupiah(e));
  return (0, N.jsxs)(N.Fragment, {
    children: [
      (0, N.jsx)(`p`, { children: e.reason }),
      (0, N.jsx)(x, {
        facts: [
          { name: a.breaks.day, value: r.date(e.day) },
          { name: a.breaks.here, value: o(e.amountHere) },
          { name: a.breaks.file, value: o(e.amountInFile) },
          { name: a.breaks.account, value: (0, N.jsx)(`span`, { className: `typed`, children: e.account }) },
          e.lineText === null
            ? null
            : {
                name: `${a.breaks.line} ${e.line ?? ``}`,
                value: (0, N.jsx)(`code`, { className: `typed small`, children: e.lineText }),
              },
          { name: a.suspense.owner, value: e.owner === null ? a.suspense.nobody : i(e.owner) },
        ],
      }),
      e.history.length > 0 &&
        (0, N.jsxs)(`div`, {
          children: [
            (0, N.jsx)(`h3`, { children: a.breaks.history }),
            (0, N.jsx)(`ul`, {
              className: I.history,
              children: e.history.map(({ takenAt: e, note: n, byWhom: a }) =>
                (0, N.jsxs)(
                  `li`,
                  { className: `small second`, children: [H(e, r, t), ` · `, i(a), n !== `` && `: ${n}`] },
                  e,
                ),
              ),
            }),
          ],
        }),
    ],
  });
}
var de = {
  kind: `Document`,
  definitions: [
    {
      kind: `OperationDefinition`,
      operation: `mutation`,
      name: { kind: `Name`, value: `CloseCounter` },
      variableDefinitions: [
        {
          kind: `VariableDefinition`,
          variable: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
          type: {
            kind: `NonNullType`,
            type: { kind: `NamedType`, name: { kind: `Name`, value: `CloseCounterDayInput` } },
          },
        },
      ],
      selectionSet: {
        kind: `SelectionSet`,
        selections: [
          {
            kind: `Field`,
            name: { kind: `Name`, value: `closeCounterDay` },
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
function K({ text: e }) {
  return (
    e !== null &&
    (0, N.jsx)(`div`, { role: `alert`, children: (0, N.jsx)(k, { icon: `alert`, tone: `bad`, children: e }) })
  );
}
function q(e) {
  for (let t of Object.values(e)) {
    let e = t?.message;
    if (typeof e == `string`) return e;
  }
  return null;
}
function J() {
  let { failed: e } = s().words.officer,
    [t, n] = (0, j.useState)(!1),
    [r, i] = (0, j.useState)(null),
    a = async (t, r) => {
      (n(!0), i(null));
      let { data: a, error: o } = await t();
      (n(!1), a === void 0 || o !== void 0 ? i(o?.graphQLErrors[0]?.message ?? e) : q(a) === null ? r() : i(q(a)));
    };
  return {
    isBusy: t,
    problem: r,
    save: (e, n) => {
      t || a(e, n);
    },
  };
}
var Y = (e) => {
  let t = e.replaceAll(/[.,\s]/g, ``).replace(/^Rp/i, ``);
  return /^\d{1,12}$/.test(t) ? Number(t) : null;
};
function fe({ thing: e, viewer: t, onDone: n }) {
  let { words: r, format: i } = s(),
    { counter: a, saved: o } = r.officer,
    [, c] = _(de),
    l = J(),
    u = W(t)(e.decidedByRoles, e.proposedBy),
    [f, p] = (0, j.useState)(``),
    [m, h] = (0, j.useState)(``),
    [g, v] = (0, j.useState)(``);
  if (!e.mayDecide) return (0, N.jsx)(P, { isOwn: e.isOwn, deciders: u });
  let y = e.node?.__typename === `CounterDay` ? e.node.postedNow : null,
    [b, x] = [Y(f), Y(m)],
    S = x === null || y === null ? 0 : x - y.total,
    C = S !== 0 || (b !== null && y !== null && b !== y.payments),
    w = b === null || x === null ? a.missing : C && g.trim() === `` ? a.explain : void 0;
  return (0, N.jsxs)(`form`, {
    className: I.form,
    onSubmit: (t) => {
      if ((t.preventDefault(), w !== void 0 || b === null || x === null)) return;
      let r = {
        counterDayId: e.nodeId,
        declaredPayments: b,
        declaredTotal: x,
        ...(g.trim() !== `` && { explanation: g.trim() }),
      };
      l.save(
        () => c({ input: r }),
        () => n(o.done),
      );
    },
    children: [
      (0, N.jsx)(`h3`, { children: a.title }),
      (0, N.jsx)(O, {
        label: a.receipts,
        inputMode: `numeric`,
        characters: 6,
        typed: !0,
        value: f,
        onChange: (e) => p(e.target.value),
      }),
      (0, N.jsx)(O, {
        label: a.money,
        inputMode: `numeric`,
        characters: 14,
        typed: !0,
        value: m,
        onChange: (e) => h(e.target.value),
      }),
      C && x !== null && (0, N.jsx)(`p`, { 'aria-live': `polite`, children: a.differs(i.rupiah(S)) }),
      (0, N.jsx)(D, {
        label: a.explanation,
        hint: a.explanationHint,
        rows: 2,
        maxLength: 400,
        value: g,
        onChange: (e) => v(e.target.value),
      }),
      (0, N.jsx)(K, { text: l.problem }),
      (0, N.jsxs)(`div`, {
        className: `row wrap`,
        children: [
          (0, N.jsx)(d, { type: `submit`, kind: `primary`, unavailable: w, 'aria-busy': l.isBusy, children: a.close }),
          (0, N.jsx)(`span`, { className: `small muted`, children: r.officer.second.recorded }),
        ],
      }),
    ],
  });
}
var pe = {
  SUSPENSE_RESOLUTION: { approve: { approveSuspenseResolution: !0 }, decline: { rejectSuspenseResolution: !0 } },
  BREAK_REVERSAL: { approve: { approveBreakReversal: !0 }, decline: { declineBreakReversal: !0 } },
  FAMILY_REFUND: { approve: { approveFamilyRefund: !0 }, decline: { rejectFamilyRefund: !0 } },
  WRITE_OFF: { approve: { approveWriteOff: !0 }, decline: { rejectWriteOff: !0 } },
  MEMBERSHIP_CHANGE: { approve: { approveMembershipChange: !0 }, decline: { rejectMembershipChange: !0 } },
  REIMBURSEMENT: { approve: { approveReimbursement: !0 }, decline: { rejectReimbursement: !0 } },
  VISIT_CONFIRMATION: {
    approve: { decideVisitConfirmation: !0, confirm: !0 },
    decline: { decideVisitConfirmation: !0, confirm: !1 },
  },
  PORTFOLIO_PROPOSAL: { approve: { approvePortfolios: !0 }, decline: null },
  CREDENTIAL_FREEZE: { approve: { confirmCredentialFreeze: !0 }, decline: null },
  DUNNING_PLAN: { approve: { switchOnDunningPlan: !0 }, decline: null },
  POLICY: { approve: { approvePolicy: !0 }, decline: null },
  BENEFICIARIES: { approve: { approveBeneficiaries: !0 }, decline: { rejectBeneficiaries: !0 }, declinesAtOnce: !0 },
  FUND_RETURN: { approve: { approveFundReturn: !0 }, decline: { rejectFundReturn: !0 }, declinesAtOnce: !0 },
  COUNTER_DAY: null,
};
function X({ thing: e, viewer: n, isProposed: r = !1 }) {
  let { words: i, format: a } = s(),
    o = U(n),
    c = i.officer.suspense,
    l = e.family?.arrears.amountToReactivate ?? null,
    u = l === null ? 0 : e.amount - l;
  return (0, N.jsx)(x, {
    facts: [
      { name: c.received, value: H(e.since, a, e.family?.region ?? n) },
      { name: c.partner, value: `${e.partnerName ?? `—`} · ${e.reference}` },
      { name: c.channel, value: i.common.channels[e.channel] },
      { name: c.account, value: (0, N.jsx)(`span`, { className: `typed`, children: t(e.accountText) }) },
      { name: c.family, value: e.family?.label ?? c.noFamily },
      e.paid === e.amount ? null : { name: c.paid, value: a.rupiah(e.paid) },
      l === null ? null : { name: c.bill, value: a.rupiah(l) },
      l === null
        ? null
        : { name: c.difference, value: (0, N.jsxs)(`b`, { children: [u > 0 ? `+` : ``, a.rupiah(u)] }) },
      r ? null : { name: c.owner, value: e.owner === null ? c.nobody : o(e.owner) },
    ],
  });
}
function me({ kind: e }, { role: t }) {
  return t === `CSR_DONOR` ? `office` : e === `CREDENTIAL_FREEZE` || e === `MEMBERSHIP_CHANGE` ? `citizen` : `rule`;
}
function he({ node: e }) {
  let t = s().words.officer;
  return e?.__typename === `SuspenseProposal`
    ? t.resolution[e.resolution]
    : e?.__typename === `ReconciliationBreak`
      ? t.breaks.reversal
      : t.approvals.consequence;
}
function ge({ thing: e, viewer: t, onDone: n, decision: r, proposedBy: i }) {
  let a = s().words.officer,
    [, o] = _(oe),
    c = J(),
    l = he(e),
    u = W(t)(e.decidedByRoles, e.proposedBy),
    d = (t, r) =>
      c.save(
        () => o({ id: e.nodeId, ...t }),
        () => n(r),
      ),
    { approve: f, decline: p, declinesAtOnce: m = !1 } = r;
  return (0, N.jsx)(se, {
    proposedBy: i,
    isOwn: e.isOwn,
    mayDecide: e.mayDecide,
    deciders: u,
    consequence: l,
    isBusy: c.isBusy,
    problem: c.problem,
    declinesAtOnce: m,
    onApprove: () => d(f, a.saved.approved),
    onDecline: p === null ? null : (e) => d({ reason: e, ...p }, a.saved.declined),
  });
}
function _e({ thing: e, viewer: t, onDone: n, proposed: r }) {
  let { words: i, format: a } = s(),
    o = U(t),
    c = i.officer,
    l = pe[e.kind],
    u = e.proposedBy === null ? c.approvals[me(e, t)] : o(e.proposedBy),
    d = r.suspense.get(e.nodeId),
    f = r.breaks.get(e.nodeId);
  return (0, N.jsx)(E, {
    title: e.what,
    lead: `${c.approvals.proposedBy} ${u}`,
    aside: e.amount !== null && (0, N.jsx)(`span`, { className: I.big, children: a.rupiah(e.amount) }),
    children: (0, N.jsxs)(`div`, {
      className: I.body,
      children: [
        (0, N.jsx)(x, {
          facts: [
            { name: c.approvals.since, value: H(e.since, a, e.family?.region ?? t) },
            e.family === null ? null : { name: c.approvals.family, value: e.family.label },
            ...le(e.node, c, a),
          ],
        }),
        d !== void 0 &&
          (0, N.jsxs)(`div`, {
            children: [
              (0, N.jsx)(`h3`, { children: c.approvals.payment }),
              (0, N.jsx)(X, { thing: d, viewer: t, isProposed: !0 }),
            ],
          }),
        f !== void 0 && (0, N.jsx)(G, { thing: f, viewer: t }),
        l === null
          ? (0, N.jsx)(fe, { thing: e, viewer: t, onDone: n })
          : (0, N.jsx)(ge, { thing: e, viewer: t, onDone: n, decision: l, proposedBy: u }),
      ],
    }),
  });
}
var ve = {
  kind: `Document`,
  definitions: [
    {
      kind: `OperationDefinition`,
      operation: `mutation`,
      name: { kind: `Name`, value: `StepWithBreak` },
      variableDefinitions: [
        {
          kind: `VariableDefinition`,
          variable: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
          type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `ID` } } },
        },
        {
          kind: `VariableDefinition`,
          variable: { kind: `Variable`, name: { kind: `Name`, value: `reason` } },
          type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `String` } } },
          defaultValue: { kind: `StringValue`, value: ``, block: !1 },
        },
        {
          kind: `VariableDefinition`,
          variable: { kind: `Variable`, name: { kind: `Name`, value: `owner` } },
          type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `String` } } },
          defaultValue: { kind: `StringValue`, value: ``, block: !1 },
        },
        {
          kind: `VariableDefinition`,
          variable: { kind: `Variable`, name: { kind: `Name`, value: `assignBreak` } },
          type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
          defaultValue: { kind: `BooleanValue`, value: !1 },
        },
        {
          kind: `VariableDefinition`,
          variable: { kind: `Variable`, name: { kind: `Name`, value: `explainBreak` } },
          type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
          defaultValue: { kind: `BooleanValue`, value: !1 },
        },
        {
          kind: `VariableDefinition`,
          variable: { kind: `Variable`, name: { kind: `Name`, value: `closeBreak` } },
          type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
          defaultValue: { kind: `BooleanValue`, value: !1 },
        },
        {
          kind: `VariableDefinition`,
          variable: { kind: `Variable`, name: { kind: `Name`, value: `proposeBreakReversal` } },
          type: { kind: `NamedType`, name: { kind: `Name`, value: `Boolean` } },
          defaultValue: { kind: `BooleanValue`, value: !1 },
        },
      ],
      selectionSet: {
        kind: `SelectionSet`,
        selections: [
          {
            kind: `Field`,
            name: { kind: `Name`, value: `assignBreak` },
            arguments: [
              {
                kind: `Argument`,
                name: { kind: `Name`, value: `input` },
                value: {
                  kind: `ObjectValue`,
                  fields: [
                    {
                      kind: `ObjectField`,
                      name: { kind: `Name`, value: `breakId` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                    },
                    {
                      kind: `ObjectField`,
                      name: { kind: `Name`, value: `owner` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `owner` } },
                    },
                  ],
                },
              },
            ],
            directives: [
              {
                kind: `Directive`,
                name: { kind: `Name`, value: `include` },
                arguments: [
                  {
                    kind: `Argument`,
                    name: { kind: `Name`, value: `if` },
                    value: { kind: `Variable`, name: { kind: `Name`, value: `assignBreak` } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: `SelectionSet`,
              selections: [
                { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
          {
            kind: `Field`,
            name: { kind: `Name`, value: `explainBreak` },
            arguments: [
              {
                kind: `Argument`,
                name: { kind: `Name`, value: `input` },
                value: {
                  kind: `ObjectValue`,
                  fields: [
                    {
                      kind: `ObjectField`,
                      name: { kind: `Name`, value: `breakId` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                    },
                    {
                      kind: `ObjectField`,
                      name: { kind: `Name`, value: `reason` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `reason` } },
                    },
                  ],
                },
              },
            ],
            directives: [
              {
                kind: `Directive`,
                name: { kind: `Name`, value: `include` },
                arguments: [
                  {
                    kind: `Argument`,
                    name: { kind: `Name`, value: `if` },
                    value: { kind: `Variable`, name: { kind: `Name`, value: `explainBreak` } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: `SelectionSet`,
              selections: [
                { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
          {
            kind: `Field`,
            name: { kind: `Name`, value: `closeBreak` },
            arguments: [
              {
                kind: `Argument`,
                name: { kind: `Name`, value: `input` },
                value: {
                  kind: `ObjectValue`,
                  fields: [
                    {
                      kind: `ObjectField`,
                      name: { kind: `Name`, value: `breakId` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                    },
                    {
                      kind: `ObjectField`,
                      name: { kind: `Name`, value: `reason` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `reason` } },
                    },
                  ],
                },
              },
            ],
            directives: [
              {
                kind: `Directive`,
                name: { kind: `Name`, value: `include` },
                arguments: [
                  {
                    kind: `Argument`,
                    name: { kind: `Name`, value: `if` },
                    value: { kind: `Variable`, name: { kind: `Name`, value: `closeBreak` } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: `SelectionSet`,
              selections: [
                { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
          {
            kind: `Field`,
            name: { kind: `Name`, value: `proposeBreakReversal` },
            arguments: [
              {
                kind: `Argument`,
                name: { kind: `Name`, value: `input` },
                value: {
                  kind: `ObjectValue`,
                  fields: [
                    {
                      kind: `ObjectField`,
                      name: { kind: `Name`, value: `breakId` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                    },
                    {
                      kind: `ObjectField`,
                      name: { kind: `Name`, value: `reason` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `reason` } },
                    },
                  ],
                },
              },
            ],
            directives: [
              {
                kind: `Directive`,
                name: { kind: `Name`, value: `include` },
                arguments: [
                  {
                    kind: `Argument`,
                    name: { kind: `Name`, value: `if` },
                    value: { kind: `Variable`, name: { kind: `Name`, value: `proposeBreakReversal` } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: `SelectionSet`,
              selections: [
                { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
function ye({ thing: e, viewer: t, onDone: n }) {
  let r = s().words.officer,
    i = v(),
    a = J(),
    [o, c] = (0, j.useState)(``),
    l = o.trim() === `` ? r.propose.missing : void 0,
    u = (t, r) =>
      a.save(
        () => i.mutation(ve, { id: e.id, reason: o.trim(), ...t }).toPromise(),
        () => n(r),
      );
  return t.may.explainBreak
    ? (0, N.jsxs)(`div`, {
        className: I.form,
        children: [
          (0, N.jsx)(`h3`, { children: r.breaks.steps }),
          (0, N.jsx)(D, {
            label: r.propose.why,
            rows: 2,
            maxLength: 400,
            value: o,
            onChange: (e) => c(e.target.value),
          }),
          (0, N.jsx)(K, { text: a.problem }),
          (0, N.jsxs)(`div`, {
            className: `row wrap`,
            children: [
              (0, N.jsx)(d, {
                kind: `primary`,
                unavailable: l,
                onClick: () => u({ closeBreak: !0 }, r.saved.done),
                children: r.breaks.close,
              }),
              (0, N.jsx)(d, {
                unavailable: l,
                onClick: () => u({ explainBreak: !0 }, r.saved.done),
                children: r.breaks.explain,
              }),
              e.paymentId !== null &&
                t.may.proposeBreakReversal &&
                (0, N.jsx)(d, {
                  kind: `danger`,
                  unavailable: l,
                  onClick: () => u({ proposeBreakReversal: !0 }, r.saved.proposed),
                  children: r.breaks.propose,
                }),
              t.may.assignBreak &&
                e.owner !== t.subject &&
                (0, N.jsx)(d, {
                  onClick: () => u({ assignBreak: !0, owner: t.subject }, r.propose.taken),
                  children: r.propose.take,
                }),
            ],
          }),
        ],
      })
    : (0, N.jsx)(k, { icon: `info`, children: r.propose.notYours });
}
function be({ thing: e, viewer: t, onDone: n }) {
  let { words: r, format: i } = s(),
    a = r.officer;
  return (0, N.jsx)(E, {
    title: a.breaks.class[e.class],
    lead: `${e.partnerCode} · ${e.reference}`,
    aside: (0, N.jsx)(`span`, { className: I.big, children: i.rupiah(e.amountInFile ?? e.amountHere ?? 0) }),
    children: (0, N.jsxs)(`div`, {
      className: I.body,
      children: [(0, N.jsx)(G, { thing: e, viewer: t }), (0, N.jsx)(ye, { thing: e, viewer: t, onDone: n })],
    }),
  });
}
var xe = {
  kind: `Document`,
  definitions: [
    {
      kind: `OperationDefinition`,
      operation: `mutation`,
      name: { kind: `Name`, value: `AskAboutDoubt` },
      variableDefinitions: [
        {
          kind: `VariableDefinition`,
          variable: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
          type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `ID` } } },
        },
      ],
      selectionSet: {
        kind: `SelectionSet`,
        selections: [
          {
            kind: `Field`,
            name: { kind: `Name`, value: `askPartner` },
            arguments: [
              {
                kind: `Argument`,
                name: { kind: `Name`, value: `input` },
                value: {
                  kind: `ObjectValue`,
                  fields: [
                    {
                      kind: `ObjectField`,
                      name: { kind: `Name`, value: `paymentDoubtId` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: `SelectionSet`,
              selections: [
                { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
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
function Se({ thing: e, viewer: t, onDone: n }) {
  let { words: r, format: i } = s(),
    a = r.officer,
    [, o] = _(xe),
    c = J();
  return (0, N.jsx)(E, {
    title: a.doubts.source[e.source],
    lead: `${e.partnerCode} · ${e.reference ?? `—`}`,
    aside: e.amount !== null && (0, N.jsx)(`span`, { className: I.big, children: i.rupiah(e.amount) }),
    children: (0, N.jsxs)(`div`, {
      className: I.body,
      children: [
        (0, N.jsx)(x, {
          facts: [
            { name: a.doubts.raised, value: H(e.raisedAt, i, t) },
            e.account === null
              ? null
              : { name: a.suspense.account, value: (0, N.jsx)(`span`, { className: `typed`, children: e.account }) },
            e.askAfter === null ? null : { name: a.doubts.asks, value: H(e.askAfter, i, t) },
          ],
        }),
        (0, N.jsxs)(`div`, {
          children: [
            (0, N.jsx)(`h3`, { children: a.doubts.attempts }),
            e.attempts.length === 0
              ? (0, N.jsx)(`p`, { className: `second`, children: a.doubts.none })
              : (0, N.jsx)(`ul`, {
                  className: I.history,
                  children: e.attempts.map(({ askedAt: e, outcome: n, detail: r }) =>
                    (0, N.jsxs)(
                      `li`,
                      {
                        className: `small second`,
                        children: [
                          H(e, i, t),
                          ` · `,
                          (0, N.jsx)(`span`, { className: `typed`, children: n }),
                          ` `,
                          r ?? ``,
                        ],
                      },
                      e,
                    ),
                  ),
                }),
          ],
        }),
        (0, N.jsx)(K, { text: c.problem }),
        e.state === `UNASKABLE` && (0, N.jsx)(k, { icon: `info`, children: a.doubts.unaskable }),
        t.may.askPartner &&
          e.state !== `UNASKABLE` &&
          (0, N.jsx)(`div`, {
            children: (0, N.jsx)(d, {
              kind: `primary`,
              'aria-busy': c.isBusy,
              onClick: () =>
                c.save(
                  () => o({ id: e.id }),
                  () => n(a.saved.done),
                ),
              children: a.doubts.ask,
            }),
          }),
      ],
    }),
  });
}
function Ce({ morning: e, things: t, viewer: n }) {
  let { words: r, format: i } = s(),
    a = r.officer,
    { suspense: o, reconciliationBreaks: c, paymentDoubts: l } = e.moneyWaiting ?? {},
    u = [
      { name: a.tab.suspense, sum: o },
      { name: a.tab.breaks, sum: c },
      { name: a.tab.doubts, sum: l },
    ].flatMap(({ name: e, sum: t }) => (t === void 0 ? [] : [{ name: e, ...t }])),
    d = [t.suspense, t.breaks, t.doubts, t.approvals].reduce((e, t) => e + (t?.length ?? 0), 0),
    f = u.reduce((e, t) => e + t.amount, 0),
    p = [...u.map(({ oldestSince: e }) => e), ...t.approvals.map(({ since: e }) => e)]
      .filter((e) => e !== null)
      .toSorted()[0];
  return (0, N.jsxs)(`div`, {
    className: I.head,
    children: [
      (0, N.jsxs)(`div`, {
        children: [
          (0, N.jsx)(T, { children: a.hello(n.name) }),
          (0, N.jsxs)(`p`, {
            className: `second`,
            children: [
              d === 0 ? a.nothing : a.summary(d, f === 0 ? null : i.rupiah(f)),
              p !== void 0 && ` ${a.oldest(V(p, n.now, a))}`,
            ],
          }),
        ],
      }),
      u.length > 0 &&
        (0, N.jsxs)(`div`, {
          children: [
            (0, N.jsx)(`ul`, {
              className: I.sums,
              children: u.map(({ name: e, amount: t }) =>
                (0, N.jsxs)(`li`, { children: [e, ` `, (0, N.jsx)(`b`, { children: i.rupiahShort(t) })] }, e),
              ),
            }),
            (0, N.jsxs)(`p`, {
              className: I.place,
              children: [(0, N.jsxs)(`b`, { children: [a.oneplace, `.`] }), ` `, a.oneplaceReason],
            }),
          ],
        }),
    ],
  });
}
var Z = [`suspense`, `breaks`, `doubts`, `approvals`],
  we = `/petugas`,
  Q = { suspense: `suspens`, breaks: `selisih`, doubts: `diragukan`, approvals: `persetujuan` };
function Te(e) {
  let [, , t = ``, n = ``] = e.split(`/`),
    r = Z.find((e) => e === t || Q[e] === t) ?? null;
  return { queue: r, id: r === null || n === `` ? null : decodeURIComponent(n) };
}
var Ee = (e, t) => [we, Q[e], ...(t === null ? [] : [encodeURIComponent(t)])].join(`/`),
  De = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `mutation`,
        name: { kind: `Name`, value: `TakeSuspense` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
            type: {
              kind: `NonNullType`,
              type: { kind: `NamedType`, name: { kind: `Name`, value: `AssignSuspenseItemInput` } },
            },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `assignSuspenseItem` },
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
  Oe = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `mutation`,
        name: { kind: `Name`, value: `ProposeForSuspense` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
            type: {
              kind: `NonNullType`,
              type: { kind: `NamedType`, name: { kind: `Name`, value: `ProposeSuspenseResolutionInput` } },
            },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `proposeSuspenseResolution` },
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
function ke(e) {
  let { item: t, chosen: n, onChoose: r } = e,
    { propose: i } = s().words.officer,
    a = {
      ...(t.family !== null && { MATCH: i.matchHint(t.family.label) }),
      RETURN: i.returnHint,
      WRITE_OFF: i.writeOffHint,
    };
  return (0, N.jsxs)(`fieldset`, {
    children: [
      (0, N.jsx)(`legend`, { className: `unseen`, children: i.title }),
      Object.entries(a).map(([e, t]) =>
        (0, N.jsxs)(
          `label`,
          {
            className: I.choice,
            children: [
              (0, N.jsx)(`input`, { type: `radio`, name: `resolution`, checked: e === n, onChange: () => r(e) }),
              (0, N.jsxs)(`span`, {
                children: [
                  (0, N.jsx)(`b`, { children: i[e] }),
                  (0, N.jsx)(`br`, {}),
                  (0, N.jsx)(`span`, { className: `small second`, children: t }),
                ],
              }),
            ],
          },
          e,
        ),
      ),
    ],
  });
}
function Ae({ item: e, viewer: t, onDone: n }) {
  let { officer: r } = s().words,
    { propose: i } = r,
    a = v(),
    o = J(),
    [c] = (0, j.useState)(() => `SuspenseProposal_${crypto.randomUUID()}`),
    [l, u] = (0, j.useState)(e.family === null ? `RETURN` : `MATCH`),
    [f, p] = (0, j.useState)(``),
    m = f.trim() === `` ? i.missing : void 0;
  return t.may.proposeSuspenseResolution
    ? (0, N.jsxs)(`form`, {
        className: I.form,
        onSubmit: (t) => {
          if ((t.preventDefault(), m !== void 0)) return;
          let i = {
            id: c,
            paymentId: e.paymentId,
            resolution: l,
            reason: f.trim(),
            ...(l === `MATCH` && e.family !== null && { familyId: e.family.id }),
          };
          o.save(
            () => a.mutation(Oe, { input: i }).toPromise(),
            () => n(r.saved.proposed),
          );
        },
        children: [
          (0, N.jsx)(`h3`, { children: i.title }),
          (0, N.jsx)(ke, { item: e, chosen: l, onChoose: u }),
          (0, N.jsx)(D, {
            label: i.why,
            hint: i.whyHint,
            rows: 2,
            maxLength: 400,
            value: f,
            onChange: (e) => p(e.target.value),
          }),
          (0, N.jsx)(K, { text: o.problem }),
          (0, N.jsxs)(`div`, {
            className: `row wrap`,
            children: [
              (0, N.jsx)(d, {
                type: `submit`,
                kind: `primary`,
                unavailable: m,
                'aria-busy': o.isBusy,
                children: i.send,
              }),
              t.may.assignSuspenseItem &&
                e.owner !== t.subject &&
                (0, N.jsx)(d, {
                  onClick: () =>
                    o.save(
                      () => a.mutation(De, { input: { paymentId: e.paymentId } }).toPromise(),
                      () => n(i.taken),
                    ),
                  children: i.take,
                }),
              (0, N.jsx)(`span`, { className: `small muted`, children: r.second.recorded }),
            ],
          }),
        ],
      })
    : (0, N.jsx)(k, { icon: `info`, children: i.notYours });
}
function je({ thing: e, viewer: t, onDone: n }) {
  let { words: r, format: i } = s(),
    a = r.officer;
  return (0, N.jsx)(E, {
    title: a.suspense.reason[e.reason],
    lead: e.family?.label ?? a.suspense.noFamily,
    aside: (0, N.jsx)(`span`, { className: I.big, children: i.rupiah(e.amount) }),
    children: (0, N.jsxs)(`div`, {
      className: I.body,
      children: [(0, N.jsx)(X, { thing: e, viewer: t }), (0, N.jsx)(Ae, { item: e, viewer: t, onDone: n })],
    }),
  });
}
function Me(e, t) {
  let n = (0, j.useRef)(new Set());
  for (let e of t) n.current.add(e);
  return e !== null && !n.current.has(e);
}
function $(e) {
  let { label: t, things: n, itemOf: r, detailOf: i, id: a, onChoose: o, foot: c, ...l } = e,
    { empty: u, lost: d } = s().words.officer,
    f = n.map(r),
    p = Me(
      a,
      f.map(({ key: e }) => e),
    ),
    m = new Map(n.map((e, t) => [f[t]?.key, e]));
  return (0, N.jsxs)(N.Fragment, {
    children: [
      p &&
        (0, N.jsx)(`div`, {
          className: I.told,
          role: `status`,
          children: (0, N.jsxs)(k, {
            icon: `info`,
            children: [(0, N.jsxs)(`b`, { children: [d.title, `.`] }), ` `, d.reason],
          }),
        }),
      n.length === 0
        ? (0, N.jsxs)(E, {
            title: t,
            flush: !0,
            children: [(0, N.jsx)(te, { icon: `check`, title: u.title, reason: u.reason }), c],
          })
        : (0, N.jsx)(C, {
            label: t,
            items: f,
            foot: c,
            address: { key: p ? null : a, onChange: o },
            children: (e) => {
              let t = m.get(e);
              return t !== void 0 && (0, N.jsx)(j.Fragment, { children: i({ thing: t, ...l }) }, e);
            },
          }),
    ],
  });
}
function Ne(e) {
  let { words: t, format: n } = s(),
    r = t.officer,
    i = U(e),
    a = (t, n = null) => (0, N.jsxs)(N.Fragment, { children: [n, V(t, e.now, r)] }),
    o = (t) =>
      t === null ? null : (0, N.jsx)(A, { tone: t === e.subject ? `note` : `plain`, icon: `user`, children: i(t) }),
    c = ({ mayDecide: e, decidedByRoles: n }) =>
      e
        ? (0, N.jsx)(A, { tone: `note`, icon: `check`, children: r.decide })
        : (0, N.jsx)(A, { icon: `user`, children: n.map((e) => t.common.roles[e]).join(`, `) });
  return {
    suspense: (e) => ({
      key: e.paymentId,
      title: r.suspense.reason[e.reason],
      amount: n.rupiah(e.amount),
      about: e.family?.label ?? e.partnerName ?? e.reference,
      age: a(e.since, o(e.owner)),
    }),
    breaks: (e) => ({
      key: e.id,
      title: r.breaks.class[e.class],
      amount: n.rupiah(e.amountInFile ?? e.amountHere ?? 0),
      about: e.partnerCode,
      age: a(e.openedAt, o(e.owner)),
    }),
    doubts: (e) => ({
      key: e.id,
      title: r.doubts.source[e.source],
      amount: e.amount === null ? void 0 : n.rupiah(e.amount),
      about: e.partnerCode,
      age: a(e.raisedAt),
    }),
    approvals: (e) => ({
      key: e.nodeId,
      title: e.what,
      amount: e.amount === null ? void 0 : n.rupiah(e.amount),
      about: e.isOwn ? r.approvals.own : (e.family?.label ?? (e.proposedBy && i(e.proposedBy)) ?? ``),
      age: a(e.since, c(e)),
    }),
  };
}
function Pe() {
  let [e, t] = m();
  return {
    ...Te(e),
    go: (e, n, r) => {
      let i = Ee(e, n);
      i !== location.pathname && t(i + location.search, r);
    },
  };
}
function Fe(e) {
  if (e.approvals.some(({ mayDecide: e }) => e)) return `approvals`;
  let t = Z.filter((t) => e[t] !== null);
  return t.find((t) => (e[t]?.length ?? 0) > 0) ?? t[0] ?? `approvals`;
}
function Ie({ proposed: e }, t, n) {
  return t === `suspense`
    ? ([...e.suspense].find(([, { paymentId: e }]) => e === n)?.[0] ?? null)
    : t === `breaks` && n !== null && e.breaks.has(n)
      ? n
      : null;
}
function Le({ count: e, onGo: t }) {
  let { suspense: n } = s().words.officer;
  return (
    e > 0 &&
    (0, N.jsxs)(`p`, {
      className: I.elsewhere,
      children: [
        n.elsewhere(e),
        ` `,
        (0, N.jsx)(d, { kind: `quiet`, size: `small`, onClick: t, children: n.toApprovals }),
      ],
    })
  );
}
function Re({ morning: e, viewer: t, onDecided: n }) {
  let { words: r } = s(),
    i = r.officer,
    a = ne(),
    o = Pe(),
    [c, l] = (0, j.useState)(null),
    u = Ne(t),
    d = ue(e),
    [f] = (0, j.useState)(() => Fe(d)),
    m = o.queue ?? f,
    h = Ie(d, m, o.id),
    g = h === null && d[m] !== null ? m : `approvals`,
    _ = {
      key: g,
      label: i.tab[g],
      viewer: t,
      onDone: (e) => {
        (l(e), a(e), n());
      },
      id: h ?? o.id,
      onChoose: (e) => o.go(g, e, { replace: !0 }),
    },
    v = (e) => (0, N.jsx)(Le, { count: e, onGo: () => o.go(`approvals`, null) }),
    y = Z.flatMap((e) => {
      let t = d[e];
      return t === null ? [] : [{ key: e, word: i.tab[e], count: t.length }];
    });
  return (0, N.jsxs)(N.Fragment, {
    children: [
      (0, N.jsx)(Ce, { morning: e, things: d, viewer: t }),
      c !== null &&
        (0, N.jsxs)(`p`, { className: I.told, children: [(0, N.jsx)(p, { name: `check`, size: 16 }), ` `, c] }),
      (0, N.jsxs)(re, {
        isHead: !0,
        label: i.kinds,
        segments: y,
        chosen: g,
        onChoose: (e) => {
          (l(null), o.go(e, null));
        },
        children: [
          g === `suspense` &&
            (0, N.jsx)($, {
              ..._,
              things: d.suspense ?? [],
              itemOf: u.suspense,
              detailOf: (e) => (0, N.jsx)(je, { ...e }),
              foot: v(d.proposed.suspense.size),
            }),
          g === `breaks` &&
            (0, N.jsx)($, {
              ..._,
              things: d.breaks ?? [],
              itemOf: u.breaks,
              detailOf: (e) => (0, N.jsx)(be, { ...e }),
              foot: v(d.proposed.breaks.size),
            }),
          g === `doubts` &&
            (0, N.jsx)($, {
              ..._,
              things: d.doubts ?? [],
              itemOf: u.doubts,
              detailOf: (e) => (0, N.jsx)(Se, { ...e }),
            }),
          g === `approvals` &&
            (0, N.jsx)($, {
              ..._,
              things: d.approvals,
              itemOf: u.approvals,
              detailOf: (e) => (0, N.jsx)(_e, { ...e, proposed: d.proposed }),
            }),
        ],
      }),
    ],
  });
}
var ze = [`branch-officer`, `second-officer`, `branch-head`, `operator`, `second-operator`, `csr-donor`, `auditor`],
  Be = 2e4;
function Ve() {
  let { persona: e } = f().session,
    [{ data: t }] = g({ query: ae, pause: e !== null }),
    n = e === null ? t?.viewer?.role : c([e])[0];
  return n === void 0 ? null : { suspense: n !== `CSR_DONOR`, partners: n === `OPERATOR` || n === `AUDITOR` };
}
function He() {
  let { words: e } = s(),
    t = Ve(),
    n = t !== null,
    [{ data: r, error: i }, a] = g({
      query: ie,
      variables: t ?? { suspense: !1, partners: !1 },
      pause: !n,
      requestPolicy: `cache-and-network`,
    });
  (0, j.useEffect)(() => {
    let e = setInterval(() => {
      document.visibilityState === `visible` && n && a({ requestPolicy: `network-only` });
    }, Be);
    return () => clearInterval(e);
  }, [a, n]);
  let o = b(r),
    c = o?.viewer ?? null;
  return (0, N.jsx)(u, {
    where: e.common.screen.officer,
    children:
      o !== void 0 && c !== null
        ? (0, N.jsxs)(N.Fragment, {
            children: [
              i !== void 0 && (0, N.jsx)(S, { since: c.now, onRetry: a }),
              (0, N.jsx)(Re, { morning: o, viewer: c, onDecided: () => a({ requestPolicy: `network-only` }) }),
            ],
          })
        : (0, N.jsxs)(N.Fragment, {
            children: [
              (0, N.jsx)(T, { children: e.common.screen.officer }),
              i === void 0 ? (0, N.jsx)(ee, {}) : (0, N.jsx)(w, { error: i, onRetry: a }),
            ],
          }),
  });
}
function Ue() {
  let { session: e } = f();
  return (0, N.jsx)(y, { token: e.token, children: (0, N.jsx)(He, {}) }, e.token);
}
function We() {
  return (0, N.jsx)(r, { screen: `officer`, personas: ze, children: (0, N.jsx)(Ue, {}) });
}
export { We as default };
