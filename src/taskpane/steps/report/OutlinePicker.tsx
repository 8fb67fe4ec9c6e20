import { Field } from "@fluentui/react-components";
import { runTo } from "../../actions/runSteps";
import { NarrowSelect } from "../../components/NarrowSelect";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";

/** After which outline the report is written. */
export function OutlinePicker() {
  const pane = usePane();
  const { outline, outlines, job } = usePaneState();
  const t = useText();
  if (outlines.length < 2) return null;
  const choose = (id: string) => {
    pane.store.dispatch({ type: "outlineChosen", outline: id });
    void runTo(pane, "report");
  };
  return (
    <Field label={t("pane", "report.outline")}>
      <NarrowSelect value={outline ?? ""} disabled={job !== null} onChange={(_, { value }) => choose(value)}>
        {outlines.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}
