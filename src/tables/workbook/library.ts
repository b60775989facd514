/**
 * What is used of the library that reads and writes workbooks. Apart, so that whoever needs it imports this when the time
 * has come, and a command without workbooks never reads it.
 */
export { readOds, readXlsx, writeXlsx } from "hucre";
