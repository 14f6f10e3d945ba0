var e = {
  kind: `Document`,
  definitions: [
    {
      kind: `OperationDefinition`,
      operation: `query`,
      name: { kind: `Name`, value: `SumOnThePromisedDay` },
      variableDefinitions: [
        {
          kind: `VariableDefinition`,
          variable: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
          type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `ID` } } },
        },
        {
          kind: `VariableDefinition`,
          variable: { kind: `Variable`, name: { kind: `Name`, value: `on` } },
          type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `CivilDate` } } },
        },
      ],
      selectionSet: {
        kind: `SelectionSet`,
        selections: [
          {
            kind: `Field`,
            name: { kind: `Name`, value: `family` },
            arguments: [
              {
                kind: `Argument`,
                name: { kind: `Name`, value: `by` },
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
            selectionSet: {
              kind: `SelectionSet`,
              selections: [
                { kind: `Field`, name: { kind: `Name`, value: `id` } },
                {
                  kind: `Field`,
                  name: { kind: `Name`, value: `arrears` },
                  arguments: [
                    {
                      kind: `Argument`,
                      name: { kind: `Name`, value: `on` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `on` } },
                    },
                  ],
                  selectionSet: {
                    kind: `SelectionSet`,
                    selections: [
                      { kind: `Field`, name: { kind: `Name`, value: `status` } },
                      { kind: `Field`, name: { kind: `Name`, value: `amountToReactivate` } },
                      { kind: `Field`, name: { kind: `Name`, value: `dueNow` } },
                      { kind: `Field`, name: { kind: `Name`, value: `dueDate` } },
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
export { e as t };
