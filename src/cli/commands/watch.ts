import { DEFAULT_ENGINE } from "../../build/printing/engine.ts";
import { buildAndTell } from "../build-and-tell.ts";
import { ExitCode } from "../exit-code.ts";
import { settingsOf, type AddCommand } from "./command.ts";

/** `briefing watch [PACK…]`: builds, and builds again whenever a file is saved. */
export const watch: AddCommand = (program, perform) => {
  const command = program
    .command("watch")
    .description("build, and build again as tables, templates and wording are saved")
    .argument("[pack...]", "names or patterns of packs; all where none is given")
    .action((patterns: string[]) =>
      perform(async (outside) => {
        const { project, out, json } = settingsOf(command, outside);
        const { watchProject } = await import("../../build/watch-project.ts");
        const asked = { out, patterns, force: false, engine: DEFAULT_ENGINE };
        const changes = await watchProject(project, outside.signal);
        await buildAndTell(project, asked, outside, json ? "json-line" : "lines");
        if (!json) outside.stdout.write("Watching data/, templates/ and editions/ for changes; Ctrl-C ends it.\n");
        // A mistake is told, and the packs of before stay, until the next change mends it.
        for await (const _ of changes) await buildAndTell(project, asked, outside, json ? "json-line" : "lines");
        return ExitCode.done;
      }),
    );
};
