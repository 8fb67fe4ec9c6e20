import type { CommandShell } from "./commandShell";
import type { ManifestOptions } from "./commands/manifest";
import type { ServeOptions } from "./commands/serve";

/** The commands for who installs the pane for an office; their code is loaded when one of them is called. */
export function addServeCommands({ t, command, call, done }: CommandShell): void {
  const text = (key: string) => t("serve", `option.${key}`);
  command("serve", null)
    .option("--web <folder>", text("web"))
    .option("--pfx <file.pfx>", text("pfx"))
    .option("--cert <file.pem>", text("cert"))
    .option("--key <file.pem>", text("key"))
    .option("--passphrase-file <file>", text("passphraseFile"))
    .option("--host <name>", text("host"))
    .option("--port <number>", text("port"))
    .option("--origin <https address>", text("origin"))
    .action(async (options: ServeOptions) => {
      const { runServe } = await import("./commands/serve");
      done(await runServe(call(options), options));
    });
  command("manifest", null)
    .requiredOption("--origin <https address>", text("origin"))
    .requiredOption("-o, --output <manifest.xml>", text("output"))
    .option("--force", t("cli", "option.force"))
    .action(async (options: ManifestOptions) => {
      const { runManifest } = await import("./commands/manifest");
      done(await runManifest(call(options), options));
    });
}
