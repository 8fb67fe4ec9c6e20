import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import type { TemplateCheck } from "../../../worker/views";

const useStyles = makeStyles({
  box: { borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}` },
  names: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
});

/** Placeholders that the report cannot fill: each will stand as 【待补充】, none survives. */
export function PlaceholderProblems({ check }: { readonly check: TemplateCheck }) {
  const t = useText();
  const styles = useStyles();
  const { card, padded, tight, quiet } = useSurface();
  const groups = [
    ["template.unknown", check.unknown],
    ["template.unfilled", check.unfilled],
    ["template.gaps", check.gaps.map(({ sectionTitle, what }) => `${sectionTitle}：${what}`)],
  ] as const;
  const open = groups.filter(([, names]) => names.length > 0);
  if (open.length === 0) return <div className={quiet}>{t("reportOptions", "template.complete")}</div>;
  return (
    <div className={mergeClasses(card, padded, tight, styles.box)}>
      {open.map(([label, names]) => (
        <div key={label}>
          <div>{t("reportOptions", label, { count: names.length })}</div>
          <ul className={mergeClasses(styles.names, quiet)}>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
