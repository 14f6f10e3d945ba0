import { D as e, F as t, L as n, O as r, T as i, a, k as o, m as s, r as c, t as l, u } from './Button-z8PONLns.js';
import { a as d, i as f, o as p, t as m } from './api-CvACqJmY.js';
import { n as h, t as g } from './Facts-CeaKKIsT.js';
import { n as _, t as ee } from './ListDetail-BtT90SFA.js';
import { n as v, r as y, t as b } from './States-CSPQtww4.js';
import { t as x } from './Title-BVo7SwIx.js';
import { n as S } from './Announcer-BTlReHnC.js';
import { t as C } from './Panel-Br_Jl-Ru.js';
import { t as w } from './Segments-DSlI19xM.js';
import { t as T } from './Tag-N7sMoVyM.js';
import { t as E } from './Note-BftBobR_.js';
import { n as D } from './Field-Cs4xPtJD.js';
var O = n(t(), 1),
  k = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `OfficerMorning` },
        variableDefinitions: [
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
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `50` } },
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
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `50` } },
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
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `50` } },
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
                        name: { kind: `Name`, value: `state` },
                        value: { kind: `EnumValue`, value: `OPEN` },
                      },
                    ],
                  },
                },
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `50` } },
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
  A = {
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
  j = {
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
          ],
        },
      },
    ],
  },
  te = { second: `AHHpEG_second` },
  M = e();
function N(e) {
  let { proposedBy: t, isOwn: n, mayDecide: r, consequence: a, isBusy: o, problem: c, onApprove: u, onDecline: d } = e,
    f = i().words.officer.second,
    p = (0, O.useId)(),
    [m, h] = (0, O.useState)(null),
    g = () => {
      m !== null && m.trim() !== `` ? d?.(m.trim()) : h(``);
    },
    _ = n ? f.own : r ? void 0 : f.notYours;
  return (0, M.jsxs)(`section`, {
    className: te.second,
    'aria-labelledby': p,
    children: [
      (0, M.jsx)(`h3`, { id: p, children: f.title }),
      (0, M.jsx)(E, {
        icon: _ === void 0 ? `info` : `alert`,
        tone: _ === void 0 ? `plain` : `warning`,
        children: n
          ? (0, M.jsxs)(`p`, { children: [(0, M.jsx)(`b`, { children: f.own }), ` `, f.ownMore] })
          : (0, M.jsxs)(`p`, { children: [a, ` `, f.proposedBy(t), !r && ` ${f.notYours}`] }),
      }),
      m !== null &&
        _ === void 0 &&
        (0, M.jsx)(D, {
          label: f.reason,
          autoFocus: !0,
          rows: 2,
          maxLength: 400,
          value: m,
          onChange: (e) => h(e.target.value),
        }),
      c !== null &&
        (0, M.jsx)(`div`, { role: `alert`, children: (0, M.jsx)(E, { icon: `alert`, tone: `bad`, children: c }) }),
      (0, M.jsxs)(`div`, {
        className: `row wrap`,
        children: [
          (0, M.jsxs)(l, {
            kind: `primary`,
            unavailable: _,
            'aria-busy': o,
            onClick: u,
            children: [(0, M.jsx)(s, { name: `check` }), f.approve],
          }),
          d !== null &&
            (0, M.jsx)(l, { kind: `danger`, unavailable: _, 'aria-busy': o, onClick: g, children: f.decline }),
          (0, M.jsx)(`span`, { className: `small muted`, children: f.recorded }),
        ],
      }),
    ],
  });
}
var P = {
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
    BENEFICIARIES: `approveBeneficiaries`,
    FUND_RETURN: `approveFundReturn`,
    COUNTER_DAY: `closeCounterDay`,
  },
  F = {
    big: `aK5ipq_big`,
    body: `aK5ipq_body`,
    choice: `aK5ipq_choice`,
    form: `aK5ipq_form`,
    head: `aK5ipq_head`,
    history: `aK5ipq_history`,
    place: `aK5ipq_place`,
    sums: `aK5ipq_sums`,
    told: `aK5ipq_told`,
  },
  I = (e) => (e?.edges ?? []).map(({ node: e }) => e),
  ne = (e) => ({
    suspense: I(e.suspenseItems),
    breaks: e.reconciliationBreaks === void 0 ? null : I(e.reconciliationBreaks),
    doubts: e.paymentDoubts === void 0 ? null : I(e.paymentDoubts),
    approvals: I(e.approvalsWaiting),
  }),
  L = 6e4,
  R = 60 * L,
  z = 24 * R;
