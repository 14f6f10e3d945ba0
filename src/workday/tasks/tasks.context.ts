/** Provides what the resolvers of tasks need in one operation. */
import type { AddressesContext } from '../../households/addresses/index.js';
import type { ArrearsContext } from '../../households/bills/index.js';
import type { PolicyBook } from '../../platform/policies/index.js';
import type { TaskPolicy } from './task-policy.js';
import { TASKS } from './tasks.policies.js';

export interface TasksContext extends ArrearsContext, AddressesContext {
  readonly taskPolicies: readonly TaskPolicy[];
}

export const tasksSlice =
  ({ policies }: { readonly policies: PolicyBook }): (() => Pick<TasksContext, 'taskPolicies'>) =>
  () => ({ taskPolicies: policies.rows(TASKS) });
