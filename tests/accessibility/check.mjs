// Holds pages against axe-core, best practice included: as they are, and with their words as long as in German and in Welsh.
// node check.mjs CHROMIUM PAGE…   prints one line of JSON a page and length.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const modules = createRequire(pathToFileURL(resolve(process.env.MODULES ?? "build/axe/node_modules") + "/"));
const axe = readFileSync(modules.resolve("axe-core/axe.min.js"), "utf-8");
const puppeteer = modules("puppeteer-core");
const [chromium, ...pages] = process.argv.slice(2);

// In German a word becomes a longer one that cannot be broken; in Welsh a text has more words.
function lengthen(how) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (["SCRIPT", "STYLE"].includes(node.parentElement.tagName)) continue;
    node.data = node.data.replace(/\p{L}{3,}/gu, (word) => {
      const more = word.slice(0, Math.ceil(word.length * 0.4)).toLowerCase();
      return how === "german" ? word + more : `${word} ${more}`;
    });
  }
}

const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });
for (const page of pages) {
  for (const length of ["english", "german", "welsh"]) {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1280, height: 1000 });
    await tab.goto(pathToFileURL(resolve(page)).href);
    if (length !== "english") await tab.evaluate(lengthen, length);
    await tab.evaluate(axe);
    const found = await tab.evaluate(async () => {
      const { violations, incomplete, passes } = await globalThis.axe.run();
      const short = (rules) => rules.map(({ id, impact, nodes }) => ({ id, impact, where: nodes.map((node) => node.html.slice(0, 120)) }));
      return { violations: short(violations), incomplete: short(incomplete), passes: passes.length };
    });
    await tab.setViewport({ width: 320, height: 800 });
    const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    console.log(JSON.stringify({ page, length, overflow, ...found }));
    await tab.close();
  }
}
await browser.close();
