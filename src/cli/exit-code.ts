/** What a command tells the program that called it. */
export const ExitCode = { done: 0, toMend: 1, wrongUse: 2, bug: 3 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