function B(e, t, { age: n }) {
  let r = Math.max(0, Date.parse(t) - Date.parse(e));
  return r >= z ? n.days(Math.floor(r / z)) : r >= R ? n.hours(Math.floor(r / R)) : n.minutes(Math.floor(r / L));
}
var V = (e, t, n) => `${t.day(e, n)}, ${t.timeWithZone(e, n)}`,
  H = (e, t, { you: n }) => (e === t.subject ? n : e.replace(/^local:/, ``).replaceAll(`-`, ` `));
function U(e) {
  for (let t of Object.values(e)) {
    let e = t?.message;
    if (typeof e == `string`) return e;
  }
  return null;
}
function W() {
  let { failed: e } = i().words.officer,
    [t, n] = (0, O.useState)(!1),
    [r, a] = (0, O.useState)(null),
    o = async (t, r) => {
      (n(!0), a(null));
      let { data: i, error: o } = await t();
      (n(!1), i === void 0 || o !== void 0 ? a(o?.graphQLErrors[0]?.message ?? e) : U(i) === null ? r() : a(U(i)));
    };
  return {
    isBusy: t,
    problem: r,
    save: (e, n) => {
      t || o(e, n);
    },
  };
}
function G(e, t, n) {
  let { approvals: r } = t;
  return e === null
    ? []
    : e.__typename === `SuspenseProposal`
      ? [{ name: r.reason, value: `${t.propose[e.resolution]}: ${e.suspenseReason}` }]
      : e.__typename === `MembershipChange`
        ? [
            {
              name: r.changes,
              value: e.values.map(({ before: e, after: t }) => `${e ?? `—`} → ${t ?? `—`}`).join(`; `) || `—`,
            },
          ]
        : e.__typename === `ReimbursementClaim`
          ? [
              { name: r.cadre, value: e.cadre?.name ?? `—` },
              { name: r.month, value: n.month(e.month) },
            ]
          : e.__typename === `FamilyRefund`
            ? [
                { name: r.payee, value: e.payee },
                { name: r.reason, value: e.refundReason },
              ]
            : e.__typename === `WriteOff`
              ? [{ name: r.reason, value: e.verification }]
              : e.__typename === `ReconciliationBreak`
                ? [{ name: r.reason, value: `${e.partnerCode} ${e.reference}: ${e.breakReason}` }]
                : e.__typename === `Visit`
                  ? [{ name: r.cadre, value: e.cadre?.name ?? `—` }]
                  : [];
}
function K({ thing: e, viewer: t, onDone: n }) {
  let { words: r, format: a } = i(),
    o = r.officer,
    [, s] = d(j),
    c = W(),
    l = P[e.kind],
    u = e.proposedBy === null ? o.approvals.citizen : H(e.proposedBy, t, o);
  return (0, M.jsx)(C, {
    title: e.what,
    lead: `${o.approvals.proposedBy} ${u}`,
    aside: e.amount !== null && (0, M.jsx)(`span`, { className: F.big, children: a.rupiah(e.amount) }),
    children: (0, M.jsxs)(`div`, {
      className: F.body,
      children: [
        (0, M.jsx)(g, {
          facts: [
            { name: o.approvals.since, value: V(e.since, a, `Asia/Jakarta`) },
            e.family === null ? null : { name: o.approvals.family, value: e.family.label },
            ...G(e.node, o, a),
          ],
        }),
        typeof l == `string`
          ? (0, M.jsx)(E, { icon: `info`, children: o.approvals.elsewhere(l) })
          : (0, M.jsx)(N, {
              proposedBy: u,
              isOwn: e.isOwn,
              mayDecide: e.mayDecide,
              consequence: o.approvals.consequence,
              isBusy: c.isBusy,
              problem: c.problem,
              onApprove: () =>
                c.save(
                  () => s({ id: e.nodeId, ...l.approve }),
                  () => n(o.saved.approved),
                ),
              onDecline:
                l.decline === null
                  ? null
                  : (t) =>
                      c.save(
                        () => s({ id: e.nodeId, reason: t, ...l.decline }),
                        () => n(o.saved.declined),
                      ),
            }),
      ],
    }),
  });
}
var q = {
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
function J({ thing: e, viewer: t }) {
  let { words: n, format: r } = i(),
    a = n.officer,
    o = (e) => (e === null ? `—` : r.rupiah(e));
  return (0, M.jsxs)(M.Fragment, {
    children: [
      (0, M.jsx)(`p`, { children: e.reason }),
      (0, M.jsx)(g, {
        facts: [
          { name: a.breaks.day, value: r.date(e.day) },
          { name: a.breaks.here, value: o(e.amountHere) },
          { name: a.breaks.file, value: o(e.amountInFile) },
          { name: a.breaks.account, value: (0, M.jsx)(`span`, { className: `typed`, children: e.account }) },
          e.lineText === null
            ? null
            : {
                name: `${a.breaks.line} ${e.line ?? ``}`,
                value: (0, M.jsx)(`code`, { className: `typed small`, children: e.lineText }),
              },
          { name: a.suspense.owner, value: e.owner === null ? a.suspense.nobody : H(e.owner, t, a) },
        ],
      }),
      e.history.length > 0 &&
        (0, M.jsxs)(`div`, {
          children: [
            (0, M.jsx)(`h3`, { children: a.breaks.history }),
            (0, M.jsx)(`ul`, {
              className: F.history,
              children: e.history.map(({ takenAt: e, note: n, byWhom: i }) =>
                (0, M.jsxs)(
                  `li`,
                  {
                    className: `small second`,
                    children: [V(e, r, `Asia/Jakarta`), ` · `, H(i, t, a), n !== `` && `: ${n}`],
                  },
                  e,
                ),
              ),
            }),
          ],
        }),
    ],
  });
}
function Y({ thing: e, viewer: t, onDone: n }) {
  let r = i().words.officer,
    a = f(),
    o = W(),
    [s, c] = (0, O.useState)(``),
    u = s.trim() === `` ? r.propose.missing : void 0,
    d = (t, r) =>
      o.save(
        () => a.mutation(q, { id: e.id, reason: s.trim(), ...t }).toPromise(),
        () => n(r),
      );
  return t.may.explainBreak
    ? (0, M.jsxs)(`div`, {
        className: F.form,
        children: [
          (0, M.jsx)(`h3`, { children: r.breaks.steps }),
          (0, M.jsx)(D, {
            label: r.propose.why,
            rows: 2,
            maxLength: 400,
            value: s,
            onChange: (e) => c(e.target.value),
          }),
          o.problem !== null &&
            (0, M.jsx)(`div`, {
              role: `alert`,
              children: (0, M.jsx)(E, { icon: `alert`, tone: `bad`, children: o.problem }),
            }),
          (0, M.jsxs)(`div`, {
            className: `row wrap`,
            children: [
              (0, M.jsx)(l, {
                kind: `primary`,
                unavailable: u,
                onClick: () => d({ closeBreak: !0 }, r.saved.done),
                children: r.breaks.close,
              }),
              (0, M.jsx)(l, {
                unavailable: u,
                onClick: () => d({ explainBreak: !0 }, r.saved.done),
                children: r.breaks.explain,
              }),
              e.paymentId !== null &&
                t.may.proposeBreakReversal &&
                (0, M.jsx)(l, {
                  kind: `danger`,
                  unavailable: u,
                  onClick: () => d({ proposeBreakReversal: !0 }, r.saved.proposed),
                  children: r.breaks.propose,
                }),
              t.may.assignBreak &&
                e.owner !== t.subject &&
                (0, M.jsx)(l, {
                  onClick: () => d({ assignBreak: !0, owner: t.subject }, r.propose.taken),
                  children: r.propose.take,
                }),
            ],
          }),
        ],
      })
    : (0, M.jsx)(E, { icon: `info`, children: r.propose.notYours });
}
function X({ thing: e, viewer: t, onDone: n }) {
  let { words: r, format: a } = i(),
    o = r.officer,
    s = f(),
    c = W(),
    { proposal: l } = e,
    u = (t, r) =>
      c.save(
        () => s.mutation(j, { id: e.id, ...t }).toPromise(),
        () => n(r),
      );
  return (0, M.jsx)(C, {
    title: o.breaks.class[e.class],
    lead: `${e.partnerCode} · ${e.reference}`,
    aside: (0, M.jsx)(`span`, { className: F.big, children: a.rupiah(e.amountInFile ?? e.amountHere ?? 0) }),
    children: (0, M.jsxs)(`div`, {
      className: F.body,
      children: [
        (0, M.jsx)(J, { thing: e, viewer: t }),
        e.state !== `REVERSAL_PROPOSED` || l === null
          ? (0, M.jsx)(Y, { thing: e, viewer: t, onDone: n })
          : (0, M.jsx)(N, {
              proposedBy: H(l.proposedBy, t, o),
              isOwn: l.proposedBy === t.subject,
              mayDecide: t.may.approveBreakReversal,
              consequence: o.breaks.reversal,
              isBusy: c.isBusy,
              problem: c.problem,
              onApprove: () => u({ approveBreakReversal: !0 }, o.saved.approved),
              onDecline: (e) => u({ declineBreakReversal: !0, reason: e }, o.saved.declined),
            }),
      ],
    }),
  });
}
var Z = {
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
  },
  Q = `Asia/Jakarta`;
function re({ thing: e, viewer: t, onDone: n }) {
  let { words: r, format: a } = i(),
    o = r.officer,
    [, s] = d(Z),
    c = W();
  return (0, M.jsx)(C, {
    title: o.doubts.source[e.source],
    lead: `${e.partnerCode} · ${e.reference ?? `—`}`,
    aside: e.amount !== null && (0, M.jsx)(`span`, { className: F.big, children: a.rupiah(e.amount) }),
    children: (0, M.jsxs)(`div`, {
      className: F.body,
      children: [
        (0, M.jsx)(g, {
          facts: [
            { name: o.doubts.raised, value: V(e.raisedAt, a, Q) },
            e.account === null
              ? null
              : { name: o.suspense.account, value: (0, M.jsx)(`span`, { className: `typed`, children: e.account }) },
            e.askAfter === null ? null : { name: o.doubts.asks, value: V(e.askAfter, a, Q) },
          ],
        }),
        (0, M.jsxs)(`div`, {
          children: [
            (0, M.jsx)(`h3`, { children: o.doubts.attempts }),
            e.attempts.length === 0
              ? (0, M.jsx)(`p`, { className: `second`, children: o.doubts.none })
              : (0, M.jsx)(`ul`, {
                  className: F.history,
                  children: e.attempts.map(({ askedAt: e, outcome: t, detail: n }) =>
                    (0, M.jsxs)(
                      `li`,
                      {
                        className: `small second`,
                        children: [
                          V(e, a, Q),
                          ` · `,
                          (0, M.jsx)(`span`, { className: `typed`, children: t }),
                          ` `,
                          n ?? ``,
                        ],
                      },
                      e,
                    ),
                  ),
                }),
          ],
        }),
        c.problem !== null &&
          (0, M.jsx)(`div`, {
            role: `alert`,
            children: (0, M.jsx)(E, { icon: `alert`, tone: `bad`, children: c.problem }),
          }),
        t.may.askPartner &&
          (0, M.jsx)(`div`, {
            children: (0, M.jsx)(l, {
              kind: `primary`,
              'aria-busy': c.isBusy,
              onClick: () =>
                c.save(
                  () => s({ id: e.id }),
                  () => n(o.saved.done),
                ),
              children: o.doubts.ask,
            }),
          }),
      ],
    }),
  });
}
function ie({ morning: e, viewer: t }) {
  let { words: n, format: r } = i(),
    a = n.officer,
    { suspense: o, reconciliationBreaks: s, paymentDoubts: c } = e.moneyWaiting ?? {},
    l = [
      { name: a.tab.suspense, sum: o },
      { name: a.tab.breaks, sum: s },
      { name: a.tab.doubts, sum: c },
    ].flatMap(({ name: e, sum: t }) => (t === void 0 ? [] : [{ name: e, ...t }])),
    u = e.approvalsWaiting,
    d = l.reduce((e, t) => e + t.count, u?.totalCount ?? 0),
    f = l.reduce((e, t) => e + t.amount, 0),
    p = [...l.map(({ oldestSince: e }) => e), u?.edges[0]?.node.since ?? null].filter((e) => e !== null).toSorted()[0];
  return (0, M.jsxs)(`div`, {
    className: F.head,
    children: [
      (0, M.jsxs)(`div`, {
        children: [
          (0, M.jsx)(x, { children: a.hello(t.name) }),
          (0, M.jsxs)(`p`, {
            className: `second`,
            children: [d === 0 ? a.nothing : a.summary(d, r.rupiah(f)), p !== void 0 && ` ${a.oldest(B(p, t.now, a))}`],
          }),
        ],
      }),
      (0, M.jsxs)(`div`, {
        children: [
          (0, M.jsx)(`ul`, {
            className: F.sums,
            children: l.map(({ name: e, count: t, amount: n }) =>
              (0, M.jsxs)(`li`, { children: [e, ` `, (0, M.jsx)(`b`, { children: a.sum(t, r.rupiahShort(n)) })] }, e),
            ),
          }),
          (0, M.jsxs)(`p`, {
            className: F.place,
            children: [(0, M.jsxs)(`b`, { children: [a.oneplace, `.`] }), ` `, a.oneplaceReason],
          }),
        ],
      }),
    ],
  });
}
var ae = {
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
  oe = {
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
function se(e) {
  let { item: t, chosen: n, onChoose: r } = e,
    { propose: a } = i().words.officer,
    o = {
      ...(t.family !== null && { MATCH: a.matchHint(t.family.label) }),
      RETURN: a.returnHint,
      WRITE_OFF: a.writeOffHint,
    };
  return (0, M.jsxs)(`fieldset`, {
    children: [
      (0, M.jsx)(`legend`, { className: `unseen`, children: a.title }),
      Object.entries(o).map(([e, t]) =>
        (0, M.jsxs)(
          `label`,
          {
            className: F.choice,
            children: [
              (0, M.jsx)(`input`, { type: `radio`, name: `resolution`, checked: e === n, onChange: () => r(e) }),
              (0, M.jsxs)(`span`, {
                children: [
                  (0, M.jsx)(`b`, { children: a[e] }),
                  (0, M.jsx)(`br`, {}),
                  (0, M.jsx)(`span`, { className: `small second`, children: t }),
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
function ce({ item: e, viewer: t, onDone: n }) {
  let { officer: r } = i().words,
    { propose: a } = r,
    o = f(),
    s = W(),
    [c] = (0, O.useState)(() => `SuspenseProposal_${crypto.randomUUID()}`),
    [u, d] = (0, O.useState)(e.family === null ? `RETURN` : `MATCH`),
    [p, m] = (0, O.useState)(``),
    h = p.trim() === `` ? a.missing : void 0;
  return t.may.proposeSuspenseResolution
    ? (0, M.jsxs)(`form`, {
        className: F.form,
        onSubmit: (t) => {
          if ((t.preventDefault(), h !== void 0)) return;
          let i = {
            id: c,
            paymentId: e.paymentId,
            resolution: u,
            reason: p.trim(),
            ...(u === `MATCH` && e.family !== null && { familyId: e.family.id }),
          };
          s.save(
            () => o.mutation(oe, { input: i }).toPromise(),
            () => n(r.saved.proposed),
          );
        },
        children: [
          (0, M.jsx)(`h3`, { children: a.title }),
          (0, M.jsx)(se, { item: e, chosen: u, onChoose: d }),
          (0, M.jsx)(D, {
            label: a.why,
            hint: a.whyHint,
            rows: 2,
            maxLength: 400,
            value: p,
            onChange: (e) => m(e.target.value),
          }),
          s.problem !== null &&
            (0, M.jsx)(`div`, {
              role: `alert`,
              children: (0, M.jsx)(E, { icon: `alert`, tone: `bad`, children: s.problem }),
            }),
          (0, M.jsxs)(`div`, {
            className: `row wrap`,
            children: [
              (0, M.jsx)(l, {
                type: `submit`,
                kind: `primary`,
                unavailable: h,
                'aria-busy': s.isBusy,
                children: a.send,
              }),
              t.may.assignSuspenseItem &&
                e.owner !== t.subject &&
                (0, M.jsx)(l, {
                  onClick: () =>
                    s.save(
                      () => o.mutation(ae, { input: { paymentId: e.paymentId } }).toPromise(),
                      () => n(a.taken),
                    ),
                  children: a.take,
                }),
              (0, M.jsx)(`span`, { className: `small muted`, children: r.second.recorded }),
            ],
          }),
        ],
      })
    : (0, M.jsx)(E, { icon: `info`, children: a.notYours });
}
function le({ thing: e, viewer: t }) {
  let { words: n, format: a } = i(),
    s = n.officer.suspense,
    c = e.family?.arrears.amountToReactivate ?? null,
    l = c === null ? 0 : e.amount - c;
  return (0, M.jsx)(g, {
    facts: [
      { name: s.received, value: V(e.since, a, r[e.family?.region.timeZone ?? `WIB`]) },
      { name: s.channel, value: n.common.channels[e.channel] },
      { name: s.account, value: (0, M.jsx)(`span`, { className: `typed`, children: o(e.accountText) }) },
      { name: s.family, value: e.family?.label ?? s.noFamily },
      e.paid === e.amount ? null : { name: s.paid, value: a.rupiah(e.paid) },
      c === null ? null : { name: s.bill, value: a.rupiah(c) },
      c === null
        ? null
        : { name: s.difference, value: (0, M.jsxs)(`b`, { children: [l > 0 ? `+` : ``, a.rupiah(l)] }) },
      { name: s.owner, value: e.owner === null ? s.nobody : H(e.owner, t, n.officer) },
    ],
  });
}
function ue({ thing: e, viewer: t, onDone: n }) {
  let { words: r, format: a } = i(),
    o = r.officer,
    s = f(),
    c = W(),
    l = e.proposal?.state === `PROPOSED` ? e.proposal : null,
    u = (e, t) => {
      l !== null &&
        c.save(
          () => s.mutation(j, { id: l.id, ...e }).toPromise(),
          () => n(t),
        );
    };
  return (0, M.jsx)(C, {
    title: o.suspense.reason[e.reason],
    lead: `${e.partnerName ?? `—`} · ${e.reference}`,
    aside: (0, M.jsx)(`span`, { className: F.big, children: a.rupiah(e.amount) }),
    children: (0, M.jsxs)(`div`, {
      className: F.body,
      children: [
        (0, M.jsx)(le, { thing: e, viewer: t }),
        l === null
          ? (0, M.jsx)(ce, { item: e, viewer: t, onDone: n })
          : (0, M.jsx)(N, {
              proposedBy: H(l.proposedBy, t, o),
              isOwn: l.proposedBy === t.subject,
              mayDecide: t.may.approveSuspenseResolution,
              consequence: `${o.resolution[l.resolution]} “${l.reason}”.`,
              isBusy: c.isBusy,
              problem: c.problem,
              onApprove: () => u({ approveSuspenseResolution: !0 }, o.saved.approved),
              onDecline: (e) => u({ rejectSuspenseResolution: !0, reason: e }, o.saved.declined),
            }),
      ],
    }),
  });
}
function $({ label: e, things: t, itemOf: n, Detail: r, ...a }) {
  let { empty: o } = i().words.officer;
  if (t.length === 0)
    return (0, M.jsx)(C, {
      title: e,
      flush: !0,
      children: (0, M.jsx)(b, { icon: `check`, title: o.title, reason: o.reason }),
    });
  let s = new Map(t.map((e) => [n(e).key, e]));
  return (0, M.jsx)(ee, {
    label: e,
    items: t.map(n),
    children: (e) => {
      let t = s.get(e);
      return t !== void 0 && (0, M.jsx)(r, { thing: t, ...a }, e);
    },
  });
}
function de(e) {
  let { words: t, format: n } = i(),
    r = t.officer,
    a = (t) =>
      t === null
        ? null
        : (0, M.jsx)(T, { tone: t === e.subject ? `note` : `plain`, icon: `user`, children: H(t, e, r) }),
    o = (t, n) => (0, M.jsxs)(M.Fragment, { children: [a(n), B(t, e.now, r)] });
  return {
    suspense: (e) => ({
      key: e.paymentId,
      title: r.suspense.reason[e.reason],
      amount: n.rupiah(e.amount),
      about: e.proposal?.state === `PROPOSED` ? r.waits : (e.partnerName ?? e.reference),
      age: o(e.since, e.proposal?.state === `PROPOSED` ? e.proposal.proposedBy : e.owner),
    }),
    breaks: (e) => ({
      key: e.id,
      title: r.breaks.class[e.class],
      amount: n.rupiah(e.amountInFile ?? e.amountHere ?? 0),
      about: e.proposal === null ? e.partnerCode : r.waits,
      age: o(e.openedAt, e.proposal?.proposedBy ?? e.owner),
    }),
    doubts: (e) => ({
      key: e.id,
      title: r.doubts.source[e.source],
      amount: e.amount === null ? void 0 : n.rupiah(e.amount),
      about: e.partnerCode,
      age: o(e.raisedAt, null),
    }),
    approvals: (t) => ({
      key: t.nodeId,
      title: t.what,
      amount: t.amount === null ? void 0 : n.rupiah(t.amount),
      about: t.family?.label ?? t.proposedBy?.replace(/^local:/, ``).replaceAll(`-`, ` `) ?? ``,
      age: o(t.since, t.isOwn ? e.subject : null),
    }),
  };
}
function fe({ morning: e, viewer: t, onDecided: n }) {
  let { words: r } = i(),
    a = r.officer,
    o = S(),
    [c, l] = (0, O.useState)(`suspense`),
    [u, d] = (0, O.useState)(null),
    f = de(t),
    p = ne(e),
    m = {
      viewer: t,
      onDone: (e) => {
        (d(e), o(e), n());
      },
    },
    h = [`suspense`, `breaks`, `doubts`, `approvals`].flatMap((e) => {
      let t = p[e];
      return t === null ? [] : [{ key: e, word: a.tab[e], count: t.length }];
    });
  return (0, M.jsxs)(M.Fragment, {
    children: [
      (0, M.jsx)(ie, { morning: e, viewer: t }),
      u !== null &&
        (0, M.jsxs)(`p`, { className: F.told, children: [(0, M.jsx)(s, { name: `check`, size: 16 }), ` `, u] }),
      (0, M.jsxs)(w, {
        isHead: !0,
        label: a.kinds,
        segments: h,
        chosen: c,
        onChoose: l,
        children: [
          c === `suspense` &&
            (0, M.jsx)($, { label: a.tab[c], things: p.suspense, itemOf: f.suspense, Detail: ue, ...m }),
          c === `breaks` &&
            (0, M.jsx)($, { label: a.tab[c], things: p.breaks ?? [], itemOf: f.breaks, Detail: X, ...m }),
          c === `doubts` &&
            (0, M.jsx)($, { label: a.tab[c], things: p.doubts ?? [], itemOf: f.doubts, Detail: re, ...m }),
          c === `approvals` &&
            (0, M.jsx)($, { label: a.tab[c], things: p.approvals, itemOf: f.approvals, Detail: K, ...m }),
        ],
      }),
    ],
  });
}
var pe = [`branch-officer`, `second-officer`, `branch-head`, `operator`, `second-operator`],
  me = 2e4;
function he() {
  let { persona: e } = u().session,
    [{ data: t }] = p({ query: A, pause: e !== null });
  return e === null ? (t === void 0 ? null : t.viewer?.role === `OPERATOR`) : e.endsWith(`operator`);
}
function ge() {
  let { words: e } = i(),
    t = he(),
    [{ data: n, error: r }, a] = p({
      query: k,
      variables: { partners: t === !0 },
      pause: t === null,
      requestPolicy: `cache-and-network`,
    });
  (0, O.useEffect)(() => {
    let e = setInterval(() => {
      document.visibilityState === `visible` && t !== null && a({ requestPolicy: `network-only` });
    }, me);
    return () => clearInterval(e);
  }, [a, t]);
  let o = h(n),
    s = o?.viewer ?? null;
  return (0, M.jsx)(c, {
    where: e.common.screen.officer,
    children:
      o !== void 0 && s !== null
        ? (0, M.jsxs)(M.Fragment, {
            children: [
              r !== void 0 && (0, M.jsx)(_, { since: s.now, onRetry: a }),
              (0, M.jsx)(fe, { morning: o, viewer: s, onDecided: () => a({ requestPolicy: `network-only` }) }),
            ],
          })
        : (0, M.jsxs)(M.Fragment, {
            children: [
              (0, M.jsx)(x, { children: e.common.screen.officer }),
              r === void 0 ? (0, M.jsx)(y, {}) : (0, M.jsx)(v, { error: r, onRetry: a }),
            ],
          }),
  });
}
function _e() {
  let { session: e } = u();
  return (0, M.jsx)(m, { token: e.token, children: (0, M.jsx)(ge, {}) }, e.token);
}
function ve() {
  return (0, M.jsx)(a, { screen: `officer`, personas: pe, children: (0, M.jsx)(_e, {}) });
}
export { ve as default };
