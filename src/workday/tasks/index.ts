/** The public interface of tasks: what is whose to do today. */
export { DayToTakeAlongResolver } from './day-to-take-along.resolver.js';
export { TasksResolver } from './tasks.resolver.js';
export { tasksSlice } from './tasks.context.js';
