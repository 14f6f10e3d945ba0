var e = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `subscription`,
        name: { kind: `Name`, value: `CardTurns` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `family` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `ID` } },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `after` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `LiveCursor` } },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `cardStatusChanged` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `familyId` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `family` } },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `after` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `after` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `familyId` } },
                  { kind: `Field`, name: { kind: `Name`, value: `paymentId` } },
                  { kind: `Field`, name: { kind: `Name`, value: `previousCardStatus` } },
                  { kind: `Field`, name: { kind: `Name`, value: `cardStatus` } },
                  { kind: `Field`, name: { kind: `Name`, value: `changedAt` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `family` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `id` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `membersCovered` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `covered` } },
                              { kind: `Field`, name: { kind: `Name`, value: `of` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `nextDue` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `dueDate` } },
                              { kind: `Field`, name: { kind: `Name`, value: `month` } },
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
                              { kind: `Field`, name: { kind: `Name`, value: `cardStatus` } },
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
                              { kind: `Field`, name: { kind: `Name`, value: `suspendedSince` } },
                              { kind: `Field`, name: { kind: `Name`, value: `monthsInArrears` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amountToReactivate` } },
                              { kind: `Field`, name: { kind: `Name`, value: `dueNow` } },
                              { kind: `Field`, name: { kind: `Name`, value: `dueDate` } },
                              { kind: `Field`, name: { kind: `Name`, value: `achieves` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `months` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `month` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `membersBilled` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `isCurrent` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `isForJoiners` } },
                                  ],
                                },
                              },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `stageDue` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `stage` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `of` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `dueBy` } },
                                  ],
                                },
                              },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `paymentCodes` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `id` } },
                              { kind: `Field`, name: { kind: `Name`, value: `state` } },
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
                              { kind: `Field`, name: { kind: `Name`, value: `stages` } },
                              { kind: `Field`, name: { kind: `Name`, value: `stagesPaid` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amountDue` } },
                              { kind: `Field`, name: { kind: `Name`, value: `remaining` } },
                            ],
                          },
                        },
                      ],
                    },
                  },
                  { kind: `Field`, name: { kind: `Name`, value: `cursor` } },
                ],
              },
            },
          ],
        },
      },
    ],
  },
  t = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `mutation`,
        name: { kind: `Name`, value: `PayTraced` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `PayBillInput` } } },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `payBill` },
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
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `BillPaid` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `delivery` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `reference` } },
                              { kind: `Field`, name: { kind: `Name`, value: `partnerName` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                              { kind: `Field`, name: { kind: `Name`, value: `familyId` } },
                              { kind: `Field`, name: { kind: `Name`, value: `paymentId` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `trace` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    {
                                      kind: `Field`,
                                      name: { kind: `Name`, value: `steps` },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `step` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `ms` } },
                                        ],
                                      },
                                    },
                                    { kind: `Field`, name: { kind: `Name`, value: `path` } },
                                    {
                                      kind: `Field`,
                                      name: { kind: `Name`, value: `headers` },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `name` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `value` } },
                                        ],
                                      },
                                    },
                                    { kind: `Field`, name: { kind: `Name`, value: `body` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `status` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `answer` } },
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
export { e as n, t };
