import { conformance } from "./conformance.ts";

process.exitCode = await conformance(process.argv[2] ?? "dist", (line) => process.stdout.write(`${line}\n`));
