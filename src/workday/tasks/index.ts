/** The public interface of tasks: what is whose to do today. */
export { TasksResolver, tasksSlice } from './tasks.resolver.js';
