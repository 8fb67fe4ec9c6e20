import type { Confirmation } from "../../core/indicators/systems/confirmation";
import { sendFile, type HandedFile } from "../delivery/sendFile";
import { surroundings } from "../delivery/surroundings";
import { SCORE_KEYS } from "../settings/scoreEntries";
import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import type { SystemView } from "../worker/views";
import { attempt } from "./attempt";
import { changeSetting, changeSettings } from "./changeSetting";

/** The core's schemas are heavy and needed only here: they load when a system is confirmed, imported or exported. */
const core = () =>
  Promise.all([
    import("../../core/indicators/readScoreOptions"),
    import("../../core/indicators/systems/confirmation"),
    import("../../core/indicators/systems/systemFile"),
  ]);

/** Puts a system's confirmation for a year into the workbook, or takes it out by `null`, and scores again. */
export function keepConfirmation(
  pane: Pane,
  system: { readonly id: string; readonly year: number | null },
  confirmation: Confirmation | null,
): Promise<void> {
  return attempt(pane, async () => {
    const [{ readScoreOptions }, { withConfirmation }] = await core();
    const replace = (kept: unknown) => {
      const { confirmations = [] } = readScoreOptions({ [SCORE_KEYS.confirmations]: kept });
      return listOrNothing(withConfirmation(confirmations, system, confirmation));
    };
    await changeSetting(pane, SCORE_KEYS.confirmations, replace, "score");
  });
}

/**
 * Takes a system's JSON file into the workbook and scores by it. A confirmation that a finance bureau sent along comes
 * with it. A broken file is refused with its line and the reason; nothing is kept then.
 */
export function importSystem(pane: Pane, file: File): Promise<void> {
  return attempt(pane, async () => {
    const [{ readScoreOptions, withSystemFiles }, , { parseSystem }] = await core();
    const system = parseSystem(new Uint8Array(await file.arrayBuffer()), file.name);
    const add = (kept: Readonly<Record<string, unknown>>) => {
      const { systems = [], confirmations = [] } = withSystemFiles(readScoreOptions(kept), [system]);
      return {
        [SCORE_KEYS.systems]: systems,
        [SCORE_KEYS.confirmations]: listOrNothing(confirmations),
        [SCORE_KEYS.system]: system.id,
      };
    };
    await changeSettings(pane, add, "score");
  });
}

/** Takes an imported system out of the workbook, with what was confirmed of it. */
export function removeSystem(pane: Pane, id: string): Promise<void> {
  return attempt(pane, async () => {
    const [{ readScoreOptions }] = await core();
    const remove = (kept: Readonly<Record<string, unknown>>) => {
      const { systems = [], confirmations = [] } = readScoreOptions(kept);
      return {
        [SCORE_KEYS.systems]: listOrNothing(systems.filter((system) => system.id !== id)),
        [SCORE_KEYS.confirmations]: listOrNothing(confirmations.filter(({ system }) => system.id !== id)),
        [SCORE_KEYS.system]: kept[SCORE_KEYS.system] === id ? undefined : kept[SCORE_KEYS.system],
      };
    };
    await changeSettings(pane, remove, "score");
  });
}

/** A system's file as it was handed to the browser. */
export interface SystemFile {
  readonly handed: HandedFile;
  readonly json: string;
}

/**
 * Hands the system out as a JSON file: the confirmed copy with its year and signature, else as it came. `done` gets what
 * was handed out: whether it arrives cannot be seen from here.
 */
export function exportSystemFile(
  pane: Pane,
  { source, kept }: SystemView,
  done: (file: SystemFile) => void,
): Promise<void> {
  return attempt(pane, async () => {
    const [, { stampedSystem }, { exportSystem }] = await core();
    const system = kept?.signed ? stampedSystem(kept) : source;
    const json = exportSystem(system);
    const bytes = new TextEncoder().encode(json);
    const name = `${system.id}${kept?.signed && kept.year !== null ? `-${kept.year}` : ""}.json`;
    done({ handed: sendFile(surroundings(openDoor(pane).capabilities.isLive), name, bytes), json });
  });
}

function listOrNothing<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
