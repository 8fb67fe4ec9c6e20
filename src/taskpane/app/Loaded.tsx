import { Spinner } from "@fluentui/react-components";
import { Suspense } from "react";
import { useText } from "../components/TextContext";

/** Around a part that is loaded when it is first shown. */
export function Loaded({ children }: { readonly children: React.ReactNode }) {
  const t = useText();
  return <Suspense fallback={<Spinner size="small" label={t("pane", "job.opening")} />}>{children}</Suspense>;
}
