import { execFile } from "node:child_process";

export interface ToolRun {
  /** Undefined where the program is not installed. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

const MOST_OUTPUT = 64 * 1024 * 1024;

/** Runs a program to its end; one that is missing is no error. */
export function runTool(program: string, ...options: readonly string[]): Promise<ToolRun> {
  return new Promise((resolve) => {
    execFile(program, options, { maxBuffer: MOST_OUTPUT }, (error, stdout, stderr) => {
      if (error === null) resolve({ code: 0, stdout, stderr });
      else resolve({ code: error.code === "ENOENT" ? undefined : Number(error.code), stdout, stderr });
    });
  });
}

/** The first version number that a program prints. */
export async function toolVersion(program: string, option: string): Promise<string | undefined> {
  const { code, stdout, stderr } = await runTool(program, option);
  return code === undefined ? undefined : (/\d+(\.\d+)+/.exec(stdout + stderr)?.[0] ?? "unknown");
}
