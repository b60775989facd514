// A thread does not inherit the loader that lets this program run from its TypeScript source: it has to ask for it.
import { register } from "tsx/esm/api";

register();
await import("./thread.ts");
