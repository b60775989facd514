export { unprintable, UnknownFace } from "./faces.ts";
export { printStock, UnprintableText, type StockOptions } from "./stock.tsx";
export { theme, type PaperName, type Theme } from "./theme.ts";
