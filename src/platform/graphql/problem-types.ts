/** The problem types that many rooms share: a client handles each in the same way, wherever it comes from. */
import { problemType, problemWith } from './problems.js';

export const NotFound = problemType('NotFound', 'There is no such thing, or the viewer may not see it.');

export const OutOfReach = problemType(
  'OutOfReach',
  "The thing is there, but it lies outside the viewer's regions, portfolio or role on that day.",
);

export const ConflictsWithEarlier = problemType(
  'ConflictsWithEarlier',
  'The id was sent before with other content. What was sent first stands.',
);

export const InvalidInput = problemWith('InvalidInput', 'A value that no rule of the programme can accept.', {
  field: {
    type: () => String,
    description: 'The path of the field at fault, with dots from the argument on: `input.visitedAt`.',
  },
});

export const WrongState = problemType(
  'WrongState',
  'The thing has come too far, or not far enough, for this step: it is closed, decided, expired or not yet begun.',
);

export const NotEligible = problemType(
  'NotEligible',
  'A rule of the programme does not allow it for this family or person.',
);

export const LimitReached = problemType('LimitReached', 'The largest number that is allowed exists already.');

export const SecondPersonNeeded = problemType(
  'SecondPersonNeeded',
  'A second person must decide, not the one who proposed.',
);

export const Unavailable = problemType(
  'Unavailable',
  'What was asked for is not available at this moment: ask again later.',
);
