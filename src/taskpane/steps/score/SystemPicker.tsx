import { Field } from "@fluentui/react-components";
import { runTo } from "../../actions/runSteps";
import { NarrowSelect } from "../../components/NarrowSelect";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";

/** By which system is scored: one of the built-in ones, or the workbook's own form. */
export function SystemPicker() {
  const pane = usePane();
  const { scoreSheet, system, systems, job } = usePaneState();
  const t = useText();
  if (!scoreSheet) return null;
  const choose = (id: string) => {
    pane.store.dispatch({ type: "systemChosen", system: id === "" ? null : id });
    void runTo(pane, "score");
  };
  const automatic = system === null ? scoreSheet.system.title : t("pane", "score.systemFitting");
  return (
    <Field label={t("pane", "score.system")}>
      <NarrowSelect value={system ?? ""} disabled={job !== null} onChange={(_, { value }) => choose(value)}>
        <option value="">{t("pane", "score.systemAuto", { title: automatic })}</option>
        {systems.map(({ id, title, givesTotal }) => (
          <option key={id} value={id}>
            {givesTotal ? title : t("pane", "score.systemIncomplete", { title })}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}
