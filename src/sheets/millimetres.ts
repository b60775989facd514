/** Points of PDF (ISO 32000-1, 8.3.2.3: 72 to the inch) in so many millimetres. */
export const millimetres = (length: number): number => (length * 72) / 25.4;
