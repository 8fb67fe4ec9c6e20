/**
 * Parts of the pane that cannot be loaded: the server is gone for a while, or holds another version.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import type { OpenPage } from "../harness/openPane";
import { openPaneInBrowser } from "../harness/openPane";
import { COMPLETE_FILE, button, expectClean, pickFile, press } from "./driver";

let pane: OpenPage;

beforeEach(async () => (pane = await openPaneInBrowser()));
afterEach(async () => {
  expectClean(pane);
  await pane.close();
});

const SENTENCE = /没有加载成功.*窗格有新版本.*关闭窗格后重新打开/;

/** No script arrives any more, neither in the page nor in its worker. */
async function serverGone(): Promise<() => Promise<void>> {
  const scripts = /\.js$/;
  await pane.page.context().route(scripts, (route) => route.fulfill({ status: 404, body: "" }));
  return () => pane.page.context().unroute(scripts);
}

test("a step whose script does not arrive says so; when the server is back, 重试 shows it", async () => {
  await pickFile(pane.page, COMPLETE_FILE);
  const serverBack = await serverGone();
  await pane.page.getByRole("navigation").getByRole("button", { name: /校验/ }).click();
  const alert = pane.page.getByRole("alert");
  expect(await alert.first().textContent()).toMatch(SENTENCE);
  await button(pane.page, "重试").click();
  expect(await alert.first().textContent()).toMatch(SENTENCE);
  await serverBack();
  await button(pane.page, "重试").click();
  await alert.first().waitFor({ state: "detached" });
  await press(pane.page, "一键完成四步");
  await pane.page.getByRole("article", { name: "报告预览" }).waitFor();
});

test("work whose script does not arrive says so; the next try does it", async () => {
  await pickFile(pane.page, COMPLETE_FILE);
  const serverBack = await serverGone();
  await press(pane.page, "一键完成四步");
  expect(await pane.page.getByRole("alert").first().textContent()).toMatch(SENTENCE);
  await serverBack();
  await press(pane.page, "一键完成四步");
  await pane.page.getByRole("article", { name: "报告预览" }).waitFor();
});
