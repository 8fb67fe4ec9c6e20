import path from "node:path";
import { manifestFor } from "../../serve/manifestFor";
import type { CommandContext, ExitStatus } from "../context";
import { manifestSource } from "../manifestSource";

export interface ManifestOptions {
  readonly output: string;
  readonly origin: string;
}

/** `manifest`: the add-in's manifest for an own server. @throws badOrigin, invalidCall, outputNotWritable … */
export async function runManifest(context: CommandContext, options: ManifestOptions): Promise<ExitStatus> {
  const { t, output, files } = context;
  const source = manifestSource(context);
  await files.willWrite([options.output], [source]);
  const manifest = manifestFor(new TextDecoder().decode(await files.read(source)), options.origin);
  await files.write(options.output, new TextEncoder().encode(manifest));
  output.text(t("serve", "manifestWritten", { path: path.resolve(options.output), origin: options.origin }));
  return 0;
}
