/** A number with its noun: `1 pack`, `2 packs`. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
