import {
  Badge,
  Button,
  Checkbox,
  Field,
  Input,
  Textarea,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { FileProblem } from "../../../../core/dataFile/schemaProblem";
import type { SystemIndicator } from "../../../../core/indicators/systems/scoringSystem";
import { mostPoints, ruleWords } from "../../../../locales/ruleWords";
import { Disclosure } from "../../../components/Disclosure";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import { NumberField } from "./NumberField";
import { ScoringFields } from "./ScoringFields";
import { useFields } from "./useFields";

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0` },
  words: { padding: `0 ${tokens.spacingHorizontalS}` },
  tick: { minWidth: 0, overflowWrap: "anywhere" },
});

export interface LineEditorProps {
  readonly line: SystemIndicator;
  readonly isTicked: boolean;
  readonly isChanged: boolean;
  readonly problem: FileProblem | undefined;
  readonly onTick: (isTicked: boolean) => void;
  readonly onChange: (part: Partial<SystemIndicator>) => void;
  readonly onRemove: () => void;
}

/** One indicator beside the notice: its weight and rule in words, a tick when they agree, fields where they do not. */
export function LineEditor({ line, isTicked, isChanged, problem, onTick, onChange, onRemove }: LineEditorProps) {
  const t = useText();
  const styles = useStyles();
  const { wrong } = useFields();
  const { card, spread, quiet, tight } = useSurface();
  const { l3, weight, rule_text: notice } = line;
  const most = mostPoints(line.scoring);
  const name = l3 === "" ? t("scorePane", "confirm.unnamed") : l3;
  return (
    <div className={card}>
      <div className={mergeClasses(spread, styles.head)}>
        <Checkbox
          className={styles.tick}
          label={name}
          checked={isTicked}
          onChange={(_, data) => onTick(data.checked === true)}
        />
        <span>
          {isChanged && (
            <Badge appearance="tint" color="warning">
              {t("scorePane", "confirm.changed")}
            </Badge>
          )}{" "}
          {t("scorePane", "confirm.weight", { weight: Number.isFinite(weight) ? String(weight) : "—" })}
        </span>
      </div>
      <div className={mergeClasses(styles.words, quiet)}>
        <div>{ruleWords(t, line)}</div>
        {notice !== "" && <div>{t("scorePane", "confirm.source", { text: notice })}</div>}
        {problem && <div className={wrong}>{problemText(t, problem)}</div>}
        {most !== null && Number.isFinite(weight) && most < (weight ?? 0) && (
          <div className={wrong}>{t("scorePane", "confirm.belowWeight", { most, weight: weight ?? 0 })}</div>
        )}
      </div>
      <Disclosure name={`confirm ${line.id}`} summary={t("scorePane", "confirm.edit", { name })} startOpen={l3 === ""}>
        <div className={tight}>
          <Field size="small" label={t("scorePane", "field.name")}>
            <Input size="small" value={l3} onChange={(_, { value }) => onChange({ l3: value })} />
          </Field>
          <NumberField
            label={t("scorePane", "field.weight")}
            value={weight}
            onChange={(next) => onChange({ weight: next })}
          />
          <ScoringFields indicator={line} onChange={onChange} />
          <Field size="small" label={t("scorePane", "field.rule")}>
            <Textarea size="small" value={notice} onChange={(_, { value }) => onChange({ rule_text: value })} />
          </Field>
          <div>
            <Button size="small" onClick={onRemove}>
              {t("scorePane", "confirm.remove")}
            </Button>
          </div>
        </div>
      </Disclosure>
    </div>
  );
}

/** What is wrong with a line or the system, in the same words as for a broken file. */
export function problemText(t: ReturnType<typeof useText>, { path, reason, params }: FileProblem): string {
  if (path.at(-1) === "l3") return t("scorePane", "confirm.needsName");
  return reason === "wrongType" ? t("pane", "entry.notANumber") : t("scores", `broken.${reason}`, params);
}
