import { Field } from "@fluentui/react-components";
import { changeSetting } from "../../actions/changeSetting";
import { Disclosure } from "../../components/Disclosure";
import { NarrowSelect } from "../../components/NarrowSelect";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { SCORE_KEYS, withEntry } from "../../settings/scoreEntries";

/** The choices that the notices leave open, the default first. */
const CHOICES = {
  stepMode: ["whole", "prorata", "ceil"],
  reverseFormula: ["ratio", "linear"],
  qualitativeBands: ["80/60", "80/50"],
  executionBase: ["fullYear", "opening"],
  gradeScale: ["system", "earlier"],
} as const;

/** 计分口径: what the notices leave open, with the default and its reason in the derivations. Kept in the workbook. */
export function ScoreSettingsPanel() {
  const pane = usePane();
  const { entries, job } = usePaneState();
  const t = useText();
  const { card, stack } = useSurface();
  const choose = (name: string, value: string, isDefault: boolean) =>
    void changeSetting(
      pane,
      SCORE_KEYS.settings,
      (before) => withEntry(before, name, isDefault ? null : value),
      "score",
    );
  return (
    <Disclosure name="scoreSettings" className={card} summary={t("scorePane", "settings.title")}>
      <div className={stack}>
        {Object.entries(CHOICES).map(([name, values]) => {
          const kept = entries.settings[name as keyof typeof CHOICES];
          return (
            <Field key={name} size="small" label={t("scores", `settingNames.${name}`)}>
              <NarrowSelect
                size="small"
                value={kept ?? values[0]}
                disabled={job !== null}
                onChange={(_, { value }) => choose(name, value, value === values[0])}
              >
                {values.map((value) => (
                  <option key={value} value={value}>
                    {t("scores", `settingValues.${name}.${value}`)}
                  </option>
                ))}
              </NarrowSelect>
            </Field>
          );
        })}
      </div>
    </Disclosure>
  );
}
