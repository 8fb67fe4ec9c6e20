import { Button, Field } from "@fluentui/react-components";
import { useRef } from "react";
import { changeSetting } from "../../actions/changeSetting";
import { importSystem, removeSystem } from "../../actions/keepSystem";
import { NarrowSelect } from "../../components/NarrowSelect";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { SCORE_KEYS } from "../../settings/scoreEntries";
import type { SystemChoice } from "../../worker/views";

/** By which system is scored: the workbook's own form, a built-in system, or one from a file. Kept in the workbook. */
export function SystemPicker() {
  const pane = usePane();
  const { scoreSheet, systems, workbook, job } = usePaneState();
  const t = useText();
  const { tight, row } = useSurface();
  const file = useRef<HTMLInputElement>(null);
  if (!scoreSheet) return null;
  const kept = workbook?.settings[SCORE_KEYS.system];
  const chosen = systems.find(({ id }) => id === kept);
  const choose = (id: string) => void changeSetting(pane, SCORE_KEYS.system, () => id || undefined, "score");
  const automatic = chosen ? t("pane", "score.systemFitting") : scoreSheet.system.title;
  const take = (files: FileList | null) => {
    const picked = files?.item(0);
    if (picked) void importSystem(pane, picked);
    // The same file may be picked again after it was mended.
    if (file.current) file.current.value = "";
  };
  return (
    <div className={tight}>
      <Field label={t("pane", "score.system")}>
        <NarrowSelect value={chosen?.id ?? ""} disabled={job !== null} onChange={(_, { value }) => choose(value)}>
          <option value="">{t("pane", "score.systemAuto", { title: automatic })}</option>
          {systems.map((system) => (
            <option key={system.id} value={system.id}>
              {choiceText(t, system)}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <div className={row}>
        <Button size="small" disabled={job !== null} onClick={() => file.current?.click()}>
          {t("scorePane", "system.import")}
        </Button>
        {chosen?.isImported && (
          <Button size="small" disabled={job !== null} onClick={() => void removeSystem(pane, chosen.id)}>
            {t("scorePane", "system.remove")}
          </Button>
        )}
        <input
          ref={file}
          type="file"
          hidden
          accept=".json"
          aria-label={t("scorePane", "system.import")}
          onChange={(event) => take(event.target.files)}
        />
      </div>
    </div>
  );
}

function choiceText(t: ReturnType<typeof useText>, { title, givesTotal, isImported, sheet }: SystemChoice): string {
  if (sheet !== undefined) return t("scorePane", "system.form", { title, sheet });
  const known = givesTotal ? title : t("pane", "score.systemIncomplete", { title });
  return isImported ? t("scorePane", "system.imported", { title: known }) : known;
}
