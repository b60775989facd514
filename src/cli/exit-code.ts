/** What a command tells the program that called it; `interrupted` as shells have it (128 and the number of SIGINT). */
export const ExitCode = { done: 0, toMend: 1, wrongUse: 2, bug: 3, interrupted: 130 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
