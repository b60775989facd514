/** A number with its noun: `1 pack`, `2 packs`, or with a plural of its own: `2 copies`. */
export const count = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`;
