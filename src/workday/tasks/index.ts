/** The public interface of tasks: what is whose to do today. */
export { JKN_TASK_POLICY } from './task-policy.js';
export { TasksResolver, tasksSlice } from './tasks.resolver.js';
