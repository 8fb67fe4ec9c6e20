import { makeStyles } from "@fluentui/react-components";
import type { ReportModel } from "../../../core/report/reportModel";
import { attachmentLabel } from "../../../core/report/prose/labels";
import { useText } from "../../components/TextContext";

const useStyles = makeStyles({
  title: { margin: "0 0 8px", fontSize: "18px", textAlign: "center", fontWeight: 600 },
  list: { listStyle: "none", margin: "0 0 16px", padding: 0 },
  second: { paddingInlineStart: "2em" },
});

/** What 目录 will list; the pages are Word's. */
export function PreviewContents({ report }: { readonly report: ReportModel }) {
  const t = useText();
  const styles = useStyles();
  return (
    <>
      <h4 className={styles.title}>{t("reportOptions", "extra.contentsTitle")}</h4>
      <ul className={styles.list}>
        {report.blocks.map((block, index) => {
          if (block.type === "attachment") return <li key={index}>{attachmentLabel(report, block)}</li>;
          if (block.type !== "heading" || block.level > 2) return null;
          return (
            <li key={index} className={block.level === 2 ? styles.second : undefined}>
              {block.ordinal + block.text}
            </li>
          );
        })}
      </ul>
    </>
  );
}
