import { Button, Field } from "@fluentui/react-components";
import { changeSetting } from "../../actions/changeSetting";
import { importSystem, removeSystem } from "../../actions/keepSystem";
import { FileButton } from "../../components/FileButton";
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
  if (!scoreSheet) return null;
  const kept = workbook?.settings[SCORE_KEYS.system];
  const chosen = systems.find(({ id }) => id === kept);
  const choose = (id: string) => void changeSetting(pane, SCORE_KEYS.system, () => id || undefined, "score");
  const automatic = chosen ? t("pane", "score.systemFitting") : scoreSheet.system.title;
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
        <FileButton
          label={t("scorePane", "system.import")}
          accept=".json"
          disabled={job !== null}
          onPick={(file) => void importSystem(pane, file)}
        />
        {chosen?.isImported && (
          <Button size="small" disabled={job !== null} onClick={() => void removeSystem(pane, chosen.id)}>
            {t("scorePane", "system.remove")}
          </Button>
        )}
      </div>
    </div>
  );
}

function choiceText(t: ReturnType<typeof useText>, { title, givesTotal, isImported, sheet }: SystemChoice): string {
  if (sheet !== undefined) return t("scorePane", "system.form", { title, sheet });
  const known = givesTotal ? title : t("pane", "score.systemIncomplete", { title });
  return isImported ? t("scorePane", "system.imported", { title: known }) : known;
}
