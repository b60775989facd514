import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The part of Typst's compiler for Node that we use. */
export interface Compiler {
  pdf(document: { readonly mainFilePath: string; readonly inputs: Readonly<Record<string, string>> }): Buffer;
  evictCache(maxAge: number): void;
}

interface Typst {
  readonly NodeCompiler: {
    create(options: { readonly workspace: string; readonly fontArgs: readonly object[] }): Compiler;
  };
}

/** The first release whose Typst (0.14) writes tagged PDF, as it then does by default. */
const TYPST = "@myriaddreamin/typst-ts-node-compiler@0.7.0";

const folder = join(process.cwd(), "node_modules", ".cache", "typst");

/**
 * Opens a compiler. It is installed by itself where it is missing: the registry lacks its binaries for some platforms,
 * and with it the project's own lock would be short.
 */
export function openCompiler(workspace: string, fontPaths: readonly string[]): Compiler {
  if (!existsSync(join(folder, "node_modules"))) {
    mkdirSync(folder, { recursive: true });
    execFileSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", TYPST], { stdio: "ignore" });
  }
  const { NodeCompiler } = createRequire(join(folder, "package.json"))(
    "@myriaddreamin/typst-ts-node-compiler",
  ) as Typst;
  return NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] });
}
