/** Says what a root field is about where its action does not: it is about less, or everybody may call it. */
import { Extensions } from 'type-graphql';
import type { Subject } from '../auth/index.js';

/** Marks a query, mutation or subscription. One that no action guards must be marked, or the matrix refuses it. */
export const Concerns = (subject: Subject): MethodDecorator & PropertyDecorator => Extensions({ concerns: subject });

/** What a field says that it is about; null where its action says so. */
export const concernOf = ({ extensions }: { readonly extensions: object }): Subject | null =>
  (extensions as { readonly concerns?: Subject }).concerns ?? null;
